/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pw-store-fixture.h"

#include <glib/gstdio.h>

#include "model/pw-activity.h"
#include "model/pw-assignment.h"
#include "model/pw-attachment-edits.h"
#include "model/pw-calendar-edits.h"
#include "model/pw-dependency.h"
#include "model/pw-edit-tree.h"
#include "model/pw-organisation.h"
#include "model/pw-person.h"
#include "model/pw-programme-area.h"
#include "model/pw-project.h"
#include "model/pw-shift.h"
#include "model/pw-sitting.h"
#include "model/pw-sitting-body.h"
#include "model/pw-snapshot.h"
#include "model/pw-task.h"
#include "model/pw-task-work.h"
#include "model/pw-work-week.h"

char *
pw_test_make_folder (void)
{
  g_autoptr (GError) error = NULL;
  char *folder = g_dir_make_tmp ("pw-store-XXXXXX", &error);

  g_assert_no_error (error);
  return folder;
}

/* Takes the string too. */
void
pw_test_remove_folder (char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR) && !g_file_test (path, G_FILE_TEST_IS_SYMLINK))
        {
          pw_test_remove_folder (path);
        }
      else
        {
          g_unlink (path);
          g_free (path);
        }
    }
  g_rmdir (folder);
  g_free (folder);
}

PwStore *
pw_test_open_store (const char *path)
{
  g_autoptr (GError) error = NULL;
  PwStore *store = pw_store_open (path, PW_STORE_DEFAULT, &error);

  g_assert_no_error (error);
  g_assert_nonnull (store);
  return store;
}

PwWorkspace *
pw_test_open_workspace (const char *path)
{
  g_autoptr (PwStore) store = pw_test_open_store (path);
  g_autoptr (GError) error = NULL;
  PwWorkspace *workspace = pw_workspace_new (PW_BACKEND (store));

  pw_workspace_load (workspace, &error);
  g_assert_no_error (error);
  return workspace;
}

void
pw_test_close_workspace (PwWorkspace *workspace)
{
  pw_store_close (PW_STORE (pw_workspace_get_backend (workspace)));
  g_object_unref (workspace);
}

char *
pw_test_hash_content (const char *path)
{
  PwWorkspace *workspace = pw_test_open_workspace (path);
  char *hash = pw_workspace_dup_content_hash (workspace);

  pw_test_close_workspace (workspace);
  return hash;
}

void
pw_test_apply (PwWorkspace *workspace,
               PwEdit      *edit)
{
  g_autoptr (GError) error = NULL;

  pw_workspace_apply (workspace, edit, &error);
  g_assert_no_error (error);
  g_object_unref (edit);
}

void
pw_test_add_area (PwWorkspace *workspace,
                  const char  *title)
{
  PwEdit *edit = pw_edit_new ("Add %s", title, NULL);

  pw_edit_set_text (edit, pw_edit_create (edit, PW_TYPE_PROGRAMME_AREA), PW_PROGRAMME_AREA_TITLE, title);
  pw_test_apply (workspace, edit);
}

static gpointer
pick (PwWorkspace *workspace,
      GType        type,
      GRand       *rand)
{
  GListModel *list = pw_workspace_get_list (workspace, type);
  guint n_items = g_list_model_get_n_items (list);
  g_autoptr (GObject) item = n_items > 0 ? g_list_model_get_item (list, (guint) g_rand_int_range (rand, 0, (int) n_items)) : NULL;

  return item;
}

/* What hangs on tasks, projects and people; a day off when the office is still too small for that. */
static PwEdit *
make_random_work (PwWorkspace *workspace,
                  GRand       *rand,
                  const char  *title)
{
  gpointer project = pick (workspace, PW_TYPE_PROJECT, rand);
  gpointer person = pick (workspace, PW_TYPE_PERSON, rand);
  gpointer task = pick (workspace, PW_TYPE_TASK, rand);
  gpointer body = pick (workspace, PW_TYPE_SITTING_BODY, rand);
  gpointer line = pick (workspace, PW_TYPE_CHECKLIST_ITEM, rand);
  gpointer snapshot = pick (workspace, PW_TYPE_SNAPSHOT, rand);
  PwWorkStretch stretch = { (PwWeekday) g_rand_int_range (rand, 0, 7), 540, 720 };
  g_autoptr (GBytes) bytes = g_bytes_new (title, strlen (title));
  g_autofree char *hash = NULL;
  PwEdit *edit = NULL;
  gpointer made;

  switch (g_rand_int_range (rand, 0, 10))
    {
    case 0:
      edit = pw_edit_new ("Add %s", title, NULL);
      made = pw_edit_create (edit, PW_TYPE_SITTING_BODY);
      pw_edit_set_text (edit, made, PW_SITTING_BODY_TITLE, title);
      break;

    case 1:
      if (body != NULL)
        {
          edit = pw_edit_new ("Add %s", title, NULL);
          made = pw_edit_create (edit, PW_TYPE_SITTING);
          pw_edit_set_ref (edit, made, PW_SITTING_SITTING_BODY, body);
          pw_edit_set_day (edit, made, PW_SITTING_DAY, g_rand_int_range (rand, 20000, 20100));
          pw_edit_set_day (edit, made, PW_SITTING_AGENDA_DAY, 19990);
        }
      break;

    case 2:
      edit = task != NULL && person != NULL ? pw_task_edit_add_person (task, person, PW_MINUTES_NONE, g_rand_int_range (rand, 0, 101), NULL) : NULL;
      break;

    case 3:
      edit = task != NULL ? pw_task_edit_add_line (task, title, NULL) : NULL;
      break;

    case 4:
      edit = line != NULL ? pw_checklist_item_edit_done (line, !pw_checklist_item_is_done (line)) : NULL;
      break;

    case 5:
      edit = task != NULL ? pw_attachment_edit_add (task, title, bytes, NULL) : NULL;
      break;

    case 6:
      if (project != NULL)
        {
          edit = pw_edit_new ("Keep %s", title, NULL);
          made = pw_edit_create (edit, PW_TYPE_SNAPSHOT);
          hash = pw_edit_attach_blob (edit, bytes);
          pw_edit_set_ref (edit, made, PW_SNAPSHOT_PROJECT, project);
          pw_edit_set_text (edit, made, PW_SNAPSHOT_TITLE, title);
          pw_edit_set_text (edit, made, PW_SNAPSHOT_RECORDED, "2026-11-22T12:00:00Z");
          pw_edit_set_text (edit, made, PW_SNAPSHOT_CONTENT, hash);
        }
      break;

    case 7:
      if (g_list_model_get_n_items (pw_workspace_get_list (workspace, PW_TYPE_SNAPSHOT)) > 2)
        {
          edit = pw_edit_new ("Delete %s", title, NULL);
          pw_edit_delete (edit, snapshot);
        }
      break;

    case 8:
      edit = person != NULL ? pw_work_week_edit_set (workspace, g_rand_boolean (rand) ? person : project, &stretch, 1, NULL) : NULL;
      break;

    default:
      break;
    }

  return edit != NULL ? edit : pw_holiday_edit_add (title, g_rand_int_range (rand, 20000, 20365), FALSE, PW_HOLIDAY_PART_WHOLE, NULL);
}

/**
 * pw_test_make_random:
 *
 * Returns: (transfer full): one of many kinds of edits; the rules may refuse it
 */
PwEdit *
pw_test_make_random (PwWorkspace *workspace,
                     GRand       *rand)
{
  g_autofree char *title = g_strdup_printf ("Naam %u “é” '%%' \"x\"", g_rand_int (rand));
  PwEdit *edit = pw_edit_new ("Change %s", title, NULL);
  gpointer project = pick (workspace, PW_TYPE_PROJECT, rand);
  gpointer person = pick (workspace, PW_TYPE_PERSON, rand);
  gpointer task = pick (workspace, PW_TYPE_TASK, rand);
  gpointer other_task = pick (workspace, PW_TYPE_TASK, rand);
  gpointer activity = pick (workspace, PW_TYPE_ACTIVITY, rand);
  gpointer shift = pick (workspace, PW_TYPE_SHIFT, rand);
  gpointer organisation = pw_workspace_get_organisation (workspace);
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *hash = NULL;
  gpointer made;

  switch (g_rand_int_range (rand, 0, 21))
    {
    case 0:
      made = pw_edit_create (edit, PW_TYPE_PERSON);
      pw_edit_set_text (edit, made, PW_PERSON_FAMILY_NAME, title);
      pw_edit_set_text (edit, made, PW_PERSON_GIVEN_NAME, "Amina");
      break;

    case 1:
      made = pw_edit_create (edit, PW_TYPE_PROJECT);
      pw_edit_set_text (edit, made, PW_PROJECT_TITLE, title);
      pw_edit_set_day (edit, made, PW_PROJECT_START_DAY, 20000);
      pw_edit_set_int (edit, made, PW_PROJECT_DAY_MINUTES, 456);
      break;

    case 2:
    case 3:
    case 4:
    case 5:
      if (project != NULL)
        {
          made = pw_edit_create (edit, PW_TYPE_TASK);
          pw_edit_set_text (edit, made, PW_TASK_TITLE, title);
          pw_edit_set_ref (edit, made, PW_TASK_PROJECT, project);
          pw_edit_set_int (edit, made, PW_TASK_KIND, PW_TASK_KIND_TASK);
          pw_edit_set_int (edit, made, PW_TASK_DURATION, g_rand_int_range (rand, 1, 10000));
        }
      break;

    case 6:
    case 7:
      if (task != NULL)
        {
          pw_edit_set_text (edit, task, PW_TASK_TITLE, title);
          pw_edit_set_int (edit, task, PW_TASK_PROGRESS, g_rand_int_range (rand, 0, 101));
        }
      break;

    case 8:
      if (task != NULL && task != other_task)
        {
          made = pw_edit_create (edit, PW_TYPE_DEPENDENCY);
          pw_edit_set_ref (edit, made, PW_DEPENDENCY_PREDECESSOR, task);
          pw_edit_set_ref (edit, made, PW_DEPENDENCY_SUCCESSOR, other_task);
        }
      break;

    case 9:
      made = pw_edit_create (edit, PW_TYPE_ACTIVITY);
      pw_edit_set_text (edit, made, PW_ACTIVITY_TITLE, title);
      break;

    case 10:
    case 11:
      if (activity != NULL)
        {
          made = pw_edit_create (edit, PW_TYPE_SHIFT);
          pw_edit_set_ref (edit, made, PW_SHIFT_ACTIVITY, activity);
          pw_edit_set_day (edit, made, PW_SHIFT_DAY, g_rand_int_range (rand, 20000, 21000));
          pw_edit_set_minutes (edit, made, PW_SHIFT_START, 540);
          pw_edit_set_minutes (edit, made, PW_SHIFT_LENGTH, 180);
        }
      break;

    case 12:
    case 13:
      if (shift != NULL && person != NULL)
        {
          made = pw_edit_create (edit, PW_TYPE_ASSIGNMENT);
          pw_edit_set_ref (edit, made, PW_ASSIGNMENT_SHIFT, shift);
          pw_edit_set_ref (edit, made, PW_ASSIGNMENT_PERSON, person);
        }
      break;

    case 14:
      if (task != NULL)
        {
          pw_edit_delete_tree (edit, workspace, task);
        }
      break;

    case 16:
    case 17:
    case 18:
    case 19:
    case 20:
      g_object_unref (edit);
      return make_random_work (workspace, rand, title);

    default:
      made = organisation != NULL ? organisation : pw_edit_create (edit, PW_TYPE_ORGANISATION);
      pw_edit_set_text (edit, made, PW_ORGANISATION_NAME, title);
      pw_edit_set_int (edit, made, PW_ORGANISATION_DAY_MINUTES, 456);
      bytes = g_bytes_new (title, strlen (title));
      hash = pw_edit_attach_blob (edit, bytes);
      pw_edit_set_text (edit, made, PW_ORGANISATION_LOGO, hash);
    }

  /* An edit of nothing leaves nothing in the journal, and who counts edits would count it. */
  if (pw_edit_is_empty (edit))
    {
      pw_edit_set_text (edit, pw_edit_create (edit, PW_TYPE_PROGRAMME_AREA), PW_PROGRAMME_AREA_TITLE, title);
    }
  return edit;
}

/**
 * pw_test_make_commit:
 *
 * Returns: (transfer full): a commit that adds a programme area, without a workspace
 */
PwCommit *
pw_test_make_commit (const char *title)
{
  PwCommit *commit = pw_commit_new ();
  PwRowChange *change = pw_row_change_new (PW_ROW_CREATE, PW_TYPE_PROGRAMME_AREA, pw_id_new (), 0);

  change->values[PW_PROGRAMME_AREA_TITLE] = (PwValue) { FALSE, 0, g_strdup (title) };
  change->values[PW_PROGRAMME_AREA_POSITION].is_null = FALSE;
  change->values[PW_PROGRAMME_AREA_COLOUR].is_null = FALSE;
  g_ptr_array_add (commit->changes, change);
  commit->entry->instant = g_strdup ("2026-11-22T12:00:00Z");
  commit->entry->label = g_strdup ("Add %s");
  commit->entry->payload = g_strdup_printf ("about %s", title);
  commit->undo_head = -1;

  return commit;
}

void
pw_test_assert_sound (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) findings = pw_store_check_file (path, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < findings->len; i++)
    {
      g_test_message ("%s", (const char *) g_ptr_array_index (findings, i));
    }
  g_assert_cmpuint (findings->len, ==, 0);
}

/**
 * pw_test_fill:
 * @n_edits: how many random edits to try; the rules refuse some
 */
void
pw_test_fill (const char *path,
              guint32     seed,
              guint       n_edits)
{
  PwWorkspace *workspace = pw_test_open_workspace (path);
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);

  for (guint i = 0; i < n_edits; i++)
    {
      g_autoptr (PwEdit) edit = pw_test_make_random (workspace, rand);

      pw_workspace_apply (workspace, edit, NULL);
    }
  pw_test_close_workspace (workspace);
}

/* As somebody else would, with a tool. */
void
pw_test_exec (const char *path,
              const char *sql)
{
  g_autoptr (sqlite3) db = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (sqlite3_open (path, &db), ==, SQLITE_OK);
  pw_sqlite_exec (db, sql, &error);
  g_assert_no_error (error);
}

char *
pw_test_hash_file (const char *path)
{
  g_autofree char *contents = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;

  g_file_get_contents (path, &contents, &length, &error);
  g_assert_no_error (error);
  return g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guchar *) contents, length);
}
