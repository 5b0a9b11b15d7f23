/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "engine/pw-trend-scene.h"
#include "model/pw-plan.h"
#include "model/pw-snapshot.h"

G_BEGIN_DECLS

/**
 * PwTrendReport:
 * @day: the status date of the report, or else the day on which it was made
 * @snapshot: (nullable) (owned): what was reported; %NULL for the planning as it is now
 */
typedef struct
{
  PwDay       day;
  PwSnapshot *snapshot;
} PwTrendReport;

/**
 * PwTrendMilestone:
 * @title: (owned): as in the last report that has it
 * @task: (nullable) (owned): the live milestone
 * @points: (element-type PwTrendPoint): by report
 */
typedef struct
{
  gint64  id;
  char   *title;
  PwTask *task;
  GArray *points;
} PwTrendMilestone;

/**
 * PwTrend:
 * @reports: (element-type PwTrendReport): by day, no two on one day; the last is now
 * @milestones: (element-type PwTrendMilestone): by the last day that each had
 *
 * What the status reports of a project said of its milestones.
 */
typedef struct
{
  PwCalendar *calendar;
  GArray     *reports;
  GPtrArray  *milestones;
} PwTrend;

PwTrend *pw_trend_new (PwPlan                 *plan,
                       PwProject              *project,
                       PwDay                   today,
                       GError                **error);
void     pw_trend_free (PwTrend                *self);
int      pw_trend_get_shift (const PwTrend          *self,
                             const PwTrendMilestone *milestone,
                             guint                   point);
int      pw_trend_get_total_shift (const PwTrend          *self,
                                   const PwTrendMilestone *milestone);
char    *pw_trend_dup_point_sentence (const PwTrend          *self,
                                      const PwTrendMilestone *milestone,
                                      guint                   point);
char    *pw_trend_dup_summary_sentence (const PwTrend          *self,
                                        const PwTrendMilestone *milestone);
char    *pw_trend_dup_shift_text (int                     n_days);
const char *pw_trend_state_get_label (PwTrendState            state);
GArray  *pw_trend_make_lines (const PwTrend          *self);
GArray  *pw_trend_make_report_days (const PwTrend          *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PwTrend, pw_trend_free)

G_END_DECLS
