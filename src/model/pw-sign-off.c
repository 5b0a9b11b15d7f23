/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/pw-sign-off.h"

PW_DEFINE_ENTITY (PwSignOff, pw_sign_off, "sign_off", PW_SIGN_OFF_FIELDS)
