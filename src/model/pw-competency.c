/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/pw-competency.h"

PW_DEFINE_ENTITY (PwCompetency, pw_competency, "competency", PW_COMPETENCY_FIELDS)
