/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/pw-untrusted.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "store/pw-files.h"

/*
 * A file that may have been made to harm: opened for reading only, with nothing of its own run, and with bounds on what
 * it can make SQLite do (sqlite.org, "Defense Against The Dark Arts").
 */
static const struct
{
  int  what;
  int  most;
} limits[] = {
  { SQLITE_LIMIT_LENGTH, 64 * 1024 * 1024 },
  { SQLITE_LIMIT_SQL_LENGTH, 100000 },
  { SQLITE_LIMIT_COLUMN, 100 },
  { SQLITE_LIMIT_EXPR_DEPTH, 20 },
  { SQLITE_LIMIT_COMPOUND_SELECT, 3 },
  { SQLITE_LIMIT_VDBE_OP, 250000 },
  { SQLITE_LIMIT_FUNCTION_ARG, 8 },
  { SQLITE_LIMIT_ATTACHED, 0 },
  { SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 50 },
  { SQLITE_LIMIT_VARIABLE_NUMBER, 10 },
  { SQLITE_LIMIT_TRIGGER_DEPTH, 1 },
  { SQLITE_LIMIT_WORKER_THREADS, 0 },
};

#define STEPS_BETWEEN_LOOKS 10000
#define LONGEST_US          (10 * G_USEC_PER_SEC)

static const char *const pragmas[] =
{
  "application_id", "user_version", "quick_check", "integrity_check", "foreign_key_check", "table_info", "trusted_schema", "cell_size_check", "mmap_size", NULL
};

static const char *const functions[] = { "count", "max", "coalesce", "date", "strftime", "length", NULL };

static int
authorise_cb (void       *user_data,
              int         action,
              const char *first,
              const char *second,
              const char *database,
              const char *trigger)
{
  switch (action)
    {
    case SQLITE_SELECT:
    case SQLITE_READ:
      return SQLITE_OK;

    case SQLITE_PRAGMA:
      return g_strv_contains (pragmas, first) ? SQLITE_OK : SQLITE_DENY;

    case SQLITE_FUNCTION:
      return g_strv_contains (functions, second) ? SQLITE_OK : SQLITE_DENY;

    default:
      return SQLITE_DENY;
    }
}

static int
look_at_clock_cb (void *user_data)
{
  return g_get_monotonic_time () > *(gint64 *) user_data;
}

/* Ten seconds from the last call are plenty for the work of one. */
static void
start_clock (sqlite3 *db)
{
  gint64 *end = sqlite3_get_clientdata (db, "end");

  *end = g_get_monotonic_time () + LONGEST_US;
}

/**
 * pw_untrusted_open:
 * @path: a backup, or a file from elsewhere; never a store that this process has open
 *
 * Returns: (nullable) (transfer full): a connection that can only read; looking a whole file over takes 10 seconds at most
 */
sqlite3 *
pw_untrusted_open (const char  *path,
                   GError     **error)
{
  g_autoptr (sqlite3) db = NULL;
  GStatBuf file;
  int status;

  if (g_stat (path, &file) != 0)
    {
      pw_files_set_error (error, path, errno);
      return NULL;
    }

  status = sqlite3_open_v2 (path, &db, SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, NULL);
  if (status == SQLITE_OK && (file.st_size == 0 || !S_ISREG (file.st_mode)))
    {
      status = SQLITE_NOTADB;
    }
  if (status != SQLITE_OK)
    {
      pw_sqlite_set_error (error, db, status);
      return NULL;
    }

  sqlite3_busy_timeout (db, 0);
  for (guint i = 0; i < G_N_ELEMENTS (limits); i++)
    {
      sqlite3_limit (db, limits[i].what, limits[i].most);
    }
  sqlite3_db_config (db, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
  sqlite3_db_config (db, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);
  sqlite3_db_config (db, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, NULL);
  sqlite3_db_config (db, SQLITE_DBCONFIG_ENABLE_VIEW, 0, NULL);
  sqlite3_db_config (db, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, NULL);
  sqlite3_set_clientdata (db, "end", g_new0 (gint64, 1), g_free);
  start_clock (db);
  sqlite3_progress_handler (db, STEPS_BETWEEN_LOOKS, look_at_clock_cb, sqlite3_get_clientdata (db, "end"));
  if (!pw_sqlite_exec (db, "PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0", error))
    {
      return NULL;
    }
  sqlite3_set_authorizer (db, authorise_cb, NULL);

  return g_steal_pointer (&db);
}

/**
 * pw_untrusted_check:
 * @db: from pw_untrusted_open()
 * @version: (out): its version
 *
 * Returns: whether @db is whole, ours, and has the tables of its version and nothing else
 */
gboolean
pw_untrusted_check (sqlite3         *db,
                    const PwSchema  *schema,
                    int             *version,
                    GError         **error)
{
  g_autofree char *answer = NULL;
  g_autoptr (sqlite3) model = NULL;
  gboolean is_same;

  start_clock (db);
  if (!pw_schema_identify (db, schema, version, error) ||
      (answer = pw_sqlite_read_text (db, "PRAGMA quick_check (1)", error)) == NULL ||
      (model = pw_schema_open_model (schema, *version, error)) == NULL ||
      !pw_schema_is_same (db, model, &is_same, error))
    {
      return FALSE;
    }
  if (!is_same || !g_str_equal (answer, "ok"))
    {
      pw_sqlite_set_error (error, db, SQLITE_CORRUPT);
      return FALSE;
    }

  start_clock (db);
  return TRUE;
}
