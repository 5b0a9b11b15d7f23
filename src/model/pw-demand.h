/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/pw-entity-macros.h"

G_BEGIN_DECLS

/**
 * PwDemand:
 *
 * The places of a shift: how many people, and with which power.
 */
#define PW_TYPE_DEMAND (pw_demand_get_type ())

#define PW_DEMAND_FIELDS(F) \
  F (PW_DEMAND_SHIFT,   pw_demand_get_shift,   shift,   REF,  REQUIRED, "shift") \
  F (PW_DEMAND_POWER,   pw_demand_get_power,   power,   REF,  NULLABLE, "power") \
  F (PW_DEMAND_TITLE,   pw_demand_get_title,   title,   TEXT, NULLABLE, NULL) \
  F (PW_DEMAND_MINIMUM, pw_demand_get_minimum, minimum, INT,  REQUIRED, NULL) \
  F (PW_DEMAND_WANTED,  pw_demand_get_wanted,  wanted,  INT,  REQUIRED, NULL) \
  F (PW_DEMAND_MAXIMUM, pw_demand_get_maximum, maximum, INT,  NULLABLE, NULL)

PW_DECLARE_ENTITY (PwDemand, pw_demand, DEMAND, PW_DEMAND_FIELDS)

G_END_DECLS
