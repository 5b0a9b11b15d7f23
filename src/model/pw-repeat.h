/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "engine/pw-recurrence.h"
#include "model/pw-edit.h"

G_BEGIN_DECLS

typedef enum
{
  PW_REPEAT_ONCE,
  PW_REPEAT_WEEKLY,
  PW_REPEAT_NTH_WEEKDAY
} PwRepeatRule;

/**
 * PwRepeat:
 * @rule: how it returns
 * @first_day: the first day it can fall on
 * @until_day: the last one, included, or %PW_DAY_NONE
 * @interval: every so many weeks, for weekly
 * @weekday: Monday is 0, for what is not once
 * @nth: 1 to 5, or -1 for the last one of the month, for nth weekday
 *
 * When a shift pattern, an availability or an absence falls: the fields that the three share.
 */
typedef struct
{
  PwRepeatRule rule;
  PwDay        first_day;
  PwDay        until_day;
  int          interval;
  int          weekday;
  int          nth;
} PwRepeat;

void          pw_repeat_read          (PwRepeat       *self,
                                       gpointer        entity);
void          pw_repeat_write         (const PwRepeat *self,
                                       PwEdit         *edit,
                                       gpointer        entity);
gboolean      pw_repeat_check         (const PwRepeat *self,
                                       GError        **error);
char         *pw_repeat_dup_words     (const PwRepeat *self,
                                       PwMinutes       start,
                                       PwMinutes       length);
PwRecurrence  pw_repeat_to_recurrence (const PwRepeat *self,
                                       PwMinutes       from_minute,
                                       PwMinutes       to_minute);

G_END_DECLS
