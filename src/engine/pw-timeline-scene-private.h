/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "engine/pw-timeline-scene.h"

G_BEGIN_DECLS

/* Where the body of an item lies, from the leading edge, in whole pixels. */
typedef struct
{
  double x;
  double width;
  double middle_y;
  double height;
} PwTimelineBox;

PwTimelineBox pw_timeline_scene_get_box    (const PwTimelineInput *input,
                                            const PwTimelineItem  *item);
void          pw_timeline_scene_add_link   (PwScene               *scene,
                                            const PwTimelineInput *input,
                                            PwViewport             viewport,
                                            guint                  link);
void          pw_timeline_scene_add_labels (PwScene               *scene,
                                            const PwTimelineInput *input,
                                            PwViewport             viewport,
                                            const guint           *items,
                                            guint                  n_items);

static inline gboolean
pw_viewport_touches (PwViewport viewport,
                     double     x,
                     double     y,
                     double     width,
                     double     height)
{
  return x <= viewport.x1 && x + width >= viewport.x0 && y <= viewport.y1 && y + height >= viewport.y0;
}

G_END_DECLS
