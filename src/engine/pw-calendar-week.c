/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "engine/pw-calendar-private.h"

/* The kinds of days that a calendar knows: which stretches of them are worked. */

#define NOON       (12 * 60)
#define BREAK_FROM (11 * 60)
#define BREAK_TO   (14 * 60)

static int
compare_stretches (gconstpointer a,
                   gconstpointer b)
{
  const PwDayStretch *first = a;
  const PwDayStretch *second = b;

  return first->from_minute - second->from_minute;
}

/* Overlapping and touching stretches become one. */
static GArray *
merge_stretches (GArray *stretches)
{
  GArray *merged = g_array_new (FALSE, FALSE, sizeof (PwDayStretch));

  g_array_sort (stretches, compare_stretches);
  for (guint i = 0; i < stretches->len; i++)
    {
      PwDayStretch stretch = g_array_index (stretches, PwDayStretch, i);
      PwDayStretch *last = merged->len > 0 ? &g_array_index (merged, PwDayStretch, merged->len - 1) : NULL;

      if (last != NULL && stretch.from_minute <= last->to_minute)
        {
          last->to_minute = MAX (last->to_minute, stretch.to_minute);
        }
      else
        {
          g_array_append_val (merged, stretch);
        }
    }

  return merged;
}

static GArray *
collect_weekday (PwCalendar *self,
                 PwWeekday   weekday)
{
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (PwDayStretch));

  for (guint i = 0; i < self->n_week; i++)
    {
      PwDayStretch stretch = { CLAMP (self->week[i].from_minute, 0, PW_MINUTES_A_DAY), CLAMP (self->week[i].to_minute, 0, PW_MINUTES_A_DAY) };

      if (self->week[i].weekday == weekday && stretch.from_minute < stretch.to_minute)
        {
          g_array_append_val (found, stretch);
        }
    }

  return merge_stretches (found);
}

/* The morning ends where the midday break begins, or at noon when nobody pauses. */
static PwMinutes
find_end_of_morning (GArray *day)
{
  for (guint i = 1; i < day->len; i++)
    {
      PwMinutes from = g_array_index (day, PwDayStretch, i - 1).to_minute;
      PwMinutes to = g_array_index (day, PwDayStretch, i).from_minute;

      if (from < BREAK_TO && to > BREAK_FROM)
        {
          return from;
        }
    }

  return NOON;
}

/* What of @from_minute until @to_minute is worked joins the pattern that is being made. */
static void
append_stretch (PwCalendar   *self,
                PwDayPattern *pattern,
                PwMinutes     from_minute,
                PwMinutes     to_minute)
{
  PwDayStretch stretch = { from_minute, to_minute };

  if (from_minute < to_minute)
    {
      g_array_append_val (self->stretches, stretch);
      pattern->total += to_minute - from_minute;
    }
  pattern->end = self->stretches->len;
}

static PwDayPattern
begin_pattern (PwCalendar *self)
{
  return (PwDayPattern) { self->stretches->len, self->stretches->len, 0 };
}

static void
add_weekday (PwCalendar *self,
             PwWeekday   weekday)
{
  g_autoptr (GArray) day = collect_weekday (self, weekday);
  PwMinutes noon = find_end_of_morning (day);

  for (guint closed = 0; closed < PW_N_DAY_PARTS; closed++)
    {
      PwDayPattern pattern = begin_pattern (self);
      PwMinutes opens = closed & PW_DAY_PART_MORNING ? noon : 0;
      PwMinutes closes = closed & PW_DAY_PART_AFTERNOON ? noon : PW_MINUTES_A_DAY;

      for (guint i = 0; i < day->len; i++)
        {
          const PwDayStretch *stretch = &g_array_index (day, PwDayStretch, i);

          append_stretch (self, &pattern, MAX (stretch->from_minute, opens), MIN (stretch->to_minute, closes));
        }
      g_array_append_val (self->patterns, pattern);
    }
}

/* Makes the kinds of a week: of each weekday, by what is closed of it. */
void
pw_calendar_add_week (PwCalendar *self)
{
  for (guint weekday = 0; weekday < 7; weekday++)
    {
      guint kind = weekday * PW_N_DAY_PARTS;

      if (self->parts[0] == NULL)
        {
          add_weekday (self, (PwWeekday) weekday);
          continue;
        }
      for (guint closed = 0; closed < PW_N_DAY_PARTS; closed++)
        {
          pw_calendar_add_joined (self, self->parts[0], kind + closed, self->parts[1], kind + closed);
        }
    }
  self->n_stretches = self->stretches->len;
}

/* The day of @kind without what lies between the two minutes. */
guint
pw_calendar_add_remainder (PwCalendar *self,
                           guint       kind,
                           PwMinutes   from_minute,
                           PwMinutes   to_minute)
{
  PwDayPattern old = *pw_calendar_get_pattern (self, kind);
  PwDayPattern pattern = begin_pattern (self);

  for (guint i = old.first; i < old.end; i++)
    {
      PwDayStretch stretch = *pw_calendar_get_stretch (self, i);

      append_stretch (self, &pattern, stretch.from_minute, MIN (stretch.to_minute, from_minute));
      append_stretch (self, &pattern, MAX (stretch.from_minute, to_minute), stretch.to_minute);
    }

  g_array_append_val (self->patterns, pattern);
  return self->patterns->len - 1;
}

/* What both work, or for a union what one of them works. */
guint
pw_calendar_add_joined (PwCalendar       *self,
                        const PwCalendar *first,
                        guint             first_kind,
                        const PwCalendar *second,
                        guint             second_kind)
{
  const PwDayPattern *patterns[2] = { pw_calendar_get_pattern (first, first_kind), pw_calendar_get_pattern (second, second_kind) };
  PwDayPattern pattern = begin_pattern (self);

  if (self->is_union)
    {
      g_autoptr (GArray) all = g_array_new (FALSE, FALSE, sizeof (PwDayStretch));
      g_autoptr (GArray) merged = NULL;

      for (guint side = 0; side < 2; side++)
        {
          const PwCalendar *part = side == 0 ? first : second;

          for (guint i = patterns[side]->first; i < patterns[side]->end; i++)
            {
              g_array_append_val (all, *pw_calendar_get_stretch (part, i));
            }
        }
      merged = merge_stretches (all);
      for (guint i = 0; i < merged->len; i++)
        {
          const PwDayStretch *stretch = &g_array_index (merged, PwDayStretch, i);

          append_stretch (self, &pattern, stretch->from_minute, stretch->to_minute);
        }
    }
  else
    {
      for (guint i = patterns[0]->first; i < patterns[0]->end; i++)
        {
          for (guint j = patterns[1]->first; j < patterns[1]->end; j++)
            {
              const PwDayStretch *one = pw_calendar_get_stretch (first, i);
              const PwDayStretch *other = pw_calendar_get_stretch (second, j);

              append_stretch (self, &pattern, MAX (one->from_minute, other->from_minute), MIN (one->to_minute, other->to_minute));
            }
        }
    }

  g_array_append_val (self->patterns, pattern);
  return self->patterns->len - 1;
}
