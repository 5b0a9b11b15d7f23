/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/pw-entity-macros.h"

G_BEGIN_DECLS

/**
 * PwCompetency:
 *
 * A competency with its definition.
 */
#define PW_TYPE_COMPETENCY (pw_competency_get_type ())

#define PW_COMPETENCY_FIELDS(F) \
  F (PW_COMPETENCY_COMPETENCY_GROUP, pw_competency_get_competency_group, competency_group, REF,  REQUIRED, "competency_group") \
  F (PW_COMPETENCY_POSITION,         pw_competency_get_position,         position,         INT,  REQUIRED, NULL) \
  F (PW_COMPETENCY_CLUSTER,          pw_competency_get_cluster,          cluster,          TEXT, NULLABLE, NULL) \
  F (PW_COMPETENCY_CODE,             pw_competency_get_code,             code,             TEXT, NULLABLE, NULL) \
  F (PW_COMPETENCY_TITLE,            pw_competency_get_title,            title,            TEXT, REQUIRED, NULL) \
  F (PW_COMPETENCY_DEFINITION,       pw_competency_get_definition,       definition,       TEXT, NULLABLE, NULL)

PW_DECLARE_ENTITY (PwCompetency, pw_competency, COMPETENCY, PW_COMPETENCY_FIELDS)

G_END_DECLS
