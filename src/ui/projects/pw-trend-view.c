/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/projects/pw-trend-view.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "base/pw-day-text.h"

#define MIN_HEIGHT_PX 320
#define SLOP_PX       8
#define LINE_PX       2

struct _PwTrendView
{
  GtkWidget      parent_instance;

  const PwTrend *trend;                /* (nullable): of who set it */
  PwScene       *scene;                /* (owned) (nullable): for the width below */
  int            scene_width;
  guint          milestone;            /* what is chosen */
  guint          point;
  GtkWidget     *swatches[PW_N_STYLES];
};

enum
{
  CHOSEN,
  OPENED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PwTrendView, pw_trend_view, GTK_TYPE_WIDGET)

static char *
format_day_cb (PwDay    day,
               gboolean is_month,
               gpointer user_data)
{
  return is_month ? pw_day_dup_format (day, "%b %Y") : pw_day_dup_numeric (day);
}

static double
measure_cb (const char *text,
            PwStyle     style,
            gpointer    user_data)
{
  PwTrendView *self = user_data;
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (self->swatches[style], text);
  int width;

  pango_layout_get_pixel_size (layout, &width, NULL);
  return width;
}

static double
get_line_height (PwTrendView *self)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (self->swatches[PW_STYLE_LABEL], "Ég");
  int height;

  pango_layout_get_pixel_size (layout, NULL, &height);
  return height;
}

static PwScene *
make_scene (PwTrendView *self,
            int          width,
            int          height)
{
  const char *legend[PW_N_TREND_STATES];
  g_autoptr (GArray) lines = pw_trend_make_lines (self->trend);
  g_autoptr (GArray) reports = pw_trend_make_report_days (self->trend);
  PwTrendInput input = {
    .reports = (const PwDay *) reports->data,
    .n_reports = reports->len,
    .lines = (const PwTrendLine *) lines->data,
    .n_lines = lines->len,
    .width = width,
    .height = height,
    .line_height = get_line_height (self),
    .legend = legend,
    .diagonal = _("day of the report"),
    .measure = measure_cb,
    .measure_data = self,
    .format_day = format_day_cb,
  };
  PwScene *scene;

  for (guint i = 0; i < PW_N_TREND_STATES; i++)
    {
      legend[i] = pw_trend_state_get_label ((PwTrendState) i);
    }
  scene = pw_trend_scene_new (&input);
  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    {
      pw_scene_mirror (scene);
    }
  return scene;
}

static PwTrendMilestone *
get_chosen (PwTrendView *self)
{
  return self->trend != NULL && self->milestone < self->trend->milestones->len ? g_ptr_array_index (self->trend->milestones, self->milestone) : NULL;
}

/**
 * pw_trend_view_dup_chosen:
 *
 * Returns: (transfer full) (nullable): the chosen point in a sentence
 */
char *
pw_trend_view_dup_chosen (PwTrendView *self)
{
  PwTrendMilestone *milestone = get_chosen (self);

  return milestone != NULL ? pw_trend_dup_point_sentence (self->trend, milestone, self->point) : NULL;
}

static void
choose (PwTrendView *self,
        guint        milestone,
        guint        point)
{
  g_autofree char *sentence = NULL;

  self->milestone = milestone;
  self->point = point;
  sentence = pw_trend_view_dup_chosen (self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, sentence != NULL ? sentence : "", -1);
  if (sentence != NULL && gtk_widget_has_focus (GTK_WIDGET (self)))
    {
      gtk_accessible_announce (GTK_ACCESSIBLE (self), sentence, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
    }
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_signal_emit (self, signals[CHOSEN], 0);
}

/* The point of a milestone that lies nearest to a report. */
static guint
find_point (PwTrendMilestone *milestone,
            guint             report)
{
  guint best = 0;

  for (guint i = 0; i < milestone->points->len; i++)
    {
      int distance = ABS ((int) g_array_index (milestone->points, PwTrendPoint, i).report - (int) report);
      int least = ABS ((int) g_array_index (milestone->points, PwTrendPoint, best).report - (int) report);

      best = distance < least ? i : best;
    }
  return best;
}

static void
step_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  PwTrendView *self = PW_TREND_VIEW (widget);
  PwTrendMilestone *milestone = get_chosen (self);
  int across;
  int up;

  g_variant_get (parameter, "(ii)", &across, &up);
  if (milestone == NULL)
    {
      return;
    }
  if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
    {
      across = -across;
    }

  if (across != 0)
    {
      int last = (int) milestone->points->len - 1;

      choose (self, self->milestone, (guint) CLAMP ((int) self->point + across, 0, last));
    }
  else
    {
      /* They stand by day, so later is above. */
      guint next = (guint) CLAMP ((int) self->milestone + up, 0, (int) self->trend->milestones->len - 1);
      guint report = g_array_index (milestone->points, PwTrendPoint, self->point).report;

      choose (self, next, find_point (g_ptr_array_index (self->trend->milestones, next), report));
    }
}

static void
open_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  if (get_chosen (PW_TREND_VIEW (widget)) != NULL)
    {
      g_signal_emit (widget, signals[OPENED], 0, PW_TREND_VIEW (widget)->milestone);
    }
}

/* Painting */

static void
add_shape (GskPathBuilder    *builder,
           const PwSceneMark *mark)
{
  float x = (float) mark->x;
  float y = (float) mark->y;
  float right = (float) (mark->x + mark->width);
  float below = (float) (mark->y + mark->height);
  float middle = (x + right) / 2;

  switch (mark->shape)
    {
    case PW_SHAPE_CIRCLE:
      gsk_path_builder_add_circle (builder, &GRAPHENE_POINT_INIT (middle, (y + below) / 2), (right - x) / 2);
      break;

    case PW_SHAPE_TRIANGLE:
      gsk_path_builder_move_to (builder, middle, y);
      gsk_path_builder_line_to (builder, right, below);
      gsk_path_builder_line_to (builder, x, below);
      gsk_path_builder_close (builder);
      break;

    case PW_SHAPE_WEDGE:
      gsk_path_builder_move_to (builder, x, y);
      gsk_path_builder_line_to (builder, right, y);
      gsk_path_builder_line_to (builder, middle, below);
      gsk_path_builder_close (builder);
      break;

    case PW_SHAPE_DIAMOND:
      gsk_path_builder_move_to (builder, middle, y);
      gsk_path_builder_line_to (builder, right, (y + below) / 2);
      gsk_path_builder_line_to (builder, middle, below);
      gsk_path_builder_line_to (builder, x, (y + below) / 2);
      gsk_path_builder_close (builder);
      break;

    case PW_SHAPE_CROSS:
      gsk_path_builder_move_to (builder, x, y);
      gsk_path_builder_line_to (builder, right, below);
      gsk_path_builder_move_to (builder, right, y);
      gsk_path_builder_line_to (builder, x, below);
      break;

    case PW_SHAPE_LINE:
      gsk_path_builder_move_to (builder, x, y);
      gsk_path_builder_line_to (builder, right, below);
      break;

    case PW_SHAPE_RECT:
    case PW_SHAPE_TEXT:
    case PW_SHAPE_ARROW:
    default:
      break;
    }
}

static void
append_path (GtkSnapshot       *snapshot,
             const PwSceneMark *mark,
             const GdkRGBA     *color)
{
  gboolean is_line = mark->shape == PW_SHAPE_LINE || mark->shape == PW_SHAPE_CROSS;
  g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();
  g_autoptr (GskPath) path = NULL;

  add_shape (builder, mark);
  path = gsk_path_builder_to_path (builder);
  if (is_line)
    {
      gboolean is_thin = mark->part == PW_PART_GRID || mark->part == PW_PART_TODAY;
      GskStroke *stroke = gsk_stroke_new (is_thin ? 1 : LINE_PX);

      gtk_snapshot_append_stroke (snapshot, path, stroke, color);
      gsk_stroke_free (stroke);
    }
  else
    {
      gtk_snapshot_append_fill (snapshot, path, GSK_FILL_RULE_WINDING, color);
    }
}

static void
append_text (PwTrendView       *self,
             GtkSnapshot       *snapshot,
             const PwSceneMark *mark,
             const GdkRGBA     *color)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (self->swatches[mark->style], mark->text);
  int height;

  pango_layout_set_width (layout, (int) ceil (mark->width + 1) * PANGO_SCALE);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  pango_layout_get_pixel_size (layout, NULL, &height);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) round (mark->x), (float) round (mark->y + (mark->height - height) / 2)));
  gtk_snapshot_append_layout (snapshot, layout, color);
  gtk_snapshot_restore (snapshot);
}

/* A ring around the chosen point, when the keyboard is here. */
static void
append_choice (PwTrendView       *self,
               GtkSnapshot       *snapshot,
               const PwSceneMark *mark)
{
  float radius = (float) mark->width;
  graphene_rect_t box = GRAPHENE_RECT_INIT ((float) (mark->x + mark->width / 2) - radius, (float) (mark->y + mark->height / 2) - radius, 2 * radius, 2 * radius);
  GskRoundedRect outline;
  GdkRGBA color;

  gtk_widget_get_color (self->swatches[PW_STYLE_TODAY], &color);
  gsk_rounded_rect_init_from_rect (&outline, &box, radius);
  gtk_snapshot_append_border (snapshot, &outline, (float[4]) { 2, 2, 2, 2 }, (GdkRGBA[4]) { color, color, color, color });
}

static void
pw_trend_view_snapshot (GtkWidget   *widget,
                        GtkSnapshot *snapshot)
{
  PwTrendView *self = PW_TREND_VIEW (widget);

  if (self->scene == NULL)
    {
      return;
    }
  for (guint i = 0; i < pw_scene_get_n_marks (self->scene); i++)
    {
      const PwSceneMark *mark = pw_scene_get_mark (self->scene, i);
      GdkRGBA color;

      gtk_widget_get_color (self->swatches[mark->style], &color);
      if (mark->shape == PW_SHAPE_TEXT)
        {
          append_text (self, snapshot, mark, &color);
        }
      else
        {
          append_path (snapshot, mark, &color);
        }
      if (mark->part == PW_PART_BODY && mark->item == self->milestone && mark->value == (int) self->point && gtk_widget_has_focus (widget))
        {
          append_choice (self, snapshot, mark);
        }
    }
}

/* Size */

static void
pw_trend_view_measure (GtkWidget      *widget,
                       GtkOrientation  orientation,
                       int             for_size,
                       int            *minimum,
                       int            *natural,
                       int            *minimum_baseline,
                       int            *natural_baseline)
{
  PwTrendView *self = PW_TREND_VIEW (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = 280;
      *natural = 800;
      return;
    }

  *minimum = MIN_HEIGHT_PX;
  if (self->trend != NULL && for_size > 0)
    {
      g_autoptr (PwScene) scene = make_scene (self, for_size, MIN_HEIGHT_PX);

      *minimum = (int) ceil (scene->height);
    }
  *natural = *minimum;
}

static void
pw_trend_view_size_allocate (GtkWidget *widget,
                             int        width,
                             int        height,
                             int        baseline)
{
  PwTrendView *self = PW_TREND_VIEW (widget);

  for (guint i = 0; i < PW_N_STYLES; i++)
    {
      gtk_widget_measure (self->swatches[i], GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
      gtk_widget_size_allocate (self->swatches[i], &(GtkAllocation) { 0, 0, 0, 0 }, -1);
    }
  g_clear_pointer (&self->scene, pw_scene_free);
  if (self->trend != NULL)
    {
      self->scene = make_scene (self, width, height);
    }
}

/* The pointer */

static void
pressed_cb (PwTrendView *self,
            int          n_press,
            double       x,
            double       y)
{
  const PwSceneMark *mark = self->scene != NULL ? pw_scene_pick (self->scene, x, y, SLOP_PX) : NULL;

  gtk_widget_grab_focus (GTK_WIDGET (self));
  if (mark != NULL)
    {
      choose (self, mark->item, (guint) mark->value);
      if (n_press == 2)
        {
          g_signal_emit (self, signals[OPENED], 0, self->milestone);
        }
    }
}

static gboolean
pw_trend_view_query_tooltip (GtkWidget  *widget,
                             int         x,
                             int         y,
                             gboolean    is_keyboard,
                             GtkTooltip *tooltip)
{
  PwTrendView *self = PW_TREND_VIEW (widget);
  const PwSceneMark *mark = self->scene != NULL && !is_keyboard ? pw_scene_pick (self->scene, x, y, SLOP_PX) : NULL;
  g_autofree char *sentence = NULL;

  if (mark == NULL)
    {
      return FALSE;
    }
  sentence = pw_trend_dup_point_sentence (self->trend, g_ptr_array_index (self->trend->milestones, mark->item), (guint) mark->value);
  gtk_tooltip_set_text (tooltip, sentence);
  return TRUE;
}

static void
focus_cb (PwTrendView *self)
{
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
pw_trend_view_dispose (GObject *object)
{
  PwTrendView *self = PW_TREND_VIEW (object);

  g_clear_pointer (&self->scene, pw_scene_free);
  for (guint i = 0; i < PW_N_STYLES; i++)
    {
      g_clear_pointer (&self->swatches[i], gtk_widget_unparent);
    }

  G_OBJECT_CLASS (pw_trend_view_parent_class)->dispose (object);
}

static void
bind (GtkWidgetClass *widget_class,
      guint           key,
      int             across,
      int             up)
{
  gtk_widget_class_add_binding_action (widget_class, key, 0, "trend.step", "(ii)", across, up);
}

static void
pw_trend_view_class_init (PwTrendViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pw_trend_view_dispose;
  widget_class->measure = pw_trend_view_measure;
  widget_class->size_allocate = pw_trend_view_size_allocate;
  widget_class->snapshot = pw_trend_view_snapshot;
  widget_class->query_tooltip = pw_trend_view_query_tooltip;
  gtk_widget_class_set_css_name (widget_class, "trend");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_widget_class_install_action (widget_class, "trend.step", "(ii)", step_action);
  gtk_widget_class_install_action (widget_class, "trend.open", NULL, open_action);
  bind (widget_class, GDK_KEY_Left, -1, 0);
  bind (widget_class, GDK_KEY_Right, 1, 0);
  bind (widget_class, GDK_KEY_Up, 0, 1);
  bind (widget_class, GDK_KEY_Down, 0, -1);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, 0, "trend.open", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Enter, 0, "trend.open", NULL);
  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[OPENED] = g_signal_new ("opened", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
}

static void
pw_trend_view_init (PwTrendView *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GtkGesture *click = gtk_gesture_click_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  for (guint i = 0; i < PW_N_STYLES; i++)
    {
      self->swatches[i] = g_object_new (GTK_TYPE_BOX, "css-name", "timeline-swatch", "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
      gtk_widget_add_css_class (self->swatches[i], pw_scene_style_get_name ((PwStyle) i));
      gtk_widget_set_can_target (self->swatches[i], FALSE);
      gtk_widget_set_parent (self->swatches[i], widget);
    }
  gtk_widget_set_focusable (widget, TRUE);
  gtk_widget_set_has_tooltip (widget, TRUE);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (click));
  g_signal_connect_swapped (focus, "enter", G_CALLBACK (focus_cb), self);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (focus_cb), self);
  gtk_widget_add_controller (widget, focus);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Milestone trend"), -1);
}

GtkWidget *
pw_trend_view_new (void)
{
  return g_object_new (PW_TYPE_TREND_VIEW, NULL);
}

/* The first that is still to come. */
static guint
find_next_milestone (const PwTrend *trend)
{
  for (guint i = 0; i < trend->milestones->len; i++)
    {
      GArray *points = ((PwTrendMilestone *) g_ptr_array_index (trend->milestones, i))->points;
      PwTrendState state = g_array_index (points, PwTrendPoint, points->len - 1).state;

      if (state != PW_TREND_REACHED && state != PW_TREND_DROPPED)
        {
          return i;
        }
    }
  return 0;
}

/**
 * pw_trend_view_set_trend:
 * @trend: (nullable): lives as long as it is shown
 */
void
pw_trend_view_set_trend (PwTrendView   *self,
                         const PwTrend *trend)
{
  self->trend = trend;
  g_clear_pointer (&self->scene, pw_scene_free);
  self->milestone = 0;
  self->point = 0;
  if (trend != NULL && trend->milestones->len > 0)
    {
      guint next = find_next_milestone (trend);

      choose (self, next, ((PwTrendMilestone *) g_ptr_array_index (trend->milestones, next))->points->len - 1);
    }
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
