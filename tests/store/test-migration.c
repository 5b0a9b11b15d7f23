/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pw-store-fixture.h"

#include <glib/gstdio.h>
#include <sys/wait.h>
#include <unistd.h>

#include "pw-fault-vfs.h"
#include "store/pw-schema-scripts.h"

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

static guint
count_kept (Fixture    *fixture,
            const char *version)
{
  g_autoptr (GPtrArray) list = pw_store_list_backups (fixture->path, NULL);
  guint n_kept = 0;

  for (guint i = 0; i < list->len; i++)
    {
      const PwBackup *backup = list->pdata[i];

      n_kept += backup->kind == PW_BACKUP_KIND_MIGRATION && strstr (backup->path, version) != NULL;
    }

  return n_kept;
}

static void
test_steps (Fixture       *fixture,
            gconstpointer  data)
{
  g_autofree char *hash = pw_test_hash_content (fixture->path);
  g_autofree char *kept_hash = NULL;
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
  g_assert_cmpuint (count_kept (fixture, "-schema-1-"), ==, 1);
  g_assert_cmpuint (count_kept (fixture, "-schema-2-"), ==, 1);
  list = pw_store_list_backups (fixture->path, NULL);
  for (guint i = 0; i < list->len; i++)
    {
      const PwBackup *backup = list->pdata[i];

      if (strstr (backup->path, "-schema-1-") != NULL)
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
  g_assert_cmpuint (count_kept (fixture, "-schema-1-"), ==, 2);
  hash_afterwards = pw_test_hash_content (fixture->path);
  g_assert_cmpstr (hash_afterwards, ==, hash);
  pw_test_assert_sound (fixture->path);
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
  g_assert_cmpuint (count_kept (fixture, "-schema-1-"), >=, 1);
  g_test_message ("%u kills", n_kills);
  g_assert_cmpuint (n_kills, >, 20);
}

#define ADD(name, function) g_test_add ("/store/migration/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("steps", test_steps);
  ADD ("broken-step", test_broken_step);
  ADD ("killed", test_killed);
  return g_test_run ();
}
