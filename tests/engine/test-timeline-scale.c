/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "engine/pw-timeline-scale.h"

static PwDay
nov (int day_of_month)
{
  return pw_day_from_ymd (2026, 11, 1) + day_of_month - 1;
}

static PwTimelineScale
make_scale (double day_width_px)
{
  return (PwTimelineScale) { .first = nov (2), .day_width_px = day_width_px, .n_days = 100 };
}

static void
test_day_at (void)
{
  PwTimelineScale scale = make_scale (10);

  g_assert_cmpint (pw_timeline_scale_day_at (&scale, 0), ==, nov (2));
  g_assert_cmpint (pw_timeline_scale_day_at (&scale, 9.9), ==, nov (2));
  g_assert_cmpint (pw_timeline_scale_day_at (&scale, 10), ==, nov (3));
  g_assert_cmpint (pw_timeline_scale_day_at (&scale, -0.1), ==, nov (1));
  for (int i = -40; i < 400; i++)
    {
      g_assert_cmpint (pw_timeline_scale_day_at (&scale, pw_timeline_scale_x_of_day (&scale, nov (i))), ==, nov (i));
    }
}

static void
test_x_of (void)
{
  PwTimelineScale scale = make_scale (100);
  g_autoptr (PwCalendar) calendar = pw_calendar_new_office ();

  /* A day of work, 8:30 until 17:06 with a break, fills its column; the weekend goes by the clock. */
  g_assert_cmpfloat (pw_timeline_scale_x_of (&scale, calendar, pw_moment_new (nov (3), 510)), ==, 100);
  g_assert_cmpfloat (pw_timeline_scale_x_of (&scale, calendar, pw_moment_new (nov (3), 510 + 114)), ==, 125);
  g_assert_cmpfloat (pw_timeline_scale_x_of (&scale, calendar, pw_moment_new (nov (3), 17 * 60 + 6)), ==, 200);
  g_assert_cmpfloat (pw_timeline_scale_x_of (&scale, calendar, pw_moment_new (nov (4), 0)), ==, 200);
  g_assert_cmpfloat (pw_timeline_scale_x_of (&scale, calendar, pw_moment_new (nov (7), 720)), ==, 550);
  g_assert_cmpfloat (pw_timeline_scale_x_of (&scale, NULL, pw_moment_new (nov (3), 720)), ==, 150);
}

static void
test_flip (void)
{
  PwTimelineScale scale = make_scale (10);

  g_assert_cmpfloat (pw_timeline_scale_flip (&scale, 30), ==, 30);
  scale.is_mirrored = TRUE;
  g_assert_cmpfloat (pw_timeline_scale_flip (&scale, 30), ==, 970);
  g_assert_cmpfloat (pw_timeline_scale_flip (&scale, 970), ==, 30);
}

static void
assert_ticks (const PwTimelineScale *scale,
              PwTimelineUnit         unit,
              double                 x0,
              double                 x1,
              const char            *expected)
{
  g_autoptr (GArray) ticks = pw_timeline_scale_get_ticks (scale, unit, x0, x1);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < ticks->len; i++)
    {
      const PwTimelineTick *tick = &g_array_index (ticks, PwTimelineTick, i);
      g_autofree char *iso = pw_day_to_iso (tick->day);

      g_assert_cmpint (tick->unit, ==, unit);
      g_string_append_printf (text, "%s%s %g+%g", i > 0 ? ", " : "", iso, tick->x, tick->width);
    }
  g_assert_cmpstr (text->str, ==, expected);
}

static void
test_ticks (void)
{
  PwTimelineScale scale = make_scale (10);

  assert_ticks (&scale, PW_TIMELINE_UNIT_DAY, 15, 40, "2026-11-03 10+10, 2026-11-04 20+10, 2026-11-05 30+10");
  assert_ticks (&scale, PW_TIMELINE_UNIT_WEEK, 15, 140, "2026-11-02 0+70, 2026-11-09 70+70");
  assert_ticks (&scale, PW_TIMELINE_UNIT_MONTH, 0, 300, "2026-11-01 -10+300, 2026-12-01 290+310");
  assert_ticks (&scale, PW_TIMELINE_UNIT_QUARTER, 0, 600.5, "2026-10-01 -320+920, 2027-01-01 600+900");
  assert_ticks (&scale, PW_TIMELINE_UNIT_YEAR, 0, 10, "2026-01-01 -3050+3650");
  /* Outside the scale there is nothing. */
  assert_ticks (&scale, PW_TIMELINE_UNIT_DAY, 995, 2000, "2027-02-09 990+10");
  assert_ticks (&scale, PW_TIMELINE_UNIT_DAY, -100, 0, "");
}

static void
assert_bands (const PwTimelineScale *scale,
              PwCalendar            *calendar,
              double                 x0,
              double                 x1,
              const char            *expected)
{
  g_autoptr (GArray) bands = pw_timeline_scale_get_bands (scale, calendar, x0, x1);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < bands->len; i++)
    {
      const PwTimelineBand *band = &g_array_index (bands, PwTimelineBand, i);

      g_string_append_printf (text, "%s%d %g+%g", i > 0 ? ", " : "", band->kind, band->x, band->width);
    }
  g_assert_cmpstr (text->str, ==, expected);
}

static void
test_bands (void)
{
  const PwWorkStretch week[] = { { PW_MONDAY, 480, 1020 }, { PW_TUESDAY, 480, 1020 }, { PW_WEDNESDAY, 480, 1020 }, { PW_THURSDAY, 480, 1020 }, { PW_FRIDAY, 480, 1020 } };
  const PwClosureRule rules[] = {
    { .kind = PW_HOLIDAY_FIXED, .part = PW_DAY_PART_WHOLE, .month = 11, .day_of_month = 11 },
    { .kind = PW_HOLIDAY_FIXED, .part = PW_DAY_PART_AFTERNOON, .month = 11, .day_of_month = 12 },
  };
  g_autoptr (PwCalendar) calendar = pw_calendar_new (week, G_N_ELEMENTS (week), rules, G_N_ELEMENTS (rules));
  PwTimelineScale scale = make_scale (10);
  PwTimelineScale narrow = make_scale (2);

  assert_bands (&scale, calendar, 0, 140, "0 50+20, 1 90+10, 2 100+10, 0 120+20");
  assert_bands (&scale, calendar, 60, 61, "0 60+10");
  assert_bands (&scale, NULL, 0, 140, "0 50+20, 0 120+20");
  assert_bands (&narrow, calendar, 0, 140, "");
}

static void
test_zoom (void)
{
  PwTimelineScale scale = make_scale (10);
  double x = 105;
  double last = G_MAXDOUBLE;

  pw_timeline_scale_zoom_around (&scale, 40, &x);
  g_assert_cmpfloat (x, ==, 420);
  g_assert_cmpint (pw_timeline_scale_day_at (&scale, x), ==, nov (12));

  for (guint i = 0; i < PW_N_TIMELINE_ZOOMS; i++)
    {
      PwTimelineUnit upper;
      PwTimelineUnit lower;

      pw_timeline_zoom_get_units ((PwTimelineZoom) i, &upper, &lower);
      g_assert_cmpint (upper, >, lower);
      g_assert_cmpfloat (pw_timeline_zoom_get_day_width ((PwTimelineZoom) i), <, last);
      last = pw_timeline_zoom_get_day_width ((PwTimelineZoom) i);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/engine/timeline-scale/day-at", test_day_at);
  g_test_add_func ("/engine/timeline-scale/x-of", test_x_of);
  g_test_add_func ("/engine/timeline-scale/flip", test_flip);
  g_test_add_func ("/engine/timeline-scale/ticks", test_ticks);
  g_test_add_func ("/engine/timeline-scale/bands", test_bands);
  g_test_add_func ("/engine/timeline-scale/zoom", test_zoom);
  return g_test_run ();
}
