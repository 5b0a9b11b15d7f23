/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/pw-day.h"
#include "engine/pw-scene.h"

G_BEGIN_DECLS

/**
 * PwTrendState:
 * @PW_TREND_STEADY: on the day that the report before gave, or told for the first time
 * @PW_TREND_LATER: later than in the report before
 * @PW_TREND_EARLIER: earlier than in the report before
 * @PW_TREND_REACHED: reached; the line ends on the diagonal
 * @PW_TREND_DROPPED: no longer in the plan; on the last day that it had
 */
typedef enum
{
  PW_TREND_STEADY,
  PW_TREND_LATER,
  PW_TREND_EARLIER,
  PW_TREND_REACHED,
  PW_TREND_DROPPED,
  PW_N_TREND_STATES
} PwTrendState;

/**
 * PwTrendPoint:
 * @report: index of the report
 * @day: of the milestone, as that report gives it
 */
typedef struct
{
  guint        report;
  PwDay        day;
  PwTrendState state;
} PwTrendPoint;

/**
 * PwTrendLine:
 * @label: the name at the end of the line
 * @points: by report, at most one each
 */
typedef struct
{
  const char         *label;
  const PwTrendPoint *points;
  guint               n_points;
} PwTrendLine;

/* Returns: (transfer full): a day as the axis has it: of a report, or the first of a month. */
typedef char *(*PwTrendDayFunc) (PwDay    day,
                                 gboolean is_month,
                                 gpointer user_data);

/**
 * PwTrendInput:
 * @reports: the days of the reports, ascending
 * @width: of the picture; the height is worked out when @height is too small for the labels
 * @line_height: of a line of text
 * @legend: (array length=PW_N_TREND_STATES): what the states are called
 * @diagonal: what the diagonal is called
 */
typedef struct
{
  const PwDay       *reports;
  guint              n_reports;
  const PwTrendLine *lines;
  guint              n_lines;
  double             width;
  double             height;
  double             line_height;
  const char *const *legend;
  const char        *diagonal;
  PwMeasureFunc      measure;
  gpointer           measure_data;
  PwTrendDayFunc     format_day;
  gpointer           format_data;
} PwTrendInput;

PwScene *pw_trend_scene_new (const PwTrendInput *input);
PwShape  pw_trend_state_get_shape (PwTrendState        state);

G_END_DECLS
