/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/pw-trend.h"

G_BEGIN_DECLS

/**
 * PwTrendView:
 *
 * The picture of a milestone trend analysis. Arrow keys go from point to point, and to
 * another milestone; each is spoken. `::chosen (milestone, point)` tells which it is;
 * `::opened (milestone)` that it was asked for.
 */
#define PW_TYPE_TREND_VIEW (pw_trend_view_get_type ())
G_DECLARE_FINAL_TYPE (PwTrendView, pw_trend_view, PW, TREND_VIEW, GtkWidget)

GtkWidget *pw_trend_view_new (void);
void       pw_trend_view_set_trend (PwTrendView   *self,
                                    const PwTrend *trend);
char      *pw_trend_view_dup_chosen (PwTrendView   *self);

G_END_DECLS
