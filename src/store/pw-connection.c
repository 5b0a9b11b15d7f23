/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/pw-connection.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <unistd.h>

#include "store/pw-backup.h"
#include "store/pw-files.h"
#include "store/pw-holder.h"
#include "store/pw-place.h"

#define SMALLEST_BYTES 512

/*
 * One file at rest and no loss when the power goes: a rollback journal, synced to the directory. The file is held from
 * here until it is closed; a read alone would not hold it, so opening ends with an empty exclusive transaction.
 */
static const char settings[] =
  "PRAGMA trusted_schema = OFF;"
  "PRAGMA cell_size_check = ON;"
  "PRAGMA mmap_size = 0;"
  "PRAGMA temp_store = MEMORY;"
  "PRAGMA foreign_keys = ON;"
  "PRAGMA recursive_triggers = ON;"
  "PRAGMA secure_delete = ON;"
  "PRAGMA synchronous = EXTRA;"
  "PRAGMA journal_size_limit = 0;";

static const char hold[] =
  "PRAGMA locking_mode = EXCLUSIVE;"
  "PRAGMA journal_mode = DELETE;"
  "BEGIN EXCLUSIVE;"
  "COMMIT;";

static sqlite3 *
open_file (const char  *path,
           int          flags,
           GError     **error)
{
  g_autoptr (sqlite3) db = NULL;
  int status = sqlite3_open_v2 (path, &db, flags | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, NULL);

  if (status != SQLITE_OK)
    {
      pw_sqlite_set_error (error, db, status);
      return NULL;
    }
  sqlite3_busy_timeout (db, 0);
  sqlite3_db_config (db, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
  sqlite3_db_config (db, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, NULL);

  return g_steal_pointer (&db);
}

/**
 * pw_connection_open_new:
 * @path: an empty file that is going to be a store, under another name
 *
 * Returns: (nullable) (transfer full): a connection with the settings of a store
 */
sqlite3 *
pw_connection_open_new (const char  *path,
                        GError     **error)
{
  g_autoptr (sqlite3) db = open_file (path, SQLITE_OPEN_READWRITE, error);

  if (db == NULL || !pw_sqlite_exec (db, settings, error))
    {
      return NULL;
    }

  return g_steal_pointer (&db);
}

/* What SQLite kept of a store that is gone would be played into the new one. */
static gboolean
put_stray_journal_away (const char  *path,
                        GError     **error)
{
  g_autofree char *journal = g_strconcat (path, "-journal", NULL);
  g_autofree char *aside = g_strdup_printf ("%s-%" G_GINT64_FORMAT ".old", journal, g_get_real_time ());

  if (g_file_test (journal, G_FILE_TEST_EXISTS) && g_rename (journal, aside) != 0)
    {
      pw_files_set_error (error, journal, errno);
      return FALSE;
    }

  return TRUE;
}

/* Another program may have made the store at the same moment; then that one is opened, or found locked. */
static gboolean
forgive_rival (const char  *path,
               GError     **error)
{
  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    {
      return FALSE;
    }

  g_clear_error (error);
  return TRUE;
}

/* The file gets its name when it is whole: a crash on the way never leaves an empty store. */
static gboolean
make_store (const char      *path,
            const PwSchema  *schema,
            GError         **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  char *temp = NULL;
  sqlite3 *db = NULL;
  gboolean succeeded;

  if (!pw_files_make_folder (folder, error) ||
      !put_stray_journal_away (path, error) ||
      (temp = pw_files_make_temp (path, error)) == NULL)
    {
      return FALSE;
    }

  db = pw_connection_open_new (temp, error);
  succeeded = db != NULL && pw_schema_create (db, schema, schema->version, error);
  sqlite3_close (db);
  succeeded = succeeded && (pw_files_publish (temp, path, PW_PUBLISH_NEW, error) || forgive_rival (path, error));
  pw_files_discard (temp);

  return succeeded;
}

/* Looks who made the file before anything could be written: reading leaves what is not ours as it is. */
static gboolean
look_first (const char      *path,
            const PwSchema  *schema,
            GError         **error)
{
  g_autoptr (sqlite3) db = open_file (path, SQLITE_OPEN_READONLY, error);
  g_autoptr (GError) look_error = NULL;
  int version;

  if (db == NULL)
    {
      return FALSE;
    }
  if (pw_schema_identify (db, schema, &version, &look_error))
    {
      return TRUE;
    }
  /* After a crash only a writer can roll back: it looks again. */
  if (g_error_matches (look_error, PW_ERROR, PW_ERROR_READ_ONLY) || g_error_matches (look_error, PW_ERROR, PW_ERROR_IO))
    {
      return TRUE;
    }
  if (g_error_matches (look_error, PW_ERROR, PW_ERROR_LOCKED))
    {
      pw_holder_set_error (error, path);
      return FALSE;
    }

  g_propagate_error (error, g_steal_pointer (&look_error));
  return FALSE;
}

static gboolean
is_writable (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);

  return faccessat (AT_FDCWD, path, R_OK | W_OK, AT_EACCESS) == 0 && faccessat (AT_FDCWD, folder, W_OK | X_OK, AT_EACCESS) == 0;
}

/* quick_check takes the end of a page that was cut off for zeros, so the length is looked at too. */
static gboolean
check_whole (sqlite3     *db,
             const char  *path,
             GError     **error)
{
  g_autofree char *answer = pw_sqlite_read_text (db, "PRAGMA quick_check (1)", error);
  gint64 page_bytes;
  gint64 n_pages;
  GStatBuf status;

  if (answer == NULL ||
      !pw_sqlite_read_int (db, "PRAGMA page_size", &page_bytes, error) ||
      !pw_sqlite_read_int (db, "PRAGMA page_count", &n_pages, error))
    {
      return FALSE;
    }
  if (!g_str_equal (answer, "ok") || g_stat (path, &status) != 0 || status.st_size != page_bytes * n_pages)
    {
      pw_sqlite_set_error (error, db, SQLITE_CORRUPT);
      return FALSE;
    }

  return TRUE;
}

static gboolean
keep_before_step (int        version,
                  gpointer   user_data,
                  GError   **error)
{
  PwConnection *self = user_data;

  return pw_backup_before_migration (self, version - 1, error);
}

static gboolean
connect_for_reading (PwConnection    *self,
                     const PwSchema  *schema,
                     GError         **error)
{
  g_autofree char *name = g_filename_display_name (self->path);
  int version;

  self->db = open_file (self->path, SQLITE_OPEN_READONLY, error);
  if (self->db == NULL ||
      !pw_sqlite_exec (self->db, settings, error) ||
      !pw_schema_identify (self->db, schema, &version, error) ||
      !check_whole (self->db, self->path, error))
    {
      return FALSE;
    }
  if (version < schema->version && is_writable (self->path))
    {
      /* Translators: %s is a file name */
      g_set_error (error, PW_ERROR, PW_ERROR_READ_ONLY, _("“%s” was made by an older Projectwerk. Open it once in the window, which brings it up to date, and try again."), name);
      return FALSE;
    }
  if (version < schema->version)
    {
      /* Translators: %s is a file name */
      g_set_error (error, PW_ERROR, PW_ERROR_READ_ONLY, _("“%s” was made by an older Projectwerk and must be brought up to date first, but it cannot be written."), name);
      return FALSE;
    }

  return TRUE;
}

static gboolean
check_file (const char  *path,
            GStatBuf    *status,
            GError     **error)
{
  g_autofree char *name = g_filename_display_name (path);

  if (!S_ISREG (status->st_mode))
    {
      /* Translators: %s is a file name */
      g_set_error (error, PW_ERROR, PW_ERROR_FOREIGN, _("“%s” is not a file."), name);
      return FALSE;
    }
  /* SQLite would take an empty file, or one of a single byte, for a new database. */
  if (status->st_size < SMALLEST_BYTES)
    {
      /* Translators: %s is a file name */
      g_set_error (error, PW_ERROR, PW_ERROR_DAMAGED, _("“%s” is empty: it is damaged, not new. It was left as it is; restore a backup."), name);
      return FALSE;
    }

  return TRUE;
}

/**
 * pw_connection_hold:
 *
 * Returns: (nullable) (transfer full): a connection that keeps everybody else
 *   from the store, and nothing more: not checked, not brought up to date
 */
sqlite3 *
pw_connection_hold (const char      *path,
                    const PwSchema  *schema,
                    GError         **error)
{
  g_autoptr (sqlite3) db = NULL;
  GStatBuf status;
  int version;

  if (g_stat (path, &status) != 0)
    {
      pw_files_set_error (error, path, errno);
      return NULL;
    }
  if (!check_file (path, &status, error) ||
      (db = open_file (path, SQLITE_OPEN_READWRITE, error)) == NULL ||
      !pw_sqlite_exec (db, settings, error) ||
      !pw_schema_identify (db, schema, &version, error) ||
      !pw_sqlite_exec (db, hold, error))
    {
      return NULL;
    }

  return g_steal_pointer (&db);
}

static gboolean
connect_for_writing (PwConnection    *self,
                     const PwSchema  *schema,
                     GError         **error)
{
  self->db = pw_connection_hold (self->path, schema, error);
  return self->db != NULL &&
         check_whole (self->db, self->path, error) &&
         pw_schema_migrate (self->db, schema, keep_before_step, self, error);
}

/**
 * pw_connection_open:
 * @path: (type filename): the file; with its folder made when it is absent
 *
 * Returns: (nullable) (transfer full): a connection that holds the store until it is freed
 */
PwConnection *
pw_connection_open (const char      *path,
                    PwStoreFlags     flags,
                    const PwSchema  *schema,
                    GError         **error)
{
  g_autoptr (PwConnection) self = g_new0 (PwConnection, 1);
  g_autoptr (GError) open_error = NULL;
  gboolean is_connected;
  GStatBuf status;

  self->path = g_canonicalize_filename (path, NULL);
  self->is_read_only = (flags & PW_STORE_READ_ONLY) != 0;
  self->n_backed_up = -1;
  if (!(flags & PW_STORE_ANY_PLACE) && !pw_place_check (self->path, error))
    {
      return NULL;
    }
  if (g_stat (self->path, &status) != 0)
    {
      if (errno != ENOENT || (flags & (PW_STORE_EXISTING | PW_STORE_READ_ONLY)))
        {
          pw_files_set_error (error, self->path, errno);
          return NULL;
        }
      if (!make_store (self->path, schema, error))
        {
          return NULL;
        }
    }
  else if (!check_file (self->path, &status, error) || !look_first (self->path, schema, error))
    {
      return NULL;
    }

  if (!self->is_read_only && !is_writable (self->path))
    {
      if (!(flags & PW_STORE_ALLOW_READ_ONLY))
        {
          pw_files_set_error (error, self->path, EACCES);
          return NULL;
        }
      self->is_read_only = TRUE;
    }

  is_connected = self->is_read_only ? connect_for_reading (self, schema, &open_error) : connect_for_writing (self, schema, &open_error);
  if (g_error_matches (open_error, PW_ERROR, PW_ERROR_LOCKED))
    {
      pw_holder_set_error (error, self->path);
      return NULL;
    }
  if (!is_connected)
    {
      g_propagate_error (error, g_steal_pointer (&open_error));
      return NULL;
    }
  if (g_stat (self->path, &status) != 0)
    {
      pw_files_set_error (error, self->path, errno);
      return NULL;
    }

  self->device = status.st_dev;
  self->inode = status.st_ino;
  self->statements = pw_statements_new (self->db);
  return g_steal_pointer (&self);
}

void
pw_connection_free (PwConnection *self)
{
  g_clear_pointer (&self->statements, pw_statements_free);
  sqlite3_close (self->db);
  g_free (self->path);
  g_free (self);
}

/**
 * pw_connection_check_writable:
 *
 * Returns: whether a commit would reach the file that was opened. A program that
 *   synchronises folders may have renamed it, and then edits would go to a file that nobody finds.
 */
gboolean
pw_connection_check_writable (PwConnection  *self,
                              GError       **error)
{
  g_autofree char *name = g_filename_display_name (self->path);
  GStatBuf status;

  if (self->is_read_only)
    {
      /* Translators: %s is a file name */
      g_set_error (error, PW_ERROR, PW_ERROR_READ_ONLY, _("“%s” is open for reading only."), name);
      return FALSE;
    }
  if (self->is_uncertain)
    {
      /* Translators: %s is a file name */
      g_set_error (error, PW_ERROR, PW_ERROR_IO, _("The disk failed while “%s” was written. Close Projectwerk and open it again to see what was saved."), name);
      return FALSE;
    }
  if (g_stat (self->path, &status) != 0 || status.st_dev != self->device || status.st_ino != self->inode)
    {
      /* Translators: %s is a file name */
      g_set_error (error, PW_ERROR, PW_ERROR_REPLACED,
                   _("“%s” was renamed, deleted or replaced while it was open. Nothing was saved to it; save a copy elsewhere."), name);
      return FALSE;
    }

  return TRUE;
}
