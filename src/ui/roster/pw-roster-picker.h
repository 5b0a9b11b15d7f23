/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "model/pw-roster.h"

G_BEGIN_DECLS

/**
 * PwRosterPicker:
 *
 * Type a name: who fits best stands first, who cannot come says why. ::picked tells who was chosen.
 */
#define PW_TYPE_ROSTER_PICKER (pw_roster_picker_get_type ())
G_DECLARE_FINAL_TYPE (PwRosterPicker, pw_roster_picker, PW, ROSTER_PICKER, GtkPopover)

GtkWidget *pw_roster_picker_new  (void);
void       pw_roster_picker_open (PwRosterPicker *self,
                                  GtkWidget      *chip,
                                  PwRoster       *roster,
                                  gpointer        shift,
                                  gpointer        demand,
                                  const char     *text);

G_END_DECLS
