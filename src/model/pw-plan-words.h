/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/pw-plan.h"

G_BEGIN_DECLS

/* The plan in words. */
char       *pw_plan_dup_driver_sentence  (PwPlan           *self,
                                          PwTask           *task);
char       *pw_plan_dup_hold_sentence    (PwPlan           *self,
                                          PwEdit           *edit,
                                          PwTask           *task);
char       *pw_plan_dup_problem_sentence (PwPlan           *self,
                                          PwTask           *task);
char       *pw_plan_dup_task_sentence    (PwPlan           *self,
                                          PwTask           *task);
char       *pw_plan_dup_moves_text       (PwPlanPreview    *preview);
char       *pw_plan_dup_length_text      (double            n_days);
const char *pw_task_kind_get_label       (PwTaskKind        kind);
const char *pw_task_constraint_get_label (PwTaskConstraint  constraint);

G_END_DECLS
