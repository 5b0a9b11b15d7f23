/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/app/pw-window-private.h"

#include <glib/gi18n-lib.h>

#include "base/pw-day.h"
#include "base/pw-clock.h"
#include "command/pw-command.h"
#include "ui/app/pw-import-dialog.h"
#include "ui/app/pw-preferences-dialog.h"
#include "ui/app/pw-restore-dialog.h"
#include "ui/app/pw-search-dialog.h"
#include "ui/app/pw-shortcuts.h"

static void
undo_action (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  pw_desk_undo (pw_window_get_desk (user_data));
}

static void
redo_action (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  pw_desk_redo (pw_window_get_desk (user_data));
}

static void
search_action (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user_data)
{
  adw_dialog_present (pw_search_dialog_new (user_data), user_data);
}

static void
find_action (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  pw_window_find (user_data);
}

static void
add_action (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       user_data)
{
  pw_page_add (pw_window_get_page (user_data));
}

static void
print_action (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
  pw_page_print (pw_window_get_page (user_data));
}

static void
page_action (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  pw_window_show_page (user_data, g_variant_get_string (parameter, NULL));
}

/* Goes to a page and adds the first of its kind. */
static void
begin_action (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
  PwPage *page = pw_window_show_page (user_data, g_variant_get_string (parameter, NULL));

  if (page != NULL)
    {
      pw_page_add (page);
    }
}

static void
page_number_action (GSimpleAction *action,
                    GVariant      *parameter,
                    gpointer       user_data)
{
  pw_window_show_nth_page (user_data, g_variant_get_int32 (parameter));
}

static void
sidebar_action (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       user_data)
{
  pw_window_show_sidebar (user_data);
}

static void
preferences_action (GSimpleAction *action,
                    GVariant      *parameter,
                    gpointer       user_data)
{
  adw_dialog_present (pw_preferences_dialog_new (pw_window_get_desk (user_data)), user_data);
}

static void
shortcuts_action (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       user_data)
{
  adw_dialog_present (pw_shortcuts_dialog_new (), user_data);
}

static void
restore_action (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       user_data)
{
  adw_dialog_present (pw_restore_dialog_new (PW_APPLICATION (gtk_window_get_application (user_data))), user_data);
}

static void
import_action (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user_data)
{
  pw_import_choose (pw_window_get_session (user_data));
}

static void
own_office_action (GSimpleAction *action,
                   GVariant      *parameter,
                   gpointer       user_data)
{
  pw_application_open_own (PW_APPLICATION (gtk_window_get_application (user_data)));
}

static void
backup_chosen_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr (PwSession) session = user_data;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, NULL);

  if (file != NULL)
    {
      pw_session_backup (session, file);
    }
}

static void
backup_action (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user_data)
{
  PwSession *session = pw_window_get_session (user_data);
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autofree char *day = pw_day_to_iso (pw_clock_today ());
  g_autofree char *name = g_strdup_printf ("projectwerk-%s.projectwerk", day);

  gtk_file_dialog_set_title (dialog, _("Make a Backup"));
  gtk_file_dialog_set_initial_name (dialog, name);
  gtk_file_dialog_save (dialog, user_data, NULL, backup_chosen_cb, g_object_ref (session));
}

static void
about_action (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
  AdwDialog *dialog = adw_about_dialog_new ();

  g_object_set (dialog,
                "application-icon", "io.github.projectwerk.Projectwerk",
                "application-name", _("Projectwerk"),
                "version", pw_command_get_version (),
                "comments", _("Plan projects and volunteers, and have function descriptions signed"),
                "license-type", GTK_LICENSE_GPL_3_0,
                NULL);
  adw_dialog_present (dialog, user_data);
}

/* Tells the menu what would be undone, and turns off what the page cannot do. */
void
pw_window_update_actions (PwWindow *self)
{
  PwWorkspace *workspace = pw_desk_get_workspace (pw_window_get_desk (self));
  PwSession *session = pw_window_get_session (self);
  gboolean can_write = !pw_store_is_read_only (pw_session_get_store (session));
  PwPage *page = pw_window_get_page (self);
  const struct { const char *name; gboolean is_enabled; } states[] = {
    { "undo", can_write && pw_workspace_can_undo (workspace) },
    { "redo", can_write && pw_workspace_can_redo (workspace) },
    { "add", can_write && page != NULL && pw_page_can_add (page) },
    { "print", page != NULL && pw_page_can_print (page) },
    { "import", can_write },
    { "restore", can_write },
    { "preferences", can_write },
  };

  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    {
      g_simple_action_set_enabled (G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self), states[i].name)), states[i].is_enabled);
    }
}

void
pw_window_add_actions (PwWindow *self)
{
  const GActionEntry actions[] = {
    { "undo", undo_action },
    { "redo", redo_action },
    { "search", search_action },
    { "find", find_action },
    { "add", add_action },
    { "print", print_action },
    { "page", page_action, "s" },
    { "begin", begin_action, "s" },
    { "page-number", page_number_action, "i" },
    { "sidebar", sidebar_action },
    { "preferences", preferences_action },
    { "shortcuts", shortcuts_action },
    { "backup", backup_action },
    { "restore", restore_action },
    { "import", import_action },
    { "own-office", own_office_action },
    { "about", about_action },
  };
  GSettings *settings = pw_desk_get_settings (pw_window_get_desk (self));
  g_autoptr (GAction) desk_user = g_settings_create_action (settings, "desk-user");
  g_autoptr (GAction) all_pages = g_settings_create_action (settings, "show-all-pages");

  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
  g_action_map_add_action (G_ACTION_MAP (self), desk_user);
  g_action_map_add_action (G_ACTION_MAP (self), all_pages);
}
