/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/pw-task.h"

PW_DEFINE_ENTITY (PwTask, pw_task, "task", PW_TASK_FIELDS)
