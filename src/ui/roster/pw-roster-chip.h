/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "model/pw-roster.h"

G_BEGIN_DECLS

/**
 * PwRosterChip:
 *
 * One place of a shift: who stands there, or what an open one asks for. Its actions
 * `roster.choose`, `roster.remove` and `roster.drop` are those of the page around it,
 * and are about the chip that has the focus.
 */
#define PW_TYPE_ROSTER_CHIP (pw_roster_chip_get_type ())
G_DECLARE_FINAL_TYPE (PwRosterChip, pw_roster_chip, PW, ROSTER_CHIP, GtkWidget)

GtkWidget    *pw_roster_chip_new            (void);
void          pw_roster_chip_show           (PwRosterChip        *self,
                                             PwRoster            *roster,
                                             gpointer             shift,
                                             guint                index,
                                             const PwRosterPlace *place,
                                             const char          *where);
gpointer      pw_roster_chip_get_shift      (PwRosterChip        *self);
guint         pw_roster_chip_get_index      (PwRosterChip        *self);
PwDemand     *pw_roster_chip_get_demand     (PwRosterChip        *self);
PwAssignment *pw_roster_chip_get_assignment (PwRosterChip        *self);

G_END_DECLS
