/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/pw-entity-macros.h"

G_BEGIN_DECLS

/**
 * PwProgrammeArea:
 *
 * A policy domain, as armoedebestrijding.
 */
#define PW_TYPE_PROGRAMME_AREA (pw_programme_area_get_type ())

#define PW_PROGRAMME_AREA_FIELDS(F) \
  F (PW_PROGRAMME_AREA_TITLE,    pw_programme_area_get_title,    title,    TEXT, REQUIRED, NULL) \
  F (PW_PROGRAMME_AREA_POSITION, pw_programme_area_get_position, position, INT,  REQUIRED, NULL) \
  F (PW_PROGRAMME_AREA_COLOUR,   pw_programme_area_get_colour,   colour,   INT,  REQUIRED, NULL)

PW_DECLARE_ENTITY (PwProgrammeArea, pw_programme_area, PROGRAMME_AREA, PW_PROGRAMME_AREA_FIELDS)

G_END_DECLS
