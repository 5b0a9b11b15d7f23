/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "engine/pw-roster-rules-private.h"

#include "engine/pw-group-private.h"

#define NO_ASSIGNMENT G_MAXUINT

/* Groups records by the number that stands @offset bytes into each of them. */
static PwRosterGroup
group_records (gconstpointer records,
               gsize         size,
               gsize         offset,
               guint         n_records,
               guint         n_owners)
{
  g_autofree guint *keys = g_new (guint, MAX (n_records, 1));
  PwRosterGroup group;

  for (guint i = 0; i < n_records; i++)
    {
      keys[i] = G_STRUCT_MEMBER (guint, (const char *) records + i * size, offset);
    }

  pw_group_by (keys, n_records, n_owners, &group.firsts, &group.items);
  return group;
}

static void
clear_group (PwRosterGroup *group)
{
  g_free (group->firsts);
  g_free (group->items);
}

#define GROUP(records, n_records, type, member, n_owners) group_records (records, sizeof (type), G_STRUCT_OFFSET (type, member), n_records, n_owners)

/**
 * pw_roster_rules_new:
 * @problem: records that stay alive and unchanged as long as the rules; those
 *   that point outside the arrays are left out
 *
 * Returns: (transfer full): rules, ready to be asked
 */
PwRosterRules *
pw_roster_rules_new (const PwRosterProblem *problem)
{
  PwRosterRules *self = g_new0 (PwRosterRules, 1);

  self->problem = *problem;
  self->windows_of_person = GROUP (problem->windows, problem->n_windows, PwRosterWindow, person, problem->n_persons);
  self->powers_of_person = GROUP (problem->powers, problem->n_powers, PwRosterPower, person, problem->n_persons);
  self->demands_of_shift = GROUP (problem->demands, problem->n_demands, PwRosterDemand, shift, problem->n_shifts);
  self->turns_of_shift = GROUP (problem->assignments, problem->n_assignments, PwRosterAssignment, shift, problem->n_shifts);
  self->turns_of_person = GROUP (problem->assignments, problem->n_assignments, PwRosterAssignment, person, problem->n_persons);
  return self;
}

void
pw_roster_rules_free (PwRosterRules *self)
{
  if (self != NULL)
    {
      clear_group (&self->windows_of_person);
      clear_group (&self->powers_of_person);
      clear_group (&self->demands_of_shift);
      clear_group (&self->turns_of_shift);
      clear_group (&self->turns_of_person);
      g_free (self);
    }
}

static gboolean
is_valid_on (const PwRosterPower *power,
             PwDay                day)
{
  return (power->valid.first == PW_DAY_NONE || day >= power->valid.first) && (power->valid.end == PW_DAY_NONE || day < power->valid.end);
}

/**
 * pw_roster_rules_has_power:
 * @self: rules
 * @person: index of a person
 * @power: a power, or %PW_ROSTER_NO_POWER, which everybody has
 * @day: the day that it must be valid on
 *
 * Returns: whether the person may do it that day
 */
gboolean
pw_roster_rules_has_power (PwRosterRules *self,
                           guint          person,
                           int            power,
                           PwDay          day)
{
  const PwRosterGroup *group = &self->powers_of_person;

  if (power == PW_ROSTER_NO_POWER)
    {
      return TRUE;
    }

  for (guint i = group->firsts[person]; i < group->firsts[person + 1]; i++)
    {
      const PwRosterPower *candidate = &self->problem.powers[group->items[i]];

      if (candidate->power == power && is_valid_on (candidate, day))
        {
          return TRUE;
        }
    }

  return FALSE;
}

static void
add_reason (GArray       *reasons,
            PwRosterCode  code,
            gint64        number,
            guint         other)
{
  PwRosterReason reason = { code, (int) CLAMP (number, G_MININT, G_MAXINT), other, code == PW_ROSTER_TWICE };

  g_array_append_val (reasons, reason);
}

static void
check_power (PwRosterRules *self,
             GArray        *reasons,
             guint          person,
             int            power,
             PwDay          day)
{
  const PwRosterGroup *group = &self->powers_of_person;
  PwDay last_end = PW_DAY_NONE;
  PwDay next_first = PW_DAY_NONE;

  if (pw_roster_rules_has_power (self, person, power, day))
    {
      return;
    }

  for (guint i = group->firsts[person]; i < group->firsts[person + 1]; i++)
    {
      const PwRosterPower *candidate = &self->problem.powers[group->items[i]];

      if (candidate->power != power)
        {
          continue;
        }
      if (candidate->valid.end != PW_DAY_NONE && candidate->valid.end <= day)
        {
          last_end = MAX (last_end, candidate->valid.end);
        }
      else if (candidate->valid.first != PW_DAY_NONE && candidate->valid.first > day)
        {
          next_first = next_first == PW_DAY_NONE ? candidate->valid.first : MIN (next_first, candidate->valid.first);
        }
    }

  if (last_end != PW_DAY_NONE)
    {
      add_reason (reasons, PW_ROSTER_POWER_EXPIRED, day - (last_end - 1), G_MAXUINT);
    }
  else if (next_first != PW_DAY_NONE)
    {
      add_reason (reasons, PW_ROSTER_POWER_NOT_YET, next_first - day, G_MAXUINT);
    }
  else
    {
      add_reason (reasons, PW_ROSTER_NO_SUCH_POWER, 0, G_MAXUINT);
    }
}

static void
check_turns (PwRosterRules *self,
             GArray        *reasons,
             guint          person,
             guint          shift,
             guint          own)
{
  const PwRosterGroup *group = &self->turns_of_person;
  const PwRosterShift *asked = &self->problem.shifts[shift];
  guint n_same_day = 0;
  guint first_same_day = G_MAXUINT;

  for (guint i = group->firsts[person]; i < group->firsts[person + 1]; i++)
    {
      guint other = self->problem.assignments[group->items[i]].shift;
      const PwRosterShift *turn;
      gint64 shared;

      if (group->items[i] == own || other >= self->problem.n_shifts)
        {
          continue;
        }
      if (other == shift)
        {
          add_reason (reasons, PW_ROSTER_TWICE, 0, shift);
          continue;
        }

      turn = &self->problem.shifts[other];
      shared = MIN (pw_roster_shift_get_end (asked), pw_roster_shift_get_end (turn))
               - MAX (pw_roster_shift_get_start (asked), pw_roster_shift_get_start (turn));
      if (shared > 0)
        {
          add_reason (reasons, PW_ROSTER_OVERLAP, shared, other);
        }
      else if (turn->day == asked->day)
        {
          first_same_day = n_same_day == 0 ? other : first_same_day;
          n_same_day++;
        }
    }

  if (n_same_day > 0)
    {
      add_reason (reasons, PW_ROSTER_SAME_DAY, n_same_day, first_same_day);
    }
}

/**
 * pw_roster_rules_get_preference:
 *
 * Follows what the person said to be available, from window to window.
 *
 * Returns: 2 when one preferred window holds all of the shift, 1 when the
 *   windows together do, else 0
 */
guint
pw_roster_rules_get_preference (PwRosterRules *self,
                                guint          person,
                                guint          shift)
{
  const PwRosterGroup *group = &self->windows_of_person;
  PwMoment start = pw_roster_shift_get_start (&self->problem.shifts[shift]);
  PwMoment end = pw_roster_shift_get_end (&self->problem.shifts[shift]);
  PwMoment reached = start;
  PwMoment before;

  do
    {
      before = reached;
      for (guint i = group->firsts[person]; i < group->firsts[person + 1]; i++)
        {
          const PwRosterWindow *window = &self->problem.windows[group->items[i]];

          if (window->kind == PW_ROSTER_PREFERRED && pw_recurrence_covers (&window->rule, start, end))
            {
              return 2;
            }
          if (window->kind != PW_ROSTER_ABSENT)
            {
              reached = pw_recurrence_covers_until (&window->rule, reached, end);
            }
        }
    }
  while (reached > before && reached < end);

  return reached >= end ? 1 : 0;
}

static gboolean
is_over (const PwRecurrence *rule,
         PwDay               day)
{
  PwDay end = rule->end == PW_DAY_NONE && rule->kind == PW_RECURRENCE_ONCE ? rule->first + 1 : rule->end;

  return end != PW_DAY_NONE && end <= day;
}

static void
check_windows (PwRosterRules *self,
               GArray        *reasons,
               guint          person,
               guint          shift)
{
  const PwRosterGroup *group = &self->windows_of_person;
  const PwRosterShift *asked = &self->problem.shifts[shift];
  gboolean has_said = FALSE;

  for (guint i = group->firsts[person]; i < group->firsts[person + 1]; i++)
    {
      const PwRosterWindow *window = &self->problem.windows[group->items[i]];
      gint64 minutes;

      if (window->kind != PW_ROSTER_ABSENT)
        {
          has_said |= !is_over (&window->rule, asked->day);
          continue;
        }
      minutes = pw_recurrence_count_minutes (&window->rule, pw_roster_shift_get_start (asked), pw_roster_shift_get_end (asked));
      if (minutes > 0)
        {
          add_reason (reasons, PW_ROSTER_AWAY, minutes, group->items[i]);
        }
    }

  if (has_said && pw_roster_rules_get_preference (self, person, shift) == 0)
    {
      add_reason (reasons, PW_ROSTER_NOT_AVAILABLE, 0, G_MAXUINT);
    }
}

static int
get_age (PwDay birth_day,
         PwDay day)
{
  int birth_year;
  int birth_month;
  int birth_day_of_month;
  int year;
  int month;
  int day_of_month;

  pw_day_to_ymd (birth_day, &birth_year, &birth_month, &birth_day_of_month);
  pw_day_to_ymd (day, &year, &month, &day_of_month);
  return year - birth_year - (month * 31 + day_of_month < birth_month * 31 + birth_day_of_month ? 1 : 0);
}

static void
check_age (PwRosterRules *self,
           GArray        *reasons,
           guint          person,
           PwDay          day)
{
  PwDay birth_day = self->problem.persons[person].birth_day;
  int age = birth_day != PW_DAY_NONE ? get_age (birth_day, day) : 99;

  if (age < 16)
    {
      add_reason (reasons, age < 15 ? PW_ROSTER_UNDER_15 : PW_ROSTER_UNDER_16, age, G_MAXUINT);
    }
}

static gboolean
exceeds (int turns,
         int limit)
{
  return limit != PW_ROSTER_NO_LIMIT && turns > limit;
}

static gboolean
is_same_month (PwDay first,
               PwDay second)
{
  int years[2];
  int months[2];

  pw_day_to_ymd (first, &years[0], &months[0], NULL);
  pw_day_to_ymd (second, &years[1], &months[1], NULL);
  return years[0] == years[1] && months[0] == months[1];
}

static void
check_limits (PwRosterRules *self,
              GArray        *reasons,
              guint          person,
              guint          shift,
              guint          own)
{
  const PwRosterGroup *group = &self->turns_of_person;
  const PwRosterPerson *limits = &self->problem.persons[person];
  PwDay day = self->problem.shifts[shift].day;
  int week = 1;
  int month = 1;

  for (guint i = group->firsts[person]; i < group->firsts[person + 1]; i++)
    {
      guint other = self->problem.assignments[group->items[i]].shift;

      if (group->items[i] == own || other == shift || other >= self->problem.n_shifts)
        {
          continue;
        }
      week += pw_day_get_monday (self->problem.shifts[other].day) == pw_day_get_monday (day) ? 1 : 0;
      month += is_same_month (self->problem.shifts[other].day, day) ? 1 : 0;
    }

  if (exceeds (week, limits->ceiling_week))
    {
      add_reason (reasons, PW_ROSTER_WEEK_CEILING, week, G_MAXUINT);
    }
  else if (exceeds (week, limits->wished_week))
    {
      add_reason (reasons, PW_ROSTER_WEEK_WISH, week, G_MAXUINT);
    }
  if (exceeds (month, limits->ceiling_month))
    {
      add_reason (reasons, PW_ROSTER_MONTH_CEILING, month, G_MAXUINT);
    }
  else if (exceeds (month, limits->wished_month))
    {
      add_reason (reasons, PW_ROSTER_MONTH_WISH, month, G_MAXUINT);
    }
}

static int
compare_reasons (gconstpointer a,
                 gconstpointer b)
{
  const PwRosterReason *first = a;
  const PwRosterReason *second = b;

  if (first->code != second->code)
    {
      return (int) first->code - (int) second->code;
    }

  return (first->other > second->other) - (first->other < second->other);
}

static GArray *
check (PwRosterRules *self,
       guint          person,
       guint          shift,
       int            power,
       guint          own)
{
  GArray *reasons = g_array_new (FALSE, FALSE, sizeof (PwRosterReason));
  PwDay day = self->problem.shifts[shift].day;

  check_turns (self, reasons, person, shift, own);
  check_windows (self, reasons, person, shift);
  check_power (self, reasons, person, power, day);
  check_age (self, reasons, person, day);
  check_limits (self, reasons, person, shift, own);
  g_array_sort (reasons, compare_reasons);
  return reasons;
}

/**
 * pw_roster_rules_check_candidate:
 * @self: rules
 * @person: index of a person who is not in the shift yet
 * @shift: index of a shift
 * @power: what the place asks, or %PW_ROSTER_NO_POWER
 *
 * Returns: (transfer full) (element-type PwRosterReason): all that speaks
 *   against it, by code; empty when nothing does
 */
GArray *
pw_roster_rules_check_candidate (PwRosterRules *self,
                                 guint          person,
                                 guint          shift,
                                 int            power)
{
  g_return_val_if_fail (person < self->problem.n_persons && shift < self->problem.n_shifts, NULL);

  return check (self, person, shift, power, NO_ASSIGNMENT);
}

/* The power that an empty place asks from somebody who found no place, or none. */
static int
find_power_missed (PwRosterRules *self,
                   guint          assignment)
{
  guint shift = self->problem.assignments[assignment].shift;
  const PwRosterGroup *turns = &self->turns_of_shift;
  const PwRosterGroup *demands = &self->demands_of_shift;
  g_autoptr (GArray) coverages = g_array_new (FALSE, FALSE, sizeof (PwRosterCoverage));
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (int));

  pw_roster_rules_get_places (self, shift, coverages, places);
  for (guint i = 0; i < places->len; i++)
    {
      if (turns->items[turns->firsts[shift] + i] != assignment || g_array_index (places, int, i) >= 0)
        {
          continue;
        }
      for (guint j = 0; j < coverages->len; j++)
        {
          if (g_array_index (coverages, PwRosterCoverage, j).open > 0)
            {
              return self->problem.demands[demands->items[demands->firsts[shift] + j]].power;
            }
        }
    }

  return PW_ROSTER_NO_POWER;
}

/**
 * pw_roster_rules_check_assignment:
 * @self: rules
 * @assignment: index of an assignment
 *
 * The power held against it is that of a place still open in the shift, when
 * the person fits in no place at all.
 *
 * Returns: (transfer full) (element-type PwRosterReason): all that speaks
 *   against what is already so, by code
 */
GArray *
pw_roster_rules_check_assignment (PwRosterRules *self,
                                  guint          assignment)
{
  const PwRosterAssignment *turn;

  g_return_val_if_fail (assignment < self->problem.n_assignments, NULL);

  turn = &self->problem.assignments[assignment];
  g_return_val_if_fail (turn->person < self->problem.n_persons && turn->shift < self->problem.n_shifts, NULL);

  return check (self, turn->person, turn->shift, find_power_missed (self, assignment), assignment);
}
