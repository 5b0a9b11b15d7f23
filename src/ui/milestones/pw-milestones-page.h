/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/pw-task.h"
#include "ui/app/pw-desk.h"

G_BEGIN_DECLS

/* The milestones of all projects: on one timeline, or as a list. */
#define PW_TYPE_MILESTONES_PAGE (pw_milestones_page_get_type ())
G_DECLARE_FINAL_TYPE (PwMilestonesPage, pw_milestones_page, PW, MILESTONES_PAGE, AdwBin)

GtkWidget *pw_milestones_page_new (PwDesk *desk);

G_END_DECLS
