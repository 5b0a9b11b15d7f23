/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/timeline/pw-timeline-view-private.h"

#include <glib/gi18n-lib.h>

#include "base/pw-day-text.h"
#include "model/pw-plan-words.h"
#include "model/pw-task-dates.h"
#include "model/pw-task-links.h"
#include "ui/timeline/pw-timeline-bar.h"

#define DOT_REACH_PX 8

/* Taking hold of something */

/**
 * pw_timeline_view_get_link_dot:
 * @self: a view
 * @task: (nullable): a task
 * @x: (out): the middle of the dot in the view
 * @y: (out): likewise
 *
 * Returns: whether @task has a dot that a link can be drawn from; in lanes nothing has
 */
gboolean
pw_timeline_view_get_link_dot (PwTimelineView *self,
                               PwTask         *task,
                               double         *x,
                               double         *y)
{
  guint item;

  if (task == NULL || self->project == NULL || self->scene == NULL || !pw_timeline_data_find (self->data, task, &item))
    {
      return FALSE;
    }

  pw_timeline_scene_get_link_dot (&self->input, item, x, y);
  *x += self->table_width_px - gtk_adjustment_get_value (self->adjustments[GTK_ORIENTATION_HORIZONTAL]);
  *y += PW_TIMELINE_HEADER_PX - gtk_adjustment_get_value (self->adjustments[GTK_ORIENTATION_VERTICAL]);
  return TRUE;
}

static gboolean
is_dot_at (PwTimelineView *self,
           PwTask         *task,
           double          x,
           double          y,
           guint          *item)
{
  double dot_x;
  double dot_y;

  return pw_timeline_view_get_link_dot (self, task, &dot_x, &dot_y)
         && ABS (x - dot_x) <= DOT_REACH_PX && y > dot_y - 4 && y <= dot_y + DOT_REACH_PX && pw_timeline_data_find (self->data, task, item);
}

/* %PW_PART_LINK is the dot of a task; an arrow cannot be taken hold of. */
static PwPart
pick (PwTimelineView *self,
      double          x,
      double          y,
      guint          *item)
{
  PwPart part;

  if (self->scene == NULL || !pw_timeline_view_is_chart_at (self, x, y))
    {
      return PW_PART_NONE;
    }
  if (is_dot_at (self, self->hovered, x, y, item) || is_dot_at (self, self->selected, x, y, item))
    {
      return PW_PART_LINK;
    }

  pw_timeline_view_to_scene (self, &x, &y);
  part = pw_timeline_scene_pick (self->scene, &self->input, x, y, item);
  return part != PW_PART_LINK ? part : PW_PART_NONE;
}

static PwTask *
task_at (PwTimelineView *self,
         double          x,
         double          y)
{
  int line = pw_timeline_view_line_at (self, y);
  guint item;

  if (pw_timeline_view_is_chart_at (self, x, y))
    {
      return pick (self, x, y, &item) != PW_PART_NONE ? g_ptr_array_index (self->data->tasks, item) : NULL;
    }

  return line >= 0 ? g_array_index (self->data->lines, PwTimelineLine, line).task : NULL;
}

static void
show_hint (PwTimelineView *self,
           const char     *text)
{
  gtk_widget_set_visible (self->hint, text != NULL);
  gtk_label_set_text (GTK_LABEL (self->hint), text != NULL ? text : "");
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

/* While dragging */

static PwEdit *
create_dragged_edit (PwTimelineView *self,
                     GError        **error)
{
  PwDay start = pw_plan_get_start_day (self->plan, self->grabbed_task);
  PwDay finish = pw_plan_get_finish_day (self->plan, self->grabbed_task);

  switch (self->grabbed_part)
    {
    case PW_PART_START_EDGE:
      return pw_task_edit_move_start (self->plan, self->grabbed_task, start + self->dragged_days, error);

    case PW_PART_END_EDGE:
      return pw_task_edit_move_finish (self->plan, self->grabbed_task, finish + self->dragged_days, error);

    default:
      return pw_task_edit_move (self->plan, self->grabbed_task, start + self->dragged_days, NULL, error);
    }
}

/* What the pointer would do, as “di 24 nov · 12 taken, 2 mijlpalen”. */
static char *
dup_hint (PwTimelineView *self,
          PwPlanPreview  *preview)
{
  PwDay today = self->input.today;
  const PwPlanMove *move = pw_plan_preview_find (preview, self->grabbed_task);
  g_autofree char *moves = pw_plan_dup_moves_text (preview);
  g_autofree char *start = NULL;
  g_autofree char *finish = NULL;

  if (move == NULL)
    {
      return pw_day_dup_short (pw_plan_get_start_day (self->plan, self->grabbed_task), today);
    }

  start = pw_day_dup_short (pw_moment_get_day (move->start), today);
  finish = pw_day_dup_short (pw_moment_get_finish_day (move->finish), today);
  if (pw_task_get_kind (self->grabbed_task) == PW_TASK_KIND_MILESTONE)
    {
      /* Translators: shown while dragging: the new day, and what moves, as “2 tasks, 1 milestone” */
      return g_strdup_printf (C_("drag", "%s · %s"), finish, moves);
    }

  /* Translators: shown while dragging: the new first and last day, and what moves, as “2 tasks, 1 milestone” */
  return g_strdup_printf (C_("drag", "%s – %s · %s"), start, finish, moves);
}

static void
preview_drag (PwTimelineView *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PwPlanPreview) preview = NULL;
  g_autofree char *text = NULL;

  g_clear_object (&self->dragged_edit);
  if (self->dragged_days != 0)
    {
      self->dragged_edit = create_dragged_edit (self, &error);
    }
  if (self->dragged_edit != NULL)
    {
      preview = pw_plan_preview (self->plan, self->dragged_edit);
      text = dup_hint (self, preview);
    }

  pw_timeline_data_show_moves (self->data, self->plan, preview);
  show_hint (self, error != NULL ? error->message : text);
  (error != NULL ? gtk_widget_add_css_class : gtk_widget_remove_css_class) (self->hint, "error");
  pw_timeline_view_update_children (self);
}

/* A link goes to what lies under the pointer. */
static void
preview_link (PwTimelineView *self)
{
  PwTask *to = task_at (self, self->pointer_x, self->pointer_y);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  g_clear_object (&self->dragged_edit);
  if (to == NULL || to == self->grabbed_task)
    {
      show_hint (self, _("Drag to the task that comes next"));
      gtk_widget_remove_css_class (self->hint, "error");
      pw_timeline_data_show_moves (self->data, self->plan, NULL);
      pw_timeline_view_update_children (self);
      gtk_widget_queue_draw (GTK_WIDGET (self));
      return;
    }

  self->dragged_edit = pw_task_edit_link (self->grabbed_task, to, PW_DEPENDENCY_KIND_FS, 0, &error);
  if (self->dragged_edit != NULL)
    {
      g_autoptr (PwPlanPreview) preview = pw_plan_preview (self->plan, self->dragged_edit);

      /* Translators: shown while dragging a link to a task */
      text = g_strdup_printf (_("“%s” comes next"), pw_task_get_title (to));
      pw_timeline_data_show_moves (self->data, self->plan, preview);
    }
  show_hint (self, error != NULL ? error->message : text);
  (error != NULL ? gtk_widget_add_css_class : gtk_widget_remove_css_class) (self->hint, "error");
  pw_timeline_view_update_children (self);
}

static void
drag_begin_cb (PwTimelineView *self,
               double          x,
               double          y,
               GtkGestureDrag *drag)
{
  guint item;
  PwPart part = pick (self, x, y, &item);

  if (part == PW_PART_NONE || gtk_widget_get_visible (self->entry))
    {
      gtk_gesture_set_state (GTK_GESTURE (drag), GTK_EVENT_SEQUENCE_DENIED);
      return;
    }

  self->grabbed = (PwTimelineGrab) {
    .item = item,
    .part = part,
    .start = g_array_index (self->data->items, PwTimelineItem, item).start,
    .finish = g_array_index (self->data->items, PwTimelineItem, item).finish,
  };
  self->grabbed_part = part;
  self->grabbed_x = x;
  self->grabbed_y = y;
  self->dragged_days = 0;
  g_set_object (&self->grabbed_task, PW_TASK (g_ptr_array_index (self->data->tasks, item)));
}

static void
drag_update_cb (PwTimelineView *self,
                double          dx,
                double          dy,
                GtkGestureDrag *drag)
{
  int days;

  if (self->grabbed_part == PW_PART_NONE)
    {
      return;
    }

  self->pointer_x = self->grabbed_x + dx;
  self->pointer_y = self->grabbed_y + dy;
  if (self->grabbed_part == PW_PART_LINK)
    {
      gtk_gesture_set_state (GTK_GESTURE (drag), GTK_EVENT_SEQUENCE_CLAIMED);
      preview_link (self);
      return;
    }

  days = pw_timeline_drag_days (&self->scale, &self->grabbed, dx);
  if (days != self->dragged_days)
    {
      gtk_gesture_set_state (GTK_GESTURE (drag), GTK_EVENT_SEQUENCE_CLAIMED);
      self->dragged_days = days;
      preview_drag (self);
    }
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
drag_end_cb (PwTimelineView *self,
             double          dx,
             double          dy,
             GtkGestureDrag *drag)
{
  g_autoptr (PwEdit) edit = g_steal_pointer (&self->dragged_edit);
  g_autoptr (PwTask) task = self->grabbed_task != NULL ? g_object_ref (self->grabbed_task) : NULL;
  PwPart part = self->grabbed_part;

  pw_timeline_view_cancel_drag (self);
  if (edit != NULL)
    {
      pw_timeline_view_apply (self, edit, NULL, part == PW_PART_LINK ? NULL : task);
    }
}

/* Puts all back as it was; nothing has been written. */
void
pw_timeline_view_cancel_drag (PwTimelineView *self)
{
  gboolean was_dragging = self->grabbed_part != PW_PART_NONE;

  self->grabbed_part = PW_PART_NONE;
  self->dragged_days = 0;
  g_clear_object (&self->dragged_edit);
  g_clear_object (&self->grabbed_task);
  if (was_dragging && self->hint != NULL)
    {
      show_hint (self, NULL);
      pw_timeline_data_show_moves (self->data, self->plan, NULL);
      pw_timeline_view_update_children (self);
    }
}

static void
cancel_cb (PwTimelineView *self)
{
  pw_timeline_view_cancel_drag (self);
}

/* Clicks */

static void
add_at (PwTimelineView *self,
        double          x,
        double          y)
{
  int line = pw_timeline_view_line_at (self, y);
  double scene_x = x;
  double scene_y = y;

  if (line >= 0 && self->project == NULL)
    {
      pw_timeline_view_to_scene (self, &scene_x, &scene_y);
      pw_timeline_view_open_add_entry (self, PW_TASK_KIND_MILESTONE, g_array_index (self->data->lines, PwTimelineLine, line).project,
                                       pw_timeline_scale_day_at (&self->scale, scene_x), x, y - 16);
    }
}

static void
pressed_cb (PwTimelineView  *self,
            int              n_press,
            double           x,
            double           y,
            GtkGestureClick *click)
{
  PwTask *task = task_at (self, x, y);

  if (gtk_widget_get_visible (self->entry))
    {
      GtkWidget *at = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);

      if (at != NULL && (at == self->entry || gtk_widget_is_ancestor (at, self->entry)))
        {
          return;
        }
      pw_timeline_view_close_entry (self);
    }

  if (task != NULL)
    {
      pw_timeline_view_select (self, task);
      pw_timeline_view_focus_selected (self);
      if (n_press == 2)
        {
          pw_timeline_view_open (self, task);
        }
    }
  else if (n_press == 2 && pw_timeline_view_is_chart_at (self, x, y))
    {
      add_at (self, x, y);
    }
}

static void
motion_cb (PwTimelineView           *self,
           double                    x,
           double                    y,
           GtkEventControllerMotion *motion)
{
  guint item;
  PwPart part = pick (self, x, y, &item);
  const char *cursor = NULL;

  switch (part)
    {
    case PW_PART_START_EDGE:
    case PW_PART_END_EDGE:
      cursor = "ew-resize";
      break;

    case PW_PART_LINK:
      cursor = "crosshair";
      break;

    case PW_PART_BODY:
      cursor = "grab";
      break;

    default:
      break;
    }
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), cursor);
  if (self->grabbed_part == PW_PART_NONE && g_set_object (&self->hovered, part != PW_PART_NONE ? g_ptr_array_index (self->data->tasks, item) : NULL))
    {
      gtk_widget_queue_draw (GTK_WIDGET (self));
    }
}

static gboolean
scroll_cb (PwTimelineView           *self,
           double                    dx,
           double                    dy,
           GtkEventControllerScroll *scroll)
{
  if ((gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (scroll)) & GDK_CONTROL_MASK) == 0 || dy == 0)
    {
      return FALSE;
    }

  pw_timeline_view_zoom_by (self, dy < 0 ? 1 : -1);
  return TRUE;
}

void
pw_timeline_view_add_gestures (PwTimelineView *self)
{
  GtkGesture *drag = gtk_gesture_drag_new ();
  GtkGesture *click = gtk_gesture_click_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *scroll = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_VERTICAL | GTK_EVENT_CONTROLLER_SCROLL_DISCRETE);

  g_signal_connect_swapped (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect_swapped (drag, "drag-update", G_CALLBACK (drag_update_cb), self);
  g_signal_connect_swapped (drag, "drag-end", G_CALLBACK (drag_end_cb), self);
  g_signal_connect_swapped (drag, "cancel", G_CALLBACK (cancel_cb), self);
  gtk_event_controller_set_name (GTK_EVENT_CONTROLLER (drag), "drag");
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));

  g_signal_connect_swapped (click, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_event_controller_set_name (GTK_EVENT_CONTROLLER (click), "click");
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));

  g_signal_connect_swapped (motion, "motion", G_CALLBACK (motion_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  g_signal_connect_swapped (scroll, "scroll", G_CALLBACK (scroll_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), scroll);
}
