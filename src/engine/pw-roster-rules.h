/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "engine/pw-recurrence.h"

G_BEGIN_DECLS

#define PW_ROSTER_NO_LIMIT (-1)
#define PW_ROSTER_NO_POWER (-1)

/* Turns a week (Monday to Sunday) and a month; %PW_ROSTER_NO_LIMIT where there is none. */
typedef struct
{
  PwDay birth_day;              /* or %PW_DAY_NONE */
  int   wished_week;
  int   ceiling_week;
  int   wished_month;
  int   ceiling_month;
} PwRosterPerson;

/* `first` or `end` of @valid may be %PW_DAY_NONE: no limit on that side. */
typedef struct
{
  guint      person;
  int        power;
  PwDayRange valid;
} PwRosterPower;

typedef struct
{
  guint     activity;           /* any number of the caller's; a role was held before when it is equal */
  PwDay     day;
  PwMinutes start;              /* 0 to 1439 */
  PwMinutes length;             /* 1 to 1440; may pass midnight */
} PwRosterShift;

/* Places of one shift that ask for a power, or for nothing; min <= wanted <= max. */
typedef struct
{
  guint shift;
  int   power;                  /* or %PW_ROSTER_NO_POWER */
  guint min;
  guint wanted;
  guint max;
} PwRosterDemand;

typedef struct
{
  guint shift;
  guint person;
} PwRosterAssignment;

typedef enum
{
  PW_ROSTER_AVAILABLE,
  PW_ROSTER_PREFERRED,
  PW_ROSTER_ABSENT
} PwRosterWindowKind;

/* When somebody can or cannot come. Who gave no availability at all is not held to it. */
typedef struct
{
  guint              person;
  PwRosterWindowKind kind;
  PwRecurrence       rule;
} PwRosterWindow;

/* Records point to each other by index. The arrays are borrowed and may be in any order. */
typedef struct
{
  const PwRosterPerson     *persons;
  guint                     n_persons;
  const PwRosterPower      *powers;
  guint                     n_powers;
  const PwRosterShift      *shifts;
  guint                     n_shifts;
  const PwRosterDemand     *demands;
  guint                     n_demands;
  const PwRosterAssignment *assignments;
  guint                     n_assignments;
  const PwRosterWindow     *windows;
  guint                     n_windows;
} PwRosterProblem;

/**
 * PwRosterCode:
 * @PW_ROSTER_TWICE: already in this shift; the only one that is refused
 * @PW_ROSTER_OVERLAP: in another shift at the same time; number: minutes shared
 * @PW_ROSTER_AWAY: an absence; number: minutes of the shift that it touches
 * @PW_ROSTER_NOT_AVAILABLE: gave availability that is not over yet, but not for all of this shift
 * @PW_ROSTER_NO_SUCH_POWER: never had the power asked
 * @PW_ROSTER_POWER_EXPIRED: had it; number: days since its last day
 * @PW_ROSTER_POWER_NOT_YET: will have it; number: days until its first day
 * @PW_ROSTER_UNDER_15: number: age in years on the day
 * @PW_ROSTER_UNDER_16: number: age in years on the day
 * @PW_ROSTER_WEEK_CEILING: number: turns this week with this one
 * @PW_ROSTER_MONTH_CEILING: number: turns this month with this one
 * @PW_ROSTER_WEEK_WISH: more than wished; number as above
 * @PW_ROSTER_MONTH_WISH: more than wished; number as above
 * @PW_ROSTER_SAME_DAY: another shift on that day without overlap; number: how many
 */
typedef enum
{
  PW_ROSTER_TWICE,
  PW_ROSTER_OVERLAP,
  PW_ROSTER_AWAY,
  PW_ROSTER_NOT_AVAILABLE,
  PW_ROSTER_NO_SUCH_POWER,
  PW_ROSTER_POWER_EXPIRED,
  PW_ROSTER_POWER_NOT_YET,
  PW_ROSTER_UNDER_15,
  PW_ROSTER_UNDER_16,
  PW_ROSTER_WEEK_CEILING,
  PW_ROSTER_MONTH_CEILING,
  PW_ROSTER_WEEK_WISH,
  PW_ROSTER_MONTH_WISH,
  PW_ROSTER_SAME_DAY
} PwRosterCode;

/* @other is the shift (twice, overlap, same day) or window (away) that is in the way, or G_MAXUINT. */
typedef struct
{
  PwRosterCode code;
  int          number;
  guint        other;
  gboolean     is_refusal;
} PwRosterReason;

typedef enum
{
  PW_ROSTER_SHORT,              /* fewer than the minimum */
  PW_ROSTER_OK,                 /* the minimum, not yet what is wanted; or nothing is asked */
  PW_ROSTER_FULL,               /* as wanted */
  PW_ROSTER_OVER                /* somebody has no place, while no minimum is missed */
} PwRosterState;

/* `open` are the wanted places without a person, `surplus` the persons without a place. */
typedef struct
{
  guint         filled;         /* places with a person */
  guint         min;
  guint         wanted;
  guint         max;
  guint         open;
  guint         surplus;
  PwRosterState state;
} PwRosterCoverage;

/**
 * PwRosterCandidate:
 * @n_refusals: reasons that refuse
 * @n_marks: reasons that need a note
 * @times_held: earlier turns in the same activity
 * @preference: 2 preferred, 1 said to be available, 0 unknown
 * @turns: turns in the period
 * @idle_days: days since the last turn before this shift, or -1 for never
 *
 * A person who may fill a place, with the terms of the ranking in its order.
 */
typedef struct
{
  guint person;
  guint n_refusals;
  guint n_marks;
  guint times_held;
  guint preference;
  guint turns;
  int   idle_days;
} PwRosterCandidate;

/* The problem with its records sorted by person and by shift. */
typedef struct _PwRosterRules PwRosterRules;

PwRosterRules    *pw_roster_rules_new              (const PwRosterProblem *problem);
void              pw_roster_rules_free             (PwRosterRules         *self);

gboolean          pw_roster_rules_has_power        (PwRosterRules         *self,
                                                    guint                  person,
                                                    int                    power,
                                                    PwDay                  day);
GArray           *pw_roster_rules_check_candidate  (PwRosterRules         *self,
                                                    guint                  person,
                                                    guint                  shift,
                                                    int                    power);
GArray           *pw_roster_rules_check_assignment (PwRosterRules         *self,
                                                    guint                  assignment);
PwRosterCoverage  pw_roster_rules_get_coverage     (PwRosterRules         *self,
                                                    guint                  shift);
PwRosterCoverage  pw_roster_rules_get_places       (PwRosterRules         *self,
                                                    guint                  shift,
                                                    GArray                *demand_coverages,
                                                    GArray                *demand_of_assignment);
GArray           *pw_roster_rules_rank             (PwRosterRules         *self,
                                                    guint                  shift,
                                                    int                    power,
                                                    PwDayRange             period);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PwRosterRules, pw_roster_rules_free)

G_END_DECLS
