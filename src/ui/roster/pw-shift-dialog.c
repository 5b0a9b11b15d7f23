/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/roster/pw-shift-dialog.h"

#include <glib/gi18n-lib.h>

#include "base/pw-clock.h"
#include "base/pw-day-text.h"
#include "base/pw-error.h"
#include "model/pw-activity.h"
#include "model/pw-demand.h"
#include "model/pw-shift-edits.h"
#include "model/pw-shift.h"
#include "ui/activities/pw-places-group.h"
#include "ui/common/pw-resource.h"

struct _PwShiftDialog
{
  AdwDialog      parent_instance;

  PwDesk        *desk;          /* (owned) */
  gpointer       shift;         /* (owned) (nullable): a new one is made */
  GPtrArray     *activities;    /* (element-type PwActivity): by their place in the choice */
  PwDay          day;           /* that was filled in last */
  GtkWidget     *save_button;   /* (template child) */
  AdwComboRow   *activity_row;  /* (template child) */
  GtkEditable   *title_row;     /* (template child) */
  GtkEditable   *day_row;       /* (template child) */
  GtkEditable   *from_row;      /* (template child) */
  GtkEditable   *until_row;     /* (template child) */
  PwPlacesGroup *places_group;  /* (template child) */
  GtkWidget     *delete_row;    /* (template child) */
};

G_DEFINE_FINAL_TYPE (PwShiftDialog, pw_shift_dialog, ADW_TYPE_DIALOG)

static guint saved_signal;

static PwEdit *
refuse (const char  *sentence,
        GError     **error)
{
  g_set_error_literal (error, PW_ERROR, PW_ERROR_INVALID, sentence);
  return NULL;
}

static PwEdit *
make_edit (PwShiftDialog  *self,
           GError        **error)
{
  guint chosen = adw_combo_row_get_selected (self->activity_row);
  const char *title = gtk_editable_get_text (self->title_row);
  PwMinutes from = pw_minutes_parse (gtk_editable_get_text (self->from_row));
  PwMinutes until = pw_minutes_parse (gtk_editable_get_text (self->until_row));
  g_autofree PwShiftPlaces *places = NULL;
  PwMinutes length;
  guint n_places;

  self->day = pw_day_parse_typed (gtk_editable_get_text (self->day_row), pw_clock_today ());
  if (self->day == PW_DAY_NONE)
    {
      return refuse (_("Give the day of the shift as a date, for example 24/11/2026."), error);
    }
  if (from == PW_MINUTES_NONE || until == PW_MINUTES_NONE || from >= PW_MINUTES_A_DAY || from == until)
    {
      return refuse (_("Give the times that the shift begins and ends."), error);
    }

  /* A shift that ends before it begins ends on the next day. */
  length = until > from ? until - from : until - from + PW_MINUTES_A_DAY;
  places = pw_places_group_read (self->places_group, &n_places);
  if (self->shift != NULL)
    {
      return pw_shift_edit_change (self->shift, title, self->day, from, length, places, n_places, error);
    }
  if (chosen >= self->activities->len)
    {
      return refuse (_("Make an activity first: a shift belongs to one."), error);
    }

  return pw_shift_edit_add (g_ptr_array_index (self->activities, chosen), title, self->day, from, length, places, n_places, error);
}

static void
pw_shift_dialog_saved_cb (PwDesk   *desk,
                          gboolean  is_applied,
                          gpointer  object)
{
  PwShiftDialog *self = object;

  if (is_applied)
    {
      g_signal_emit (self, saved_signal, 0, self->day);
      adw_dialog_close (ADW_DIALOG (self));
    }
}

static void
pw_shift_dialog_save_cb (PwShiftDialog *self)
{
  g_autoptr (GError) error = NULL;
  PwEdit *edit = make_edit (self, &error);

  if (edit == NULL)
    {
      gtk_widget_error_bell (GTK_WIDGET (self));
      pw_desk_show_error (self->desk, error);
      return;
    }

  pw_desk_apply_then (self->desk, edit, pw_shift_dialog_saved_cb, self);
}

static void
pw_shift_dialog_delete_cb (PwShiftDialog *self)
{
  self->day = pw_shift_get_day (self->shift);
  pw_desk_apply_then (self->desk, pw_shift_edit_delete (self->shift), pw_shift_dialog_saved_cb, self);
}

static void
pw_shift_dialog_dispose (GObject *object)
{
  PwShiftDialog *self = PW_SHIFT_DIALOG (object);

  g_clear_object (&self->desk);
  g_clear_object (&self->shift);
  g_clear_pointer (&self->activities, g_ptr_array_unref);

  G_OBJECT_CLASS (pw_shift_dialog_parent_class)->dispose (object);
}

static void
pw_shift_dialog_class_init (PwShiftDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pw_shift_dialog_dispose;
  saved_signal = g_signal_new ("saved", PW_TYPE_SHIFT_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
  g_type_ensure (PW_TYPE_PLACES_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, PW_RESOURCE ("roster/pw-shift-dialog.ui"));
  gtk_widget_class_bind_template_child (widget_class, PwShiftDialog, save_button);
  gtk_widget_class_bind_template_child (widget_class, PwShiftDialog, activity_row);
  gtk_widget_class_bind_template_child (widget_class, PwShiftDialog, title_row);
  gtk_widget_class_bind_template_child (widget_class, PwShiftDialog, day_row);
  gtk_widget_class_bind_template_child (widget_class, PwShiftDialog, from_row);
  gtk_widget_class_bind_template_child (widget_class, PwShiftDialog, until_row);
  gtk_widget_class_bind_template_child (widget_class, PwShiftDialog, places_group);
  gtk_widget_class_bind_template_child (widget_class, PwShiftDialog, delete_row);
  gtk_widget_class_bind_template_callback (widget_class, pw_shift_dialog_save_cb);
  gtk_widget_class_bind_template_callback (widget_class, pw_shift_dialog_delete_cb);
}

static void
pw_shift_dialog_init (PwShiftDialog *self)
{
  self->activities = g_ptr_array_new_with_free_func (g_object_unref);
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
fill_activities (PwShiftDialog *self,
                 gpointer       chosen)
{
  GListModel *list = pw_workspace_get_list (pw_desk_get_workspace (self->desk), PW_TYPE_ACTIVITY);
  g_autoptr (GtkStringList) titles = gtk_string_list_new (NULL);
  guint selected = 0;

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (PwActivity) activity = g_list_model_get_item (list, i);

      if (pw_activity_is_archived (activity) && (gpointer) activity != chosen)
        {
          continue;
        }
      selected = (gpointer) activity == chosen ? self->activities->len : selected;
      gtk_string_list_append (titles, pw_activity_get_title (activity));
      g_ptr_array_add (self->activities, g_steal_pointer (&activity));
    }
  adw_combo_row_set_model (self->activity_row, G_LIST_MODEL (titles));
  adw_combo_row_set_selected (self->activity_row, selected);
}

static void
fill_when (PwShiftDialog *self,
           PwDay          day,
           PwMinutes      start,
           PwMinutes      length)
{
  g_autofree char *date = pw_day_dup_numeric (day);
  g_autofree char *from = pw_minutes_to_text (start);
  g_autofree char *until = pw_minutes_to_text ((start + length) % PW_MINUTES_A_DAY);

  gtk_editable_set_text (self->day_row, date);
  gtk_editable_set_text (self->from_row, from);
  gtk_editable_set_text (self->until_row, until);
}

/**
 * pw_shift_dialog_new:
 * @desk: a desk
 * @day: the day that is proposed
 * @like: (nullable) (type PwShift): whose activity and times are proposed
 *
 * Returns: (transfer floating): a dialog for a new shift
 */
AdwDialog *
pw_shift_dialog_new (PwDesk   *desk,
                     PwDay     day,
                     gpointer  like)
{
  PwShiftDialog *self = g_object_new (PW_TYPE_SHIFT_DIALOG, "title", _("New Shift"), NULL);

  self->desk = g_object_ref (desk);
  fill_activities (self, like != NULL ? pw_shift_get_activity (like) : NULL);
  fill_when (self, day, like != NULL ? pw_shift_get_start (like) : 13 * 60, like != NULL ? pw_shift_get_length (like) : 4 * 60);
  pw_places_group_fill (self->places_group, pw_desk_get_workspace (desk), NULL);
  return ADW_DIALOG (self);
}

/**
 * pw_shift_dialog_new_change:
 * @desk: a desk
 * @shift: (type PwShift): what is changed; its activity stays
 *
 * Returns: (transfer floating): a dialog
 */
AdwDialog *
pw_shift_dialog_new_change (PwDesk   *desk,
                            gpointer  shift)
{
  PwWorkspace *workspace = pw_desk_get_workspace (desk);
  g_autoptr (GPtrArray) demands = pw_workspace_list_referrers (workspace, PW_TYPE_DEMAND, PW_DEMAND_SHIFT, shift);
  PwShiftDialog *self = g_object_new (PW_TYPE_SHIFT_DIALOG, "title", _("Change Shift"), NULL);
  const char *title = pw_shift_get_title (shift);

  self->desk = g_object_ref (desk);
  self->shift = g_object_ref (shift);
  fill_activities (self, pw_shift_get_activity (shift));
  gtk_widget_set_sensitive (GTK_WIDGET (self->activity_row), FALSE);
  gtk_editable_set_text (self->title_row, title != NULL ? title : "");
  fill_when (self, pw_shift_get_day (shift), pw_shift_get_start (shift), pw_shift_get_length (shift));
  pw_places_group_fill (self->places_group, workspace, demands);
  gtk_widget_set_visible (self->delete_row, TRUE);
  return ADW_DIALOG (self);
}
