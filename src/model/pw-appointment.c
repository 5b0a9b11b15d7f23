/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/pw-appointment.h"

PW_DEFINE_ENTITY (PwAppointment, pw_appointment, "appointment", PW_APPOINTMENT_FIELDS)
