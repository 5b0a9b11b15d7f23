/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/pw-appointment.h"
#include "model/pw-function.h"
#include "model/pw-person.h"
#include "model/pw-workspace.h"

G_BEGIN_DECLS

PwEdit    *pw_appointment_edit_create (PwPerson       *person,
                                       PwFunction     *function,
                                       PwPerson       *supervisor,
                                       PwDay           from,
                                       GError        **error);
PwEdit    *pw_appointment_edit_change (PwAppointment  *appointment,
                                       PwPerson       *supervisor,
                                       PwDay           from,
                                       PwDay           until,
                                       GError        **error);
PwEdit    *pw_appointment_edit_end    (PwAppointment  *appointment,
                                       PwDay           last_day,
                                       GError        **error);
gboolean   pw_appointment_runs_on     (PwAppointment  *appointment,
                                       PwDay           day);
GPtrArray *pw_person_list_functions   (PwPerson       *person,
                                       PwDay           day);

G_END_DECLS
