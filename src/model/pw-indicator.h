/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/pw-entity-macros.h"

G_BEGIN_DECLS

/**
 * PwIndicator:
 *
 * Behaviour that shows a level.
 */
#define PW_TYPE_INDICATOR (pw_indicator_get_type ())

#define PW_INDICATOR_FIELDS(F) \
  F (PW_INDICATOR_COMPETENCY_LEVEL, pw_indicator_get_competency_level, competency_level, REF,  REQUIRED, "competency_level") \
  F (PW_INDICATOR_POSITION,         pw_indicator_get_position,         position,         INT,  REQUIRED, NULL) \
  F (PW_INDICATOR_TEXT,             pw_indicator_get_text,             text,             TEXT, REQUIRED, NULL)

PW_DECLARE_ENTITY (PwIndicator, pw_indicator, INDICATOR, PW_INDICATOR_FIELDS)

G_END_DECLS
