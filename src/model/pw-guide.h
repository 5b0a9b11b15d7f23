/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/pw-entity-macros.h"

G_BEGIN_DECLS

/**
 * PwGuide:
 *
 * A competency guide.
 */
#define PW_TYPE_GUIDE (pw_guide_get_type ())

#define PW_GUIDE_FIELDS(F) \
  F (PW_GUIDE_TITLE,       pw_guide_get_title,   title,       TEXT, REQUIRED, NULL) \
  F (PW_GUIDE_IS_ARCHIVED, pw_guide_is_archived, is_archived, BOOL, REQUIRED, NULL)

PW_DECLARE_ENTITY (PwGuide, pw_guide, GUIDE, PW_GUIDE_FIELDS)

G_END_DECLS
