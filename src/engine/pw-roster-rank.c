/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "engine/pw-roster-rules-private.h"

/* Refused last, then who needs a note: the fewer the better. */
static int
compare_fitness (const PwRosterCandidate *first,
                 const PwRosterCandidate *second)
{
  if (first->n_refusals != second->n_refusals)
    {
      return first->n_refusals < second->n_refusals ? -1 : 1;
    }

  return (first->n_marks > second->n_marks) - (first->n_marks < second->n_marks);
}

static int
compare_candidates (gconstpointer a,
                    gconstpointer b)
{
  const PwRosterCandidate *first = a;
  const PwRosterCandidate *second = b;
  int order = compare_fitness (first, second);

  if (order == 0)
    {
      order = (second->times_held > 0) - (first->times_held > 0);
    }
  if (order == 0)
    {
      order = (int) second->preference - (int) first->preference;
    }
  if (order == 0)
    {
      order = (first->turns > second->turns) - (first->turns < second->turns);
    }
  if (order == 0 && first->idle_days != second->idle_days)
    {
      /* Who never came is idle longest. */
      order = (guint) first->idle_days > (guint) second->idle_days ? -1 : 1;
    }
  if (order == 0)
    {
      order = (first->person > second->person) - (first->person < second->person);
    }

  return order;
}

static PwRosterCandidate
look_at (PwRosterRules *self,
         guint          person,
         guint          shift,
         int            power,
         PwDayRange     period)
{
  const PwRosterGroup *group = &self->turns_of_person;
  const PwRosterShift *asked = &self->problem.shifts[shift];
  g_autoptr (GArray) reasons = pw_roster_rules_check_candidate (self, person, shift, power);
  PwRosterCandidate candidate = { .person = person, .idle_days = -1 };

  for (guint i = 0; i < reasons->len; i++)
    {
      if (g_array_index (reasons, PwRosterReason, i).is_refusal)
        {
          candidate.n_refusals++;
        }
      else
        {
          candidate.n_marks++;
        }
    }

  for (guint i = group->firsts[person]; i < group->firsts[person + 1]; i++)
    {
      guint other = self->problem.assignments[group->items[i]].shift;
      const PwRosterShift *turn;

      if (other >= self->problem.n_shifts || other == shift)
        {
          continue;
        }
      turn = &self->problem.shifts[other];
      candidate.turns += pw_day_range_contains (period, turn->day) ? 1 : 0;
      if (pw_roster_shift_get_start (turn) < pw_roster_shift_get_start (asked))
        {
          int idle_days = asked->day - turn->day;

          candidate.times_held += turn->activity == asked->activity ? 1 : 0;
          candidate.idle_days = candidate.idle_days < 0 ? idle_days : MIN (candidate.idle_days, idle_days);
        }
    }

  candidate.preference = pw_roster_rules_get_preference (self, person, shift);
  return candidate;
}

/**
 * pw_roster_rules_rank:
 * @self: rules
 * @shift: index of a shift
 * @power: what the place asks, or %PW_ROSTER_NO_POWER
 * @period: the days in which turns are counted for fairness
 *
 * Everybody, best first: nothing against it; then by the number of marks; who
 * is already there last. Of equals: who did this before, who prefers it or said
 * to be free, who has the fewest turns, who came longest ago.
 *
 * Returns: (transfer full) (element-type PwRosterCandidate): one for each person
 */
GArray *
pw_roster_rules_rank (PwRosterRules *self,
                      guint          shift,
                      int            power,
                      PwDayRange     period)
{
  GArray *candidates = g_array_new (FALSE, FALSE, sizeof (PwRosterCandidate));

  g_return_val_if_fail (shift < self->problem.n_shifts, candidates);

  for (guint person = 0; person < self->problem.n_persons; person++)
    {
      PwRosterCandidate candidate = look_at (self, person, shift, power, period);

      g_array_append_val (candidates, candidate);
    }

  g_array_sort (candidates, compare_candidates);
  return candidates;
}
