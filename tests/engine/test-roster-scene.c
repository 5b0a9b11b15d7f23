/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "engine/pw-roster-scene.h"

#define MONDAY 20000

static const PwRosterMetrics metrics = {
  .width_px = 460, .row_header_width_px = 60, .column_header_height_px = 30, .section_height_px = 20, .min_column_width_px = 100,
  .min_row_height_px = 40, .cell_header_height_px = 18, .place_height_px = 24, .gap_px = 2,
};

static const PwRosterRow rows[] = { { TRUE, "Winkel" }, { FALSE, "9:00" }, { FALSE, "13:00" } };

static const PwRosterCell cells[] = {
  { 1, 0, 1, 1, PW_ROSTER_SHORT, 0 }, { 1, 1, 2, 0, PW_ROSTER_FULL, 2 }, { 2, 1, 0, 0, PW_ROSTER_OK, 0 }, { 0, 0, 1, 0, PW_ROSTER_OK, 0 }, { 1, 9, 1, 0, PW_ROSTER_OK, 0 },
};

static void
test_week (void)
{
  g_autoptr (PwRosterGrid) grid = pw_roster_grid_new (rows, 3, cells, G_N_ELEMENTS (cells), MONDAY, 4, &metrics);
  g_autoptr (PwScene) scene = pw_roster_grid_get_scene (grid, (PwViewport) { 0, 0, 230, 200 }, FALSE);
  g_autofree char *text = pw_scene_to_text (scene);

  g_assert_cmpfloat (pw_roster_grid_get_width (grid), ==, 460);
  g_assert_cmpfloat (pw_roster_grid_get_height (grid), ==, 30 + 20 + 76 + 40);
  g_assert_cmpstr (text, ==,
                   "line grid grid 60,0 0*200\n"
                   "line grid grid 160,0 0*200\n"
                   "line grid grid 0,50 230*0\n"
                   "line grid grid 0,126 230*0\n"
                   "rect cell short #0 62,52 96*72\n"
                   "rect place filled #0 64,72 92*24\n"
                   "rect place open #0 :1 64,98 92*24\n"
                   "rect cell full #1 162,52 96*72\n"
                   "rect place filled #1 164,72 92*24\n"
                   "rect place marked #1 :1 164,98 92*24\n"
                   "line grid grid 0,166 230*0\n"
                   "rect cell ok #2 162,128 96*20\n"
                   "rect row-header section #0 0,30 230*20 \"Winkel\"\n"
                   "rect row-header header #1 0,50 60*76 \"9:00\"\n"
                   "rect row-header header #2 0,126 60*40 \"13:00\"\n"
                   "rect column-header header #0 :20000 60,0 100*30\n"
                   "rect column-header header #1 :20001 160,0 100*30\n"
                   "rect none header 0,0 60*30\n");
}

/* Scrolled and mirrored: headings stay in view, and what lies outside is not there. */
static void
test_scrolled (void)
{
  g_autoptr (PwRosterGrid) grid = pw_roster_grid_new (rows, 3, cells, G_N_ELEMENTS (cells), MONDAY, 4, &metrics);
  g_autoptr (PwScene) scene = pw_roster_grid_get_scene (grid, (PwViewport) { 0, 130, 150, 160 }, FALSE);
  g_autoptr (PwScene) mirrored = pw_roster_grid_get_scene (grid, (PwViewport) { 310, 0, 460, 40 }, TRUE);
  g_autofree char *text = pw_scene_to_text (scene);
  g_autofree char *mirrored_text = pw_scene_to_text (mirrored);

  g_assert_cmpstr (text, ==,
                   "line grid grid 60,130 0*30\n"
                   "line grid grid 0,166 150*0\n"
                   "rect row-header header #2 0,126 60*40 \"13:00\"\n"
                   "rect column-header header #0 :20000 60,130 100*30\n"
                   "rect none header 0,130 60*30\n");
  g_assert_cmpstr (mirrored_text, ==,
                   "line grid grid 400,0 0*40\n"
                   "line grid grid 460,50 -150*0\n"
                   "rect row-header section #0 310,30 150*20 \"Winkel\"\n"
                   "rect column-header header #0 :20000 300,0 100*30\n"
                   "rect none header 400,0 60*30\n");
}

/* A closing day has a band behind all that stands on it, as high as what shows; one out of sight has none. */
static void
test_closed (void)
{
  g_autoptr (PwRosterGrid) grid = pw_roster_grid_new (rows, 3, cells, G_N_ELEMENTS (cells), MONDAY, 4, &metrics);
  g_autoptr (PwScene) scene = NULL;
  g_autoptr (PwScene) mirrored = NULL;
  g_autofree char *text = NULL;
  g_autofree char *mirrored_text = NULL;

  pw_roster_grid_set_closed (grid, 1 << 1 | 1 << 3);
  scene = pw_roster_grid_get_scene (grid, (PwViewport) { 0, 130, 250, 160 }, FALSE);
  mirrored = pw_roster_grid_get_scene (grid, (PwViewport) { 0, 0, 150, 20 }, TRUE);
  text = pw_scene_to_text (scene);
  mirrored_text = pw_scene_to_text (mirrored);

  g_assert_true (g_str_has_prefix (text, "rect band closed :20001 160,130 100*30\nline grid grid 60,130 0*30\n"));
  g_assert_null (strstr (text, ":20003"));
  g_assert_true (g_str_has_prefix (mirrored_text, "rect band closed :20003 0,0 100*20\nline"));
}

static void
test_sizes (void)
{
  PwRosterMetrics narrow = metrics;
  g_autoptr (PwRosterGrid) grid = NULL;
  g_autoptr (PwRosterGrid) empty = NULL;
  g_autoptr (PwScene) scene = NULL;

  narrow.width_px = 300;
  grid = pw_roster_grid_new (rows, 3, NULL, 0, MONDAY, 7, &narrow);
  empty = pw_roster_grid_new (NULL, 0, NULL, 0, MONDAY, 0, &narrow);
  scene = pw_roster_grid_get_scene (empty, (PwViewport) { 0, 0, 300, 300 }, FALSE);

  g_assert_cmpfloat (pw_roster_grid_get_width (grid), ==, 760);
  g_assert_cmpfloat (pw_roster_grid_get_height (grid), ==, 30 + 20 + 40 + 40);
  g_assert_cmpuint (pw_scene_get_n_marks (scene), ==, 1);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/engine/roster-scene/week", test_week);
  g_test_add_func ("/engine/roster-scene/scrolled", test_scrolled);
  g_test_add_func ("/engine/roster-scene/closed", test_closed);
  g_test_add_func ("/engine/roster-scene/sizes", test_sizes);
  return g_test_run ();
}
