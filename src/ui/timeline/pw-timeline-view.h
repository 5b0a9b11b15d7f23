/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "engine/pw-timeline-scale.h"
#include "ui/app/pw-desk.h"
#include "ui/timeline/pw-timeline-data.h"

G_BEGIN_DECLS

/**
 * PwTimelineView:
 *
 * A table and a timeline that scroll as one: the planning of a project, or the
 * milestones of many. Gestures and keys become edits of the model at the desk.
 *
 * `::selection-changed`: another task is selected.
 * `::opened (task)`: somebody wants to see all of a task.
 * `::milestone-moved (task)`: a milestone went to another day by hand.
 */
#define PW_TYPE_TIMELINE_VIEW (pw_timeline_view_get_type ())
G_DECLARE_FINAL_TYPE (PwTimelineView, pw_timeline_view, PW, TIMELINE_VIEW, GtkWidget)

/**
 * PwTimelineSides:
 *
 * What there is room for.
 */
typedef enum
{
  PW_TIMELINE_SIDES_BOTH,
  PW_TIMELINE_SIDES_TABLE,
  PW_TIMELINE_SIDES_CHART
} PwTimelineSides;

GtkWidget      *pw_timeline_view_new           (PwDesk           *desk);
void            pw_timeline_view_show_project  (PwTimelineView   *self,
                                                PwProject        *project);
void            pw_timeline_view_show_lanes    (PwTimelineView   *self,
                                                GPtrArray        *projects);
void            pw_timeline_view_refresh       (PwTimelineView   *self);

PwTask         *pw_timeline_view_get_selected  (PwTimelineView   *self);
void            pw_timeline_view_select        (PwTimelineView   *self,
                                                PwTask           *task);
PwTimelineZoom  pw_timeline_view_get_zoom      (PwTimelineView   *self);
void            pw_timeline_view_zoom          (PwTimelineView   *self,
                                                PwTimelineZoom    zoom);
void            pw_timeline_view_zoom_by       (PwTimelineView   *self,
                                                int               n_steps);
void            pw_timeline_view_show_sides    (PwTimelineView   *self,
                                                PwTimelineSides   sides);
void            pw_timeline_view_go_to_day     (PwTimelineView   *self,
                                                PwDay             day);
void            pw_timeline_view_go_to_task    (PwTimelineView   *self,
                                                PwTask           *task);
void            pw_timeline_view_add           (PwTimelineView   *self,
                                                PwTaskKind        kind);
gboolean        pw_timeline_view_get_rectangle (PwTimelineView   *self,
                                                PwTask           *task,
                                                GdkRectangle     *rectangle);

gboolean        pw_timeline_view_get_link_dot  (PwTimelineView   *self,
                                                PwTask           *task,
                                                double           *x,
                                                double           *y);

G_END_DECLS
