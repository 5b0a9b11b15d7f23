/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "engine/pw-timeline-scene-private.h"

#include <math.h>

#define MAX_BODY_HEIGHT_PX  16.0
#define MIN_BODY_WIDTH_PX   4.0
#define BASELINE_HEIGHT_PX  3.0
#define EDGE_PX             6.0
#define MIN_EDGED_WIDTH_PX  24.0
#define SLOP_PX             4.0
#define TODAY_GAP_PX        3.0
#define LINK_DOT_DROP_PX    4.0

PwTimelineBox
pw_timeline_scene_get_box (const PwTimelineInput *input,
                           const PwTimelineItem  *item)
{
  const PwTimelineScale *scale = input->scale;
  double free_height = input->row_height_px - input->caption_height_px;
  PwTimelineBox box = { .height = MIN (MAX_BODY_HEIGHT_PX, 2 * floor (free_height / 4)) };

  box.middle_y = item->row * input->row_height_px + input->caption_height_px + floor (free_height / 2);
  if (item->kind == PW_PLAN_MILESTONE)
    {
      box.x = round (pw_timeline_scale_x_of_day (scale, pw_moment_get_day (item->start)) + scale->day_width_px / 2) - box.height / 2;
      box.width = box.height;
      return box;
    }

  box.x = round (pw_timeline_scale_x_of (scale, input->calendar, item->start));
  box.width = MAX (round (pw_timeline_scale_x_of (scale, input->calendar, item->finish)) - box.x, MIN_BODY_WIDTH_PX);
  return box;
}

static PwStyle
get_style (const PwTimelineItem *item)
{
  if ((item->flags & PW_TIMELINE_IS_GHOST) != 0)
    {
      return PW_STYLE_GHOST;
    }
  if (item->kind == PW_PLAN_PHASE)
    {
      return PW_STYLE_PHASE;
    }

  return (item->flags & PW_TIMELINE_IS_DONE) != 0 ? PW_STYLE_DONE
         : (item->flags & PW_TIMELINE_IS_LATE) != 0 ? PW_STYLE_LATE
         : (item->flags & PW_TIMELINE_IS_CRITICAL) != 0 ? PW_STYLE_CRITICAL
         : (item->flags & PW_TIMELINE_IS_MANUAL) != 0 ? PW_STYLE_MANUAL
         : item->kind == PW_PLAN_MILESTONE ? PW_STYLE_MILESTONE : PW_STYLE_TASK;
}

static void
add_rect (PwScene *scene,
          PwPart   part,
          PwStyle  style,
          guint    item,
          int      value,
          double   x,
          double   y,
          double   width,
          double   height)
{
  pw_scene_add (scene, (PwSceneMark) { PW_SHAPE_RECT, part, style, item, value, x, y, width, height, NULL });
}

static void
add_line (PwScene *scene,
          PwPart   part,
          PwStyle  style,
          double   x,
          double   y,
          double   width,
          double   height)
{
  pw_scene_add (scene, (PwSceneMark) { PW_SHAPE_LINE, part, style, PW_SCENE_NO_ITEM, 0, x, y, width, height, NULL });
}

static void
add_bands (PwScene               *scene,
           const PwTimelineInput *input,
           PwViewport             viewport)
{
  static const PwStyle styles[] = {
    [PW_TIMELINE_BAND_WEEKEND] = PW_STYLE_WEEKEND,
    [PW_TIMELINE_BAND_CLOSED] = PW_STYLE_CLOSED,
    [PW_TIMELINE_BAND_HALF_CLOSED] = PW_STYLE_HALF_CLOSED,
  };
  g_autoptr (GArray) bands = pw_timeline_scale_get_bands (input->scale, input->calendar, viewport.x0, viewport.x1);

  for (guint i = 0; i < bands->len; i++)
    {
      const PwTimelineBand *band = &g_array_index (bands, PwTimelineBand, i);

      add_rect (scene, PW_PART_BAND, styles[band->kind], PW_SCENE_NO_ITEM, band->day, band->x, viewport.y0, band->width, viewport.y1 - viewport.y0);
    }
}

/* Upright lines at weeks while those are wide enough, else at months, else at quarters; one line under each row. */
static void
add_grid (PwScene               *scene,
          const PwTimelineInput *input,
          PwViewport             viewport,
          guint                  first_row,
          guint                  end_row)
{
  double day_width = input->scale->day_width_px;
  PwTimelineUnit unit = day_width >= 8 ? PW_TIMELINE_UNIT_WEEK : day_width >= 1.5 ? PW_TIMELINE_UNIT_MONTH : PW_TIMELINE_UNIT_QUARTER;
  g_autoptr (GArray) ticks = pw_timeline_scale_get_ticks (input->scale, unit, viewport.x0, viewport.x1);

  for (guint i = 0; i < ticks->len; i++)
    {
      double x = round (g_array_index (ticks, PwTimelineTick, i).x);

      if (x >= viewport.x0)
        {
          add_line (scene, PW_PART_GRID, PW_STYLE_GRID, x, viewport.y0, 0, viewport.y1 - viewport.y0);
        }
    }
  for (guint row = first_row; row < end_row; row++)
    {
      add_line (scene, PW_PART_GRID, PW_STYLE_GRID, viewport.x0, (row + 1) * input->row_height_px, viewport.x1 - viewport.x0, 0);
    }
}

typedef struct
{
  double y0;
  double y1;
} Stretch;

static int
compare_stretches (gconstpointer a,
                   gconstpointer b)
{
  const Stretch *first = a;
  const Stretch *second = b;

  return (first->y0 > second->y0) - (first->y0 < second->y0);
}

/* The line comes last: it leaves names, labels and milestones free, so that they can be read. */
static void
add_today (PwScene               *scene,
           const PwTimelineInput *input,
           PwViewport             viewport,
           guint                  first_row,
           guint                  end_row)
{
  g_autoptr (GArray) taken = g_array_new (FALSE, FALSE, sizeof (Stretch));
  double y = viewport.y0;
  double x;

  if (input->today == PW_DAY_NONE)
    {
      return;
    }

  x = round (pw_timeline_scale_x_of_day (input->scale, input->today) + input->scale->day_width_px / 2);
  if (x < viewport.x0 || x >= viewport.x1)
    {
      return;
    }

  for (guint i = 0; i < pw_scene_get_n_marks (scene); i++)
    {
      const PwSceneMark *mark = pw_scene_get_mark (scene, i);

      if ((mark->shape == PW_SHAPE_TEXT || mark->shape == PW_SHAPE_DIAMOND) && x >= mark->x - TODAY_GAP_PX && x < mark->x + mark->width + TODAY_GAP_PX)
        {
          g_array_append_vals (taken, &(Stretch) { mark->y, mark->y + mark->height }, 1);
        }
    }
  for (guint row = first_row; row < end_row && input->caption_height_px > 0; row++)
    {
      g_array_append_vals (taken, &(Stretch) { row * input->row_height_px, row * input->row_height_px + input->caption_height_px }, 1);
    }
  g_array_append_vals (taken, &(Stretch) { viewport.y1, viewport.y1 }, 1);
  g_array_sort (taken, compare_stretches);
  for (guint i = 0; i < taken->len; i++)
    {
      Stretch *stretch = &g_array_index (taken, Stretch, i);

      if (stretch->y0 > y)
        {
          add_line (scene, PW_PART_TODAY, PW_STYLE_TODAY, x, y, 0, MIN (stretch->y0, viewport.y1) - y);
        }
      y = MAX (y, stretch->y1);
    }
}

static void
add_baseline (PwScene               *scene,
              const PwTimelineInput *input,
              PwViewport             viewport,
              guint                  index)
{
  const PwTimelineItem *item = pw_timeline_index_get_item (input->index, index);
  PwTimelineItem planned = *item;
  PwTimelineBox box;

  if (item->baseline_start == PW_MOMENT_NONE || (item->kind != PW_PLAN_MILESTONE && item->baseline_finish == PW_MOMENT_NONE))
    {
      return;
    }

  planned.start = item->baseline_start;
  planned.finish = item->baseline_finish;
  box = pw_timeline_scene_get_box (input, &planned);
  if (box.x > viewport.x1 || box.x + box.width < viewport.x0)
    {
      return;
    }

  if (item->kind == PW_PLAN_MILESTONE)
    {
      pw_scene_add (scene, (PwSceneMark) {
      PW_SHAPE_DIAMOND, PW_PART_NONE, PW_STYLE_BASELINE, index, 0, box.x, box.middle_y - box.height / 2, box.width, box.height, NULL
    });
    }
  else
    {
      add_rect (scene, PW_PART_NONE, PW_STYLE_BASELINE, index, 0, box.x, box.middle_y + box.height / 2 + 1, box.width, BASELINE_HEIGHT_PX);
    }
}

static void
add_body (PwScene               *scene,
          const PwTimelineInput *input,
          PwViewport             viewport,
          guint                  index)
{
  const PwTimelineItem *item = pw_timeline_index_get_item (input->index, index);
  PwTimelineBox box = pw_timeline_scene_get_box (input, item);
  double height = item->kind == PW_PLAN_PHASE ? floor (box.height / 2) : box.height;
  double y = box.middle_y - floor (height / 2);

  if (box.x > viewport.x1 || box.x + box.width < viewport.x0)
    {
      return;
    }

  pw_scene_add (scene, (PwSceneMark) {
    item->kind == PW_PLAN_MILESTONE ? PW_SHAPE_DIAMOND : PW_SHAPE_RECT, PW_PART_BODY, get_style (item), index,
    item->progress_percent, box.x, y, box.width, height, NULL
  });
  if (item->kind == PW_PLAN_TASK && item->progress_percent > 0 && (item->flags & (PW_TIMELINE_IS_DONE | PW_TIMELINE_IS_GHOST)) == 0)
    {
      add_rect (scene, PW_PART_PROGRESS, PW_STYLE_PROGRESS, index, item->progress_percent, box.x, y,
                round (box.width * MIN (item->progress_percent, 100) / 100), height);
    }
}

static guint
clamp_row (const PwTimelineInput *input,
           double                 row)
{
  return (guint) CLAMP (row, 0, pw_timeline_index_get_n_rows (input->index));
}

/**
 * pw_timeline_scene_new:
 * @input: items, scale and looks
 * @viewport: what can be seen, in pixels from the left and the top
 *
 * Draws what the viewport shows: bands, grid, arrows, bodies, labels, today,
 * from back to front. What it costs goes by the rows that are seen and the links
 * that cross them. A milestone stands in the middle of its day.
 *
 * Returns: (transfer full): a scene; the item of a body, progress or label is an
 *   item of the index, that of a link mark a link
 */
PwScene *
pw_timeline_scene_new (const PwTimelineInput *input,
                       PwViewport             viewport)
{
  double width = pw_timeline_scale_get_width (input->scale);
  PwScene *scene = pw_scene_new (width, pw_timeline_index_get_n_rows (input->index) * input->row_height_px);
  guint first_row = clamp_row (input, floor (viewport.y0 / input->row_height_px));
  guint end_row = clamp_row (input, ceil (viewport.y1 / input->row_height_px));
  g_autoptr (GArray) links = g_array_new (FALSE, FALSE, sizeof (guint));
  PwViewport seen = viewport;

  if (input->scale->is_mirrored)
    {
      seen.x0 = width - viewport.x1;
      seen.x1 = width - viewport.x0;
    }

  add_bands (scene, input, seen);
  add_grid (scene, input, seen, first_row, end_row);

  pw_timeline_index_find_links (input->index, first_row, end_row, links);
  for (guint i = 0; i < links->len; i++)
    {
      pw_timeline_scene_add_link (scene, input, seen, g_array_index (links, guint, i));
    }

  for (guint row = first_row; row < end_row; row++)
    {
      guint n_items;
      const guint *items = pw_timeline_index_get_row_items (input->index, row, &n_items);

      for (guint i = 0; i < n_items; i++)
        {
          add_baseline (scene, input, seen, items[i]);
        }
      for (guint i = 0; i < n_items; i++)
        {
          add_body (scene, input, seen, items[i]);
        }
      if (input->has_labels)
        {
          pw_timeline_scene_add_labels (scene, input, seen, items, n_items);
        }
    }

  add_today (scene, input, seen, first_row, end_row);

  if (input->scale->is_mirrored)
    {
      pw_scene_mirror (scene);
    }
  return scene;
}

/**
 * pw_timeline_scene_pick:
 * @scene: a scene
 * @input: what it was made from
 * @x: pixels from the left
 * @y: pixels from the top
 * @item: (out): the item under the pointer, or for %PW_PART_LINK the link
 *
 * The first and last pixels of a task are its edges, when it is wide enough to
 * have a middle too.
 *
 * Returns: what is under the pointer, %PW_PART_NONE for nothing
 */
PwPart
pw_timeline_scene_pick (const PwScene         *scene,
                        const PwTimelineInput *input,
                        double                 x,
                        double                 y,
                        guint                 *item)
{
  const PwSceneMark *mark = pw_scene_pick (scene, x, y, SLOP_PX);
  gboolean is_mirrored = input->scale->is_mirrored;

  *item = mark != NULL ? mark->item : PW_SCENE_NO_ITEM;
  if (mark == NULL)
    {
      return PW_PART_NONE;
    }
  if (mark->part != PW_PART_BODY || mark->width < MIN_EDGED_WIDTH_PX || pw_timeline_index_get_item (input->index, mark->item)->kind != PW_PLAN_TASK)
    {
      return mark->part;
    }
  if (x < mark->x + EDGE_PX)
    {
      return is_mirrored ? PW_PART_END_EDGE : PW_PART_START_EDGE;
    }
  if (x >= mark->x + mark->width - EDGE_PX)
    {
      return is_mirrored ? PW_PART_START_EDGE : PW_PART_END_EDGE;
    }

  return PW_PART_BODY;
}

/**
 * pw_timeline_scene_get_link_dot:
 * @input: what a scene is made from
 * @item: an item
 * @x: (out): the middle of the dot, in pixels from the left
 * @y: (out): likewise from the top
 *
 * The dot that a link is drawn from hangs below the end, beside neither the label
 * nor the edge that makes a task longer.
 */
void
pw_timeline_scene_get_link_dot (const PwTimelineInput *input,
                                guint                  item,
                                double                *x,
                                double                *y)
{
  PwTimelineBox box = pw_timeline_scene_get_box (input, pw_timeline_index_get_item (input->index, item));
  double end = box.x + box.width;

  *x = input->scale->is_mirrored ? pw_timeline_scale_get_width (input->scale) - end : end;
  *y = box.middle_y + box.height / 2 + LINK_DOT_DROP_PX;
}

/**
 * pw_timeline_drag_days:
 * @scale: a scale
 * @grabbed: what the pointer holds
 * @dx: how far it went, in pixels to the right
 *
 * An edge never passes the other one: a task keeps at least its last day.
 *
 * Returns: whole days that the thing held moves, negative for earlier
 */
int
pw_timeline_drag_days (const PwTimelineScale *scale,
                       const PwTimelineGrab  *grabbed,
                       double                 dx)
{
  int days = (int) round ((scale->is_mirrored ? -dx : dx) / scale->day_width_px);
  int length = MAX (pw_moment_get_finish_day (grabbed->finish) - pw_moment_get_day (grabbed->start), 0);

  if (grabbed->part == PW_PART_START_EDGE)
    {
      return MIN (days, length);
    }
  if (grabbed->part == PW_PART_END_EDGE)
    {
      return MAX (days, -length);
    }

  return days;
}
