/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <adwaita.h>
#include <time.h>

#include "base/pw-words.h"
#include "model/pw-task-dates.h"
#include "model/pw-workspace.h"
#include "pw-memory-backend.h"
#include "ui/pw-ui-resource.h"
#include "ui/timeline/pw-timeline-pane.h"

/*
 * The cost of one change and of one frame, for two sizes of a plan: phases of 19 parts,
 * a chain inside each, and links to earlier parts for a third of them. Prints milliseconds
 * and ratios; never fails on a clock.
 */

#define N_FRAMES 100

static double
cpu_ms (void)
{
  struct timespec now;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);
  return now.tv_sec * 1e3 + now.tv_nsec / 1e6;
}

static void
link_tasks (PwEdit *edit,
            PwTask *from,
            PwTask *to)
{
  PwDependency *link = pw_edit_create (edit, PW_TYPE_DEPENDENCY);

  pw_edit_set_ref (edit, link, PW_DEPENDENCY_PREDECESSOR, from);
  pw_edit_set_ref (edit, link, PW_DEPENDENCY_SUCCESSOR, to);
}

/* Returns the first part: everything hangs on it. */
static PwTask *
fill (PwWorkspace  *workspace,
      guint         n_tasks,
      PwProject   **project)
{
  g_autoptr (PwEdit) edit = pw_edit_new ("Fill", NULL);
  g_autoptr (GRand) random = g_rand_new_with_seed (7);
  g_autoptr (GPtrArray) parts = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;
  PwTask *phase = NULL;

  *project = pw_edit_create (edit, PW_TYPE_PROJECT);
  pw_edit_set_text (edit, *project, PW_PROJECT_TITLE, "Groot");
  pw_edit_set_int (edit, *project, PW_PROJECT_DAY_MINUTES, 456);
  pw_edit_set_day (edit, *project, PW_PROJECT_START_DAY, pw_day_parse_iso ("2026-11-23"));
  for (guint i = 0; i < n_tasks; i++)
    {
      PwTask *task = pw_edit_create (edit, PW_TYPE_TASK);
      g_autofree char *title = g_strdup_printf ("Taak %u", i);

      pw_edit_set_ref (edit, task, PW_TASK_PROJECT, *project);
      pw_edit_set_text (edit, task, PW_TASK_TITLE, title);
      pw_edit_set_int (edit, task, PW_TASK_POSITION, i * 1000);
      pw_edit_set_int (edit, task, PW_TASK_KIND, i % 20 == 0 ? PW_TASK_KIND_PHASE : PW_TASK_KIND_TASK);
      if (i % 20 == 0)
        {
          phase = task;
          continue;
        }
      pw_edit_set_ref (edit, task, PW_TASK_PARENT, phase);
      pw_edit_set_int (edit, task, PW_TASK_DURATION, 456 * g_rand_int_range (random, 1, 6));
      if (i % 20 > 1)
        {
          link_tasks (edit, g_ptr_array_index (parts, parts->len - 1), task);
        }
      else if (parts->len > 0)
        {
          link_tasks (edit, g_ptr_array_index (parts, parts->len > 19 ? parts->len - 19 : 0), task);
        }
      if (parts->len > 60 && g_rand_double (random) < 0.35)
        {
          link_tasks (edit, g_ptr_array_index (parts, parts->len - 20 - (guint) g_rand_int_range (random, 0, 40)), task);
        }
      g_ptr_array_add (parts, task);
    }

  pw_workspace_apply (workspace, edit, &error);
  g_assert_no_error (error);
  return g_ptr_array_index (parts, 0);
}

static void
settle (void)
{
  gint64 end = g_get_monotonic_time () + 300 * G_TIME_SPAN_MILLISECOND;

  while (g_get_monotonic_time () < end)
    {
      g_main_context_iteration (NULL, FALSE);
    }
}

static double
measure_frames (GtkWidget *view)
{
  g_autoptr (GtkAdjustment) vertical = NULL;
  double start;
  double spent;

  g_object_get (view, "vadjustment", &vertical, NULL);
  start = cpu_ms ();
  for (guint i = 0; i < N_FRAMES; i++)
    {
      GtkSnapshot *snapshot = gtk_snapshot_new ();

      gtk_adjustment_set_value (vertical, i * 7);
      gtk_widget_size_allocate (view, &(GtkAllocation) { 0, 0, gtk_widget_get_width (view), gtk_widget_get_height (view) }, -1);
      GTK_WIDGET_GET_CLASS (view)->snapshot (view, snapshot);
      gsk_render_node_unref (gtk_snapshot_free_to_node (snapshot));
    }
  spent = (cpu_ms () - start) / N_FRAMES;
  return spent;
}

static void
run (guint   n_tasks,
     double  figures[4])
{
  g_autoptr (PwMemoryBackend) backend = pw_memory_backend_new ();
  g_autoptr (PwWorkspace) workspace = pw_workspace_new (PW_BACKEND (backend));
  g_autoptr (GSettings) settings = g_settings_new ("io.github.projectwerk.Projectwerk");
  g_autoptr (PwDesk) desk = NULL;
  PwPlan *plan;
  PwProject *project;
  PwTask *first;
  GtkWidget *window = gtk_window_new ();
  GtkWidget *pane;
  double start;

  pw_workspace_load (workspace, NULL);
  desk = pw_desk_new (workspace, settings);
  plan = pw_desk_get_plan (desk);
  first = fill (workspace, n_tasks, &project);
  pw_plan_get_start_day (plan, first);

  start = cpu_ms ();
  for (int i = 1; i <= 20; i++)
    {
      g_autoptr (PwEdit) edit = pw_task_edit_move (plan, first, pw_plan_get_start_day (plan, first) + 7, NULL, NULL);

      pw_workspace_apply (workspace, edit, NULL);
      pw_plan_get_start_day (plan, first);
    }
  figures[0] = (cpu_ms () - start) / 20;

  start = cpu_ms ();
  for (int i = 1; i <= 20; i++)
    {
      g_autoptr (PwEdit) edit = pw_edit_new ("Move", NULL);
      g_autoptr (PwPlanPreview) preview = NULL;

      pw_edit_set_day (edit, first, PW_TASK_CONSTRAINT_DAY, pw_plan_get_start_day (plan, first) + 7 * i);
      preview = pw_plan_preview (plan, edit);
      g_assert_cmpuint (preview->n_tasks, >, n_tasks / 2);
    }
  figures[1] = (cpu_ms () - start) / 20;

  pane = pw_timeline_pane_new (desk);
  gtk_window_set_child (GTK_WINDOW (window), pane);
  gtk_window_set_default_size (GTK_WINDOW (window), 1300, 800);
  start = cpu_ms ();
  pw_timeline_view_show_project (pw_timeline_pane_get_view (PW_TIMELINE_PANE (pane)), project);
  figures[2] = cpu_ms () - start;
  gtk_window_present (GTK_WINDOW (window));
  settle ();
  pw_timeline_view_select (pw_timeline_pane_get_view (PW_TIMELINE_PANE (pane)), first);
  settle ();
  measure_frames (GTK_WIDGET (pw_timeline_pane_get_view (PW_TIMELINE_PANE (pane))));
  figures[3] = measure_frames (GTK_WIDGET (pw_timeline_pane_get_view (PW_TIMELINE_PANE (pane))));
  gtk_window_destroy (GTK_WINDOW (window));
  settle ();
}

int
main (int    argc,
      char **argv)
{
  static const char *const names[] = { "one edit to plan recomputed", "preview of a drag", "show a project", "scrolled frame: allocate and snapshot" };
  double small[4];
  double large[4];

  g_setenv ("PW_TODAY", "2026-11-22", TRUE);
  pw_words_init ();
  gtk_init ();
  adw_init ();
  g_resources_register (pw_ui_get_resource ());
  run (1000, small);
  run (10000, large);
  g_print ("%-40s %12s %12s %8s\n", "milliseconds of CPU", "1,000 tasks", "10,000 tasks", "ratio");
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_print ("%-40s %12.2f %12.2f %8.1f\n", names[i], small[i], large[i], large[i] / MAX (small[i], 0.001));
    }

  return 0;
}
