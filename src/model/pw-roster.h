/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "engine/pw-roster-rules.h"
#include "model/pw-assignment.h"
#include "model/pw-demand.h"
#include "model/pw-shift.h"

G_BEGIN_DECLS

/* What the model knows beside the engine's codes. */
enum
{
  PW_ROSTER_NOT_STARTED = 100,
  PW_ROSTER_ENDED,
  PW_ROSTER_NO_AGREEMENT
};

/**
 * PwRosterGravity:
 * @PW_ROSTER_HINT: good to know
 * @PW_ROSTER_MARK: allowed with a note
 * @PW_ROSTER_REFUSAL: cannot be
 */
typedef enum
{
  PW_ROSTER_HINT,
  PW_ROSTER_MARK,
  PW_ROSTER_REFUSAL
} PwRosterGravity;

/**
 * PwRosterRemark:
 * @code: a #PwRosterCode or one of the model's
 * @sentence: for the screen
 *
 * A reason against somebody in a shift.
 */
typedef struct
{
  int              code;
  PwRosterGravity  gravity;
  char            *sentence;
} PwRosterRemark;

/**
 * PwRosterPlace:
 * @demand: (nullable): what it asks; %NULL for a place too many
 * @assignment: (nullable): who stands there; %NULL when it is open
 */
typedef struct
{
  PwDemand     *demand;
  PwAssignment *assignment;
} PwRosterPlace;

/**
 * PwRosterOffer:
 * @person: (type PwPerson): somebody for a place
 * @gravity: of the worst remark
 * @remarks: (element-type PwRosterRemark): what stands in the way, worst first; may be empty
 * @terms: why this rank, in words
 */
typedef struct
{
  gpointer         person;
  PwRosterGravity  gravity;
  GPtrArray       *remarks;
  char            *terms;
} PwRosterOffer;

/**
 * PwRoster:
 *
 * Who does which shift, and what is to be said about it: computed from the
 * workspace, anew after every edit that matters. ::changed tells that it has.
 */
#define PW_TYPE_ROSTER (pw_roster_get_type ())
G_DECLARE_FINAL_TYPE (PwRoster, pw_roster, PW, ROSTER, GObject)

PwRoster         *pw_roster_new              (PwWorkspace   *workspace);
PwWorkspace      *pw_roster_get_workspace    (PwRoster      *self);

GPtrArray        *pw_roster_list_shifts      (PwRoster      *self,
                                              PwDayRange     range);
GArray           *pw_roster_list_places      (PwRoster      *self,
                                              gpointer       shift);
PwRosterCoverage  pw_roster_get_coverage     (PwRoster      *self,
                                              gpointer       shift);
guint             pw_roster_count_open       (PwRoster      *self,
                                              PwDayRange     range);
GPtrArray        *pw_roster_list_remarks     (PwRoster      *self,
                                              gpointer       assignment);
gboolean          pw_roster_is_marked        (PwRoster      *self,
                                              gpointer       assignment);
guint             pw_roster_count_marked     (PwRoster      *self,
                                              gpointer       shift);
GPtrArray        *pw_roster_judge            (PwRoster      *self,
                                              gpointer       shift,
                                              gpointer       person,
                                              gpointer       demand);
GPtrArray        *pw_roster_list_offers      (PwRoster      *self,
                                              gpointer       shift,
                                              gpointer       demand);

G_END_DECLS
