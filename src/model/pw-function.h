/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/pw-entity-macros.h"

G_BEGIN_DECLS

/**
 * PwFunction:
 *
 * A job that people are appointed to.
 */
#define PW_TYPE_FUNCTION (pw_function_get_type ())

#define PW_FUNCTION_FIELDS(F) \
  F (PW_FUNCTION_TITLE,       pw_function_get_title,   title,       TEXT, REQUIRED, NULL) \
  F (PW_FUNCTION_CODE,        pw_function_get_code,    code,        TEXT, NULLABLE, NULL) \
  F (PW_FUNCTION_SOURCE,      pw_function_get_source,  source,      TEXT, NULLABLE, NULL) \
  F (PW_FUNCTION_IS_ARCHIVED, pw_function_is_archived, is_archived, BOOL, REQUIRED, NULL)

PW_DECLARE_ENTITY (PwFunction, pw_function, FUNCTION, PW_FUNCTION_FIELDS)

G_END_DECLS
