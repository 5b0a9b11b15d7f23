/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/pw-entity-macros.h"

G_BEGIN_DECLS

typedef enum
{
  PW_SHIFT_PATTERN_RULE_ONCE,
  PW_SHIFT_PATTERN_RULE_WEEKLY,
  PW_SHIFT_PATTERN_RULE_NTH_WEEKDAY
} PwShiftPatternRule;

/**
 * PwShiftPattern:
 *
 * A shift that returns: every so many weeks from its first day, or on the nth weekday of the month (-1 is the last).
 */
#define PW_TYPE_SHIFT_PATTERN (pw_shift_pattern_get_type ())

#define PW_SHIFT_PATTERN_FIELDS(F) \
  F (PW_SHIFT_PATTERN_ACTIVITY,  pw_shift_pattern_get_activity,  activity,  REF,    REQUIRED, "activity") \
  F (PW_SHIFT_PATTERN_TITLE,     pw_shift_pattern_get_title,     title,     TEXT,   NULLABLE, NULL) \
  F (PW_SHIFT_PATTERN_START,     pw_shift_pattern_get_start,     start,     MINUTE, REQUIRED, NULL) \
  F (PW_SHIFT_PATTERN_LENGTH,    pw_shift_pattern_get_length,    length,    MINUTE, REQUIRED, NULL) \
  F (PW_SHIFT_PATTERN_RULE,      pw_shift_pattern_get_rule,      rule,      ENUM,   REQUIRED, "once weekly nth_weekday") \
  F (PW_SHIFT_PATTERN_FIRST_DAY, pw_shift_pattern_get_first_day, first_day, DAY,    REQUIRED, NULL) \
  F (PW_SHIFT_PATTERN_UNTIL_DAY, pw_shift_pattern_get_until_day, until_day, DAY,    NULLABLE, NULL) \
  F (PW_SHIFT_PATTERN_INTERVAL,  pw_shift_pattern_get_interval,  interval,  INT,    REQUIRED, NULL) \
  F (PW_SHIFT_PATTERN_WEEKDAY,   pw_shift_pattern_get_weekday,   weekday,   INT,    NULLABLE, NULL) \
  F (PW_SHIFT_PATTERN_NTH,       pw_shift_pattern_get_nth,       nth,       INT,    NULLABLE, NULL)

PW_DECLARE_ENTITY (PwShiftPattern, pw_shift_pattern, SHIFT_PATTERN, PW_SHIFT_PATTERN_FIELDS)

G_END_DECLS
