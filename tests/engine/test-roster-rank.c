/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "engine/pw-roster-rules.h"

static PwDay
nov (int day_of_month)
{
  return pw_day_from_ymd (2026, 11, 1) + day_of_month - 1;
}

static void
test_order (void)
{
  enum { FRESH, HELD, HELD_LESS, PREFERS, FREE, AWAY, THERE, RECENT, N_PERSONS };
  PwRosterPerson persons[N_PERSONS];
  const PwRosterShift shifts[] = {
    { 1, nov (20), 540, 240 }, { 1, nov (2), 540, 240 }, { 1, nov (4), 540, 240 }, { 2, nov (5), 540, 240 }, { 2, nov (12), 540, 240 }, { 1, nov (27), 540, 240 },
  };
  const PwRosterAssignment assignments[] = {
    { 1, HELD }, { 2, HELD }, { 1, HELD_LESS }, { 3, PREFERS }, { 3, FREE }, { 4, RECENT }, { 0, THERE }, { 5, FRESH },
  };
  const PwRosterWindow windows[] = {
    { PREFERS, PW_ROSTER_PREFERRED, { .kind = PW_RECURRENCE_WEEKLY, .first = nov (6), .end = PW_DAY_NONE } },
    { FREE, PW_ROSTER_AVAILABLE, { .kind = PW_RECURRENCE_WEEKLY, .first = nov (6), .end = PW_DAY_NONE } },
    { AWAY, PW_ROSTER_ABSENT, { .kind = PW_RECURRENCE_ONCE, .first = nov (20), .end = PW_DAY_NONE } },
  };
  PwRosterProblem problem = {
    .persons = persons, .n_persons = N_PERSONS, .shifts = shifts, .n_shifts = G_N_ELEMENTS (shifts),
    .assignments = assignments, .n_assignments = G_N_ELEMENTS (assignments), .windows = windows, .n_windows = G_N_ELEMENTS (windows)
  };
  static const guint expected[] = { HELD_LESS, HELD, PREFERS, FREE, FRESH, RECENT, AWAY, THERE };
  g_autoptr (PwRosterRules) rules = NULL;
  g_autoptr (GArray) candidates = NULL;

  for (guint i = 0; i < N_PERSONS; i++)
    {
      persons[i] = (PwRosterPerson) { PW_DAY_NONE, PW_ROSTER_NO_LIMIT, PW_ROSTER_NO_LIMIT, PW_ROSTER_NO_LIMIT, PW_ROSTER_NO_LIMIT };
    }
  rules = pw_roster_rules_new (&problem);
  candidates = pw_roster_rules_rank (rules, 0, PW_ROSTER_NO_POWER, (PwDayRange) { nov (1), nov (31) });

  g_assert_cmpuint (candidates->len, ==, N_PERSONS);
  for (guint i = 0; i < N_PERSONS; i++)
    {
      g_assert_cmpuint (g_array_index (candidates, PwRosterCandidate, i).person, ==, expected[i]);
    }

  /* The terms are there to be shown. */
  g_assert_cmpuint (g_array_index (candidates, PwRosterCandidate, 1).times_held, ==, 2);
  g_assert_cmpuint (g_array_index (candidates, PwRosterCandidate, 1).turns, ==, 2);
  g_assert_cmpint (g_array_index (candidates, PwRosterCandidate, 1).idle_days, ==, 16);
  g_assert_cmpuint (g_array_index (candidates, PwRosterCandidate, 2).preference, ==, 2);
  g_assert_cmpint (g_array_index (candidates, PwRosterCandidate, 4).idle_days, ==, -1);
  g_assert_cmpuint (g_array_index (candidates, PwRosterCandidate, 6).n_marks, ==, 1);
  g_assert_cmpuint (g_array_index (candidates, PwRosterCandidate, 7).n_refusals, ==, 1);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/engine/roster-rank/order", test_order);
  return g_test_run ();
}
