/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "engine/pw-plan-schedule.h"

#define DAY 480

/* What each feature does, by hand. November 2026; the 2nd is a Monday; nine to five. */

typedef struct
{
  PwCalendar *office;
  PwCalendar *persons[2];       /* half days; Saturdays alone */
} Fixture;

static void
fixture_set_up (Fixture       *fixture,
                gconstpointer  data)
{
  PwWorkStretch week[5];
  PwWorkStretch mornings[5];
  const PwWorkStretch saturday[] = { { PW_SATURDAY, 9 * 60, 17 * 60 } };

  for (guint i = 0; i < 5; i++)
    {
      week[i] = (PwWorkStretch) { (PwWeekday) i, 9 * 60, 17 * 60 };
      mornings[i] = (PwWorkStretch) { (PwWeekday) i, 9 * 60, 13 * 60 };
    }
  fixture->office = pw_calendar_new (week, 5, NULL, 0);
  fixture->persons[0] = pw_calendar_new (mornings, 5, NULL, 0);
  fixture->persons[1] = pw_calendar_new (saturday, 1, NULL, 0);
}

static void
fixture_tear_down (Fixture       *fixture,
                   gconstpointer  data)
{
  pw_calendar_unref (fixture->office);
  pw_calendar_unref (fixture->persons[0]);
  pw_calendar_unref (fixture->persons[1]);
}

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

  task.kind = duration > 0 ? PW_PLAN_TASK : PW_PLAN_MILESTONE;
  task.duration = duration;
  return task;
}

static PwPlanSchedule *
run (Fixture          *fixture,
     const PwPlanTask *tasks,
     guint             n_tasks,
     const PwPlanLink *links,
     guint             n_links,
     PwMoment          status,
     const PwPlanGate *gates)
{
  PwPlanProblem problem = {
    .calendar = fixture->office, .tasks = tasks, .n_tasks = n_tasks, .links = links, .n_links = n_links, .start = at (2, 0),
    .deadline = PW_MOMENT_NONE, .calendars = fixture->persons, .n_calendars = G_N_ELEMENTS (fixture->persons),
    .gates = gates, .n_gates = gates != NULL ? 1 : 0, .has_status = status != PW_MOMENT_NONE, .status = status,
  };

  return pw_plan_schedule_new (&problem, NULL, NULL);
}

static PwPlanDates
get (PwPlanSchedule *schedule,
     guint           task)
{
  PwPlanDates dates;

  pw_plan_schedule_get_dates (schedule, task, &dates);
  return dates;
}

/* "2 9 - 3 17": day of the month and hour of start and finish */
static void
assert_dates (PwPlanSchedule *schedule,
              guint           task,
              const char     *expected)
{
  PwPlanDates dates = get (schedule, task);
  PwDay zero = pw_day_from_ymd (2026, 11, 1) - 1;
  g_autofree char *text = g_strdup_printf ("%d %d - %d %d",
                                           pw_moment_get_day (dates.start) - zero, pw_moment_get_minute (dates.start) / 60,
                                           pw_moment_get_day (dates.finish) - zero, pw_moment_get_minute (dates.finish) / 60);

  g_assert_cmpstr (text, ==, expected);
}

static void
assert_driver (PwPlanSchedule   *schedule,
               guint             task,
               PwPlanDriverKind  kind,
               guint             link)
{
  PwPlanDates dates = get (schedule, task);

  g_assert_cmpint (dates.driver.kind, ==, kind);
  g_assert_cmpuint (dates.driver.link, ==, link);
}

/* Concrete dries day and night: done Friday evening, two days later is Sunday evening. */
static void
test_elapsed (Fixture       *fixture,
              gconstpointer  data)
{
  const PwPlanTask tasks[] = { make_task (5 * DAY), make_task (DAY), make_task (DAY), make_task (0), make_task (DAY) };
  const PwPlanLink links[] = {
    { 0, 1, PW_PLAN_FINISH_START, 2 * 1440, TRUE }, { 0, 2, PW_PLAN_FINISH_START, 2 * DAY, FALSE }, { 0, 3, PW_PLAN_FINISH_START, 2 * 1440, TRUE },
    { 0, 4, PW_PLAN_FINISH_START, 4 * 1440, TRUE },
  };
  g_autoptr (PwPlanSchedule) schedule = run (fixture, tasks, 5, links, 4, PW_MOMENT_NONE, NULL);

  assert_dates (schedule, 1, "9 9 - 9 17");
  assert_dates (schedule, 2, "11 9 - 11 17");
  assert_dates (schedule, 3, "8 17 - 8 17");
  assert_dates (schedule, 4, "11 9 - 11 17");
}

static void
test_elapsed_slack (Fixture       *fixture,
                    gconstpointer  data)
{
  const PwPlanTask tasks[] = { make_task (4 * DAY), make_task (DAY) };
  const PwPlanLink links[] = { { 0, 1, PW_PLAN_FINISH_START, 2 * 1440, TRUE } };
  g_autoptr (PwPlanSchedule) schedule = run (fixture, tasks, 2, links, 1, PW_MOMENT_NONE, NULL);

  /* Thursday evening and two days is Saturday evening; Friday evening and two days would do as well. */
  assert_dates (schedule, 1, "9 9 - 9 17");
  g_assert_cmpint (get (schedule, 0).slack, ==, DAY);
  g_assert_cmpint (get (schedule, 0).free_slack, ==, DAY);
  g_assert_cmpint (get (schedule, 1).slack, ==, 0);
}

/* Half days take twice as long, and Saturdays wait for the week to end. */
static void
test_persons (Fixture       *fixture,
              gconstpointer  data)
{
  PwPlanTask tasks[] = { make_task (DAY), make_task (DAY), make_task (DAY), make_task (DAY), make_task (0) };
  const PwPlanLink links[] = {
    { 0, 1, PW_PLAN_FINISH_START, 0, FALSE }, { 1, 2, PW_PLAN_FINISH_START, 0, FALSE }, { 2, 3, PW_PLAN_FINISH_START, 0, FALSE }, { 2, 4, PW_PLAN_FINISH_START, 0, FALSE },
  };
  g_autoptr (PwPlanSchedule) schedule = NULL;

  tasks[1].calendar = 0;
  tasks[2].calendar = 1;
  schedule = run (fixture, tasks, 5, links, 4, PW_MOMENT_NONE, NULL);

  assert_dates (schedule, 0, "2 9 - 2 17");
  assert_dates (schedule, 1, "3 9 - 4 13");
  assert_dates (schedule, 2, "7 9 - 7 17");
  assert_dates (schedule, 3, "9 9 - 9 17");
  assert_dates (schedule, 4, "7 17 - 7 17");
  assert_driver (schedule, 1, PW_PLAN_DRIVER_LINK, 0);
  assert_driver (schedule, 2, PW_PLAN_DRIVER_CALENDAR, 1);
  assert_driver (schedule, 3, PW_PLAN_DRIVER_LINK, 2);
  /* Two mornings are left before Saturday; without these, two days. */
  g_assert_cmpint (get (schedule, 1).slack, ==, 2 * 4 * 60);
  g_assert_cmpint (get (schedule, 0).slack, ==, 2 * DAY);
  g_assert_cmpint (get (schedule, 2).slack, ==, 0);
}

static void
test_status (Fixture       *fixture,
             gconstpointer  data)
{
  PwPlanTask tasks[] = { make_task (4 * DAY), make_task (4 * DAY), make_task (DAY), make_task (2 * DAY), make_task (0), make_task (DAY), make_task (2 * DAY), make_task (4 * DAY) };
  const PwPlanLink links[] = { { 0, 2, PW_PLAN_FINISH_START, 0, FALSE } };
  g_autoptr (PwPlanSchedule) schedule = NULL;

  /* Begun on the 2nd, a quarter done; begun, with an estimate; half done, nobody knows since when. */
  tasks[0].actual_start = at (2, 9);
  tasks[0].progress_percent = 25;
  tasks[1].actual_start = at (3, 9);
  tasks[1].remaining = 5 * DAY;
  tasks[7].progress_percent = 50;
  /* Done, without dates; by hand; done by hand. */
  tasks[3].progress_percent = 100;
  tasks[5].is_manual = TRUE;
  tasks[5].manual_start = at (3, 9);
  tasks[6] = tasks[5];
  tasks[6].progress_percent = 100;
  schedule = run (fixture, tasks, G_N_ELEMENTS (tasks), links, 1, at (11, 9), NULL);

  assert_dates (schedule, 0, "2 9 - 13 17");
  assert_dates (schedule, 1, "3 9 - 17 17");
  assert_dates (schedule, 2, "16 9 - 16 17");
  assert_dates (schedule, 3, "2 9 - 3 17");
  assert_dates (schedule, 4, "11 9 - 11 9");
  assert_dates (schedule, 5, "3 9 - 3 17");
  assert_dates (schedule, 7, "2 9 - 12 17");
  assert_driver (schedule, 2, PW_PLAN_DRIVER_LINK, 0);
  assert_driver (schedule, 4, PW_PLAN_DRIVER_STATUS, PW_PLAN_NO_LINK);
  g_assert_cmpint (get (schedule, 5).reasons, ==, PW_PLAN_REASON_PAST);
  g_assert_cmpint (get (schedule, 5).missed, ==, 6 * DAY);
  g_assert_cmpint (get (schedule, 6).reasons, ==, 0);
}

static void
test_alap (Fixture       *fixture,
           gconstpointer  data)
{
  /* 0 takes a week before 3; 1 and 2 before 3 as late as they can; 4 stands alone in phase 5. */
  PwPlanTask tasks[] = { make_task (5 * DAY), make_task (DAY), make_task (DAY), make_task (2 * DAY), make_task (DAY), PW_PLAN_TASK_INIT };
  const PwPlanLink links[] = {
    { 0, 3, PW_PLAN_FINISH_START, 0, FALSE }, { 1, 2, PW_PLAN_FINISH_START, 0, FALSE }, { 2, 3, PW_PLAN_FINISH_START, 0, FALSE },
  };
  g_autoptr (PwPlanSchedule) schedule = NULL;

  tasks[1].constraint = tasks[2].constraint = tasks[4].constraint = PW_PLAN_ALAP;
  tasks[5].kind = PW_PLAN_PHASE;
  tasks[4].parent = 5;
  schedule = run (fixture, tasks, G_N_ELEMENTS (tasks), links, G_N_ELEMENTS (links), PW_MOMENT_NONE, NULL);

  assert_dates (schedule, 1, "5 9 - 5 17");
  assert_dates (schedule, 2, "6 9 - 6 17");
  assert_dates (schedule, 3, "9 9 - 10 17");
  assert_dates (schedule, 4, "10 9 - 10 17");
  assert_dates (schedule, 5, "10 9 - 10 17");
  assert_driver (schedule, 1, PW_PLAN_DRIVER_CONSTRAINT, PW_PLAN_NO_LINK);
  g_assert_cmpint (get (schedule, 1).free_slack, ==, 0);
  g_assert_cmpint (pw_plan_schedule_get_finish (schedule), ==, at (10, 17));
}

static void
test_deadline (Fixture       *fixture,
               gconstpointer  data)
{
  PwPlanTask tasks[] = { make_task (2 * DAY), make_task (2 * DAY), make_task (10 * DAY) };
  const PwPlanLink links[] = { { 0, 1, PW_PLAN_FINISH_START, 0, FALSE } };
  g_autoptr (PwPlanSchedule) schedule = NULL;

  tasks[1].deadline = at (4, 17);
  schedule = run (fixture, tasks, 3, links, 1, PW_MOMENT_NONE, NULL);

  assert_dates (schedule, 1, "4 9 - 5 17");
  g_assert_cmpint (get (schedule, 1).slack, ==, -DAY);
  g_assert_cmpint (get (schedule, 0).slack, ==, -DAY);
  g_assert_cmpint (get (schedule, 0).reasons, ==, 0);
  g_assert_cmpint (get (schedule, 1).reasons, ==, PW_PLAN_REASON_DEADLINE);
  g_assert_cmpint (get (schedule, 1).missed, ==, DAY);
  g_assert_true (get (schedule, 0).is_critical);
}

/* Papers close Thursday noon, the council sits on Monday evening; and again two weeks later. */
static void
test_gate (Fixture       *fixture,
           gconstpointer  data)
{
  const PwPlanSitting council[] = { { at (5, 12), at (9, 20) }, { at (19, 12), at (23, 20) } };
  const PwPlanGate gate = { council, G_N_ELEMENTS (council) };
  PwPlanTask tasks[] = { make_task (2 * DAY), make_task (0), make_task (DAY), make_task (20 * DAY) };
  const PwPlanLink links[] = { { 0, 1, PW_PLAN_FINISH_START, 0, FALSE }, { 1, 2, PW_PLAN_FINISH_START, 0, FALSE } };
  g_autoptr (PwPlanSchedule) schedule = NULL;
  g_autofree gint64 *slacks = NULL;

  tasks[1].gate = 0;
  schedule = run (fixture, tasks, 4, links, 2, PW_MOMENT_NONE, &gate);
  assert_dates (schedule, 1, "9 20 - 9 20");
  assert_dates (schedule, 2, "10 9 - 10 17");
  assert_driver (schedule, 1, PW_PLAN_DRIVER_GATE, 0);
  g_assert_cmpint (get (schedule, 1).ready, ==, at (3, 17));
  g_assert_cmpuint (get (schedule, 1).sitting, ==, 0);
  /* Wednesday, and Thursday until noon; or until the agenda of the second sitting, which leaves time as well. */
  g_assert_cmpint (get (schedule, 1).gate_slack, ==, DAY + 3 * 60);
  g_assert_cmpint (get (schedule, 1).slack, ==, 11 * DAY + 3 * 60);
  g_assert_cmpint (get (schedule, 1).late_finish, ==, at (23, 20));
  g_assert_cmpint (get (schedule, 0).slack, ==, 11 * DAY + 3 * 60);
  g_assert_cmpint (get (schedule, 0).free_slack, ==, DAY + 3 * 60);
  slacks = pw_plan_schedule_get_slack_to (schedule, 1);
  g_assert_cmpint (slacks[0], ==, DAY + 3 * 60);
  g_assert_cmpint (slacks[1], ==, DAY + 3 * 60);
  g_assert_cmpint (slacks[2], ==, PW_PLAN_NO_SLACK);

  /* An hour of slack that is used up moves two weeks. */
  tasks[0].duration = 3 * DAY + 3 * 60;
  pw_plan_schedule_set_task (schedule, 0, &tasks[0]);
  assert_dates (schedule, 1, "9 20 - 9 20");
  g_assert_cmpint (get (schedule, 1).gate_slack, ==, 0);
  tasks[0].duration++;
  pw_plan_schedule_set_task (schedule, 0, &tasks[0]);
  assert_dates (schedule, 1, "23 20 - 23 20");
  assert_dates (schedule, 2, "24 9 - 24 17");
  g_assert_cmpuint (get (schedule, 1).sitting, ==, 1);

  /* After the last agenda nobody knows. */
  tasks[0].duration = 14 * DAY;
  pw_plan_schedule_set_task (schedule, 0, &tasks[0]);
  assert_dates (schedule, 1, "19 17 - 19 17");
  g_assert_cmpint (get (schedule, 1).reasons, ==, PW_PLAN_REASON_NO_SITTING);
  g_assert_cmpuint (get (schedule, 1).sitting, ==, PW_PLAN_NO_SITTING);
  assert_driver (schedule, 1, PW_PLAN_DRIVER_LINK, 0);
}

/* The work of a task itself has to be ready; the waiting is part of it. */
static void
test_gated_task (Fixture       *fixture,
                 gconstpointer  data)
{
  const PwPlanSitting council[] = { { at (5, 12), at (9, 20) } };
  const PwPlanGate gate = { council, 1 };
  PwPlanTask tasks[] = { make_task (2 * DAY), make_task (DAY), make_task (30 * DAY) };
  const PwPlanLink links[] = { { 0, 1, PW_PLAN_FINISH_START, 0, FALSE } };
  g_autoptr (PwPlanSchedule) schedule = NULL;

  tasks[0].gate = 0;
  schedule = run (fixture, tasks, 3, links, 1, PW_MOMENT_NONE, &gate);
  assert_dates (schedule, 0, "2 9 - 9 20");
  assert_dates (schedule, 1, "10 9 - 10 17");
  g_assert_cmpint (get (schedule, 0).ready, ==, at (3, 17));
  g_assert_cmpint (get (schedule, 0).slack, ==, DAY + 3 * 60);
  g_assert_cmpint (get (schedule, 0).late_start, ==, at (3, 12));
  assert_driver (schedule, 0, PW_PLAN_DRIVER_PROJECT_START, PW_PLAN_NO_LINK);
}

/* To each milestone its own slack, whatever comes later. */
static void
test_slack_to (Fixture       *fixture,
               gconstpointer  data)
{
  PwPlanTask tasks[] = { make_task (DAY), make_task (3 * DAY), make_task (0), make_task (10 * DAY), make_task (0), make_task (DAY), PW_PLAN_TASK_INIT };
  const PwPlanLink links[] = {
    { 0, 2, PW_PLAN_FINISH_START, 0, FALSE }, { 1, 2, PW_PLAN_FINISH_START, DAY, FALSE }, { 2, 4, PW_PLAN_FINISH_START, 0, FALSE },
    { 3, 4, PW_PLAN_FINISH_START, 0, FALSE }, { 6, 2, PW_PLAN_FINISH_START, 0, FALSE },
  };
  g_autoptr (PwPlanSchedule) schedule = NULL;
  g_autofree gint64 *first = NULL;
  g_autofree gint64 *second = NULL;

  tasks[6].kind = PW_PLAN_PHASE;
  tasks[5].parent = 6;
  tasks[5].deadline = at (2, 17);
  schedule = run (fixture, tasks, G_N_ELEMENTS (tasks), links, G_N_ELEMENTS (links), PW_MOMENT_NONE, NULL);
  first = pw_plan_schedule_get_slack_to (schedule, 2);
  second = pw_plan_schedule_get_slack_to (schedule, 4);

  g_assert_cmpint (first[0], ==, 3 * DAY);
  g_assert_cmpint (first[1], ==, 0);
  g_assert_cmpint (first[2], ==, 0);
  g_assert_cmpint (first[3], ==, PW_PLAN_NO_SLACK);
  g_assert_cmpint (first[5], ==, 3 * DAY);
  g_assert_cmpint (first[6], ==, 3 * DAY);
  g_assert_cmpint (second[0], ==, 9 * DAY);
  g_assert_cmpint (second[1], ==, 6 * DAY);
  g_assert_cmpint (second[2], ==, 6 * DAY);
  g_assert_cmpint (second[3], ==, 0);
  g_assert_cmpint (get (schedule, 5).slack, ==, 0);
}

#define ADD(name, function) g_test_add ("/engine/plan-semantics/" name, Fixture, NULL, fixture_set_up, function, fixture_tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("elapsed", test_elapsed);
  ADD ("elapsed-slack", test_elapsed_slack);
  ADD ("persons", test_persons);
  ADD ("status", test_status);
  ADD ("alap", test_alap);
  ADD ("deadline", test_deadline);
  ADD ("gate", test_gate);
  ADD ("gated-task", test_gated_task);
  ADD ("slack-to", test_slack_to);
  return g_test_run ();
}
