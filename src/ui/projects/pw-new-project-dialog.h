/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/pw-project.h"
#include "ui/app/pw-desk.h"

G_BEGIN_DECLS

typedef void (*PwNewProjectDone) (PwProject *project,
                                  gpointer   user_data);

void pw_new_project_dialog_present (PwDesk           *desk,
                                    GtkWidget        *parent,
                                    PwNewProjectDone  done);

G_END_DECLS
