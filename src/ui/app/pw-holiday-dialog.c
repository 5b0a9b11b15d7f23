/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/app/pw-holiday-dialog.h"

#include <glib/gi18n-lib.h>

#include "base/pw-clock.h"
#include "base/pw-day-text.h"
#include "model/pw-calendar-edits.h"
#include "model/pw-entity-edits.h"
#include "ui/common/pw-resource.h"

struct _PwHolidayDialog
{
  AdwDialog      parent_instance;

  PwDesk        *desk;          /* (owned) */
  PwHoliday     *holiday;       /* (owned) (nullable): none for a new one */

  GtkEditable   *title_row;     /* (template child) */
  GtkEditable   *day_row;       /* (template child) */
  AdwSwitchRow  *yearly_row;    /* (template child) */
  AdwComboRow   *part_row;      /* (template child) */
  GtkWidget     *delete_group;  /* (template child) */
};

G_DEFINE_FINAL_TYPE (PwHolidayDialog, pw_holiday_dialog, ADW_TYPE_DIALOG)

static void
applied_cb (PwDesk   *desk,
            gboolean  is_applied,
            gpointer  object)
{
  if (is_applied)
    {
      adw_dialog_close (object);
    }
}

static void
pw_holiday_dialog_save_cb (PwHolidayDialog *self)
{
  const char *title = gtk_editable_get_text (self->title_row);
  PwDay day = pw_day_parse_typed (gtk_editable_get_text (self->day_row), pw_clock_today ());
  gboolean is_yearly = adw_switch_row_get_active (self->yearly_row);
  PwHolidayPart part = (PwHolidayPart) adw_combo_row_get_selected (self->part_row);
  g_autoptr (GError) error = NULL;
  PwEdit *edit = self->holiday != NULL ? pw_holiday_edit_change (self->holiday, title, day, is_yearly, part, &error)
                 : pw_holiday_edit_add (title, day, is_yearly, part, &error);

  if (edit == NULL)
    {
      pw_desk_show_error (self->desk, error);
      return;
    }
  pw_desk_apply_then (self->desk, edit, applied_cb, self);
}

static void
pw_holiday_dialog_delete_cb (PwHolidayDialog *self)
{
  /* Translators: what an edit did; %s is the name of a day off */
  pw_desk_apply_then (self->desk, pw_entity_edit_delete (self->holiday, N_ ("Day off “%s” deleted")), applied_cb, self);
}

static void
pw_holiday_dialog_cancel_cb (PwHolidayDialog *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

static void
fill (PwHolidayDialog *self)
{
  int year;
  int month;
  int day_of_month;
  PwDay day;
  g_autofree char *text = NULL;

  pw_day_to_ymd (pw_clock_today (), &year, &month, &day_of_month);
  day = pw_holiday_get_day_in (self->holiday, year);
  text = pw_day_dup_numeric (day != PW_DAY_NONE ? day : pw_holiday_get_day (self->holiday));

  gtk_editable_set_text (self->title_row, pw_holiday_get_title (self->holiday));
  gtk_editable_set_text (self->day_row, text);
  adw_switch_row_set_active (self->yearly_row, pw_holiday_get_rule (self->holiday) != PW_HOLIDAY_RULE_ONCE);
  adw_combo_row_set_selected (self->part_row, pw_holiday_get_part (self->holiday));
}

static void
pw_holiday_dialog_dispose (GObject *object)
{
  g_clear_object (&PW_HOLIDAY_DIALOG (object)->desk);
  g_clear_object (&PW_HOLIDAY_DIALOG (object)->holiday);

  G_OBJECT_CLASS (pw_holiday_dialog_parent_class)->dispose (object);
}

static void
pw_holiday_dialog_class_init (PwHolidayDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pw_holiday_dialog_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, PW_RESOURCE ("app/pw-holiday-dialog.ui"));
  gtk_widget_class_bind_template_child (widget_class, PwHolidayDialog, title_row);
  gtk_widget_class_bind_template_child (widget_class, PwHolidayDialog, day_row);
  gtk_widget_class_bind_template_child (widget_class, PwHolidayDialog, yearly_row);
  gtk_widget_class_bind_template_child (widget_class, PwHolidayDialog, part_row);
  gtk_widget_class_bind_template_child (widget_class, PwHolidayDialog, delete_group);
  gtk_widget_class_bind_template_callback (widget_class, pw_holiday_dialog_save_cb);
  gtk_widget_class_bind_template_callback (widget_class, pw_holiday_dialog_delete_cb);
  gtk_widget_class_bind_template_callback (widget_class, pw_holiday_dialog_cancel_cb);
}

static void
pw_holiday_dialog_init (PwHolidayDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * pw_holiday_dialog_new:
 * @desk: the desk
 * @holiday: (nullable): the day off to change; %NULL to add one
 *
 * Returns: (transfer none): the dialog
 */
AdwDialog *
pw_holiday_dialog_new (PwDesk    *desk,
                       PwHoliday *holiday)
{
  PwHolidayDialog *self = g_object_new (PW_TYPE_HOLIDAY_DIALOG, NULL);

  self->desk = g_object_ref (desk);
  gtk_widget_set_visible (self->delete_group, holiday != NULL);
  if (holiday != NULL)
    {
      self->holiday = g_object_ref (holiday);
      fill (self);
    }
  return ADW_DIALOG (self);
}
