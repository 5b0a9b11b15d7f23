/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/pw-restore.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "base/pw-clock.h"
#include "model/pw-edit-payload.h"
#include "store/pw-backup-folder.h"
#include "store/pw-chain.h"
#include "store/pw-connection.h"
#include "store/pw-content.h"
#include "store/pw-files.h"
#include "store/pw-untrusted.h"

static gboolean
copy_table (sqlite3     *from,
            sqlite3     *to,
            const char  *table,
            GError     **error)
{
  g_autoptr (GPtrArray) columns = pw_schema_list_columns (to, table, error);
  g_autoptr (GString) names = g_string_new (NULL);
  g_autoptr (GString) places = g_string_new (NULL);
  g_autoptr (sqlite3_stmt) select = NULL;
  g_autoptr (sqlite3_stmt) insert = NULL;
  g_autofree char *quoted = pw_sqlite_quote_name (table);
  g_autofree char *select_sql = NULL;
  g_autofree char *insert_sql = NULL;
  int status;

  if (columns == NULL)
    {
      return FALSE;
    }
  for (guint i = 0; i < columns->len; i++)
    {
      g_autofree char *column = pw_sqlite_quote_name (g_ptr_array_index (columns, i));

      g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", column);
      g_string_append_printf (places, "%s?%u", i > 0 ? ", " : "", i + 1);
    }

  /* Only the table "head" has a row in a new store. The first column orders every table as it was written. */
  select_sql = g_strdup_printf ("SELECT %s FROM %s ORDER BY 1", names->str, quoted);
  insert_sql = g_strdup_printf ("INSERT OR REPLACE INTO %s (%s) VALUES (%s)", quoted, names->str, places->str);
  select = pw_sqlite_prepare (from, select_sql, error);
  insert = select != NULL ? pw_sqlite_prepare (to, insert_sql, error) : NULL;
  if (insert == NULL)
    {
      return FALSE;
    }

  while ((status = sqlite3_step (select)) == SQLITE_ROW)
    {
      for (guint i = 0; i < columns->len; i++)
        {
          sqlite3_bind_value (insert, (int) i + 1, sqlite3_column_value (select, (int) i));
        }
      if (!pw_sqlite_finish (insert, error))
        {
          return FALSE;
        }
    }
  if (status != SQLITE_DONE)
    {
      pw_sqlite_set_error (error, from, status);
    }

  return status == SQLITE_DONE;
}

static gboolean
copy_tables (sqlite3   *from,
             sqlite3   *to,
             GPtrArray *tables,
             GError   **error)
{
  for (guint i = 0; i < tables->len; i++)
    {
      if (!copy_table (from, to, g_ptr_array_index (tables, i), error))
        {
          return FALSE;
        }
    }

  return TRUE;
}

/* References are looked at by check_copy(), when all rows are there. A row that our tables refuse is the fault of the file. */
static gboolean
copy_rows (sqlite3  *from,
           sqlite3  *to,
           GError  **error)
{
  g_autoptr (GPtrArray) tables = pw_schema_list_tables (to, error);
  g_autoptr (GError) copy_error = NULL;

  if (tables == NULL || !pw_sqlite_exec (to, "PRAGMA foreign_keys = OFF; BEGIN IMMEDIATE", error))
    {
      return FALSE;
    }
  if (copy_tables (from, to, tables, &copy_error))
    {
      return pw_sqlite_exec (to, "COMMIT; PRAGMA foreign_keys = ON", error);
    }

  if (g_error_matches (copy_error, PW_ERROR, PW_ERROR_INVALID))
    {
      pw_sqlite_set_error (error, from, SQLITE_CORRUPT);
    }
  else
    {
      g_propagate_error (error, g_steal_pointer (&copy_error));
    }
  return FALSE;
}

static void
count_fault (gint64   seq,
             gpointer user_data)
{
  (*(guint *) user_data)++;
}

static gboolean
check_copy (sqlite3  *from,
            sqlite3  *copy,
            GError  **error)
{
  g_autofree char *integrity = pw_sqlite_read_text (copy, "PRAGMA integrity_check (1)", error);
  g_autofree char *references = integrity != NULL ? pw_sqlite_read_text (copy, "PRAGMA foreign_key_check", error) : NULL;
  guint n_faults = 0;

  if (references == NULL ||
      !pw_content_check (copy, error) ||
      !pw_chain_verify (copy, count_fault, &n_faults, error))
    {
      return FALSE;
    }
  if (!g_str_equal (integrity, "ok") || !g_str_equal (references, "") || n_faults > 0)
    {
      pw_sqlite_set_error (error, from, SQLITE_CORRUPT);
      return FALSE;
    }

  return TRUE;
}

/* What came before a restore can no longer be undone. */
static gboolean
write_barrier (sqlite3     *db,
               const char  *backup,
               GError     **error)
{
  g_autoptr (PwJournalEntry) entry = pw_journal_entry_new ();
  g_autofree char *name = g_path_get_basename (backup);
  g_autofree char *shown_name = g_filename_display_name (name);
  const char *const arguments[] = { shown_name, NULL };
  PwChainHead head;

  entry->instant = pw_clock_now_instant ();
  entry->finality = PW_EDIT_BARRIER;
  /* Translators: an entry of the journal; %s is the name of the file that was put back */
  entry->label = g_strdup (N_("Restore Backup “%s”"));
  entry->payload = pw_edit_format_bare_payload (arguments);

  return pw_sqlite_exec (db, "BEGIN IMMEDIATE", error) &&
         pw_chain_append (db, entry, NULL, &head, error) &&
         pw_sqlite_exec (db, "UPDATE head SET undo = NULL, redo = NULL, content = NULL; COMMIT", error);
}

static gboolean
build_store (sqlite3         *from,
             const char      *temp,
             const char      *backup,
             const PwSchema  *schema,
             GError         **error)
{
  g_autoptr (sqlite3) db = NULL;
  int version;

  return pw_untrusted_check (from, schema, &version, error) &&
         (db = pw_connection_open_new (temp, error)) != NULL &&
         pw_schema_create (db, schema, version, error) &&
         copy_rows (from, db, error) &&
         pw_content_check (db, error) &&
         pw_schema_migrate (db, schema, NULL, NULL, error) &&
         check_copy (from, db, error) &&
         write_barrier (db, backup, error);
}

/* The present store stays under another name, with what SQLite may have kept of an unfinished transaction. */
static gboolean
keep_present (const char  *path,
              char       **aside,
              GError     **error)
{
  g_autofree char *journal = g_strconcat (path, "-journal", NULL);
  g_autofree char *aside_journal = NULL;

  *aside = pw_backup_folder_make_name (path, PW_BACKUP_RESTORE_INFIX, error);
  if (*aside == NULL)
    {
      return FALSE;
    }

  aside_journal = g_strconcat (*aside, "-journal", NULL);
  if (g_file_test (journal, G_FILE_TEST_EXISTS))
    {
      /* It goes for good: played into the restored store it would destroy that. */
      if (!pw_files_keep_aside (journal, aside_journal, error))
        {
          return FALSE;
        }
      g_unlink (journal);
    }

  return pw_files_keep_aside (path, *aside, error);
}

/**
 * pw_restore_run:
 * @path: (type filename): the store, open nowhere; it may be damaged or gone
 * @backup: (type filename): what to put in its place; it is only read, and trusted in nothing
 * @aside: (out) (optional) (nullable): where the present store went
 *
 * Builds a store of the rows of @backup, checks it, and puts it in the place of
 * the present one in one step. Fails without any change.
 */
gboolean
pw_restore_run (const char      *path,
                const char      *backup,
                const PwSchema  *schema,
                char           **aside,
                GError         **error)
{
  g_autofree char *store = g_canonicalize_filename (path, NULL);
  g_autofree char *folder = g_path_get_dirname (store);
  g_autofree char *kept = NULL;
  g_autoptr (sqlite3) present = NULL;
  g_autoptr (sqlite3) from = NULL;
  g_autoptr (GError) hold_error = NULL;
  gboolean is_present = g_file_test (store, G_FILE_TEST_EXISTS);
  char *temp;
  gboolean succeeded;

  if (is_present)
    {
      present = pw_connection_hold (store, schema, &hold_error);
      if (present == NULL && !g_error_matches (hold_error, PW_ERROR, PW_ERROR_DAMAGED))
        {
          g_propagate_error (error, g_steal_pointer (&hold_error));
          return FALSE;
        }
    }
  if (!pw_files_make_folder (folder, error) || (from = pw_untrusted_open (backup, error)) == NULL)
    {
      return FALSE;
    }

  temp = pw_files_make_temp (store, error);
  succeeded = temp != NULL &&
              build_store (from, temp, backup, schema, error) &&
              (!is_present || keep_present (store, &kept, error)) &&
              pw_files_publish (temp, store, PW_PUBLISH_REPLACE, error);
  pw_files_discard (temp);
  if (succeeded && aside != NULL)
    {
      *aside = g_steal_pointer (&kept);
    }

  return succeeded;
}
