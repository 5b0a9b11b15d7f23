/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "engine/pw-school-holiday.h"

#include "engine/pw-holiday.h"

static PwDayRange
from_day (PwDay first,
          int   n_days)
{
  return (PwDayRange) { first, first + n_days };
}

/* Monday of the week of 1 November; after it when that is a Sunday. */
static PwDayRange
get_autumn (int year)
{
  PwDay all_saints = pw_day_from_ymd (year, 11, 1);

  return from_day (pw_day_get_weekday (all_saints) == PW_SUNDAY ? all_saints + 1 : pw_day_get_monday (all_saints), 7);
}

/* Monday of the week of 25 December; after it when that is a Saturday or Sunday. */
static PwDayRange
get_christmas (int year)
{
  PwDay christmas = pw_day_from_ymd (year, 12, 25);
  PwDay monday = pw_day_get_monday (christmas);

  return from_day (pw_day_get_weekday (christmas) >= PW_SATURDAY ? monday + 7 : monday, 14);
}

/*
 * The first Monday of April; when Easter is in March the Monday after it, when it
 * is after 15 April the second Monday before it. Easter Monday is always free.
 */
static PwDayRange
get_easter (int year)
{
  PwDay easter = pw_holiday_get_easter (year);
  PwDayRange days;

  if (easter < pw_day_from_ymd (year, 4, 1))
    {
      return from_day (easter + 1, 14);
    }
  if (easter <= pw_day_from_ymd (year, 4, 15))
    {
      return from_day (pw_holiday_get_nth_weekday (year, 4, PW_MONDAY, 1), 14);
    }

  days = from_day (easter - 13, 14);
  days.end = easter + 2;
  return days;
}

/**
 * pw_school_holiday_get_days:
 * @kind: a holiday
 * @school_year: the year in which the school year begins, 1 to 9998
 *
 * The holidays of compulsory education in Flanders, by the rules of the Flemish
 * government (decree of 17 April 1991; of 31 August 2001, article 7).
 *
 * Returns: from its first day until the day after the last one
 */
PwDayRange
pw_school_holiday_get_days (PwSchoolHolidayKind kind,
                            int                 school_year)
{
  int next_year = school_year + 1;

  g_return_val_if_fail (school_year >= 1 && school_year <= 9998, ((PwDayRange) { 0, 0 }));

  switch (kind)
    {
    case PW_SCHOOL_AUTUMN:
      return get_autumn (school_year);

    case PW_SCHOOL_ARMISTICE:
      return from_day (pw_day_from_ymd (school_year, 11, 11), 1);

    case PW_SCHOOL_CHRISTMAS:
      return get_christmas (school_year);

    case PW_SCHOOL_CARNIVAL:
      return from_day (pw_holiday_get_easter (next_year) - 48, 7);

    case PW_SCHOOL_EASTER:
      return get_easter (next_year);

    case PW_SCHOOL_LABOUR_DAY:
      return from_day (pw_day_from_ymd (next_year, 5, 1), 1);

    case PW_SCHOOL_ASCENSION:
      return from_day (pw_holiday_get_easter (next_year) + 39, 2);

    case PW_SCHOOL_WHIT_MONDAY:
      return from_day (pw_holiday_get_easter (next_year) + 50, 1);

    case PW_SCHOOL_SUMMER:
      return (PwDayRange) { pw_day_from_ymd (next_year, 7, 1), pw_day_from_ymd (next_year, 9, 1) };

    case PW_N_SCHOOL_HOLIDAYS:
    default:
      g_return_val_if_reached (((PwDayRange) { 0, 0 }));
    }
}

/**
 * pw_school_holiday_list:
 * @range: the days asked for
 *
 * Returns: (transfer full) (element-type PwSchoolHoliday): the holidays with a day in @range,
 *   whole, by their first day
 */
GArray *
pw_school_holiday_list (PwDayRange range)
{
  GArray *holidays = g_array_new (FALSE, FALSE, sizeof (PwSchoolHoliday));
  int first_year;
  int last_year;

  if (range.end <= range.first || !pw_day_is_valid (range.first) || !pw_day_is_valid (range.end - 1))
    {
      return holidays;
    }

  pw_day_to_ymd (range.first, &first_year, NULL, NULL);
  pw_day_to_ymd (range.end - 1, &last_year, NULL, NULL);
  for (int year = MAX (first_year - 1, 1); year <= MIN (last_year, 9998); year++)
    {
      for (guint kind = 0; kind < PW_N_SCHOOL_HOLIDAYS; kind++)
        {
          PwSchoolHoliday holiday = { (PwSchoolHolidayKind) kind, pw_school_holiday_get_days ((PwSchoolHolidayKind) kind, year) };

          if (pw_day_range_overlaps (holiday.days, range))
            {
              g_array_append_val (holidays, holiday);
            }
        }
    }

  return holidays;
}
