/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "engine/pw-moment.h"

G_BEGIN_DECLS

/**
 * PwRecurrenceKind:
 * @PW_RECURRENCE_ONCE: every day from `first` until `end`, or `first` alone
 * @PW_RECURRENCE_WEEKLY: the days of `weekdays` in every `interval`-th week,
 *   counted from the week of `first`
 * @PW_RECURRENCE_MONTHLY: the `nth` of each of `weekdays` in every month
 */
typedef enum
{
  PW_RECURRENCE_ONCE,
  PW_RECURRENCE_WEEKLY,
  PW_RECURRENCE_MONTHLY
} PwRecurrenceKind;

#define PW_WEEKDAY_BIT(weekday) (1u << (weekday))

/**
 * PwRecurrence:
 * @first: the first day it may fall on; fixes which weeks count
 * @end: the day after the last one, or %PW_DAY_NONE for no end
 * @interval: weeks, from 1; 0 counts as 1
 * @weekdays: bits of PW_WEEKDAY_BIT(); 0 stands for the weekday of @first
 * @nth: 1 to 5, or -1 for the last one
 * @from_minute: 0 to 1439
 * @to_minute: after @from_minute; past 1440 it runs into the next day; when it
 *   is not after @from_minute the whole day is meant
 */
typedef struct
{
  PwRecurrenceKind kind;
  PwDay            first;
  PwDay            end;
  guint            interval;
  guint            weekdays;
  int              nth;
  PwMinutes        from_minute;
  PwMinutes        to_minute;
} PwRecurrence;

gboolean pw_recurrence_has_day       (const PwRecurrence *self,
                                      PwDay               day);
PwDay    pw_recurrence_get_next      (const PwRecurrence *self,
                                      PwDay               from);
GArray  *pw_recurrence_expand        (const PwRecurrence *self,
                                      PwDayRange          range);
gboolean pw_recurrence_covers        (const PwRecurrence *self,
                                      PwMoment            from,
                                      PwMoment            to);
PwMoment pw_recurrence_covers_until  (const PwRecurrence *self,
                                      PwMoment            from,
                                      PwMoment            to);
gboolean pw_recurrence_overlaps      (const PwRecurrence *self,
                                      PwMoment            from,
                                      PwMoment            to);
gint64   pw_recurrence_count_minutes (const PwRecurrence *self,
                                      PwMoment            from,
                                      PwMoment            to);

G_END_DECLS
