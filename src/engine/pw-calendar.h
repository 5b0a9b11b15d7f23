/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "engine/pw-holiday.h"
#include "engine/pw-moment.h"

G_BEGIN_DECLS

/* A stretch of work that comes back every week; 0 <= from_minute < to_minute <= 1440. */
typedef struct
{
  PwWeekday weekday;
  PwMinutes from_minute;
  PwMinutes to_minute;
} PwWorkStretch;

/**
 * PwCalendar:
 *
 * Working time: a week of intervals less closed days and half days. It fills
 * a table of days as it is asked, so that adding and counting cost the same for
 * a week as for a century; a calendar is therefore for one thread at a time.
 *
 * Next to moments on the wall clock there is *work*: working minutes since an
 * origin that is fixed for each calendar. Differences of work are working minutes.
 */
typedef struct _PwCalendar PwCalendar;

PwCalendar *pw_calendar_new                   (const PwWorkStretch *intervals,
                                               guint                 n_intervals,
                                               const PwClosureRule  *rules,
                                               guint                 n_rules);
PwCalendar *pw_calendar_new_office            (void);
PwCalendar *pw_calendar_new_closed            (PwCalendar           *base,
                                               const PwClosureRule  *rules,
                                               guint                 n_rules);
PwCalendar *pw_calendar_new_joined            (PwCalendar           *first,
                                               PwCalendar           *second,
                                               gboolean              is_union);
PwCalendar *pw_calendar_ref                   (PwCalendar           *self);
void        pw_calendar_unref                 (PwCalendar           *self);

gboolean    pw_calendar_is_working_day        (PwCalendar           *self,
                                               PwDay                 day);
PwMinutes   pw_calendar_get_day_minutes       (PwCalendar           *self,
                                               PwDay                 day);
PwDayPart   pw_calendar_get_closed_part       (PwCalendar           *self,
                                               PwDay                 day);
PwMinutes   pw_calendar_get_first_minute      (PwCalendar           *self,
                                               PwDay                 day);
PwMinutes   pw_calendar_get_last_minute       (PwCalendar           *self,
                                               PwDay                 day);

PwMoment    pw_calendar_next_working          (PwCalendar           *self,
                                               PwMoment              moment);
PwMoment    pw_calendar_previous_working      (PwCalendar           *self,
                                               PwMoment              moment);
PwMoment    pw_calendar_add                   (PwCalendar           *self,
                                               PwMoment              moment,
                                               gint64                minutes);
gint64      pw_calendar_count                 (PwCalendar           *self,
                                               PwMoment              from,
                                               PwMoment              to);

gint64      pw_calendar_get_work              (PwCalendar           *self,
                                               PwMoment              moment);
PwMoment    pw_calendar_get_start_at          (PwCalendar           *self,
                                               gint64                work);
PwMoment    pw_calendar_get_finish_at         (PwCalendar           *self,
                                               gint64                work);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PwCalendar, pw_calendar_unref)

G_END_DECLS
