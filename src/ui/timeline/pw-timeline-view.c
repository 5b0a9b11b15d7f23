/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/timeline/pw-timeline-view-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "base/pw-clock.h"
#include "model/pw-plan-words.h"
#include "ui/timeline/pw-timeline-bar.h"

#define MARGIN_PX        240
#define OUTLINE_ROW_PX   34
#define LANE_ROW_PX      62
#define WIDE_PX          1250
#define MEDIUM_PX        860
#define ALL_COLUMNS      (PW_TIMELINE_COLUMN_START | PW_TIMELINE_COLUMN_FINISH | PW_TIMELINE_COLUMN_LENGTH | PW_TIMELINE_COLUMN_PROGRESS | PW_TIMELINE_COLUMN_OWNER)

enum
{
  PROP_0,
  PROP_HADJUSTMENT,
  PROP_VADJUSTMENT,
  PROP_HSCROLL_POLICY,
  PROP_VSCROLL_POLICY,
};

enum
{
  SIGNAL_SELECTION_CHANGED,
  SIGNAL_OPENED,
  SIGNAL_MILESTONE_MOVED,
  SIGNAL_ZOOMED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE_WITH_CODE (PwTimelineView, pw_timeline_view, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SCROLLABLE, NULL))

/* Geometry */

static double
get_offset (PwTimelineView *self,
            GtkOrientation  orientation)
{
  return self->adjustments[orientation] != NULL ? gtk_adjustment_get_value (self->adjustments[orientation]) : 0;
}

gboolean
pw_timeline_view_is_chart_at (PwTimelineView *self,
                              double          x,
                              double          y)
{
  return x >= self->table_width_px && y >= PW_TIMELINE_HEADER_PX;
}

void
pw_timeline_view_to_scene (PwTimelineView *self,
                           double         *x,
                           double         *y)
{
  *x += get_offset (self, GTK_ORIENTATION_HORIZONTAL) - self->table_width_px;
  *y += get_offset (self, GTK_ORIENTATION_VERTICAL) - PW_TIMELINE_HEADER_PX;
}

/* The line under @y, or -1. */
int
pw_timeline_view_line_at (PwTimelineView *self,
                          double          y)
{
  double below = y - PW_TIMELINE_HEADER_PX + get_offset (self, GTK_ORIENTATION_VERTICAL);
  int line = (int) floor (below / self->row_height_px);

  return y < PW_TIMELINE_HEADER_PX || line < 0 || line >= (int) self->data->lines->len ? -1 : line;
}

static void
set_range (PwTimelineView *self,
           GtkOrientation  orientation,
           double          value,
           double          upper,
           double          page)
{
  if (self->adjustments[orientation] != NULL)
    {
      gtk_adjustment_configure (self->adjustments[orientation], CLAMP (value, 0, MAX (upper - page, 0)), 0, MAX (upper, page),
                                orientation == GTK_ORIENTATION_VERTICAL ? self->row_height_px : 60, page * 0.9, page);
    }
}

/* Lets the scale run from before the first to after the last thing; the day at the edge stays there. */
static void
update_ranges (PwTimelineView *self,
               int             width,
               int             height)
{
  double chart_width = MAX (width - self->table_width_px, 1);
  double page = MAX (height - PW_TIMELINE_HEADER_PX, 1);
  double day_width = pw_timeline_zoom_get_day_width (self->zoom);
  double edge_day = self->scale.first + get_offset (self, GTK_ORIENTATION_HORIZONTAL) / self->scale.day_width_px;
  PwDay today = pw_clock_today ();
  PwDay first = self->data->days.first != PW_DAY_NONE ? MIN (self->data->days.first, today) : today;
  PwDay end = self->data->days.first != PW_DAY_NONE ? MAX (self->data->days.end, today + 1) : today + 1;
  int margin = (int) ceil (MARGIN_PX / day_width);

  self->scale.first = first - margin;
  self->scale.n_days = MAX (end + margin - self->scale.first, (int) ceil (chart_width / day_width));
  self->scale.day_width_px = day_width;
  self->scale.is_mirrored = FALSE;
  if (self->day_to_show != PW_DAY_NONE && width > self->table_width_px)
    {
      edge_day = self->day_to_show - chart_width / day_width / 3;
      self->day_to_show = PW_DAY_NONE;
    }

  set_range (self, GTK_ORIENTATION_HORIZONTAL, (edge_day - self->scale.first) * day_width, pw_timeline_scale_get_width (&self->scale), chart_width);
  set_range (self, GTK_ORIENTATION_VERTICAL, get_offset (self, GTK_ORIENTATION_VERTICAL),
             (self->data->lines->len + 1) * self->row_height_px, page);
}

/* Children */

static void
toggle_row_cb (PwTimelineRow  *row,
               PwTimelineView *self)
{
  pw_timeline_view_toggle_phase (self, pw_timeline_row_get_task (row));
}

static GtkWidget *
create_row (GtkWidget *parent)
{
  GtkWidget *row = pw_timeline_row_new (parent);

  g_signal_connect_object (row, "toggled", G_CALLBACK (toggle_row_cb), parent, 0);
  return row;
}

static PwTimelineColumns
get_columns (PwTimelineView *self)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self));

  if (self->project == NULL)
    {
      return 0;
    }
  if (self->sides == PW_TIMELINE_SIDES_TABLE)
    {
      return width >= MEDIUM_PX ? ALL_COLUMNS : (width >= 480 ? PW_TIMELINE_COLUMN_START | PW_TIMELINE_COLUMN_FINISH : PW_TIMELINE_COLUMN_START);
    }

  return width >= WIDE_PX ? ALL_COLUMNS : (width >= MEDIUM_PX ? PW_TIMELINE_COLUMN_START | PW_TIMELINE_COLUMN_LENGTH : 0);
}

static int
choose_table_width (PwTimelineView *self,
                    int             width)
{
  switch (self->sides)
    {
    case PW_TIMELINE_SIDES_TABLE:
      return width;

    case PW_TIMELINE_SIDES_CHART:
      return 0;

    case PW_TIMELINE_SIDES_BOTH:
    default:
      if (self->project == NULL)
        {
          return MIN (240, width / 3);
        }
      return width >= WIDE_PX ? 740 : (width >= MEDIUM_PX ? 460 : width * 2 / 5);
    }
}

static double
measure_text (const char *text,
              PwStyle     style,
              gpointer    user_data)
{
  int width;

  pango_layout_get_pixel_size (pw_timeline_view_get_layout (user_data, text, PW_STYLE_LABEL), &width, NULL);
  return width;
}

/* Whether @child still says what @key was in an earlier generation of the data, or another key; from now on it does not. */
static gboolean
is_stale (PwTimelineView *self,
          GtkWidget      *child,
          gpointer        key)
{
  guint64 stamp = ((guint64) self->generation << 8) | (guint64) get_columns (self);
  guint64 *seen = g_object_get_data (G_OBJECT (child), "stamp");

  if (seen != NULL && seen[0] == stamp && seen[1] == (guint64) GPOINTER_TO_SIZE (key))
    {
      return FALSE;
    }

  seen = g_new (guint64, 2);
  seen[0] = stamp;
  seen[1] = (guint64) GPOINTER_TO_SIZE (key);
  g_object_set_data_full (G_OBJECT (child), "stamp", seen, g_free);
  return TRUE;
}

static void
bind_row (PwTimelineView *self,
          guint           index)
{
  PwTimelineLine *line = &g_array_index (self->data->lines, PwTimelineLine, index);
  gpointer key = line->task != NULL ? (gpointer) line->task : (gpointer) line->project;
  GtkWidget *row = pw_timeline_pool_take (self->rows, key);
  gboolean is_selected = line->task != NULL && line->task == self->selected;

  pw_timeline_row_show_columns (PW_TIMELINE_ROW (row), get_columns (self));
  if (is_stale (self, row, key))
    {
      pw_timeline_row_bind (PW_TIMELINE_ROW (row), self->plan, line);
    }
  gtk_widget_set_focusable (row, line->task != NULL);
  if (is_selected != gtk_widget_has_css_class (row, "selected"))
    {
      (is_selected ? gtk_widget_add_css_class : gtk_widget_remove_css_class) (row, "selected");
      gtk_accessible_update_state (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_STATE_SELECTED, is_selected, -1);
    }
}

static void
bind_bar (PwTimelineView    *self,
          const PwSceneMark *mark)
{
  PwTask *task = g_ptr_array_index (self->data->tasks, mark->item);
  GtkWidget *bar = pw_timeline_pool_take (self->bars, task);
  const PwSceneMark *progress = pw_scene_find (self->scene, mark->item, PW_PART_PROGRESS);

  if (is_stale (self, bar, task))
    {
      g_autofree char *sentence = pw_plan_dup_task_sentence (self->plan, task);

      pw_timeline_bar_bind (PW_TIMELINE_BAR (bar), task, sentence);
    }
  gtk_widget_set_focusable (bar, self->project == NULL);
  pw_timeline_bar_show (PW_TIMELINE_BAR (bar), mark->shape, mark->style, progress != NULL ? progress->width : 0);
  (task == self->selected ? gtk_widget_add_css_class : gtk_widget_remove_css_class) (bar, "selected");
}

static void
update_scene (PwTimelineView *self)
{
  double width = MAX (gtk_widget_get_width (GTK_WIDGET (self)) - self->table_width_px, 0);
  double height = MAX (gtk_widget_get_height (GTK_WIDGET (self)) - PW_TIMELINE_HEADER_PX, 0);
  double x = get_offset (self, GTK_ORIENTATION_HORIZONTAL);
  double y = get_offset (self, GTK_ORIENTATION_VERTICAL);

  g_clear_pointer (&self->scene, pw_scene_free);
  self->input = (PwTimelineInput) {
    .scale = &self->scale,
    .calendar = pw_plan_get_calendar (self->plan, self->project),
    .index = self->data->index,
    .row_height_px = self->row_height_px,
    .caption_height_px = self->caption_height_px,
    .today = pw_clock_today (),
    .has_labels = TRUE,
    .measure = measure_text,
    .measure_data = self,
  };
  self->scene = pw_timeline_scene_new (&self->input, (PwViewport) { x, y, x + width, y + height });
}

/* Gives every line and bar in sight its child. The selected one keeps its child out of sight, so that the focus stays. */
void
pw_timeline_view_update_children (PwTimelineView *self)
{
  int height = gtk_widget_get_height (GTK_WIDGET (self)) - PW_TIMELINE_HEADER_PX;
  double y = get_offset (self, GTK_ORIENTATION_VERTICAL);
  guint first = (guint) MAX (floor (y / self->row_height_px), 0);
  guint end = (guint) MAX (ceil ((y + MAX (height, 0)) / self->row_height_px), 0);
  guint selected;

  if (gtk_widget_get_width (GTK_WIDGET (self)) <= 0)
    {
      return;
    }

  update_scene (self);
  pw_timeline_pool_begin (self->rows);
  for (guint i = first; i < MIN (end, self->data->lines->len); i++)
    {
      bind_row (self, i);
    }
  if (self->project != NULL && pw_timeline_data_find (self->data, self->selected, &selected))
    {
      bind_row (self, pw_timeline_data_get_line_of (self->data, selected));
    }
  pw_timeline_pool_end (self->rows);

  pw_timeline_pool_begin (self->bars);
  for (guint i = 0; i < pw_scene_get_n_marks (self->scene); i++)
    {
      const PwSceneMark *mark = pw_scene_get_mark (self->scene, i);

      if (mark->part == PW_PART_BODY && mark->item != PW_SCENE_NO_ITEM && mark->style != PW_STYLE_BASELINE)
        {
          bind_bar (self, mark);
        }
    }
  pw_timeline_pool_end (self->bars);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
allocate_child (GtkWidget *child,
                int        x,
                int        y,
                int        width,
                int        height)
{
  int minimum_width;
  int minimum_height;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum_width, NULL, NULL, NULL);
  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, MAX (width, minimum_width), &minimum_height, NULL, NULL, NULL);
  gtk_widget_size_allocate (child, &(GtkAllocation) { x, y, MAX (width, minimum_width), MAX (height, minimum_height) }, -1);
}

static void
allocate_row (PwTimelineView *self,
              guint           index)
{
  PwTimelineLine *line = &g_array_index (self->data->lines, PwTimelineLine, index);
  GtkWidget *row = pw_timeline_pool_find (self->rows, line->task != NULL ? (gpointer) line->task : (gpointer) line->project);

  if (row != NULL)
    {
      allocate_child (row, 0, PW_TIMELINE_HEADER_PX + (int) round (index * self->row_height_px - get_offset (self, GTK_ORIENTATION_VERTICAL)),
                      self->table_width_px, (int) self->row_height_px);
    }
}

static void
allocate_rows (PwTimelineView *self)
{
  double first = floor (get_offset (self, GTK_ORIENTATION_VERTICAL) / self->row_height_px);
  guint n_rows = (guint) (self->allocated_height / self->row_height_px) + 2;
  guint selected;

  for (guint i = (guint) MAX (first, 0); i < MIN ((guint) MAX (first, 0) + n_rows, self->data->lines->len); i++)
    {
      allocate_row (self, i);
    }
  if (self->project != NULL && pw_timeline_data_find (self->data, self->selected, &selected))
    {
      allocate_row (self, pw_timeline_data_get_line_of (self->data, selected));
    }
}

static void
allocate_bars (PwTimelineView *self)
{
  double dx = self->table_width_px - get_offset (self, GTK_ORIENTATION_HORIZONTAL);
  double dy = PW_TIMELINE_HEADER_PX - get_offset (self, GTK_ORIENTATION_VERTICAL);

  for (guint i = 0; self->scene != NULL && i < pw_scene_get_n_marks (self->scene); i++)
    {
      const PwSceneMark *mark = pw_scene_get_mark (self->scene, i);
      GtkWidget *bar = mark->part == PW_PART_BODY && mark->item != PW_SCENE_NO_ITEM && mark->style != PW_STYLE_BASELINE
                       ? pw_timeline_pool_find (self->bars, g_ptr_array_index (self->data->tasks, mark->item)) : NULL;

      if (bar != NULL)
        {
          allocate_child (bar, (int) round (mark->x + dx), (int) round (mark->y + dy), (int) MAX (round (mark->width), 2), (int) round (mark->height));
        }
    }
}

static void
allocate_helpers (PwTimelineView *self,
                  int             width,
                  int             height)
{
  int minimum;
  int natural;

  for (guint i = 0; i < PW_N_STYLES; i++)
    {
      allocate_child (self->swatches[i], 0, 0, 0, 0);
    }
  pw_timeline_row_show_columns (PW_TIMELINE_ROW (self->header), get_columns (self));
  gtk_widget_set_child_visible (self->header, self->table_width_px > 0);
  allocate_child (self->header, 0, 0, self->table_width_px, PW_TIMELINE_HEADER_PX);

  gtk_widget_measure (self->hint, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
  natural = MIN (natural, MAX (width - 24, minimum));
  allocate_child (self->hint, (int) CLAMP (self->pointer_x + 12, 0, MAX (width - natural, 0)),
                  (int) CLAMP (self->pointer_y + 20, 0, MAX (height - 40, 0)), natural, 0);

  gtk_widget_measure (self->entry, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
  natural = MIN (MAX (natural, 280), MAX (width - 12, minimum));
  allocate_child (self->entry, (int) CLAMP (self->entry_x, 0, MAX (width - natural, 0)),
                  (int) CLAMP (self->entry_y, 0, MAX (height - 40, 0)), natural, 0);
}

static void
pw_timeline_view_size_allocate (GtkWidget *widget,
                                int        width,
                                int        height,
                                int        baseline)
{
  PwTimelineView *self = PW_TIMELINE_VIEW (widget);
  int table_width = choose_table_width (self, width);

  if (table_width != self->table_width_px || width != self->allocated_width || height != self->allocated_height)
    {
      self->table_width_px = table_width;
      self->allocated_width = width;
      self->allocated_height = height;
      self->is_allocating = TRUE;
      update_ranges (self, width, height);
      self->is_allocating = FALSE;
      pw_timeline_view_update_children (self);
      pw_timeline_view_take_pending_later (self);
    }

  allocate_rows (self);
  allocate_bars (self);
  allocate_helpers (self, width, height);
}

static void
pw_timeline_view_measure (GtkWidget      *widget,
                          GtkOrientation  orientation,
                          int             for_size,
                          int            *minimum,
                          int            *natural,
                          int            *minimum_baseline,
                          int            *natural_baseline)
{
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? 200 : 120;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 900 : 500;
}

static void
adjustment_changed_cb (PwTimelineView *self)
{
  if (!self->is_allocating)
    {
      pw_timeline_view_update_children (self);
    }
}

static void
take_adjustment (PwTimelineView *self,
                 GtkOrientation  orientation,
                 GtkAdjustment  *adjustment)
{
  if (self->adjustments[orientation] != NULL)
    {
      g_signal_handlers_disconnect_by_func (self->adjustments[orientation], adjustment_changed_cb, self);
      g_clear_object (&self->adjustments[orientation]);
    }
  self->adjustments[orientation] = g_object_ref_sink (adjustment != NULL ? adjustment : gtk_adjustment_new (0, 0, 0, 0, 0, 0));
  g_signal_connect_swapped (self->adjustments[orientation], "value-changed", G_CALLBACK (adjustment_changed_cb), self);
  self->allocated_width = -1;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

/* Object */

static void
pw_timeline_view_get_property (GObject    *object,
                               guint       property_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  PwTimelineView *self = PW_TIMELINE_VIEW (object);

  switch (property_id)
    {
    case PROP_HADJUSTMENT:
    case PROP_VADJUSTMENT:
      g_value_set_object (value, self->adjustments[property_id == PROP_HADJUSTMENT ? GTK_ORIENTATION_HORIZONTAL : GTK_ORIENTATION_VERTICAL]);
      break;

    case PROP_HSCROLL_POLICY:
    case PROP_VSCROLL_POLICY:
      g_value_set_enum (value, (int) self->policies[property_id == PROP_HSCROLL_POLICY ? 0 : 1]);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
pw_timeline_view_set_property (GObject      *object,
                               guint         property_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  PwTimelineView *self = PW_TIMELINE_VIEW (object);

  switch (property_id)
    {
    case PROP_HADJUSTMENT:
    case PROP_VADJUSTMENT:
      take_adjustment (self, property_id == PROP_HADJUSTMENT ? GTK_ORIENTATION_HORIZONTAL : GTK_ORIENTATION_VERTICAL, g_value_get_object (value));
      break;

    case PROP_HSCROLL_POLICY:
    case PROP_VSCROLL_POLICY:
      self->policies[property_id == PROP_HSCROLL_POLICY ? 0 : 1] = (guint) g_value_get_enum (value);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

/* Tab enters at the selected thing and leaves again; arrows go around inside. */
static gboolean
pw_timeline_view_focus (GtkWidget        *widget,
                        GtkDirectionType  direction)
{
  PwTimelineView *self = PW_TIMELINE_VIEW (widget);

  if (gtk_widget_get_focus_child (widget) != NULL || self->data->tasks->len == 0)
    {
      return FALSE;
    }
  if (self->selected == NULL)
    {
      pw_timeline_view_select (self, g_ptr_array_index (self->data->tasks, 0));
    }
  pw_timeline_view_focus_selected (self);
  return gtk_widget_get_focus_child (widget) != NULL;
}

static void
pw_timeline_view_css_changed (GtkWidget         *widget,
                              GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (pw_timeline_view_parent_class)->css_changed (widget, change);
  for (guint i = 0; i < PW_N_STYLES; i++)
    {
      g_hash_table_remove_all (PW_TIMELINE_VIEW (widget)->layouts[i]);
    }
}

static void
pw_timeline_view_dispose (GObject *object)
{
  PwTimelineView *self = PW_TIMELINE_VIEW (object);

  pw_timeline_view_cancel_drag (self);
  g_clear_handle_id (&self->pending_id, g_source_remove);
  for (guint i = 0; i < G_N_ELEMENTS (self->adjustments); i++)
    {
      if (self->adjustments[i] != NULL)
        {
          g_signal_handlers_disconnect_by_func (self->adjustments[i], adjustment_changed_cb, self);
          g_clear_object (&self->adjustments[i]);
        }
    }
  g_clear_pointer (&self->rows, pw_timeline_pool_free);
  g_clear_pointer (&self->bars, pw_timeline_pool_free);
  for (guint i = 0; i < PW_N_STYLES; i++)
    {
      g_clear_pointer (&self->swatches[i], gtk_widget_unparent);
    }
  g_clear_pointer (&self->header, gtk_widget_unparent);
  g_clear_pointer (&self->hint, gtk_widget_unparent);
  g_clear_pointer (&self->entry, gtk_widget_unparent);

  G_OBJECT_CLASS (pw_timeline_view_parent_class)->dispose (object);
}

static void
pw_timeline_view_finalize (GObject *object)
{
  PwTimelineView *self = PW_TIMELINE_VIEW (object);

  g_clear_pointer (&self->scene, pw_scene_free);
  g_clear_pointer (&self->data, pw_timeline_data_free);
  g_clear_pointer (&self->projects, g_ptr_array_unref);
  g_clear_object (&self->project);
  g_clear_object (&self->selected);
  g_clear_object (&self->hovered);
  g_clear_object (&self->pending);
  g_clear_object (&self->entry_task);
  g_clear_object (&self->entry_project);
  g_hash_table_unref (self->collapsed);
  for (guint i = 0; i < PW_N_STYLES; i++)
    {
      g_hash_table_unref (self->layouts[i]);
    }

  G_OBJECT_CLASS (pw_timeline_view_parent_class)->finalize (object);
}

static void
pw_timeline_view_class_init (PwTimelineViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GType type = G_TYPE_FROM_CLASS (klass);

  object_class->get_property = pw_timeline_view_get_property;
  object_class->set_property = pw_timeline_view_set_property;
  object_class->dispose = pw_timeline_view_dispose;
  object_class->finalize = pw_timeline_view_finalize;
  widget_class->measure = pw_timeline_view_measure;
  widget_class->size_allocate = pw_timeline_view_size_allocate;
  widget_class->snapshot = pw_timeline_view_snapshot;
  widget_class->css_changed = pw_timeline_view_css_changed;
  widget_class->focus = pw_timeline_view_focus;

  g_object_class_override_property (object_class, PROP_HADJUSTMENT, "hadjustment");
  g_object_class_override_property (object_class, PROP_VADJUSTMENT, "vadjustment");
  g_object_class_override_property (object_class, PROP_HSCROLL_POLICY, "hscroll-policy");
  g_object_class_override_property (object_class, PROP_VSCROLL_POLICY, "vscroll-policy");

  signals[SIGNAL_SELECTION_CHANGED] = g_signal_new ("selection-changed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_OPENED] = g_signal_new ("opened", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, PW_TYPE_TASK);
  signals[SIGNAL_MILESTONE_MOVED] = g_signal_new ("milestone-moved", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, PW_TYPE_TASK);
  signals[SIGNAL_ZOOMED] = g_signal_new ("zoomed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_css_name (widget_class, "timeline");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST);
  pw_timeline_view_class_add_keys (widget_class);
}

static void
pw_timeline_view_init (PwTimelineView *self)
{
  GtkWidget *widget = GTK_WIDGET (self);

  self->collapsed = g_hash_table_new (NULL, NULL);
  self->zoom = PW_TIMELINE_ZOOM_MONTH;
  self->scale = (PwTimelineScale) { .first = pw_clock_today (), .day_width_px = pw_timeline_zoom_get_day_width (self->zoom), .n_days = 1 };
  self->day_to_show = pw_clock_today ();
  self->row_height_px = OUTLINE_ROW_PX;
  self->entry_day = PW_DAY_NONE;
  self->allocated_width = -1;
  self->rows = pw_timeline_pool_new (widget, create_row);
  self->bars = pw_timeline_pool_new (widget, pw_timeline_bar_new);
  gtk_widget_set_overflow (widget, GTK_OVERFLOW_HIDDEN);

  for (guint i = 0; i < PW_N_STYLES; i++)
    {
      self->layouts[i] = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
      self->swatches[i] = g_object_new (GTK_TYPE_BOX, "css-name", "timeline-swatch", "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
      gtk_widget_add_css_class (self->swatches[i], pw_scene_style_get_name ((PwStyle) i));
      gtk_widget_set_can_target (self->swatches[i], FALSE);
      gtk_widget_set_parent (self->swatches[i], widget);
    }
  self->header = pw_timeline_row_new_header ();
  gtk_widget_set_parent (self->header, widget);

  self->hint = gtk_label_new (NULL);
  gtk_label_set_ellipsize (GTK_LABEL (self->hint), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (self->hint, "osd");
  gtk_widget_add_css_class (self->hint, "timeline-hint");
  gtk_widget_set_can_target (self->hint, FALSE);
  gtk_widget_set_visible (self->hint, FALSE);
  gtk_widget_set_parent (self->hint, widget);

  self->entry = gtk_entry_new ();
  gtk_widget_set_visible (self->entry, FALSE);
  gtk_widget_set_parent (self->entry, widget);

  pw_timeline_view_connect_entry (self);
  pw_timeline_view_add_gestures (self);
}

/* What it shows */

static void
update_row_height (PwTimelineView *self)
{
  self->caption_height_px = self->project == NULL && self->sides == PW_TIMELINE_SIDES_CHART ? PW_TIMELINE_CAPTION_PX : 0;
  self->row_height_px = self->project != NULL ? OUTLINE_ROW_PX : LANE_ROW_PX + self->caption_height_px;
}

void
pw_timeline_view_refresh (PwTimelineView *self)
{
  g_clear_pointer (&self->scene, pw_scene_free);
  if (self->selected != NULL && !pw_entity_is_live (PW_ENTITY (self->selected)))
    {
      g_clear_object (&self->selected);
    }
  g_clear_pointer (&self->data, pw_timeline_data_free);
  if (self->project != NULL && pw_entity_is_live (PW_ENTITY (self->project)))
    {
      self->data = pw_timeline_data_new_outline (self->plan, self->project, self->collapsed, self->selected, self->sides == PW_TIMELINE_SIDES_CHART);
    }
  else
    {
      g_autoptr (GPtrArray) none = g_ptr_array_new ();

      self->data = pw_timeline_data_new_lanes (self->plan, self->projects != NULL ? self->projects : none);
    }

  self->generation++;
  if (self->allocated_width > 0)
    {
      self->is_allocating = TRUE;
      update_ranges (self, self->allocated_width, self->allocated_height);
      self->is_allocating = FALSE;
    }
  pw_timeline_view_update_children (self);
  pw_timeline_view_take_pending (self);
}

void
pw_timeline_view_toggle_phase (PwTimelineView *self,
                               PwTask         *phase)
{
  if (!g_hash_table_remove (self->collapsed, phase))
    {
      g_hash_table_add (self->collapsed, phase);
    }
  pw_timeline_view_refresh (self);
}

static void
plan_changed_cb (PwTimelineView *self,
                 PwProject      *project)
{
  if (self->project == NULL || self->project == project)
    {
      pw_timeline_view_cancel_drag (self);
      pw_timeline_view_refresh (self);
    }
}

/**
 * pw_timeline_view_new:
 * @desk: the desk
 *
 * Returns: (transfer floating): a view that shows nothing yet
 */
GtkWidget *
pw_timeline_view_new (PwDesk *desk)
{
  PwTimelineView *self = g_object_new (PW_TYPE_TIMELINE_VIEW, NULL);

  self->desk = desk;
  self->plan = pw_plan_get (pw_desk_get_workspace (desk));
  g_signal_connect_object (self->plan, "changed", G_CALLBACK (plan_changed_cb), self, G_CONNECT_SWAPPED);
  pw_timeline_view_refresh (self);
  return GTK_WIDGET (self);
}

/**
 * pw_timeline_view_show_project:
 * @self: a view
 * @project: (nullable): the project whose planning it shows
 */
void
pw_timeline_view_show_project (PwTimelineView *self,
                               PwProject      *project)
{
  g_set_object (&self->project, project);
  g_clear_pointer (&self->projects, g_ptr_array_unref);
  g_clear_object (&self->selected);
  g_hash_table_remove_all (self->collapsed);
  update_row_height (self);
  self->day_to_show = pw_clock_today ();
  self->allocated_width = -1;
  pw_timeline_view_refresh (self);
}

/**
 * pw_timeline_view_show_lanes:
 * @self: a view
 * @projects: (element-type PwProject): a lane with milestones for each
 */
void
pw_timeline_view_show_lanes (PwTimelineView *self,
                             GPtrArray      *projects)
{
  g_clear_object (&self->project);
  g_ptr_array_ref (projects);
  g_clear_pointer (&self->projects, g_ptr_array_unref);
  self->projects = projects;
  update_row_height (self);
  pw_timeline_view_refresh (self);
}

void
pw_timeline_view_show_sides (PwTimelineView  *self,
                             PwTimelineSides  sides)
{
  if (self->sides != sides)
    {
      if (self->sides == PW_TIMELINE_SIDES_TABLE && self->day_to_show == PW_DAY_NONE)
        {
          self->day_to_show = self->scale.first + (PwDay) (get_offset (self, GTK_ORIENTATION_HORIZONTAL) / self->scale.day_width_px);
        }
      self->sides = sides;
      update_row_height (self);
      self->allocated_width = -1;
      pw_timeline_view_refresh (self);
      gtk_widget_queue_allocate (GTK_WIDGET (self));
    }
}

void
pw_timeline_view_open (PwTimelineView *self,
                       PwTask         *task)
{
  g_signal_emit (self, signals[SIGNAL_OPENED], 0, task);
}

PwTimelineZoom
pw_timeline_view_get_zoom (PwTimelineView *self)
{
  return self->zoom;
}

void
pw_timeline_view_zoom (PwTimelineView *self,
                       PwTimelineZoom  zoom)
{
  if (self->zoom != zoom)
    {
      double chart_width = MAX (gtk_widget_get_width (GTK_WIDGET (self)) - self->table_width_px, 0);
      double middle = self->scale.first + (get_offset (self, GTK_ORIENTATION_HORIZONTAL) + chart_width / 3) / self->scale.day_width_px;

      self->zoom = zoom;
      self->day_to_show = (PwDay) floor (middle);
      self->allocated_width = -1;
      gtk_widget_queue_allocate (GTK_WIDGET (self));
      g_signal_emit (self, signals[SIGNAL_ZOOMED], 0);
    }
}

/* Above zero comes nearer. */
void
pw_timeline_view_zoom_by (PwTimelineView *self,
                          int             n_steps)
{
  pw_timeline_view_zoom (self, (PwTimelineZoom) CLAMP ((int) self->zoom - n_steps, 0, PW_N_TIMELINE_ZOOMS - 1));
}

void
pw_timeline_view_go_to_day (PwTimelineView *self,
                            PwDay           day)
{
  self->day_to_show = day;
  self->allocated_width = -1;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

/**
 * pw_timeline_view_get_rectangle:
 * @self: a view
 * @task: a task
 * @rectangle: (out): where its bar is, in the view
 *
 * Returns: whether the bar is in sight
 */
gboolean
pw_timeline_view_get_rectangle (PwTimelineView *self,
                                PwTask         *task,
                                GdkRectangle   *rectangle)
{
  GtkWidget *bar = pw_timeline_pool_find (self->bars, task);
  graphene_rect_t bounds;

  if (bar == NULL || !gtk_widget_compute_bounds (bar, GTK_WIDGET (self), &bounds))
    {
      return FALSE;
    }

  *rectangle = (GdkRectangle) { (int) bounds.origin.x, (int) bounds.origin.y, (int) bounds.size.width, (int) bounds.size.height };
  return TRUE;
}

/* Applies what a gesture or key made, or says why it made nothing. */
void
pw_timeline_view_apply (PwTimelineView *self,
                        PwEdit         *edit,
                        const GError   *error,
                        PwTask         *moved)
{
  if (edit == NULL)
    {
      pw_desk_show_error (self->desk, error);
      return;
    }
  if (pw_edit_is_empty (edit))
    {
      return;
    }

  pw_desk_apply (self->desk, g_object_ref (edit));
  if (moved != NULL && pw_task_get_kind (moved) == PW_TASK_KIND_MILESTONE)
    {
      g_signal_emit (self, signals[SIGNAL_MILESTONE_MOVED], 0, moved);
    }
}
