/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/roster/pw-roster-chip.h"
#include "ui/roster/pw-roster-week.h"

G_BEGIN_DECLS

/**
 * PwRosterView:
 *
 * The week as a grid: a column a day, a row a kind of shift. All places and sizes
 * come from the engine's scene; the cells are widgets that are used again.
 */
#define PW_TYPE_ROSTER_VIEW (pw_roster_view_get_type ())
G_DECLARE_FINAL_TYPE (PwRosterView, pw_roster_view, PW, ROSTER_VIEW, GtkWidget)

void          pw_roster_view_set_adjustment (PwRosterView *self,
                                             GtkAdjustment *adjustment);
void          pw_roster_view_show     (PwRosterView      *self,
                                       PwRoster          *roster,
                                       PwRosterWeek      *week,
                                       PwDay              today);
PwRosterChip *pw_roster_view_get_chip (PwRosterView      *self,
                                       gpointer           shift,
                                       guint              place);
PwRosterChip *pw_roster_view_get_next (PwRosterView      *self,
                                       PwRosterChip      *chip,
                                       PwRosterDirection  direction);

G_END_DECLS
