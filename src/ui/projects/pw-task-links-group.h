/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/pw-task.h"
#include "ui/app/pw-desk.h"

G_BEGIN_DECLS

/* The links of a task as rows: what comes before it and after it, how, and with what distance. */
#define PW_TYPE_TASK_LINKS_GROUP (pw_task_links_group_get_type ())
G_DECLARE_FINAL_TYPE (PwTaskLinksGroup, pw_task_links_group, PW, TASK_LINKS_GROUP, AdwPreferencesGroup)

GtkWidget *pw_task_links_group_new (PwDesk *desk,
                                    PwTask *task);

G_END_DECLS
