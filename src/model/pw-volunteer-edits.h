/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/pw-absence.h"
#include "model/pw-edit.h"
#include "model/pw-repeat.h"

G_BEGIN_DECLS

PwEdit *pw_volunteer_edit_add              (const char      *given_name,
                                            const char      *family_name,
                                            const char      *phone,
                                            const char      *email,
                                            PwDay            started_day,
                                            GError         **error);
PwEdit *pw_volunteer_edit_archive          (gpointer         person,
                                            gboolean         is_archived,
                                            PwDay            today,
                                            GError         **error);
PwEdit *pw_volunteer_edit_delete           (gpointer         person,
                                            GError         **error);
PwEdit *pw_volunteer_edit_add_power        (gpointer         person,
                                            gpointer         power,
                                            PwDay            from_day,
                                            PwDay            until_day,
                                            GError         **error);
PwEdit *pw_volunteer_edit_add_availability (gpointer         person,
                                            gpointer         activity,
                                            const PwRepeat  *repeat,
                                            PwMinutes        from_minute,
                                            PwMinutes        until_minute,
                                            GError         **error);
PwEdit *pw_volunteer_edit_add_absence      (gpointer         person,
                                            PwAbsenceReason  reason,
                                            const PwRepeat  *repeat,
                                            PwMinutes        from_minute,
                                            PwMinutes        until_minute,
                                            const char      *note,
                                            GError         **error);
PwEdit *pw_power_edit_add                  (const char      *title,
                                            gboolean         expires,
                                            GError         **error);

const char *pw_absence_reason_get_name     (PwAbsenceReason  reason);
char       *pw_availability_dup_words      (gpointer         availability);
char       *pw_absence_dup_words           (gpointer         absence);
char       *pw_person_power_dup_words      (gpointer         person_power);
char       *pw_person_dup_sort_key         (gpointer         person);

G_END_DECLS
