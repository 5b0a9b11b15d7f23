/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/pw-backup-folder.h"

#include <glib/gstdio.h>

#include "base/pw-clock.h"
#include "store/pw-chain.h"
#include "store/pw-files.h"
#include "store/pw-thinning.h"
#include "store/pw-untrusted.h"

/*
 * Backups lie in "backups" beside the store and say by their name what they are:
 * NAME-20261122-193000.db, NAME-schema-1-…, NAME-voor-herstel-…; moments in UTC.
 */
#define TIME_PATTERN "%Y%m%d-%H%M%S"

void
pw_backup_free (PwBackup *self)
{
  g_free (self->path);
  g_free (self);
}

static char *
get_folder (const char *store_path)
{
  g_autofree char *parent = g_path_get_dirname (store_path);

  return g_build_filename (parent, "backups", NULL);
}

/* "projectwerk" for projectwerk.db */
static char *
get_stem (const char *store_path)
{
  char *name = g_path_get_basename (store_path);

  if (g_str_has_suffix (name, ".db"))
    {
      name[strlen (name) - strlen (".db")] = '\0';
    }

  return name;
}

/**
 * pw_backup_folder_make_name:
 * @infix: "", or what sets the file apart, beginning with a dash
 *
 * Returns: (nullable) (transfer full): a name, not in use, for a backup made now; its folder is there
 */
char *
pw_backup_folder_make_name (const char  *store_path,
                            const char  *infix,
                            GError     **error)
{
  g_autofree char *folder = get_folder (store_path);
  g_autofree char *stem = get_stem (store_path);

  if (!pw_files_make_folder (folder, error))
    {
      return NULL;
    }

  for (gint64 second = pw_clock_now_us () / G_USEC_PER_SEC; TRUE; second++)
    {
      g_autoptr (GDateTime) moment = g_date_time_new_from_unix_utc (second);
      g_autofree char *time = g_date_time_format (moment, TIME_PATTERN);
      g_autofree char *name = g_strdup_printf ("%s%s-%s.db", stem, infix, time);
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (!g_file_test (path, G_FILE_TEST_EXISTS))
        {
          return g_steal_pointer (&path);
        }
    }
}

static gboolean
parse_name (const char *name,
            const char *stem,
            PwBackup   *backup)
{
  g_autofree char *escaped = g_regex_escape_string (stem, -1);
  g_autofree char *pattern = g_strdup_printf ("^%s(-schema-[0-9]+|" PW_BACKUP_RESTORE_INFIX ")?-(\\d{4})(\\d\\d)(\\d\\d)-(\\d\\d)(\\d\\d)(\\d\\d)\\.db$", escaped);
  g_autoptr (GRegex) regex = g_regex_new (pattern, 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  g_autoptr (GDateTime) moment = NULL;
  g_autofree char *infix = NULL;
  int numbers[6];

  if (regex == NULL || !g_regex_match (regex, name, 0, &match))
    {
      return FALSE;
    }
  for (int i = 0; i < 6; i++)
    {
      g_autofree char *digits = g_match_info_fetch (match, i + 2);

      numbers[i] = atoi (digits);
    }
  moment = g_date_time_new_utc (numbers[0], numbers[1], numbers[2], numbers[3], numbers[4], numbers[5]);
  if (moment == NULL)
    {
      return FALSE;
    }

  infix = g_match_info_fetch (match, 1);
  backup->time = g_date_time_to_unix (moment);
  backup->kind = g_str_equal (infix, "") ? PW_BACKUP_KIND_AUTOMATIC : g_str_equal (infix, PW_BACKUP_RESTORE_INFIX) ? PW_BACKUP_KIND_RESTORE : PW_BACKUP_KIND_MIGRATION;
  return TRUE;
}

/* Newest first: by what they hold, which no clock can shift; by the clock where they hold the same. */
static int
compare_backups (gconstpointer first,
                 gconstpointer second)
{
  const PwBackup *one = *(PwBackup *const *) first;
  const PwBackup *other = *(PwBackup *const *) second;

  if (one->seq != other->seq)
    {
      return one->seq > other->seq ? -1 : 1;
    }
  return one->time > other->time ? -1 : one->time < other->time;
}

static int
compare_times (gconstpointer first,
               gconstpointer second)
{
  const PwBackup *one = *(PwBackup *const *) first;
  const PwBackup *other = *(PwBackup *const *) second;

  return one->time > other->time ? -1 : one->time < other->time;
}

static GPtrArray *
find_backups (const char *store_path)
{
  GPtrArray *backups = g_ptr_array_new_with_free_func ((GDestroyNotify) pw_backup_free);
  g_autofree char *folder = get_folder (store_path);
  g_autofree char *stem = get_stem (store_path);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autoptr (PwBackup) backup = g_new0 (PwBackup, 1);

      if (parse_name (name, stem, backup))
        {
          backup->path = g_build_filename (folder, name, NULL);
          backup->seq = -1;
          backup->n_lacking = -1;
          g_ptr_array_add (backups, g_steal_pointer (&backup));
        }
    }

  return backups;
}

static void
read_contents (PwBackup          *backup,
               sqlite3           *store,
               const PwChainHead *head)
{
  g_autoptr (sqlite3) db = pw_untrusted_open (backup->path, NULL);
  g_autofree char *hash = NULL;
  PwChainHead backup_head;

  if (db == NULL || !pw_chain_read_head (db, &backup_head, NULL))
    {
      return;
    }

  backup->seq = backup_head.seq;
  if (store != NULL && backup_head.seq <= head->seq)
    {
      /* Only of the same history can it be said what is lacking. */
      hash = pw_chain_read_hash (store, backup_head.seq, NULL);
      backup->n_lacking = g_strcmp0 (hash, backup_head.hash) == 0 ? head->seq - backup_head.seq : -1;
    }
}

/**
 * pw_backup_folder_list:
 * @store: (nullable): the store, to compare with
 *
 * Returns: (transfer full) (element-type PwBackup): what is there, newest first
 */
GPtrArray *
pw_backup_folder_list (const char *store_path,
                       sqlite3    *store)
{
  GPtrArray *backups = find_backups (store_path);
  PwChainHead head = { 0 };

  if (store != NULL && !pw_chain_read_head (store, &head, NULL))
    {
      store = NULL;
    }
  for (guint i = 0; i < backups->len; i++)
    {
      read_contents (g_ptr_array_index (backups, i), store, &head);
    }
  g_ptr_array_sort (backups, compare_backups);

  return backups;
}

/* Unfinished copies of a program that was killed; the store is held, so nobody else is making any. */
static void
remove_unfinished (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      if (g_str_has_prefix (name, ".") && g_str_has_suffix (name, ".part"))
        {
          pw_files_discard (g_build_filename (folder, name, NULL));
        }
    }
}

/**
 * pw_backup_folder_thin:
 * @now: seconds since 1970 UTC
 *
 * Removes what is no longer kept: see pw_thinning_mark(). The copies from
 * before a migration or a restore stay until they are 90 days old.
 */
void
pw_backup_folder_thin (const char *store_path,
                       gint64      now)
{
  g_autoptr (GPtrArray) backups = find_backups (store_path);
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autofree gboolean *is_single = g_new0 (gboolean, backups->len + 1);
  g_autofree gboolean *is_kept = g_new0 (gboolean, backups->len + 1);
  g_autofree char *folder = get_folder (store_path);

  g_ptr_array_sort (backups, compare_times);
  for (guint i = 0; i < backups->len; i++)
    {
      const PwBackup *backup = g_ptr_array_index (backups, i);

      g_array_append_val (times, backup->time);
      is_single[i] = backup->kind != PW_BACKUP_KIND_AUTOMATIC;
    }

  pw_thinning_mark ((const gint64 *) times->data, is_single, times->len, now, is_kept);
  for (guint i = 0; i < backups->len; i++)
    {
      const PwBackup *backup = g_ptr_array_index (backups, i);

      if (!is_kept[i])
        {
          g_unlink (backup->path);
        }
    }
  remove_unfinished (folder);
}
