/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "engine/pw-calendar.h"

/* Closures and calendars made from other calendars. */

static PwDay
day (const char *text)
{
  return pw_day_parse_iso (text);
}

/* The days of a year's end that are closed although people work that weekday, as "24 25". */
static void
assert_closed (PwReplacement replacement,
               int           year,
               const char   *expected)
{
  const PwWorkStretch week[] = { { PW_MONDAY, 480, 960 }, { PW_TUESDAY, 480, 960 }, { PW_WEDNESDAY, 480, 960 }, { PW_THURSDAY, 480, 960 }, { PW_FRIDAY, 480, 960 } };
  const PwClosureRule rules[] = {
    { .kind = PW_HOLIDAY_FIXED, .part = PW_DAY_PART_WHOLE, .month = 12, .day_of_month = 25, .replacement = replacement },
    { .kind = PW_HOLIDAY_FIXED, .part = PW_DAY_PART_WHOLE, .month = 12, .day_of_month = 26, .replacement = replacement },
  };
  g_autoptr (PwCalendar) calendar = pw_calendar_new (week, G_N_ELEMENTS (week), rules, G_N_ELEMENTS (rules));
  g_autoptr (GString) text = g_string_new (NULL);

  for (int i = 20; i <= 31; i++)
    {
      PwDay each = pw_day_from_ymd (year, 12, i);

      if (pw_day_get_weekday (each) < PW_SATURDAY && !pw_calendar_is_working_day (calendar, each))
        {
          g_string_append_printf (text, "%s%d", text->len > 0 ? " " : "", i);
        }
    }
  g_assert_cmpstr (text->str, ==, expected);
}

/* 25 December is a Friday in 2026, a Saturday in 2027, a Monday in 2028 and a Sunday in 2022. */
static void
test_replacement (void)
{
  assert_closed (PW_REPLACE_NEVER, 2027, "");
  assert_closed (PW_REPLACE_NEXT, 2027, "27 28");
  assert_closed (PW_REPLACE_PREVIOUS, 2027, "23 24");
  assert_closed (PW_REPLACE_NEXT, 2026, "25 28");
  assert_closed (PW_REPLACE_PREVIOUS, 2026, "24 25");
  assert_closed (PW_REPLACE_NEXT, 2028, "25 26");
  assert_closed (PW_REPLACE_NEXT, 2022, "26 27");
}

static void
test_absences (void)
{
  g_autoptr (PwCalendar) office = pw_calendar_new_office ();
  const PwClosureRule rules[] = {
    { .kind = PW_HOLIDAY_RANGE, .part = PW_DAY_PART_WHOLE, .day = day ("2026-11-23"), .end = day ("2026-11-28") },
    { .kind = PW_HOLIDAY_SINGLE, .day = day ("2026-11-30"), .from_minute = 600, .to_minute = 840 },
    { .kind = PW_HOLIDAY_SINGLE, .part = PW_DAY_PART_AFTERNOON, .day = day ("2026-12-01") },
  };
  g_autoptr (PwCalendar) person = pw_calendar_new_closed (office, rules, G_N_ELEMENTS (rules));
  PwMoment friday = pw_moment_new (day ("2026-11-20"), 17 * 60 + 6);

  g_assert_cmpint (pw_calendar_get_day_minutes (person, day ("2026-11-24")), ==, 0);
  /* From ten until two: half past eight until ten, two until six past five. */
  g_assert_cmpint (pw_calendar_get_day_minutes (person, day ("2026-11-30")), ==, 90 + 186);
  g_assert_cmpint (pw_calendar_get_day_minutes (person, day ("2026-12-01")), ==, 210);
  g_assert_cmpint (pw_calendar_get_day_minutes (person, day ("2026-11-11")), ==, 0);
  g_assert_cmpint (pw_calendar_add (person, friday, 91), ==, pw_moment_new (day ("2026-11-30"), 841));
  g_assert_cmpint (pw_calendar_next_working (person, friday), ==, pw_moment_new (day ("2026-11-30"), 510));
}

static PwCalendar *
make_person (GRand *rand)
{
  PwWorkStretch week[14];
  PwClosureRule rules[4];
  guint n_week = 0;

  for (guint weekday = 0; weekday < 7; weekday++)
    {
      if (weekday == 2 || g_rand_int_range (rand, 0, 3) > 0)
        {
          int from = g_rand_int_range (rand, 400, 600);

          week[n_week++] = (PwWorkStretch) { (PwWeekday) weekday, from, from + g_rand_int_range (rand, 60, 200) };
          week[n_week++] = (PwWorkStretch) { (PwWeekday) weekday, 780, 780 + g_rand_int_range (rand, 1, 300) };
        }
    }
  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    {
      PwDay first = day ("2026-11-01") + g_rand_int_range (rand, 0, 60);

      rules[i] = (PwClosureRule) { .kind = PW_HOLIDAY_RANGE, .part = (PwDayPart) g_rand_int_range (rand, 0, 4), .day = first, .end = first + g_rand_int_range (rand, 1, 5) };
      if (i == 0)
        {
          rules[i].from_minute = g_rand_int_range (rand, 400, 800);
          rules[i].to_minute = rules[i].from_minute + g_rand_int_range (rand, 1, 300);
        }
    }

  return pw_calendar_new (week, n_week, rules, G_N_ELEMENTS (rules));
}

static gboolean
works (PwCalendar *calendar,
       PwMoment    moment)
{
  return pw_calendar_count (calendar, moment, moment + 1) == 1;
}

/* Minute by minute: worked by both, or by one. */
static void
test_joined (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (3);

  for (guint round = 0; round < 20; round++)
    {
      g_autoptr (PwCalendar) first = make_person (rand);
      g_autoptr (PwCalendar) second = make_person (rand);
      g_autoptr (PwCalendar) common = pw_calendar_new_joined (first, second, FALSE);
      g_autoptr (PwCalendar) either = pw_calendar_new_joined (first, second, TRUE);
      PwMoment start = pw_moment_new (day ("2026-11-01"), 0);
      gint64 n_common = pw_calendar_get_work (common, start);

      for (PwMoment moment = start; moment < start + 70 * 1440; moment += 1 + round % 3)
        {
          g_assert_cmpint (works (common, moment), ==, works (first, moment) && works (second, moment));
          g_assert_cmpint (works (either, moment), ==, works (first, moment) || works (second, moment));
          if (round % 3 == 0)
            {
              g_assert_cmpint (pw_calendar_get_work (common, moment), ==, n_common);
              g_assert_cmpint (pw_calendar_get_start_at (common, n_common), >=, moment);
              g_assert_cmpint (pw_calendar_get_finish_at (common, n_common), <=, moment);
              n_common += works (common, moment) ? 1 : 0;
            }
        }
    }
}

static void
test_joined_edges (void)
{
  const PwWorkStretch monday[] = { { PW_MONDAY, 480, 960 } };
  const PwWorkStretch tuesday[] = { { PW_TUESDAY, 480, 960 } };
  g_autoptr (PwCalendar) first = pw_calendar_new (monday, 1, NULL, 0);
  g_autoptr (PwCalendar) second = pw_calendar_new (tuesday, 1, NULL, 0);
  g_autoptr (PwCalendar) always = pw_calendar_new (NULL, 0, NULL, 0);
  g_autoptr (PwCalendar) either = pw_calendar_new_joined (first, second, TRUE);
  g_autoptr (PwCalendar) same = pw_calendar_new_joined (always, first, FALSE);
  const PwClosureRule rule = { .kind = PW_HOLIDAY_SINGLE, .part = PW_DAY_PART_WHOLE, .day = day ("2026-11-23") };
  g_autoptr (PwCalendar) closed = pw_calendar_new_closed (either, &rule, 1);

  g_assert_null (pw_calendar_new_joined (first, second, FALSE));
  g_assert_true (same == first);
  g_assert_true (pw_calendar_is_working_day (either, day ("2026-11-23")));
  g_assert_false (pw_calendar_is_working_day (closed, day ("2026-11-23")));
  g_assert_true (pw_calendar_is_working_day (closed, day ("2026-11-24")));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/engine/working-time/replacement", test_replacement);
  g_test_add_func ("/engine/working-time/absences", test_absences);
  g_test_add_func ("/engine/working-time/joined", test_joined);
  g_test_add_func ("/engine/working-time/joined-edges", test_joined_edges);
  return g_test_run ();
}
