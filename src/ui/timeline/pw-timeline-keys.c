/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/timeline/pw-timeline-view-private.h"

#include "model/pw-task-dates.h"
#include "model/pw-task-tree.h"

/* What keys do to the selected task, as actions that menus and buttons can name too. */

typedef PwEdit *(*MakeEdit) (PwTimelineView  *self,
                             PwTask          *task,
                             GError         **error);

static void
change_selected (PwTimelineView *self,
                 MakeEdit        make)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PwEdit) edit = NULL;

  if (self->selected != NULL && pw_entity_is_live (PW_ENTITY (self->selected)))
    {
      edit = make (self, self->selected, &error);
      pw_timeline_view_apply (self, edit, error, NULL);
    }
}

static PwEdit *
make_done (PwTimelineView  *self,
           PwTask          *task,
           GError         **error)
{
  return pw_task_edit_toggle_done (self->plan, task, error);
}

static PwEdit *
make_indent (PwTimelineView  *self,
             PwTask          *task,
             GError         **error)
{
  return pw_task_edit_indent (task, error);
}

static PwEdit *
make_outdent (PwTimelineView  *self,
              PwTask          *task,
              GError         **error)
{
  return pw_task_edit_outdent (task, error);
}

static PwEdit *
make_up (PwTimelineView  *self,
         PwTask          *task,
         GError         **error)
{
  return pw_task_edit_step (task, -1, error);
}

static PwEdit *
make_down (PwTimelineView  *self,
           PwTask          *task,
           GError         **error)
{
  return pw_task_edit_step (task, 1, error);
}

/* The neighbour takes over the selection before the task goes. */
static PwEdit *
make_delete (PwTimelineView  *self,
             PwTask          *task,
             GError         **error)
{
  guint item;

  if (pw_timeline_data_find (self->data, task, &item))
    {
      guint next = item + 1 < self->data->tasks->len ? item + 1 : item - 1;

      while (next < self->data->tasks->len && pw_task_lies_in (g_ptr_array_index (self->data->tasks, next), task))
        {
          next++;
        }
      if (next >= self->data->tasks->len && item > 0)
        {
          next = item - 1;
        }
      if (next < self->data->tasks->len)
        {
          g_set_object (&self->pending, PW_TASK (g_ptr_array_index (self->data->tasks, next)));
        }
    }

  return pw_task_edit_delete (task, NULL);
}

static void
done_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  change_selected (PW_TIMELINE_VIEW (widget), make_done);
}

static void
indent_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  change_selected (PW_TIMELINE_VIEW (widget), g_variant_get_int32 (parameter) > 0 ? make_indent : make_outdent);
}

static void
step_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  change_selected (PW_TIMELINE_VIEW (widget), g_variant_get_int32 (parameter) > 0 ? make_down : make_up);
}

static void
delete_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  change_selected (PW_TIMELINE_VIEW (widget), make_delete);
}

static PwDay
skip_weekend (PwTimelineView *self,
              PwDay           day,
              int             direction)
{
  PwCalendar *calendar = pw_plan_get_calendar (self->plan, self->project);

  for (int i = 0; i < 60 && !pw_calendar_is_working_day (calendar, day); i++)
    {
      day += direction < 0 ? -1 : 1;
    }

  return day;
}

static void
move_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  PwTimelineView *self = PW_TIMELINE_VIEW (widget);
  int n_days = g_variant_get_int32 (parameter);
  g_autoptr (GError) error = NULL;
  g_autoptr (PwEdit) edit = NULL;

  if (self->selected == NULL)
    {
      return;
    }

  edit = pw_task_edit_move (self->plan, self->selected, skip_weekend (self, pw_plan_get_start_day (self->plan, self->selected) + n_days, n_days), NULL, &error);
  pw_timeline_view_apply (self, edit, error, self->selected);
}

static void
rename_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  PwTimelineView *self = PW_TIMELINE_VIEW (widget);

  if (self->selected != NULL)
    {
      pw_timeline_view_open_entry (self, self->selected);
    }
}

static void
open_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  PwTimelineView *self = PW_TIMELINE_VIEW (widget);

  if (self->selected != NULL)
    {
      pw_timeline_view_open (self, self->selected);
    }
}

static void
zoom_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  pw_timeline_view_zoom_by (PW_TIMELINE_VIEW (widget), g_variant_get_int32 (parameter));
}

static void
cancel_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  pw_timeline_view_cancel_drag (PW_TIMELINE_VIEW (widget));
}

/* Going around */

static void
select_item (PwTimelineView *self,
             guint           item)
{
  pw_timeline_view_select (self, g_ptr_array_index (self->data->tasks, item));
  pw_timeline_view_focus_selected (self);
}

/* The milestone of the line @line that lies nearest in time, and after that in the lines beyond. */
static void
select_in_lane (PwTimelineView *self,
                guint           from,
                int             line,
                int             direction)
{
  PwMoment moment = g_array_index (self->data->items, PwTimelineItem, from).start;

  for (; line >= 0 && line < (int) self->data->lines->len; line += direction)
    {
      const PwTimelineLine *lane = &g_array_index (self->data->lines, PwTimelineLine, line);
      guint best = lane->first_item;

      if (lane->n_items == 0)
        {
          continue;
        }
      for (guint i = lane->first_item; i < lane->first_item + lane->n_items; i++)
        {
          if (ABS (g_array_index (self->data->items, PwTimelineItem, i).start - moment) < ABS (g_array_index (self->data->items, PwTimelineItem, best).start - moment))
            {
              best = i;
            }
        }
      select_item (self, best);
      return;
    }
}

static void
go_action (GtkWidget  *widget,
           const char *name,
           GVariant   *parameter)
{
  PwTimelineView *self = PW_TIMELINE_VIEW (widget);
  int n_lines = g_variant_get_int32 (parameter);
  guint item;

  if (self->data->tasks->len == 0)
    {
      return;
    }
  if (!pw_timeline_data_find (self->data, self->selected, &item))
    {
      select_item (self, 0);
    }
  else if (self->project != NULL)
    {
      select_item (self, (guint) CLAMP ((int) item + n_lines, 0, (int) self->data->tasks->len - 1));
    }
  else
    {
      select_in_lane (self, item, (int) pw_timeline_data_get_line_of (self->data, item) + n_lines, n_lines < 0 ? -1 : 1);
    }
}

/* To the next milestone in a lane; in an outline into or out of a phase. */
static void
sideways_action (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  PwTimelineView *self = PW_TIMELINE_VIEW (widget);
  int direction = g_variant_get_int32 (parameter);
  guint item;

  if (!pw_timeline_data_find (self->data, self->selected, &item))
    {
      return;
    }
  if (self->project == NULL)
    {
      const PwTimelineLine *lane = &g_array_index (self->data->lines, PwTimelineLine, pw_timeline_data_get_line_of (self->data, item));

      select_item (self, (guint) CLAMP ((int) item + direction, (int) lane->first_item, (int) (lane->first_item + lane->n_items) - 1));
    }
  else if (pw_task_get_kind (self->selected) == PW_TASK_KIND_PHASE && g_hash_table_contains (self->collapsed, self->selected) == (direction > 0))
    {
      pw_timeline_view_toggle_phase (self, self->selected);
    }
  else if (direction < 0 && pw_task_get_parent (self->selected) != NULL)
    {
      pw_timeline_view_select (self, pw_task_get_parent (self->selected));
      pw_timeline_view_focus_selected (self);
    }
}

static void
bind (GtkWidgetClass  *widget_class,
      guint            key,
      GdkModifierType  modifiers,
      const char      *action,
      int              parameter)
{
  gtk_widget_class_add_binding_action (widget_class, key, modifiers, action, "i", parameter);
}

void
pw_timeline_view_class_add_keys (GtkWidgetClass *widget_class)
{
  const GdkModifierType week = GDK_CONTROL_MASK | GDK_SHIFT_MASK;

  gtk_widget_class_install_action (widget_class, "timeline.done", NULL, done_action);
  gtk_widget_class_install_action (widget_class, "timeline.indent", "i", indent_action);
  gtk_widget_class_install_action (widget_class, "timeline.step", "i", step_action);
  gtk_widget_class_install_action (widget_class, "timeline.delete", NULL, delete_action);
  gtk_widget_class_install_action (widget_class, "timeline.move", "i", move_action);
  gtk_widget_class_install_action (widget_class, "timeline.rename", NULL, rename_action);
  gtk_widget_class_install_action (widget_class, "timeline.open", NULL, open_action);
  gtk_widget_class_install_action (widget_class, "timeline.zoom", "i", zoom_action);
  gtk_widget_class_install_action (widget_class, "timeline.cancel", NULL, cancel_action);
  gtk_widget_class_install_action (widget_class, "timeline.go", "i", go_action);
  gtk_widget_class_install_action (widget_class, "timeline.sideways", "i", sideways_action);

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_space, 0, "timeline.done", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "timeline.delete", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F2, 0, "timeline.rename", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, 0, "timeline.open", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Enter, 0, "timeline.open", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "timeline.cancel", NULL);
  bind (widget_class, GDK_KEY_Right, GDK_ALT_MASK, "timeline.indent", 1);
  bind (widget_class, GDK_KEY_Left, GDK_ALT_MASK, "timeline.indent", -1);
  bind (widget_class, GDK_KEY_Down, GDK_ALT_MASK, "timeline.step", 1);
  bind (widget_class, GDK_KEY_Up, GDK_ALT_MASK, "timeline.step", -1);
  bind (widget_class, GDK_KEY_Right, GDK_SHIFT_MASK, "timeline.move", 1);
  bind (widget_class, GDK_KEY_Left, GDK_SHIFT_MASK, "timeline.move", -1);
  bind (widget_class, GDK_KEY_Right, week, "timeline.move", 7);
  bind (widget_class, GDK_KEY_Left, week, "timeline.move", -7);
  bind (widget_class, GDK_KEY_Down, 0, "timeline.go", 1);
  bind (widget_class, GDK_KEY_Up, 0, "timeline.go", -1);
  bind (widget_class, GDK_KEY_Page_Down, 0, "timeline.go", 15);
  bind (widget_class, GDK_KEY_Page_Up, 0, "timeline.go", -15);
  bind (widget_class, GDK_KEY_Home, 0, "timeline.go", -G_MAXINT32 / 2);
  bind (widget_class, GDK_KEY_End, 0, "timeline.go", G_MAXINT32 / 2);
  bind (widget_class, GDK_KEY_Right, 0, "timeline.sideways", 1);
  bind (widget_class, GDK_KEY_Left, 0, "timeline.sideways", -1);
  bind (widget_class, GDK_KEY_plus, GDK_CONTROL_MASK, "timeline.zoom", 1);
  bind (widget_class, GDK_KEY_equal, GDK_CONTROL_MASK, "timeline.zoom", 1);
  bind (widget_class, GDK_KEY_KP_Add, GDK_CONTROL_MASK, "timeline.zoom", 1);
  bind (widget_class, GDK_KEY_minus, GDK_CONTROL_MASK, "timeline.zoom", -1);
  bind (widget_class, GDK_KEY_KP_Subtract, GDK_CONTROL_MASK, "timeline.zoom", -1);
}
