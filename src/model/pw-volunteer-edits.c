/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/pw-volunteer-edits.h"

#include <glib/gi18n-lib.h>

#include "base/pw-day-text.h"
#include "base/pw-error.h"
#include "base/pw-fold.h"
#include "model/pw-activity.h"
#include "model/pw-assignment.h"
#include "model/pw-availability.h"
#include "model/pw-day-words.h"
#include "model/pw-edit-tree.h"
#include "model/pw-person-power.h"
#include "model/pw-person.h"
#include "model/pw-power.h"
#include "model/pw-shift.h"
#include "model/pw-workspace.h"

static char *
dup_stripped (const char *text)
{
  return g_strstrip (g_strdup (text != NULL ? text : ""));
}

static gboolean
refuse (const char  *sentence,
        GError     **error)
{
  g_set_error_literal (error, PW_ERROR, PW_ERROR_INVALID, sentence);
  return FALSE;
}

static void
set_text_or_null (PwEdit     *edit,
                  gpointer    entity,
                  guint       field,
                  const char *text)
{
  g_autofree char *stripped = dup_stripped (text);

  if (*stripped != '\0')
    {
      pw_edit_set_text (edit, entity, field, stripped);
    }
}

/**
 * pw_volunteer_edit_add:
 * @given_name: may be empty when the other name is not
 * @family_name: as above
 * @phone: (nullable):
 * @email: (nullable):
 * @started_day: the first day, or %PW_DAY_NONE
 * @error: without any name
 *
 * Returns: (transfer full) (nullable): a new volunteer
 */
PwEdit *
pw_volunteer_edit_add (const char  *given_name,
                       const char  *family_name,
                       const char  *phone,
                       const char  *email,
                       PwDay        started_day,
                       GError     **error)
{
  g_autofree char *given = dup_stripped (given_name);
  g_autofree char *family = dup_stripped (family_name);
  g_autofree char *name = g_strstrip (g_strdup_printf ("%s %s", given, family));
  PwEdit *edit;
  PwPerson *person;

  if (*name == '\0')
    {
      refuse (_("A person needs a name."), error);
      return NULL;
    }

  /* Translators: %s is a volunteer */
  edit = pw_edit_new (N_("Volunteer %s added"), name, NULL);
  person = pw_edit_create (edit, PW_TYPE_PERSON);
  pw_edit_set_text (edit, person, PW_PERSON_GIVEN_NAME, given);
  pw_edit_set_text (edit, person, PW_PERSON_FAMILY_NAME, family);
  pw_edit_set_int (edit, person, PW_PERSON_IS_VOLUNTEER, TRUE);
  pw_edit_set_day (edit, person, PW_PERSON_STARTED_DAY, started_day);
  set_text_or_null (edit, person, PW_PERSON_PHONE, phone);
  set_text_or_null (edit, person, PW_PERSON_EMAIL, email);
  return edit;
}

static PwAssignment *
find_coming_turn (gpointer person,
                  PwDay    today)
{
  g_autoptr (GPtrArray) assignments = pw_workspace_list_referrers (pw_entity_get_workspace (person), PW_TYPE_ASSIGNMENT,
                                                                   PW_ASSIGNMENT_PERSON, person);

  for (guint i = 0; i < assignments->len; i++)
    {
      PwAssignment *assignment = g_ptr_array_index (assignments, i);

      if (pw_shift_get_day (pw_assignment_get_shift (assignment)) >= today)
        {
          return assignment;
        }
    }

  return NULL;
}

/**
 * pw_volunteer_edit_archive:
 * @person: (type PwPerson): a volunteer
 * @is_archived: %FALSE takes the person back into the register
 * @today: today
 * @error: as long as shifts are still to come
 *
 * The last day becomes today when there was none yet.
 *
 * Returns: (transfer full) (nullable): the edit
 */
PwEdit *
pw_volunteer_edit_archive (gpointer   person,
                           gboolean   is_archived,
                           PwDay      today,
                           GError   **error)
{
  g_autofree char *name = pw_entity_dup_title (person);
  PwAssignment *coming = is_archived ? find_coming_turn (person, today) : NULL;
  PwEdit *edit;

  if (coming != NULL)
    {
      g_autofree char *day = pw_day_dup_full_words (pw_shift_get_day (pw_assignment_get_shift (coming)));

      /* Translators: a volunteer and a day such as "Thursday 26 November" */
      g_set_error (error, PW_ERROR, PW_ERROR_IN_USE, _("%s still has a shift on %s: remove the coming shifts first."), name, day);
      return NULL;
    }

  /* Translators: %s is a volunteer */
  edit = pw_edit_new (is_archived ? N_("%s archived")
                      /* Translators: %s is a volunteer */
                      : N_("%s taken out of the archive"), name, NULL);
  pw_edit_set_int (edit, person, PW_PERSON_IS_ARCHIVED, is_archived);
  if (is_archived && pw_person_get_ended_day (person) == PW_DAY_NONE)
    {
      pw_edit_set_day (edit, person, PW_PERSON_ENDED_DAY, MAX (today, pw_person_get_started_day (person)));
    }
  else if (!is_archived)
    {
      pw_edit_set_day (edit, person, PW_PERSON_ENDED_DAY, PW_DAY_NONE);
    }
  return edit;
}

/**
 * pw_volunteer_edit_delete:
 * @person: (type PwPerson): a volunteer
 * @error: when the person has history
 *
 * Somebody who ever had a shift, or is anything else than a volunteer, is archived or erased instead.
 *
 * Returns: (transfer full) (nullable): the deletion, with powers, availability and absences
 */
PwEdit *
pw_volunteer_edit_delete (gpointer   person,
                          GError   **error)
{
  g_autoptr (GPtrArray) assignments = pw_workspace_list_referrers (pw_entity_get_workspace (person), PW_TYPE_ASSIGNMENT,
                                                                   PW_ASSIGNMENT_PERSON, person);
  g_autofree char *name = pw_entity_dup_title (person);
  PwEdit *edit;

  if (assignments->len > 0)
    {
      g_set_error (error, PW_ERROR, PW_ERROR_IN_USE,
                   /* Translators: a volunteer and a number of shifts */
                   ngettext ("%s has %u shift on the roster and is not deleted: archive the person, or erase the personal data.",
                             "%s has %u shifts on the roster and is not deleted: archive the person, or erase the personal data.",
                             assignments->len), name, assignments->len);
      return NULL;
    }
  if (pw_person_is_staff (person) || pw_person_is_supervisor (person) || pw_person_is_contact (person))
    {
      /* Translators: %s is a volunteer */
      g_set_error (error, PW_ERROR, PW_ERROR_IN_USE, _("%s is also a staff member or a contact and is not deleted."), name);
      return NULL;
    }

  /* Translators: %s is a volunteer */
  edit = pw_edit_new (N_("%s deleted"), name, NULL);
  pw_edit_delete_tree (edit, pw_entity_get_workspace (person), person);
  return edit;
}

/**
 * pw_volunteer_edit_add_power:
 * @person: (type PwPerson): a volunteer
 * @power: (type PwPower): what the person may do
 * @from_day: first day, or %PW_DAY_NONE
 * @until_day: last day, or %PW_DAY_NONE
 * @error: why not
 *
 * Returns: (transfer full) (nullable): the edit
 */
PwEdit *
pw_volunteer_edit_add_power (gpointer   person,
                             gpointer   power,
                             PwDay      from_day,
                             PwDay      until_day,
                             GError   **error)
{
  g_autofree char *name = pw_entity_dup_title (person);
  PwEdit *edit;
  PwPersonPower *row;

  if (from_day != PW_DAY_NONE && until_day != PW_DAY_NONE && until_day < from_day)
    {
      refuse (_("The last day lies before the first one."), error);
      return NULL;
    }

  /* Translators: a power such as "first aid", and a volunteer */
  edit = pw_edit_new (N_("Power “%s” given to %s"), pw_power_get_title (power), name, NULL);
  row = pw_edit_create (edit, PW_TYPE_PERSON_POWER);
  pw_edit_set_ref (edit, row, PW_PERSON_POWER_PERSON, person);
  pw_edit_set_ref (edit, row, PW_PERSON_POWER_POWER, power);
  pw_edit_set_day (edit, row, PW_PERSON_POWER_FROM_DAY, from_day);
  pw_edit_set_day (edit, row, PW_PERSON_POWER_UNTIL_DAY, until_day);
  return edit;
}

static gboolean
check_times (PwMinutes   from_minute,
             PwMinutes   until_minute,
             GError    **error)
{
  if ((from_minute == PW_MINUTES_NONE) != (until_minute == PW_MINUTES_NONE)
      || (from_minute != PW_MINUTES_NONE && (from_minute < 0 || until_minute > PW_MINUTES_A_DAY || until_minute <= from_minute)))
    {
      return refuse (_("Give both times, the end after the start, or none for the whole day."), error);
    }

  return TRUE;
}

/**
 * pw_volunteer_edit_add_availability:
 * @person: (type PwPerson): a volunteer
 * @activity: (nullable) (type PwActivity): for this one only
 * @repeat: when
 * @from_minute: the time from which, or %PW_MINUTES_NONE for the whole day
 * @until_minute: the time until which, or %PW_MINUTES_NONE
 * @error: why not
 *
 * Returns: (transfer full) (nullable): the edit
 */
PwEdit *
pw_volunteer_edit_add_availability (gpointer         person,
                                    gpointer         activity,
                                    const PwRepeat  *repeat,
                                    PwMinutes        from_minute,
                                    PwMinutes        until_minute,
                                    GError         **error)
{
  g_autofree char *name = pw_entity_dup_title (person);
  PwEdit *edit;
  PwAvailability *row;

  if (!pw_repeat_check (repeat, error) || !check_times (from_minute, until_minute, error))
    {
      return NULL;
    }

  /* Translators: %s is a volunteer */
  edit = pw_edit_new (N_("Availability of %s added"), name, NULL);
  row = pw_edit_create (edit, PW_TYPE_AVAILABILITY);
  pw_edit_set_ref (edit, row, PW_AVAILABILITY_PERSON, person);
  pw_edit_set_ref (edit, row, PW_AVAILABILITY_ACTIVITY, activity);
  pw_repeat_write (repeat, edit, row);
  pw_edit_set_minutes (edit, row, PW_AVAILABILITY_FROM_MINUTE, from_minute);
  pw_edit_set_minutes (edit, row, PW_AVAILABILITY_UNTIL_MINUTE, until_minute);
  return edit;
}

/**
 * pw_volunteer_edit_add_absence:
 * @person: (type PwPerson): a volunteer
 * @reason: why
 * @repeat: when; a single one lasts from its first day until its last
 * @from_minute: the time from which, or %PW_MINUTES_NONE for the whole day
 * @until_minute: the time until which, or %PW_MINUTES_NONE
 * @note: (nullable): for who plans
 * @error: why not
 *
 * Returns: (transfer full) (nullable): the edit
 */
PwEdit *
pw_volunteer_edit_add_absence (gpointer          person,
                               PwAbsenceReason   reason,
                               const PwRepeat   *repeat,
                               PwMinutes         from_minute,
                               PwMinutes         until_minute,
                               const char       *note,
                               GError          **error)
{
  g_autofree char *name = pw_entity_dup_title (person);
  PwEdit *edit;
  PwAbsence *row;

  if (!pw_repeat_check (repeat, error) || !check_times (from_minute, until_minute, error))
    {
      return NULL;
    }

  /* Translators: %s is a volunteer */
  edit = pw_edit_new (N_("Absence of %s added"), name, NULL);
  row = pw_edit_create (edit, PW_TYPE_ABSENCE);
  pw_edit_set_ref (edit, row, PW_ABSENCE_PERSON, person);
  pw_edit_set_int (edit, row, PW_ABSENCE_REASON, reason);
  pw_repeat_write (repeat, edit, row);
  pw_edit_set_minutes (edit, row, PW_ABSENCE_FROM_MINUTE, from_minute);
  pw_edit_set_minutes (edit, row, PW_ABSENCE_UNTIL_MINUTE, until_minute);
  set_text_or_null (edit, row, PW_ABSENCE_NOTE, note);
  return edit;
}

/**
 * pw_power_edit_add:
 * @title: what one may do
 * @expires: whether it asks a last day
 * @error: without title
 *
 * Returns: (transfer full) (nullable): a new power of the catalogue
 */
PwEdit *
pw_power_edit_add (const char  *title,
                   gboolean     expires,
                   GError     **error)
{
  g_autofree char *stripped = dup_stripped (title);
  PwEdit *edit;
  PwPower *power;

  if (*stripped == '\0')
    {
      refuse (_("A power needs a title."), error);
      return NULL;
    }

  /* Translators: %s is a power such as "first aid" */
  edit = pw_edit_new (N_("Power “%s” added"), stripped, NULL);
  power = pw_edit_create (edit, PW_TYPE_POWER);
  pw_edit_set_text (edit, power, PW_POWER_TITLE, stripped);
  pw_edit_set_int (edit, power, PW_POWER_EXPIRES, expires);
  return edit;
}

const char *
pw_absence_reason_get_name (PwAbsenceReason reason)
{
  switch (reason)
    {
    case PW_ABSENCE_REASON_HOLIDAY:
      return C_("absence", "leave");

    case PW_ABSENCE_REASON_SICK:
      return C_("absence", "ill");

    case PW_ABSENCE_REASON_TRAINING:
      return C_("absence", "training");

    case PW_ABSENCE_REASON_OTHER:
    default:
      return C_("absence", "other reason");
    }
}

static char *
dup_span_words (gpointer  entity,
                PwMinutes from_minute,
                PwMinutes until_minute)
{
  PwRepeat repeat;

  pw_repeat_read (&repeat, entity);
  return pw_repeat_dup_words (&repeat, from_minute, from_minute == PW_MINUTES_NONE ? 0 : until_minute - from_minute);
}

/* As in “elke woensdag 13:00–17:00, t/m 20/12/2026”. */
char *
pw_availability_dup_words (gpointer availability)
{
  return dup_span_words (availability, pw_availability_get_from_minute (availability), pw_availability_get_until_minute (availability));
}

/* As pw_availability_dup_words(); the reason is pw_absence_reason_get_name(). */
char *
pw_absence_dup_words (gpointer absence)
{
  return dup_span_words (absence, pw_absence_get_from_minute (absence), pw_absence_get_until_minute (absence));
}

/* How long a power holds. */
char *
pw_person_power_dup_words (gpointer person_power)
{
  PwDay from = pw_person_power_get_from_day (person_power);
  PwDay until = pw_person_power_get_until_day (person_power);
  g_autofree char *from_text = from == PW_DAY_NONE ? NULL : pw_day_dup_numeric (from);
  g_autofree char *until_text = until == PW_DAY_NONE ? NULL : pw_day_dup_numeric (until);

  if (from_text != NULL && until_text != NULL)
    {
      /* Translators: the first and the last day, both included */
      return g_strdup_printf (_("from %s up to and including %s"), from_text, until_text);
    }
  if (from_text != NULL)
    {
      /* Translators: %s is the first day */
      return g_strdup_printf (_("from %s"), from_text);
    }
  if (until_text != NULL)
    {
      /* Translators: %s is the last day, included */
      return g_strdup_printf (_("up to and including %s"), until_text);
    }

  return g_strdup (_("without end date"));
}

/* Family name first, the Belgian way: for sorting only. */
char *
pw_person_dup_sort_key (gpointer person)
{
  g_autofree char *name = g_strdup_printf ("%s, %s", pw_person_get_family_name (person), pw_person_get_given_name (person));

  return pw_name_sort_key (name);
}
