/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/pw-entity-macros.h"

G_BEGIN_DECLS

/**
 * PwWorkInterval:
 *
 * One stretch of the working week: a weekday (Monday is 0) and from-to on the clock. It is of a
 * project or of a person, or else of the organisation: who has no stretches works its week.
 */
#define PW_TYPE_WORK_INTERVAL (pw_work_interval_get_type ())

#define PW_WORK_INTERVAL_FIELDS(F) \
  F (PW_WORK_INTERVAL_WEEKDAY,      pw_work_interval_get_weekday,      weekday,      INT,    REQUIRED, NULL) \
  F (PW_WORK_INTERVAL_FROM_MINUTE,  pw_work_interval_get_from_minute,  from_minute,  MINUTE, REQUIRED, NULL) \
  F (PW_WORK_INTERVAL_UNTIL_MINUTE, pw_work_interval_get_until_minute, until_minute, MINUTE, REQUIRED, NULL) \
  F (PW_WORK_INTERVAL_PROJECT,      pw_work_interval_get_project,      project,      REF,    PART,     "project") \
  F (PW_WORK_INTERVAL_PERSON,       pw_work_interval_get_person,       person,       REF,    PART,     "person")

PW_DECLARE_ENTITY (PwWorkInterval, pw_work_interval, WORK_INTERVAL, PW_WORK_INTERVAL_FIELDS)

G_END_DECLS
