/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/pw-clock.h"

/**
 * pw_clock_today:
 *
 * Returns: the day on the wall clock of this desk; `PW_TODAY=YYYY-MM-DD` in the
 *   environment sets it, which tests and demonstrations use
 */
PwDay
pw_clock_today (void)
{
  PwDay day = pw_day_parse_iso (g_getenv ("PW_TODAY"));

  if (day == PW_DAY_NONE)
    {
      g_autoptr (GDateTime) now = g_date_time_new_now_local ();

      day = pw_day_from_ymd (g_date_time_get_year (now), g_date_time_get_month (now), g_date_time_get_day_of_month (now));
    }

  return day;
}

/**
 * pw_clock_minute:
 *
 * Returns: minutes after midnight on the wall clock, 0 to 1439
 */
PwMinutes
pw_clock_minute (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  return g_date_time_get_hour (now) * 60 + g_date_time_get_minute (now);
}

/**
 * pw_clock_now_us:
 *
 * Returns: microseconds since 1970-01-01 UTC; on the day of `PW_TODAY` when it is set
 */
gint64
pw_clock_now_us (void)
{
  gint64 now = g_get_real_time ();
  PwDay day = pw_day_parse_iso (g_getenv ("PW_TODAY"));

  if (day != PW_DAY_NONE)
    {
      now = day * (G_TIME_SPAN_DAY) + now % G_TIME_SPAN_DAY;
    }

  return now;
}

/**
 * pw_clock_now_instant:
 *
 * Returns: (transfer full): now in UTC, as `YYYY-MM-DDThh:mm:ssZ`
 */
char *
pw_clock_now_instant (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_from_unix_utc (pw_clock_now_us () / G_USEC_PER_SEC);

  return g_date_time_format (now, "%Y-%m-%dT%H:%M:%SZ");
}
