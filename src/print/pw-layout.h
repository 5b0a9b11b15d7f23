/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "print/pw-document.h"
#include "print/pw-flow.h"
#include "print/pw-typesetter.h"

G_BEGIN_DECLS

/* Points. */
#define PW_POINTS_A_MM (72.0 / 25.4)

/**
 * PwTag:
 * @parent: (nullable): the tag around it
 * @name: the structure type, such as "P" or "TH"
 * @row_span: of a cell
 * @column_span: of a cell
 * @scope: (nullable): of a header cell: "Row" or "Column"
 * @alternative: (nullable): what is said instead of a figure, or of a place to be filled in by hand
 *
 * A node of the structure tree that readers aloud follow.
 */
typedef struct _PwTag PwTag;

struct _PwTag
{
  PwTag      *parent;
  const char *name;
  int         row_span;
  int         column_span;
  const char *scope;
  char       *alternative;
};

/**
 * PwMarkKind:
 * @PW_MARK_TEXT: a line of text; @y is the baseline
 * @PW_MARK_RULE: a straight line over @width, @height
 * @PW_MARK_FILL: a light background
 * @PW_MARK_CODE: the QR code
 * @PW_MARK_FIELD: nothing that is seen: the rectangle of a cell to be filled in
 * @PW_MARK_TAG: nothing that is seen: an element without content
 * @PW_MARK_SCENE: a scene, as wide as @width
 */
typedef enum
{
  PW_MARK_TEXT,
  PW_MARK_RULE,
  PW_MARK_FILL,
  PW_MARK_CODE,
  PW_MARK_FIELD,
  PW_MARK_TAG,
  PW_MARK_SCENE
} PwMarkKind;

/* When a mark is drawn: always, or only where its piece begins or ends a page. */
typedef enum
{
  PW_MARK_ALWAYS,
  PW_MARK_AT_PAGE_BEGIN,
  PW_MARK_AT_PAGE_END
} PwMarkWhen;

/**
 * PwMark:
 * @tag: (nullable): the element it is the content of; without one it is decoration
 * @name: (nullable): of a field
 * @scene: (nullable): of a scene; its block owns it
 *
 * What is drawn, in points from the top left of its piece.
 */
typedef struct
{
  PwMarkKind   kind;
  PwMarkWhen   when;
  PwTag       *tag;
  PwFace       face;
  PangoLayout *text;
  PwScene     *scene;
  const char  *name;
  double       x;
  double       y;
  double       width;
  double       height;
  double       grey;
} PwMark;

/**
 * PwPiece:
 * @block: the block that it is part of
 * @item: its size and what holds it
 * @heading_level: the level in the outline, or 0
 * @heading: (nullable): the words for the outline
 * @repeats: (nullable) (element-type PwPiece): the header rows to draw above it when it begins a page
 * @marks: (element-type PwMark): what is drawn
 *
 * What never splits: a line, a table row, a form.
 */
typedef struct
{
  PwBlock    *block;
  PwFlowItem  item;
  int         heading_level;
  const char *heading;
  GPtrArray  *repeats;
  GArray     *marks;
} PwPiece;

#define PW_TYPE_LAYOUT (pw_layout_get_type ())
G_DECLARE_FINAL_TYPE (PwLayout, pw_layout, PW, LAYOUT, GObject)

/**
 * PwLayout:
 * @page_width: in points, as all below
 * @body_left: where text begins
 * @body_top: where pages begin under their header
 * @pieces: (element-type PwPiece): all, in order
 * @places: (element-type PwFlowPlace): where each stands
 * @n_pages: how many pages, at least 1
 */
struct _PwLayout
{
  GObject       parent_instance;

  PwDocument   *document;
  PwTypesetter *typesetter;
  double        page_width;
  double        page_height;
  double        body_left;
  double        body_top;
  double        body_width;
  double        body_height;
  GPtrArray    *pieces;
  GPtrArray    *tags;
  GArray       *places;
  int           n_pages;
  gboolean      break_next;
};

PwLayout *pw_layout_new (PwDocument *document);
char     *pw_layout_to_text (PwLayout   *self);

G_END_DECLS
