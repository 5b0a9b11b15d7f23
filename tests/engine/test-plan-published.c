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
  g_test_add_func ("/engine/plan-published/psplib", test_psplib);
  return g_test_run ();
}
