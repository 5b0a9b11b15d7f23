/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/projects/pw-projects-page.h"

#include "model/pw-task.h"
#include "ui/app/pw-page.h"
#include "ui/common/pw-resource.h"
#include "ui/projects/pw-new-project-dialog.h"
#include "ui/projects/pw-project-filter.h"
#include "ui/projects/pw-project-page.h"
#include "ui/projects/pw-project-row.h"

struct _PwProjectsPage
{
  AdwBin             parent_instance;

  PwDesk            *desk;      /* (unowned) */
  PwProjectFilter   *filter;    /* (unowned): a child */

  AdwNavigationView *navigation; /* (template child) */
  GtkStack          *stack;     /* (template child) */
  AdwBreakpointBin  *breakpoint_bin; /* (template child) */
  GtkBox            *list_box;  /* (template child) */
  GtkSearchEntry    *search;    /* (template child) */
  GtkListBox        *list;      /* (template child) */
  GtkWidget         *nothing_fits; /* (template child) */
};

static void
show_projects (PwProjectsPage *self)
{
  g_autoptr (GPtrArray) projects = pw_project_filter_list (self->filter);
  guint n_all = g_list_model_get_n_items (pw_workspace_get_list (pw_desk_get_workspace (self->desk), PW_TYPE_PROJECT));

  gtk_list_box_remove_all (self->list);
  for (guint i = 0; i < projects->len; i++)
    {
      gtk_list_box_append (self->list, pw_project_row_new (self->desk, g_ptr_array_index (projects, i)));
    }
  gtk_widget_set_visible (GTK_WIDGET (self->list), projects->len > 0);
  gtk_widget_set_visible (self->nothing_fits, projects->len == 0);
  gtk_stack_set_visible_child_name (self->stack, n_all > 0 ? "list" : "empty");
}

static PwProjectPage *
open_project (PwProjectsPage *self,
              PwProject      *project)
{
  AdwNavigationPage *shown = adw_navigation_view_get_visible_page (self->navigation);

  if (!PW_IS_PROJECT_PAGE (shown) || pw_project_page_get_project (PW_PROJECT_PAGE (shown)) != project)
    {
      adw_navigation_view_pop_to_tag (self->navigation, "list");
      shown = pw_project_page_new (self->desk, project);
      adw_navigation_view_push (self->navigation, shown);
    }

  return PW_PROJECT_PAGE (shown);
}

static void
made_cb (PwProject *project,
         gpointer   user_data)
{
  open_project (PW_PROJECTS_PAGE (user_data), project);
}

static void
pw_projects_page_add_cb (PwProjectsPage *self)
{
  pw_new_project_dialog_present (self->desk, GTK_WIDGET (self), made_cb);
}

static void
pw_projects_page_search_cb (PwProjectsPage *self)
{
  pw_project_filter_search (self->filter, gtk_editable_get_text (GTK_EDITABLE (self->search)));
}

static void
pw_projects_page_row_cb (PwProjectsPage *self,
                         GtkListBoxRow  *row)
{
  open_project (self, pw_project_row_get_project (PW_PROJECT_ROW (row)));
}

static void
pw_projects_page_popped_cb (PwProjectsPage *self)
{
  show_projects (self);
}

static void
applied_cb (PwProjectsPage *self,
            PwEdit         *edit)
{
  AdwNavigationPage *shown = adw_navigation_view_get_visible_page (self->navigation);

  if (PW_IS_PROJECT_PAGE (shown) && !pw_entity_is_live (PW_ENTITY (pw_project_page_get_project (PW_PROJECT_PAGE (shown)))))
    {
      adw_navigation_view_pop_to_tag (self->navigation, "list");
    }
}

/* The page */

static void
page_focus_search (PwPage *page)
{
  PwProjectsPage *self = PW_PROJECTS_PAGE (page);

  adw_navigation_view_pop_to_tag (self->navigation, "list");
  gtk_widget_grab_focus (GTK_WIDGET (self->search));
}

static gboolean
page_open (PwPage   *page,
           PwEntity *entity)
{
  PwProjectsPage *self = PW_PROJECTS_PAGE (page);

  if (PW_IS_TASK (entity) && pw_task_get_project (entity) != NULL)
    {
      pw_project_page_select (open_project (self, pw_task_get_project (entity)), PW_TASK (entity));
      return TRUE;
    }
  if (!PW_IS_PROJECT (entity))
    {
      return FALSE;
    }

  open_project (self, PW_PROJECT (entity));
  return TRUE;
}

static void
page_add (PwPage *page)
{
  PwProjectsPage *self = PW_PROJECTS_PAGE (page);
  AdwNavigationPage *shown = adw_navigation_view_get_visible_page (self->navigation);

  if (PW_IS_PROJECT_PAGE (shown))
    {
      pw_project_page_add (PW_PROJECT_PAGE (shown), PW_TASK_KIND_TASK);
    }
  else
    {
      pw_projects_page_add_cb (self);
    }
}

static void
page_init (PwPageInterface *iface)
{
  iface->focus_search = page_focus_search;
  iface->open = page_open;
  iface->add = page_add;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (PwProjectsPage, pw_projects_page, ADW_TYPE_BIN,
                               G_IMPLEMENT_INTERFACE (PW_TYPE_PAGE, page_init))

static void
pw_projects_page_class_init (PwProjectsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class, PW_RESOURCE ("projects/pw-projects-page.ui"));
  gtk_widget_class_bind_template_child (widget_class, PwProjectsPage, navigation);
  gtk_widget_class_bind_template_child (widget_class, PwProjectsPage, stack);
  gtk_widget_class_bind_template_child (widget_class, PwProjectsPage, breakpoint_bin);
  gtk_widget_class_bind_template_child (widget_class, PwProjectsPage, list_box);
  gtk_widget_class_bind_template_child (widget_class, PwProjectsPage, search);
  gtk_widget_class_bind_template_child (widget_class, PwProjectsPage, list);
  gtk_widget_class_bind_template_child (widget_class, PwProjectsPage, nothing_fits);
  gtk_widget_class_bind_template_callback (widget_class, pw_projects_page_add_cb);
  gtk_widget_class_bind_template_callback (widget_class, pw_projects_page_search_cb);
  gtk_widget_class_bind_template_callback (widget_class, pw_projects_page_row_cb);
  gtk_widget_class_bind_template_callback (widget_class, pw_projects_page_popped_cb);
}

static void
pw_projects_page_init (PwProjectsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
narrow_cb (PwProjectsPage *self)
{
  pw_project_filter_show_compact (self->filter, TRUE);
}

static void
wide_cb (PwProjectsPage *self)
{
  pw_project_filter_show_compact (self->filter, FALSE);
}

GtkWidget *
pw_projects_page_new (PwDesk *desk)
{
  AdwBreakpoint *narrow = adw_breakpoint_new (adw_breakpoint_condition_parse ("max-width: 600sp"));
  PwProjectsPage *self = g_object_new (PW_TYPE_PROJECTS_PAGE, NULL);
  GtkWidget *filter = pw_project_filter_new (desk);

  self->desk = desk;
  self->filter = PW_PROJECT_FILTER (filter);
  gtk_box_insert_child_after (self->list_box, filter, GTK_WIDGET (self->search));
  g_signal_connect_object (narrow, "apply", G_CALLBACK (narrow_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (narrow, "unapply", G_CALLBACK (wide_cb), self, G_CONNECT_SWAPPED);
  adw_breakpoint_bin_add_breakpoint (self->breakpoint_bin, narrow);
  g_signal_connect_object (filter, "changed", G_CALLBACK (show_projects), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (pw_desk_get_workspace (desk), "applied", G_CALLBACK (applied_cb), self, G_CONNECT_SWAPPED);
  show_projects (self);
  return GTK_WIDGET (self);
}
