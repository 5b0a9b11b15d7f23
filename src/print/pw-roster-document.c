/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "print/pw-roster-document.h"

#include "base/pw-fold.h"
#include "model/pw-activity.h"
#include "model/pw-organisation.h"
#include "model/pw-person.h"
#include "model/pw-power.h"
#include "model/pw-workspace.h"
#include "print/pw-document-words.h"

#define DAYS_A_WEEK 7

typedef struct
{
  PwRoster   *roster;
  GPtrArray  *shifts;
  GHashTable *short_names;  /* of short name to how many persons have it */
} Sheet;

static int
compare_activities (gconstpointer first,
                    gconstpointer second)
{
  g_autofree char *first_key = pw_fold (pw_activity_get_title (*(PwActivity *const *) first));
  g_autofree char *second_key = pw_fold (pw_activity_get_title (*(PwActivity *const *) second));

  return g_strcmp0 (first_key, second_key);
}

/* What hangs on the wall says no more of a volunteer than it must: "Noor V." */
static char *
dup_short_name (PwPerson *person)
{
  const char *given = pw_person_get_given_name (person);
  const char *family = pw_person_get_family_name (person);
  g_autofree char *initial = NULL;

  if (family == NULL || *family == '\0')
    return g_strdup (given != NULL ? given : "");

  if (given == NULL || *given == '\0')
    return g_strdup (family);

  initial = g_utf8_substring (family, 0, 1);

  return g_strdup_printf ("%s %s.", given, initial);
}

/* Two of the same short name get their full one. */
static char *
dup_name (Sheet    *sheet,
          PwPerson *person)
{
  char *name = dup_short_name (person);
  GHashTable *persons = g_hash_table_lookup (sheet->short_names, name);

  if (persons == NULL || g_hash_table_size (persons) < 2)
    return name;

  g_free (name);

  return pw_entity_dup_title (PW_ENTITY (person));
}

static void
count_names (Sheet   *sheet,
             PwShift *shift)
{
  g_autoptr (GArray) places = pw_roster_list_places (sheet->roster, shift);

  for (guint i = 0; i < places->len; i++)
    {
      PwRosterPlace *place = &g_array_index (places, PwRosterPlace, i);
      PwPerson *person = place->assignment != NULL ? pw_assignment_get_person (place->assignment) : NULL;
      g_autofree char *name = person != NULL ? dup_short_name (person) : NULL;
      GHashTable *persons = name != NULL ? g_hash_table_lookup (sheet->short_names, name) : NULL;

      if (person == NULL)
        continue;

      if (persons == NULL)
        {
          persons = g_hash_table_new (NULL, NULL);
          g_hash_table_insert (sheet->short_names, g_steal_pointer (&name), persons);
        }

      g_hash_table_add (persons, person);
    }
}

static void
append_time (GString *text,
             PwShift *shift)
{
  PwMinutes end = (pw_shift_get_start (shift) + pw_shift_get_length (shift)) % PW_MINUTES_A_DAY;
  g_autofree char *from = pw_minutes_to_text (pw_shift_get_start (shift));
  g_autofree char *until = pw_minutes_to_text (end);

  g_string_append_printf (text, "%s–%s", from, until);

  if (pw_shift_get_title (shift) != NULL)
    g_string_append_printf (text, " %s", pw_shift_get_title (shift));
}

/* A place is a line: a name, or that it is open; and what it asks, when it asks something. */
static void
append_places (Sheet   *sheet,
               GString *text,
               PwShift *shift)
{
  g_autoptr (GArray) places = pw_roster_list_places (sheet->roster, shift);

  for (guint i = 0; i < places->len; i++)
    {
      PwRosterPlace *place = &g_array_index (places, PwRosterPlace, i);
      PwPower *power = place->demand != NULL ? pw_demand_get_power (place->demand) : NULL;
      g_autofree char *name = NULL;

      if (place->assignment != NULL)
        name = dup_name (sheet, pw_assignment_get_person (place->assignment));

      g_string_append_printf (text, "\n%s %s", name != NULL ? "•" : "…", name != NULL ? name : pw_document_word (PW_WORD_OPEN));

      if (power != NULL)
        g_string_append_printf (text, " (%s)", pw_power_get_title (power));
    }
}

static char *
dup_cell (Sheet      *sheet,
          PwActivity *activity,
          PwDay       day)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < sheet->shifts->len; i++)
    {
      PwShift *shift = g_ptr_array_index (sheet->shifts, i);

      if (pw_shift_get_activity (shift) != activity || pw_shift_get_day (shift) != day)
        continue;

      if (text->len > 0)
        g_string_append_c (text, '\n');

      append_time (text, shift);
      append_places (sheet, text, shift);
    }

  return g_string_free_and_steal (text);
}

static GPtrArray *
list_activities (Sheet *sheet)
{
  GPtrArray *activities = g_ptr_array_new ();

  for (guint i = 0; i < sheet->shifts->len; i++)
    {
      PwActivity *activity = pw_shift_get_activity (g_ptr_array_index (sheet->shifts, i));

      if (!g_ptr_array_find (activities, activity, NULL))
        g_ptr_array_add (activities, activity);
    }

  g_ptr_array_sort (activities, compare_activities);

  return activities;
}

/* A weekend without shifts leaves its room to the other days. */
static int
count_days (Sheet *sheet,
            PwDay  monday)
{
  int n_days = DAYS_A_WEEK - 2;

  for (guint i = 0; i < sheet->shifts->len; i++)
    n_days = MAX (n_days, pw_shift_get_day (g_ptr_array_index (sheet->shifts, i)) - monday + 1);

  return n_days;
}

static void
add_table (PwBlock *root,
           Sheet   *sheet,
           PwDay    monday)
{
  g_autoptr (GPtrArray) activities = list_activities (sheet);
  PwColumn columns[DAYS_A_WEEK + 1] = { { 32, 0 } };
  int n_days = count_days (sheet, monday);
  PwBlock *table;
  PwBlock *row;

  for (int i = 0; i < n_days; i++)
    columns[i + 1].weight = 1;

  table = pw_block_add_table (root, PW_BLOCK_PLAIN, columns, (guint) n_days + 1);
  row = pw_block_add_row (table, PW_BLOCK_HEADER, 0);
  pw_block_add_cell (row, PW_TEXT_LABEL, pw_document_word (PW_WORD_ACTIVITY));

  for (int i = 0; i < n_days; i++)
    {
      g_autofree char *day = pw_document_column_day (monday + i);

      pw_block_add_cell (row, PW_TEXT_LABEL, day);
    }

  for (guint i = 0; i < activities->len; i++)
    {
      PwActivity *activity = g_ptr_array_index (activities, i);

      row = pw_block_add_row (table, PW_BLOCK_PLAIN, 0);
      pw_cell_set_header (pw_block_add_cell (row, PW_TEXT_LABEL, pw_activity_get_title (activity)));

      for (int j = 0; j < n_days; j++)
        {
          g_autofree char *text = dup_cell (sheet, activity, monday + j);

          pw_block_add_cell (row, PW_TEXT_BODY, text);
        }
    }
}

/**
 * pw_roster_make_week_sheet:
 * @day: a day of the week
 * @printed: the date that is printed on it
 *
 * The week for the wall: activities against days, short names, open places
 * shown. Nothing in it depends on colour.
 */
PwDocument *
pw_roster_make_week_sheet (PwRoster *roster,
                           PwDay     day,
                           PwDay     printed)
{
  PwDay monday = pw_day_get_monday (day);
  PwDayRange week = { monday, monday + DAYS_A_WEEK };
  PwOrganisation *organisation = pw_workspace_get_organisation (pw_roster_get_workspace (roster));
  g_autoptr (GPtrArray) shifts = pw_roster_list_shifts (roster, week);
  g_autoptr (GHashTable) short_names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_hash_table_unref);
  g_autofree char *title = NULL;
  g_autofree char *first = pw_document_long_day (monday);
  g_autofree char *last = pw_document_long_day (monday + DAYS_A_WEEK - 1);
  g_autofree char *range = g_strdup_printf ("%s tot en met %s", first, last);
  g_autofree char *printed_day = pw_document_day (printed);
  g_autofree char *note = g_strdup_printf ("%s %s", pw_document_word (PW_WORD_PRINTED_ON), printed_day);
  Sheet sheet = { roster, shifts, short_names };
  PwDocument *document;
  PwBlock *root;

  for (guint i = 0; i < shifts->len; i++)
    count_names (&sheet, g_ptr_array_index (shifts, i));

  title = g_strdup_printf ("%s %s %d", pw_document_word (PW_WORD_ROSTER), pw_document_word (PW_WORD_WEEK), pw_day_get_iso_week (monday, NULL));
  document = pw_document_new (title);
  pw_document_set_paper (document, PW_PAPER_A4_LANDSCAPE);
  pw_document_set_organisation (document, organisation != NULL ? pw_organisation_get_name (organisation) : NULL);

  root = pw_document_get_root (document);
  pw_block_add_heading (root, 1, title);
  pw_block_add_paragraph (root, PW_TEXT_INTRO, range);

  if (shifts->len > 0)
    add_table (root, &sheet, monday);
  else
    pw_block_add_paragraph (root, PW_TEXT_BODY, pw_document_word (PW_WORD_NO_SHIFTS));

  pw_block_add_paragraph (root, PW_TEXT_NOTE, note);

  return document;
}
