/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "engine/pw-plan-schedule.h"

#include <string.h>

#define DAY 456

/* Edits on a plan that stays, against a plan that is made anew from the same numbers. */

typedef struct
{
  PwCalendar   *calendar;
  PwCalendar   *others[2];
  PwPlanSitting sittings[12];
  PwPlanGate    gates[1];
  GArray       *tasks;
  GArray       *links;          /* those that were taken away have no ends */
  PwPlanProblem problem;
} Plan;

static PwMoment
get_start (void)
{
  return pw_moment_new (pw_day_from_ymd (2026, 11, 2), 0);
}

static PwMoment
random_moment (GRand *rand,
               int    n_days)
{
  return get_start () + g_rand_int_range (rand, 0, n_days * 1440);
}

static PwPlanTask
random_task (GRand   *rand,
             gboolean is_phase,
             guint    parent)
{
  PwPlanTask task = PW_PLAN_TASK_INIT;

  task.parent = parent;
  task.kind = is_phase ? PW_PLAN_PHASE : g_rand_int_range (rand, 0, 5) == 0 ? PW_PLAN_MILESTONE : PW_PLAN_TASK;
  task.duration = g_rand_int_range (rand, 0, 12) * DAY / 4;
  task.calendar = g_rand_int_range (rand, 0, 4) < 2 ? PW_PLAN_PROJECT_CALENDAR : (guint) g_rand_int_range (rand, 0, 2);
  if (g_rand_int_range (rand, 0, 3) == 0)
    {
      task.constraint = (PwPlanConstraint) g_rand_int_range (rand, 0, PW_PLAN_ALAP + 1);
      task.constraint_moment = random_moment (rand, 20);
    }
  if (g_rand_int_range (rand, 0, 6) == 0)
    {
      task.deadline = random_moment (rand, 25);
    }
  if (g_rand_int_range (rand, 0, 8) == 0)
    {
      task.gate = 0;
    }
  if (g_rand_int_range (rand, 0, 8) == 0)
    {
      task.is_manual = TRUE;
      task.manual_start = random_moment (rand, 20);
      task.manual_finish = task.manual_start + g_rand_int_range (rand, -500, 3 * 1440);
    }
  if (g_rand_int_range (rand, 0, 8) == 0)
    {
      task.actual_start = random_moment (rand, 8);
      task.actual_finish = g_rand_boolean (rand) ? task.actual_start + g_rand_int_range (rand, 0, 3000) : PW_MOMENT_NONE;
    }
  task.progress_percent = g_rand_int_range (rand, 0, 4) == 0 ? g_rand_int_range (rand, 0, 5) * 25 : 0;
  task.remaining = g_rand_int_range (rand, 0, 5) == 0 ? g_rand_int_range (rand, 0, 900) : PW_PLAN_REMAINING_BY_PROGRESS;
  return task;
}

static PwPlanLink
random_link (GRand *rand,
             guint  n_tasks)
{
  return (PwPlanLink) {
           .from = (guint) g_rand_int_range (rand, 0, (int) n_tasks),
           .to = (guint) g_rand_int_range (rand, 0, (int) n_tasks),
           .kind = (PwPlanLinkKind) g_rand_int_range (rand, 0, 4),
           .lag = g_rand_boolean (rand) ? 0 : g_rand_int_range (rand, -2, 4) * DAY / 2,
           .is_elapsed = g_rand_int_range (rand, 0, 3) == 0,
  };
}

static void
read_problem (Plan *plan)
{
  plan->problem.tasks = (const PwPlanTask *) plan->tasks->data;
  plan->problem.n_tasks = plan->tasks->len;
  plan->problem.links = (const PwPlanLink *) plan->links->data;
  plan->problem.n_links = plan->links->len;
}

static void
plan_init (Plan    *plan,
           GRand   *rand,
           guint    n_tasks,
           gboolean is_plain)
{
  const PwWorkStretch part_time[] = { { PW_MONDAY, 480, 720 }, { PW_WEDNESDAY, 540, 1020 }, { PW_SATURDAY, 600, 800 } };
  guint n_phases = n_tasks / 5;

  memset (plan, 0, sizeof *plan);
  plan->calendar = is_plain ? pw_calendar_new (NULL, 0, NULL, 0) : pw_calendar_new_office ();
  plan->others[0] = is_plain ? pw_calendar_ref (plan->calendar) : pw_calendar_new (part_time, G_N_ELEMENTS (part_time), NULL, 0);
  plan->others[1] = pw_calendar_new (NULL, 0, NULL, 0);
  for (guint i = 0; i < G_N_ELEMENTS (plan->sittings); i++)
    {
      plan->sittings[i] = (PwPlanSitting) { get_start () + 3 * 1440 * (gint64) i + 720, get_start () + 3 * 1440 * (gint64) i + 720 + 5000 };
    }
  plan->gates[0] = (PwPlanGate) { plan->sittings, G_N_ELEMENTS (plan->sittings) };
  plan->tasks = g_array_new (FALSE, FALSE, sizeof (PwPlanTask));
  plan->links = g_array_new (FALSE, FALSE, sizeof (PwPlanLink));
  for (guint i = 0; i < n_tasks; i++)
    {
      gboolean is_phase = i < n_phases;
      guint parent = i > 0 && n_phases > 0 && g_rand_boolean (rand) ? (guint) g_rand_int_range (rand, 0, (int) MIN (i, n_phases)) : PW_PLAN_NO_PARENT;
      PwPlanTask task = random_task (rand, is_phase, parent);

      g_array_append_val (plan->tasks, task);
    }

  plan->problem = (PwPlanProblem) {
    .calendar = plan->calendar, .start = get_start (), .deadline = g_rand_boolean (rand) ? PW_MOMENT_NONE : random_moment (rand, 40),
    .calendars = plan->others, .n_calendars = 2, .gates = plan->gates, .n_gates = 1,
    .has_status = g_rand_boolean (rand), .status = random_moment (rand, 10),
  };
  read_problem (plan);
}

static void
plan_clear (Plan *plan)
{
  pw_calendar_unref (plan->calendar);
  pw_calendar_unref (plan->others[0]);
  pw_calendar_unref (plan->others[1]);
  g_array_unref (plan->tasks);
  g_array_unref (plan->links);
}

static void
assert_same_dates (const PwPlanDates *one,
                   const PwPlanDates *other)
{
  g_assert_cmpint (one->start, ==, other->start);
  g_assert_cmpint (one->finish, ==, other->finish);
  g_assert_cmpint (one->late_start, ==, other->late_start);
  g_assert_cmpint (one->late_finish, ==, other->late_finish);
  g_assert_cmpint (one->ready, ==, other->ready);
  g_assert_cmpint (one->slack, ==, other->slack);
  g_assert_cmpint (one->free_slack, ==, other->free_slack);
  g_assert_cmpint (one->gate_slack, ==, other->gate_slack);
  g_assert_cmpint (one->missed, ==, other->missed);
  g_assert_cmpuint (one->sitting, ==, other->sitting);
  g_assert_cmpint (one->driver.kind, ==, other->driver.kind);
  g_assert_cmpuint (one->driver.link, ==, other->driver.link);
  g_assert_cmpuint (one->driver.task, ==, other->driver.task);
  g_assert_cmpint (one->reasons, ==, other->reasons);
  g_assert_cmpint (one->is_critical, ==, other->is_critical);
}

static PwPlanDates *
get_all_dates (PwPlanSchedule *schedule)
{
  PwPlanDates *dates = g_new (PwPlanDates, pw_plan_schedule_get_n_tasks (schedule));

  pw_plan_schedule_get_all_dates (schedule, dates);
  return dates;
}

static void
assert_like_new (Plan           *plan,
                 PwPlanSchedule *schedule)
{
  g_autoptr (PwPlanSchedule) fresh = NULL;
  g_autofree PwPlanDates *dates = NULL;
  g_autofree PwPlanDates *fresh_dates = NULL;

  read_problem (plan);
  fresh = pw_plan_schedule_new (&plan->problem, NULL, NULL);
  g_assert_nonnull (fresh);
  dates = get_all_dates (schedule);
  fresh_dates = get_all_dates (fresh);
  for (guint i = 0; i < plan->tasks->len; i++)
    {
      assert_same_dates (&dates[i], &fresh_dates[i]);
    }
  g_assert_cmpint (pw_plan_schedule_get_finish (schedule), ==, pw_plan_schedule_get_finish (fresh));
}

/* Does the circle go round: is each held back by the one before it, by a link or a phase? */
static void
assert_cycle (GArray           *tasks,
              GArray           *links,
              const PwPlanLink *closing,
              const guint      *cycle,
              guint             n_cycle)
{
  g_assert_cmpuint (n_cycle, >, 0);
  for (guint i = 0; i < n_cycle; i++)
    {
      guint from = cycle[i];
      guint to = cycle[(i + 1) % n_cycle];
      gboolean is_held = (closing->from == from && closing->to == to) || g_array_index (tasks, PwPlanTask, from).parent == to
                         || g_array_index (tasks, PwPlanTask, to).parent == from;

      for (guint j = 0; j < links->len; j++)
        {
          const PwPlanLink *link = &g_array_index (links, PwPlanLink, j);

          is_held |= link->from == from && link->to == to;
        }
      g_assert_true (is_held);
    }
}

/* One random edit, in the plan and beside it. */
static void
edit (Plan           *plan,
      PwPlanSchedule *schedule,
      GRand          *rand,
      GArray         *tasks,
      GArray         *links)
{
  guint n_tasks = tasks->len;
  int what = g_rand_int_range (rand, 0, 10);

  if (what < 5)
    {
      guint index = (guint) g_rand_int_range (rand, 0, (int) n_tasks);
      PwPlanTask *old = &g_array_index (tasks, PwPlanTask, index);
      PwPlanTask task = random_task (rand, old->kind == PW_PLAN_PHASE, old->parent);

      if (g_rand_boolean (rand))
        {
          gint64 duration = task.duration;

          task = *old;
          task.duration = duration;
        }
      if (pw_plan_schedule_set_task (schedule, index, &task))
        {
          *old = task;
        }
    }
  else if (what < 8)
    {
      PwPlanLink link = random_link (rand, n_tasks);
      g_autofree guint *cycle = NULL;
      guint n_cycle;
      guint index = G_MAXUINT;
      gboolean is_added = pw_plan_schedule_add_link (schedule, &link, &index, &cycle, &n_cycle);
      PwPlanProblem with = plan->problem;
      g_autoptr (PwPlanSchedule) fresh = NULL;

      g_array_append_val (links, link);
      with.tasks = (const PwPlanTask *) tasks->data;
      with.links = (const PwPlanLink *) links->data;
      with.n_links = links->len;
      fresh = pw_plan_schedule_new (&with, NULL, NULL);
      g_assert_true (is_added == (fresh != NULL));
      if (!is_added)
        {
          assert_cycle (tasks, links, &link, cycle, n_cycle);
          g_array_set_size (links, links->len - 1);
        }
      else
        {
          g_assert_cmpuint (index, ==, links->len - 1);
        }
    }
  else if (what < 9 && links->len > 0)
    {
      guint index = (guint) g_rand_int_range (rand, 0, (int) links->len);

      pw_plan_schedule_remove_link (schedule, index);
      g_array_index (links, PwPlanLink, index).from = PW_PLAN_NO_PARENT;
      g_array_index (links, PwPlanLink, index).to = PW_PLAN_NO_PARENT;
    }
  else if (g_rand_int_range (rand, 0, 5) == 0)
    {
      plan->problem.start = get_start () + g_rand_int_range (rand, 0, 5) * 700;
      pw_plan_schedule_set_start (schedule, plan->problem.start);
    }
}

static void
run_edits (gboolean is_plain)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (is_plain ? 11 : 12);

  for (guint round = 0; round < 60; round++)
    {
      Plan plan;
      g_autoptr (PwPlanSchedule) schedule = NULL;

      plan_init (&plan, rand, (guint) g_rand_int_range (rand, 2, 40), is_plain);
      schedule = pw_plan_schedule_new (&plan.problem, NULL, NULL);
      for (guint i = 0; i < 60; i++)
        {
          edit (&plan, schedule, rand, plan.tasks, plan.links);
          if (g_rand_boolean (rand))
            {
              (g_rand_boolean (rand) ? pw_plan_schedule_update : pw_plan_schedule_update_times) (schedule, NULL);
            }
          if (i % 3 == 0)
            {
              continue;
            }
          assert_like_new (&plan, schedule);
        }
      plan_clear (&plan);
    }
}

static void
test_edits (void)
{
  run_edits (FALSE);
}

static void
test_edits_plain (void)
{
  run_edits (TRUE);
}

/* What is taken back leaves no trace, in numbers, dates and what later edits do. */
static void
test_trials (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (13);

  for (guint round = 0; round < 40; round++)
    {
      Plan plan;
      g_autoptr (PwPlanSchedule) schedule = NULL;

      plan_init (&plan, rand, (guint) g_rand_int_range (rand, 2, 40), round % 4 == 0);
      schedule = pw_plan_schedule_new (&plan.problem, NULL, NULL);
      for (guint i = 0; i < 40; i++)
        {
          g_autoptr (GArray) tasks = g_array_copy (plan.tasks);
          g_autoptr (GArray) links = g_array_copy (plan.links);
          PwMoment start = plan.problem.start;

          pw_plan_schedule_begin (schedule);
          for (int n = g_rand_int_range (rand, 1, 5); n > 0; n--)
            {
              edit (&plan, schedule, rand, tasks, links);
              if (g_rand_boolean (rand))
                {
                  (g_rand_boolean (rand) ? pw_plan_schedule_update : pw_plan_schedule_update_times) (schedule, NULL);
                }
            }
          if (i % 3 == 0)
            {
              pw_plan_schedule_commit (schedule);
              g_array_unref (plan.tasks);
              g_array_unref (plan.links);
              plan.tasks = g_steal_pointer (&tasks);
              plan.links = g_steal_pointer (&links);
            }
          else
            {
              pw_plan_schedule_roll_back (schedule);
              plan.problem.start = start;
              g_assert_cmpuint (pw_plan_schedule_get_n_links (schedule), ==, plan.links->len);
            }
          assert_like_new (&plan, schedule);
        }
      plan_clear (&plan);
    }
}

/* Whose dates or slack change is told. */
static void
test_changed (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (14);

  for (guint round = 0; round < 40; round++)
    {
      Plan plan;
      g_autoptr (PwPlanSchedule) schedule = NULL;

      plan_init (&plan, rand, (guint) g_rand_int_range (rand, 2, 40), FALSE);
      schedule = pw_plan_schedule_new (&plan.problem, NULL, NULL);
      for (guint i = 0; i < 40; i++)
        {
          g_autofree PwPlanDates *before = get_all_dates (schedule);
          g_autofree PwPlanDates *after = NULL;
          g_autofree gboolean *is_told = g_new0 (gboolean, plan.tasks->len);
          const guint *changed;
          guint n_changed;

          edit (&plan, schedule, rand, plan.tasks, plan.links);
          changed = pw_plan_schedule_update (schedule, &n_changed);
          for (guint j = 0; j < n_changed; j++)
            {
              is_told[changed[j]] = TRUE;
            }
          after = get_all_dates (schedule);
          for (guint j = 0; j < plan.tasks->len; j++)
            {
              gboolean is_phase = g_array_index (plan.tasks, PwPlanTask, j).kind == PW_PLAN_PHASE;

              if (before[j].start != after[j].start || before[j].finish != after[j].finish
                  || (!is_phase && before[j].slack != after[j].slack && before[j].driver.kind != PW_PLAN_DRIVER_MANUAL && before[j].driver.kind != PW_PLAN_DRIVER_ACTUAL))
                {
                  g_assert_true (is_told[j]);
                }
            }
        }
      plan_clear (&plan);
    }
}

/* A chain of 100,000 tasks: its last and its first are one edit away from one another. */
static void
test_long_chain (void)
{
  enum { N_TASKS = 100000 };
  g_autoptr (PwCalendar) calendar = pw_calendar_new_office ();
  g_autoptr (GArray) tasks = g_array_new (FALSE, FALSE, sizeof (PwPlanTask));
  g_autoptr (GArray) links = g_array_new (FALSE, FALSE, sizeof (PwPlanLink));
  g_autoptr (PwPlanSchedule) schedule = NULL;
  g_autofree guint *cycle = NULL;
  PwPlanProblem problem = { .calendar = calendar, .start = get_start (), .deadline = PW_MOMENT_NONE };
  PwPlanLink back = { .from = N_TASKS - 1, .to = 0 };
  PwPlanTask longer;
  PwPlanDates dates;
  guint n_changed;
  guint n_cycle;

  for (guint i = 0; i < N_TASKS; i++)
    {
      PwPlanTask task = PW_PLAN_TASK_INIT;
      PwPlanLink link = { .from = i, .to = i + 1 };

      task.duration = DAY;
      g_array_append_val (tasks, task);
      if (i + 1 < N_TASKS)
        {
          g_array_append_val (links, link);
        }
    }
  problem.tasks = (const PwPlanTask *) tasks->data;
  problem.n_tasks = tasks->len;
  problem.links = (const PwPlanLink *) links->data;
  problem.n_links = links->len;
  schedule = pw_plan_schedule_new (&problem, NULL, NULL);
  pw_plan_schedule_update (schedule, &n_changed);
  g_assert_cmpuint (n_changed, ==, N_TASKS);

  longer = *pw_plan_schedule_get_task (schedule, 0);
  longer.duration = 2 * DAY;
  pw_plan_schedule_begin (schedule);
  pw_plan_schedule_set_task (schedule, 0, &longer);
  pw_plan_schedule_update (schedule, &n_changed);
  g_assert_cmpuint (n_changed, ==, N_TASKS);
  g_assert_cmpint (pw_calendar_count (calendar, get_start (), pw_plan_schedule_get_finish (schedule)), ==, (N_TASKS + 1) * DAY);
  pw_plan_schedule_roll_back (schedule);

  g_assert_false (pw_plan_schedule_add_link (schedule, &back, NULL, &cycle, &n_cycle));
  g_assert_cmpuint (n_cycle, ==, N_TASKS);
  g_assert_cmpuint (cycle[0], ==, 0);
  g_assert_cmpuint (cycle[N_TASKS - 1], ==, N_TASKS - 1);
  pw_plan_schedule_get_dates (schedule, N_TASKS - 1, &dates);
  g_assert_cmpint (dates.slack, ==, 0);
  g_assert_cmpint (pw_calendar_count (calendar, get_start (), dates.finish), ==, N_TASKS * DAY);
}

static void
test_structure (void)
{
  g_autoptr (PwCalendar) calendar = pw_calendar_new_office ();
  PwPlanTask tasks[] = { PW_PLAN_TASK_INIT, PW_PLAN_TASK_INIT, PW_PLAN_TASK_INIT };
  PwPlanProblem problem = { .calendar = calendar, .tasks = tasks, .n_tasks = 3, .start = get_start (), .deadline = PW_MOMENT_NONE };
  g_autoptr (PwPlanSchedule) schedule = NULL;
  PwPlanTask other;

  tasks[0].kind = PW_PLAN_PHASE;
  tasks[1].parent = 0;
  schedule = pw_plan_schedule_new (&problem, NULL, NULL);
  other = tasks[1];
  other.parent = PW_PLAN_NO_PARENT;
  g_assert_false (pw_plan_schedule_set_task (schedule, 1, &other));
  other = tasks[2];
  other.kind = PW_PLAN_PHASE;
  g_assert_false (pw_plan_schedule_set_task (schedule, 2, &other));
  other = tasks[0];
  other.kind = PW_PLAN_TASK;
  g_assert_true (pw_plan_schedule_set_task (schedule, 0, &other));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/engine/plan-schedule/edits", test_edits);
  g_test_add_func ("/engine/plan-schedule/edits-plain", test_edits_plain);
  g_test_add_func ("/engine/plan-schedule/trials", test_trials);
  g_test_add_func ("/engine/plan-schedule/changed", test_changed);
  g_test_add_func ("/engine/plan-schedule/long-chain", test_long_chain);
  g_test_add_func ("/engine/plan-schedule/structure", test_structure);
  return g_test_run ();
}
