/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/pw-project.h"
#include "ui/app/pw-desk.h"

G_BEGIN_DECLS

/* All projects, and one of them opened. */
#define PW_TYPE_PROJECTS_PAGE (pw_projects_page_get_type ())
G_DECLARE_FINAL_TYPE (PwProjectsPage, pw_projects_page, PW, PROJECTS_PAGE, AdwBin)

GtkWidget *pw_projects_page_new  (PwDesk         *desk);

G_END_DECLS
