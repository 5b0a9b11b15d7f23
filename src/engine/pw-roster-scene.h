/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "engine/pw-roster-rules.h"
#include "engine/pw-scene.h"

G_BEGIN_DECLS

/**
 * PwRosterRow:
 * @is_section: a heading over the rows that follow (an activity), without cells
 * @label: (nullable): borrowed: the hours of a shift row, the name of a person
 */
typedef struct
{
  gboolean    is_section;
  const char *label;
} PwRosterRow;

/**
 * PwRosterCell:
 * @n_filled: places with a person, drawn first
 * @n_open: places without one
 * @marked: bit i is set when place i carries a reason; places from 64 never do
 *
 * A shift in the face of shifts; a turn in the face of persons. Cells that
 * share row and column stand below each other in the order given.
 */
typedef struct
{
  guint         row;
  guint         column;
  guint         n_filled;
  guint         n_open;
  PwRosterState state;
  guint64       marked;
} PwRosterCell;

/**
 * PwRosterMetrics:
 * @row_header_width_px: the frozen first column
 * @column_header_height_px: the frozen first row
 * @min_column_width_px: columns share what @width_px leaves, but are never narrower
 * @cell_header_height_px: the line with the coverage above the places; 0 for none
 * @gap_px: between cells, and around places
 */
typedef struct
{
  double width_px;
  double row_header_width_px;
  double column_header_height_px;
  double section_height_px;
  double min_column_width_px;
  double min_row_height_px;
  double cell_header_height_px;
  double place_height_px;
  double gap_px;
} PwRosterMetrics;

#define PW_ROSTER_NO_CELL G_MAXUINT

/* Where the focus is: a place of a cell, or an empty field (@cell is %PW_ROSTER_NO_CELL). */
typedef struct
{
  guint row;
  guint column;
  guint cell;
  guint place;
} PwRosterFocus;

typedef enum
{
  PW_ROSTER_UP,
  PW_ROSTER_DOWN,
  PW_ROSTER_LEADING,
  PW_ROSTER_TRAILING
} PwRosterDirection;

/* The grid with its rows measured; the arrays are borrowed. */
typedef struct _PwRosterGrid PwRosterGrid;

PwRosterGrid *pw_roster_grid_new           (const PwRosterRow     *rows,
                                            guint                  n_rows,
                                            const PwRosterCell    *cells,
                                            guint                  n_cells,
                                            PwDay                  first_day,
                                            guint                  n_columns,
                                            const PwRosterMetrics *metrics);
void          pw_roster_grid_free          (PwRosterGrid          *self);
void          pw_roster_grid_set_closed    (PwRosterGrid          *self,
                                            guint64                columns);
double        pw_roster_grid_get_width     (const PwRosterGrid    *self);
double        pw_roster_grid_get_height    (const PwRosterGrid    *self);
PwScene      *pw_roster_grid_get_scene     (const PwRosterGrid    *self,
                                            PwViewport             viewport,
                                            gboolean               is_mirrored);
gboolean      pw_roster_grid_get_place     (const PwRosterGrid    *self,
                                            PwRosterFocus          focus,
                                            PwViewport            *box);
gboolean      pw_roster_grid_get_first     (const PwRosterGrid    *self,
                                            PwRosterFocus         *focus);
gboolean      pw_roster_grid_get_neighbour (const PwRosterGrid    *self,
                                            PwRosterDirection      direction,
                                            PwRosterFocus         *focus);
gboolean      pw_roster_grid_get_next_gap  (const PwRosterGrid    *self,
                                            gboolean               is_backward,
                                            PwRosterFocus         *focus);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PwRosterGrid, pw_roster_grid_free)

G_END_DECLS
