/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/pw-roster.h"
#include "ui/app/pw-desk.h"

G_BEGIN_DECLS

/**
 * PwRosterDetail:
 *
 * What is to be said about somebody in a place: the reasons, the note that allows it, and what can be done.
 */
#define PW_TYPE_ROSTER_DETAIL (pw_roster_detail_get_type ())
G_DECLARE_FINAL_TYPE (PwRosterDetail, pw_roster_detail, PW, ROSTER_DETAIL, GtkPopover)

GtkWidget *pw_roster_detail_new  (PwDesk         *desk);
void       pw_roster_detail_open (PwRosterDetail *self,
                                  GtkWidget      *chip,
                                  PwRoster       *roster,
                                  gpointer        assignment);

G_END_DECLS
