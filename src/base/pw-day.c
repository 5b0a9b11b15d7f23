/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/pw-day.h"

#include <stdlib.h>
#include <string.h>

/*
 * Days to dates and back after H. Hinnant, "chrono-Compatible Low-Level Date
 * Algorithms" (2013): years begin in March, so that the leap day comes last.
 */
static PwDay
days_from_civil (int year,
                 int month,
                 int day_of_month)
{
  int shifted = month <= 2 ? year - 1 : year;
  int era = (shifted >= 0 ? shifted : shifted - 399) / 400;
  int year_of_era = shifted - era * 400;
  int day_of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day_of_month - 1;
  int day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;

  return era * 146097 + day_of_era - 719468;
}

static int
days_in_month (int year,
               int month)
{
  return g_date_get_days_in_month ((GDateMonth) month, (GDateYear) year);
}

/**
 * pw_day_from_ymd:
 * @year: 1 to 9999
 * @month: 1 to 12
 * @day_of_month: 1 to the length of the month
 *
 * Returns: the day, or %PW_DAY_NONE when there is no such date
 */
PwDay
pw_day_from_ymd (int year,
                 int month,
                 int day_of_month)
{
  if (year < 1 || year > 9999 || month < 1 || month > 12 || day_of_month < 1 || day_of_month > days_in_month (year, month))
    {
      return PW_DAY_NONE;
    }

  return days_from_civil (year, month, day_of_month);
}

/**
 * pw_day_to_ymd:
 * @day: a valid day
 * @year: (out) (optional):
 * @month: (out) (optional): 1 to 12
 * @day_of_month: (out) (optional): 1 to 31
 */
void
pw_day_to_ymd (PwDay day,
               int  *year,
               int  *month,
               int  *day_of_month)
{
  int shifted = day + 719468;
  int era = (shifted >= 0 ? shifted : shifted - 146096) / 146097;
  int day_of_era = shifted - era * 146097;
  int year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
  int day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  int march_month = (5 * day_of_year + 2) / 153;
  int civil_month = march_month < 10 ? march_month + 3 : march_month - 9;

  if (day_of_month != NULL)
    {
      *day_of_month = day_of_year - (153 * march_month + 2) / 5 + 1;
    }
  if (month != NULL)
    {
      *month = civil_month;
    }
  if (year != NULL)
    {
      *year = year_of_era + era * 400 + (civil_month <= 2 ? 1 : 0);
    }
}

gboolean
pw_day_is_valid (PwDay day)
{
  return day >= days_from_civil (1, 1, 1) && day <= days_from_civil (9999, 12, 31);
}

PwWeekday
pw_day_get_weekday (PwDay day)
{
  /* 1970-01-01 was a Thursday. */
  int weekday = (day + PW_THURSDAY) % 7;

  return (PwWeekday) (weekday < 0 ? weekday + 7 : weekday);
}

/**
 * pw_day_get_monday:
 * @day: any day
 *
 * Returns: the Monday of the week of @day, which may be @day itself
 */
PwDay
pw_day_get_monday (PwDay day)
{
  return day - (PwDay) pw_day_get_weekday (day);
}

/**
 * pw_day_get_iso_week:
 * @day: a valid day
 * @year: (out) (optional): the year that the week belongs to, which near
 *   New Year may differ from the year of @day
 *
 * Returns: the week number by ISO 8601, 1 to 53
 */
int
pw_day_get_iso_week (PwDay day,
                     int  *year)
{
  PwDay thursday = pw_day_get_monday (day) + 3;
  int week_year;

  pw_day_to_ymd (thursday, &week_year, NULL, NULL);
  if (year != NULL)
    {
      *year = week_year;
    }

  return (thursday - days_from_civil (week_year, 1, 1)) / 7 + 1;
}

/**
 * pw_day_add_months:
 * @day: a valid day
 * @months: may be negative
 *
 * Moves by whole months; a day that the month lacks becomes its last one, so
 * that 31 January and one month is 28 or 29 February.
 *
 * Returns: the day
 */
PwDay
pw_day_add_months (PwDay day,
                   int   months)
{
  int year;
  int month;
  int day_of_month;
  int index;

  pw_day_to_ymd (day, &year, &month, &day_of_month);
  index = year * 12 + month - 1 + months;
  year = index / 12;
  month = index % 12 + 1;

  return days_from_civil (year, month, MIN (day_of_month, days_in_month (year, month)));
}

/**
 * pw_day_parse_iso:
 * @text: (nullable): a date as `YYYY-MM-DD`, and nothing else
 *
 * Returns: the day, or %PW_DAY_NONE
 */
PwDay
pw_day_parse_iso (const char *text)
{
  if (text == NULL || strlen (text) != 10 || text[4] != '-' || text[7] != '-')
    {
      return PW_DAY_NONE;
    }

  for (int i = 0; i < 10; i++)
    {
      if (i != 4 && i != 7 && !g_ascii_isdigit (text[i]))
        {
          return PW_DAY_NONE;
        }
    }

  return pw_day_from_ymd (atoi (text), atoi (text + 5), atoi (text + 8));
}

/**
 * pw_day_to_iso:
 * @day: a day
 *
 * Returns: (transfer full) (nullable): `YYYY-MM-DD`, or %NULL for %PW_DAY_NONE
 */
char *
pw_day_to_iso (PwDay day)
{
  int year;
  int month;
  int day_of_month;

  if (day == PW_DAY_NONE)
    {
      return NULL;
    }

  pw_day_to_ymd (day, &year, &month, &day_of_month);
  return g_strdup_printf ("%04d-%02d-%02d", year, month, day_of_month);
}

gboolean
pw_day_range_contains (PwDayRange range,
                       PwDay      day)
{
  return day >= range.first && day < range.end;
}

gboolean
pw_day_range_overlaps (PwDayRange first,
                       PwDayRange second)
{
  return MAX (first.first, second.first) < MIN (first.end, second.end);
}

/**
 * pw_minutes_parse:
 * @text: (nullable): a time on the 24-hour clock: `8`, `8:30`, `8.30`, `8u30`, `0830`, `24:00`
 *
 * Returns: minutes after midnight, 0 to 1440, or %PW_MINUTES_NONE
 */
PwMinutes
pw_minutes_parse (const char *text)
{
  int numbers[2] = { 0, 0 };
  int digits[2] = { 0, 0 };
  int part = 0;

  if (text == NULL)
    {
      return PW_MINUTES_NONE;
    }

  for (const char *p = text; *p != '\0'; p++)
    {
      if (g_ascii_isdigit (*p) && digits[part] < 4)
        {
          numbers[part] = numbers[part] * 10 + (*p - '0');
          digits[part]++;
        }
      else if (part == 0 && digits[0] > 0 && strchr (":.uUhH", *p) != NULL)
        {
          part = 1;
        }
      else if (*p != ' ')
        {
          return PW_MINUTES_NONE;
        }
    }

  if (part == 0 && digits[0] >= 3)
    {
      numbers[1] = numbers[0] % 100;
      numbers[0] = numbers[0] / 100;
    }
  else if (digits[0] == 0 || digits[0] > 2 || (digits[1] != 0 && digits[1] != 2))
    {
      return PW_MINUTES_NONE;
    }

  if (numbers[1] > 59 || numbers[0] * 60 + numbers[1] > PW_MINUTES_A_DAY)
    {
      return PW_MINUTES_NONE;
    }

  return numbers[0] * 60 + numbers[1];
}

/**
 * pw_minutes_to_text:
 * @minutes: minutes after midnight; past 1440 it counts on in the next day
 *
 * Returns: (transfer full): the time as `08:30`; the end of a day is `24:00`
 */
char *
pw_minutes_to_text (PwMinutes minutes)
{
  PwMinutes in_day = minutes > PW_MINUTES_A_DAY ? minutes % PW_MINUTES_A_DAY : minutes;

  return g_strdup_printf ("%02d:%02d", in_day / 60, in_day % 60);
}
