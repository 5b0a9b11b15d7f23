/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/app/pw-desk.h"

G_BEGIN_DECLS

/**
 * PwWhenDialog:
 *
 * Asks when a volunteer can come, or is away.
 */
#define PW_TYPE_WHEN_DIALOG (pw_when_dialog_get_type ())
G_DECLARE_FINAL_TYPE (PwWhenDialog, pw_when_dialog, PW, WHEN_DIALOG, AdwDialog)

AdwDialog *pw_when_dialog_new (PwDesk   *desk,
                               gpointer  person,
                               gboolean  is_absence);

G_END_DECLS
