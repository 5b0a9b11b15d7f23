/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "engine/pw-competency.h"

static void
test_compare (void)
{
  static const struct
  {
    int               expected;
    int               observed;
    PwCompetencyState state;
    int               gap;
  } cases[] = {
    { 2, 2, PW_COMPETENCY_MEETS, 0 }, { 3, 1, PW_COMPETENCY_BELOW, -2 }, { 1, 2, PW_COMPETENCY_ABOVE, 1 },
    { 0, 2, PW_COMPETENCY_NOT_COMPARED, 0 }, { 2, 0, PW_COMPETENCY_NOT_COMPARED, 0 }, { 0, 0, PW_COMPETENCY_NOT_COMPARED, 0 }, { -1, 2, PW_COMPETENCY_NOT_COMPARED, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PwCompetencyGap gap = pw_competency_compare (cases[i].expected, cases[i].observed);

      g_assert_cmpint (gap.state, ==, cases[i].state);
      g_assert_cmpint (gap.gap, ==, cases[i].gap);
    }
}

static void
test_count (void)
{
  static const int expected[] = { 1, 2, 3, 2, 0, 2, 1 };
  static const int observed[] = { 1, 1, 2, 3, 2, 0, 1 };
  PwCompetencyCounts counts = pw_competency_count (expected, observed, G_N_ELEMENTS (expected));

  g_assert_cmpuint (counts.meets, ==, 2);
  g_assert_cmpuint (counts.below, ==, 2);
  g_assert_cmpuint (counts.above, ==, 1);
  g_assert_cmpuint (counts.not_compared, ==, 2);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/engine/competency/compare", test_compare);
  g_test_add_func ("/engine/competency/count", test_count);
  return g_test_run ();
}
