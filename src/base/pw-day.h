/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * PwDay:
 *
 * A calendar day, as whole days since 1970-01-01 in the proleptic Gregorian
 * calendar. Days of the years 1 to 9999 are valid; %PW_DAY_NONE is no day.
 */
typedef gint32 PwDay;

#define PW_DAY_NONE G_MININT32

/**
 * PwMinutes:
 *
 * Minutes: after midnight on the wall clock (0 to 1440), or a length.
 */
typedef gint32 PwMinutes;

#define PW_MINUTES_A_DAY  1440
#define PW_MINUTES_NONE   G_MININT32

/**
 * PwDayRange:
 * @first: the first day of the range
 * @end: the day after the last one; the range is empty when it is not after @first
 */
typedef struct
{
  PwDay first;
  PwDay end;
} PwDayRange;

/* Monday is 0, as everywhere in Belgium. */
typedef enum
{
  PW_MONDAY,
  PW_TUESDAY,
  PW_WEDNESDAY,
  PW_THURSDAY,
  PW_FRIDAY,
  PW_SATURDAY,
  PW_SUNDAY
} PwWeekday;

PwDay      pw_day_from_ymd       (int         year,
                                  int         month,
                                  int         day_of_month);
void       pw_day_to_ymd         (PwDay       day,
                                  int        *year,
                                  int        *month,
                                  int        *day_of_month);
gboolean   pw_day_is_valid       (PwDay       day);
PwWeekday  pw_day_get_weekday    (PwDay       day);
PwDay      pw_day_get_monday     (PwDay       day);
int        pw_day_get_iso_week   (PwDay       day,
                                  int        *year);
PwDay      pw_day_add_months     (PwDay       day,
                                  int         months);
PwDay      pw_day_parse_iso      (const char *text);
char      *pw_day_to_iso         (PwDay       day);

gboolean   pw_day_range_contains (PwDayRange  range,
                                  PwDay       day);
gboolean   pw_day_range_overlaps (PwDayRange  first,
                                  PwDayRange  second);

PwMinutes  pw_minutes_parse      (const char *text);
char      *pw_minutes_to_text    (PwMinutes   minutes);

G_END_DECLS
