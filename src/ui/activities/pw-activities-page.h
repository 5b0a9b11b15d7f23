/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/app/pw-desk.h"

G_BEGIN_DECLS

/**
 * PwActivitiesPage:
 *
 * The activities that need people beside one of them.
 */
#define PW_TYPE_ACTIVITIES_PAGE (pw_activities_page_get_type ())
G_DECLARE_FINAL_TYPE (PwActivitiesPage, pw_activities_page, PW, ACTIVITIES_PAGE, AdwBin)

GtkWidget *pw_activities_page_new (PwDesk *desk);

G_END_DECLS
