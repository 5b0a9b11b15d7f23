/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "command/pw-demo-private.h"

#include "model/pw-activity.h"
#include "model/pw-assignment.h"
#include "model/pw-demand.h"
#include "model/pw-pattern-demand.h"
#include "model/pw-shift.h"
#include "model/pw-shift-pattern.h"

#define WEEKS_BACK  5
#define WEEKS_AHEAD 4

typedef struct
{
  const char *title;
  const char *power;
  int         wanted;
} DemoPlaces;

/* The people of a shift, per place in the order of the places; each list is gone through week by week. */
typedef struct
{
  const char *activity;
  const char *title;
  int         weekday;
  PwMinutes   start;
  PwMinutes   end;
  DemoPlaces  places[3];
  const char *people[5];
} DemoShift;

static const struct
{
  const char *title;
  const char *place;
  const char *note;
  const char *contact;
} activities[] = {
  { "De Mand", "Molenstraat 14, Linderbeke", "Voedselbedeling: ophaling bij de voedselbank op woensdag, bedeling op donderdag.", "vrijwilligerswerk" },
  { "De Kleerhaak", "Kerkplein 3, Linderbeke", "Tweedehandskledingwinkel.", "projectwerker" },
  { "Digipunt", "Bibliotheek, Schoolstraat 22", "Hulp bij computer, tablet en digitale diensten.", "outreach" },
  { "De Klink", "Buurthuis Sint-Odo", "Buurtcafé op vrijdag; kookgroep elke vierde woensdag van de maand.", "buurten" },
};

static const DemoShift shifts[] = {
  { "De Mand", "Ophaling", PW_WEDNESDAY, 510, 660, { { "Chauffeur", "Rijbewijs", 2 } }, { "v23 v08 v14", "v02 v10 v30" } },
  { "De Mand", "Bedeling", PW_THURSDAY, 780, 990,
    { { "Verantwoordelijke", "Sleutel", 1 }, { "Onthaal", NULL, 1 }, { "Uitdelen", NULL, 3 } },
    { "v05 v01 v04", "v07 v24", "v20 v31 v38", "v17 v26", "v36 v19 v29" } },
  { "De Kleerhaak", "Sorteren", PW_MONDAY, 540, 720, { { "Sorteren", NULL, 3 } }, { "v13", "v37 v25", "v10 v29" } },
  { "De Kleerhaak", "Winkel", PW_TUESDAY, 780, 1020, { { "Kassa", "Kassa", 1 }, { "Verkoop", NULL, 2 } }, { "v03 v22 v27", "v09 v06", "v39 v13" } },
  { "De Kleerhaak", "Winkel", PW_WEDNESDAY, 780, 1020, { { "Kassa", "Kassa", 1 }, { "Verkoop", NULL, 2 } }, { "v33 v09", "v27 v22", "v39 v03" } },
  { "De Kleerhaak", "Winkel", PW_SATURDAY, 570, 750, { { "Kassa", "Kassa", 1 }, { "Verkoop", NULL, 2 } }, { "v12 v06 v33", "v22 v03", "v11 v30" } },
  { "Digipunt", NULL, PW_MONDAY, 540, 720, { { "Begeleider", NULL, 2 } }, { "v21 v32", "v18 v19" } },
  { "Digipunt", NULL, PW_THURSDAY, 1020, 1170, { { "Begeleider", NULL, 2 } }, { "v32 v21", "v26 v38" } },
  { "De Klink", "Buurtcafé", PW_FRIDAY, 840, 1020, { { "Toog", NULL, 3 } }, { "v15 v34", "v16 v28", "v35 v24 administratie" } },
};

static gpointer
pick (PwDemo     *self,
      const char *people,
      int         week)
{
  g_auto (GStrv) keys = people != NULL ? g_strsplit (people, " ", -1) : NULL;

  return keys != NULL ? pw_demo_get_person (self, keys[(guint) (week + 100) % g_strv_length (keys)]) : NULL;
}

/* Places that stay open: three this week, and more the further ahead. */
static gboolean
stays_open (guint shift,
            guint place,
            int   week)
{
  switch (week)
    {
    case 0:
      return (shift == 1 && place == 4) || (shift == 5 && place == 2) || (shift == 8 && place == 1);

    case 1:
      return (shift + place) % 5 == 1;

    case 2:
      return (shift + place) % 3 == 1;

    case 3:
      return (shift + place) % 4 != 0;

    default:
      return week > 3;
    }
}

static void
add_shift_of_week (PwDemo         *self,
                   guint           number,
                   PwActivity     *activity,
                   PwShiftPattern *pattern,
                   int             week)
{
  const DemoShift *row = &shifts[number];
  PwShift *shift = pw_edit_create (self->edit, PW_TYPE_SHIFT);
  guint place = 0;

  pw_edit_set_ref (self->edit, shift, PW_SHIFT_ACTIVITY, activity);
  pw_edit_set_ref (self->edit, shift, PW_SHIFT_SHIFT_PATTERN, pattern);
  pw_edit_set_text (self->edit, shift, PW_SHIFT_TITLE, row->title);
  pw_edit_set_day (self->edit, shift, PW_SHIFT_DAY, self->monday + week * 7 + row->weekday);
  pw_edit_set_minutes (self->edit, shift, PW_SHIFT_START, row->start);
  pw_edit_set_minutes (self->edit, shift, PW_SHIFT_LENGTH, row->end - row->start);

  for (guint i = 0; i < G_N_ELEMENTS (row->places) && row->places[i].wanted > 0; i++)
    {
      PwDemand *demand = pw_edit_create (self->edit, PW_TYPE_DEMAND);

      pw_edit_set_ref (self->edit, demand, PW_DEMAND_SHIFT, shift);
      pw_edit_set_ref (self->edit, demand, PW_DEMAND_POWER, row->places[i].power != NULL ? pw_demo_get_power (self, row->places[i].power) : NULL);
      pw_edit_set_text (self->edit, demand, PW_DEMAND_TITLE, row->places[i].title);
      pw_edit_set_int (self->edit, demand, PW_DEMAND_MINIMUM, MAX (row->places[i].wanted - 1, 1));
      pw_edit_set_int (self->edit, demand, PW_DEMAND_WANTED, row->places[i].wanted);

      for (int seat = 0; seat < row->places[i].wanted; seat++, place++)
        {
          gpointer person = pick (self, row->people[place], week);
          PwAssignment *assignment;

          if (person == NULL || stays_open (number, place, week))
            {
              continue;
            }
          assignment = pw_edit_create (self->edit, PW_TYPE_ASSIGNMENT);
          pw_edit_set_ref (self->edit, assignment, PW_ASSIGNMENT_SHIFT, shift);
          pw_edit_set_ref (self->edit, assignment, PW_ASSIGNMENT_PERSON, person);
          pw_edit_set_ref (self->edit, assignment, PW_ASSIGNMENT_DEMAND, demand);
        }
    }
}

static PwShiftPattern *
add_pattern (PwDemo          *self,
             const DemoShift *row,
             PwActivity      *activity)
{
  PwShiftPattern *pattern = pw_edit_create (self->edit, PW_TYPE_SHIFT_PATTERN);

  pw_edit_set_ref (self->edit, pattern, PW_SHIFT_PATTERN_ACTIVITY, activity);
  pw_edit_set_text (self->edit, pattern, PW_SHIFT_PATTERN_TITLE, row->title);
  pw_edit_set_minutes (self->edit, pattern, PW_SHIFT_PATTERN_START, row->start);
  pw_edit_set_minutes (self->edit, pattern, PW_SHIFT_PATTERN_LENGTH, row->end - row->start);
  pw_edit_set_int (self->edit, pattern, PW_SHIFT_PATTERN_RULE, PW_SHIFT_PATTERN_RULE_WEEKLY);
  pw_edit_set_int (self->edit, pattern, PW_SHIFT_PATTERN_INTERVAL, 1);
  pw_edit_set_int (self->edit, pattern, PW_SHIFT_PATTERN_WEEKDAY, row->weekday);
  pw_edit_set_day (self->edit, pattern, PW_SHIFT_PATTERN_FIRST_DAY, self->monday - 52 * 7 + row->weekday);

  for (guint i = 0; i < G_N_ELEMENTS (row->places) && row->places[i].wanted > 0; i++)
    {
      PwPatternDemand *demand = pw_edit_create (self->edit, PW_TYPE_PATTERN_DEMAND);

      pw_edit_set_ref (self->edit, demand, PW_PATTERN_DEMAND_SHIFT_PATTERN, pattern);
      pw_edit_set_ref (self->edit, demand, PW_PATTERN_DEMAND_POWER, row->places[i].power != NULL ? pw_demo_get_power (self, row->places[i].power) : NULL);
      pw_edit_set_text (self->edit, demand, PW_PATTERN_DEMAND_TITLE, row->places[i].title);
      pw_edit_set_int (self->edit, demand, PW_PATTERN_DEMAND_MINIMUM, MAX (row->places[i].wanted - 1, 1));
      pw_edit_set_int (self->edit, demand, PW_PATTERN_DEMAND_WANTED, row->places[i].wanted);
    }

  return pattern;
}

/* The cooking group of De Klink: every fourth Wednesday of the month. */
static void
add_cooking_group (PwDemo     *self,
                   PwActivity *activity)
{
  PwShiftPattern *pattern = pw_edit_create (self->edit, PW_TYPE_SHIFT_PATTERN);
  PwPatternDemand *demand = pw_edit_create (self->edit, PW_TYPE_PATTERN_DEMAND);

  pw_edit_set_ref (self->edit, pattern, PW_SHIFT_PATTERN_ACTIVITY, activity);
  pw_edit_set_text (self->edit, pattern, PW_SHIFT_PATTERN_TITLE, "Kookgroep");
  pw_edit_set_minutes (self->edit, pattern, PW_SHIFT_PATTERN_START, 600);
  pw_edit_set_minutes (self->edit, pattern, PW_SHIFT_PATTERN_LENGTH, 210);
  pw_edit_set_int (self->edit, pattern, PW_SHIFT_PATTERN_RULE, PW_SHIFT_PATTERN_RULE_NTH_WEEKDAY);
  pw_edit_set_int (self->edit, pattern, PW_SHIFT_PATTERN_INTERVAL, 1);
  pw_edit_set_int (self->edit, pattern, PW_SHIFT_PATTERN_WEEKDAY, PW_WEDNESDAY);
  pw_edit_set_int (self->edit, pattern, PW_SHIFT_PATTERN_NTH, 4);
  pw_edit_set_day (self->edit, pattern, PW_SHIFT_PATTERN_FIRST_DAY, self->monday - 52 * 7);
  pw_edit_set_ref (self->edit, demand, PW_PATTERN_DEMAND_SHIFT_PATTERN, pattern);
  pw_edit_set_text (self->edit, demand, PW_PATTERN_DEMAND_TITLE, "Kok");
  pw_edit_set_int (self->edit, demand, PW_PATTERN_DEMAND_MINIMUM, 1);
  pw_edit_set_int (self->edit, demand, PW_PATTERN_DEMAND_WANTED, 2);
}

/* Four activities over ten weeks. */
void
pw_demo_add_roster (PwDemo *self)
{
  PwActivity *made[G_N_ELEMENTS (activities)];

  for (guint i = 0; i < G_N_ELEMENTS (activities); i++)
    {
      made[i] = pw_edit_create (self->edit, PW_TYPE_ACTIVITY);
      pw_edit_set_text (self->edit, made[i], PW_ACTIVITY_TITLE, activities[i].title);
      pw_edit_set_text (self->edit, made[i], PW_ACTIVITY_PLACE, activities[i].place);
      pw_edit_set_text (self->edit, made[i], PW_ACTIVITY_NOTE, activities[i].note);
      pw_edit_set_ref (self->edit, made[i], PW_ACTIVITY_CONTACT, pw_demo_get_person (self, activities[i].contact));
      pw_edit_set_int (self->edit, made[i], PW_ACTIVITY_COLOUR, (gint64) i);
    }

  for (guint i = 0; i < G_N_ELEMENTS (shifts); i++)
    {
      PwActivity *activity = NULL;
      PwShiftPattern *pattern;

      for (guint j = 0; j < G_N_ELEMENTS (activities); j++)
        {
          activity = g_str_equal (activities[j].title, shifts[i].activity) ? made[j] : activity;
        }
      pattern = add_pattern (self, &shifts[i], activity);
      for (int week = -WEEKS_BACK; week <= WEEKS_AHEAD; week++)
        {
          add_shift_of_week (self, i, activity, pattern, week);
        }
    }

  add_cooking_group (self, made[3]);
}
