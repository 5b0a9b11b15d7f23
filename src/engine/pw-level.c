/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "engine/pw-level.h"

#include "engine/pw-level-private.h"

typedef struct
{
  int    priority;
  int    late_finish;
  int    due;
  guint  activity;
} Turn;

static int
compare_turns (gconstpointer a,
               gconstpointer b,
               gpointer      user_data)
{
  const Turn *first = a;
  const Turn *second = b;
  int order = (first->priority < second->priority) - (first->priority > second->priority);

  if (order == 0)
    {
      order = (first->late_finish > second->late_finish) - (first->late_finish < second->late_finish);
    }
  if (order == 0)
    {
      order = (first->due > second->due) - (first->due < second->due);
    }
  if (order == 0)
    {
      order = (first->activity > second->activity) - (first->activity < second->activity);
    }

  return order;
}

/* Three passes: parallel by latest finish, push right, push left. */
static void
make_preview (PwLevelWork     *work,
              PwLevelSchedule *schedule)
{
  const PwLevelNet *net = work->net;
  g_autofree Turn *turns = g_new (Turn, net->n + 1);
  g_autofree int *ranks = g_new (int, net->n + 1);

  for (guint i = 0; i < net->n; i++)
    {
      turns[i] = (Turn) { net->priorities[i], net->late_finishes[i], net->due[i], i };
    }
  g_sort_array (turns, net->n, sizeof (Turn), compare_turns, NULL);
  for (guint i = 0; i < net->n; i++)
    {
      ranks[turns[i].activity] = (int) i;
    }

  pw_level_place_by_rank (work, ranks, schedule->starts, schedule->finishes);
  pw_level_schedule_measure (schedule, net);
  if (schedule->finish > net->bound || schedule->lateness > 0)
    {
      pw_level_push (work, schedule);
    }
  pw_level_settle (work, schedule);
}

/* Why each activity without a place has none. */
static void
add_troubles (const PwLevelWork     *work,
              const PwLevelSchedule *schedule,
              GArray                *troubles)
{
  const PwLevelNet *net = work->net;
  const PwLevelSide *side = &net->sides[PW_LEVEL_FRONT];

  for (guint i = 0; i < net->n; i++)
    {
      PwLevelTrouble trouble = { PW_LEVEL_NO_ROOM, net->activities[i], PW_LEVEL_NOBODY, PW_LEVEL_NOBODY };

      if (schedule->starts[i] != PW_LEVEL_NOWHERE)
        {
          continue;
        }
      for (guint j = side->first_before[i]; j < side->first_before[i + 1]; j++)
        {
          if (trouble.other == PW_LEVEL_NOBODY && schedule->starts[side->before[j].other] == PW_LEVEL_NOWHERE)
            {
              trouble.reason = PW_LEVEL_WAITS;
              trouble.other = net->activities[side->before[j].other];
            }
        }
      if (trouble.reason != PW_LEVEL_WAITS)
        {
          pw_level_side_explain (net, side, i, &trouble);
        }
      g_array_append_val (troubles, trouble);
    }
}

static void
fill_result (PwLevelResult         *result,
             const PwLevelNet      *net,
             const PwLevelSchedule *schedule)
{
  for (guint i = 0; i < net->n; i++)
    {
      result->starts[net->activities[i]] = schedule->starts[i];
      result->finishes[net->activities[i]] = schedule->finishes[i];
    }
  result->finish = schedule->finish;
  result->unlevelled_finish = net->critical_finish;
  result->lateness = schedule->lateness;
  result->change = schedule->change;
  result->is_best = pw_level_schedule_is_best (schedule, net);
}

static PwLevelResult *
level (const PwLevelProblem *problem,
       const PwLevelSearch  *options)
{
  PwLevelResult *result = g_new0 (PwLevelResult, 1);
  GArray *troubles = g_array_new (FALSE, FALSE, sizeof (PwLevelTrouble));
  PwLevelNet net;

  result->n_activities = problem->n_activities;
  result->starts = g_new (int, problem->n_activities + 1);
  result->finishes = g_new (int, problem->n_activities + 1);
  for (guint i = 0; i < problem->n_activities; i++)
    {
      gboolean is_fixed = problem->activities[i].is_fixed;

      result->starts[i] = is_fixed ? problem->activities[i].fixed_start : PW_LEVEL_NOWHERE;
      result->finishes[i] = is_fixed ? problem->activities[i].fixed_finish : PW_LEVEL_NOWHERE;
    }

  if (pw_level_net_init (&net, problem, troubles))
    {
      PwLevelWork work;
      PwLevelSchedule schedule;

      pw_level_work_init (&work, &net);
      pw_level_schedule_init (&schedule, &net);
      make_preview (&work, &schedule);
      if (options != NULL)
        {
          result->is_cancelled = pw_level_run_search (&work, options, &schedule);
        }
      fill_result (result, &net, &schedule);
      add_troubles (&work, &schedule, troubles);
      result->n_schedules = work.n_schedules;
      pw_level_schedule_clear (&schedule);
      pw_level_work_clear (&work);
    }
  pw_level_net_clear (&net);

  result->n_troubles = troubles->len;
  result->troubles = (PwLevelTrouble *) g_array_free (troubles, FALSE);
  return result;
}

/**
 * pw_level_preview:
 * @problem: what has to be done, by whom, when they can
 *
 * A good schedule at once: three passes, no chance in it. Everything is placed in
 * time order, by priority and then latest finish first, pushed right and pushed
 * left; what was pulled before its planned start goes back to it where that
 * harms nobody. Fixed activities stay; of the others no link, earliest start or
 * capacity is ever broken. Deadlines may be: that is in the lateness.
 *
 * Time grows with activities times the changes in what resources have left;
 * memory with activities and steps times resources. Nothing recurses.
 *
 * Returns: (transfer full): times, and why something has no place
 */
PwLevelResult *
pw_level_preview (const PwLevelProblem *problem)
{
  return level (problem, NULL);
}

/**
 * pw_level_search:
 * @problem: as for pw_level_preview()
 * @search: how long, and whom to tell
 *
 * Begins with the preview and looks for better: first of all fewer activities
 * without a place, then an earlier finish of all that may move, then less
 * weighted lateness to deadlines, then less change from the plan of now. Never
 * worse than the preview, also when it is cancelled; priorities count in the
 * preview only. It ends at the limit, when told to, or when nothing can be better.
 * Runs in the thread that calls it and touches nothing but its arguments.
 *
 * An activity is always placed after those it waits for, so where leads and
 * finish links let it come before them in time the very best may be missed.
 *
 * Returns: (transfer full): times, and why something has no place
 */
PwLevelResult *
pw_level_search (const PwLevelProblem *problem,
                 const PwLevelSearch  *search)
{
  g_return_val_if_fail (search != NULL, NULL);

  return level (problem, search);
}

void
pw_level_result_free (PwLevelResult *result)
{
  if (result != NULL)
    {
      g_free (result->starts);
      g_free (result->finishes);
      g_free (result->troubles);
      g_free (result);
    }
}
