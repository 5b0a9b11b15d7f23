/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/app/pw-desk.h"

G_BEGIN_DECLS

#define PW_TYPE_VOLUNTEER_DIALOG (pw_volunteer_dialog_get_type ())
G_DECLARE_FINAL_TYPE (PwVolunteerDialog, pw_volunteer_dialog, PW, VOLUNTEER_DIALOG, AdwDialog)

AdwDialog *pw_volunteer_dialog_new (PwDesk *desk);

G_END_DECLS
