/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "engine/pw-roster-rules.h"

enum { KEY, TILL };

static PwDay
nov (int day_of_month)
{
  return pw_day_from_ymd (2026, 11, 1) + day_of_month - 1;
}

#define NO_LIMITS PW_ROSTER_NO_LIMIT, PW_ROSTER_NO_LIMIT, PW_ROSTER_NO_LIMIT, PW_ROSTER_NO_LIMIT

/* "code:number/other!" with what is not there left out; ! is a refusal */
static void
assert_reasons (GArray     *reasons,
                const char *expected)
{
  static const char *const names[] = {
    "twice", "overlap", "away", "not-available", "no-such-power", "power-expired", "power-not-yet", "under-15", "under-16",
    "week-ceiling", "month-ceiling", "week-wish", "month-wish", "same-day",
  };
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < reasons->len; i++)
    {
      const PwRosterReason *reason = &g_array_index (reasons, PwRosterReason, i);

      g_string_append_printf (text, "%s%s", i > 0 ? " " : "", names[reason->code]);
      if (reason->number != 0)
        {
          g_string_append_printf (text, ":%d", reason->number);
        }
      if (reason->other != G_MAXUINT)
        {
          g_string_append_printf (text, "/%u", reason->other);
        }
      g_string_append (text, reason->is_refusal ? "!" : "");
    }
  g_assert_cmpstr (text->str, ==, expected);
  g_array_unref (reasons);
}

static void
test_turns (void)
{
  const PwRosterPerson persons[] = { { PW_DAY_NONE, NO_LIMITS }, { PW_DAY_NONE, NO_LIMITS } };
  const PwRosterShift shifts[] = {
    { 0, nov (3), 540, 180 }, { 0, nov (3), 660, 180 }, { 0, nov (3), 840, 60 }, { 0, nov (2), 1320, 720 }, { 0, nov (4), 540, 180 },
  };
  const PwRosterAssignment assignments[] = { { 0, 0 }, { 3, 0 }, { 2, 0 }, { 0, 1 } };
  PwRosterProblem problem = { .persons = persons, 2, .shifts = shifts, .n_shifts = 5, .assignments = assignments, .n_assignments = 4 };
  g_autoptr (PwRosterRules) rules = pw_roster_rules_new (&problem);

  assert_reasons (pw_roster_rules_check_candidate (rules, 0, 0, PW_ROSTER_NO_POWER), "twice/0! overlap:60/3 same-day:1/2");
  assert_reasons (pw_roster_rules_check_candidate (rules, 0, 1, PW_ROSTER_NO_POWER), "overlap:60/0 same-day:1/2");
  assert_reasons (pw_roster_rules_check_candidate (rules, 0, 4, PW_ROSTER_NO_POWER), "");
  assert_reasons (pw_roster_rules_check_candidate (rules, 1, 2, PW_ROSTER_NO_POWER), "same-day:1/0");
  assert_reasons (pw_roster_rules_check_assignment (rules, 0), "overlap:60/3 same-day:1/2");
  assert_reasons (pw_roster_rules_check_assignment (rules, 3), "");
}

static void
test_windows (void)
{
  const PwRosterPerson persons[] = { { PW_DAY_NONE, NO_LIMITS }, { PW_DAY_NONE, NO_LIMITS }, { PW_DAY_NONE, NO_LIMITS } };
  const PwRosterShift shifts[] = { { 0, nov (3), 540, 240 }, { 0, nov (10), 540, 240 }, { 0, nov (5), 540, 240 } };
  const PwRosterWindow windows[] = {
    { 0, PW_ROSTER_AVAILABLE, { .kind = PW_RECURRENCE_WEEKLY, .first = nov (3), .end = PW_DAY_NONE, .from_minute = 480, .to_minute = 660 } },
    { 0, PW_ROSTER_AVAILABLE, { .kind = PW_RECURRENCE_WEEKLY, .first = nov (3), .end = nov (10), .from_minute = 660, .to_minute = 900 } },
    { 0, PW_ROSTER_ABSENT, { .kind = PW_RECURRENCE_ONCE, .first = nov (10), .end = PW_DAY_NONE, .from_minute = 720, .to_minute = 1020 } },
    { 1, PW_ROSTER_PREFERRED, { .kind = PW_RECURRENCE_ONCE, .first = nov (2), .end = nov (5) } },
  };
  PwRosterProblem problem = { .persons = persons, 3, .shifts = shifts, .n_shifts = 3, .windows = windows, .n_windows = 4 };
  g_autoptr (PwRosterRules) rules = pw_roster_rules_new (&problem);

  /* Two windows that touch hold the shift together. */
  assert_reasons (pw_roster_rules_check_candidate (rules, 0, 0, PW_ROSTER_NO_POWER), "");
  assert_reasons (pw_roster_rules_check_candidate (rules, 0, 1, PW_ROSTER_NO_POWER), "away:60/2 not-available");
  assert_reasons (pw_roster_rules_check_candidate (rules, 0, 2, PW_ROSTER_NO_POWER), "not-available");
  /* What was said is over; who said nothing is not held to it. */
  assert_reasons (pw_roster_rules_check_candidate (rules, 1, 1, PW_ROSTER_NO_POWER), "");
  assert_reasons (pw_roster_rules_check_candidate (rules, 2, 1, PW_ROSTER_NO_POWER), "");
}

static void
test_powers (void)
{
  const PwRosterPerson persons[] = { { PW_DAY_NONE, NO_LIMITS } };
  const PwRosterShift shifts[] = { { 0, nov (3), 540, 240 }, { 0, nov (8), 540, 240 }, { 0, nov (20), 540, 240 } };
  const PwRosterPower powers[] = { { 0, KEY, { nov (5), nov (8) } }, { 0, KEY, { nov (20), PW_DAY_NONE } } };
  PwRosterProblem problem = { .persons = persons, 1, .powers = powers, .n_powers = 2, .shifts = shifts, .n_shifts = 3 };
  g_autoptr (PwRosterRules) rules = pw_roster_rules_new (&problem);

  assert_reasons (pw_roster_rules_check_candidate (rules, 0, 0, KEY), "power-not-yet:2");
  assert_reasons (pw_roster_rules_check_candidate (rules, 0, 1, KEY), "power-expired:1");
  assert_reasons (pw_roster_rules_check_candidate (rules, 0, 2, KEY), "");
  assert_reasons (pw_roster_rules_check_candidate (rules, 0, 2, TILL), "no-such-power");
  g_assert_true (pw_roster_rules_has_power (rules, 0, KEY, nov (7)));
  g_assert_false (pw_roster_rules_has_power (rules, 0, KEY, nov (8)));
}

static void
test_age (void)
{
  const PwRosterPerson persons[] = {
    { pw_day_from_ymd (2010, 11, 3), NO_LIMITS }, { pw_day_from_ymd (2010, 11, 4), NO_LIMITS },
    { pw_day_from_ymd (2011, 11, 4), NO_LIMITS }, { pw_day_from_ymd (1960, 2, 29), NO_LIMITS },
  };
  const PwRosterShift shifts[] = { { 0, nov (3), 540, 240 } };
  PwRosterProblem problem = { .persons = persons, 4, .shifts = shifts, .n_shifts = 1 };
  g_autoptr (PwRosterRules) rules = pw_roster_rules_new (&problem);

  assert_reasons (pw_roster_rules_check_candidate (rules, 0, 0, PW_ROSTER_NO_POWER), "");
  assert_reasons (pw_roster_rules_check_candidate (rules, 1, 0, PW_ROSTER_NO_POWER), "under-16:15");
  assert_reasons (pw_roster_rules_check_candidate (rules, 2, 0, PW_ROSTER_NO_POWER), "under-15:14");
  assert_reasons (pw_roster_rules_check_candidate (rules, 3, 0, PW_ROSTER_NO_POWER), "");
}

static void
test_limits (void)
{
  const PwRosterPerson persons[] = { { PW_DAY_NONE, 1, 2, 3, 3 } };
  const PwRosterShift shifts[] = {
    { 0, nov (2), 540, 60 }, { 0, nov (8), 540, 60 }, { 0, nov (7), 540, 60 }, { 0, nov (9), 540, 60 }, { 0, nov (1), 540, 60 }, { 0, nov (31), 540, 60 },
  };
  const PwRosterAssignment assignments[] = { { 0, 0 }, { 1, 0 }, { 4, 0 } };
  PwRosterProblem problem = { .persons = persons, 1, .shifts = shifts, .n_shifts = 6, .assignments = assignments, .n_assignments = 3 };
  g_autoptr (PwRosterRules) rules = pw_roster_rules_new (&problem);

  /* Monday the 2nd until Sunday the 8th is a week; Sunday the 1st belongs to the one before. */
  assert_reasons (pw_roster_rules_check_candidate (rules, 0, 2, PW_ROSTER_NO_POWER), "week-ceiling:3 month-ceiling:4");
  assert_reasons (pw_roster_rules_check_candidate (rules, 0, 3, PW_ROSTER_NO_POWER), "month-ceiling:4");
  assert_reasons (pw_roster_rules_check_assignment (rules, 0), "week-wish:2");
  assert_reasons (pw_roster_rules_check_assignment (rules, 2), "");
  assert_reasons (pw_roster_rules_check_candidate (rules, 0, 5, PW_ROSTER_NO_POWER), "");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/engine/roster-rules/turns", test_turns);
  g_test_add_func ("/engine/roster-rules/windows", test_windows);
  g_test_add_func ("/engine/roster-rules/powers", test_powers);
  g_test_add_func ("/engine/roster-rules/age", test_age);
  g_test_add_func ("/engine/roster-rules/limits", test_limits);
  return g_test_run ();
}
