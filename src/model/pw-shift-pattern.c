/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/pw-shift-pattern.h"

PW_DEFINE_ENTITY (PwShiftPattern, pw_shift_pattern, "shift_pattern", PW_SHIFT_PATTERN_FIELDS)
