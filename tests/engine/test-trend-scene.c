/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "engine/pw-trend-scene.h"

#include <math.h>

#define LINE 16.0

static double
measure (const char *text,
         PwStyle     style,
         gpointer    user_data)
{
  return 7.0 * (double) g_utf8_strlen (text, -1);
}

static char *
format_day (PwDay    day,
            gboolean is_month,
            gpointer user_data)
{
  int year, month, day_of_month;

  pw_day_to_ymd (day, &year, &month, &day_of_month);
  return is_month ? g_strdup_printf ("%d-%02d", year, month) : g_strdup_printf ("%d/%d", day_of_month, month);
}

static const char *const legend[] = { "gelijk", "later", "vroeger", "bereikt", "geschrapt" };

static PwScene *
draw (const PwDay       *reports,
      guint              n_reports,
      const PwTrendLine *lines,
      guint              n_lines)
{
  const PwTrendInput input = {
    .reports = reports, .n_reports = n_reports, .lines = lines, .n_lines = n_lines, .width = 800, .height = 400, .line_height = LINE,
    .legend = legend, .diagonal = "bereikt op de dag zelf", .measure = measure, .format_day = format_day,
  };

  return pw_trend_scene_new (&input);
}

static const PwSceneMark *
find_point (const PwScene *scene,
            guint          line,
            int            point)
{
  for (guint i = 0; i < pw_scene_get_n_marks (scene); i++)
    {
      const PwSceneMark *mark = pw_scene_get_mark (scene, i);

      if (mark->part == PW_PART_BODY && mark->item == line && mark->value == point)
        {
          return mark;
        }
    }
  g_assert_not_reached ();
}

static double
middle_x (const PwSceneMark *mark)
{
  return mark->x + mark->width / 2;
}

static double
middle_y (const PwSceneMark *mark)
{
  return mark->y + mark->height / 2;
}

/* The diagonal at an x. */
static double
diagonal_at (const PwScene *scene,
             double         x)
{
  for (guint i = 0; i < pw_scene_get_n_marks (scene); i++)
    {
      const PwSceneMark *mark = pw_scene_get_mark (scene, i);

      if (mark->part == PW_PART_TODAY)
        {
          return mark->y + (x - mark->x) / mark->width * mark->height;
        }
    }
  g_assert_not_reached ();
}

static void
test_shape (void)
{
  const PwDay start = pw_day_from_ymd (2027, 1, 4);
  const PwDay reports[] = { start, start + 28, start + 56, start + 84 };
  const PwTrendPoint flat[] = { { 0, start + 120, PW_TREND_STEADY }, { 1, start + 120, PW_TREND_STEADY }, { 2, start + 120, PW_TREND_STEADY } };
  const PwTrendPoint late[] = { { 0, start + 60, PW_TREND_STEADY }, { 1, start + 75, PW_TREND_LATER }, { 3, start + 90, PW_TREND_LATER } };
  const PwTrendPoint early[] = { { 1, start + 100, PW_TREND_STEADY }, { 2, start + 90, PW_TREND_EARLIER } };
  const PwTrendPoint done[] = { { 0, start + 40, PW_TREND_STEADY }, { 2, start + 42, PW_TREND_REACHED } };
  const PwTrendLine lines[] = { { "Vlak", flat, 3 }, { "Laat", late, 3 }, { "Vroeg", early, 2 }, { "Klaar", done, 2 } };
  g_autoptr (PwScene) scene = draw (reports, G_N_ELEMENTS (reports), lines, G_N_ELEMENTS (lines));
  const PwSceneMark *reached = find_point (scene, 3, 1);

  /* Later is higher. */
  g_assert_cmpfloat (middle_y (find_point (scene, 0, 0)), ==, middle_y (find_point (scene, 0, 2)));
  g_assert_cmpfloat (middle_y (find_point (scene, 1, 1)), <, middle_y (find_point (scene, 1, 0)));
  g_assert_cmpfloat (middle_y (find_point (scene, 2, 1)), >, middle_y (find_point (scene, 2, 0)));
  g_assert_cmpint (find_point (scene, 1, 1)->shape, ==, PW_SHAPE_TRIANGLE);
  g_assert_cmpint (find_point (scene, 2, 1)->shape, ==, PW_SHAPE_WEDGE);
  g_assert_cmpint (find_point (scene, 0, 1)->style, ==, PW_STYLE_STEADY);

  /* Reports lie true to time; what is reached ends on the diagonal, on its day. */
  g_assert_cmpfloat_with_epsilon (middle_x (find_point (scene, 0, 2)) - middle_x (find_point (scene, 0, 1)),
                                  middle_x (find_point (scene, 0, 1)) - middle_x (find_point (scene, 0, 0)), 0.01);
  g_assert_cmpfloat_with_epsilon (middle_y (reached), diagonal_at (scene, middle_x (reached)), 0.01);
  g_assert_cmpfloat (middle_x (reached), >, middle_x (find_point (scene, 0, 1)));
  g_assert_cmpfloat (middle_x (reached), <, middle_x (find_point (scene, 0, 2)));
  g_assert_cmpfloat (middle_y (find_point (scene, 0, 0)), <, diagonal_at (scene, middle_x (find_point (scene, 0, 0))));

  g_assert_cmpuint (pw_scene_pick (scene, middle_x (reached), middle_y (reached), 3)->item, ==, 3);
}

static void
test_few (void)
{
  const PwDay report = pw_day_from_ymd (2027, 1, 4);
  const PwTrendPoint point = { 0, report, PW_TREND_STEADY };
  const PwTrendLine line = { "Alleen", &point, 1 };
  const PwTrendLine empty = { "Niets", NULL, 0 };
  g_autoptr (PwScene) one = draw (&report, 1, &line, 1);
  g_autoptr (PwScene) none = draw (&report, 1, &empty, 1);

  g_assert_true (isfinite (find_point (one, 0, 0)->x) && isfinite (find_point (one, 0, 0)->y));
  g_assert_null (pw_scene_find (none, 0, PW_PART_BODY));
}

static gboolean
touch (const PwSceneMark *first,
       const PwSceneMark *second)
{
  const double slack = 0.001;

  return first->x + first->width > second->x + slack && second->x + second->width > first->x + slack
         && first->y + first->height > second->y + slack && second->y + second->height > first->y + slack;
}

/* No words touch others, nothing lies outside, whatever the plan. */
static void
test_random (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (4);

  for (guint round = 0; round < 200; round++)
    {
      guint n_reports = (guint) g_rand_int_range (rand, 1, 101);
      guint n_lines = (guint) g_rand_int_range (rand, 0, 41);
      g_autofree PwDay *reports = g_new (PwDay, n_reports);
      g_autofree PwTrendLine *lines = g_new0 (PwTrendLine, n_lines + 1);
      g_autoptr (GPtrArray) kept = g_ptr_array_new_with_free_func (g_free);
      g_autoptr (PwScene) scene = NULL;
      guint n_names = 0;

      reports[0] = pw_day_from_ymd (2026, 1, 1);
      for (guint i = 1; i < n_reports; i++)
        {
          reports[i] = reports[i - 1] + g_rand_int_range (rand, 1, 60);
        }
      for (guint i = 0; i < n_lines; i++)
        {
          PwTrendPoint *points = g_new0 (PwTrendPoint, n_reports);

          g_ptr_array_add (kept, points);
          lines[i] = (PwTrendLine) { "Een mijlpaal met een naam die wel wat langer is dan de rest van de tekening", points, 0 };
          for (guint j = (guint) g_rand_int_range (rand, 0, (int) n_reports + 1); j < n_reports; j++)
            {
              points[lines[i].n_points++] = (PwTrendPoint) { j, reports[0] + g_rand_int_range (rand, -50, 4000), (PwTrendState) g_rand_int_range (rand, 0, PW_N_TREND_STATES) };
            }
        }
      scene = draw (reports, n_reports, lines, n_lines);

      for (guint i = 0; i < pw_scene_get_n_marks (scene); i++)
        {
          const PwSceneMark *mark = pw_scene_get_mark (scene, i);

          g_assert_true (isfinite (mark->x) && isfinite (mark->y));
          if (mark->shape != PW_SHAPE_TEXT)
            {
              continue;
            }
          n_names += mark->part == PW_PART_LABEL;
          g_assert_cmpfloat (mark->x, >=, 0);
          g_assert_cmpfloat (mark->x + mark->width, <=, scene->width + 0.001);
          g_assert_cmpfloat (mark->y, >=, -0.001);
          g_assert_cmpfloat (mark->y + mark->height, <=, scene->height + 0.001);
          for (guint j = 0; j < i; j++)
            {
              const PwSceneMark *other = pw_scene_get_mark (scene, j);

              g_assert_false (other->shape == PW_SHAPE_TEXT && touch (mark, other));
            }
        }
      for (guint i = 0; i < n_lines; i++)
        {
          n_names -= lines[i].n_points > 0;
        }
      g_assert_cmpuint (n_names, ==, 0);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/engine/trend-scene/shape", test_shape);
  g_test_add_func ("/engine/trend-scene/few", test_few);
  g_test_add_func ("/engine/trend-scene/random", test_random);
  return g_test_run ();
}
