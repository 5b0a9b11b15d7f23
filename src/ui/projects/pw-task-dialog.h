/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/pw-task.h"
#include "ui/app/pw-desk.h"

G_BEGIN_DECLS

/* All of a task: its fields, why it lies where it lies, and its links. */
#define PW_TYPE_TASK_DIALOG (pw_task_dialog_get_type ())
G_DECLARE_FINAL_TYPE (PwTaskDialog, pw_task_dialog, PW, TASK_DIALOG, AdwDialog)

AdwDialog *pw_task_dialog_new (PwDesk *desk,
                               PwTask *task);

G_END_DECLS
