/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/pw-entity.h"

G_BEGIN_DECLS

/* For the workspace and the edit only: everybody else reads. */
PwEntity   *pw_entity_new_detached   (GType           type,
                                      PwId            id);
void        pw_entity_make_live      (PwEntity       *self,
                                      PwWorkspace    *workspace,
                                      gint64          version);
void        pw_entity_make_detached  (PwEntity       *self);
void        pw_entity_set_version    (PwEntity       *self,
                                      gint64          version);
void        pw_entity_take_value     (PwEntity       *self,
                                      guint           field,
                                      const PwValue  *value);
void        pw_entity_notify_field   (PwEntity       *self,
                                      guint           field);

G_END_DECLS
