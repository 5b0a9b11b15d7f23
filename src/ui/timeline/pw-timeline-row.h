/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/timeline/pw-timeline-data.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * PwTimelineColumns:
 *
 * The columns of the table that stand beside the title; the title takes what is left.
 */
typedef enum
{
  PW_TIMELINE_COLUMN_START    = 1 << 0,
  PW_TIMELINE_COLUMN_FINISH   = 1 << 1,
  PW_TIMELINE_COLUMN_LENGTH   = 1 << 2,
  PW_TIMELINE_COLUMN_PROGRESS = 1 << 3,
  PW_TIMELINE_COLUMN_OWNER    = 1 << 4
} PwTimelineColumns;

/* A line of the table beside a timeline: the row that has the focus and says the sentence. */
#define PW_TYPE_TIMELINE_ROW (pw_timeline_row_get_type ())
G_DECLARE_FINAL_TYPE (PwTimelineRow, pw_timeline_row, PW, TIMELINE_ROW, GtkWidget)

GtkWidget *pw_timeline_row_new         (GtkWidget            *parent);
GtkWidget *pw_timeline_row_new_header  (void);
void       pw_timeline_row_bind        (PwTimelineRow        *self,
                                        PwPlan               *plan,
                                        const PwTimelineLine *line);
void       pw_timeline_row_show_columns (PwTimelineRow       *self,
                                        PwTimelineColumns     columns);
PwTask    *pw_timeline_row_get_task    (PwTimelineRow        *self);

G_END_DECLS
