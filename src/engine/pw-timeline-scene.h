/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "engine/pw-scene.h"
#include "engine/pw-timeline-index.h"
#include "engine/pw-timeline-scale.h"

G_BEGIN_DECLS

/**
 * PwTimelineInput:
 * @scale: days against pixels
 * @calendar: (nullable): for the bands, and so that a working day fills its column
 * @index: items and links
 * @row_height_px: of every row, above zero
 * @today: or %PW_DAY_NONE for no line
 * @has_labels: labels after bars and diamonds
 * @measure: widths of labels; may be %NULL when @has_labels is not set
 * @caption_height_px: the top of every row that stays free for its name; may be 0
 */
typedef struct
{
  const PwTimelineScale *scale;
  PwCalendar            *calendar;
  const PwTimelineIndex *index;
  double                 row_height_px;
  PwDay                  today;
  gboolean               has_labels;
  PwMeasureFunc          measure;
  gpointer               measure_data;
  double                 caption_height_px;
} PwTimelineInput;

/* What the pointer holds when a drag begins. */
typedef struct
{
  guint    item;
  PwPart   part;                /* body, start edge or end edge */
  PwMoment start;
  PwMoment finish;
} PwTimelineGrab;

PwScene *pw_timeline_scene_new  (const PwTimelineInput *input,
                                 PwViewport             viewport);
PwPart   pw_timeline_scene_pick (const PwScene         *scene,
                                 const PwTimelineInput *input,
                                 double                 x,
                                 double                 y,
                                 guint                 *item);
void     pw_timeline_scene_get_link_dot (const PwTimelineInput *input,
                                         guint                  item,
                                         double                *x,
                                         double                *y);
int      pw_timeline_drag_days  (const PwTimelineScale *scale,
                                 const PwTimelineGrab  *grabbed,
                                 double                 dx);

G_END_DECLS
