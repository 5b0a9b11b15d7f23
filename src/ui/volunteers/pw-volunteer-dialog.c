/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/volunteers/pw-volunteer-dialog.h"

#include "base/pw-clock.h"
#include "base/pw-day-text.h"
#include "model/pw-person.h"
#include "model/pw-volunteer-edits.h"
#include "model/pw-workspace.h"
#include "ui/common/pw-resource.h"

struct _PwVolunteerDialog
{
  AdwDialog    parent_instance;

  PwDesk      *desk;            /* (owned) */
  GtkWidget   *add_button;      /* (template child) */
  GtkEditable *given_row;       /* (template child) */
  GtkEditable *family_row;      /* (template child) */
  GtkEditable *phone_row;       /* (template child) */
  GtkEditable *email_row;       /* (template child) */
  GtkEditable *started_row;     /* (template child) */
};

G_DEFINE_FINAL_TYPE (PwVolunteerDialog, pw_volunteer_dialog, ADW_TYPE_DIALOG)

static void
pw_volunteer_dialog_added_cb (PwDesk   *desk,
                              gboolean  is_applied,
                              gpointer  object)
{
  if (is_applied)
    {
      GListModel *persons = pw_workspace_get_list (pw_desk_get_workspace (desk), PW_TYPE_PERSON);
      guint n_persons = g_list_model_get_n_items (persons);
      g_autoptr (PwEntity) newest = n_persons > 0 ? g_list_model_get_item (persons, n_persons - 1) : NULL;

      adw_dialog_close (ADW_DIALOG (object));
      if (newest != NULL && pw_person_is_volunteer (newest))
        {
          pw_desk_open (desk, newest);
        }
    }
}

static void
pw_volunteer_dialog_add_cb (PwVolunteerDialog *self)
{
  g_autoptr (GError) error = NULL;
  PwEdit *edit = pw_volunteer_edit_add (gtk_editable_get_text (self->given_row), gtk_editable_get_text (self->family_row),
                                        gtk_editable_get_text (self->phone_row), gtk_editable_get_text (self->email_row),
                                        pw_day_parse_typed (gtk_editable_get_text (self->started_row), pw_clock_today ()), &error);

  if (edit == NULL)
    {
      gtk_widget_error_bell (GTK_WIDGET (self->given_row));
      gtk_widget_grab_focus (GTK_WIDGET (self->given_row));
      pw_desk_show_error (self->desk, error);
      return;
    }

  pw_desk_apply_then (self->desk, edit, pw_volunteer_dialog_added_cb, self);
}

static void
pw_volunteer_dialog_dispose (GObject *object)
{
  g_clear_object (&PW_VOLUNTEER_DIALOG (object)->desk);

  G_OBJECT_CLASS (pw_volunteer_dialog_parent_class)->dispose (object);
}

static void
pw_volunteer_dialog_class_init (PwVolunteerDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pw_volunteer_dialog_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, PW_RESOURCE ("volunteers/pw-volunteer-dialog.ui"));
  gtk_widget_class_bind_template_child (widget_class, PwVolunteerDialog, add_button);
  gtk_widget_class_bind_template_child (widget_class, PwVolunteerDialog, given_row);
  gtk_widget_class_bind_template_child (widget_class, PwVolunteerDialog, family_row);
  gtk_widget_class_bind_template_child (widget_class, PwVolunteerDialog, phone_row);
  gtk_widget_class_bind_template_child (widget_class, PwVolunteerDialog, email_row);
  gtk_widget_class_bind_template_child (widget_class, PwVolunteerDialog, started_row);
  gtk_widget_class_bind_template_callback (widget_class, pw_volunteer_dialog_add_cb);
}

static void
pw_volunteer_dialog_init (PwVolunteerDialog *self)
{
  g_autofree char *today = pw_day_dup_numeric (pw_clock_today ());

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_editable_set_text (self->started_row, today);
}

AdwDialog *
pw_volunteer_dialog_new (PwDesk *desk)
{
  PwVolunteerDialog *self = g_object_new (PW_TYPE_VOLUNTEER_DIALOG, NULL);

  self->desk = g_object_ref (desk);
  return ADW_DIALOG (self);
}
