/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/pw-work-interval.h"

PW_DEFINE_ENTITY (PwWorkInterval, pw_work_interval, "work_interval", PW_WORK_INTERVAL_FIELDS)
