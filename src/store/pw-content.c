/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/pw-content.h"

#include <glib/gi18n-lib.h>

/*
 * The row of "head" holds what all rows come to. So a byte that the disk turned, or a row that somebody changed with a
 * tool, is seen when the rows are read. It is NULL, and filled in by the next reading, in a new store, after a migration
 * and after a restore. (Who knows that a change was meant says so by setting it to NULL.)
 */
static gboolean
read_heads (sqlite3   *db,
            PwHeads   *heads,
            char     **content,
            GError   **error)
{
  if (!pw_sqlite_read_int (db, "SELECT undo FROM head", &heads->undo, error) ||
      !pw_sqlite_read_int (db, "SELECT redo FROM head", &heads->redo, error))
    {
      return FALSE;
    }

  *content = pw_sqlite_read_text (db, "SELECT content FROM head", error);
  return *content != NULL;
}

static gboolean
write_heads (sqlite3        *db,
             const PwHeads  *heads,
             const char     *content,
             GError        **error)
{
  g_autoptr (sqlite3_stmt) statement = pw_sqlite_prepare (db, "UPDATE head SET undo = nullif (?1, 0), redo = nullif (?2, 0), content = ?3", error);

  if (statement == NULL)
    {
      return FALSE;
    }
  sqlite3_bind_int64 (statement, 1, heads->undo);
  sqlite3_bind_int64 (statement, 2, heads->redo);
  sqlite3_bind_text (statement, 3, content, -1, SQLITE_STATIC);

  return pw_sqlite_finish (statement, error);
}

/**
 * pw_content_load:
 * @is_read_only: whether nothing can be filled in
 * @heads: (out): where undo and redo stand
 *
 * Hands over every row, kind by kind, ids ascending, and fails with
 * %PW_ERROR_DAMAGED, afterwards, when they are not what was last saved.
 */
gboolean
pw_content_load (sqlite3       *db,
                 PwStatements  *statements,
                 gboolean       is_read_only,
                 PwLoadRow      load_row,
                 gpointer       user_data,
                 PwHeads       *heads,
                 GError       **error)
{
  g_autofree char *expected = NULL;
  g_autofree char *found = NULL;
  g_autofree char *name = g_filename_display_name (sqlite3_db_filename (db, "main"));
  PwDigest digest = { 0 };

  if (!read_heads (db, heads, &expected, error) ||
      !pw_statements_load (statements, load_row, user_data, &digest, error))
    {
      return FALSE;
    }

  pw_digest_take_heads (&digest, heads->undo, heads->redo);
  found = pw_digest_to_text (&digest);
  if (g_str_equal (expected, ""))
    {
      return is_read_only || write_heads (db, heads, found, error);
    }
  if (!g_str_equal (expected, found))
    {
      /* Translators: %s is a file name */
      g_set_error (error, PW_ERROR, PW_ERROR_DAMAGED, _("“%s” is damaged: its records are not those that were last saved. It was left as it is; restore a backup."), name);
      return FALSE;
    }

  return TRUE;
}

static void
discard_row (GType     type,
             PwId      id,
             gint64    version,
             PwValue  *values,
             gpointer  user_data)
{
  guint n_fields;

  pw_entity_type_get_fields (type, &n_fields);
  for (guint i = 0; i < n_fields; i++)
    {
      pw_value_clear (&values[i]);
    }
}

/**
 * pw_content_check:
 *
 * Returns: whether every row can be read and all of them are what was last saved; only reads
 */
gboolean
pw_content_check (sqlite3  *db,
                  GError  **error)
{
  g_autoptr (PwStatements) statements = pw_statements_new (db);
  PwHeads heads;

  return pw_content_load (db, statements, TRUE, discard_row, NULL, &heads, error);
}

/**
 * pw_content_move:
 * @rows: the rows of a commit, as they were and as they are
 * @heads: where undo and redo stand afterwards
 *
 * Inside the caller's transaction.
 */
gboolean
pw_content_move (sqlite3         *db,
                 const PwDigest  *rows,
                 const PwHeads   *heads,
                 GError         **error)
{
  g_autofree char *content = NULL;
  g_autofree char *moved = NULL;
  PwDigest digest = { 0 };
  PwHeads before;

  if (!read_heads (db, &before, &content, error))
    {
      return FALSE;
    }
  if (pw_digest_from_text (&digest, content))
    {
      pw_digest_take_heads (&digest, before.undo, before.redo);
      pw_digest_take_heads (&digest, heads->undo, heads->redo);
      pw_digest_take (&digest, rows);
      moved = pw_digest_to_text (&digest);
    }

  return write_heads (db, heads, moved, error);
}
