/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange-common.h"

#include "model/pw-dependency.h"
#include "model/pw-project.h"
#include "model/pw-task.h"

static const char *
nick (GType type,
      guint field,
      int   value)
{
  guint n_fields;
  const PwField *fields = pw_entity_type_get_fields (type, &n_fields);
  g_autofree char *text = pw_field_dup_nick (&fields[field], value);

  return g_intern_string (text);
}

static void
append_moment (GString   *dump,
               PwDay      day,
               PwMinutes  minute)
{
  g_autofree char *date = pw_day_to_iso (day);

  g_string_append_printf (dump, " %sT%02d:%02d", date, minute / 60, minute % 60);
}

static void
append_day (GString    *dump,
            const char *label,
            PwDay       day)
{
  g_autofree char *date = pw_day_to_iso (day);

  if (date != NULL)
    {
      g_string_append_printf (dump, "%s%s", label, date);
    }
}

static int
compare_positions (gconstpointer first,
                   gconstpointer second)
{
  return pw_task_get_position (*(gpointer *) first) - pw_task_get_position (*(gpointer *) second);
}

static void
append_task (GString    *dump,
             PwTask     *task,
             const char *number)
{
  g_string_append_printf (dump, "%s %s %s", number, nick (PW_TYPE_TASK, PW_TASK_KIND, pw_task_get_kind (task)), pw_task_get_title (task));
  if (pw_task_get_kind (task) == PW_TASK_KIND_PHASE)
    {
      g_assert_cmpint (pw_task_get_manual_start_day (task), ==, PW_DAY_NONE);
    }
  else
    {
      g_assert_true (pw_task_is_manual (task));
      g_string_append (dump, " |");
      append_moment (dump, pw_task_get_manual_start_day (task), pw_task_get_manual_start_minute (task));
      append_moment (dump, pw_task_get_manual_finish_day (task), pw_task_get_manual_finish_minute (task));
      g_string_append_printf (dump, " | %d %s | %s", pw_task_get_duration (task),
                              nick (PW_TYPE_TASK, PW_TASK_DURATION_UNIT, pw_task_get_duration_unit (task)),
                              nick (PW_TYPE_TASK, PW_TASK_CONSTRAINT, pw_task_get_constraint (task)));
      if (pw_task_get_constraint_day (task) != PW_DAY_NONE)
        {
          append_moment (dump, pw_task_get_constraint_day (task), pw_task_get_constraint_minute (task));
        }
      if (pw_task_get_progress (task) > 0)
        {
          g_string_append_printf (dump, " %d%%", pw_task_get_progress (task));
        }
      append_day (dump, " actual ", pw_task_get_actual_start_day (task));
      append_day (dump, " ", pw_task_get_actual_finish_day (task));
      append_day (dump, " deadline ", pw_task_get_deadline_day (task));
    }
  if (pw_task_get_note (task) != NULL)
    {
      g_autofree char *note = g_strdelimit (g_strdup (pw_task_get_note (task)), "\n", ' ');

      g_string_append_printf (dump, " | %s", note);
    }
  g_string_append_c (dump, '\n');
}

static void
append_tasks (GString     *dump,
              PwWorkspace *workspace,
              PwProject   *project,
              PwTask      *parent,
              const char  *prefix,
              GHashTable  *numbers)
{
  g_autoptr (GPtrArray) tasks = pw_workspace_list_referrers (workspace, PW_TYPE_TASK, PW_TASK_PROJECT, project);
  guint n = 0;

  g_ptr_array_sort (tasks, compare_positions);
  for (guint i = 0; i < tasks->len; i++)
    {
      PwTask *task = g_ptr_array_index (tasks, i);
      char *number;
      g_autofree char *below = NULL;

      if (pw_task_get_parent (task) != parent)
        {
          continue;
        }
      number = g_strdup_printf ("%s%u", prefix, ++n);
      below = g_strconcat (number, ".", NULL);
      g_hash_table_insert (numbers, task, number);
      append_task (dump, task, number);
      append_tasks (dump, workspace, project, task, below, numbers);
    }
}

/* The project as text: outline numbers as the file has them, then links. */
static char *
dump_project (PwWorkspace *workspace,
              PwProject   *project)
{
  g_autoptr (GString) dump = g_string_new (NULL);
  g_autoptr (GHashTable) numbers = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  GListModel *links = pw_workspace_get_list (workspace, PW_TYPE_DEPENDENCY);
  g_autofree char *start = pw_day_to_iso (pw_project_get_start_day (project));

  g_string_append_printf (dump, "project %s %s %d\n", pw_project_get_title (project), start, pw_project_get_day_minutes (project));
  append_tasks (dump, workspace, project, NULL, "", numbers);
  for (guint i = 0; i < g_list_model_get_n_items (links); i++)
    {
      g_autoptr (PwDependency) link = g_list_model_get_item (links, i);

      g_string_append_printf (dump, "%s %s %s %d\n",
                              (char *) g_hash_table_lookup (numbers, pw_dependency_get_predecessor (link)),
                              nick (PW_TYPE_DEPENDENCY, PW_DEPENDENCY_KIND, pw_dependency_get_kind (link)),
                              (char *) g_hash_table_lookup (numbers, pw_dependency_get_successor (link)),
                              pw_dependency_get_lag (link));
    }

  return g_string_free (g_steal_pointer (&dump), FALSE);
}

static void
assert_imports_as (const char *path,
                   const char *golden_name,
                   const char *counts,
                   const char *remarks)
{
  g_autoptr (PwWorkspace) workspace = open_empty_workspace ();
  g_autoptr (PwImport) import = read_import (path);
  g_autofree char *golden = read_data_file (golden_name);
  g_autofree char *read_counts = g_strjoinv (", ", (GStrv) pw_import_get_counts (import));
  g_autofree char *read_remarks = g_strjoinv ("\n", (GStrv) pw_import_get_remarks (import));
  g_autofree char *empty_hash = pw_workspace_dup_content_hash (workspace);
  g_autofree char *undone_hash = NULL;
  g_autofree char *dump = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpstr (read_counts, ==, counts);
  g_assert_cmpstr (read_remarks, ==, remarks);
  dump = dump_project (workspace, apply_import (import, workspace));
  g_assert_cmpstr (dump, ==, golden);

  g_assert_true (pw_workspace_undo (workspace, &error));
  g_assert_no_error (error);
  undone_hash = pw_workspace_dup_content_hash (workspace);
  g_assert_cmpstr (undone_hash, ==, empty_hash);
}

typedef struct
{
  const char *name;
  const char *counts;
  const char *remarks;
} Sample;

/* Counted in the files by another program, as the golden texts are. */
static const Sample samples[] = {
  {
    "aspose-project", "2 phases, 8 tasks, 0 milestones, 5 links",
    "8 tasks keep the dates of the file until you replan them.\n"
    "10 tasks have 1 January 1984 or 2000 where there is no date; that is left out: Task1, Task2, Task3, Task4, Task5, ….\n"
    "The calendars of the file are not kept: once you replan, the working week and the holidays of the organisation count.\n"
    "5 resources are not kept.\n"
    "11 assignments are not kept.\n"
    "The baseline of 10 tasks is not kept."
  },
  {
    "mpxj-sample", "3 phases, 15 tasks, 1 milestone, 6 links",
    "1 recurring task becomes a phase with its occurrences: Recurring Task.\n"
    "16 tasks keep the dates of the file until you replan them.\n"
    "The calendars of the file are not kept: once you replan, the working week and the holidays of the organisation count.\n"
    "2 resources are not kept.\n"
    "17 assignments are not kept."
  },
  {
    "mpxj-task-links-project2016-mspdi", "0 phases, 16 tasks, 0 milestones, 8 links",
    "The calendars of the file are not kept: once you replan, the working week and the holidays of the organisation count.\n"
    "16 assignments are not kept."
  },
};

static void
test_sample (gconstpointer data)
{
  const Sample *sample = data;
  g_autofree char *file_name = g_strconcat (sample->name, ".xml", NULL);
  g_autofree char *golden_name = g_strconcat (sample->name, ".txt", NULL);
  g_autofree char *relative = g_build_filename ("samples", "plans", file_name, NULL);
  g_autofree char *path = find_shared_file (relative);

  if (path == NULL)
    {
      g_test_skip ("the sample plans are not here");
      return;
    }

  assert_imports_as (path, golden_name, sample->counts, sample->remarks);
}

static void
test_odd_plan (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "exchange", "data", "odd-plan.xml", NULL);

  assert_imports_as (path, "odd-plan.txt", "1 phase, 4 tasks, 1 milestone, 2 links",
                     "1 blank row is left out.\n"
                     "2 inactive tasks are left out: Oude optie, Deel van de oude optie.\n"
                     "1 task of another plan is left out: Uit een ander plan.\n"
                     "1 task stands for another plan, of which the content is not in this file: Ander gebouw.\n"
                     "4 tasks keep the dates of the file until you replan them.\n"
                     "1 task has no name and gets one: Task 10 without name.\n"
                     "1 duration runs round the clock and is turned into working time: Verf drogen.\n"
                     "1 milestone has a duration, which is not kept; it stands at its end: Opening.\n"
                     "1 task does not say how long it lasts and gets a day: Task 10 without name.\n"
                     "1 task has no dates and starts with the project: Task 10 without name.\n"
                     "1 task is planned as late as possible; that is not kept: Ander gebouw.\n"
                     "1 task has a calendar of its own, which is not kept: Ander gebouw.\n"
                     "1 task has an actual end but is not complete; the actual end is not kept: Opening.\n"
                     "1 phase has other dates than what is in it; here they follow from that: Voorbereiding.\n"
                     "1 link waits for a percentage of a duration, which becomes working time, before: Ander gebouw.\n"
                     "1 link waits round the clock, which becomes working time, before: Verf drogen.\n"
                     "1 link with a task that is left out or lies in another plan is not kept, before: Ander gebouw.\n"
                     "1 second link between the same two tasks is left out, before: Ander gebouw.\n"
                     "The plan counts back from its end; here it counts from its start once you replan.\n"
                     "The calendars of the file are not kept: once you replan, the working week and the holidays of the organisation count.\n"
                     "1 resource is not kept.\n"
                     "2 assignments are not kept.");
}

static void
test_twice_makes_two_projects (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "exchange", "data", "odd-plan.xml", NULL);
  g_autoptr (PwWorkspace) workspace = open_empty_workspace ();
  g_autoptr (PwImport) import = read_import (path);
  PwProject *first = apply_import (import, workspace);
  PwProject *second = apply_import (import, workspace);

  g_assert_true (first != second);
  g_assert_cmpuint (g_list_model_get_n_items (pw_workspace_get_list (workspace, PW_TYPE_PROJECT)), ==, 2);
  g_assert_cmpuint (g_list_model_get_n_items (pw_workspace_get_list (workspace, PW_TYPE_TASK)), ==, 12);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (samples); i++)
    {
      g_autofree char *name = g_strconcat ("/exchange/mspdi/sample/", samples[i].name, NULL);

      g_test_add_data_func (name, &samples[i], test_sample);
    }
  g_test_add_func ("/exchange/mspdi/odd-plan", test_odd_plan);
  g_test_add_func ("/exchange/mspdi/twice-makes-two-projects", test_twice_makes_two_projects);

  return g_test_run ();
}
