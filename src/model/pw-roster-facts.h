/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "engine/pw-roster-rules.h"
#include "model/pw-entity.h"

G_BEGIN_DECLS

/**
 * PwRosterFacts:
 *
 * What the engine must know to judge the shifts of a range of days: plain arrays
 * made from the workspace, and which record stands behind which index.
 */
typedef struct _PwRosterFacts PwRosterFacts;

PwRosterFacts *pw_roster_facts_new            (PwWorkspace   *workspace,
                                               PwDayRange     range);
void           pw_roster_facts_free           (PwRosterFacts *self);
guint          pw_roster_facts_imagine_shift  (PwRosterFacts *self,
                                               gpointer       activity,
                                               PwDay          day,
                                               PwMinutes      start,
                                               PwMinutes      length);
PwRosterRules *pw_roster_facts_get_rules      (PwRosterFacts *self);

guint          pw_roster_facts_find           (PwRosterFacts *self,
                                               gpointer       entity);
gpointer       pw_roster_facts_get_person     (PwRosterFacts *self,
                                               guint          index);
gpointer       pw_roster_facts_get_shift      (PwRosterFacts *self,
                                               guint          index);
gpointer       pw_roster_facts_get_absence    (PwRosterFacts *self,
                                               guint          window);
int            pw_roster_facts_find_power     (PwRosterFacts *self,
                                               gpointer       power);
gboolean       pw_roster_facts_is_elsewhere   (PwRosterFacts *self,
                                               guint          person,
                                               guint          shift);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PwRosterFacts, pw_roster_facts_free)

G_END_DECLS
