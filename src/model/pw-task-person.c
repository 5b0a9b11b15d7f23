/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/pw-task-person.h"

PW_DEFINE_ENTITY (PwTaskPerson, pw_task_person, "task_person", PW_TASK_PERSON_FIELDS)
