/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "engine/pw-timeline-scale.h"

#include <math.h>

/* Below this a band would only be noise. */
#define MIN_BAND_DAY_WIDTH_PX 3.0

static const struct
{
  double         day_width_px;
  PwTimelineUnit upper;
  PwTimelineUnit lower;
} zooms[PW_N_TIMELINE_ZOOMS] = {
  [PW_TIMELINE_ZOOM_DAY] = { 40, PW_TIMELINE_UNIT_WEEK, PW_TIMELINE_UNIT_DAY },
  [PW_TIMELINE_ZOOM_WEEK] = { 16, PW_TIMELINE_UNIT_MONTH, PW_TIMELINE_UNIT_WEEK },
  [PW_TIMELINE_ZOOM_MONTH] = { 5, PW_TIMELINE_UNIT_YEAR, PW_TIMELINE_UNIT_MONTH },
  [PW_TIMELINE_ZOOM_QUARTER] = { 2, PW_TIMELINE_UNIT_YEAR, PW_TIMELINE_UNIT_MONTH },
  [PW_TIMELINE_ZOOM_YEAR] = { 0.75, PW_TIMELINE_UNIT_YEAR, PW_TIMELINE_UNIT_QUARTER },
};

/**
 * pw_timeline_zoom_get_day_width:
 * @zoom: a zoom level
 *
 * Returns: logical pixels a day
 */
double
pw_timeline_zoom_get_day_width (PwTimelineZoom zoom)
{
  g_return_val_if_fail ((guint) zoom < PW_N_TIMELINE_ZOOMS, 1);

  return zooms[zoom].day_width_px;
}

/**
 * pw_timeline_zoom_get_units:
 * @zoom: a zoom level
 * @upper: (out): unit of the first header row
 * @lower: (out): unit of the second
 */
void
pw_timeline_zoom_get_units (PwTimelineZoom  zoom,
                            PwTimelineUnit *upper,
                            PwTimelineUnit *lower)
{
  g_return_if_fail ((guint) zoom < PW_N_TIMELINE_ZOOMS);

  *upper = zooms[zoom].upper;
  *lower = zooms[zoom].lower;
}

/**
 * pw_timeline_scale_get_width:
 * @scale: a scale
 *
 * Returns: logical pixels of all its days
 */
double
pw_timeline_scale_get_width (const PwTimelineScale *scale)
{
  return scale->n_days * scale->day_width_px;
}

/**
 * pw_timeline_scale_flip:
 * @scale: a scale
 * @x: distance from the leading edge, or from the left
 *
 * Returns: the other one of the two; the same when the scale is not mirrored
 */
double
pw_timeline_scale_flip (const PwTimelineScale *scale,
                        double                 x)
{
  return scale->is_mirrored ? pw_timeline_scale_get_width (scale) - x : x;
}

/**
 * pw_timeline_scale_day_at:
 * @scale: a scale whose `day_width_px` is above zero
 * @x: distance from the leading edge in logical pixels; may be negative
 *
 * Finds the day under @x. A day owns its leading edge and not its trailing one,
 * so that two neighbouring days never both claim a pixel.
 *
 * Returns: days since 1970-01-01
 */
PwDay
pw_timeline_scale_day_at (const PwTimelineScale *scale,
                          double                 x)
{
  return scale->first + (PwDay) floor (x / scale->day_width_px);
}

/**
 * pw_timeline_scale_x_of_day:
 * @scale: a scale
 * @day: any day
 *
 * Returns: distance of the leading edge of @day from that of the scale
 */
double
pw_timeline_scale_x_of_day (const PwTimelineScale *scale,
                            PwDay                  day)
{
  return ((double) day - scale->first) * scale->day_width_px;
}

/**
 * pw_timeline_scale_x_of:
 * @scale: a scale
 * @calendar: (nullable): working time
 * @moment: any moment
 *
 * A working day fills its column from the first working minute until the last,
 * so that a task of one day is as wide as a day; a day without work, or without
 * @calendar, goes by the clock.
 *
 * Returns: distance from the leading edge in logical pixels
 */
double
pw_timeline_scale_x_of (const PwTimelineScale *scale,
                        PwCalendar            *calendar,
                        PwMoment               moment)
{
  PwDay day = pw_moment_get_day (moment);
  PwMinutes worked = calendar != NULL ? pw_calendar_get_day_minutes (calendar, day) : 0;
  double share = (double) pw_moment_get_minute (moment) / PW_MINUTES_A_DAY;

  if (worked > 0)
    {
      share = (double) pw_calendar_count (calendar, pw_moment_new (day, 0), moment) / worked;
    }

  return ((double) day - scale->first + share) * scale->day_width_px;
}

/**
 * pw_timeline_scale_zoom_around:
 * @scale: a scale
 * @day_width_px: the new width of a day, above zero
 * @x: (inout): distance of a point from the leading edge, where it was and
 *   where it is now: scroll by the difference and it stays under the pointer
 */
void
pw_timeline_scale_zoom_around (PwTimelineScale *scale,
                               double           day_width_px,
                               double          *x)
{
  g_return_if_fail (day_width_px > 0);

  *x = *x / scale->day_width_px * day_width_px;
  scale->day_width_px = day_width_px;
}

static PwDay
get_unit_start (PwTimelineUnit unit,
                PwDay          day)
{
  int year;
  int month;

  pw_day_to_ymd (day, &year, &month, NULL);
  switch (unit)
    {
    case PW_TIMELINE_UNIT_WEEK:
      return pw_day_get_monday (day);

    case PW_TIMELINE_UNIT_MONTH:
      return pw_day_from_ymd (year, month, 1);

    case PW_TIMELINE_UNIT_QUARTER:
      return pw_day_from_ymd (year, (month - 1) / 3 * 3 + 1, 1);

    case PW_TIMELINE_UNIT_YEAR:
      return pw_day_from_ymd (year, 1, 1);

    case PW_TIMELINE_UNIT_DAY:
    default:
      return day;
    }
}

static PwDay
get_unit_end (PwTimelineUnit unit,
              PwDay          start)
{
  switch (unit)
    {
    case PW_TIMELINE_UNIT_WEEK:
      return start + 7;

    case PW_TIMELINE_UNIT_MONTH:
      return pw_day_add_months (start, 1);

    case PW_TIMELINE_UNIT_QUARTER:
      return pw_day_add_months (start, 3);

    case PW_TIMELINE_UNIT_YEAR:
      return pw_day_add_months (start, 12);

    case PW_TIMELINE_UNIT_DAY:
    default:
      return start + 1;
    }
}

/* The days of the scale that the stretch touches, clamped to it. */
static PwDayRange
find_days (const PwTimelineScale *scale,
           double                 x0,
           double                 x1)
{
  double width = pw_timeline_scale_get_width (scale);
  PwDayRange range = {
    pw_timeline_scale_day_at (scale, CLAMP (x0, 0, width)),
    scale->first + (PwDay) ceil (CLAMP (x1, 0, width) / scale->day_width_px)
  };

  return range;
}

/**
 * pw_timeline_scale_get_ticks:
 * @scale: a scale
 * @unit: what a field of the row is
 * @x0: from here, distance from the leading edge
 * @x1: until here
 *
 * Returns: (transfer full) (element-type PwTimelineTick): the fields that can be
 *   seen, whole, in order of time
 */
GArray *
pw_timeline_scale_get_ticks (const PwTimelineScale *scale,
                             PwTimelineUnit         unit,
                             double                 x0,
                             double                 x1)
{
  GArray *ticks = g_array_new (FALSE, FALSE, sizeof (PwTimelineTick));
  PwDayRange days = find_days (scale, x0, x1);

  for (PwDay day = get_unit_start (unit, days.first); day < days.end;)
    {
      PwTimelineTick tick = { .unit = unit, .day = day, .end = get_unit_end (unit, day) };

      tick.x = pw_timeline_scale_x_of_day (scale, tick.day);
      tick.width = (tick.end - tick.day) * scale->day_width_px;
      g_array_append_val (ticks, tick);
      day = tick.end;
    }

  return ticks;
}

static gboolean
find_band_kind (PwCalendar         *calendar,
                PwDay               day,
                PwTimelineBandKind *kind)
{
  gboolean is_weekend = pw_day_get_weekday (day) >= PW_SATURDAY;
  PwDayPart closed = calendar != NULL ? pw_calendar_get_closed_part (calendar, day) : PW_DAY_PART_NONE;
  gboolean is_worked = calendar != NULL ? pw_calendar_is_working_day (calendar, day) : !is_weekend;

  if (!is_worked)
    {
      *kind = closed == PW_DAY_PART_WHOLE ? PW_TIMELINE_BAND_CLOSED : PW_TIMELINE_BAND_WEEKEND;
      return TRUE;
    }

  *kind = PW_TIMELINE_BAND_HALF_CLOSED;
  return closed != PW_DAY_PART_NONE;
}

/**
 * pw_timeline_scale_get_bands:
 * @scale: a scale
 * @calendar: (nullable): without it only Saturday and Sunday are bands
 * @x0: from here, distance from the leading edge
 * @x1: until here
 *
 * Days that nobody works. When days are narrower than three pixels there are no
 * bands: they would be a grey wash.
 *
 * Returns: (transfer full) (element-type PwTimelineBand): bands in order of time
 */
GArray *
pw_timeline_scale_get_bands (const PwTimelineScale *scale,
                             PwCalendar            *calendar,
                             double                 x0,
                             double                 x1)
{
  GArray *bands = g_array_new (FALSE, FALSE, sizeof (PwTimelineBand));
  PwDayRange days = find_days (scale, x0, x1);

  if (scale->day_width_px < MIN_BAND_DAY_WIDTH_PX)
    {
      return bands;
    }

  for (PwDay day = days.first; day < days.end; day++)
    {
      PwTimelineBand band = { .day = day, .end = day + 1, .x = pw_timeline_scale_x_of_day (scale, day), .width = scale->day_width_px };
      PwTimelineBand *last = bands->len > 0 ? &g_array_index (bands, PwTimelineBand, bands->len - 1) : NULL;

      if (!find_band_kind (calendar, day, &band.kind))
        {
          continue;
        }
      if (last != NULL && last->end == day && last->kind == band.kind)
        {
          last->end = band.end;
          last->width += band.width;
        }
      else
        {
          g_array_append_val (bands, band);
        }
    }

  return bands;
}
