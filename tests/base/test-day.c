/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/pw-day.h"

static void
test_round_trip (void)
{
  for (PwDay day = pw_day_from_ymd (1890, 1, 1); day < pw_day_from_ymd (2110, 1, 1); day++)
    {
      int year;
      int month;
      int day_of_month;

      pw_day_to_ymd (day, &year, &month, &day_of_month);
      g_assert_cmpint (pw_day_from_ymd (year, month, day_of_month), ==, day);
    }
}

static void
test_against_glib (void)
{
  for (int year = 1; year < 3000; year += 7)
    {
      GDate date;

      g_date_set_dmy (&date, 28, G_DATE_FEBRUARY, (GDateYear) year);
      g_assert_cmpint (pw_day_from_ymd (year, 2, 28), ==, (int) g_date_get_julian (&date) - 719163);
      g_assert_cmpint (pw_day_get_weekday (pw_day_from_ymd (year, 2, 28)), ==, (int) g_date_get_weekday (&date) - 1);
      g_assert_cmpint (pw_day_get_iso_week (pw_day_from_ymd (year, 2, 28), NULL), ==, (int) g_date_get_iso8601_week_of_year (&date));
    }
}

static void
test_iso (void)
{
  static const char *const refused[] = { "", "2026-2-28", "2026-02-29", "2026-13-01", "2026-00-10", "26-01-01", "2026/01/01", "2026-01-01x", "0000-01-01", " 2026-1-1" };
  g_autofree char *text = pw_day_to_iso (pw_day_parse_iso ("2028-02-29"));

  g_assert_cmpstr (text, ==, "2028-02-29");
  g_assert_cmpint (pw_day_parse_iso ("1970-01-01"), ==, 0);
  g_assert_cmpint (pw_day_parse_iso ("1969-12-31"), ==, -1);
  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_assert_cmpint (pw_day_parse_iso (refused[i]), ==, PW_DAY_NONE);
    }
  g_assert_cmpint (pw_day_parse_iso (NULL), ==, PW_DAY_NONE);
}

static void
test_week_year (void)
{
  int year;

  g_assert_cmpint (pw_day_get_iso_week (pw_day_parse_iso ("2026-12-31"), &year), ==, 53);
  g_assert_cmpint (year, ==, 2026);
  g_assert_cmpint (pw_day_get_iso_week (pw_day_parse_iso ("2027-01-03"), &year), ==, 53);
  g_assert_cmpint (year, ==, 2026);
  g_assert_cmpint (pw_day_get_iso_week (pw_day_parse_iso ("2024-12-30"), &year), ==, 1);
  g_assert_cmpint (year, ==, 2025);
}

static void
test_months (void)
{
  g_assert_cmpint (pw_day_add_months (pw_day_parse_iso ("2026-01-31"), 1), ==, pw_day_parse_iso ("2026-02-28"));
  g_assert_cmpint (pw_day_add_months (pw_day_parse_iso ("2027-03-31"), -13), ==, pw_day_parse_iso ("2026-02-28"));
  g_assert_cmpint (pw_day_add_months (pw_day_parse_iso ("2026-12-15"), 1), ==, pw_day_parse_iso ("2027-01-15"));
}

static void
test_ranges (void)
{
  PwDayRange week = { 10, 17 };

  g_assert_true (pw_day_range_contains (week, 10));
  g_assert_false (pw_day_range_contains (week, 17));
  g_assert_true (pw_day_range_overlaps (week, (PwDayRange) { 16, 20 }));
  g_assert_false (pw_day_range_overlaps (week, (PwDayRange) { 17, 20 }));
  g_assert_false (pw_day_range_overlaps (week, (PwDayRange) { 12, 12 }));
}

static void
test_minutes (void)
{
  static const struct
  {
    const char *text;
    PwMinutes   minutes;
  } cases[] = {
    { "8", 480 }, { "08:30", 510 }, { "8.30", 510 }, { "8u30", 510 }, { "16u", 960 }, { "0830", 510 }, { "1615", 975 }, { "24:00", 1440 }, { "0:00", 0 },
    { "", PW_MINUTES_NONE }, { "24:01", PW_MINUTES_NONE }, { "8:60", PW_MINUTES_NONE }, { "8:3", PW_MINUTES_NONE }, { "abc", PW_MINUTES_NONE }, { "-1", PW_MINUTES_NONE }, { NULL, PW_MINUTES_NONE },
  };
  g_autofree char *midnight = pw_minutes_to_text (1440);
  g_autofree char *night = pw_minutes_to_text (1500);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_assert_cmpint (pw_minutes_parse (cases[i].text), ==, cases[i].minutes);
    }
  g_assert_cmpstr (midnight, ==, "24:00");
  g_assert_cmpstr (night, ==, "01:00");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/base/day/round-trip", test_round_trip);
  g_test_add_func ("/base/day/against-glib", test_against_glib);
  g_test_add_func ("/base/day/iso", test_iso);
  g_test_add_func ("/base/day/week-year", test_week_year);
  g_test_add_func ("/base/day/months", test_months);
  g_test_add_func ("/base/day/ranges", test_ranges);
  g_test_add_func ("/base/day/minutes", test_minutes);
  return g_test_run ();
}
