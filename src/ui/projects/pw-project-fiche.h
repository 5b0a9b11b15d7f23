/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/pw-project.h"
#include "ui/app/pw-desk.h"

G_BEGIN_DECLS

GtkWidget *pw_project_fiche_new (PwDesk    *desk,
                                 PwProject *project);

G_END_DECLS
