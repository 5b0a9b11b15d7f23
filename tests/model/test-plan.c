/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/pw-error.h"
#include "model/pw-absence.h"
#include "model/pw-date-change.h"
#include "model/pw-holiday.h"
#include "model/pw-plan-words.h"
#include "model/pw-project-edits.h"
#include "model/pw-sitting.h"
#include "model/pw-sitting-body.h"
#include "model/pw-task-dates.h"
#include "model/pw-task-links.h"
#include "model/pw-task-tree.h"
#include "model/pw-task-work.h"
#include "model/pw-work-week.h"
#include "model/pw-workspace.h"
#include "pw-memory-backend.h"

/* From Monday 23 November: a (5 days), then b (2 days), then milestone M; phase P holds a and b. */
typedef struct
{
  PwMemoryBackend *backend;
  PwWorkspace     *workspace;
  PwPlan          *plan;
  PwProject       *project;
  PwTask          *phase;
  PwTask          *a;
  PwTask          *b;
  PwTask          *milestone;
  char            *hash;
  guint            n_edits;
  guint            n_changed;
} Fixture;

static void
apply (Fixture *fixture,
       PwEdit  *edit)
{
  g_autoptr (PwEdit) owned = edit;
  g_autoptr (GError) error = NULL;

  g_assert_nonnull (edit);
  g_assert_false (pw_edit_is_empty (edit));
  pw_workspace_apply (fixture->workspace, edit, &error);
  g_assert_no_error (error);
  fixture->n_edits++;
}

static PwTask *
add (Fixture    *fixture,
     PwTask     *parent,
     PwTask     *after,
     PwTaskKind  kind,
     const char *text)
{
  PwTask *made;

  apply (fixture, pw_task_edit_quick_add (fixture->plan, fixture->project, parent, after, kind, text, PW_DAY_NONE, &made, NULL));
  return made;
}

static void
changed_cb (Fixture   *fixture,
            PwProject *project)
{
  g_assert_true (project == fixture->project);
  fixture->n_changed++;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->backend = pw_memory_backend_new ();
  fixture->workspace = pw_workspace_new (PW_BACKEND (fixture->backend));
  pw_workspace_load (fixture->workspace, NULL);
  fixture->plan = pw_plan_get (fixture->workspace);
  apply (fixture, pw_project_edit_create (fixture->workspace, "Verhuis", pw_day_parse_iso ("2026-11-23"), &fixture->project, NULL));
  fixture->phase = add (fixture, NULL, NULL, PW_TASK_KIND_PHASE, "P");
  fixture->a = add (fixture, fixture->phase, NULL, PW_TASK_KIND_TASK, "a");
  fixture->b = add (fixture, fixture->phase, fixture->a, PW_TASK_KIND_TASK, "b");
  fixture->milestone = add (fixture, NULL, fixture->phase, PW_TASK_KIND_MILESTONE, "M");
  apply (fixture, pw_task_edit_length (fixture->plan, fixture->a, 5, NULL));
  apply (fixture, pw_task_edit_length (fixture->plan, fixture->b, 2, NULL));
  apply (fixture, pw_task_edit_link (fixture->a, fixture->b, PW_DEPENDENCY_KIND_FS, 0, NULL));
  apply (fixture, pw_task_edit_link (fixture->b, fixture->milestone, PW_DEPENDENCY_KIND_FS, 0, NULL));
  g_signal_connect_swapped (fixture->plan, "changed", G_CALLBACK (changed_cb), fixture);
  fixture->hash = pw_workspace_dup_content_hash (fixture->workspace);
  fixture->n_edits = 0;
}

static void
assert_dates (Fixture    *fixture,
              PwTask     *task,
              const char *start,
              const char *finish)
{
  g_autofree char *start_day = pw_day_to_iso (pw_plan_get_start_day (fixture->plan, task));
  g_autofree char *finish_day = pw_day_to_iso (pw_plan_get_finish_day (fixture->plan, task));

  g_assert_cmpstr (start_day, ==, start);
  g_assert_cmpstr (finish_day, ==, finish);
}

/* Every test ends by taking all of it back. */
static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_autofree char *hash = NULL;

  while (fixture->n_edits-- > 0)
    {
      pw_workspace_undo (fixture->workspace, NULL);
    }
  hash = pw_workspace_dup_content_hash (fixture->workspace);
  g_assert_cmpstr (hash, ==, fixture->hash);
  assert_dates (fixture, fixture->milestone, "2026-12-01", "2026-12-01");
  g_free (fixture->hash);
  g_object_unref (fixture->workspace);
  g_object_unref (fixture->backend);
}

static void
assert_refused (PwEdit      *edit,
                GError     **error,
                const char  *sentence)
{
  g_assert_null (edit);
  g_assert_error (*error, PW_ERROR, PW_ERROR_INVALID);
  if (sentence != NULL)
    {
      g_assert_cmpstr ((*error)->message, ==, sentence);
    }
  g_clear_error (error);
}

static PwDay
day (const char *iso)
{
  return pw_day_parse_iso (iso);
}

static void
test_dates (Fixture       *fixture,
            gconstpointer  data)
{
  PwPlanSummary summary = pw_plan_get_summary (fixture->plan, fixture->project);
  g_autofree char *why = pw_plan_dup_driver_sentence (fixture->plan, fixture->b);

  assert_dates (fixture, fixture->a, "2026-11-23", "2026-11-27");
  assert_dates (fixture, fixture->b, "2026-11-30", "2026-12-01");
  assert_dates (fixture, fixture->milestone, "2026-12-01", "2026-12-01");
  assert_dates (fixture, fixture->phase, "2026-11-23", "2026-12-01");
  g_assert_cmpfloat (pw_plan_get_n_days (fixture->plan, fixture->phase), ==, 7);
  g_assert_true (pw_plan_is_critical (fixture->plan, fixture->b));
  g_assert_cmpstr (why, ==, "Linked to “a”: starts after the end.");
  g_assert_cmpuint (summary.n_tasks, ==, 2);
  g_assert_cmpuint (summary.n_milestones, ==, 1);
  g_assert_true (summary.next_milestone == fixture->milestone);
  g_assert_cmpint (summary.start, ==, day ("2026-11-23"));
  g_assert_cmpint (summary.finish, ==, day ("2026-12-01"));
  g_assert_cmpint (summary.progress, ==, 0);
}

static void
test_holiday (Fixture       *fixture,
              gconstpointer  data)
{
  PwEdit *edit = pw_edit_new ("Bridge day", NULL);
  PwHoliday *holiday = pw_edit_create (edit, PW_TYPE_HOLIDAY);

  pw_edit_set_text (edit, holiday, PW_HOLIDAY_TITLE, "Brugdag");
  pw_edit_set_int (edit, holiday, PW_HOLIDAY_RULE, PW_HOLIDAY_RULE_ONCE);
  pw_edit_set_day (edit, holiday, PW_HOLIDAY_DAY, day ("2026-11-30"));
  pw_edit_set_int (edit, holiday, PW_HOLIDAY_IS_OBSERVED, TRUE);
  assert_dates (fixture, fixture->milestone, "2026-12-01", "2026-12-01");
  apply (fixture, edit);
  g_assert_cmpuint (fixture->n_changed, ==, 1);
  assert_dates (fixture, fixture->b, "2026-12-01", "2026-12-02");
}

static void
test_move (Fixture       *fixture,
           gconstpointer  data)
{
  GError *error = NULL;
  g_autoptr (PwEdit) nothing = NULL;

  apply (fixture, pw_task_edit_move (fixture->plan, fixture->a, day ("2026-11-28"), NULL, &error));
  g_assert_cmpuint (fixture->n_changed, ==, 1);
  assert_dates (fixture, fixture->a, "2026-11-30", "2026-12-04");
  assert_dates (fixture, fixture->milestone, "2026-12-08", "2026-12-08");
  nothing = pw_task_edit_move (fixture->plan, fixture->a, day ("2026-11-30"), NULL, &error);
  g_assert_true (pw_edit_is_empty (nothing));

  /* The phase as a whole. */
  apply (fixture, pw_task_edit_move (fixture->plan, fixture->phase, day ("2026-12-07"), NULL, &error));
  assert_dates (fixture, fixture->a, "2026-12-07", "2026-12-11");

  assert_refused (pw_task_edit_move (fixture->plan, fixture->b, day ("2026-12-07"), NULL, &error), &error,
                  "“b” cannot come before 14 December 2026. Linked to “a”: starts after the end.");
  assert_refused (pw_task_edit_move (fixture->plan, fixture->a, PW_DAY_NONE, NULL, &error), &error, NULL);
}

static void
test_move_milestone (Fixture       *fixture,
                     gconstpointer  data)
{
  GError *error = NULL;
  GListModel *changes = pw_workspace_get_list (fixture->workspace, PW_TYPE_DATE_CHANGE);
  g_autoptr (PwDateChange) change = NULL;

  apply (fixture, pw_task_edit_move (fixture->plan, fixture->milestone, day ("2026-12-03"), "College verschoven", &error));
  assert_dates (fixture, fixture->milestone, "2026-12-03", "2026-12-03");
  g_assert_cmpuint (g_list_model_get_n_items (changes), ==, 1);
  change = g_list_model_get_item (changes, 0);
  g_assert_cmpint (pw_date_change_get_from_day (change), ==, day ("2026-12-01"));
  g_assert_cmpint (pw_date_change_get_to_day (change), ==, day ("2026-12-03"));
  g_assert_cmpstr (pw_date_change_get_reason (change), ==, "College verschoven");

  /* 5 December is a Saturday: Volunteers' Day is on it all the same. */
  apply (fixture, pw_task_edit_move (fixture->plan, fixture->milestone, day ("2026-12-05"), NULL, &error));
  assert_dates (fixture, fixture->milestone, "2026-12-05", "2026-12-05");
  g_assert_true (pw_task_is_manual (fixture->milestone));
  apply (fixture, pw_task_edit_move (fixture->plan, fixture->milestone, day ("2026-12-08"), NULL, &error));
  assert_dates (fixture, fixture->milestone, "2026-12-08", "2026-12-08");
}

static void
test_preview (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (PwEdit) edit = pw_task_edit_move (fixture->plan, fixture->a, day ("2026-11-24"), NULL, NULL);
  g_autoptr (PwEdit) deletion = pw_task_edit_delete (fixture->b, NULL);
  g_autoptr (PwPlanPreview) preview = pw_plan_preview (fixture->plan, edit);
  g_autoptr (PwPlanPreview) without = pw_plan_preview (fixture->plan, deletion);
  g_autofree char *text = pw_plan_dup_moves_text (preview);

  g_assert_cmpstr (text, ==, "2 tasks, 1 milestone");
  g_assert_cmpint (pw_moment_get_day (pw_plan_preview_find (preview, fixture->b)->start), ==, day ("2026-12-01"));
  g_assert_cmpuint (without->n_milestones, ==, 1);
  g_assert_cmpuint (fixture->n_changed, ==, 0);
  assert_dates (fixture, fixture->a, "2026-11-23", "2026-11-27");
}

static void
test_length (Fixture       *fixture,
             gconstpointer  data)
{
  GError *error = NULL;

  apply (fixture, pw_task_edit_move_finish (fixture->plan, fixture->a, day ("2026-11-24"), &error));
  assert_dates (fixture, fixture->a, "2026-11-23", "2026-11-24");
  g_assert_cmpint (pw_task_get_duration (fixture->a), ==, 2 * 456);
  apply (fixture, pw_task_edit_move_start (fixture->plan, fixture->a, day ("2026-11-24"), &error));
  assert_dates (fixture, fixture->a, "2026-11-24", "2026-11-24");
  apply (fixture, pw_task_edit_length (fixture->plan, fixture->a, 0.5, &error));
  g_assert_cmpint (pw_task_get_duration (fixture->a), ==, 228);
  assert_dates (fixture, fixture->b, "2026-11-24", "2026-11-26");

  assert_refused (pw_task_edit_move_finish (fixture->plan, fixture->a, day ("2026-11-20"), &error), &error, NULL);
  assert_refused (pw_task_edit_length (fixture->plan, fixture->milestone, 1, &error), &error, NULL);
  assert_refused (pw_task_edit_length (fixture->plan, fixture->phase, 1, &error), &error, NULL);
  assert_refused (pw_task_edit_length (fixture->plan, fixture->a, 0, &error), &error, NULL);
  assert_refused (pw_task_edit_length (fixture->plan, fixture->a, g_ascii_strtod ("nan", NULL), &error), &error, NULL);
}

static void
test_done (Fixture       *fixture,
           gconstpointer  data)
{
  GError *error = NULL;

  apply (fixture, pw_task_edit_toggle_done (fixture->plan, fixture->milestone, &error));
  g_assert_cmpint (pw_task_get_progress (fixture->milestone), ==, 100);
  g_assert_cmpint (pw_task_get_actual_finish_day (fixture->milestone), ==, day ("2026-11-25"));
  assert_dates (fixture, fixture->milestone, "2026-11-25", "2026-11-25");
  apply (fixture, pw_task_edit_toggle_done (fixture->plan, fixture->milestone, &error));
  g_assert_cmpint (pw_task_get_actual_finish_day (fixture->milestone), ==, PW_DAY_NONE);
  apply (fixture, pw_task_edit_progress (fixture->plan, fixture->a, 50, &error));
  g_assert_cmpint (pw_task_get_actual_start_day (fixture->a), ==, day ("2026-11-23"));
  g_assert_cmpint (pw_plan_get_progress (fixture->plan, fixture->phase), ==, 35);
  apply (fixture, pw_task_edit_progress (fixture->plan, fixture->a, 0, &error));
  g_assert_cmpint (pw_task_get_actual_start_day (fixture->a), ==, PW_DAY_NONE);
  assert_refused (pw_task_edit_progress (fixture->plan, fixture->milestone, 50, &error), &error, NULL);
  assert_refused (pw_task_edit_progress (fixture->plan, fixture->phase, 100, &error), &error, NULL);
  assert_refused (pw_task_edit_progress (fixture->plan, fixture->a, 101, &error), &error, NULL);
}

static void
test_late (Fixture       *fixture,
           gconstpointer  data)
{
  g_autofree char *sentence = NULL;
  g_autofree char *problem = NULL;

  g_assert_false (pw_plan_is_late (fixture->plan, fixture->milestone));
  apply (fixture, pw_entity_edit_day (fixture->milestone, PW_TASK_DEADLINE_DAY, day ("2026-11-30")));
  g_assert_true (pw_plan_is_late (fixture->plan, fixture->milestone));
  g_assert_cmpuint (pw_plan_get_summary (fixture->plan, fixture->project).n_late_milestones, ==, 1);
  sentence = pw_plan_dup_task_sentence (fixture->plan, fixture->milestone);
  problem = pw_plan_dup_problem_sentence (fixture->plan, fixture->milestone);
  g_assert_cmpstr (sentence, ==, "Milestone M, 1 December 2026, late");
  g_assert_cmpstr (problem, ==, "Misses the deadline of 30 November 2026.");
  /* The day that is missing shows on all that leads to it, and moves nothing. */
  g_assert_cmpint (pw_plan_get_dates (fixture->plan, fixture->a)->slack, ==, -456);
  assert_dates (fixture, fixture->milestone, "2026-12-01", "2026-12-01");

  /* A day that is over. */
  apply (fixture, pw_entity_edit_day (fixture->project, PW_PROJECT_START_DAY, day ("2026-11-02")));
  assert_dates (fixture, fixture->milestone, "2026-11-10", "2026-11-10");
  g_assert_true (pw_plan_is_late (fixture->plan, fixture->a));
  apply (fixture, pw_task_edit_toggle_done (fixture->plan, fixture->a, NULL));
  g_assert_false (pw_plan_is_late (fixture->plan, fixture->a));
}

static void
test_manual (Fixture       *fixture,
             gconstpointer  data)
{
  GError *error = NULL;

  apply (fixture, pw_task_edit_manual (fixture->plan, fixture->b, TRUE, &error));
  apply (fixture, pw_task_edit_length (fixture->plan, fixture->a, 1, &error));
  assert_dates (fixture, fixture->b, "2026-11-30", "2026-12-01");
  apply (fixture, pw_task_edit_move (fixture->plan, fixture->b, day ("2026-12-04"), NULL, &error));
  assert_dates (fixture, fixture->b, "2026-12-04", "2026-12-07");
  apply (fixture, pw_task_edit_manual (fixture->plan, fixture->b, FALSE, &error));
  assert_dates (fixture, fixture->b, "2026-11-24", "2026-11-25");

  /* Without predecessors it stays where it was, but is pushed again from then on. */
  apply (fixture, pw_task_edit_manual (fixture->plan, fixture->a, TRUE, &error));
  apply (fixture, pw_task_edit_move (fixture->plan, fixture->a, day ("2026-12-01"), NULL, &error));
  apply (fixture, pw_task_edit_manual (fixture->plan, fixture->a, FALSE, &error));
  assert_dates (fixture, fixture->a, "2026-12-01", "2026-12-01");
  g_assert_cmpint (pw_task_get_constraint (fixture->a), ==, PW_TASK_CONSTRAINT_START_NO_EARLIER);
  assert_refused (pw_task_edit_manual (fixture->plan, fixture->phase, TRUE, &error), &error, NULL);
}

static void
test_quick_add (Fixture       *fixture,
                gconstpointer  data)
{
  PwTask *advice = add (fixture, NULL, fixture->milestone, PW_TASK_KIND_MILESTONE, "Advies Wereldraad 12/3");
  PwTask *saturday = add (fixture, NULL, fixture->milestone, PW_TASK_KIND_MILESTONE, "Dag van de vrijwilliger 5/12");
  PwTask *before = add (fixture, NULL, fixture->milestone, PW_TASK_KIND_MILESTONE, "Vooraf 2026-11-10");

  g_assert_cmpstr (pw_task_get_title (advice), ==, "Advies Wereldraad");
  assert_dates (fixture, advice, "2027-03-12", "2027-03-12");
  assert_dates (fixture, saturday, "2026-12-05", "2026-12-05");
  assert_dates (fixture, before, "2026-11-10", "2026-11-10");
  apply (fixture, pw_task_edit_delete (advice, NULL));
}

static void
test_quick_slip (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  assert_refused (pw_task_edit_quick_add (fixture->plan, fixture->project, NULL, NULL, PW_TASK_KIND_MILESTONE, "Test 31/2/2026", PW_DAY_NONE, NULL, &error), &error, NULL);
  assert_refused (pw_task_edit_quick_change (fixture->plan, fixture->milestone, "45/13", &error), &error, NULL);
  g_assert_cmpstr (pw_task_get_title (fixture->milestone), ==, "M");
  g_assert_cmpstr (pw_task_get_title (add (fixture, NULL, NULL, PW_TASK_KIND_MILESTONE, "Nota 2026")), ==, "Nota 2026");
}

static void
test_quick_change (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autoptr (PwEdit) same = NULL;

  apply (fixture, pw_task_edit_quick_change (fixture->plan, fixture->milestone, "8/12", NULL));
  g_assert_cmpstr (pw_task_get_title (fixture->milestone), ==, "M");
  assert_dates (fixture, fixture->milestone, "2026-12-08", "2026-12-08");
  apply (fixture, pw_task_edit_quick_change (fixture->plan, fixture->milestone, "Fase 2", NULL));
  g_assert_cmpstr (pw_task_get_title (fixture->milestone), ==, "Fase 2");
  assert_dates (fixture, fixture->milestone, "2026-12-08", "2026-12-08");
  /* A title and a day are one step. */
  apply (fixture, pw_task_edit_quick_change (fixture->plan, fixture->milestone, "Opening 10/12", NULL));
  g_assert_cmpstr (pw_task_get_title (fixture->milestone), ==, "Opening");
  assert_dates (fixture, fixture->milestone, "2026-12-10", "2026-12-10");
  apply (fixture, pw_task_edit_rename (fixture->milestone, "Deel 45/13", NULL));
  same = pw_task_edit_quick_change (fixture->plan, fixture->milestone, "Deel 45/13", NULL);
  g_assert_true (pw_edit_is_empty (same));
}

static void
set_minutes (Fixture  *fixture,
             gpointer  entity,
             guint     field,
             PwMinutes minutes)
{
  PwEdit *edit = pw_edit_new ("Set", NULL);

  pw_edit_set_minutes (edit, entity, field, minutes);
  apply (fixture, edit);
}

static void
test_elapsed (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (GPtrArray) links = pw_workspace_list_referrers (fixture->workspace, PW_TYPE_DEPENDENCY, PW_DEPENDENCY_SUCCESSOR, fixture->b);

  /* Two days of drying from Friday evening are over on Monday. */
  set_minutes (fixture, g_ptr_array_index (links, 0), PW_DEPENDENCY_LAG, 2 * PW_MINUTES_A_DAY);
  assert_dates (fixture, fixture->b, "2026-12-08", "2026-12-10");
  apply (fixture, pw_entity_edit_int (g_ptr_array_index (links, 0), PW_DEPENDENCY_IS_ELAPSED, TRUE));
  assert_dates (fixture, fixture->b, "2026-11-30", "2026-12-01");
}

static void
test_status_day (Fixture       *fixture,
                 gconstpointer  data)
{
  apply (fixture, pw_entity_edit_day (fixture->project, PW_PROJECT_STATUS_DAY, day ("2026-12-02")));
  assert_dates (fixture, fixture->a, "2026-12-02", "2026-12-08");
  assert_dates (fixture, fixture->milestone, "2026-12-10", "2026-12-10");

  /* Of what has begun only the rest goes on from there. */
  apply (fixture, pw_task_edit_progress (fixture->plan, fixture->a, 80, NULL));
  apply (fixture, pw_entity_edit_day (fixture->a, PW_TASK_ACTUAL_START_DAY, day ("2026-11-23")));
  assert_dates (fixture, fixture->a, "2026-11-23", "2026-12-02");
  set_minutes (fixture, fixture->a, PW_TASK_REMAINING, 2 * 456);
  assert_dates (fixture, fixture->a, "2026-11-23", "2026-12-03");
}

static void
test_as_late_as_possible (Fixture       *fixture,
                          gconstpointer  data)
{
  PwTask *flyer = add (fixture, fixture->phase, fixture->b, PW_TASK_KIND_TASK, "Flyer");
  g_autofree char *why = NULL;

  apply (fixture, pw_task_edit_link (flyer, fixture->milestone, PW_DEPENDENCY_KIND_FS, 0, NULL));
  assert_dates (fixture, flyer, "2026-11-23", "2026-11-23");
  apply (fixture, pw_task_edit_constrain (flyer, PW_TASK_CONSTRAINT_AS_LATE_AS_POSSIBLE, PW_DAY_NONE, NULL));
  assert_dates (fixture, flyer, "2026-12-01", "2026-12-01");
  assert_dates (fixture, fixture->milestone, "2026-12-01", "2026-12-01");
  why = pw_plan_dup_driver_sentence (fixture->plan, flyer);
  g_assert_cmpstr (why, ==, "As late as what comes after it allows.");
}

static PwPerson *
add_person (Fixture    *fixture,
            const char *name)
{
  PwEdit *edit = pw_edit_new ("Person", NULL);
  PwPerson *person = pw_edit_create (edit, PW_TYPE_PERSON);

  pw_edit_set_text (edit, person, PW_PERSON_FAMILY_NAME, name);
  pw_edit_set_int (edit, person, PW_PERSON_IS_STAFF, TRUE);
  apply (fixture, edit);
  return person;
}

static void
give_week (Fixture          *fixture,
           gpointer          owner,
           PwWorkWeekPreset  preset)
{
  g_autoptr (GArray) week = pw_work_week_dup_preset (fixture->workspace, preset);

  apply (fixture, pw_work_week_edit_set (fixture->workspace, owner, (const PwWorkStretch *) week->data, week->len, NULL));
}

static void
test_week_of_project (Fixture       *fixture,
                      gconstpointer  data)
{
  give_week (fixture, fixture->project, PW_WORK_WEEK_NO_FRIDAY);
  assert_dates (fixture, fixture->a, "2026-11-23", "2026-11-30");
  assert_dates (fixture, fixture->milestone, "2026-12-02", "2026-12-02");
  g_assert_cmpfloat (pw_plan_get_n_days (fixture->plan, fixture->a), ==, 5);
}

static void
test_week_of_person (Fixture       *fixture,
                     gconstpointer  data)
{
  PwPerson *eline = add_person (fixture, "Wouters");
  PwPerson *jan = add_person (fixture, "Peeters");

  give_week (fixture, eline, PW_WORK_WEEK_NO_WEDNESDAY);
  assert_dates (fixture, fixture->a, "2026-11-23", "2026-11-27");
  apply (fixture, pw_entity_edit_ref (fixture->a, PW_TASK_OWNER, eline));
  assert_dates (fixture, fixture->a, "2026-11-23", "2026-11-30");
  assert_dates (fixture, fixture->b, "2026-12-01", "2026-12-02");
  g_assert_cmpfloat (pw_plan_get_n_days (fixture->plan, fixture->a), ==, 5);
  apply (fixture, pw_task_edit_move_finish (fixture->plan, fixture->a, day ("2026-11-26"), NULL));
  g_assert_cmpint (pw_task_get_duration (fixture->a), ==, 3 * 456);
  assert_dates (fixture, fixture->a, "2026-11-23", "2026-11-26");

  /* Who works on it comes before who answers for it, and of two one is enough. */
  apply (fixture, pw_task_edit_add_person (fixture->a, jan, PW_MINUTES_NONE, 0, NULL));
  assert_dates (fixture, fixture->a, "2026-11-23", "2026-11-25");
  apply (fixture, pw_task_edit_add_person (fixture->a, eline, PW_MINUTES_NONE, 0, NULL));
  assert_dates (fixture, fixture->a, "2026-11-23", "2026-11-25");
}

static void
test_absence (Fixture       *fixture,
              gconstpointer  data)
{
  PwPerson *eline = add_person (fixture, "Wouters");
  PwEdit *edit = pw_edit_new ("Leave", NULL);
  PwAbsence *leave = pw_edit_create (edit, PW_TYPE_ABSENCE);
  g_autofree char *why = NULL;

  apply (fixture, pw_entity_edit_ref (fixture->a, PW_TASK_OWNER, eline));
  assert_dates (fixture, fixture->a, "2026-11-23", "2026-11-27");
  pw_edit_set_ref (edit, leave, PW_ABSENCE_PERSON, eline);
  pw_edit_set_day (edit, leave, PW_ABSENCE_FIRST_DAY, day ("2026-11-23"));
  pw_edit_set_day (edit, leave, PW_ABSENCE_UNTIL_DAY, day ("2026-11-24"));
  apply (fixture, edit);
  assert_dates (fixture, fixture->a, "2026-11-25", "2026-12-01");
  assert_dates (fixture, fixture->b, "2026-12-02", "2026-12-03");
  why = pw_plan_dup_driver_sentence (fixture->plan, fixture->a);
  g_assert_cmpstr (why, ==, "Waits until Wouters works.");

  /* Every Thursday from then on. */
  edit = pw_edit_new ("Leave", NULL);
  pw_edit_set_int (edit, leave, PW_ABSENCE_RULE, PW_ABSENCE_RULE_WEEKLY);
  pw_edit_set_int (edit, leave, PW_ABSENCE_INTERVAL, 1);
  pw_edit_set_int (edit, leave, PW_ABSENCE_WEEKDAY, PW_THURSDAY);
  pw_edit_set_null (edit, leave, PW_ABSENCE_UNTIL_DAY);
  apply (fixture, edit);
  assert_dates (fixture, fixture->a, "2026-11-23", "2026-11-30");

  apply (fixture, pw_entity_edit_delete (leave, "Delete Leave"));
  assert_dates (fixture, fixture->a, "2026-11-23", "2026-11-27");
}

static void
count_cb (guint *n)
{
  (*n)++;
}

/* Roster people come and go all day; a plan that they do no work in is left alone. */
static void
test_absence_of_others (Fixture       *fixture,
                        gconstpointer  data)
{
  PwPerson *volunteer = add_person (fixture, "Aerts");
  PwPerson *eline = add_person (fixture, "Wouters");
  PwEdit *edit = pw_edit_new ("Leave", NULL);
  PwAbsence *leave = pw_edit_create (edit, PW_TYPE_ABSENCE);
  guint n_changes = 0;

  apply (fixture, pw_entity_edit_ref (fixture->a, PW_TASK_OWNER, eline));
  assert_dates (fixture, fixture->a, "2026-11-23", "2026-11-27");
  g_signal_connect_swapped (fixture->plan, "changed", G_CALLBACK (count_cb), &n_changes);

  pw_edit_set_ref (edit, leave, PW_ABSENCE_PERSON, volunteer);
  pw_edit_set_day (edit, leave, PW_ABSENCE_FIRST_DAY, day ("2026-11-23"));
  pw_edit_set_day (edit, leave, PW_ABSENCE_UNTIL_DAY, day ("2026-11-24"));
  apply (fixture, edit);
  g_assert_cmpuint (n_changes, ==, 0);
  assert_dates (fixture, fixture->a, "2026-11-23", "2026-11-27");

  apply (fixture, pw_entity_edit_ref (leave, PW_ABSENCE_PERSON, eline));
  g_assert_cmpuint (n_changes, >, 0);
  assert_dates (fixture, fixture->a, "2026-11-25", "2026-12-01");

  apply (fixture, pw_entity_edit_ref (leave, PW_ABSENCE_PERSON, volunteer));
  assert_dates (fixture, fixture->a, "2026-11-23", "2026-11-27");
  g_signal_handlers_disconnect_by_data (fixture->plan, &n_changes);
}

static PwSitting *
add_sitting (PwEdit     *edit,
             gpointer    body,
             const char *agenda_day,
             const char *sitting_day)
{
  PwSitting *sitting = pw_edit_create (edit, PW_TYPE_SITTING);

  pw_edit_set_ref (edit, sitting, PW_SITTING_SITTING_BODY, body);
  pw_edit_set_day (edit, sitting, PW_SITTING_DAY, day (sitting_day));
  pw_edit_set_minutes (edit, sitting, PW_SITTING_START, 540);
  pw_edit_set_day (edit, sitting, PW_SITTING_AGENDA_DAY, day (agenda_day));
  pw_edit_set_minutes (edit, sitting, PW_SITTING_AGENDA_MINUTE, 720);
  return sitting;
}

static void
test_gate (Fixture       *fixture,
           gconstpointer  data)
{
  PwEdit *edit = pw_edit_new ("College", NULL);
  gpointer body = pw_edit_create (edit, PW_TYPE_SITTING_BODY);
  PwSitting *second;
  g_autofree char *why = NULL;
  g_autofree char *problem = NULL;

  pw_edit_set_text (edit, body, PW_SITTING_BODY_TITLE, "College");
  second = add_sitting (edit, body, "2026-12-03", "2026-12-08");
  add_sitting (edit, body, "2026-11-26", "2026-12-02");
  apply (fixture, edit);
  apply (fixture, pw_entity_edit_ref (fixture->milestone, PW_TASK_SITTING_BODY, body));
  assert_dates (fixture, fixture->milestone, "2026-12-08", "2026-12-08");
  why = pw_plan_dup_driver_sentence (fixture->plan, fixture->milestone);
  g_assert_cmpstr (why, ==, "Waits for a sitting of “College”.");

  /* On Thursday at noon it still is in time for the first one. */
  apply (fixture, pw_task_edit_length (fixture->plan, fixture->a, 1, NULL));
  assert_dates (fixture, fixture->b, "2026-11-24", "2026-11-25");
  assert_dates (fixture, fixture->milestone, "2026-12-02", "2026-12-02");
  apply (fixture, pw_task_edit_length (fixture->plan, fixture->a, 5, NULL));
  edit = pw_edit_new ("Cancelled", NULL);
  pw_edit_delete (edit, second);
  apply (fixture, edit);
  assert_dates (fixture, fixture->milestone, "2026-12-01", "2026-12-01");
  problem = pw_plan_dup_problem_sentence (fixture->plan, fixture->milestone);
  g_assert_cmpstr (problem, ==, "No sitting of “College” is known whose agenda it can still reach.");
}

static void
test_status_words (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autofree char *why = NULL;
  g_autofree char *problem = NULL;

  /* Only the status day speaks when no link does. */
  apply (fixture, pw_task_edit_manual (fixture->plan, fixture->milestone, TRUE, NULL));
  apply (fixture, pw_dependency_edit_delete (pw_task_find_link (fixture->b, fixture->milestone)));
  apply (fixture, pw_entity_edit_day (fixture->project, PW_PROJECT_STATUS_DAY, day ("2026-12-03")));
  why = pw_plan_dup_driver_sentence (fixture->plan, fixture->a);
  g_assert_cmpstr (why, ==, "What has not begun lies after the status date of 3 December 2026.");
  problem = pw_plan_dup_problem_sentence (fixture->plan, fixture->milestone);
  g_assert_cmpstr (problem, ==, "Lies before the status date and is not done.");
}

#define ADD(name, function) g_test_add ("/model/plan/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int    argc,
      char **argv)
{
  g_setenv ("PW_TODAY", "2026-11-25", TRUE);
  g_test_init (&argc, &argv, NULL);
  ADD ("dates", test_dates);
  ADD ("holiday", test_holiday);
  ADD ("move", test_move);
  ADD ("move-milestone", test_move_milestone);
  ADD ("preview", test_preview);
  ADD ("length", test_length);
  ADD ("done", test_done);
  ADD ("late", test_late);
  ADD ("manual", test_manual);
  ADD ("elapsed", test_elapsed);
  ADD ("status-day", test_status_day);
  ADD ("as-late-as-possible", test_as_late_as_possible);
  ADD ("week-of-project", test_week_of_project);
  ADD ("week-of-person", test_week_of_person);
  ADD ("absence", test_absence);
  ADD ("absence-of-others", test_absence_of_others);
  ADD ("gate", test_gate);
  ADD ("status-words", test_status_words);
  ADD ("quick-add", test_quick_add);
  ADD ("quick-slip", test_quick_slip);
  ADD ("quick-change", test_quick_change);
  return g_test_run ();
}
