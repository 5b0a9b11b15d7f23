/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/pw-absence.h"

PW_DEFINE_ENTITY (PwAbsence, pw_absence, "absence", PW_ABSENCE_FIELDS)
