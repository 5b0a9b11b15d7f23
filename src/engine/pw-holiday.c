/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "engine/pw-holiday.h"

static const PwClosureRule legal_rules[PW_N_LEGAL_HOLIDAYS] = {
  [PW_LEGAL_NEW_YEAR] = { .kind = PW_HOLIDAY_FIXED, .part = PW_DAY_PART_WHOLE, .month = 1, .day_of_month = 1 },
  [PW_LEGAL_EASTER_MONDAY] = { .kind = PW_HOLIDAY_EASTER, .part = PW_DAY_PART_WHOLE, .easter_offset = 1 },
  [PW_LEGAL_LABOUR_DAY] = { .kind = PW_HOLIDAY_FIXED, .part = PW_DAY_PART_WHOLE, .month = 5, .day_of_month = 1 },
  [PW_LEGAL_ASCENSION] = { .kind = PW_HOLIDAY_EASTER, .part = PW_DAY_PART_WHOLE, .easter_offset = 39 },
  [PW_LEGAL_WHIT_MONDAY] = { .kind = PW_HOLIDAY_EASTER, .part = PW_DAY_PART_WHOLE, .easter_offset = 50 },
  [PW_LEGAL_NATIONAL_DAY] = { .kind = PW_HOLIDAY_FIXED, .part = PW_DAY_PART_WHOLE, .month = 7, .day_of_month = 21 },
  [PW_LEGAL_ASSUMPTION] = { .kind = PW_HOLIDAY_FIXED, .part = PW_DAY_PART_WHOLE, .month = 8, .day_of_month = 15 },
  [PW_LEGAL_ALL_SAINTS] = { .kind = PW_HOLIDAY_FIXED, .part = PW_DAY_PART_WHOLE, .month = 11, .day_of_month = 1 },
  [PW_LEGAL_ARMISTICE] = { .kind = PW_HOLIDAY_FIXED, .part = PW_DAY_PART_WHOLE, .month = 11, .day_of_month = 11 },
  [PW_LEGAL_CHRISTMAS] = { .kind = PW_HOLIDAY_FIXED, .part = PW_DAY_PART_WHOLE, .month = 12, .day_of_month = 25 },
};

/**
 * pw_holiday_get_easter:
 * @year: 1583 to 9999; earlier years are reckoned with the same rule
 *
 * Easter Sunday by the anonymous Gregorian computus of 1876, as in J. Meeus,
 * "Astronomical Algorithms" (1991), chapter 8.
 *
 * Returns: the day, or %PW_DAY_NONE when @year is outside 1 to 9999
 */
PwDay
pw_holiday_get_easter (int year)
{
  int golden = year % 19;
  int century = year / 100;
  int in_century = year % 100;
  int moon_shift = (century - (century + 8) / 25 + 1) / 3;
  int epact = (19 * golden + century - century / 4 - moon_shift + 15) % 30;
  int to_sunday = (32 + 2 * (century % 4) + 2 * (in_century / 4) - epact - in_century % 4) % 7;
  int correction = (golden + 11 * epact + 22 * to_sunday) / 451;
  int month_and_day = epact + to_sunday - 7 * correction + 114;

  return pw_day_from_ymd (year, month_and_day / 31, month_and_day % 31 + 1);
}

/**
 * pw_holiday_get_nth_weekday:
 * @year: 1 to 9999
 * @month: 1 to 12
 * @weekday: any
 * @nth: 1 to 5, or -1 for the last one
 *
 * Returns: the day, or %PW_DAY_NONE when the month has no such day
 */
PwDay
pw_holiday_get_nth_weekday (int       year,
                            int       month,
                            PwWeekday weekday,
                            int       nth)
{
  PwDay first = pw_day_from_ymd (year, month, 1);
  PwDay end;
  PwDay day;

  if (first == PW_DAY_NONE || nth < -1 || nth == 0 || nth > 5)
    {
      return PW_DAY_NONE;
    }

  end = first + g_date_get_days_in_month ((GDateMonth) month, (GDateYear) year);
  if (nth == -1)
    {
      return end - 1 - ((int) pw_day_get_weekday (end - 1) - (int) weekday + 7) % 7;
    }

  day = first + ((int) weekday - (int) pw_day_get_weekday (first) + 7) % 7 + 7 * (nth - 1);
  return day < end ? day : PW_DAY_NONE;
}

/**
 * pw_holiday_get_legal_rules:
 *
 * Belgium's ten legal holidays (Royal Decree of 18 April 1974), each a whole day.
 *
 * Returns: %PW_N_LEGAL_HOLIDAYS rules, to be read with #PwLegalHoliday
 */
const PwClosureRule *
pw_holiday_get_legal_rules (void)
{
  return legal_rules;
}

static PwDay
get_day_in_year (const PwClosureRule *rule,
                 int                  year)
{
  PwDay easter;

  switch (rule->kind)
    {
    case PW_HOLIDAY_FIXED:
      return pw_day_from_ymd (year, rule->month, rule->day_of_month);

    case PW_HOLIDAY_EASTER:
      easter = pw_holiday_get_easter (year);
      return easter == PW_DAY_NONE ? PW_DAY_NONE : easter + rule->easter_offset;

    case PW_HOLIDAY_NTH_WEEKDAY:
      return pw_holiday_get_nth_weekday (year, rule->month, rule->weekday, rule->nth);

    case PW_HOLIDAY_SINGLE:
    case PW_HOLIDAY_RANGE:
    default:
      return PW_DAY_NONE;
    }
}

static void
add_when_inside (GArray              *days,
                 const PwClosureRule *rule,
                 guint                index,
                 PwDayRange           range,
                 PwDay                day)
{
  PwClosure holiday = { .day = day, .part = rule->part, .rule = index };

  gboolean closes = rule->part != PW_DAY_PART_NONE || rule->from_minute < rule->to_minute;

  if (day != PW_DAY_NONE && closes && pw_day_range_contains (range, day))
    {
      g_array_append_val (days, holiday);
    }
}

static int
compare_holidays (gconstpointer a,
                  gconstpointer b)
{
  const PwClosure *first = a;
  const PwClosure *second = b;

  if (first->day != second->day)
    {
      return first->day < second->day ? -1 : 1;
    }

  return (first->rule > second->rule) - (first->rule < second->rule);
}

/**
 * pw_holiday_expand:
 * @rules: (array length=n_rules) (nullable):
 * @n_rules: the number of rules
 * @range: the days asked for
 *
 * Returns: (transfer full) (element-type PwClosure): the days that the rules
 *   close, by day and then by rule; a day that two rules close is there twice
 */
GArray *
pw_holiday_expand (const PwClosureRule *rules,
                   guint                n_rules,
                   PwDayRange           range)
{
  GArray *days = g_array_new (FALSE, FALSE, sizeof (PwClosure));
  int first_year;
  int last_year;

  if (range.end <= range.first || !pw_day_is_valid (range.first) || !pw_day_is_valid (range.end - 1))
    {
      return days;
    }

  /* An Easter offset may reach into the next year or the one before. */
  pw_day_to_ymd (range.first, &first_year, NULL, NULL);
  pw_day_to_ymd (range.end - 1, &last_year, NULL, NULL);

  for (guint i = 0; i < n_rules; i++)
    {
      if (rules[i].kind == PW_HOLIDAY_SINGLE)
        {
          add_when_inside (days, &rules[i], i, range, rules[i].day);
          continue;
        }
      if (rules[i].kind == PW_HOLIDAY_RANGE)
        {
          for (PwDay day = MAX (rules[i].day, range.first); day < MIN (rules[i].end, range.end); day++)
            {
              add_when_inside (days, &rules[i], i, range, day);
            }
          continue;
        }

      for (int year = first_year - 1; year <= last_year + 1; year++)
        {
          add_when_inside (days, &rules[i], i, range, get_day_in_year (&rules[i], year));
        }
    }

  g_array_sort (days, compare_holidays);
  return days;
}
