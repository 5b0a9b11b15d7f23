/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "engine/pw-calendar.h"
#include "engine/pw-recurrence.h"
#include "model/pw-edit.h"
#include "model/pw-sitting-body.h"

G_BEGIN_DECLS

#define PW_MONTH_BIT(month) (1u << (month))

/**
 * PwSittingRule:
 * @recurrence: on which days, from its first until its end; its times do not count
 * @skipped_months: bits of PW_MONTH_BIT(), as July and August
 * @start: when it begins, minutes after midnight
 * @agenda_days: how many days before the agenda closes
 * @agenda_minute: at what time of that day
 */
typedef struct
{
  PwRecurrence recurrence;
  guint        skipped_months;
  PwMinutes    start;
  int          agenda_days;
  PwMinutes    agenda_minute;
} PwSittingRule;

PwEdit *pw_sitting_body_edit_add      (PwWorkspace          *workspace,
                                       const char           *title,
                                       GError              **error);
guint   pw_sitting_add_all            (PwEdit               *edit,
                                       PwWorkspace          *workspace,
                                       PwSittingBody        *body,
                                       const PwSittingRule  *rule,
                                       PwCalendar           *calendar);
PwEdit *pw_sitting_body_edit_add_all  (PwSittingBody        *self,
                                       const PwSittingRule  *rule,
                                       GError              **error);

G_END_DECLS
