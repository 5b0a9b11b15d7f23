/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/pw-entity-macros.h"

G_BEGIN_DECLS

/**
 * PwCompetencyLevel:
 *
 * What a competency means at a level.
 */
#define PW_TYPE_COMPETENCY_LEVEL (pw_competency_level_get_type ())

#define PW_COMPETENCY_LEVEL_FIELDS(F) \
  F (PW_COMPETENCY_LEVEL_COMPETENCY,   pw_competency_level_get_competency, competency,   REF,  REQUIRED, "competency") \
  F (PW_COMPETENCY_LEVEL_LEVEL,        pw_competency_level_get_level,      level,        INT,  REQUIRED, NULL) \
  F (PW_COMPETENCY_LEVEL_STATEMENT,    pw_competency_level_get_statement,  statement,    TEXT, REQUIRED, NULL) \
  F (PW_COMPETENCY_LEVEL_HAS_EXAMPLES, pw_competency_level_has_examples,   has_examples, BOOL, REQUIRED, NULL)

PW_DECLARE_ENTITY (PwCompetencyLevel, pw_competency_level, COMPETENCY_LEVEL, PW_COMPETENCY_LEVEL_FIELDS)

G_END_DECLS
