/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "engine/pw-plan-pass.h"

#include <string.h>

#define DAY 456

static PwMoment
get_start (void)
{
  return pw_moment_new (pw_day_from_ymd (2026, 11, 2), 0);
}

static PwPlanResult *
run (PwCalendar *calendar,
     GArray     *tasks,
     GArray     *links)
{
  PwPlanProblem problem = {
    .calendar = calendar,
    .tasks = (const PwPlanTask *) tasks->data,
    .n_tasks = tasks->len,
    .links = (const PwPlanLink *) links->data,
    .n_links = links->len,
    .start = get_start (),
    .deadline = PW_MOMENT_NONE
  };

  return pw_plan_pass (&problem);
}

static void
test_long_chain (void)
{
  enum { N_TASKS = 100000 };
  g_autoptr (PwCalendar) calendar = pw_calendar_new_office ();
  g_autoptr (GArray) tasks = g_array_new (FALSE, FALSE, sizeof (PwPlanTask));
  g_autoptr (GArray) links = g_array_new (FALSE, FALSE, sizeof (PwPlanLink));
  g_autoptr (PwPlanResult) result = NULL;
  g_autoptr (PwPlanResult) closed = NULL;
  PwPlanLink back = { N_TASKS - 1, 0, PW_PLAN_FINISH_START, 0 };

  for (guint i = 0; i < N_TASKS; i++)
    {
      PwPlanTask task = PW_PLAN_TASK_INIT;
      PwPlanLink link = { i, i + 1, PW_PLAN_FINISH_START, 0 };

      task.duration = DAY;
      g_array_append_val (tasks, task);
      if (i + 1 < N_TASKS)
        {
          g_array_append_val (links, link);
        }
    }

  result = run (calendar, tasks, links);
  g_assert_cmpint (pw_calendar_count (calendar, result->start, result->finish), ==, N_TASKS * DAY);
  g_assert_cmpint (result->dates[0].slack, ==, 0);
  g_assert_true (result->dates[N_TASKS / 2].is_critical);

  g_array_append_val (links, back);
  closed = run (calendar, tasks, links);
  g_assert_cmpuint (closed->n_cycle, ==, N_TASKS);
}

/* Phases in phases in phases, as deep as there are tasks. */
static void
test_deep_phases (void)
{
  enum { N_TASKS = 20000 };
  g_autoptr (PwCalendar) calendar = pw_calendar_new_office ();
  g_autoptr (GArray) tasks = g_array_new (FALSE, FALSE, sizeof (PwPlanTask));
  g_autoptr (GArray) links = g_array_new (FALSE, FALSE, sizeof (PwPlanLink));
  g_autoptr (PwPlanResult) result = NULL;

  for (guint i = 0; i < N_TASKS; i++)
    {
      PwPlanTask task = PW_PLAN_TASK_INIT;

      task.parent = i > 0 ? i - 1 : PW_PLAN_NO_PARENT;
      task.duration = DAY;
      g_array_append_val (tasks, task);
    }

  result = run (calendar, tasks, links);
  g_assert_cmpint (result->dates[0].finish, ==, result->dates[N_TASKS - 1].finish);
  g_assert_cmpint (pw_calendar_count (calendar, result->start, result->finish), ==, DAY);
}

/* Tasks in random phases, with links that only go to higher ranks, so that there is no cycle. */
static void
make_random (GRand  *rand,
             GArray *tasks,
             GArray *links)
{
  guint n_phases = (guint) g_rand_int_range (rand, 0, 5);
  guint n_tasks = n_phases + (guint) g_rand_int_range (rand, 1, 25);
  PwMoment start = get_start ();

  for (guint i = 0; i < n_tasks; i++)
    {
      PwPlanTask task = PW_PLAN_TASK_INIT;

      task.kind = i < n_phases ? PW_PLAN_PHASE : g_rand_int_range (rand, 0, 5) == 0 ? PW_PLAN_MILESTONE : PW_PLAN_TASK;
      task.parent = n_phases > 0 && i > 0 && g_rand_boolean (rand) ? (guint) g_rand_int_range (rand, 0, (int) MIN (i, n_phases)) : PW_PLAN_NO_PARENT;
      task.duration = g_rand_int_range (rand, 0, 6) * DAY / 2;
      if (g_rand_int_range (rand, 0, 4) == 0 && i >= n_phases)
        {
          task.constraint = (PwPlanConstraint) g_rand_int_range (rand, 0, PW_PLAN_MUST_FINISH + 1);
          task.constraint_moment = start + g_rand_int_range (rand, 0, 20 * 1440);
        }
      if (g_rand_int_range (rand, 0, 8) == 0 && i >= n_phases)
        {
          task.is_manual = TRUE;
          task.manual_start = start + g_rand_int_range (rand, 0, 20 * 1440);
          task.manual_finish = task.manual_start + g_rand_int_range (rand, 0, 3 * 1440);
        }
      g_array_append_val (tasks, task);
    }

  for (guint i = 0; i < n_tasks; i++)
    {
      PwPlanLink link = {
        (guint) g_rand_int_range (rand, 0, (int) n_tasks), (guint) g_rand_int_range (rand, 0, (int) n_tasks),
        (PwPlanLinkKind) g_rand_int_range (rand, 0, 4), g_rand_int_range (rand, -2, 3) * DAY
      };

      g_array_append_val (links, link);
    }
}

static gboolean
is_inside (const PwPlanTask *tasks,
           guint             task,
           guint             phase)
{
  for (; task != PW_PLAN_NO_PARENT; task = tasks[task].parent)
    {
      if (task == phase)
        {
          return TRUE;
        }
    }
  return FALSE;
}

/* Everything that the definition asks of task @to, in work. */
static gint64
find_bound (PwCalendar         *calendar,
            GArray             *tasks,
            GArray             *links,
            const gint64       *starts,
            const gint64       *finishes,
            guint               to)
{
  const PwPlanTask *all = (const PwPlanTask *) tasks->data;
  gint64 length = finishes[to] - starts[to];
  gint64 bound = pw_calendar_get_work (calendar, get_start ());

  for (guint i = 0; i < links->len; i++)
    {
      const PwPlanLink *link = &g_array_index (links, PwPlanLink, i);
      gint64 from = (link->kind == PW_PLAN_FINISH_START || link->kind == PW_PLAN_FINISH_FINISH ? finishes : starts)[link->from];
      gboolean to_finish = link->kind == PW_PLAN_FINISH_FINISH || link->kind == PW_PLAN_START_FINISH;

      if (is_inside (all, to, link->to) && !(to_finish && all[link->to].kind == PW_PLAN_PHASE))
        {
          bound = MAX (bound, from + link->lag - (to_finish ? length : 0));
        }
    }
  if (all[to].constraint == PW_PLAN_START_NO_EARLIER || all[to].constraint == PW_PLAN_MUST_START)
    {
      bound = MAX (bound, pw_calendar_get_work (calendar, all[to].constraint_moment));
    }
  if (all[to].constraint == PW_PLAN_FINISH_NO_EARLIER || all[to].constraint == PW_PLAN_MUST_FINISH)
    {
      bound = MAX (bound, pw_calendar_get_work (calendar, all[to].constraint_moment) - length);
    }
  return bound;
}

/* Moves what is too early until nothing is; slow and plain. */
static void
relax (PwCalendar *calendar,
       GArray     *tasks,
       GArray     *links,
       gint64     *starts,
       gint64     *finishes)
{
  const PwPlanTask *all = (const PwPlanTask *) tasks->data;
  gboolean has_moved = TRUE;

  for (guint i = 0; i < tasks->len; i++)
    {
      starts[i] = all[i].is_manual ? pw_calendar_get_work (calendar, all[i].manual_start) : pw_calendar_get_work (calendar, get_start ());
      finishes[i] = starts[i] + (all[i].kind == PW_PLAN_TASK ? all[i].duration : 0);
      if (all[i].is_manual && all[i].kind == PW_PLAN_TASK)
        {
          finishes[i] = pw_calendar_get_work (calendar, all[i].manual_finish);
        }
      else if (all[i].is_manual && all[i].kind == PW_PLAN_MILESTONE)
        {
          starts[i] = finishes[i] = pw_calendar_get_work (calendar, all[i].manual_finish);
        }
    }

  while (has_moved)
    {
      has_moved = FALSE;
      for (guint i = tasks->len; i-- > 0;)
        {
          gint64 first = G_MAXINT64;
          gint64 last = G_MININT64;

          if (all[i].kind != PW_PLAN_PHASE && !all[i].is_manual)
            {
              gint64 bound = find_bound (calendar, tasks, links, starts, finishes, i);

              has_moved |= bound > starts[i];
              finishes[i] += MAX (bound - starts[i], 0);
              starts[i] = MAX (bound, starts[i]);
            }
          for (guint j = 0; j < tasks->len && all[i].kind == PW_PLAN_PHASE; j++)
            {
              if (all[j].parent == i)
                {
                  first = MIN (first, starts[j]);
                  last = MAX (last, finishes[j]);
                }
            }
          if (all[i].kind == PW_PLAN_PHASE && first == G_MAXINT64)
            {
              first = last = find_bound (calendar, tasks, links, starts, finishes, i);
            }
          if (all[i].kind == PW_PLAN_PHASE && (starts[i] != first || finishes[i] != last))
            {
              starts[i] = first;
              finishes[i] = last;
              has_moved = TRUE;
            }
        }
    }
}

static void
remove_cycles (PwCalendar *calendar,
               GArray     *tasks,
               GArray     *links)
{
  while (TRUE)
    {
      g_autoptr (PwPlanResult) result = run (calendar, tasks, links);
      guint found = G_MAXUINT;

      if (result->cycle == NULL)
        {
          return;
        }

      /* A cycle is made of links and of steps between a phase and what is inside; some link on it goes. */
      for (guint i = 0; i < links->len && found == G_MAXUINT; i++)
        {
          for (guint j = 0; j < result->n_cycle; j++)
            {
              const PwPlanLink *link = &g_array_index (links, PwPlanLink, i);

              if (link->from == result->cycle[j] && (link->to == result->cycle[(j + 1) % result->n_cycle] || link->to == link->from))
                {
                  found = i;
                }
            }
        }
      g_assert_cmpuint (found, <, links->len);
      g_array_remove_index (links, found);
    }
}

static void
test_against_relaxation (void)
{
  g_autoptr (PwCalendar) calendar = pw_calendar_new_office ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (20261122);

  for (guint round = 0; round < 3000; round++)
    {
      g_autoptr (GArray) tasks = g_array_new (FALSE, FALSE, sizeof (PwPlanTask));
      g_autoptr (GArray) links = g_array_new (FALSE, FALSE, sizeof (PwPlanLink));
      g_autofree gint64 *starts = NULL;
      g_autofree gint64 *finishes = NULL;
      g_autoptr (PwPlanResult) result = NULL;

      make_random (rand, tasks, links);
      remove_cycles (calendar, tasks, links);
      result = run (calendar, tasks, links);
      starts = g_new0 (gint64, tasks->len);
      finishes = g_new0 (gint64, tasks->len);
      relax (calendar, tasks, links, starts, finishes);

      for (guint i = 0; i < tasks->len; i++)
        {
          const PwPlanDates *dates = &result->dates[i];

          g_assert_cmpint (pw_calendar_get_work (calendar, dates->start), ==, starts[i]);
          g_assert_cmpint (pw_calendar_get_work (calendar, dates->finish), ==, finishes[i]);
          g_assert_cmpint (dates->start, <=, dates->finish);
          g_assert_cmpint (dates->free_slack, <=, MAX (dates->slack, 0));
        }
    }
}

/* Slack is right when a task that takes it does not move the end, and one minute more does. */
static void
test_slack_by_trial (void)
{
  g_autoptr (PwCalendar) calendar = pw_calendar_new_office ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);
  guint n_tried = 0;

  for (guint round = 0; round < 400; round++)
    {
      g_autoptr (GArray) tasks = g_array_new (FALSE, FALSE, sizeof (PwPlanTask));
      g_autoptr (GArray) links = g_array_new (FALSE, FALSE, sizeof (PwPlanLink));
      g_autoptr (PwPlanResult) result = NULL;

      make_random (rand, tasks, links);
      for (guint i = 0; i < links->len; i++)
        {
          /* A start that leaves a phase only has a safe slack. */
          g_array_index (links, PwPlanLink, i).kind = PW_PLAN_FINISH_START;
        }
      for (guint i = 0; i < tasks->len; i++)
        {
          PwPlanTask *task = &g_array_index (tasks, PwPlanTask, i);

          task->is_manual = FALSE;
          task->constraint = PW_PLAN_ASAP;
        }
      remove_cycles (calendar, tasks, links);
      result = run (calendar, tasks, links);

      for (guint i = 0; i < tasks->len; i++)
        {
          PwPlanTask *task = &g_array_index (tasks, PwPlanTask, i);
          gint64 slack = result->dates[i].slack;
          gint64 duration = task->duration;
          g_autoptr (PwPlanResult) same = NULL;
          g_autoptr (PwPlanResult) later = NULL;

          if (task->kind != PW_PLAN_TASK)
            {
              continue;
            }
          task->duration = duration + slack;
          same = run (calendar, tasks, links);
          g_assert_cmpint (pw_calendar_count (calendar, result->finish, same->finish), ==, 0);
          task->duration = duration + slack + 1;
          later = run (calendar, tasks, links);
          g_assert_cmpint (pw_calendar_count (calendar, result->finish, later->finish), ==, 1);
          task->duration = duration;
          n_tried++;
        }
    }
  g_assert_cmpuint (n_tried, >, 1000);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/engine/plan-random/long-chain", test_long_chain);
  g_test_add_func ("/engine/plan-random/deep-phases", test_deep_phases);
  g_test_add_func ("/engine/plan-random/against-relaxation", test_against_relaxation);
  g_test_add_func ("/engine/plan-random/slack-by-trial", test_slack_by_trial);
  return g_test_run ();
}
