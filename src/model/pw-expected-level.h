/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/pw-entity-macros.h"

G_BEGIN_DECLS

/**
 * PwExpectedLevel:
 *
 * The level that a function asks of a competency.
 */
#define PW_TYPE_EXPECTED_LEVEL (pw_expected_level_get_type ())

#define PW_EXPECTED_LEVEL_FIELDS(F) \
  F (PW_EXPECTED_LEVEL_FUNCTION_VERSION, pw_expected_level_get_function_version, function_version, REF, REQUIRED, "function_version") \
  F (PW_EXPECTED_LEVEL_COMPETENCY,       pw_expected_level_get_competency,       competency,       REF, REQUIRED, "competency") \
  F (PW_EXPECTED_LEVEL_POSITION,         pw_expected_level_get_position,         position,         INT, REQUIRED, NULL) \
  F (PW_EXPECTED_LEVEL_LEVEL,            pw_expected_level_get_level,            level,            INT, REQUIRED, NULL)

PW_DECLARE_ENTITY (PwExpectedLevel, pw_expected_level, EXPECTED_LEVEL, PW_EXPECTED_LEVEL_FIELDS)

G_END_DECLS
