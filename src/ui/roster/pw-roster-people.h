/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/pw-roster.h"
#include "ui/app/pw-desk.h"

G_BEGIN_DECLS

/**
 * PwRosterPeople:
 *
 * The volunteers with their shifts of the week, to drag into a place. ::activated
 * tells that somebody was chosen with Enter.
 */
#define PW_TYPE_ROSTER_PEOPLE (pw_roster_people_get_type ())
G_DECLARE_FINAL_TYPE (PwRosterPeople, pw_roster_people, PW, ROSTER_PEOPLE, AdwBin)

void pw_roster_people_set_desk (PwRosterPeople *self,
                                PwDesk         *desk);
void pw_roster_people_show     (PwRosterPeople *self,
                                PwDay           monday);

G_END_DECLS
