/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "engine/pw-timeline-scene.h"
#include "ui/timeline/pw-timeline-pool.h"
#include "ui/timeline/pw-timeline-row.h"
#include "ui/timeline/pw-timeline-view.h"

G_BEGIN_DECLS

#define PW_TIMELINE_HEADER_PX  44
#define PW_TIMELINE_CAPTION_PX 20

/* What the entry in the view is for. */
typedef enum
{
  PW_TIMELINE_ENTRY_NONE,
  PW_TIMELINE_ENTRY_CHANGE,
  PW_TIMELINE_ENTRY_ADD
} PwTimelineEntryUse;

struct _PwTimelineView
{
  GtkWidget            parent_instance;

  PwDesk              *desk;            /* (unowned): outlives its pages */
  PwPlan              *plan;            /* (unowned): lives with the workspace */
  PwProject           *project;         /* (owned) (nullable): of an outline */
  GPtrArray           *projects;        /* (owned) (nullable): of lanes */
  GHashTable          *collapsed;       /* (element-type PwTask) */
  PwTimelineData      *data;            /* (owned) */
  PwTask              *selected;        /* (owned) (nullable) */
  PwTask              *pending;         /* (owned) (nullable): selected as soon as it is there */
  guint                pending_id;      /* idle, after a size was given */

  /* Geometry */
  PwTimelineScale      scale;
  PwTimelineZoom       zoom;
  PwTimelineSides      sides;
  GtkAdjustment       *adjustments[2];  /* (owned) (nullable): by orientation */
  guint                policies[2];
  double               row_height_px;
  double               caption_height_px; /* of the lanes of a chart without a table */
  int                  table_width_px;
  PwDay                day_to_show;     /* when there is a size, or PW_DAY_NONE */
  int                  allocated_width; /* of the ranges; -1 makes them anew */
  int                  allocated_height;
  gboolean             is_allocating;
  guint                generation;      /* of the data */
  PwScene             *scene;           /* (owned) (nullable): what shows now */
  PwTimelineInput      input;

  /* Children */
  PwTimelinePool      *rows;
  PwTimelinePool      *bars;
  GtkWidget           *header;
  GtkWidget           *swatches[PW_N_STYLES];
  GtkWidget           *hint;
  GtkWidget           *entry;
  PwTimelineEntryUse   entry_use;
  PwTaskKind           entry_kind;
  PwTask              *entry_task;      /* (owned) (nullable) */
  PwProject           *entry_project;   /* (owned) (nullable) */
  PwDay                entry_day;
  double               entry_x;
  double               entry_y;
  GHashTable          *layouts[PW_N_STYLES]; /* text to PangoLayout */

  PwTask              *hovered;         /* (owned) (nullable): shows the dot that a link is drawn from */

  /* A drag */
  PwTimelineGrab       grabbed;
  PwPart               grabbed_part;    /* PW_PART_NONE: nothing is dragged */
  PwTask              *grabbed_task;    /* (owned) (nullable) */
  PwEdit              *dragged_edit;    /* (owned) (nullable): what letting go would apply */
  int                  dragged_days;
  double               grabbed_x;
  double               grabbed_y;
  double               pointer_x;
  double               pointer_y;
};

/* Geometry; x and y are those of the view. */
gboolean pw_timeline_view_is_chart_at      (PwTimelineView *self,
                                            double          x,
                                            double          y);
void     pw_timeline_view_to_scene         (PwTimelineView *self,
                                            double         *x,
                                            double         *y);
int      pw_timeline_view_line_at          (PwTimelineView *self,
                                            double          y);
void     pw_timeline_view_update_children  (PwTimelineView *self);
void     pw_timeline_view_scroll_to        (PwTimelineView *self,
                                            PwTask         *task);
void     pw_timeline_view_focus_selected   (PwTimelineView *self);
void     pw_timeline_view_take_pending     (PwTimelineView *self);
void     pw_timeline_view_take_pending_later (PwTimelineView *self);
void     pw_timeline_view_toggle_phase     (PwTimelineView *self,
                                            PwTask         *phase);
void     pw_timeline_view_open             (PwTimelineView *self,
                                            PwTask         *task);
PangoLayout *pw_timeline_view_get_layout   (PwTimelineView *self,
                                            const char     *text,
                                            PwStyle         style);

/* The parts of the class that have files of their own */
void     pw_timeline_view_snapshot         (GtkWidget      *widget,
                                            GtkSnapshot    *snapshot);
void     pw_timeline_view_add_gestures     (PwTimelineView *self);
void     pw_timeline_view_cancel_drag      (PwTimelineView *self);
void     pw_timeline_view_class_add_keys   (GtkWidgetClass *widget_class);
void     pw_timeline_view_open_entry       (PwTimelineView *self,
                                            PwTask         *task);
void     pw_timeline_view_open_add_entry   (PwTimelineView *self,
                                            PwTaskKind      kind,
                                            PwProject      *project,
                                            PwDay           day,
                                            double          x,
                                            double          y);
void     pw_timeline_view_close_entry      (PwTimelineView *self);
void     pw_timeline_view_connect_entry    (PwTimelineView *self);
void     pw_timeline_view_apply            (PwTimelineView *self,
                                            PwEdit         *edit,
                                            const GError   *error,
                                            PwTask         *moved);

G_END_DECLS
