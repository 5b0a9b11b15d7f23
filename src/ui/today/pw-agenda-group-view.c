/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/today/pw-agenda-group-view.h"

#include <glib/gi18n-lib.h>

#include "base/pw-day-text.h"
#include "model/pw-task-dates.h"

/* More than this is no longer read; the page of the records has the rest. */
#define MOST_ROWS 12

struct _PwAgendaGroupView
{
  AdwPreferencesGroup  parent_instance;

  PwDesk              *desk;            /* (weak): the window outlives its pages */
  PwAgendaGroup        group;
  GPtrArray           *rows;            /* (element-type GtkWidget) */
  GtkLabel            *count_label;
};

G_DEFINE_FINAL_TYPE (PwAgendaGroupView, pw_agenda_group_view, ADW_TYPE_PREFERENCES_GROUP)

static const char *
get_heading (PwAgendaGroup group)
{
  switch (group)
    {
    case PW_AGENDA_LATE:
      return C_ ("agenda", "Late");

    case PW_AGENDA_SOON:
      return C_ ("agenda", "Within Fourteen Days");

    case PW_AGENDA_PLACES:
      return C_ ("agenda", "Places to Fill in the Coming Week");

    case PW_AGENDA_FORMS:
    default:
      return C_ ("agenda", "Forms That Wait");
    }
}

static void
row_activated_cb (GtkWidget         *row,
                  PwAgendaGroupView *self)
{
  pw_desk_open (self->desk, g_object_get_data (G_OBJECT (row), "entity"));
}

static void
done_clicked_cb (GtkWidget         *button,
                 PwAgendaGroupView *self)
{
  g_autoptr (GError) error = NULL;
  PwEdit *edit = pw_task_edit_toggle_done (pw_desk_get_plan (self->desk), g_object_get_data (G_OBJECT (button), "entity"), &error);

  if (edit == NULL)
    {
      pw_desk_show_error (self->desk, error);
      return;
    }
  pw_desk_apply (self->desk, edit);
}

static GtkWidget *
create_circle (PwAgendaGroupView *self,
               PwTask            *task)
{
  GtkWidget *button = gtk_button_new_from_icon_name (pw_task_get_kind (task) == PW_TASK_KIND_MILESTONE ? "pw-milestone-symbolic" : "pw-circle-symbolic");
  /* Translators: spoken name of a button; %s is a task or a milestone */
  g_autofree char *label = g_strdup_printf (_("Mark “%s” as done"), pw_task_get_title (task));

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, _("Mark as Done"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "circular");
  gtk_widget_add_css_class (button, "agenda-circle");
  g_object_set_data_full (G_OBJECT (button), "entity", g_object_ref (task), g_object_unref);
  g_signal_connect (button, "clicked", G_CALLBACK (done_clicked_cb), self);
  return button;
}

static GtkWidget *
create_day (PwDay day,
            PwDay today)
{
  g_autofree char *text = day == today ? g_strdup (C_ ("agenda", "today"))
                          : day == today + 1 ? g_strdup (C_ ("agenda", "tomorrow")) : pw_day_dup_short (day, today);
  GtkWidget *label = gtk_label_new (text);

  gtk_widget_add_css_class (label, "numeric");
  gtk_widget_add_css_class (label, "dim-label");
  return label;
}

static GtkWidget *
create_row (PwAgendaGroupView  *self,
            const PwAgendaItem *item,
            PwDay               today)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), item->title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), item->subtitle);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 2);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 2);
  if (PW_IS_TASK (item->entity))
    {
      adw_action_row_add_prefix (ADW_ACTION_ROW (row), create_circle (self, PW_TASK (item->entity)));
    }
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), create_day (item->day, today));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data_full (G_OBJECT (row), "entity", g_object_ref (item->entity), g_object_unref);
  g_signal_connect (row, "activated", G_CALLBACK (row_activated_cb), self);
  return row;
}

static GtkWidget *
create_rest (guint n_rest)
{
  GtkWidget *row = adw_action_row_new ();
  /* Translators: %u is how many rows are not shown */
  g_autofree char *text = g_strdup_printf (ngettext ("and %u more", "and %u more", n_rest), n_rest);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), text);
  gtk_widget_add_css_class (row, "dim-label");
  return row;
}

static void
add_row (PwAgendaGroupView *self,
         GtkWidget         *row)
{
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
  g_ptr_array_add (self->rows, row);
}

static void
pw_agenda_group_view_finalize (GObject *object)
{
  g_ptr_array_unref (PW_AGENDA_GROUP_VIEW (object)->rows);

  G_OBJECT_CLASS (pw_agenda_group_view_parent_class)->finalize (object);
}

static void
pw_agenda_group_view_class_init (PwAgendaGroupViewClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pw_agenda_group_view_finalize;
}

static void
pw_agenda_group_view_init (PwAgendaGroupView *self)
{
  self->rows = g_ptr_array_new ();
  self->count_label = GTK_LABEL (gtk_label_new (NULL));
  gtk_widget_add_css_class (GTK_WIDGET (self->count_label), "agenda-count");
  gtk_widget_set_valign (GTK_WIDGET (self->count_label), GTK_ALIGN_CENTER);
  adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (self), GTK_WIDGET (self->count_label));
}

GtkWidget *
pw_agenda_group_view_new (PwDesk        *desk,
                          PwAgendaGroup  group)
{
  PwAgendaGroupView *self = g_object_new (PW_TYPE_AGENDA_GROUP_VIEW, "title", get_heading (group), NULL);

  self->desk = desk;
  self->group = group;
  if (group == PW_AGENDA_LATE)
    {
      gtk_widget_add_css_class (GTK_WIDGET (self), "agenda-late");
    }
  return GTK_WIDGET (self);
}

/**
 * pw_agenda_group_view_fill:
 * @self: a group
 * @items: (element-type PwAgendaItem): what to show; the group hides when there is nothing
 * @today: the day of looking
 */
void
pw_agenda_group_view_fill (PwAgendaGroupView *self,
                           GPtrArray         *items,
                           PwDay              today)
{
  g_autofree char *count = g_strdup_printf ("%u", items->len);

  for (guint i = 0; i < self->rows->len; i++)
    {
      adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), g_ptr_array_index (self->rows, i));
    }
  g_ptr_array_set_size (self->rows, 0);

  for (guint i = 0; i < items->len && i < MOST_ROWS; i++)
    {
      add_row (self, create_row (self, g_ptr_array_index (items, i), today));
    }
  if (items->len > MOST_ROWS)
    {
      add_row (self, create_rest (items->len - MOST_ROWS));
    }
  gtk_label_set_text (self->count_label, count);
  gtk_widget_set_visible (GTK_WIDGET (self), items->len > 0);
}
