/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ui/app/pw-desk.h"

G_BEGIN_DECLS

/**
 * PwTrendPage:
 *
 * The milestone trend analysis of a project: the picture, and a row for each milestone.
 */
#define PW_TYPE_TREND_PAGE (pw_trend_page_get_type ())
G_DECLARE_FINAL_TYPE (PwTrendPage, pw_trend_page, PW, TREND_PAGE, AdwBin)

GtkWidget *pw_trend_page_new (PwDesk      *desk,
                              PwProject   *project);
void       pw_trend_page_print (PwTrendPage *self);

G_END_DECLS
