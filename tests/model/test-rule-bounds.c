/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "base/pw-error.h"
#include "model/pw-activity.h"
#include "model/pw-assignment.h"
#include "model/pw-availability.h"
#include "model/pw-demand.h"
#include "model/pw-dependency.h"
#include "model/pw-frozen-document.h"
#include "model/pw-person.h"
#include "model/pw-programme-area.h"
#include "model/pw-project.h"
#include "model/pw-shift-pattern.h"
#include "model/pw-shift.h"
#include "model/pw-sign-off.h"
#include "model/pw-task.h"
#include "model/pw-workspace.h"
#include "pw-memory-backend.h"

/* Two projects with a task each, a shift with a demand and a volunteer, a shift without, and a person besides. */
typedef struct
{
  PwMemoryBackend *backend;
  PwWorkspace     *workspace;
  PwProject       *projects[2];
  PwTask          *tasks[2];
  PwActivity      *activity;
  PwShift         *shifts[2];
  PwDemand        *demand;
  PwAssignment    *assignment;
  PwPerson        *volunteer;
  PwPerson        *person;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (PwEdit) edit = pw_edit_new ("Set up", NULL);
  g_autoptr (GError) error = NULL;

  fixture->backend = pw_memory_backend_new ();
  fixture->workspace = pw_workspace_new (PW_BACKEND (fixture->backend));
  pw_workspace_load (fixture->workspace, &error);

  fixture->activity = pw_edit_create (edit, PW_TYPE_ACTIVITY);
  pw_edit_set_text (edit, fixture->activity, PW_ACTIVITY_TITLE, "De Mand");
  for (guint i = 0; i < 2; i++)
    {
      fixture->projects[i] = pw_edit_create (edit, PW_TYPE_PROJECT);
      pw_edit_set_text (edit, fixture->projects[i], PW_PROJECT_TITLE, "Verhuis");
      pw_edit_set_int (edit, fixture->projects[i], PW_PROJECT_DAY_MINUTES, 456);
      pw_edit_set_day (edit, fixture->projects[i], PW_PROJECT_START_DAY, 20000);
      fixture->tasks[i] = pw_edit_create (edit, PW_TYPE_TASK);
      pw_edit_set_ref (edit, fixture->tasks[i], PW_TASK_PROJECT, fixture->projects[i]);
      pw_edit_set_text (edit, fixture->tasks[i], PW_TASK_TITLE, "Taak");
      fixture->shifts[i] = pw_edit_create (edit, PW_TYPE_SHIFT);
      pw_edit_set_ref (edit, fixture->shifts[i], PW_SHIFT_ACTIVITY, fixture->activity);
      pw_edit_set_day (edit, fixture->shifts[i], PW_SHIFT_DAY, 20001);
      pw_edit_set_int (edit, fixture->shifts[i], PW_SHIFT_START, 60 * (int) i);
      pw_edit_set_int (edit, fixture->shifts[i], PW_SHIFT_LENGTH, 60);
    }
  fixture->volunteer = pw_edit_create (edit, PW_TYPE_PERSON);
  pw_edit_set_text (edit, fixture->volunteer, PW_PERSON_FAMILY_NAME, "Yıldız");
  fixture->person = pw_edit_create (edit, PW_TYPE_PERSON);
  pw_edit_set_text (edit, fixture->person, PW_PERSON_FAMILY_NAME, "Aerts");
  fixture->demand = pw_edit_create (edit, PW_TYPE_DEMAND);
  pw_edit_set_ref (edit, fixture->demand, PW_DEMAND_SHIFT, fixture->shifts[0]);
  pw_edit_set_int (edit, fixture->demand, PW_DEMAND_WANTED, 2);
  fixture->assignment = pw_edit_create (edit, PW_TYPE_ASSIGNMENT);
  pw_edit_set_ref (edit, fixture->assignment, PW_ASSIGNMENT_SHIFT, fixture->shifts[0]);
  pw_edit_set_ref (edit, fixture->assignment, PW_ASSIGNMENT_DEMAND, fixture->demand);
  pw_edit_set_ref (edit, fixture->assignment, PW_ASSIGNMENT_PERSON, fixture->volunteer);
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
really_end_before_start (Fixture *fixture,
                         PwEdit  *edit)
{
  pw_edit_set_day (edit, fixture->tasks[0], PW_TASK_ACTUAL_START_DAY, 20010);
  pw_edit_set_day (edit, fixture->tasks[0], PW_TASK_ACTUAL_FINISH_DAY, 20009);
}

static void
link_across_projects (Fixture *fixture,
                      PwEdit  *edit)
{
  PwDependency *link = pw_edit_create (edit, PW_TYPE_DEPENDENCY);

  pw_edit_set_ref (edit, link, PW_DEPENDENCY_PREDECESSOR, fixture->tasks[0]);
  pw_edit_set_ref (edit, link, PW_DEPENDENCY_SUCCESSOR, fixture->tasks[1]);
}

static void
write_too_much (Fixture *fixture,
                PwEdit  *edit)
{
  g_autofree char *text = g_strnfill (1000001, 'x');

  pw_edit_set_text (edit, fixture->projects[0], PW_PROJECT_GOAL, text);
}

static void
write_no_utf8 (Fixture *fixture,
               PwEdit  *edit)
{
  pw_edit_set_text (edit, fixture->projects[0], PW_PROJECT_TITLE, "caf\xe9");
}

static void
take_place_of_other_shift (Fixture *fixture,
                           PwEdit  *edit)
{
  pw_edit_set_ref (edit, fixture->assignment, PW_ASSIGNMENT_SHIFT, fixture->shifts[1]);
}

static void
want_less_than_needed (Fixture *fixture,
                       PwEdit  *edit)
{
  pw_edit_set_int (edit, fixture->demand, PW_DEMAND_MINIMUM, 3);
}

static void
end_pattern_before_it_starts (Fixture *fixture,
                              PwEdit  *edit)
{
  PwShiftPattern *pattern = pw_edit_create (edit, PW_TYPE_SHIFT_PATTERN);

  pw_edit_set_ref (edit, pattern, PW_SHIFT_PATTERN_ACTIVITY, fixture->activity);
  pw_edit_set_int (edit, pattern, PW_SHIFT_PATTERN_LENGTH, 60);
  pw_edit_set_int (edit, pattern, PW_SHIFT_PATTERN_INTERVAL, 1);
  pw_edit_set_day (edit, pattern, PW_SHIFT_PATTERN_FIRST_DAY, 20010);
  pw_edit_set_day (edit, pattern, PW_SHIFT_PATTERN_UNTIL_DAY, 20009);
}

static void
leave_before_coming (Fixture *fixture,
                     PwEdit  *edit)
{
  pw_edit_set_day (edit, fixture->person, PW_PERSON_STARTED_DAY, 20010);
  pw_edit_set_day (edit, fixture->person, PW_PERSON_ENDED_DAY, 20009);
}

static void
be_there_without_start (Fixture *fixture,
                        PwEdit  *edit)
{
  PwAvailability *availability = pw_edit_create (edit, PW_TYPE_AVAILABILITY);

  pw_edit_set_ref (edit, availability, PW_AVAILABILITY_PERSON, fixture->person);
  pw_edit_set_day (edit, availability, PW_AVAILABILITY_FIRST_DAY, 20010);
  pw_edit_set_int (edit, availability, PW_AVAILABILITY_INTERVAL, 1);
  pw_edit_set_minutes (edit, availability, PW_AVAILABILITY_UNTIL_MINUTE, 600);
}

static void
sign_without_day (Fixture *fixture,
                  PwEdit  *edit)
{
  PwFrozenDocument *document = pw_edit_create (edit, PW_TYPE_FROZEN_DOCUMENT);
  PwSignOff *sign_off = pw_edit_create (edit, PW_TYPE_SIGN_OFF);
  g_autofree char *hash = g_strnfill (64, 'a');

  pw_edit_set_text (edit, document, PW_FROZEN_DOCUMENT_FILE, hash);
  pw_edit_set_text (edit, document, PW_FROZEN_DOCUMENT_FROZEN, "2026-11-22T10:00:00Z");
  pw_edit_set_ref (edit, sign_off, PW_SIGN_OFF_FROZEN_DOCUMENT, document);
  pw_edit_set_ref (edit, sign_off, PW_SIGN_OFF_PERSON, fixture->person);
  pw_edit_set_day (edit, sign_off, PW_SIGN_OFF_OFFERED_DAY, 20010);
  pw_edit_set_int (edit, sign_off, PW_SIGN_OFF_STATE, PW_SIGN_OFF_STATE_SIGNED);
}

/* The task is touched too, but still points at the project. */
static void
delete_under_a_changed_row (Fixture *fixture,
                            PwEdit  *edit)
{
  pw_edit_set_text (edit, fixture->tasks[0], PW_TASK_TITLE, "Anders");
  pw_edit_delete (edit, fixture->projects[0]);
}

typedef struct
{
  const char  *name;
  void       (*fill) (Fixture *fixture, PwEdit *edit);
  PwErrorCode  code;
} Refusal;

static const Refusal refusals[] = {
  { "really-end-before-start", really_end_before_start, PW_ERROR_INVALID },
  { "link-across-projects", link_across_projects, PW_ERROR_INVALID },
  { "write-too-much", write_too_much, PW_ERROR_INVALID },
  { "write-no-utf8", write_no_utf8, PW_ERROR_INVALID },
  { "take-place-of-other-shift", take_place_of_other_shift, PW_ERROR_INVALID },
  { "want-less-than-needed", want_less_than_needed, PW_ERROR_INVALID },
  { "end-pattern-before-it-starts", end_pattern_before_it_starts, PW_ERROR_INVALID },
  { "leave-before-coming", leave_before_coming, PW_ERROR_INVALID },
  { "be-there-without-start", be_there_without_start, PW_ERROR_INVALID },
  { "sign-without-day", sign_without_day, PW_ERROR_INVALID },
  { "delete-under-a-changed-row", delete_under_a_changed_row, PW_ERROR_IN_USE },
};

static void
test_refusal (Fixture       *fixture,
              gconstpointer  data)
{
  const Refusal *refusal = data;
  g_autoptr (PwEdit) edit = pw_edit_new ("Test", NULL);
  g_autoptr (GError) error = NULL;
  guint n_commits = pw_memory_backend_n_commits (fixture->backend);

  refusal->fill (fixture, edit);
  g_assert_false (pw_workspace_apply (fixture->workspace, edit, &error));
  g_assert_error (error, PW_ERROR, (int) refusal->code);
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
  g_assert_cmpuint (pw_memory_backend_n_commits (fixture->backend), ==, n_commits);
}

/* More than fifty at once are only deleted by who says so. */
static void
test_many_deletions (Fixture       *fixture,
                     gconstpointer  data)
{
  g_autoptr (PwEdit) made = pw_edit_new ("Make", NULL);
  g_autoptr (PwEdit) plain = pw_edit_new ("Delete", NULL);
  g_autoptr (PwEdit) bulk = pw_edit_new ("Delete", NULL);
  g_autoptr (GError) error = NULL;
  gpointer areas[51];

  for (guint i = 0; i < G_N_ELEMENTS (areas); i++)
    {
      areas[i] = pw_edit_create (made, PW_TYPE_PROGRAMME_AREA);
    }
  g_assert_true (pw_workspace_apply (fixture->workspace, made, &error));
  for (guint i = 0; i < G_N_ELEMENTS (areas); i++)
    {
      pw_edit_delete (plain, areas[i]);
      pw_edit_delete (bulk, areas[i]);
    }
  g_assert_false (pw_workspace_apply (fixture->workspace, plain, &error));
  g_assert_error (error, PW_ERROR, PW_ERROR_INVALID);
  g_clear_error (&error);

  pw_edit_set_bulk (bulk);
  g_assert_true (pw_workspace_apply (fixture->workspace, bulk, &error));
  g_assert_true (pw_workspace_undo (fixture->workspace, &error));
  g_assert_true (pw_workspace_undo (fixture->workspace, &error));
  g_assert_no_error (error);
}

/* The journal knows who did it, and whom it is about: both who comes and who goes, also at second hand. */
static void
test_persons (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (PwEdit) edit = pw_edit_new ("Replace", NULL);
  g_autoptr (PwEdit) second_hand = pw_edit_new ("Own", NULL);
  g_autoptr (PwEdit) link = pw_edit_new ("Link", NULL);
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (GError) error = NULL;
  PwDependency *dependency;
  PwTask *other;

  pw_workspace_set_actor (fixture->workspace, fixture->person);
  pw_edit_set_ref (edit, fixture->assignment, PW_ASSIGNMENT_PERSON, fixture->person);
  g_assert_true (pw_workspace_apply (fixture->workspace, edit, &error));
  g_assert_true (pw_memory_backend_is_about (fixture->backend, pw_entity_get_id (PW_ENTITY (fixture->person))));
  g_assert_true (pw_memory_backend_is_about (fixture->backend, pw_entity_get_id (PW_ENTITY (fixture->volunteer))));
  entries = pw_backend_list_entries (PW_BACKEND (fixture->backend), 0, 1, &error);
  g_assert_cmpint (((PwJournalEntry *) g_ptr_array_index (entries, 0))->actor, ==, pw_entity_get_id (PW_ENTITY (fixture->person)));

  pw_edit_set_ref (second_hand, fixture->tasks[0], PW_TASK_OWNER, fixture->volunteer);
  other = pw_edit_create (second_hand, PW_TYPE_TASK);
  pw_edit_set_ref (second_hand, other, PW_TASK_PROJECT, fixture->projects[0]);
  pw_edit_set_text (second_hand, other, PW_TASK_TITLE, "Ander");
  g_assert_true (pw_workspace_apply (fixture->workspace, second_hand, &error));

  dependency = pw_edit_create (link, PW_TYPE_DEPENDENCY);
  pw_edit_set_ref (link, dependency, PW_DEPENDENCY_PREDECESSOR, fixture->tasks[0]);
  pw_edit_set_ref (link, dependency, PW_DEPENDENCY_SUCCESSOR, other);
  g_assert_true (pw_workspace_apply (fixture->workspace, link, &error));
  g_assert_no_error (error);
  g_assert_true (pw_memory_backend_is_about (fixture->backend, pw_entity_get_id (PW_ENTITY (fixture->volunteer))));
  g_assert_false (pw_memory_backend_is_about (fixture->backend, pw_entity_get_id (PW_ENTITY (fixture->person))));
}

#define ADD(name, function) g_test_add ("/model/rule-bounds/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (refusals); i++)
    {
      g_autofree char *path = g_strconcat ("/model/rule-bounds/", refusals[i].name, NULL);

      g_test_add (path, Fixture, &refusals[i], set_up, test_refusal, tear_down);
    }
  ADD ("many-deletions", test_many_deletions);
  ADD ("persons", test_persons);
  return g_test_run ();
}
