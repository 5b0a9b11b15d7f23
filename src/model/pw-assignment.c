/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/pw-assignment.h"

PW_DEFINE_ENTITY (PwAssignment, pw_assignment, "assignment", PW_ASSIGNMENT_FIELDS)
