/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pw-store-fixture.h"

#include <string.h>
#include <glib/gstdio.h>

#include "model/pw-activity.h"
#include "model/pw-assignment.h"
#include "model/pw-person.h"
#include "model/pw-programme-area.h"
#include "model/pw-shift.h"
#include "model/pw-task.h"

typedef struct
{
  char *folder;
  char *path;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->folder = pw_test_make_folder ();
  fixture->path = g_build_filename (fixture->folder, "diep", "projectwerk.db", NULL);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_clear_pointer (&fixture->path, g_free);
  g_clear_pointer (&fixture->folder, pw_test_remove_folder);
}

static void
test_new (Fixture       *fixture,
          gconstpointer  data)
{
  g_autoptr (PwStore) store = pw_test_open_store (fixture->path);
  g_autofree char *parent = g_path_get_dirname (fixture->path);
  g_autoptr (GDir) dir = NULL;
  GStatBuf status;

  g_assert_cmpint (g_stat (fixture->path, &status), ==, 0);
  g_assert_cmphex (status.st_mode & 0777, ==, 0600);
  g_assert_cmpint (g_stat (parent, &status), ==, 0);
  g_assert_cmphex (status.st_mode & 0777, ==, 0700);
  g_assert_false (pw_store_is_read_only (store));

  /* One file at rest. */
  pw_store_close (store);
  dir = g_dir_open (parent, 0, NULL);
  g_assert_cmpstr (g_dir_read_name (dir), ==, "projectwerk.db");
  g_assert_null (g_dir_read_name (dir));
  pw_test_assert_sound (fixture->path);
}

static void
test_settings (Fixture       *fixture,
               gconstpointer  data)
{
  static const struct
  {
    const char *pragma;
    const char *value;
  } expected[] = {
    { "PRAGMA journal_mode", "delete" },
    { "PRAGMA synchronous", "3" },
    { "PRAGMA locking_mode", "exclusive" },
    { "PRAGMA journal_size_limit", "0" },
    { "PRAGMA secure_delete", "1" },
    { "PRAGMA foreign_keys", "1" },
    { "PRAGMA trusted_schema", "0" },
    { "PRAGMA cell_size_check", "1" },
    { "PRAGMA mmap_size", "0" },
    { "PRAGMA busy_timeout", "0" },
    { "PRAGMA application_id", "1350003505" },
  };
  g_autoptr (GError) error = NULL;
  PwConnection *connection;

  g_object_unref (pw_test_open_store (fixture->path));
  connection = pw_connection_open (fixture->path, PW_STORE_DEFAULT, pw_schema_get_current (), &error);
  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_autofree char *value = pw_sqlite_read_text (connection->db, expected[i].pragma, &error);

      g_test_message ("%s", expected[i].pragma);
      /* Where mmap is not compiled in there is no answer. */
      if (!g_str_equal (value, ""))
        {
          g_assert_cmpstr (value, ==, expected[i].value);
        }
    }
  pw_connection_free (connection);
}

/* What SQLite kept of a store that is gone does not get into the new one, and is not thrown away either. */
static void
test_stray_journal (Fixture       *fixture,
                    gconstpointer  data)
{
  g_autofree char *journal = g_strconcat (fixture->path, "-journal", NULL);
  g_autofree char *folder = g_path_get_dirname (fixture->path);
  g_autoptr (GDir) dir = NULL;
  const char *name;
  guint n_kept = 0;

  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (journal, "of another store", -1, NULL));
  g_object_unref (pw_test_open_store (fixture->path));
  g_assert_false (g_file_test (journal, G_FILE_TEST_EXISTS));

  dir = g_dir_open (folder, 0, NULL);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      n_kept += strstr (name, "-journal-") != NULL && g_str_has_suffix (name, ".old");
    }
  g_assert_cmpuint (n_kept, ==, 1);
}

/* R15 at this floor: closing and opening again gives the same content, and so do undoing all and redoing all. */
static void
test_replay (Fixture       *fixture,
             gconstpointer  data)
{
  g_autofree char *empty = pw_test_hash_content (fixture->path);
  g_autofree char *full = NULL;
  g_autofree char *again = NULL;
  g_autofree char *undone = NULL;
  g_autofree char *redone = NULL;
  PwWorkspace *workspace;

  pw_test_fill (fixture->path, 1, 400);
  full = pw_test_hash_content (fixture->path);
  again = pw_test_hash_content (fixture->path);
  g_assert_cmpstr (full, !=, empty);
  g_assert_cmpstr (full, ==, again);

  workspace = pw_test_open_workspace (fixture->path);
  while (pw_workspace_can_undo (workspace))
    {
      g_autoptr (GError) error = NULL;

      pw_workspace_undo (workspace, &error);
      g_assert_no_error (error);
    }
  pw_test_close_workspace (workspace);
  undone = pw_test_hash_content (fixture->path);
  g_assert_cmpstr (undone, ==, empty);

  workspace = pw_test_open_workspace (fixture->path);
  while (pw_workspace_can_redo (workspace))
    {
      g_autoptr (GError) error = NULL;

      pw_workspace_redo (workspace, &error);
      g_assert_no_error (error);
    }
  pw_test_close_workspace (workspace);
  redone = pw_test_hash_content (fixture->path);
  g_assert_cmpstr (redone, ==, full);
  pw_test_assert_sound (fixture->path);
}

static void
test_stale (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (PwStore) store = pw_test_open_store (fixture->path);
  g_autoptr (PwCommit) create = pw_test_make_commit ("Een");
  g_autoptr (PwCommit) update = pw_test_make_commit ("Twee");
  g_autoptr (PwCommit) delete = pw_test_make_commit ("Drie");
  g_autoptr (GError) error = NULL;
  PwId id = ((PwRowChange *) g_ptr_array_index (create->changes, 0))->id;
  PwRowChange *change;

  g_assert_true (pw_backend_commit (PW_BACKEND (store), create, &error));
  g_assert_no_error (error);
  g_assert_cmpint (create->entry->seq, ==, 1);
  g_assert_cmpuint (strlen (create->entry->hash), ==, 64);

  change = pw_row_change_new (PW_ROW_UPDATE, PW_TYPE_PROGRAMME_AREA, id, 2);
  change->mask[PW_PROGRAMME_AREA_TITLE] = TRUE;
  change->values[PW_PROGRAMME_AREA_TITLE] = (PwValue) { FALSE, 0, g_strdup ("Uno") };
  g_ptr_array_add (update->changes, change);
  g_assert_false (pw_backend_commit (PW_BACKEND (store), update, &error));
  g_assert_error (error, PW_ERROR, PW_ERROR_STALE);
  g_assert_cmpint (update->entry->seq, ==, 0);
  g_clear_error (&error);

  g_ptr_array_add (delete->changes, pw_row_change_new (PW_ROW_DELETE, PW_TYPE_PROGRAMME_AREA, id, 0));
  g_assert_false (pw_backend_commit (PW_BACKEND (store), delete, &error));
  g_assert_error (error, PW_ERROR, PW_ERROR_STALE);
  g_clear_error (&error);

  /* Nothing of the two is in: the first change of each went back too. */
  change->version = 1;
  g_assert_true (pw_backend_commit (PW_BACKEND (store), update, &error));
  g_assert_no_error (error);
  g_assert_cmpint (update->entry->seq, ==, 2);
}

static void
test_constraints (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autoptr (PwStore) store = pw_test_open_store (fixture->path);
  g_autoptr (PwCommit) dangling = pw_test_make_commit ("Een");
  g_autoptr (PwCommit) outside = pw_test_make_commit ("Twee");
  g_autoptr (PwCommit) good = pw_test_make_commit ("Drie");
  g_autoptr (GError) error = NULL;
  PwRowChange *change = pw_row_change_new (PW_ROW_CREATE, PW_TYPE_ASSIGNMENT, pw_id_new (), 0);

  change->values[PW_ASSIGNMENT_SHIFT] = (PwValue) { FALSE, 5, NULL };
  change->values[PW_ASSIGNMENT_PERSON] = (PwValue) { FALSE, 6, NULL };
  g_ptr_array_add (dangling->changes, change);
  g_assert_false (pw_backend_commit (PW_BACKEND (store), dangling, &error));
  g_assert_error (error, PW_ERROR, PW_ERROR_IN_USE);
  g_clear_error (&error);

  ((PwRowChange *) g_ptr_array_index (outside->changes, 0))->values[PW_PROGRAMME_AREA_POSITION].is_null = TRUE;
  g_assert_false (pw_backend_commit (PW_BACKEND (store), outside, &error));
  g_assert_error (error, PW_ERROR, PW_ERROR_INVALID);
  g_clear_error (&error);

  g_assert_true (pw_backend_commit (PW_BACKEND (store), good, &error));
  g_assert_no_error (error);
  g_assert_cmpint (good->entry->seq, ==, 1);
}

/* Two volunteers change places in one shift: each would be there twice for a moment. */
static void
test_swap (Fixture       *fixture,
           gconstpointer  data)
{
  PwWorkspace *workspace = pw_test_open_workspace (fixture->path);
  PwEdit *edit = pw_edit_new ("Prepare", NULL);
  gpointer activity = pw_edit_create (edit, PW_TYPE_ACTIVITY);
  gpointer shift = pw_edit_create (edit, PW_TYPE_SHIFT);
  gpointer persons[2];
  gpointer assignments[2];

  pw_edit_set_text (edit, activity, PW_ACTIVITY_TITLE, "Winkel");
  pw_edit_set_ref (edit, shift, PW_SHIFT_ACTIVITY, activity);
  pw_edit_set_day (edit, shift, PW_SHIFT_DAY, 20000);
  pw_edit_set_minutes (edit, shift, PW_SHIFT_START, 540);
  pw_edit_set_minutes (edit, shift, PW_SHIFT_LENGTH, 60);
  for (guint i = 0; i < 2; i++)
    {
      persons[i] = pw_edit_create (edit, PW_TYPE_PERSON);
      pw_edit_set_text (edit, persons[i], PW_PERSON_FAMILY_NAME, i == 0 ? "Een" : "Twee");
      assignments[i] = pw_edit_create (edit, PW_TYPE_ASSIGNMENT);
      pw_edit_set_ref (edit, assignments[i], PW_ASSIGNMENT_SHIFT, shift);
      pw_edit_set_ref (edit, assignments[i], PW_ASSIGNMENT_PERSON, persons[i]);
    }
  pw_test_apply (workspace, edit);

  edit = pw_edit_new ("Swap", NULL);
  pw_edit_set_ref (edit, assignments[0], PW_ASSIGNMENT_PERSON, persons[1]);
  pw_edit_set_ref (edit, assignments[1], PW_ASSIGNMENT_PERSON, persons[0]);
  pw_test_apply (workspace, edit);
  pw_test_close_workspace (workspace);
  pw_test_assert_sound (fixture->path);
}

static void
test_entries (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (PwStore) store = pw_test_open_store (fixture->path);
  PwBackend *backend = PW_BACKEND (store);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) all = NULL;
  g_autoptr (GPtrArray) some = NULL;
  g_autoptr (PwJournalEntry) second = NULL;

  for (guint i = 0; i < 5; i++)
    {
      g_autofree char *title = g_strdup_printf ("nr %u", i);
      g_autoptr (PwCommit) commit = pw_test_make_commit (title);

      commit->entry->actor = 7;
      commit->entry->finality = i == 1 ? PW_EDIT_FINAL : PW_EDIT_UNDOABLE;
      commit->entry->previous_undo = i;
      pw_backend_commit (backend, commit, &error);
      g_assert_no_error (error);
    }

  all = pw_backend_list_entries (backend, 0, 100, &error);
  some = pw_backend_list_entries (backend, 4, 2, &error);
  second = pw_backend_read_entry (backend, 2, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (all->len, ==, 5);
  g_assert_cmpint (((PwJournalEntry *) all->pdata[0])->seq, ==, 5);
  g_assert_cmpuint (some->len, ==, 2);
  g_assert_cmpint (((PwJournalEntry *) some->pdata[0])->seq, ==, 3);
  g_assert_cmpstr (second->payload, ==, "about nr 1");
  g_assert_cmpstr (second->instant, ==, "2026-11-22T12:00:00Z");
  g_assert_cmpint (second->actor, ==, 7);
  g_assert_cmpint (second->finality, ==, PW_EDIT_FINAL);
  g_assert_cmpint (second->previous_undo, ==, 1);
  g_assert_null (pw_backend_read_entry (backend, 6, &error));
  g_assert_error (error, PW_ERROR, PW_ERROR_NOT_FOUND);
}

static void
test_blobs (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (PwStore) store = pw_test_open_store (fixture->path);
  g_autoptr (PwCommit) commit = pw_test_make_commit ("Een");
  g_autoptr (PwCommit) again = pw_test_make_commit ("Twee");
  g_autoptr (GBytes) bytes = g_bytes_new ("\0\1\2", 3);
  g_autoptr (GBytes) found = NULL;
  g_autofree char *hash = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  g_autoptr (GError) error = NULL;

  g_hash_table_insert (commit->blobs, g_strdup (hash), g_bytes_ref (bytes));
  g_hash_table_insert (again->blobs, g_strdup (hash), g_bytes_ref (bytes));
  pw_backend_commit (PW_BACKEND (store), commit, &error);
  g_assert_no_error (error);
  pw_backend_commit (PW_BACKEND (store), again, &error);
  g_assert_no_error (error);

  found = pw_backend_read_blob (PW_BACKEND (store), hash, &error);
  g_assert_no_error (error);
  g_assert_true (g_bytes_equal (found, bytes));
  g_assert_null (pw_backend_read_blob (PW_BACKEND (store), "abc", &error));
  g_assert_error (error, PW_ERROR, PW_ERROR_NOT_FOUND);
}

static void
count_done_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr (GError) error = NULL;
  gint64 *last = user_data;

  pw_backend_commit_finish (PW_BACKEND (source), result, &error);
  g_assert_no_error (error);
  (*last)++;
}

static void
test_async (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (PwStore) store = pw_test_open_store (fixture->path);
  gint64 n_done = 0;

  for (guint i = 0; i < 20; i++)
    {
      g_autoptr (PwCommit) commit = pw_test_make_commit ("Een");

      pw_backend_commit_async (PW_BACKEND (store), commit, count_done_cb, &n_done);
    }
  g_assert_cmpint (n_done, ==, 0);

  /* Closing waits for what is still being saved; the callbacks come in the caller's main context. */
  pw_store_close (store);
  g_assert_cmpint (n_done, ==, 0);
  while (n_done < 20)
    {
      g_main_context_iteration (NULL, TRUE);
    }
  pw_test_assert_sound (fixture->path);
}

static void
test_closed (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (PwStore) store = pw_test_open_store (fixture->path);
  g_autoptr (PwCommit) commit = pw_test_make_commit ("Een");
  g_autoptr (GError) error = NULL;

  pw_store_close (store);
  pw_store_close (store);
  g_assert_false (pw_backend_commit (PW_BACKEND (store), commit, &error));
  g_assert_error (error, PW_ERROR, PW_ERROR_FAILED);
}

/* R16 */
static void
test_replaced (Fixture       *fixture,
               gconstpointer  data)
{
  PwWorkspace *workspace = pw_test_open_workspace (fixture->path);
  PwStore *store = PW_STORE (pw_workspace_get_backend (workspace));
  g_autofree char *elsewhere = g_strconcat (fixture->path, ".conflict", NULL);
  g_autofree char *copy = g_strconcat (fixture->path, ".copy", NULL);
  g_autofree char *hash = NULL;
  g_autofree char *copy_hash = NULL;

  pw_test_add_area (workspace, "Een");
  hash = pw_workspace_dup_content_hash (workspace);
  for (guint i = 0; i < 3; i++)
    {
      g_autoptr (PwCommit) commit = pw_test_make_commit ("Twee");
      g_autoptr (GError) error = NULL;

      switch (i)
        {
        case 0:
          g_rename (fixture->path, elsewhere);
          break;

        case 1:
          g_file_set_contents (fixture->path, "<html>HTTP 500</html>", -1, NULL);
          break;

        default:
          g_unlink (fixture->path);
          g_unlink (elsewhere);
        }
      g_assert_false (pw_backend_commit (PW_BACKEND (store), commit, &error));
      g_assert_error (error, PW_ERROR, PW_ERROR_REPLACED);
      g_clear_error (&error);

      /* What was open can still be saved elsewhere. */
      pw_store_backup (store, copy, &error);
      g_assert_no_error (error);
      copy_hash = pw_test_hash_content (copy);
      g_assert_cmpstr (copy_hash, ==, hash);
      g_clear_pointer (&copy_hash, g_free);
    }
  pw_test_close_workspace (workspace);
}

#define ADD(name, function) g_test_add ("/store/store/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("new", test_new);
  ADD ("settings", test_settings);
  ADD ("stray-journal", test_stray_journal);
  ADD ("replay", test_replay);
  ADD ("stale", test_stale);
  ADD ("constraints", test_constraints);
  ADD ("swap", test_swap);
  ADD ("entries", test_entries);
  ADD ("blobs", test_blobs);
  ADD ("async", test_async);
  ADD ("closed", test_closed);
  ADD ("replaced", test_replaced);
  return g_test_run ();
}
