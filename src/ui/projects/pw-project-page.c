/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/projects/pw-project-page.h"

#include <glib/gi18n-lib.h>

#include "model/pw-project-edits.h"
#include "ui/common/pw-resource.h"
#include "ui/projects/pw-project-fiche.h"
#include "ui/projects/pw-task-dialog.h"
#include "ui/projects/pw-trend-page.h"
#include "ui/timeline/pw-timeline-pane.h"

struct _PwProjectPage
{
  AdwNavigationPage  parent_instance;

  PwDesk            *desk;      /* (unowned) */
  PwProject         *project;   /* (owned) */
  PwTimelinePane    *pane;      /* (unowned): a child */

  AdwBreakpointBin  *breakpoint_bin; /* (template child) */
  AdwViewStack      *stack;     /* (template child) */
  GtkWidget         *switcher;  /* (template child) */
  AdwViewSwitcherBar *switcher_bar; /* (template child) */
  AdwBin            *planning;  /* (template child) */
  GtkWidget         *empty_hint; /* (template child) */
  AdwBin            *trend;     /* (template child) */
  AdwBin            *fiche;     /* (template child) */
  GMenuModel        *add_menu;  /* (template child) */
};

G_DEFINE_FINAL_TYPE (PwProjectPage, pw_project_page, ADW_TYPE_NAVIGATION_PAGE)

static void
archive_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  PwProjectPage *self = PW_PROJECT_PAGE (widget);
  g_autoptr (PwEdit) edit = pw_project_edit_archive (self->project, !pw_project_is_archived (self->project));

  pw_desk_apply (self->desk, g_steal_pointer (&edit));
}

static void
delete_chosen_cb (PwProjectPage *self,
                  const char    *response)
{
  if (g_strcmp0 (response, "delete") == 0 && pw_entity_is_live (PW_ENTITY (self->project)))
    {
      g_autoptr (PwEdit) edit = pw_project_edit_delete (self->project, NULL);

      pw_desk_apply (self->desk, g_steal_pointer (&edit));
    }
}

static void
delete_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  PwProjectPage *self = PW_PROJECT_PAGE (widget);
  guint n_tasks;
  g_autoptr (PwEdit) edit = pw_project_edit_delete (self->project, &n_tasks);
  g_autofree char *loss = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u task or milestone goes along. You can undo this.",
                                                        "%u tasks and milestones go along. You can undo this.", n_tasks), n_tasks);
  /* A heading that is wider than the dialog is measured wrongly by Adwaita: names stand in the body. */
  AdwDialog *dialog = adw_alert_dialog_new (_("Delete Project?"), NULL);

  adw_alert_dialog_format_body (ADW_ALERT_DIALOG (dialog), "%s\n%s", pw_project_get_title (self->project), loss);
  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (dialog), "cancel", _("_Cancel"), "delete", _("_Delete"), NULL);
  adw_alert_dialog_set_response_appearance (ADW_ALERT_DIALOG (dialog), "delete", ADW_RESPONSE_DESTRUCTIVE);
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (dialog), "cancel");
  g_signal_connect_object (dialog, "response", G_CALLBACK (delete_chosen_cb), self, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, widget);
}

static void
add_action (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  const char *kind = g_variant_get_string (parameter, NULL);

  pw_project_page_add (PW_PROJECT_PAGE (widget),
                       g_strcmp0 (kind, "milestone") == 0 ? PW_TASK_KIND_MILESTONE : (g_strcmp0 (kind, "phase") == 0 ? PW_TASK_KIND_PHASE : PW_TASK_KIND_TASK));
}

static void
narrow_cb (PwProjectPage *self)
{
  adw_view_switcher_set_policy (ADW_VIEW_SWITCHER (self->switcher), ADW_VIEW_SWITCHER_POLICY_NARROW);
  gtk_widget_set_visible (self->switcher, FALSE);
  adw_view_switcher_bar_set_reveal (self->switcher_bar, TRUE);
}

static void
wide_cb (PwProjectPage *self)
{
  gtk_widget_set_visible (self->switcher, TRUE);
  adw_view_switcher_bar_set_reveal (self->switcher_bar, FALSE);
}

static void
pw_project_page_dispose (GObject *object)
{
  PwProjectPage *self = PW_PROJECT_PAGE (object);

  g_clear_object (&self->project);

  G_OBJECT_CLASS (pw_project_page_parent_class)->dispose (object);
}

static void
pw_project_page_class_init (PwProjectPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pw_project_page_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, PW_RESOURCE ("projects/pw-project-page.ui"));
  gtk_widget_class_bind_template_child (widget_class, PwProjectPage, breakpoint_bin);
  gtk_widget_class_bind_template_child (widget_class, PwProjectPage, stack);
  gtk_widget_class_bind_template_child (widget_class, PwProjectPage, switcher);
  gtk_widget_class_bind_template_child (widget_class, PwProjectPage, switcher_bar);
  gtk_widget_class_bind_template_child (widget_class, PwProjectPage, planning);
  gtk_widget_class_bind_template_child (widget_class, PwProjectPage, empty_hint);
  gtk_widget_class_bind_template_child (widget_class, PwProjectPage, trend);
  gtk_widget_class_bind_template_child (widget_class, PwProjectPage, fiche);
  gtk_widget_class_bind_template_child (widget_class, PwProjectPage, add_menu);
  gtk_widget_class_install_action (widget_class, "project.archive", NULL, archive_action);
  gtk_widget_class_install_action (widget_class, "project.delete", NULL, delete_action);
  gtk_widget_class_install_action (widget_class, "project.add", "s", add_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_N, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "project.add", "s", "milestone");
}

static void
pw_project_page_init (PwProjectPage *self)
{
  AdwBreakpoint *narrow;

  gtk_widget_init_template (GTK_WIDGET (self));
  narrow = adw_breakpoint_new (adw_breakpoint_condition_parse ("max-width: 640px"));
  g_signal_connect_swapped (narrow, "apply", G_CALLBACK (narrow_cb), self);
  g_signal_connect_swapped (narrow, "unapply", G_CALLBACK (wide_cb), self);
  adw_breakpoint_bin_add_breakpoint (self->breakpoint_bin, narrow);
}

static void
opened_cb (PwProjectPage *self,
           PwTask        *task)
{
  adw_dialog_present (pw_task_dialog_new (self->desk, task), GTK_WIDGET (self));
}

static void
show_hint (PwProjectPage *self)
{
  g_autoptr (GPtrArray) tasks = pw_workspace_list_referrers (pw_desk_get_workspace (self->desk), PW_TYPE_TASK, PW_TASK_PROJECT, self->project);

  gtk_widget_set_visible (self->empty_hint, tasks->len == 0);
}

/**
 * pw_project_page_new:
 * @desk: the desk
 * @project: a live project
 *
 * Returns: (transfer floating): the page
 */
AdwNavigationPage *
pw_project_page_new (PwDesk    *desk,
                     PwProject *project)
{
  PwProjectPage *self = g_object_new (PW_TYPE_PROJECT_PAGE, NULL);
  GtkWidget *add = adw_split_button_new ();
  PwTimelineView *view;

  self->desk = desk;
  self->project = g_object_ref (project);
  self->pane = PW_TIMELINE_PANE (pw_timeline_pane_new (desk));
  view = pw_timeline_pane_get_view (self->pane);
  adw_bin_set_child (self->planning, GTK_WIDGET (self->pane));
  adw_bin_set_child (self->trend, pw_trend_page_new (desk, project));
  adw_bin_set_child (self->fiche, pw_project_fiche_new (desk, project));
  pw_timeline_view_show_project (view, project);
  gtk_accessible_update_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Planning"), -1);
  show_hint (self);
  g_signal_connect_object (pw_desk_get_workspace (desk), "applied", G_CALLBACK (show_hint), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (view, "opened", G_CALLBACK (opened_cb), self, G_CONNECT_SWAPPED);

  adw_split_button_set_label (ADW_SPLIT_BUTTON (add), _("Add Task"));
  adw_split_button_set_menu_model (ADW_SPLIT_BUTTON (add), self->add_menu);
  adw_split_button_set_dropdown_tooltip (ADW_SPLIT_BUTTON (add), _("Add Something Else"));
  gtk_actionable_set_detailed_action_name (GTK_ACTIONABLE (add), "project.add::task");
  pw_timeline_pane_add_tool (self->pane, add);

  g_object_bind_property (project, "title", self, "title", G_BINDING_SYNC_CREATE);
  return ADW_NAVIGATION_PAGE (self);
}

PwProject *
pw_project_page_get_project (PwProjectPage *self)
{
  return self->project;
}

/**
 * pw_project_page_select:
 * @self: a page
 * @task: (nullable): a task of its project
 *
 * Shows the planning, @task selected and with the focus.
 */
void
pw_project_page_select (PwProjectPage *self,
                        PwTask        *task)
{
  adw_view_stack_set_visible_child_name (self->stack, "planning");
  pw_timeline_view_go_to_task (pw_timeline_pane_get_view (self->pane), task);
}

void
pw_project_page_add (PwProjectPage *self,
                     PwTaskKind     kind)
{
  adw_view_stack_set_visible_child_name (self->stack, "planning");
  pw_timeline_view_add (pw_timeline_pane_get_view (self->pane), kind);
}
