/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "engine/pw-timeline-scene.h"

#include <string.h>

static PwDay
nov (int day_of_month)
{
  return pw_day_from_ymd (2026, 11, 1) + day_of_month - 1;
}

static PwMoment
morning (int day_of_month)
{
  return pw_moment_new (nov (day_of_month), 8 * 60 + 30);
}

static PwMoment
evening (int day_of_month)
{
  return pw_moment_new (nov (day_of_month), 17 * 60 + 6);
}

#define NO_BASELINE .baseline_start = PW_MOMENT_NONE, .baseline_finish = PW_MOMENT_NONE

static double
measure (const char *text,
         PwStyle     style,
         gpointer    user_data)
{
  return 7.0 * (double) g_utf8_strlen (text, -1);
}

/* Marks of some parts only, so that a picture stays readable. */
static char *
picture (const PwScene *scene,
         const char    *shapes)
{
  g_autofree char *text = pw_scene_to_text (scene);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  GString *chosen = g_string_new (NULL);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) words = g_strsplit (lines[i], " ", 3);

      if (words[0] != NULL && words[1] != NULL && strstr (shapes, words[1]) != NULL)
        {
          g_string_append_printf (chosen, "%s\n", lines[i]);
        }
    }
  return g_string_free (chosen, FALSE);
}

/* Ten pixels a day from Monday the 2nd, rows of 32. */
static PwScene *
draw_at (const PwTimelineItem *items,
         guint                 n_items,
         const PwTimelineLink *links,
         guint                 n_links,
         guint                 n_rows,
         double                row_height_px,
         gboolean              is_mirrored,
         PwViewport            viewport)
{
  g_autoptr (PwCalendar) calendar = pw_calendar_new_office ();
  g_autoptr (PwTimelineIndex) index = pw_timeline_index_new (items, n_items, links, n_links, n_rows);
  PwTimelineScale scale = { nov (2), 10, 40, is_mirrored };
  PwTimelineInput input = { &scale, calendar, index, row_height_px, nov (4), TRUE, measure, NULL };

  return pw_timeline_scene_new (&input, viewport);
}

static const PwViewport everything = { 0, 0, 400, 200 };

static const PwTimelineItem plan[] = {
  { PW_PLAN_PHASE, 0, 0, 0, .label = "Bouw" },
  { PW_PLAN_TASK, 1, 0, 0, .progress_percent = 50, .flags = PW_TIMELINE_IS_CRITICAL, .label = "Ruwbouw" },
  { PW_PLAN_MILESTONE, 2, 0, 0, .label = "Klaar" },
};

static void
fill_plan (PwTimelineItem *items)
{
  memcpy (items, plan, sizeof plan);
  for (guint i = 0; i < G_N_ELEMENTS (plan); i++)
    {
      items[i].baseline_start = items[i].baseline_finish = PW_MOMENT_NONE;
    }
  items[0].start = items[1].start = morning (3);
  items[0].finish = items[1].finish = evening (5);
  items[2].start = items[2].finish = evening (10);
}

static void
test_bodies (void)
{
  PwTimelineItem items[3];
  g_autoptr (PwScene) scene = NULL;
  g_autofree char *text = NULL;

  fill_plan (items);
  items[1].baseline_start = morning (2);
  items[1].baseline_finish = evening (3);
  scene = draw_at (items, 3, NULL, 0, 3, 32, FALSE, everything);
  text = picture (scene, "body progress label none");
  g_assert_cmpstr (text, ==,
                   "rect body phase #0 10,12 30*8\n"
                   "text label label #0 46,8 28*16 \"Bouw\"\n"
                   "rect none baseline #1 0,57 20*3\n"
                   "rect body critical #1 :50 10,40 30*16\n"
                   "rect progress progress #1 :50 10,40 15*16\n"
                   "text label label #1 46,40 49*16 \"Ruwbouw\"\n"
                   "diamond body milestone #2 77,72 16*16\n"
                   "text label label #2 99,72 35*16 \"Klaar\"\n");
  g_assert_cmpfloat (scene->width, ==, 400);
  g_assert_cmpfloat (scene->height, ==, 96);
}

static void
test_background (void)
{
  g_autoptr (PwScene) scene = draw_at (NULL, 0, NULL, 0, 2, 32, FALSE, (PwViewport) { 0, 0, 140, 64 });
  g_autofree char *text = pw_scene_to_text (scene);
  g_autofree char *expected = g_strdup_printf ("rect band weekend :%d 50,0 20*64\n"
                                               "rect band closed :%d 90,0 10*64\n"
                                               "rect band weekend :%d 120,0 20*64\n"
                                               "line grid grid 0,0 0*64\n"
                                               "line grid grid 70,0 0*64\n"
                                               "line grid grid 0,32 140*0\n"
                                               "line grid grid 0,64 140*0\n"
                                               "line today today 25,0 0*64\n",
                                               nov (7), nov (11), nov (14));

  g_assert_cmpstr (text, ==, expected);
}

/* The line of today leaves a milestone and its label free. */
static void
test_today_gaps (void)
{
  PwTimelineItem items[] = { { .kind = PW_PLAN_MILESTONE, .row = 1, .start = morning (4), .finish = morning (4), .label = "Gunning",
                               .baseline_start = PW_MOMENT_NONE, .baseline_finish = PW_MOMENT_NONE } };
  g_autoptr (PwScene) scene = draw_at (items, 1, NULL, 0, 3, 32, FALSE, (PwViewport) { 0, 0, 140, 96 });
  g_autofree char *text = picture (scene, "today");

  g_assert_cmpstr (text, ==,
                   "line today today 25,0 0*40\n"
                   "line today today 25,56 0*40\n");
}

/* The name of a row has a strip of its own: bodies come below it, and the line of today passes it by. */
static void
test_captions (void)
{
  PwTimelineItem items[] = { { .kind = PW_PLAN_MILESTONE, .row = 0, .start = morning (9), .finish = morning (9),
                               .baseline_start = PW_MOMENT_NONE, .baseline_finish = PW_MOMENT_NONE } };
  g_autoptr (PwCalendar) calendar = pw_calendar_new_office ();
  g_autoptr (PwTimelineIndex) index = pw_timeline_index_new (items, 1, NULL, 0, 2);
  PwTimelineScale scale = { nov (2), 10, 40, FALSE };
  PwTimelineInput input = { .scale = &scale, .calendar = calendar, .index = index, .row_height_px = 52, .today = nov (4), .caption_height_px = 20 };
  g_autoptr (PwScene) scene = pw_timeline_scene_new (&input, (PwViewport) { 0, 0, 140, 104 });
  g_autofree char *text = picture (scene, "today body");

  g_assert_cmpstr (text, ==,
                   "diamond body milestone #0 67,28 16*16\n"
                   "line today today 25,20 0*32\n"
                   "line today today 25,72 0*32\n");
}

static void
test_links (void)
{
  PwTimelineItem items[3];
  const PwTimelineLink links[] = { { 1, 2, PW_PLAN_FINISH_START, FALSE, TRUE } };
  const PwTimelineLink back[] = { { 2, 1, PW_PLAN_FINISH_START, TRUE, FALSE } };
  const PwTimelineLink sides[] = { { 1, 2, PW_PLAN_START_START }, { 1, 2, PW_PLAN_FINISH_FINISH } };
  g_autoptr (PwScene) forward = NULL;
  g_autoptr (PwScene) backward = NULL;
  g_autoptr (PwScene) same = NULL;
  g_autofree char *forward_text = NULL;
  g_autofree char *backward_text = NULL;
  g_autofree char *same_text = NULL;

  fill_plan (items);
  forward = draw_at (items, 3, links, 1, 3, 32, FALSE, everything);
  backward = draw_at (items, 3, back, 1, 3, 32, FALSE, everything);
  same = draw_at (items, 3, sides, 2, 3, 32, FALSE, everything);
  forward_text = picture (forward, "link");
  backward_text = picture (backward, "link");
  same_text = picture (same, "link");

  g_assert_cmpstr (forward_text, ==,
                   "line link link-driver #0 40,48 8*0\n"
                   "line link link-driver #0 48,48 0*32\n"
                   "line link link-driver #0 48,80 23*0\n"
                   "arrow link link-driver #0 71,80 6*0\n");
  g_assert_cmpstr (backward_text, ==,
                   "line link link-critical #0 93,80 8*0\n"
                   "line link link-critical #0 101,80 0*-16\n"
                   "line link link-critical #0 101,64 -99*0\n"
                   "line link link-critical #0 2,64 0*-16\n"
                   "line link link-critical #0 2,48 2*0\n"
                   "arrow link link-critical #0 4,48 6*0\n");
  g_assert_cmpstr (same_text, ==,
                   "line link link #0 10,48 -8*0\n"
                   "line link link #0 2,48 0*32\n"
                   "line link link #0 2,80 69*0\n"
                   "arrow link link #0 71,80 6*0\n"
                   "line link link #1 40,48 61*0\n"
                   "line link link #1 101,48 0*32\n"
                   "line link link #1 101,80 -2*0\n"
                   "arrow link link #1 99,80 -6*0\n");
}

/* Five milestones in one lane: beside, below, above, dropped, and beside again. */
static void
test_lane (void)
{
  static const char *const labels[] = { "College", "Raad", "Advies", "Zitting", "Einde" };
  static const int days[] = { 3, 4, 5, 5, 20 };
  PwTimelineItem items[5];
  g_autoptr (PwScene) high = NULL;
  g_autoptr (PwScene) low = NULL;
  g_autofree char *high_text = NULL;
  g_autofree char *low_text = NULL;

  for (guint i = 0; i < 5; i++)
    {
      items[i] = (PwTimelineItem) { PW_PLAN_MILESTONE, 0, morning (days[i]), morning (days[i]), NO_BASELINE, .label = labels[i] };
    }
  high = draw_at (items, 5, NULL, 0, 1, 48, FALSE, everything);
  low = draw_at (items, 5, NULL, 0, 1, 32, FALSE, everything);
  high_text = picture (high, "label");
  low_text = picture (low, "label");

  g_assert_cmpstr (high_text, ==,
                   "text label label #0 :1 7,32 49*16 \"College\"\n"
                   "text label label #1 :2 17,0 28*16 \"Raad\"\n"
                   "text label label #3 49,16 49*16 \"Zitting\"\n"
                   "text label label #4 199,16 35*16 \"Einde\"\n");
  g_assert_cmpstr (low_text, ==,
                   "text label label #3 49,8 49*16 \"Zitting\"\n"
                   "text label label #4 199,8 35*16 \"Einde\"\n");
}

static void
test_mirrored (void)
{
  PwTimelineItem items[3];
  const PwTimelineLink links[] = { { 1, 2, PW_PLAN_FINISH_START } };
  g_autoptr (PwScene) scene = NULL;
  g_autofree char *text = NULL;

  fill_plan (items);
  scene = draw_at (items, 3, links, 1, 3, 32, TRUE, (PwViewport) { 250, 32, 400, 96 });
  text = picture (scene, "body label link");
  g_assert_cmpstr (text, ==,
                   "line link link #0 360,48 -8*0\n"
                   "line link link #0 352,48 0*32\n"
                   "line link link #0 352,80 -23*0\n"
                   "arrow link link #0 329,80 -6*0\n"
                   "rect body critical #1 :50 360,40 30*16\n"
                   "text label label #1 305,40 49*16 \"Ruwbouw\"\n"
                   "diamond body milestone #2 307,72 16*16\n"
                   "text label label #2 266,72 35*16 \"Klaar\"\n");
}

static void
test_styles (void)
{
  static const struct
  {
    PwTimelineFlags flags;
    PwPlanKind      kind;
    PwStyle         style;
  } cases[] = {
    { 0, PW_PLAN_TASK, PW_STYLE_TASK }, { 0, PW_PLAN_MILESTONE, PW_STYLE_MILESTONE }, { PW_TIMELINE_IS_LATE, PW_PLAN_PHASE, PW_STYLE_PHASE },
    { PW_TIMELINE_IS_MANUAL, PW_PLAN_TASK, PW_STYLE_MANUAL }, { PW_TIMELINE_IS_MANUAL | PW_TIMELINE_IS_CRITICAL, PW_PLAN_TASK, PW_STYLE_CRITICAL },
    { PW_TIMELINE_IS_LATE | PW_TIMELINE_IS_CRITICAL, PW_PLAN_MILESTONE, PW_STYLE_LATE },
    { PW_TIMELINE_IS_LATE | PW_TIMELINE_IS_DONE, PW_PLAN_MILESTONE, PW_STYLE_DONE },
    { PW_TIMELINE_IS_DONE | PW_TIMELINE_IS_GHOST, PW_PLAN_TASK, PW_STYLE_GHOST }, { PW_TIMELINE_IS_GHOST, PW_PLAN_PHASE, PW_STYLE_GHOST },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const PwTimelineItem item = { cases[i].kind, 0, morning (3), evening (3), NO_BASELINE, .flags = cases[i].flags };
      g_autoptr (PwScene) scene = draw_at (&item, 1, NULL, 0, 1, 32, FALSE, everything);

      g_assert_cmpint (pw_scene_find (scene, 0, PW_PART_BODY)->style, ==, cases[i].style);
    }
}

static void
test_pick (void)
{
  PwTimelineItem items[3];
  const PwTimelineLink links[] = { { 1, 2, PW_PLAN_FINISH_START } };
  g_autoptr (PwTimelineIndex) index = NULL;
  PwTimelineScale scale = { nov (2), 10, 40, FALSE };
  PwTimelineInput input = { .scale = &scale, .row_height_px = 32, .today = PW_DAY_NONE };
  g_autoptr (PwCalendar) calendar = pw_calendar_new_office ();
  g_autoptr (PwScene) scene = NULL;
  g_autoptr (PwScene) mirrored = NULL;
  guint item;

  fill_plan (items);
  index = pw_timeline_index_new (items, 3, links, 1, 3);
  input.index = index;
  input.calendar = calendar;
  scene = pw_timeline_scene_new (&input, everything);

  g_assert_cmpint (pw_timeline_scene_pick (scene, &input, 25, 48, &item), ==, PW_PART_BODY);
  g_assert_cmpuint (item, ==, 1);
  g_assert_cmpint (pw_timeline_scene_pick (scene, &input, 12, 48, &item), ==, PW_PART_START_EDGE);
  g_assert_cmpint (pw_timeline_scene_pick (scene, &input, 38, 48, &item), ==, PW_PART_END_EDGE);
  g_assert_cmpint (pw_timeline_scene_pick (scene, &input, 80, 80, &item), ==, PW_PART_BODY);
  g_assert_cmpuint (item, ==, 2);
  g_assert_cmpint (pw_timeline_scene_pick (scene, &input, 11, 16, &item), ==, PW_PART_BODY);
  g_assert_cmpuint (item, ==, 0);
  g_assert_cmpint (pw_timeline_scene_pick (scene, &input, 50, 64, &item), ==, PW_PART_LINK);
  g_assert_cmpint (pw_timeline_scene_pick (scene, &input, 200, 64, &item), ==, PW_PART_NONE);
  g_assert_cmpuint (item, ==, PW_SCENE_NO_ITEM);

  scale.is_mirrored = TRUE;
  mirrored = pw_timeline_scene_new (&input, everything);
  g_assert_cmpint (pw_timeline_scene_pick (mirrored, &input, 362, 48, &item), ==, PW_PART_END_EDGE);
  g_assert_cmpint (pw_timeline_scene_pick (mirrored, &input, 388, 48, &item), ==, PW_PART_START_EDGE);
}

static void
test_drag (void)
{
  PwTimelineScale scale = { nov (2), 10, 40, FALSE };
  PwTimelineGrab grab = { 0, PW_PART_BODY, morning (3), evening (5) };

  g_assert_cmpint (pw_timeline_drag_days (&scale, &grab, 4.9), ==, 0);
  g_assert_cmpint (pw_timeline_drag_days (&scale, &grab, 5.1), ==, 1);
  g_assert_cmpint (pw_timeline_drag_days (&scale, &grab, -104), ==, -10);
  grab.part = PW_PART_END_EDGE;
  g_assert_cmpint (pw_timeline_drag_days (&scale, &grab, -104), ==, -2);
  g_assert_cmpint (pw_timeline_drag_days (&scale, &grab, 104), ==, 10);
  grab.part = PW_PART_START_EDGE;
  g_assert_cmpint (pw_timeline_drag_days (&scale, &grab, 104), ==, 2);
  scale.is_mirrored = TRUE;
  g_assert_cmpint (pw_timeline_drag_days (&scale, &grab, 104), ==, -10);
}

/* A window sees the same number of marks in a small plan and in a large one. */
static void
test_window_decides (void)
{
  guint n_marks[2];

  for (guint size = 0; size < 2; size++)
    {
      guint n_rows = size == 0 ? 100 : 20000;
      g_autofree PwTimelineItem *items = g_new0 (PwTimelineItem, n_rows);
      g_autofree PwTimelineLink *links = g_new0 (PwTimelineLink, n_rows);
      g_autoptr (PwScene) scene = NULL;

      for (guint i = 0; i < n_rows; i++)
        {
          items[i] = (PwTimelineItem) { PW_PLAN_TASK, i, morning (3), evening (5), NO_BASELINE, .label = "Taak" };
          links[i] = (PwTimelineLink) { i, MIN (i + 1, n_rows - 1), PW_PLAN_FINISH_START };
        }
      scene = draw_at (items, n_rows, links, n_rows - 1, n_rows, 32, FALSE, (PwViewport) { 0, 1600, 400, 2240 });
      n_marks[size] = pw_scene_get_n_marks (scene);
    }
  g_assert_cmpuint (n_marks[0], ==, n_marks[1]);
  g_assert_cmpuint (n_marks[0], <, 250);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/engine/timeline-scene/bodies", test_bodies);
  g_test_add_func ("/engine/timeline-scene/background", test_background);
  g_test_add_func ("/engine/timeline-scene/today-gaps", test_today_gaps);
  g_test_add_func ("/engine/timeline-scene/captions", test_captions);
  g_test_add_func ("/engine/timeline-scene/links", test_links);
  g_test_add_func ("/engine/timeline-scene/lane", test_lane);
  g_test_add_func ("/engine/timeline-scene/mirrored", test_mirrored);
  g_test_add_func ("/engine/timeline-scene/styles", test_styles);
  g_test_add_func ("/engine/timeline-scene/pick", test_pick);
  g_test_add_func ("/engine/timeline-scene/drag", test_drag);
  g_test_add_func ("/engine/timeline-scene/window-decides", test_window_decides);
  return g_test_run ();
}
