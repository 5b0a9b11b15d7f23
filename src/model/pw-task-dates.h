/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/pw-plan.h"

G_BEGIN_DECLS

/*
 * What changes when tasks happen. Verbs return an edit that is not applied yet, or
 * %NULL and why not. Days are those that a person sees: the first and the last one.
 */

PwEdit *pw_task_edit_move           (PwPlan           *plan,
                                     PwTask           *self,
                                     PwDay             day,
                                     const char       *reason,
                                     GError          **error);
PwEdit *pw_task_edit_move_start     (PwPlan           *plan,
                                     PwTask           *self,
                                     PwDay             start,
                                     GError          **error);
PwEdit *pw_task_edit_move_finish    (PwPlan           *plan,
                                     PwTask           *self,
                                     PwDay             finish,
                                     GError          **error);
PwEdit *pw_task_edit_length         (PwPlan           *plan,
                                     PwTask           *self,
                                     double            n_days,
                                     GError          **error);
PwEdit *pw_task_edit_progress       (PwPlan           *plan,
                                     PwTask           *self,
                                     int               percent,
                                     GError          **error);
PwEdit *pw_task_edit_toggle_done    (PwPlan           *plan,
                                     PwTask           *self,
                                     GError          **error);
PwEdit *pw_task_edit_manual         (PwPlan           *plan,
                                     PwTask           *self,
                                     gboolean          is_manual,
                                     GError          **error);
gboolean pw_task_constraint_has_day (PwTaskConstraint  constraint);
PwEdit *pw_task_edit_constrain      (PwTask           *self,
                                     PwTaskConstraint  constraint,
                                     PwDay             day,
                                     GError          **error);
PwEdit *pw_task_edit_quick_change   (PwPlan           *plan,
                                     PwTask           *self,
                                     const char       *text,
                                     GError          **error);
PwEdit *pw_task_edit_quick_add      (PwPlan           *plan,
                                     PwProject        *project,
                                     PwTask           *parent,
                                     PwTask           *after,
                                     PwTaskKind        kind,
                                     const char       *text,
                                     PwDay             day,
                                     PwTask          **made,
                                     GError          **error);

G_END_DECLS
