/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "command/pw-demo.h"

#include "base/pw-error.h"
#include "model/pw-activity.h"
#include "model/pw-assessment.h"
#include "model/pw-assignment.h"
#include "model/pw-checklist-item.h"
#include "model/pw-demand.h"
#include "model/pw-person.h"
#include "model/pw-project.h"
#include "model/pw-shift.h"
#include "model/pw-office-calendar.h"
#include "model/pw-sign-off-status.h"
#include "model/pw-sitting.h"
#include "model/pw-sitting-body.h"
#include "model/pw-snapshot-edits.h"
#include "model/pw-task.h"
#include "model/pw-task-person.h"
#include "model/pw-work-week.h"
#include "pw-memory-backend.h"

static guint
count (PwWorkspace *workspace,
       GType        type,
       int          field)
{
  GListModel *list = pw_workspace_get_list (workspace, type);
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (PwEntity) entity = g_list_model_get_item (list, i);

      n += field < 0 || pw_entity_get_int (entity, (guint) field) != 0;
    }

  return n;
}

static guint
open_places (PwWorkspace *workspace,
             PwDay        monday)
{
  GListModel *list = pw_workspace_get_list (workspace, PW_TYPE_DEMAND);
  guint open = 0;

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (PwDemand) demand = g_list_model_get_item (list, i);
      PwDay day = pw_shift_get_day (pw_demand_get_shift (demand));
      g_autoptr (GPtrArray) taken = pw_workspace_list_referrers (workspace, PW_TYPE_ASSIGNMENT, PW_ASSIGNMENT_DEMAND, demand);

      if (day >= monday && day < monday + 7)
        {
          open += (guint) pw_demand_get_wanted (demand) - taken->len;
        }
    }

  return open;
}

/* How many forms are at each step, as in "2 just offered". */
static void
count_steps (PwWorkspace *workspace,
             PwDay        today,
             guint       *n_steps)
{
  GListModel *list = pw_workspace_get_list (workspace, PW_TYPE_FROZEN_DOCUMENT);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (PwFrozenDocument) document = g_list_model_get_item (list, i);
      PwSignOffStatus status = pw_frozen_document_get_status (document, today);
      g_autoptr (GBytes) file = pw_backend_read_blob (pw_workspace_get_backend (workspace), pw_frozen_document_get_file (document), NULL);

      g_assert_nonnull (file);
      g_assert_true (g_str_has_prefix (g_bytes_get_data (file, NULL), "%PDF-"));
      g_assert_true (status.step != PW_SIGN_OFF_STEP_WAITS_FOR_SUPERVISOR || status.waiting_days > 14);
      n_steps[status.step]++;
    }
}

static void
check_forms (PwWorkspace *workspace,
             PwDay        today)
{
  guint n_states[3] = { 0 };
  guint n_steps[5] = { 0 };
  GListModel *versions = pw_workspace_get_list (workspace, PW_TYPE_FUNCTION_VERSION);

  for (guint i = 0; i < g_list_model_get_n_items (versions); i++)
    {
      g_autoptr (PwFunctionVersion) version = g_list_model_get_item (versions, i);

      n_states[pw_function_version_get_state (version)]++;
    }
  g_assert_cmpuint (n_states[PW_FUNCTION_VERSION_STATE_CONCEPT], ==, 1);
  g_assert_cmpuint (n_states[PW_FUNCTION_VERSION_STATE_IN_FORCE], ==, 2);
  g_assert_cmpuint (n_states[PW_FUNCTION_VERSION_STATE_REPLACED], ==, 2);

  count_steps (workspace, today, n_steps);
  g_assert_cmpuint (n_steps[PW_SIGN_OFF_STEP_WAITS_FOR_EMPLOYEE], ==, 2);
  g_assert_cmpuint (n_steps[PW_SIGN_OFF_STEP_WAITS_FOR_SUPERVISOR], ==, 3);
  g_assert_cmpuint (n_steps[PW_SIGN_OFF_STEP_REFUSED], ==, 1);
  g_assert_cmpuint (n_steps[PW_SIGN_OFF_STEP_SIGNED], ==, 6);
  g_assert_cmpuint (count (workspace, PW_TYPE_ASSESSMENT, -1), ==, 5);
}

/* The two kept plannings of the digital desk: what was not begun lay twelve working days earlier. */
static void
check_slip (PwWorkspace *workspace)
{
  g_autoptr (PwSnapshotPlan) before = NULL;
  g_autoptr (PwSnapshotPlan) after = NULL;
  g_autoptr (PwCalendar) calendar = pw_office_calendar_new (workspace);
  g_autoptr (GArray) changes = NULL;
  g_autoptr (GError) error = NULL;
  guint n_milestones = 0;

  before = pw_snapshot_read (pw_workspace_find_named (workspace, PW_TYPE_SNAPSHOT, "Statusrapport 5", &error), &error);
  g_assert_no_error (error);
  after = pw_snapshot_read (pw_workspace_find_named (workspace, PW_TYPE_SNAPSHOT, "Na het gemiste college", &error), &error);
  g_assert_no_error (error);
  changes = pw_snapshot_plan_compare (before, after);
  for (guint i = 0; i < changes->len; i++)
    {
      const PwSnapshotChange *change = &g_array_index (changes, PwSnapshotChange, i);

      g_assert_cmpint (change->kind, ==, PW_SNAPSHOT_MOVED);
      g_assert_cmpint (pw_calendar_count (calendar, change->before->finish, change->after->finish), ==, 5 * 456);
      n_milestones += change->after->kind == PW_SNAPSHOT_MILESTONE;
    }
  g_assert_cmpuint (n_milestones, ==, 5);
}

static void
check_planning (PwWorkspace *workspace,
                PwDay        today)
{
  GListModel *tasks = pw_workspace_get_list (workspace, PW_TYPE_TASK);
  gpointer part_timer = pw_workspace_find_named (workspace, PW_TYPE_PERSON, "Eline Wouters", NULL);
  g_autoptr (GArray) week = pw_work_week_dup (workspace, part_timer);
  guint n_gates = 0;
  guint n_contracts = 0;

  for (guint i = 0; i < g_list_model_get_n_items (tasks); i++)
    {
      g_autoptr (PwTask) task = g_list_model_get_item (tasks, i);

      n_gates += pw_task_get_sitting_body (task) != NULL;
      n_contracts += !pw_entity_is_null (PW_ENTITY (task), PW_TASK_ACCEPTANCE);
    }
  g_assert_cmpuint (n_gates, ==, 4);
  g_assert_cmpuint (n_contracts, ==, 5);
  g_assert_cmpuint (count (workspace, PW_TYPE_SITTING_BODY, -1), ==, 3);
  g_assert_cmpuint (count (workspace, PW_TYPE_SITTING, -1), >=, 52 + 8 + 10);
  g_assert_cmpuint (count (workspace, PW_TYPE_TASK_PERSON, -1), ==, 17);
  g_assert_cmpuint (count (workspace, PW_TYPE_CHECKLIST_ITEM, PW_CHECKLIST_ITEM_IS_DONE), ==, 2);
  g_assert_cmpint (pw_work_week_count (week), ==, 4 * 456);
  g_assert_cmpint (pw_project_get_status_day (pw_workspace_find_named (workspace, PW_TYPE_PROJECT, "Digitaal loket Welzijn", NULL)), ==, pw_day_get_monday (today));
  check_slip (workspace);
}

/* Whatever the day of the week, at the turn of the year and in a leap year, the office is what it should be. */
static void
test_office (void)
{
  static const char *const days[] = { "2026-11-22", "2026-11-23", "2027-01-01", "2028-02-29", "2026-07-18" };

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      g_autoptr (PwMemoryBackend) backend = pw_memory_backend_new ();
      g_autoptr (PwWorkspace) workspace = pw_workspace_new (PW_BACKEND (backend));
      PwDay today = pw_day_parse_iso (days[i]);
      g_autoptr (GError) error = NULL;

      pw_workspace_load (workspace, NULL);
      pw_demo_fill (workspace, today, &error);
      g_assert_no_error (error);

      g_assert_cmpuint (count (workspace, PW_TYPE_PERSON, PW_PERSON_IS_STAFF), ==, 12);
      g_assert_cmpuint (count (workspace, PW_TYPE_PERSON, PW_PERSON_IS_VOLUNTEER), ==, 40);
      g_assert_cmpuint (count (workspace, PW_TYPE_PROJECT, -1), ==, 8);
      g_assert_cmpuint (count (workspace, PW_TYPE_TASK, -1), >=, 130);
      g_assert_cmpuint (count (workspace, PW_TYPE_ACTIVITY, -1), ==, 4);
      g_assert_cmpuint (count (workspace, PW_TYPE_SHIFT, -1), ==, 90);
      g_assert_cmpuint (open_places (workspace, pw_day_get_monday (today)), ==, 3);

      check_planning (workspace, today);
      check_forms (workspace, today);
      g_assert_false (pw_workspace_can_undo (workspace));
      g_assert_false (pw_demo_fill (workspace, today, &error));
      g_assert_error (error, PW_ERROR, PW_ERROR_INVALID);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/command/demo/office", test_office);
  return g_test_run ();
}
