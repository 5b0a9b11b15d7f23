/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/pw-entity-macros.h"

G_BEGIN_DECLS

/**
 * PwTaskPerson:
 *
 * Who works on a task: so much work in minutes, or so many percent of the person's working
 * time while the task runs. With neither it is all of that time. The owner of a task answers
 * for it and need not be one of them.
 */
#define PW_TYPE_TASK_PERSON (pw_task_person_get_type ())

#define PW_TASK_PERSON_FIELDS(F) \
  F (PW_TASK_PERSON_TASK,   pw_task_person_get_task,   task,   REF,    REQUIRED, "task") \
  F (PW_TASK_PERSON_PERSON, pw_task_person_get_person, person, REF,    REQUIRED, "person") \
  F (PW_TASK_PERSON_WORK,   pw_task_person_get_work,   work,   MINUTE, NULLABLE, NULL) \
  F (PW_TASK_PERSON_SHARE,  pw_task_person_get_share,  share,  INT,    NULLABLE, NULL)

PW_DECLARE_ENTITY (PwTaskPerson, pw_task_person, TASK_PERSON, PW_TASK_PERSON_FIELDS)

G_END_DECLS
