/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/pw-store.h"

#include <glib/gi18n-lib.h>

#include "store/pw-chain.h"
#include "store/pw-check.h"
#include "store/pw-commit-job.h"
#include "store/pw-content.h"
#include "store/pw-files.h"
#include "store/pw-restore.h"
#include "store/pw-store-private.h"
#include "store/pw-worker.h"

#define LOW_SPACE_BYTES (50 * 1024 * 1024)

/**
 * PwStore:
 *
 * The SQLite file behind a workspace. All work on it is done by one thread of
 * its own, in the order of the calls; a call that waits waits for those before it.
 */
struct _PwStore
{
  GObject       parent_instance;

  char         *path;           /* (owned) */
  PwWorker     *worker;         /* (owned) (nullable) once closed */
  PwConnection *connection;     /* (owned) the worker's */
  gboolean      is_read_only;
  gboolean      is_space_low;
};

enum
{
  PROP_IS_READ_ONLY = 1,
  PROP_IS_SPACE_LOW,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

static void pw_store_backend_init (PwBackendInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (PwStore, pw_store, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (PW_TYPE_BACKEND, pw_store_backend_init))

/* What a job gets and gives; each uses what it needs. */
typedef struct
{
  PwStore        *store;
  const PwSchema *schema;
  PwStoreFlags    flags;
  PwCommit       *commit;
  PwBackupReason  reason;
  const char     *name;
  gint64          number;
  guint           limit;

  PwHeads         heads;
  GArray         *rows;         /* (element-type Row) */
  GPtrArray      *list;
  GBytes         *bytes;
  char           *made;
} Job;

typedef struct
{
  GType     type;
  PwId      id;
  gint64    version;
  PwValue  *values;
} Row;

static gboolean
run (PwStore       *self,
     PwWorkerFunc   function,
     Job           *job,
     GError       **error)
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
look_at_space (PwStore *self)
{
  gboolean is_low = pw_files_free_bytes (self->path) < LOW_SPACE_BYTES;

  if (is_low != self->is_space_low)
    {
      self->is_space_low = is_low;
      g_object_notify_by_pspec (G_OBJECT (self), props[PROP_IS_SPACE_LOW]);
    }
}

static gboolean
open_job (gpointer   data,
          GError   **error)
{
  Job *job = data;

  job->store->connection = pw_connection_open (job->store->path, job->flags, job->schema, error);
  return job->store->connection != NULL;
}

static gboolean
close_job (gpointer   data,
           GError   **error)
{
  Job *job = data;

  g_clear_pointer (&job->store->connection, pw_connection_free);
  return TRUE;
}

static void
keep_row (GType     type,
          PwId      id,
          gint64    version,
          PwValue  *values,
          gpointer  user_data)
{
  guint n_fields;
  Row row = { type, id, version, NULL };

  pw_entity_type_get_fields (type, &n_fields);
  row.values = g_memdup2 (values, n_fields * sizeof *values);
  g_array_append_val ((GArray *) user_data, row);
}

static gboolean
load_job (gpointer   data,
          GError   **error)
{
  Job *job = data;
  PwConnection *connection = job->store->connection;

  return pw_content_load (connection->db, connection->statements, connection->is_read_only, keep_row, job->rows, &job->heads, error);
}

/* The rows go over in the caller's thread, after all of them have been read well. */
static gboolean
pw_store_load (PwBackend  *backend,
               PwLoadRow   load_row,
               gpointer    user_data,
               gint64     *undo_head,
               gint64     *redo_head,
               GError    **error)
{
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (Row));
  Job job = { .rows = rows };
  gboolean succeeded = run (PW_STORE (backend), load_job, &job, error);

  for (guint i = 0; i < rows->len; i++)
    {
      Row *row = &g_array_index (rows, Row, i);
      guint n_fields;

      pw_entity_type_get_fields (row->type, &n_fields);
      if (succeeded)
        {
          load_row (row->type, row->id, row->version, row->values, user_data);
        }
      for (guint f = 0; !succeeded && f < n_fields; f++)
        {
          pw_value_clear (&row->values[f]);
        }
      g_free (row->values);
    }
  if (succeeded)
    {
      *undo_head = job.heads.undo;
      *redo_head = job.heads.redo;
    }

  return succeeded;
}

static gboolean
commit_job (gpointer   data,
            GError   **error)
{
  Job *job = data;

  return pw_commit_job_run (job->store->connection, job->commit, error);
}

static gboolean
pw_store_commit (PwBackend  *backend,
                 PwCommit   *commit,
                 GError    **error)
{
  PwStore *self = PW_STORE (backend);
  Job job = { .commit = commit };
  gboolean succeeded = run (self, commit_job, &job, error);

  look_at_space (self);
  return succeeded;
}

static void
free_task_job (gpointer data)
{
  Job *job = data;

  g_clear_pointer (&job->commit, pw_commit_unref);
  g_free (job->made);
  g_free (job);
}

static void
start (PwStore             *self,
       PwWorkerFunc         function,
       Job                 *job,
       GAsyncReadyCallback  callback,
       gpointer             user_data)
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

static void
pw_store_commit_async (PwBackend           *backend,
                       PwCommit            *commit,
                       GAsyncReadyCallback  callback,
                       gpointer             user_data)
{
  Job *job = g_new0 (Job, 1);

  job->commit = pw_commit_ref (commit);
  start (PW_STORE (backend), commit_job, job, callback, user_data);
}

static gboolean
pw_store_commit_finish (PwBackend     *backend,
                        GAsyncResult  *result,
                        GError       **error)
{
  look_at_space (PW_STORE (backend));
  return g_task_propagate_boolean (G_TASK (result), error);
}

static gboolean
list_job (gpointer   data,
          GError   **error)
{
  Job *job = data;

  job->list = pw_chain_list (job->store->connection->db, job->number, job->limit, error);
  return job->list != NULL;
}

static GPtrArray *
pw_store_list_entries (PwBackend  *backend,
                       gint64      before,
                       guint       limit,
                       GError    **error)
{
  Job job = { .number = before, .limit = limit };

  return run (PW_STORE (backend), list_job, &job, error) ? job.list : NULL;
}

static PwJournalEntry *
pw_store_read_entry (PwBackend  *backend,
                     gint64      seq,
                     GError    **error)
{
  g_autoptr (GPtrArray) entries = pw_store_list_entries (backend, seq + 1, 1, error);

  if (entries == NULL)
    {
      return NULL;
    }
  if (entries->len == 0 || ((PwJournalEntry *) g_ptr_array_index (entries, 0))->seq != seq)
    {
      g_set_error_literal (error, PW_ERROR, PW_ERROR_NOT_FOUND, _("The journal has no such entry."));
      return NULL;
    }

  return g_ptr_array_steal_index (entries, 0);
}

static gboolean
read_blob_job (gpointer   data,
               GError   **error)
{
  Job *job = data;
  sqlite3 *db = job->store->connection->db;
  g_autoptr (sqlite3_stmt) statement = pw_sqlite_prepare (db, "SELECT bytes FROM blob WHERE hash = ?1", error);
  int status;

  if (statement == NULL)
    {
      return FALSE;
    }

  sqlite3_bind_text (statement, 1, job->name, -1, SQLITE_STATIC);
  status = sqlite3_step (statement);
  if (status == SQLITE_ROW)
    {
      const void *bytes = sqlite3_column_blob (statement, 0);

      g_autofree char *hash = NULL;

      job->bytes = g_bytes_new (bytes, (gsize) sqlite3_column_bytes (statement, 0));
      hash = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, job->bytes);
      if (g_str_equal (hash, job->name))
        {
          return TRUE;
        }
      g_clear_pointer (&job->bytes, g_bytes_unref);
      status = SQLITE_CORRUPT;
    }
  if (status == SQLITE_DONE)
    {
      g_set_error_literal (error, PW_ERROR, PW_ERROR_NOT_FOUND, _("The store does not hold this file."));
      return FALSE;
    }

  pw_sqlite_set_error (error, db, status);
  return FALSE;
}

static GBytes *
pw_store_read_blob (PwBackend   *backend,
                    const char  *hash,
                    GError     **error)
{
  Job job = { .name = hash };

  return run (PW_STORE (backend), read_blob_job, &job, error) ? job.bytes : NULL;
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
pw_store_backend_init (PwBackendInterface *iface)
{
  iface->load = pw_store_load;
  iface->commit_async = pw_store_commit_async;
  iface->commit_finish = pw_store_commit_finish;
  iface->commit = pw_store_commit;
  iface->read_entry = pw_store_read_entry;
  iface->list_entries = pw_store_list_entries;
  iface->read_blob = pw_store_read_blob;
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
pw_store_open_with_schema (const char      *path,
                           PwStoreFlags     flags,
                           const PwSchema  *schema,
                           GError         **error)
{
  g_autoptr (PwStore) self = g_object_new (PW_TYPE_STORE, NULL);
  Job job = { .flags = flags, .schema = schema };

  self->path = g_canonicalize_filename (path, NULL);
  self->worker = pw_worker_new ("store");
  if (!run (self, open_job, &job, error))
    {
      return NULL;
    }

  self->is_read_only = self->connection->is_read_only;
  look_at_space (self);
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
pw_store_open (const char    *path,
               PwStoreFlags   flags,
               GError       **error)
{
  return pw_store_open_with_schema (path, flags, pw_schema_get_current (), error);
}

/**
 * pw_store_open_readonly:
 *
 * Opens a store that is there, only to look; nothing is written, no lock is kept.
 */
PwStore *
pw_store_open_readonly (const char    *path,
                        PwStoreFlags   flags,
                        GError       **error)
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
  Job job = { 0 };

  if (self->worker != NULL)
    {
      run (self, close_job, &job, NULL);
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

static gboolean
backup_job (gpointer   data,
            GError   **error)
{
  Job *job = data;

  return pw_backup_make (job->store->connection, job->name, PW_PUBLISH_REPLACE, error);
}

/**
 * pw_store_backup:
 * @target: (type filename): the file to make or replace
 *
 * Also works when the store itself was deleted or renamed while it was open.
 */
gboolean
pw_store_backup (PwStore     *self,
                 const char  *target,
                 GError     **error)
{
  g_autofree char *path = g_canonicalize_filename (target, NULL);
  Job job = { .name = path };

  return run (self, backup_job, &job, error);
}

static gboolean
backup_automatic_job (gpointer   data,
                      GError   **error)
{
  Job *job = data;

  return pw_backup_automatic (job->store->connection, job->reason, &job->made, error);
}

/**
 * pw_store_backup_automatic:
 * @made: (out) (optional) (nullable): the new file; %NULL when nothing has changed since the last one
 *
 * Makes a backup in the folder beside the store and thins out the older ones.
 */
gboolean
pw_store_backup_automatic (PwStore         *self,
                           PwBackupReason   reason,
                           char           **made,
                           GError         **error)
{
  Job job = { .reason = reason };
  gboolean succeeded = run (self, backup_automatic_job, &job, error);

  if (made != NULL)
    {
      *made = job.made;
    }
  else
    {
      g_free (job.made);
    }

  return succeeded;
}

void
pw_store_backup_automatic_async (PwStore             *self,
                                 PwBackupReason       reason,
                                 GAsyncReadyCallback  callback,
                                 gpointer             user_data)
{
  Job *job = g_new0 (Job, 1);

  job->reason = reason;
  start (self, backup_automatic_job, job, callback, user_data);
}

gboolean
pw_store_backup_automatic_finish (PwStore       *self,
                                  GAsyncResult  *result,
                                  GError       **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

static gboolean
list_backups_job (gpointer   data,
                  GError   **error)
{
  Job *job = data;

  job->list = pw_backup_folder_list (job->name, job->store->connection->db);
  return TRUE;
}

/**
 * pw_store_list_backups:
 * @path: (type filename): a store, which may be damaged or gone
 * @store: (nullable): the same store when it is open: then it can be said what each backup lacks
 *
 * Returns: (transfer full) (element-type PwBackup): the backups beside it, newest first
 */
GPtrArray *
pw_store_list_backups (const char *path,
                       PwStore    *store)
{
  g_autofree char *absolute = g_canonicalize_filename (path, NULL);
  Job job = { .name = absolute };

  if (store != NULL && run (store, list_backups_job, &job, NULL))
    {
      return job.list;
    }

  return pw_backup_folder_list (absolute, NULL);
}

/**
 * pw_store_restore:
 * @path: (type filename): the store, closed
 * @backup: (type filename): a file from pw_store_list_backups() or elsewhere
 * @aside: (out) (optional) (nullable): under which name the present store is kept
 *
 * Puts @backup in the place of the store. Nothing changes when it fails; what
 * came before can no longer be undone when it succeeds.
 */
gboolean
pw_store_restore (const char  *path,
                  const char  *backup,
                  char       **aside,
                  GError     **error)
{
  return pw_restore_run (path, backup, pw_schema_get_current (), aside, error);
}

static gboolean
check_job (gpointer   data,
           GError   **error)
{
  Job *job = data;

  return pw_check_run (job->store->connection, job->schema, job->list, error);
}

/**
 * pw_store_check:
 *
 * Returns: (nullable) (transfer full) (element-type utf8): a sentence for all that is wrong with the store; empty when it is sound
 */
GPtrArray *
pw_store_check (PwStore  *self,
                GError  **error)
{
  g_autoptr (GPtrArray) findings = g_ptr_array_new_with_free_func (g_free);
  Job job = { .list = findings, .schema = pw_schema_get_current () };

  return run (self, check_job, &job, error) ? g_steal_pointer (&findings) : NULL;
}

/**
 * pw_store_check_file:
 * @path: (type filename): a store that is not open; it is only read
 *
 * Like pw_store_check(); of a file that cannot even be opened, why not is the finding.
 */
GPtrArray *
pw_store_check_file (const char  *path,
                     GError     **error)
{
  g_autoptr (GPtrArray) findings = NULL;
  g_autoptr (GError) open_error = NULL;
  g_autoptr (PwStore) store = pw_store_open_readonly (path, PW_STORE_ANY_PLACE, &open_error);

  if (store != NULL)
    {
      return pw_store_check (store, error);
    }
  if (!g_error_matches (open_error, PW_ERROR, PW_ERROR_DAMAGED))
    {
      g_propagate_error (error, g_steal_pointer (&open_error));
      return NULL;
    }

  findings = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (findings, g_strdup (open_error->message));
  return g_steal_pointer (&findings);
}

static gboolean
erase_journal_job (gpointer   data,
                   GError   **error)
{
  Job *job = data;
  PwConnection *connection = job->store->connection;

  if (pw_connection_check_writable (connection, error) &&
      pw_sqlite_exec (connection->db, "BEGIN IMMEDIATE", error) &&
      pw_chain_erase_person (connection->db, job->number, error) &&
      pw_sqlite_exec (connection->db, "COMMIT", error))
    {
      return TRUE;
    }

  pw_sqlite_rollback (connection->db);
  return FALSE;
}

/**
 * pw_store_erase_journal:
 * @person: whom to erase
 *
 * Empties what the journal tells about @person; the chain still holds, and the
 * bytes are gone from the file.
 */
gboolean
pw_store_erase_journal (PwStore  *self,
                        PwId      person,
                        GError  **error)
{
  Job job = { .number = person };

  return run (self, erase_journal_job, &job, error);
}
