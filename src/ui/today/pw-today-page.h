/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/app/pw-desk.h"

G_BEGIN_DECLS

#define PW_TYPE_TODAY_PAGE (pw_today_page_get_type ())
G_DECLARE_FINAL_TYPE (PwTodayPage, pw_today_page, PW, TODAY_PAGE, AdwBin)

GtkWidget *pw_today_page_new (PwDesk *desk);

G_END_DECLS
