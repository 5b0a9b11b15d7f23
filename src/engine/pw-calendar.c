/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "engine/pw-calendar.h"

#include "engine/pw-calendar-private.h"

static PwCalendar *
create (const PwWorkStretch *week,
        guint                n_week,
        const PwClosureRule *rules,
        guint                n_rules)
{
  PwCalendar *self = g_new0 (PwCalendar, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->week = g_memdup2 (week, n_week * sizeof (PwWorkStretch));
  self->n_week = n_week;
  self->rules = g_memdup2 (rules, n_rules * sizeof (PwClosureRule));
  self->n_rules = n_rules;
  self->stretches = g_array_new (FALSE, FALSE, sizeof (PwDayStretch));
  self->patterns = g_array_new (FALSE, FALSE, sizeof (PwDayPattern));
  self->origin = PW_DAY_NONE;
  return self;
}

/* Working minutes of a week without closed days. */
static PwMinutes
get_week_minutes (PwCalendar *self)
{
  PwMinutes total = 0;

  for (guint weekday = 0; weekday < 7; weekday++)
    {
      total += pw_calendar_get_pattern (self, weekday * PW_N_DAY_PARTS)->total;
    }
  return total;
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
pw_calendar_new (const PwWorkStretch *intervals,
                 guint                n_intervals,
                 const PwClosureRule *rules,
                 guint                n_rules)
{
  PwCalendar *self = create (intervals, n_intervals, rules, n_rules);

  pw_calendar_add_week (self);
  if (get_week_minutes (self) == 0)
    {
      PwWorkStretch always[7];

      for (guint weekday = 0; weekday < 7; weekday++)
        {
          always[weekday] = (PwWorkStretch) { (PwWeekday) weekday, 0, PW_MINUTES_A_DAY };
        }
      pw_calendar_unref (self);
      return pw_calendar_new (always, 7, rules, n_rules);
    }

  self->is_continuous = n_rules == 0 && get_week_minutes (self) == 7 * PW_MINUTES_A_DAY;
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

/**
 * pw_calendar_new_closed:
 * @base: a calendar
 * @rules: (array length=n_rules) (nullable): what is closed on top, such as the absences of a person
 * @n_rules: the number of rules
 *
 * Returns: (transfer full): the working time of @base without what @rules close
 */
PwCalendar *
pw_calendar_new_closed (PwCalendar          *base,
                        const PwClosureRule *rules,
                        guint                n_rules)
{
  g_autoptr (GArray) all = g_array_new (FALSE, FALSE, sizeof (PwClosureRule));
  g_autoptr (PwCalendar) open = NULL;

  if (base->parts[0] == NULL)
    {
      g_array_append_vals (all, base->rules, base->n_rules);
      g_array_append_vals (all, rules, n_rules);
      return pw_calendar_new (base->week, base->n_week, (const PwClosureRule *) all->data, all->len);
    }

  open = pw_calendar_new (NULL, 0, rules, n_rules);
  return pw_calendar_new_joined (base, open, FALSE);
}

/**
 * pw_calendar_new_joined:
 * @first: a calendar
 * @second: another one
 * @is_union: whether one of the two at work is enough
 *
 * The working time of several people on one task: what they have in common when
 * they need one another, the union when either can go on. For more than two, join
 * the result with the next one. The result shares the tables of @first and
 * @second, so all three are for one thread.
 *
 * Returns: (transfer full) (nullable): a calendar; %NULL when no weekday has
 *   working time that both share
 */
PwCalendar *
pw_calendar_new_joined (PwCalendar *first,
                        PwCalendar *second,
                        gboolean    is_union)
{
  PwCalendar *self;

  if (first == second || first->is_continuous || second->is_continuous)
    {
      return pw_calendar_ref (first == second || first->is_continuous == is_union ? first : second);
    }

  self = create (NULL, 0, NULL, 0);
  self->parts[0] = pw_calendar_ref (first);
  self->parts[1] = pw_calendar_ref (second);
  self->is_union = is_union;
  pw_calendar_add_week (self);
  if (get_week_minutes (self) == 0)
    {
      g_clear_pointer (&self, pw_calendar_unref);
    }

  return self;
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
      g_clear_pointer (&self->parts[0], pw_calendar_unref);
      g_clear_pointer (&self->parts[1], pw_calendar_unref);
      pw_calendar_clear_table (self);
      g_array_unref (self->patterns);
      g_array_unref (self->stretches);
      g_free (self->rules);
      g_free (self->week);
      g_free (self);
    }
}

static PwDay
clamp_day (PwDay day)
{
  return CLAMP (day, pw_day_from_ymd (1, 1, 1), pw_day_from_ymd (9999, 12, 31));
}

static const PwDayPattern *
get_day_pattern (PwCalendar *self,
                 PwDay       day)
{
  day = clamp_day (day);
  pw_calendar_ensure_day (self, day);
  return pw_calendar_get_pattern (self, self->kinds[day - self->first]);
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
  return get_day_pattern (self, day)->total;
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
  pw_calendar_ensure_day (self, day);
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
  const PwDayPattern *pattern = get_day_pattern (self, day);

  return pattern->total > 0 ? pw_calendar_get_stretch (self, pattern->first)->from_minute : PW_MINUTES_NONE;
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
  const PwDayPattern *pattern = get_day_pattern (self, day);

  return pattern->total > 0 ? pw_calendar_get_stretch (self, pattern->end - 1)->to_minute : PW_MINUTES_NONE;
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
  return self->is_continuous ? pw_calendar_find_work (self, moment) : pw_calendar_work_at (self, moment);
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
  return self->is_continuous ? pw_calendar_find_start (self, work) : pw_calendar_start_at (self, work);
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
  PwMoment last = pw_moment_new (pw_day_from_ymd (9999, 12, 31) + 1, 0);

  return self->is_continuous ? pw_calendar_find_start (self, work) : MIN (pw_calendar_finish_at (self, work), last);
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
