/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/pw-thinning.h"

#include "base/pw-day.h"

#define HOUR_S      (G_GINT64_CONSTANT (60) * 60)
#define DAY_S       (24 * HOUR_S)
#define ALL_S       (48 * HOUR_S)
#define OLDEST_S    (90 * DAY_S)
#define JUMP_S      (7 * DAY_S)
#define N_DAILY     14
#define N_WEEKLY    8

static gint64
get_week (gint64 time)
{
  return pw_day_get_monday ((PwDay) (time / DAY_S));
}

/*
 * After a long silence the clock may have been set wrong, and the old backups only look old. Until it has run on for two
 * days they are judged by the moment of the last one before the silence.
 */
static gint64
find_moment_before_jump (const gint64 *times,
                         guint         n_times,
                         guint        *first_before)
{
  for (guint i = 0; i + 1 < n_times; i++)
    {
      if (times[i] - times[i + 1] > JUMP_S)
        {
          *first_before = i + 1;
          return times[0] - times[i] < ALL_S ? times[i + 1] : G_MAXINT64;
        }
    }

  *first_before = n_times;
  return G_MAXINT64;
}

/**
 * pw_thinning_mark:
 * @times: (array length=n_times): when backups were made, seconds since 1970 UTC, newest first
 * @is_single: (array length=n_times): which ones nothing can take the place of: they stay for 90 days
 * @now: the present moment
 * @is_kept: (out caller-allocates) (array length=n_times): which ones stay
 *
 * All of the last 48 hours stay, then the last one of each of 14 days and of
 * each of 8 weeks that have any, none older than 90 days. The newest one always
 * stays, and so do those that seem to come from the future: a clock was set back.
 */
void
pw_thinning_mark (const gint64   *times,
                  const gboolean *is_single,
                  guint           n_times,
                  gint64          now,
                  gboolean       *is_kept)
{
  gint64 last_day = G_MAXINT64;
  gint64 last_week = G_MAXINT64;
  guint n_days = 0;
  guint n_weeks = 0;
  guint n_future = 0;
  guint first_before;
  gint64 before;

  while (n_future < n_times && times[n_future] > now)
    {
      is_kept[n_future++] = TRUE;
    }

  before = find_moment_before_jump (times + n_future, n_times - n_future, &first_before);
  for (guint i = n_future; i < n_times; i++)
    {
      gint64 moment = i - n_future >= first_before ? MIN (now, before) : now;
      gint64 age = moment - times[i];
      gint64 day = times[i] / DAY_S;
      gint64 week = get_week (times[i]);

      is_kept[i] = i == 0 || age <= ALL_S || (is_single[i] && age <= OLDEST_S);
      if (!is_kept[i] && age <= OLDEST_S && day != last_day && n_days < N_DAILY)
        {
          is_kept[i] = TRUE;
          n_days++;
        }
      else if (!is_kept[i] && age <= OLDEST_S && week != last_week && n_weeks < N_WEEKLY && n_days == N_DAILY)
        {
          is_kept[i] = TRUE;
          n_weeks++;
        }
      if (is_kept[i] && !is_single[i])
        {
          last_day = day;
          last_week = week;
        }
    }
}
