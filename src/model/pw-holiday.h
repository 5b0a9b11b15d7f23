/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/pw-entity-macros.h"

G_BEGIN_DECLS

typedef enum
{
  PW_HOLIDAY_RULE_FIXED,
  PW_HOLIDAY_RULE_EASTER,
  PW_HOLIDAY_RULE_ONCE
} PwHolidayRule;

typedef enum
{
  PW_HOLIDAY_PART_WHOLE,
  PW_HOLIDAY_PART_MORNING,
  PW_HOLIDAY_PART_AFTERNOON
} PwHolidayPart;

/**
 * PwHoliday:
 *
 * A day on which the office is closed: the ten legal ones, and what the council added.
 * With `replaces` it is the day that is given for a holiday on a day without work; it falls once.
 */
#define PW_TYPE_HOLIDAY (pw_holiday_get_type ())

#define PW_HOLIDAY_FIELDS(F) \
  F (PW_HOLIDAY_TITLE,         pw_holiday_get_title,         title,         TEXT, REQUIRED, NULL) \
  F (PW_HOLIDAY_RULE,          pw_holiday_get_rule,          rule,          ENUM, REQUIRED, "fixed easter once") \
  F (PW_HOLIDAY_MONTH,         pw_holiday_get_month,         month,         INT,  NULLABLE, NULL) \
  F (PW_HOLIDAY_DAY_OF_MONTH,  pw_holiday_get_day_of_month,  day_of_month,  INT,  NULLABLE, NULL) \
  F (PW_HOLIDAY_EASTER_OFFSET, pw_holiday_get_easter_offset, easter_offset, INT,  NULLABLE, NULL) \
  F (PW_HOLIDAY_DAY,           pw_holiday_get_day,           day,           DAY,  NULLABLE, NULL) \
  F (PW_HOLIDAY_PART,          pw_holiday_get_part,          part,          ENUM, REQUIRED, "whole morning afternoon") \
  F (PW_HOLIDAY_IS_LEGAL,      pw_holiday_is_legal,          is_legal,      BOOL, REQUIRED, NULL) \
  F (PW_HOLIDAY_IS_OBSERVED,   pw_holiday_is_observed,       is_observed,   BOOL, REQUIRED, NULL) \
  F (PW_HOLIDAY_BASIS,         pw_holiday_get_basis,         basis,         TEXT, NULLABLE, NULL) \
  F (PW_HOLIDAY_REPLACES,      pw_holiday_get_replaces,      replaces,      REF,  PART,     "holiday")

PW_DECLARE_ENTITY (PwHoliday, pw_holiday, HOLIDAY, PW_HOLIDAY_FIELDS)

G_END_DECLS
