/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/pw-roster-facts.h"
#include "model/pw-roster.h"

G_BEGIN_DECLS

PwRosterRemark *pw_roster_remark_new         (int                       code,
                                              PwRosterGravity           gravity,
                                              char                     *sentence);
void            pw_roster_remark_free        (PwRosterRemark           *self);
PwRosterRemark *pw_roster_remark_from_reason (const PwRosterReason     *reason,
                                              PwRosterFacts            *facts,
                                              gpointer                  person,
                                              PwDay                     day,
                                              gpointer                  power);
void            pw_roster_remarks_of_person  (GPtrArray                *remarks,
                                              gpointer                  person,
                                              PwDay                     day);
char           *pw_roster_dup_terms          (const PwRosterCandidate  *candidate);
char           *pw_roster_coverage_dup_words (PwRosterCoverage          coverage);
char           *pw_roster_shift_dup_words    (PwRoster                 *roster,
                                              gpointer                  shift);
char           *pw_roster_place_dup_words    (gpointer                  demand);

G_END_DECLS
