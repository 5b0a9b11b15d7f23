/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/roster/pw-roster-chip.h"

G_BEGIN_DECLS

/**
 * PwRosterCellWidget:
 *
 * A shift with its places below each other. Its heading is as high as the grid asks, when it asks.
 */
#define PW_TYPE_ROSTER_CELL_WIDGET (pw_roster_cell_widget_get_type ())
G_DECLARE_FINAL_TYPE (PwRosterCellWidget, pw_roster_cell_widget, PW, ROSTER_CELL_WIDGET, GtkWidget)

GtkWidget    *pw_roster_cell_widget_new       (gboolean            is_detailed);
void          pw_roster_cell_widget_show      (PwRosterCellWidget *self,
                                               PwRoster           *roster,
                                               gpointer            shift);
void          pw_roster_cell_widget_set_sizes (PwRosterCellWidget *self,
                                               int                 heading_px,
                                               int                 place_px,
                                               int                 gap_px);
gpointer      pw_roster_cell_widget_get_shift (PwRosterCellWidget *self);
PwRosterChip *pw_roster_cell_widget_get_chip  (PwRosterCellWidget *self,
                                               guint               index);

G_END_DECLS
