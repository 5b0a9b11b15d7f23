/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/app/pw-restore-dialog.h"

#include <glib/gi18n-lib.h>

#include "ui/app/pw-backup-list.h"

static void
restore_cb (GtkWidget  *list,
            const char *backup)
{
  PwApplication *application = PW_APPLICATION (g_application_get_default ());
  g_autofree char *path = g_strdup (pw_store_get_path (pw_session_get_store (pw_application_get_session (application))));

  pw_application_restore (application, path, backup);
}

/* As any file that comes from outside: looked at first, and asked about. */
static void
chosen_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (AdwDialog) dialog = user_data;
  g_autoptr (GFile) file = gtk_file_dialog_open_finish (GTK_FILE_DIALOG (source), result, NULL);

  if (file != NULL)
    {
      adw_dialog_force_close (dialog);
      g_application_open (g_application_get_default (), &file, 1, "");
    }
}

static void
other_cb (GtkWidget *row)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();

  gtk_file_dialog_set_title (dialog, _("Put a Backup Back"));
  gtk_file_dialog_open (dialog, GTK_WINDOW (gtk_widget_get_root (row)), NULL, chosen_cb,
                        g_object_ref (gtk_widget_get_ancestor (row, ADW_TYPE_DIALOG)));
}

/**
 * pw_restore_dialog_new:
 * @application: the application, with a store open
 *
 * Returns: (transfer none): a dialog with the backups of the store
 */
AdwDialog *
pw_restore_dialog_new (PwApplication *application)
{
  PwStore *store = pw_session_get_store (pw_application_get_session (application));
  AdwDialog *dialog = adw_dialog_new ();
  GtkWidget *view = adw_toolbar_view_new ();
  GtkWidget *page = adw_preferences_page_new ();
  GtkWidget *list = pw_backup_list_new ();
  GtkWidget *group = adw_preferences_group_new ();
  GtkWidget *row = adw_button_row_new ();
  guint n_backups = pw_backup_list_fill (PW_BACKUP_LIST (list), pw_store_get_path (store), store);

  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (list), n_backups > 0
                                         ? _("The data of now is kept among the backups, so you can return to it.")
                                         : _("There is no backup yet. One is made when nothing has happened for a minute, and at the end."));
  g_signal_connect (list, "restore", G_CALLBACK (restore_cb), NULL);
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), ADW_PREFERENCES_GROUP (list));

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _("_Other File…"));
  adw_preferences_row_set_use_underline (ADW_PREFERENCES_ROW (row), TRUE);
  g_signal_connect (row, "activated", G_CALLBACK (other_cb), NULL);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), ADW_PREFERENCES_GROUP (group));

  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), adw_header_bar_new ());
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), page);
  adw_dialog_set_title (dialog, _("Put a Backup Back"));
  adw_dialog_set_content_width (dialog, 520);
  adw_dialog_set_content_height (dialog, 560);
  adw_dialog_set_child (dialog, view);
  return dialog;
}
