/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/pw-edit.h"
#include "model/pw-project.h"

G_BEGIN_DECLS

PwEdit     *pw_project_edit_create     (PwWorkspace     *workspace,
                                        const char      *title,
                                        PwDay            start_day,
                                        PwProject      **made,
                                        GError         **error);
PwEdit     *pw_project_edit_archive    (PwProject       *self,
                                        gboolean         is_archived);
PwEdit     *pw_project_edit_delete     (PwProject       *self,
                                        guint           *n_tasks);
const char *pw_project_state_get_label (PwProjectState   state);

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

G_END_DECLS
