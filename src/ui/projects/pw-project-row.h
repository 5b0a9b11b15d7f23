/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/pw-plan.h"
#include "ui/app/pw-desk.h"

G_BEGIN_DECLS

/* A project in the list: its state, what comes next and how far it is. */
#define PW_TYPE_PROJECT_ROW (pw_project_row_get_type ())
G_DECLARE_FINAL_TYPE (PwProjectRow, pw_project_row, PW, PROJECT_ROW, GtkListBoxRow)

GtkWidget *pw_project_row_new         (PwDesk       *desk,
                                       PwProject    *project);
PwProject *pw_project_row_get_project (PwProjectRow *self);

G_END_DECLS
