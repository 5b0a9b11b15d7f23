/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/pw-organisation-setup.h"

#include <glib/gi18n-lib.h>

#include "base/pw-error.h"
#include "model/pw-holiday.h"
#include "model/pw-organisation.h"
#include "model/pw-work-interval.h"

/* 38 hours: Monday to Friday from 8:30 to 12:00 and from 12:30 to 16:36. */
#define MORNING_FROM    (8 * 60 + 30)
#define MORNING_UNTIL   (12 * 60)
#define AFTERNOON_FROM  (12 * 60 + 30)
#define AFTERNOON_UNTIL (16 * 60 + 36)
#define DAY_MINUTES     (MORNING_UNTIL - MORNING_FROM + AFTERNOON_UNTIL - AFTERNOON_FROM)

typedef struct
{
  const char *title;
  int         month;            /* 0: counted from Easter */
  int         day;              /* of the month, or after Easter */
  gboolean    is_legal;
} DefaultHoliday;

/* Data of the office, that it may rename: Dutch in every session, as what it prints. */
static const DefaultHoliday holidays[] = {
  { "Nieuwjaar", 1, 1, TRUE },
  { "Tweede nieuwjaarsdag", 1, 2, FALSE },
  { "Paasmaandag", 0, 1, TRUE },
  { "Dag van de Arbeid", 5, 1, TRUE },
  { "Hemelvaart", 0, 39, TRUE },
  { "Pinkstermaandag", 0, 50, TRUE },
  { "Feest van de Vlaamse Gemeenschap", 7, 11, FALSE },
  { "Nationale feestdag", 7, 21, TRUE },
  { "Onze-Lieve-Vrouw-Hemelvaart", 8, 15, TRUE },
  { "Allerheiligen", 11, 1, TRUE },
  { "Allerzielen", 11, 2, FALSE },
  { "Wapenstilstand", 11, 11, TRUE },
  { "Koningsdag", 11, 15, FALSE },
  { "Kerstmis", 12, 25, TRUE },
  { "Tweede kerstdag", 12, 26, FALSE },
};

#define SIGN_OFF_WORDS   "Voor kennisname"
#define ASSESSMENT_WORDS "Feedbackgesprek"

static void
add_interval (PwEdit    *edit,
              PwWeekday  weekday,
              PwMinutes  from,
              PwMinutes  until)
{
  PwWorkInterval *interval = pw_edit_create (edit, PW_TYPE_WORK_INTERVAL);

  pw_edit_set_int (edit, interval, PW_WORK_INTERVAL_WEEKDAY, weekday);
  pw_edit_set_minutes (edit, interval, PW_WORK_INTERVAL_FROM_MINUTE, from);
  pw_edit_set_minutes (edit, interval, PW_WORK_INTERVAL_UNTIL_MINUTE, until);
}

static void
add_holiday (PwEdit               *edit,
             const DefaultHoliday *given)
{
  PwHoliday *holiday = pw_edit_create (edit, PW_TYPE_HOLIDAY);

  pw_edit_set_text (edit, holiday, PW_HOLIDAY_TITLE, given->title);
  pw_edit_set_int (edit, holiday, PW_HOLIDAY_IS_LEGAL, given->is_legal);
  pw_edit_set_int (edit, holiday, PW_HOLIDAY_IS_OBSERVED, TRUE);
  pw_edit_set_int (edit, holiday, PW_HOLIDAY_PART, PW_HOLIDAY_PART_WHOLE);
  if (given->month == 0)
    {
      pw_edit_set_int (edit, holiday, PW_HOLIDAY_RULE, PW_HOLIDAY_RULE_EASTER);
      pw_edit_set_int (edit, holiday, PW_HOLIDAY_EASTER_OFFSET, given->day);
    }
  else
    {
      pw_edit_set_int (edit, holiday, PW_HOLIDAY_RULE, PW_HOLIDAY_RULE_FIXED);
      pw_edit_set_int (edit, holiday, PW_HOLIDAY_MONTH, given->month);
      pw_edit_set_int (edit, holiday, PW_HOLIDAY_DAY_OF_MONTH, given->day);
    }
}

static void
set_filled (PwEdit     *edit,
            gpointer    entity,
            guint       field,
            const char *text)
{
  g_autofree char *stripped = g_strstrip (g_strdup (text != NULL ? text : ""));

  if (*stripped != '\0')
    {
      pw_edit_set_text (edit, entity, field, stripped);
    }
}

static gboolean
is_blank (const char *text)
{
  g_autofree char *stripped = g_strstrip (g_strdup (text != NULL ? text : ""));

  return *stripped == '\0';
}

/**
 * pw_organisation_add_calendar:
 * @edit: an edit that is not applied yet
 *
 * Adds the usual working week of 38 hours, the ten legal holidays, and the five
 * days that local governments in Flanders usually add.
 */
void
pw_organisation_add_calendar (PwEdit *edit)
{
  for (int weekday = PW_MONDAY; weekday <= PW_FRIDAY; weekday++)
    {
      add_interval (edit, weekday, MORNING_FROM, MORNING_UNTIL);
      add_interval (edit, weekday, AFTERNOON_FROM, AFTERNOON_UNTIL);
    }
  for (guint i = 0; i < G_N_ELEMENTS (holidays); i++)
    {
      add_holiday (edit, &holidays[i]);
    }
}

/**
 * pw_organisation_edit_setup:
 * @workspace: an empty workspace
 * @setup: what was filled in
 * @person: (out) (optional) (transfer none): who sits at the desk, live once the edit is applied
 * @error: %PW_ERROR_INVALID when a name is missing or there is an office already
 *
 * Returns: (transfer full) (nullable): the edit that makes the office
 */
PwEdit *
pw_organisation_edit_setup (PwWorkspace                *workspace,
                            const PwOrganisationSetup  *setup,
                            PwPerson                  **person,
                            GError                    **error)
{
  g_autoptr (PwEdit) edit = NULL;
  PwOrganisation *organisation;
  PwPerson *made;

  if (pw_workspace_get_organisation (workspace) != NULL)
    {
      g_set_error_literal (error, PW_ERROR, PW_ERROR_INVALID, _("This store already holds an office."));
      return NULL;
    }
  if (is_blank (setup->name))
    {
      g_set_error_literal (error, PW_ERROR, PW_ERROR_INVALID, _("Give the name of the organisation."));
      return NULL;
    }
  if (is_blank (setup->given_name) || is_blank (setup->family_name))
    {
      g_set_error_literal (error, PW_ERROR, PW_ERROR_INVALID, _("Give the first and the family name of who works here."));
      return NULL;
    }

  edit = pw_edit_new (N_ ("Begin the Office"), NULL);

  organisation = pw_edit_create (edit, PW_TYPE_ORGANISATION);
  set_filled (edit, organisation, PW_ORGANISATION_NAME, setup->name);
  set_filled (edit, organisation, PW_ORGANISATION_STREET, setup->street);
  set_filled (edit, organisation, PW_ORGANISATION_POSTCODE, setup->postcode);
  set_filled (edit, organisation, PW_ORGANISATION_TOWN, setup->town);
  pw_edit_set_minutes (edit, organisation, PW_ORGANISATION_DAY_MINUTES, DAY_MINUTES);
  pw_edit_set_text (edit, organisation, PW_ORGANISATION_SIGN_OFF_WORDS, SIGN_OFF_WORDS);
  pw_edit_set_text (edit, organisation, PW_ORGANISATION_ASSESSMENT_WORDS, ASSESSMENT_WORDS);

  made = pw_edit_create (edit, PW_TYPE_PERSON);
  set_filled (edit, made, PW_PERSON_GIVEN_NAME, setup->given_name);
  set_filled (edit, made, PW_PERSON_FAMILY_NAME, setup->family_name);
  set_filled (edit, made, PW_PERSON_JOB_TITLE, setup->job_title);
  pw_edit_set_int (edit, made, PW_PERSON_IS_STAFF, TRUE);
  pw_edit_set_int (edit, made, PW_PERSON_IS_SUPERVISOR, setup->profile == PW_PERSON_PROFILE_SUPERVISOR);
  pw_edit_set_int (edit, made, PW_PERSON_PROFILE, setup->profile);

  pw_organisation_add_calendar (edit);
  pw_edit_set_finality (edit, PW_EDIT_BARRIER);
  if (person != NULL)
    {
      *person = made;
    }
  return g_steal_pointer (&edit);
}
