/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "print/pw-layout-private.h"

G_BEGIN_DECLS

/**
 * PwGridLook:
 * @rule_grey: the grey of lines, 0 is black; above 1 no lines
 * @padding_x: beside the text of a cell
 * @padding_y: above and below
 * @centred_height: rows up to this height have their texts halfway; 0 for all at the top
 */
typedef struct
{
  double rule_grey;
  double padding_x;
  double padding_y;
  double centred_height;
} PwGridLook;

/**
 * PwGridLine:
 * @text: which text of its cell it is a line of, from 1
 * @top: from the top of the cell
 */
typedef struct
{
  int         text;
  PwFace      face;
  PwTextLine *line;
  double      top;
} PwGridLine;

/**
 * PwGridCell:
 * @lines: (element-type PwGridLine): its text, set for its width
 * @height: what it asks for, padding included
 *
 * A cell, by where it begins and how far it goes.
 */
typedef struct
{
  int           row;
  int           column;
  int           row_span;
  int           column_span;
  PwBlockFlags  flags;
  PwBlockAlign  align;
  const char   *field;
  const char   *field_words;
  const char   *scope;
  int           n_texts;
  GArray       *lines;
  double        height;
} PwGridCell;

/**
 * PwGridRow:
 * @block: the block that it shows
 * @flags: HEADER repeats it on every page, SHADED binds it to the next
 * @height: in the end; before that the least it may be
 * @continues: whether it is the rest of a row too tall for a page
 */
typedef struct
{
  PwBlock      *block;
  PwBlockFlags  flags;
  double        height;
  gboolean      continues;
} PwGridRow;

/**
 * PwGrid:
 *
 * A table, being made: rows and cells with their texts set, but not yet drawn.
 */
typedef struct
{
  PwLayout   *layout;
  PwGridLook  look;
  double      x;
  GArray     *edges;
  GArray     *rows;
  GPtrArray  *cells;
} PwGrid;

PwGrid     *pw_grid_new      (PwLayout         *layout,
                              const PwGridLook *look,
                              const PwColumn   *columns,
                              guint             n_columns,
                              double            x,
                              double            width);
void        pw_grid_free     (PwGrid           *self);
guint       pw_grid_n_columns (PwGrid          *self);
PwGridRow  *pw_grid_add_row  (PwGrid           *self,
                              PwBlock          *block,
                              PwBlockFlags      flags,
                              double            height);
PwGridCell *pw_grid_add_cell (PwGrid           *self,
                              int               column,
                              int               row_span,
                              int               column_span);
void        pw_grid_cell_add_text (PwGrid      *self,
                                   PwGridCell  *cell,
                                   PwFace       face,
                                   const char  *text);
PwGridCell *pw_grid_get_cell (PwGrid           *self,
                              int               row,
                              int               column);
void        pw_grid_emit     (PwGrid           *self,
                              PwTag            *parent,
                              double            space);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PwGrid, pw_grid_free)

G_END_DECLS
