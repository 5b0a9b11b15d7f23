/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "engine/pw-plan-pass.h"

#define DAY 456

/* Phases of 19 tasks, a chain in each, and a third as many links to one of the 60 tasks before. */
static void
make_plan (GRand  *rand,
           guint   n_tasks,
           GArray *tasks,
           GArray *links)
{
  guint phase = PW_PLAN_NO_PARENT;

  for (guint i = 0; i < n_tasks; i++)
    {
      PwPlanTask task = PW_PLAN_TASK_INIT;
      gboolean is_phase = i % 20 == 0;

      task.kind = is_phase ? PW_PLAN_PHASE : PW_PLAN_TASK;
      task.parent = is_phase ? PW_PLAN_NO_PARENT : phase;
      task.duration = g_rand_int_range (rand, 1, 11) * DAY;
      phase = is_phase ? i : phase;
      g_array_append_val (tasks, task);

      if (i % 20 > 1)
        {
          PwPlanLink link = { i - 1, i, PW_PLAN_FINISH_START, 0 };

          g_array_append_val (links, link);
        }
      if (!is_phase && i > 60 && g_rand_double (rand) < 0.35)
        {
          PwPlanLink link = { i - (guint) g_rand_int_range (rand, 1, 61), i, PW_PLAN_FINISH_START, 0 };

          if (link.from % 20 != 0)
            {
              g_array_append_val (links, link);
            }
        }
    }
}

int
main (void)
{
  static const guint sizes[] = { 1000, 10000, 100000 };
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);
  double first = 0;

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr (GArray) tasks = g_array_new (FALSE, FALSE, sizeof (PwPlanTask));
      g_autoptr (GArray) links = g_array_new (FALSE, FALSE, sizeof (PwPlanLink));
      g_autoptr (PwCalendar) calendar = pw_calendar_new_office ();
      PwPlanProblem problem = { .calendar = calendar, .start = pw_moment_new (pw_day_from_ymd (2026, 11, 2), 0), .deadline = PW_MOMENT_NONE };
      guint n_rounds = 2000000 / sizes[i];
      gint64 began;
      double milliseconds;

      make_plan (rand, sizes[i], tasks, links);
      problem.tasks = (const PwPlanTask *) tasks->data;
      problem.n_tasks = tasks->len;
      problem.links = (const PwPlanLink *) links->data;
      problem.n_links = links->len;
      pw_plan_result_free (pw_plan_pass (&problem));

      began = g_get_monotonic_time ();
      for (guint round = 0; round < n_rounds; round++)
        {
          pw_plan_result_free (pw_plan_pass (&problem));
        }
      milliseconds = (double) (g_get_monotonic_time () - began) / 1000 / n_rounds;
      first = i == 0 ? milliseconds : first;
      g_print ("%6u tasks, %6u links: %8.3f ms forward and backward, %6.1f times the time of %u\n",
               tasks->len, links->len, milliseconds, milliseconds / first, sizes[0]);
    }

  return 0;
}
