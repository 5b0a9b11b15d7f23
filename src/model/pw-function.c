/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/pw-function.h"

PW_DEFINE_ENTITY (PwFunction, pw_function, "function", PW_FUNCTION_FIELDS)
