/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "engine/pw-calendar.h"

#include <stdlib.h>
#include <string.h>

#define N_PARTS    4
#define NOON       (12 * 60)
#define BREAK_FROM (11 * 60)
#define BREAK_TO   (14 * 60)
#define DAYS_BEHIND 400
#define DAYS_AHEAD  1200

/* The working stretches of one weekday with one part of it closed. */
typedef struct
{
  guint     first;
  guint     end;
  PwMinutes total;
} Pattern;

struct _PwCalendar
{
  gatomicrefcount  ref_count;

  GArray          *stretches;   /* (element-type PwWorkStretch): of all patterns */
  Pattern          patterns[7][N_PARTS];
  PwClosureRule   *rules;       /* (owned) */
  guint            n_rules;

  /* The table: closed part of each day, and work before each day and after the last. */
  PwDay            origin;
  PwDay            first;
  PwDay            end;
  guint8          *closed;      /* (owned) */
  gint64          *work;        /* (owned): one more than there are days */
};

static int
compare_intervals (gconstpointer a,
                   gconstpointer b)
{
  const PwWorkStretch *first = a;
  const PwWorkStretch *second = b;

  return first->from_minute - second->from_minute;
}

/* Overlapping and touching stretches become one. */
static GArray *
collect_weekday (const PwWorkStretch  *intervals,
                 guint                 n_intervals,
                 PwWeekday             weekday)
{
  g_autoptr (GArray) sorted = g_array_new (FALSE, FALSE, sizeof (PwWorkStretch));
  GArray *merged = g_array_new (FALSE, FALSE, sizeof (PwWorkStretch));

  for (guint i = 0; i < n_intervals; i++)
    {
      PwWorkStretch interval = intervals[i];

      interval.from_minute = CLAMP (interval.from_minute, 0, PW_MINUTES_A_DAY);
      interval.to_minute = CLAMP (interval.to_minute, 0, PW_MINUTES_A_DAY);
      if (interval.weekday == weekday && interval.from_minute < interval.to_minute)
        {
          g_array_append_val (sorted, interval);
        }
    }

  g_array_sort (sorted, compare_intervals);
  for (guint i = 0; i < sorted->len; i++)
    {
      PwWorkStretch interval = g_array_index (sorted, PwWorkStretch, i);
      PwWorkStretch *last = merged->len > 0 ? &g_array_index (merged, PwWorkStretch, merged->len - 1) : NULL;

      if (last != NULL && interval.from_minute <= last->to_minute)
        {
          last->to_minute = MAX (last->to_minute, interval.to_minute);
        }
      else
        {
          g_array_append_val (merged, interval);
        }
    }

  return merged;
}

/* The morning ends where the midday break begins, or at noon when nobody pauses. */
static PwMinutes
find_end_of_morning (GArray *day)
{
  for (guint i = 1; i < day->len; i++)
    {
      PwMinutes from = g_array_index (day, PwWorkStretch, i - 1).to_minute;
      PwMinutes to = g_array_index (day, PwWorkStretch, i).from_minute;

      if (from < BREAK_TO && to > BREAK_FROM)
        {
          return from;
        }
    }

  return NOON;
}

static void
add_pattern (PwCalendar *self,
             PwWeekday   weekday,
             PwDayPart   closed,
             GArray     *day)
{
  Pattern *pattern = &self->patterns[weekday][closed];
  PwMinutes noon = find_end_of_morning (day);
  PwMinutes opens = closed & PW_DAY_PART_MORNING ? noon : 0;
  PwMinutes closes = closed & PW_DAY_PART_AFTERNOON ? noon : PW_MINUTES_A_DAY;

  pattern->first = self->stretches->len;
  for (guint i = 0; i < day->len; i++)
    {
      PwWorkStretch stretch = g_array_index (day, PwWorkStretch, i);

      stretch.from_minute = MAX (stretch.from_minute, opens);
      stretch.to_minute = MIN (stretch.to_minute, closes);
      if (stretch.from_minute < stretch.to_minute)
        {
          g_array_append_val (self->stretches, stretch);
          pattern->total += stretch.to_minute - stretch.from_minute;
        }
    }
  pattern->end = self->stretches->len;
}

/**
 * pw_calendar_new:
 * @intervals: (array length=n_intervals) (nullable): in any order; what overlaps is joined
 * @n_intervals: without any interval the calendar works day and night, so that
 *   there always is a next working moment
 * @rules: (array length=n_rules) (nullable): closed days, whole or half; a half
 *   day ends or begins at the midday break
 * @n_rules: the number of rules
 *
 * Returns: (transfer full): a calendar
 */
PwCalendar *
pw_calendar_new (const PwWorkStretch  *intervals,
                 guint                 n_intervals,
                 const PwClosureRule  *rules,
                 guint                 n_rules)
{
  PwCalendar *self = g_new0 (PwCalendar, 1);
  PwMinutes week = 0;

  g_atomic_ref_count_init (&self->ref_count);
  self->stretches = g_array_new (FALSE, FALSE, sizeof (PwWorkStretch));
  self->rules = g_memdup2 (rules, n_rules * sizeof (PwClosureRule));
  self->n_rules = n_rules;
  self->origin = PW_DAY_NONE;

  for (guint weekday = 0; weekday < 7; weekday++)
    {
      g_autoptr (GArray) day = collect_weekday (intervals, n_intervals, (PwWeekday) weekday);

      for (guint part = 0; part < N_PARTS; part++)
        {
          add_pattern (self, (PwWeekday) weekday, (PwDayPart) part, day);
        }
      week += self->patterns[weekday][PW_DAY_PART_NONE].total;
    }

  if (week == 0)
    {
      PwWorkStretch always[7];

      for (guint weekday = 0; weekday < 7; weekday++)
        {
          always[weekday] = (PwWorkStretch) { (PwWeekday) weekday, 0, PW_MINUTES_A_DAY };
        }
      pw_calendar_unref (self);
      return pw_calendar_new (always, 7, rules, n_rules);
    }

  return self;
}

/**
 * pw_calendar_new_office:
 *
 * Returns: (transfer full): Monday to Friday, 8:30 to 12:00 and 13:00 to 17:06:
 *   38 hours a week, 456 minutes a day, closed on Belgium's legal holidays
 */
PwCalendar *
pw_calendar_new_office (void)
{
  PwWorkStretch week[10];

  for (guint i = 0; i < 5; i++)
    {
      week[2 * i] = (PwWorkStretch) { (PwWeekday) i, 8 * 60 + 30, 12 * 60 };
      week[2 * i + 1] = (PwWorkStretch) { (PwWeekday) i, 13 * 60, 17 * 60 + 6 };
    }

  return pw_calendar_new (week, G_N_ELEMENTS (week), pw_holiday_get_legal_rules (), PW_N_LEGAL_HOLIDAYS);
}

PwCalendar *
pw_calendar_ref (PwCalendar *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
pw_calendar_unref (PwCalendar *self)
{
  if (g_atomic_ref_count_dec (&self->ref_count))
    {
      g_array_unref (self->stretches);
      g_free (self->rules);
      g_free (self->closed);
      g_free (self->work);
      g_free (self);
    }
}

static PwDay
get_first_valid_day (void)
{
  return pw_day_from_ymd (1, 1, 1);
}

static PwDay
get_last_valid_day (void)
{
  return pw_day_from_ymd (9999, 12, 31);
}

static const Pattern *
get_pattern (PwCalendar *self,
             PwDay       day)
{
  return &self->patterns[pw_day_get_weekday (day)][self->closed[day - self->first]];
}

static void
fill_table (PwCalendar *self,
            PwDay       first,
            PwDay       end)
{
  g_autoptr (GArray) closed = NULL;
  gint64 before_origin;
  int n_days;

  self->first = MAX (first, get_first_valid_day ());
  self->end = MIN (end, get_last_valid_day () + 1);
  n_days = self->end - self->first;
  g_free (self->closed);
  g_free (self->work);
  self->closed = g_new0 (guint8, n_days);
  self->work = g_new (gint64, n_days + 1);

  closed = pw_holiday_expand (self->rules, self->n_rules, (PwDayRange) { self->first, self->end });
  for (guint i = 0; i < closed->len; i++)
    {
      const PwClosure *holiday = &g_array_index (closed, PwClosure, i);

      self->closed[holiday->day - self->first] |= (guint8) (holiday->part & PW_DAY_PART_WHOLE);
    }

  self->work[0] = 0;
  for (int i = 0; i < n_days; i++)
    {
      self->work[i + 1] = self->work[i] + get_pattern (self, self->first + i)->total;
    }

  before_origin = self->work[self->origin - self->first];
  for (int i = 0; i <= n_days; i++)
    {
      self->work[i] -= before_origin;
    }
}

/* Makes the table hold @day, which must be valid; each growth at least doubles it. */
static void
ensure_day (PwCalendar *self,
            PwDay       day)
{
  int n_days = self->end - self->first;

  if (self->origin == PW_DAY_NONE)
    {
      self->origin = day;
      fill_table (self, day - DAYS_BEHIND, day + DAYS_AHEAD);
    }
  else if (day < self->first)
    {
      fill_table (self, MIN (day, self->first - n_days), self->end);
    }
  else if (day >= self->end)
    {
      fill_table (self, self->first, MAX (day + 1, self->end + n_days));
    }
}

static PwDay
clamp_day (PwDay day)
{
  return CLAMP (day, get_first_valid_day (), get_last_valid_day ());
}

gboolean
pw_calendar_is_working_day (PwCalendar *self,
                            PwDay       day)
{
  return pw_calendar_get_day_minutes (self, day) > 0;
}

/**
 * pw_calendar_get_day_minutes:
 * @self: a calendar
 * @day: any day
 *
 * Returns: working minutes of @day, 0 to 1440
 */
PwMinutes
pw_calendar_get_day_minutes (PwCalendar *self,
                             PwDay       day)
{
  day = clamp_day (day);
  ensure_day (self, day);
  return get_pattern (self, day)->total;
}

/**
 * pw_calendar_get_closed_part:
 * @self: a calendar
 * @day: any day
 *
 * Returns: what the rules close of @day, also when it is a day without work
 */
PwDayPart
pw_calendar_get_closed_part (PwCalendar *self,
                             PwDay       day)
{
  day = clamp_day (day);
  ensure_day (self, day);
  return (PwDayPart) self->closed[day - self->first];
}

/**
 * pw_calendar_get_first_minute:
 * @self: a calendar
 * @day: any day
 *
 * Returns: when work begins on @day, or %PW_MINUTES_NONE when nobody works
 */
PwMinutes
pw_calendar_get_first_minute (PwCalendar *self,
                              PwDay       day)
{
  const Pattern *pattern;

  day = clamp_day (day);
  ensure_day (self, day);
  pattern = get_pattern (self, day);
  return pattern->total > 0 ? g_array_index (self->stretches, PwWorkStretch, pattern->first).from_minute : PW_MINUTES_NONE;
}

/**
 * pw_calendar_get_last_minute:
 * @self: a calendar
 * @day: any day
 *
 * Returns: when work ends on @day, or %PW_MINUTES_NONE when nobody works
 */
PwMinutes
pw_calendar_get_last_minute (PwCalendar *self,
                             PwDay       day)
{
  const Pattern *pattern;

  day = clamp_day (day);
  ensure_day (self, day);
  pattern = get_pattern (self, day);
  return pattern->total > 0 ? g_array_index (self->stretches, PwWorkStretch, pattern->end - 1).to_minute : PW_MINUTES_NONE;
}

/**
 * pw_calendar_get_work:
 * @self: a calendar
 * @moment: any moment; those outside the years 1 to 9999 count as the nearest day inside
 *
 * Returns: working minutes between the origin and @moment, negative before the origin
 */
gint64
pw_calendar_get_work (PwCalendar *self,
                      PwMoment    moment)
{
  PwDay day = clamp_day ((PwDay) CLAMP (moment / PW_MINUTES_A_DAY - (moment % PW_MINUTES_A_DAY < 0), -G_MAXINT32, G_MAXINT32));
  PwMinutes minute = (PwMinutes) CLAMP (moment - pw_moment_new (day, 0), 0, PW_MINUTES_A_DAY);
  const Pattern *pattern;
  gint64 work;

  ensure_day (self, day);
  pattern = get_pattern (self, day);
  work = self->work[day - self->first];
  for (guint i = pattern->first; i < pattern->end; i++)
    {
      const PwWorkStretch *stretch = &g_array_index (self->stretches, PwWorkStretch, i);

      if (minute <= stretch->from_minute)
        {
          break;
        }
      work += MIN (minute, stretch->to_minute) - stretch->from_minute;
    }

  return work;
}

/* Makes the table hold work on both sides of @work, as far as there are days. */
static void
ensure_work (PwCalendar *self,
             gint64      work)
{
  if (self->origin == PW_DAY_NONE)
    {
      ensure_day (self, 0);
    }
  while (work <= self->work[0] && self->first > get_first_valid_day ())
    {
      ensure_day (self, self->first - 1);
    }
  while (work >= self->work[self->end - self->first] && self->end <= get_last_valid_day ())
    {
      ensure_day (self, self->end);
    }
}

/*
 * The greatest i with work[i] <= @work. Work grows evenly but for weekends and
 * holidays, so a straight line comes within some days and the search is short.
 */
static int
find_day_index (PwCalendar *self,
                gint64      work)
{
  int n_days = self->end - self->first;
  double share = (double) (work - self->work[0]) / (double) MAX (self->work[n_days] - self->work[0], 1);
  int guess = (int) (CLAMP (share, 0.0, 1.0) * n_days);
  int low = MAX (guess - 8, 0);
  int high = MIN (guess + 8, n_days);

  if (self->work[low] > work)
    {
      low = 0;
    }
  if (self->work[high] <= work)
    {
      high = n_days;
    }

  while (low < high)
    {
      int middle = low + (high - low + 1) / 2;

      if (self->work[middle] <= work)
        {
          low = middle;
        }
      else
        {
          high = middle - 1;
        }
    }

  return low;
}

/**
 * pw_calendar_get_start_at:
 * @self: a calendar
 * @work: working minutes since the origin
 *
 * Where work goes on after @work minutes: of the evening and the next morning,
 * which both lie at the same work, this gives the morning.
 *
 * Returns: a moment
 */
PwMoment
pw_calendar_get_start_at (PwCalendar *self,
                          gint64      work)
{
  const Pattern *pattern;
  gint64 left;
  int index;

  ensure_work (self, work);
  index = find_day_index (self, work);
  if (index >= self->end - self->first)
    {
      return pw_moment_new (self->end, 0);
    }

  pattern = get_pattern (self, self->first + index);
  left = MAX (work - self->work[index], 0);
  for (guint i = pattern->first; i < pattern->end; i++)
    {
      const PwWorkStretch *stretch = &g_array_index (self->stretches, PwWorkStretch, i);

      if (left < stretch->to_minute - stretch->from_minute)
        {
          return pw_moment_new (self->first + index, stretch->from_minute + (PwMinutes) left);
        }
      left -= stretch->to_minute - stretch->from_minute;
    }

  return pw_moment_new (self->first + index, 0);
}

/**
 * pw_calendar_get_finish_at:
 * @self: a calendar
 * @work: working minutes since the origin
 *
 * Where @work minutes are done: of the evening and the next morning this gives the evening.
 *
 * Returns: a moment
 */
PwMoment
pw_calendar_get_finish_at (PwCalendar *self,
                           gint64      work)
{
  const Pattern *pattern;
  gint64 left;
  int index;

  ensure_work (self, work);
  index = find_day_index (self, work - 1);
  if (work - 1 < self->work[0] || index >= self->end - self->first)
    {
      return work - 1 < self->work[0] ? pw_moment_new (self->first, 0) : pw_moment_new (self->end, 0);
    }

  pattern = get_pattern (self, self->first + index);
  left = work - self->work[index];
  for (guint i = pattern->first; i < pattern->end; i++)
    {
      const PwWorkStretch *stretch = &g_array_index (self->stretches, PwWorkStretch, i);

      if (left <= stretch->to_minute - stretch->from_minute)
        {
          return pw_moment_new (self->first + index, stretch->from_minute + (PwMinutes) left);
        }
      left -= stretch->to_minute - stretch->from_minute;
    }

  return pw_moment_new (self->first + index, 0);
}

/**
 * pw_calendar_next_working:
 * @self: a calendar
 * @moment: any moment
 *
 * Returns: @moment when the minute after it is worked, else the next start of work
 */
PwMoment
pw_calendar_next_working (PwCalendar *self,
                          PwMoment    moment)
{
  return pw_calendar_get_start_at (self, pw_calendar_get_work (self, moment));
}

/**
 * pw_calendar_previous_working:
 * @self: a calendar
 * @moment: any moment
 *
 * Returns: @moment when the minute before it is worked, else the last end of work
 */
PwMoment
pw_calendar_previous_working (PwCalendar *self,
                              PwMoment    moment)
{
  return pw_calendar_get_finish_at (self, pw_calendar_get_work (self, moment));
}

/**
 * pw_calendar_add:
 * @self: a calendar
 * @moment: any moment
 * @minutes: working minutes; negative goes back
 *
 * Adding arrives at an end of work, taking away at a start of work, so that a
 * day added to Friday morning is Friday evening and not Monday.
 *
 * Returns: the moment; @moment itself when @minutes is 0
 */
PwMoment
pw_calendar_add (PwCalendar *self,
                 PwMoment    moment,
                 gint64      minutes)
{
  if (minutes == 0)
    {
      return moment;
    }

  return minutes > 0 ? pw_calendar_get_finish_at (self, pw_calendar_get_work (self, moment) + minutes)
                     : pw_calendar_get_start_at (self, pw_calendar_get_work (self, moment) + minutes);
}

/**
 * pw_calendar_count:
 * @self: a calendar
 * @from: any moment
 * @to: any moment
 *
 * Returns: working minutes from @from until @to; negative when @to comes first
 */
gint64
pw_calendar_count (PwCalendar *self,
                   PwMoment    from,
                   PwMoment    to)
{
  gint64 before = pw_calendar_get_work (self, from);

  return pw_calendar_get_work (self, to) - before;
}
