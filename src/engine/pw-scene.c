/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "engine/pw-scene.h"

#include <math.h>

static const char *const shape_names[] = { "rect", "diamond", "text", "line", "arrow", "circle", "triangle", "wedge", "cross" };

static const char *const part_names[] = {
  [PW_PART_NONE] = "none",
  [PW_PART_BODY] = "body",
  [PW_PART_START_EDGE] = "start-edge",
  [PW_PART_END_EDGE] = "end-edge",
  [PW_PART_PROGRESS] = "progress",
  [PW_PART_LABEL] = "label",
  [PW_PART_LINK] = "link",
  [PW_PART_BAND] = "band",
  [PW_PART_GRID] = "grid",
  [PW_PART_TODAY] = "today",
  [PW_PART_COLUMN_HEADER] = "column-header",
  [PW_PART_ROW_HEADER] = "row-header",
  [PW_PART_CELL] = "cell",
  [PW_PART_PLACE] = "place",
};

static const char *const style_names[PW_N_STYLES] = {
  [PW_STYLE_PHASE] = "phase",
  [PW_STYLE_TASK] = "task",
  [PW_STYLE_MILESTONE] = "milestone",
  [PW_STYLE_CRITICAL] = "critical",
  [PW_STYLE_LATE] = "late",
  [PW_STYLE_DONE] = "done",
  [PW_STYLE_MANUAL] = "manual",
  [PW_STYLE_GHOST] = "ghost",
  [PW_STYLE_PROGRESS] = "progress",
  [PW_STYLE_BASELINE] = "baseline",
  [PW_STYLE_LABEL] = "label",
  [PW_STYLE_LINK] = "link",
  [PW_STYLE_LINK_CRITICAL] = "link-critical",
  [PW_STYLE_LINK_DRIVER] = "link-driver",
  [PW_STYLE_TODAY] = "today",
  [PW_STYLE_WEEKEND] = "weekend",
  [PW_STYLE_CLOSED] = "closed",
  [PW_STYLE_HALF_CLOSED] = "half-closed",
  [PW_STYLE_GRID] = "grid",
  [PW_STYLE_GRID_STRONG] = "grid-strong",
  [PW_STYLE_HEADER] = "header",
  [PW_STYLE_SECTION] = "section",
  [PW_STYLE_SHORT] = "short",
  [PW_STYLE_OK] = "ok",
  [PW_STYLE_FULL] = "full",
  [PW_STYLE_OVER] = "over",
  [PW_STYLE_FILLED] = "filled",
  [PW_STYLE_MARKED] = "marked",
  [PW_STYLE_OPEN] = "open",
  [PW_STYLE_EMPTY] = "empty",
  [PW_STYLE_STEADY] = "steady",
  [PW_STYLE_LATER] = "later",
  [PW_STYLE_EARLIER] = "earlier",
  [PW_STYLE_REACHED] = "reached",
  [PW_STYLE_DROPPED] = "dropped",
  [PW_STYLE_DIAGONAL] = "diagonal",
};

/**
 * pw_scene_new:
 * @width: of all content, in logical pixels
 * @height: likewise
 *
 * Returns: (transfer full): a scene without marks
 */
PwScene *
pw_scene_new (double width,
              double height)
{
  PwScene *self = g_new0 (PwScene, 1);

  self->marks = g_array_new (FALSE, FALSE, sizeof (PwSceneMark));
  self->width = width;
  self->height = height;
  return self;
}

void
pw_scene_free (PwScene *self)
{
  if (self != NULL)
    {
      g_array_unref (self->marks);
      g_clear_pointer (&self->texts, g_string_chunk_free);
      g_free (self);
    }
}

/**
 * pw_scene_keep_text:
 * @self: a scene
 * @text: (nullable): words
 *
 * Returns: (transfer none) (nullable): a copy that lives as long as the scene
 */
const char *
pw_scene_keep_text (PwScene    *self,
                    const char *text)
{
  if (text == NULL)
    {
      return NULL;
    }
  if (self->texts == NULL)
    {
      self->texts = g_string_chunk_new (256);
    }
  return g_string_chunk_insert_const (self->texts, text);
}

void
pw_scene_add (PwScene     *self,
              PwSceneMark  mark)
{
  g_array_append_val (self->marks, mark);
}

guint
pw_scene_get_n_marks (const PwScene *self)
{
  return self->marks->len;
}

const PwSceneMark *
pw_scene_get_mark (const PwScene *self,
                   guint          index)
{
  g_return_val_if_fail (index < self->marks->len, NULL);

  return &g_array_index (self->marks, PwSceneMark, index);
}

static gboolean
is_stroke (const PwSceneMark *mark)
{
  return mark->shape == PW_SHAPE_LINE || mark->shape == PW_SHAPE_ARROW;
}

/**
 * pw_scene_mirror:
 * @self: a scene
 *
 * Turns left and right around, for languages that are read from right to left.
 */
void
pw_scene_mirror (PwScene *self)
{
  for (guint i = 0; i < self->marks->len; i++)
    {
      PwSceneMark *mark = &g_array_index (self->marks, PwSceneMark, i);

      if (is_stroke (mark))
        {
          mark->x = self->width - mark->x;
          mark->width = 0 - mark->width;
        }
      else
        {
          mark->x = self->width - mark->x - mark->width;
        }
    }
}

/**
 * pw_scene_find:
 * @self: a scene
 * @item: an index of the caller
 * @part: a part
 *
 * Returns: (nullable): the first mark of that part of the item
 */
const PwSceneMark *
pw_scene_find (const PwScene *self,
               guint          item,
               PwPart         part)
{
  for (guint i = 0; i < self->marks->len; i++)
    {
      const PwSceneMark *mark = &g_array_index (self->marks, PwSceneMark, i);

      if (mark->item == item && mark->part == part)
        {
          return mark;
        }
    }

  return NULL;
}

static gboolean
is_touchable (const PwSceneMark *mark)
{
  switch (mark->part)
    {
    case PW_PART_BODY:
    case PW_PART_START_EDGE:
    case PW_PART_END_EDGE:
    case PW_PART_LINK:
    case PW_PART_CELL:
    case PW_PART_PLACE:
      return TRUE;

    case PW_PART_NONE:
    case PW_PART_PROGRESS:
    case PW_PART_LABEL:
    case PW_PART_BAND:
    case PW_PART_GRID:
    case PW_PART_TODAY:
    case PW_PART_COLUMN_HEADER:
    case PW_PART_ROW_HEADER:
    default:
      return FALSE;
    }
}

/* How far the point lies from the mark; 0 inside it. */
static double
get_distance (const PwSceneMark *mark,
              double             x,
              double             y)
{
  if (is_stroke (mark))
    {
      double square = mark->width * mark->width + mark->height * mark->height;
      double along = square > 0 ? ((x - mark->x) * mark->width + (y - mark->y) * mark->height) / square : 0;

      along = CLAMP (along, 0, 1);
      return hypot (x - mark->x - along * mark->width, y - mark->y - along * mark->height);
    }

  return hypot (MAX (MAX (mark->x - x, x - (mark->x + mark->width)), 0), MAX (MAX (mark->y - y, y - (mark->y + mark->height)), 0));
}

/**
 * pw_scene_pick:
 * @self: a scene
 * @x: logical pixels from the left
 * @y: logical pixels from the top
 * @slop: how far beside a thin thing one may point, in logical pixels
 *
 * Returns: (nullable): the nearest touchable mark within @slop; of those that
 *   are equally near the one painted last
 */
const PwSceneMark *
pw_scene_pick (const PwScene *self,
               double         x,
               double         y,
               double         slop)
{
  const PwSceneMark *nearest = NULL;
  double least = slop;

  for (guint i = 0; i < self->marks->len; i++)
    {
      const PwSceneMark *mark = &g_array_index (self->marks, PwSceneMark, i);
      double distance = is_touchable (mark) ? get_distance (mark, x, y) : G_MAXDOUBLE;

      if (distance <= least)
        {
          nearest = mark;
          least = distance;
        }
    }

  return nearest;
}

/**
 * pw_scene_to_text:
 * @self: a scene
 *
 * Writes one line for each mark, `shape part style item:value x,y width*height "text"`,
 * with what is not there left out: a picture that a test can compare.
 *
 * Returns: (transfer full): text
 */
char *
pw_scene_to_text (const PwScene *self)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < self->marks->len; i++)
    {
      const PwSceneMark *mark = &g_array_index (self->marks, PwSceneMark, i);

      g_string_append_printf (text, "%s %s %s", shape_names[mark->shape], part_names[mark->part], style_names[mark->style]);
      if (mark->item != PW_SCENE_NO_ITEM)
        {
          g_string_append_printf (text, " #%u", mark->item);
        }
      if (mark->value != 0)
        {
          g_string_append_printf (text, " :%d", mark->value);
        }
      g_string_append_printf (text, " %g,%g %g*%g", mark->x, mark->y, mark->width, mark->height);
      if (mark->text != NULL)
        {
          g_string_append_printf (text, " \"%s\"", mark->text);
        }
      g_string_append_c (text, '\n');
    }

  return g_string_free (text, FALSE);
}

const char *
pw_scene_style_get_name (PwStyle style)
{
  g_return_val_if_fail ((guint) style < PW_N_STYLES, NULL);

  return style_names[style];
}

const char *
pw_scene_part_get_name (PwPart part)
{
  g_return_val_if_fail ((guint) part < G_N_ELEMENTS (part_names), NULL);

  return part_names[part];
}

const char *
pw_scene_shape_get_name (PwShape shape)
{
  g_return_val_if_fail ((guint) shape < G_N_ELEMENTS (shape_names), NULL);

  return shape_names[shape];
}
