/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/pw-edit.h"
#include "model/pw-project.h"
#include "model/pw-task.h"

G_BEGIN_DECLS

/*
 * The tasks of a project as a tree: who lies in which phase and in what order.
 * Verbs return an edit that is not applied yet, or %NULL and why not.
 */

GPtrArray *pw_task_list_children   (PwProject   *project,
                                    PwTask      *parent);
GPtrArray *pw_project_list_tasks   (PwProject   *project);
guint      pw_task_get_depth       (PwTask      *self);
gboolean   pw_task_lies_in         (PwTask      *self,
                                    PwTask      *phase);

PwEdit    *pw_task_edit_create     (PwProject   *project,
                                    PwTask      *parent,
                                    PwTask      *after,
                                    PwTaskKind   kind,
                                    const char  *title,
                                    PwTask     **made,
                                    GError     **error);
PwEdit    *pw_task_edit_rename     (PwTask      *self,
                                    const char  *title,
                                    GError     **error);
PwEdit    *pw_task_edit_change_kind (PwTask     *self,
                                    PwTaskKind   kind,
                                    GError     **error);
PwEdit    *pw_task_edit_place      (PwTask      *self,
                                    PwTask      *parent,
                                    PwTask      *after,
                                    GError     **error);
PwEdit    *pw_task_edit_indent     (PwTask      *self,
                                    GError     **error);
PwEdit    *pw_task_edit_outdent    (PwTask      *self,
                                    GError     **error);
PwEdit    *pw_task_edit_step       (PwTask      *self,
                                    int          n_places,
                                    GError     **error);
PwEdit    *pw_task_edit_delete     (PwTask      *self,
                                    guint       *n_tasks);

G_END_DECLS
