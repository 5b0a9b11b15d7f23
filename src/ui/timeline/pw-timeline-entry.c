/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/timeline/pw-timeline-view-private.h"

#include <glib/gi18n-lib.h>

#include "base/pw-clock.h"
#include "base/pw-day-text.h"
#include "model/pw-task-dates.h"
#include "model/pw-task-tree.h"
#include "model/pw-workspace.h"

/*
 * The one entry in the view: a new title or a day for what is selected (F2), or a
 * new thing with its day (Ctrl+N, or a double-click in a lane).
 */

static void
open_at (PwTimelineView     *self,
         PwTimelineEntryUse  use,
         const char         *text,
         const char         *placeholder,
         double              x,
         double              y)
{
  self->entry_use = use;
  self->entry_x = x;
  self->entry_y = y;
  gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->entry), placeholder);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL, placeholder, -1);
  gtk_widget_set_visible (self->entry, TRUE);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_grab_focus (self->entry);
}

static void
change_task (PwTimelineView *self,
             PwTask         *task,
             const char     *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PwEdit) edit = pw_task_edit_quick_change (self->plan, task, text, &error);
  PwDay day = pw_day_parse_typed (text, pw_clock_today ());
  g_autofree char *title = day == PW_DAY_NONE ? pw_day_split_typed (text, pw_clock_today (), &day) : NULL;
  gboolean moves = day != PW_DAY_NONE && day != pw_plan_get_start_day (self->plan, task);

  pw_timeline_view_apply (self, edit, error, moves ? task : NULL);
}

static void
add_task (PwTimelineView *self,
          const char     *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PwEdit) edit = NULL;
  PwTask *after = self->selected != NULL && pw_task_get_project (self->selected) == self->entry_project ? self->selected : NULL;
  PwTask *parent = after != NULL ? pw_task_get_parent (after) : NULL;
  PwTask *made;

  if (after != NULL && self->project != NULL && pw_task_get_kind (after) == PW_TASK_KIND_PHASE && self->entry_kind != PW_TASK_KIND_PHASE)
    {
      /* Into the phase, at its end. */
      g_autoptr (GPtrArray) children = pw_task_list_children (self->entry_project, after);

      parent = after;
      after = children->len > 0 ? g_ptr_array_index (children, children->len - 1) : NULL;
    }
  else if (after == NULL)
    {
      g_autoptr (GPtrArray) children = pw_task_list_children (self->entry_project, NULL);

      after = children->len > 0 ? g_ptr_array_index (children, children->len - 1) : NULL;
    }

  edit = pw_task_edit_quick_add (self->plan, self->entry_project, parent, after, self->entry_kind, text, self->entry_day, &made, &error);
  if (edit != NULL)
    {
      g_set_object (&self->pending, made);
    }
  pw_timeline_view_apply (self, edit, error, NULL);
}

static void
entry_activate_cb (PwTimelineView *self)
{
  g_autofree char *text = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry)));
  g_autoptr (PwTask) task = self->entry_task != NULL ? g_object_ref (self->entry_task) : NULL;
  PwTimelineEntryUse use = self->entry_use;

  g_strstrip (text);
  pw_timeline_view_close_entry (self);
  if (*text == '\0')
    {
      return;
    }
  if (use == PW_TIMELINE_ENTRY_CHANGE && task != NULL && pw_entity_is_live (PW_ENTITY (task)))
    {
      change_task (self, task, text);
    }
  else if (use == PW_TIMELINE_ENTRY_ADD)
    {
      add_task (self, text);
    }
}

static gboolean
entry_key_pressed_cb (PwTimelineView  *self,
                      guint            keyval,
                      guint            keycode,
                      GdkModifierType  state)
{
  if (keyval == GDK_KEY_Escape)
    {
      pw_timeline_view_close_entry (self);
      return TRUE;
    }

  return FALSE;
}

/**
 * pw_timeline_view_open_entry:
 * @self: a view
 * @task: what a new title or day is for
 */
void
pw_timeline_view_open_entry (PwTimelineView *self,
                             PwTask         *task)
{
  GdkRectangle rectangle;
  guint item;

  if (!pw_timeline_data_find (self->data, task, &item))
    {
      return;
    }

  pw_timeline_view_scroll_to (self, task);
  g_set_object (&self->entry_task, task);
  if (self->project != NULL && self->table_width_px > 0)
    {
      GtkWidget *row = pw_timeline_pool_find (self->rows, task);
      graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, 0, 0);

      if (row != NULL && gtk_widget_compute_bounds (row, GTK_WIDGET (self), &bounds))
        {
          open_at (self, PW_TIMELINE_ENTRY_CHANGE, pw_task_get_title (task), _("A title, or a date such as 24/11"), 4 + 18.0 * pw_task_get_depth (task), bounds.origin.y);
          return;
        }
    }
  if (!pw_timeline_view_get_rectangle (self, task, &rectangle))
    {
      rectangle = (GdkRectangle) { self->table_width_px + 12, PW_TIMELINE_HEADER_PX + 4, 0, 0 };
    }
  open_at (self, PW_TIMELINE_ENTRY_CHANGE, pw_task_get_title (task), _("A title, or a date such as 24/11"), rectangle.x - 8, rectangle.y - 8);
}

/**
 * pw_timeline_view_open_add_entry:
 * @self: a view
 * @kind: what is added
 * @project: to which project
 * @day: when the text names no day; %PW_DAY_NONE leaves it to the plan
 * @x: where the entry comes
 * @y: likewise
 */
void
pw_timeline_view_open_add_entry (PwTimelineView *self,
                                 PwTaskKind      kind,
                                 PwProject      *project,
                                 PwDay           day,
                                 double          x,
                                 double          y)
{
  g_set_object (&self->entry_project, project);
  self->entry_kind = kind;
  self->entry_day = day;
  open_at (self, PW_TIMELINE_ENTRY_ADD, "",
           kind == PW_TASK_KIND_PHASE ? _("Title of the phase") : _("A title, with a date if you wish: Advice 12 mar"), x, y);
}

void
pw_timeline_view_close_entry (PwTimelineView *self)
{
  gboolean had_focus = gtk_widget_get_focus_child (GTK_WIDGET (self)) == self->entry;

  self->entry_use = PW_TIMELINE_ENTRY_NONE;
  gtk_widget_set_visible (self->entry, FALSE);
  g_clear_object (&self->entry_task);
  if (had_focus)
    {
      pw_timeline_view_focus_selected (self);
    }
}

/**
 * pw_timeline_view_add:
 * @self: a view
 * @kind: what to add
 *
 * Asks for a title where the new row will be: below the selected one.
 */
void
pw_timeline_view_add (PwTimelineView *self,
                      PwTaskKind      kind)
{
  PwProject *project = self->project;
  double y = PW_TIMELINE_HEADER_PX;
  guint item;

  if (project == NULL && self->selected != NULL)
    {
      project = pw_task_get_project (self->selected);
    }
  if (project == NULL && self->data->lines->len > 0)
    {
      project = g_array_index (self->data->lines, PwTimelineLine, 0).project;
    }
  if (project == NULL)
    {
      return;
    }

  if (pw_timeline_data_find (self->data, self->selected, &item))
    {
      pw_timeline_view_scroll_to (self, self->selected);
      y += (pw_timeline_data_get_line_of (self->data, item) + (self->project != NULL ? 1 : 0)) * self->row_height_px;
    }
  else if (self->project != NULL)
    {
      y += self->data->lines->len * self->row_height_px;
    }
  y -= gtk_adjustment_get_value (self->adjustments[GTK_ORIENTATION_VERTICAL]);
  pw_timeline_view_open_add_entry (self, kind, project,
                                   kind == PW_TASK_KIND_MILESTONE && self->project == NULL ? pw_clock_today () : PW_DAY_NONE,
                                   self->project != NULL ? 24 : self->table_width_px + 12, y);
}

void
pw_timeline_view_connect_entry (PwTimelineView *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  g_signal_connect_swapped (self->entry, "activate", G_CALLBACK (entry_activate_cb), self);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (entry_key_pressed_cb), self);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (self->entry, keys);
}
