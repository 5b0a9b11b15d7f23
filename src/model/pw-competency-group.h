/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/pw-entity-macros.h"

G_BEGIN_DECLS

/**
 * PwCompetencyGroup:
 *
 * A group of competencies, as gedragscompetenties.
 */
#define PW_TYPE_COMPETENCY_GROUP (pw_competency_group_get_type ())

#define PW_COMPETENCY_GROUP_FIELDS(F) \
  F (PW_COMPETENCY_GROUP_GUIDE_VERSION,  pw_competency_group_get_guide_version,  guide_version,  REF,  REQUIRED, "guide_version") \
  F (PW_COMPETENCY_GROUP_POSITION,       pw_competency_group_get_position,       position,       INT,  REQUIRED, NULL) \
  F (PW_COMPETENCY_GROUP_ROLE,           pw_competency_group_get_role,           role,           TEXT, NULLABLE, NULL) \
  F (PW_COMPETENCY_GROUP_TITLE,          pw_competency_group_get_title,          title,          TEXT, REQUIRED, NULL) \
  F (PW_COMPETENCY_GROUP_CODE,           pw_competency_group_get_code,           code,           TEXT, NULLABLE, NULL) \
  F (PW_COMPETENCY_GROUP_SUGGESTED_CODE, pw_competency_group_get_suggested_code, suggested_code, TEXT, NULLABLE, NULL) \
  F (PW_COMPETENCY_GROUP_SCOPE,          pw_competency_group_get_scope,          scope,          TEXT, NULLABLE, NULL) \
  F (PW_COMPETENCY_GROUP_FOOTNOTE,       pw_competency_group_get_footnote,       footnote,       TEXT, NULLABLE, NULL)

PW_DECLARE_ENTITY (PwCompetencyGroup, pw_competency_group, COMPETENCY_GROUP, PW_COMPETENCY_GROUP_FIELDS)

G_END_DECLS
