/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/app/pw-desk.h"

G_BEGIN_DECLS

/**
 * PwPatternDialog:
 *
 * Makes or changes a shift that returns, with its places.
 */
#define PW_TYPE_PATTERN_DIALOG (pw_pattern_dialog_get_type ())
G_DECLARE_FINAL_TYPE (PwPatternDialog, pw_pattern_dialog, PW, PATTERN_DIALOG, AdwDialog)

AdwDialog *pw_pattern_dialog_new (PwDesk   *desk,
                                  gpointer  activity,
                                  gpointer  pattern);

G_END_DECLS
