/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/pw-entity-macros.h"

G_BEGIN_DECLS

typedef enum
{
  PW_FUNCTION_VERSION_STATE_CONCEPT,
  PW_FUNCTION_VERSION_STATE_IN_FORCE,
  PW_FUNCTION_VERSION_STATE_REPLACED
} PwFunctionVersionState;

typedef enum
{
  PW_FUNCTION_VERSION_STYLE_LEVEL_TABLE,
  PW_FUNCTION_VERSION_STYLE_GRADE_MATRIX
} PwFunctionVersionStyle;

/**
 * PwFunctionVersion:
 *
 * One version of a function description; frozen once it is in force.
 */
#define PW_TYPE_FUNCTION_VERSION (pw_function_version_get_type ())

#define PW_FUNCTION_VERSION_FIELDS(F) \
  F (PW_FUNCTION_VERSION_FUNCTION,      pw_function_version_get_function,      function,      REF,  REQUIRED, "function") \
  F (PW_FUNCTION_VERSION_GUIDE_VERSION, pw_function_version_get_guide_version, guide_version, REF,  NULLABLE, "guide_version") \
  F (PW_FUNCTION_VERSION_NUMBER,        pw_function_version_get_number,        number,        INT,  REQUIRED, NULL) \
  F (PW_FUNCTION_VERSION_STATE,         pw_function_version_get_state,         state,         ENUM, REQUIRED, "concept in_force replaced") \
  F (PW_FUNCTION_VERSION_STYLE,         pw_function_version_get_style,         style,         ENUM, REQUIRED, "level_table grade_matrix") \
  F (PW_FUNCTION_VERSION_VALID_FROM,    pw_function_version_get_valid_from,    valid_from,    DAY,  NULLABLE, NULL) \
  F (PW_FUNCTION_VERSION_HEADING,       pw_function_version_get_heading,       heading,       TEXT, REQUIRED, NULL) \
  F (PW_FUNCTION_VERSION_NOTE,          pw_function_version_get_note,          note,          TEXT, NULLABLE, NULL)

PW_DECLARE_ENTITY (PwFunctionVersion, pw_function_version, FUNCTION_VERSION, PW_FUNCTION_VERSION_FIELDS)

G_END_DECLS
