/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/pw-entity-macros.h"

G_BEGIN_DECLS

/**
 * PwPersonPower:
 *
 * A power that a person has, on the days from-until, both included; empty is open.
 */
#define PW_TYPE_PERSON_POWER (pw_person_power_get_type ())

#define PW_PERSON_POWER_FIELDS(F) \
  F (PW_PERSON_POWER_PERSON,    pw_person_power_get_person,    person,    REF, REQUIRED, "person") \
  F (PW_PERSON_POWER_POWER,     pw_person_power_get_power,     power,     REF, REQUIRED, "power") \
  F (PW_PERSON_POWER_FROM_DAY,  pw_person_power_get_from_day,  from_day,  DAY, NULLABLE, NULL) \
  F (PW_PERSON_POWER_UNTIL_DAY, pw_person_power_get_until_day, until_day, DAY, NULLABLE, NULL)

PW_DECLARE_ENTITY (PwPersonPower, pw_person_power, PERSON_POWER, PW_PERSON_POWER_FIELDS)

G_END_DECLS
