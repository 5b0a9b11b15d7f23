/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/pw-edit.h"
#include "model/pw-entity-edits.h"
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

G_END_DECLS
