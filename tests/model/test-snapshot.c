/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/pw-error.h"
#include "base/pw-words.h"
#include "model/pw-organisation-edits.h"
#include "model/pw-snapshot-edits.h"
#include "model/pw-snapshot-json.h"
#include "model/pw-task-work.h"
#include "model/pw-workspace.h"
#include "pw-memory-backend.h"

#define START      "{\"format\":\"projectwerk.snapshot\",\"format_version\":1,\"status_day\":\"2026-11-23\",\"calendars\":\"9f\","
#define TASK       "{\"id\":\"5\",\"parent\":null,\"kind\":\"task\",\"title\":\"Bestek \\\"af\\\"\",\"start\":\"2026-11-23T08:30\",\"finish\":\"2026-11-24T00:00\"," \
                   "\"late_start\":null,\"late_finish\":null,\"slack\":-456,\"duration\":912,\"progress\":40,\"owner\":\"7\"}"
#define LINK       "{\"predecessor\":\"4\",\"successor\":\"5\",\"kind\":\"ff\",\"lag\":-30,\"is_elapsed\":true}"
#define PEOPLE     "{\"task\":\"5\",\"person\":\"2\",\"work\":null,\"share\":50},{\"task\":\"5\",\"person\":\"3\",\"work\":90,\"share\":null}"
#define GOLDEN     START "\"tasks\":[" TASK "],\"links\":[" LINK "],\"people\":[" PEOPLE "]}"

static PwSnapshotPlan *
read_text (const char  *text,
           GError     **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));

  return pw_snapshot_json_read (bytes, error);
}

static void
test_golden (void)
{
  g_autoptr (PwSnapshotPlan) plan = pw_snapshot_plan_new ();
  PwSnapshotTask task = { 5, 0, PW_SNAPSHOT_TASK, g_strdup ("Bestek \"af\""), pw_moment_new (pw_day_from_ymd (2026, 11, 23), 510),
                          pw_moment_new (pw_day_from_ymd (2026, 11, 23), 1440), PW_MOMENT_NONE, PW_MOMENT_NONE, -456, 912, 40, 7 };
  PwSnapshotLink link = { 4, 5, PW_SNAPSHOT_FF, -30, TRUE };
  PwSnapshotPerson second = { 5, 3, 90, 0 };
  PwSnapshotPerson first = { 5, 2, -1, 50 };
  g_autoptr (PwSnapshotPlan) found = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GBytes) again = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  plan->status_day = pw_day_from_ymd (2026, 11, 23);
  plan->calendars = g_strdup ("9f");
  g_array_append_val (plan->tasks, task);
  g_array_append_val (plan->links, link);
  g_array_append_val (plan->people, second);
  g_array_append_val (plan->people, first);
  bytes = pw_snapshot_json_write (plan);
  text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  g_assert_cmpstr (text, ==, GOLDEN);

  found = pw_snapshot_json_read (bytes, &error);
  g_assert_no_error (error);
  g_assert_cmpint (g_array_index (found->tasks, PwSnapshotTask, 0).finish, ==, task.finish);
  g_assert_cmpint (g_array_index (found->people, PwSnapshotPerson, 0).work, ==, -1);
  again = pw_snapshot_json_write (found);
  g_assert_true (g_bytes_equal (bytes, again));
}

static const struct
{
  const char *text;
  const char *place;            /* NULL: it is no planning at all */
} refused[] = {
  { "", NULL },
  { "{", NULL },
  { "[]", NULL },
  { "null", NULL },
  { "{\"a\":\377}", NULL },
  { "[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]", NULL },
  { "{\"a\":[{\"b\":[[1]]}]}", NULL },
  { "{}", "format" },
  { "{\"format\":\"projectwerk.list\"}", "format" },
  { "{\"format\":\"projectwerk.snapshot\",\"format_version\":2}", "format_version" },
  { "{\"format\":\"projectwerk.snapshot\",\"format_version\":1,\"status_day\":\"morgen\"}", "status_day" },
  { START "\"tasks\":{},\"links\":[],\"people\":[]}", "tasks" },
  { START "\"tasks\":[5],\"links\":[],\"people\":[]}", "tasks[0]" },
  { START "\"tasks\":[" TASK "," TASK "],\"links\":[],\"people\":[]}", "tasks" },
  { START "\"tasks\":[" TASK "],\"links\":[" LINK ",{\"predecessor\":\"4\"}],\"people\":[]}", "links[1].successor" },
  { START "\"tasks\":[],\"links\":[{\"predecessor\":4,\"successor\":\"5\",\"kind\":\"ff\",\"lag\":0,\"is_elapsed\":true}],\"people\":[]}", "links[0].predecessor" },
  { START "\"tasks\":[],\"links\":[{\"predecessor\":\"4\",\"successor\":\"5\",\"kind\":\"xx\",\"lag\":0,\"is_elapsed\":true}],\"people\":[]}", "links[0].kind" },
  { START "\"tasks\":[],\"links\":[{\"predecessor\":\"4\",\"successor\":\"5\",\"kind\":\"ff\",\"lag\":0,\"is_elapsed\":1}],\"people\":[]}", "links[0].is_elapsed" },
  { START "\"tasks\":[],\"links\":[],\"people\":[{\"task\":\"5\",\"person\":\"2\",\"work\":null,\"share\":101}]}", "people[0].share" },
  { START "\"tasks\":[],\"links\":[],\"people\":[{\"task\":\"5\",\"person\":\"-2\",\"work\":null,\"share\":1}]}", "people[0].person" },
  { START "\"tasks\":[],\"links\":[]}", "people" },
};

static void
test_refused (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *sentence = refused[i].place != NULL
                                  ? g_strdup_printf ("De vastgelegde planning kan niet gelezen worden: “%s” klopt niet.", refused[i].place)
                                  : g_strdup ("De vastgelegde planning kan niet gelezen worden: het is geen planning van Projectwerk.");

      g_assert_null (read_text (refused[i].text, &error));
      g_assert_error (error, PW_ERROR, PW_ERROR_FORMAT);
      g_assert_cmpstr (error->message, ==, sentence);
    }
}

/* Cut off anywhere it is refused, not believed in part. */
static void
test_truncated (void)
{
  for (gsize length = 0; length < strlen (GOLDEN); length++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new (GOLDEN, length);
      g_autoptr (GError) error = NULL;

      g_assert_null (pw_snapshot_json_read (bytes, &error));
      g_assert_error (error, PW_ERROR, PW_ERROR_FORMAT);
    }
}

static gpointer
make_task (PwEdit     *edit,
           gpointer    project,
           const char *title)
{
  gpointer task = pw_edit_create (edit, PW_TYPE_TASK);

  pw_edit_set_ref (edit, task, PW_TASK_PROJECT, project);
  pw_edit_set_int (edit, task, PW_TASK_KIND, PW_TASK_KIND_TASK);
  pw_edit_set_text (edit, task, PW_TASK_TITLE, title);
  pw_edit_set_minutes (edit, task, PW_TASK_DURATION, 456);
  return task;
}

static void
apply (PwWorkspace *workspace,
       PwEdit      *edit)
{
  g_autoptr (GError) error = NULL;

  pw_workspace_apply (workspace, edit, &error);
  g_assert_no_error (error);
  g_object_unref (edit);
}

/* A planning is kept, then a task gets longer: the next task has moved, and the calendars are the same. */
static void
test_keep (void)
{
  g_autoptr (PwMemoryBackend) backend = pw_memory_backend_new ();
  g_autoptr (PwWorkspace) workspace = pw_workspace_new (PW_BACKEND (backend));
  PwEdit *edit = pw_edit_new ("Set up", NULL);
  g_autoptr (PwPlan) plan = NULL;
  g_autoptr (PwSnapshotPlan) before = NULL;
  g_autoptr (PwSnapshotPlan) after = NULL;
  g_autoptr (GArray) changes = NULL;
  g_autoptr (GError) error = NULL;
  gpointer project;
  gpointer first;
  gpointer second;
  gpointer link;
  PwSnapshot *snapshot;

  g_assert_true (pw_workspace_load (workspace, NULL));
  pw_organisation_add_defaults (edit, "Linderbeke");
  project = pw_edit_create (edit, PW_TYPE_PROJECT);
  pw_edit_set_text (edit, project, PW_PROJECT_TITLE, "Verhuis");
  pw_edit_set_minutes (edit, project, PW_PROJECT_DAY_MINUTES, 456);
  pw_edit_set_day (edit, project, PW_PROJECT_START_DAY, pw_day_from_ymd (2026, 3, 2));
  first = make_task (edit, project, "Bestek");
  second = make_task (edit, project, "Gunning");
  link = pw_edit_create (edit, PW_TYPE_DEPENDENCY);
  pw_edit_set_ref (edit, link, PW_DEPENDENCY_PREDECESSOR, first);
  pw_edit_set_ref (edit, link, PW_DEPENDENCY_SUCCESSOR, second);
  apply (workspace, edit);

  plan = pw_plan_new (workspace);
  g_assert_null (pw_snapshot_edit_keep (plan, project, " ", PW_SNAPSHOT_CAUSE_MANUAL, &error));
  g_assert_error (error, PW_ERROR, PW_ERROR_INVALID);
  g_clear_error (&error);
  apply (workspace, pw_snapshot_edit_keep (plan, project, " Start ", PW_SNAPSHOT_CAUSE_MANUAL, &error));
  snapshot = pw_workspace_find_named (workspace, PW_TYPE_SNAPSHOT, "Start", NULL);

  edit = pw_edit_new ("Longer", NULL);
  pw_edit_set_minutes (edit, first, PW_TASK_DURATION, 912);
  apply (workspace, edit);
  before = pw_snapshot_read (snapshot, &error);
  g_assert_no_error (error);
  after = pw_snapshot_take (plan, project);
  g_assert_cmpstr (before->calendars, ==, after->calendars);
  changes = pw_snapshot_plan_compare (before, after);
  g_assert_cmpuint (changes->len, ==, 3);
  g_assert_cmpint (g_array_index (changes, PwSnapshotChange, 0).kind, ==, PW_SNAPSHOT_MOVED);
  g_assert_cmpint (g_array_index (changes, PwSnapshotChange, 1).kind, ==, PW_SNAPSHOT_REESTIMATED);
  g_assert_cmpint (g_array_index (changes, PwSnapshotChange, 2).kind, ==, PW_SNAPSHOT_MOVED);
  g_assert_cmpint (pw_moment_get_day (g_array_index (changes, PwSnapshotChange, 2).after->start)
                   - pw_moment_get_day (g_array_index (changes, PwSnapshotChange, 2).before->start), ==, 1);

  apply (workspace, pw_snapshot_edit_delete (snapshot));
  g_assert_true (pw_workspace_undo (workspace, NULL));
  g_assert_nonnull (pw_workspace_find_named (workspace, PW_TYPE_SNAPSHOT, "Start", NULL));
}

int
main (int    argc,
      char **argv)
{
  pw_words_init ();
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/snapshot/golden", test_golden);
  g_test_add_func ("/model/snapshot/refused", test_refused);
  g_test_add_func ("/model/snapshot/truncated", test_truncated);
  g_test_add_func ("/model/snapshot/keep", test_keep);
  return g_test_run ();
}
