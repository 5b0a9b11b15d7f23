/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/pw-edit.h"

G_BEGIN_DECLS

/* One field of any record, as a form changes it. */
PwEdit     *pw_entity_edit_value       (gpointer         entity,
                                        guint            field,
                                        const PwValue   *value);
PwEdit     *pw_entity_edit_text        (gpointer         entity,
                                        guint            field,
                                        const char      *text);
PwEdit     *pw_entity_edit_int         (gpointer         entity,
                                        guint            field,
                                        gint64           number);
PwEdit     *pw_entity_edit_day         (gpointer         entity,
                                        guint            field,
                                        PwDay            day);
PwEdit     *pw_entity_edit_ref         (gpointer         entity,
                                        guint            field,
                                        gpointer         target);
PwEdit     *pw_entity_edit_delete      (gpointer         entity,
                                        const char      *label);

G_END_DECLS
