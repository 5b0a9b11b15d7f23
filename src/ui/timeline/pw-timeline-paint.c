/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/timeline/pw-timeline-view-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "base/pw-day-text.h"
#include "ui/timeline/pw-timeline-bar.h"

#define TICK_ROW_PX    (PW_TIMELINE_HEADER_PX / 2)
#define N_KEPT_LAYOUTS 600

/* Where a scene lies in the view. */
typedef struct
{
  PwTimelineView *view;
  GtkSnapshot    *snapshot;
  double          dx;
  double          dy;
} Painter;

static GdkRGBA
get_color (PwTimelineView *self,
           PwStyle         style)
{
  GdkRGBA color;

  gtk_widget_get_color (self->swatches[style], &color);
  return color;
}

static void
append_rect (Painter *painter,
             PwStyle  style,
             double   x,
             double   y,
             double   width,
             double   height)
{
  GdkRGBA color = get_color (painter->view, style);

  gtk_snapshot_append_color (painter->snapshot, &color, &GRAPHENE_RECT_INIT ((float) x, (float) y, (float) width, (float) height));
}

PangoLayout *
pw_timeline_view_get_layout (PwTimelineView *self,
                             const char     *text,
                             PwStyle         style)
{
  PangoLayout *layout = g_hash_table_lookup (self->layouts[style], text);

  if (layout == NULL)
    {
      if (g_hash_table_size (self->layouts[style]) > N_KEPT_LAYOUTS)
        {
          g_hash_table_remove_all (self->layouts[style]);
        }
      layout = gtk_widget_create_pango_layout (self->swatches[style], text);
      g_hash_table_insert (self->layouts[style], g_strdup (text), layout);
    }

  return layout;
}

static void
append_text (Painter    *painter,
             PwStyle     style,
             const char *text,
             double      x,
             double      y,
             double      height)
{
  PangoLayout *layout = pw_timeline_view_get_layout (painter->view, text, style);
  GdkRGBA color = get_color (painter->view, style);
  int text_height;

  pango_layout_get_pixel_size (layout, NULL, &text_height);
  gtk_snapshot_save (painter->snapshot);
  gtk_snapshot_translate (painter->snapshot, &GRAPHENE_POINT_INIT ((float) round (x), (float) round (y + (height - text_height) / 2)));
  gtk_snapshot_append_layout (painter->snapshot, layout, &color);
  gtk_snapshot_restore (painter->snapshot);
}

/* The lines of one style are one path. */
static void
add_line (GskPathBuilder    *builder,
          const PwSceneMark *mark)
{
  gsk_path_builder_move_to (builder, (float) mark->x, (float) mark->y);
  gsk_path_builder_line_to (builder, (float) (mark->x + mark->width), (float) (mark->y + mark->height));
}

static void
append_arrow (Painter           *painter,
              const PwSceneMark *mark)
{
  g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();
  g_autoptr (GskPath) path = NULL;
  GdkRGBA color = get_color (painter->view, mark->style);
  float x = (float) mark->x;
  float y = (float) mark->y;
  float dx = (float) mark->width;
  float dy = (float) mark->height;

  gsk_path_builder_move_to (builder, x + dx, y + dy);
  gsk_path_builder_line_to (builder, x - dy * 0.6f, y + dx * 0.6f);
  gsk_path_builder_line_to (builder, x + dy * 0.6f, y - dx * 0.6f);
  gsk_path_builder_close (builder);
  path = gsk_path_builder_to_path (builder);
  gtk_snapshot_append_fill (painter->snapshot, path, GSK_FILL_RULE_WINDING, &color);
}

/* What lies under the bars, or the labels and the rest above them. */
static void
append_marks (Painter  *painter,
              gboolean  is_above)
{
  PwScene *scene = painter->view->scene;
  GskPathBuilder *lines[PW_N_STYLES] = { NULL };

  for (guint i = 0; i < pw_scene_get_n_marks (scene); i++)
    {
      const PwSceneMark *mark = pw_scene_get_mark (scene, i);
      gboolean belongs_above = mark->shape == PW_SHAPE_TEXT || mark->part == PW_PART_TODAY;

      if (belongs_above != is_above || mark->part == PW_PART_PROGRESS || (mark->part == PW_PART_BODY && mark->style != PW_STYLE_BASELINE))
        {
          continue;
        }

      switch (mark->shape)
        {
        case PW_SHAPE_RECT:
          if (mark->part != PW_PART_START_EDGE && mark->part != PW_PART_END_EDGE && mark->part != PW_PART_LINK)
            {
              append_rect (painter, mark->style, mark->x, mark->y, mark->width, mark->height);
            }
          break;

        case PW_SHAPE_TEXT:
          append_text (painter, mark->style, mark->text, mark->x, mark->y, mark->height);
          break;

        case PW_SHAPE_LINE:
          if (lines[mark->style] == NULL)
            {
              lines[mark->style] = gsk_path_builder_new ();
            }
          add_line (lines[mark->style], mark);
          break;

        case PW_SHAPE_ARROW:
          append_arrow (painter, mark);
          break;

        case PW_SHAPE_DIAMOND:
        default:
          break;
        }
    }

  for (guint style = 0; style < PW_N_STYLES; style++)
    {
      if (lines[style] != NULL)
        {
          g_autoptr (GskPath) path = gsk_path_builder_free_to_path (lines[style]);
          g_autoptr (GskStroke) stroke = gsk_stroke_new (style == PW_STYLE_TODAY || style == PW_STYLE_LINK_DRIVER ? 2 : 1);
          GdkRGBA color = get_color (painter->view, (PwStyle) style);

          gtk_snapshot_append_stroke (painter->snapshot, path, stroke, &color);
        }
    }
}

static const char *
get_tick_format (PwTimelineUnit unit,
                 double         width,
                 gboolean       is_upper)
{
  switch (unit)
    {
    case PW_TIMELINE_UNIT_DAY:
      /* Translators: a day above a narrow and a wide column of a timeline, for g_date_time_format() */
      return width < 44 ? C_("timeline", "%-d") : C_("timeline, wide", "%a %-d");

    case PW_TIMELINE_UNIT_WEEK:
      /* Translators: a week above a column of a timeline, by its Monday or by its number, for g_date_time_format() */
      return width < 60 ? C_("timeline", "%-V") : C_("timeline, wide", "wk %-V");

    case PW_TIMELINE_UNIT_MONTH:
      /* Translators: a month above a narrow and a wide column of a timeline, for g_date_time_format() */
      return is_upper ? C_("timeline", "%B %Y") : (width < 34 ? C_("timeline, narrow", "%-m") : C_("timeline, wide", "%b"));

    case PW_TIMELINE_UNIT_QUARTER:
    case PW_TIMELINE_UNIT_YEAR:
    default:
      return "%Y";
    }
}

static char *
dup_tick_text (const PwTimelineTick *tick,
               gboolean              is_upper)
{
  int year;
  int month;
  int day_of_month;

  if (tick->unit != PW_TIMELINE_UNIT_QUARTER)
    {
      return pw_day_dup_format (tick->day, get_tick_format (tick->unit, tick->width, is_upper));
    }

  pw_day_to_ymd (tick->day, &year, &month, &day_of_month);
  /* Translators: a quarter of a year above a column of a timeline: its number, and the year */
  return is_upper ? g_strdup_printf (C_("timeline", "Q%d %d"), (month + 2) / 3, year)
         /* Translators: a quarter of a year above a column of a timeline */
                  : g_strdup_printf (C_("timeline", "Q%d"), (month + 2) / 3);
}

static void
append_ticks (Painter        *painter,
              PwTimelineUnit  unit,
              gboolean        is_upper,
              double          width)
{
  PwTimelineView *self = painter->view;
  double x0 = self->table_width_px - painter->dx;
  double y = is_upper ? 0 : TICK_ROW_PX;
  g_autoptr (GArray) ticks = pw_timeline_scale_get_ticks (&self->scale, unit, x0, x0 + width);

  for (guint i = 0; i < ticks->len; i++)
    {
      const PwTimelineTick *tick = &g_array_index (ticks, PwTimelineTick, i);
      g_autofree char *text = dup_tick_text (tick, is_upper);
      double x = tick->x + painter->dx;
      /* The name of a field that is cut off at the leading edge stays in sight. */
      double text_x = MAX (x, self->table_width_px) + 6;
      int text_width;

      append_rect (painter, PW_STYLE_GRID, x, y, 1, TICK_ROW_PX);
      pango_layout_get_pixel_size (pw_timeline_view_get_layout (self, text, PW_STYLE_HEADER), &text_width, NULL);
      if (text_x + text_width < x + tick->width + 2)
        {
          append_text (painter, PW_STYLE_HEADER, text, text_x, y, TICK_ROW_PX);
        }
    }
}

static void
append_header (Painter *painter,
               double   width)
{
  PwTimelineUnit upper;
  PwTimelineUnit lower;

  pw_timeline_zoom_get_units (painter->view->zoom, &upper, &lower);
  append_ticks (painter, upper, TRUE, width);
  append_ticks (painter, lower, FALSE, width);
}

static void
append_children (PwTimelineView *self,
                 GtkSnapshot    *snapshot,
                 GType           type)
{
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self)); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      if (G_OBJECT_TYPE (child) == type && child != self->header && gtk_widget_get_child_visible (child))
        {
          gtk_widget_snapshot_child (GTK_WIDGET (self), child, snapshot);
        }
    }
}

/* The selected line goes through from the table to the chart. */
static void
append_selected_line (Painter *painter,
                      double   width)
{
  PwTimelineView *self = painter->view;
  guint item;

  if (self->project != NULL && pw_timeline_data_find (self->data, self->selected, &item))
    {
      double y = pw_timeline_data_get_line_of (self->data, item) * self->row_height_px + painter->dy;

      append_rect (painter, PW_STYLE_SECTION, self->table_width_px, y, width, self->row_height_px);
    }
}

static void
append_link_dot (Painter *painter,
                 PwTask  *task)
{
  g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();
  g_autoptr (GskPath) path = NULL;
  GdkRGBA color = get_color (painter->view, PW_STYLE_LINK_DRIVER);
  double x;
  double y;

  if (pw_timeline_view_get_link_dot (painter->view, task, &x, &y))
    {
      gsk_path_builder_add_circle (builder, &GRAPHENE_POINT_INIT ((float) x, (float) y), 4);
      path = gsk_path_builder_to_path (builder);
      gtk_snapshot_append_fill (painter->snapshot, path, GSK_FILL_RULE_WINDING, &color);
    }
}

/* From the dot to the pointer. */
static void
append_dragged_link (Painter *painter)
{
  PwTimelineView *self = painter->view;
  g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();
  g_autoptr (GskPath) path = NULL;
  g_autoptr (GskStroke) stroke = gsk_stroke_new (2);
  GdkRGBA color = get_color (self, PW_STYLE_LINK_DRIVER);
  double x;
  double y;

  if (self->grabbed_part == PW_PART_LINK && pw_timeline_view_get_link_dot (self, self->grabbed_task, &x, &y))
    {
      gsk_path_builder_move_to (builder, (float) x, (float) y);
      gsk_path_builder_line_to (builder, (float) self->pointer_x, (float) self->pointer_y);
      path = gsk_path_builder_to_path (builder);
      gtk_snapshot_append_stroke (painter->snapshot, path, stroke, &color);
    }
}

/* Without a table the name of a lane stands in its first line, wherever the chart is scrolled to. */
static void
append_captions (Painter *painter,
                 double   height)
{
  PwTimelineView *self = painter->view;

  for (guint i = 0; i < self->data->lines->len; i++)
    {
      double y = i * self->row_height_px + painter->dy;

      if (y + self->caption_height_px > PW_TIMELINE_HEADER_PX && y < height)
        {
          PwProject *project = g_array_index (self->data->lines, PwTimelineLine, i).project;

          append_text (painter, PW_STYLE_PHASE, pw_project_get_title (project), 8, y + 1, self->caption_height_px);
        }
    }
}

void
pw_timeline_view_snapshot (GtkWidget   *widget,
                           GtkSnapshot *snapshot)
{
  PwTimelineView *self = PW_TIMELINE_VIEW (widget);
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  float chart_width = (float) MAX (width - self->table_width_px, 0);
  float body_height = (float) MAX (height - PW_TIMELINE_HEADER_PX, 0);
  Painter painter = {
    .view = self,
    .snapshot = snapshot,
    .dx = self->table_width_px - round (gtk_adjustment_get_value (self->adjustments[GTK_ORIENTATION_HORIZONTAL])),
    .dy = PW_TIMELINE_HEADER_PX - round (gtk_adjustment_get_value (self->adjustments[GTK_ORIENTATION_VERTICAL])),
  };

  if (self->scene == NULL)
    {
      return;
    }

  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT ((float) self->table_width_px, PW_TIMELINE_HEADER_PX, chart_width, body_height));
  append_selected_line (&painter, chart_width);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) painter.dx, (float) painter.dy));
  append_marks (&painter, FALSE);
  gtk_snapshot_restore (snapshot);
  append_children (self, snapshot, PW_TYPE_TIMELINE_BAR);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) painter.dx, (float) painter.dy));
  append_marks (&painter, TRUE);
  gtk_snapshot_restore (snapshot);
  append_link_dot (&painter, self->selected);
  append_link_dot (&painter, self->hovered);
  append_dragged_link (&painter);
  if (self->caption_height_px > 0)
    {
      append_captions (&painter, height);
    }
  gtk_snapshot_pop (snapshot);

  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT ((float) self->table_width_px, 0, chart_width, PW_TIMELINE_HEADER_PX));
  append_header (&painter, chart_width);
  gtk_snapshot_pop (snapshot);

  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (0, PW_TIMELINE_HEADER_PX, (float) self->table_width_px, body_height));
  append_children (self, snapshot, PW_TYPE_TIMELINE_ROW);
  gtk_snapshot_pop (snapshot);

  if (gtk_widget_get_child_visible (self->header))
    {
      gtk_widget_snapshot_child (widget, self->header, snapshot);
      append_rect (&painter, PW_STYLE_GRID, self->table_width_px - 1, 0, 1, height);
    }
  append_rect (&painter, PW_STYLE_GRID, 0, PW_TIMELINE_HEADER_PX - 1, width, 1);
  gtk_widget_snapshot_child (widget, self->entry, snapshot);
  gtk_widget_snapshot_child (widget, self->hint, snapshot);
}
