/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "engine/pw-calendar.h"

G_BEGIN_DECLS

#define PW_WORK_BUCKET_SHIFT 8

/* A stretch of work within a day. */
typedef struct
{
  PwMinutes from_minute;
  PwMinutes to_minute;
} PwDayStretch;

/* The working stretches of one kind of day: from `first` until `end` in the list of all. */
typedef struct
{
  guint     first;
  guint     end;
  PwMinutes total;
} PwDayPattern;

/*
 * Days by kind, and with the work that lies before each of them: a moment finds
 * its day by division. Work finds its day by a bucket of 256 minutes that names
 * the first working day to look at. Both ways cost the same for any day.
 */
struct _PwCalendar
{
  gatomicrefcount ref_count;
  gboolean        is_continuous;  /* day and night, never closed: work is the moment itself */

  PwWorkStretch  *week;           /* (owned) */
  guint           n_week;
  PwClosureRule  *rules;          /* (owned) */
  guint           n_rules;
  PwCalendar     *parts[2];       /* (owned) (nullable): of a calendar that joins two others */
  gboolean        is_union;

  GArray         *stretches;      /* (element-type PwDayStretch): of all patterns */
  GArray         *patterns;       /* (element-type PwDayPattern): by weekday and closed part, then those made for the table */
  guint           n_stretches;    /* how many belong to the week */

  PwDay           origin;
  PwDay           first;
  PwDay           end;
  PwMoment        first_moment;
  guint64         n_minutes;
  guint16        *kinds;          /* (owned): the pattern of each day */
  guint8         *closed;         /* (owned): what the rules close of it */
  gint64         *work;           /* (owned): work before each day, and after the last one */
  gint64          first_work;
  guint64         total_work;
  guint          *working;        /* (owned): the days with work, as index, and one more after the last */
  guint          *buckets;        /* (owned): by work since first_work, an index into @working */
};

#define PW_N_DAY_PARTS   4
#define PW_N_WEEK_KINDS  (7 * PW_N_DAY_PARTS)

void           pw_calendar_ensure_day     (PwCalendar         *self,
                                           PwDay               day);
gint64         pw_calendar_find_work      (PwCalendar         *self,
                                           PwMoment            moment);
PwMoment       pw_calendar_find_start     (PwCalendar         *self,
                                           gint64              work);
void           pw_calendar_clear_table    (PwCalendar         *self);

void           pw_calendar_add_week       (PwCalendar         *self);
guint          pw_calendar_add_remainder  (PwCalendar         *self,
                                           guint               kind,
                                           PwMinutes           from_minute,
                                           PwMinutes           to_minute);
guint          pw_calendar_add_joined     (PwCalendar         *self,
                                           const PwCalendar   *first,
                                           guint               first_kind,
                                           const PwCalendar   *second,
                                           guint               second_kind);

static inline const PwDayPattern *
pw_calendar_get_pattern (const PwCalendar *self,
                         guint             kind)
{
  return &g_array_index (self->patterns, PwDayPattern, kind);
}

static inline const PwDayStretch *
pw_calendar_get_stretch (const PwCalendar *self,
                         guint             index)
{
  return &g_array_index (self->stretches, PwDayStretch, index);
}

/* The table has room for it, or is made to have it. */
static inline gint64
pw_calendar_work_at (PwCalendar *self,
                     PwMoment    moment)
{
  guint64 offset = (guint64) (moment - self->first_moment);
  const PwDayPattern *pattern;
  PwMinutes minute;
  gint64 work;
  guint day;

  if (self->is_continuous)
    {
      return moment;
    }
  if (G_UNLIKELY (offset >= self->n_minutes))
    {
      return pw_calendar_find_work (self, moment);
    }

  day = (guint) (offset / PW_MINUTES_A_DAY);
  minute = (PwMinutes) (offset - (guint64) day * PW_MINUTES_A_DAY);
  pattern = pw_calendar_get_pattern (self, self->kinds[day]);
  work = self->work[day];
  for (guint i = pattern->first; i < pattern->end; i++)
    {
      const PwDayStretch *stretch = pw_calendar_get_stretch (self, i);

      if (minute <= stretch->from_minute)
        {
          break;
        }
      work += MIN (minute, stretch->to_minute) - stretch->from_minute;
    }

  return work;
}

/* Where work goes on after @work: of an evening and the next morning the morning. */
static inline PwMoment
pw_calendar_start_at (PwCalendar *self,
                      gint64      work)
{
  guint64 offset = (guint64) (work - self->first_work);
  const PwDayPattern *pattern;
  PwMinutes left;
  guint index;
  guint day;

  if (self->is_continuous)
    {
      return work;
    }
  if (G_UNLIKELY (offset >= self->total_work))
    {
      return pw_calendar_find_start (self, work);
    }

  index = self->buckets[offset >> PW_WORK_BUCKET_SHIFT];
  while (self->work[self->working[index + 1]] <= work)
    {
      index++;
    }
  day = self->working[index];
  pattern = pw_calendar_get_pattern (self, self->kinds[day]);
  left = (PwMinutes) (work - self->work[day]);
  for (guint i = pattern->first;; i++)
    {
      const PwDayStretch *stretch = pw_calendar_get_stretch (self, i);

      if (left < stretch->to_minute - stretch->from_minute)
        {
          return self->first_moment + (PwMoment) day * PW_MINUTES_A_DAY + stretch->from_minute + left;
        }
      left -= stretch->to_minute - stretch->from_minute;
    }
}

/* Where @work is done: the end of its last minute. */
static inline PwMoment
pw_calendar_finish_at (PwCalendar *self,
                       gint64      work)
{
  return pw_calendar_start_at (self, work - 1) + 1;
}

G_END_DECLS
