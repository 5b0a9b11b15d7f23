/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/app/pw-backup-list.h"

#include <glib/gi18n-lib.h>

struct _PwBackupList
{
  AdwPreferencesGroup  parent_instance;

  GPtrArray           *rows;    /* (element-type GtkWidget) */
};

enum
{
  SIGNAL_RESTORE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PwBackupList, pw_backup_list, ADW_TYPE_PREFERENCES_GROUP)

static char *
dup_time (gint64 time)
{
  g_autoptr (GDateTime) moment = g_date_time_new_from_unix_local (time);

  /* Translators: day and time of a backup, for g_date_time_format() */
  return g_date_time_format (moment, C_("backup", "%a %-d %B %Y, %H:%M"));
}

static char *
dup_lack (const PwBackup *backup)
{
  if (backup->kind == PW_BACKUP_KIND_RESTORE)
    {
      return g_strdup (_("As it was before a backup was put back"));
    }
  if (backup->kind == PW_BACKUP_KIND_MIGRATION)
    {
      return g_strdup (_("As an older version of the program left it"));
    }
  if (backup->n_lacking == 0)
    {
      return g_strdup (_("Holds everything"));
    }
  if (backup->n_lacking > 0)
    {
      /* Translators: %u is the number of edits made since the backup */
      return g_strdup_printf (ngettext ("Lacks the last edit", "Lacks the last %u edits", (gulong) backup->n_lacking), (guint) backup->n_lacking);
    }
  if (backup->seq >= 0)
    {
      /* Translators: %u is the number of edits in the backup */
      return g_strdup_printf (ngettext ("Holds %u edit", "Holds %u edits", (gulong) backup->seq), (guint) backup->seq);
    }

  return g_strdup (_("Cannot be read"));
}

static void
restore_clicked_cb (GtkButton    *button,
                    PwBackupList *self)
{
  g_signal_emit (self, signals[SIGNAL_RESTORE], 0, g_object_get_data (G_OBJECT (button), "path"));
}

static GtkWidget *
create_row (PwBackupList   *self,
            const PwBackup *backup)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *button = gtk_button_new_with_mnemonic (_("_Put Back"));
  g_autofree char *time = dup_time (backup->time);
  g_autofree char *lack = dup_lack (backup);
  g_autofree char *label = NULL;

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), time);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), lack);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_sensitive (button, backup->seq >= 0);
  /* Translators: spoken name of a button; %s is the day and time of a backup */
  label = g_strdup_printf (_("Put back the backup of %s"), time);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_object_set_data_full (G_OBJECT (button), "path", g_strdup (backup->path), g_free);
  g_signal_connect (button, "clicked", G_CALLBACK (restore_clicked_cb), self);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  return row;
}

static void
pw_backup_list_finalize (GObject *object)
{
  g_ptr_array_unref (PW_BACKUP_LIST (object)->rows);

  G_OBJECT_CLASS (pw_backup_list_parent_class)->finalize (object);
}

static void
pw_backup_list_class_init (PwBackupListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pw_backup_list_finalize;

  /**
   * PwBackupList::restore:
   * @self: the list
   * @path: (type filename): the backup to put back
   */
  signals[SIGNAL_RESTORE] = g_signal_new ("restore", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
pw_backup_list_init (PwBackupList *self)
{
  self->rows = g_ptr_array_new ();
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), _("Backups"));
}

GtkWidget *
pw_backup_list_new (void)
{
  return g_object_new (PW_TYPE_BACKUP_LIST, NULL);
}

/**
 * pw_backup_list_fill:
 * @self: a list
 * @path: (type filename): a store
 * @store: (nullable): the same store when it is open
 *
 * Shows the backups of @path.
 *
 * Returns: how many there are
 */
guint
pw_backup_list_fill (PwBackupList *self,
                     const char   *path,
                     PwStore      *store)
{
  g_autoptr (GPtrArray) backups = pw_store_list_backups (path, store);

  for (guint i = 0; i < self->rows->len; i++)
    {
      adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), g_ptr_array_index (self->rows, i));
    }
  g_ptr_array_set_size (self->rows, 0);

  for (guint i = 0; i < backups->len; i++)
    {
      GtkWidget *row = create_row (self, g_ptr_array_index (backups, i));

      adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
      g_ptr_array_add (self->rows, row);
    }

  return backups->len;
}
