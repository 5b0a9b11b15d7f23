/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "engine/pw-roster-rules.h"

G_BEGIN_DECLS

/* Indices of records by their owner: those of owner k from firsts[k] until firsts[k + 1] - 1. */
typedef struct
{
  guint *firsts;
  guint *items;
} PwRosterGroup;

struct _PwRosterRules
{
  PwRosterProblem problem;
  PwRosterGroup   windows_of_person;
  PwRosterGroup   powers_of_person;
  PwRosterGroup   turns_of_person;      /* assignments */
  PwRosterGroup   turns_of_shift;       /* assignments */
  PwRosterGroup   demands_of_shift;
};

guint pw_roster_rules_get_preference (PwRosterRules *self,
                                      guint          person,
                                      guint          shift);

static inline PwMoment
pw_roster_shift_get_start (const PwRosterShift *shift)
{
  return pw_moment_new (shift->day, shift->start);
}

static inline PwMoment
pw_roster_shift_get_end (const PwRosterShift *shift)
{
  return pw_moment_new (shift->day, shift->start + shift->length);
}

G_END_DECLS
