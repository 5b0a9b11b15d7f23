/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/pw-entity-macros.h"

G_BEGIN_DECLS

/**
 * PwScore:
 *
 * Expected and observed level of one competency in a competency form.
 */
#define PW_TYPE_SCORE (pw_score_get_type ())

#define PW_SCORE_FIELDS(F) \
  F (PW_SCORE_ASSESSMENT, pw_score_get_assessment, assessment, REF,  REQUIRED,          "assessment") \
  F (PW_SCORE_COMPETENCY, pw_score_get_competency, competency, REF,  REQUIRED,          "competency") \
  F (PW_SCORE_POSITION,   pw_score_get_position,   position,   INT,  REQUIRED,          NULL) \
  F (PW_SCORE_EXPECTED,   pw_score_get_expected,   expected,   INT,  REQUIRED,          NULL) \
  F (PW_SCORE_SELF_LEVEL, pw_score_get_self_level, self_level, INT,  NULLABLE,          NULL) \
  F (PW_SCORE_OBSERVED,   pw_score_get_observed,   observed,   INT,  NULLABLE,          NULL) \
  F (PW_SCORE_REMARK,     pw_score_get_remark,     remark,     TEXT, PERSONAL_NULLABLE, NULL) \
  F (PW_SCORE_ACTION,     pw_score_get_action,     action,     TEXT, PERSONAL_NULLABLE, NULL)

PW_DECLARE_ENTITY (PwScore, pw_score, SCORE, PW_SCORE_FIELDS)

G_END_DECLS
