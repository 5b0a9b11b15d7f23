/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/pw-day.h"

G_BEGIN_DECLS

/**
 * PwMoment:
 *
 * A minute on the wall clock: minutes since 1970-01-01 00:00, without time zone
 * or summer time. %PW_MOMENT_NONE is no moment.
 */
typedef gint64 PwMoment;

#define PW_MOMENT_NONE G_MININT64

static inline PwMoment
pw_moment_new (PwDay     day,
               PwMinutes minute)
{
  return (PwMoment) day * PW_MINUTES_A_DAY + minute;
}

/* The day that the moment begins something on: midnight belongs to the new day. */
static inline PwDay
pw_moment_get_day (PwMoment moment)
{
  return (PwDay) ((moment >= 0 ? moment : moment - (PW_MINUTES_A_DAY - 1)) / PW_MINUTES_A_DAY);
}

/* The day that the moment ends something on: midnight belongs to the day that is over. */
static inline PwDay
pw_moment_get_finish_day (PwMoment moment)
{
  return pw_moment_get_day (moment - 1);
}

/* 0 to 1439 */
static inline PwMinutes
pw_moment_get_minute (PwMoment moment)
{
  return (PwMinutes) (moment - (PwMoment) pw_moment_get_day (moment) * PW_MINUTES_A_DAY);
}

G_END_DECLS
