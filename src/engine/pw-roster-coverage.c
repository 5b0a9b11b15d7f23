/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "engine/pw-roster-rules-private.h"

#define NOBODY G_MAXUINT

/*
 * Persons are seated on slots, one each. Slots come in the order in which they
 * must be filled: first every minimum, then what is wanted, then up to the
 * maximum, and within those the slots that ask for a power first. A slot that
 * once has a person keeps one, so an earlier slot never loses to a later one.
 */
typedef struct
{
  PwRosterRules *rules;
  guint          shift;
  GArray        *demand_of_slot;        /* (element-type guint): from 0 within the shift */
  guint         *slot_of_person;        /* from 0 within the shift */
  guint          n_persons;
} Seating;

static const PwRosterDemand *
get_demand (const Seating *seating,
            guint          index)
{
  const PwRosterGroup *group = &seating->rules->demands_of_shift;

  return &seating->rules->problem.demands[group->items[group->firsts[seating->shift] + index]];
}

static gboolean
can_sit (const Seating *seating,
         guint          index,
         guint          slot)
{
  const PwRosterGroup *group = &seating->rules->turns_of_shift;
  const PwRosterProblem *problem = &seating->rules->problem;
  guint person = problem->assignments[group->items[group->firsts[seating->shift] + index]].person;
  int power = get_demand (seating, g_array_index (seating->demand_of_slot, guint, slot))->power;

  return person < problem->n_persons && pw_roster_rules_has_power (seating->rules, person, power, problem->shifts[seating->shift].day);
}

/*
 * Finds somebody for the new slot; who sits elsewhere may move when that place
 * can be filled again: an augmenting path (H. Kuhn, "The Hungarian method for
 * the assignment problem", 1955), found breadth first.
 */
static gboolean
fill_slot (Seating *seating,
           guint    new_slot)
{
  g_autofree guint *asked_by = g_new (guint, MAX (seating->n_persons, 1));
  g_autofree guint *queue = g_new (guint, seating->n_persons + 1);
  guint n_queued = 0;

  for (guint i = 0; i < seating->n_persons; i++)
    {
      asked_by[i] = NOBODY;
    }

  queue[n_queued++] = new_slot;
  for (guint next = 0; next < n_queued; next++)
    {
      for (guint person = 0; person < seating->n_persons; person++)
        {
          if (asked_by[person] != NOBODY || !can_sit (seating, person, queue[next]))
            {
              continue;
            }

          asked_by[person] = queue[next];
          if (seating->slot_of_person[person] != NOBODY)
            {
              queue[n_queued++] = seating->slot_of_person[person];
              continue;
            }

          /* Free: everybody along the path moves one place. */
          for (guint mover = person, slot = asked_by[person];;)
            {
              guint displaced = NOBODY;

              for (guint i = 0; i < seating->n_persons && slot != new_slot; i++)
                {
                  displaced = i != mover && seating->slot_of_person[i] == slot ? i : displaced;
                }
              seating->slot_of_person[mover] = slot;
              if (displaced == NOBODY)
                {
                  return TRUE;
                }
              mover = displaced;
              slot = asked_by[displaced];
            }
        }
    }

  return FALSE;
}

static void
fill_tier (Seating *seating,
           guint    n_demands,
           guint    tier)
{
  for (guint pass = 0; pass < 2; pass++)
    {
      for (guint demand = 0; demand < n_demands; demand++)
        {
          const PwRosterDemand *asked = get_demand (seating, demand);
          guint wanted = MAX (asked->wanted, asked->min);
          guint from = tier == 0 ? 0 : tier == 1 ? asked->min : wanted;
          guint to = tier == 0 ? asked->min : tier == 1 ? wanted : MAX (asked->max, wanted);

          if ((asked->power == PW_ROSTER_NO_POWER) != (pass == 1))
            {
              continue;
            }
          for (guint i = from; i < MIN (to, seating->n_persons); i++)
            {
              g_array_append_val (seating->demand_of_slot, demand);
              if (!fill_slot (seating, seating->demand_of_slot->len - 1))
                {
                  break;
                }
            }
        }
    }
}

static PwRosterCoverage
cover_demand (const PwRosterDemand *demand,
              guint                 filled)
{
  PwRosterCoverage coverage = { .filled = filled, .min = demand->min };

  coverage.wanted = MAX (demand->wanted, demand->min);
  coverage.max = MAX (demand->max, coverage.wanted);
  coverage.open = coverage.wanted - MIN (filled, coverage.wanted);
  coverage.state = filled < coverage.min ? PW_ROSTER_SHORT : coverage.open > 0 ? PW_ROSTER_OK : PW_ROSTER_FULL;
  return coverage;
}

/* The worst of the parts, where short is worse than a place still open. */
static PwRosterState
join_states (PwRosterState first,
             PwRosterState second)
{
  return MIN (first, second);
}

/**
 * pw_roster_rules_get_places:
 * @self: rules
 * @shift: index of a shift
 * @demand_coverages: (nullable) (element-type PwRosterCoverage): filled with one
 *   for each demand of the shift, in the order of the problem
 * @demand_of_assignment: (nullable) (element-type int): filled with the demand
 *   that each assignment of the shift sits in, both in the order of the problem;
 *   -1 for who found no place
 *
 * Seats people where they are needed most. Somebody with two powers fills one
 * place only, and moves over when that fills more places.
 *
 * Returns: the whole of the shift
 */
PwRosterCoverage
pw_roster_rules_get_places (PwRosterRules *self,
                            guint          shift,
                            GArray        *demand_coverages,
                            GArray        *demand_of_assignment)
{
  PwRosterCoverage whole = { .state = PW_ROSTER_FULL };
  Seating seating = { .rules = self, .shift = shift };
  g_autoptr (GArray) demand_of_slot = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autofree guint *slot_of_person = NULL;
  g_autofree guint *filled = NULL;
  guint n_demands;

  g_return_val_if_fail (shift < self->problem.n_shifts, whole);

  n_demands = self->demands_of_shift.firsts[shift + 1] - self->demands_of_shift.firsts[shift];
  seating.n_persons = self->turns_of_shift.firsts[shift + 1] - self->turns_of_shift.firsts[shift];
  seating.demand_of_slot = demand_of_slot;
  seating.slot_of_person = slot_of_person = g_new (guint, MAX (seating.n_persons, 1));
  filled = g_new0 (guint, MAX (n_demands, 1));
  for (guint i = 0; i < seating.n_persons; i++)
    {
      slot_of_person[i] = NOBODY;
    }

  for (guint tier = 0; tier < 3; tier++)
    {
      fill_tier (&seating, n_demands, tier);
    }

  for (guint i = 0; i < seating.n_persons; i++)
    {
      int demand = -1;

      if (slot_of_person[i] != NOBODY)
        {
          guint index = g_array_index (demand_of_slot, guint, slot_of_person[i]);

          filled[index]++;
          demand = (int) self->demands_of_shift.items[self->demands_of_shift.firsts[shift] + index];
        }
      whole.surplus += demand < 0 ? 1 : 0;
      if (demand_of_assignment != NULL)
        {
          g_array_append_val (demand_of_assignment, demand);
        }
    }

  for (guint i = 0; i < n_demands; i++)
    {
      PwRosterCoverage part = cover_demand (get_demand (&seating, i), filled[i]);

      whole.filled += part.filled;
      whole.min += part.min;
      whole.wanted += part.wanted;
      whole.max += part.max;
      whole.open += part.open;
      whole.state = join_states (whole.state, part.state);
      if (demand_coverages != NULL)
        {
          g_array_append_val (demand_coverages, part);
        }
    }

  if (n_demands == 0)
    {
      whole.filled = seating.n_persons;
      whole.surplus = 0;
      whole.state = PW_ROSTER_OK;
    }
  else if (whole.surplus > 0 && whole.state != PW_ROSTER_SHORT)
    {
      whole.state = PW_ROSTER_OVER;
    }
  return whole;
}

/**
 * pw_roster_rules_get_coverage:
 * @self: rules
 * @shift: index of a shift
 *
 * Returns: how the shift is filled
 */
PwRosterCoverage
pw_roster_rules_get_coverage (PwRosterRules *self,
                              guint          shift)
{
  return pw_roster_rules_get_places (self, shift, NULL, NULL);
}
