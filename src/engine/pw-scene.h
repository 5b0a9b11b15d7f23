/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define PW_SCENE_NO_ITEM G_MAXUINT

/**
 * PwShape:
 * @PW_SHAPE_RECT: x, y, width, height
 * @PW_SHAPE_DIAMOND: the diamond in that box
 * @PW_SHAPE_CIRCLE: the circle in that box
 * @PW_SHAPE_TRIANGLE: the triangle in that box that points up
 * @PW_SHAPE_WEDGE: the triangle in that box that points down
 * @PW_SHAPE_CROSS: the two diagonals of that box
 * @PW_SHAPE_TEXT: one line of text in that box, centred vertically; it begins
 *   at the leading edge unless the style says otherwise
 * @PW_SHAPE_LINE: from (x, y) to (x + width, y + height); either may be negative
 * @PW_SHAPE_ARROW: an arrow head whose tip lies at (x + width, y + height) and
 *   the middle of its base at (x, y)
 */
typedef enum
{
  PW_SHAPE_RECT,
  PW_SHAPE_DIAMOND,
  PW_SHAPE_TEXT,
  PW_SHAPE_LINE,
  PW_SHAPE_ARROW,
  PW_SHAPE_CIRCLE,
  PW_SHAPE_TRIANGLE,
  PW_SHAPE_WEDGE,
  PW_SHAPE_CROSS
} PwShape;

/* What of an item a mark is; touchable are body, edges, link, cell and place. */
typedef enum
{
  PW_PART_NONE,
  PW_PART_BODY,
  PW_PART_START_EDGE,
  PW_PART_END_EDGE,
  PW_PART_PROGRESS,
  PW_PART_LABEL,
  PW_PART_LINK,
  PW_PART_BAND,
  PW_PART_GRID,
  PW_PART_TODAY,
  PW_PART_COLUMN_HEADER,
  PW_PART_ROW_HEADER,
  PW_PART_CELL,
  PW_PART_PLACE
} PwPart;

/* Its name, from pw_scene_style_get_name(), is the CSS class of the swatch that gives the colour. */
typedef enum
{
  PW_STYLE_PHASE,
  PW_STYLE_TASK,
  PW_STYLE_MILESTONE,
  PW_STYLE_CRITICAL,
  PW_STYLE_LATE,
  PW_STYLE_DONE,
  PW_STYLE_MANUAL,
  PW_STYLE_GHOST,
  PW_STYLE_PROGRESS,
  PW_STYLE_BASELINE,
  PW_STYLE_LABEL,
  PW_STYLE_LINK,
  PW_STYLE_LINK_CRITICAL,
  PW_STYLE_LINK_DRIVER,
  PW_STYLE_TODAY,
  PW_STYLE_WEEKEND,
  PW_STYLE_CLOSED,
  PW_STYLE_HALF_CLOSED,
  PW_STYLE_GRID,
  PW_STYLE_GRID_STRONG,
  PW_STYLE_HEADER,
  PW_STYLE_SECTION,
  PW_STYLE_SHORT,
  PW_STYLE_OK,
  PW_STYLE_FULL,
  PW_STYLE_OVER,
  PW_STYLE_FILLED,
  PW_STYLE_MARKED,
  PW_STYLE_OPEN,
  PW_STYLE_EMPTY,
  PW_STYLE_STEADY,
  PW_STYLE_LATER,
  PW_STYLE_EARLIER,
  PW_STYLE_REACHED,
  PW_STYLE_DROPPED,
  PW_STYLE_DIAGONAL,
  PW_N_STYLES
} PwStyle;

/**
 * PwSceneMark:
 * @item: index in the caller's array that the part belongs to, or %PW_SCENE_NO_ITEM
 * @value: a number that goes with the part: the place in a cell, the day of a
 *   header or band, the progress in percent
 * @text: (nullable): borrowed from the caller, or kept with pw_scene_keep_text()
 */
typedef struct
{
  PwShape     shape;
  PwPart      part;
  PwStyle     style;
  guint       item;
  int         value;
  double      x;
  double      y;
  double      width;
  double      height;
  const char *text;
} PwSceneMark;

/* A window on the scene in logical pixels; half-open. */
typedef struct
{
  double x0;
  double y0;
  double x1;
  double y1;
} PwViewport;

/**
 * PwScene:
 * @marks: (element-type PwSceneMark): in the order of painting
 * @width: of all content, not only of the viewport
 * @height: likewise
 * @texts: (nullable): what pw_scene_keep_text() keeps
 */
typedef struct
{
  GArray       *marks;
  double        width;
  double        height;
  GStringChunk *texts;
} PwScene;

/* Returns the width of @text in logical pixels. */
typedef double (*PwMeasureFunc) (const char *text,
                                 PwStyle     style,
                                 gpointer    user_data);

PwScene           *pw_scene_new (double         width,
                                 double         height);
void               pw_scene_free (PwScene       *self);
void               pw_scene_add (PwScene       *self,
                                 PwSceneMark    mark);
const char        *pw_scene_keep_text (PwScene       *self,
                                       const char    *text);
guint              pw_scene_get_n_marks (const PwScene *self);
const PwSceneMark *pw_scene_get_mark (const PwScene *self,
                                      guint          index);
void               pw_scene_mirror (PwScene       *self);
const PwSceneMark *pw_scene_find (const PwScene *self,
                                  guint          item,
                                  PwPart         part);
const PwSceneMark *pw_scene_pick (const PwScene *self,
                                  double         x,
                                  double         y,
                                  double         slop);
char              *pw_scene_to_text (const PwScene *self);

const char        *pw_scene_style_get_name (PwStyle        style);
const char        *pw_scene_part_get_name (PwPart         part);
const char        *pw_scene_shape_get_name (PwShape        shape);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PwScene, pw_scene_free)

G_END_DECLS
