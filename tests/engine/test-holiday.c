/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "engine/pw-holiday.h"

static void
assert_days (const PwClosureRule *rules,
             guint                n_rules,
             const char          *from,
             const char          *to,
             const char          *expected)
{
  g_autoptr (GArray) days = pw_holiday_expand (rules, n_rules, (PwDayRange) { pw_day_parse_iso (from), pw_day_parse_iso (to) });
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < days->len; i++)
    {
      const PwClosure *holiday = &g_array_index (days, PwClosure, i);
      g_autofree char *iso = pw_day_to_iso (holiday->day);

      g_string_append_printf (text, "%s%s:%u%s", i > 0 ? " " : "", iso, holiday->rule,
                              holiday->part == PW_DAY_PART_MORNING ? "m" : holiday->part == PW_DAY_PART_AFTERNOON ? "a" : "");
    }
  g_assert_cmpstr (text->str, ==, expected);
}

static void
test_easter_dates (void)
{
  static const char *const sundays[] = {
    "1818-03-22", "1913-03-23", "1943-04-25", "1954-04-18", "1981-04-19", "2000-04-23", "2001-04-15", "2002-03-31", "2003-04-20", "2004-04-11",
    "2005-03-27", "2006-04-16", "2007-04-08", "2008-03-23", "2009-04-12", "2010-04-04", "2011-04-24", "2012-04-08", "2013-03-31", "2014-04-20",
    "2015-04-05", "2016-03-27", "2017-04-16", "2018-04-01", "2019-04-21", "2020-04-12", "2021-04-04", "2022-04-17", "2023-04-09", "2024-03-31",
    "2025-04-20", "2026-04-05", "2027-03-28", "2028-04-16", "2029-04-01", "2030-04-21", "2038-04-25", "2049-04-18", "2076-04-19", "2285-03-22",
  };

  for (guint i = 0; i < G_N_ELEMENTS (sundays); i++)
    {
      PwDay day = pw_day_parse_iso (sundays[i]);
      int year;

      pw_day_to_ymd (day, &year, NULL, NULL);
      g_assert_cmpint (pw_holiday_get_easter (year), ==, day);
    }
  g_assert_cmpint (pw_holiday_get_easter (0), ==, PW_DAY_NONE);
  g_assert_cmpint (pw_holiday_get_easter (10000), ==, PW_DAY_NONE);
}

/* The tables of paschal full moons of the Book of Common Prayer: days after 20 March by golden number. */
static void
test_easter_tables (void)
{
  static const int moons_from_1900[19] = { 25, 14, 3, 22, 11, 29, 19, 8, 27, 16, 5, 24, 13, 2, 21, 10, 28, 18, 7 };
  static const int moons_from_2200[19] = { 26, 15, 4, 23, 12, 1, 20, 9, 28, 17, 6, 25, 14, 3, 22, 11, 29, 19, 8 };

  for (int year = 1900; year < 2300; year++)
    {
      PwDay moon = pw_day_from_ymd (year, 3, 20) + (year < 2200 ? moons_from_1900 : moons_from_2200)[year % 19];
      PwDay sunday = moon + 7 - ((int) pw_day_get_weekday (moon) + 1) % 7;

      g_assert_cmpint (pw_holiday_get_easter (year), ==, sunday);
    }
}

static void
test_legal (void)
{
  assert_days (pw_holiday_get_legal_rules (), PW_N_LEGAL_HOLIDAYS, "2026-01-01", "2027-01-01",
               "2026-01-01:0 2026-04-06:1 2026-05-01:2 2026-05-14:3 2026-05-25:4 2026-07-21:5 2026-08-15:6 2026-11-01:7 2026-11-11:8 2026-12-25:9");
  assert_days (pw_holiday_get_legal_rules (), PW_N_LEGAL_HOLIDAYS, "2008-04-30", "2008-05-13",
               "2008-05-01:2 2008-05-01:3 2008-05-12:4");
}

static void
test_organisation (void)
{
  const PwClosureRule rules[] = {
    { .kind = PW_HOLIDAY_FIXED, .part = PW_DAY_PART_AFTERNOON, .month = 12, .day_of_month = 24 },
    { .kind = PW_HOLIDAY_FIXED, .part = PW_DAY_PART_WHOLE, .month = 2, .day_of_month = 29 },
    { .kind = PW_HOLIDAY_EASTER, .part = PW_DAY_PART_MORNING, .easter_offset = -2 },
    { .kind = PW_HOLIDAY_NTH_WEEKDAY, .part = PW_DAY_PART_WHOLE, .month = 9, .weekday = PW_MONDAY, .nth = 2 },
    { .kind = PW_HOLIDAY_SINGLE, .part = PW_DAY_PART_WHOLE, .day = pw_day_from_ymd (2027, 5, 7) },
    { .kind = PW_HOLIDAY_SINGLE, .part = PW_DAY_PART_NONE, .day = pw_day_from_ymd (2027, 5, 10) },
    { .kind = PW_HOLIDAY_EASTER, .part = PW_DAY_PART_WHOLE, .easter_offset = 300 },
  };

  assert_days (rules, G_N_ELEMENTS (rules), "2027-01-01", "2029-01-01",
               "2027-01-30:6 2027-03-26:2m 2027-05-07:4 2027-09-13:3 2027-12-24:0a 2028-01-22:6 2028-02-29:1 2028-04-14:2m 2028-09-11:3 2028-12-24:0a");
  assert_days (rules, G_N_ELEMENTS (rules), "2027-05-07", "2027-05-07", "");
  assert_days (rules, G_N_ELEMENTS (rules), "2027-05-08", "2027-05-01", "");
}

static void
test_nth_weekday (void)
{
  g_assert_cmpint (pw_holiday_get_nth_weekday (2026, 11, PW_SUNDAY, 1), ==, pw_day_from_ymd (2026, 11, 1));
  g_assert_cmpint (pw_holiday_get_nth_weekday (2026, 11, PW_SUNDAY, 5), ==, pw_day_from_ymd (2026, 11, 29));
  g_assert_cmpint (pw_holiday_get_nth_weekday (2026, 11, PW_TUESDAY, 5), ==, PW_DAY_NONE);
  g_assert_cmpint (pw_holiday_get_nth_weekday (2026, 11, PW_MONDAY, -1), ==, pw_day_from_ymd (2026, 11, 30));
  g_assert_cmpint (pw_holiday_get_nth_weekday (2026, 2, PW_SUNDAY, -1), ==, pw_day_from_ymd (2026, 2, 22));
  g_assert_cmpint (pw_holiday_get_nth_weekday (2026, 13, PW_SUNDAY, 1), ==, PW_DAY_NONE);
  g_assert_cmpint (pw_holiday_get_nth_weekday (2026, 1, PW_SUNDAY, 0), ==, PW_DAY_NONE);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/engine/holiday/easter-dates", test_easter_dates);
  g_test_add_func ("/engine/holiday/easter-tables", test_easter_tables);
  g_test_add_func ("/engine/holiday/legal", test_legal);
  g_test_add_func ("/engine/holiday/organisation", test_organisation);
  g_test_add_func ("/engine/holiday/nth-weekday", test_nth_weekday);
  return g_test_run ();
}
