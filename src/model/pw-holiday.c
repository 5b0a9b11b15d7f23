/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/pw-holiday.h"

PW_DEFINE_ENTITY (PwHoliday, pw_holiday, "holiday", PW_HOLIDAY_FIELDS)
