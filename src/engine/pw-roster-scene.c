/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "engine/pw-roster-scene-private.h"

#include "engine/pw-group-private.h"

#include <math.h>

double
pw_roster_grid_get_cell_height (const PwRosterGrid *self,
                                const PwRosterCell *cell)
{
  return self->metrics.cell_header_height_px + self->metrics.gap_px
         + pw_roster_cell_get_n_places (cell) * (self->metrics.place_height_px + self->metrics.gap_px);
}

static double
measure_row (const PwRosterGrid *self,
             guint               row)
{
  double height = self->metrics.min_row_height_px;

  if (self->rows[row].is_section)
    {
      return self->metrics.section_height_px;
    }

  for (guint column = 0; column < self->n_columns; column++)
    {
      guint n_cells;
      const guint *cells = pw_roster_grid_get_field (self, row, column, &n_cells);
      double stack = self->metrics.gap_px;

      for (guint i = 0; i < n_cells; i++)
        {
          stack += pw_roster_grid_get_cell_height (self, &self->cells[cells[i]]) + self->metrics.gap_px;
        }
      height = MAX (height, stack);
    }

  return height;
}

/**
 * pw_roster_grid_new:
 * @rows: (array length=n_rows): borrowed
 * @n_rows: the number of rows
 * @cells: (array length=n_cells) (nullable): borrowed; those in a section or
 *   outside the grid are left out
 * @n_cells: the number of cells
 * @first_day: the day of the first column
 * @n_columns: days
 * @metrics: sizes in logical pixels
 *
 * A row is as high as its highest field; the columns are equally wide.
 *
 * Returns: (transfer full): a grid
 */
PwRosterGrid *
pw_roster_grid_new (const PwRosterRow     *rows,
                    guint                  n_rows,
                    const PwRosterCell    *cells,
                    guint                  n_cells,
                    PwDay                  first_day,
                    guint                  n_columns,
                    const PwRosterMetrics *metrics)
{
  PwRosterGrid *self = g_new0 (PwRosterGrid, 1);
  g_autofree guint *fields = g_new (guint, MAX (n_cells, 1));

  self->rows = rows;
  self->n_rows = n_rows;
  self->cells = cells;
  self->n_cells = n_cells;
  self->first_day = first_day;
  self->n_columns = n_columns;
  self->metrics = *metrics;
  self->column_width_px = MAX (metrics->min_column_width_px, floor ((metrics->width_px - metrics->row_header_width_px) / MAX (n_columns, 1)));

  for (guint i = 0; i < n_cells; i++)
    {
      gboolean is_inside = cells[i].row < n_rows && cells[i].column < n_columns && !rows[cells[i].row].is_section;

      fields[i] = is_inside ? cells[i].row * n_columns + cells[i].column : G_MAXUINT;
    }
  pw_group_by (fields, n_cells, n_rows * n_columns, &self->firsts, &self->cells_of_field);

  self->row_ys = g_new (double, n_rows + 1);
  self->row_ys[0] = metrics->column_header_height_px;
  for (guint row = 0; row < n_rows; row++)
    {
      self->row_ys[row + 1] = self->row_ys[row] + measure_row (self, row);
    }
  return self;
}

void
pw_roster_grid_free (PwRosterGrid *self)
{
  if (self != NULL)
    {
      g_free (self->firsts);
      g_free (self->cells_of_field);
      g_free (self->row_ys);
      g_free (self);
    }
}

/**
 * pw_roster_grid_set_closed:
 * @self: a grid
 * @columns: bit i is set when column i is a closing day; columns from 64 never are
 *
 * Such a column has a band behind its cells.
 */
void
pw_roster_grid_set_closed (PwRosterGrid *self,
                           guint64       columns)
{
  self->closed = columns;
}

double
pw_roster_grid_get_width (const PwRosterGrid *self)
{
  return pw_roster_grid_get_column_x (self, self->n_columns);
}

double
pw_roster_grid_get_height (const PwRosterGrid *self)
{
  return self->row_ys[self->n_rows];
}

static void
add (PwScene    *scene,
     PwPart      part,
     PwStyle     style,
     guint       item,
     int         value,
     double      x,
     double      y,
     double      width,
     double      height,
     const char *text)
{
  pw_scene_add (scene, (PwSceneMark) { PW_SHAPE_RECT, part, style, item, value, x, y, width, height, text });
}

static void
add_cell (PwScene            *scene,
          const PwRosterGrid *self,
          guint               index,
          double              x,
          double              y)
{
  static const PwStyle styles[] = {
    [PW_ROSTER_SHORT] = PW_STYLE_SHORT, [PW_ROSTER_OK] = PW_STYLE_OK, [PW_ROSTER_FULL] = PW_STYLE_FULL, [PW_ROSTER_OVER] = PW_STYLE_OVER,
  };
  const PwRosterMetrics *metrics = &self->metrics;
  const PwRosterCell *cell = &self->cells[index];
  double width = self->column_width_px - 2 * metrics->gap_px;

  add (scene, PW_PART_CELL, styles[cell->state], index, 0, x, y, width, pw_roster_grid_get_cell_height (self, cell), NULL);
  y += metrics->cell_header_height_px + metrics->gap_px;
  for (guint place = 0; place < pw_roster_cell_get_n_places (cell); place++)
    {
      gboolean is_marked = place < 64 && (cell->marked >> place & 1) != 0;
      PwStyle style = place >= cell->n_filled ? PW_STYLE_OPEN : is_marked ? PW_STYLE_MARKED : PW_STYLE_FILLED;

      add (scene, PW_PART_PLACE, style, index, (int) place, x + metrics->gap_px, y, width - 2 * metrics->gap_px, metrics->place_height_px, NULL);
      y += metrics->place_height_px + metrics->gap_px;
    }
}

static void
add_row (PwScene            *scene,
         const PwRosterGrid *self,
         PwViewport          seen,
         guint               row,
         guint               first_column,
         guint               end_column)
{
  double gap = self->metrics.gap_px;

  pw_scene_add (scene, (PwSceneMark) {
    PW_SHAPE_LINE, PW_PART_GRID, PW_STYLE_GRID, PW_SCENE_NO_ITEM, 0, seen.x0, self->row_ys[row + 1], seen.x1 - seen.x0, 0, NULL
  });
  if (self->rows[row].is_section)
    {
      return;
    }

  for (guint column = first_column; column < end_column; column++)
    {
      guint n_cells;
      const guint *cells = pw_roster_grid_get_field (self, row, column, &n_cells);
      double y = self->row_ys[row] + gap;

      for (guint i = 0; i < n_cells; i++)
        {
          add_cell (scene, self, cells[i], pw_roster_grid_get_column_x (self, column) + gap, y);
          y += pw_roster_grid_get_cell_height (self, &self->cells[cells[i]]) + gap;
        }
    }
}

/* Headings stay where they can be seen, in front of all that scrolls below them. */
static void
add_headings (PwScene            *scene,
              const PwRosterGrid *self,
              PwViewport          seen,
              guint               first_row,
              guint               end_row,
              guint               first_column,
              guint               end_column)
{
  const PwRosterMetrics *metrics = &self->metrics;

  for (guint row = first_row; row < end_row; row++)
    {
      gboolean is_section = self->rows[row].is_section;

      add (scene, PW_PART_ROW_HEADER, is_section ? PW_STYLE_SECTION : PW_STYLE_HEADER, row, 0, seen.x0, self->row_ys[row],
           is_section ? seen.x1 - seen.x0 : metrics->row_header_width_px, self->row_ys[row + 1] - self->row_ys[row], self->rows[row].label);
    }
  for (guint column = first_column; column < end_column; column++)
    {
      add (scene, PW_PART_COLUMN_HEADER, PW_STYLE_HEADER, column, self->first_day + (int) column, pw_roster_grid_get_column_x (self, column), seen.y0,
           self->column_width_px, metrics->column_header_height_px, NULL);
    }
  /* The corner hides what scrolls under both. */
  add (scene, PW_PART_NONE, PW_STYLE_HEADER, PW_SCENE_NO_ITEM, 0, seen.x0, seen.y0, metrics->row_header_width_px, metrics->column_header_height_px, NULL);
}

static void
add_bands (PwScene            *scene,
           const PwRosterGrid *self,
           PwViewport          seen,
           guint               first_column,
           guint               end_column)
{
  for (guint column = first_column; column < MIN (end_column, 64); column++)
    {
      if ((self->closed >> column & 1) != 0)
        {
          add (scene, PW_PART_BAND, PW_STYLE_CLOSED, PW_SCENE_NO_ITEM, self->first_day + (int) column, pw_roster_grid_get_column_x (self, column), seen.y0,
               self->column_width_px, seen.y1 - seen.y0, NULL);
        }
    }
}

static guint
find_row (const PwRosterGrid *self,
          double              y)
{
  guint low = 0;
  guint high = self->n_rows;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (self->row_ys[middle + 1] <= y)
        {
          low = middle + 1;
        }
      else
        {
          high = middle;
        }
    }

  return low;
}

/**
 * pw_roster_grid_get_scene:
 * @self: a grid
 * @viewport: what can be seen, in pixels from the left and the top
 * @is_mirrored: days run from right to left
 *
 * The item of a cell or place is the cell, and the value of a place its number;
 * of a column heading the item is the column and the value the day; of a row
 * heading the item is the row.
 *
 * Returns: (transfer full): what the viewport shows, from back to front
 */
PwScene *
pw_roster_grid_get_scene (const PwRosterGrid *self,
                          PwViewport          viewport,
                          gboolean            is_mirrored)
{
  double width = pw_roster_grid_get_width (self);
  PwScene *scene = pw_scene_new (width, pw_roster_grid_get_height (self));
  PwViewport seen = viewport;
  guint first_row = find_row (self, viewport.y0);
  guint end_row = MIN (find_row (self, viewport.y1) + 1, self->n_rows);
  guint first_column;
  guint end_column;

  if (is_mirrored)
    {
      seen.x0 = width - viewport.x1;
      seen.x1 = width - viewport.x0;
    }
  first_column = (guint) CLAMP (floor ((seen.x0 - self->metrics.row_header_width_px) / self->column_width_px), 0, self->n_columns);
  end_column = (guint) CLAMP (ceil ((seen.x1 - self->metrics.row_header_width_px) / self->column_width_px), 0, self->n_columns);

  add_bands (scene, self, seen, first_column, end_column);
  for (guint column = first_column; column < end_column; column++)
    {
      pw_scene_add (scene, (PwSceneMark) {
      PW_SHAPE_LINE, PW_PART_GRID, PW_STYLE_GRID, PW_SCENE_NO_ITEM, 0,
      pw_roster_grid_get_column_x (self, column), seen.y0, 0, seen.y1 - seen.y0, NULL
    });
    }
  for (guint row = first_row; row < end_row; row++)
    {
      add_row (scene, self, seen, row, first_column, end_column);
    }
  add_headings (scene, self, seen, first_row, end_row, first_column, end_column);

  if (is_mirrored)
    {
      pw_scene_mirror (scene);
    }
  return scene;
}
