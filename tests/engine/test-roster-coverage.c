/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "engine/pw-roster-rules.h"

enum { KEY, TILL, NONE = PW_ROSTER_NO_POWER };

#define N_PERSONS 6

/* Persons 0 and 1 have the key, 1 and 2 the till; the others have nothing. */
static const PwRosterPower powers[] = {
  { 0, KEY, { PW_DAY_NONE, PW_DAY_NONE } }, { 1, KEY, { PW_DAY_NONE, PW_DAY_NONE } },
  { 1, TILL, { PW_DAY_NONE, PW_DAY_NONE } }, { 2, TILL, { PW_DAY_NONE, PW_DAY_NONE } },
};

/*
 * @persons: "013": who is in the shift. The answer is "filled/wanted open
 * surplus state | demand of each person", with - for no place.
 */
static void
assert_places (const PwRosterDemand *demands,
               guint                 n_demands,
               const char           *persons,
               const char           *expected)
{
  static const char *const states[] = { "short", "ok", "full", "over" };
  const PwRosterPerson people[N_PERSONS] = { { PW_DAY_NONE } };
  const PwRosterShift shift = { 0, 20000, 540, 240 };
  PwRosterAssignment assignments[N_PERSONS];
  guint n_assignments = 0;
  PwRosterProblem problem = {
    .persons = people, .n_persons = N_PERSONS, .powers = powers, .n_powers = G_N_ELEMENTS (powers), .shifts = &shift, .n_shifts = 1,
    .demands = demands, .n_demands = n_demands, .assignments = assignments
  };
  g_autoptr (PwRosterRules) rules = NULL;
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (int));
  g_autoptr (GString) text = g_string_new (NULL);
  PwRosterCoverage coverage;

  for (const char *p = persons; *p != '\0'; p++)
    {
      assignments[n_assignments++] = (PwRosterAssignment) { 0, (guint) (*p - '0') };
    }
  problem.n_assignments = n_assignments;
  rules = pw_roster_rules_new (&problem);
  coverage = pw_roster_rules_get_places (rules, 0, NULL, places);

  g_string_append_printf (text, "%u/%u %u %u %s |", coverage.filled, coverage.wanted, coverage.open, coverage.surplus, states[coverage.state]);
  for (guint i = 0; i < places->len; i++)
    {
      int demand = g_array_index (places, int, i);

      g_string_append_c (text, demand < 0 ? '-' : (char) ('0' + demand));
    }
  g_assert_cmpstr (text->str, ==, expected);
}

static void
test_heads (void)
{
  const PwRosterDemand demands[] = { { 0, NONE, 2, 3, 4 } };

  assert_places (demands, 1, "", "0/3 3 0 short |");
  assert_places (demands, 1, "3", "1/3 2 0 short |0");
  assert_places (demands, 1, "34", "2/3 1 0 ok |00");
  assert_places (demands, 1, "345", "3/3 0 0 full |000");
  assert_places (demands, 1, "0345", "4/3 0 0 full |0000");
  assert_places (demands, 1, "01345", "4/3 0 1 over |0000-");
}

static void
test_powers_count_once (void)
{
  const PwRosterDemand demands[] = { { 0, NONE, 1, 2, 2 }, { 0, KEY, 1, 1, 1 }, { 0, TILL, 1, 1, 1 } };

  /* Person 1 has both powers, and fills one place. */
  assert_places (demands, 3, "1", "1/4 3 0 short |1");
  assert_places (demands, 3, "01", "2/4 2 0 short |12");
  assert_places (demands, 3, "10", "2/4 2 0 short |21");
  assert_places (demands, 3, "12", "2/4 2 0 short |12");
  assert_places (demands, 3, "210", "3/4 1 0 ok |210");
  assert_places (demands, 3, "3012", "4/4 0 0 full |0120");
  /* Four heads, but nobody for the key. */
  assert_places (demands, 3, "3452", "3/4 1 1 short |00-2");
}

static void
test_minimum_first (void)
{
  /* The only key holder sits where a minimum asks, not where more is wanted. */
  const PwRosterDemand demands[] = { { 0, KEY, 0, 1, 1 }, { 0, NONE, 1, 1, 1 } };
  const PwRosterDemand optional[] = { { 0, NONE, 0, 0, 2 } };

  assert_places (demands, 2, "0", "1/2 1 0 ok |1");
  assert_places (demands, 2, "03", "2/2 0 0 full |01");
  assert_places (optional, 1, "3", "1/0 0 0 full |0");
}

static void
test_odd (void)
{
  const PwRosterDemand reversed[] = { { 0, NONE, 3, 1, 0 } };
  const PwRosterDemand endless[] = { { 0, NONE, 0, 1, G_MAXUINT } };

  assert_places (NULL, 0, "34", "2/0 0 0 ok |--");
  assert_places (reversed, 1, "345", "3/3 0 0 full |000");
  assert_places (endless, 1, "345", "3/1 0 0 full |000");
}

/* Everybody who fits in no place is told which power the open one asks. */
static void
test_reason (void)
{
  const PwRosterPerson people[2] = { { PW_DAY_NONE, -1, -1, -1, -1 }, { PW_DAY_NONE, -1, -1, -1, -1 } };
  const PwRosterShift shift = { 0, 20000, 540, 240 };
  const PwRosterDemand demands[] = { { 0, KEY, 1, 1, 1 }, { 0, NONE, 1, 1, 1 } };
  const PwRosterAssignment assignments[] = { { 0, 0 }, { 0, 1 } };
  PwRosterProblem problem = {
    .persons = people, .n_persons = 2, .shifts = &shift, .n_shifts = 1, .demands = demands, .n_demands = 2, .assignments = assignments, .n_assignments = 2
  };
  g_autoptr (PwRosterRules) rules = pw_roster_rules_new (&problem);
  g_autoptr (GArray) seated = pw_roster_rules_check_assignment (rules, 0);
  g_autoptr (GArray) unseated = pw_roster_rules_check_assignment (rules, 1);

  g_assert_cmpuint (seated->len, ==, 0);
  g_assert_cmpuint (unseated->len, ==, 1);
  g_assert_cmpint (g_array_index (unseated, PwRosterReason, 0).code, ==, PW_ROSTER_NO_SUCH_POWER);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/engine/roster-coverage/heads", test_heads);
  g_test_add_func ("/engine/roster-coverage/powers-count-once", test_powers_count_once);
  g_test_add_func ("/engine/roster-coverage/minimum-first", test_minimum_first);
  g_test_add_func ("/engine/roster-coverage/odd", test_odd);
  g_test_add_func ("/engine/roster-coverage/reason", test_reason);
  return g_test_run ();
}
