/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "model/pw-repeat.h"

G_BEGIN_DECLS

/**
 * PwRepeatGroup:
 *
 * Rows to say when something falls: once, every so many weeks, on the nth weekday
 * of the month; from and until, with times. Below stands what it means in words.
 */
#define PW_TYPE_REPEAT_GROUP (pw_repeat_group_get_type ())
G_DECLARE_FINAL_TYPE (PwRepeatGroup, pw_repeat_group, PW, REPEAT_GROUP, AdwPreferencesGroup)

void     pw_repeat_group_fill     (PwRepeatGroup   *self,
                                   const PwRepeat  *repeat,
                                   PwMinutes        from_minute,
                                   PwMinutes        until_minute);
gboolean pw_repeat_group_read     (PwRepeatGroup   *self,
                                   PwRepeat        *repeat,
                                   PwMinutes       *from_minute,
                                   PwMinutes       *until_minute,
                                   GError         **error);

G_END_DECLS
