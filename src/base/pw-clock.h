/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/pw-day.h"

G_BEGIN_DECLS

PwDay     pw_clock_today          (void);
PwMinutes pw_clock_minute         (void);
gint64    pw_clock_now_us         (void);
char     *pw_clock_now_instant    (void);

G_END_DECLS
