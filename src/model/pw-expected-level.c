/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/pw-expected-level.h"

PW_DEFINE_ENTITY (PwExpectedLevel, pw_expected_level, "expected_level", PW_EXPECTED_LEVEL_FIELDS)
