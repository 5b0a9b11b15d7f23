/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/pw-activity.h"

PW_DEFINE_ENTITY (PwActivity, pw_activity, "activity", PW_ACTIVITY_FIELDS)
