/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/timeline/pw-timeline-view-private.h"

/* Which task is selected, in sight and with the focus. */

/* Moves an adjustment just enough for [start, end) to show. */
static void
reveal (GtkAdjustment *adjustment,
        double         start,
        double         end)
{
  if (adjustment != NULL)
    {
      gtk_adjustment_clamp_page (adjustment, start, end);
    }
}

void
pw_timeline_view_scroll_to (PwTimelineView *self,
                            PwTask         *task)
{
  guint item;
  double line;
  double x;

  if (!pw_timeline_data_find (self->data, task, &item))
    {
      return;
    }

  line = pw_timeline_data_get_line_of (self->data, item);
  x = pw_timeline_scale_x_of_day (&self->scale, pw_plan_get_start_day (self->plan, task));
  reveal (self->adjustments[GTK_ORIENTATION_VERTICAL], line * self->row_height_px, (line + 1) * self->row_height_px);
  reveal (self->adjustments[GTK_ORIENTATION_HORIZONTAL], x - 40, x + 120);
}

PwTask *
pw_timeline_view_get_selected (PwTimelineView *self)
{
  return self->selected;
}

void
pw_timeline_view_select (PwTimelineView *self,
                         PwTask         *task)
{
  guint item;

  if (task != self->selected && (task == NULL || pw_timeline_data_find (self->data, task, &item)))
    {
      g_set_object (&self->selected, task);
      if (task != NULL)
        {
          pw_timeline_view_scroll_to (self, task);
        }
      if (self->project != NULL)
        {
          pw_timeline_view_refresh (self);
        }
      pw_timeline_view_update_children (self);
      g_signal_emit_by_name (self, "selection-changed");
    }
}

void
pw_timeline_view_focus_selected (PwTimelineView *self)
{
  GtkWidget *child = self->selected != NULL ? pw_timeline_pool_find (self->project != NULL ? self->rows : self->bars, self->selected) : NULL;

  if (child != NULL)
    {
      gtk_widget_grab_focus (child);
    }
}

/* Without a size there are no rows yet. */
void
pw_timeline_view_take_pending (PwTimelineView *self)
{
  if (self->pending != NULL && pw_entity_is_live (PW_ENTITY (self->pending)) && self->allocated_width > 0)
    {
      g_autoptr (PwTask) task = g_steal_pointer (&self->pending);

      pw_timeline_view_select (self, task);
      pw_timeline_view_scroll_to (self, task);
      pw_timeline_view_focus_selected (self);
    }
}

static void
pending_cb (gpointer user_data)
{
  PwTimelineView *self = user_data;

  self->pending_id = 0;
  pw_timeline_view_take_pending (self);
}

/* A view that is given its size is not the moment to change what has the focus. */
void
pw_timeline_view_take_pending_later (PwTimelineView *self)
{
  if (self->pending != NULL && self->pending_id == 0)
    {
      self->pending_id = g_idle_add_once (pending_cb, self);
    }
}

/**
 * pw_timeline_view_go_to_task:
 * @self: a view
 * @task: (nullable): a task that it shows
 *
 * Selects @task, in sight and with the focus, so that the next key is for it; waits for that until the view has a size.
 */
void
pw_timeline_view_go_to_task (PwTimelineView *self,
                             PwTask         *task)
{
  g_set_object (&self->pending, task);
  pw_timeline_view_take_pending (self);
}
