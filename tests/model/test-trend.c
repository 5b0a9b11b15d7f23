/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/pw-words.h"
#include "model/pw-edit-tree.h"
#include "model/pw-organisation-edits.h"
#include "model/pw-snapshot-edits.h"
#include "model/pw-trend.h"
#include "model/pw-workspace.h"
#include "pw-memory-backend.h"

#include <locale.h>

typedef struct
{
  PwMemoryBackend *backend;
  PwWorkspace     *workspace;
  PwPlan          *plan;
  PwProject       *project;
  PwTask          *work;
  PwTask          *delivery;
} Fixture;

static PwDay
day (const char *iso)
{
  return pw_day_parse_iso (iso);
}

static void
apply (Fixture *fixture,
       PwEdit  *edit)
{
  g_autoptr (GError) error = NULL;

  pw_workspace_apply (fixture->workspace, edit, &error);
  g_assert_no_error (error);
  g_object_unref (edit);
}

/* Work of so many days from Monday 4 January 2027, then the delivery. */
static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  PwEdit *edit = pw_edit_new ("Set up", NULL);
  gpointer link;

  fixture->backend = pw_memory_backend_new ();
  fixture->workspace = pw_workspace_new (PW_BACKEND (fixture->backend));
  g_assert_true (pw_workspace_load (fixture->workspace, NULL));
  pw_organisation_add_defaults (edit, "Linderbeke");
  fixture->project = pw_edit_create (edit, PW_TYPE_PROJECT);
  pw_edit_set_text (edit, fixture->project, PW_PROJECT_TITLE, "Verhuis");
  pw_edit_set_minutes (edit, fixture->project, PW_PROJECT_DAY_MINUTES, 456);
  pw_edit_set_day (edit, fixture->project, PW_PROJECT_START_DAY, day ("2027-01-04"));
  fixture->work = pw_edit_create (edit, PW_TYPE_TASK);
  pw_edit_set_ref (edit, fixture->work, PW_TASK_PROJECT, fixture->project);
  pw_edit_set_text (edit, fixture->work, PW_TASK_TITLE, "Werk");
  pw_edit_set_int (edit, fixture->work, PW_TASK_KIND, PW_TASK_KIND_TASK);
  pw_edit_set_minutes (edit, fixture->work, PW_TASK_DURATION, 10 * 456);
  fixture->delivery = pw_edit_create (edit, PW_TYPE_TASK);
  pw_edit_set_ref (edit, fixture->delivery, PW_TASK_PROJECT, fixture->project);
  pw_edit_set_text (edit, fixture->delivery, PW_TASK_TITLE, "Oplevering");
  pw_edit_set_int (edit, fixture->delivery, PW_TASK_KIND, PW_TASK_KIND_MILESTONE);
  link = pw_edit_create (edit, PW_TYPE_DEPENDENCY);
  pw_edit_set_ref (edit, link, PW_DEPENDENCY_PREDECESSOR, fixture->work);
  pw_edit_set_ref (edit, link, PW_DEPENDENCY_SUCCESSOR, fixture->delivery);
  apply (fixture, edit);
  fixture->plan = pw_plan_get (fixture->workspace);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_object_unref (fixture->workspace);
  g_object_unref (fixture->backend);
}

static void
set_days (Fixture *fixture,
          int      n_days)
{
  PwEdit *edit = pw_edit_new ("Estimate", NULL);

  pw_edit_set_minutes (edit, fixture->work, PW_TASK_DURATION, n_days * 456);
  apply (fixture, edit);
}

static void
report (Fixture         *fixture,
        const char      *iso,
        const char      *recorded,
        PwSnapshotCause  cause)
{
  PwEdit *edit = pw_edit_new ("Report", NULL);
  g_autoptr (PwSnapshotPlan) content = pw_snapshot_take (fixture->plan, fixture->project);

  content->status_day = day (iso);
  pw_snapshot_add (edit, fixture->project, "Verslag", cause, recorded, content);
  apply (fixture, edit);
}

static PwTrend *
make (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  PwTrend *trend = pw_trend_new (fixture->plan, fixture->project, day ("2027-02-08"), &error);

  g_assert_no_error (error);
  return trend;
}

static const PwTrendPoint *
get_point (PwTrend *trend,
           guint    index)
{
  PwTrendMilestone *milestone = g_ptr_array_index (trend->milestones, 0);

  g_assert_cmpuint (index, <, milestone->points->len);
  return &g_array_index (milestone->points, PwTrendPoint, index);
}

/* Without a report there is now alone; reports come by day, the last of a day counts, replans do not. */
static void
test_reports (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (PwTrend) none = make (fixture);
  g_autoptr (PwTrend) trend = NULL;
  PwTrendMilestone *milestone;

  g_assert_cmpuint (none->reports->len, ==, 1);
  g_assert_cmpuint (((PwTrendMilestone *) g_ptr_array_index (none->milestones, 0))->points->len, ==, 1);

  report (fixture, "2027-01-18", "2027-01-18T09:00:00Z", PW_SNAPSHOT_CAUSE_STATUS_REPORT);
  set_days (fixture, 12);
  report (fixture, "2027-01-11", "2027-01-11T09:00:00Z", PW_SNAPSHOT_CAUSE_STATUS_REPORT);
  set_days (fixture, 15);
  report (fixture, "2027-01-18", "2027-01-18T16:00:00Z", PW_SNAPSHOT_CAUSE_STATUS_REPORT);
  report (fixture, "2027-01-20", "2027-01-20T16:00:00Z", PW_SNAPSHOT_CAUSE_REPLAN);
  report (fixture, "2027-03-01", "2027-01-20T16:00:00Z", PW_SNAPSHOT_CAUSE_STATUS_REPORT);
  set_days (fixture, 14);

  trend = make (fixture);
  g_assert_cmpuint (trend->reports->len, ==, 3);
  milestone = g_ptr_array_index (trend->milestones, 0);
  g_assert_true (milestone->task == fixture->delivery);
  g_assert_cmpuint (milestone->points->len, ==, 3);
  /* 12 days from 4 January end on the 19th, 15 on the 22nd, 14 on the 21st. */
  g_assert_cmpint (get_point (trend, 0)->day, ==, day ("2027-01-19"));
  g_assert_cmpint (get_point (trend, 1)->day, ==, day ("2027-01-22"));
  g_assert_cmpint (get_point (trend, 2)->day, ==, day ("2027-01-21"));
  g_assert_cmpint (get_point (trend, 0)->state, ==, PW_TREND_STEADY);
  g_assert_cmpint (get_point (trend, 1)->state, ==, PW_TREND_LATER);
  g_assert_cmpint (get_point (trend, 2)->state, ==, PW_TREND_EARLIER);
  g_assert_cmpint (pw_trend_get_shift (trend, milestone, 1), ==, 3);
  g_assert_cmpint (pw_trend_get_shift (trend, milestone, 2), ==, -1);
  g_assert_cmpint (pw_trend_get_total_shift (trend, milestone), ==, 2);
}

/* A weekend is no slip of three days. */
static void
test_sentences (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr (PwTrend) trend = NULL;
  PwTrendMilestone *milestone;
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_autofree char *summary = NULL;

  report (fixture, "2027-01-11", "2027-01-11T09:00:00Z", PW_SNAPSHOT_CAUSE_STATUS_REPORT);
  set_days (fixture, 11);
  trend = make (fixture);
  milestone = g_ptr_array_index (trend->milestones, 0);
  first = pw_trend_dup_point_sentence (trend, milestone, 0);
  second = pw_trend_dup_point_sentence (trend, milestone, 1);
  summary = pw_trend_dup_summary_sentence (trend, milestone);
  g_assert_cmpstr (first, ==, "Oplevering, report of 11 January 2027: 15 January 2027, told for the first time.");
  g_assert_cmpstr (second, ==, "Oplevering, now: 18 January 2027, 1 working day later than in the report before.");
  g_assert_cmpstr (summary, ==, "18 January 2027: 1 working day later than in the last report, 1 working day later than first planned (15 January 2027).");
}

/* What is reached ends; what is deleted is dropped where it was last seen. */
static void
test_ends (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (PwTrend) reached = NULL;
  g_autoptr (PwTrend) dropped = NULL;
  PwEdit *edit = pw_edit_new ("Reached", NULL);

  report (fixture, "2027-01-11", "2027-01-11T09:00:00Z", PW_SNAPSHOT_CAUSE_STATUS_REPORT);
  pw_edit_set_int (edit, fixture->work, PW_TASK_PROGRESS, 100);
  pw_edit_set_day (edit, fixture->work, PW_TASK_ACTUAL_START_DAY, day ("2027-01-04"));
  pw_edit_set_day (edit, fixture->work, PW_TASK_ACTUAL_FINISH_DAY, day ("2027-01-20"));
  pw_edit_set_int (edit, fixture->delivery, PW_TASK_PROGRESS, 100);
  pw_edit_set_day (edit, fixture->delivery, PW_TASK_ACTUAL_START_DAY, day ("2027-01-20"));
  pw_edit_set_day (edit, fixture->delivery, PW_TASK_ACTUAL_FINISH_DAY, day ("2027-01-20"));
  apply (fixture, edit);
  report (fixture, "2027-01-25", "2027-01-25T09:00:00Z", PW_SNAPSHOT_CAUSE_STATUS_REPORT);
  reached = make (fixture);
  g_assert_cmpuint (((PwTrendMilestone *) g_ptr_array_index (reached->milestones, 0))->points->len, ==, 2);
  g_assert_cmpint (get_point (reached, 1)->state, ==, PW_TREND_REACHED);
  g_assert_cmpint (get_point (reached, 1)->day, ==, day ("2027-01-20"));

  g_assert_true (pw_workspace_undo (fixture->workspace, NULL));
  g_assert_true (pw_workspace_undo (fixture->workspace, NULL));
  edit = pw_edit_new ("Delete", NULL);
  pw_edit_delete_tree (edit, fixture->workspace, fixture->delivery);
  apply (fixture, edit);
  dropped = make (fixture);
  g_assert_cmpuint (dropped->milestones->len, ==, 1);
  g_assert_null (((PwTrendMilestone *) g_ptr_array_index (dropped->milestones, 0))->task);
  g_assert_cmpint (get_point (dropped, 1)->state, ==, PW_TREND_DROPPED);
  g_assert_cmpint (get_point (dropped, 1)->day, ==, get_point (dropped, 0)->day);
}

#define ADD(name, test) g_test_add ("/model/trend/" name, Fixture, NULL, set_up, test, tear_down)

int
main (int    argc,
      char **argv)
{
  g_setenv ("LC_ALL", "C.UTF-8", TRUE);
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  ADD ("reports", test_reports);
  ADD ("sentences", test_sentences);
  ADD ("ends", test_ends);
  return g_test_run ();
}
