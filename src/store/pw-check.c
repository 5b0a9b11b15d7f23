/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/pw-check.h"

#include <glib/gi18n-lib.h>

#include "model/pw-kind-labels.h"
#include "store/pw-chain.h"
#include "store/pw-content.h"

static void
add_finding (GPtrArray  *findings,
             char       *sentence)
{
  g_ptr_array_add (findings, sentence);
}

static gboolean
check_pages_of (sqlite3    *db,
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

  return check_pages_of (copy, findings, error);
}

static gboolean
check_pages (PwConnection    *connection,
             const PwSchema  *schema,
             GPtrArray       *findings,
             GError         **error)
{
  return connection->is_read_only ? check_pages_of_copy (connection->db, findings, error) : check_pages_of (connection->db, findings, error);
}

/* The tables that hold no records keep the journal. */
static const char *
get_label (const char *table)
{
  const char *label = pw_kind_get_label (table);

  return label != NULL ? label : pw_kind_get_label ("journal");
}

static gboolean
check_references (PwConnection    *connection,
                  const PwSchema  *schema,
                  GPtrArray       *findings,
                  GError         **error)
{
  sqlite3 *db = connection->db;
  g_autoptr (sqlite3_stmt) statement = pw_sqlite_prepare (db, "PRAGMA foreign_key_check", error);
  int status;

  if (statement == NULL)
    {
      return FALSE;
    }
  while ((status = sqlite3_step (statement)) == SQLITE_ROW)
    {
      const char *number = (const char *) sqlite3_column_text (statement, 1);

      /* Translators: %1$s and %3$s are kinds as “task”, %2$s is the number of a record */
      add_finding (findings, g_strdup_printf (_("Record %2$s (%1$s) refers to another (%3$s) that is not there."),
                                              get_label ((const char *) sqlite3_column_text (statement, 0)), number != NULL ? number : "–",
                                              get_label ((const char *) sqlite3_column_text (statement, 2))));
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
check_journal (PwConnection    *connection,
               const PwSchema  *schema,
               GPtrArray       *findings,
               GError         **error)
{
  return pw_chain_verify (connection->db, add_chain_fault, findings, error);
}

static gboolean
check_blobs (PwConnection    *connection,
             const PwSchema  *schema,
             GPtrArray       *findings,
             GError         **error)
{
  sqlite3 *db = connection->db;
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
check_schema (PwConnection    *connection,
              const PwSchema  *schema,
              GPtrArray       *findings,
              GError         **error)
{
  g_autoptr (sqlite3) model = pw_schema_open_model (schema, schema->version, error);
  gboolean is_same;

  if (model == NULL || !pw_schema_is_same (connection->db, model, &is_same, error))
    {
      return FALSE;
    }
  if (!is_same)
    {
      add_finding (findings, g_strdup (_("The tables of the store are not those that Projectwerk made.")));
    }

  return TRUE;
}

static gboolean
check_content (PwConnection    *connection,
               const PwSchema  *schema,
               GPtrArray       *findings,
               GError         **error)
{
  return pw_content_check (connection->db, error);
}

static gboolean (*const steps[]) (PwConnection    *connection,
                                  const PwSchema  *schema,
                                  GPtrArray       *findings,
                                  GError         **error) =
{
  check_pages,
  check_references,
  check_schema,
  check_journal,
  check_blobs,
  check_content,
};

/**
 * pw_check_run:
 * @findings: (element-type utf8): gets a sentence for everything that is wrong
 *
 * Looks the whole store over: its pages, references, journal, kept files, tables and every field. Damage that stops one
 * of these is a finding like any other, and the next one is still looked at.
 *
 * Returns: whether the file could be read
 */
gboolean
pw_check_run (PwConnection    *connection,
              const PwSchema  *schema,
              GPtrArray       *findings,
              GError         **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      g_autoptr (GError) step_error = NULL;

      if (steps[i] (connection, schema, findings, &step_error))
        {
          continue;
        }
      if (!g_error_matches (step_error, PW_ERROR, PW_ERROR_DAMAGED))
        {
          g_propagate_error (error, g_steal_pointer (&step_error));
          return FALSE;
        }
      if (!g_ptr_array_find_with_equal_func (findings, step_error->message, g_str_equal, NULL))
        {
          add_finding (findings, g_strdup (step_error->message));
        }
    }

  return TRUE;
}
