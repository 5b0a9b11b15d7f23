/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/pw-appointment-edits.h"

#include <glib/gi18n-lib.h>

#include "base/pw-error.h"

static gboolean
check_supervisor (PwPerson  *person,
                  PwPerson  *supervisor,
                  GError   **error)
{
  if (person == supervisor)
    {
      g_set_error_literal (error, PW_ERROR, PW_ERROR_INVALID, _("Nobody is their own supervisor."));
      return FALSE;
    }

  return TRUE;
}

/**
 * pw_appointment_edit_create:
 * @person: a member of staff
 * @function: the function that @person gets
 * @supervisor: (nullable): the direct supervisor, who signs too
 * @from: the first day
 * @error: %PW_ERROR_INVALID when @person is the supervisor as well
 *
 * Returns: (transfer full): the edit; a rule refuses it when @person holds @function already
 */
PwEdit *
pw_appointment_edit_create (PwPerson    *person,
                            PwFunction  *function,
                            PwPerson    *supervisor,
                            PwDay        from,
                            GError     **error)
{
  g_autofree char *name = pw_entity_dup_title (PW_ENTITY (person));
  PwAppointment *appointment;
  PwEdit *edit;

  if (!check_supervisor (person, supervisor, error))
    {
      return NULL;
    }

  /* Translators: what an edit did; a person, then a function */
  edit = pw_edit_new (N_("%s appointed as “%s”"), name, pw_function_get_title (function), NULL);
  appointment = pw_edit_create (edit, PW_TYPE_APPOINTMENT);
  pw_edit_set_ref (edit, appointment, PW_APPOINTMENT_PERSON, person);
  pw_edit_set_ref (edit, appointment, PW_APPOINTMENT_FUNCTION, function);
  pw_edit_set_ref (edit, appointment, PW_APPOINTMENT_SUPERVISOR, supervisor);
  pw_edit_set_day (edit, appointment, PW_APPOINTMENT_FROM_DAY, from);
  return edit;
}

/**
 * pw_appointment_edit_change:
 * @appointment: a live appointment
 * @supervisor: (nullable): the direct supervisor
 * @from: the first day
 * @until: the last day, or %PW_DAY_NONE
 * @error: %PW_ERROR_INVALID when the person is the supervisor as well
 *
 * What was offered before keeps the supervisor that it was offered to.
 *
 * Returns: (transfer full): the edit
 */
PwEdit *
pw_appointment_edit_change (PwAppointment  *appointment,
                            PwPerson       *supervisor,
                            PwDay           from,
                            PwDay           until,
                            GError        **error)
{
  g_autofree char *name = pw_entity_dup_title (pw_appointment_get_person (appointment));
  PwEdit *edit;

  if (!check_supervisor (pw_appointment_get_person (appointment), supervisor, error))
    {
      return NULL;
    }

  /* Translators: what an edit did; a person, then a function */
  edit = pw_edit_new (N_("Appointment of %s as “%s” changed"), name, pw_function_get_title (pw_appointment_get_function (appointment)), NULL);
  pw_edit_set_ref (edit, appointment, PW_APPOINTMENT_SUPERVISOR, supervisor);
  pw_edit_set_day (edit, appointment, PW_APPOINTMENT_FROM_DAY, from);
  pw_edit_set_day (edit, appointment, PW_APPOINTMENT_UNTIL_DAY, until);
  return edit;
}

/**
 * pw_appointment_edit_end:
 * @appointment: a live appointment
 * @last_day: the last day that the person holds the function
 * @error: %PW_ERROR_INVALID when that lies before the first one
 *
 * Returns: (transfer full): the edit
 */
PwEdit *
pw_appointment_edit_end (PwAppointment  *appointment,
                         PwDay           last_day,
                         GError        **error)
{
  g_autofree char *name = pw_entity_dup_title (pw_appointment_get_person (appointment));
  PwEdit *edit;

  if (last_day < pw_appointment_get_from_day (appointment))
    {
      g_set_error_literal (error, PW_ERROR, PW_ERROR_INVALID, _("The last day lies before the first one."));
      return NULL;
    }

  /* Translators: what an edit did; a person, then a function */
  edit = pw_edit_new (N_("Appointment of %s as “%s” ended"), name, pw_function_get_title (pw_appointment_get_function (appointment)), NULL);
  pw_edit_set_day (edit, appointment, PW_APPOINTMENT_UNTIL_DAY, last_day);
  return edit;
}

gboolean
pw_appointment_runs_on (PwAppointment *appointment,
                        PwDay          day)
{
  PwDay until = pw_appointment_get_until_day (appointment);

  return pw_appointment_get_from_day (appointment) <= day && (until == PW_DAY_NONE || until >= day);
}

/**
 * pw_person_list_functions:
 * @person: a person
 * @day: a day
 *
 * Returns: (transfer container) (element-type PwAppointment): the appointments of @person that run on @day
 */
GPtrArray *
pw_person_list_functions (PwPerson *person,
                          PwDay     day)
{
  PwWorkspace *workspace = pw_entity_get_workspace (PW_ENTITY (person));
  GPtrArray *appointments = pw_workspace_list_referrers (workspace, PW_TYPE_APPOINTMENT, PW_APPOINTMENT_PERSON, person);

  for (guint i = appointments->len; i > 0; i--)
    {
      if (!pw_appointment_runs_on (g_ptr_array_index (appointments, i - 1), day))
        {
          g_ptr_array_remove_index (appointments, i - 1);
        }
    }

  return appointments;
}
