/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/pw-store.h"

#include <glib/gi18n-lib.h>

#include "store/pw-files.h"
#include "store/pw-store-private.h"

#define LOW_SPACE_BYTES (50 * 1024 * 1024)

enum
{
  PROP_IS_READ_ONLY = 1,
  PROP_IS_SPACE_LOW,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE_WITH_CODE (PwStore, pw_store, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (PW_TYPE_BACKEND, pw_store_backend_init))

/* Has a job done and waits for it. */
gboolean
pw_store_run (PwStore     *self,
              PwWorkerFunc function,
              PwStoreJob  *job,
              GError     **error)
{
  if (self->worker == NULL)
    {
      g_set_error_literal (error, PW_ERROR, PW_ERROR_FAILED, _("The store has been closed."));
      return FALSE;
    }

  job->store = self;
  return pw_worker_run (self->worker, function, job, error);
}

static void
free_task_job (gpointer data)
{
  PwStoreJob *job = data;

  g_clear_pointer (&job->commit, pw_commit_unref);
  g_free (job->made);
  g_free (job);
}

/* Has a job done while the caller goes on; the job is freed with its task. */
void
pw_store_start (PwStore            *self,
                PwWorkerFunc        function,
                PwStoreJob         *job,
                GAsyncReadyCallback callback,
                gpointer            user_data)
{
  GTask *task = g_task_new (self, NULL, callback, user_data);

  job->store = self;
  g_task_set_task_data (task, job, free_task_job);
  if (self->worker == NULL)
    {
      g_task_return_new_error (task, PW_ERROR, PW_ERROR_FAILED, "%s", _("The store has been closed."));
      g_object_unref (task);
      return;
    }

  pw_worker_start (self->worker, function, task);
}

void
pw_store_look_at_space (PwStore *self)
{
  gboolean is_low = pw_files_free_bytes (self->path) < LOW_SPACE_BYTES;

  if (is_low != self->is_space_low)
    {
      self->is_space_low = is_low;
      g_object_notify_by_pspec (G_OBJECT (self), props[PROP_IS_SPACE_LOW]);
    }
}

static gboolean
open_job (gpointer data,
          GError **error)
{
  PwStoreJob *job = data;

  job->store->connection = pw_connection_open (job->store->path, job->flags, job->schema, error);
  return job->store->connection != NULL;
}

static gboolean
close_job (gpointer data,
           GError **error)
{
  PwStoreJob *job = data;

  g_clear_pointer (&job->store->connection, pw_connection_free);
  return TRUE;
}

static void
pw_store_get_property (GObject    *object,
                       guint       prop_id,
                       GValue     *value,
                       GParamSpec *pspec)
{
  PwStore *self = PW_STORE (object);

  switch (prop_id)
    {
    case PROP_IS_READ_ONLY:
      g_value_set_boolean (value, self->is_read_only);
      break;

    case PROP_IS_SPACE_LOW:
      g_value_set_boolean (value, self->is_space_low);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
pw_store_finalize (GObject *object)
{
  PwStore *self = PW_STORE (object);

  pw_store_close (self);
  g_free (self->path);

  G_OBJECT_CLASS (pw_store_parent_class)->finalize (object);
}

static void
pw_store_class_init (PwStoreClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = pw_store_get_property;
  object_class->finalize = pw_store_finalize;

  props[PROP_IS_READ_ONLY] = g_param_spec_boolean ("is-read-only", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  props[PROP_IS_SPACE_LOW] = g_param_spec_boolean ("is-space-low", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
pw_store_init (PwStore *self)
{
}

/**
 * pw_store_dup_default_path:
 *
 * Returns: (transfer full) (type filename): where the store of this user lies
 */
char *
pw_store_dup_default_path (void)
{
  return g_build_filename (g_get_user_data_dir (), "projectwerk", "projectwerk.db", NULL);
}

PwStore *
pw_store_open_with_schema (const char     *path,
                           PwStoreFlags    flags,
                           const PwSchema *schema,
                           GError        **error)
{
  g_autoptr (PwStore) self = g_object_new (PW_TYPE_STORE, NULL);
  PwStoreJob job = { .flags = flags, .schema = schema };

  self->path = g_canonicalize_filename (path, NULL);
  self->worker = pw_worker_new ("store");
  if (!pw_store_run (self, open_job, &job, error))
    {
      return NULL;
    }

  self->is_read_only = self->connection->is_read_only;
  pw_store_look_at_space (self);
  return g_steal_pointer (&self);
}

/**
 * pw_store_open:
 * @path: (type filename): the file; it is made, with its folder, when it is absent
 *
 * Opens a store and keeps everybody else from it until it is closed. Fails with
 * %PW_ERROR_PLACE, %PW_ERROR_LOCKED, %PW_ERROR_NEWER, %PW_ERROR_FOREIGN,
 * %PW_ERROR_DAMAGED, %PW_ERROR_READ_ONLY and others, and has then changed nothing.
 */
PwStore *
pw_store_open (const char  *path,
               PwStoreFlags flags,
               GError     **error)
{
  return pw_store_open_with_schema (path, flags, pw_schema_get_current (), error);
}

/**
 * pw_store_open_readonly:
 *
 * Opens a store that is there, only to look; nothing is written, no lock is kept.
 */
PwStore *
pw_store_open_readonly (const char  *path,
                        PwStoreFlags flags,
                        GError     **error)
{
  return pw_store_open (path, flags | PW_STORE_READ_ONLY, error);
}

/**
 * pw_store_close:
 *
 * Waits for what is still being saved and lets the file go. Every call after this one fails.
 */
void
pw_store_close (PwStore *self)
{
  PwStoreJob job = { 0 };

  if (self->worker != NULL)
    {
      pw_store_run (self, close_job, &job, NULL);
      g_clear_pointer (&self->worker, pw_worker_free);
    }
}

const char *
pw_store_get_path (PwStore *self)
{
  return self->path;
}

gboolean
pw_store_is_read_only (PwStore *self)
{
  return self->is_read_only;
}

/**
 * pw_store_is_space_low:
 *
 * Returns: whether the disk has less than 50 MB left: time to say so; saving is still tried
 */
gboolean
pw_store_is_space_low (PwStore *self)
{
  return self->is_space_low;
}
