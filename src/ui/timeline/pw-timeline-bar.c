/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/timeline/pw-timeline-bar.h"

struct _PwTimelineBar
{
  GtkWidget   parent_instance;

  PwTask     *task;             /* (owned) (nullable) */
  char       *sentence;
  PwShape     shape;
  PwStyle     style;
  double      progress_width;
};

G_DEFINE_FINAL_TYPE (PwTimelineBar, pw_timeline_bar, GTK_TYPE_WIDGET)

/* The colour is the CSS colour of the widget, which its class of style gives. */
static void
snapshot_diamond (PwTimelineBar *self,
                  GtkSnapshot   *snapshot)
{
  float width = gtk_widget_get_width (GTK_WIDGET (self));
  float height = gtk_widget_get_height (GTK_WIDGET (self));
  g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();
  g_autoptr (GskPath) path = NULL;
  g_autoptr (GskStroke) stroke = gsk_stroke_new (2);
  GdkRGBA color;
  GdkRGBA inside;

  gsk_path_builder_move_to (builder, width / 2, 1);
  gsk_path_builder_line_to (builder, width - 1, height / 2);
  gsk_path_builder_line_to (builder, width / 2, height - 1);
  gsk_path_builder_line_to (builder, 1, height / 2);
  gsk_path_builder_close (builder);
  path = gsk_path_builder_to_path (builder);

  gtk_widget_get_color (GTK_WIDGET (self), &color);
  inside = color;
  if (self->style == PW_STYLE_DONE)
    {
      inside.alpha *= 0.25f;
    }
  gtk_snapshot_append_fill (snapshot, path, GSK_FILL_RULE_WINDING, &inside);
  gtk_snapshot_append_stroke (snapshot, path, stroke, &color);

  if (self->style == PW_STYLE_LATE)
    {
      /* Late ones differ in shape too: a mark of exclamation. */
      GdkRGBA white = { 1, 1, 1, 1 };
      float middle = width / 2;

      gtk_snapshot_append_color (snapshot, &white, &GRAPHENE_RECT_INIT (middle - 1, height * 0.28f, 2, height * 0.26f));
      gtk_snapshot_append_color (snapshot, &white, &GRAPHENE_RECT_INIT (middle - 1, height * 0.62f, 2, 2));
    }
}

static void
snapshot_progress (PwTimelineBar *self,
                   GtkSnapshot   *snapshot)
{
  GdkRGBA color;
  GskRoundedRect outline;
  float height = gtk_widget_get_height (GTK_WIDGET (self));

  gtk_widget_get_color (GTK_WIDGET (self), &color);
  gsk_rounded_rect_init_from_rect (&outline, &GRAPHENE_RECT_INIT (0, 0, gtk_widget_get_width (GTK_WIDGET (self)), height), MIN (4, height / 2));
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  gtk_snapshot_append_color (snapshot, &color, &GRAPHENE_RECT_INIT (0, 0, (float) self->progress_width, height));
  gtk_snapshot_pop (snapshot);
}

static void
pw_timeline_bar_snapshot (GtkWidget   *widget,
                          GtkSnapshot *snapshot)
{
  PwTimelineBar *self = PW_TIMELINE_BAR (widget);

  if (self->shape == PW_SHAPE_DIAMOND)
    {
      snapshot_diamond (self, snapshot);
    }
  else if (self->progress_width > 0)
    {
      snapshot_progress (self, snapshot);
    }
}

static void
pw_timeline_bar_finalize (GObject *object)
{
  PwTimelineBar *self = PW_TIMELINE_BAR (object);

  g_clear_object (&self->task);
  g_free (self->sentence);

  G_OBJECT_CLASS (pw_timeline_bar_parent_class)->finalize (object);
}

static void
pw_timeline_bar_class_init (PwTimelineBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = pw_timeline_bar_finalize;
  widget_class->snapshot = pw_timeline_bar_snapshot;
  gtk_widget_class_set_css_name (widget_class, "timeline-bar");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_BUTTON);
}

static void
pw_timeline_bar_init (PwTimelineBar *self)
{
  self->style = PW_N_STYLES;
}

GtkWidget *
pw_timeline_bar_new (GtkWidget *parent)
{
  return g_object_new (PW_TYPE_TIMELINE_BAR, NULL);
}

/**
 * pw_timeline_bar_bind:
 * @self: a bar
 * @task: what it stands for
 * @sentence: what a screen reader says
 */
void
pw_timeline_bar_bind (PwTimelineBar *self,
                      PwTask        *task,
                      const char    *sentence)
{
  g_set_object (&self->task, task);
  if (g_set_str (&self->sentence, sentence))
    {
      gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence, -1);
      gtk_widget_set_tooltip_text (GTK_WIDGET (self), sentence);
    }
}

void
pw_timeline_bar_show (PwTimelineBar *self,
                      PwShape        shape,
                      PwStyle        style,
                      double         progress_width)
{
  if (self->style != style || self->shape != shape)
    {
      const char *classes[] = { shape == PW_SHAPE_DIAMOND ? "diamond" : "bar", pw_scene_style_get_name (style), NULL };

      self->shape = shape;
      self->style = style;
      gtk_widget_set_css_classes (GTK_WIDGET (self), classes);
    }
  if (self->progress_width != progress_width)
    {
      self->progress_width = progress_width;
      gtk_widget_queue_draw (GTK_WIDGET (self));
    }
}

PwTask *
pw_timeline_bar_get_task (PwTimelineBar *self)
{
  return self->task;
}
