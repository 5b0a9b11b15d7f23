/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/app/pw-file-opener.h"

#include <glib/gi18n-lib.h>

#include "base/pw-error.h"
#include "base/pw-sandbox.h"
#include "store/pw-mark.h"
#include "ui/app/pw-import-dialog.h"
#include "ui/app/pw-refusal-window.h"
#include "ui/app/pw-welcome-window.h"
#include "ui/app/pw-window.h"

struct _PwFileOpener
{
  GObject        parent_instance;

  PwApplication *application;   /* (unowned): it owns this */
  GQueue         files;         /* (element-type GFile) (owned): still to be opened */
  GQueue         waiting;       /* (element-type GFile) (owned): for an office */
  AdwDialog     *dialog;        /* (weak) (nullable): the question about one of them */
  guint          idle_id;
};

G_DEFINE_FINAL_TYPE (PwFileOpener, pw_file_opener, G_TYPE_OBJECT)

/* A backup that waits for a yes. */
typedef struct
{
  PwApplication *application;   /* (owned) */
  char          *path;
  char          *backup;
} Offer;

static void
offer_free (Offer *offer)
{
  g_object_unref (offer->application);
  g_free (offer->path);
  g_free (offer->backup);
  g_free (offer);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Offer, offer_free)

static char *
dup_name (GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);

  return g_filename_display_name (name != NULL ? name : "?");
}

/* What can be done with a file depends on the window. */

static gboolean
can_only_look (PwFileOpener *self)
{
  PwSession *session = pw_application_get_session (self->application);

  return session != NULL && pw_store_is_read_only (pw_session_get_store (session));
}

static gboolean
has_office (PwFileOpener *self)
{
  return PW_IS_WINDOW (pw_application_get_window (self->application));
}

/* The store that a backup would go to; %NULL when none can. */
static const char *
get_store_path (PwFileOpener *self)
{
  GtkWindow *window = pw_application_get_window (self->application);
  PwSession *session = pw_application_get_session (self->application);

  if (PW_IS_REFUSAL_WINDOW (window))
    {
      return pw_refusal_window_can_restore (PW_REFUSAL_WINDOW (window)) ? pw_refusal_window_get_path (PW_REFUSAL_WINDOW (window)) : NULL;
    }

  return session != NULL && !can_only_look (self) ? pw_store_get_path (pw_session_get_store (session)) : NULL;
}

/* What is said and asked */

static AdwDialog *
say (PwFileOpener *self,
     const char   *heading,
     const char   *body)
{
  AdwDialog *dialog = adw_alert_dialog_new (heading, body);

  adw_alert_dialog_add_response (ADW_ALERT_DIALOG (dialog), "close", _("_Close"));
  adw_dialog_present (dialog, GTK_WIDGET (pw_application_get_window (self->application)));
  return dialog;
}

static AdwDialog *
refuse (PwFileOpener *self,
        const GError *error)
{
  g_autofree char *body = NULL;

  if (!g_error_matches (error, PW_ERROR, PW_ERROR_FORMAT))
    {
      return say (self, _("Not Opened"), error->message);
    }

  body = g_strjoin ("\n\n", error->message,
                    _("Projectwerk opens plans in the XML of MS Project, function descriptions, and offices and backups of Projectwerk itself."), NULL);
  return say (self, _("Not Opened"), body);
}

static AdwDialog *
keep_waiting (PwFileOpener *self,
              GFile        *file)
{
  g_autofree char *name = dup_name (file);
  g_autofree char *body = NULL;

  g_queue_push_tail (&self->waiting, g_object_ref (file));
  body = g_strdup_printf (PW_IS_WELCOME_WINDOW (pw_application_get_window (self->application))
                          /* Translators: %s is the name of a file */
                          ? _("“%s” can come in once there is an office. Begin yours, or look at the demo office: the file then opens by itself.")
                          /* Translators: %s is the name of a file */
                          : _("“%s” can only come in when the data is open. See to that first: the file then opens by itself."), name);
  return say (self, _("The File Waits"), body);
}

static AdwDialog *
offer_import (PwFileOpener *self,
              GFile        *file,
              PwImport     *import)
{
  if (!has_office (self))
    {
      return keep_waiting (self, file);
    }
  if (can_only_look (self))
    {
      g_autofree char *name = dup_name (file);
      /* Translators: %s is the name of a file */
      g_autofree char *body = g_strdup_printf (_("“%s” is not imported: you can only look here, and nothing can be saved."), name);

      return say (self, _("Not Opened"), body);
    }

  pw_window_show_page (PW_WINDOW (pw_application_get_window (self->application)), pw_import_get_kind (import) == PW_IMPORT_PLAN ? "projects" : "functions");
  return pw_import_offer (pw_application_get_session (self->application), import);
}

static void
answered_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (Offer) offer = user_data;

  if (g_str_equal (adw_alert_dialog_choose_finish (ADW_ALERT_DIALOG (source), result), "restore"))
    {
      pw_application_restore (offer->application, offer->path, offer->backup);
    }
}

static char *
dup_changed (GFile *file)
{
  g_autoptr (GFileInfo) info = g_file_query_info (file, G_FILE_ATTRIBUTE_TIME_MODIFIED, G_FILE_QUERY_INFO_NONE, NULL, NULL);
  g_autoptr (GDateTime) moment = info != NULL ? g_file_info_get_modification_date_time (info) : NULL;
  g_autoptr (GDateTime) local = moment != NULL ? g_date_time_to_local (moment) : NULL;

  /* Translators: day and time of a backup, for g_date_time_format() */
  return local != NULL ? g_date_time_format (local, C_("backup", "%a %-d %B %Y, %H:%M")) : g_strdup ("?");
}

static AdwDialog *
offer_restore (PwFileOpener *self,
               GFile        *file)
{
  gboolean is_first = PW_IS_WELCOME_WINDOW (pw_application_get_window (self->application));
  const char *path = get_store_path (self);
  g_autofree char *name = dup_name (file);
  g_autofree char *changed = NULL;
  g_autofree char *body = NULL;
  AdwDialog *dialog;
  Offer *offer;

  if (path == NULL)
    {
      body = g_strdup_printf (can_only_look (self)
                              /* Translators: %s is the name of a file */
                              ? _("“%s” is not put back: you can only look here, and nothing can be saved.")
                              /* Translators: %s is the name of a file */
                              : _("“%s” is not put back: the data of now cannot be opened, and has to stay as it is."), name);
      return say (self, _("Not Opened"), body);
    }

  changed = dup_changed (file);
  body = g_strdup_printf (is_first
                          /* Translators: the name of a file; when it was changed last */
                          ? _("“%s”, last changed on %s, becomes your office. The file itself stays as it is.")
                          /* Translators: the name of a file; when it was changed last */
                          : _("“%s”, last changed on %s, takes the place of the data of now. That is kept among the backups, so you can return to it."),
                          name, changed);
  dialog = adw_alert_dialog_new (is_first ? _("Take Over the File?") : _("Put the Backup Back?"), body);
  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (dialog), "cancel", _("_Cancel"), "restore", is_first ? _("_Take Over") : _("_Put Back"), NULL);
  adw_alert_dialog_set_response_appearance (ADW_ALERT_DIALOG (dialog), "restore", is_first ? ADW_RESPONSE_SUGGESTED : ADW_RESPONSE_DESTRUCTIVE);
  adw_alert_dialog_set_default_response (ADW_ALERT_DIALOG (dialog), "cancel");
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (dialog), "cancel");

  offer = g_new0 (Offer, 1);
  offer->application = g_object_ref (self->application);
  offer->path = g_strdup (path);
  offer->backup = g_file_get_path (file);
  adw_alert_dialog_choose (ADW_ALERT_DIALOG (dialog), GTK_WIDGET (pw_application_get_window (self->application)), NULL, answered_cb, offer);
  return dialog;
}

static gboolean
is_open (PwFileOpener *self,
         const char   *path)
{
  PwSession *session = pw_application_get_session (self->application);

  return session != NULL && pw_mark_is_same_file (path, pw_store_get_path (pw_session_get_store (session)));
}

static AdwDialog *
open_file (PwFileOpener *self,
           GFile        *file)
{
  const char *path = g_file_peek_path (file);
  g_autofree char *name = dup_name (file);
  g_autoptr (PwImport) import = NULL;
  g_autoptr (GError) error = NULL;

  if (path != NULL && is_open (self, path))
    {
      /* Reading it here would drop the lock of the store. */
      /* Translators: %s is the name of a file */
      g_autofree char *body = g_strdup_printf (_("“%s” is the office that is open here."), name);

      return say (self, _("Open Already"), body);
    }
  if (path != NULL && !pw_sandbox_check_read (path, &error))
    {
      return refuse (self, error);
    }

  switch (path != NULL ? pw_mark_read (path) : PW_MARK_NONE)
    {
    case PW_MARK_OFFICE:
      return offer_restore (self, file);

    case PW_MARK_FOREIGN:
      /* Translators: %s is the name of a file */
      g_set_error (&error, PW_ERROR, PW_ERROR_FORMAT, _("“%s” is a database of another program."), name);
      return refuse (self, error);

    case PW_MARK_NONE:
    default:
      import = pw_import_read (file, &error);
      return import != NULL ? offer_import (self, file, import) : refuse (self, error);
    }
}

/* One after the other */

static void dialog_gone_cb (gpointer  data,
                            GObject  *dialog);

static void
dialog_closed_cb (PwFileOpener *self)
{
  g_object_weak_unref (G_OBJECT (self->dialog), dialog_gone_cb, self);
  self->dialog = NULL;
  pw_file_opener_continue (self);
}

/* It went with its window. */
static void
dialog_gone_cb (gpointer  data,
                GObject  *dialog)
{
  PwFileOpener *self = data;

  self->dialog = NULL;
  pw_file_opener_continue (self);
}

static gboolean
open_next_cb (gpointer user_data)
{
  PwFileOpener *self = user_data;
  g_autoptr (GFile) file = NULL;

  self->idle_id = 0;
  if (self->dialog != NULL || pw_application_get_window (self->application) == NULL)
    {
      return G_SOURCE_REMOVE;
    }

  while (has_office (self) && !g_queue_is_empty (&self->waiting))
    {
      g_queue_push_head (&self->files, g_queue_pop_tail (&self->waiting));
    }
  file = g_queue_pop_head (&self->files);
  if (file != NULL)
    {
      self->dialog = open_file (self, file);
      g_object_weak_ref (G_OBJECT (self->dialog), dialog_gone_cb, self);
      g_signal_connect_object (self->dialog, "closed", G_CALLBACK (dialog_closed_cb), self, G_CONNECT_SWAPPED);
    }

  return G_SOURCE_REMOVE;
}

static void
pw_file_opener_dispose (GObject *object)
{
  PwFileOpener *self = PW_FILE_OPENER (object);

  g_clear_handle_id (&self->idle_id, g_source_remove);
  if (self->dialog != NULL)
    {
      g_object_weak_unref (G_OBJECT (self->dialog), dialog_gone_cb, self);
      self->dialog = NULL;
    }
  g_queue_clear_full (&self->files, g_object_unref);
  g_queue_clear_full (&self->waiting, g_object_unref);

  G_OBJECT_CLASS (pw_file_opener_parent_class)->dispose (object);
}

static void
pw_file_opener_class_init (PwFileOpenerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pw_file_opener_dispose;
}

static void
pw_file_opener_init (PwFileOpener *self)
{
}

PwFileOpener *
pw_file_opener_new (PwApplication *application)
{
  PwFileOpener *self = g_object_new (PW_TYPE_FILE_OPENER, NULL);

  self->application = application;
  return self;
}

/**
 * pw_file_opener_add:
 * @self: the opener
 * @file: a file that is to be opened when its turn comes, once there is a window
 */
void
pw_file_opener_add (PwFileOpener *self,
                    GFile        *file)
{
  g_queue_push_tail (&self->files, g_object_ref (file));
  pw_file_opener_continue (self);
}

/**
 * pw_file_opener_continue:
 * @self: the opener
 *
 * Goes on with the next file; to be called when the window has become another one.
 */
void
pw_file_opener_continue (PwFileOpener *self)
{
  if (self->idle_id == 0)
    {
      self->idle_id = g_idle_add (open_next_cb, self);
    }
}

static gboolean
dropped_cb (GtkDropTarget *target,
            const GValue  *value,
            double         x,
            double         y,
            PwFileOpener  *self)
{
  g_autoptr (GSList) files = gdk_file_list_get_files (g_value_get_boxed (value));

  for (GSList *link = files; link != NULL; link = link->next)
    {
      pw_file_opener_add (self, link->data);
    }
  return files != NULL;
}

/**
 * pw_file_opener_watch:
 * @self: the opener
 * @window: a window that files may be dropped on
 */
void
pw_file_opener_watch (PwFileOpener *self,
                      GtkWidget    *window)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  g_signal_connect_object (target, "drop", G_CALLBACK (dropped_cb), self, 0);
  gtk_widget_add_controller (window, GTK_EVENT_CONTROLLER (target));
}
