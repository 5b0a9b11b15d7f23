/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/app/pw-desk.h"

G_BEGIN_DECLS

/* The days off of this year, each with a switch that says whether the office keeps it. */
#define PW_TYPE_HOLIDAY_GROUP (pw_holiday_group_get_type ())
G_DECLARE_FINAL_TYPE (PwHolidayGroup, pw_holiday_group, PW, HOLIDAY_GROUP, AdwPreferencesGroup)

void pw_holiday_group_set_desk (PwHolidayGroup *self,
                                PwDesk         *desk);

G_END_DECLS
