/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/pw-day-words.h"

#include <glib/gi18n-lib.h>

#include "base/pw-day-text.h"

/* The name of a weekday in a sentence; Monday is 0. */
const char *
pw_weekday_get_name (int weekday)
{
  static const char *const names[] = {
    NC_("weekday", "Monday"), NC_("weekday", "Tuesday"), NC_("weekday", "Wednesday"), NC_("weekday", "Thursday"),
    NC_("weekday", "Friday"), NC_("weekday", "Saturday"), NC_("weekday", "Sunday")
  };

  g_return_val_if_fail (weekday >= PW_MONDAY && weekday <= PW_SUNDAY, "");

  return g_dpgettext2 (GETTEXT_PACKAGE, "weekday", names[weekday]);
}

/* As in “donderdag 26 november”. */
char *
pw_day_dup_full_words (PwDay day)
{
  /* Translators: a day such as "Thursday 26 November", for g_date_time_format() */
  return pw_day_dup_format (day, C_("full day", "%A %-d %B"));
}

/**
 * pw_day_dup_numbers:
 * @day: a valid day
 * @near: the day that is talked about, or %PW_DAY_NONE
 *
 * Returns: (transfer full): the day as 28/11, with the year when it is another than that of @near
 */
char *
pw_day_dup_numbers (PwDay day,
                    PwDay near)
{
  int year;
  int near_year = 0;

  pw_day_to_ymd (day, &year, NULL, NULL);
  if (near != PW_DAY_NONE)
    {
      pw_day_to_ymd (near, &near_year, NULL, NULL);
    }
  /* Translators: a day such as 28/11, for g_date_time_format() */
  return pw_day_dup_format (day, year == near_year ? C_("day in numbers", "%-d/%-m")
                            /* Translators: a day such as 28/11/2026, for g_date_time_format() */
                        : C_("day in numbers", "%-d/%-m/%Y"));
}

/* As in “13:00–16:30”; past midnight the clock begins again. */
char *
pw_minutes_dup_span (PwMinutes start,
                     PwMinutes length)
{
  g_autofree char *from = pw_minutes_to_text (start);
  g_autofree char *until = pw_minutes_to_text (start + length);

  /* Translators: from a time until a time, as in 13:00–16:30 */
  return g_strdup_printf (C_("times", "%s–%s"), from, until);
}
