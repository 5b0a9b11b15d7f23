/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/pw-function-version.h"

PW_DEFINE_ENTITY (PwFunctionVersion, pw_function_version, "function_version", PW_FUNCTION_VERSION_FIELDS)
