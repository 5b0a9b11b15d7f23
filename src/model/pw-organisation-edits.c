/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/pw-organisation-edits.h"

#include "model/pw-holiday.h"
#include "model/pw-work-interval.h"

typedef struct
{
  const char *title;
  int         month;            /* 0: counted from Easter */
  int         day;              /* of the month, or days after Easter */
  gboolean    is_legal;
} DefaultHoliday;

/*
 * The ten holidays of the law of 4 January 1974 (royal decree of 18 April 1974),
 * then what local governments in Flanders usually add. The titles are data: an
 * office may write them otherwise.
 */
static const DefaultHoliday holidays[] = {
  { "Nieuwjaar", 1, 1, TRUE },
  { "Paasmaandag", 0, 1, TRUE },
  { "Dag van de Arbeid", 5, 1, TRUE },
  { "Onze-Lieve-Heer-Hemelvaart", 0, 39, TRUE },
  { "Pinkstermaandag", 0, 50, TRUE },
  { "Nationale feestdag", 7, 21, TRUE },
  { "Onze-Lieve-Vrouw-Hemelvaart", 8, 15, TRUE },
  { "Allerheiligen", 11, 1, TRUE },
  { "Wapenstilstand", 11, 11, TRUE },
  { "Kerstmis", 12, 25, TRUE },
  { "2 januari", 1, 2, FALSE },
  { "Feest van de Vlaamse Gemeenschap", 7, 11, FALSE },
  { "Allerzielen", 11, 2, FALSE },
  { "Koningsdag", 11, 15, FALSE },
  { "Tweede kerstdag", 12, 26, FALSE },
};

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

/**
 * pw_organisation_add_defaults:
 * @edit: the edit that sets up an office
 * @name: its name
 *
 * Adds the organisation with a week of 38 hours (Monday to Friday, 8.30 to 12.00
 * and 12.30 to 16.36), the legal holidays and those that local governments in
 * Flanders usually add.
 *
 * Returns: (transfer none): the organisation, owned by @edit
 */
PwOrganisation *
pw_organisation_add_defaults (PwEdit     *edit,
                              const char *name)
{
  PwOrganisation *organisation = pw_edit_create (edit, PW_TYPE_ORGANISATION);

  pw_edit_set_text (edit, organisation, PW_ORGANISATION_NAME, name);
  pw_edit_set_minutes (edit, organisation, PW_ORGANISATION_DAY_MINUTES, PW_DEFAULT_DAY_MINUTES);
  pw_edit_set_text (edit, organisation, PW_ORGANISATION_SIGN_OFF_WORDS, "Voor kennisname");
  pw_edit_set_text (edit, organisation, PW_ORGANISATION_ASSESSMENT_WORDS, "Feedbackgesprek");

  for (PwWeekday weekday = PW_MONDAY; weekday <= PW_FRIDAY; weekday++)
    {
      add_interval (edit, weekday, 510, 720);
      add_interval (edit, weekday, 750, 996);
    }

  for (guint i = 0; i < G_N_ELEMENTS (holidays); i++)
    {
      PwHoliday *holiday = pw_edit_create (edit, PW_TYPE_HOLIDAY);

      pw_edit_set_text (edit, holiday, PW_HOLIDAY_TITLE, holidays[i].title);
      pw_edit_set_int (edit, holiday, PW_HOLIDAY_IS_LEGAL, holidays[i].is_legal);
      pw_edit_set_int (edit, holiday, PW_HOLIDAY_IS_OBSERVED, TRUE);
      if (holidays[i].month > 0)
        {
          pw_edit_set_int (edit, holiday, PW_HOLIDAY_RULE, PW_HOLIDAY_RULE_FIXED);
          pw_edit_set_int (edit, holiday, PW_HOLIDAY_MONTH, holidays[i].month);
          pw_edit_set_int (edit, holiday, PW_HOLIDAY_DAY_OF_MONTH, holidays[i].day);
        }
      else
        {
          pw_edit_set_int (edit, holiday, PW_HOLIDAY_RULE, PW_HOLIDAY_RULE_EASTER);
          pw_edit_set_int (edit, holiday, PW_HOLIDAY_EASTER_OFFSET, holidays[i].day);
        }
    }

  return organisation;
}
