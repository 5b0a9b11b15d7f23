/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/app/pw-window.h"

#include <glib/gi18n-lib.h>

#include "model/pw-person.h"
#include "ui/app/pw-desk-user.h"
#include "ui/app/pw-import-dialog.h"
#include "ui/app/pw-primary-menu.h"
#include "ui/app/pw-window-private.h"
#include "ui/common/pw-resource.h"

/* Saving that takes longer is said. */
#define SLOW_SAVE_MS 500

struct _PwWindow
{
  AdwApplicationWindow     parent_instance;

  PwSession               *session;             /* (owned) */
  GMenu                   *menu;                /* (owned) */
  guint                    slow_save_id;
  guint                    close_id;
  gboolean                 is_saving_slowly;
  gboolean                 is_closing;

  GtkWidget               *focus_before_toast;  /* (weak) (nullable): in the page */
  AdwToastOverlay         *toast_overlay;       /* (template child) */
  AdwNavigationSplitView  *split_view;          /* (template child) */
  AdwNavigationPage       *content_page;        /* (template child) */
  GtkMenuButton           *menu_button;         /* (template child) */
  GtkListBox              *sidebar;             /* (template child) */
  GtkStack                *stack;               /* (template child) */
  GtkSearchBar            *search_bar;          /* (template child) */
  GtkEditable             *find_entry;          /* (template child) */
  PwDeskUser              *desk_user;           /* (template child) */
  AdwBanner               *banner;              /* (template child) */
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
  GtkWidget *image = gtk_image_new_from_icon_name (page->icon);

  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, pw_page_info_get_title (page), -1);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (box), image);
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

static PwProfiles
get_profiles (PwWindow *self)
{
  PwDesk *desk = pw_window_get_desk (self);

  if (g_settings_get_boolean (pw_desk_get_settings (desk), "show-all-pages") || pw_session_is_demo (self->session))
    {
      return PW_PROFILES_ALL;
    }

  return pw_pages_get_profiles (pw_workspace_get_actor (pw_desk_get_workspace (desk)));
}

static void
select_row (PwWindow *self)
{
  const char *id = gtk_stack_get_visible_child_name (self->stack);
  GtkListBoxRow *row;

  gtk_list_box_unselect_all (self->sidebar);
  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->sidebar, i)) != NULL; i++)
    {
      if (g_strcmp0 (row_get_page (row)->id, id) == 0)
        {
          gtk_list_box_select_row (self->sidebar, row);
        }
    }
}

static void
fill_sidebar (PwWindow *self)
{
  guint n_pages;
  const PwPageInfo *pages = pw_pages_get (&n_pages);
  PwProfiles profiles = get_profiles (self);

  gtk_list_box_remove_all (self->sidebar);
  for (guint i = 0; i < n_pages; i++)
    {
      if ((pages[i].profiles & profiles) != 0)
        {
          gtk_list_box_append (self->sidebar, GTK_WIDGET (create_row (&pages[i])));
        }
    }
  select_row (self);
}

static void
pw_window_row_activated_cb (PwWindow      *self,
                            GtkListBoxRow *row)
{
  pw_window_show_page (self, row_get_page (row)->id);
}

/* Searching on the page */

static void
pw_window_find_changed_cb (PwWindow *self)
{
  pw_page_search (pw_window_get_page (self), gtk_editable_get_text (self->find_entry));
}

static void
pw_window_find_mode_cb (PwWindow *self)
{
  if (!gtk_search_bar_get_search_mode (self->search_bar) && *gtk_editable_get_text (self->find_entry) != '\0')
    {
      gtk_editable_set_text (self->find_entry, "");
      pw_window_find_changed_cb (self);
    }
}

/* The banner: the state that matters most */

static void
update_banner (PwWindow *self)
{
  PwStore *store = pw_session_get_store (self->session);
  const char *title = NULL;
  const char *button = NULL;

  if (self->is_closing || self->is_saving_slowly)
    {
      title = _("Saving…");
    }
  else if (pw_store_is_read_only (store))
    {
      title = _("You can only look: the data cannot be written here");
    }
  else if (pw_store_is_space_low (store))
    {
      title = _("The disk is almost full: free some space, so that your work can be saved");
    }
  else if (pw_session_is_demo (self->session))
    {
      title = _("This is a demo office; nothing here is real");
      button = _("_My Office");
    }

  adw_banner_set_title (self->banner, title != NULL ? title : "");
  adw_banner_set_button_label (self->banner, button);
  adw_banner_set_revealed (self->banner, title != NULL);
}

static void
pw_window_banner_clicked_cb (PwWindow *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.own-office", NULL);
}

static gboolean
slow_save_cb (gpointer user_data)
{
  PwWindow *self = user_data;

  self->slow_save_id = 0;
  self->is_saving_slowly = TRUE;
  update_banner (self);
  return G_SOURCE_REMOVE;
}

/* By now a change that could not be saved has been said, and the window is to stay. */
static gboolean
close_cb (gpointer user_data)
{
  PwWindow *self = user_data;

  self->close_id = 0;
  if (self->is_closing)
    {
      gtk_window_close (GTK_WINDOW (self));
    }
  return G_SOURCE_REMOVE;
}

static void
busy_cb (PwWindow *self)
{
  PwWorkspace *workspace = pw_desk_get_workspace (pw_window_get_desk (self));

  g_clear_handle_id (&self->slow_save_id, g_source_remove);
  if (pw_workspace_is_busy (workspace))
    {
      self->slow_save_id = g_timeout_add (SLOW_SAVE_MS, slow_save_cb, self);
    }
  self->is_saving_slowly = FALSE;
  update_banner (self);
  if (self->is_closing && !pw_workspace_is_busy (workspace) && self->close_id == 0)
    {
      self->close_id = g_idle_add (close_cb, self);
    }
}

/* Closing */

static void
closed_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GtkWindow) window = user_data;

  gtk_window_destroy (window);
}

/* Waits for what is still being saved, then makes the last backup out of sight. */
static gboolean
pw_window_close_request (GtkWindow *window)
{
  PwWindow *self = PW_WINDOW (window);

  if (pw_workspace_is_busy (pw_desk_get_workspace (pw_window_get_desk (self))))
    {
      self->is_closing = TRUE;
      gtk_widget_set_sensitive (GTK_WIDGET (self->split_view), FALSE);
      update_banner (self);
      return TRUE;
    }

  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  pw_session_close_async (self->session, closed_cb, g_object_ref (self));
  return TRUE;
}

/* A change that could not be saved is shown, and keeps the window. */
static void
refused_cb (PwWindow *self)
{
  self->is_closing = FALSE;
  gtk_widget_set_sensitive (GTK_WIDGET (self->split_view), TRUE);
  update_banner (self);
}

/* What the desk and the workspace tell */

/* The button goes away with its toast; without this the focus would fall to the first field of the window. */
static void
toast_button_clicked_cb (PwWindow *self)
{
  if (self->focus_before_toast == NULL || !gtk_widget_get_mapped (self->focus_before_toast)
      || !gtk_widget_grab_focus (self->focus_before_toast))
    {
      gtk_widget_child_focus (GTK_WIDGET (self->stack), GTK_DIR_TAB_FORWARD);
    }
}

static gboolean
desk_toast_cb (PwWindow *self,
               AdwToast *toast)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  if (focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->stack)))
    {
      g_set_weak_pointer (&self->focus_before_toast, focus);
    }
  g_signal_connect_object (toast, "button-clicked", G_CALLBACK (toast_button_clicked_cb), self, G_CONNECT_SWAPPED);
  adw_toast_overlay_add_toast (self->toast_overlay, g_object_ref (toast));
  return TRUE;
}

static void
desk_open_cb (PwWindow *self,
              PwEntity *entity)
{
  const PwPageInfo *info = pw_pages_find_for (entity);
  PwPage *page = info != NULL ? pw_window_show_page (self, info->id) : NULL;

  if (page == NULL)
    {
      return;
    }

  pw_page_open (page, entity);
  if (gtk_widget_get_focus_child (GTK_WIDGET (page)) == NULL)
    {
      gtk_widget_child_focus (GTK_WIDGET (page), GTK_DIR_TAB_FORWARD);
    }
}

static void
heads_changed_cb (PwWindow *self)
{
  pw_primary_menu_fill (self->menu, pw_desk_get_workspace (pw_window_get_desk (self)));
  pw_window_update_actions (self);
}

static void
applied_cb (PwWindow *self,
            PwEdit   *edit)
{
  if (pw_edit_touches (edit, PW_TYPE_PERSON))
    {
      fill_sidebar (self);
    }
}

/* Somebody else sits down: a page that is not theirs makes room. */
static void
actor_changed_cb (PwWindow *self)
{
  fill_sidebar (self);
  if (gtk_list_box_get_selected_row (self->sidebar) == NULL)
    {
      pw_window_show_page (self, pw_pages_find_start (NULL, get_profiles (self))->id);
    }
}

/* A file that is dropped anywhere on the window is imported. */
static gboolean
pw_window_drop_cb (PwWindow     *self,
                   const GValue *value)
{
  if (pw_store_is_read_only (pw_session_get_store (self->session)))
    {
      return FALSE;
    }

  pw_import_file (self->session, g_value_get_object (value));
  return TRUE;
}

static void
pw_window_dispose (GObject *object)
{
  PwWindow *self = PW_WINDOW (object);

  g_clear_weak_pointer (&self->focus_before_toast);
  g_clear_handle_id (&self->slow_save_id, g_source_remove);
  g_clear_handle_id (&self->close_id, g_source_remove);
  g_clear_object (&self->session);
  g_clear_object (&self->menu);

  G_OBJECT_CLASS (pw_window_parent_class)->dispose (object);
}

static void
pw_window_class_init (PwWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pw_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = pw_window_close_request;

  g_type_ensure (PW_TYPE_DESK_USER);
  gtk_widget_class_set_template_from_resource (widget_class, PW_RESOURCE ("app/pw-window.ui"));
  gtk_widget_class_bind_template_child (widget_class, PwWindow, toast_overlay);
  gtk_widget_class_bind_template_child (widget_class, PwWindow, split_view);
  gtk_widget_class_bind_template_child (widget_class, PwWindow, content_page);
  gtk_widget_class_bind_template_child (widget_class, PwWindow, menu_button);
  gtk_widget_class_bind_template_child (widget_class, PwWindow, sidebar);
  gtk_widget_class_bind_template_child (widget_class, PwWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, PwWindow, search_bar);
  gtk_widget_class_bind_template_child (widget_class, PwWindow, find_entry);
  gtk_widget_class_bind_template_child (widget_class, PwWindow, desk_user);
  gtk_widget_class_bind_template_child (widget_class, PwWindow, banner);
  gtk_widget_class_bind_template_callback (widget_class, pw_window_row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, pw_window_banner_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, pw_window_find_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, pw_window_find_mode_cb);
}

static void
pw_window_init (PwWindow *self)
{
  GtkDropTarget *drop = gtk_drop_target_new (G_TYPE_FILE, GDK_ACTION_COPY);

  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_swapped (drop, "drop", G_CALLBACK (pw_window_drop_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drop));
  gtk_search_bar_connect_entry (self->search_bar, self->find_entry);
  gtk_list_box_set_header_func (self->sidebar, set_heading, NULL, NULL);
  self->menu = g_menu_new ();
  gtk_menu_button_set_menu_model (self->menu_button, G_MENU_MODEL (self->menu));
}

static void
connect_all (PwWindow *self,
             PwDesk   *desk)
{
  PwWorkspace *workspace = pw_desk_get_workspace (desk);
  GSettings *settings = pw_desk_get_settings (desk);

  g_signal_connect_object (desk, "toast", G_CALLBACK (desk_toast_cb), self, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect_object (desk, "open", G_CALLBACK (desk_open_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (desk, "refused", G_CALLBACK (refused_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (workspace, "notify::undo-label", G_CALLBACK (heads_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (workspace, "notify::is-busy", G_CALLBACK (busy_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (workspace, "notify::actor", G_CALLBACK (actor_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (workspace, "applied", G_CALLBACK (applied_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (settings, "changed::show-all-pages", G_CALLBACK (fill_sidebar), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (pw_session_get_store (self->session), "notify::is-space-low", G_CALLBACK (update_banner), self, G_CONNECT_SWAPPED);

  g_settings_bind (settings, "window-width", self, "default-width", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "window-height", self, "default-height", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "is-maximized", self, "maximized", G_SETTINGS_BIND_DEFAULT);
}

PwWindow *
pw_window_new (PwApplication *application,
               PwSession     *session)
{
  PwWindow *self = g_object_new (PW_TYPE_WINDOW, "application", application, NULL);
  PwDesk *desk = pw_session_get_desk (session);
  g_autofree char *page = g_settings_get_string (pw_desk_get_settings (desk), "page");

  self->session = g_object_ref (session);
  pw_desk_set_window (desk, GTK_WINDOW (self));
  pw_desk_user_set_desk (self->desk_user, desk);
  connect_all (self, desk);

  pw_window_add_actions (self);
  fill_sidebar (self);
  pw_window_show_page (self, pw_pages_find_start (page, get_profiles (self))->id);
  heads_changed_cb (self);
  update_banner (self);
  return self;
}

PwDesk *
pw_window_get_desk (PwWindow *self)
{
  return pw_session_get_desk (self->session);
}

PwSession *
pw_window_get_session (PwWindow *self)
{
  return self->session;
}

/**
 * pw_window_get_page:
 * @self: a window
 *
 * Returns: (transfer none) (nullable): the page that shows
 */
PwPage *
pw_window_get_page (PwWindow *self)
{
  return (PwPage *) gtk_stack_get_visible_child (self->stack);
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
PwPage *
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
      page = info->create (pw_window_get_desk (self));
      gtk_stack_add_named (self->stack, page, id);
    }

  gtk_search_bar_set_search_mode (self->search_bar, FALSE);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "page", pw_page_get_actions (PW_PAGE (page)));
  gtk_stack_set_visible_child (self->stack, page);
  adw_navigation_page_set_title (self->content_page, pw_page_info_get_title (info));
  adw_navigation_split_view_set_show_content (self->split_view, TRUE);
  select_row (self);
  pw_window_update_actions (self);
  g_settings_set_string (pw_desk_get_settings (pw_window_get_desk (self)), "page", id);
  return PW_PAGE (page);
}

/* Brings the words that are typed now to the page, or to everything when the page has nothing to look through. */
void
pw_window_find (PwWindow *self)
{
  PwPage *page = pw_window_get_page (self);

  if (pw_page_focus_search (page))
    {
      return;
    }
  if (!pw_page_can_search (page))
    {
      gtk_widget_activate_action (GTK_WIDGET (self), "win.search", NULL);
      return;
    }

  gtk_search_bar_set_search_mode (self->search_bar, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->find_entry));
}

/* The page at @number in the sidebar, from 1. */
void
pw_window_show_nth_page (PwWindow *self,
                         int       number)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->sidebar, number - 1);

  if (row != NULL)
    {
      PwPage *page = pw_window_show_page (self, row_get_page (row)->id);

      gtk_widget_child_focus (GTK_WIDGET (page), GTK_DIR_TAB_FORWARD);
    }
}

void
pw_window_show_sidebar (PwWindow *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->sidebar);

  adw_navigation_split_view_set_show_content (self->split_view, FALSE);
  gtk_widget_grab_focus (row != NULL ? GTK_WIDGET (row) : GTK_WIDGET (self->sidebar));
}
