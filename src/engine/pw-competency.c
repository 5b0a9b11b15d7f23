/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "engine/pw-competency.h"

/**
 * pw_competency_compare:
 * @expected: level from 1, or %PW_COMPETENCY_NO_LEVEL
 * @observed: level from 1, or %PW_COMPETENCY_NO_LEVEL
 *
 * Sets the level that a function asks beside the one that was seen. There is no
 * average and no total on purpose: a form is the ground for a talk, not a mark.
 *
 * Returns: the difference
 */
PwCompetencyGap
pw_competency_compare (int expected,
                       int observed)
{
  PwCompetencyGap result = { PW_COMPETENCY_NOT_COMPARED, 0 };

  if (expected > PW_COMPETENCY_NO_LEVEL && observed > PW_COMPETENCY_NO_LEVEL)
    {
      result.gap = observed - expected;
      result.state = result.gap < 0 ? PW_COMPETENCY_BELOW : result.gap > 0 ? PW_COMPETENCY_ABOVE : PW_COMPETENCY_MEETS;
    }

  return result;
}

/**
 * pw_competency_count:
 * @expected: (array length=n_levels): a level for each competency
 * @observed: (array length=n_levels): in the same order
 * @n_levels: the number of competencies
 *
 * Returns: how many competencies are in each state
 */
PwCompetencyCounts
pw_competency_count (const int *expected,
                     const int *observed,
                     guint      n_levels)
{
  PwCompetencyCounts counts = { 0 };

  for (guint i = 0; i < n_levels; i++)
    {
      switch (pw_competency_compare (expected[i], observed[i]).state)
        {
        case PW_COMPETENCY_BELOW:
          counts.below++;
          break;

        case PW_COMPETENCY_MEETS:
          counts.meets++;
          break;

        case PW_COMPETENCY_ABOVE:
          counts.above++;
          break;

        case PW_COMPETENCY_NOT_COMPARED:
        default:
          counts.not_compared++;
          break;
        }
    }

  return counts;
}
