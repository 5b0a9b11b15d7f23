/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/volunteers/pw-when-dialog.h"

#include <glib/gi18n-lib.h>

#include "base/pw-clock.h"
#include "model/pw-activity.h"
#include "model/pw-volunteer-edits.h"
#include "ui/common/pw-repeat-group.h"
#include "ui/common/pw-resource.h"

struct _PwWhenDialog
{
  AdwDialog      parent_instance;

  PwDesk        *desk;          /* (owned) */
  gpointer       person;        /* (owned) */
  GPtrArray     *activities;    /* (element-type PwActivity): of the second line of their list on */
  gboolean       is_absence;
  GtkWidget     *add_button;    /* (template child) */
  AdwComboRow   *reason_row;    /* (template child) */
  AdwComboRow   *activity_row;  /* (template child) */
  PwRepeatGroup *repeat_group;  /* (template child) */
};

G_DEFINE_FINAL_TYPE (PwWhenDialog, pw_when_dialog, ADW_TYPE_DIALOG)

static void
pw_when_dialog_added_cb (PwDesk   *desk,
                         gboolean  is_applied,
                         gpointer  object)
{
  if (is_applied)
    {
      adw_dialog_close (ADW_DIALOG (object));
    }
}

static PwEdit *
make_edit (PwWhenDialog  *self,
           GError       **error)
{
  guint activity = adw_combo_row_get_selected (self->activity_row);
  PwRepeat repeat;
  PwMinutes from;
  PwMinutes until;

  if (!pw_repeat_group_read (self->repeat_group, &repeat, &from, &until, error))
    {
      return NULL;
    }

  return self->is_absence
         ? pw_volunteer_edit_add_absence (self->person, (PwAbsenceReason) adw_combo_row_get_selected (self->reason_row), &repeat, from, until, NULL, error)
         : pw_volunteer_edit_add_availability (self->person, activity > 0 ? g_ptr_array_index (self->activities, activity - 1) : NULL,
                                               &repeat, from, until, error);
}

static void
pw_when_dialog_add_cb (PwWhenDialog *self)
{
  g_autoptr (GError) error = NULL;
  PwEdit *edit = make_edit (self, &error);

  if (edit == NULL)
    {
      gtk_widget_error_bell (GTK_WIDGET (self));
      pw_desk_show_error (self->desk, error);
      return;
    }

  pw_desk_apply_then (self->desk, edit, pw_when_dialog_added_cb, self);
}

static void
pw_when_dialog_dispose (GObject *object)
{
  PwWhenDialog *self = PW_WHEN_DIALOG (object);

  g_clear_object (&self->desk);
  g_clear_object (&self->person);
  g_clear_pointer (&self->activities, g_ptr_array_unref);

  G_OBJECT_CLASS (pw_when_dialog_parent_class)->dispose (object);
}

static void
pw_when_dialog_class_init (PwWhenDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pw_when_dialog_dispose;
  g_type_ensure (PW_TYPE_REPEAT_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, PW_RESOURCE ("volunteers/pw-when-dialog.ui"));
  gtk_widget_class_bind_template_child (widget_class, PwWhenDialog, add_button);
  gtk_widget_class_bind_template_child (widget_class, PwWhenDialog, reason_row);
  gtk_widget_class_bind_template_child (widget_class, PwWhenDialog, activity_row);
  gtk_widget_class_bind_template_child (widget_class, PwWhenDialog, repeat_group);
  gtk_widget_class_bind_template_callback (widget_class, pw_when_dialog_add_cb);
}

static void
pw_when_dialog_init (PwWhenDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->activities = g_ptr_array_new_with_free_func (g_object_unref);
}

static void
fill_reasons (PwWhenDialog *self)
{
  g_autoptr (GtkStringList) reasons = gtk_string_list_new (NULL);

  for (PwAbsenceReason reason = PW_ABSENCE_REASON_HOLIDAY; reason <= PW_ABSENCE_REASON_OTHER; reason++)
    {
      gtk_string_list_append (reasons, pw_absence_reason_get_name (reason));
    }
  adw_combo_row_set_model (self->reason_row, G_LIST_MODEL (reasons));
}

static void
fill_activities (PwWhenDialog *self)
{
  GListModel *list = pw_workspace_get_list (pw_desk_get_workspace (self->desk), PW_TYPE_ACTIVITY);
  g_autoptr (GtkStringList) titles = gtk_string_list_new (NULL);

  gtk_string_list_append (titles, _("All activities"));
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (PwActivity) activity = g_list_model_get_item (list, i);

      if (!pw_activity_is_archived (activity))
        {
          gtk_string_list_append (titles, pw_activity_get_title (activity));
          g_ptr_array_add (self->activities, g_steal_pointer (&activity));
        }
    }
  adw_combo_row_set_model (self->activity_row, G_LIST_MODEL (titles));
}

AdwDialog *
pw_when_dialog_new (PwDesk   *desk,
                    gpointer  person,
                    gboolean  is_absence)
{
  PwWhenDialog *self = g_object_new (PW_TYPE_WHEN_DIALOG, "title", is_absence ? _("Add Absence") : _("Add Availability"), NULL);
  PwDay today = pw_clock_today ();
  PwRepeat repeat = { is_absence ? PW_REPEAT_ONCE : PW_REPEAT_WEEKLY, today, PW_DAY_NONE, 1, (int) pw_day_get_weekday (today), 1 };

  self->desk = g_object_ref (desk);
  self->person = g_object_ref (person);
  self->is_absence = is_absence;
  gtk_widget_set_visible (GTK_WIDGET (self->reason_row), is_absence);
  gtk_widget_set_visible (GTK_WIDGET (self->activity_row), !is_absence);
  fill_reasons (self);
  fill_activities (self);
  pw_repeat_group_fill (self->repeat_group, &repeat, PW_MINUTES_NONE, PW_MINUTES_NONE);
  return ADW_DIALOG (self);
}
