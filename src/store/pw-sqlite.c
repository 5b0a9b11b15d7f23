/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/pw-sqlite.h"

#include <glib/gi18n-lib.h>

/* What SQLite tells about a constraint ends in the table and its columns. */
static const char *
find_culprit (sqlite3 *db)
{
  const char *message = sqlite3_errmsg (db);
  const char *colon = strrchr (message, ':');

  return colon != NULL ? colon + 1 + strspn (colon + 1, " ") : message;
}

static void
set_constraint_error (GError  **error,
                      sqlite3  *db,
                      int       status)
{
  switch (status)
    {
    case SQLITE_CONSTRAINT_FOREIGNKEY:
      g_set_error_literal (error, PW_ERROR, PW_ERROR_IN_USE,
                           _("Nothing was saved: a record would refer to one that is not there."));
      break;

    case SQLITE_CONSTRAINT_UNIQUE:
    case SQLITE_CONSTRAINT_PRIMARYKEY:
      /* Translators: %s is the name of a table and its columns */
      g_set_error (error, PW_ERROR, PW_ERROR_INVALID, _("Nothing was saved: the same record is already there (%s)."), find_culprit (db));
      break;

    default:
      /* Translators: %s is the name of a column or the condition that it does not meet */
      g_set_error (error, PW_ERROR, PW_ERROR_INVALID, _("Nothing was saved: a value is outside its bounds (%s)."), find_culprit (db));
    }
}

/**
 * pw_sqlite_set_error:
 * @db: the connection that failed
 * @status: (optional): what it returned, extended or not
 *
 * Puts what SQLite reports into words for the screen.
 */
void
pw_sqlite_set_error (GError  **error,
                     sqlite3  *db,
                     int       status)
{
  const char *file = db != NULL ? sqlite3_db_filename (db, "main") : NULL;
  g_autofree char *name = g_filename_display_name (file != NULL ? file : "");

  switch (status & 0xff)
    {
    case SQLITE_CONSTRAINT:
      set_constraint_error (error, db, db != NULL ? sqlite3_extended_errcode (db) : status);
      break;

    case SQLITE_FULL:
      /* Translators: %s is a file name */
      g_set_error (error, PW_ERROR, PW_ERROR_FULL, _("The disk is full: nothing was saved in “%s”. Make room and try again."), name);
      break;

    case SQLITE_READONLY:
    case SQLITE_PERM:
      /* Translators: %s is a file name */
      g_set_error (error, PW_ERROR, PW_ERROR_READ_ONLY, _("“%s” cannot be written."), name);
      break;

    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      /* Translators: %s is a file name */
      g_set_error (error, PW_ERROR, PW_ERROR_LOCKED, _("“%s” is open elsewhere."), name);
      break;

    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
    case SQLITE_FORMAT:
      /* Translators: %s is a file name */
      g_set_error (error, PW_ERROR, PW_ERROR_DAMAGED, _("“%s” is damaged or is no store of Projectwerk. It was left as it is; restore a backup."), name);
      break;

    case SQLITE_IOERR:
    case SQLITE_CANTOPEN:
    case SQLITE_PROTOCOL:
    case SQLITE_NOLFS:
      /* Translators: %s is a file name, %d a number that helps who repairs it */
      g_set_error (error, PW_ERROR, PW_ERROR_IO, _("Reading or writing “%s” failed (%d)."), name,
                   db != NULL ? sqlite3_extended_errcode (db) : status);
      break;

    default:
      g_debug ("SQLite: %s", db != NULL ? sqlite3_errmsg (db) : sqlite3_errstr (status));
      /* Translators: %s is a file name, %d a number that helps who repairs it */
      g_set_error (error, PW_ERROR, PW_ERROR_FAILED, _("“%s” could not be used (%d)."), name, status);
    }
}

/**
 * pw_sqlite_exec:
 * @sql: statements without values: the schema, settings, BEGIN and COMMIT
 */
gboolean
pw_sqlite_exec (sqlite3     *db,
                const char  *sql,
                GError     **error)
{
  int status = sqlite3_exec (db, sql, NULL, NULL, NULL);

  if (status != SQLITE_OK)
    {
      pw_sqlite_set_error (error, db, status);
    }

  return status == SQLITE_OK;
}

sqlite3_stmt *
pw_sqlite_prepare (sqlite3     *db,
                   const char  *sql,
                   GError     **error)
{
  sqlite3_stmt *statement = NULL;
  int status = sqlite3_prepare_v2 (db, sql, -1, &statement, NULL);

  if (status != SQLITE_OK)
    {
      pw_sqlite_set_error (error, db, status);
    }

  return statement;
}

/**
 * pw_sqlite_finish:
 * @statement: a statement whose values are bound
 *
 * Carries out a statement that returns nothing, and makes it ready for the next use.
 */
gboolean
pw_sqlite_finish (sqlite3_stmt  *statement,
                  GError       **error)
{
  int status = sqlite3_step (statement);

  if (status != SQLITE_DONE && status != SQLITE_ROW)
    {
      pw_sqlite_set_error (error, sqlite3_db_handle (statement), status);
    }
  sqlite3_reset (statement);
  sqlite3_clear_bindings (statement);

  return status == SQLITE_DONE || status == SQLITE_ROW;
}

/**
 * pw_sqlite_read_int:
 * @number: (out): the first column of the first row; 0 when it is NULL or there is no row
 */
gboolean
pw_sqlite_read_int (sqlite3     *db,
                    const char  *sql,
                    gint64      *number,
                    GError     **error)
{
  g_autoptr (sqlite3_stmt) statement = pw_sqlite_prepare (db, sql, error);
  int status;

  if (statement == NULL)
    {
      return FALSE;
    }

  status = sqlite3_step (statement);
  *number = status == SQLITE_ROW ? sqlite3_column_int64 (statement, 0) : 0;
  if (status != SQLITE_ROW && status != SQLITE_DONE)
    {
      pw_sqlite_set_error (error, db, status);
      return FALSE;
    }

  return TRUE;
}

/**
 * pw_sqlite_read_text:
 *
 * Returns: (nullable) (transfer full): the first column of the first row, "" when there is none
 */
char *
pw_sqlite_read_text (sqlite3     *db,
                     const char  *sql,
                     GError     **error)
{
  g_autoptr (sqlite3_stmt) statement = pw_sqlite_prepare (db, sql, error);
  const char *text = NULL;
  int status;

  if (statement == NULL)
    {
      return NULL;
    }

  status = sqlite3_step (statement);
  if (status != SQLITE_ROW && status != SQLITE_DONE)
    {
      pw_sqlite_set_error (error, db, status);
      return NULL;
    }
  if (status == SQLITE_ROW)
    {
      text = (const char *) sqlite3_column_text (statement, 0);
    }

  return g_strdup (text != NULL ? text : "");
}

/* After some failures SQLite has rolled back by itself. */
void
pw_sqlite_rollback (sqlite3 *db)
{
  if (!sqlite3_get_autocommit (db))
    {
      sqlite3_exec (db, "ROLLBACK", NULL, NULL, NULL);
    }
}

/**
 * pw_sqlite_quote_name:
 *
 * Returns: (transfer full): the name of a table or column, quoted: "function" and "constraint" are words of SQL
 */
char *
pw_sqlite_quote_name (const char *name)
{
  g_auto (GStrv) parts = g_strsplit (name, "\"", -1);
  g_autofree char *doubled = g_strjoinv ("\"\"", parts);

  return g_strdup_printf ("\"%s\"", doubled);
}
