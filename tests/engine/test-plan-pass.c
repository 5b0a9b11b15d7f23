/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "engine/pw-plan-pass.h"

#include <string.h>

#define DAY 480

/* Monday to Friday from nine to five, no holidays: a day is 480 minutes. */
static PwCalendar *
make_calendar (void)
{
  PwWorkStretch week[5];

  for (guint i = 0; i < 5; i++)
    {
      week[i] = (PwWorkStretch) { (PwWeekday) i, 9 * 60, 17 * 60 };
    }

  return pw_calendar_new (week, 5, NULL, 0);
}

/* "4 9:00": a moment in November 2026; the 2nd is a Monday */
static PwMoment
at (int day_of_month,
    int hour)
{
  return pw_moment_new (pw_day_from_ymd (2026, 11, 1) + day_of_month - 1, hour * 60);
}

static PwPlanTask
make_task (gint64 duration)
{
  PwPlanTask task = PW_PLAN_TASK_INIT;

  task.duration = duration;
  return task;
}

static PwPlanTask
make_milestone (void)
{
  PwPlanTask task = PW_PLAN_TASK_INIT;

  task.kind = PW_PLAN_MILESTONE;
  return task;
}

static PwPlanTask
make_phase (void)
{
  PwPlanTask task = PW_PLAN_TASK_INIT;

  task.kind = PW_PLAN_PHASE;
  return task;
}

static PwPlanTask
inside (PwPlanTask task,
        guint      parent)
{
  task.parent = parent;
  return task;
}

static PwPlanTask
constrain (PwPlanTask       task,
           PwPlanConstraint constraint,
           PwMoment         moment)
{
  task.constraint = constraint;
  task.constraint_moment = moment;
  return task;
}

static PwPlanTask
fix (PwPlanTask task,
     PwMoment   start,
     PwMoment   finish)
{
  task.is_manual = TRUE;
  task.manual_start = start;
  task.manual_finish = finish;
  return task;
}

static PwPlanResult *
run (const PwPlanTask *tasks,
     guint             n_tasks,
     const PwPlanLink *links,
     guint             n_links)
{
  g_autoptr (PwCalendar) calendar = make_calendar ();
  PwPlanProblem problem = { calendar, tasks, n_tasks, links, n_links, at (2, 0), PW_MOMENT_NONE };

  return pw_plan_pass (&problem);
}

#define RUN(tasks, links) run (tasks, G_N_ELEMENTS (tasks), links, G_N_ELEMENTS (links))

/* "2 9 - 3 17": day of the month and hour of start and finish */
static void
assert_dates (const PwPlanResult *result,
              guint               task,
              const char         *expected)
{
  const PwPlanDates *dates = &result->dates[task];
  PwDay zero = pw_day_from_ymd (2026, 11, 1) - 1;
  g_autofree char *text = g_strdup_printf ("%d %d - %d %d",
                                           pw_moment_get_day (dates->start) - zero, pw_moment_get_minute (dates->start) / 60,
                                           pw_moment_get_day (dates->finish) - zero, pw_moment_get_minute (dates->finish) / 60);

  g_assert_cmpstr (text, ==, expected);
}

/*
 * A works from Wednesday the 4th until Monday the 9th, four days. The project
 * starts on Monday the 2nd and nothing starts before that. B takes two, four
 * or six days, the lag is two days back, none, or two days. By hand:
 */
static void
test_36_links (void)
{
  static const struct
  {
    PwPlanLinkKind kind;
    const char    *dates[3][3]; /* by length of B, then by lag */
  } cases[] = {
    { PW_PLAN_FINISH_START,
      { { "6 9 - 9 17", "10 9 - 11 17", "12 9 - 13 17" },
        { "6 9 - 11 17", "10 9 - 13 17", "12 9 - 17 17" },
        { "6 9 - 13 17", "10 9 - 17 17", "12 9 - 19 17" } } },
    { PW_PLAN_START_START,
      { { "2 9 - 3 17", "4 9 - 5 17", "6 9 - 9 17" },
        { "2 9 - 5 17", "4 9 - 9 17", "6 9 - 11 17" },
        { "2 9 - 9 17", "4 9 - 11 17", "6 9 - 13 17" } } },
    { PW_PLAN_FINISH_FINISH,
      { { "4 9 - 5 17", "6 9 - 9 17", "10 9 - 11 17" },
        { "2 9 - 5 17", "4 9 - 9 17", "6 9 - 11 17" },
        { "2 9 - 9 17", "2 9 - 9 17", "4 9 - 11 17" } } },
    { PW_PLAN_START_FINISH,
      { { "2 9 - 3 17", "2 9 - 3 17", "4 9 - 5 17" },
        { "2 9 - 5 17", "2 9 - 5 17", "2 9 - 5 17" },
        { "2 9 - 9 17", "2 9 - 9 17", "2 9 - 9 17" } } },
  };

  for (guint kind = 0; kind < 4; kind++)
    {
      for (guint length = 0; length < 3; length++)
        {
          for (guint lag = 0; lag < 3; lag++)
            {
              const PwPlanTask tasks[] = {
                constrain (make_task (4 * DAY), PW_PLAN_START_NO_EARLIER, at (4, 9)),
                make_task ((2 + 2 * length) * DAY),
              };
              const PwPlanLink links[] = { { 0, 1, cases[kind].kind, ((gint64) lag - 1) * 2 * DAY } };
              g_autoptr (PwPlanResult) result = RUN (tasks, links);

              assert_dates (result, 0, "4 9 - 9 17");
              assert_dates (result, 1, cases[kind].dates[length][lag]);
            }
        }
    }
}

static void
test_weekend (void)
{
  const PwPlanTask tasks[] = { make_task (5 * DAY), make_task (DAY), make_milestone (), make_task (0) };
  const PwPlanLink links[] = {
    { 0, 1, PW_PLAN_FINISH_START, 0 }, { 0, 2, PW_PLAN_FINISH_START, 0 }, { 0, 3, PW_PLAN_FINISH_START, DAY },
  };
  g_autoptr (PwPlanResult) result = RUN (tasks, links);

  assert_dates (result, 0, "2 9 - 6 17");
  assert_dates (result, 1, "9 9 - 9 17");
  assert_dates (result, 2, "6 17 - 6 17");
  assert_dates (result, 3, "9 17 - 9 17");
}

static void
test_milestones (void)
{
  const PwPlanTask tasks[] = {
    make_milestone (),
    constrain (make_milestone (), PW_PLAN_START_NO_EARLIER, at (7, 10)),
    make_task (DAY),
    make_milestone (),
    make_milestone (),
    constrain (make_milestone (), PW_PLAN_MUST_FINISH, at (8, 20)),
  };
  const PwPlanLink links[] = {
    { 1, 2, PW_PLAN_FINISH_START, 0 }, { 2, 3, PW_PLAN_START_START, DAY }, { 2, 4, PW_PLAN_FINISH_START, -DAY / 2 },
  };
  g_autoptr (PwPlanResult) result = RUN (tasks, links);

  assert_dates (result, 0, "2 9 - 2 9");
  assert_dates (result, 1, "7 10 - 7 10");
  assert_dates (result, 2, "9 9 - 9 17");
  assert_dates (result, 3, "10 9 - 10 9");
  assert_dates (result, 4, "9 13 - 9 13");
  assert_dates (result, 5, "8 20 - 8 20");
}

static void
test_constraints (void)
{
  const PwPlanTask tasks[] = {
    make_task (2 * DAY),
    constrain (make_task (DAY), PW_PLAN_START_NO_EARLIER, at (7, 0)),
    constrain (make_task (DAY), PW_PLAN_FINISH_NO_EARLIER, at (5, 17)),
    constrain (make_task (DAY), PW_PLAN_MUST_START, at (5, 9)),
    constrain (make_task (DAY), PW_PLAN_MUST_START, at (3, 9)),
    constrain (make_task (DAY), PW_PLAN_FINISH_NO_LATER, at (3, 17)),
    constrain (make_task (DAY), PW_PLAN_START_NO_LATER, at (10, 9)),
    constrain (make_task (2 * DAY), PW_PLAN_MUST_FINISH, at (6, 17)),
  };
  const PwPlanLink links[] = {
    { 0, 1, PW_PLAN_FINISH_START, 0 }, { 0, 2, PW_PLAN_FINISH_START, 0 }, { 0, 3, PW_PLAN_FINISH_START, 0 },
    { 0, 4, PW_PLAN_FINISH_START, 0 }, { 0, 5, PW_PLAN_FINISH_START, 0 }, { 0, 6, PW_PLAN_FINISH_START, 0 },
  };
  g_autoptr (PwPlanResult) result = RUN (tasks, links);

  assert_dates (result, 1, "9 9 - 9 17");
  assert_dates (result, 2, "5 9 - 5 17");
  assert_dates (result, 3, "5 9 - 5 17");
  assert_dates (result, 4, "4 9 - 4 17");
  assert_dates (result, 5, "4 9 - 4 17");
  assert_dates (result, 6, "4 9 - 4 17");
  assert_dates (result, 7, "5 9 - 6 17");

  g_assert_cmpint (pw_plan_driver (result, 1).kind, ==, PW_PLAN_DRIVER_CONSTRAINT);
  g_assert_cmpint (pw_plan_driver (result, 6).kind, ==, PW_PLAN_DRIVER_LINK);
  g_assert_cmpuint (pw_plan_driver (result, 6).link, ==, 5);

  /* What cannot be kept is said, and the chain before it has negative slack. */
  g_assert_cmpint (result->dates[4].reasons, ==, PW_PLAN_REASON_CONSTRAINT);
  g_assert_cmpint (result->dates[4].missed, ==, DAY);
  g_assert_cmpint (result->dates[4].slack, ==, -DAY);
  g_assert_cmpint (result->dates[5].reasons, ==, PW_PLAN_REASON_CONSTRAINT);
  g_assert_cmpint (result->dates[5].slack, ==, -DAY);
  g_assert_cmpint (result->dates[0].slack, ==, -DAY);
  g_assert_true (result->dates[0].is_critical);
  g_assert_cmpint (result->dates[0].reasons, ==, 0);
  g_assert_cmpint (result->dates[3].slack, ==, 0);
  g_assert_cmpint (result->dates[3].reasons, ==, 0);
  g_assert_cmpint (result->dates[6].slack, ==, 3 * DAY);
}

static void
test_manual (void)
{
  PwPlanTask tasks[] = {
    make_task (3 * DAY),
    fix (make_task (DAY), at (3, 9), at (3, 17)),
    make_task (DAY),
    fix (make_milestone (), at (7, 14), PW_MOMENT_NONE),
    fix (make_task (DAY), at (1, 9) - 2 * 1440, at (2, 17)),
    fix (make_task (DAY), at (9, 9), at (6, 17)),
  };
  const PwPlanLink links[] = { { 0, 1, PW_PLAN_FINISH_START, 0 }, { 1, 2, PW_PLAN_FINISH_START, 0 }, { 0, 3, PW_PLAN_FINISH_START, 0 } };
  g_autoptr (PwPlanResult) result = RUN (tasks, links);

  assert_dates (result, 1, "3 9 - 3 17");
  g_assert_cmpint (result->dates[1].reasons, ==, PW_PLAN_REASON_LINK);
  g_assert_cmpint (result->dates[1].missed, ==, 2 * DAY);
  g_assert_cmpint (pw_plan_driver (result, 1).kind, ==, PW_PLAN_DRIVER_MANUAL);
  assert_dates (result, 2, "4 9 - 4 17");
  assert_dates (result, 3, "7 14 - 7 14");
  g_assert_cmpint (result->dates[3].reasons, ==, 0);
  g_assert_cmpint (result->dates[4].reasons, ==, PW_PLAN_REASON_BEFORE_START);
  g_assert_cmpint (result->dates[5].reasons, ==, PW_PLAN_REASON_DATES);
  assert_dates (result, 5, "9 9 - 9 9");
  /* A manual date is a wall: the task before it is two days over. */
  g_assert_cmpint (result->dates[0].slack, ==, -2 * DAY);
}

static void
test_actuals (void)
{
  PwPlanTask tasks[] = { make_task (DAY), make_task (2 * DAY), make_task (DAY), make_milestone () };
  const PwPlanLink links[] = { { 0, 1, PW_PLAN_FINISH_START, 0 }, { 1, 2, PW_PLAN_FINISH_START, 0 } };
  g_autoptr (PwPlanResult) result = NULL;

  tasks[0].actual_start = at (3, 9);
  tasks[0].actual_finish = at (5, 17);
  tasks[0].progress_percent = 100;
  tasks[1].actual_start = at (6, 11);
  tasks[3].actual_finish = at (4, 17);
  result = RUN (tasks, links);

  assert_dates (result, 0, "3 9 - 5 17");
  assert_dates (result, 1, "6 11 - 10 11");
  assert_dates (result, 2, "10 11 - 11 11");
  assert_dates (result, 3, "4 17 - 4 17");
  g_assert_cmpint (pw_plan_driver (result, 1).kind, ==, PW_PLAN_DRIVER_ACTUAL);
  g_assert_false (result->dates[0].is_critical);
  g_assert_true (result->dates[1].is_critical);
  g_assert_true (result->dates[2].is_critical);
}

/*
 * 0 Phase ( 1 Phase ( 2 task, 3 task ), 4 milestone ), 5 task --> 1, 0 --> 6 task
 */
static void
test_phases (void)
{
  const PwPlanTask tasks[] = {
    make_phase (), inside (make_phase (), 0), inside (make_task (DAY), 1), inside (make_task (3 * DAY), 1), inside (make_milestone (), 0),
    make_task (2 * DAY), make_task (DAY), make_phase (),
  };
  const PwPlanLink links[] = { { 5, 1, PW_PLAN_FINISH_START, 0 }, { 0, 6, PW_PLAN_FINISH_START, DAY }, { 5, 0, PW_PLAN_FINISH_FINISH, 0 } };
  g_autoptr (PwPlanResult) result = RUN (tasks, links);

  assert_dates (result, 5, "2 9 - 3 17");
  assert_dates (result, 2, "4 9 - 4 17");
  assert_dates (result, 3, "4 9 - 6 17");
  assert_dates (result, 1, "4 9 - 6 17");
  assert_dates (result, 4, "2 9 - 2 9");
  assert_dates (result, 0, "2 9 - 6 17");
  assert_dates (result, 6, "10 9 - 10 17");
  assert_dates (result, 7, "2 9 - 2 9");

  g_assert_cmpint (result->dates[0].reasons, ==, PW_PLAN_REASON_LINK_IGNORED);
  g_assert_cmpint (pw_plan_driver (result, 2).kind, ==, PW_PLAN_DRIVER_LINK);
  g_assert_cmpuint (pw_plan_driver (result, 2).link, ==, 0);
  g_assert_cmpuint (pw_plan_driver (result, 2).task, ==, 1);
  g_assert_cmpint (pw_plan_driver (result, 1).kind, ==, PW_PLAN_DRIVER_CHILDREN);
  g_assert_cmpuint (pw_plan_driver (result, 0).task, ==, 4);

  g_assert_cmpint (result->dates[2].slack, ==, 2 * DAY);
  g_assert_cmpint (result->dates[2].free_slack, ==, 2 * DAY);
  g_assert_cmpint (result->dates[3].slack, ==, 0);
  g_assert_cmpint (result->dates[5].slack, ==, 0);
  g_assert_cmpint (result->dates[4].slack, ==, 5 * DAY);
  g_assert_true (result->dates[1].is_critical);
  g_assert_true (result->dates[0].is_critical);
  g_assert_cmpint (result->dates[0].slack, ==, 0);
}

static void
test_phase_constraint (void)
{
  const PwPlanTask tasks[] = {
    constrain (make_phase (), PW_PLAN_START_NO_EARLIER, at (4, 0)), inside (make_task (DAY), 0),
    constrain (make_phase (), PW_PLAN_FINISH_NO_LATER, at (4, 17)), inside (make_task (5 * DAY), 2), inside (make_task (DAY), 2),
  };
  g_autoptr (PwPlanResult) result = run (tasks, G_N_ELEMENTS (tasks), NULL, 0);

  assert_dates (result, 1, "4 9 - 4 17");
  g_assert_cmpint (pw_plan_driver (result, 1).kind, ==, PW_PLAN_DRIVER_CONSTRAINT);
  g_assert_cmpuint (pw_plan_driver (result, 1).task, ==, 0);
  g_assert_cmpint (result->dates[2].reasons, ==, PW_PLAN_REASON_CONSTRAINT);
  g_assert_cmpint (result->dates[2].missed, ==, 2 * DAY);
  g_assert_cmpint (result->dates[3].slack, ==, -2 * DAY);
  g_assert_cmpint (result->dates[4].slack, ==, 2 * DAY);
  g_assert_cmpint (result->dates[2].slack, ==, -2 * DAY);
}

static void
test_deadline (void)
{
  g_autoptr (PwCalendar) calendar = make_calendar ();
  const PwPlanTask tasks[] = { make_task (3 * DAY), make_task (DAY) };
  PwPlanProblem problem = { calendar, tasks, 2, NULL, 0, at (2, 9), at (3, 17) };
  g_autoptr (PwPlanResult) result = pw_plan_pass (&problem);

  g_assert_cmpint (result->dates[0].slack, ==, -DAY);
  g_assert_cmpint (result->dates[1].slack, ==, DAY);
  g_assert_cmpint (result->dates[0].late_finish, ==, at (3, 17));
  g_assert_cmpint (result->dates[1].late_start, ==, at (3, 9));
  g_assert_cmpint (result->finish, ==, at (4, 17));
}

static void
assert_cycle (const PwPlanTask *tasks,
              guint             n_tasks,
              const PwPlanLink *links,
              guint             n_links,
              const char       *expected)
{
  g_autoptr (PwPlanResult) result = run (tasks, n_tasks, links, n_links);
  g_autoptr (GString) text = g_string_new (NULL);
  guint least = 0;

  g_assert_null (result->dates);
  for (guint i = 0; i < result->n_cycle; i++)
    {
      least = result->cycle[i] < result->cycle[least] ? i : least;
    }
  for (guint i = 0; i < result->n_cycle; i++)
    {
      g_string_append_printf (text, "%s%u", i > 0 ? " " : "", result->cycle[(least + i) % result->n_cycle]);
    }
  g_assert_cmpstr (text->str, ==, expected);
}

#define ASSERT_CYCLE(tasks, links, expected) assert_cycle (tasks, G_N_ELEMENTS (tasks), links, G_N_ELEMENTS (links), expected)

static void
test_cycles (void)
{
  const PwPlanTask plain[] = { make_task (DAY), make_task (DAY), make_task (DAY), make_task (DAY) };
  const PwPlanLink three[] = {
    { 3, 2, PW_PLAN_FINISH_START, 0 }, { 0, 1, PW_PLAN_FINISH_START, 0 }, { 1, 2, PW_PLAN_START_START, 0 }, { 2, 0, PW_PLAN_FINISH_FINISH, -9 * DAY },
  };
  const PwPlanLink self[] = { { 1, 1, PW_PLAN_START_FINISH, 0 } };
  const PwPlanTask nested[] = { make_phase (), inside (make_task (DAY), 0), make_task (DAY) };
  const PwPlanLink to_parent[] = { { 1, 0, PW_PLAN_FINISH_START, 0 } };
  const PwPlanLink from_parent[] = { { 0, 1, PW_PLAN_FINISH_START, 0 } };
  const PwPlanLink around[] = { { 0, 2, PW_PLAN_FINISH_START, 0 }, { 2, 1, PW_PLAN_FINISH_START, 0 } };
  const PwPlanTask parents[] = { inside (make_phase (), 1), inside (make_phase (), 0), make_task (DAY) };
  const PwPlanTask own_parent[] = { inside (make_phase (), 0), make_task (DAY) };

  ASSERT_CYCLE (plain, three, "0 1 2");
  ASSERT_CYCLE (plain, self, "1");
  ASSERT_CYCLE (nested, to_parent, "0 1");
  ASSERT_CYCLE (nested, from_parent, "0 1");
  ASSERT_CYCLE (nested, around, "0 2 1");
  assert_cycle (parents, 3, NULL, 0, "0 1");
  assert_cycle (own_parent, 2, NULL, 0, "0");
}

static void
test_find_cycle (void)
{
  const PwPlanTask tasks[] = { make_task (DAY), make_task (DAY) };
  const PwPlanLink links[] = { { 0, 1, PW_PLAN_FINISH_START, 0 }, { 1, 0, PW_PLAN_FINISH_START, 0 } };
  PwPlanProblem problem = { NULL, tasks, 2, links, 1, 0, PW_MOMENT_NONE };
  g_autofree guint *cycle = NULL;
  guint n_cycle = 9;

  g_assert_false (pw_plan_find_cycle (&problem, NULL, &n_cycle));
  g_assert_cmpuint (n_cycle, ==, 0);
  problem.n_links = 2;
  g_assert_true (pw_plan_find_cycle (&problem, &cycle, &n_cycle));
  g_assert_cmpuint (n_cycle, ==, 2);
}

static void
test_odd_input (void)
{
  PwPlanTask tasks[] = { inside (make_task (-5), 77), make_task (G_MAXINT64), make_task (DAY) };
  const PwPlanLink links[] = { { 0, 9, PW_PLAN_FINISH_START, 0 }, { 9, 0, PW_PLAN_FINISH_START, 0 }, { 2, 0, PW_PLAN_FINISH_START, G_MININT64 } };
  g_autoptr (PwPlanResult) result = RUN (tasks, links);
  g_autoptr (PwPlanResult) empty = run (NULL, 0, NULL, 0);

  assert_dates (result, 0, "2 9 - 2 9");
  assert_dates (result, 2, "2 9 - 2 17");
  g_assert_cmpint (empty->start, ==, at (2, 9));
  g_assert_cmpint (empty->finish, ==, at (2, 9));
  g_assert_null (empty->cycle);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/engine/plan-pass/36-links", test_36_links);
  g_test_add_func ("/engine/plan-pass/weekend", test_weekend);
  g_test_add_func ("/engine/plan-pass/milestones", test_milestones);
  g_test_add_func ("/engine/plan-pass/constraints", test_constraints);
  g_test_add_func ("/engine/plan-pass/manual", test_manual);
  g_test_add_func ("/engine/plan-pass/actuals", test_actuals);
  g_test_add_func ("/engine/plan-pass/phases", test_phases);
  g_test_add_func ("/engine/plan-pass/phase-constraint", test_phase_constraint);
  g_test_add_func ("/engine/plan-pass/deadline", test_deadline);
  g_test_add_func ("/engine/plan-pass/cycles", test_cycles);
  g_test_add_func ("/engine/plan-pass/find-cycle", test_find_cycle);
  g_test_add_func ("/engine/plan-pass/odd-input", test_odd_input);
  return g_test_run ();
}
