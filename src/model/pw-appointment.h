/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/pw-entity-macros.h"

G_BEGIN_DECLS

/**
 * PwAppointment:
 *
 * A person who holds a function, under a direct supervisor.
 */
#define PW_TYPE_APPOINTMENT (pw_appointment_get_type ())

#define PW_APPOINTMENT_FIELDS(F) \
  F (PW_APPOINTMENT_PERSON,     pw_appointment_get_person,     person,     REF,  REQUIRED, "person") \
  F (PW_APPOINTMENT_FUNCTION,   pw_appointment_get_function,   function,   REF,  REQUIRED, "function") \
  F (PW_APPOINTMENT_SUPERVISOR, pw_appointment_get_supervisor, supervisor, REF,  NULLABLE, "person") \
  F (PW_APPOINTMENT_FROM_DAY,   pw_appointment_get_from_day,   from_day,   DAY,  REQUIRED, NULL) \
  F (PW_APPOINTMENT_UNTIL_DAY,  pw_appointment_get_until_day,  until_day,  DAY,  NULLABLE, NULL) \
  F (PW_APPOINTMENT_VARIANT,    pw_appointment_get_variant,    variant,    TEXT, NULLABLE, NULL)

PW_DECLARE_ENTITY (PwAppointment, pw_appointment, APPOINTMENT, PW_APPOINTMENT_FIELDS)

G_END_DECLS
