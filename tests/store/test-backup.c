/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pw-store-fixture.h"

#include <glib/gstdio.h>
#include <sys/wait.h>
#include <unistd.h>

#include "pw-fault-vfs.h"

typedef struct
{
  char *folder;
  char *path;
  char *target;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->folder = pw_test_make_folder ();
  fixture->path = g_build_filename (fixture->folder, "projectwerk.db", NULL);
  fixture->target = g_build_filename (fixture->folder, "kopie.db", NULL);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_clear_pointer (&fixture->path, g_free);
  g_clear_pointer (&fixture->target, g_free);
  g_clear_pointer (&fixture->folder, pw_test_remove_folder);
}

static guint
count_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n_files = 0;

  while (dir != NULL && g_dir_read_name (dir) != NULL)
    {
      n_files++;
    }

  return n_files;
}

static void
restore (Fixture    *fixture,
         const char *backup)
{
  g_autoptr (GError) error = NULL;

  pw_store_restore (fixture->path, backup, NULL, &error);
  g_assert_no_error (error);
}

/* R13: backups in the midst of edits, each as good as the store was; and a plain copy of the file at rest. */
static void
test_during_edits (Fixture       *fixture,
                   gconstpointer  data)
{
  PwWorkspace *workspace = pw_test_open_workspace (fixture->path);
  PwStore *store = PW_STORE (pw_workspace_get_backend (workspace));
  g_autoptr (GRand) rand = g_rand_new_with_seed (4);
  guint n_backups = g_test_slow () ? 1000 : 100;
  g_autofree char *contents = NULL;
  g_autofree char *hash = NULL;
  g_autofree char *copy_hash = NULL;
  g_autoptr (GError) error = NULL;
  gsize size;
  GStatBuf status;

  for (guint i = 0; i < n_backups; i++)
    {
      for (guint j = 0; j < 5; j++)
        {
          g_autoptr (PwEdit) edit = pw_test_make_random (workspace, rand);

          pw_workspace_apply (workspace, edit, NULL);
        }
      pw_store_backup (store, fixture->target, &error);
      g_assert_no_error (error);
      if (i % 10 == 0)
        {
          g_autofree char *expected = pw_workspace_dup_content_hash (workspace);
          g_autofree char *found = pw_test_hash_content (fixture->target);

          g_assert_cmpstr (found, ==, expected);
          pw_test_assert_sound (fixture->target);
        }
    }
  g_assert_cmpint (g_stat (fixture->target, &status), ==, 0);
  g_assert_cmphex (status.st_mode & 0777, ==, 0600);
  g_assert_cmpuint (count_files (fixture->folder), ==, 3);     /* the store, its empty journal, the backup */

  hash = pw_workspace_dup_content_hash (workspace);
  pw_test_close_workspace (workspace);
  g_assert_true (g_file_get_contents (fixture->path, &contents, &size, NULL));
  g_assert_true (g_file_set_contents (fixture->target, contents, (gssize) size, NULL));
  copy_hash = pw_test_hash_content (fixture->target);
  g_assert_cmpstr (copy_hash, ==, hash);
}

static void
test_onto_itself (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autoptr (PwStore) store = pw_test_open_store (fixture->path);
  g_autofree char *other_name = g_build_filename (fixture->folder, ".", "projectwerk.db", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_false (pw_store_backup (store, other_name, &error));
  g_assert_error (error, PW_ERROR, PW_ERROR_INVALID);
}

static void
test_no_folder (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr (PwStore) store = pw_test_open_store (fixture->path);
  g_autofree char *target = g_build_filename (fixture->folder, "weg", "kopie.db", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_false (pw_store_backup (store, target, &error));
  g_assert_error (error, PW_ERROR, PW_ERROR_NOT_FOUND);
}

static void
test_automatic (Fixture       *fixture,
                gconstpointer  data)
{
  PwWorkspace *workspace = pw_test_open_workspace (fixture->path);
  PwStore *store = PW_STORE (pw_workspace_get_backend (workspace));
  g_autofree char *first = NULL;
  g_autofree char *none = NULL;
  g_autofree char *throttled = NULL;
  g_autofree char *second = NULL;
  g_autofree char *name = NULL;
  g_autoptr (GPtrArray) list = NULL;
  g_autoptr (GError) error = NULL;

  pw_test_add_area (workspace, "Een");
  g_assert_true (pw_store_backup_automatic (store, PW_BACKUP_IDLE, &first, &error));
  g_assert_no_error (error);
  name = g_path_get_basename (first);
  g_assert_true (g_regex_match_simple ("/backups/projectwerk-\\d{8}-\\d{6}\\.db$", first, 0, 0));

  /* Nothing has changed; then something has, but a moment ago; before an import there is no waiting. */
  g_assert_true (pw_store_backup_automatic (store, PW_BACKUP_QUIT, &none, &error));
  g_assert_null (none);
  pw_test_add_area (workspace, "Twee");
  pw_test_add_area (workspace, "Drie");
  g_assert_true (pw_store_backup_automatic (store, PW_BACKUP_IDLE, &throttled, &error));
  g_assert_null (throttled);
  g_assert_true (pw_store_backup_automatic (store, PW_BACKUP_BEFORE_CHANGE, &second, &error));
  g_assert_nonnull (second);

  list = pw_store_list_backups (fixture->path, store);
  g_assert_cmpuint (list->len, ==, 2);
  g_assert_cmpstr (((PwBackup *) list->pdata[0])->path, ==, second);
  g_assert_cmpint (((PwBackup *) list->pdata[0])->n_lacking, ==, 0);
  g_assert_cmpint (((PwBackup *) list->pdata[1])->seq, ==, 1);
  g_assert_cmpint (((PwBackup *) list->pdata[1])->n_lacking, ==, 2);
  pw_test_close_workspace (workspace);

  /* The next session knows that nothing has changed. */
  store = pw_test_open_store (fixture->path);
  g_clear_pointer (&none, g_free);
  g_assert_true (pw_store_backup_automatic (store, PW_BACKUP_QUIT, &none, &error));
  g_assert_null (none);
  g_object_unref (store);
}

static void
test_restore (Fixture       *fixture,
              gconstpointer  data)
{
  g_autofree char *before = NULL;
  g_autofree char *latest = NULL;
  g_autofree char *restored = NULL;
  g_autofree char *kept = NULL;
  g_autofree char *aside = NULL;
  g_autofree char *label = NULL;
  g_autoptr (GPtrArray) list = NULL;
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (GError) error = NULL;
  PwWorkspace *workspace;
  PwStore *store;

  pw_test_fill (fixture->path, 1, 200);
  before = pw_test_hash_content (fixture->path);
  store = pw_test_open_store (fixture->path);
  pw_store_backup (store, fixture->target, &error);
  g_assert_no_error (error);

  /* Not while it is open. */
  g_assert_false (pw_store_restore (fixture->path, fixture->target, NULL, &error));
  g_assert_error (error, PW_ERROR, PW_ERROR_LOCKED);
  g_clear_error (&error);
  g_object_unref (store);

  pw_test_fill (fixture->path, 2, 50);
  latest = pw_test_hash_content (fixture->path);
  pw_store_restore (fixture->path, fixture->target, &aside, &error);
  g_assert_no_error (error);
  restored = pw_test_hash_content (fixture->path);
  kept = pw_test_hash_content (aside);
  g_assert_cmpstr (restored, ==, before);
  g_assert_cmpstr (kept, ==, latest);
  g_assert_nonnull (strstr (aside, "/backups/projectwerk-voor-herstel-"));
  pw_test_assert_sound (fixture->path);

  /* The journal says so, and what came before cannot be undone. */
  workspace = pw_test_open_workspace (fixture->path);
  g_assert_false (pw_workspace_can_undo (workspace));
  entries = pw_backend_list_entries (pw_workspace_get_backend (workspace), 0, 1, &error);
  g_assert_cmpint (((PwJournalEntry *) entries->pdata[0])->finality, ==, PW_EDIT_BARRIER);
  label = pw_journal_entry_dup_label (entries->pdata[0]);
  g_assert_nonnull (strstr (label, "kopie.db"));
  pw_test_add_area (workspace, "Verder");
  g_assert_true (pw_workspace_can_undo (workspace));

  /* The backup that was kept aside has its own history since: what it lacks cannot be told. */
  list = pw_store_list_backups (fixture->path, PW_STORE (pw_workspace_get_backend (workspace)));
  g_assert_cmpuint (list->len, ==, 1);
  g_assert_cmpint (((PwBackup *) list->pdata[0])->kind, ==, PW_BACKUP_KIND_RESTORE);
  g_assert_cmpint (((PwBackup *) list->pdata[0])->n_lacking, ==, -1);
  pw_test_close_workspace (workspace);
}

/* R14: the store is gone, or nothing but rubbish. */
static void
test_restore_onto_damage (Fixture       *fixture,
                          gconstpointer  data)
{
  g_autofree char *journal = g_strconcat (fixture->path, "-journal", NULL);
  g_autofree char *before = NULL;
  g_autoptr (GError) error = NULL;
  PwStore *store;

  pw_test_fill (fixture->path, 1, 100);
  before = pw_test_hash_content (fixture->path);
  store = pw_test_open_store (fixture->path);
  pw_store_backup (store, fixture->target, &error);
  g_assert_no_error (error);
  g_object_unref (store);

  for (guint i = 0; i < 3; i++)
    {
      g_autofree char *restored = NULL;

      if (i == 0)
        {
          g_unlink (fixture->path);
        }
      else
        {
          g_file_set_contents (fixture->path, "rommel", i == 1 ? 6 : 0, NULL);
          g_file_set_contents (journal, "\xd9\xd5\x05\xf9\x20\xa1\x63\xd7 rommel", -1, NULL);
        }
      restore (fixture, fixture->target);
      restored = pw_test_hash_content (fixture->path);
      g_assert_cmpstr (restored, ==, before);
      pw_test_assert_sound (fixture->path);
    }
}

static void
assert_not_restored (Fixture    *fixture,
                     const char *backup,
                     int         code)
{
  g_autofree char *before = pw_test_hash_file (fixture->path);
  g_autofree char *backup_before = pw_test_hash_file (backup);
  g_autofree char *after = NULL;
  g_autofree char *backup_after = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_false (pw_store_restore (fixture->path, backup, NULL, &error));
  g_assert_error (error, PW_ERROR, code);
  after = pw_test_hash_file (fixture->path);
  backup_after = pw_test_hash_file (backup);
  g_assert_cmpstr (before, ==, after);
  g_assert_cmpstr (backup_before, ==, backup_after);
}

/* Killed at each write of a restore, the store is the old one or the new one; killed while it is made, there is none yet. */
static void
test_killed (Fixture       *fixture,
             gconstpointer  data)
{
  gboolean is_new = GPOINTER_TO_INT (data);
  g_autofree char *old = NULL;
  g_autofree char *backed_up = NULL;
  guint n_kills = 0;
  guint n_old = 0;

  pw_test_fill (fixture->target, 1, 60);
  backed_up = pw_test_hash_content (fixture->target);
  if (!is_new)
    {
      pw_test_fill (fixture->path, 2, 60);
      old = pw_test_hash_content (fixture->path);
    }
  for (guint step = 1; TRUE; step += g_test_slow () ? 1 : 23)
    {
      g_autofree char *found = NULL;
      int status;
      pid_t pid = fork ();

      if (pid == 0)
        {
          pw_fault_vfs_install ();
          pw_fault_vfs_kill_at (step);
          if (is_new)
            {
              pw_store_open (fixture->path, PW_STORE_DEFAULT, NULL);
            }
          else
            {
              pw_store_restore (fixture->path, fixture->target, NULL, NULL);
            }
          _exit (0);
        }
      g_assert_cmpint (waitpid (pid, &status, 0), ==, pid);
      if (WIFEXITED (status))
        {
          break;
        }

      n_kills++;
      if (!g_file_test (fixture->path, G_FILE_TEST_EXISTS))
        {
          g_assert_true (is_new);
          continue;
        }
      found = pw_test_hash_content (fixture->path);
      n_old += g_strcmp0 (found, old) == 0 ? 1 : 0;
      g_assert_true (is_new || g_str_equal (found, old) || g_str_equal (found, backed_up));
      pw_test_assert_sound (fixture->path);
    }
  g_test_message ("%u kills, the old store %u times", n_kills, n_old);
  g_assert_cmpuint (n_kills, >, 3);
  pw_test_assert_sound (fixture->path);
}

/* Files made to harm, and files that are no backups. */
static void
test_hostile (Fixture       *fixture,
              gconstpointer  data)
{
  static const struct
  {
    const char *sql;
    int         code;
  } cases[] = {
    { "CREATE TRIGGER evil AFTER INSERT ON person BEGIN DELETE FROM person; END", PW_ERROR_DAMAGED },
    { "CREATE VIEW evil AS SELECT load_extension ('/tmp/evil.so')", PW_ERROR_DAMAGED },
    { "CREATE TABLE evil (x)", PW_ERROR_DAMAGED },
    { "DROP TABLE score", PW_ERROR_DAMAGED },
    { "DROP TRIGGER \"journal.update\"; UPDATE journal SET label = 'Nothing' WHERE seq = 3; CREATE TRIGGER \"journal.update\" BEFORE UPDATE ON \"journal\"\n"
      "BEGIN SELECT RAISE (ABORT, 'journal rows never change'); END", PW_ERROR_DAMAGED },
    { "PRAGMA foreign_keys = OFF; DELETE FROM activity; DELETE FROM person", PW_ERROR_DAMAGED },
    { "PRAGMA ignore_check_constraints = ON; UPDATE person SET is_staff = 7", PW_ERROR_DAMAGED },
    { "PRAGMA user_version = 1000", PW_ERROR_NEWER },
    { "PRAGMA application_id = 5", PW_ERROR_FOREIGN },
    { "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = 'CREATE TABLE person (id INTEGER PRIMARY KEY CHECK (randomblob (1000000000)))' WHERE name = 'person'",
      PW_ERROR_DAMAGED },
  };

  pw_test_fill (fixture->path, 1, 200);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PwStore) store = pw_test_open_store (fixture->path);
      g_autoptr (GError) error = NULL;

      /* What is left of the one before is no backup any more. */
      g_remove (fixture->target);
      pw_store_backup (store, fixture->target, &error);
      g_assert_no_error (error);
      pw_store_close (store);
      g_test_message ("%s", cases[i].sql);
      pw_test_exec (fixture->target, cases[i].sql);
      assert_not_restored (fixture, fixture->target, cases[i].code);
    }

  g_file_set_contents (fixture->target, "", 0, NULL);
  assert_not_restored (fixture, fixture->target, PW_ERROR_DAMAGED);
  g_file_set_contents (fixture->target, "\211PNG\r\n\032\n", -1, NULL);
  assert_not_restored (fixture, fixture->target, PW_ERROR_DAMAGED);
  assert_not_restored (fixture, fixture->path, PW_ERROR_LOCKED);
}


static void
test_never_of_damaged (Fixture       *fixture,
                       gconstpointer  data)
{
  g_autoptr (PwStore) store = NULL;
  g_autofree char *made = NULL;
  g_autoptr (GError) error = NULL;

  pw_test_fill (fixture->path, 1, 200);
  pw_test_exec (fixture->path, "PRAGMA foreign_keys = OFF; DELETE FROM activity; DELETE FROM person");
  store = pw_test_open_store (fixture->path);
  g_assert_false (pw_store_backup (store, fixture->target, &error));
  g_assert_error (error, PW_ERROR, PW_ERROR_DAMAGED);
  g_clear_error (&error);
  g_assert_false (pw_store_backup_automatic (store, PW_BACKUP_QUIT, &made, &error));
  g_assert_error (error, PW_ERROR, PW_ERROR_DAMAGED);
  g_assert_false (g_file_test (fixture->target, G_FILE_TEST_EXISTS));
}

#define ADD_WITH(name, function, data) g_test_add ("/store/backup/" name, Fixture, data, set_up, function, tear_down)
#define ADD(name, function)            ADD_WITH (name, function, NULL)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("during-edits", test_during_edits);
  ADD ("onto-itself", test_onto_itself);
  ADD ("no-folder", test_no_folder);
  ADD ("automatic", test_automatic);
  ADD ("restore", test_restore);
  ADD ("restore-onto-damage", test_restore_onto_damage);
  ADD_WITH ("restore-killed", test_killed, GINT_TO_POINTER (FALSE));
  ADD_WITH ("new-killed", test_killed, GINT_TO_POINTER (TRUE));
  ADD ("hostile", test_hostile);
  ADD ("never-of-damaged", test_never_of_damaged);
  return g_test_run ();
}
