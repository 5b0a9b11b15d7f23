/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/forms/pw-answer-dialog.h"

#include <glib/gi18n-lib.h>

#include "base/pw-clock.h"
#include "base/pw-day-text.h"
#include "model/pw-sign-off-edits.h"

struct _PwAnswerDialog
{
  AdwAlertDialog  parent_instance;

  PwDesk         *desk;         /* (weak): the window outlives its dialogs */
  PwSignOff      *sign_off;     /* (owned) */
  gboolean        is_refusal;

  GtkWidget      *day;
  GtkWidget      *reason;
  GtkWidget      *delivery;
};

G_DEFINE_FINAL_TYPE (PwAnswerDialog, pw_answer_dialog, ADW_TYPE_ALERT_DIALOG)

static PwDay
get_day (PwAnswerDialog *self)
{
  return pw_day_parse_typed (gtk_editable_get_text (GTK_EDITABLE (self->day)), pw_clock_today ());
}

static char *
dup_stripped (GtkWidget *row)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (row))));
}

/* Enter works as soon as there is nothing left to ask. */
static void
changed_cb (PwAnswerDialog *self)
{
  g_autofree char *reason = dup_stripped (self->reason);
  gboolean is_day = get_day (self) != PW_DAY_NONE;

  if (is_day)
    {
      gtk_widget_remove_css_class (self->day, "error");
    }
  else
    {
      gtk_widget_add_css_class (self->day, "error");
    }
  adw_alert_dialog_set_response_enabled (ADW_ALERT_DIALOG (self), "record", is_day && (!self->is_refusal || *reason != '\0'));
}

static void
pw_answer_dialog_response (AdwAlertDialog *dialog,
                           const char     *response)
{
  PwAnswerDialog *self = PW_ANSWER_DIALOG (dialog);
  g_autofree char *reason = dup_stripped (self->reason);
  g_autofree char *delivery = dup_stripped (self->delivery);
  g_autoptr (GError) error = NULL;
  PwEdit *edit;

  if (!g_str_equal (response, "record"))
    {
      return;
    }

  edit = self->is_refusal
         ? pw_sign_off_edit_refuse (self->sign_off, get_day (self), reason, *delivery != '\0' ? delivery : NULL, &error)
         : pw_sign_off_edit_sign (self->sign_off, PW_SIGN_OFF_ROUTE_PAPER, get_day (self), &error);
  if (edit == NULL)
    {
      pw_desk_show_error (self->desk, error);
      return;
    }
  pw_desk_apply (self->desk, edit);
}

static void
pw_answer_dialog_dispose (GObject *object)
{
  PwAnswerDialog *self = PW_ANSWER_DIALOG (object);

  g_clear_object (&self->sign_off);

  G_OBJECT_CLASS (pw_answer_dialog_parent_class)->dispose (object);
}

static void
pw_answer_dialog_class_init (PwAnswerDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pw_answer_dialog_dispose;
  ADW_ALERT_DIALOG_CLASS (klass)->response = pw_answer_dialog_response;
}

static GtkWidget *
add_field (GtkWidget  *list,
           const char *title)
{
  GtkWidget *row = adw_entry_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_entry_row_set_activates_default (ADW_ENTRY_ROW (row), TRUE);
  gtk_list_box_append (GTK_LIST_BOX (list), row);
  return row;
}

static void
pw_answer_dialog_init (PwAnswerDialog *self)
{
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  self->day = add_field (list, _("Date Next to the Signature"));
  self->reason = add_field (list, _("Reason"));
  self->delivery = add_field (list, _("How It Was Delivered"));
  adw_alert_dialog_set_extra_child (ADW_ALERT_DIALOG (self), list);
  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (self), "cancel", _("_Cancel"), "record", _("_Record"), NULL);
  adw_alert_dialog_set_response_appearance (ADW_ALERT_DIALOG (self), "record", ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_set_default_response (ADW_ALERT_DIALOG (self), "record");
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (self), "cancel");
}

/**
 * pw_answer_dialog_new:
 * @desk: the desk
 * @sign_off: one that is still open
 * @is_refusal: whether it is refused, which asks for a reason
 *
 * Returns: (transfer floating): a dialog; the date is today until it is changed
 */
AdwDialog *
pw_answer_dialog_new (PwDesk    *desk,
                      PwSignOff *sign_off,
                      gboolean   is_refusal)
{
  PwAnswerDialog *self = g_object_new (PW_TYPE_ANSWER_DIALOG, NULL);
  g_autofree char *name = pw_entity_dup_title (pw_sign_off_get_person (sign_off));
  g_autofree char *today = pw_day_dup_numeric (pw_clock_today ());

  self->desk = desk;
  self->sign_off = g_object_ref (sign_off);
  self->is_refusal = is_refusal;
  adw_alert_dialog_set_heading (ADW_ALERT_DIALOG (self), is_refusal ? _("Refuses to Sign") : _("Signed on Paper"));
  adw_alert_dialog_format_body (ADW_ALERT_DIALOG (self),
                                is_refusal
                                /* Translators: %s is a person */
                                ? _("%s. The description stays valid. What is recorded stays as it is.")
                                /* Translators: %s is a person */
                                : _("%s. It says received and read, not agreed. What is recorded stays as it is."), name);
  if (is_refusal)
    {
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->day), _("Date of the Refusal"));
    }
  gtk_widget_set_visible (self->reason, is_refusal);
  gtk_widget_set_visible (self->delivery, is_refusal);
  gtk_editable_set_text (GTK_EDITABLE (self->day), today);
  g_signal_connect_object (self->day, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->reason, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  changed_cb (self);
  return ADW_DIALOG (self);
}
