/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/pw-person.h"
#include "model/pw-plan.h"
#include "model/pw-project-edits.h"
#include "model/pw-sitting.h"
#include "model/pw-sitting-body.h"
#include "model/pw-task-person.h"
#include "model/pw-work-week.h"
#include "model/pw-workspace.h"
#include "pw-memory-backend.h"

#define DAY 456

/* A plan that follows edits tells the same as one that is made anew. */

typedef struct
{
  PwMemoryBackend *backend;
  PwWorkspace     *workspace;
  PwPlan          *plan;
  PwProject       *project;
  GRand           *rand;
} Fixture;

static gboolean
apply (Fixture *fixture,
       PwEdit  *edit)
{
  g_autoptr (GError) error = NULL;

  return pw_workspace_apply (fixture->workspace, edit, &error);
}

static gpointer
pick (Fixture *fixture,
      GType    type)
{
  GListModel *list = pw_workspace_get_list (fixture->workspace, type);
  guint n = g_list_model_get_n_items (list);

  return n > 0 ? g_list_model_get_item (list, (guint) g_rand_int_range (fixture->rand, 0, (int) n)) : NULL;
}

static void
fill_task (Fixture *fixture,
           PwEdit  *edit,
           PwTask  *task)
{
  pw_edit_set_int (edit, task, PW_TASK_DURATION, g_rand_int_range (fixture->rand, 1, 8) * DAY / 2);
  if (g_rand_int_range (fixture->rand, 0, 3) == 0)
    {
      pw_edit_set_int (edit, task, PW_TASK_CONSTRAINT, g_rand_int_range (fixture->rand, PW_TASK_CONSTRAINT_START_NO_EARLIER, PW_TASK_CONSTRAINT_AS_LATE_AS_POSSIBLE + 1));
      pw_edit_set_day (edit, task, PW_TASK_CONSTRAINT_DAY, pw_day_parse_iso ("2026-11-23") + g_rand_int_range (fixture->rand, 0, 30));
    }
  if (g_rand_int_range (fixture->rand, 0, 3) == 0 && pw_edit_get_value (edit, task, PW_TASK_KIND)->number == PW_TASK_KIND_TASK)
    {
      pw_edit_set_int (edit, task, PW_TASK_PROGRESS, 50);
      pw_edit_set_day (edit, task, PW_TASK_ACTUAL_START_DAY, pw_day_parse_iso ("2026-11-24"));
      pw_edit_set_minutes (edit, task, PW_TASK_REMAINING, g_rand_int_range (fixture->rand, 0, 4) * DAY);
    }
}

/* Somebody with a week of her own and somebody without, and a body that sits every Tuesday. */
static void
add_people_and_body (Fixture *fixture)
{
  g_autoptr (PwEdit) edit = pw_edit_new ("Office", NULL);
  g_autoptr (PwEdit) week_edit = NULL;
  g_autoptr (GArray) week = pw_work_week_dup_preset (fixture->workspace, PW_WORK_WEEK_NO_WEDNESDAY);
  gpointer body = pw_edit_create (edit, PW_TYPE_SITTING_BODY);
  gpointer person = NULL;

  pw_edit_set_text (edit, body, PW_SITTING_BODY_TITLE, "College");
  for (int i = 0; i < 8; i++)
    {
      PwSitting *sitting = pw_edit_create (edit, PW_TYPE_SITTING);

      pw_edit_set_ref (edit, sitting, PW_SITTING_SITTING_BODY, body);
      pw_edit_set_day (edit, sitting, PW_SITTING_DAY, pw_day_parse_iso ("2026-12-01") + 7 * i);
      pw_edit_set_minutes (edit, sitting, PW_SITTING_START, 540);
      pw_edit_set_day (edit, sitting, PW_SITTING_AGENDA_DAY, pw_day_parse_iso ("2026-11-26") + 7 * i);
      pw_edit_set_minutes (edit, sitting, PW_SITTING_AGENDA_MINUTE, 720);
    }
  for (int i = 0; i < 2; i++)
    {
      person = pw_edit_create (edit, PW_TYPE_PERSON);
      pw_edit_set_text (edit, person, PW_PERSON_FAMILY_NAME, i == 0 ? "Peeters" : "Wouters");
      pw_edit_set_int (edit, person, PW_PERSON_IS_STAFF, TRUE);
    }
  g_assert_true (apply (fixture, edit));
  week_edit = pw_work_week_edit_set (fixture->workspace, person, (const PwWorkStretch *) week->data, week->len, NULL);
  g_assert_true (apply (fixture, week_edit));
}

/* Who does it and what decides on it. */
static void
fill_people (Fixture *fixture,
             PwEdit  *edit,
             PwTask  *task)
{
  g_autoptr (PwPerson) person = pick (fixture, PW_TYPE_PERSON);
  g_autoptr (PwSittingBody) body = pick (fixture, PW_TYPE_SITTING_BODY);
  g_autoptr (PwTaskPerson) old = pick (fixture, PW_TYPE_TASK_PERSON);
  PwTaskPerson *made;

  switch (g_rand_int_range (fixture->rand, 0, 4))
    {
    case 0:
      pw_edit_set_ref (edit, task, PW_TASK_OWNER, person);
      break;

    case 1:
      pw_edit_set_ref (edit, task, PW_TASK_SITTING_BODY, pw_task_get_sitting_body (task) == NULL ? body : NULL);
      break;

    case 2:
      made = pw_edit_create (edit, PW_TYPE_TASK_PERSON);
      pw_edit_set_ref (edit, made, PW_TASK_PERSON_TASK, task);
      pw_edit_set_ref (edit, made, PW_TASK_PERSON_PERSON, person);
      break;

    default:
      if (old != NULL)
        {
          pw_edit_delete (edit, old);
        }
      break;
    }
}

static PwEdit *
create_edit (Fixture *fixture)
{
  g_autoptr (PwEdit) edit = pw_edit_new ("Try", NULL);
  g_autoptr (PwTask) task = pick (fixture, PW_TYPE_TASK);
  g_autoptr (PwTask) other = pick (fixture, PW_TYPE_TASK);
  g_autoptr (PwDependency) link = pick (fixture, PW_TYPE_DEPENDENCY);
  int what = g_rand_int_range (fixture->rand, 0, 16);
  gpointer made;

  if (what < 4)
    {
      fill_task (fixture, edit, task);
    }
  else if (what < 7)
    {
      made = pw_edit_create (edit, PW_TYPE_DEPENDENCY);
      pw_edit_set_ref (edit, made, PW_DEPENDENCY_PREDECESSOR, task);
      pw_edit_set_ref (edit, made, PW_DEPENDENCY_SUCCESSOR, other);
      pw_edit_set_int (edit, made, PW_DEPENDENCY_KIND, g_rand_int_range (fixture->rand, 0, 4));
      pw_edit_set_int (edit, made, PW_DEPENDENCY_IS_ELAPSED, g_rand_boolean (fixture->rand));
      pw_edit_set_int (edit, made, PW_DEPENDENCY_LAG, g_rand_int_range (fixture->rand, -2, 3) * DAY);
    }
  else if (what < 8 && link != NULL)
    {
      pw_edit_delete (edit, link);
    }
  else if (what < 9 && link != NULL)
    {
      pw_edit_set_int (edit, link, PW_DEPENDENCY_IS_ELAPSED, !pw_dependency_is_elapsed (link));
      pw_edit_set_int (edit, link, PW_DEPENDENCY_LAG, g_rand_int_range (fixture->rand, -2, 3) * DAY);
      pw_edit_set_ref (edit, link, PW_DEPENDENCY_SUCCESSOR, other);
    }
  else if (what < 10)
    {
      made = pw_edit_create (edit, PW_TYPE_TASK);
      pw_edit_set_ref (edit, made, PW_TASK_PROJECT, fixture->project);
      pw_edit_set_text (edit, made, PW_TASK_TITLE, "new");
      pw_edit_set_int (edit, made, PW_TASK_KIND, g_rand_int_range (fixture->rand, 0, 3));
      if (pw_task_get_kind (task) == PW_TASK_KIND_PHASE)
        {
          pw_edit_set_ref (edit, made, PW_TASK_PARENT, task);
        }
      fill_task (fixture, edit, made);
    }
  else if (what < 11 && pw_task_get_kind (other) == PW_TASK_KIND_PHASE && other != task)
    {
      pw_edit_set_ref (edit, task, PW_TASK_PARENT, other);
      fill_task (fixture, edit, task);
    }
  else if (what < 12)
    {
      pw_edit_set_day (edit, fixture->project, PW_PROJECT_STATUS_DAY, pw_day_parse_iso ("2026-11-23") + g_rand_int_range (fixture->rand, 0, 20));
    }
  else if (what < 15)
    {
      fill_people (fixture, edit, task);
    }
  else
    {
      pw_edit_set_day (edit, fixture->project, PW_PROJECT_START_DAY, pw_day_parse_iso ("2026-11-23") + g_rand_int_range (fixture->rand, 0, 5));
    }

  return g_steal_pointer (&edit);
}

static void
assert_like_new (Fixture *fixture)
{
  g_autoptr (PwPlan) fresh = pw_plan_new (fixture->workspace);
  GListModel *tasks = pw_workspace_get_list (fixture->workspace, PW_TYPE_TASK);

  for (guint i = 0; i < g_list_model_get_n_items (tasks); i++)
    {
      g_autoptr (PwTask) task = g_list_model_get_item (tasks, i);
      const PwPlanDates *dates = pw_plan_get_dates (fixture->plan, task);
      const PwPlanDates *expected = pw_plan_get_dates (fresh, task);
      PwPlanDriverKind kind;
      PwPlanDriverKind expected_kind;
      PwDependency *link;
      PwDependency *expected_link;

      g_assert_cmpint (dates->start, ==, expected->start);
      g_assert_cmpint (dates->finish, ==, expected->finish);
      g_assert_cmpint (dates->slack, ==, expected->slack);
      g_assert_cmpint (dates->free_slack, ==, expected->free_slack);
      g_assert_cmpint (dates->reasons, ==, expected->reasons);
      g_assert_cmpint (dates->is_critical, ==, expected->is_critical);
      pw_plan_get_driver (fixture->plan, task, &kind, &link);
      pw_plan_get_driver (fresh, task, &expected_kind, &expected_link);
      g_assert_cmpint (kind, ==, expected_kind);
      g_assert_cmpint (link != NULL, ==, expected_link != NULL);
    }
}

/* What a preview says is what then comes to be, and without applying nothing comes to be. */
static void
assert_preview (Fixture       *fixture,
                PwPlanPreview *preview,
                GHashTable    *before)
{
  GListModel *tasks = pw_workspace_get_list (fixture->workspace, PW_TYPE_TASK);
  guint n_moves = 0;

  for (guint i = 0; i < g_list_model_get_n_items (tasks); i++)
    {
      g_autoptr (PwTask) task = g_list_model_get_item (tasks, i);
      const PwPlanMove *move = pw_plan_preview_find (preview, task);
      const PwPlanDates *dates = pw_plan_get_dates (fixture->plan, task);
      const PwPlanMove *old = g_hash_table_lookup (before, task);

      if (old == NULL || old->start != dates->start || old->finish != dates->finish)
        {
          g_assert_nonnull (move);
          g_assert_cmpint (move->start, ==, dates->start);
          g_assert_cmpint (move->finish, ==, dates->finish);
          n_moves++;
        }
    }
  g_assert_cmpuint (n_moves, ==, preview->moves->len);
}

static GHashTable *
get_moments (Fixture *fixture)
{
  GListModel *tasks = pw_workspace_get_list (fixture->workspace, PW_TYPE_TASK);
  GHashTable *moments = g_hash_table_new_full (NULL, NULL, NULL, g_free);

  for (guint i = 0; i < g_list_model_get_n_items (tasks); i++)
    {
      g_autoptr (PwTask) task = g_list_model_get_item (tasks, i);
      const PwPlanDates *dates = pw_plan_get_dates (fixture->plan, task);
      PwPlanMove *move = g_new (PwPlanMove, 1);

      *move = (PwPlanMove) { task, dates->start, dates->finish };
      g_hash_table_insert (moments, task, move);
    }
  return moments;
}

static void
test_random_edits (void)
{
  Fixture fixture = { .backend = pw_memory_backend_new (), .rand = g_rand_new_with_seed (4) };
  g_autoptr (PwEdit) first = NULL;
  guint n_applied = 0;

  fixture.workspace = pw_workspace_new (PW_BACKEND (fixture.backend));
  pw_workspace_load (fixture.workspace, NULL);
  fixture.plan = pw_plan_get (fixture.workspace);
  first = pw_project_edit_create (fixture.workspace, "Verhuis", pw_day_parse_iso ("2026-11-23"), &fixture.project, NULL);
  g_assert_true (apply (&fixture, first));
  add_people_and_body (&fixture);
  for (guint i = 0; i < 12; i++)
    {
      g_autoptr (PwEdit) edit = pw_edit_new ("Add", NULL);
      PwTask *task = pw_edit_create (edit, PW_TYPE_TASK);

      pw_edit_set_ref (edit, task, PW_TASK_PROJECT, fixture.project);
      pw_edit_set_text (edit, task, PW_TASK_TITLE, "old");
      pw_edit_set_int (edit, task, PW_TASK_KIND, i < 3 ? PW_TASK_KIND_PHASE : PW_TASK_KIND_TASK);
      fill_task (&fixture, edit, task);
      g_assert_true (apply (&fixture, edit));
    }

  for (guint i = 0; i < 400; i++)
    {
      g_autoptr (PwEdit) edit = create_edit (&fixture);
      g_autoptr (PwPlanPreview) preview = pw_plan_preview (fixture.plan, edit);
      g_autoptr (GHashTable) before = NULL;

      assert_like_new (&fixture);
      before = get_moments (&fixture);
      if (apply (&fixture, edit))
        {
          n_applied++;
          assert_preview (&fixture, preview, before);
        }
      else if (i % 5 == 0)
        {
          pw_workspace_undo (fixture.workspace, NULL);
        }
      assert_like_new (&fixture);
    }
  g_assert_cmpuint (n_applied, >, 150);

  g_object_unref (fixture.workspace);
  g_object_unref (fixture.backend);
  g_rand_free (fixture.rand);
}

int
main (int    argc,
      char **argv)
{
  g_setenv ("PW_TODAY", "2026-11-22", TRUE);
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/plan-follow/random-edits", test_random_edits);
  return g_test_run ();
}
