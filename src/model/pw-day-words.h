/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/pw-day.h"

G_BEGIN_DECLS

const char *pw_weekday_get_name    (int        weekday);
char       *pw_day_dup_full_words  (PwDay      day);
char       *pw_day_dup_numbers     (PwDay      day,
                                    PwDay      near);
char       *pw_minutes_dup_span    (PwMinutes  start,
                                    PwMinutes  length);

G_END_DECLS
