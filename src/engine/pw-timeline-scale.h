/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "engine/pw-calendar.h"

G_BEGIN_DECLS

typedef enum
{
  PW_TIMELINE_ZOOM_DAY,
  PW_TIMELINE_ZOOM_WEEK,
  PW_TIMELINE_ZOOM_MONTH,
  PW_TIMELINE_ZOOM_QUARTER,
  PW_TIMELINE_ZOOM_YEAR,
  PW_N_TIMELINE_ZOOMS
} PwTimelineZoom;

typedef enum
{
  PW_TIMELINE_UNIT_DAY,
  PW_TIMELINE_UNIT_WEEK,
  PW_TIMELINE_UNIT_MONTH,
  PW_TIMELINE_UNIT_QUARTER,
  PW_TIMELINE_UNIT_YEAR
} PwTimelineUnit;

/**
 * PwTimelineScale:
 * @first: the day at the leading edge
 * @day_width_px: above zero
 * @n_days: days on the whole scale
 * @is_mirrored: time runs from right to left
 *
 * Days against pixels. All functions take and give distances from the leading
 * edge; pw_timeline_scale_flip() changes those into x from the left and back.
 */
typedef struct
{
  PwDay    first;
  double   day_width_px;
  int      n_days;
  gboolean is_mirrored;
} PwTimelineScale;

/* One field of a header row; the caller words @unit and @day. @x may lie outside what was asked. */
typedef struct
{
  PwTimelineUnit unit;
  PwDay          day;           /* first day of the field: the Monday, the first of the month … */
  PwDay          end;
  double         x;
  double         width;
} PwTimelineTick;

typedef enum
{
  PW_TIMELINE_BAND_WEEKEND,
  PW_TIMELINE_BAND_CLOSED,
  PW_TIMELINE_BAND_HALF_CLOSED
} PwTimelineBandKind;

/* Neighbouring days of one kind are one band. */
typedef struct
{
  PwTimelineBandKind kind;
  PwDay              day;
  PwDay              end;
  double             x;
  double             width;
} PwTimelineBand;

double  pw_timeline_zoom_get_day_width (PwTimelineZoom         zoom);
void    pw_timeline_zoom_get_units     (PwTimelineZoom         zoom,
                                        PwTimelineUnit        *upper,
                                        PwTimelineUnit        *lower);

double  pw_timeline_scale_get_width    (const PwTimelineScale *scale);
double  pw_timeline_scale_flip         (const PwTimelineScale *scale,
                                        double                 x);
PwDay   pw_timeline_scale_day_at       (const PwTimelineScale *scale,
                                        double                 x);
double  pw_timeline_scale_x_of_day     (const PwTimelineScale *scale,
                                        PwDay                  day);
double  pw_timeline_scale_x_of         (const PwTimelineScale *scale,
                                        PwCalendar            *calendar,
                                        PwMoment               moment);
void    pw_timeline_scale_zoom_around  (PwTimelineScale       *scale,
                                        double                 day_width_px,
                                        double                *x);
GArray *pw_timeline_scale_get_ticks    (const PwTimelineScale *scale,
                                        PwTimelineUnit         unit,
                                        double                 x0,
                                        double                 x1);
GArray *pw_timeline_scale_get_bands    (const PwTimelineScale *scale,
                                        PwCalendar            *calendar,
                                        double                 x0,
                                        double                 x1);

G_END_DECLS
