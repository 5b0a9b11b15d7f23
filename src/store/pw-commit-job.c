/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/pw-commit-job.h"

#include <glib/gi18n-lib.h>

#include "store/pw-chain.h"
#include "store/pw-content.h"

static gboolean
write_blobs (sqlite3     *db,
             GHashTable  *blobs,
             GError     **error)
{
  g_autoptr (sqlite3_stmt) statement = pw_sqlite_prepare (db, "INSERT INTO blob (hash, size, bytes) VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING", error);
  GHashTableIter iter;
  gpointer hash;
  gpointer bytes;

  if (statement == NULL)
    {
      return FALSE;
    }
  g_hash_table_iter_init (&iter, blobs);
  while (g_hash_table_iter_next (&iter, &hash, &bytes))
    {
      gsize size;
      const void *data = g_bytes_get_data (bytes, &size);

      sqlite3_bind_text (statement, 1, hash, -1, SQLITE_STATIC);
      sqlite3_bind_int64 (statement, 2, (gint64) size);
      sqlite3_bind_blob64 (statement, 3, data != NULL ? data : "", size, SQLITE_STATIC);
      if (!pw_sqlite_finish (statement, error))
        {
          return FALSE;
        }
    }

  return TRUE;
}

static gboolean
write_heads (sqlite3         *db,
             const PwCommit  *commit,
             gint64           seq,
             const PwDigest  *rows,
             GError         **error)
{
  PwHeads heads = { commit->undo_head == -1 ? seq : commit->undo_head, commit->redo_head == -1 ? seq : commit->redo_head };

  return pw_content_move (db, rows, &heads, error);
}

/*
 * COMMIT failed. Nearly always SQLite has rolled back; but when the very last step, syncing the emptied journal, fails,
 * the rows are in. What memory shows must be what the file holds: so look, and make it durable by one more commit.
 */
static gboolean
is_in_after_all (PwConnection       *connection,
                 const PwChainHead  *head)
{
  g_autofree char *hash = NULL;
  sqlite3 *db = connection->db;

  pw_sqlite_rollback (db);
  hash = pw_chain_read_hash (db, head->seq, NULL);
  if (hash != NULL && !g_str_equal (hash, head->hash))
    {
      return FALSE;
    }
  if (hash != NULL &&
      pw_sqlite_exec (db, "BEGIN IMMEDIATE", NULL) &&
      pw_sqlite_exec (db, "UPDATE head SET undo = undo", NULL) &&
      pw_sqlite_exec (db, "COMMIT", NULL))
    {
      return TRUE;
    }

  pw_sqlite_rollback (db);
  connection->is_uncertain = TRUE;
  return FALSE;
}

/**
 * pw_commit_job_run:
 * @commit: one transaction; its entry gets its number and hash when it is in
 *
 * All or nothing: after an error the store is as it was.
 */
gboolean
pw_commit_job_run (PwConnection  *connection,
                   PwCommit      *commit,
                   GError       **error)
{
  g_autoptr (GError) commit_error = NULL;
  sqlite3 *db = connection->db;
  PwDigest rows = { 0 };
  PwChainHead head;

  if (!pw_connection_check_writable (connection, error) ||
      !pw_sqlite_exec (db, "BEGIN IMMEDIATE", error))
    {
      return FALSE;
    }
  if (!write_blobs (db, commit->blobs, error) ||
      !pw_statements_write (connection->statements, commit->changes, &rows, error) ||
      !pw_chain_append (db, commit->entry, commit->persons, &head, error) ||
      !write_heads (db, commit, head.seq, &rows, error))
    {
      pw_sqlite_rollback (db);
      return FALSE;
    }
  if (!pw_sqlite_exec (db, "COMMIT", &commit_error) && !is_in_after_all (connection, &head))
    {
      g_propagate_error (error, g_steal_pointer (&commit_error));
      return FALSE;
    }

  commit->entry->seq = head.seq;
  g_free (commit->entry->hash);
  commit->entry->hash = g_strdup (head.hash);
  connection->n_commits++;
  return TRUE;
}
