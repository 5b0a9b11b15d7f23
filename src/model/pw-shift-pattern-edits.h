/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/pw-repeat.h"
#include "model/pw-roster-report.h"
#include "model/pw-shift-edits.h"

G_BEGIN_DECLS

PwEdit *pw_shift_pattern_edit_add         (gpointer              activity,
                                           const char           *title,
                                           PwMinutes             start,
                                           PwMinutes             length,
                                           const PwRepeat       *repeat,
                                           const PwShiftPlaces  *places,
                                           guint                 n_places,
                                           GError              **error);
PwEdit *pw_shift_pattern_edit_change      (gpointer              pattern,
                                           const char           *title,
                                           PwMinutes             start,
                                           PwMinutes             length,
                                           const PwRepeat       *repeat,
                                           const PwShiftPlaces  *places,
                                           guint                 n_places,
                                           GError              **error);
PwEdit *pw_shift_pattern_edit_delete      (gpointer              pattern);
PwEdit *pw_shift_pattern_edit_materialise (PwWorkspace          *workspace,
                                           PwDayRange            range,
                                           PwRosterReport      **report);

char   *pw_shift_pattern_dup_words        (gpointer              pattern);
char   *pw_shift_pattern_dup_name         (gpointer              pattern);

G_END_DECLS
