/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/pw-sign-off-status.h"

#include <glib/gi18n-lib.h>

#include "base/pw-day-text.h"
#include "model/pw-sign-off-edits.h"

static gboolean
is_in_state (PwSignOff      *sign_off,
             PwSignOffState  state)
{
  return sign_off != NULL && pw_sign_off_get_state (sign_off) == (int) state;
}

/**
 * pw_frozen_document_get_status:
 * @document: a document that was offered
 * @today: the day to count from
 *
 * Returns: how far it is; a supervisor waits from the day that the member of staff answered
 */
PwSignOffStatus
pw_frozen_document_get_status (PwFrozenDocument *document,
                               PwDay             today)
{
  PwSignOffStatus status = { PW_SIGN_OFF_STEP_NOT_OFFERED, document, NULL, NULL, 0 };

  status.employee = pw_frozen_document_find_sign_off (document, PW_SIGN_OFF_ROLE_EMPLOYEE);
  status.supervisor = pw_frozen_document_find_sign_off (document, PW_SIGN_OFF_ROLE_SUPERVISOR);

  if (is_in_state (status.employee, PW_SIGN_OFF_STATE_OFFERED))
    {
      status.step = PW_SIGN_OFF_STEP_WAITS_FOR_EMPLOYEE;
      status.waiting_days = today - pw_sign_off_get_offered_day (status.employee);
    }
  else if (is_in_state (status.supervisor, PW_SIGN_OFF_STATE_OFFERED))
    {
      PwDay since = status.employee != NULL ? pw_sign_off_get_answered_day (status.employee) : pw_sign_off_get_offered_day (status.supervisor);

      status.step = PW_SIGN_OFF_STEP_WAITS_FOR_SUPERVISOR;
      status.waiting_days = today - since;
    }
  else if (is_in_state (status.employee, PW_SIGN_OFF_STATE_REFUSED) || is_in_state (status.supervisor, PW_SIGN_OFF_STATE_REFUSED))
    {
      status.step = PW_SIGN_OFF_STEP_REFUSED;
    }
  else if (status.employee != NULL || status.supervisor != NULL)
    {
      status.step = PW_SIGN_OFF_STEP_SIGNED;
    }

  status.waiting_days = MAX (status.waiting_days, 0);
  return status;
}

/**
 * pw_function_version_get_status:
 * @version: a version of a function
 * @person: who holds the function
 * @today: the day to count from
 *
 * Returns: how that version stands with @person
 */
PwSignOffStatus
pw_function_version_get_status (PwFunctionVersion *version,
                                PwPerson          *person,
                                PwDay              today)
{
  PwFrozenDocument *document = pw_function_version_find_offer (version, person);
  PwSignOffStatus none = { PW_SIGN_OFF_STEP_NOT_OFFERED, NULL, NULL, NULL, 0 };

  return document != NULL ? pw_frozen_document_get_status (document, today) : none;
}

/**
 * pw_sign_off_status_get_waiting:
 * @self: a status
 *
 * Returns: (transfer none) (nullable): the sign-off that it waits for
 */
PwSignOff *
pw_sign_off_status_get_waiting (const PwSignOffStatus *self)
{
  switch (self->step)
    {
    case PW_SIGN_OFF_STEP_WAITS_FOR_EMPLOYEE:
      return self->employee;

    case PW_SIGN_OFF_STEP_WAITS_FOR_SUPERVISOR:
      return self->supervisor;

    case PW_SIGN_OFF_STEP_NOT_OFFERED:
    case PW_SIGN_OFF_STEP_SIGNED:
    case PW_SIGN_OFF_STEP_REFUSED:
    default:
      return NULL;
    }
}

const char *
pw_sign_off_route_get_label (PwSignOffRoute route)
{
  static const char *const labels[] = {
    NC_("route", "on paper"),
    NC_("route", "on screen"),
    NC_("route", "with a smart card"),
    NC_("route", "elsewhere"),
  };

  return g_dpgettext2 (GETTEXT_PACKAGE, "route", labels[route]);
}

/**
 * pw_sign_off_dup_text:
 * @sign_off: the answer of one person
 * @today: the day to count from
 *
 * Returns: (transfer full): how it stands, for the screen
 */
char *
pw_sign_off_dup_text (PwSignOff *sign_off,
                      PwDay      today)
{
  PwDay day = pw_sign_off_get_state (sign_off) == PW_SIGN_OFF_STATE_OFFERED ? pw_sign_off_get_offered_day (sign_off) : pw_sign_off_get_answered_day (sign_off);
  g_autofree char *date = pw_day_dup_text (day);
  int days = MAX (today - day, 0);

  switch (pw_sign_off_get_state (sign_off))
    {
    case PW_SIGN_OFF_STATE_SIGNED:
      /* Translators: how somebody signed, as “on paper”, and a date */
      return g_strdup_printf (_("Signed %s on %s"), pw_sign_off_route_get_label (pw_sign_off_get_route (sign_off)), date);

    case PW_SIGN_OFF_STATE_REFUSED:
      /* Translators: a date, then the reason */
      return g_strdup_printf (_("Refused on %s: %s"), date, pw_sign_off_get_reason (sign_off));

    default:
      if (days == 0)
        {
          return g_strdup (_("Offered today"));
        }
      /* Translators: a date, then a number of days */
      return g_strdup_printf (ngettext ("Offered on %s, %d day ago", "Offered on %s, %d days ago", (gulong) days), date, days);
    }
}
