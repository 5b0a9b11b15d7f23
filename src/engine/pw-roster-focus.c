/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "engine/pw-roster-scene-private.h"

/*
 * A field has stops from top to bottom: the places of its cells, a cell without
 * places itself, or the field itself when it is empty. So it has at least one.
 */
static guint
count_cell_stops (const PwRosterCell *cell)
{
  return MAX (pw_roster_cell_get_n_places (cell), 1);
}

static guint
count_stops (const PwRosterGrid *self,
             guint               row,
             guint               column)
{
  guint n_cells;
  const guint *cells = pw_roster_grid_get_field (self, row, column, &n_cells);
  guint n_stops = 0;

  for (guint i = 0; i < n_cells; i++)
    {
      n_stops += count_cell_stops (&self->cells[cells[i]]);
    }

  return MAX (n_stops, 1);
}

static PwRosterFocus
get_stop (const PwRosterGrid *self,
          guint               row,
          guint               column,
          guint               stop)
{
  guint n_cells;
  const guint *cells = pw_roster_grid_get_field (self, row, column, &n_cells);

  for (guint i = 0; i < n_cells; i++)
    {
      guint n_stops = count_cell_stops (&self->cells[cells[i]]);

      if (stop < n_stops)
        {
          return (PwRosterFocus) { row, column, cells[i], stop };
        }
      stop -= n_stops;
    }

  return (PwRosterFocus) { row, column, PW_ROSTER_NO_CELL, 0 };
}

static guint
find_stop (const PwRosterGrid  *self,
           const PwRosterFocus *focus)
{
  guint n_cells;
  const guint *cells = pw_roster_grid_get_field (self, focus->row, focus->column, &n_cells);
  guint stop = 0;

  for (guint i = 0; i < n_cells; i++)
    {
      guint n_stops = count_cell_stops (&self->cells[cells[i]]);

      if (cells[i] == focus->cell)
        {
          return stop + MIN (focus->place, n_stops - 1);
        }
      stop += n_stops;
    }

  return 0;
}

static gboolean
is_inside (const PwRosterGrid  *self,
           const PwRosterFocus *focus)
{
  return focus->row < self->n_rows && focus->column < self->n_columns && !self->rows[focus->row].is_section;
}

/**
 * pw_roster_grid_get_place:
 * @self: a grid
 * @focus: a place, or an empty field
 * @box: (out): where it lies; x counts from the leading edge
 *
 * Returns: whether there is such a place
 */
gboolean
pw_roster_grid_get_place (const PwRosterGrid *self,
                          PwRosterFocus       focus,
                          PwViewport         *box)
{
  const PwRosterMetrics *metrics = &self->metrics;
  double gap = metrics->gap_px;
  guint n_cells;
  const guint *cells;
  double y;

  if (!is_inside (self, &focus))
    {
      return FALSE;
    }

  cells = pw_roster_grid_get_field (self, focus.row, focus.column, &n_cells);
  y = self->row_ys[focus.row] + gap;
  box->x0 = pw_roster_grid_get_column_x (self, focus.column) + gap;
  box->x1 = box->x0 + self->column_width_px - 2 * gap;
  if (focus.cell == PW_ROSTER_NO_CELL)
    {
      box->y0 = y;
      box->y1 = self->row_ys[focus.row + 1] - gap;
      return TRUE;
    }

  for (guint i = 0; i < n_cells; i++)
    {
      const PwRosterCell *cell = &self->cells[cells[i]];
      double height = pw_roster_grid_get_cell_height (self, cell);

      if (cells[i] != focus.cell)
        {
          y += height + gap;
          continue;
        }
      if (focus.place >= count_cell_stops (cell))
        {
          return FALSE;
        }

      box->y0 = y;
      box->y1 = y + height;
      if (pw_roster_cell_get_n_places (cell) > 0)
        {
          box->x0 += gap;
          box->x1 -= gap;
          box->y0 = y + metrics->cell_header_height_px + gap + focus.place * (metrics->place_height_px + gap);
          box->y1 = box->y0 + metrics->place_height_px;
        }
      return TRUE;
    }

  return FALSE;
}

/**
 * pw_roster_grid_get_first:
 * @self: a grid
 * @focus: (out): the first stop of the first row that is no section
 *
 * Returns: whether there is one
 */
gboolean
pw_roster_grid_get_first (const PwRosterGrid *self,
                          PwRosterFocus      *focus)
{
  for (guint row = 0; row < self->n_rows && self->n_columns > 0; row++)
    {
      if (!self->rows[row].is_section)
        {
          *focus = get_stop (self, row, 0, 0);
          return TRUE;
        }
    }

  return FALSE;
}

static gboolean
move_in_column (const PwRosterGrid *self,
                int                 step,
                PwRosterFocus      *focus)
{
  guint stop = find_stop (self, focus);

  if (step > 0 ? stop + 1 < count_stops (self, focus->row, focus->column) : stop > 0)
    {
      *focus = get_stop (self, focus->row, focus->column, step > 0 ? stop + 1 : stop - 1);
      return TRUE;
    }

  for (guint row = focus->row + (guint) step; row < self->n_rows; row += (guint) step)
    {
      if (!self->rows[row].is_section)
        {
          *focus = get_stop (self, row, focus->column, step > 0 ? 0 : count_stops (self, row, focus->column) - 1);
          return TRUE;
        }
    }

  return FALSE;
}

static gboolean
move_in_row (const PwRosterGrid *self,
             int                 step,
             PwRosterFocus      *focus)
{
  guint column = focus->column + (guint) step;

  if (column >= self->n_columns)
    {
      return FALSE;
    }

  *focus = get_stop (self, focus->row, column, MIN (find_stop (self, focus), count_stops (self, focus->row, column) - 1));
  return TRUE;
}

/**
 * pw_roster_grid_get_neighbour:
 * @self: a grid
 * @direction: where an arrow key points; leading is left, or right when mirrored
 * @focus: (inout): moves; stays when there is nothing more on that side
 *
 * Up and down go from place to place and on into the next row; to the sides the
 * focus keeps its height as well as it can.
 *
 * Returns: whether it moved
 */
gboolean
pw_roster_grid_get_neighbour (const PwRosterGrid *self,
                              PwRosterDirection   direction,
                              PwRosterFocus      *focus)
{
  if (!is_inside (self, focus))
    {
      return pw_roster_grid_get_first (self, focus);
    }

  switch (direction)
    {
    case PW_ROSTER_UP:
      return move_in_column (self, -1, focus);

    case PW_ROSTER_DOWN:
      return move_in_column (self, 1, focus);

    case PW_ROSTER_LEADING:
      return move_in_row (self, -1, focus);

    case PW_ROSTER_TRAILING:
    default:
      return move_in_row (self, 1, focus);
    }
}

/* All open places in order: day by day, from top to bottom. */
static GArray *
collect_gaps (const PwRosterGrid *self)
{
  GArray *gaps = g_array_new (FALSE, FALSE, sizeof (PwRosterFocus));

  for (guint column = 0; column < self->n_columns; column++)
    {
      for (guint row = 0; row < self->n_rows; row++)
        {
          guint n_cells;
          const guint *cells = pw_roster_grid_get_field (self, row, column, &n_cells);

          for (guint i = 0; i < n_cells; i++)
            {
              const PwRosterCell *cell = &self->cells[cells[i]];

              for (guint place = cell->n_filled; place < pw_roster_cell_get_n_places (cell); place++)
                {
                  PwRosterFocus gap = { row, column, cells[i], place };

                  g_array_append_val (gaps, gap);
                }
            }
        }
    }

  return gaps;
}

static int
compare_focus (const PwRosterGrid  *self,
               const PwRosterFocus *first,
               const PwRosterFocus *second)
{
  if (first->column != second->column)
    {
      return first->column < second->column ? -1 : 1;
    }
  if (first->row != second->row)
    {
      return first->row < second->row ? -1 : 1;
    }

  return (int) find_stop (self, first) - (int) find_stop (self, second);
}

/**
 * pw_roster_grid_get_next_gap:
 * @self: a grid
 * @is_backward: the one before instead of the one after
 * @focus: (inout): moves to an open place; a focus outside the grid starts at an end
 *
 * Goes day by day and from top to bottom, and round again after the last.
 *
 * Returns: whether there is an open place
 */
gboolean
pw_roster_grid_get_next_gap (const PwRosterGrid *self,
                             gboolean            is_backward,
                             PwRosterFocus      *focus)
{
  g_autoptr (GArray) gaps = collect_gaps (self);
  const PwRosterFocus *found = NULL;

  if (gaps->len == 0)
    {
      return FALSE;
    }

  for (guint i = 0; i < gaps->len && is_inside (self, focus); i++)
    {
      const PwRosterFocus *gap = &g_array_index (gaps, PwRosterFocus, i);
      int order = compare_focus (self, gap, focus);

      if (is_backward && order < 0)
        {
          found = gap;
        }
      else if (!is_backward && order > 0)
        {
          found = gap;
          break;
        }
    }

  *focus = found != NULL ? *found : g_array_index (gaps, PwRosterFocus, is_backward ? gaps->len - 1 : 0);
  return TRUE;
}
