/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/pw-trend.h"

#include <glib/gi18n-lib.h>

#include "base/pw-day-text.h"
#include "model/pw-snapshot-edits.h"
#include "model/pw-workspace.h"

static void
clear_report (gpointer data)
{
  g_clear_object (&((PwTrendReport *) data)->snapshot);
}

static void
milestone_free (gpointer data)
{
  PwTrendMilestone *self = data;

  g_free (self->title);
  g_clear_object (&self->task);
  g_array_unref (self->points);
  g_free (self);
}

void
pw_trend_free (PwTrend *self)
{
  pw_calendar_unref (self->calendar);
  g_array_unref (self->reports);
  g_ptr_array_unref (self->milestones);
  g_free (self);
}

/* Working days from @from to @to; below zero when @to is earlier. */
static int
count_days (PwCalendar *calendar,
            PwDay       from,
            PwDay       to)
{
  int n_days = 0;

  for (PwDay day = MIN (from, to) + 1; day <= MAX (from, to); day++)
    {
      n_days += pw_calendar_is_working_day (calendar, day);
    }
  return to >= from ? n_days : -n_days;
}

/* Its status date tells of when it speaks; without one it speaks of the day on which it was made. */
static PwDay
get_report_day (PwSnapshot *snapshot)
{
  PwDay status_day = pw_snapshot_get_status_day (snapshot);
  g_autoptr (GDateTime) recorded = g_date_time_new_from_iso8601 (pw_snapshot_get_recorded (snapshot), NULL);
  g_autoptr (GDateTime) local = recorded != NULL ? g_date_time_to_local (recorded) : NULL;

  if (pw_day_is_valid (status_day) || local == NULL)
    {
      return status_day;
    }
  return pw_day_from_ymd (g_date_time_get_year (local), g_date_time_get_month (local), g_date_time_get_day_of_month (local));
}

/* Of two reports of one day the one that was made last counts. */
static int
compare_reports (gconstpointer first,
                 gconstpointer second)
{
  const PwTrendReport *a = first;
  const PwTrendReport *b = second;

  return a->day != b->day ? (a->day > b->day) - (a->day < b->day) : g_strcmp0 (pw_snapshot_get_recorded (a->snapshot), pw_snapshot_get_recorded (b->snapshot));
}

static void
collect_reports (PwTrend   *self,
                 PwPlan    *plan,
                 PwProject *project,
                 PwDay      today)
{
  g_autoptr (GPtrArray) snapshots = pw_workspace_list_referrers (pw_plan_get_workspace (plan), PW_TYPE_SNAPSHOT, PW_SNAPSHOT_PROJECT, project);
  PwTrendReport now = { today, NULL };

  for (guint i = 0; i < snapshots->len; i++)
    {
      PwSnapshot *snapshot = g_ptr_array_index (snapshots, i);
      PwTrendReport report = { get_report_day (snapshot), snapshot };

      if (pw_snapshot_get_cause (snapshot) == PW_SNAPSHOT_CAUSE_STATUS_REPORT && pw_day_is_valid (report.day) && report.day <= today)
        {
          g_object_ref (snapshot);
          g_array_append_val (self->reports, report);
        }
    }
  g_array_sort (self->reports, compare_reports);
  for (guint i = self->reports->len; i-- > 1;)
    {
      if (g_array_index (self->reports, PwTrendReport, i - 1).day == g_array_index (self->reports, PwTrendReport, i).day)
        {
          g_array_remove_index (self->reports, i - 1);
        }
    }

  if (self->reports->len > 0 && g_array_index (self->reports, PwTrendReport, self->reports->len - 1).day == today)
    {
      g_array_set_size (self->reports, self->reports->len - 1);
    }
  g_array_append_val (self->reports, now);
}

static PwTrendMilestone *
find_or_add (PwTrend    *self,
             GHashTable *by_id,
             gint64      id)
{
  PwTrendMilestone *milestone = g_hash_table_lookup (by_id, &id);

  if (milestone == NULL)
    {
      milestone = g_new0 (PwTrendMilestone, 1);
      milestone->id = id;
      milestone->points = g_array_new (FALSE, FALSE, sizeof (PwTrendPoint));
      g_ptr_array_add (self->milestones, milestone);
      g_hash_table_insert (by_id, &milestone->id, milestone);
    }
  return milestone;
}

/* Every milestone gets its first point when it is made. */
static const PwTrendPoint *
get_last_point (const PwTrendMilestone *milestone)
{
  return &g_array_index (milestone->points, PwTrendPoint, milestone->points->len - 1);
}

static void
add_point (PwTrendMilestone     *milestone,
           guint                 report,
           const PwSnapshotTask *task)
{
  PwTrendPoint point = { report, pw_moment_get_finish_day (task->finish), PW_TREND_STEADY };
  const PwTrendPoint *before = milestone->points->len > 0 ? get_last_point (milestone) : NULL;

  if (task->progress >= 100)
    {
      point.state = PW_TREND_REACHED;
    }
  else if (before != NULL && before->day != point.day)
    {
      point.state = point.day > before->day ? PW_TREND_LATER : PW_TREND_EARLIER;
    }

  /* What is reached stays so: its line has ended. */
  if (before == NULL || before->state != PW_TREND_REACHED || point.state != PW_TREND_REACHED)
    {
      g_array_append_val (milestone->points, point);
    }
  g_set_str (&milestone->title, task->title);
}

static void
add_report (PwTrend              *self,
            GHashTable           *by_id,
            guint                 report,
            const PwSnapshotPlan *plan)
{
  for (guint i = 0; i < plan->tasks->len; i++)
    {
      const PwSnapshotTask *task = &g_array_index (plan->tasks, PwSnapshotTask, i);

      if (task->kind == PW_SNAPSHOT_MILESTONE && task->finish != PW_MOMENT_NONE)
        {
          add_point (find_or_add (self, by_id, task->id), report, task);
        }
    }

  for (guint i = 0; i < self->milestones->len; i++)
    {
      PwTrendMilestone *milestone = g_ptr_array_index (self->milestones, i);
      const PwTrendPoint *last = get_last_point (milestone);
      const PwSnapshotTask *task = pw_snapshot_plan_find_task (plan, milestone->id);
      gboolean is_there = task != NULL && task->kind == PW_SNAPSHOT_MILESTONE && task->finish != PW_MOMENT_NONE;

      if (!is_there && last->state != PW_TREND_REACHED && last->state != PW_TREND_DROPPED)
        {
          PwTrendPoint dropped = { report, last->day, PW_TREND_DROPPED };

          g_array_append_val (milestone->points, dropped);
        }
    }
}

static int
compare_milestones (gconstpointer first,
                    gconstpointer second)
{
  const PwTrendMilestone *a = *(PwTrendMilestone *const *) first;
  const PwTrendMilestone *b = *(PwTrendMilestone *const *) second;
  PwDay a_day = get_last_point (a)->day;
  PwDay b_day = get_last_point (b)->day;

  return a_day != b_day ? (a_day > b_day) - (a_day < b_day) : (a->id > b->id) - (a->id < b->id);
}

/**
 * pw_trend_new:
 * @plan: the computed dates
 * @project: a live project
 * @today: the day of now, which ends the trend; reports of later days stay out
 * @error: why the content of a report cannot be read
 *
 * Returns: (transfer full) (nullable): the milestone trend of @project: its status reports, and the planning as it is now
 */
PwTrend *
pw_trend_new (PwPlan     *plan,
              PwProject  *project,
              PwDay       today,
              GError    **error)
{
  g_autoptr (PwTrend) self = g_new0 (PwTrend, 1);
  g_autoptr (GHashTable) by_id = g_hash_table_new (g_int64_hash, g_int64_equal);

  self->calendar = pw_calendar_ref (pw_plan_get_calendar (plan, project));
  self->reports = g_array_new (FALSE, FALSE, sizeof (PwTrendReport));
  g_array_set_clear_func (self->reports, clear_report);
  self->milestones = g_ptr_array_new_with_free_func (milestone_free);
  collect_reports (self, plan, project, today);

  for (guint i = 0; i < self->reports->len; i++)
    {
      PwSnapshot *snapshot = g_array_index (self->reports, PwTrendReport, i).snapshot;
      g_autoptr (PwSnapshotPlan) content = snapshot != NULL ? pw_snapshot_read (snapshot, error) : pw_snapshot_take (plan, project);

      if (content == NULL)
        {
          return NULL;
        }
      add_report (self, by_id, i, content);
    }

  for (guint i = 0; i < self->milestones->len; i++)
    {
      PwTrendMilestone *milestone = g_ptr_array_index (self->milestones, i);
      gpointer task = pw_workspace_find (pw_plan_get_workspace (plan), PW_TYPE_TASK, milestone->id);

      g_set_object (&milestone->task, task);
    }
  g_ptr_array_sort (self->milestones, compare_milestones);
  return g_steal_pointer (&self);
}

/**
 * pw_trend_get_shift:
 *
 * Returns: working days later than in the report before; below zero for earlier
 */
int
pw_trend_get_shift (const PwTrend          *self,
                    const PwTrendMilestone *milestone,
                    guint                   point)
{
  const PwTrendPoint *points = (const PwTrendPoint *) milestone->points->data;

  g_return_val_if_fail (point < milestone->points->len, 0);

  return point > 0 ? count_days (self->calendar, points[point - 1].day, points[point].day) : 0;
}

/* Working days later than it was first told. */
int
pw_trend_get_total_shift (const PwTrend          *self,
                          const PwTrendMilestone *milestone)
{
  return count_days (self->calendar, g_array_index (milestone->points, PwTrendPoint, 0).day, get_last_point (milestone)->day);
}

/* "5 working days later" */
char *
pw_trend_dup_shift_text (int n_days)
{
  guint n = (guint) ABS (n_days);

  if (n_days > 0)
    {
      return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u working day later", "%u working days later", n), n);
    }
  if (n_days < 0)
    {
      return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u working day earlier", "%u working days earlier", n), n);
    }
  return g_strdup (_("the same day"));
}

const char *
pw_trend_state_get_label (PwTrendState state)
{
  static const char *const labels[] = {
    NC_ ("milestone", "as reported before"), NC_ ("milestone", "later"), NC_ ("milestone", "earlier"), NC_ ("milestone", "reached"), NC_ ("milestone", "dropped"),
  };

  g_return_val_if_fail (state < PW_N_TREND_STATES, "");

  return g_dpgettext2 (GETTEXT_PACKAGE, "milestone", labels[state]);
}

/**
 * pw_trend_dup_point_sentence:
 *
 * Returns: (transfer full): a point as it is spoken: “Delivery, report of 3 March 2027: 12 June 2027, 5 working days later than in the report before.”
 */
char *
pw_trend_dup_point_sentence (const PwTrend          *self,
                             const PwTrendMilestone *milestone,
                             guint                   point)
{
  const PwTrendPoint *at = &g_array_index (milestone->points, PwTrendPoint, point);
  const PwTrendReport *report = &g_array_index (self->reports, PwTrendReport, at->report);
  g_autofree char *report_day = pw_day_dup_text (report->day);
  /* Translators: %s is a day */
  g_autofree char *of_report = report->snapshot != NULL ? g_strdup_printf (_("report of %s"), report_day) : g_strdup (_("now"));
  g_autofree char *day = pw_day_dup_text (at->day);
  g_autofree char *shift = pw_trend_dup_shift_text (pw_trend_get_shift (self, milestone, point));

  switch (at->state)
    {
    case PW_TREND_REACHED:
      /* Translators: a milestone, “report of 3 March 2027” or “now”, a day */
      return g_strdup_printf (_("%s, %s: reached on %s."), milestone->title, of_report, day);

    case PW_TREND_DROPPED:
      /* Translators: a milestone, “report of 3 March 2027” or “now”, a day */
      return g_strdup_printf (_("%s, %s: no longer in the planning, it stood on %s."), milestone->title, of_report, day);

    case PW_TREND_LATER:
    case PW_TREND_EARLIER:
      /* Translators: a milestone, “report of 3 March 2027” or “now”, a day, “5 working days later” */
      return g_strdup_printf (_("%s, %s: %s, %s than in the report before."), milestone->title, of_report, day, shift);

    case PW_TREND_STEADY:
    case PW_N_TREND_STATES:
    default:
      /* Translators: a milestone, “report of 3 March 2027” or “now”, a day */
      return g_strdup_printf (point == 0 ? _("%s, %s: %s, told for the first time.") : _("%s, %s: %s, as in the report before."), milestone->title, of_report, day);
    }
}

/**
 * pw_trend_dup_summary_sentence:
 *
 * Returns: (transfer full): where it stands now and how that compares: “12 June 2027; 5 working days later since the last report, 8 in all.”
 */
char *
pw_trend_dup_summary_sentence (const PwTrend          *self,
                               const PwTrendMilestone *milestone)
{
  const PwTrendPoint *last = get_last_point (milestone);
  g_autofree char *day = pw_day_dup_text (last->day);
  g_autofree char *first_day = pw_day_dup_text (g_array_index (milestone->points, PwTrendPoint, 0).day);
  int shift = pw_trend_get_shift (self, milestone, milestone->points->len - 1);
  int total = pw_trend_get_total_shift (self, milestone);
  g_autofree char *shift_text = pw_trend_dup_shift_text (shift);
  g_autofree char *total_text = pw_trend_dup_shift_text (total);

  if (last->state == PW_TREND_REACHED)
    {
      /* Translators: a day, then “5 working days later”, then a day */
      return total == 0 ? g_strdup_printf (_("Reached on %s, as first planned."), day) : g_strdup_printf (_("Reached on %s, %s than first planned (%s)."), day, total_text, first_day);
    }
  if (last->state == PW_TREND_DROPPED)
    {
      /* Translators: a day */
      return g_strdup_printf (_("No longer in the planning; it stood on %s."), day);
    }
  if (total == 0 && shift == 0)
    {
      /* Translators: a day */
      return g_strdup_printf (_("%s, as first planned."), day);
    }
  if (shift == 0)
    {
      /* Translators: a day, then “5 working days later”, then a day */
      return g_strdup_printf (_("%s: as in the last report, %s than first planned (%s)."), day, total_text, first_day);
    }
  /* Translators: a day, then “5 working days later”, then that again, then a day */
  return g_strdup_printf (_("%s: %s than in the last report, %s than first planned (%s)."), day, shift_text, total_text, first_day);
}

/* (transfer full) (element-type PwTrendLine): for the picture; borrows from @self. */
GArray *
pw_trend_make_lines (const PwTrend *self)
{
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (PwTrendLine));

  for (guint i = 0; i < self->milestones->len; i++)
    {
      PwTrendMilestone *milestone = g_ptr_array_index (self->milestones, i);
      PwTrendLine line = { milestone->title, (const PwTrendPoint *) milestone->points->data, milestone->points->len };

      g_array_append_val (lines, line);
    }
  return lines;
}

/* (transfer full) (element-type PwDay): for the picture. */
GArray *
pw_trend_make_report_days (const PwTrend *self)
{
  GArray *days = g_array_new (FALSE, FALSE, sizeof (PwDay));

  for (guint i = 0; i < self->reports->len; i++)
    {
      g_array_append_val (days, g_array_index (self->reports, PwTrendReport, i).day);
    }
  return days;
}
