/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/pw-holiday.h"
#include "ui/app/pw-desk.h"

G_BEGIN_DECLS

#define PW_TYPE_HOLIDAY_DIALOG (pw_holiday_dialog_get_type ())
G_DECLARE_FINAL_TYPE (PwHolidayDialog, pw_holiday_dialog, PW, HOLIDAY_DIALOG, AdwDialog)

AdwDialog *pw_holiday_dialog_new (PwDesk    *desk,
                                  PwHoliday *holiday);

G_END_DECLS
