/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/volunteers/pw-power-dialog.h"

#include <glib/gi18n-lib.h>

#include "base/pw-clock.h"
#include "base/pw-day-text.h"
#include "model/pw-power.h"
#include "model/pw-volunteer-edits.h"
#include "ui/common/pw-resource.h"

struct _PwPowerDialog
{
  AdwDialog    parent_instance;

  PwDesk      *desk;            /* (owned) */
  gpointer     person;          /* (owned) */
  GtkWidget   *add_button;      /* (template child) */
  AdwComboRow *power_row;       /* (template child): the catalogue, and a new one at the end */
  AdwEntryRow *title_row;       /* (template child) */
  AdwEntryRow *from_row;        /* (template child) */
  AdwEntryRow *until_row;       /* (template child) */
};

G_DEFINE_FINAL_TYPE (PwPowerDialog, pw_power_dialog, ADW_TYPE_DIALOG)

static GListModel *
get_catalogue (PwPowerDialog *self)
{
  return pw_workspace_get_list (pw_desk_get_workspace (self->desk), PW_TYPE_POWER);
}

static void
give (PwPowerDialog *self)
{
  g_autoptr (PwPower) power = g_list_model_get_item (get_catalogue (self), adw_combo_row_get_selected (self->power_row));
  PwDay today = pw_clock_today ();
  g_autoptr (GError) error = NULL;
  PwEdit *edit = pw_volunteer_edit_add_power (self->person, power,
                                              pw_day_parse_typed (gtk_editable_get_text (GTK_EDITABLE (self->from_row)), today),
                                              pw_day_parse_typed (gtk_editable_get_text (GTK_EDITABLE (self->until_row)), today), &error);

  if (edit == NULL)
    {
      pw_desk_show_error (self->desk, error);
      return;
    }

  pw_desk_apply (self->desk, edit);
  adw_dialog_close (ADW_DIALOG (self));
}

static void
fill_powers (PwPowerDialog *self,
             gboolean       takes_last)
{
  GListModel *list = get_catalogue (self);
  g_autoptr (GtkStringList) titles = gtk_string_list_new (NULL);
  guint n_items = g_list_model_get_n_items (list);

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr (PwPower) power = g_list_model_get_item (list, i);

      gtk_string_list_append (titles, pw_power_get_title (power));
    }
  gtk_string_list_append (titles, _("A new power…"));
  adw_combo_row_set_model (self->power_row, G_LIST_MODEL (titles));
  adw_combo_row_set_selected (self->power_row, takes_last && n_items > 0 ? n_items - 1 : 0);
}

static void
pw_power_dialog_made_cb (PwDesk   *desk,
                         gboolean  is_applied,
                         gpointer  object)
{
  if (is_applied)
    {
      fill_powers (object, TRUE);
      give (object);
    }
}

static void
pw_power_dialog_chosen_cb (PwPowerDialog *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->title_row),
                          adw_combo_row_get_selected (self->power_row) == g_list_model_get_n_items (get_catalogue (self)));
}

static void
pw_power_dialog_add_cb (PwPowerDialog *self)
{
  g_autoptr (GError) error = NULL;
  PwEdit *edit;

  if (!gtk_widget_get_visible (GTK_WIDGET (self->title_row)))
    {
      give (self);
      return;
    }

  edit = pw_power_edit_add (gtk_editable_get_text (GTK_EDITABLE (self->title_row)), *gtk_editable_get_text (GTK_EDITABLE (self->until_row)) != '\0', &error);
  if (edit == NULL)
    {
      pw_desk_show_error (self->desk, error);
      return;
    }

  pw_desk_apply_then (self->desk, edit, pw_power_dialog_made_cb, self);
}

static void
pw_power_dialog_dispose (GObject *object)
{
  PwPowerDialog *self = PW_POWER_DIALOG (object);

  g_clear_object (&self->desk);
  g_clear_object (&self->person);

  G_OBJECT_CLASS (pw_power_dialog_parent_class)->dispose (object);
}

static void
pw_power_dialog_class_init (PwPowerDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pw_power_dialog_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, PW_RESOURCE ("volunteers/pw-power-dialog.ui"));
  gtk_widget_class_bind_template_child (widget_class, PwPowerDialog, add_button);
  gtk_widget_class_bind_template_child (widget_class, PwPowerDialog, power_row);
  gtk_widget_class_bind_template_child (widget_class, PwPowerDialog, title_row);
  gtk_widget_class_bind_template_child (widget_class, PwPowerDialog, from_row);
  gtk_widget_class_bind_template_child (widget_class, PwPowerDialog, until_row);
  gtk_widget_class_bind_template_callback (widget_class, pw_power_dialog_add_cb);
  gtk_widget_class_bind_template_callback (widget_class, pw_power_dialog_chosen_cb);
}

static void
pw_power_dialog_init (PwPowerDialog *self)
{
}

AdwDialog *
pw_power_dialog_new (PwDesk   *desk,
                     gpointer  person)
{
  PwPowerDialog *self = g_object_new (PW_TYPE_POWER_DIALOG, NULL);

  /* The template's first signals already ask for the catalogue. */
  self->desk = g_object_ref (desk);
  self->person = g_object_ref (person);
  gtk_widget_init_template (GTK_WIDGET (self));
  fill_powers (self, FALSE);
  pw_power_dialog_chosen_cb (self);
  return ADW_DIALOG (self);
}
