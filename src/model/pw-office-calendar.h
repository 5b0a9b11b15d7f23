/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "engine/pw-calendar.h"
#include "engine/pw-holiday.h"
#include "model/pw-edit.h"

G_BEGIN_DECLS

PwCalendar *pw_office_calendar_new        (PwWorkspace   *workspace);
PwCalendar *pw_office_calendar_new_of     (PwWorkspace   *workspace,
                                           gpointer       owner);
gboolean    pw_office_calendar_depends_on (PwEdit        *edit);
gboolean    pw_office_calendar_read_rule  (gpointer       holiday,
                                           PwClosureRule *rule);

G_END_DECLS
