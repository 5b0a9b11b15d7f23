/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/app/pw-session.h"

#include <glib/gi18n-lib.h>

#include "base/pw-error.h"
#include "base/pw-id.h"
#include "model/pw-person.h"

#define IDLE_SECONDS 60

struct _PwSession
{
  GObject       parent_instance;

  PwStore      *store;          /* (owned) */
  PwWorkspace  *workspace;      /* (owned) */
  PwDesk       *desk;           /* (owned) */
  guint         idle_id;
};

G_DEFINE_FINAL_TYPE (PwSession, pw_session, G_TYPE_OBJECT)

static void
backed_up_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (GError) error = NULL;

  if (!pw_store_backup_automatic_finish (PW_STORE (source), result, &error))
    {
      g_info ("No backup was made: %s", error->message);
    }
}

static gboolean
idle_cb (gpointer user_data)
{
  PwSession *self = user_data;

  self->idle_id = 0;
  pw_store_backup_automatic_async (self->store, PW_BACKUP_IDLE, backed_up_cb, NULL);
  return G_SOURCE_REMOVE;
}

static void
applied_cb (PwSession *self)
{
  g_clear_handle_id (&self->idle_id, g_source_remove);
  self->idle_id = g_timeout_add_seconds (IDLE_SECONDS, idle_cb, self);
}

/* Whoever can only be meant: the coordinator of the demo, the only one with a profile elsewhere. */
static PwPerson *
find_likely_user (PwSession *self)
{
  GListModel *persons = pw_workspace_get_list (self->workspace, PW_TYPE_PERSON);
  PwPerson *found = NULL;
  guint n_found = 0;

  for (guint i = 0; i < g_list_model_get_n_items (persons); i++)
    {
      g_autoptr (PwPerson) person = g_list_model_get_item (persons, i);

      if (pw_person_is_staff (person) && !pw_person_is_archived (person) && !pw_entity_is_null (PW_ENTITY (person), PW_PERSON_PROFILE))
        {
          found = found == NULL || pw_person_get_profile (found) != PW_PERSON_PROFILE_COORDINATOR ? person : found;
          n_found++;
        }
    }

  return n_found == 1 || (found != NULL && pw_session_is_demo (self)) ? found : NULL;
}

static void
take_desk_user (PwSession *self,
                GSettings *settings)
{
  g_autofree char *id = g_settings_get_string (settings, "desk-user");
  PwPerson *person = pw_workspace_find (self->workspace, PW_TYPE_PERSON, pw_id_parse (id));

  pw_workspace_set_actor (self->workspace, person != NULL ? person : find_likely_user (self));
}

static void
pw_session_dispose (GObject *object)
{
  PwSession *self = PW_SESSION (object);

  g_clear_handle_id (&self->idle_id, g_source_remove);
  g_clear_object (&self->desk);
  g_clear_object (&self->workspace);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (pw_session_parent_class)->dispose (object);
}

static void
pw_session_class_init (PwSessionClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pw_session_dispose;
}

static void
pw_session_init (PwSession *self)
{
}

/**
 * pw_session_open:
 * @path: (type filename): the store
 * @flags: how to open it
 * @settings: the settings of the desk
 * @error: why the store was refused
 *
 * Opens a store and reads it.
 *
 * Returns: (transfer full) (nullable): the session
 */
PwSession *
pw_session_open (const char    *path,
                 PwStoreFlags   flags,
                 GSettings     *settings,
                 GError       **error)
{
  g_autoptr (PwSession) self = g_object_new (PW_TYPE_SESSION, NULL);

  self->store = (flags & PW_STORE_READ_ONLY) != 0 ? pw_store_open_readonly (path, flags, error) : pw_store_open (path, flags, error);
  if (self->store == NULL)
    {
      return NULL;
    }

  self->workspace = pw_workspace_new (PW_BACKEND (self->store));
  if (!pw_workspace_load (self->workspace, error))
    {
      return NULL;
    }

  self->desk = pw_desk_new (self->workspace, settings);
  take_desk_user (self, settings);
  g_signal_connect_object (self->workspace, "applied", G_CALLBACK (applied_cb), self, G_CONNECT_SWAPPED);
  return g_steal_pointer (&self);
}

static void
last_backup_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;

  backed_up_cb (source, result, NULL);
  pw_session_close (g_task_get_source_object (task));
  g_task_return_boolean (task, TRUE);
}

/**
 * pw_session_close_async:
 * @self: a session whose workspace has nothing left to save
 * @callback: called when the store has been let go
 * @user_data:
 *
 * Makes the last backup and closes the store.
 */
void
pw_session_close_async (PwSession           *self,
                        GAsyncReadyCallback  callback,
                        gpointer             user_data)
{
  GTask *task = g_task_new (self, NULL, callback, user_data);

  g_clear_handle_id (&self->idle_id, g_source_remove);
  pw_store_backup_automatic_async (self->store, PW_BACKUP_QUIT, last_backup_cb, task);
}

/**
 * pw_session_close:
 * @self: a session
 *
 * Lets the store go at once, without a backup; what was asked before is still saved.
 */
void
pw_session_close (PwSession *self)
{
  g_clear_handle_id (&self->idle_id, g_source_remove);
  pw_workspace_flush (self->workspace);
  pw_store_close (self->store);
}

/* A backup that was asked for, on its way. */
typedef struct
{
  PwSession *session;           /* (owned) */
  char      *name;
} Backup;

static void
asked_backup_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  Backup *backup = user_data;
  g_autoptr (GError) error = NULL;

  if (pw_store_backup_finish (PW_STORE (source), result, &error))
    {
      /* Translators: %s is the name of a file */
      g_autofree char *text = g_strdup_printf (_("The backup is in “%s”"), backup->name);

      pw_desk_toast (backup->session->desk, text);
    }
  else
    {
      pw_desk_show_error (backup->session->desk, error);
    }

  g_object_unref (backup->session);
  g_free (backup->name);
  g_free (backup);
}

/**
 * pw_session_backup:
 * @self: a session
 * @target: the file to make or replace
 *
 * Makes a backup while work goes on, and tells on the desk how it went.
 */
void
pw_session_backup (PwSession *self,
                   GFile     *target)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *name = g_file_get_basename (target);
  Backup *backup;

  if (g_file_peek_path (target) == NULL)
    {
      g_set_error_literal (&error, PW_ERROR, PW_ERROR_INVALID, _("A backup can only be made in a folder of this computer."));
      pw_desk_show_error (self->desk, error);
      return;
    }

  backup = g_new0 (Backup, 1);
  backup->session = g_object_ref (self);
  backup->name = g_filename_display_name (name);
  pw_store_backup_async (self->store, g_file_peek_path (target), asked_backup_cb, backup);
}

PwStore *
pw_session_get_store (PwSession *self)
{
  return self->store;
}

PwDesk *
pw_session_get_desk (PwSession *self)
{
  return self->desk;
}

/**
 * pw_session_is_demo:
 * @self: a session
 *
 * Returns: whether this is the demo office, which is nobody's own
 */
gboolean
pw_session_is_demo (PwSession *self)
{
  g_autofree char *path = pw_session_dup_demo_path ();

  return g_strcmp0 (path, pw_store_get_path (self->store)) == 0;
}

/**
 * pw_session_dup_demo_path:
 *
 * Returns: (transfer full) (type filename): where the demo office is kept, apart from the own store
 */
char *
pw_session_dup_demo_path (void)
{
  return g_build_filename (g_get_user_data_dir (), "projectwerk", "demo", "projectwerk.db", NULL);
}
