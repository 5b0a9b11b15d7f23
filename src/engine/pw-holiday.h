/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/pw-day.h"

G_BEGIN_DECLS

/* The part of a day that is closed; the bits can be joined. */
typedef enum
{
  PW_DAY_PART_NONE      = 0,
  PW_DAY_PART_MORNING   = 1 << 0,
  PW_DAY_PART_AFTERNOON = 1 << 1,
  PW_DAY_PART_WHOLE     = PW_DAY_PART_MORNING | PW_DAY_PART_AFTERNOON
} PwDayPart;

/**
 * PwClosureKind:
 * @PW_HOLIDAY_FIXED: every year on `month` and `day_of_month`; 29 February only in leap years
 * @PW_HOLIDAY_EASTER: every year, `easter_offset` days after Easter Sunday
 * @PW_HOLIDAY_NTH_WEEKDAY: every year, the `nth` `weekday` of `month` (-1 is the last one)
 * @PW_HOLIDAY_SINGLE: on `day` alone
 * @PW_HOLIDAY_RANGE: from `day` until `end`, such as a leave or the week that the office is closed
 */
typedef enum
{
  PW_HOLIDAY_FIXED,
  PW_HOLIDAY_EASTER,
  PW_HOLIDAY_NTH_WEEKDAY,
  PW_HOLIDAY_SINGLE,
  PW_HOLIDAY_RANGE
} PwClosureKind;

/* What becomes of a whole closed day on a weekday without work; a day of choice is a %PW_HOLIDAY_SINGLE of its own. */
typedef enum
{
  PW_REPLACE_NEVER,
  PW_REPLACE_NEXT,              /* the next working day that is not closed yet is closed */
  PW_REPLACE_PREVIOUS
} PwReplacement;

/* With `from_minute` before `to_minute` that stretch of the day is closed, instead of `part`. */
typedef struct
{
  PwClosureKind kind;
  PwDayPart     part;           /* what is closed; %PW_DAY_PART_NONE closes nothing */
  int           month;          /* 1 to 12 */
  int           day_of_month;   /* 1 to 31 */
  int           easter_offset;  /* days, may be negative */
  int           nth;            /* 1 to 5, or -1 */
  PwWeekday     weekday;
  PwDay         day;
  PwDay         end;            /* the day after the last one, of a range */
  PwMinutes     from_minute;
  PwMinutes     to_minute;
  PwReplacement replacement;    /* what the calendar does; pw_holiday_expand() gives the day itself */
} PwClosureRule;

/* One day that a rule closes. */
typedef struct
{
  PwDay     day;
  PwDayPart part;
  guint     rule;               /* index of the rule that was given */
} PwClosure;

/* The ten legal holidays of Belgium, in the order of the year; indices of pw_holiday_get_legal_rules(). */
typedef enum
{
  PW_LEGAL_NEW_YEAR,
  PW_LEGAL_EASTER_MONDAY,
  PW_LEGAL_LABOUR_DAY,
  PW_LEGAL_ASCENSION,
  PW_LEGAL_WHIT_MONDAY,
  PW_LEGAL_NATIONAL_DAY,
  PW_LEGAL_ASSUMPTION,
  PW_LEGAL_ALL_SAINTS,
  PW_LEGAL_ARMISTICE,
  PW_LEGAL_CHRISTMAS,
  PW_N_LEGAL_HOLIDAYS
} PwLegalHoliday;

PwDay                pw_holiday_get_easter      (int                  year);
PwDay                pw_holiday_get_nth_weekday (int                  year,
                                                 int                  month,
                                                 PwWeekday            weekday,
                                                 int                  nth);
const PwClosureRule *pw_holiday_get_legal_rules (void);
GArray              *pw_holiday_expand          (const PwClosureRule *rules,
                                                 guint                n_rules,
                                                 PwDayRange           range);

G_END_DECLS
