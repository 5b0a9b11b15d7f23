/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "engine/pw-trend-scene.h"

#define GAP_PX      6.0
#define TICK_PX     4.0
#define LABEL_SHARE 0.4   /* of the width, at most, for the names */
#define MAX_TICKS   60

/* Where days lie: reports across, milestones up, both true to time. */
typedef struct
{
  const PwTrendInput *input;
  PwScene            *scene;
  double              left;
  double              right;
  double              top;
  double              bottom;
  PwDay               first_x;
  PwDay               last_x;
  PwDay               first_y;
  PwDay               last_y;
} Chart;

/* The name of a line: where its last point lies, and where there is room. */
typedef struct
{
  guint  line;
  double wanted;
  double y;
} Name;

static double
get_x (const Chart *chart,
       PwDay        day)
{
  return chart->left + (chart->right - chart->left) * (double) (day - chart->first_x) / (double) (chart->last_x - chart->first_x);
}

static double
get_y (const Chart *chart,
       PwDay        day)
{
  return chart->bottom - (chart->bottom - chart->top) * (double) (day - chart->first_y) / (double) (chart->last_y - chart->first_y);
}

static double
measure (const PwTrendInput *input,
         const char         *text)
{
  return input->measure (text, PW_STYLE_LABEL, input->measure_data);
}

static void
add (Chart   *chart,
     PwShape  shape,
     PwPart   part,
     PwStyle  style,
     double   x,
     double   y,
     double   width,
     double   height)
{
  pw_scene_add (chart->scene, (PwSceneMark) { .shape = shape, .part = part, .style = style, .item = PW_SCENE_NO_ITEM,
                                              .x = x, .y = y, .width = width, .height = height });
}

static void
add_text (Chart      *chart,
          PwPart      part,
          guint       item,
          const char *text,
          double      x,
          double      y,
          double      width)
{
  pw_scene_add (chart->scene, (PwSceneMark) { .shape = PW_SHAPE_TEXT, .part = part, .style = PW_STYLE_LABEL, .item = item, .x = x, .y = y, .width = width,
                                              .height = chart->input->line_height, .text = pw_scene_keep_text (chart->scene, text) });
}

/**
 * pw_trend_state_get_shape:
 *
 * Returns: the mark of a point: each state has one of its own, so that colour is never needed
 */
PwShape
pw_trend_state_get_shape (PwTrendState state)
{
  static const PwShape shapes[] = { PW_SHAPE_CIRCLE, PW_SHAPE_TRIANGLE, PW_SHAPE_WEDGE, PW_SHAPE_DIAMOND, PW_SHAPE_CROSS };

  g_return_val_if_fail (state < PW_N_TREND_STATES, PW_SHAPE_CIRCLE);

  return shapes[state];
}

static PwStyle
get_style (PwTrendState state)
{
  return (PwStyle) (PW_STYLE_STEADY + (int) state);
}

static void
widen (PwDay *first,
       PwDay *last,
       PwDay  day)
{
  *first = MIN (*first, day);
  *last = MAX (*last, day);
}

/* Both axes hold all reports, so that the diagonal goes from one side to the other. */
static void
set_days (Chart *chart)
{
  const PwTrendInput *input = chart->input;
  PwDay margin;

  chart->first_x = input->reports[0];
  chart->last_x = input->reports[input->n_reports - 1];
  chart->first_y = chart->first_x;
  chart->last_y = chart->last_x;
  for (guint i = 0; i < input->n_lines; i++)
    {
      for (guint j = 0; j < input->lines[i].n_points; j++)
        {
          widen (&chart->first_y, &chart->last_y, input->lines[i].points[j].day);
        }
    }

  /* One report is a picture too. */
  if (chart->last_x - chart->first_x < 14)
    {
      chart->last_x = chart->first_x + 14;
    }
  margin = MAX (7, (chart->last_y - chart->first_y) / 25);
  chart->first_y -= margin;
  chart->last_y += margin;
}

/* Returns the number of months between lines across, so that their words do not touch. */
static int
choose_months (const Chart *chart)
{
  static const int steps[] = { 1, 2, 3, 6, 12, 24, 60, 120, 600 };
  double pixels_a_month = (chart->bottom - chart->top) / ((double) (chart->last_y - chart->first_y) / 30.44);

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      if (pixels_a_month * steps[i] >= 2 * chart->input->line_height)
        {
          return steps[i];
        }
    }
  return 1200;
}

/* The first day of a month at or after @day that is a multiple of @step months. */
static PwDay
get_tick (PwDay day,
          int   step)
{
  int year, month, day_of_month;
  int months;

  pw_day_to_ymd (day, &year, &month, &day_of_month);
  months = year * 12 + month - 1 + (day_of_month > 1 ? 1 : 0);
  months = (months + step - 1) / step * step;
  return pw_day_from_ymd (months / 12, months % 12 + 1, 1);
}

static double
measure_month (const PwTrendInput *input,
               PwDay               day)
{
  g_autofree char *text = input->format_day (day, TRUE, input->format_data);

  return measure (input, text);
}

static void
add_months (Chart *chart)
{
  int step = choose_months (chart);
  PwDay day = get_tick (chart->first_y, step);

  for (guint i = 0; i < MAX_TICKS && day <= chart->last_y; i++)
    {
      g_autofree char *text = chart->input->format_day (day, TRUE, chart->input->format_data);
      double y = get_y (chart, day);
      double width = measure (chart->input, text);

      add (chart, PW_SHAPE_LINE, PW_PART_GRID, PW_STYLE_GRID, chart->left, y, chart->right - chart->left, 0);
      add_text (chart, PW_PART_ROW_HEADER, PW_SCENE_NO_ITEM, text, MAX (0, chart->left - GAP_PX - width), y - chart->input->line_height / 2, width);
      day = get_tick (day + 1, step);
    }
}

/* A line for each report, and its day where there is room for it. */
static void
add_reports (Chart *chart)
{
  double free_from = -G_MAXDOUBLE;

  for (guint i = 0; i < chart->input->n_reports; i++)
    {
      g_autofree char *text = chart->input->format_day (chart->input->reports[i], FALSE, chart->input->format_data);
      double x = get_x (chart, chart->input->reports[i]);
      double width = measure (chart->input, text);
      double start = CLAMP (x - width / 2, 0, chart->scene->width - width);

      add (chart, PW_SHAPE_LINE, PW_PART_GRID, PW_STYLE_GRID, x, chart->top, 0, chart->bottom - chart->top + TICK_PX);
      if (start >= free_from)
        {
          add_text (chart, PW_PART_COLUMN_HEADER, PW_SCENE_NO_ITEM, text, start, chart->bottom + TICK_PX + 1, width);
          free_from = start + width + GAP_PX;
        }
    }
}

static void
add_diagonal (Chart *chart)
{
  PwDay last = MIN (chart->last_x, chart->last_y);

  add (chart, PW_SHAPE_LINE, PW_PART_TODAY, PW_STYLE_DIAGONAL, get_x (chart, chart->first_x), get_y (chart, chart->first_x),
       get_x (chart, last) - get_x (chart, chart->first_x), get_y (chart, last) - get_y (chart, chart->first_x));
}

/* A reached milestone stands on the diagonal, on the day that it was reached. */
static PwDay
get_report_day (const Chart        *chart,
                const PwTrendPoint *point)
{
  PwDay day = chart->input->reports[point->report];

  return point->state == PW_TREND_REACHED ? CLAMP (point->day, chart->first_x, day) : day;
}

static void
add_line (Chart *chart,
          guint  index)
{
  const PwTrendLine *line = &chart->input->lines[index];
  double size = chart->input->line_height * 0.6;

  for (guint i = 0; i < line->n_points; i++)
    {
      const PwTrendPoint *point = &line->points[i];
      double x = get_x (chart, get_report_day (chart, point));
      double y = get_y (chart, point->day);

      if (i > 0)
        {
          double before_x = get_x (chart, get_report_day (chart, point - 1));
          double before_y = get_y (chart, point[-1].day);

          pw_scene_add (chart->scene, (PwSceneMark) { .shape = PW_SHAPE_LINE, .part = PW_PART_PROGRESS, .style = get_style (point->state), .item = index,
                                                      .value = (int) i, .x = before_x, .y = before_y, .width = x - before_x, .height = y - before_y });
        }
    }
  for (guint i = 0; i < line->n_points; i++)
    {
      const PwTrendPoint *point = &line->points[i];
      double x = get_x (chart, get_report_day (chart, point));
      double y = get_y (chart, point->day);

      pw_scene_add (chart->scene, (PwSceneMark) { .shape = pw_trend_state_get_shape (point->state), .part = PW_PART_BODY, .style = get_style (point->state),
                                                  .item = index, .value = (int) i, .x = x - size / 2, .y = y - size / 2, .width = size, .height = size });
    }
}

static int
compare_names (gconstpointer first,
               gconstpointer second)
{
  const Name *a = first;
  const Name *b = second;

  return a->wanted != b->wanted ? (a->wanted > b->wanted) - (a->wanted < b->wanted) : (a->line > b->line) - (a->line < b->line);
}

/* Down from the top until none touches the one above, then up again from the bottom. */
static void
spread (Name   *names,
        guint   n_names,
        double  top,
        double  bottom,
        double  height)
{
  for (guint i = 0; i < n_names; i++)
    {
      names[i].y = MAX (names[i].wanted, i == 0 ? top : names[i - 1].y + height);
    }
  for (guint i = n_names; i-- > 0;)
    {
      names[i].y = MIN (names[i].y, i + 1 == n_names ? bottom - height : names[i + 1].y - height);
    }
}

static void
add_names (Chart *chart)
{
  const PwTrendInput *input = chart->input;
  g_autofree Name *names = g_new (Name, MAX (1, input->n_lines));
  double x = chart->right + 3 * GAP_PX;
  guint n_names = 0;

  for (guint i = 0; i < input->n_lines; i++)
    {
      const PwTrendLine *line = &input->lines[i];

      if (line->n_points > 0)
        {
          names[n_names++] = (Name) { i, get_y (chart, line->points[line->n_points - 1].day) - input->line_height / 2, 0 };
        }
    }
  qsort (names, n_names, sizeof (Name), compare_names);
  spread (names, n_names, 0, chart->bottom, input->line_height);

  for (guint i = 0; i < n_names; i++)
    {
      const PwTrendLine *line = &input->lines[names[i].line];
      const PwTrendPoint *last = &line->points[line->n_points - 1];
      double from = get_x (chart, get_report_day (chart, last)) + input->line_height / 2;

      add (chart, PW_SHAPE_LINE, PW_PART_GRID, PW_STYLE_GRID_STRONG, from, get_y (chart, last->day), x - 2 - from,
           names[i].y + input->line_height / 2 - get_y (chart, last->day));
      add_text (chart, PW_PART_LABEL, names[i].line, line->label, x, names[i].y, MIN (measure (input, line->label), chart->scene->width - x));
    }
}

/* Returns where the last row of it ends. Without a scene nothing is drawn. */
static double
add_legend (const PwTrendInput *input,
            Chart              *chart,
            double              y)
{
  double x = 0;
  double size = input->line_height * 0.6;

  for (guint i = 0; i <= PW_N_TREND_STATES; i++)
    {
      const char *words = i < PW_N_TREND_STATES ? input->legend[i] : input->diagonal;
      double width = measure (input, words);

      if (x > 0 && x + input->line_height + width > input->width)
        {
          x = 0;
          y += input->line_height * 1.2;
        }
      if (chart != NULL)
        {
          double middle = y + input->line_height / 2;

          if (i < PW_N_TREND_STATES)
            {
              add (chart, pw_trend_state_get_shape ((PwTrendState) i), PW_PART_NONE, get_style ((PwTrendState) i), x, middle - size / 2, size, size);
            }
          else
            {
              add (chart, PW_SHAPE_LINE, PW_PART_NONE, PW_STYLE_DIAGONAL, x, middle, input->line_height * 0.8, 0);
            }
          add_text (chart, PW_PART_NONE, PW_SCENE_NO_ITEM, words, x + input->line_height, y, MIN (width, input->width - x - input->line_height));
        }
      x += input->line_height + width + 3 * GAP_PX;
    }
  return y + input->line_height;
}

static double
measure_names (const PwTrendInput *input)
{
  double width = 0;

  for (guint i = 0; i < input->n_lines; i++)
    {
      width = MAX (width, measure (input, input->lines[i].label));
    }
  return MIN (width + 1, input->width * LABEL_SHARE);
}

/**
 * pw_trend_scene_new:
 * @input: at least one report
 *
 * The milestone trend analysis of a project: the days of the reports across, the days of the
 * milestones up, and a diagonal where both are the same: there a milestone is reached.
 * A flat line is good, a rising one is late. Points are bodies, with the index of their line
 * as item and their own as value; names never touch each other.
 *
 * Source of the method: "Meilensteintrendanalyse", as in SAP Project System.
 *
 * Returns: (transfer full): the picture
 */
PwScene *
pw_trend_scene_new (const PwTrendInput *input)
{
  Chart chart = { .input = input };
  double legend_height;
  double below;

  g_return_val_if_fail (input->n_reports > 0, NULL);

  legend_height = add_legend (input, NULL, 0);
  below = TICK_PX + 1 + input->line_height * 1.8 + legend_height;
  chart.top = input->line_height / 2 + 2;
  chart.bottom = MAX (input->height - below, (MAX (input->n_lines, 8) + 1) * input->line_height);
  chart.scene = pw_scene_new (input->width, chart.bottom + below);
  set_days (&chart);
  chart.left = measure_month (input, pw_day_from_ymd (2026, 9, 1)) + 2 * GAP_PX;
  chart.right = MAX (chart.left + 2 * input->line_height, input->width - measure_names (input) - 3 * GAP_PX);

  add_months (&chart);
  add_reports (&chart);
  add_diagonal (&chart);
  for (guint i = 0; i < input->n_lines; i++)
    {
      add_line (&chart, i);
    }
  add_names (&chart);
  add_legend (input, &chart, chart.bottom + below - legend_height);
  return chart.scene;
}
