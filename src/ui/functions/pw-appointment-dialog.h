/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/pw-appointment.h"
#include "model/pw-function.h"
#include "model/pw-person.h"
#include "ui/app/pw-desk.h"

G_BEGIN_DECLS

/**
 * PwAppointmentDialog:
 *
 * Makes an appointment, or changes and ends one.
 */
#define PW_TYPE_APPOINTMENT_DIALOG (pw_appointment_dialog_get_type ())
G_DECLARE_FINAL_TYPE (PwAppointmentDialog, pw_appointment_dialog, PW, APPOINTMENT_DIALOG, AdwDialog)

AdwDialog *pw_appointment_dialog_new (PwDesk        *desk,
                                      PwAppointment *appointment,
                                      PwPerson      *person,
                                      PwFunction    *function);

G_END_DECLS
