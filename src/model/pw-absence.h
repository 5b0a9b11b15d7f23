/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/pw-entity-macros.h"

G_BEGIN_DECLS

typedef enum
{
  PW_ABSENCE_REASON_HOLIDAY,
  PW_ABSENCE_REASON_SICK,
  PW_ABSENCE_REASON_TRAINING,
  PW_ABSENCE_REASON_OTHER
} PwAbsenceReason;

typedef enum
{
  PW_ABSENCE_RULE_ONCE,
  PW_ABSENCE_RULE_WEEKLY,
  PW_ABSENCE_RULE_NTH_WEEKDAY
} PwAbsenceRule;

/**
 * PwAbsence:
 *
 * When a person is away; a single one lasts from its first day until its last, both included.
 */
#define PW_TYPE_ABSENCE (pw_absence_get_type ())

#define PW_ABSENCE_FIELDS(F) \
  F (PW_ABSENCE_PERSON,       pw_absence_get_person,       person,       REF,    REQUIRED,          "person") \
  F (PW_ABSENCE_REASON,       pw_absence_get_reason,       reason,       ENUM,   REQUIRED,          "holiday sick training other") \
  F (PW_ABSENCE_RULE,         pw_absence_get_rule,         rule,         ENUM,   REQUIRED,          "once weekly nth_weekday") \
  F (PW_ABSENCE_FIRST_DAY,    pw_absence_get_first_day,    first_day,    DAY,    REQUIRED,          NULL) \
  F (PW_ABSENCE_UNTIL_DAY,    pw_absence_get_until_day,    until_day,    DAY,    NULLABLE,          NULL) \
  F (PW_ABSENCE_INTERVAL,     pw_absence_get_interval,     interval,     INT,    REQUIRED,          NULL) \
  F (PW_ABSENCE_WEEKDAY,      pw_absence_get_weekday,      weekday,      INT,    NULLABLE,          NULL) \
  F (PW_ABSENCE_NTH,          pw_absence_get_nth,          nth,          INT,    NULLABLE,          NULL) \
  F (PW_ABSENCE_FROM_MINUTE,  pw_absence_get_from_minute,  from_minute,  MINUTE, NULLABLE,          NULL) \
  F (PW_ABSENCE_UNTIL_MINUTE, pw_absence_get_until_minute, until_minute, MINUTE, NULLABLE,          NULL) \
  F (PW_ABSENCE_NOTE,         pw_absence_get_note,         note,         TEXT,   PERSONAL_NULLABLE, NULL)

PW_DECLARE_ENTITY (PwAbsence, pw_absence, ABSENCE, PW_ABSENCE_FIELDS)

G_END_DECLS
