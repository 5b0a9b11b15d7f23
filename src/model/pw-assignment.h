/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/pw-entity-macros.h"

G_BEGIN_DECLS

/**
 * PwAssignment:
 *
 * A person in a shift; never twice the same one. A mark that was allowed keeps its note.
 */
#define PW_TYPE_ASSIGNMENT (pw_assignment_get_type ())

#define PW_ASSIGNMENT_FIELDS(F) \
  F (PW_ASSIGNMENT_SHIFT,  pw_assignment_get_shift,  shift,  REF,  REQUIRED, "shift") \
  F (PW_ASSIGNMENT_PERSON, pw_assignment_get_person, person, REF,  REQUIRED, "person") \
  F (PW_ASSIGNMENT_DEMAND, pw_assignment_get_demand, demand, REF,  NULLABLE, "demand") \
  F (PW_ASSIGNMENT_NOTE,   pw_assignment_get_note,   note,   TEXT, NULLABLE, NULL)

PW_DECLARE_ENTITY (PwAssignment, pw_assignment, ASSIGNMENT, PW_ASSIGNMENT_FIELDS)

G_END_DECLS
