/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/pw-entity-macros.h"

G_BEGIN_DECLS

typedef enum
{
  PW_ASSESSMENT_STATE_OPEN,
  PW_ASSESSMENT_STATE_CLOSED
} PwAssessmentState;

/**
 * PwAssessment:
 *
 * A competency form of one staff member over a period.
 */
#define PW_TYPE_ASSESSMENT (pw_assessment_get_type ())

#define PW_ASSESSMENT_FIELDS(F) \
  F (PW_ASSESSMENT_PERSON,           pw_assessment_get_person,           person,           REF,  REQUIRED,          "person") \
  F (PW_ASSESSMENT_SUPERVISOR,       pw_assessment_get_supervisor,       supervisor,       REF,  NULLABLE,          "person") \
  F (PW_ASSESSMENT_FUNCTION_VERSION, pw_assessment_get_function_version, function_version, REF,  REQUIRED,          "function_version") \
  F (PW_ASSESSMENT_FROM_DAY,         pw_assessment_get_from_day,         from_day,         DAY,  REQUIRED,          NULL) \
  F (PW_ASSESSMENT_UNTIL_DAY,        pw_assessment_get_until_day,        until_day,        DAY,  REQUIRED,          NULL) \
  F (PW_ASSESSMENT_TALK_DAY,         pw_assessment_get_talk_day,         talk_day,         DAY,  NULLABLE,          NULL) \
  F (PW_ASSESSMENT_STATE,            pw_assessment_get_state,            state,            ENUM, REQUIRED,          "open closed") \
  F (PW_ASSESSMENT_REMARKS,          pw_assessment_get_remarks,          remarks,          TEXT, PERSONAL_NULLABLE, NULL) \
  F (PW_ASSESSMENT_AGREEMENTS,       pw_assessment_get_agreements,       agreements,       TEXT, PERSONAL_NULLABLE, NULL)

PW_DECLARE_ENTITY (PwAssessment, pw_assessment, ASSESSMENT, PW_ASSESSMENT_FIELDS)

G_END_DECLS
