/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/forms/pw-offer-dialog.h"

#include <glib/gi18n-lib.h>

#include "base/pw-clock.h"
#include "model/pw-appointment.h"
#include "model/pw-function.h"
#include "model/pw-sign-off-edits.h"
#include "print/pw-rendering.h"
#include "print/pw-sign-off-offer.h"
#include "ui/common/pw-paper.h"
#include "ui/common/pw-resource.h"
#include "ui/forms/pw-form-table.h"

struct _PwOfferDialog
{
  AdwDialog   parent_instance;

  PwDesk     *desk;             /* (weak): the window outlives its dialogs */
  GPtrArray  *rows;             /* (owned): the switches, one for each holder */

  GtkBox     *groups;           /* (template child) */
  GtkWidget  *print_button;     /* (template child) */
  GtkWidget  *offer_button;     /* (template child) */
};

G_DEFINE_FINAL_TYPE (PwOfferDialog, pw_offer_dialog, ADW_TYPE_DIALOG)

/* The appointments to the function of @version whose holder has not received it. */
static GPtrArray *
list_missing (PwFunctionVersion *version)
{
  GPtrArray *holders = pw_function_version_list_holders (version, pw_clock_today ());

  for (guint i = holders->len; i > 0; i--)
    {
      if (pw_function_version_find_offer (version, pw_appointment_get_person (g_ptr_array_index (holders, i - 1))) != NULL)
        {
          g_ptr_array_remove_index (holders, i - 1);
        }
    }

  return holders;
}

gboolean
pw_offer_is_needed (PwWorkspace *workspace)
{
  g_autoptr (GArray) columns = pw_form_table_list_columns (workspace);

  for (guint i = 0; i < columns->len; i++)
    {
      PwFunctionVersion *version = g_array_index (columns, PwFormColumn, i).version;
      g_autoptr (GPtrArray) missing = version != NULL ? list_missing (version) : NULL;

      if (missing != NULL && missing->len > 0)
        {
          return TRUE;
        }
    }

  return FALSE;
}

static void
print_documents (PwDesk            *desk,
                 PwFunctionVersion *version,
                 GPtrArray         *documents)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) pdf = pw_document_bundle_pdf (documents, TRUE, &error);

  if (pdf == NULL)
    {
      pw_desk_show_error (desk, error);
      return;
    }
  pw_paper_print (desk, pdf, pw_function_get_title (pw_function_version_get_function (version)));
}

/**
 * pw_offer_print_sheets:
 * @desk: the desk
 * @version: a version
 *
 * Prints the signature pages of everybody who received @version, in one go.
 */
void
pw_offer_print_sheets (PwDesk            *desk,
                       PwFunctionVersion *version)
{
  g_autoptr (GPtrArray) documents = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) holders = pw_function_version_list_holders (version, pw_clock_today ());

  for (guint i = 0; i < holders->len; i++)
    {
      PwPerson *person = pw_appointment_get_person (g_ptr_array_index (holders, i));
      PwFrozenDocument *frozen = pw_function_version_find_offer (version, person);
      PwSignOff *supervisor = frozen != NULL ? pw_frozen_document_find_sign_off (frozen, PW_SIGN_OFF_ROLE_SUPERVISOR) : NULL;

      if (frozen != NULL)
        {
          g_ptr_array_add (documents, pw_function_version_make_sheet (version, person, supervisor != NULL ? pw_sign_off_get_person (supervisor) : NULL));
        }
    }

  if (documents->len == 0)
    {
      pw_desk_toast (desk, _("Nobody has received this version yet."));
      return;
    }
  print_documents (desk, version, documents);
}

static void
toggled_cb (PwOfferDialog *self)
{
  gboolean is_any = FALSE;

  for (guint i = 0; i < self->rows->len; i++)
    {
      is_any |= adw_switch_row_get_active (g_ptr_array_index (self->rows, i));
    }
  gtk_widget_set_sensitive (self->print_button, is_any);
  gtk_widget_set_sensitive (self->offer_button, is_any);
}

static void
add_holder (PwOfferDialog       *self,
            AdwPreferencesGroup *group,
            PwFunctionVersion   *version,
            PwAppointment       *appointment)
{
  GtkWidget *row = adw_switch_row_new ();
  g_autofree char *name = pw_entity_dup_title (pw_appointment_get_person (appointment));
  g_autofree char *supervisor = pw_appointment_get_supervisor (appointment) != NULL ? pw_entity_dup_title (pw_appointment_get_supervisor (appointment)) : NULL;

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  if (supervisor != NULL)
    {
      /* Translators: the name of a supervisor */
      g_autofree char *under = g_strdup_printf (_("under %s"), supervisor);

      adw_action_row_set_subtitle (ADW_ACTION_ROW (row), under);
    }
  adw_switch_row_set_active (ADW_SWITCH_ROW (row), TRUE);
  g_object_set_data (G_OBJECT (row), "version", version);
  g_object_set_data (G_OBJECT (row), "appointment", appointment);
  g_signal_connect_object (row, "notify::active", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (group, row);
  g_ptr_array_add (self->rows, row);
}

static void
fill (PwOfferDialog *self)
{
  g_autoptr (GArray) columns = pw_form_table_list_columns (pw_desk_get_workspace (self->desk));

  for (guint i = 0; i < columns->len; i++)
    {
      const PwFormColumn *column = &g_array_index (columns, PwFormColumn, i);
      g_autoptr (GPtrArray) missing = column->version != NULL ? list_missing (column->version) : g_ptr_array_new ();
      g_autofree char *title = pw_form_column_dup_title (column);
      g_autofree char *escaped = g_markup_escape_text (title, -1);
      GtkWidget *group;

      if (missing->len == 0)
        {
          continue;
        }
      group = adw_preferences_group_new ();
      adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), escaped);
      for (guint j = 0; j < missing->len; j++)
        {
          add_holder (self, ADW_PREFERENCES_GROUP (group), column->version, g_ptr_array_index (missing, j));
        }
      gtk_box_append (self->groups, group);
    }
  toggled_cb (self);
}

/* Whoever is ticked for @version. */
static GPtrArray *
list_ticked (PwOfferDialog     *self,
             PwFunctionVersion *version)
{
  GPtrArray *appointments = g_ptr_array_new ();

  for (guint i = 0; i < self->rows->len; i++)
    {
      gpointer row = g_ptr_array_index (self->rows, i);

      if (g_object_get_data (row, "version") == (gpointer) version && adw_switch_row_get_active (row))
        {
          g_ptr_array_add (appointments, g_object_get_data (row, "appointment"));
        }
    }

  return appointments;
}

/* Adds what was offered to @printed. */
static void
offer_version (PwOfferDialog     *self,
               PwFunctionVersion *version,
               GPtrArray         *printed)
{
  g_autoptr (GPtrArray) appointments = list_ticked (self, version);
  g_autoptr (GPtrArray) offers = g_ptr_array_new_with_free_func ((GDestroyNotify) pw_offer_free);
  g_autoptr (GError) error = NULL;
  PwEdit *edit = NULL;

  if (appointments->len == 0)
    {
      return;
    }

  for (guint i = 0; i < appointments->len && error == NULL; i++)
    {
      PwPerson *person = pw_appointment_get_person (g_ptr_array_index (appointments, i));
      PwPerson *supervisor = pw_appointment_get_supervisor (g_ptr_array_index (appointments, i));
      PwOffer *offer = pw_function_version_make_offer (version, person, supervisor, &error);

      if (offer != NULL)
        {
          g_ptr_array_add (offers, offer);
          g_ptr_array_add (printed, pw_function_version_make_form (version, person, supervisor));
        }
    }
  edit = error == NULL ? pw_function_version_edit_offer (version, offers, pw_clock_today (), &error) : NULL;
  if (edit == NULL)
    {
      g_ptr_array_set_size (printed, 0);
      pw_desk_show_error (self->desk, error);
      return;
    }
  pw_desk_apply (self->desk, edit);
}

/**
 * pw_offer_dialog_offer:
 * @self: a dialog
 * @prints: whether the forms go to the printer too
 *
 * Offers what is ticked and closes.
 */
void
pw_offer_dialog_offer (PwOfferDialog *self,
                       gboolean       prints)
{
  g_autoptr (GPtrArray) printed = g_ptr_array_new_with_free_func (g_object_unref);
  PwFunctionVersion *version = NULL;

  for (guint i = 0; i < self->rows->len; i++)
    {
      PwFunctionVersion *next = g_object_get_data (g_ptr_array_index (self->rows, i), "version");

      if (next != version)
        {
          version = next;
          offer_version (self, version, printed);
        }
    }
  if (prints && printed->len > 0)
    {
      print_documents (self->desk, version, printed);
    }
  adw_dialog_close (ADW_DIALOG (self));
}

static void
pw_offer_dialog_print_cb (PwOfferDialog *self)
{
  pw_offer_dialog_offer (self, TRUE);
}

static void
pw_offer_dialog_offer_cb (PwOfferDialog *self)
{
  pw_offer_dialog_offer (self, FALSE);
}

static void
pw_offer_dialog_dispose (GObject *object)
{
  PwOfferDialog *self = PW_OFFER_DIALOG (object);

  g_clear_pointer (&self->rows, g_ptr_array_unref);

  G_OBJECT_CLASS (pw_offer_dialog_parent_class)->dispose (object);
}

static void
pw_offer_dialog_class_init (PwOfferDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pw_offer_dialog_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, PW_RESOURCE ("forms/pw-offer-dialog.ui"));
  gtk_widget_class_bind_template_child (widget_class, PwOfferDialog, groups);
  gtk_widget_class_bind_template_child (widget_class, PwOfferDialog, print_button);
  gtk_widget_class_bind_template_child (widget_class, PwOfferDialog, offer_button);
  gtk_widget_class_bind_template_callback (widget_class, pw_offer_dialog_print_cb);
  gtk_widget_class_bind_template_callback (widget_class, pw_offer_dialog_offer_cb);
}

static void
pw_offer_dialog_init (PwOfferDialog *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

AdwDialog *
pw_offer_dialog_new (PwDesk *desk)
{
  PwOfferDialog *self = g_object_new (PW_TYPE_OFFER_DIALOG, NULL);

  self->desk = desk;
  fill (self);
  return ADW_DIALOG (self);
}
