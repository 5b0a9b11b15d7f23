/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/pw-day.h"

G_BEGIN_DECLS

/* In the order of the school year. */
typedef enum
{
  PW_SCHOOL_AUTUMN,             /* herfstvakantie */
  PW_SCHOOL_ARMISTICE,
  PW_SCHOOL_CHRISTMAS,
  PW_SCHOOL_CARNIVAL,           /* krokusvakantie */
  PW_SCHOOL_EASTER,
  PW_SCHOOL_LABOUR_DAY,
  PW_SCHOOL_ASCENSION,          /* and the Friday after it */
  PW_SCHOOL_WHIT_MONDAY,
  PW_SCHOOL_SUMMER,
  PW_N_SCHOOL_HOLIDAYS
} PwSchoolHolidayKind;

/* Weekends at the end of a week of holiday belong to it. */
typedef struct
{
  PwSchoolHolidayKind kind;
  PwDayRange          days;
} PwSchoolHoliday;

PwDayRange pw_school_holiday_get_days (PwSchoolHolidayKind kind,
                                       int                 school_year);
GArray    *pw_school_holiday_list     (PwDayRange          range);

G_END_DECLS
