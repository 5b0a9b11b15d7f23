/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/pw-competency-group.h"

PW_DEFINE_ENTITY (PwCompetencyGroup, pw_competency_group, "competency_group", PW_COMPETENCY_GROUP_FIELDS)
