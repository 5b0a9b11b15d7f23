/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pw-store-fixture.h"

#include <glib/gstdio.h>
#include <sys/wait.h>
#include <unistd.h>

#include "pw-fault-vfs.h"
#include "store/pw-schema-scripts.h"

#define PRESENT ((int) G_N_ELEMENTS (pw_schema_scripts))

/* Steps that only tests know: a column more, and then a table whose rows are filled from another. */
static const char *const scripts[] =
{
  NULL,
  "ALTER TABLE programme_area ADD COLUMN extra TEXT; UPDATE programme_area SET extra = title;",
  "CREATE TABLE extra (id INTEGER PRIMARY KEY, title TEXT NOT NULL) STRICT; INSERT INTO extra SELECT id, title FROM programme_area;",
};

static const char *const broken_scripts[] =
{
  NULL,
  "UPDATE programme_area SET title = 'weg'; INSERT INTO nowhere VALUES (1);",
};

/* References are not held while a step runs: what it leaves pointing at nothing must be seen. */
static const char *const careless_scripts[] =
{
  NULL,
  "DELETE FROM project WHERE id = (SELECT project FROM task LIMIT 1);",
};

typedef struct
{
  char       *folder;
  char       *path;
  const char *scripts[G_N_ELEMENTS (pw_schema_scripts) + 2];
  PwSchema    schema;
} Fixture;

/* The present schema with the steps of the table after it. */
static void
extend_schema (Fixture           *fixture,
               const char *const *steps,
               int                n_steps)
{
  int n_scripts = G_N_ELEMENTS (pw_schema_scripts);

  memcpy (fixture->scripts, pw_schema_scripts, sizeof pw_schema_scripts);
  for (int i = 0; i < n_steps; i++)
    {
      fixture->scripts[n_scripts + i] = steps[i + 1];
    }
  fixture->schema = (PwSchema) { fixture->scripts, n_scripts + n_steps };
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->folder = pw_test_make_folder ();
  fixture->path = g_build_filename (fixture->folder, "projectwerk.db", NULL);
  pw_test_fill (fixture->path, 1, 100);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_clear_pointer (&fixture->path, g_free);
  g_clear_pointer (&fixture->folder, pw_test_remove_folder);
}

/* The copies from before the step that leads on from @version. */
static guint
count_kept (Fixture *fixture,
            int      version)
{
  g_autoptr (GPtrArray) list = pw_store_list_backups (fixture->path, NULL);
  g_autofree char *infix = g_strdup_printf ("-schema-%d-", version);
  guint n_kept = 0;

  for (guint i = 0; i < list->len; i++)
    {
      const PwBackup *backup = list->pdata[i];

      n_kept += backup->kind == PW_BACKUP_KIND_MIGRATION && strstr (backup->path, infix) != NULL;
    }

  return n_kept;
}

static void
test_steps (Fixture       *fixture,
            gconstpointer  data)
{
  g_autofree char *hash = pw_test_hash_content (fixture->path);
  g_autofree char *kept_hash = NULL;
  g_autofree char *present = g_strdup_printf ("-schema-%d-", PRESENT);
  g_autoptr (GPtrArray) list = NULL;
  g_autoptr (PwStore) store = NULL;
  g_autoptr (PwWorkspace) workspace = NULL;
  g_autofree char *migrated_hash = NULL;
  g_autoptr (GError) error = NULL;

  extend_schema (fixture, scripts, 2);
  store = pw_store_open_with_schema (fixture->path, PW_STORE_DEFAULT, &fixture->schema, &error);
  g_assert_no_error (error);
  workspace = pw_workspace_new (PW_BACKEND (store));
  g_assert_true (pw_workspace_load (workspace, &error));
  migrated_hash = pw_workspace_dup_content_hash (workspace);
  g_assert_cmpstr (migrated_hash, ==, hash);
  pw_store_close (store);

  /* One copy from before each step; the first is a store of this program. */
  g_assert_cmpuint (count_kept (fixture, PRESENT), ==, 1);
  g_assert_cmpuint (count_kept (fixture, PRESENT + 1), ==, 1);
  list = pw_store_list_backups (fixture->path, NULL);
  for (guint i = 0; i < list->len; i++)
    {
      const PwBackup *backup = list->pdata[i];

      if (strstr (backup->path, present) != NULL)
        {
          kept_hash = pw_test_hash_content (backup->path);
        }
    }
  g_assert_cmpstr (kept_hash, ==, hash);

  /* And now it is newer than what this program knows. */
  g_assert_null (pw_store_open (fixture->path, PW_STORE_DEFAULT, &error));
  g_assert_error (error, PW_ERROR, PW_ERROR_NEWER);
}

static void
test_broken_step (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autofree char *hash = pw_test_hash_content (fixture->path);
  g_autofree char *hash_afterwards = NULL;

  extend_schema (fixture, broken_scripts, 1);
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (pw_store_open_with_schema (fixture->path, PW_STORE_DEFAULT, &fixture->schema, &error));
      g_assert_nonnull (error);
    }

  /* Twice tried, twice kept, nothing overwritten; the store is as it was. */
  g_assert_cmpuint (count_kept (fixture, PRESENT), ==, 2);
  hash_afterwards = pw_test_hash_content (fixture->path);
  g_assert_cmpstr (hash_afterwards, ==, hash);
  pw_test_assert_sound (fixture->path);
}

static void
test_careless_step (Fixture       *fixture,
                    gconstpointer  data)
{
  g_autofree char *hash = pw_test_hash_content (fixture->path);
  g_autofree char *hash_afterwards = NULL;
  g_autoptr (GError) error = NULL;

  extend_schema (fixture, careless_scripts, 1);
  g_assert_null (pw_store_open_with_schema (fixture->path, PW_STORE_DEFAULT, &fixture->schema, &error));
  g_assert_error (error, PW_ERROR, PW_ERROR_DAMAGED);
  hash_afterwards = pw_test_hash_content (fixture->path);
  g_assert_cmpstr (hash_afterwards, ==, hash);
}

/* R10: killed at each write of the migration. */
static void
test_killed (Fixture       *fixture,
             gconstpointer  data)
{
  g_autofree char *hash = pw_test_hash_content (fixture->path);
  g_autofree char *contents = NULL;
  guint n_kills = 0;
  gsize size;

  extend_schema (fixture, scripts, 2);
  g_assert_true (g_file_get_contents (fixture->path, &contents, &size, NULL));
  for (guint step = g_test_slow () ? 1 : 7; TRUE; step += step < 40 || g_test_slow () ? 1 : 29)
    {
      g_autoptr (PwStore) store = NULL;
      g_autoptr (PwWorkspace) workspace = NULL;
      g_autofree char *found = NULL;
      g_autoptr (GError) error = NULL;
      int status;
      pid_t pid;

      g_assert_true (g_file_set_contents (fixture->path, contents, (gssize) size, NULL));
      pid = fork ();
      if (pid == 0)
        {
          pw_fault_vfs_install ();
          pw_fault_vfs_kill_at (step);
          pw_store_open_with_schema (fixture->path, PW_STORE_DEFAULT, &fixture->schema, NULL);
          _exit (0);
        }
      g_assert_cmpint (waitpid (pid, &status, 0), ==, pid);
      if (WIFEXITED (status))
        {
          break;
        }

      n_kills++;
      store = pw_store_open_with_schema (fixture->path, PW_STORE_DEFAULT, &fixture->schema, &error);
      g_assert_no_error (error);
      workspace = pw_workspace_new (PW_BACKEND (store));
      g_assert_true (pw_workspace_load (workspace, &error));
      found = pw_workspace_dup_content_hash (workspace);
      g_assert_cmpstr (found, ==, hash);
    }
  g_assert_cmpuint (count_kept (fixture, PRESENT), >=, 1);
  g_test_message ("%u kills", n_kills);
  g_assert_cmpuint (n_kills, >, 20);
}

/* A store of version 1, as the museum has it. */
static void
set_up_old (Fixture       *fixture,
            gconstpointer  data)
{
  g_autofree char *old = g_build_filename (g_getenv ("G_TEST_SRCDIR"), "store", "old", "1.db", NULL);
  g_autofree char *contents = NULL;
  gsize size;

  fixture->folder = pw_test_make_folder ();
  fixture->path = g_build_filename (fixture->folder, "projectwerk.db", NULL);
  g_assert_true (g_file_get_contents (old, &contents, &size, NULL));
  g_assert_true (g_file_set_contents (fixture->path, contents, (gssize) size, NULL));
}

/* What was done before the store was brought up to date cannot be undone; what is done after it can. */
static void
test_barrier (Fixture       *fixture,
              gconstpointer  data)
{
  PwWorkspace *workspace = pw_test_open_workspace (fixture->path);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) entries = pw_backend_list_entries (pw_workspace_get_backend (workspace), 0, 2, &error);
  const PwJournalEntry *last;

  g_assert_no_error (error);
  last = g_ptr_array_index (entries, 0);
  g_assert_cmpint (last->finality, ==, PW_EDIT_BARRIER);
  g_assert_cmpstr (last->label, ==, "Store brought up to date (version %s)");
  g_assert_cmpint (((const PwJournalEntry *) g_ptr_array_index (entries, 1))->finality, ==, PW_EDIT_UNDOABLE);

  g_assert_false (pw_workspace_undo (workspace, &error));
  g_assert_error (error, PW_ERROR, PW_ERROR_NOTHING);
  g_clear_error (&error);
  pw_test_add_area (workspace, "Nieuw");
  g_assert_true (pw_workspace_undo (workspace, &error));
  g_assert_false (pw_workspace_undo (workspace, NULL));
  pw_test_close_workspace (workspace);

  g_assert_cmpuint (count_kept (fixture, 1), ==, 1);
  pw_test_assert_sound (fixture->path);
}

/* A byte that turned while the store was of version 1: it is not carried along. */
static void
test_damaged (Fixture       *fixture,
              gconstpointer  data)
{
  g_autofree char *hash = NULL;
  g_autofree char *hash_afterwards = NULL;
  g_autoptr (GError) error = NULL;

  pw_test_exec (fixture->path, "UPDATE task SET title = 'x' || substr (title, 2) WHERE id = (SELECT min (id) FROM task)");
  hash = pw_test_hash_file (fixture->path);
  g_assert_null (pw_store_open (fixture->path, PW_STORE_DEFAULT, &error));
  g_assert_error (error, PW_ERROR, PW_ERROR_DAMAGED);
  hash_afterwards = pw_test_hash_file (fixture->path);
  g_assert_cmpstr (hash_afterwards, ==, hash);
}

/* Who can only read does not see half of it. */
static void
test_read_only (Fixture       *fixture,
                gconstpointer  data)
{
  g_autofree char *hash = pw_test_hash_file (fixture->path);
  g_autofree char *hash_afterwards = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_null (pw_store_open_readonly (fixture->path, PW_STORE_DEFAULT, &error));
  g_assert_error (error, PW_ERROR, PW_ERROR_READ_ONLY);
  g_assert_nonnull (strstr (error->message, "Open it once"));
  hash_afterwards = pw_test_hash_file (fixture->path);
  g_assert_cmpstr (hash_afterwards, ==, hash);
}

/* A backup of version 1 is put back as a store of this version; one that was damaged is not. */
static void
test_restore (Fixture       *fixture,
              gconstpointer  data)
{
  g_autofree char *store = g_build_filename (fixture->folder, "ander.db", NULL);
  g_autofree char *found = NULL;
  g_autofree char *expected = NULL;
  g_autoptr (GError) error = NULL;

  pw_store_restore (store, fixture->path, NULL, &error);
  g_assert_no_error (error);
  found = pw_test_hash_content (store);
  pw_test_assert_sound (store);

  pw_test_exec (fixture->path, "UPDATE task SET title = 'x' || substr (title, 2) WHERE id = (SELECT min (id) FROM task)");
  g_assert_false (pw_store_restore (store, fixture->path, NULL, &error));
  g_assert_error (error, PW_ERROR, PW_ERROR_DAMAGED);
  expected = pw_test_hash_content (store);
  g_assert_cmpstr (found, ==, expected);
}

/* R10 again, with the steps that were released. */
static void
test_killed_old (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autofree char *contents = NULL;
  g_autofree char *expected = NULL;
  guint n_kills = 0;
  gsize size;

  g_assert_true (g_file_get_contents (fixture->path, &contents, &size, NULL));
  expected = pw_test_hash_content (fixture->path);
  for (guint step = g_test_slow () ? 1 : 5; TRUE; step += g_test_slow () ? 1 : 17)
    {
      g_autofree char *found = NULL;
      int status;
      pid_t pid;

      g_assert_true (g_file_set_contents (fixture->path, contents, (gssize) size, NULL));
      pid = fork ();
      if (pid == 0)
        {
          pw_fault_vfs_install ();
          pw_fault_vfs_kill_at (step);
          pw_store_open (fixture->path, PW_STORE_DEFAULT, NULL);
          _exit (0);
        }
      g_assert_cmpint (waitpid (pid, &status, 0), ==, pid);
      if (WIFEXITED (status))
        {
          break;
        }

      n_kills++;
      found = pw_test_hash_content (fixture->path);
      g_assert_cmpstr (found, ==, expected);
      pw_test_assert_sound (fixture->path);
    }
  g_test_message ("%u kills", n_kills);
  g_assert_cmpuint (n_kills, >, 10);
}

#define ADD_OLD(name, function) g_test_add ("/store/migration/" name, Fixture, NULL, set_up_old, function, tear_down)
#define ADD(name, function) g_test_add ("/store/migration/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("steps", test_steps);
  ADD ("broken-step", test_broken_step);
  ADD ("careless-step", test_careless_step);
  ADD ("killed", test_killed);
  ADD_OLD ("barrier", test_barrier);
  ADD_OLD ("damaged", test_damaged);
  ADD_OLD ("read-only", test_read_only);
  ADD_OLD ("restore", test_restore);
  ADD_OLD ("killed-old", test_killed_old);
  return g_test_run ();
}
