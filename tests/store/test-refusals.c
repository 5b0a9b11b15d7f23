/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pw-store-fixture.h"

#include <glib/gstdio.h>
#include <sys/wait.h>
#include <unistd.h>

#include "store/pw-schema-scripts.h"

typedef struct
{
  char *folder;
  char *path;
} Fixture;

static const char *program;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->folder = pw_test_make_folder ();
  fixture->path = g_build_filename (fixture->folder, "projectwerk.db", NULL);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_clear_pointer (&fixture->path, g_free);
  g_clear_pointer (&fixture->folder, pw_test_remove_folder);
}

/* Refused with that code, a sentence that names the file, and not one byte changed. */
static void
assert_refused (const char *path,
                int         code)
{
  g_autofree char *before = pw_test_hash_file (path);
  g_autofree char *journal = g_strconcat (path, "-journal", NULL);
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (PwStore) store = pw_store_open (path, PW_STORE_ALLOW_READ_ONLY, &error);

  g_assert_null (store);
  g_assert_error (error, PW_ERROR, code);
  g_assert_nonnull (strstr (error->message, path));
  g_assert_true (g_str_has_suffix (error->message, "."));

  after = pw_test_hash_file (path);
  g_assert_cmpstr (before, ==, after);
  g_assert_false (g_file_test (journal, G_FILE_TEST_EXISTS));
}

/* R9 */
static void
test_newer (Fixture       *fixture,
            gconstpointer  data)
{
  static const int versions[] = { G_N_ELEMENTS (pw_schema_scripts) + 1, G_N_ELEMENTS (pw_schema_scripts) + 100 };

  pw_test_fill (fixture->path, 3, 20);
  for (guint i = 0; i < G_N_ELEMENTS (versions); i++)
    {
      g_autofree char *sql = g_strdup_printf ("PRAGMA user_version = %d", versions[i]);
      g_autofree char *number = g_strdup_printf ("%d", versions[i]);
      g_autoptr (GError) error = NULL;

      pw_test_exec (fixture->path, sql);
      assert_refused (fixture->path, PW_ERROR_NEWER);
      g_assert_null (pw_store_open_readonly (fixture->path, PW_STORE_DEFAULT, &error));
      g_assert_error (error, PW_ERROR, PW_ERROR_NEWER);
      g_assert_nonnull (strstr (error->message, number));
    }
}

static void
test_foreign (Fixture       *fixture,
              gconstpointer  data)
{
  pw_test_exec (fixture->path, "CREATE TABLE recipes (title TEXT); INSERT INTO recipes VALUES ('soep')");
  assert_refused (fixture->path, PW_ERROR_FOREIGN);
  pw_test_exec (fixture->path, "PRAGMA application_id = 1196444487");
  assert_refused (fixture->path, PW_ERROR_FOREIGN);
  pw_test_exec (fixture->path, "PRAGMA journal_mode = WAL; INSERT INTO recipes VALUES ('pap')");
  assert_refused (fixture->path, PW_ERROR_FOREIGN);
}

static void
test_no_version (Fixture       *fixture,
                 gconstpointer  data)
{
  pw_test_fill (fixture->path, 3, 2);
  pw_test_exec (fixture->path, "PRAGMA user_version = 0");
  assert_refused (fixture->path, PW_ERROR_DAMAGED);
}

static void
test_no_database (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autofree char *noise = g_malloc (40960);
  g_autoptr (GRand) rand = g_rand_new_with_seed (9);

  g_file_set_contents (fixture->path, "\211PNG\r\n\032\n\0\0\0\rIHDR\0\0\0\1\0\0\0\1\b\6\0\0\0", 29, NULL);
  assert_refused (fixture->path, PW_ERROR_DAMAGED);

  /* An encrypted store looks like this. */
  for (guint i = 0; i < 40960; i++)
    {
      noise[i] = (char) g_rand_int (rand);
    }
  g_file_set_contents (fixture->path, noise, 40960, NULL);
  assert_refused (fixture->path, PW_ERROR_DAMAGED);

  g_file_set_contents (fixture->path, "", 0, NULL);
  assert_refused (fixture->path, PW_ERROR_DAMAGED);
}

static void
test_folder (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_mkdir (fixture->path, 0700), ==, 0);
  g_assert_null (pw_store_open (fixture->path, PW_STORE_DEFAULT, &error));
  g_assert_error (error, PW_ERROR, PW_ERROR_FOREIGN);
}

static void
test_absent (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (pw_store_open (fixture->path, PW_STORE_EXISTING, &error));
  g_assert_error (error, PW_ERROR, PW_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_null (pw_store_open_readonly (fixture->path, PW_STORE_DEFAULT, &error));
  g_assert_error (error, PW_ERROR, PW_ERROR_NOT_FOUND);
  g_assert_false (g_file_test (fixture->path, G_FILE_TEST_EXISTS));
}

/* R8 */
static void
test_truncated (Fixture       *fixture,
                gconstpointer  data)
{
  g_autofree char *contents = NULL;
  g_autoptr (GArray) lengths = g_array_new (FALSE, FALSE, sizeof (gsize));
  gsize first[] = { 0, 1, 15, 16, 99, 100, 511, 512 };
  gsize size;

  pw_test_fill (fixture->path, 3, 60);
  g_assert_true (g_file_get_contents (fixture->path, &contents, &size, NULL));
  g_array_append_vals (lengths, first, G_N_ELEMENTS (first));
  for (gsize page = 4096; page <= size; page += 4096)
    {
      for (gsize length = page - 1; length <= page + 1 && length < size; length++)
        {
          g_array_append_val (lengths, length);
        }
    }

  for (guint i = 0; i < lengths->len; i++)
    {
      g_assert_true (g_file_set_contents_full (fixture->path, contents, (gssize) g_array_index (lengths, gsize, i), G_FILE_SET_CONTENTS_NONE, 0600, NULL));
      assert_refused (fixture->path, PW_ERROR_DAMAGED);
    }
  g_test_message ("%u lengths of %zu bytes", lengths->len, size);
}

/* A store that is gone must not get what SQLite kept of its last transaction. */
static void
test_stray_journal (Fixture       *fixture,
                    gconstpointer  data)
{
  g_autofree char *journal = g_strconcat (fixture->path, "-journal", NULL);

  g_file_set_contents (journal, "\xd9\xd5\x05\xf9\x20\xa1\x63\xd7", 8, NULL);
  pw_test_fill (fixture->path, 3, 5);
  pw_test_assert_sound (fixture->path);
  g_assert_false (g_file_test (journal, G_FILE_TEST_EXISTS));
}

/* Runs in the other process: as many refusals as asked for, and how long they took; a busy machine may hold up one in a hundred. */
static int
open_again_and_again (const char *path,
                      int         n_times)
{
  gint64 longest = 0;
  guint n_named = 0;
  int n_slow = 0;

  for (int i = 0; i < n_times; i++)
    {
      g_autoptr (GError) error = NULL;
      gint64 start = g_get_monotonic_time ();
      gint64 elapsed;
      g_autoptr (PwStore) store = i % 2 == 0 ? pw_store_open (path, PW_STORE_DEFAULT, &error) : pw_store_open_readonly (path, PW_STORE_DEFAULT, &error);

      elapsed = g_get_monotonic_time () - start;
      longest = MAX (longest, elapsed);
      n_slow += elapsed >= 200000 ? 1 : 0;
      if (store != NULL || !g_error_matches (error, PW_ERROR, PW_ERROR_LOCKED))
        {
          g_printerr ("opened or refused otherwise: %s\n", error != NULL ? error->message : "opened");
          return 1;
        }
      n_named += strstr (error->message, "test-store-ref") != NULL;
    }
  g_print ("# %d refusals, %u named the holder, the longest took %.1f ms\n", n_times, n_named, (double) longest / 1000);

  return n_slow <= n_times / 100 ? 0 : 2;
}

/* R12 */
static void
test_second (Fixture       *fixture,
             gconstpointer  data)
{
  PwWorkspace *workspace = pw_test_open_workspace (fixture->path);
  const char *argv[] = { program, "--again", fixture->path, "500", NULL };
  g_autoptr (GRand) rand = g_rand_new_with_seed (5);
  g_autoptr (GError) error = NULL;
  g_autofree char *hash = NULL;
  g_autofree char *hash_afterwards = NULL;
  GPid pid;
  int status;

  g_spawn_async (NULL, (char **) argv, NULL, G_SPAWN_DO_NOT_REAP_CHILD, NULL, NULL, &pid, &error);
  g_assert_no_error (error);
  while (waitpid (pid, &status, WNOHANG) == 0)
    {
      g_autoptr (PwEdit) edit = pw_test_make_random (workspace, rand);

      pw_workspace_apply (workspace, edit, NULL);
    }
  g_assert_true (WIFEXITED (status));
  g_assert_cmpint (WEXITSTATUS (status), ==, 0);

  hash = pw_workspace_dup_content_hash (workspace);
  pw_test_close_workspace (workspace);
  hash_afterwards = pw_test_hash_content (fixture->path);
  g_assert_cmpstr (hash, ==, hash_afterwards);
  pw_test_assert_sound (fixture->path);
}

static void
test_same_program (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autoptr (PwStore) store = pw_test_open_store (fixture->path);
  g_autoptr (PwCommit) commit = pw_test_make_commit ("Een");
  const char *argv[] = { program, "--again", fixture->path, "2", NULL };
  g_autoptr (GError) error = NULL;
  int status;

  g_assert_null (pw_store_open (fixture->path, PW_STORE_DEFAULT, &error));
  g_assert_error (error, PW_ERROR, PW_ERROR_LOCKED);
  g_clear_error (&error);

  /* And the refusal did not drop the lock. */
  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_DEFAULT, NULL, NULL, NULL, NULL, &status, &error);
  g_assert_no_error (error);
  g_assert_cmpint (status, ==, 0);
  g_assert_true (pw_backend_commit (PW_BACKEND (store), commit, &error));
  g_assert_no_error (error);
}

/* Root may write everything, so the rest of the test is somebody else. */
static void
become_ordinary (Fixture *fixture)
{
  if (geteuid () == 0)
    {
      g_assert_cmpint (chown (fixture->folder, 65534, 65534), ==, 0);
      g_assert_cmpint (chown (fixture->path, 65534, 65534), ==, 0);
      if (setegid (65534) != 0 || seteuid (65534) != 0)
        {
          g_test_skip ("cannot be somebody else than root");
        }
    }
}

static void
become_root (Fixture *fixture)
{
  g_chmod (fixture->folder, 0700);
  if (getuid () == 0)
    {
      g_assert_cmpint (seteuid (0), ==, 0);
      g_assert_cmpint (setegid (0), ==, 0);
    }
}

/* R6 */
static void
test_read_only (Fixture       *fixture,
                gconstpointer  data)
{
  gboolean is_folder = GPOINTER_TO_INT (data);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (PwStore) store = NULL;
  g_autoptr (PwWorkspace) workspace = NULL;
  g_autoptr (PwCommit) commit = pw_test_make_commit ("Een");

  pw_test_fill (fixture->path, 3, 30);
  before = pw_test_hash_file (fixture->path);
  become_ordinary (fixture);
  g_chmod (is_folder ? fixture->folder : fixture->path, is_folder ? 0500 : 0400);

  g_assert_null (pw_store_open (fixture->path, PW_STORE_DEFAULT, &error));
  g_assert_error (error, PW_ERROR, PW_ERROR_READ_ONLY);
  g_clear_error (&error);

  store = pw_store_open (fixture->path, PW_STORE_ALLOW_READ_ONLY, &error);
  g_assert_no_error (error);
  g_assert_true (pw_store_is_read_only (store));
  workspace = pw_workspace_new (PW_BACKEND (store));
  g_assert_true (pw_workspace_load (workspace, &error));
  g_assert_no_error (error);
  g_assert_false (pw_backend_commit (PW_BACKEND (store), commit, &error));
  g_assert_error (error, PW_ERROR, PW_ERROR_READ_ONLY);

  pw_store_close (store);
  become_root (fixture);
  after = pw_test_hash_file (fixture->path);
  g_assert_cmpstr (before, ==, after);
}

#define ADD(name, function, data) g_test_add ("/store/refusals/" name, Fixture, data, set_up, function, tear_down)

int
main (int    argc,
      char **argv)
{
  if (argc == 4 && g_str_equal (argv[1], "--again"))
    {
      return open_again_and_again (argv[2], atoi (argv[3]));
    }

  program = argv[0];
  g_test_init (&argc, &argv, NULL);
  ADD ("newer", test_newer, NULL);
  ADD ("foreign", test_foreign, NULL);
  ADD ("no-version", test_no_version, NULL);
  ADD ("no-database", test_no_database, NULL);
  ADD ("folder", test_folder, NULL);
  ADD ("absent", test_absent, NULL);
  ADD ("truncated", test_truncated, NULL);
  ADD ("stray-journal", test_stray_journal, NULL);
  ADD ("second", test_second, NULL);
  ADD ("same-program", test_same_program, NULL);
  ADD ("read-only-file", test_read_only, GINT_TO_POINTER (FALSE));
  ADD ("read-only-folder", test_read_only, GINT_TO_POINTER (TRUE));
  return g_test_run ();
}
