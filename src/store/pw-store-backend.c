/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/pw-store-private.h"

#include <glib/gi18n-lib.h>

#include "store/pw-chain.h"
#include "store/pw-commit-job.h"

/* The store as the door of the model: loading, committing, the journal, blobs. */
typedef struct
{
  GType     type;
  PwId      id;
  gint64    version;
  PwValue  *values;
} Row;

static void
keep_row (GType    type,
          PwId     id,
          gint64   version,
          PwValue *values,
          gpointer user_data)
{
  guint n_fields;
  Row row = { type, id, version, NULL };

  pw_entity_type_get_fields (type, &n_fields);
  row.values = g_memdup2 (values, n_fields * sizeof *values);
  g_array_append_val ((GArray *) user_data, row);
}

static gboolean
load_job (gpointer data,
          GError **error)
{
  PwStoreJob *job = data;
  PwConnection *connection = job->store->connection;

  return pw_content_load (connection->db, connection->statements, connection->is_read_only, keep_row, job->rows, &job->heads, error);
}

/* The rows go over in the caller's thread, after all of them have been read well. */
static gboolean
pw_store_load (PwBackend *backend,
               PwLoadRow  load_row,
               gpointer   user_data,
               gint64    *undo_head,
               gint64    *redo_head,
               GError   **error)
{
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (Row));
  PwStoreJob job = { .rows = rows };
  gboolean succeeded = pw_store_run (PW_STORE (backend), load_job, &job, error);

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
commit_job (gpointer data,
            GError **error)
{
  PwStoreJob *job = data;

  return pw_commit_job_run (job->store->connection, job->commit, error);
}

static gboolean
pw_store_commit (PwBackend *backend,
                 PwCommit  *commit,
                 GError   **error)
{
  PwStore *self = PW_STORE (backend);
  PwStoreJob job = { .commit = commit };
  gboolean succeeded = pw_store_run (self, commit_job, &job, error);

  pw_store_look_at_space (self);
  return succeeded;
}

static void
pw_store_commit_async (PwBackend          *backend,
                       PwCommit           *commit,
                       GAsyncReadyCallback callback,
                       gpointer            user_data)
{
  PwStoreJob *job = g_new0 (PwStoreJob, 1);

  job->commit = pw_commit_ref (commit);
  pw_store_start (PW_STORE (backend), commit_job, job, callback, user_data);
}

static gboolean
pw_store_commit_finish (PwBackend    *backend,
                        GAsyncResult *result,
                        GError      **error)
{
  pw_store_look_at_space (PW_STORE (backend));
  return g_task_propagate_boolean (G_TASK (result), error);
}

static gboolean
list_job (gpointer data,
          GError **error)
{
  PwStoreJob *job = data;

  job->list = pw_chain_list (job->store->connection->db, job->number, job->limit, error);
  return job->list != NULL;
}

static GPtrArray *
pw_store_list_entries (PwBackend *backend,
                       gint64     before,
                       guint      limit,
                       GError   **error)
{
  PwStoreJob job = { .number = before, .limit = limit };

  return pw_store_run (PW_STORE (backend), list_job, &job, error) ? job.list : NULL;
}

static PwJournalEntry *
pw_store_read_entry (PwBackend *backend,
                     gint64     seq,
                     GError   **error)
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
read_blob_job (gpointer data,
               GError **error)
{
  PwStoreJob *job = data;
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
pw_store_read_blob (PwBackend  *backend,
                    const char *hash,
                    GError    **error)
{
  PwStoreJob job = { .name = hash };

  return pw_store_run (PW_STORE (backend), read_blob_job, &job, error) ? job.bytes : NULL;
}

void
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
