/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/pw-day.h"

G_BEGIN_DECLS

/**
 * PwRosterDrop:
 * @day: the day it would have been on
 * @shift: what, for instance “De Mand, bedeling 13:00–16:30”
 * @person: (nullable): who; %NULL when the whole shift was left out
 * @reason: why, as a sentence
 *
 * What an edit of a whole week left out.
 */
typedef struct
{
  PwDay  day;
  char  *shift;
  char  *person;
  char  *reason;
} PwRosterDrop;

/**
 * PwRosterReport:
 * @n_shifts: shifts made
 * @n_assignments: people put in them
 * @n_present: shifts that were there already
 * @drops: (element-type PwRosterDrop): what was left out, by day
 */
typedef struct
{
  guint      n_shifts;
  guint      n_assignments;
  guint      n_present;
  GPtrArray *drops;
} PwRosterReport;

PwRosterReport *pw_roster_report_new       (void);
void            pw_roster_report_free      (PwRosterReport *self);
void            pw_roster_report_drop      (PwRosterReport *self,
                                            PwDay           day,
                                            const char     *shift,
                                            const char     *person,
                                            const char     *reason);
char           *pw_roster_report_dup_words (PwRosterReport *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PwRosterReport, pw_roster_report_free)

G_END_DECLS
