/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/pw-holiday.h"
#include "model/pw-workspace.h"

G_BEGIN_DECLS

char     *pw_work_week_dup_day      (PwWorkspace    *workspace,
                                     PwWeekday       weekday);
PwEdit   *pw_work_week_edit_day     (PwWorkspace    *workspace,
                                     PwWeekday       weekday,
                                     const char     *text,
                                     GError        **error);
PwMinutes pw_work_week_get_minutes  (PwWorkspace    *workspace);

PwDay     pw_holiday_get_day_in     (PwHoliday      *self,
                                     int             year);
PwEdit   *pw_holiday_edit_add       (const char     *title,
                                     PwDay           day,
                                     gboolean        is_yearly,
                                     PwHolidayPart   part,
                                     GError        **error);
PwEdit   *pw_holiday_edit_change    (PwHoliday      *self,
                                     const char     *title,
                                     PwDay           day,
                                     gboolean        is_yearly,
                                     PwHolidayPart   part,
                                     GError        **error);
PwEdit   *pw_holiday_edit_replace   (PwHoliday      *self,
                                     PwDay           day,
                                     int             year,
                                     GError        **error);

G_END_DECLS
