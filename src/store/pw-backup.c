/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/pw-backup.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

#include "base/pw-clock.h"
#include "store/pw-backup-folder.h"
#include "store/pw-content.h"
#include "store/pw-mark.h"

#define IDLE_US (30 * G_TIME_SPAN_MINUTE)

static gboolean
copy_pages (sqlite3     *store,
            const char  *temp,
            GError     **error)
{
  g_autoptr (sqlite3) copy = NULL;
  sqlite3_backup *backup;
  int status = sqlite3_open_v2 (temp, &copy, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, NULL);

  if (status != SQLITE_OK)
    {
      pw_sqlite_set_error (error, copy, status);
      return FALSE;
    }
  /* It is thrown away when anything fails, and synced when it is whole. */
  if (!pw_sqlite_exec (copy, "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF", error))
    {
      return FALSE;
    }

  backup = sqlite3_backup_init (copy, "main", store, "main");
  status = backup != NULL ? sqlite3_backup_step (backup, -1) : sqlite3_errcode (copy);
  sqlite3_backup_finish (backup);
  if (status != SQLITE_DONE)
    {
      pw_sqlite_set_error (error, copy, status);
    }

  return status == SQLITE_DONE;
}

static gboolean
count_rows (sqlite3     *db,
            const char  *table,
            gint64      *n_rows,
            GError     **error)
{
  g_autofree char *quoted = pw_sqlite_quote_name (table);
  g_autofree char *sql = g_strdup_printf ("SELECT count (*) FROM %s", quoted);

  return pw_sqlite_read_int (db, sql, n_rows, error);
}

static gboolean
has_same_rows (sqlite3   *store,
               sqlite3   *copy,
               gboolean  *is_same,
               GError   **error)
{
  g_autoptr (GPtrArray) tables = pw_schema_list_tables (store, error);
  PwChainHead head;
  PwChainHead copied_head;

  if (tables == NULL || !pw_chain_read_head (store, &head, error) || !pw_chain_read_head (copy, &copied_head, error))
    {
      return FALSE;
    }

  *is_same = head.seq == copied_head.seq && g_str_equal (head.hash, copied_head.hash);
  for (guint i = 0; *is_same && i < tables->len; i++)
    {
      gint64 n_rows;
      gint64 n_copied;

      if (!count_rows (store, g_ptr_array_index (tables, i), &n_rows, error) ||
          !count_rows (copy, g_ptr_array_index (tables, i), &n_copied, error))
        {
          return FALSE;
        }
      *is_same = n_rows == n_copied;
    }

  return TRUE;
}

/* A backup that nobody has read is a hope: this one is read whole before it gets its name. */
static gboolean
verify (sqlite3     *store,
        const char  *temp,
        GError     **error)
{
  g_autoptr (sqlite3) copy = NULL;
  g_autofree char *integrity = NULL;
  g_autofree char *references = NULL;
  gboolean is_same;
  /* A connection that only reads would not look at the conditions on columns. */
  int status = sqlite3_open_v2 (temp, &copy, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, NULL);

  if (status != SQLITE_OK)
    {
      pw_sqlite_set_error (error, copy, status);
      return FALSE;
    }
  if ((integrity = pw_sqlite_read_text (copy, "PRAGMA integrity_check (1)", error)) == NULL ||
      (references = pw_sqlite_read_text (copy, "PRAGMA foreign_key_check", error)) == NULL ||
      !pw_content_check (copy, error) ||
      !has_same_rows (store, copy, &is_same, error))
    {
      return FALSE;
    }
  if (!is_same || !g_str_equal (integrity, "ok") || !g_str_equal (references, ""))
    {
      pw_sqlite_set_error (error, store, SQLITE_CORRUPT);
      return FALSE;
    }

  return TRUE;
}

/* The same file under whatever name. */
static gboolean
is_store (PwConnection *connection,
          const char   *target)
{
  GStatBuf status;

  return g_stat (target, &status) == 0 && status.st_dev == connection->device && status.st_ino == connection->inode;
}

/* Whether something stands at @target that is no store of this program; an empty file is a name that a file chooser made. */
static gboolean
is_foreign (const char *target)
{
  GStatBuf status;

  return g_stat (target, &status) == 0 && status.st_size > 0 && pw_mark_read (target) != PW_MARK_OFFICE;
}

/**
 * pw_backup_make:
 * @target: (type filename): the file to make
 *
 * Copies the store as it is now, reads the copy over, makes it durable and only
 * then gives it its name. What is there may be an older backup, nothing else. Of a damaged store no backup is made.
 */
gboolean
pw_backup_make (PwConnection   *connection,
                const char     *target,
                PwPublishMode   mode,
                GError        **error)
{
  char *temp;
  gboolean succeeded;

  if (is_store (connection, target))
    {
      g_set_error_literal (error, PW_ERROR, PW_ERROR_INVALID, _("A backup cannot take the place of the store itself."));
      return FALSE;
    }

  if (is_foreign (target))
    {
      /* Translators: %s is a file */
      g_set_error (error, PW_ERROR, PW_ERROR_INVALID, _("“%s” is no backup of Projectwerk and stays as it is; choose another name."), target);
      return FALSE;
    }

  temp = pw_files_make_temp (target, error);
  succeeded = temp != NULL &&
              copy_pages (connection->db, temp, error) &&
              verify (connection->db, temp, error) &&
              pw_files_publish (temp, target, mode, error);
  pw_files_discard (temp);

  return succeeded;
}

/**
 * pw_backup_before_migration:
 * @version: the version that the store has now
 *
 * Keeps the store as the older version left it. It is written once: trying
 * again after a failure makes another file, never the same one.
 */
gboolean
pw_backup_before_migration (PwConnection  *connection,
                            int            version,
                            GError       **error)
{
  g_autofree char *infix = g_strdup_printf ("-schema-%d", version);
  g_autofree char *target = pw_backup_folder_make_name (connection->path, infix, error);

  return target != NULL && pw_backup_make (connection, target, PW_PUBLISH_NEW, error);
}

static gboolean
has_changed (PwConnection *connection)
{
  g_autoptr (GPtrArray) backups = NULL;

  if (connection->n_backed_up >= 0)
    {
      return connection->n_backed_up != connection->n_commits;
    }

  backups = pw_backup_folder_list (connection->path, connection->db);
  for (guint i = 0; i < backups->len; i++)
    {
      const PwBackup *backup = g_ptr_array_index (backups, i);

      if (backup->kind == PW_BACKUP_KIND_AUTOMATIC && backup->n_lacking == 0)
        {
          return FALSE;
        }
    }

  return TRUE;
}

/**
 * pw_backup_automatic:
 * @made: (out) (optional) (nullable): the new file; %NULL when none was needed
 *
 * Makes a backup beside the store when it has changed since the last one, and
 * thins out the older ones.
 */
gboolean
pw_backup_automatic (PwConnection    *connection,
                     PwBackupReason   reason,
                     char           **made,
                     GError         **error)
{
  gint64 now = g_get_monotonic_time ();
  g_autofree char *target = NULL;

  if (made != NULL)
    {
      *made = NULL;
    }
  if (connection->is_read_only ||
      (reason == PW_BACKUP_IDLE && connection->n_backed_up >= 0 && now - connection->backed_up_us < IDLE_US) ||
      !has_changed (connection))
    {
      return TRUE;
    }

  target = pw_backup_folder_make_name (connection->path, "", error);
  if (target == NULL || !pw_backup_make (connection, target, PW_PUBLISH_NEW, error))
    {
      return FALSE;
    }

  connection->n_backed_up = connection->n_commits;
  connection->backed_up_us = now;
  pw_backup_folder_thin (connection->path, pw_clock_now_us () / G_USEC_PER_SEC);
  if (made != NULL)
    {
      *made = g_steal_pointer (&target);
    }

  return TRUE;
}
