/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/pw-day.h"

G_BEGIN_DECLS

/* Days as people write and read them, in the language of the screen. */
char     *pw_day_dup_text      (PwDay        day);
char     *pw_day_dup_short     (PwDay        day,
                                PwDay        today);
char     *pw_day_dup_numeric   (PwDay        day);
char     *pw_day_dup_format    (PwDay        day,
                                const char  *format);

PwDay     pw_day_parse_typed   (const char  *text,
                                PwDay        today);
char     *pw_day_split_typed   (const char  *text,
                                PwDay        today,
                                PwDay       *day);
gboolean  pw_day_looks_mistyped (const char *text,
                                 PwDay       today);

G_END_DECLS
