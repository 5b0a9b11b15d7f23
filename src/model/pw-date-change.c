/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/pw-date-change.h"

PW_DEFINE_ENTITY (PwDateChange, pw_date_change, "date_change", PW_DATE_CHANGE_FIELDS)
