/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/app/pw-desk.h"

G_BEGIN_DECLS

#define PW_TYPE_PREFERENCES_DIALOG (pw_preferences_dialog_get_type ())
G_DECLARE_FINAL_TYPE (PwPreferencesDialog, pw_preferences_dialog, PW, PREFERENCES_DIALOG, AdwPreferencesDialog)

AdwDialog *pw_preferences_dialog_new (PwDesk *desk);

G_END_DECLS
