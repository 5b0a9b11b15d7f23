/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/functions/pw-staff-list.h"

#include <glib/gi18n-lib.h>

#include "base/pw-clock.h"
#include "base/pw-day-text.h"
#include "model/pw-appointment-edits.h"
#include "ui/functions/pw-appointment-dialog.h"
#include "ui/functions/pw-people.h"

/* What a row is about. */
typedef struct
{
  PwDesk        *desk;
  PwPerson      *person;
  PwAppointment *appointment;
  PwFunction    *function;
} RowSubject;

static void
open_clicked_cb (GtkWidget  *widget,
                 RowSubject *subject)
{
  adw_dialog_present (pw_appointment_dialog_new (subject->desk, subject->appointment, subject->person, subject->function),
                      GTK_WIDGET (gtk_widget_get_root (widget)));
}

static void
free_subject (gpointer  data,
              GClosure *closure)
{
  g_free (data);
}

static GtkWidget *
create_row (PwDesk        *desk,
            PwPerson      *person,
            PwAppointment *appointment,
            PwFunction    *function,
            const char    *subtitle)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *name = pw_entity_dup_title (PW_ENTITY (person));
  RowSubject *subject = g_new0 (RowSubject, 1);

  subject->desk = desk;
  subject->person = person;
  subject->appointment = appointment;
  subject->function = function;
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name (appointment != NULL ? "document-edit-symbolic" : "list-add-symbolic"));
  g_signal_connect_data (row, "activated", G_CALLBACK (open_clicked_cb), subject, free_subject, G_CONNECT_DEFAULT);
  return row;
}

static char *
describe (PwAppointment *appointment,
          gboolean       names_function)
{
  g_autofree char *from = pw_day_dup_numeric (pw_appointment_get_from_day (appointment));
  g_autofree char *supervisor = pw_appointment_get_supervisor (appointment) != NULL ? pw_entity_dup_title (pw_appointment_get_supervisor (appointment)) : NULL;
  g_autoptr (GString) text = g_string_new (NULL);

  if (names_function)
    {
      g_string_append_printf (text, "%s · ", pw_function_get_title (pw_appointment_get_function (appointment)));
    }
  if (supervisor != NULL)
    {
      /* Translators: the name of a supervisor */
      g_string_append_printf (text, _("under %s"), supervisor);
      g_string_append (text, " · ");
    }
  if (pw_appointment_get_until_day (appointment) == PW_DAY_NONE)
    {
      /* Translators: a date */
      g_string_append_printf (text, _("since %s"), from);
    }
  else
    {
      g_autofree char *until = pw_day_dup_numeric (pw_appointment_get_until_day (appointment));

      /* Translators: two dates */
      g_string_append_printf (text, _("from %s until %s"), from, until);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static GtkWidget *
create_list (const char *title)
{
  GtkWidget *group = adw_preferences_group_new ();

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title);
  return group;
}

static void
add_appointments (GtkWidget  *group,
                  PwDesk     *desk,
                  PwPerson   *person,
                  PwFunction *function,
                  guint      *n_rows)
{
  PwWorkspace *workspace = pw_desk_get_workspace (desk);
  g_autoptr (GPtrArray) appointments = pw_workspace_list_referrers (workspace, PW_TYPE_APPOINTMENT, PW_APPOINTMENT_PERSON, person);

  for (guint i = 0; i < appointments->len; i++)
    {
      PwAppointment *appointment = g_ptr_array_index (appointments, i);

      if (function == NULL || pw_appointment_get_function (appointment) == (gpointer) function)
        {
          g_autofree char *subtitle = describe (appointment, function == NULL);

          adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), create_row (desk, person, appointment, function, subtitle));
          *n_rows += 1;
        }
    }
}

/**
 * pw_staff_list_new:
 * @desk: the desk
 * @function: (nullable): whose holders, or %NULL for all staff with what they hold
 *
 * Returns: (transfer floating): who holds what, under whom, as it is now
 */
GtkWidget *
pw_staff_list_new (PwDesk     *desk,
                   PwFunction *function)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  GtkWidget *holders = create_list (function != NULL ? _("Who Holds This Function") : _("Who Holds Which Function"));
  GtkWidget *others = create_list (_("No Function Yet"));
  g_autoptr (GPtrArray) people = pw_people_list_staff (pw_desk_get_workspace (desk));
  guint n_holders = 0;
  guint n_others = 0;

  for (guint i = 0; i < people->len; i++)
    {
      PwPerson *person = g_ptr_array_index (people, i);
      guint before = n_holders;

      add_appointments (holders, desk, person, function, &n_holders);
      if (function == NULL && n_holders == before)
        {
          const char *job_title = pw_person_get_job_title (person);

          adw_preferences_group_add (ADW_PREFERENCES_GROUP (others), create_row (desk, person, NULL, NULL, job_title != NULL ? job_title : ""));
          n_others++;
        }
    }

  if (n_holders == 0)
    {
      adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (holders), _("Nobody holds it yet: appoint somebody with the menu above."));
    }
  gtk_box_append (GTK_BOX (box), holders);
  if (n_others > 0)
    {
      gtk_box_append (GTK_BOX (box), others);
    }
  return box;
}
