/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/app/pw-refusal-window.h"

#include <glib/gi18n-lib.h>

#include "base/pw-error.h"
#include "ui/app/pw-backup-list.h"
#include "ui/common/pw-resource.h"

struct _PwRefusalWindow
{
  AdwApplicationWindow  parent_instance;

  char                 *path;
  gboolean              can_restore;

  AdwStatusPage        *status_page;            /* (template child) */
  GtkLabel             *next_label;             /* (template child) */
  GtkWidget            *retry_button;           /* (template child) */
  GtkWidget            *read_only_button;       /* (template child) */
  PwBackupList         *backup_list;            /* (template child) */
};

G_DEFINE_FINAL_TYPE (PwRefusalWindow, pw_refusal_window, ADW_TYPE_APPLICATION_WINDOW)

typedef struct
{
  int         code;
  const char *next;             /* msgid of what to do now */
  gboolean    can_restore;
  gboolean    can_look;
} Way;

static const Way ways[] = {
  { PW_ERROR_LOCKED, N_ ("Close the other window or command that holds the data, and try again."), FALSE, FALSE },
  { PW_ERROR_PLACE, N_ ("Move the file to a folder on this computer, or start with --store FILE when you are sure. You can look at the data here."), FALSE, TRUE },
  { PW_ERROR_NEWER, N_ ("Install the newest Projectwerk. The file has not been touched."), FALSE, FALSE },
  { PW_ERROR_FOREIGN, N_ ("Move the file elsewhere, or put one of these backups back."), TRUE, FALSE },
  { PW_ERROR_DAMAGED, N_ ("Put one of these backups back: the damaged file is kept beside it."), TRUE, FALSE },
  { PW_ERROR_READ_ONLY, N_ ("See to it that you may write in the file and its folder, or only look."), FALSE, TRUE },
  { PW_ERROR_SANDBOX, N_ ("Type that line in a terminal, and start Projectwerk again."), FALSE, TRUE },
  { PW_ERROR_FULL, N_ ("Free some space on the disk, and try again."), FALSE, TRUE },
};

static const Way *
find_way (const GError *error)
{
  static const Way other = { -1, N_ ("Try again, or put one of these backups back."), TRUE, FALSE };

  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    {
      if (g_error_matches (error, PW_ERROR, ways[i].code))
        {
          return &ways[i];
        }
    }

  return &other;
}

static PwApplication *
get_application (PwRefusalWindow *self)
{
  return PW_APPLICATION (gtk_window_get_application (GTK_WINDOW (self)));
}

static void
pw_refusal_window_retry_cb (PwRefusalWindow *self)
{
  g_autofree char *path = g_strdup (self->path);

  pw_application_open_store (get_application (self), path, PW_STORE_ALLOW_READ_ONLY);
}

static void
pw_refusal_window_read_only_cb (PwRefusalWindow *self)
{
  g_autofree char *path = g_strdup (self->path);

  pw_application_open_store (get_application (self), path, PW_STORE_READ_ONLY | PW_STORE_ANY_PLACE);
}

static void
pw_refusal_window_restore_cb (PwRefusalWindow *self,
                              const char      *backup)
{
  pw_application_restore (get_application (self), self->path, backup);
}

static void
pw_refusal_window_finalize (GObject *object)
{
  g_free (PW_REFUSAL_WINDOW (object)->path);

  G_OBJECT_CLASS (pw_refusal_window_parent_class)->finalize (object);
}

static void
pw_refusal_window_class_init (PwRefusalWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = pw_refusal_window_finalize;

  g_type_ensure (PW_TYPE_BACKUP_LIST);
  gtk_widget_class_set_template_from_resource (widget_class, PW_RESOURCE ("app/pw-refusal-window.ui"));
  gtk_widget_class_bind_template_child (widget_class, PwRefusalWindow, status_page);
  gtk_widget_class_bind_template_child (widget_class, PwRefusalWindow, next_label);
  gtk_widget_class_bind_template_child (widget_class, PwRefusalWindow, retry_button);
  gtk_widget_class_bind_template_child (widget_class, PwRefusalWindow, read_only_button);
  gtk_widget_class_bind_template_child (widget_class, PwRefusalWindow, backup_list);
  gtk_widget_class_bind_template_callback (widget_class, pw_refusal_window_retry_cb);
  gtk_widget_class_bind_template_callback (widget_class, pw_refusal_window_read_only_cb);
  gtk_widget_class_bind_template_callback (widget_class, pw_refusal_window_restore_cb);
}

static void
pw_refusal_window_init (PwRefusalWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * pw_refusal_window_new:
 * @application: the application
 * @path: (type filename): the store
 * @error: why it was not opened
 *
 * Returns: (transfer none): the window
 */
PwRefusalWindow *
pw_refusal_window_new (PwApplication *application,
                       const char    *path,
                       const GError  *error)
{
  PwRefusalWindow *self = g_object_new (PW_TYPE_REFUSAL_WINDOW, "application", application, NULL);
  const Way *way = find_way (error);
  g_autofree char *reason = g_markup_escape_text (error->message, -1);
  gboolean has_backups;

  self->path = g_strdup (path);
  self->can_restore = way->can_restore;
  adw_status_page_set_description (self->status_page, reason);
  has_backups = way->can_restore && pw_backup_list_fill (self->backup_list, path, NULL) > 0;
  gtk_label_set_text (self->next_label, way->can_restore && !has_backups ? _("There is no backup beside this file.") : _(way->next));
  gtk_widget_set_visible (self->read_only_button, way->can_look);
  gtk_widget_set_visible (GTK_WIDGET (self->backup_list), has_backups);
  return self;
}

/**
 * pw_refusal_window_get_path:
 * @self: a window
 *
 * Returns: (transfer none) (type filename): the store that was refused
 */
const char *
pw_refusal_window_get_path (PwRefusalWindow *self)
{
  return self->path;
}

/**
 * pw_refusal_window_can_restore:
 * @self: a window
 *
 * Returns: whether a backup in the place of the store would help
 */
gboolean
pw_refusal_window_can_restore (PwRefusalWindow *self)
{
  return self->can_restore;
}
