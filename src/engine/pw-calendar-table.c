/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "engine/pw-calendar-private.h"

/* The table of days, made as far as somebody asks. */

#define DAYS_BEHIND      400
#define DAYS_AHEAD       1200
#define REPLACEMENT_REACH 60

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

void
pw_calendar_clear_table (PwCalendar *self)
{
  g_clear_pointer (&self->kinds, g_free);
  g_clear_pointer (&self->closed, g_free);
  g_clear_pointer (&self->work, g_free);
  g_clear_pointer (&self->working, g_free);
  g_clear_pointer (&self->buckets, g_free);
}

static gboolean
is_worked_weekday (PwCalendar *self,
                   PwDay       day)
{
  return pw_calendar_get_pattern (self, pw_day_get_weekday (day) * PW_N_DAY_PARTS)->total > 0;
}

/* Closes the nearest free working day for each holiday that falls on a weekday without work. */
static void
replace_lost_days (PwCalendar    *self,
                   GArray        *closures,
                   guint8        *closed,
                   PwDayRange     range,
                   PwReplacement  replacement)
{
  int step = replacement == PW_REPLACE_NEXT ? 1 : -1;

  for (guint i = 0; i < closures->len; i++)
    {
      const PwClosure *closure = &g_array_index (closures, PwClosure, step > 0 ? i : closures->len - 1 - i);
      PwDay day = closure->day;

      if (self->rules[closure->rule].replacement != replacement || closure->part != PW_DAY_PART_WHOLE || is_worked_weekday (self, day))
        {
          continue;
        }

      do
        {
          day += step;
        }
      while (pw_day_range_contains (range, day) && (!is_worked_weekday (self, day) || closed[day - range.first] != PW_DAY_PART_NONE));
      if (pw_day_range_contains (range, day))
        {
          closed[day - range.first] = PW_DAY_PART_WHOLE;
        }
    }
}

static void
fill_from_rules (PwCalendar *self)
{
  PwDayRange around = { MAX (self->first - REPLACEMENT_REACH, get_first_valid_day ()), MIN (self->end + REPLACEMENT_REACH, get_last_valid_day () + 1) };
  g_autoptr (GArray) closures = pw_holiday_expand (self->rules, self->n_rules, around);
  g_autofree guint8 *closed = g_new0 (guint8, around.end - around.first);

  for (guint i = 0; i < closures->len; i++)
    {
      const PwClosure *closure = &g_array_index (closures, PwClosure, i);
      const PwClosureRule *rule = &self->rules[closure->rule];

      if (rule->from_minute >= rule->to_minute)
        {
          closed[closure->day - around.first] |= (guint8) (closure->part & PW_DAY_PART_WHOLE);
        }
    }
  replace_lost_days (self, closures, closed, around, PW_REPLACE_NEXT);
  replace_lost_days (self, closures, closed, around, PW_REPLACE_PREVIOUS);

  for (PwDay day = self->first; day < self->end; day++)
    {
      self->closed[day - self->first] = closed[day - around.first];
      self->kinds[day - self->first] = (guint16) (pw_day_get_weekday (day) * PW_N_DAY_PARTS + closed[day - around.first]);
    }

  for (guint i = 0; i < closures->len; i++)
    {
      const PwClosure *closure = &g_array_index (closures, PwClosure, i);
      const PwClosureRule *rule = &self->rules[closure->rule];

      if (rule->from_minute < rule->to_minute && closure->day >= self->first && closure->day < self->end && self->patterns->len < G_MAXUINT16)
        {
          guint16 *kind = &self->kinds[closure->day - self->first];

          *kind = (guint16) pw_calendar_add_remainder (self, *kind, rule->from_minute, rule->to_minute);
        }
    }
}

/* Days of one pair of kinds are of one kind here. */
static void
fill_from_parts (PwCalendar *self)
{
  g_autoptr (GHashTable) kinds = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (self->parts); i++)
    {
      pw_calendar_ensure_day (self->parts[i], self->first);
      pw_calendar_ensure_day (self->parts[i], self->end - 1);
    }

  for (PwDay day = self->first; day < self->end; day++)
    {
      const PwCalendar *one = self->parts[0];
      const PwCalendar *other = self->parts[1];
      guint first = one->kinds[day - one->first];
      guint second = other->kinds[day - other->first];
      gpointer pair = GUINT_TO_POINTER ((first << 16 | second) + 1);
      guint kind = GPOINTER_TO_UINT (g_hash_table_lookup (kinds, pair));

      if (kind == 0)
        {
          kind = pw_calendar_add_joined (self, one, first, other, second) + 1;
          g_hash_table_insert (kinds, pair, GUINT_TO_POINTER (kind));
        }
      self->kinds[day - self->first] = (guint16) (kind - 1);
      self->closed[day - self->first] = self->is_union ? one->closed[day - one->first] & other->closed[day - other->first]
                                                       : one->closed[day - one->first] | other->closed[day - other->first];
    }
}

static void
fill_work (PwCalendar *self)
{
  guint n_days = (guint) (self->end - self->first);
  guint n_working = 0;
  gint64 before_origin;

  self->work[0] = 0;
  for (guint i = 0; i < n_days; i++)
    {
      self->work[i + 1] = self->work[i] + pw_calendar_get_pattern (self, self->kinds[i])->total;
      n_working += self->work[i + 1] > self->work[i] ? 1 : 0;
    }
  before_origin = self->work[self->origin - self->first];
  for (guint i = 0; i <= n_days; i++)
    {
      self->work[i] -= before_origin;
    }
  self->first_work = self->work[0];
  self->total_work = (guint64) (self->work[n_days] - self->work[0]);

  self->working = g_new (guint, n_working + 1);
  self->working[n_working] = n_days;
  for (guint i = n_days; i-- > 0;)
    {
      if (self->work[i + 1] > self->work[i])
        {
          self->working[--n_working] = i;
        }
    }

  self->buckets = g_new (guint, (self->total_work >> PW_WORK_BUCKET_SHIFT) + 1);
  for (guint64 bucket = 0, index = 0; bucket << PW_WORK_BUCKET_SHIFT < self->total_work; bucket++)
    {
      while (self->work[self->working[index] + 1] - self->first_work <= (gint64) (bucket << PW_WORK_BUCKET_SHIFT))
        {
          index++;
        }
      self->buckets[bucket] = (guint) index;
    }
}

static void
fill_table (PwCalendar *self,
            PwDay       first,
            PwDay       end)
{
  guint n_days;

  pw_calendar_clear_table (self);
  g_array_set_size (self->patterns, PW_N_WEEK_KINDS);
  g_array_set_size (self->stretches, self->n_stretches);
  self->first = MAX (first, get_first_valid_day ());
  self->end = MIN (end, get_last_valid_day () + 1);
  self->first_moment = pw_moment_new (self->first, 0);
  self->n_minutes = (guint64) (self->end - self->first) * PW_MINUTES_A_DAY;
  n_days = (guint) (self->end - self->first);
  self->kinds = g_new (guint16, n_days);
  self->closed = g_new (guint8, n_days);
  self->work = g_new (gint64, n_days + 1);

  if (self->parts[0] != NULL)
    {
      fill_from_parts (self);
    }
  else
    {
      fill_from_rules (self);
    }
  fill_work (self);
}

static PwDay
clamp_day (PwDay day)
{
  return CLAMP (day, get_first_valid_day (), get_last_valid_day ());
}

/* Makes the table hold @day; each growth at least doubles it. */
void
pw_calendar_ensure_day (PwCalendar *self,
                        PwDay       day)
{
  int n_days = self->end - self->first;

  day = clamp_day (day);
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

/* Work at a moment that the table does not hold yet, or that no year has. */
gint64
pw_calendar_find_work (PwCalendar *self,
                       PwMoment    moment)
{
  PwMoment first = pw_moment_new (get_first_valid_day (), 0);
  PwMoment end = pw_moment_new (get_last_valid_day () + 1, 0);

  moment = CLAMP (moment, first, end);
  if (self->is_continuous)
    {
      return moment;
    }

  pw_calendar_ensure_day (self, pw_moment_get_day (moment));
  return moment == end ? self->work[self->end - self->first] : pw_calendar_work_at (self, moment);
}

/* Work that the table does not hold yet: it grows until it does, or until the last year. */
PwMoment
pw_calendar_find_start (PwCalendar *self,
                        gint64      work)
{
  if (self->is_continuous)
    {
      return CLAMP (work, pw_moment_new (get_first_valid_day (), 0), pw_moment_new (get_last_valid_day () + 1, 0));
    }
  if (self->origin == PW_DAY_NONE)
    {
      pw_calendar_ensure_day (self, 0);
    }
  while (work < self->first_work && self->first > get_first_valid_day ())
    {
      pw_calendar_ensure_day (self, self->first - 1);
    }
  while (work >= self->work[self->end - self->first] && self->end <= get_last_valid_day ())
    {
      pw_calendar_ensure_day (self, self->end);
    }

  if (work < self->first_work)
    {
      return pw_moment_new (self->first, 0);
    }
  return work >= self->work[self->end - self->first] ? pw_moment_new (self->end, 0) - 1 : pw_calendar_start_at (self, work);
}
