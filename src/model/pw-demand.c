/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/pw-demand.h"

PW_DEFINE_ENTITY (PwDemand, pw_demand, "demand", PW_DEMAND_FIELDS)
