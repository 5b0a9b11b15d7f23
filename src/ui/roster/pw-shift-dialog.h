/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/app/pw-desk.h"

G_BEGIN_DECLS

/**
 * PwShiftDialog:
 *
 * A single shift: of what, when, and whom it needs. ::saved tells the day when it is kept.
 */
#define PW_TYPE_SHIFT_DIALOG (pw_shift_dialog_get_type ())
G_DECLARE_FINAL_TYPE (PwShiftDialog, pw_shift_dialog, PW, SHIFT_DIALOG, AdwDialog)

AdwDialog *pw_shift_dialog_new (PwDesk   *desk,
                                PwDay     day,
                                gpointer  like);
AdwDialog *pw_shift_dialog_new_change (PwDesk   *desk,
                                       gpointer  shift);

G_END_DECLS
