/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/forms/pw-start-assessment.h"

#include <glib/gi18n-lib.h>

#include "base/pw-clock.h"
#include "base/pw-day-text.h"
#include "model/pw-appointment-edits.h"
#include "model/pw-assessment-edits.h"
#include "ui/functions/pw-people.h"

/* The question whose form, over which period. */
typedef struct
{
  PwDesk    *desk;              /* (owned) */
  GPtrArray *appointments;      /* (owned): in the order of the drop-down */
  GtkWidget *who;
  GtkWidget *from;
  GtkWidget *until;
} Question;

static void
question_free (Question *question)
{
  g_object_unref (question->desk);
  g_ptr_array_unref (question->appointments);
  g_free (question);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Question, question_free)

static PwDay
read_day (GtkWidget *row)
{
  return pw_day_parse_typed (gtk_editable_get_text (GTK_EDITABLE (row)), pw_clock_today ());
}

static void
started_cb (PwDesk   *desk,
            gboolean  is_applied,
            gpointer  object)
{
  if (is_applied)
    {
      pw_desk_open (desk, object);
    }
}

static void
answered_cb (AdwAlertDialog *dialog,
             const char     *response,
             Question       *question)
{
  guint selected = adw_combo_row_get_selected (ADW_COMBO_ROW (question->who));
  PwDay from = read_day (question->from);
  PwDay until = read_day (question->until);
  PwAssessment *assessment = NULL;
  g_autoptr (GError) error = NULL;
  PwEdit *edit;

  if (!g_str_equal (response, "start") || selected >= question->appointments->len)
    {
      return;
    }
  if (from == PW_DAY_NONE || until == PW_DAY_NONE)
    {
      pw_desk_toast (question->desk, _("Write a date as 1/3/2026."));
      return;
    }

  edit = pw_assessment_edit_create (g_ptr_array_index (question->appointments, selected), from, until, &assessment, &error);
  if (edit == NULL)
    {
      pw_desk_show_error (question->desk, error);
      return;
    }
  pw_desk_apply_then (question->desk, edit, started_cb, assessment);
}

static GtkWidget *
add_day (GtkWidget  *list,
         const char *title,
         PwDay       day)
{
  GtkWidget *row = adw_entry_row_new ();
  g_autofree char *text = pw_day_dup_numeric (day);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_entry_row_set_activates_default (ADW_ENTRY_ROW (row), TRUE);
  gtk_editable_set_text (GTK_EDITABLE (row), text);
  gtk_list_box_append (GTK_LIST_BOX (list), row);
  return row;
}

/* Everybody's functions that have a version in force, and their names for the drop-down. */
static GPtrArray *
list_appointments (PwWorkspace   *workspace,
                   GtkStringList *names)
{
  GPtrArray *appointments = g_ptr_array_new ();
  g_autoptr (GPtrArray) people = pw_people_list_staff (workspace);

  for (guint i = 0; i < people->len; i++)
    {
      g_autoptr (GPtrArray) held = pw_person_list_functions (g_ptr_array_index (people, i), pw_clock_today ());
      g_autofree char *name = pw_entity_dup_title (g_ptr_array_index (people, i));

      for (guint j = 0; j < held->len; j++)
        {
          PwFunction *function = pw_appointment_get_function (g_ptr_array_index (held, j));
          g_autofree char *text = g_strdup_printf ("%s, %s", name, pw_function_get_title (function));

          if (pw_function_find_version_in_force (function) != NULL)
            {
              g_ptr_array_add (appointments, g_ptr_array_index (held, j));
              gtk_string_list_append (names, text);
            }
        }
    }

  return appointments;
}

static void
free_question (gpointer  data,
               GClosure *closure)
{
  question_free (data);
}

/**
 * pw_start_assessment:
 * @desk: the desk
 *
 * Asks whose competency form to start and over which period, by default this year.
 */
void
pw_start_assessment (PwDesk *desk)
{
  AdwDialog *dialog = adw_alert_dialog_new (_("Competency Form"), _("The expected levels come from the version in force."));
  GtkWidget *list = gtk_list_box_new ();
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  Question *question = g_new0 (Question, 1);
  int year;

  pw_day_to_ymd (pw_clock_today (), &year, NULL, NULL);
  question->desk = g_object_ref (desk);
  question->appointments = list_appointments (pw_desk_get_workspace (desk), names);
  question->who = adw_combo_row_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (question->who), _("Member of Staff"));
  adw_combo_row_set_model (ADW_COMBO_ROW (question->who), G_LIST_MODEL (names));

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_list_box_append (GTK_LIST_BOX (list), question->who);
  question->from = add_day (list, _("From"), pw_day_from_ymd (year, 1, 1));
  question->until = add_day (list, _("Until and Including"), pw_day_from_ymd (year, 12, 31));
  adw_alert_dialog_set_extra_child (ADW_ALERT_DIALOG (dialog), list);
  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (dialog), "cancel", _("_Cancel"), "start", _("_Start"), NULL);
  adw_alert_dialog_set_response_appearance (ADW_ALERT_DIALOG (dialog), "start", ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_set_response_enabled (ADW_ALERT_DIALOG (dialog), "start", question->appointments->len > 0);
  adw_alert_dialog_set_default_response (ADW_ALERT_DIALOG (dialog), "start");
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (dialog), "cancel");
  g_signal_connect_data (dialog, "response", G_CALLBACK (answered_cb), question, free_question, G_CONNECT_DEFAULT);
  adw_dialog_present (dialog, GTK_WIDGET (pw_desk_get_window (desk)));
}
