/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "print/pw-grid-private.h"

#define SPACE_TABLE      7.0
#define LABEL_WIDTH_MM   48.0
#define GREY_RULE        0.55
#define SPACE_ENTRY      4.0

/* In a form the words of low rows stand halfway; where one signs they stand out of the way. */
#define CENTRED_MM       15.0

/* Above every value, so that none is shown. */
#define NO_RULE          2.0

static PwFace
face_of_cell (PwBlock *row,
              PwBlock *cell)
{
  if (cell->role == PW_TEXT_SMALL)
    return PW_FACE_SMALL;

  if (cell->role == PW_TEXT_NOTE)
    return PW_FACE_CAPTION;

  if (cell->role == PW_TEXT_LABEL || row->flags & PW_BLOCK_HEADER)
    return PW_FACE_LABEL;

  return PW_FACE_BODY;
}

static const char *
scope_of_cell (PwBlock *row,
               PwBlock *cell)
{
  if (row->flags & PW_BLOCK_HEADER)
    return "Column";

  return cell->flags & PW_BLOCK_HEADER ? "Row" : NULL;
}

static int
find_free_column (PwGrid *grid,
                  int     row,
                  int     column)
{
  PwGridCell *cell;

  while ((cell = pw_grid_get_cell (grid, row, column)) != NULL)
    column = cell->column + cell->column_span;

  return column;
}

void
pw_layout_add_table (PwLayout *self,
                     PwBlock  *table,
                     PwTag    *parent,
                     double    x,
                     double    width)
{
  gboolean is_black = (table->flags & PW_BLOCK_BLACK) != 0;
  PwGridLook look = { is_black ? 0 : GREY_RULE, 5, 2.5, is_black ? CENTRED_MM * PW_POINTS_A_MM : 0 };
  PwColumn *columns = (PwColumn *) table->columns->data;
  g_autoptr (PwGrid) grid = pw_grid_new (self, &look, columns, table->columns->len, x, width);

  for (guint i = 0; i < table->children->len; i++)
    {
      PwBlock *row = g_ptr_array_index (table->children, i);
      double least = pw_typesetter_get_line_height (self->typesetter, PW_FACE_BODY) + 2 * look.padding_y;
      int column = 0;

      pw_grid_add_row (grid,
                       row,
                       row->flags | (row->flags & PW_BLOCK_HEADER && !is_black ? PW_BLOCK_SHADED : PW_BLOCK_PLAIN),
                       MAX (least, row->height_mm * PW_POINTS_A_MM));

      for (guint j = 0; j < row->children->len; j++)
        {
          PwBlock *block = g_ptr_array_index (row->children, j);
          PwGridCell *cell;

          column = find_free_column (grid, (int) i, column);

          if (column >= (int) table->columns->len)
            break;

          cell = pw_grid_add_cell (grid, column, MIN (block->row_span, (int) (table->children->len - i)), block->column_span);
          cell->flags = block->flags;
          cell->align = block->align;
          cell->field = block->field;
          cell->field_words = block->label;
          cell->scope = scope_of_cell (row, block);
          pw_grid_cell_add_text (grid, cell, face_of_cell (row, block), block->text);
          column += cell->column_span;
        }
    }

  if (table->children->len > 0)
    pw_grid_emit (grid, parent, SPACE_TABLE);
}

/* Label and value side by side, without lines. */
static void
add_pairs (PwLayout *self,
           PwBlock  *key_values,
           PwTag    *parent,
           double    x,
           double    width)
{
  static const PwGridLook look = { NO_RULE, 0, 1, 0 };
  static const PwColumn columns[] = { { LABEL_WIDTH_MM, 0 }, { 0, 1 } };
  g_autoptr (PwGrid) grid = pw_grid_new (self, &look, columns, G_N_ELEMENTS (columns), x, width);

  for (guint i = 0; i < key_values->children->len; i++)
    {
      PwBlock *entry = g_ptr_array_index (key_values->children, i);
      double least = pw_typesetter_get_line_height (self->typesetter, PW_FACE_BODY) + 2 * look.padding_y;
      PwGridCell *cell;

      pw_grid_add_row (grid, entry, PW_BLOCK_PLAIN, least);
      cell = pw_grid_add_cell (grid, 0, 1, 1);
      cell->scope = "Row";
      pw_grid_cell_add_text (grid, cell, PW_FACE_LABEL, entry->label);
      cell = pw_grid_add_cell (grid, 1, 1, 1);
      pw_grid_cell_add_text (grid, cell, PW_FACE_BODY, entry->text);
    }

  pw_grid_emit (grid, parent, SPACE_TABLE);
}

/* Where a row of the grid says nothing, it has an empty cell. */
static void
fill_row (PwGrid *grid,
          int     column,
          int     end)
{
  for (; column < end; column++)
    pw_grid_add_cell (grid, column, 1, 1);
}

/* Cells with their label above the value; an empty value keeps its line. */
static void
add_cells (PwLayout *self,
           PwBlock  *key_values,
           PwTag    *parent,
           double    x,
           double    width)
{
  static const PwGridLook look = { GREY_RULE, 5, 2.5, 0 };
  g_autoptr (PwGrid) grid = NULL;
  g_autofree PwColumn *columns = g_new0 (PwColumn, (gsize) key_values->column_span);
  PwGridCell *cell = NULL;
  int last_row = -1;
  int last_column = -1;

  for (int i = 0; i < key_values->column_span; i++)
    columns[i].weight = 1;

  grid = pw_grid_new (self, &look, columns, (guint) key_values->column_span, x, width);

  for (guint i = 0; i < key_values->children->len; i++)
    {
      PwBlock *entry = g_ptr_array_index (key_values->children, i);

      if (entry->row != last_row)
        {
          pw_grid_add_row (grid, entry, PW_BLOCK_PLAIN, 0);
          last_column = -1;
        }

      if (entry->row != last_row || entry->column != last_column)
        cell = pw_grid_add_cell (grid, entry->column, 1, 1);

      else
        cell->height += SPACE_ENTRY;

      last_row = entry->row;
      last_column = entry->column;
      pw_grid_cell_add_text (grid, cell, PW_FACE_CAPTION, entry->label);

      if (entry->text != NULL && *entry->text != '\0')
        pw_grid_cell_add_text (grid, cell, PW_FACE_BODY, entry->text);
      else
        cell->height += pw_typesetter_get_line_height (self->typesetter, PW_FACE_BODY);
    }

  fill_row (grid, last_column + 1, key_values->column_span);
  pw_grid_emit (grid, parent, SPACE_TABLE);
}

void
pw_layout_add_key_values (PwLayout *self,
                          PwBlock  *key_values,
                          PwTag    *parent,
                          double    x,
                          double    width)
{
  if (key_values->children->len == 0)
    return;

  if (key_values->column_span > 1)
    add_cells (self, key_values, parent, x, width);
  else
    add_pairs (self, key_values, parent, x, width);
}
