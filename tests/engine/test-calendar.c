/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "engine/pw-calendar.h"

#include <string.h>

static PwMoment
parse (const char *text)
{
  g_autofree char *day = g_strndup (text, 10);

  return pw_moment_new (pw_day_parse_iso (day), pw_minutes_parse (text + 11));
}

static void
assert_moment (PwMoment    moment,
               const char *expected)
{
  g_autofree char *day = pw_day_to_iso (pw_moment_get_day (moment));
  g_autofree char *minute = pw_minutes_to_text (pw_moment_get_minute (moment));
  g_autofree char *text = g_strconcat (day, " ", minute, NULL);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_add (void)
{
  static const struct
  {
    const char *from;
    gint64      minutes;
    const char *to;
  } cases[] = {
    { "2026-11-20 08:30", 456, "2026-11-20 17:06" },
    { "2026-11-20 08:30", 457, "2026-11-23 08:31" },
    { "2026-11-20 17:06", 1, "2026-11-23 08:31" },
    { "2026-11-21 10:00", 210, "2026-11-23 12:00" },
    { "2026-11-20 08:30", 211, "2026-11-20 13:01" },
    { "2026-11-10 08:30", 2 * 456, "2026-11-12 17:06" },
    { "2026-11-20 17:06", -456, "2026-11-20 08:30" },
    { "2026-11-23 08:30", -1, "2026-11-20 17:05" },
    { "2026-11-12 08:30", -456, "2026-11-10 08:30" },
    { "2026-11-21 10:00", 0, "2026-11-21 10:00" },
  };
  g_autoptr (PwCalendar) calendar = pw_calendar_new_office ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      assert_moment (pw_calendar_add (calendar, parse (cases[i].from), cases[i].minutes), cases[i].to);
    }
}

static void
test_neighbours (void)
{
  static const struct
  {
    const char *moment;
    const char *previous;
    const char *next;
  } cases[] = {
    { "2026-11-20 08:30", "2026-11-19 17:06", "2026-11-20 08:30" },
    { "2026-11-20 10:00", "2026-11-20 10:00", "2026-11-20 10:00" },
    { "2026-11-20 12:00", "2026-11-20 12:00", "2026-11-20 13:00" },
    { "2026-11-20 12:30", "2026-11-20 12:00", "2026-11-20 13:00" },
    { "2026-11-20 17:06", "2026-11-20 17:06", "2026-11-23 08:30" },
    { "2026-11-22 00:00", "2026-11-20 17:06", "2026-11-23 08:30" },
    { "2026-11-11 09:00", "2026-11-10 17:06", "2026-11-12 08:30" },
    { "2026-12-25 00:00", "2026-12-24 17:06", "2026-12-28 08:30" },
  };
  g_autoptr (PwCalendar) calendar = pw_calendar_new_office ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      assert_moment (pw_calendar_previous_working (calendar, parse (cases[i].moment)), cases[i].previous);
      assert_moment (pw_calendar_next_working (calendar, parse (cases[i].moment)), cases[i].next);
    }
}

static void
test_count (void)
{
  g_autoptr (PwCalendar) calendar = pw_calendar_new_office ();

  g_assert_cmpint (pw_calendar_count (calendar, parse ("2026-11-20 08:30"), parse ("2026-11-23 08:30")), ==, 456);
  g_assert_cmpint (pw_calendar_count (calendar, parse ("2026-11-23 08:31"), parse ("2026-11-20 17:06")), ==, -1);
  g_assert_cmpint (pw_calendar_count (calendar, parse ("2026-11-21 00:00"), parse ("2026-11-22 24:00")), ==, 0);
  /* 2027 has 261 days from Monday to Friday; 1 May, 15 August and 25 December fall in the weekend. */
  g_assert_cmpint (pw_calendar_count (calendar, parse ("2027-01-01 00:00"), parse ("2028-01-01 00:00")), ==, (261 - 7) * 456);
}

static void
test_half_days (void)
{
  const PwWorkStretch week[] = {
    { PW_MONDAY, 8 * 60 + 30, 12 * 60 + 15 }, { PW_MONDAY, 13 * 60, 17 * 60 },
    { PW_TUESDAY, 9 * 60, 17 * 60 },
    { PW_SATURDAY, 18 * 60, 22 * 60 },
  };
  const PwClosureRule rules[] = {
    { .kind = PW_HOLIDAY_SINGLE, .part = PW_DAY_PART_MORNING, .day = pw_day_from_ymd (2026, 11, 23) },
    { .kind = PW_HOLIDAY_SINGLE, .part = PW_DAY_PART_AFTERNOON, .day = pw_day_from_ymd (2026, 11, 24) },
    { .kind = PW_HOLIDAY_SINGLE, .part = PW_DAY_PART_MORNING, .day = pw_day_from_ymd (2026, 11, 28) },
    { .kind = PW_HOLIDAY_SINGLE, .part = PW_DAY_PART_AFTERNOON, .day = pw_day_from_ymd (2026, 11, 30) },
    { .kind = PW_HOLIDAY_SINGLE, .part = PW_DAY_PART_MORNING, .day = pw_day_from_ymd (2026, 11, 30) },
  };
  g_autoptr (PwCalendar) calendar = pw_calendar_new (week, G_N_ELEMENTS (week), rules, G_N_ELEMENTS (rules));

  g_assert_cmpint (pw_calendar_get_first_minute (calendar, pw_day_from_ymd (2026, 11, 23)), ==, 13 * 60);
  g_assert_cmpint (pw_calendar_get_day_minutes (calendar, pw_day_from_ymd (2026, 11, 23)), ==, 240);
  g_assert_cmpint (pw_calendar_get_last_minute (calendar, pw_day_from_ymd (2026, 11, 24)), ==, 12 * 60);
  g_assert_cmpint (pw_calendar_get_day_minutes (calendar, pw_day_from_ymd (2026, 11, 28)), ==, 240);
  g_assert_false (pw_calendar_is_working_day (calendar, pw_day_from_ymd (2026, 11, 30)));
  g_assert_cmpint (pw_calendar_get_closed_part (calendar, pw_day_from_ymd (2026, 11, 30)), ==, PW_DAY_PART_WHOLE);
  g_assert_cmpint (pw_calendar_get_first_minute (calendar, pw_day_from_ymd (2026, 11, 30)), ==, PW_MINUTES_NONE);
  assert_moment (pw_calendar_add (calendar, parse ("2026-11-23 00:00"), 240 + 180 + 1), "2026-11-28 18:01");
}

static void
test_joined (void)
{
  const PwWorkStretch week[] = {
    { PW_MONDAY, 600, 720 }, { PW_MONDAY, 480, 660 }, { PW_MONDAY, 720, 780 }, { PW_MONDAY, 900, 900 }, { PW_MONDAY, -100, 0 },
  };
  g_autoptr (PwCalendar) calendar = pw_calendar_new (week, G_N_ELEMENTS (week), NULL, 0);

  g_assert_cmpint (pw_calendar_get_day_minutes (calendar, pw_day_from_ymd (2026, 11, 23)), ==, 300);
  g_assert_cmpint (pw_calendar_get_day_minutes (calendar, pw_day_from_ymd (2026, 11, 24)), ==, 0);
}

static void
test_no_week (void)
{
  g_autoptr (PwCalendar) calendar = pw_calendar_new (NULL, 0, NULL, 0);

  assert_moment (pw_calendar_add (calendar, parse ("2026-11-21 23:00"), 120), "2026-11-22 01:00");
  assert_moment (pw_calendar_get_finish_at (calendar, pw_calendar_get_work (calendar, parse ("2026-11-22 00:00"))), "2026-11-22 00:00");
}

/* Minute by minute over half a year, against the definition. */
static void
test_against_minutes (void)
{
  g_autoptr (PwCalendar) calendar = pw_calendar_new_office ();
  PwMoment from = parse ("2026-10-30 00:00");
  PwMoment to = parse ("2026-11-24 00:00");
  gint64 origin = pw_calendar_get_work (calendar, from);
  gint64 work = origin;

  for (PwMoment moment = from; moment < to; moment++)
    {
      PwDay day = pw_moment_get_day (moment);
      PwMinutes minute = pw_moment_get_minute (moment);
      gboolean is_open = pw_day_get_weekday (day) < PW_SATURDAY && day != pw_day_from_ymd (2026, 11, 11);
      gboolean is_worked = is_open && ((minute >= 510 && minute < 720) || (minute >= 780 && minute < 1026));

      g_assert_cmpint (pw_calendar_get_work (calendar, moment), ==, work);
      if (is_worked)
        {
          g_assert_cmpint (pw_calendar_get_start_at (calendar, work), ==, moment);
          work++;
          g_assert_cmpint (pw_calendar_get_finish_at (calendar, work), ==, moment + 1);
        }
    }
}

/* The table grows to both sides and keeps its origin. */
static void
test_far (void)
{
  g_autoptr (PwCalendar) calendar = pw_calendar_new_office ();
  PwMoment start = parse ("2026-11-23 08:30");
  gint64 work = pw_calendar_get_work (calendar, start);
  PwMoment past;
  PwMoment future;

  past = pw_calendar_add (calendar, start, -456 * 10000);
  future = pw_calendar_add (calendar, start, 456 * 100000);
  g_assert_cmpint (pw_calendar_get_work (calendar, start), ==, work);
  g_assert_cmpint (pw_calendar_count (calendar, past, start), ==, 456 * 10000);
  g_assert_cmpint (pw_calendar_count (calendar, start, future), ==, 456 * 100000);
  g_assert_cmpint (pw_calendar_add (calendar, future, -456 * 100000), ==, start);

  /* Past the last year the answer stays at the edge and nothing hangs. */
  g_assert_cmpint (pw_moment_get_day (pw_calendar_add (calendar, start, G_GINT64_CONSTANT (1) << 50)), ==, pw_day_from_ymd (9999, 12, 31) + 1);
  g_assert_cmpint (pw_moment_get_day (pw_calendar_add (calendar, start, -(G_GINT64_CONSTANT (1) << 50))), ==, pw_day_from_ymd (1, 1, 1));
  g_assert_cmpint (pw_calendar_count (calendar, G_MININT64 + 1, start), >, 0);
}

static void
test_moment (void)
{
  g_assert_cmpint (pw_moment_get_day (-1), ==, -1);
  g_assert_cmpint (pw_moment_get_minute (-1), ==, 1439);
  g_assert_cmpint (pw_moment_get_day (1440), ==, 1);
  g_assert_cmpint (pw_moment_get_finish_day (1440), ==, 0);
  g_assert_cmpint (pw_moment_get_finish_day (1441), ==, 1);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/engine/calendar/add", test_add);
  g_test_add_func ("/engine/calendar/neighbours", test_neighbours);
  g_test_add_func ("/engine/calendar/count", test_count);
  g_test_add_func ("/engine/calendar/half-days", test_half_days);
  g_test_add_func ("/engine/calendar/joined", test_joined);
  g_test_add_func ("/engine/calendar/no-week", test_no_week);
  g_test_add_func ("/engine/calendar/against-minutes", test_against_minutes);
  g_test_add_func ("/engine/calendar/far", test_far);
  g_test_add_func ("/engine/calendar/moment", test_moment);
  return g_test_run ();
}
