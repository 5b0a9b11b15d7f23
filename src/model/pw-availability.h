/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/pw-entity-macros.h"

G_BEGIN_DECLS

typedef enum
{
  PW_AVAILABILITY_RULE_ONCE,
  PW_AVAILABILITY_RULE_WEEKLY,
  PW_AVAILABILITY_RULE_NTH_WEEKDAY
} PwAvailabilityRule;

/**
 * PwAvailability:
 *
 * When a volunteer can come; without times the whole day, without an activity for all of them.
 */
#define PW_TYPE_AVAILABILITY (pw_availability_get_type ())

#define PW_AVAILABILITY_FIELDS(F) \
  F (PW_AVAILABILITY_PERSON,       pw_availability_get_person,       person,       REF,    REQUIRED,          "person") \
  F (PW_AVAILABILITY_ACTIVITY,     pw_availability_get_activity,     activity,     REF,    NULLABLE,          "activity") \
  F (PW_AVAILABILITY_RULE,         pw_availability_get_rule,         rule,         ENUM,   REQUIRED,          "once weekly nth_weekday") \
  F (PW_AVAILABILITY_FIRST_DAY,    pw_availability_get_first_day,    first_day,    DAY,    REQUIRED,          NULL) \
  F (PW_AVAILABILITY_UNTIL_DAY,    pw_availability_get_until_day,    until_day,    DAY,    NULLABLE,          NULL) \
  F (PW_AVAILABILITY_INTERVAL,     pw_availability_get_interval,     interval,     INT,    REQUIRED,          NULL) \
  F (PW_AVAILABILITY_WEEKDAY,      pw_availability_get_weekday,      weekday,      INT,    NULLABLE,          NULL) \
  F (PW_AVAILABILITY_NTH,          pw_availability_get_nth,          nth,          INT,    NULLABLE,          NULL) \
  F (PW_AVAILABILITY_FROM_MINUTE,  pw_availability_get_from_minute,  from_minute,  MINUTE, NULLABLE,          NULL) \
  F (PW_AVAILABILITY_UNTIL_MINUTE, pw_availability_get_until_minute, until_minute, MINUTE, NULLABLE,          NULL) \
  F (PW_AVAILABILITY_NOTE,         pw_availability_get_note,         note,         TEXT,   PERSONAL_NULLABLE, NULL)

PW_DECLARE_ENTITY (PwAvailability, pw_availability, AVAILABILITY, PW_AVAILABILITY_FIELDS)

G_END_DECLS
