/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "engine/pw-roster-scene.h"

G_BEGIN_DECLS

/* A field is where a row and a column meet; its cells stand in `cells_of_field`. */
struct _PwRosterGrid
{
  const PwRosterRow  *rows;
  guint               n_rows;
  const PwRosterCell *cells;
  guint               n_cells;
  PwDay               first_day;
  guint               n_columns;
  guint64             closed;           /* bit i: column i is a closing day */
  PwRosterMetrics     metrics;
  double              column_width_px;
  guint              *firsts;           /* by field: row * n_columns + column */
  guint              *cells_of_field;
  double             *row_ys;           /* one more than there are rows */
};

double pw_roster_grid_get_cell_height (const PwRosterGrid *self,
                                       const PwRosterCell *cell);

static inline guint
pw_roster_cell_get_n_places (const PwRosterCell *cell)
{
  return cell->n_filled + cell->n_open;
}

static inline const guint *
pw_roster_grid_get_field (const PwRosterGrid *self,
                          guint               row,
                          guint               column,
                          guint              *n_cells)
{
  guint field = row * self->n_columns + column;

  *n_cells = self->firsts[field + 1] - self->firsts[field];
  return self->cells_of_field + self->firsts[field];
}

static inline double
pw_roster_grid_get_column_x (const PwRosterGrid *self,
                             guint               column)
{
  return self->metrics.row_header_width_px + column * self->column_width_px;
}

G_END_DECLS
