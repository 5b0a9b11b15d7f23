/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/pw-pattern-demand.h"

PW_DEFINE_ENTITY (PwPatternDemand, pw_pattern_demand, "pattern_demand", PW_PATTERN_DEMAND_FIELDS)
