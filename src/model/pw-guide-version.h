/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/pw-entity-macros.h"

G_BEGIN_DECLS

typedef enum
{
  PW_GUIDE_VERSION_STATE_CONCEPT,
  PW_GUIDE_VERSION_STATE_IN_FORCE,
  PW_GUIDE_VERSION_STATE_REPLACED
} PwGuideVersionState;

/**
 * PwGuideVersion:
 *
 * One version of a guide, with its scale. Whether a level includes the lower ones
 * may be unknown; the legend explains the codes of competencies, one a line.
 */
#define PW_TYPE_GUIDE_VERSION (pw_guide_version_get_type ())

#define PW_GUIDE_VERSION_FIELDS(F) \
  F (PW_GUIDE_VERSION_GUIDE,         pw_guide_version_get_guide,         guide,         REF,  REQUIRED, "guide") \
  F (PW_GUIDE_VERSION_NUMBER,        pw_guide_version_get_number,        number,        INT,  REQUIRED, NULL) \
  F (PW_GUIDE_VERSION_STATE,         pw_guide_version_get_state,         state,         ENUM, REQUIRED, "concept in_force replaced") \
  F (PW_GUIDE_VERSION_VALID_FROM,    pw_guide_version_get_valid_from,    valid_from,    DAY,  NULLABLE, NULL) \
  F (PW_GUIDE_VERSION_SCALE_MINIMUM, pw_guide_version_get_scale_minimum, scale_minimum, INT,  REQUIRED, NULL) \
  F (PW_GUIDE_VERSION_SCALE_MAXIMUM, pw_guide_version_get_scale_maximum, scale_maximum, INT,  REQUIRED, NULL) \
  F (PW_GUIDE_VERSION_SCALE_TITLE,   pw_guide_version_get_scale_title,   scale_title,   TEXT, REQUIRED, NULL) \
  F (PW_GUIDE_VERSION_IS_CUMULATIVE, pw_guide_version_is_cumulative,     is_cumulative, BOOL, NULLABLE, NULL) \
  F (PW_GUIDE_VERSION_LEGEND,        pw_guide_version_get_legend,        legend,        TEXT, NULLABLE, NULL) \
  F (PW_GUIDE_VERSION_NOTE,          pw_guide_version_get_note,          note,          TEXT, NULLABLE, NULL)

PW_DECLARE_ENTITY (PwGuideVersion, pw_guide_version, GUIDE_VERSION, PW_GUIDE_VERSION_FIELDS)

G_END_DECLS
