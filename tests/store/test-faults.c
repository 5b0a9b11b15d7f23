/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pw-store-fixture.h"

#include "pw-fault-vfs.h"

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
  fixture->path = g_build_filename (fixture->folder, "projectwerk.db", NULL);
  pw_test_fill (fixture->path, 1, 30);
  pw_fault_vfs_install ();
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  pw_fault_vfs_remove ();
  g_clear_pointer (&fixture->path, g_free);
  g_clear_pointer (&fixture->folder, pw_test_remove_folder);
}

static gint64
get_seq (PwWorkspace *workspace)
{
  g_autoptr (GPtrArray) entries = pw_backend_list_entries (pw_workspace_get_backend (workspace), 0, 1, NULL);

  return entries != NULL && entries->len > 0 ? ((PwJournalEntry *) entries->pdata[0])->seq : 0;
}

/*
 * Each write, sync and deletion of a series of edits fails, one at a time, once or from then on. Whatever happens, what
 * memory shows is what the file holds; but when nobody can know that any more, nothing is saved until it is opened again.
 */
static void
test_each_step (Fixture       *fixture,
                gconstpointer  data)
{
  guint n_failures = 0;
  guint n_uncertain = 0;
  guint n_refused = 0;

  for (guint variant = 0; variant < 4; variant++)
    {
      for (guint step = 1; TRUE; step += g_test_slow () ? 1 : 3)
        {
          PwWorkspace *workspace = pw_test_open_workspace (fixture->path);
          g_autofree char *memory = NULL;
          g_autofree char *disk = NULL;
          gboolean has_refused = FALSE;
          gboolean is_uncertain = FALSE;
          gboolean has_failed;
          gint64 seq;

          pw_fault_vfs_fail_at (step, variant / 2 == 1, variant % 2 == 1);
          for (guint i = 0; i < 3; i++)
            {
              g_autofree char *title = g_strdup_printf ("Domein %u", i);
              g_autoptr (PwEdit) edit = pw_edit_new ("Add %s", title, NULL);

              pw_edit_set_text (edit, pw_edit_create (edit, pw_entity_find_type ("programme_area")), 0, title);
              has_refused |= !pw_workspace_apply (workspace, edit, NULL);
            }
          has_failed = pw_fault_vfs_has_failed ();
          n_refused += has_refused ? 1 : 0;
          pw_fault_vfs_fail_at (0, FALSE, FALSE);

          memory = pw_workspace_dup_content_hash (workspace);
          seq = get_seq (workspace);
          if (has_failed)
            {
              g_autoptr (PwCommit) commit = pw_test_make_commit ("Daarna");
              g_autoptr (GError) error = NULL;

              n_failures++;
              is_uncertain = !pw_backend_commit (pw_workspace_get_backend (workspace), commit, &error);
              n_uncertain += is_uncertain ? 1 : 0;
              if (is_uncertain)
                {
                  g_assert_error (error, PW_ERROR, PW_ERROR_IO);
                }
            }
          pw_test_close_workspace (workspace);

          pw_test_assert_sound (fixture->path);
          if (!has_failed)
            {
              disk = pw_test_hash_content (fixture->path);
              g_assert_cmpstr (memory, ==, disk);
              break;
            }
          workspace = pw_test_open_workspace (fixture->path);
          g_assert_cmpint (get_seq (workspace), >=, seq);
          g_assert_cmpint (get_seq (workspace), <=, seq + 1);
          pw_test_close_workspace (workspace);
        }
    }
  g_test_message ("%u failures, %u times an edit was refused, %u times opening again had to tell", n_failures, n_refused, n_uncertain);
}

/* The memory of a workspace against the file, after a failure that once hit every step. */
static void
test_memory_is_disk (Fixture       *fixture,
                     gconstpointer  data)
{
  for (guint step = 1; step < 60; step++)
    {
      PwWorkspace *workspace = pw_test_open_workspace (fixture->path);
      g_autofree char *memory = NULL;
      g_autofree char *disk = NULL;
      g_autoptr (PwEdit) edit = pw_edit_new ("Add", NULL);

      pw_edit_set_text (edit, pw_edit_create (edit, pw_entity_find_type ("programme_area")), 0, "Domein");
      pw_fault_vfs_fail_at (step, FALSE, FALSE);
      pw_workspace_apply (workspace, edit, NULL);
      pw_fault_vfs_fail_at (0, FALSE, FALSE);
      memory = pw_workspace_dup_content_hash (workspace);
      pw_test_close_workspace (workspace);
      disk = pw_test_hash_content (fixture->path);
      g_assert_cmpstr (memory, ==, disk);
    }
}

/* R5 */
static void
test_full (Fixture       *fixture,
           gconstpointer  data)
{
  PwWorkspace *workspace = pw_test_open_workspace (fixture->path);
  PwStore *store = PW_STORE (pw_workspace_get_backend (workspace));
  g_autofree char *target = g_build_filename (fixture->folder, "kopie.db", NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *long_title = g_strnfill (3000, 'x');
  g_autofree char *memory = NULL;
  g_autofree char *disk = NULL;
  guint n_saved = 0;

  pw_fault_vfs_limit (300000);
  while (error == NULL)
    {
      g_autoptr (PwEdit) edit = pw_edit_new ("Add", NULL);

      pw_edit_set_text (edit, pw_edit_create (edit, pw_entity_find_type ("programme_area")), 0, long_title);
      n_saved += pw_workspace_apply (workspace, edit, &error) ? 1 : 0;
    }
  g_assert_error (error, PW_ERROR, PW_ERROR_FULL);
  g_assert_cmpuint (n_saved, >, 5);
  g_clear_error (&error);

  /* It still reads, still refuses, and leaves no half backup. */
  g_assert_cmpint (get_seq (workspace), >, n_saved);
  g_assert_false (pw_store_backup (store, target, &error));
  g_assert_error (error, PW_ERROR, PW_ERROR_FULL);
  g_assert_false (g_file_test (target, G_FILE_TEST_EXISTS));

  /* And goes on when there is room again. */
  pw_fault_vfs_limit (0);
  pw_test_add_area (workspace, "Daarna");
  memory = pw_workspace_dup_content_hash (workspace);
  pw_test_close_workspace (workspace);
  disk = pw_test_hash_content (fixture->path);
  g_assert_cmpstr (memory, ==, disk);
  pw_test_assert_sound (fixture->path);
}

/* R5 on a disk that is really full; PW_SMALL_DISK names a file system of a few MB. */
static void
test_really_full (void)
{
  const char *disk = g_getenv ("PW_SMALL_DISK");
  g_autofree char *path = NULL;
  g_autofree char *memory = NULL;
  g_autofree char *found = NULL;
  g_autofree char *long_title = g_strnfill (100000, 'x');
  g_autoptr (GError) error = NULL;
  PwWorkspace *workspace;
  guint n_saved = 0;

  if (disk == NULL)
    {
      g_test_skip ("PW_SMALL_DISK names no small file system");
      return;
    }

  path = g_build_filename (disk, "projectwerk.db", NULL);
  workspace = pw_test_open_workspace (path);
  g_assert_true (pw_store_is_space_low (PW_STORE (pw_workspace_get_backend (workspace))));
  while (error == NULL && n_saved < 10000)
    {
      g_autoptr (PwEdit) edit = pw_edit_new ("Add", NULL);

      pw_edit_set_text (edit, pw_edit_create (edit, pw_entity_find_type ("programme_area")), 0, long_title);
      n_saved += pw_workspace_apply (workspace, edit, &error) ? 1 : 0;
    }
  g_assert_error (error, PW_ERROR, PW_ERROR_FULL);
  memory = pw_workspace_dup_content_hash (workspace);
  pw_test_close_workspace (workspace);
  found = pw_test_hash_content (path);
  g_assert_cmpstr (memory, ==, found);
  pw_test_assert_sound (path);
  g_test_message ("%u edits, then full: all of them are there", n_saved);
}

static gboolean
tick_cb (gpointer data)
{
  gint64 *times = data;
  gint64 now = g_get_monotonic_time ();

  times[1] = MAX (times[1], now - times[0]);
  times[0] = now;
  return G_SOURCE_CONTINUE;
}

static void
applied_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GError) error = NULL;

  pw_workspace_apply_finish (PW_WORKSPACE (source), result, &error);
  g_assert_no_error (error);
  *(gboolean *) user_data = TRUE;
}

/* R18: a disk that takes its time; the window lives on. */
static void
test_slow_sync (Fixture       *fixture,
                gconstpointer  data)
{
  PwWorkspace *workspace = pw_test_open_workspace (fixture->path);
  g_autoptr (PwEdit) edit = pw_edit_new ("Add", NULL);
  gboolean is_done = FALSE;
  gint64 times[2] = { 0 };
  gint64 start;
  gint64 returned;
  guint source;

  pw_edit_set_text (edit, pw_edit_create (edit, pw_entity_find_type ("programme_area")), 0, "Traag");
  pw_fault_vfs_slow_sync (g_test_slow () ? 5000 : 400);
  start = g_get_monotonic_time ();
  pw_workspace_apply_async (workspace, edit, applied_cb, &is_done);
  returned = g_get_monotonic_time () - start;
  times[0] = g_get_monotonic_time ();
  source = g_timeout_add (5, tick_cb, times);
  while (!is_done)
    {
      g_assert_true (pw_workspace_is_busy (workspace));
      g_main_context_iteration (NULL, TRUE);
    }
  g_source_remove (source);
  g_test_message ("saving took %.1f s, the call %.1f ms, the longest pause of the loop was %.1f ms",
                  (double) (g_get_monotonic_time () - start) / 1e6, (double) returned / 1e3, (double) times[1] / 1e3);
  g_assert_cmpint (g_get_monotonic_time () - start, >, 800000);
  g_assert_cmpint (returned, <, 100000);
  g_assert_cmpint (times[1], <, 100000);
  pw_fault_vfs_slow_sync (0);
  pw_test_close_workspace (workspace);
}

#define ADD(name, function) g_test_add ("/store/faults/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("each-step", test_each_step);
  ADD ("memory-is-disk", test_memory_is_disk);
  ADD ("full", test_full);
  ADD ("slow-sync", test_slow_sync);
  g_test_add_func ("/store/faults/really-full", test_really_full);
  return g_test_run ();
}
