/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "print/pw-grid-private.h"

#define RULE_WIDTH 0.5

/* Rows that share a cell stay on one page when together they take less than this part of it. */
#define SPAN_SHARE (1.0 / 3)

/* A row taller than a page is cut in parts of this share of a page. */
#define CUT_SHARE  (1.0 / 4)

static void
cell_free (gpointer data)
{
  PwGridCell *cell = data;

  g_array_unref (cell->lines);
  g_free (cell);
}

static void
clear_line (gpointer data)
{
  g_clear_pointer (&((PwGridLine *) data)->line, pw_text_line_free);
}

static double
edge (PwGrid *self,
      int     column)
{
  return g_array_index (self->edges, double, column);
}

static PwGridRow *
get_row (PwGrid *self,
         guint   row)
{
  return &g_array_index (self->rows, PwGridRow, row);
}

/* Rows get the height of their tallest cell; a cell over several rows makes the last of them taller. */
static void
measure_rows (PwGrid *self)
{
  for (guint i = 0; i < self->cells->len; i++)
    {
      PwGridCell *cell = g_ptr_array_index (self->cells, i);
      PwGridRow *row = get_row (self, (guint) cell->row);

      if (cell->row_span == 1)
        row->height = MAX (row->height, cell->height);
    }

  for (guint i = 0; i < self->cells->len; i++)
    {
      PwGridCell *cell = g_ptr_array_index (self->cells, i);
      PwGridRow *last = get_row (self, (guint) (cell->row + cell->row_span - 1));
      double height = 0;

      for (int row = cell->row; row < cell->row + cell->row_span; row++)
        height += get_row (self, (guint) row)->height;

      last->height += MAX (0, cell->height - height);
    }
}

static double
measure_header (PwGrid *self)
{
  double height = 0;

  for (guint i = 0; i < self->rows->len && get_row (self, i)->flags & PW_BLOCK_HEADER; i++)
    height += get_row (self, i)->height;

  return height;
}

/* Moves what does not fit above @limit of the row to a new row behind it. */
static void
cut_row (PwGrid *self,
         guint   index,
         double  limit)
{
  PwGridRow rest = *get_row (self, index);
  guint n_cells = self->cells->len;

  rest.continues = TRUE;
  rest.height = 0;
  get_row (self, index)->height = limit;
  g_array_insert_val (self->rows, index + 1, rest);

  for (guint i = 0; i < n_cells; i++)
    {
      PwGridCell *cell = g_ptr_array_index (self->cells, i);
      PwGridCell *next;
      guint n_lines = 0;
      double top = 0;

      if (cell->row > (int) index)
        cell->row++;

      if (cell->row != (int) index)
        continue;

      next = g_memdup2 (cell, sizeof (PwGridCell));
      next->row++;
      next->field = NULL;
      next->lines = g_array_new (FALSE, TRUE, sizeof (PwGridLine));
      g_array_set_clear_func (next->lines, clear_line);

      while (n_lines < cell->lines->len)
        {
          PwGridLine *line = &g_array_index (cell->lines, PwGridLine, n_lines);

          if (line->top + pw_typesetter_get_line_height (self->layout->typesetter, line->face) > limit)
            break;

          n_lines++;
        }

      for (guint j = n_lines; j < cell->lines->len; j++)
        {
          PwGridLine line = g_array_index (cell->lines, PwGridLine, j);

          if (j == n_lines)
            top = line.top;

          g_array_index (cell->lines, PwGridLine, j).line = NULL;
          line.top -= top;
          g_array_append_val (next->lines, line);
        }

      next->height = n_lines < cell->lines->len ? cell->height - top : 0;
      g_array_set_size (cell->lines, n_lines);
      cell->height = MIN (cell->height, limit);
      get_row (self, index + 1)->height = MAX (get_row (self, index + 1)->height, next->height);
      g_ptr_array_add (self->cells, next);
    }
}

static gboolean
row_has_span (PwGrid *self,
              guint   row)
{
  for (guint i = 0; i < self->cells->len; i++)
    {
      PwGridCell *cell = g_ptr_array_index (self->cells, i);

      if (cell->row_span > 1 && (int) row >= cell->row && (int) row < cell->row + cell->row_span)
        return TRUE;
    }

  return FALSE;
}

static void
cut_tall_rows (PwGrid *self)
{
  double most = self->layout->body_height - measure_header (self);

  for (guint i = 0; i < self->rows->len; i++)
    {
      PwGridRow *row = get_row (self, i);
      double limit = self->layout->body_height * CUT_SHARE;

      if ((row->height > most || (row->continues && row->height > limit)) && !row_has_span (self, i) && limit < most)
        cut_row (self, i, limit);
    }
}

static PwFlowGlue
glue_after_row (PwGrid *self,
                guint   index)
{
  PwGridRow *row = get_row (self, index);

  if (row->flags & (PW_BLOCK_HEADER | PW_BLOCK_SHADED))
    return PW_FLOW_BOUND;

  /* One row alone under the header looks like the whole table. */
  if (index > 0 && get_row (self, index - 1)->flags & PW_BLOCK_HEADER && index + 2 < self->rows->len)
    return PW_FLOW_BOUND;

  for (guint i = 0; i < self->cells->len; i++)
    {
      PwGridCell *cell = g_ptr_array_index (self->cells, i);
      int last = cell->row + cell->row_span - 1;
      double height = 0;

      if ((int) index < cell->row || (int) index >= last)
        continue;

      for (int j = cell->row; j <= last; j++)
        height += get_row (self, (guint) j)->height;

      if (height <= self->layout->body_height * SPAN_SHARE)
        return PW_FLOW_BOUND;
    }

  return PW_FLOW_FREE;
}

static void
add_rule (PwGrid     *self,
          PwPiece    *piece,
          PwMarkWhen  when,
          double      x,
          double      y,
          double      width,
          double      height)
{
  PwMark *mark;

  if (self->look.rule_grey > 1)
    return;

  mark = pw_piece_add_mark (piece, PW_MARK_RULE, x, y, width, height);
  mark->when = when;
  mark->grey = self->look.rule_grey;
}

/* A cell that goes on over a page break is closed at the bottom and opened again at the top. */
static void
add_cell_rules (PwGrid     *self,
                PwPiece    *piece,
                PwGridCell *cell,
                guint       index)
{
  PwGridRow *row = get_row (self, index);
  double left = edge (self, cell->column);
  double right = edge (self, cell->column + cell->column_span);
  gboolean begins = cell->row == (int) index && !row->continues;
  gboolean ends = cell->row + cell->row_span - 1 == (int) index;

  if (ends && index + 1 < self->rows->len)
    ends = !get_row (self, index + 1)->continues;

  add_rule (self, piece, begins ? PW_MARK_ALWAYS : PW_MARK_AT_PAGE_BEGIN, left, 0, right - left, 0);
  add_rule (self, piece, ends ? PW_MARK_ALWAYS : PW_MARK_AT_PAGE_END, left, row->height, right - left, 0);
  add_rule (self, piece, PW_MARK_ALWAYS, left, 0, 0, row->height);
  add_rule (self, piece, PW_MARK_ALWAYS, right, 0, 0, row->height);
}

/* Texts of one cell are paragraphs; a text alone is the cell's own. */
static void
add_cell_text (PwGrid     *self,
               PwPiece    *piece,
               PwGridCell *cell,
               PwTag      *tag,
               PwMarkWhen  when)
{
  double row_height = get_row (self, (guint) cell->row)->height;
  double down = row_height <= self->look.centred_height ? (row_height - cell->height) / 2 : 0;
  PwTag *text_tag = tag;
  int text = 0;

  for (guint i = 0; i < cell->lines->len; i++)
    {
      PwGridLine *line = &g_array_index (cell->lines, PwGridLine, i);

      if (tag != NULL && cell->n_texts > 1 && line->text != text)
        text_tag = pw_layout_add_tag (self->layout, tag, "P");

      text = line->text;
      pw_piece_add_text (piece, self->layout, text_tag, line->face, line->line, edge (self, cell->column) + self->look.padding_x, line->top + down);
      g_array_index (piece->marks, PwMark, piece->marks->len - 1).when = when;
    }
}

static void
add_cell_content (PwGrid     *self,
                  PwPiece    *piece,
                  PwGridCell *cell,
                  PwTag      *row_tag)
{
  gboolean is_header = cell->scope != NULL && cell->lines->len > 0;
  PwTag *tag = pw_layout_add_tag (self->layout, row_tag, is_header ? "TH" : "TD");
  PwMark *mark;

  tag->row_span = cell->row_span;
  tag->column_span = cell->column_span;
  tag->scope = is_header ? cell->scope : NULL;

  if (cell->field != NULL)
    {
      double left = edge (self, cell->column);
      double right = edge (self, cell->column + cell->column_span);

      mark = pw_piece_add_mark (piece, PW_MARK_FIELD, left, 0, right - left, get_row (self, (guint) cell->row)->height);
      mark->name = cell->field;
    }

  if (cell->field != NULL && cell->lines->len == 0)
    {
      tag = pw_layout_add_tag (self->layout, tag, "Form");
      tag->alternative = g_strdup (cell->field_words);
    }

  if (cell->lines->len == 0)
    {
      mark = pw_piece_add_mark (piece, PW_MARK_TAG, 0, 0, 0, 0);
      mark->tag = tag;
    }

  add_cell_text (self, piece, cell, tag, PW_MARK_ALWAYS);
}

static void
add_fill (PwGrid     *self,
          PwPiece    *piece,
          PwGridCell *cell,
          guint       index)
{
  double left = edge (self, cell->column);
  double right = edge (self, cell->column + cell->column_span);
  PwMark *mark;

  if (((get_row (self, index)->flags | cell->flags) & PW_BLOCK_SHADED) == 0)
    return;

  mark = pw_piece_add_mark (piece, PW_MARK_FILL, left, 0, right - left, get_row (self, index)->height);
  mark->grey = 0.93;
}

static PwPiece *
emit_row (PwGrid *self,
          guint   index,
          PwTag  *table_tag,
          double  space)
{
  guint n_columns = pw_grid_n_columns (self);
  PwPiece *piece = pw_layout_add_piece (self->layout, get_row (self, index)->block, space, get_row (self, index)->height);
  PwTag *row_tag = pw_layout_add_tag (self->layout, table_tag, "TR");
  PwGridCell *cell;

  for (guint column = 0; column < n_columns; column += cell != NULL ? (guint) cell->column_span : 1)
    {
      cell = pw_grid_get_cell (self, (int) index, (int) column);

      if (cell != NULL)
        add_fill (self, piece, cell, index);
    }

  for (guint column = 0; column < n_columns; column += cell != NULL ? (guint) cell->column_span : 1)
    {
      cell = pw_grid_get_cell (self, (int) index, (int) column);

      if (cell == NULL)
        continue;

      add_cell_rules (self, piece, cell, index);

      if (cell->row == (int) index)
        add_cell_content (self, piece, cell, row_tag);
      else
        add_cell_text (self, piece, cell, NULL, PW_MARK_AT_PAGE_BEGIN);
    }

  piece->item.glue = glue_after_row (self, index);

  return piece;
}

PwGrid *
pw_grid_new (PwLayout         *layout,
             const PwGridLook *look,
             const PwColumn   *columns,
             guint             n_columns,
             double            x,
             double            width)
{
  PwGrid *self = g_new0 (PwGrid, 1);
  double fixed = 0;
  double weights = 0;
  double left = x;

  self->layout = layout;
  self->look = *look;
  self->x = x;
  self->edges = g_array_new (FALSE, FALSE, sizeof (double));
  self->rows = g_array_new (FALSE, TRUE, sizeof (PwGridRow));
  self->cells = g_ptr_array_new_with_free_func (cell_free);

  for (guint i = 0; i < n_columns; i++)
    {
      fixed += columns[i].width_mm * PW_POINTS_A_MM;
      weights += columns[i].width_mm > 0 ? 0 : columns[i].weight;
    }

  g_array_append_val (self->edges, left);

  for (guint i = 0; i < n_columns; i++)
    {
      if (columns[i].width_mm > 0)
        left += columns[i].width_mm * PW_POINTS_A_MM;
      else
        left += MAX (0, width - fixed) * columns[i].weight / MAX (weights, 0.001);

      g_array_append_val (self->edges, left);
    }

  return self;
}

void
pw_grid_free (PwGrid *self)
{
  g_array_unref (self->edges);
  g_array_unref (self->rows);
  g_ptr_array_unref (self->cells);
  g_free (self);
}

guint
pw_grid_n_columns (PwGrid *self)
{
  return self->edges->len - 1;
}

/* The row is lent until the next one is added. */
PwGridRow *
pw_grid_add_row (PwGrid       *self,
                 PwBlock      *block,
                 PwBlockFlags  flags,
                 double        height)
{
  PwGridRow row = { block, flags, height, FALSE };

  g_array_append_val (self->rows, row);

  return get_row (self, self->rows->len - 1);
}

/* Adds a cell to the last row. */
PwGridCell *
pw_grid_add_cell (PwGrid *self,
                  int     column,
                  int     row_span,
                  int     column_span)
{
  PwGridCell *cell = g_new0 (PwGridCell, 1);

  cell->row = (int) self->rows->len - 1;
  cell->column = column;
  cell->row_span = row_span;
  cell->column_span = MIN (column_span, (int) pw_grid_n_columns (self) - column);
  cell->height = 2 * self->look.padding_y;
  cell->lines = g_array_new (FALSE, TRUE, sizeof (PwGridLine));
  g_array_set_clear_func (cell->lines, clear_line);
  g_ptr_array_add (self->cells, cell);

  return cell;
}

/* Adds @text below what the cell already has. */
void
pw_grid_cell_add_text (PwGrid     *self,
                       PwGridCell *cell,
                       PwFace      face,
                       const char *text)
{
  double width = edge (self, cell->column + cell->column_span) - edge (self, cell->column) - 2 * self->look.padding_x;
  double line_height = pw_typesetter_get_line_height (self->layout->typesetter, face);
  g_autoptr (GPtrArray) lines = pw_typesetter_set (self->layout->typesetter, face, text, width, cell->align);

  cell->n_texts++;

  while (lines->len > 0)
    {
      PwGridLine line = { cell->n_texts, face, g_ptr_array_steal_index (lines, 0), cell->height - self->look.padding_y };

      g_array_append_val (cell->lines, line);
      cell->height += line_height;
    }
}

/* The cell that covers a place, wherever it begins; or %NULL. */
PwGridCell *
pw_grid_get_cell (PwGrid *self,
                  int     row,
                  int     column)
{
  for (guint i = 0; i < self->cells->len; i++)
    {
      PwGridCell *cell = g_ptr_array_index (self->cells, i);

      if (row >= cell->row && row < cell->row + cell->row_span
          && column >= cell->column && column < cell->column + cell->column_span)
        return cell;
    }

  return NULL;
}

/**
 * pw_grid_emit:
 * @space: above the table
 *
 * Makes the pieces of the table, one a row.
 */
void
pw_grid_emit (PwGrid *self,
              PwTag  *parent,
              double  space)
{
  PwTag *tag = pw_layout_add_tag (self->layout, parent, "Table");
  g_autoptr (GPtrArray) header = g_ptr_array_new ();

  measure_rows (self);
  cut_tall_rows (self);

  for (guint i = 0; i < self->rows->len; i++)
    {
      PwPiece *piece = emit_row (self, i, tag, i == 0 ? space : 0);

      if (header->len == i && get_row (self, i)->flags & PW_BLOCK_HEADER)
        {
          g_ptr_array_add (header, piece);
        }
      else if (header->len > 0)
        {
          piece->repeats = g_ptr_array_ref (header);
          piece->item.repeat_height = measure_header (self);
        }
    }

  /* A table of headers alone must not hold on to what follows it. */
  if (self->layout->pieces->len > 0 && self->rows->len > 0)
    ((PwPiece *) g_ptr_array_index (self->layout->pieces, self->layout->pieces->len - 1))->item.glue = PW_FLOW_FREE;
}
