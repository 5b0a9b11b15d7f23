/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "engine/pw-plan-pass.h"

#include <stdlib.h>
#include <string.h>

/* Day and night: one unit of time is one minute. */
static PwPlanResult *
run (GArray *tasks,
     GArray *links)
{
  g_autoptr (PwCalendar) calendar = pw_calendar_new (NULL, 0, NULL, 0);
  PwPlanProblem problem = {
    .calendar = calendar,
    .tasks = (const PwPlanTask *) tasks->data,
    .n_tasks = tasks->len,
    .links = (const PwPlanLink *) links->data,
    .n_links = links->len,
    .deadline = PW_MOMENT_NONE
  };

  return pw_plan_pass (&problem);
}

static void
add_task (GArray *tasks,
          gint64  duration)
{
  PwPlanTask task = PW_PLAN_TASK_INIT;

  task.duration = duration;
  g_array_append_val (tasks, task);
}

static void
add_link (GArray *links,
          guint   from,
          guint   to)
{
  PwPlanLink link = { .from = from, .to = to };

  g_array_append_val (links, link);
}

/*
 * "Widget Manufacturing", the example of SAS/OR's PROC CPM documentation
 * (example 4.1): durations, early start, late start, total and free float in days.
 */
static void
test_widget (void)
{
  static const struct
  {
    const char *name;
    gint64      duration;
    int         next[4];
    gint64      early;
    gint64      late;
    gint64      slack;
    gint64      free_slack;
  } rows[] = {
    { "Approve Plan", 5, { 1, 2, 3 }, 0, 0, 0, 0 },
    { "Drawings", 10, { 4 }, 5, 5, 0, 0 },
    { "Study Market", 5, { 5 }, 5, 35, 30, 0 },
    { "Write Specs", 5, { 4 }, 5, 10, 5, 5 },
    { "Prototype", 15, { 6, 7 }, 15, 15, 0, 0 },
    { "Mkt. Strat.", 10, { 10, 13 }, 10, 40, 30, 30 },
    { "Materials", 10, { 8 }, 30, 30, 0, 0 },
    { "Facility", 10, { 8 }, 30, 30, 0, 0 },
    { "Init. Prod.", 10, { 10, 13, 9 }, 40, 40, 0, 0 },
    { "Evaluate", 10, { 11 }, 50, 55, 5, 5 },
    { "Test Market", 15, { 11 }, 50, 50, 0, 0 },
    { "Changes", 5, { 12 }, 65, 65, 0, 0 },
    { "Production", 0, { 0 }, 70, 70, 0, 0 },
    { "Marketing", 0, { 0 }, 50, 70, 20, 20 },
  };
  g_autoptr (GArray) tasks = g_array_new (FALSE, FALSE, sizeof (PwPlanTask));
  g_autoptr (GArray) links = g_array_new (FALSE, FALSE, sizeof (PwPlanLink));
  g_autoptr (PwPlanResult) result = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      add_task (tasks, rows[i].duration);
      for (guint j = 0; rows[i].next[j] != 0; j++)
        {
          add_link (links, i, (guint) rows[i].next[j]);
        }
    }

  result = run (tasks, links);
  g_assert_cmpint (result->finish, ==, 70);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const PwPlanDates *dates = &result->dates[i];

      g_test_message ("%s", rows[i].name);
      g_assert_cmpint (dates->start, ==, rows[i].early);
      g_assert_cmpint (dates->finish, ==, rows[i].early + rows[i].duration);
      g_assert_cmpint (dates->late_start, ==, rows[i].late);
      g_assert_cmpint (dates->late_finish, ==, rows[i].late + rows[i].duration);
      g_assert_cmpint (dates->slack, ==, rows[i].slack);
      g_assert_cmpint (dates->free_slack, ==, rows[i].free_slack);
      g_assert_cmpint (dates->is_critical, ==, rows[i].slack == 0);
    }
}

typedef struct
{
  gint64 duration;
  gint64 early;
  gint64 late;
} Row;

static void
assert_rows (const Row *rows,
             guint      n_rows,
             GArray    *links,
             gint64     finish)
{
  g_autoptr (GArray) tasks = g_array_new (FALSE, FALSE, sizeof (PwPlanTask));
  g_autoptr (PwPlanResult) result = NULL;

  for (guint i = 0; i < n_rows; i++)
    {
      add_task (tasks, rows[i].duration);
    }
  result = run (tasks, links);
  g_assert_cmpint (result->finish, ==, finish);
  for (guint i = 0; i < n_rows; i++)
    {
      const PwPlanDates *dates = &result->dates[i];

      g_test_message ("activity %u", i + 1);
      g_assert_cmpint (dates->start, ==, rows[i].early);
      g_assert_cmpint (dates->finish, ==, rows[i].early + rows[i].duration);
      g_assert_cmpint (dates->late_start, ==, rows[i].late);
      g_assert_cmpint (dates->late_finish, ==, rows[i].late + rows[i].duration);
      g_assert_cmpint (dates->is_critical, ==, rows[i].early == rows[i].late);
    }
}

/*
 * M. Vanhoucke, "Integrated Project Management and Control" (Springer, 2014), page 6:
 * "Cost Information System"; the dates as the tests of R's criticalpath have them too.
 */
static void
test_cost_information (void)
{
  static const Row rows[] = {
    { 1, 0, 0 }, { 2, 1, 1 }, { 2, 1, 3 }, { 4, 3, 3 }, { 3, 3, 4 }, { 3, 3, 4 }, { 3, 3, 5 }, { 2, 3, 6 }, { 1, 3, 7 },
    { 1, 3, 7 }, { 2, 7, 7 }, { 1, 6, 8 }, { 1, 5, 8 }, { 1, 4, 8 }, { 1, 4, 8 }, { 2, 9, 9 }, { 1, 9, 10 },
  };
  static const guint ends[][2] = {
    { 1, 2 }, { 1, 3 }, { 2, 4 }, { 2, 5 }, { 2, 6 }, { 3, 7 }, { 3, 8 }, { 3, 9 }, { 3, 10 }, { 4, 11 }, { 5, 11 }, { 6, 11 }, { 7, 12 },
    { 8, 13 }, { 9, 14 }, { 10, 15 }, { 11, 16 }, { 11, 17 }, { 12, 16 }, { 12, 17 }, { 13, 16 }, { 13, 17 }, { 14, 16 }, { 14, 17 }, { 15, 16 }, { 15, 17 },
  };
  g_autoptr (GArray) links = g_array_new (FALSE, FALSE, sizeof (PwPlanLink));

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      add_link (links, ends[i][0] - 1, ends[i][1] - 1);
    }
  assert_rows (rows, G_N_ELEMENTS (rows), links, 11);
}

/* The same book, page 9: "Patient Transport System"; then with other durations, from those tests alone. */
static void
test_patient_transport (void)
{
  static const Row rows[] = {
    { 1, 0, 0 }, { 1, 1, 1 }, { 3, 2, 2 }, { 2, 5, 5 }, { 2, 7, 7 }, { 2, 5, 5 }, { 2, 7, 7 }, { 1, 9, 9 }, { 4, 10, 11 },
    { 5, 10, 10 }, { 3, 10, 12 }, { 3, 10, 12 }, { 4, 10, 11 }, { 5, 15, 15 }, { 1, 14, 19 }, { 5, 20, 20 }, { 2, 20, 23 },
  };
  static const Row changed[] = {
    { 1, 0, 0 }, { 2, 1, 1 }, { 5, 3, 3 }, { 4, 8, 8 }, { 3, 12, 12 }, { 2, 8, 12 }, { 1, 10, 14 }, { 5, 15, 15 }, { 3, 20, 22 },
    { 5, 20, 20 }, { 5, 20, 20 }, { 3, 20, 22 }, { 4, 20, 21 }, { 2, 25, 25 }, { 1, 24, 26 }, { 2, 27, 29 }, { 4, 27, 27 },
  };
  static const guint ends[][2] = {
    { 1, 2 }, { 2, 3 }, { 3, 4 }, { 3, 6 }, { 4, 5 }, { 5, 8 }, { 6, 7 }, { 7, 8 }, { 8, 9 }, { 8, 10 }, { 8, 11 }, { 8, 12 }, { 8, 13 },
    { 9, 14 }, { 10, 14 }, { 11, 14 }, { 12, 14 }, { 13, 14 }, { 13, 15 }, { 14, 16 }, { 14, 17 }, { 15, 16 }, { 15, 17 },
  };
  g_autoptr (GArray) links = g_array_new (FALSE, FALSE, sizeof (PwPlanLink));

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      add_link (links, ends[i][0] - 1, ends[i][1] - 1);
    }
  assert_rows (rows, G_N_ELEMENTS (rows), links, 25);
  assert_rows (changed, G_N_ELEMENTS (changed), links, 31);
}

/* Widget manufacturing, by days of a calendar: the examples say on which first and last day. */

static PwPlanResult *
run_widget (PwCalendar *calendar,
            gint64      day,
            PwMoment    start)
{
  static const gint64 durations[] = { 5, 10, 5, 5, 15, 10, 10, 10, 10, 10, 15, 5, 0, 0 };
  static const guint ends[][2] = {
    { 0, 1 }, { 0, 2 }, { 0, 3 }, { 1, 4 }, { 2, 5 }, { 3, 4 }, { 4, 6 }, { 4, 7 }, { 5, 10 }, { 5, 13 }, { 6, 8 }, { 7, 8 },
    { 8, 10 }, { 8, 13 }, { 8, 9 }, { 9, 11 }, { 10, 11 }, { 11, 12 },
  };
  g_autoptr (GArray) tasks = g_array_new (FALSE, FALSE, sizeof (PwPlanTask));
  g_autoptr (GArray) links = g_array_new (FALSE, FALSE, sizeof (PwPlanLink));
  PwPlanProblem problem = { .calendar = calendar, .start = start, .deadline = PW_MOMENT_NONE };

  for (guint i = 0; i < G_N_ELEMENTS (durations); i++)
    {
      add_task (tasks, durations[i] * day);
    }
  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      add_link (links, ends[i][0], ends[i][1]);
    }
  problem.tasks = (const PwPlanTask *) tasks->data;
  problem.n_tasks = tasks->len;
  problem.links = (const PwPlanLink *) links->data;
  problem.n_links = links->len;
  return pw_plan_pass (&problem);
}

static void
assert_days (const PwPlanDates *dates,
             const char        *expected)
{
  g_autofree char *first = pw_day_to_iso (pw_moment_get_day (dates->start));
  g_autofree char *last = pw_day_to_iso (pw_moment_get_finish_day (dates->finish));
  g_autofree char *late_first = pw_day_to_iso (pw_moment_get_day (dates->late_start));
  g_autofree char *late_last = pw_day_to_iso (pw_moment_get_finish_day (dates->late_finish));
  g_autofree char *text = g_strdup_printf ("%s %s %s %s", first + 5, last + 5, late_first + 5, late_last + 5);

  g_assert_cmpstr (text, ==, expected);
}

/* Example 4.3, output 4.3.1: all seven days, so that it ends on the eve of 1 March 2004. */
static void
test_widget_days (void)
{
  static const char *const expected[] = {
    "12-22 12-26 12-22 12-26", "12-27 01-05 12-27 01-05", "12-27 12-31 01-26 01-30", "12-27 12-31 01-01 01-05", "01-06 01-20 01-06 01-20",
    "01-01 01-10 01-31 02-09", "01-21 01-30 01-21 01-30", "01-21 01-30 01-21 01-30", "01-31 02-09 01-31 02-09", "02-10 02-19 02-15 02-24",
    "02-10 02-24 02-10 02-24",
  };
  g_autoptr (PwCalendar) always = pw_calendar_new (NULL, 0, NULL, 0);
  g_autoptr (PwPlanResult) result = run_widget (always, 1440, pw_moment_new (pw_day_from_ymd (2003, 12, 22), 0));

  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      assert_days (&result->dates[i], expected[i]);
    }
  g_assert_cmpint (result->finish, ==, pw_moment_new (pw_day_from_ymd (2004, 3, 1), 0));
  g_assert_cmpint (result->dates[13].slack, ==, 20 * 1440);
}

/* Examples 4.6 and 4.7: weekdays from nine to five, from 1 December 2003; the last day before Monday 8 March. */
static void
test_widget_workdays (void)
{
  PwWorkStretch week[5];
  g_autoptr (PwCalendar) workdays = NULL;
  g_autoptr (PwPlanResult) result = NULL;

  for (guint i = 0; i < 5; i++)
    {
      week[i] = (PwWorkStretch) { (PwWeekday) i, 9 * 60, 17 * 60 };
    }
  workdays = pw_calendar_new (week, 5, NULL, 0);
  result = run_widget (workdays, 480, pw_moment_new (pw_day_from_ymd (2003, 12, 1), 0));

  assert_days (&result->dates[0], "12-01 12-05 12-01 12-05");
  assert_days (&result->dates[1], "12-08 12-19 12-08 12-19");
  assert_days (&result->dates[2], "12-08 12-12 01-19 01-23");
  g_assert_cmpint (result->dates[0].start, ==, pw_moment_new (pw_day_from_ymd (2003, 12, 1), 540));
  g_assert_cmpint (result->dates[2].slack, ==, 30 * 480);
  g_assert_cmpint (result->dates[2].free_slack, ==, 0);
  g_assert_cmpint (pw_calendar_next_working (workdays, result->finish), ==, pw_moment_new (pw_day_from_ymd (2004, 3, 8), 540));
}

static char *
find_shared (void)
{
  g_autofree char *beside = g_test_build_filename (G_TEST_DIST, "..", "..", "shared", NULL);
  const char *const places[] = { g_getenv ("PW_SHARED"), beside };

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      g_autofree char *folder = places[i] != NULL ? g_build_filename (places[i], "benchmarks", "levelling", NULL) : NULL;

      if (folder != NULL && g_file_test (folder, G_FILE_TEST_IS_DIR))
        {
          return g_steal_pointer (&folder);
        }
    }

  return NULL;
}

static GArray *
read_numbers (const char *line)
{
  GArray *numbers = g_array_new (FALSE, FALSE, sizeof (int));
  char *end;

  for (int number = (int) strtol (line, &end, 10); end != line; number = (int) strtol (line, &end, 10))
    {
      g_array_append_val (numbers, number);
      line = end;
    }
  return numbers;
}

/* The sections of an .sm file have titles; the numbers stand some lines below them. */
static int
read_instance (const char *text,
               GArray     *tasks,
               GArray     *links)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  enum { HEADER, PROJECT, PRECEDENCE, DURATIONS, REST } section = HEADER;
  int mpm_time = -1;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autoptr (GArray) numbers = read_numbers (lines[i]);
      const int *n = (const int *) numbers->data;

      section = strstr (lines[i], "PROJECT INFORMATION") != NULL ? PROJECT
                : strstr (lines[i], "PRECEDENCE RELATIONS") != NULL ? PRECEDENCE
                : strstr (lines[i], "REQUESTS/DURATIONS") != NULL ? DURATIONS
                : strstr (lines[i], "RESOURCEAVAILABILITIES") != NULL ? REST : section;
      if (section == PROJECT && numbers->len == 6)
        {
          mpm_time = n[5];
        }
      for (guint j = 3; section == PRECEDENCE && j < numbers->len; j++)
        {
          add_link (links, (guint) n[0] - 1, (guint) n[j] - 1);
        }
      if (section == DURATIONS && numbers->len > 3)
        {
          g_assert_cmpint (n[0], ==, (int) tasks->len + 1);
          add_task (tasks, n[2]);
        }
    }

  return mpm_time;
}

/* Each file's header says how long its critical path is: PSPLIB (R. Kolisch and A. Sprecher, EJOR 96, 1997). */
static void
test_psplib (void)
{
  g_autofree char *folder = find_shared ();
  g_autoptr (GDir) dir = folder != NULL ? g_dir_open (folder, 0, NULL) : NULL;
  guint n_files = 0;

  if (dir == NULL)
    {
      g_test_skip ("the instances are not here");
      return;
    }

  for (const char *name = g_dir_read_name (dir); name != NULL; name = g_dir_read_name (dir))
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autofree char *text = NULL;
      g_autoptr (GArray) tasks = g_array_new (FALSE, FALSE, sizeof (PwPlanTask));
      g_autoptr (GArray) links = g_array_new (FALSE, FALSE, sizeof (PwPlanLink));
      g_autoptr (PwPlanResult) result = NULL;
      int mpm_time;

      if (!g_str_has_suffix (name, ".sm"))
        {
          continue;
        }
      g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
      mpm_time = read_instance (text, tasks, links);
      g_assert_cmpuint (tasks->len, >, 30);
      result = run (tasks, links);
      g_test_message ("%s: %d", name, mpm_time);
      g_assert_cmpint (result->finish, ==, mpm_time);
      g_assert_cmpint (result->dates[0].slack, ==, 0);
      n_files++;
    }
  g_assert_cmpuint (n_files, >, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/engine/plan-published/widget", test_widget);
  g_test_add_func ("/engine/plan-published/widget-days", test_widget_days);
  g_test_add_func ("/engine/plan-published/widget-workdays", test_widget_workdays);
  g_test_add_func ("/engine/plan-published/cost-information", test_cost_information);
  g_test_add_func ("/engine/plan-published/patient-transport", test_patient_transport);
  g_test_add_func ("/engine/plan-published/psplib", test_psplib);
  return g_test_run ();
}
