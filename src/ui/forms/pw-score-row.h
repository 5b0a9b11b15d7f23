/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/pw-score.h"
#include "ui/app/pw-desk.h"

G_BEGIN_DECLS

/**
 * PwScoreRow:
 *
 * One competency of a form: expected level, own view, view of the supervisor,
 * remark and development action. A digit on one of the two views sets the level and goes a row down.
 */
#define PW_TYPE_SCORE_ROW (pw_score_row_get_type ())
G_DECLARE_FINAL_TYPE (PwScoreRow, pw_score_row, PW, SCORE_ROW, GtkListBoxRow)

GtkWidget *pw_score_row_new         (PwDesk      *desk,
                                     PwScore     *score,
                                     gboolean     is_open);
GtkWidget *pw_score_row_get_levels  (PwScoreRow  *self,
                                     guint        field);
GtkWidget *pw_score_row_get_text    (PwScoreRow  *self,
                                     guint        field);
void       pw_score_row_focus       (PwScoreRow  *self,
                                     guint        field);

G_END_DECLS
