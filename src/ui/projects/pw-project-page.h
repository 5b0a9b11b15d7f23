/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/pw-project.h"
#include "model/pw-task.h"
#include "ui/app/pw-desk.h"

G_BEGIN_DECLS

/* One project, with its planning and its fiche. */
#define PW_TYPE_PROJECT_PAGE (pw_project_page_get_type ())
G_DECLARE_FINAL_TYPE (PwProjectPage, pw_project_page, PW, PROJECT_PAGE, AdwNavigationPage)

AdwNavigationPage *pw_project_page_new         (PwDesk        *desk,
                                                PwProject     *project);
PwProject         *pw_project_page_get_project (PwProjectPage *self);
void               pw_project_page_select      (PwProjectPage *self,
                                                PwTask        *task);
void               pw_project_page_add         (PwProjectPage *self,
                                                PwTaskKind     kind);

G_END_DECLS
