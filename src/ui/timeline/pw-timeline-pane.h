/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/timeline/pw-timeline-view.h"

G_BEGIN_DECLS

/**
 * PwTimelinePane:
 *
 * A timeline with its tools: zoom, today, and in a narrow window table or chart.
 * After a milestone was moved it asks why, without holding anybody up.
 */
#define PW_TYPE_TIMELINE_PANE (pw_timeline_pane_get_type ())
G_DECLARE_FINAL_TYPE (PwTimelinePane, pw_timeline_pane, PW, TIMELINE_PANE, AdwBin)

GtkWidget      *pw_timeline_pane_new      (PwDesk         *desk);
PwTimelineView *pw_timeline_pane_get_view (PwTimelinePane *self);
void            pw_timeline_pane_add_tool (PwTimelinePane *self,
                                           GtkWidget      *tool);
GtkWidget      *pw_timeline_pane_take_tools (PwTimelinePane *self);
void            pw_timeline_pane_ask_reason (PwTimelinePane *self,
                                           PwTask         *milestone);

G_END_DECLS
