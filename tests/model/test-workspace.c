/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/pw-workspace.h"

#include <string.h>

#include "base/pw-error.h"
#include "model/pw-activity.h"
#include "model/pw-dependency.h"
#include "model/pw-edit-tree.h"
#include "model/pw-frozen-document.h"
#include "model/pw-person.h"
#include "model/pw-programme-area.h"
#include "model/pw-project.h"
#include "model/pw-task.h"
#include "pw-memory-backend.h"

typedef struct
{
  PwMemoryBackend *backend;
  PwWorkspace     *workspace;
  GString         *changes;
} Fixture;

static void
items_changed_cb (GListModel *model,
                  guint       position,
                  guint       removed,
                  guint       added,
                  GString    *changes)
{
  g_string_append_printf (changes, "%s%u-%u+%u", changes->len > 0 ? " " : "", position, removed, added);
}

static PwWorkspace *
open_workspace (PwMemoryBackend *backend)
{
  PwWorkspace *workspace = pw_workspace_new (PW_BACKEND (backend));
  g_autoptr (GError) error = NULL;

  g_assert_true (pw_workspace_load (workspace, &error));
  g_assert_no_error (error);
  return workspace;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->backend = pw_memory_backend_new ();
  fixture->workspace = open_workspace (fixture->backend);
  fixture->changes = g_string_new (NULL);
  g_signal_connect (pw_workspace_get_list (fixture->workspace, PW_TYPE_PROGRAMME_AREA), "items-changed",
                    G_CALLBACK (items_changed_cb), fixture->changes);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_clear_object (&fixture->workspace);
  g_clear_object (&fixture->backend);
  g_string_free (fixture->changes, TRUE);
}

static void
apply (PwWorkspace *workspace,
       PwEdit      *edit)
{
  g_autoptr (GError) error = NULL;
  gboolean is_done = pw_workspace_apply (workspace, edit, &error);

  g_assert_no_error (error);
  g_assert_true (is_done);
  g_object_unref (edit);
}

static PwProgrammeArea *
add_area (PwWorkspace *workspace,
          const char  *title)
{
  PwEdit *edit = pw_edit_new ("Add %s", title, NULL);
  PwProgrammeArea *area = pw_edit_create (edit, PW_TYPE_PROGRAMME_AREA);

  pw_edit_set_text (edit, area, PW_PROGRAMME_AREA_TITLE, title);
  apply (workspace, edit);
  return area;
}

static void
rename_area (PwWorkspace     *workspace,
             PwProgrammeArea *area,
             const char      *title)
{
  PwEdit *edit = pw_edit_new ("Rename %s", title, NULL);

  pw_edit_set_text (edit, area, PW_PROGRAMME_AREA_TITLE, title);
  apply (workspace, edit);
}

static void
assert_areas (Fixture    *fixture,
              const char *expected)
{
  GListModel *list = pw_workspace_get_list (fixture->workspace, PW_TYPE_PROGRAMME_AREA);
  g_autoptr (GString) titles = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (PwProgrammeArea) area = g_list_model_get_item (list, i);

      g_string_append_printf (titles, "%s%s", titles->len > 0 ? " " : "", pw_programme_area_get_title (area));
    }
  g_assert_cmpstr (titles->str, ==, expected);
}

static void
assert_changes (Fixture    *fixture,
                const char *expected)
{
  g_assert_cmpstr (fixture->changes->str, ==, expected);
  g_string_truncate (fixture->changes, 0);
}

static void
undo (PwWorkspace *workspace)
{
  g_autoptr (GError) error = NULL;

  pw_workspace_undo (workspace, &error);
  g_assert_no_error (error);
}

static void
redo (PwWorkspace *workspace)
{
  g_autoptr (GError) error = NULL;

  pw_workspace_redo (workspace, &error);
  g_assert_no_error (error);
}

static void
test_undo_redo (Fixture       *fixture,
                gconstpointer  data)
{
  PwWorkspace *workspace = fixture->workspace;
  PwProgrammeArea *first = add_area (workspace, "Een");
  g_autoptr (GError) error = NULL;
  g_autofree char *label = NULL;

  add_area (workspace, "Twee");
  assert_areas (fixture, "Een Twee");
  assert_changes (fixture, "0-0+1 1-0+1");

  rename_area (workspace, first, "Uno");
  assert_areas (fixture, "Uno Twee");
  assert_changes (fixture, "");

  label = pw_workspace_dup_undo_label (workspace);
  g_assert_cmpstr (label, ==, "Rename Uno");
  undo (workspace);
  assert_areas (fixture, "Een Twee");
  undo (workspace);
  assert_areas (fixture, "Een");
  assert_changes (fixture, "1-1+0");
  redo (workspace);
  redo (workspace);
  assert_areas (fixture, "Uno Twee");
  g_assert_false (pw_workspace_can_redo (workspace));
  undo (workspace);
  undo (workspace);
  undo (workspace);
  assert_areas (fixture, "");
  g_assert_false (pw_workspace_undo (workspace, &error));
  g_assert_error (error, PW_ERROR, PW_ERROR_NOTHING);

  /* A revived record is the same object. */
  redo (workspace);
  g_assert_true (pw_workspace_find (workspace, PW_TYPE_PROGRAMME_AREA, pw_entity_get_id (PW_ENTITY (first))) == (gpointer) first);
}

static void
test_new_edit_ends_redo (Fixture       *fixture,
                         gconstpointer  data)
{
  add_area (fixture->workspace, "Een");
  add_area (fixture->workspace, "Twee");
  undo (fixture->workspace);
  add_area (fixture->workspace, "Drie");
  g_assert_false (pw_workspace_can_redo (fixture->workspace));
  undo (fixture->workspace);
  undo (fixture->workspace);
  assert_areas (fixture, "");
  redo (fixture->workspace);
  redo (fixture->workspace);
  assert_areas (fixture, "Een Drie");
}

static void
test_survives_restart (Fixture       *fixture,
                       gconstpointer  data)
{
  PwProgrammeArea *area = add_area (fixture->workspace, "Een");

  rename_area (fixture->workspace, area, "Twee");
  rename_area (fixture->workspace, area, "Drie");
  undo (fixture->workspace);

  g_object_unref (fixture->workspace);
  fixture->workspace = open_workspace (fixture->backend);
  assert_areas (fixture, "Twee");
  redo (fixture->workspace);
  assert_areas (fixture, "Drie");
  undo (fixture->workspace);
  undo (fixture->workspace);
  undo (fixture->workspace);
  assert_areas (fixture, "");
  redo (fixture->workspace);
  assert_areas (fixture, "Een");
}

static void
test_failed_commit (Fixture       *fixture,
                    gconstpointer  data)
{
  PwProgrammeArea *area = add_area (fixture->workspace, "Een");
  g_autofree char *before = pw_workspace_dup_content_hash (fixture->workspace);
  g_autofree char *after = NULL;
  g_autoptr (PwEdit) edit = pw_edit_new ("Rename", NULL);
  g_autoptr (GError) error = NULL;

  pw_edit_set_text (edit, area, PW_PROGRAMME_AREA_TITLE, "Twee");
  pw_memory_backend_fail_next (fixture->backend);
  g_assert_false (pw_workspace_apply (fixture->workspace, edit, &error));
  g_assert_error (error, PW_ERROR, PW_ERROR_FULL);
  after = pw_workspace_dup_content_hash (fixture->workspace);
  g_assert_cmpstr (after, ==, before);
  assert_areas (fixture, "Een");
}

static void
test_stale (Fixture       *fixture,
            gconstpointer  data)
{
  PwProgrammeArea *area = add_area (fixture->workspace, "Een");
  g_autoptr (PwEdit) late = pw_edit_new ("Rename", NULL);
  g_autoptr (GError) error = NULL;

  pw_edit_set_text (late, area, PW_PROGRAMME_AREA_TITLE, "Laat");
  rename_area (fixture->workspace, area, "Twee");
  g_assert_false (pw_workspace_apply (fixture->workspace, late, &error));
  g_assert_error (error, PW_ERROR, PW_ERROR_STALE);
  assert_areas (fixture, "Twee");
}

static void
finished_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  GString *order = user_data;
  g_autoptr (GError) error = NULL;

  g_string_append_c (order, pw_workspace_apply_finish (PW_WORKSPACE (source), result, &error) ? '+' : '-');
}

static void
test_queue (Fixture       *fixture,
            gconstpointer  data)
{
  PwProgrammeArea *area = add_area (fixture->workspace, "Een");
  g_autoptr (GString) order = g_string_new (NULL);
  g_autoptr (PwEdit) first = pw_edit_new ("Rename", NULL);
  g_autoptr (PwEdit) second = pw_edit_new ("Rename", NULL);
  g_autoptr (PwEdit) third = pw_edit_new ("Rename", NULL);

  /* Three edits of what is there now: the second and third are stale when their turn comes; an undo waits behind them. */
  pw_edit_set_text (first, area, PW_PROGRAMME_AREA_TITLE, "Twee");
  pw_edit_set_text (second, area, PW_PROGRAMME_AREA_TITLE, "Drie");
  pw_edit_set_int (third, area, PW_PROGRAMME_AREA_COLOUR, 4);
  pw_workspace_apply_async (fixture->workspace, first, finished_cb, order);
  pw_workspace_apply_async (fixture->workspace, second, finished_cb, order);
  pw_workspace_apply_async (fixture->workspace, third, finished_cb, order);
  g_assert_true (pw_workspace_is_busy (fixture->workspace));
  assert_areas (fixture, "Een");
  pw_workspace_flush (fixture->workspace);
  while (g_main_context_iteration (NULL, FALSE))
    {
    }
  g_assert_cmpstr (order->str, ==, "+-+");
  assert_areas (fixture, "Twee");
  g_assert_cmpint (pw_programme_area_get_colour (area), ==, 4);
}

static void
test_final (Fixture       *fixture,
            gconstpointer  data)
{
  PwEdit *freeze = pw_edit_new ("Freeze", NULL);
  PwFrozenDocument *document;
  g_autoptr (GBytes) bytes = g_bytes_new_static ("pdf", 3);
  g_autoptr (GBytes) read = NULL;
  g_autofree char *hash = NULL;
  g_autoptr (PwEdit) change = pw_edit_new ("Change", NULL);
  g_autoptr (GError) error = NULL;
  PwProgrammeArea *area = add_area (fixture->workspace, "Een");

  document = pw_edit_create (freeze, PW_TYPE_FROZEN_DOCUMENT);
  hash = pw_edit_attach_blob (freeze, bytes);
  pw_edit_set_text (freeze, document, PW_FROZEN_DOCUMENT_FILE, hash);
  pw_edit_set_text (freeze, document, PW_FROZEN_DOCUMENT_FROZEN, "2026-11-22T10:00:00Z");
  pw_edit_set_finality (freeze, PW_EDIT_FINAL);
  apply (fixture->workspace, freeze);
  read = pw_backend_read_blob (PW_BACKEND (fixture->backend), hash, &error);
  g_assert_true (g_bytes_equal (read, bytes));

  /* Undo passes the freeze by. */
  undo (fixture->workspace);
  assert_areas (fixture, "");
  g_assert_false (pw_entity_is_live (PW_ENTITY (area)));
  g_assert_true (pw_entity_is_live (PW_ENTITY (document)));

  pw_edit_set_int (change, document, PW_FROZEN_DOCUMENT_PAGES, 4);
  g_assert_false (pw_workspace_apply (fixture->workspace, change, &error));
  g_assert_error (error, PW_ERROR, PW_ERROR_FROZEN);
}

static void
test_barrier (Fixture       *fixture,
              gconstpointer  data)
{
  PwEdit *edit = pw_edit_new ("Erase", NULL);
  PwProgrammeArea *area = add_area (fixture->workspace, "Een");

  pw_edit_set_text (edit, area, PW_PROGRAMME_AREA_TITLE, "Weg");
  pw_edit_set_finality (edit, PW_EDIT_BARRIER);
  apply (fixture->workspace, edit);
  g_assert_false (pw_workspace_can_undo (fixture->workspace));
}

/* What a final edit, which undo passes by, did to a new record is not lost by taking the record back. */
static void
test_changed_since (Fixture       *fixture,
                    gconstpointer  data)
{
  PwEdit *edit = pw_edit_new ("Sign", NULL);
  PwProgrammeArea *area = add_area (fixture->workspace, "Een");
  g_autoptr (GError) error = NULL;

  pw_edit_set_text (edit, area, PW_PROGRAMME_AREA_TITLE, "Twee");
  pw_edit_set_finality (edit, PW_EDIT_FINAL);
  apply (fixture->workspace, edit);
  g_assert_false (pw_workspace_undo (fixture->workspace, &error));
  g_assert_error (error, PW_ERROR, PW_ERROR_STALE);
  assert_areas (fixture, "Twee");
}

static void
recolour_cb (PwProgrammeArea *area,
             GParamSpec      *pspec,
             PwWorkspace     *workspace)
{
  g_autoptr (PwEdit) edit = pw_edit_new ("Recolour", NULL);

  pw_edit_set_int (edit, area, PW_PROGRAMME_AREA_COLOUR, pw_programme_area_get_colour (area) + 1);
  pw_workspace_apply_async (workspace, edit, NULL, NULL);
}

/* Who is told about an edit hands in another: that one comes after it, also for undo. */
static void
test_edit_while_told (Fixture       *fixture,
                      gconstpointer  data)
{
  PwProgrammeArea *area = add_area (fixture->workspace, "Een");
  gulong handler = g_signal_connect (area, "notify::title", G_CALLBACK (recolour_cb), fixture->workspace);

  rename_area (fixture->workspace, area, "Twee");
  pw_workspace_flush (fixture->workspace);
  g_assert_cmpint (pw_programme_area_get_colour (area), ==, 1);

  g_signal_handler_disconnect (area, handler);
  undo (fixture->workspace);
  g_assert_cmpint (pw_programme_area_get_colour (area), ==, 0);
  assert_areas (fixture, "Twee");
  undo (fixture->workspace);
  assert_areas (fixture, "Een");
}

static void
apply_in_callback_cb (GObject      *source,
                      GAsyncResult *result,
                      gpointer      user_data)
{
  add_area (PW_WORKSPACE (source), "Drie");
}

/* The callback of an edit may wait for the edits behind it. */
static void
test_wait_in_callback (Fixture       *fixture,
                       gconstpointer  data)
{
  PwProgrammeArea *area = add_area (fixture->workspace, "Een");
  g_autoptr (PwEdit) first = pw_edit_new ("Rename", NULL);
  g_autoptr (PwEdit) second = pw_edit_new ("Recolour", NULL);

  pw_edit_set_text (first, area, PW_PROGRAMME_AREA_TITLE, "Twee");
  pw_edit_set_int (second, area, PW_PROGRAMME_AREA_COLOUR, 4);
  pw_workspace_apply_async (fixture->workspace, first, apply_in_callback_cb, NULL);
  pw_workspace_apply_async (fixture->workspace, second, NULL, NULL);
  pw_workspace_flush (fixture->workspace);
  g_assert_cmpint (pw_programme_area_get_colour (area), ==, 4);
  assert_areas (fixture, "Twee Drie");
}

static void
let_go_cb (PwWorkspace *workspace,
           PwEdit      *edit,
           Fixture     *fixture)
{
  g_clear_object (&fixture->workspace);
}

/* Who is told may hold the last reference, and drop it. */
static void
test_last_reference (Fixture       *fixture,
                     gconstpointer  data)
{
  g_autoptr (PwEdit) edit = pw_edit_new ("Add", NULL);

  pw_edit_create (edit, PW_TYPE_PROGRAMME_AREA);
  g_signal_connect (fixture->workspace, "applied", G_CALLBACK (let_go_cb), fixture);
  pw_workspace_apply_async (fixture->workspace, edit, NULL, NULL);
  while (fixture->workspace != NULL)
    {
      g_main_context_iteration (NULL, TRUE);
    }

  fixture->workspace = open_workspace (fixture->backend);
  assert_areas (fixture, "");
  g_assert_cmpuint (g_list_model_get_n_items (pw_workspace_get_list (fixture->workspace, PW_TYPE_PROGRAMME_AREA)), ==, 1);
}

/* What stands at the heads is in memory: neither an edit nor its undo waits for the store to read its journal. */
static void
test_heads_in_memory (Fixture       *fixture,
                      gconstpointer  data)
{
  add_area (fixture->workspace, "Een");
  add_area (fixture->workspace, "Twee");
  g_assert_cmpuint (pw_memory_backend_n_reads (fixture->backend), ==, 0);
  undo (fixture->workspace);
  g_assert_cmpuint (pw_memory_backend_n_reads (fixture->backend), ==, 1);
  redo (fixture->workspace);
  g_assert_cmpuint (pw_memory_backend_n_reads (fixture->backend), ==, 1);
  assert_areas (fixture, "Een Twee");
}

static void
test_delete_tree (Fixture       *fixture,
                  gconstpointer  data)
{
  PwEdit *edit = pw_edit_new ("Make", NULL);
  PwProject *project = pw_edit_create (edit, PW_TYPE_PROJECT);
  PwPerson *owner = pw_edit_create (edit, PW_TYPE_PERSON);
  PwTask *phase = pw_edit_create (edit, PW_TYPE_TASK);
  PwTask *part = pw_edit_create (edit, PW_TYPE_TASK);
  PwTask *other = pw_edit_create (edit, PW_TYPE_TASK);
  PwDependency *link = pw_edit_create (edit, PW_TYPE_DEPENDENCY);
  g_autoptr (PwEdit) plain = NULL;
  PwEdit *tree;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;

  pw_edit_set_text (edit, owner, PW_PERSON_FAMILY_NAME, "D'hoore");
  pw_edit_set_text (edit, project, PW_PROJECT_TITLE, "Verhuis");
  pw_edit_set_int (edit, project, PW_PROJECT_DAY_MINUTES, 456);
  pw_edit_set_day (edit, project, PW_PROJECT_START_DAY, 20000);
  pw_edit_set_text (edit, phase, PW_TASK_TITLE, "Fase");
  pw_edit_set_text (edit, part, PW_TASK_TITLE, "Deel");
  pw_edit_set_text (edit, other, PW_TASK_TITLE, "Ander");
  pw_edit_set_int (edit, part, PW_TASK_KIND, PW_TASK_KIND_TASK);
  pw_edit_set_int (edit, other, PW_TASK_KIND, PW_TASK_KIND_TASK);
  pw_edit_set_ref (edit, phase, PW_TASK_PROJECT, project);
  pw_edit_set_ref (edit, part, PW_TASK_PROJECT, project);
  pw_edit_set_ref (edit, part, PW_TASK_PARENT, phase);
  pw_edit_set_ref (edit, other, PW_TASK_PROJECT, project);
  pw_edit_set_ref (edit, other, PW_TASK_OWNER, owner);
  pw_edit_set_ref (edit, link, PW_DEPENDENCY_PREDECESSOR, part);
  pw_edit_set_ref (edit, link, PW_DEPENDENCY_SUCCESSOR, other);
  apply (fixture->workspace, edit);
  g_assert_true (pw_task_get_parent (part) == (gpointer) phase);
  before = pw_workspace_dup_content_hash (fixture->workspace);

  plain = pw_edit_new ("Delete", NULL);
  pw_edit_delete (plain, phase);
  g_assert_false (pw_workspace_apply (fixture->workspace, plain, &error));
  g_assert_error (error, PW_ERROR, PW_ERROR_IN_USE);

  tree = pw_edit_new ("Delete", NULL);
  g_assert_cmpuint (pw_edit_delete_tree (tree, fixture->workspace, phase), ==, 3);
  apply (fixture->workspace, tree);
  g_assert_false (pw_entity_is_live (PW_ENTITY (link)));
  g_assert_true (pw_entity_is_live (PW_ENTITY (other)));

  tree = pw_edit_new ("Delete", NULL);
  pw_edit_delete_tree (tree, fixture->workspace, owner);
  apply (fixture->workspace, tree);
  g_assert_null (pw_task_get_owner (other));

  undo (fixture->workspace);
  undo (fixture->workspace);
  after = pw_workspace_dup_content_hash (fixture->workspace);
  g_assert_cmpstr (after, ==, before);
}

/* One random edit of areas and activities; some are refused, which changes nothing. */
static void
random_edit (GRand       *random,
             PwWorkspace *workspace)
{
  GListModel *areas = pw_workspace_get_list (workspace, PW_TYPE_PROGRAMME_AREA);
  GListModel *projects = pw_workspace_get_list (workspace, PW_TYPE_PROJECT);
  guint n_areas = g_list_model_get_n_items (areas);
  guint n_projects = g_list_model_get_n_items (projects);
  g_autoptr (PwEdit) edit = pw_edit_new ("Random", NULL);
  g_autoptr (PwEntity) area = n_areas > 0 ? g_list_model_get_item (areas, (guint) g_rand_int_range (random, 0, (gint32) n_areas)) : NULL;
  g_autoptr (PwEntity) project = n_projects > 0 ? g_list_model_get_item (projects, (guint) g_rand_int_range (random, 0, (gint32) n_projects)) : NULL;
  int steps = g_rand_int_range (random, 1, 4);

  for (int i = 0; i < steps; i++)
    {
      PwEntity *made;

      switch (g_rand_int_range (random, 0, 7))
        {
        case 0:
          made = pw_edit_create (edit, PW_TYPE_PROGRAMME_AREA);
          pw_edit_set_int (edit, made, PW_PROGRAMME_AREA_COLOUR, g_rand_int_range (random, 0, 9));
          break;

        case 1:
          made = pw_edit_create (edit, PW_TYPE_PROJECT);
          pw_edit_set_text (edit, made, PW_PROJECT_TITLE, "Project 'één' \"<b>&");
          pw_edit_set_int (edit, made, PW_PROJECT_DAY_MINUTES, 456);
          pw_edit_set_day (edit, made, PW_PROJECT_START_DAY, g_rand_int_range (random, 10000, 30000));
          pw_edit_set_ref (edit, made, PW_PROJECT_PROGRAMME_AREA, area != NULL && !pw_edit_deletes (edit, area) ? area : NULL);
          break;

        case 2:
          if (area != NULL && !pw_edit_deletes (edit, area))
            {
              pw_edit_set_text (edit, area, PW_PROGRAMME_AREA_TITLE, g_rand_boolean (random) ? "" : "Titel\nmet regels");
            }
          break;

        case 3:
          if (project != NULL && !pw_edit_deletes (edit, project))
            {
              pw_edit_set_ref (edit, project, PW_PROJECT_PROGRAMME_AREA, g_rand_boolean (random) ? area : NULL);
            }
          break;

        case 4:
          if (area != NULL)
            {
              pw_edit_delete (edit, area);
            }
          break;

        case 5:
          if (area != NULL && !pw_edit_deletes (edit, area))
            {
              pw_edit_delete_tree (edit, workspace, area);
            }
          break;

        default:
          if (project != NULL)
            {
              pw_edit_delete (edit, project);
            }
          break;
        }
    }

  pw_workspace_apply (workspace, edit, NULL);
}

/* Undo everything to the start, redo to the end: the hashes on the way are those of before. */
static void
test_random_undo (void)
{
  guint n_sequences = g_test_slow () ? 1000 : 20;

  for (guint sequence = 0; sequence < n_sequences; sequence++)
    {
      g_autoptr (GRand) random = g_rand_new_with_seed (sequence + 1);
      g_autoptr (PwMemoryBackend) backend = pw_memory_backend_new ();
      g_autoptr (PwWorkspace) workspace = open_workspace (backend);
      g_autofree char *start = pw_workspace_dup_content_hash (workspace);
      g_autoptr (GPtrArray) hashes = g_ptr_array_new_with_free_func (g_free);

      g_ptr_array_add (hashes, g_strdup (start));
      for (int i = 0; i < 200; i++)
        {
          guint n_commits = pw_memory_backend_n_commits (backend);

          random_edit (random, workspace);
          if (pw_memory_backend_n_commits (backend) > n_commits)
            {
              g_ptr_array_add (hashes, pw_workspace_dup_content_hash (workspace));
            }
        }

      for (guint i = hashes->len - 1; i > 0; i--)
        {
          g_autofree char *hash = NULL;

          undo (workspace);
          hash = pw_workspace_dup_content_hash (workspace);
          g_assert_cmpstr (hash, ==, g_ptr_array_index (hashes, i - 1));
        }
      g_assert_false (pw_workspace_can_undo (workspace));

      g_set_object (&workspace, NULL);
      workspace = open_workspace (backend);
      for (guint i = 1; i < hashes->len; i++)
        {
          g_autofree char *hash = NULL;

          redo (workspace);
          hash = pw_workspace_dup_content_hash (workspace);
          g_assert_cmpstr (hash, ==, g_ptr_array_index (hashes, i));
        }
      g_assert_false (pw_workspace_can_redo (workspace));
    }
}

#define ADD(name, function) g_test_add ("/model/workspace/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("undo-redo", test_undo_redo);
  ADD ("new-edit-ends-redo", test_new_edit_ends_redo);
  ADD ("survives-restart", test_survives_restart);
  ADD ("failed-commit", test_failed_commit);
  ADD ("stale", test_stale);
  ADD ("queue", test_queue);
  ADD ("final", test_final);
  ADD ("barrier", test_barrier);
  ADD ("changed-since", test_changed_since);
  ADD ("edit-while-told", test_edit_while_told);
  ADD ("wait-in-callback", test_wait_in_callback);
  ADD ("last-reference", test_last_reference);
  ADD ("heads-in-memory", test_heads_in_memory);
  ADD ("delete-tree", test_delete_tree);
  g_test_add_func ("/model/workspace/random-undo", test_random_undo);
  return g_test_run ();
}
