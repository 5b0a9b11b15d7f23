/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/pw-programme-area.h"

PW_DEFINE_ENTITY (PwProgrammeArea, pw_programme_area, "programme_area", PW_PROGRAMME_AREA_FIELDS)
