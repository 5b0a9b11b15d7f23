/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/app/pw-window.h"

#include "ui/app/pw-pages.h"
#include "ui/common/pw-resource.h"

struct _PwWindow
{
  AdwApplicationWindow     parent_instance;

  PwDesk                  *desk;                /* (owned) */

  AdwToastOverlay         *toast_overlay;       /* (template child) */
  AdwNavigationSplitView  *split_view;          /* (template child) */
  AdwNavigationPage       *content_page;        /* (template child) */
  GtkListBox              *sidebar;             /* (template child) */
  GtkStack                *stack;               /* (template child) */
};

G_DEFINE_FINAL_TYPE (PwWindow, pw_window, ADW_TYPE_APPLICATION_WINDOW)

/* The sidebar */

static const PwPageInfo *
row_get_page (GtkListBoxRow *row)
{
  return g_object_get_data (G_OBJECT (row), "page");
}

static GtkListBoxRow *
create_row (const PwPageInfo *page)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *label = gtk_label_new (pw_page_info_get_title (page));

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name (page->icon));
  gtk_box_append (GTK_BOX (box), label);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  g_object_set_data (G_OBJECT (row), "page", (gpointer) page);
  return GTK_LIST_BOX_ROW (row);
}

static void
set_heading (GtkListBoxRow *row,
             GtkListBoxRow *before,
             gpointer       user_data)
{
  const char *group = row_get_page (row)->group;
  GtkWidget *label;

  if (group == NULL || (before != NULL && g_strcmp0 (row_get_page (before)->group, group) == 0))
    {
      gtk_list_box_row_set_header (row, NULL);
      return;
    }

  label = gtk_label_new (pw_page_info_get_group (row_get_page (row)));
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "sidebar-heading");
  gtk_list_box_row_set_header (row, label);
}

static void
fill_sidebar (PwWindow *self)
{
  guint n_pages;
  const PwPageInfo *pages = pw_pages_get (&n_pages);

  gtk_list_box_remove_all (self->sidebar);
  for (guint i = 0; i < n_pages; i++)
    {
      gtk_list_box_append (self->sidebar, GTK_WIDGET (create_row (&pages[i])));
    }
}

static void
select_row (PwWindow         *self,
            const PwPageInfo *page)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->sidebar, i)) != NULL; i++)
    {
      if (row_get_page (row) == page)
        {
          gtk_list_box_select_row (self->sidebar, row);
        }
    }
}

static void
pw_window_row_activated_cb (PwWindow      *self,
                            GtkListBoxRow *row)
{
  pw_window_show_page (self, row_get_page (row)->id);
}

/* What the desk asks */

static void
desk_toast_cb (PwWindow *self,
               AdwToast *toast)
{
  adw_toast_overlay_add_toast (self->toast_overlay, g_object_ref (toast));
}

static void
desk_open_cb (PwWindow *self,
              PwEntity *entity)
{
  const PwPageInfo *page = pw_pages_find_for (entity);

  if (page != NULL)
    {
      pw_page_open (PW_PAGE (pw_window_show_page (self, page->id)), entity);
    }
}

/* Actions */

static void
undo_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  pw_desk_undo (PW_WINDOW (widget)->desk);
}

static void
redo_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  pw_desk_redo (PW_WINDOW (widget)->desk);
}

static void
page_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  pw_window_show_page (PW_WINDOW (widget), g_variant_get_string (parameter, NULL));
}

static void
update_undo_cb (PwWindow *self)
{
  PwWorkspace *workspace = pw_desk_get_workspace (self->desk);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.undo", pw_workspace_can_undo (workspace));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.redo", pw_workspace_can_redo (workspace));
}

static void
pw_window_dispose (GObject *object)
{
  PwWindow *self = PW_WINDOW (object);

  g_clear_object (&self->desk);
  gtk_widget_dispose_template (GTK_WIDGET (self), PW_TYPE_WINDOW);

  G_OBJECT_CLASS (pw_window_parent_class)->dispose (object);
}

static void
pw_window_class_init (PwWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pw_window_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, PW_RESOURCE ("app/pw-window.ui"));
  gtk_widget_class_bind_template_child (widget_class, PwWindow, toast_overlay);
  gtk_widget_class_bind_template_child (widget_class, PwWindow, split_view);
  gtk_widget_class_bind_template_child (widget_class, PwWindow, content_page);
  gtk_widget_class_bind_template_child (widget_class, PwWindow, sidebar);
  gtk_widget_class_bind_template_child (widget_class, PwWindow, stack);
  gtk_widget_class_bind_template_callback (widget_class, pw_window_row_activated_cb);

  gtk_widget_class_install_action (widget_class, "win.undo", NULL, undo_action);
  gtk_widget_class_install_action (widget_class, "win.redo", NULL, redo_action);
  gtk_widget_class_install_action (widget_class, "win.page", "s", page_action);
}

static void
pw_window_init (PwWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_set_header_func (self->sidebar, set_heading, NULL, NULL);
}

PwWindow *
pw_window_new (PwApplication *application,
               PwDesk        *desk)
{
  PwWindow *self = g_object_new (PW_TYPE_WINDOW, "application", application, NULL);
  GSettings *settings = pw_desk_get_settings (desk);
  g_autofree char *page = g_settings_get_string (settings, "page");

  self->desk = g_object_ref (desk);
  pw_desk_set_window (desk, GTK_WINDOW (self));
  g_signal_connect_object (desk, "toast", G_CALLBACK (desk_toast_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (desk, "open", G_CALLBACK (desk_open_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (pw_desk_get_workspace (desk), "notify", G_CALLBACK (update_undo_cb), self, G_CONNECT_SWAPPED);

  g_settings_bind (settings, "window-width", self, "default-width", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "window-height", self, "default-height", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "is-maximized", self, "maximized", G_SETTINGS_BIND_DEFAULT);

  update_undo_cb (self);
  fill_sidebar (self);
  pw_window_show_page (self, pw_pages_find (page) != NULL ? page : "today");
  return self;
}

PwDesk *
pw_window_get_desk (PwWindow *self)
{
  return self->desk;
}

/**
 * pw_window_show_page:
 * @self: a window
 * @id: the name of a page
 *
 * Makes the page when it is not there yet and shows it.
 *
 * Returns: (transfer none) (nullable): the page
 */
GtkWidget *
pw_window_show_page (PwWindow   *self,
                     const char *id)
{
  const PwPageInfo *info = pw_pages_find (id);
  GtkWidget *page;

  if (info == NULL)
    {
      return NULL;
    }

  page = gtk_stack_get_child_by_name (self->stack, id);
  if (page == NULL)
    {
      page = info->create (self->desk);
      gtk_stack_add_named (self->stack, page, id);
    }

  gtk_widget_insert_action_group (GTK_WIDGET (self), "page", pw_page_get_actions (PW_PAGE (page)));
  gtk_stack_set_visible_child (self->stack, page);
  adw_navigation_page_set_title (self->content_page, pw_page_info_get_title (info));
  adw_navigation_split_view_set_show_content (self->split_view, TRUE);
  select_row (self, info);
  g_settings_set_string (pw_desk_get_settings (self->desk), "page", id);
  return page;
}
