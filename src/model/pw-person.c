/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/pw-person.h"

PW_DEFINE_ENTITY (PwPerson, pw_person, "person", PW_PERSON_FIELDS)
