/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/pw-power.h"

PW_DEFINE_ENTITY (PwPower, pw_power, "power", PW_POWER_FIELDS)
