/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/pw-error.h"
#include "model/pw-project-edits.h"
#include "model/pw-task-links.h"
#include "model/pw-task-tree.h"
#include "model/pw-workspace.h"
#include "pw-memory-backend.h"

typedef struct
{
  PwMemoryBackend *backend;
  PwWorkspace     *workspace;
  PwProject       *project;
  char            *hash;        /* of the set-up */
  guint            n_edits;     /* since the set-up */
} Fixture;

static gboolean
apply (Fixture *fixture,
       PwEdit  *edit)
{
  g_autoptr (PwEdit) owned = edit;
  g_autoptr (GError) error = NULL;

  g_assert_nonnull (edit);
  pw_workspace_apply (fixture->workspace, edit, &error);
  g_assert_no_error (error);
  fixture->n_edits++;
  return TRUE;
}

static PwTask *
find (Fixture    *fixture,
      const char *title)
{
  g_autoptr (GPtrArray) tasks = pw_project_list_tasks (fixture->project);

  for (guint i = 0; i < tasks->len; i++)
    {
      if (g_strcmp0 (pw_task_get_title (g_ptr_array_index (tasks, i)), title) == 0)
        {
          return g_ptr_array_index (tasks, i);
        }
    }
  g_error ("No task “%s”", title);
}

static PwTask *
add (Fixture    *fixture,
     PwTask     *parent,
     PwTask     *after,
     PwTaskKind  kind,
     const char *title)
{
  g_autoptr (GError) error = NULL;
  PwTask *made;

  apply (fixture, pw_task_edit_create (fixture->project, parent, after, kind, title, &made, &error));
  return made;
}

/* The outline as "A(a b) C": a phase with its parts, a milestone with a star. */
static void
append_outline (GString   *text,
                PwProject *project,
                PwTask    *parent)
{
  g_autoptr (GPtrArray) children = pw_task_list_children (project, parent);

  for (guint i = 0; i < children->len; i++)
    {
      PwTask *task = g_ptr_array_index (children, i);

      g_string_append_printf (text, "%s%s%s", i > 0 ? " " : "", pw_task_get_title (task), pw_task_get_kind (task) == PW_TASK_KIND_MILESTONE ? "*" : "");
      if (pw_task_get_kind (task) == PW_TASK_KIND_PHASE)
        {
          g_string_append_c (text, '(');
          append_outline (text, project, task);
          g_string_append_c (text, ')');
        }
    }
}

static void
assert_outline (Fixture    *fixture,
                const char *expected)
{
  g_autoptr (GString) text = g_string_new (NULL);

  append_outline (text, fixture->project, NULL);
  g_assert_cmpstr (text->str, ==, expected);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  PwTask *phase;
  PwTask *first;

  fixture->backend = pw_memory_backend_new ();
  fixture->workspace = pw_workspace_new (PW_BACKEND (fixture->backend));
  pw_workspace_load (fixture->workspace, &error);
  g_assert_no_error (error);
  apply (fixture, pw_project_edit_create (fixture->workspace, " Verhuis ", 20000, &fixture->project, &error));
  phase = add (fixture, NULL, NULL, PW_TASK_KIND_PHASE, "A");
  first = add (fixture, phase, NULL, PW_TASK_KIND_TASK, "a");
  add (fixture, phase, first, PW_TASK_KIND_TASK, "b");
  add (fixture, NULL, phase, PW_TASK_KIND_MILESTONE, "M");
  fixture->hash = pw_workspace_dup_content_hash (fixture->workspace);
  fixture->n_edits = 0;
}

/* Every test ends by taking all of it back. */
static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_autofree char *hash = NULL;

  while (fixture->n_edits-- > 0)
    {
      g_autoptr (GError) error = NULL;

      pw_workspace_undo (fixture->workspace, &error);
      g_assert_no_error (error);
    }
  hash = pw_workspace_dup_content_hash (fixture->workspace);
  g_assert_cmpstr (hash, ==, fixture->hash);
  g_free (fixture->hash);
  g_object_unref (fixture->workspace);
  g_object_unref (fixture->backend);
}

static void
assert_refused (PwEdit      *edit,
                GError     **error,
                PwErrorCode  code)
{
  g_assert_null (edit);
  g_assert_error (*error, PW_ERROR, (int) code);
  g_clear_error (error);
}

static void
test_create (Fixture       *fixture,
             gconstpointer  data)
{
  GError *error = NULL;

  assert_outline (fixture, "A(a b) M*");
  g_assert_cmpstr (pw_project_get_title (fixture->project), ==, "Verhuis");
  g_assert_cmpint (pw_task_get_duration (find (fixture, "a")), ==, 456);
  g_assert_cmpint (pw_task_get_duration (find (fixture, "M")), ==, 0);
  add (fixture, NULL, NULL, PW_TASK_KIND_TASK, "first");
  add (fixture, find (fixture, "A"), find (fixture, "a"), PW_TASK_KIND_TASK, "between");
  assert_outline (fixture, "first A(a between b) M*");

  /* Below a task makes that a phase; a milestone holds nothing. */
  add (fixture, find (fixture, "b"), NULL, PW_TASK_KIND_TASK, "inside");
  assert_outline (fixture, "first A(a between b(inside)) M*");
  assert_refused (pw_task_edit_create (fixture->project, find (fixture, "M"), NULL, PW_TASK_KIND_TASK, "x", NULL, &error), &error, PW_ERROR_INVALID);
  assert_refused (pw_task_edit_create (fixture->project, NULL, NULL, PW_TASK_KIND_TASK, "  ", NULL, &error), &error, PW_ERROR_INVALID);
  assert_refused (pw_project_edit_create (fixture->workspace, "\t", 20000, NULL, &error), &error, PW_ERROR_INVALID);
}

/* Between two neighbours there is room for ten; after that all get new positions, once. */
static void
test_crowded (Fixture       *fixture,
              gconstpointer  data)
{
  GString *expected = g_string_new ("A(a");

  for (int i = 0; i < 30; i++)
    {
      g_autofree char *title = g_strdup_printf ("t%d", i);

      add (fixture, find (fixture, "A"), find (fixture, "a"), PW_TASK_KIND_TASK, title);
    }
  for (int i = 29; i >= 0; i--)
    {
      g_string_append_printf (expected, " t%d", i);
    }
  g_string_append (expected, " b) M*");
  assert_outline (fixture, expected->str);
  g_string_free (expected, TRUE);
}

static void
test_rename (Fixture       *fixture,
             gconstpointer  data)
{
  GError *error = NULL;
  g_autofree char *label = NULL;

  apply (fixture, pw_task_edit_rename (find (fixture, "a"), " Bestek ", &error));
  g_assert_cmpstr (pw_task_get_title (find (fixture, "Bestek")), ==, "Bestek");
  label = pw_workspace_dup_undo_label (fixture->workspace);
  g_assert_cmpstr (label, ==, "“a” renamed to “Bestek”");
  assert_refused (pw_task_edit_rename (find (fixture, "b"), "", &error), &error, PW_ERROR_INVALID);
}

static void
test_indent (Fixture       *fixture,
             gconstpointer  data)
{
  GError *error = NULL;

  apply (fixture, pw_task_edit_indent (find (fixture, "b"), &error));
  assert_outline (fixture, "A(a(b)) M*");
  apply (fixture, pw_task_edit_indent (find (fixture, "M"), &error));
  assert_outline (fixture, "A(a(b) M*)");
  apply (fixture, pw_task_edit_outdent (find (fixture, "b"), &error));
  assert_outline (fixture, "A(a() b M*)");
  apply (fixture, pw_task_edit_change_kind (find (fixture, "a"), PW_TASK_KIND_TASK, &error));
  assert_outline (fixture, "A(a b M*)");
  apply (fixture, pw_task_edit_outdent (find (fixture, "M"), &error));
  assert_outline (fixture, "A(a b) M*");
  assert_refused (pw_task_edit_indent (find (fixture, "a"), &error), &error, PW_ERROR_INVALID);
  assert_refused (pw_task_edit_outdent (find (fixture, "M"), &error), &error, PW_ERROR_INVALID);
  assert_refused (pw_task_edit_change_kind (find (fixture, "A"), PW_TASK_KIND_TASK, &error), &error, PW_ERROR_INVALID);
}

static void
test_place (Fixture       *fixture,
            gconstpointer  data)
{
  GError *error = NULL;

  apply (fixture, pw_task_edit_step (find (fixture, "M"), -1, &error));
  assert_outline (fixture, "M* A(a b)");
  apply (fixture, pw_task_edit_step (find (fixture, "a"), 1, &error));
  assert_outline (fixture, "M* A(b a)");
  apply (fixture, pw_task_edit_place (find (fixture, "b"), NULL, find (fixture, "M"), &error));
  assert_outline (fixture, "M* b A(a)");
  assert_refused (pw_task_edit_step (find (fixture, "M"), -1, &error), &error, PW_ERROR_INVALID);
  assert_refused (pw_task_edit_step (find (fixture, "A"), 1, &error), &error, PW_ERROR_INVALID);
  assert_refused (pw_task_edit_place (find (fixture, "A"), find (fixture, "a"), NULL, &error), &error, PW_ERROR_CYCLE);
  assert_refused (pw_task_edit_place (find (fixture, "a"), find (fixture, "M"), NULL, &error), &error, PW_ERROR_INVALID);
}

static void
test_link (Fixture       *fixture,
           gconstpointer  data)
{
  GError *error = NULL;
  PwDependency *link;
  g_autofree char *text = NULL;

  apply (fixture, pw_task_edit_link (find (fixture, "a"), find (fixture, "b"), PW_DEPENDENCY_KIND_FS, 0, &error));
  link = pw_task_find_link (find (fixture, "a"), find (fixture, "b"));
  g_assert_nonnull (link);
  g_assert_null (pw_task_find_link (find (fixture, "b"), find (fixture, "a")));
  apply (fixture, pw_dependency_edit_change (link, PW_DEPENDENCY_KIND_SS, -2 * 456, &error));
  text = pw_dependency_dup_text (link);
  g_assert_cmpstr (text, ==, "starts with the start, 2 working days earlier");
  assert_refused (pw_task_edit_link (find (fixture, "b"), find (fixture, "a"), PW_DEPENDENCY_KIND_FS, 0, &error), &error, PW_ERROR_CYCLE);
  assert_refused (pw_task_edit_link (find (fixture, "a"), find (fixture, "A"), PW_DEPENDENCY_KIND_FS, 0, &error), &error, PW_ERROR_CYCLE);
  apply (fixture, pw_dependency_edit_delete (link));
  g_assert_null (pw_task_find_link (find (fixture, "a"), find (fixture, "b")));
}

static void
test_delete (Fixture       *fixture,
             gconstpointer  data)
{
  GError *error = NULL;
  guint n_tasks;

  apply (fixture, pw_task_edit_link (find (fixture, "b"), find (fixture, "M"), PW_DEPENDENCY_KIND_FS, 0, &error));
  apply (fixture, pw_task_edit_delete (find (fixture, "A"), &n_tasks));
  g_assert_cmpuint (n_tasks, ==, 3);
  assert_outline (fixture, "M*");
  g_assert_cmpuint (g_list_model_get_n_items (pw_workspace_get_list (fixture->workspace, PW_TYPE_DEPENDENCY)), ==, 0);
}

static void
test_project (Fixture       *fixture,
              gconstpointer  data)
{
  guint n_tasks;

  apply (fixture, pw_entity_edit_text (fixture->project, PW_PROJECT_GOAL, "Meer plaats"));
  apply (fixture, pw_entity_edit_int (fixture->project, PW_PROJECT_ESTIMATE, 1250000));
  apply (fixture, pw_entity_edit_day (fixture->project, PW_PROJECT_DEADLINE_DAY, 20100));
  g_assert_cmpstr (pw_project_get_goal (fixture->project), ==, "Meer plaats");
  g_assert_cmpint (pw_project_get_estimate (fixture->project), ==, 1250000);
  apply (fixture, pw_entity_edit_text (fixture->project, PW_PROJECT_GOAL, "  "));
  g_assert_null (pw_project_get_goal (fixture->project));
  apply (fixture, pw_project_edit_archive (fixture->project, TRUE));
  g_assert_true (pw_project_is_archived (fixture->project));
  apply (fixture, pw_project_edit_delete (fixture->project, &n_tasks));
  g_assert_cmpuint (n_tasks, ==, 4);
  g_assert_cmpuint (g_list_model_get_n_items (pw_workspace_get_list (fixture->workspace, PW_TYPE_TASK)), ==, 0);
}

#define ADD(name, function) g_test_add ("/model/task-tree/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("create", test_create);
  ADD ("crowded", test_crowded);
  ADD ("rename", test_rename);
  ADD ("indent", test_indent);
  ADD ("place", test_place);
  ADD ("link", test_link);
  ADD ("delete", test_delete);
  ADD ("project", test_project);
  return g_test_run ();
}
