/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/pw-schema.h"

#include <glib/gi18n-lib.h>

#include "base/pw-clock.h"
#include "model/pw-edit-payload.h"
#include "store/pw-chain.h"
#include "store/pw-schema-scripts.h"

const PwSchema *
pw_schema_get_current (void)
{
  static const PwSchema current = { pw_schema_scripts, G_N_ELEMENTS (pw_schema_scripts) };

  return &current;
}

/* The rows of the journal from before tell of tables that are no longer so: nothing of it can be undone. */
static gboolean
write_barrier (sqlite3  *db,
               int       version,
               GError  **error)
{
  g_autoptr (PwJournalEntry) entry = pw_journal_entry_new ();
  g_autofree char *number = g_strdup_printf ("%d", version);
  const char *const arguments[] = { number, NULL };
  PwChainHead head;

  entry->instant = pw_clock_now_instant ();
  entry->finality = PW_EDIT_BARRIER;
  /* Translators: an entry of the journal; %s is a version of the way the data are kept */
  entry->label = g_strdup (N_("Store brought up to date (version %s)"));
  entry->payload = pw_edit_format_bare_payload (arguments);

  return pw_chain_append (db, entry, NULL, &head, error) &&
         pw_sqlite_exec (db, "UPDATE head SET undo = NULL, redo = NULL", error);
}

static gboolean
check_references (sqlite3  *db,
                  GError  **error)
{
  g_autofree char *references = pw_sqlite_read_text (db, "PRAGMA foreign_key_check", error);

  if (references != NULL && *references != '\0')
    {
      pw_sqlite_set_error (error, db, SQLITE_CORRUPT);
    }

  return references != NULL && *references == '\0';
}

static gboolean
run_step (sqlite3     *db,
          const char  *script,
          int          version,
          gboolean     is_migration,
          GError     **error)
{
  /* After a step the rows come to something else. */
  g_autofree char *mark = g_strdup_printf ("UPDATE head SET content = NULL; PRAGMA application_id = %d; PRAGMA user_version = %d", PW_SQLITE_APPLICATION_ID, version);

  if (pw_sqlite_exec (db, "BEGIN IMMEDIATE", error) &&
      pw_sqlite_exec (db, script, error) &&
      check_references (db, error) &&
      (!is_migration || write_barrier (db, version, error)) &&
      pw_sqlite_exec (db, mark, error) &&
      pw_sqlite_exec (db, "COMMIT", error))
    {
      return TRUE;
    }

  pw_sqlite_rollback (db);
  return FALSE;
}

/* A step may put a table in the place of another; that is only possible while references are not held, and they are looked at before the step is in. */
static gboolean
run_script (sqlite3     *db,
            const char  *script,
            int          version,
            gboolean     is_migration,
            GError     **error)
{
  gboolean succeeded;
  gint64 are_held;

  if (!pw_sqlite_read_int (db, "PRAGMA foreign_keys", &are_held, error) ||
      !pw_sqlite_exec (db, "PRAGMA foreign_keys = OFF", error))
    {
      return FALSE;
    }

  succeeded = run_step (db, script, version, is_migration, error);
  return (!are_held || pw_sqlite_exec (db, "PRAGMA foreign_keys = ON", succeeded ? error : NULL)) && succeeded;
}

/**
 * pw_schema_create:
 * @db: an empty database
 * @version: which version to make of it
 */
gboolean
pw_schema_create (sqlite3         *db,
                  const PwSchema  *schema,
                  int              version,
                  GError         **error)
{
  for (int i = 0; i < version; i++)
    {
      if (!run_script (db, schema->scripts[i], i + 1, FALSE, error))
        {
          return FALSE;
        }
    }

  return TRUE;
}

/**
 * pw_schema_migrate:
 * @db: a store of this or an older version
 * @before_step: (nullable): called before each step; %FALSE stops there
 *
 * Leads a store to the newest version: one transaction a step, so that after a crash it is whole and of some version.
 * What came before a step can no longer be undone.
 */
gboolean
pw_schema_migrate (sqlite3         *db,
                   const PwSchema  *schema,
                   PwSchemaStep     before_step,
                   gpointer         user_data,
                   GError         **error)
{
  int version;

  if (!pw_schema_identify (db, schema, &version, error))
    {
      return FALSE;
    }
  for (int i = version; i < schema->version; i++)
    {
      if (before_step != NULL && !before_step (i + 1, user_data, error))
        {
          return FALSE;
        }
      if (!run_script (db, schema->scripts[i], i + 1, TRUE, error))
        {
          return FALSE;
        }
    }

  return TRUE;
}

/**
 * pw_schema_identify:
 * @version: (out): the version of the store
 *
 * Returns: whether @db is a store of a version that is known here; reads only
 */
gboolean
pw_schema_identify (sqlite3         *db,
                    const PwSchema  *schema,
                    int             *version,
                    GError         **error)
{
  g_autofree char *name = g_filename_display_name (sqlite3_db_filename (db, "main"));
  gint64 application;
  gint64 number;

  if (!pw_sqlite_read_int (db, "PRAGMA application_id", &application, error) ||
      !pw_sqlite_read_int (db, "PRAGMA user_version", &number, error))
    {
      return FALSE;
    }
  if (application != PW_SQLITE_APPLICATION_ID)
    {
      /* Translators: %s is a file name */
      g_set_error (error, PW_ERROR, PW_ERROR_FOREIGN, _("“%s” is a database of another program. It was left as it is."), name);
      return FALSE;
    }
  if (number > schema->version)
    {
      /* Translators: %1$s is a file name, %2$d and %3$d are versions of the way the data are kept */
      g_set_error (error, PW_ERROR, PW_ERROR_NEWER,
                   _("“%1$s” was made by a newer Projectwerk (store version %2$d; this one knows up to %3$d). It was left as it is; install the newer version."),
                   name, (int) number, schema->version);
      return FALSE;
    }
  if (number < 1)
    {
      /* Translators: %s is a file name */
      g_set_error (error, PW_ERROR, PW_ERROR_DAMAGED, _("“%s” says no store version: it is damaged. It was left as it is; restore a backup."), name);
      return FALSE;
    }

  *version = (int) number;
  return TRUE;
}

/**
 * pw_schema_open_model:
 *
 * Returns: (nullable) (transfer full): an empty store in memory, to compare with
 */
sqlite3 *
pw_schema_open_model (const PwSchema  *schema,
                      int              version,
                      GError         **error)
{
  g_autoptr (sqlite3) db = NULL;
  int status = sqlite3_open_v2 (":memory:", &db, SQLITE_OPEN_READWRITE | SQLITE_OPEN_MEMORY, NULL);

  if (status != SQLITE_OK)
    {
      pw_sqlite_set_error (error, db, status);
      return NULL;
    }
  if (!pw_schema_create (db, schema, version, error))
    {
      return NULL;
    }

  return g_steal_pointer (&db);
}

static char *
describe (sqlite3  *db,
          GError  **error)
{
  g_autoptr (sqlite3_stmt) statement = pw_sqlite_prepare (db, "SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name", error);
  g_autoptr (GString) text = g_string_new (NULL);
  int status;

  if (statement == NULL)
    {
      return NULL;
    }
  while ((status = sqlite3_step (statement)) == SQLITE_ROW)
    {
      for (int i = 0; i < 4; i++)
        {
          const char *part = (const char *) sqlite3_column_text (statement, i);

          g_string_append (text, part != NULL ? part : "");
          g_string_append_c (text, '\n');
        }
    }
  if (status != SQLITE_DONE)
    {
      pw_sqlite_set_error (error, db, status);
      return NULL;
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/**
 * pw_schema_is_same:
 * @is_same: (out): whether both have the same tables, indexes and triggers, to the letter, and nothing else
 */
gboolean
pw_schema_is_same (sqlite3   *first,
                   sqlite3   *second,
                   gboolean  *is_same,
                   GError   **error)
{
  g_autofree char *one = describe (first, error);
  g_autofree char *other = one != NULL ? describe (second, error) : NULL;

  *is_same = one != NULL && g_strcmp0 (one, other) == 0;
  return other != NULL;
}

static GPtrArray *
list_texts (sqlite3     *db,
            const char  *sql,
            GError     **error)
{
  g_autoptr (sqlite3_stmt) statement = pw_sqlite_prepare (db, sql, error);
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  int status;

  if (statement == NULL)
    {
      return NULL;
    }
  while ((status = sqlite3_step (statement)) == SQLITE_ROW)
    {
      g_ptr_array_add (texts, g_strdup ((const char *) sqlite3_column_text (statement, 0)));
    }
  if (status != SQLITE_DONE)
    {
      pw_sqlite_set_error (error, db, status);
      return NULL;
    }

  return g_steal_pointer (&texts);
}

/**
 * pw_schema_list_tables:
 *
 * Returns: (nullable) (transfer full) (element-type utf8): the tables, in the order in which they were made
 */
GPtrArray *
pw_schema_list_tables (sqlite3  *db,
                       GError  **error)
{
  return list_texts (db, "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY rowid", error);
}

/**
 * pw_schema_list_columns:
 *
 * Returns: (nullable) (transfer full) (element-type utf8): the columns of @table, in order
 */
GPtrArray *
pw_schema_list_columns (sqlite3     *db,
                        const char  *table,
                        GError     **error)
{
  g_autofree char *quoted = pw_sqlite_quote_name (table);
  g_autofree char *sql = g_strdup_printf ("SELECT name FROM pragma_table_info (%s) ORDER BY cid", quoted);

  return list_texts (db, sql, error);
}
