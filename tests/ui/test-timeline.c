/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <adwaita.h>

#include "base/pw-words.h"
#include "model/pw-date-change.h"
#include "model/pw-project-edits.h"
#include "model/pw-task-dates.h"
#include "model/pw-task-links.h"
#include "model/pw-task-tree.h"
#include "pw-memory-backend.h"
#include "ui/milestones/pw-milestones-page.h"
#include "ui/app/pw-page.h"
#include "ui/pw-ui-resource.h"
#include "ui/projects/pw-project-fiche.h"
#include "ui/projects/pw-project-page.h"
#include "ui/projects/pw-task-dialog.h"
#include "ui/timeline/pw-timeline-bar.h"
#include "ui/timeline/pw-timeline-pane.h"
#include "ui/timeline/pw-timeline-view.h"

/* A window with a page; phase Voorbereiding (Bestek of 5 days from Monday 23 November 2026) and milestone Gunning after it. */
typedef struct
{
  PwMemoryBackend *backend;
  PwWorkspace     *workspace;
  PwPlan          *plan;
  PwDesk          *desk;
  PwProject       *project;
  PwTask          *phase;
  PwTask          *task;
  PwTask          *milestone;
  GtkWidget       *window;
  GtkWidget       *page;
  PwTimelineView  *view;
  char            *hash;
} Fixture;

static void
settle (void)
{
  gint64 end = g_get_monotonic_time () + 150 * G_TIME_SPAN_MILLISECOND;

  while (g_get_monotonic_time () < end)
    {
      g_main_context_iteration (NULL, FALSE);
    }
}

static PwTask *
add (Fixture    *fixture,
     PwTask     *parent,
     PwTask     *after,
     PwTaskKind  kind,
     const char *text)
{
  PwTask *made;
  g_autoptr (PwEdit) edit = pw_task_edit_quick_add (fixture->plan, fixture->project, parent, after, kind, text, PW_DAY_NONE, &made, NULL);

  g_assert_true (pw_workspace_apply (fixture->workspace, edit, NULL));
  return made;
}

static void
apply (Fixture *fixture,
       PwEdit  *edit)
{
  g_assert_true (pw_workspace_apply (fixture->workspace, edit, NULL));
  g_object_unref (edit);
}

static GtkWidget *
find_child (GtkWidget *widget,
            GType      type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    {
      return widget;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_child (child, type);

      if (found != NULL)
        {
          return found;
        }
    }

  return NULL;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  page)
{
  g_autoptr (GSettings) settings = NULL;

  fixture->backend = pw_memory_backend_new ();
  fixture->workspace = pw_workspace_new (PW_BACKEND (fixture->backend));
  pw_workspace_load (fixture->workspace, NULL);
  fixture->plan = pw_plan_get (fixture->workspace);
  apply (fixture, pw_project_edit_create (fixture->workspace, "Digitaal loket", pw_day_parse_iso ("2026-11-23"), &fixture->project, NULL));
  fixture->phase = add (fixture, NULL, NULL, PW_TASK_KIND_PHASE, "Voorbereiding");
  fixture->task = add (fixture, fixture->phase, NULL, PW_TASK_KIND_TASK, "Bestek");
  fixture->milestone = add (fixture, NULL, fixture->phase, PW_TASK_KIND_MILESTONE, "Gunning");
  apply (fixture, pw_task_edit_length (fixture->plan, fixture->task, 5, NULL));
  apply (fixture, pw_task_edit_link (fixture->task, fixture->milestone, PW_DEPENDENCY_KIND_FS, 0, NULL));

  settings = g_settings_new ("io.github.projectwerk.Projectwerk");
  fixture->desk = pw_desk_new (fixture->workspace, settings);
  fixture->window = gtk_window_new ();
  if (g_strcmp0 (page, "planning") == 0)
    {
      fixture->page = adw_navigation_view_new ();
      adw_navigation_view_push (ADW_NAVIGATION_VIEW (fixture->page), pw_project_page_new (fixture->desk, fixture->project));
    }
  else
    {
      fixture->page = pw_milestones_page_new (fixture->desk);
    }
  gtk_window_set_child (GTK_WINDOW (fixture->window), fixture->page);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 1300, 700);
  gtk_window_present (GTK_WINDOW (fixture->window));
  settle ();
  fixture->view = PW_TIMELINE_VIEW (find_child (fixture->page, PW_TYPE_TIMELINE_VIEW));
  pw_timeline_view_zoom (fixture->view, PW_TIMELINE_ZOOM_WEEK);
  settle ();
  fixture->hash = pw_workspace_dup_content_hash (fixture->workspace);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  settle ();
  g_free (fixture->hash);
  g_object_unref (fixture->desk);
  g_object_unref (fixture->workspace);
  g_object_unref (fixture->backend);
}

static void
assert_day (Fixture    *fixture,
            PwTask     *task,
            const char *start,
            const char *finish)
{
  g_autofree char *start_day = NULL;
  g_autofree char *finish_day = NULL;

  settle ();
  start_day = pw_day_to_iso (pw_plan_get_start_day (fixture->plan, task));
  finish_day = pw_day_to_iso (pw_plan_get_finish_day (fixture->plan, task));
  g_assert_cmpstr (start_day, ==, start);
  g_assert_cmpstr (finish_day, ==, finish);
}

/* Everything that was done goes back, one step for each change that a person made. */
static void
assert_undone (Fixture *fixture,
               guint    n_steps)
{
  g_autofree char *hash = NULL;

  for (guint i = 0; i < n_steps; i++)
    {
      g_assert_true (pw_workspace_undo (fixture->workspace, NULL));
    }
  hash = pw_workspace_dup_content_hash (fixture->workspace);
  g_assert_cmpstr (hash, ==, fixture->hash);
}

static GtkEventController *
find_controller (GtkWidget  *widget,
                 const char *name)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (g_strcmp0 (gtk_event_controller_get_name (controller), name) == 0)
        {
          return controller;
        }
    }

  return NULL;
}

static void
press (Fixture *fixture,
       PwTask  *task)
{
  GdkRectangle bar;

  g_assert_true (pw_timeline_view_get_rectangle (fixture->view, task, &bar));
  g_signal_emit_by_name (find_controller (GTK_WIDGET (fixture->view), "click"), "pressed", 1, bar.x + bar.width / 2.0, bar.y + bar.height / 2.0);
  settle ();
}

static void
act (Fixture    *fixture,
     const char *action,
     int         parameter)
{
  gtk_widget_activate_action (GTK_WIDGET (fixture->view), action, parameter != 0 ? "i" : NULL, parameter);
  settle ();
}

/* Types into the entry of the view and presses Enter. */
static void
type (Fixture    *fixture,
      const char *text)
{
  GtkWidget *entry = find_child (GTK_WIDGET (fixture->view), GTK_TYPE_ENTRY);

  g_assert_true (gtk_widget_get_visible (entry));
  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  g_signal_emit_by_name (entry, "activate");
  settle ();
  g_assert_false (gtk_widget_get_visible (entry));
}

static void
drag (Fixture  *fixture,
      double    x,
      double    y,
      double    dx,
      gboolean  is_let_go)
{
  GtkEventController *gesture = find_controller (GTK_WIDGET (fixture->view), "drag");

  g_signal_emit_by_name (gesture, "drag-begin", x, y);
  for (int i = 1; i <= 10; i++)
    {
      g_signal_emit_by_name (gesture, "drag-update", dx * i / 10, 0.0);
    }
  if (is_let_go)
    {
      g_signal_emit_by_name (gesture, "drag-end", dx, 0.0);
    }
  settle ();
}

/* Whether the hint beside the pointer shows and has the class. */
static gboolean
find_hint (Fixture    *fixture,
           const char *css_class)
{
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (fixture->view)); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      if (gtk_widget_has_css_class (child, "timeline-hint"))
        {
          return gtk_widget_get_visible (child) && gtk_widget_has_css_class (child, css_class);
        }
    }

  return FALSE;
}

static double
day_width (void)
{
  return pw_timeline_zoom_get_day_width (PW_TIMELINE_ZOOM_WEEK);
}

static void
test_drag_body (Fixture       *fixture,
                gconstpointer  data)
{
  GdkRectangle bar;

  g_assert_true (pw_timeline_view_get_rectangle (fixture->view, fixture->task, &bar));
  drag (fixture, bar.x + bar.width / 2.0, bar.y + bar.height / 2.0, 7 * day_width (), TRUE);
  assert_day (fixture, fixture->task, "2026-11-30", "2026-12-04");
  assert_day (fixture, fixture->milestone, "2026-12-04", "2026-12-04");
  assert_undone (fixture, 1);
}

static void
test_drag_edge (Fixture       *fixture,
                gconstpointer  data)
{
  GdkRectangle bar;

  g_assert_true (pw_timeline_view_get_rectangle (fixture->view, fixture->task, &bar));
  drag (fixture, bar.x + bar.width - 2, bar.y + bar.height / 2.0, -2 * day_width (), TRUE);
  assert_day (fixture, fixture->task, "2026-11-23", "2026-11-25");
  assert_undone (fixture, 1);
}

/* Escape, or a gesture that is taken away, leaves nothing behind. */
static void
test_drag_cancel (Fixture       *fixture,
                  gconstpointer  data)
{
  GdkRectangle before;
  GdkRectangle during;
  GdkRectangle after;

  g_assert_true (pw_timeline_view_get_rectangle (fixture->view, fixture->milestone, &before));
  drag (fixture, before.x + before.width / 2.0, before.y + before.height / 2.0, 7 * day_width (), FALSE);
  g_assert_true (pw_timeline_view_get_rectangle (fixture->view, fixture->milestone, &during));
  g_assert_cmpint (during.x, >, before.x + 6 * (int) day_width ());
  act (fixture, "timeline.cancel", 0);
  g_assert_true (pw_timeline_view_get_rectangle (fixture->view, fixture->milestone, &after));
  g_assert_cmpint (after.x, ==, before.x);
  assert_day (fixture, fixture->milestone, "2026-11-27", "2026-11-27");
  assert_undone (fixture, 0);
}

static void
test_keys (Fixture       *fixture,
           gconstpointer  data)
{
  press (fixture, fixture->task);
  g_assert_true (pw_timeline_view_get_selected (fixture->view) == fixture->task);
  act (fixture, "timeline.move", 1);
  assert_day (fixture, fixture->task, "2026-11-24", "2026-11-30");
  act (fixture, "timeline.move", 7);
  assert_day (fixture, fixture->task, "2026-12-01", "2026-12-07");
  act (fixture, "timeline.done", 0);
  g_assert_cmpint (pw_task_get_progress (fixture->task), ==, 100);
  act (fixture, "timeline.indent", -1);
  g_assert_null (pw_task_get_parent (fixture->task));
  act (fixture, "timeline.go", 1);
  g_assert_true (pw_timeline_view_get_selected (fixture->view) == fixture->milestone);
  act (fixture, "timeline.go", -1);
  act (fixture, "timeline.delete", 0);
  g_assert_false (pw_entity_is_live (PW_ENTITY (fixture->task)));
  assert_undone (fixture, 5);
}

static void
test_rename_and_add (Fixture       *fixture,
                     gconstpointer  data)
{
  press (fixture, fixture->task);
  act (fixture, "timeline.rename", 0);
  type (fixture, "Bestek schrijven");
  g_assert_cmpstr (pw_task_get_title (fixture->task), ==, "Bestek schrijven");

  pw_timeline_view_add (fixture->view, PW_TASK_KIND_TASK);
  type (fixture, "Nazicht");
  g_assert_cmpstr (pw_task_get_title (pw_timeline_view_get_selected (fixture->view)), ==, "Nazicht");
  g_assert_true (pw_task_get_parent (pw_timeline_view_get_selected (fixture->view)) == fixture->phase);
  assert_undone (fixture, 2);
}

/* From the dot of a bar to another one; what would make a circle is said and not done. */
static void
test_link_by_drag (Fixture       *fixture,
                   gconstpointer  data)
{
  PwTask *other = add (fixture, fixture->phase, fixture->task, PW_TASK_KIND_TASK, "Nazicht");
  GtkEventController *gesture = find_controller (GTK_WIDGET (fixture->view), "drag");
  GListModel *links = pw_workspace_get_list (fixture->workspace, PW_TYPE_DEPENDENCY);
  PwTask *ends[][2] = { { fixture->task, other }, { other, fixture->task } };

  g_free (fixture->hash);
  fixture->hash = pw_workspace_dup_content_hash (fixture->workspace);
  settle ();
  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      GdkRectangle bar;
      double x;
      double y;

      press (fixture, ends[i][0]);
      g_assert_true (pw_timeline_view_get_link_dot (fixture->view, ends[i][0], &x, &y));
      g_assert_true (pw_timeline_view_get_rectangle (fixture->view, ends[i][1], &bar));
      g_signal_emit_by_name (gesture, "drag-begin", x, y);
      g_signal_emit_by_name (gesture, "drag-update", 3.0, 40.0);
      g_signal_emit_by_name (gesture, "drag-update", bar.x + bar.width / 2.0 - x, bar.y + bar.height / 2.0 - y);
      settle ();
      g_assert_cmpint (find_hint (fixture, "error"), ==, i == 1);
      g_signal_emit_by_name (gesture, "drag-end", bar.x + bar.width / 2.0 - x, bar.y + bar.height / 2.0 - y);
      settle ();
      g_assert_cmpuint (g_list_model_get_n_items (links), ==, 2);
    }
  assert_day (fixture, other, "2026-11-30", "2026-11-30");
  assert_undone (fixture, 1);
}

/* Double-click at a date in a lane, name, Enter */
static void
test_milestone_by_double_click (Fixture       *fixture,
                                gconstpointer  data)
{
  GdkRectangle bar;
  PwTask *made;

  g_assert_true (pw_timeline_view_get_rectangle (fixture->view, fixture->milestone, &bar));
  g_signal_emit_by_name (find_controller (GTK_WIDGET (fixture->view), "click"), "pressed", 2, bar.x + bar.width / 2.0 + 10 * day_width (), (double) bar.y);
  settle ();
  type (fixture, "Advies");
  made = pw_timeline_view_get_selected (fixture->view);
  g_assert_cmpstr (pw_task_get_title (made), ==, "Advies");
  assert_day (fixture, made, "2026-12-07", "2026-12-07");
  assert_undone (fixture, 1);
}

/* The line for the reason comes after a move; what is written there stands with the move. */
static void
test_milestone_reason (Fixture       *fixture,
                       gconstpointer  data)
{
  GtkWidget *revealer = find_child (find_child (fixture->page, PW_TYPE_TIMELINE_PANE), GTK_TYPE_REVEALER);
  GtkWidget *entry = find_child (revealer, GTK_TYPE_ENTRY);
  g_autoptr (PwDateChange) change = NULL;

  g_assert_false (gtk_revealer_get_reveal_child (GTK_REVEALER (revealer)));
  press (fixture, fixture->milestone);
  act (fixture, "timeline.move", 7);
  g_assert_true (gtk_revealer_get_reveal_child (GTK_REVEALER (revealer)));
  gtk_editable_set_text (GTK_EDITABLE (entry), "De leverancier vroeg uitstel");
  g_signal_emit_by_name (entry, "activate");
  settle ();
  g_assert_false (gtk_revealer_get_reveal_child (GTK_REVEALER (revealer)));
  change = g_list_model_get_item (pw_workspace_get_list (fixture->workspace, PW_TYPE_DATE_CHANGE), 0);
  g_assert_cmpstr (pw_date_change_get_reason (change), ==, "De leverancier vroeg uitstel");
  assert_undone (fixture, 2);
}

/* F2, 24/12, Enter */
static void
test_milestone_by_key (Fixture       *fixture,
                       gconstpointer  data)
{
  press (fixture, fixture->milestone);
  act (fixture, "timeline.rename", 0);
  type (fixture, "24/12");
  assert_day (fixture, fixture->milestone, "2026-12-24", "2026-12-24");
  g_assert_cmpuint (g_list_model_get_n_items (pw_workspace_get_list (fixture->workspace, PW_TYPE_DATE_CHANGE)), ==, 1);
  assert_undone (fixture, 1);
}

static void
test_milestone_by_drag (Fixture       *fixture,
                        gconstpointer  data)
{
  GdkRectangle bar;

  g_assert_true (pw_timeline_view_get_rectangle (fixture->view, fixture->milestone, &bar));
  drag (fixture, bar.x + bar.width / 2.0, bar.y + bar.height / 2.0, 4 * day_width (), TRUE);
  assert_day (fixture, fixture->milestone, "2026-12-01", "2026-12-01");
  assert_undone (fixture, 1);
}

/* Earlier than what it waits for: refused, nothing changes. */
static void
test_milestone_refused (Fixture       *fixture,
                        gconstpointer  data)
{
  GdkRectangle bar;

  g_assert_true (pw_timeline_view_get_rectangle (fixture->view, fixture->milestone, &bar));
  drag (fixture, bar.x + bar.width / 2.0, bar.y + bar.height / 2.0, -3 * day_width (), TRUE);
  assert_day (fixture, fixture->milestone, "2026-11-27", "2026-11-27");
  assert_undone (fixture, 0);
}

/* Ctrl+N, “Advies Wereldraad 12 mrt”, Enter; Space marks it done. */
static void
test_milestone_add (Fixture       *fixture,
                    gconstpointer  data)
{
  PwTask *made;

  press (fixture, fixture->milestone);
  pw_page_add (PW_PAGE (fixture->page));
  type (fixture, "Advies Wereldraad 12 mrt");
  made = pw_timeline_view_get_selected (fixture->view);
  g_assert_cmpstr (pw_task_get_title (made), ==, "Advies Wereldraad");
  assert_day (fixture, made, "2027-03-12", "2027-03-12");
  act (fixture, "timeline.done", 0);
  g_assert_cmpint (pw_task_get_progress (made), ==, 100);
  assert_undone (fixture, 2);
}

/* The list of projects fits a narrow window, also with larger text (a warning would end the test). */
static void
test_projects_narrow (Fixture       *fixture,
                      gconstpointer  data)
{
  int dpi;

  g_object_get (gtk_settings_get_default (), "gtk-xft-dpi", &dpi, NULL);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 350, 700);
  settle ();
  g_assert_cmpint (gtk_widget_get_width (fixture->page), ==, 350);
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 96 * 1024 * 5 / 4, NULL);
  settle ();
  g_assert_cmpint (gtk_widget_get_width (fixture->page), ==, 350);
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", dpi, NULL);
}

/* A narrow window begins with the list; its timeline is a chart alone, and nothing asks for more room (a warning would end the test). */
static void
test_milestones_narrow (Fixture       *fixture,
                        gconstpointer  data)
{
  AdwViewStack *stack = ADW_VIEW_STACK (find_child (fixture->page, ADW_TYPE_VIEW_STACK));
  GdkRectangle bar;
  int dpi;

  g_object_get (gtk_settings_get_default (), "gtk-xft-dpi", &dpi, NULL);
  g_assert_cmpstr (adw_view_stack_get_visible_child_name (stack), ==, "timeline");
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 350, 700);
  settle ();
  g_assert_cmpint (gtk_widget_get_width (fixture->page), ==, 350);
  g_assert_cmpstr (adw_view_stack_get_visible_child_name (stack), ==, "list");
  adw_view_stack_set_visible_child_name (stack, "timeline");
  pw_timeline_view_go_to_day (fixture->view, pw_plan_get_start_day (fixture->plan, fixture->milestone));
  settle ();
  g_assert_true (pw_timeline_view_get_rectangle (fixture->view, fixture->milestone, &bar));
  /* No table stands before the chart, that shows the day at a third. */
  g_assert_cmpint (bar.x, <, 160);

  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 96 * 1024 * 5 / 4, NULL);
  settle ();
  g_assert_cmpint (gtk_widget_get_width (fixture->page), ==, 350);
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", dpi, NULL);

  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 1300, 700);
  settle ();
  g_assert_cmpstr (adw_view_stack_get_visible_child_name (stack), ==, "timeline");
}

static GtkWidget *
find_row (GtkWidget  *widget,
          const char *title)
{
  if (ADW_IS_PREFERENCES_ROW (widget) && g_strcmp0 (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), title) == 0)
    {
      return widget;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_row (child, title);

      if (found != NULL)
        {
          return found;
        }
    }

  return NULL;
}

/* The dialog changes what plans a task, and what it is; each is one step back. */
static void
test_task_dialog (Fixture       *fixture,
                  gconstpointer  data)
{
  AdwDialog *dialog = pw_task_dialog_new (fixture->desk, fixture->task);
  GtkWidget *constraint;
  GtkWidget *day;

  adw_dialog_present (dialog, fixture->page);
  settle ();
  constraint = find_row (GTK_WIDGET (dialog), "Voorwaarde");
  day = find_row (GTK_WIDGET (dialog), "Datum van de voorwaarde");
  adw_combo_row_set_selected (ADW_COMBO_ROW (constraint), PW_TASK_CONSTRAINT_MUST_START);
  settle ();
  g_assert_cmpint (pw_task_get_constraint (fixture->task), ==, PW_TASK_CONSTRAINT_MUST_START);
  g_assert_true (gtk_widget_get_visible (day));
  gtk_editable_set_text (GTK_EDITABLE (day), "30/11");
  g_signal_emit_by_name (day, "entry-activated");
  assert_day (fixture, fixture->task, "2026-11-30", "2026-12-04");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (day)), ==, "30/11/2026");
  adw_switch_row_set_active (ADW_SWITCH_ROW (find_row (GTK_WIDGET (dialog), "Vaste datums")), TRUE);
  settle ();
  g_assert_true (pw_task_is_manual (fixture->task));
  g_assert_false (gtk_widget_get_visible (constraint));
  adw_combo_row_set_selected (ADW_COMBO_ROW (find_row (GTK_WIDGET (dialog), "Soort")), 1);
  settle ();
  g_assert_cmpint (pw_task_get_kind (fixture->task), ==, PW_TASK_KIND_MILESTONE);
  assert_undone (fixture, 4);
  settle ();
  adw_dialog_force_close (dialog);
}

/* What somebody types stays when the record changes under it. */
static void
test_typing_stays (Fixture       *fixture,
                   gconstpointer  data)
{
  GtkWidget *fiche = pw_project_fiche_new (fixture->desk, fixture->project);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (find_child (fiche, GTK_TYPE_TEXT_VIEW)));
  GtkTextIter start;
  GtkTextIter end;
  g_autofree char *text = NULL;

  g_object_ref_sink (fiche);
  gtk_text_buffer_set_text (buffer, "Half ges", -1);
  apply (fixture, pw_entity_edit_text (PW_ENTITY (fixture->project), PW_PROJECT_GOAL, "Een doel"));
  apply (fixture, pw_entity_edit_text (PW_ENTITY (fixture->project), PW_PROJECT_QUESTION, "Van elders"));
  gtk_text_buffer_get_bounds (buffer, &start, &end);
  text = gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
  g_assert_cmpstr (text, ==, "Half ges");
  g_object_unref (fiche);
}

/* Every bar says what it is. */
static void
test_spoken (Fixture       *fixture,
             gconstpointer  data)
{
  GtkWidget *bar = NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (fixture->view)); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      if (PW_IS_TIMELINE_BAR (child) && pw_timeline_bar_get_task (PW_TIMELINE_BAR (child)) == fixture->milestone)
        {
          bar = child;
        }
    }
  g_assert_nonnull (bar);
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (bar), GTK_ACCESSIBLE_ROLE_BUTTON);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (bar), GTK_ACCESSIBLE_PROPERTY_LABEL, "Mijlpaal Gunning, 27 november 2026");
}

#define ADD(name, page, function) g_test_add ("/ui/timeline/" name, Fixture, page, set_up, function, tear_down)

int
main (int    argc,
      char **argv)
{
  g_setenv ("PW_TODAY", "2026-11-22", TRUE);
  g_setenv ("GTK_A11Y", "test", TRUE);
  g_test_init (&argc, &argv, NULL);
  pw_words_init ();
  adw_init ();
  g_resources_register (pw_ui_get_resource ());
  ADD ("drag-body", "planning", test_drag_body);
  ADD ("drag-edge", "planning", test_drag_edge);
  ADD ("drag-cancel", "planning", test_drag_cancel);
  ADD ("keys", "planning", test_keys);
  ADD ("rename-and-add", "planning", test_rename_and_add);
  ADD ("link-by-drag", "planning", test_link_by_drag);
  ADD ("milestone-by-double-click", "milestones", test_milestone_by_double_click);
  ADD ("milestone-reason", "milestones", test_milestone_reason);
  ADD ("milestone-by-key", "milestones", test_milestone_by_key);
  ADD ("milestone-by-drag", "milestones", test_milestone_by_drag);
  ADD ("milestone-refused", "milestones", test_milestone_refused);
  ADD ("milestone-add", "milestones", test_milestone_add);
  ADD ("milestones-narrow", "milestones", test_milestones_narrow);
  ADD ("projects-narrow", "projects", test_projects_narrow);
  ADD ("task-dialog", "planning", test_task_dialog);
  ADD ("typing-stays", "planning", test_typing_stays);
  ADD ("spoken", "milestones", test_spoken);
  return g_test_run ();
}
