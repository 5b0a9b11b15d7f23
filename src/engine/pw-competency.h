/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define PW_COMPETENCY_NO_LEVEL 0

typedef enum
{
  PW_COMPETENCY_NOT_COMPARED,   /* one of the two levels is missing */
  PW_COMPETENCY_BELOW,
  PW_COMPETENCY_MEETS,
  PW_COMPETENCY_ABOVE
} PwCompetencyState;

/* `gap` is observed less expected level, 0 when not compared. */
typedef struct
{
  PwCompetencyState state;
  int               gap;
} PwCompetencyGap;

typedef struct
{
  guint not_compared;
  guint below;
  guint meets;
  guint above;
} PwCompetencyCounts;

PwCompetencyGap    pw_competency_compare (int        expected,
                                          int        observed);
PwCompetencyCounts pw_competency_count   (const int *expected,
                                          const int *observed,
                                          guint      n_levels);

G_END_DECLS
