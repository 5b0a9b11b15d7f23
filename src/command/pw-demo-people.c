/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "command/pw-demo-private.h"

#include <string.h>

#include "model/pw-absence.h"
#include "model/pw-availability.h"
#include "model/pw-person.h"
#include "model/pw-person-power.h"
#include "model/pw-power.h"

typedef struct
{
  const char *key;
  const char *given_name;
  const char *family_name;
  const char *job_title;
  int         profile;
  gboolean    is_supervisor;
} DemoStaff;

static const DemoStaff staff[] = {
  { "ad", "Greet", "Verlinden", "Algemeen directeur", PW_PERSON_PROFILE_SUPERVISOR, TRUE },
  { "afdelingshoofd", "Wim", "Claessens", "Afdelingshoofd Welzijn", PW_PERSON_PROFILE_SUPERVISOR, TRUE },
  { "diensthoofd", "Katrien", "Van den Broeck", "Diensthoofd Welzijnsprojectwerk", PW_PERSON_PROFILE_SUPERVISOR, TRUE },
  { "coordinator", "Joris", "Hendrickx", "Projectcoördinator digitale transformatie", PW_PERSON_PROFILE_COORDINATOR, FALSE },
  { "projectwerker", "Lies", "D'hoore", "Projectwerker Kansarmoede (& Ontwikkelingssamenwerking)", PW_PERSON_PROFILE_PROJECT_WORKER, FALSE },
  { "vrijwilligerswerk", "Samira", "El Amrani", "Deskundige vrijwilligerswerk", PW_PERSON_PROFILE_PROJECT_WORKER, FALSE },
  { "buurten", "Pieter", "Goossens", "Projectwerker zorgzame buurten", PW_PERSON_PROFILE_PROJECT_WORKER, FALSE },
  { "huis", "Ann-Sofie", "Peeters", "Coördinator Huis van het Kind", PW_PERSON_PROFILE_COORDINATOR, FALSE },
  { "outreach", "Mehmet", "Yıldız", "Maatschappelijk werker outreach", PW_PERSON_PROFILE_PROJECT_WORKER, FALSE },
  { "communicatie", "Eline", "Wouters", "Deskundige communicatie", PW_PERSON_PROFILE_PROJECT_WORKER, FALSE },
  { "it", "Stijn", "De Backer", "IT-beheerder", PW_PERSON_PROFILE_PROJECT_WORKER, FALSE },
  { "administratie", "Nadine", "Lambrechts", "Administratief medewerker", PW_PERSON_PROFILE_PROJECT_WORKER, FALSE },
};

/* Powers: s key, k till, r driving licence, e first aid. Days: one letter a day, m d w o v z for Monday to Saturday. */
typedef struct
{
  const char *key;
  const char *given_name;
  const char *family_name;
  int         age;
  const char *powers;
  const char *days;
} DemoVolunteer;

static const DemoVolunteer volunteers[] = {
  { "v01", "Maria", "Van den Broeck", 68, "s e", "d w o" },
  { "v02", "Rachid", "El Amrani", 44, "r", "w o" },
  { "v03", "Olena", "Kovalenko", 37, "k", "d w z" },
  { "v04", "Jef", "Van den Broeck", 70, "s r", "w o" },
  { "v05", "Godelieve", "D'hoore", 73, "s", "o v" },
  { "v06", "Ayşe", "Yıldız", 29, "k", "d z" },
  { "v07", "Fatima", "El Amrani", 51, "e", "o" },
  { "v08", "Luc", "Maes", 66, "r", "w o v" },
  { "v09", "Chantal", "Maes", 64, "k", "d w" },
  { "v10", "Dirk", "Willems", 61, "r e", "m w" },
  { "v11", "Thomas", "Jacobs", 17, "", "z" },
  { "v12", "Noor", "Mertens", 19, "k", "z" },
  { "v13", "Hilde", "Aerts", 58, "s k", "m d w z" },
  { "v14", "Ivan", "Kovalenko", 40, "r", "w" },
  { "v15", "Paula", "De Smet", 81, "", "v" },
  { "v16", "Roger", "De Smet", 79, "", "v" },
  { "v17", "Amina", "Bouzid", 33, "", "o v" },
  { "v18", "Koen", "Vermeulen", 49, "s", "m o" },
  { "v19", "Sofie", "Janssens", 36, "", "m o" },
  { "v20", "Bart", "Stevens", 55, "e", "o" },
  { "v21", "Yusuf", "Demir", 24, "", "m o" },
  { "v22", "Ingrid", "Verstraete", 62, "k e", "d w z" },
  { "v23", "Marc", "Pauwels", 67, "r", "w o" },
  { "v24", "Ria", "Michiels", 69, "", "o v" },
  { "v25", "Elke", "Smets", 42, "", "m" },
  { "v26", "Tom", "Verhaegen", 27, "", "o" },
  { "v27", "Zofia", "Nowak", 46, "k", "d w" },
  { "v28", "André", "Lenaerts", 74, "s", "v" },
  { "v29", "Leen", "Van Damme", 53, "e", "m o" },
  { "v30", "Omar", "Haddad", 31, "r", "w z" },
  { "v31", "Greta", "Thys", 65, "", "o" },
  { "v32", "Jonas", "Nijs", 22, "", "m o" },
  { "v33", "Christel", "Segers", 57, "k", "w z" },
  { "v34", "Willy", "Cools", 72, "", "v" },
  { "v35", "Hanne", "Baert", 26, "e", "v" },
  { "v36", "Sami", "Rahimi", 35, "", "o" },
  { "v37", "Diane", "Peeters", 60, "", "m d" },
  { "v38", "Filip", "Coppens", 47, "", "o" },
  { "v39", "Katarzyna", "Wójcik", 39, "", "d w" },
};

static const char day_letters[] = "mdwovz";

static const struct
{
  char        letter;
  const char *title;
  gboolean    expires;
} powers[] = {
  { 's', "Sleutel", FALSE },
  { 'k', "Kassa", FALSE },
  { 'r', "Rijbewijs", TRUE },
  { 'e', "EHBO", TRUE },
};

gpointer
pw_demo_get_person (PwDemo     *self,
                    const char *key)
{
  gpointer person = g_hash_table_lookup (self->persons, key);

  g_assert (person != NULL);
  return person;
}

gpointer
pw_demo_get_power (PwDemo     *self,
                   const char *title)
{
  gpointer power = g_hash_table_lookup (self->powers, title);

  g_assert (power != NULL);
  return power;
}

static void
add_power (PwDemo   *self,
           PwPerson *person,
           char      letter,
           guint     number)
{
  for (guint i = 0; i < G_N_ELEMENTS (powers); i++)
    {
      PwPersonPower *power;

      if (powers[i].letter != letter)
        {
          continue;
        }

      power = pw_edit_create (self->edit, PW_TYPE_PERSON_POWER);
      pw_edit_set_ref (self->edit, power, PW_PERSON_POWER_PERSON, person);
      pw_edit_set_ref (self->edit, power, PW_PERSON_POWER_POWER, pw_demo_get_power (self, powers[i].title));
      pw_edit_set_day (self->edit, power, PW_PERSON_POWER_FROM_DAY, self->monday - 400 + (PwDay) number * 7);
      pw_edit_set_day (self->edit, power, PW_PERSON_POWER_UNTIL_DAY,
                       powers[i].expires ? self->monday + 150 + (PwDay) number * 11 : PW_DAY_NONE);
    }
}

static void
add_availability (PwDemo   *self,
                  PwPerson *person,
                  char      letter,
                  guint     number)
{
  int weekday = (int) (strchr (day_letters, letter) - day_letters);
  PwAvailability *availability = pw_edit_create (self->edit, PW_TYPE_AVAILABILITY);

  pw_edit_set_ref (self->edit, availability, PW_AVAILABILITY_PERSON, person);
  pw_edit_set_int (self->edit, availability, PW_AVAILABILITY_RULE, PW_AVAILABILITY_RULE_WEEKLY);
  pw_edit_set_int (self->edit, availability, PW_AVAILABILITY_INTERVAL, 1);
  pw_edit_set_int (self->edit, availability, PW_AVAILABILITY_WEEKDAY, weekday);
  pw_edit_set_day (self->edit, availability, PW_AVAILABILITY_FIRST_DAY, self->monday - 364 + weekday);

  /* Some can come in the afternoon only. */
  if (number % 7 == 3 && letter != 'z' && letter != 'm')
    {
      pw_edit_set_minutes (self->edit, availability, PW_AVAILABILITY_FROM_MINUTE, 12 * 60);
      pw_edit_set_minutes (self->edit, availability, PW_AVAILABILITY_UNTIL_MINUTE, 20 * 60);
    }
}

static void
add_volunteer (PwDemo              *self,
               const DemoVolunteer *volunteer,
               guint                number)
{
  PwPerson *person = pw_edit_create (self->edit, PW_TYPE_PERSON);
  g_autofree char *phone = g_strdup_printf ("0470 00 %02u %02u", 10 + number, (number * 37) % 100);
  g_autofree char *mail = g_strdup_printf ("vrijwilliger%u@example.be", number);
  PwDay started = self->monday - 90 - (PwDay) number * 41;

  g_hash_table_insert (self->persons, (gpointer) volunteer->key, person);
  pw_edit_set_text (self->edit, person, PW_PERSON_GIVEN_NAME, volunteer->given_name);
  pw_edit_set_text (self->edit, person, PW_PERSON_FAMILY_NAME, volunteer->family_name);
  pw_edit_set_int (self->edit, person, PW_PERSON_IS_VOLUNTEER, TRUE);
  pw_edit_set_text (self->edit, person, PW_PERSON_PHONE, phone);
  pw_edit_set_text (self->edit, person, PW_PERSON_EMAIL, number % 5 == 0 ? NULL : mail);
  pw_edit_set_text (self->edit, person, PW_PERSON_TOWN, number % 4 == 0 ? "Wolverbeek" : number % 3 == 0 ? "Sint-Odo" : "Linderbeke");
  pw_edit_set_day (self->edit, person, PW_PERSON_BIRTH_DAY, self->today - volunteer->age * 365 - volunteer->age / 4 - 20 - (PwDay) number);
  pw_edit_set_day (self->edit, person, PW_PERSON_STARTED_DAY, started);
  pw_edit_set_day (self->edit, person, PW_PERSON_INFORMATION_NOTE_DAY, started);
  pw_edit_set_day (self->edit, person, PW_PERSON_AGREEMENT_DAY, number % 13 == 6 ? PW_DAY_NONE : started + 7);
  pw_edit_set_int (self->edit, person, PW_PERSON_WISHED_TURNS, 2 + number % 4);

  for (const char *letter = volunteer->powers; *letter != '\0'; letter++)
    {
      if (*letter != ' ')
        {
          add_power (self, person, *letter, number);
        }
    }
  for (const char *letter = volunteer->days; *letter != '\0'; letter++)
    {
      if (*letter != ' ')
        {
          add_availability (self, person, *letter, number);
        }
    }
}

static void
add_absence (PwDemo          *self,
             const char      *key,
             PwAbsenceReason  reason,
             PwDay            first,
             PwDay            last)
{
  PwAbsence *absence = pw_edit_create (self->edit, PW_TYPE_ABSENCE);

  pw_edit_set_ref (self->edit, absence, PW_ABSENCE_PERSON, pw_demo_get_person (self, key));
  pw_edit_set_int (self->edit, absence, PW_ABSENCE_REASON, reason);
  pw_edit_set_int (self->edit, absence, PW_ABSENCE_INTERVAL, 1);
  pw_edit_set_day (self->edit, absence, PW_ABSENCE_FIRST_DAY, first);
  pw_edit_set_day (self->edit, absence, PW_ABSENCE_UNTIL_DAY, last);
}

/* Twelve members of staff and forty volunteers, one of whom is staff as well. */
void
pw_demo_add_people (PwDemo *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (powers); i++)
    {
      PwPower *power = pw_edit_create (self->edit, PW_TYPE_POWER);

      pw_edit_set_text (self->edit, power, PW_POWER_TITLE, powers[i].title);
      pw_edit_set_int (self->edit, power, PW_POWER_EXPIRES, powers[i].expires);
      g_hash_table_insert (self->powers, (gpointer) powers[i].title, power);
    }

  for (guint i = 0; i < G_N_ELEMENTS (staff); i++)
    {
      PwPerson *person = pw_edit_create (self->edit, PW_TYPE_PERSON);
      g_autofree char *phone = g_strdup_printf ("02 000 20 %02u", 10 + i);
      g_autofree char *mail = g_strdup_printf ("%s@example.be", staff[i].key);

      g_hash_table_insert (self->persons, (gpointer) staff[i].key, person);
      pw_edit_set_text (self->edit, person, PW_PERSON_GIVEN_NAME, staff[i].given_name);
      pw_edit_set_text (self->edit, person, PW_PERSON_FAMILY_NAME, staff[i].family_name);
      pw_edit_set_text (self->edit, person, PW_PERSON_JOB_TITLE, staff[i].job_title);
      pw_edit_set_text (self->edit, person, PW_PERSON_PHONE, phone);
      pw_edit_set_text (self->edit, person, PW_PERSON_EMAIL, mail);
      pw_edit_set_int (self->edit, person, PW_PERSON_IS_STAFF, TRUE);
      pw_edit_set_int (self->edit, person, PW_PERSON_IS_SUPERVISOR, staff[i].is_supervisor);
      pw_edit_set_int (self->edit, person, PW_PERSON_PROFILE, staff[i].profile);
      pw_edit_set_day (self->edit, person, PW_PERSON_STARTED_DAY, self->monday - 700 - (PwDay) i * 120);
    }

  for (guint i = 0; i < G_N_ELEMENTS (volunteers); i++)
    {
      add_volunteer (self, &volunteers[i], i + 1);
    }

  /* The administrative employee serves coffee in De Klink in her own time. */
  pw_edit_set_int (self->edit, pw_demo_get_person (self, "administratie"), PW_PERSON_IS_VOLUNTEER, TRUE);
  add_availability (self, pw_demo_get_person (self, "administratie"), 'v', 1);

  /* A driver is ill, from today or from the collection of this week on, whichever comes first. */
  add_absence (self, "v08", PW_ABSENCE_REASON_SICK, MIN (self->today, self->monday + PW_WEDNESDAY), MAX (self->today, self->monday + PW_WEDNESDAY) + 1);
  add_absence (self, "v05", PW_ABSENCE_REASON_HOLIDAY, self->monday + 7, self->monday + 20);
  add_absence (self, "v27", PW_ABSENCE_REASON_OTHER, self->monday - 14, self->monday - 8);
  add_absence (self, "v18", PW_ABSENCE_REASON_TRAINING, self->monday + 10, self->monday + 10);
}
