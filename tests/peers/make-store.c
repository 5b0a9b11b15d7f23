/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <locale.h>
#include <time.h>

#include "base/pw-words.h"
#include "model/pw-organisation-setup.h"
#include "model/pw-plan.h"
#include "model/pw-project.h"
#include "store/pw-store.h"

/*
 * make-store ROWS FILE: an office with one project, of a text with a line for each task:
 * its number from 1, that of its phase or 0, working days, and what it waits for, with
 * commas between; tabs between these four. Prints seconds of processor time without a
 * window, those of the thread that writes the store too: "edit", the duration of the
 * first task until all dates are new and it is in the store (the middle of five), and
 * "schedule", all dates from the records.
 */

#define DAY_MINUTES 456
#define N_EDITS     5

static double
get_seconds (void)
{
  struct timespec time;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &time);
  return (double) time.tv_sec + (double) time.tv_nsec / 1e9;
}

/* For another program to read, whatever the locale. */
static void
print_seconds (const char *name,
               double      seconds)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  g_print ("%s %s\n", name, g_ascii_formatd (text, sizeof text, "%.6f", seconds));
}

static int
compare_doubles (const void *a,
                 const void *b)
{
  double first = *(const double *) a;
  double second = *(const double *) b;

  return (first > second) - (first < second);
}

static void
apply (PwWorkspace *workspace,
       PwEdit      *edit)
{
  g_autoptr (GError) error = NULL;

  if (edit == NULL || !pw_workspace_apply (workspace, edit, &error))
    {
      g_error ("%s", error != NULL ? error->message : "no edit");
    }
  g_object_unref (edit);
}

static void
add_office (PwWorkspace *workspace)
{
  const PwOrganisationSetup setup = { .name = "Gemeente", .given_name = "An", .family_name = "Peeters", .profile = PW_PERSON_PROFILE_COORDINATOR };

  apply (workspace, pw_organisation_edit_setup (workspace, &setup, NULL, NULL));
}

static void
add_row (PwEdit     *edit,
         PwProject  *project,
         GPtrArray  *tasks,
         const char *row)
{
  g_auto (GStrv) cells = g_strsplit (row, "\t", 4);
  g_auto (GStrv) predecessors = g_strsplit (cells[3], ",", -1);
  guint parent = (guint) g_ascii_strtoull (cells[1], NULL, 10);
  gint64 days = g_ascii_strtoll (cells[2], NULL, 10);
  g_autofree char *title = g_strdup_printf ("%s %s", parent == 0 ? "Fase" : "Taak", cells[0]);
  PwTask *task = pw_edit_create (edit, PW_TYPE_TASK);

  pw_edit_set_ref (edit, task, PW_TASK_PROJECT, project);
  pw_edit_set_text (edit, task, PW_TASK_TITLE, title);
  pw_edit_set_int (edit, task, PW_TASK_POSITION, (gint64) tasks->len * 1000);
  pw_edit_set_int (edit, task, PW_TASK_KIND, parent == 0 ? PW_TASK_KIND_PHASE : PW_TASK_KIND_TASK);
  if (parent != 0)
    {
      pw_edit_set_ref (edit, task, PW_TASK_PARENT, g_ptr_array_index (tasks, parent - 1));
      pw_edit_set_int (edit, task, PW_TASK_DURATION, days * DAY_MINUTES);
    }
  g_ptr_array_add (tasks, task);

  for (guint i = 0; predecessors[i] != NULL; i++)
    {
      PwDependency *link = pw_edit_create (edit, PW_TYPE_DEPENDENCY);

      pw_edit_set_ref (edit, link, PW_DEPENDENCY_PREDECESSOR, g_ptr_array_index (tasks, g_ascii_strtoull (predecessors[i], NULL, 10) - 1));
      pw_edit_set_ref (edit, link, PW_DEPENDENCY_SUCCESSOR, task);
    }
}

static PwEdit *
read_rows (const char *path,
           GPtrArray  *tasks)
{
  g_autofree char *text = NULL;
  g_auto (GStrv) rows = NULL;
  PwEdit *edit = pw_edit_new ("Fill", NULL);
  PwProject *project = pw_edit_create (edit, PW_TYPE_PROJECT);

  pw_edit_set_text (edit, project, PW_PROJECT_TITLE, "Zij aan zij");
  pw_edit_set_int (edit, project, PW_PROJECT_DAY_MINUTES, DAY_MINUTES);
  pw_edit_set_day (edit, project, PW_PROJECT_START_DAY, pw_day_parse_iso ("2026-01-05"));
  if (!g_file_get_contents (path, &text, NULL, NULL))
    {
      g_error ("%s cannot be read", path);
    }
  rows = g_strsplit (g_strchomp (text), "\n", -1);
  for (guint i = 0; rows[i] != NULL; i++)
    {
      add_row (edit, project, tasks, rows[i]);
    }
  return edit;
}

static void
print_times (PwWorkspace *workspace,
             PwTask      *first,
             PwTask      *last)
{
  g_autoptr (PwPlan) again = NULL;
  PwPlan *plan = pw_plan_get (workspace);
  PwDay before = pw_plan_get_start_day (plan, last);
  double seconds[N_EDITS];
  double start;

  for (guint i = 0; i < N_EDITS; i++)
    {
      PwEdit *edit = pw_edit_new ("Estimate", NULL);

      start = get_seconds ();
      pw_edit_set_int (edit, first, PW_TASK_DURATION, (gint64) (i + 1) * 10 * DAY_MINUTES);
      apply (workspace, edit);
      g_assert_cmpint (pw_plan_get_start_day (plan, last), >, before);
      before = pw_plan_get_start_day (plan, last);
      seconds[i] = get_seconds () - start;
    }
  qsort (seconds, N_EDITS, sizeof (double), compare_doubles);
  print_seconds ("edit", seconds[N_EDITS / 2]);

  start = get_seconds ();
  again = pw_plan_new (workspace);
  g_assert_cmpint (pw_plan_get_start_day (again, last), ==, before);
  print_seconds ("schedule", get_seconds () - start);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (PwWorkspace) workspace = NULL;
  g_autoptr (PwStore) store = NULL;
  g_autoptr (GPtrArray) tasks = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;

  setlocale (LC_ALL, "");
  pw_words_init ();
  g_return_val_if_fail (argc == 3, 2);
  store = pw_store_open (argv[2], PW_STORE_ANY_PLACE, &error);
  g_assert_no_error (error);
  workspace = pw_workspace_new (PW_BACKEND (store));
  pw_workspace_load (workspace, &error);
  g_assert_no_error (error);
  add_office (workspace);
  apply (workspace, read_rows (argv[1], tasks));
  print_times (workspace, g_ptr_array_index (tasks, 1), g_ptr_array_index (tasks, tasks->len - 1));
  pw_workspace_flush (workspace);
  return 0;
}
