/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "engine/pw-recurrence.h"

static PwDay
nov (int day_of_month)
{
  return pw_day_from_ymd (2026, 11, 1) + day_of_month - 1;
}

static void
assert_days (const PwRecurrence *rule,
             int                 first,
             int                 end,
             const char         *expected)
{
  g_autoptr (GArray) days = pw_recurrence_expand (rule, (PwDayRange) { nov (first), nov (end) });
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < days->len; i++)
    {
      int month;
      int day;

      pw_day_to_ymd (g_array_index (days, PwDay, i), NULL, &month, &day);
      g_string_append_printf (text, "%s%d/%d", i > 0 ? " " : "", day, month);
    }
  g_assert_cmpstr (text->str, ==, expected);

  for (PwDay day = nov (first); day < nov (end); day++)
    {
      gboolean is_listed = FALSE;

      for (guint i = 0; i < days->len; i++)
        {
          is_listed |= g_array_index (days, PwDay, i) == day;
        }
      g_assert_cmpint (pw_recurrence_has_day (rule, day), ==, is_listed);
    }
}

/* 1 November 2026 is a Sunday. */
static void
test_expand (void)
{
  const PwRecurrence one_day = { .kind = PW_RECURRENCE_ONCE, .first = nov (5), .end = PW_DAY_NONE };
  const PwRecurrence holiday = { .kind = PW_RECURRENCE_ONCE, .first = nov (5), .end = nov (8) };
  const PwRecurrence tuesdays = { .kind = PW_RECURRENCE_WEEKLY, .first = nov (3), .end = PW_DAY_NONE };
  const PwRecurrence until = { .kind = PW_RECURRENCE_WEEKLY, .first = nov (3), .end = nov (17), .interval = 1 };
  const PwRecurrence fortnight = {
    .kind = PW_RECURRENCE_WEEKLY, .first = nov (5), .end = PW_DAY_NONE, .interval = 2,
    .weekdays = PW_WEEKDAY_BIT (PW_MONDAY) | PW_WEEKDAY_BIT (PW_THURSDAY)
  };
  const PwRecurrence second_tuesday = { .kind = PW_RECURRENCE_MONTHLY, .first = nov (1), .end = PW_DAY_NONE, .nth = 2, .weekdays = PW_WEEKDAY_BIT (PW_TUESDAY) };
  const PwRecurrence last_friday = { .kind = PW_RECURRENCE_MONTHLY, .first = nov (1), .end = PW_DAY_NONE, .nth = -1, .weekdays = PW_WEEKDAY_BIT (PW_FRIDAY) };
  const PwRecurrence fifth_sunday = { .kind = PW_RECURRENCE_MONTHLY, .first = nov (1), .end = PW_DAY_NONE, .nth = 5 };
  const PwRecurrence never = { .kind = PW_RECURRENCE_MONTHLY, .first = nov (1), .end = PW_DAY_NONE, .nth = 6 };
  const PwRecurrence rarely = { .kind = PW_RECURRENCE_WEEKLY, .first = nov (2), .end = PW_DAY_NONE, .interval = G_MAXUINT };

  assert_days (&one_day, 1, 30, "5/11");
  assert_days (&holiday, 1, 30, "5/11 6/11 7/11");
  assert_days (&holiday, 7, 30, "7/11");
  assert_days (&tuesdays, 1, 30, "3/11 10/11 17/11 24/11");
  assert_days (&until, 1, 30, "3/11 10/11");
  assert_days (&fortnight, 1, 38, "5/11 16/11 19/11 30/11 3/12");
  assert_days (&second_tuesday, 1, 70, "10/11 8/12");
  assert_days (&last_friday, 1, 70, "27/11 25/12");
  assert_days (&fifth_sunday, 1, 100, "29/11 31/1");
  assert_days (&never, 1, 30, "");
  assert_days (&rarely, 1, 30, "2/11");
  assert_days (&tuesdays, 10, 10, "");
  assert_days (&tuesdays, 10, 3, "");
}

static void
test_windows (void)
{
  const PwRecurrence mornings = { .kind = PW_RECURRENCE_WEEKLY, .first = nov (2), .end = PW_DAY_NONE, .weekdays = 0x1f, .from_minute = 8 * 60, .to_minute = 12 * 60 };
  const PwRecurrence nights = { .kind = PW_RECURRENCE_WEEKLY, .first = nov (6), .end = PW_DAY_NONE, .from_minute = 20 * 60, .to_minute = 26 * 60 };
  const PwRecurrence days = { .kind = PW_RECURRENCE_ONCE, .first = nov (6), .end = nov (9) };

  g_assert_true (pw_recurrence_covers (&mornings, pw_moment_new (nov (3), 8 * 60), pw_moment_new (nov (3), 12 * 60)));
  g_assert_false (pw_recurrence_covers (&mornings, pw_moment_new (nov (3), 8 * 60), pw_moment_new (nov (3), 12 * 60 + 1)));
  g_assert_true (pw_recurrence_overlaps (&mornings, pw_moment_new (nov (3), 11 * 60), pw_moment_new (nov (3), 18 * 60)));
  g_assert_false (pw_recurrence_overlaps (&mornings, pw_moment_new (nov (3), 12 * 60), pw_moment_new (nov (3), 18 * 60)));
  g_assert_cmpint (pw_recurrence_count_minutes (&mornings, pw_moment_new (nov (3), 11 * 60), pw_moment_new (nov (4), 9 * 60)), ==, 120);

  g_assert_true (pw_recurrence_covers (&nights, pw_moment_new (nov (7), 0), pw_moment_new (nov (7), 2 * 60)));
  g_assert_true (pw_recurrence_covers (&nights, pw_moment_new (nov (6), 22 * 60), pw_moment_new (nov (7), 2 * 60)));
  g_assert_false (pw_recurrence_covers (&nights, pw_moment_new (nov (6), 0), pw_moment_new (nov (6), 60)));

  g_assert_true (pw_recurrence_covers (&days, pw_moment_new (nov (6), 22 * 60), pw_moment_new (nov (9), 0)));
  g_assert_false (pw_recurrence_covers (&days, pw_moment_new (nov (8), 22 * 60), pw_moment_new (nov (9), 1)));
  g_assert_cmpint (pw_recurrence_covers_until (&days, pw_moment_new (nov (8), 22 * 60), pw_moment_new (nov (9), 60)), ==, pw_moment_new (nov (9), 0));
  g_assert_cmpint (pw_recurrence_covers_until (&days, pw_moment_new (nov (5), 60), pw_moment_new (nov (5), 120)), ==, pw_moment_new (nov (5), 60));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/engine/recurrence/expand", test_expand);
  g_test_add_func ("/engine/recurrence/windows", test_windows);
  return g_test_run ();
}
