/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "print/pw-scene-paint.h"

#include <pango/pangocairo.h>

#include "print/pw-typesetter.h"

#define NO_FILL -1

/**
 * Ink:
 * @fill: of a box, from 0 for black to 1 for white, or %NO_FILL
 * @stroke: of a line or the border of a box, or %NO_FILL
 * @width: of lines, in points
 * @dash: length of dash and gap in points; 0 for an unbroken line
 *
 * How a style looks on paper: told apart by shape, grey and dashes, never by colour.
 */
typedef struct
{
  double fill;
  double stroke;
  double width;
  double dash;
} Ink;

static const Ink inks[PW_N_STYLES] = {
  [PW_STYLE_PHASE] = { 0.2, NO_FILL, 0.6, 0 },
  [PW_STYLE_TASK] = { 0.78, 0.3, 0.5, 0 },
  [PW_STYLE_MILESTONE] = { 0, 0, 0.5, 0 },
  [PW_STYLE_CRITICAL] = { 0.5, 0, 1, 0 },
  [PW_STYLE_LATE] = { 1, 0, 1.2, 0 },
  [PW_STYLE_DONE] = { 0.9, 0.5, 0.5, 0 },
  [PW_STYLE_MANUAL] = { 1, 0.3, 0.5, 1.5 },
  [PW_STYLE_GHOST] = { NO_FILL, 0.5, 0.5, 2 },
  [PW_STYLE_PROGRESS] = { 0.1, NO_FILL, 0.5, 0 },
  [PW_STYLE_BASELINE] = { 1, 0.45, 0.5, 0 },
  [PW_STYLE_LABEL] = { NO_FILL, 0, 0.5, 0 },
  [PW_STYLE_LINK] = { 0.45, 0.45, 0.5, 0 },
  [PW_STYLE_LINK_CRITICAL] = { 0, 0, 0.9, 0 },
  [PW_STYLE_LINK_DRIVER] = { 0, 0, 0.9, 3 },
  [PW_STYLE_TODAY] = { 0, 0, 0.9, 4 },
  [PW_STYLE_WEEKEND] = { 0.94, NO_FILL, 0, 0 },
  [PW_STYLE_CLOSED] = { 0.9, NO_FILL, 0, 0 },
  [PW_STYLE_HALF_CLOSED] = { 0.95, NO_FILL, 0, 0 },
  [PW_STYLE_GRID] = { 0.88, 0.85, 0.4, 0 },
  [PW_STYLE_GRID_STRONG] = { 0.6, 0.6, 0.6, 0 },
  [PW_STYLE_HEADER] = { 0.92, 0.2, 0.5, 0 },
  [PW_STYLE_SECTION] = { 0.88, 0, 0.5, 0 },
  [PW_STYLE_SHORT] = { 1, 0, 1, 2 },
  [PW_STYLE_OK] = { 0.92, 0.5, 0.5, 0 },
  [PW_STYLE_FULL] = { 0.8, 0.4, 0.5, 0 },
  [PW_STYLE_OVER] = { 0.55, 0, 1, 0 },
  [PW_STYLE_FILLED] = { 0.85, 0.5, 0.5, 0 },
  [PW_STYLE_MARKED] = { 0.7, 0, 0.8, 0 },
  [PW_STYLE_OPEN] = { 1, 0.3, 0.5, 2 },
  [PW_STYLE_EMPTY] = { NO_FILL, 0.7, 0.5, 0 },
  [PW_STYLE_STEADY] = { 1, 0, 0.8, 0 },
  [PW_STYLE_LATER] = { 0, 0, 1.2, 0 },
  [PW_STYLE_EARLIER] = { 1, 0, 0.8, 3 },
  [PW_STYLE_REACHED] = { 0.4, 0.4, 0.8, 0 },
  [PW_STYLE_DROPPED] = { NO_FILL, 0.5, 0.8, 1.5 },
  [PW_STYLE_DIAGONAL] = { NO_FILL, 0.55, 0.6, 0 },
};

static void
set_grey (cairo_t *cr,
          double   grey)
{
  cairo_set_source_rgb (cr, grey, grey, grey);
}

static void
set_line (cairo_t   *cr,
          const Ink *ink)
{
  set_grey (cr, ink->stroke >= 0 ? ink->stroke : ink->fill);
  cairo_set_line_width (cr, ink->width);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_BUTT);
  if (ink->dash > 0)
    {
      const double dashes[] = { ink->dash, ink->dash };

      cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), 0);
    }
  else
    {
      cairo_set_dash (cr, NULL, 0, 0);
    }
}

static void
fill_and_stroke (cairo_t   *cr,
                 const Ink *ink)
{
  if (ink->fill >= 0)
    {
      set_grey (cr, ink->fill);
      cairo_fill_preserve (cr);
    }
  if (ink->stroke >= 0)
    {
      set_line (cr, ink);
      /* The border of a shape is never broken: a small one would be lost. */
      cairo_set_dash (cr, NULL, 0, 0);
      cairo_stroke_preserve (cr);
    }
  cairo_new_path (cr);
}

static void
add_polygon (cairo_t      *cr,
             const double *points,
             guint         n_points)
{
  /* A text leaves a current point. */
  cairo_new_path (cr);
  for (guint i = 0; i < n_points; i++)
    {
      cairo_line_to (cr, points[2 * i], points[2 * i + 1]);
    }
  cairo_close_path (cr);
}

static PwFace
get_face (PwStyle style)
{
  return style == PW_STYLE_PHASE || style == PW_STYLE_SECTION ? PW_FACE_LABEL : PW_FACE_SMALL;
}

static void
paint_text (cairo_t           *cr,
            const PwSceneMark *mark)
{
  PwTypesetter *typesetter = pw_typesetter_get ();
  PwFace face = get_face (mark->style);
  g_autoptr (GPtrArray) lines = pw_typesetter_set (typesetter, face, mark->text, MAX (mark->width, 1) + 0.5, PW_ALIGN_START);
  double line_height = pw_typesetter_get_line_height (typesetter, face);
  PwTextLine *line;

  if (lines->len > 1)
    {
      PwTextLine *first = g_ptr_array_index (lines, 0);
      g_autofree char *words = g_strchomp (g_strdup (pango_layout_get_text (first->layout)));
      g_autofree char *cut = g_strconcat (words, "…", NULL);

      g_ptr_array_unref (lines);
      lines = pw_typesetter_set (typesetter, face, cut, mark->width + line_height, PW_ALIGN_START);
    }
  if (lines->len == 0)
    {
      return;
    }

  line = g_ptr_array_index (lines, 0);
  set_grey (cr, 0.1);
  cairo_move_to (cr, mark->x + line->x, mark->y + (mark->height - line_height) / 2 + pw_typesetter_get_baseline (typesetter, face));
  pango_cairo_show_layout_line (cr, pango_layout_get_line_readonly (line->layout, 0));
}

static void
paint_mark (cairo_t           *cr,
            const PwSceneMark *mark)
{
  const Ink *ink = &inks[mark->style];
  double x = mark->x;
  double y = mark->y;
  double right = x + mark->width;
  double below = y + mark->height;
  double middle = x + mark->width / 2;

  switch (mark->shape)
    {
    case PW_SHAPE_RECT:
      cairo_rectangle (cr, x, y, mark->width, mark->height);
      fill_and_stroke (cr, ink);
      break;

    case PW_SHAPE_DIAMOND:
      add_polygon (cr, (const double[]) { middle, y, right, y + mark->height / 2, middle, below, x, y + mark->height / 2 }, 4);
      fill_and_stroke (cr, ink);
      break;

    case PW_SHAPE_TRIANGLE:
      add_polygon (cr, (const double[]) { middle, y, right, below, x, below }, 3);
      fill_and_stroke (cr, ink);
      break;

    case PW_SHAPE_WEDGE:
      add_polygon (cr, (const double[]) { x, y, right, y, middle, below }, 3);
      fill_and_stroke (cr, ink);
      break;

    case PW_SHAPE_CIRCLE:
      cairo_new_sub_path (cr);
      cairo_arc (cr, middle, y + mark->height / 2, mark->width / 2, 0, 2 * G_PI);
      fill_and_stroke (cr, ink);
      break;

    case PW_SHAPE_CROSS:
      set_line (cr, ink);
      cairo_set_dash (cr, NULL, 0, 0);
      cairo_move_to (cr, x, y);
      cairo_line_to (cr, right, below);
      cairo_move_to (cr, x, below);
      cairo_line_to (cr, right, y);
      cairo_stroke (cr);
      break;

    case PW_SHAPE_LINE:
      set_line (cr, ink);
      cairo_move_to (cr, x, y);
      cairo_line_to (cr, right, below);
      cairo_stroke (cr);
      break;

    case PW_SHAPE_ARROW:
      add_polygon (cr, (const double[]) { right, below, x - mark->height * 0.6, y + mark->width * 0.6, x + mark->height * 0.6, y - mark->width * 0.6 }, 3);
      set_grey (cr, ink->fill >= 0 ? ink->fill : 0);
      cairo_fill (cr);
      break;

    case PW_SHAPE_TEXT:
    default:
      if (mark->text != NULL)
        {
          paint_text (cr, mark);
        }
      break;
    }
}

/**
 * pw_scene_paint:
 * @self: a scene in points
 * @cr: where its top left corner is the origin
 *
 * Paints it as on paper: black on white, every style with a look of its own in black and white.
 */
void
pw_scene_paint (const PwScene *self,
                cairo_t       *cr)
{
  for (guint i = 0; i < pw_scene_get_n_marks (self); i++)
    {
      const PwSceneMark *mark = pw_scene_get_mark (self, i);

      /* Edges and places are there to be grabbed. */
      if (mark->part != PW_PART_START_EDGE && mark->part != PW_PART_END_EDGE && !(mark->part == PW_PART_LINK && mark->shape == PW_SHAPE_RECT))
        {
          paint_mark (cr, mark);
        }
    }
}

/**
 * pw_scene_measure_on_paper:
 *
 * A #PwMeasureFunc for scenes that pw_scene_paint() paints.
 *
 * Returns: the width of @text in points
 */
double
pw_scene_measure_on_paper (const char *text,
                           PwStyle     style,
                           gpointer    user_data)
{
  g_autoptr (GPtrArray) lines = pw_typesetter_set (pw_typesetter_get (), get_face (style), text, 10000, PW_ALIGN_START);

  return lines->len > 0 ? ((PwTextLine *) g_ptr_array_index (lines, 0))->width : 0;
}

/* Of the text in a scene on paper, in points. */
double
pw_scene_get_line_height (void)
{
  return pw_typesetter_get_line_height (pw_typesetter_get (), PW_FACE_SMALL);
}
