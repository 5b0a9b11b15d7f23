/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "engine/pw-timeline-scene-private.h"

#include <math.h>

/* How far a line leaves and comes in straight, and the length of an arrow head. */
#define STUB_PX  8.0
#define ARROW_PX 6.0

typedef struct
{
  PwScene    *scene;
  PwViewport  viewport;
  guint       link;
  PwStyle     style;
  double      x;
  double      y;
} Pen;

static void
draw_to (Pen   *pen,
         double x,
         double y)
{
  PwSceneMark mark = {
    PW_SHAPE_LINE, PW_PART_LINK, pen->style, pen->link, 0, pen->x, pen->y, x - pen->x, y - pen->y, NULL
  };

  if ((x != pen->x || y != pen->y)
      && pw_viewport_touches (pen->viewport, MIN (x, pen->x), MIN (y, pen->y), fabs (x - pen->x), fabs (y - pen->y)))
    {
      pw_scene_add (pen->scene, mark);
    }
  pen->x = x;
  pen->y = y;
}

/*
 * Out of one bar, along a lane between the rows where it must turn back, and
 * into the other:
 *
 *   [A]-+           [A]-+          +-[A]         [A]-+
 *       |      +--------+          |                 |
 *       +->[B] +->[B]              +->[B]      [B]<--+
 */
static void
draw_route (Pen    *pen,
            double  out,
            double  to_x,
            double  to_y,
            double  in,
            double  lane)
{
  double out_x = pen->x + out * STUB_PX;
  double in_x = to_x - in * STUB_PX;

  if (out != in)
    {
      out_x = out < 0 ? MIN (out_x, in_x) : MAX (out_x, in_x);
      draw_to (pen, out_x, pen->y);
      draw_to (pen, out_x, to_y);
    }
  else if ((in_x - out_x) * out >= 0)
    {
      draw_to (pen, out_x, pen->y);
      draw_to (pen, out_x, to_y);
    }
  else
    {
      draw_to (pen, out_x, pen->y);
      draw_to (pen, out_x, lane);
      draw_to (pen, in_x, lane);
      draw_to (pen, in_x, to_y);
    }

  draw_to (pen, to_x - in * ARROW_PX, to_y);
}

void
pw_timeline_scene_add_link (PwScene               *scene,
                            const PwTimelineInput *input,
                            PwViewport             viewport,
                            guint                  index)
{
  const PwTimelineLink *link = pw_timeline_index_get_link (input->index, index);
  PwTimelineBox from = pw_timeline_scene_get_box (input, pw_timeline_index_get_item (input->index, link->from));
  PwTimelineBox to = pw_timeline_scene_get_box (input, pw_timeline_index_get_item (input->index, link->to));
  gboolean from_finish = link->kind == PW_PLAN_FINISH_START || link->kind == PW_PLAN_FINISH_FINISH;
  gboolean to_start = link->kind == PW_PLAN_FINISH_START || link->kind == PW_PLAN_START_START;
  double to_x = to_start ? to.x : to.x + to.width;
  double in = to_start ? 1 : -1;
  double lane = from.middle_y + (to.middle_y < from.middle_y ? -1 : 1) * floor (input->row_height_px / 2);
  Pen pen = {
    .scene = scene, .viewport = viewport, .link = index,
    .x = from_finish ? from.x + from.width : from.x,
    .y = from.middle_y,
    .style = link->is_driver ? PW_STYLE_LINK_DRIVER : link->is_critical ? PW_STYLE_LINK_CRITICAL : PW_STYLE_LINK
  };

  draw_route (&pen, from_finish ? 1 : -1, to_x, to.middle_y, in, lane);
  if (pw_viewport_touches (viewport, MIN (pen.x, to_x), to.middle_y, ARROW_PX, 0))
    {
      pw_scene_add (scene, (PwSceneMark) {
      PW_SHAPE_ARROW, PW_PART_LINK, pen.style, index, 0, pen.x, pen.y, to_x - pen.x, 0, NULL
    });
    }
}
