/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/milestones/pw-milestones-page.h"

#include <glib/gi18n-lib.h>

#include "base/pw-clock.h"
#include "base/pw-day-text.h"
#include "model/pw-plan-words.h"
#include "model/pw-task-dates.h"
#include "print/pw-milestones-document.h"
#include "ui/app/pw-page.h"
#include "ui/common/pw-paper-dialog.h"
#include "ui/common/pw-resource.h"
#include "ui/projects/pw-new-project-dialog.h"
#include "ui/projects/pw-project-filter.h"
#include "ui/projects/pw-task-dialog.h"
#include "ui/timeline/pw-timeline-pane.h"

struct _PwMilestonesPage
{
  AdwBin           parent_instance;

  PwDesk          *desk;        /* (unowned) */
  PwProjectFilter *filter;      /* (unowned): a child */
  PwTimelinePane  *pane;        /* (unowned): a child */
  gboolean         is_narrow;
  GtkWidget       *zoom_tools;  /* (unowned): a child */

  GtkStack        *outer;       /* (template child) */
  AdwViewStack    *stack;       /* (template child) */
  GtkWidget       *print_button; /* (template child) */
  AdwWrapBox      *tools;       /* (template child) */
  AdwBreakpointBin *breakpoint_bin; /* (template child) */
  AdwBin          *timeline_bin; /* (template child) */
  GtkListBox      *list;        /* (template child) */
};

static PwTimelineView *
get_view (PwMilestonesPage *self)
{
  return pw_timeline_pane_get_view (self->pane);
}

/* The list */

static PwTask *
row_get_task (GtkListBoxRow *row)
{
  return row != NULL ? g_object_get_data (G_OBJECT (row), "task") : NULL;
}

static GtkWidget *
create_row (PwMilestonesPage *self,
            PwTask           *task)
{
  PwPlan *plan = pw_desk_get_plan (self->desk);
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *icon = gtk_image_new_from_icon_name ("pw-milestone-symbolic");
  GtkWidget *state = gtk_label_new (NULL);
  GtkWidget *day = gtk_label_new (NULL);
  gboolean is_done = pw_task_get_progress (task) == 100;
  gboolean is_late = pw_plan_is_late (plan, task);
  g_autofree char *when = pw_day_dup_short (pw_plan_get_start_day (plan, task), pw_clock_today ());
  g_autofree char *sentence = pw_plan_dup_task_sentence (plan, task);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), pw_task_get_title (task));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), pw_project_get_title (pw_task_get_project (task)));
  gtk_image_set_from_icon_name (GTK_IMAGE (icon), is_done ? "object-select-symbolic" : (is_late ? "dialog-warning-symbolic" : "pw-milestone-symbolic"));
  gtk_widget_add_css_class (icon, is_done ? "success" : (is_late ? "error" : "accent"));
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), icon);
  gtk_label_set_text (GTK_LABEL (state), is_done ? C_("spoken", "done") : (is_late ? C_("spoken", "late") : ""));
  gtk_widget_add_css_class (state, is_late ? "late-pill" : "dim-label");
  gtk_widget_set_valign (state, GTK_ALIGN_CENTER);
  gtk_widget_set_visible (state, is_done || is_late);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), state);
  gtk_label_set_text (GTK_LABEL (day), when);
  gtk_widget_add_css_class (day, "numeric");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), day);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence, -1);
  g_object_set_data_full (G_OBJECT (row), "task", g_object_ref (task), g_object_unref);
  return row;
}

/* What is to come by day; after that what is done, the latest first. */
static int
compare_days (gconstpointer first,
              gconstpointer second,
              gpointer      plan)
{
  PwTask *a = *(PwTask *const *) first;
  PwTask *b = *(PwTask *const *) second;
  gboolean is_a_done = pw_task_get_progress (a) == 100;
  gboolean is_b_done = pw_task_get_progress (b) == 100;
  int difference = pw_plan_get_start_day (plan, a) - pw_plan_get_start_day (plan, b);

  return is_a_done != is_b_done ? is_a_done - is_b_done : (is_a_done ? -difference : difference);
}

static GPtrArray *
list_milestones (PwMilestonesPage *self,
                 GPtrArray        *projects)
{
  PwWorkspace *workspace = pw_desk_get_workspace (self->desk);
  GPtrArray *milestones = g_ptr_array_new ();

  for (guint i = 0; i < projects->len; i++)
    {
      g_autoptr (GPtrArray) tasks = pw_workspace_list_referrers (workspace, PW_TYPE_TASK, PW_TASK_PROJECT, g_ptr_array_index (projects, i));

      for (guint j = 0; j < tasks->len; j++)
        {
          if (pw_task_get_kind (g_ptr_array_index (tasks, j)) == PW_TASK_KIND_MILESTONE)
            {
              g_ptr_array_add (milestones, g_ptr_array_index (tasks, j));
            }
        }
    }
  g_ptr_array_sort_with_data (milestones, compare_days, pw_desk_get_plan (self->desk));
  return milestones;
}

static void
show_list (PwMilestonesPage *self,
           GPtrArray        *projects)
{
  g_autoptr (GPtrArray) milestones = list_milestones (self, projects);
  PwTask *selected = row_get_task (gtk_list_box_get_selected_row (self->list));
  gboolean had_focus = gtk_widget_get_focus_child (GTK_WIDGET (self->list)) != NULL;

  gtk_list_box_remove_all (self->list);
  for (guint i = 0; i < milestones->len; i++)
    {
      GtkWidget *row = create_row (self, g_ptr_array_index (milestones, i));

      gtk_list_box_append (self->list, row);
      if (g_ptr_array_index (milestones, i) == (gpointer) selected)
        {
          gtk_list_box_select_row (self->list, GTK_LIST_BOX_ROW (row));
          if (had_focus)
            {
              gtk_widget_grab_focus (row);
            }
        }
    }
}

static gboolean
has_projects (PwMilestonesPage *self)
{
  return g_list_model_get_n_items (pw_workspace_get_list (pw_desk_get_workspace (self->desk), PW_TYPE_PROJECT)) > 0;
}

static void
show_projects (PwMilestonesPage *self)
{
  g_autoptr (GPtrArray) projects = pw_project_filter_list (self->filter);

  gtk_stack_set_visible_child_name (self->outer, projects->len > 0 ? "views" : (has_projects (self) ? "empty" : "no-projects"));
  pw_timeline_view_show_lanes (get_view (self), projects);
  show_list (self, projects);
}

static void
plan_changed_cb (PwMilestonesPage *self,
                 PwProject        *project)
{
  g_autoptr (GPtrArray) projects = pw_project_filter_list (self->filter);

  show_list (self, projects);
}

static void
open_task (PwMilestonesPage *self,
           PwTask           *task)
{
  adw_dialog_present (pw_task_dialog_new (self->desk, task), GTK_WIDGET (self));
}

static void
pw_milestones_page_row_cb (PwMilestonesPage *self,
                           GtkListBoxRow    *row)
{
  open_task (self, row_get_task (row));
}

static void
made_cb (PwProject *project,
         gpointer   user_data)
{
  show_projects (PW_MILESTONES_PAGE (user_data));
}

static void
pw_milestones_page_new_project_cb (PwMilestonesPage *self)
{
  pw_new_project_dialog_present (self->desk, GTK_WIDGET (self), made_cb);
}

static gboolean
list_key_cb (PwMilestonesPage *self,
             guint             keyval)
{
  PwTask *task = row_get_task (gtk_list_box_get_selected_row (self->list));
  g_autoptr (GError) error = NULL;
  g_autoptr (PwEdit) edit = NULL;

  if (keyval != GDK_KEY_space || task == NULL)
    {
      return FALSE;
    }

  edit = pw_task_edit_toggle_done (pw_desk_get_plan (self->desk), task, &error);
  if (edit != NULL)
    {
      pw_desk_apply (self->desk, g_steal_pointer (&edit));
    }
  return TRUE;
}

/* Room */

static void
view_chosen_cb (PwMilestonesPage *self)
{
  gboolean is_timeline = g_strcmp0 (adw_view_stack_get_visible_child_name (self->stack), "timeline") == 0;

  gtk_widget_set_visible (self->zoom_tools, is_timeline);
  /* Beside the timeline a narrow line has no room for it; its key works everywhere. */
  gtk_widget_set_visible (self->print_button, !self->is_narrow || !is_timeline);
}

/* A narrow window begins with the list, that says more there. */
static void
narrow_cb (PwMilestonesPage *self)
{
  self->is_narrow = TRUE;
  pw_project_filter_show_compact (self->filter, TRUE);
  adw_view_stack_set_visible_child_name (self->stack, "list");
  view_chosen_cb (self);
}

static void
wide_cb (PwMilestonesPage *self)
{
  self->is_narrow = FALSE;
  pw_project_filter_show_compact (self->filter, FALSE);
  adw_view_stack_set_visible_child_name (self->stack, "timeline");
  view_chosen_cb (self);
}

/* The page */

static void
page_search (PwPage     *page,
             const char *text)
{
  pw_project_filter_search (PW_MILESTONES_PAGE (page)->filter, text);
}

static gboolean
page_open (PwPage   *page,
           PwEntity *entity)
{
  PwMilestonesPage *self = PW_MILESTONES_PAGE (page);

  if (!PW_IS_TASK (entity))
    {
      return FALSE;
    }

  adw_view_stack_set_visible_child_name (self->stack, "timeline");
  pw_timeline_view_go_to_task (get_view (self), PW_TASK (entity));
  return TRUE;
}

static void
page_add (PwPage *page)
{
  PwMilestonesPage *self = PW_MILESTONES_PAGE (page);

  if (!has_projects (self))
    {
      pw_milestones_page_new_project_cb (self);
      return;
    }

  adw_view_stack_set_visible_child_name (self->stack, "timeline");
  pw_timeline_view_add (get_view (self), PW_TASK_KIND_MILESTONE);
}

static void
page_print (PwPage *page)
{
  PwMilestonesPage *self = PW_MILESTONES_PAGE (page);
  g_autoptr (PwDocument) document = pw_plan_make_milestones_document (pw_desk_get_plan (self->desk), pw_clock_today ());

  pw_paper_preview (self->desk, GTK_WIDGET (self), document);
}

static void
page_init (PwPageInterface *iface)
{
  iface->search = page_search;
  iface->open = page_open;
  iface->add = page_add;
  iface->print = page_print;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (PwMilestonesPage, pw_milestones_page, ADW_TYPE_BIN,
                               G_IMPLEMENT_INTERFACE (PW_TYPE_PAGE, page_init))

static void
add_action (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  page_add (PW_PAGE (widget));
}

static void
print_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  page_print (PW_PAGE (widget));
}

static void
pw_milestones_page_class_init (PwMilestonesPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class, PW_RESOURCE ("milestones/pw-milestones-page.ui"));
  gtk_widget_class_bind_template_child (widget_class, PwMilestonesPage, outer);
  gtk_widget_class_bind_template_child (widget_class, PwMilestonesPage, stack);
  gtk_widget_class_bind_template_child (widget_class, PwMilestonesPage, print_button);
  gtk_widget_class_bind_template_child (widget_class, PwMilestonesPage, tools);
  gtk_widget_class_bind_template_child (widget_class, PwMilestonesPage, breakpoint_bin);
  gtk_widget_class_bind_template_child (widget_class, PwMilestonesPage, timeline_bin);
  gtk_widget_class_bind_template_child (widget_class, PwMilestonesPage, list);
  gtk_widget_class_bind_template_callback (widget_class, pw_milestones_page_row_cb);
  gtk_widget_class_bind_template_callback (widget_class, pw_milestones_page_new_project_cb);
  gtk_widget_class_install_action (widget_class, "milestones.add", NULL, add_action);
  gtk_widget_class_install_action (widget_class, "milestones.print", NULL, print_action);
}

static void
pw_milestones_page_init (PwMilestonesPage *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  AdwBreakpoint *narrow = adw_breakpoint_new (adw_breakpoint_condition_parse ("max-width: 600sp"));

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (list_key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->list), keys);
  g_signal_connect_swapped (narrow, "apply", G_CALLBACK (narrow_cb), self);
  g_signal_connect_swapped (narrow, "unapply", G_CALLBACK (wide_cb), self);
  adw_breakpoint_bin_add_breakpoint (self->breakpoint_bin, narrow);
}

GtkWidget *
pw_milestones_page_new (PwDesk *desk)
{
  PwMilestonesPage *self = g_object_new (PW_TYPE_MILESTONES_PAGE, NULL);
  GtkWidget *filter = pw_project_filter_new (desk);
  g_autoptr (GtkWidget) zoom_tools = NULL;

  self->desk = desk;
  self->filter = PW_PROJECT_FILTER (filter);
  self->pane = PW_TIMELINE_PANE (pw_timeline_pane_new (desk));
  zoom_tools = pw_timeline_pane_take_tools (self->pane);
  self->zoom_tools = zoom_tools;
  adw_wrap_box_prepend (self->tools, zoom_tools);
  adw_wrap_box_prepend (self->tools, filter);
  adw_bin_set_child (self->timeline_bin, GTK_WIDGET (self->pane));
  gtk_accessible_update_property (GTK_ACCESSIBLE (get_view (self)), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Milestones"), -1);
  pw_timeline_view_zoom (get_view (self), PW_TIMELINE_ZOOM_QUARTER);
  g_signal_connect_object (get_view (self), "opened", G_CALLBACK (open_task), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->stack, "notify::visible-child-name", G_CALLBACK (view_chosen_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (filter, "changed", G_CALLBACK (show_projects), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (pw_desk_get_plan (desk), "changed", G_CALLBACK (plan_changed_cb), self, G_CONNECT_SWAPPED);
  show_projects (self);
  return GTK_WIDGET (self);
}
