/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/pw-checklist-item.h"
#include "model/pw-edit.h"
#include "model/pw-person.h"
#include "model/pw-task.h"
#include "model/pw-task-person.h"

G_BEGIN_DECLS

PwMinutes  pw_task_person_get_minutes   (PwTaskPerson     *self);
gint64     pw_task_get_work             (PwTask           *self);
GPtrArray *pw_task_list_workers         (PwTask           *self);
PwEdit    *pw_task_edit_add_person      (PwTask           *self,
                                         PwPerson         *person,
                                         PwMinutes         work,
                                         int               share,
                                         GError          **error);
PwEdit    *pw_task_person_edit_work     (PwTaskPerson     *self,
                                         PwMinutes         work,
                                         int               share);
PwEdit    *pw_task_person_edit_remove   (PwTaskPerson     *self);

PwEdit    *pw_task_edit_add_line        (PwTask           *self,
                                         const char       *title,
                                         GError          **error);
PwEdit    *pw_checklist_item_edit_done  (PwChecklistItem  *self,
                                         gboolean          is_done);

G_END_DECLS
