/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/app/pw-desk.h"

G_BEGIN_DECLS

/**
 * PwPowerDialog:
 *
 * Asks which power a volunteer gets, and for how long.
 */
#define PW_TYPE_POWER_DIALOG (pw_power_dialog_get_type ())
G_DECLARE_FINAL_TYPE (PwPowerDialog, pw_power_dialog, PW, POWER_DIALOG, AdwDialog)

AdwDialog *pw_power_dialog_new (PwDesk   *desk,
                                gpointer  person);

G_END_DECLS
