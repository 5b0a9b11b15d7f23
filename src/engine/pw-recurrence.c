/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "engine/pw-recurrence.h"

/* A fifth weekday is at most some months away, a 29 February never matters. */
#define MONTHLY_SEARCH_DAYS 400

static guint
get_weekdays (const PwRecurrence *self)
{
  return self->weekdays != 0 ? self->weekdays : PW_WEEKDAY_BIT (pw_day_get_weekday (self->first));
}

static gint64
get_interval (const PwRecurrence *self)
{
  return MAX (self->interval, 1);
}

static gboolean
is_nth_of_month (PwDay day,
                 int   nth)
{
  int year;
  int month;
  int day_of_month;

  pw_day_to_ymd (day, &year, &month, &day_of_month);
  if (nth == -1)
    {
      return day_of_month + 7 > g_date_get_days_in_month ((GDateMonth) month, (GDateYear) year);
    }

  return nth == (day_of_month - 1) / 7 + 1;
}

static gboolean
has_ended (const PwRecurrence *self,
           PwDay               day)
{
  return self->end != PW_DAY_NONE && day >= self->end;
}

/**
 * pw_recurrence_has_day:
 * @self: a rule
 * @day: any valid day
 *
 * Returns: whether the rule falls on @day
 */
gboolean
pw_recurrence_has_day (const PwRecurrence *self,
                       PwDay               day)
{
  gint64 week;

  if (self->first == PW_DAY_NONE || day < self->first || has_ended (self, day))
    {
      return FALSE;
    }

  switch (self->kind)
    {
    case PW_RECURRENCE_ONCE:
      return self->end != PW_DAY_NONE || day == self->first;

    case PW_RECURRENCE_WEEKLY:
      week = (pw_day_get_monday (day) - pw_day_get_monday (self->first)) / 7;
      return week % get_interval (self) == 0 && (get_weekdays (self) & PW_WEEKDAY_BIT (pw_day_get_weekday (day))) != 0;

    case PW_RECURRENCE_MONTHLY:
      return (get_weekdays (self) & PW_WEEKDAY_BIT (pw_day_get_weekday (day))) != 0 && is_nth_of_month (day, self->nth);

    default:
      return FALSE;
    }
}

/**
 * pw_recurrence_get_next:
 * @self: a rule
 * @from: any valid day
 *
 * Returns: the first day of the rule that is not before @from, or %PW_DAY_NONE
 */
PwDay
pw_recurrence_get_next (const PwRecurrence *self,
                        PwDay               from)
{
  PwDay day = MAX (from, self->first);
  int days = 0;

  if (self->first == PW_DAY_NONE)
    {
      return PW_DAY_NONE;
    }

  if (self->kind == PW_RECURRENCE_WEEKLY)
    {
      gint64 late = (pw_day_get_monday (day) - pw_day_get_monday (self->first)) / 7 % get_interval (self);
      gint64 monday = pw_day_get_monday (day) + 7 * (get_interval (self) - late);

      /* Either in this very week, or in the next that counts. */
      days = 7 - (int) pw_day_get_weekday (day);
      for (int i = 0; i < days; i++)
        {
          if (pw_recurrence_has_day (self, day + i))
            {
              return day + i;
            }
        }
      if (monday > pw_day_from_ymd (9999, 12, 31))
        {
          return PW_DAY_NONE;
        }
      day = (PwDay) monday;
      days = 7;
    }
  else
    {
      days = self->kind == PW_RECURRENCE_MONTHLY ? MONTHLY_SEARCH_DAYS : 1;
    }

  for (int i = 0; i < days && !has_ended (self, day + i); i++)
    {
      if (pw_recurrence_has_day (self, day + i))
        {
          return day + i;
        }
    }

  return PW_DAY_NONE;
}

/**
 * pw_recurrence_expand:
 * @self: a rule
 * @range: the days asked for
 *
 * Returns: (transfer full) (element-type PwDay): the days of the rule in @range, in order
 */
GArray *
pw_recurrence_expand (const PwRecurrence *self,
                      PwDayRange          range)
{
  GArray *days = g_array_new (FALSE, FALSE, sizeof (PwDay));

  for (PwDay day = range.first < range.end ? pw_recurrence_get_next (self, range.first) : PW_DAY_NONE;
       day != PW_DAY_NONE && day < range.end;
       day = pw_recurrence_get_next (self, day + 1))
    {
      g_array_append_val (days, day);
    }

  return days;
}

static void
get_window (const PwRecurrence *self,
            PwDay               day,
            PwMoment           *from,
            PwMoment           *to)
{
  gboolean is_whole_day = self->to_minute <= self->from_minute;

  *from = pw_moment_new (day, is_whole_day ? 0 : self->from_minute);
  *to = pw_moment_new (day, is_whole_day ? PW_MINUTES_A_DAY : MIN (self->to_minute, 2 * PW_MINUTES_A_DAY));
}

/**
 * pw_recurrence_covers_until:
 * @self: a rule
 * @from: a moment
 * @to: a moment, not before @from
 *
 * Follows the rule from @from without a gap; windows that touch or overlap are joined.
 *
 * Returns: how far it goes, at most @to; @from itself when the rule is not on then
 */
PwMoment
pw_recurrence_covers_until (const PwRecurrence *self,
                            PwMoment            from,
                            PwMoment            to)
{
  PwMoment reached = from;

  for (PwDay day = pw_moment_get_day (from) - 1; reached < to && day <= pw_moment_get_finish_day (to); day++)
    {
      PwMoment opens;
      PwMoment closes;

      if (pw_recurrence_has_day (self, day))
        {
          get_window (self, day, &opens, &closes);
          if (opens <= reached)
            {
              reached = MAX (reached, closes);
            }
        }
    }

  return MIN (reached, MAX (from, to));
}

/**
 * pw_recurrence_covers:
 * @self: a rule
 * @from: a moment
 * @to: a moment after @from
 *
 * Returns: whether the rule is on all the time from @from until @to
 */
gboolean
pw_recurrence_covers (const PwRecurrence *self,
                      PwMoment            from,
                      PwMoment            to)
{
  return pw_recurrence_covers_until (self, from, to) >= to;
}

/**
 * pw_recurrence_count_minutes:
 * @self: a rule
 * @from: a moment
 * @to: a moment after @from
 *
 * Returns: minutes between @from and @to in which the rule is on
 */
gint64
pw_recurrence_count_minutes (const PwRecurrence *self,
                             PwMoment            from,
                             PwMoment            to)
{
  gint64 minutes = 0;
  PwMoment counted = from;

  for (PwDay day = pw_moment_get_day (from) - 1; day <= pw_moment_get_finish_day (to); day++)
    {
      PwMoment opens;
      PwMoment closes;

      if (pw_recurrence_has_day (self, day))
        {
          get_window (self, day, &opens, &closes);
          opens = MAX (opens, counted);
          closes = MIN (closes, to);
          minutes += MAX (closes - opens, 0);
          counted = MAX (counted, closes);
        }
    }

  return minutes;
}

gboolean
pw_recurrence_overlaps (const PwRecurrence *self,
                        PwMoment            from,
                        PwMoment            to)
{
  return pw_recurrence_count_minutes (self, from, to) > 0;
}
