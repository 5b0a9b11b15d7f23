/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/pw-error.h"
#include "model/pw-activity.h"
#include "model/pw-assignment.h"
#include "model/pw-demand.h"
#include "model/pw-dependency.h"
#include "model/pw-edit-tree.h"
#include "model/pw-function.h"
#include "model/pw-function-block.h"
#include "model/pw-function-version.h"
#include "model/pw-person.h"
#include "model/pw-project.h"
#include "model/pw-shift.h"
#include "model/pw-task.h"
#include "model/pw-workspace.h"
#include "pw-memory-backend.h"

/* A project with phase A (tasks a1, a2) and phase B (task b1), and a shift of an activity with one volunteer. */
typedef struct
{
  PwMemoryBackend *backend;
  PwWorkspace     *workspace;
  PwProject       *project;
  PwTask          *phase_a;
  PwTask          *a1;
  PwTask          *a2;
  PwTask          *phase_b;
  PwTask          *b1;
  PwPerson        *person;
  PwShift         *shift;
} Fixture;

static PwTask *
make_task (PwEdit     *edit,
           PwProject  *project,
           PwTask     *parent,
           PwTaskKind  kind,
           const char *title)
{
  PwTask *task = pw_edit_create (edit, PW_TYPE_TASK);

  pw_edit_set_ref (edit, task, PW_TASK_PROJECT, project);
  pw_edit_set_ref (edit, task, PW_TASK_PARENT, parent);
  pw_edit_set_int (edit, task, PW_TASK_KIND, kind);
  pw_edit_set_text (edit, task, PW_TASK_TITLE, title);
  return task;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (PwEdit) edit = pw_edit_new ("Set up", NULL);
  g_autoptr (GError) error = NULL;
  PwActivity *activity;

  fixture->backend = pw_memory_backend_new ();
  fixture->workspace = pw_workspace_new (PW_BACKEND (fixture->backend));
  pw_workspace_load (fixture->workspace, &error);

  fixture->project = pw_edit_create (edit, PW_TYPE_PROJECT);
  pw_edit_set_text (edit, fixture->project, PW_PROJECT_TITLE, "Verhuis");
  pw_edit_set_int (edit, fixture->project, PW_PROJECT_DAY_MINUTES, 456);
  pw_edit_set_day (edit, fixture->project, PW_PROJECT_START_DAY, 20000);
  fixture->phase_a = make_task (edit, fixture->project, NULL, PW_TASK_KIND_PHASE, "A");
  fixture->a1 = make_task (edit, fixture->project, fixture->phase_a, PW_TASK_KIND_TASK, "a1");
  fixture->a2 = make_task (edit, fixture->project, fixture->phase_a, PW_TASK_KIND_TASK, "a2");
  fixture->phase_b = make_task (edit, fixture->project, NULL, PW_TASK_KIND_PHASE, "B");
  fixture->b1 = make_task (edit, fixture->project, fixture->phase_b, PW_TASK_KIND_TASK, "b1");
  fixture->person = pw_edit_create (edit, PW_TYPE_PERSON);
  pw_edit_set_text (edit, fixture->person, PW_PERSON_FAMILY_NAME, "Yıldız");
  activity = pw_edit_create (edit, PW_TYPE_ACTIVITY);
  pw_edit_set_text (edit, activity, PW_ACTIVITY_TITLE, "De Mand");
  fixture->shift = pw_edit_create (edit, PW_TYPE_SHIFT);
  pw_edit_set_ref (edit, fixture->shift, PW_SHIFT_ACTIVITY, activity);
  pw_edit_set_day (edit, fixture->shift, PW_SHIFT_DAY, 20001);
  pw_edit_set_int (edit, fixture->shift, PW_SHIFT_LENGTH, 60);
  pw_workspace_apply (fixture->workspace, edit, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_object_unref (fixture->workspace);
  g_object_unref (fixture->backend);
}

static void
assert_refused (Fixture     *fixture,
                PwEdit      *edit,
                PwErrorCode  code)
{
  g_autoptr (GError) error = NULL;
  guint n_commits = pw_memory_backend_n_commits (fixture->backend);

  g_assert_false (pw_workspace_apply (fixture->workspace, edit, &error));
  g_assert_error (error, PW_ERROR, (int) code);
  g_assert_cmpuint (pw_memory_backend_n_commits (fixture->backend), ==, n_commits);
  g_object_unref (edit);
}

static void
assert_applied (Fixture *fixture,
                PwEdit  *edit)
{
  g_autoptr (GError) error = NULL;

  pw_workspace_apply (fixture->workspace, edit, &error);
  g_assert_no_error (error);
  g_object_unref (edit);
}

static PwEdit *
link_tasks (PwTask *predecessor,
            PwTask *successor)
{
  PwEdit *edit = pw_edit_new ("Link", NULL);
  PwDependency *link = pw_edit_create (edit, PW_TYPE_DEPENDENCY);

  pw_edit_set_ref (edit, link, PW_DEPENDENCY_PREDECESSOR, predecessor);
  pw_edit_set_ref (edit, link, PW_DEPENDENCY_SUCCESSOR, successor);
  return edit;
}

static void
test_circle (Fixture       *fixture,
             gconstpointer  data)
{
  assert_refused (fixture, link_tasks (fixture->a1, fixture->a1), PW_ERROR_CYCLE);
  assert_refused (fixture, link_tasks (fixture->phase_a, fixture->a1), PW_ERROR_CYCLE);
  assert_refused (fixture, link_tasks (fixture->a1, fixture->phase_a), PW_ERROR_CYCLE);
  assert_applied (fixture, link_tasks (fixture->a1, fixture->a2));
  assert_refused (fixture, link_tasks (fixture->a1, fixture->a2), PW_ERROR_INVALID);
  assert_refused (fixture, link_tasks (fixture->a2, fixture->a1), PW_ERROR_CYCLE);

  /* Through phases: A before B, so nothing of B may come before A or its parts. */
  assert_applied (fixture, link_tasks (fixture->phase_a, fixture->phase_b));
  assert_refused (fixture, link_tasks (fixture->b1, fixture->a1), PW_ERROR_CYCLE);
  assert_refused (fixture, link_tasks (fixture->phase_b, fixture->a2), PW_ERROR_CYCLE);
  assert_refused (fixture, link_tasks (fixture->b1, fixture->phase_a), PW_ERROR_CYCLE);
  assert_applied (fixture, link_tasks (fixture->a2, fixture->b1));
}

/* A long chain is looked at once, not once a link; its last link may not lead back. */
static void
test_long_chain (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr (GPtrArray) chain = g_ptr_array_new ();
  PwEdit *edit = pw_edit_new ("Import", NULL);
  gint64 began = g_get_monotonic_time ();

  for (guint i = 0; i < 5000; i++)
    {
      PwTask *task = make_task (edit, fixture->project, NULL, PW_TASK_KIND_TASK, "Schakel");

      if (i > 0)
        {
          PwDependency *link = pw_edit_create (edit, PW_TYPE_DEPENDENCY);

          pw_edit_set_ref (edit, link, PW_DEPENDENCY_PREDECESSOR, g_ptr_array_index (chain, i - 1));
          pw_edit_set_ref (edit, link, PW_DEPENDENCY_SUCCESSOR, task);
        }
      g_ptr_array_add (chain, task);
    }
  assert_applied (fixture, edit);
  g_test_message ("5,000 linked tasks in %" G_GINT64_FORMAT " ms", (g_get_monotonic_time () - began) / 1000);
  assert_refused (fixture, link_tasks (g_ptr_array_index (chain, 4999), g_ptr_array_index (chain, 0)), PW_ERROR_CYCLE);
}

static void
test_move_closes_circle (Fixture       *fixture,
                         gconstpointer  data)
{
  PwEdit *edit;

  assert_applied (fixture, link_tasks (fixture->a1, fixture->b1));
  assert_applied (fixture, link_tasks (fixture->b1, fixture->a2));
  assert_applied (fixture, link_tasks (fixture->phase_b, fixture->a2));

  /* a2 comes after phase B; inside B it would wait for itself. */
  edit = pw_edit_new ("Indent", NULL);
  pw_edit_set_ref (edit, fixture->a2, PW_TASK_PARENT, fixture->phase_b);
  assert_refused (fixture, edit, PW_ERROR_CYCLE);
}

static void
test_tree (Fixture       *fixture,
           gconstpointer  data)
{
  PwEdit *edit = pw_edit_new ("Indent", NULL);

  pw_edit_set_ref (edit, fixture->phase_a, PW_TASK_PARENT, fixture->phase_a);
  assert_refused (fixture, edit, PW_ERROR_CYCLE);

  edit = pw_edit_new ("Indent", NULL);
  pw_edit_set_ref (edit, fixture->a2, PW_TASK_PARENT, fixture->a1);
  assert_refused (fixture, edit, PW_ERROR_INVALID);

  edit = pw_edit_new ("Indent", NULL);
  pw_edit_set_int (edit, fixture->a1, PW_TASK_KIND, PW_TASK_KIND_PHASE);
  pw_edit_set_ref (edit, fixture->a2, PW_TASK_PARENT, fixture->a1);
  assert_applied (fixture, edit);

  edit = pw_edit_new ("Flatten", NULL);
  pw_edit_set_int (edit, fixture->a1, PW_TASK_KIND, PW_TASK_KIND_TASK);
  assert_refused (fixture, edit, PW_ERROR_INVALID);
}

static void
test_dates (Fixture       *fixture,
            gconstpointer  data)
{
  PwEdit *edit = pw_edit_new ("Move", NULL);

  pw_edit_set_day (edit, fixture->a1, PW_TASK_MANUAL_START_DAY, 20010);
  pw_edit_set_day (edit, fixture->a1, PW_TASK_MANUAL_FINISH_DAY, 20009);
  assert_refused (fixture, edit, PW_ERROR_INVALID);

  edit = pw_edit_new ("Move", NULL);
  pw_edit_set_int (edit, fixture->a1, PW_TASK_PROGRESS, 101);
  assert_refused (fixture, edit, PW_ERROR_INVALID);

  edit = pw_edit_new ("Rename", NULL);
  pw_edit_set_text (edit, fixture->a1, PW_TASK_TITLE, "  ");
  assert_refused (fixture, edit, PW_ERROR_INVALID);
}

static void
test_required (Fixture       *fixture,
               gconstpointer  data)
{
  PwEdit *edit = pw_edit_new ("Make", NULL);

  pw_edit_create (edit, PW_TYPE_ASSIGNMENT);
  assert_refused (fixture, edit, PW_ERROR_INVALID);

  edit = pw_edit_new ("Change", NULL);
  pw_edit_set_int (edit, fixture->a1, PW_TASK_KIND, 17);
  assert_refused (fixture, edit, PW_ERROR_INVALID);

  edit = pw_edit_new ("Change", NULL);
  pw_edit_set_ref (edit, fixture->a1, PW_TASK_OWNER, fixture->project);
  assert_refused (fixture, edit, PW_ERROR_STALE);
}

static PwEdit *
assign (Fixture *fixture)
{
  PwEdit *edit = pw_edit_new ("Assign", NULL);
  PwAssignment *assignment = pw_edit_create (edit, PW_TYPE_ASSIGNMENT);

  pw_edit_set_ref (edit, assignment, PW_ASSIGNMENT_SHIFT, fixture->shift);
  pw_edit_set_ref (edit, assignment, PW_ASSIGNMENT_PERSON, fixture->person);
  return edit;
}

static void
test_once_in_a_shift (Fixture       *fixture,
                      gconstpointer  data)
{
  assert_applied (fixture, assign (fixture));
  assert_refused (fixture, assign (fixture), PW_ERROR_INVALID);
}

static void
test_frozen_version (Fixture       *fixture,
                     gconstpointer  data)
{
  PwEdit *edit = pw_edit_new ("Make", NULL);
  PwFunction *function = pw_edit_create (edit, PW_TYPE_FUNCTION);
  PwFunctionVersion *version = pw_edit_create (edit, PW_TYPE_FUNCTION_VERSION);
  PwFunctionBlock *block = pw_edit_create (edit, PW_TYPE_FUNCTION_BLOCK);

  pw_edit_set_ref (edit, version, PW_FUNCTION_VERSION_FUNCTION, function);
  pw_edit_set_ref (edit, block, PW_FUNCTION_BLOCK_FUNCTION_VERSION, version);
  assert_applied (fixture, edit);

  edit = pw_edit_new ("Change", NULL);
  pw_edit_set_text (edit, block, PW_FUNCTION_BLOCK_TEXT, "Taken");
  assert_applied (fixture, edit);

  edit = pw_edit_new ("Into force", NULL);
  pw_edit_set_int (edit, version, PW_FUNCTION_VERSION_STATE, PW_FUNCTION_VERSION_STATE_IN_FORCE);
  assert_applied (fixture, edit);

  edit = pw_edit_new ("Change", NULL);
  pw_edit_set_text (edit, block, PW_FUNCTION_BLOCK_TEXT, "Andere taken");
  assert_refused (fixture, edit, PW_ERROR_FROZEN);

  edit = pw_edit_new ("Delete", NULL);
  pw_edit_delete (edit, block);
  assert_refused (fixture, edit, PW_ERROR_FROZEN);
}

static void
test_moved_out_of_frozen_version (Fixture       *fixture,
                                  gconstpointer  data)
{
  PwEdit *edit = pw_edit_new ("Make", NULL);
  PwFunction *function = pw_edit_create (edit, PW_TYPE_FUNCTION);
  PwFunctionVersion *concept = pw_edit_create (edit, PW_TYPE_FUNCTION_VERSION);
  PwFunctionVersion *in_force = pw_edit_create (edit, PW_TYPE_FUNCTION_VERSION);
  PwFunctionBlock *frozen = pw_edit_create (edit, PW_TYPE_FUNCTION_BLOCK);
  PwFunctionBlock *open = pw_edit_create (edit, PW_TYPE_FUNCTION_BLOCK);

  pw_edit_set_ref (edit, concept, PW_FUNCTION_VERSION_FUNCTION, function);
  pw_edit_set_int (edit, concept, PW_FUNCTION_VERSION_NUMBER, 2);
  pw_edit_set_ref (edit, in_force, PW_FUNCTION_VERSION_FUNCTION, function);
  pw_edit_set_int (edit, in_force, PW_FUNCTION_VERSION_STATE, PW_FUNCTION_VERSION_STATE_IN_FORCE);
  pw_edit_set_ref (edit, frozen, PW_FUNCTION_BLOCK_FUNCTION_VERSION, in_force);
  pw_edit_set_ref (edit, open, PW_FUNCTION_BLOCK_FUNCTION_VERSION, concept);
  assert_applied (fixture, edit);

  edit = pw_edit_new ("Move out", NULL);
  pw_edit_set_ref (edit, frozen, PW_FUNCTION_BLOCK_FUNCTION_VERSION, concept);
  assert_refused (fixture, edit, PW_ERROR_FROZEN);

  edit = pw_edit_new ("Move in", NULL);
  pw_edit_set_ref (edit, open, PW_FUNCTION_BLOCK_FUNCTION_VERSION, in_force);
  assert_refused (fixture, edit, PW_ERROR_FROZEN);
}

/* A person with history is archived or erased; only undo takes back that there was one. */
static void
test_person_with_history (Fixture       *fixture,
                          gconstpointer  data)
{
  PwEdit *edit = pw_edit_new ("Delete", NULL);
  g_autoptr (GError) error = NULL;

  assert_applied (fixture, assign (fixture));
  pw_edit_delete_tree (edit, fixture->workspace, fixture->person);
  assert_refused (fixture, edit, PW_ERROR_IN_USE);

  pw_workspace_undo (fixture->workspace, &error);
  pw_workspace_undo (fixture->workspace, &error);
  g_assert_no_error (error);
  g_assert_false (pw_entity_is_live (PW_ENTITY (fixture->person)));
}

/* Numbers that only fit after being cut off are no values either. */
static void
test_bounds (Fixture       *fixture,
             gconstpointer  data)
{
  static const gint64 wrong[] = { G_MININT64, G_MAXINT64, (G_GINT64_CONSTANT (1) << 32) + 20000 };

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      PwValue value = { FALSE, wrong[i], NULL };
      PwEdit *day = pw_edit_new ("Day", NULL);
      PwEdit *number = pw_edit_new ("Number", NULL);

      pw_edit_set_value (day, fixture->project, PW_PROJECT_START_DAY, &value);
      assert_refused (fixture, day, PW_ERROR_INVALID);
      pw_edit_set_value (number, fixture->a1, PW_TASK_POSITION, &value);
      assert_refused (fixture, number, PW_ERROR_INVALID);
    }
}

#define ADD(name, function) g_test_add ("/model/rules/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("circle", test_circle);
  ADD ("long-chain", test_long_chain);
  ADD ("move-closes-circle", test_move_closes_circle);
  ADD ("tree", test_tree);
  ADD ("dates", test_dates);
  ADD ("required", test_required);
  ADD ("once-in-a-shift", test_once_in_a_shift);
  ADD ("frozen-version", test_frozen_version);
  ADD ("moved-out-of-frozen-version", test_moved_out_of_frozen_version);
  ADD ("person-with-history", test_person_with_history);
  ADD ("bounds", test_bounds);
  return g_test_run ();
}
