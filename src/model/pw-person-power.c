/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/pw-person-power.h"

PW_DEFINE_ENTITY (PwPersonPower, pw_person_power, "person_power", PW_PERSON_POWER_FIELDS)
