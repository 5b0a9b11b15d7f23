/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/pw-entity-macros.h"

G_BEGIN_DECLS

/**
 * PwPatternDemand:
 *
 * The places of a pattern: how many people, and with which power.
 */
#define PW_TYPE_PATTERN_DEMAND (pw_pattern_demand_get_type ())

#define PW_PATTERN_DEMAND_FIELDS(F) \
  F (PW_PATTERN_DEMAND_SHIFT_PATTERN, pw_pattern_demand_get_shift_pattern, shift_pattern, REF,  REQUIRED, "shift_pattern") \
  F (PW_PATTERN_DEMAND_POWER,         pw_pattern_demand_get_power,         power,         REF,  NULLABLE, "power") \
  F (PW_PATTERN_DEMAND_TITLE,         pw_pattern_demand_get_title,         title,         TEXT, NULLABLE, NULL) \
  F (PW_PATTERN_DEMAND_MINIMUM,       pw_pattern_demand_get_minimum,       minimum,       INT,  REQUIRED, NULL) \
  F (PW_PATTERN_DEMAND_WANTED,        pw_pattern_demand_get_wanted,        wanted,        INT,  REQUIRED, NULL) \
  F (PW_PATTERN_DEMAND_MAXIMUM,       pw_pattern_demand_get_maximum,       maximum,       INT,  NULLABLE, NULL)

PW_DECLARE_ENTITY (PwPatternDemand, pw_pattern_demand, PATTERN_DEMAND, PW_PATTERN_DEMAND_FIELDS)

G_END_DECLS
