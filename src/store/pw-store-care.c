/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/pw-store-private.h"

#include "store/pw-chain.h"
#include "store/pw-check.h"
#include "store/pw-restore.h"

/* Taking care of a store: backups, restoring, checking, erasing. */

static gboolean
backup_job (gpointer data,
            GError **error)
{
  PwStoreJob *job = data;

  return pw_backup_make (job->store->connection, job->name, PW_PUBLISH_REPLACE, error);
}

/**
 * pw_store_backup:
 * @target: (type filename): the file to make or replace
 *
 * Also works when the store itself was deleted or renamed while it was open.
 */
gboolean
pw_store_backup (PwStore    *self,
                 const char *target,
                 GError    **error)
{
  g_autofree char *path = g_canonicalize_filename (target, NULL);
  PwStoreJob job = { .name = path };

  return pw_store_run (self, backup_job, &job, error);
}

/**
 * pw_store_backup_async:
 * @target: (type filename): the file to make or replace
 *
 * Like pw_store_backup(), while the caller goes on.
 */
void
pw_store_backup_async (PwStore            *self,
                       const char         *target,
                       GAsyncReadyCallback callback,
                       gpointer            user_data)
{
  PwStoreJob *job = g_new0 (PwStoreJob, 1);

  job->made = g_canonicalize_filename (target, NULL);
  job->name = job->made;
  pw_store_start (self, backup_job, job, callback, user_data);
}

gboolean
pw_store_backup_finish (PwStore      *self,
                        GAsyncResult *result,
                        GError      **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

static gboolean
backup_automatic_job (gpointer data,
                      GError **error)
{
  PwStoreJob *job = data;

  return pw_backup_automatic (job->store->connection, job->reason, &job->made, error);
}

/**
 * pw_store_backup_automatic:
 * @made: (out) (optional) (nullable): the new file; %NULL when nothing has changed since the last one
 *
 * Makes a backup in the folder beside the store and thins out the older ones.
 */
gboolean
pw_store_backup_automatic (PwStore       *self,
                           PwBackupReason reason,
                           char         **made,
                           GError       **error)
{
  PwStoreJob job = { .reason = reason };
  gboolean succeeded = pw_store_run (self, backup_automatic_job, &job, error);

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
pw_store_backup_automatic_async (PwStore            *self,
                                 PwBackupReason      reason,
                                 GAsyncReadyCallback callback,
                                 gpointer            user_data)
{
  PwStoreJob *job = g_new0 (PwStoreJob, 1);

  job->reason = reason;
  pw_store_start (self, backup_automatic_job, job, callback, user_data);
}

gboolean
pw_store_backup_automatic_finish (PwStore      *self,
                                  GAsyncResult *result,
                                  GError      **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

static gboolean
list_backups_job (gpointer data,
                  GError **error)
{
  PwStoreJob *job = data;

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
  PwStoreJob job = { .name = absolute };

  if (store != NULL && pw_store_run (store, list_backups_job, &job, NULL))
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
pw_store_restore (const char *path,
                  const char *backup,
                  char      **aside,
                  GError    **error)
{
  return pw_restore_run (path, backup, pw_schema_get_current (), aside, error);
}

static gboolean
check_job (gpointer data,
           GError **error)
{
  PwStoreJob *job = data;

  return pw_check_run (job->store->connection, job->schema, job->list, error);
}

/**
 * pw_store_check:
 *
 * Returns: (nullable) (transfer full) (element-type utf8): a sentence for all that is wrong with the store; empty when it is sound
 */
GPtrArray *
pw_store_check (PwStore *self,
                GError **error)
{
  g_autoptr (GPtrArray) findings = g_ptr_array_new_with_free_func (g_free);
  PwStoreJob job = { .list = findings, .schema = pw_schema_get_current () };

  return pw_store_run (self, check_job, &job, error) ? g_steal_pointer (&findings) : NULL;
}

/**
 * pw_store_check_file:
 * @path: (type filename): a store that is not open; it is only read
 *
 * Like pw_store_check(); of a file that cannot even be opened, why not is the finding.
 */
GPtrArray *
pw_store_check_file (const char *path,
                     GError    **error)
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
erase_journal_job (gpointer data,
                   GError **error)
{
  PwStoreJob *job = data;
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
pw_store_erase_journal (PwStore *self,
                        PwId     person,
                        GError **error)
{
  PwStoreJob job = { .number = person };

  return pw_store_run (self, erase_journal_job, &job, error);
}
