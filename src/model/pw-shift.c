/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/pw-shift.h"

PW_DEFINE_ENTITY (PwShift, pw_shift, "shift", PW_SHIFT_FIELDS)
