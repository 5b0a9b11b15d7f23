/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/pw-competency-level.h"

PW_DEFINE_ENTITY (PwCompetencyLevel, pw_competency_level, "competency_level", PW_COMPETENCY_LEVEL_FIELDS)
