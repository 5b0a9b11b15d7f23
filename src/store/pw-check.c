/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/pw-check.h"

#include <glib/gi18n-lib.h>

#include "store/pw-chain.h"
#include "store/pw-content.h"

static void
add_finding (GPtrArray  *findings,
             char       *sentence)
{
  g_ptr_array_add (findings, sentence);
}

static gboolean
check_pages (sqlite3    *db,
             GPtrArray  *findings,
             GError    **error)
{
  g_autoptr (sqlite3_stmt) statement = pw_sqlite_prepare (db, "PRAGMA integrity_check (100)", error);
  int status;

  if (statement == NULL)
    {
      return FALSE;
    }
  while ((status = sqlite3_step (statement)) == SQLITE_ROW)
    {
      const char *text = (const char *) sqlite3_column_text (statement, 0);

      if (g_strcmp0 (text, "ok") != 0)
        {
          /* Translators: %s is what SQLite reports, in English */
          add_finding (findings, g_strdup_printf (_("The file is damaged: %s"), text));
        }
    }
  if (status != SQLITE_DONE)
    {
      pw_sqlite_set_error (error, db, status);
    }

  return status == SQLITE_DONE;
}

/* A connection that only reads knows no conditions on columns: then a copy in memory is looked over. */
static gboolean
check_pages_of_copy (sqlite3    *db,
                     GPtrArray  *findings,
                     GError    **error)
{
  g_autoptr (sqlite3) copy = NULL;
  sqlite3_backup *backup;
  int status = sqlite3_open_v2 (":memory:", &copy, SQLITE_OPEN_READWRITE | SQLITE_OPEN_MEMORY, NULL);

  if (status == SQLITE_OK)
    {
      backup = sqlite3_backup_init (copy, "main", db, "main");
      status = backup != NULL ? sqlite3_backup_step (backup, -1) : sqlite3_errcode (copy);
      sqlite3_backup_finish (backup);
    }
  if (status != SQLITE_DONE)
    {
      pw_sqlite_set_error (error, db, status);
      return FALSE;
    }

  return check_pages (copy, findings, error);
}

static gboolean
check_references (sqlite3    *db,
                  GPtrArray  *findings,
                  GError    **error)
{
  g_autoptr (sqlite3_stmt) statement = pw_sqlite_prepare (db, "PRAGMA foreign_key_check", error);
  int status;

  if (statement == NULL)
    {
      return FALSE;
    }
  while ((status = sqlite3_step (statement)) == SQLITE_ROW)
    {
      /* Translators: %1$s and %3$s are tables, %2$s is the number of a record */
      add_finding (findings, g_strdup_printf (_("In %1$s, record %2$s refers to a record of %3$s that is not there."),
                                              (const char *) sqlite3_column_text (statement, 0), (const char *) sqlite3_column_text (statement, 1),
                                              (const char *) sqlite3_column_text (statement, 2)));
    }
  if (status != SQLITE_DONE)
    {
      pw_sqlite_set_error (error, db, status);
    }

  return status == SQLITE_DONE;
}

static void
add_chain_fault (gint64   seq,
                 gpointer user_data)
{
  g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, seq);

  /* Translators: %s is the number of a journal entry */
  add_finding (user_data, g_strdup_printf (_("Journal entry %s was altered, or one before it is missing."), number));
}

static gboolean
check_blobs (sqlite3    *db,
             GPtrArray  *findings,
             GError    **error)
{
  g_autoptr (sqlite3_stmt) statement = pw_sqlite_prepare (db, "SELECT hash, bytes FROM blob ORDER BY hash", error);
  int status;

  if (statement == NULL)
    {
      return FALSE;
    }
  while ((status = sqlite3_step (statement)) == SQLITE_ROW)
    {
      const char *hash = (const char *) sqlite3_column_text (statement, 0);
      const void *bytes = sqlite3_column_blob (statement, 1);
      g_autofree char *computed = g_compute_checksum_for_data (G_CHECKSUM_SHA256, bytes, (gsize) sqlite3_column_bytes (statement, 1));

      if (g_strcmp0 (hash, computed) != 0)
        {
          /* Translators: %s is the SHA-256 of a kept document or picture */
          add_finding (findings, g_strdup_printf (_("The kept file %s was altered."), hash));
        }
    }
  if (status != SQLITE_DONE)
    {
      pw_sqlite_set_error (error, db, status);
    }

  return status == SQLITE_DONE;
}

static gboolean
check_schema (sqlite3         *db,
              const PwSchema  *schema,
              GPtrArray       *findings,
              GError         **error)
{
  g_autoptr (sqlite3) model = pw_schema_open_model (schema, schema->version, error);
  gboolean is_same;

  if (model == NULL || !pw_schema_is_same (db, model, &is_same, error))
    {
      return FALSE;
    }
  if (!is_same)
    {
      add_finding (findings, g_strdup (_("The tables of the store are not those that Projectwerk made.")));
    }

  return TRUE;
}

/**
 * pw_check_run:
 * @findings: (element-type utf8): gets a sentence for everything that is wrong
 *
 * Looks the whole store over: its pages, references, journal, kept files, tables and every field.
 *
 * Returns: whether it could be read to the end
 */
gboolean
pw_check_run (PwConnection    *connection,
              const PwSchema  *schema,
              GPtrArray       *findings,
              GError         **error)
{
  g_autoptr (GError) field_error = NULL;
  sqlite3 *db = connection->db;

  if (!(connection->is_read_only ? check_pages_of_copy (db, findings, error) : check_pages (db, findings, error)) ||
      !check_references (db, findings, error) ||
      !check_schema (db, schema, findings, error) ||
      !pw_chain_verify (db, add_chain_fault, findings, error) ||
      !check_blobs (db, findings, error))
    {
      return FALSE;
    }
  if (!pw_content_check (db, &field_error))
    {
      add_finding (findings, g_strdup (field_error->message));
    }

  return TRUE;
}
