/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "engine/pw-plan-pass.h"

#include "engine/pw-plan-graph-private.h"
#include "engine/pw-plan-schedule.h"

/**
 * pw_plan_pass:
 * @problem: tasks and links; those that point outside the arrays are left out
 *
 * Computes early and late dates once. Automatic tasks start as soon as the project,
 * their links and their constraint allow; late dates count back from the last
 * finish or the deadline. A lag counts working minutes and keeps its side: one day
 * after Friday evening is Monday evening, one day after Friday morning is Monday
 * morning. A milestone after a finish stands at that finish, and with a date of
 * its own it stands on that date even when nobody works.
 *
 * Each task counts in its own calendar: moments between which that has no work are
 * the same to it.
 *
 * A phase with a link that leaves its *start* passes its late start on to what
 * starts first inside; that slack is a safe one, never too large.
 *
 * Returns: (transfer full): dates, or a cycle
 */
PwPlanResult *
pw_plan_pass (const PwPlanProblem *problem)
{
  PwPlanResult *result = g_new0 (PwPlanResult, 1);
  g_autoptr (PwPlanSchedule) schedule = pw_plan_schedule_new (problem, &result->cycle, &result->n_cycle);

  if (schedule == NULL)
    {
      result->start = problem->start;
      result->finish = problem->start;
      return result;
    }

  result->n_dates = problem->n_tasks;
  result->dates = g_new (PwPlanDates, MAX (problem->n_tasks, 1));
  pw_plan_schedule_get_all_dates (schedule, result->dates);
  result->start = pw_plan_schedule_get_start (schedule);
  result->finish = pw_plan_schedule_get_finish (schedule);
  return result;
}

void
pw_plan_result_free (PwPlanResult *result)
{
  if (result != NULL)
    {
      g_free (result->dates);
      g_free (result->cycle);
      g_free (result);
    }
}

/**
 * pw_plan_driver:
 * @result: dates, not a cycle
 * @task: index of a task
 *
 * Returns: what fixes the start of @task: "why is it there?"
 */
PwPlanDriver
pw_plan_driver (const PwPlanResult *result,
                guint               task)
{
  g_return_val_if_fail (task < result->n_dates, ((PwPlanDriver) { PW_PLAN_DRIVER_PROJECT_START, PW_PLAN_NO_LINK, task }));

  return result->dates[task].driver;
}

/**
 * pw_plan_find_cycle:
 * @problem: tasks and links; the calendar is not used
 * @cycle: (out) (optional) (transfer full) (array length=n_cycle): tasks, each
 *   holding back the next and the last one the first
 * @n_cycle: (out) (optional):
 *
 * Returns: whether links and phases close a circle
 */
gboolean
pw_plan_find_cycle (const PwPlanProblem *problem,
                    guint              **cycle,
                    guint               *n_cycle)
{
  PwPlanGraph graph;
  g_autofree guint *found = NULL;
  guint n_found = 0;

  pw_plan_graph_init (&graph, problem);
  if (pw_plan_graph_has_cycle (&graph))
    {
      pw_plan_graph_take_cycle (&graph, &found, &n_found);
    }
  pw_plan_graph_clear (&graph);

  if (n_cycle != NULL)
    {
      *n_cycle = n_found;
    }
  if (cycle != NULL)
    {
      *cycle = g_steal_pointer (&found);
    }
  return n_found > 0;
}
