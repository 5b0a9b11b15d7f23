/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "engine/pw-roster-scene.h"

static const PwRosterMetrics metrics = {
  .width_px = 460, .row_header_width_px = 60, .column_header_height_px = 30, .section_height_px = 20, .min_column_width_px = 100,
  .min_row_height_px = 40, .cell_header_height_px = 18, .place_height_px = 24, .gap_px = 2,
};

static const PwRosterRow rows[] = { { TRUE, "Winkel" }, { FALSE, "9:00" }, { TRUE, "Bedeling" }, { FALSE, "13:00" } };

/*
 *        column 0              column 1            column 2
 * row 1  cell 0: filled, open  cell 1: filled      empty
 * row 3  cell 2: no places     cell 3: open, and   empty
 *                              cell 4: 2 open
 */
static const PwRosterCell cells[] = {
  { 1, 0, 1, 1, PW_ROSTER_SHORT, 0 }, { 1, 1, 1, 0, PW_ROSTER_FULL, 0 }, { 3, 0, 0, 0, PW_ROSTER_OK, 0 },
  { 3, 1, 0, 1, PW_ROSTER_SHORT, 0 }, { 3, 1, 0, 2, PW_ROSTER_SHORT, 0 },
};

static PwRosterGrid *
make_grid (void)
{
  return pw_roster_grid_new (rows, G_N_ELEMENTS (rows), cells, G_N_ELEMENTS (cells), 20000, 3, &metrics);
}

/* @keys: "udlt" and "g"/"G" for the next gap and the one before; after each the focus "row.column.cell.place" */
static void
assert_walk (const PwRosterGrid *grid,
             PwRosterFocus       focus,
             const char         *keys,
             const char         *expected)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (const char *key = keys; *key != '\0'; key++)
    {
      gboolean has_moved = *key == 'g' || *key == 'G'
                           ? pw_roster_grid_get_next_gap (grid, *key == 'G', &focus)
                           : pw_roster_grid_get_neighbour (grid, *key == 'u' ? PW_ROSTER_UP : *key == 'd' ? PW_ROSTER_DOWN
                                                                 : *key == 'l' ? PW_ROSTER_LEADING : PW_ROSTER_TRAILING, &focus);

      g_string_append_printf (text, "%s%u.%u.%d.%u%s", key > keys ? " " : "", focus.row, focus.column, (int) focus.cell, focus.place, has_moved ? "" : "!");
    }
  g_assert_cmpstr (text->str, ==, expected);
}

static void
test_arrows (void)
{
  g_autoptr (PwRosterGrid) grid = make_grid ();
  PwRosterFocus first;

  g_assert_true (pw_roster_grid_get_first (grid, &first));
  assert_walk (grid, first, "ddd", "1.0.0.1 3.0.2.0 3.0.2.0!");
  assert_walk (grid, first, "dttl", "1.0.0.1 1.1.1.0 1.2.-1.0 1.1.1.0");
  assert_walk (grid, first, "lu", "1.0.0.0! 1.0.0.0!");
  assert_walk (grid, (PwRosterFocus) { 3, 1, 4, 1 }, "uuuul", "3.1.4.0 3.1.3.0 1.1.1.0 1.1.1.0! 1.0.0.0");
  assert_walk (grid, (PwRosterFocus) { 3, 2, PW_ROSTER_NO_CELL, 0 }, "tlu", "3.2.-1.0! 3.1.3.0 1.1.1.0");
  assert_walk (grid, (PwRosterFocus) { 2, 9, 7, 3 }, "d", "1.0.0.0");
}

static void
test_gaps (void)
{
  g_autoptr (PwRosterGrid) grid = make_grid ();
  g_autoptr (PwRosterGrid) full = pw_roster_grid_new (rows, 4, cells + 1, 2, 20000, 3, &metrics);
  PwRosterFocus nowhere = { G_MAXUINT, G_MAXUINT, PW_ROSTER_NO_CELL, 0 };

  assert_walk (grid, nowhere, "ggggg", "1.0.0.1 3.1.3.0 3.1.4.0 3.1.4.1 1.0.0.1");
  assert_walk (grid, nowhere, "GGGGG", "3.1.4.1 3.1.4.0 3.1.3.0 1.0.0.1 3.1.4.1");
  assert_walk (grid, (PwRosterFocus) { 1, 1, 1, 0 }, "g", "3.1.3.0");
  assert_walk (full, (PwRosterFocus) { 1, 1, 0, 0 }, "g", "1.1.0.0!");
}

/* The box of a stop is the rectangle that the scene draws. */
static void
test_boxes (void)
{
  g_autoptr (PwRosterGrid) grid = make_grid ();
  g_autoptr (PwScene) scene = pw_roster_grid_get_scene (grid, (PwViewport) { 0, 0, 1000, 1000 }, FALSE);
  guint n_places = 0;
  PwViewport box;

  for (guint i = 0; i < pw_scene_get_n_marks (scene); i++)
    {
      const PwSceneMark *mark = pw_scene_get_mark (scene, i);

      if (mark->part == PW_PART_PLACE)
        {
          PwRosterFocus focus = { cells[mark->item].row, cells[mark->item].column, mark->item, (guint) mark->value };

          g_assert_true (pw_roster_grid_get_place (grid, focus, &box));
          g_assert_cmpfloat (box.x0, ==, mark->x);
          g_assert_cmpfloat (box.y0, ==, mark->y);
          g_assert_cmpfloat (box.x1, ==, mark->x + mark->width);
          g_assert_cmpfloat (box.y1, ==, mark->y + mark->height);
          n_places++;
        }
    }
  g_assert_cmpuint (n_places, ==, 6);
  g_assert_true (pw_roster_grid_get_place (grid, (PwRosterFocus) { 3, 0, 2, 0 }, &box));
  g_assert_true (pw_roster_grid_get_place (grid, (PwRosterFocus) { 1, 2, PW_ROSTER_NO_CELL, 0 }, &box));
  g_assert_cmpfloat (box.y0, ==, 52);
  g_assert_false (pw_roster_grid_get_place (grid, (PwRosterFocus) { 1, 0, 0, 2 }, &box));
  g_assert_false (pw_roster_grid_get_place (grid, (PwRosterFocus) { 1, 0, 1, 0 }, &box));
  g_assert_false (pw_roster_grid_get_place (grid, (PwRosterFocus) { 0, 0, PW_ROSTER_NO_CELL, 0 }, &box));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/engine/roster-focus/arrows", test_arrows);
  g_test_add_func ("/engine/roster-focus/gaps", test_gaps);
  g_test_add_func ("/engine/roster-focus/boxes", test_boxes);
  return g_test_run ();
}
