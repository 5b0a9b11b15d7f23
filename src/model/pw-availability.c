/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/pw-availability.h"

PW_DEFINE_ENTITY (PwAvailability, pw_availability, "availability", PW_AVAILABILITY_FIELDS)
