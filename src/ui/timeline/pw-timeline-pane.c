/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/timeline/pw-timeline-pane.h"

#include <glib/gi18n-lib.h>

#include "base/pw-clock.h"
#include "model/pw-date-change.h"
#include "model/pw-project-edits.h"
#include "ui/common/pw-resource.h"

struct _PwTimelinePane
{
  AdwBin              parent_instance;

  PwDesk             *desk;     /* (unowned) */
  PwTimelineView     *view;     /* (unowned): a child */
  gboolean            is_narrow;
  gboolean            has_sides; /* whether a narrow window chooses between table and chart */
  PwTask             *moved;    /* (owned) (nullable): whose reason is asked */

  AdwBreakpointBin   *breakpoint_bin; /* (template child) */
  AdwWrapBox         *tools;    /* (template child) */
  AdwToggleGroup     *sides;    /* (template child) */
  GtkDropDown        *zoom;     /* (template child) */
  GtkWidget          *today;    /* (template child) */
  GtkScrolledWindow  *scroller; /* (template child) */
  GtkRevealer        *reason_revealer; /* (template child) */
  GtkEntry           *reason;   /* (template child) */
};

G_DEFINE_FINAL_TYPE (PwTimelinePane, pw_timeline_pane, ADW_TYPE_BIN)

static void
pw_timeline_pane_zoom_cb (PwTimelinePane *self)
{
  if (self->view != NULL)
    {
      pw_timeline_view_zoom (self->view, (PwTimelineZoom) gtk_drop_down_get_selected (self->zoom));
    }
}

static void
pw_timeline_pane_today_cb (PwTimelinePane *self)
{
  pw_timeline_view_go_to_day (self->view, pw_clock_today ());
}

static void
pw_timeline_pane_sides_cb (PwTimelinePane *self)
{
  gboolean is_narrow = self->is_narrow && self->has_sides;
  gboolean is_chart = g_strcmp0 (adw_toggle_group_get_active_name (self->sides), "chart") == 0;

  gtk_widget_set_visible (GTK_WIDGET (self->zoom), !is_narrow || is_chart);
  gtk_widget_set_visible (self->today, !is_narrow || is_chart);
  if (self->view != NULL)
    {
      pw_timeline_view_show_sides (self->view, !self->is_narrow ? PW_TIMELINE_SIDES_BOTH : (is_chart || !self->has_sides ? PW_TIMELINE_SIDES_CHART : PW_TIMELINE_SIDES_TABLE));
    }
}

static void
narrow_cb (PwTimelinePane *self)
{
  self->is_narrow = TRUE;
  gtk_widget_set_visible (GTK_WIDGET (self->sides), self->has_sides);
  pw_timeline_pane_sides_cb (self);
}

static void
wide_cb (PwTimelinePane *self)
{
  self->is_narrow = FALSE;
  gtk_widget_set_visible (GTK_WIDGET (self->sides), FALSE);
  pw_timeline_pane_sides_cb (self);
}

static void
zoomed_cb (PwTimelinePane *self)
{
  gtk_drop_down_set_selected (self->zoom, pw_timeline_view_get_zoom (self->view));
}

/* Why a milestone moved */

static void
pw_timeline_pane_no_reason_cb (PwTimelinePane *self)
{
  gtk_revealer_set_reveal_child (self->reason_revealer, FALSE);
  g_clear_object (&self->moved);
}

static void
pw_timeline_pane_reason_cb (PwTimelinePane *self)
{
  g_autoptr (PwTask) moved = g_steal_pointer (&self->moved);
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->reason));

  gtk_revealer_set_reveal_child (self->reason_revealer, FALSE);
  if (moved != NULL && pw_entity_is_live (PW_ENTITY (moved)) && *text != '\0')
    {
      g_autoptr (GPtrArray) changes = pw_workspace_list_referrers (pw_desk_get_workspace (self->desk), PW_TYPE_DATE_CHANGE, PW_DATE_CHANGE_TASK, moved);

      if (changes->len > 0)
        {
          /* In id order the last one is the newest. */
          g_autoptr (PwEdit) edit = pw_entity_edit_text (g_ptr_array_index (changes, changes->len - 1), PW_DATE_CHANGE_REASON, text);

          pw_desk_apply (self->desk, g_steal_pointer (&edit));
        }
    }
}

/**
 * pw_timeline_pane_ask_reason:
 * @self: a pane
 * @milestone: what was moved
 *
 * Offers a line for the reason above the timeline, where no toast lies over it; it takes no focus.
 */
void
pw_timeline_pane_ask_reason (PwTimelinePane *self,
                             PwTask         *milestone)
{
  /* Translators: %s is the title of a milestone that was moved */
  g_autofree char *question = g_strdup_printf (_("Why does “%s” move? (optional)"), pw_task_get_title (milestone));

  g_set_object (&self->moved, milestone);
  gtk_editable_set_text (GTK_EDITABLE (self->reason), "");
  gtk_entry_set_placeholder_text (self->reason, question);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->reason), GTK_ACCESSIBLE_PROPERTY_LABEL, question, -1);
  gtk_revealer_set_reveal_child (self->reason_revealer, TRUE);
}

static void
pw_timeline_pane_dispose (GObject *object)
{
  PwTimelinePane *self = PW_TIMELINE_PANE (object);

  self->view = NULL;
  g_clear_object (&self->moved);

  G_OBJECT_CLASS (pw_timeline_pane_parent_class)->dispose (object);
}

static void
pw_timeline_pane_class_init (PwTimelinePaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pw_timeline_pane_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, PW_RESOURCE ("timeline/pw-timeline-pane.ui"));
  gtk_widget_class_bind_template_child (widget_class, PwTimelinePane, breakpoint_bin);
  gtk_widget_class_bind_template_child (widget_class, PwTimelinePane, tools);
  gtk_widget_class_bind_template_child (widget_class, PwTimelinePane, sides);
  gtk_widget_class_bind_template_child (widget_class, PwTimelinePane, zoom);
  gtk_widget_class_bind_template_child (widget_class, PwTimelinePane, today);
  gtk_widget_class_bind_template_child (widget_class, PwTimelinePane, scroller);
  gtk_widget_class_bind_template_child (widget_class, PwTimelinePane, reason_revealer);
  gtk_widget_class_bind_template_child (widget_class, PwTimelinePane, reason);
  gtk_widget_class_bind_template_callback (widget_class, pw_timeline_pane_sides_cb);
  gtk_widget_class_bind_template_callback (widget_class, pw_timeline_pane_zoom_cb);
  gtk_widget_class_bind_template_callback (widget_class, pw_timeline_pane_today_cb);
  gtk_widget_class_bind_template_callback (widget_class, pw_timeline_pane_reason_cb);
  gtk_widget_class_bind_template_callback (widget_class, pw_timeline_pane_no_reason_cb);
}

static void
pw_timeline_pane_init (PwTimelinePane *self)
{
  AdwBreakpoint *narrow;

  self->has_sides = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  narrow = adw_breakpoint_new (adw_breakpoint_condition_parse ("max-width: 620sp"));
  g_signal_connect_swapped (narrow, "apply", G_CALLBACK (narrow_cb), self);
  g_signal_connect_swapped (narrow, "unapply", G_CALLBACK (wide_cb), self);
  adw_breakpoint_bin_add_breakpoint (self->breakpoint_bin, narrow);
}

GtkWidget *
pw_timeline_pane_new (PwDesk *desk)
{
  PwTimelinePane *self = g_object_new (PW_TYPE_TIMELINE_PANE, NULL);
  GtkWidget *view = pw_timeline_view_new (desk);

  self->desk = desk;
  self->view = PW_TIMELINE_VIEW (view);
  gtk_scrolled_window_set_child (self->scroller, view);
  gtk_drop_down_set_selected (self->zoom, pw_timeline_view_get_zoom (self->view));
  g_signal_connect_object (view, "zoomed", G_CALLBACK (zoomed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (view, "milestone-moved", G_CALLBACK (pw_timeline_pane_ask_reason), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

PwTimelineView *
pw_timeline_pane_get_view (PwTimelinePane *self)
{
  return self->view;
}

/**
 * pw_timeline_pane_add_tool:
 * @self: a pane
 * @tool: a widget for the line above the timeline
 */
void
pw_timeline_pane_add_tool (PwTimelinePane *self,
                           GtkWidget      *tool)
{
  adw_wrap_box_prepend (self->tools, tool);
}

/**
 * pw_timeline_pane_take_tools:
 * @self: a pane
 *
 * Lends zoom and today to a page that has a line of tools of its own. The table
 * of such a pane is only names, so that a narrow window always shows the chart.
 *
 * Returns: (transfer full): the tools
 */
GtkWidget *
pw_timeline_pane_take_tools (PwTimelinePane *self)
{
  GtkWidget *tools = g_object_ref (GTK_WIDGET (self->tools));

  self->has_sides = FALSE;
  gtk_box_remove (GTK_BOX (gtk_widget_get_parent (tools)), tools);
  gtk_widget_set_margin_start (tools, 0);
  gtk_widget_set_margin_end (tools, 0);
  gtk_widget_set_margin_top (tools, 0);
  gtk_widget_set_margin_bottom (tools, 0);
  return tools;
}
