/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "engine/pw-plan-types.h"

G_BEGIN_DECLS

/**
 * PwPlanResult:
 * @dates: one for each task, or %NULL when there is a cycle
 * @start: first start of all, or the start of the project when there are no tasks
 * @finish: last finish of all
 * @cycle: indices of tasks, each holding back the next and the last one the
 *   first, or %NULL. A phase is among them where the cycle runs through it.
 */
typedef struct
{
  PwPlanDates *dates;
  guint        n_dates;
  PwMoment     start;
  PwMoment     finish;
  guint       *cycle;
  guint        n_cycle;
} PwPlanResult;

PwPlanResult *pw_plan_pass        (const PwPlanProblem *problem);
void          pw_plan_result_free (PwPlanResult        *result);
PwPlanDriver  pw_plan_driver      (const PwPlanResult  *result,
                                   guint                task);
gboolean      pw_plan_find_cycle  (const PwPlanProblem *problem,
                                   guint              **cycle,
                                   guint               *n_cycle);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PwPlanResult, pw_plan_result_free)

G_END_DECLS
