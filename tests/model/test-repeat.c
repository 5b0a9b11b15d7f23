/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/pw-repeat.h"

#include <locale.h>

#include "base/pw-error.h"

#define NONE PW_DAY_NONE

typedef struct
{
  const char *first;
  const char *until;
  PwRepeatRule rule;
  int          interval;
  int          weekday;
  int          nth;
  PwMinutes    start;
  PwMinutes    length;
  const char  *words;
} Row;

static PwDay
day (const char *text)
{
  return text != NULL ? pw_day_parse_iso (text) : PW_DAY_NONE;
}

static void
test_words (void)
{
  static const Row rows[] = {
    { "2026-11-25", NULL, PW_REPEAT_WEEKLY, 1, 2, 1, 780, 240, "every Wednesday 13:00–17:00" },
    { "2026-11-25", "2026-12-20", PW_REPEAT_WEEKLY, 1, 2, 1, 780, 240, "every Wednesday 13:00–17:00, up to and including 20/12/2026" },
    { "2026-11-25", NULL, PW_REPEAT_WEEKLY, 2, 0, 1, PW_MINUTES_NONE, 0, "every 2 weeks on Monday" },
    { "2026-11-25", NULL, PW_REPEAT_NTH_WEEKDAY, 1, 2, 4, PW_MINUTES_NONE, 0, "every fourth Wednesday of the month" },
    { "2026-11-25", NULL, PW_REPEAT_NTH_WEEKDAY, 1, 4, -1, PW_MINUTES_NONE, 0, "every last Friday of the month" },
    { "2026-11-25", "2026-11-28", PW_REPEAT_ONCE, 1, 0, 1, PW_MINUTES_NONE, 0, "from 25/11 up to and including 28/11/2026" },
    { "2026-11-25", NULL, PW_REPEAT_ONCE, 1, 0, 1, 1320, 240, "Wed 25 Nov 2026 22:00–02:00" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      PwRepeat repeat = { rows[i].rule, day (rows[i].first), day (rows[i].until), rows[i].interval, rows[i].weekday, rows[i].nth };
      g_autofree char *words = pw_repeat_dup_words (&repeat, rows[i].start, rows[i].length);

      g_assert_cmpstr (words, ==, rows[i].words);
    }
}

static void
test_recurrence (void)
{
  PwRepeat single = { PW_REPEAT_ONCE, day ("2026-11-25"), NONE, 1, 0, 1 };
  PwRepeat weekly = { PW_REPEAT_WEEKLY, day ("2026-11-25"), day ("2026-12-09"), 1, PW_WEDNESDAY, 1 };
  PwRecurrence recurrence = pw_repeat_to_recurrence (&single, PW_MINUTES_NONE, 0);

  g_assert_cmpint (recurrence.end, ==, day ("2026-11-26"));
  recurrence = pw_repeat_to_recurrence (&weekly, 780, 1020);
  g_assert_cmpint (recurrence.end, ==, day ("2026-12-10"));
  g_assert_cmpint (recurrence.weekdays, ==, PW_WEEKDAY_BIT (PW_WEDNESDAY));
  g_assert_cmpint (recurrence.to_minute, ==, 1020);
}

static void
test_refused (void)
{
  PwRepeat good = { PW_REPEAT_WEEKLY, day ("2026-11-25"), NONE, 1, 2, 1 };
  PwRepeat wrong[5];

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      wrong[i] = good;
    }
  wrong[0].first_day = NONE;
  wrong[1].until_day = day ("2026-11-24");
  wrong[2].interval = 0;
  wrong[3].weekday = 7;
  wrong[4].rule = PW_REPEAT_NTH_WEEKDAY;
  wrong[4].nth = 6;

  g_assert_true (pw_repeat_check (&good, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (pw_repeat_check (&wrong[i], &error));
      g_assert_error (error, PW_ERROR, PW_ERROR_INVALID);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_setenv ("LC_ALL", "C.UTF-8", TRUE);
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/repeat/words", test_words);
  g_test_add_func ("/model/repeat/recurrence", test_recurrence);
  g_test_add_func ("/model/repeat/refused", test_refused);
  return g_test_run ();
}
