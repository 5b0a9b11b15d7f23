/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/pw-roster.h"

#include <locale.h>
#include <string.h>

#include "base/pw-error.h"
#include "model/pw-absence.h"
#include "model/pw-assignment-edits.h"
#include "model/pw-person.h"
#include "model/pw-roster-words.h"
#include "model/pw-volunteer-edits.h"
#include "pw-roster-fixture.h"

typedef struct
{
  PwWorkspace *workspace;
  PwRoster    *roster;
  gpointer     key;
  gpointer     activity;
  gpointer     shift;           /* Thursday 13:00, one with key and two without */
  gpointer     fatma;           /* has the key */
  gpointer     jos;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  PwShiftPlaces places[] = { { NULL, NULL, "Verantwoordelijke", 1, 1, 1 }, { NULL, NULL, NULL, 1, 2, 3 } };

  fixture->workspace = pw_fixture_open ();
  fixture->roster = pw_roster_new (fixture->workspace);
  fixture->key = pw_fixture_add_power (fixture->workspace, "sleutel");
  fixture->activity = pw_fixture_add_activity (fixture->workspace, "De Mand");
  places[0].power = fixture->key;
  fixture->shift = pw_fixture_add_shift (fixture->workspace, fixture->activity, "bedeling", "2026-11-26", "13:00", 210, places, 2);
  fixture->fatma = pw_fixture_add_volunteer (fixture->workspace, "Fatma", "Yıldız");
  fixture->jos = pw_fixture_add_volunteer (fixture->workspace, "Jos", "Peeters");
  pw_fixture_give_power (fixture->workspace, fixture->fatma, fixture->key, NULL);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_clear_object (&fixture->roster);
  g_clear_object (&fixture->workspace);
}

/* The places as "Fatma, -, -": a name or what is open. */
static void
assert_places (Fixture    *fixture,
               const char *expected)
{
  g_autoptr (GArray) places = pw_roster_list_places (fixture->roster, fixture->shift);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < places->len; i++)
    {
      const PwRosterPlace *place = &g_array_index (places, PwRosterPlace, i);
      gpointer power = place->demand != NULL ? pw_demand_get_power (place->demand) : NULL;

      g_string_append_printf (text, "%s%s%s", i > 0 ? ", " : "",
                              place->assignment != NULL ? pw_person_get_given_name (pw_assignment_get_person (place->assignment)) : "-",
                              power != NULL ? "*" : place->demand == NULL ? "!" : "");
    }
  g_assert_cmpstr (text->str, ==, expected);
}

static void
assert_remarks (GPtrArray  *remarks,
                const char *expected)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < remarks->len; i++)
    {
      const PwRosterRemark *remark = g_ptr_array_index (remarks, i);

      g_string_append_printf (text, "%s%d %s", i > 0 ? " | " : "", remark->gravity, remark->sentence);
    }
  g_assert_cmpstr (text->str, ==, expected);
}

static void
test_places (Fixture       *fixture,
             gconstpointer  data)
{
  gpointer key_place = pw_fixture_get_demand (fixture->workspace, fixture->shift, 0);
  gpointer lies = pw_fixture_add_volunteer (fixture->workspace, "Lies", "Van den Broeck");
  gpointer ann = pw_fixture_add_volunteer (fixture->workspace, "Ann", "Maes");

  assert_places (fixture, "-*, -, -");
  g_assert_cmpint (pw_roster_get_coverage (fixture->roster, fixture->shift).state, ==, PW_ROSTER_SHORT);
  g_assert_cmpuint (pw_roster_get_coverage (fixture->roster, fixture->shift).open, ==, 3);

  /* Given no place, Fatma takes the one that her key is for, and Jos one without. */
  pw_fixture_assign (fixture->workspace, fixture->shift, fixture->jos, NULL);
  assert_places (fixture, "-*, Jos, -");
  pw_fixture_assign (fixture->workspace, fixture->shift, fixture->fatma, NULL);
  assert_places (fixture, "Fatma*, Jos, -");
  g_assert_cmpint (pw_roster_get_coverage (fixture->roster, fixture->shift).state, ==, PW_ROSTER_OK);

  /* A place that was given is kept, and pushes who was not given one. */
  pw_fixture_assign (fixture->workspace, fixture->shift, lies, key_place);
  assert_places (fixture, "Lies*, Jos, Fatma");
  g_assert_cmpint (pw_roster_get_coverage (fixture->roster, fixture->shift).state, ==, PW_ROSTER_FULL);
  pw_fixture_assign (fixture->workspace, fixture->shift, ann, NULL);
  assert_places (fixture, "Lies*, Jos, Fatma, Ann!");
  g_assert_cmpint (pw_roster_get_coverage (fixture->roster, fixture->shift).state, ==, PW_ROSTER_OVER);
}

static void
test_remarks (Fixture       *fixture,
              gconstpointer  data)
{
  gpointer key_place = pw_fixture_get_demand (fixture->workspace, fixture->shift, 0);
  gpointer other = pw_fixture_add_shift (fixture->workspace, fixture->activity, "ophaling", "2026-11-26", "15:00", 120, NULL, 0);
  gpointer assignment = pw_fixture_assign (fixture->workspace, fixture->shift, fixture->jos, key_place);
  g_autoptr (GPtrArray) remarks = pw_roster_list_remarks (fixture->roster, assignment);
  g_autoptr (GPtrArray) judged = NULL;
  g_autoptr (GPtrArray) again = NULL;

  assert_remarks (remarks, "1 Jos Peeters does not have the power “sleutel”.");
  g_assert_true (pw_roster_is_marked (fixture->roster, assignment));
  pw_fixture_apply (fixture->workspace, pw_assignment_edit_allow (assignment, " Krijgt de sleutel van Fatma "));
  g_assert_false (pw_roster_is_marked (fixture->roster, assignment));
  g_assert_cmpstr (pw_assignment_get_note (assignment), ==, "Krijgt de sleutel van Fatma");

  pw_fixture_add_absence (fixture->workspace, fixture->jos, "2026-11-24", "2026-11-28");
  judged = pw_roster_judge (fixture->roster, other, fixture->jos, NULL);
  assert_remarks (judged, "1 Jos Peeters has another shift at that time: De Mand, bedeling, 13:00–16:30. | "
                          "1 Jos Peeters is away (leave) up to and including 28/11.");

  again = pw_roster_judge (fixture->roster, fixture->shift, fixture->jos, NULL);
  g_assert_cmpint (((PwRosterRemark *) g_ptr_array_index (again, 0))->gravity, ==, PW_ROSTER_REFUSAL);
}

static void
test_person_remarks (Fixture       *fixture,
                     gconstpointer  data)
{
  PwEdit *edit = pw_edit_new ("Change", NULL);
  g_autoptr (GPtrArray) remarks = NULL;

  pw_edit_set_day (edit, fixture->jos, PW_PERSON_ENDED_DAY, pw_day_parse_iso ("2026-11-20"));
  pw_edit_set_day (edit, fixture->jos, PW_PERSON_AGREEMENT_DAY, PW_DAY_NONE);
  pw_fixture_apply (fixture->workspace, edit);
  remarks = pw_roster_judge (fixture->roster, fixture->shift, fixture->jos, NULL);
  assert_remarks (remarks, "1 Jos Peeters stopped as a volunteer on 20/11/2026. | 1 Jos Peeters has not signed the agreement yet.");
}

/* Availability for one activity is none for another. */
static void
test_elsewhere (Fixture       *fixture,
                gconstpointer  data)
{
  gpointer shop = pw_fixture_add_activity (fixture->workspace, "De Kleerhaak");
  PwRepeat thursdays = { PW_REPEAT_WEEKLY, pw_day_parse_iso ("2026-11-05"), PW_DAY_NONE, 1, PW_THURSDAY, 1 };
  g_autoptr (GPtrArray) remarks = NULL;
  g_autoptr (GPtrArray) none = NULL;

  pw_fixture_apply (fixture->workspace, pw_volunteer_edit_add_availability (fixture->jos, shop, &thursdays, PW_MINUTES_NONE, PW_MINUTES_NONE, NULL));
  pw_fixture_apply (fixture->workspace, pw_volunteer_edit_add_availability (fixture->fatma, fixture->activity, &thursdays, 780, 1020, NULL));
  remarks = pw_roster_judge (fixture->roster, fixture->shift, fixture->jos, NULL);
  none = pw_roster_judge (fixture->roster, fixture->shift, fixture->fatma, NULL);
  assert_remarks (remarks, "1 Jos Peeters did not say to be available at that time.");
  assert_remarks (none, "");
}

static void
test_offers (Fixture       *fixture,
             gconstpointer  data)
{
  gpointer key_place = pw_fixture_get_demand (fixture->workspace, fixture->shift, 0);
  gpointer gone = pw_fixture_add_volunteer (fixture->workspace, "Weg", "Archief");
  g_autoptr (GPtrArray) offers = NULL;
  g_autoptr (GString) text = g_string_new (NULL);

  pw_fixture_apply (fixture->workspace, pw_volunteer_edit_archive (gone, TRUE, pw_day_parse_iso ("2026-11-22"), NULL));
  offers = pw_roster_list_offers (fixture->roster, fixture->shift, key_place);
  for (guint i = 0; i < offers->len; i++)
    {
      const PwRosterOffer *offer = g_ptr_array_index (offers, i);

      g_string_append_printf (text, "%s %d %s; ", pw_person_get_given_name (offer->person), offer->gravity, offer->terms);
    }
  g_assert_cmpstr (text->str, ==, "Fatma 0 new here · 0 shifts this month; Jos 1 new here · 0 shifts this month; ");
}

static void
test_assign_and_undo (Fixture       *fixture,
                      gconstpointer  data)
{
  gpointer other = pw_fixture_add_shift (fixture->workspace, fixture->activity, NULL, "2026-11-27", "09:00", 120, NULL, 0);
  g_autofree char *before = pw_workspace_dup_content_hash (fixture->workspace);
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;
  gpointer first;
  gpointer second;

  pw_fixture_apply (fixture->workspace, pw_assignment_edit_add (fixture->roster, fixture->shift, fixture->fatma, NULL, NULL, &error));
  first = pw_fixture_get_last (fixture->workspace, PW_TYPE_ASSIGNMENT);
  g_assert_null (pw_assignment_edit_add (fixture->roster, fixture->shift, fixture->fatma, NULL, NULL, &error));
  g_assert_error (error, PW_ERROR, PW_ERROR_INVALID);
  g_assert_cmpstr (error->message, ==, "Fatma Yıldız is already in this shift.");
  g_clear_error (&error);

  pw_fixture_apply (fixture->workspace, pw_assignment_edit_add (fixture->roster, other, fixture->jos, NULL, NULL, &error));
  second = pw_fixture_get_last (fixture->workspace, PW_TYPE_ASSIGNMENT);
  pw_fixture_apply (fixture->workspace, pw_assignment_edit_swap (first, second, &error));
  g_assert_true (pw_assignment_get_person (first) == fixture->jos);
  pw_fixture_apply (fixture->workspace, pw_assignment_edit_move (fixture->roster, first, other, NULL, NULL));
  g_assert_true (pw_assignment_get_shift (first) == other);
  pw_fixture_apply (fixture->workspace, pw_assignment_edit_remove (second));
  pw_fixture_apply (fixture->workspace, pw_shift_edit_move (other, pw_day_parse_iso ("2026-11-28"), 600));
  pw_fixture_apply (fixture->workspace, pw_shift_edit_delete (other));

  for (guint i = 0; i < 7; i++)
    {
      g_assert_true (pw_workspace_undo (fixture->workspace, &error));
      g_assert_no_error (error);
    }
  after = pw_workspace_dup_content_hash (fixture->workspace);
  g_assert_cmpstr (after, ==, before);
}

static void
count_cb (guint *count)
{
  (*count)++;
}

static void
test_changed (Fixture       *fixture,
              gconstpointer  data)
{
  guint n_changes = 0;

  g_signal_connect_swapped (fixture->roster, "changed", G_CALLBACK (count_cb), &n_changes);
  pw_fixture_add_holiday (fixture->workspace, "Kerst", "2026-12-25");
  g_assert_cmpuint (n_changes, ==, 0);
  pw_fixture_add_absence (fixture->workspace, fixture->jos, "2026-11-24", "2026-11-28");
  g_assert_cmpuint (n_changes, ==, 1);
}

#define ADD(name, test) g_test_add ("/model/roster/" name, Fixture, NULL, set_up, test, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_setenv ("LC_ALL", "C.UTF-8", TRUE);
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  ADD ("places", test_places);
  ADD ("remarks", test_remarks);
  ADD ("person-remarks", test_person_remarks);
  ADD ("elsewhere", test_elsewhere);
  ADD ("offers", test_offers);
  ADD ("assign-and-undo", test_assign_and_undo);
  ADD ("changed", test_changed);
  return g_test_run ();
}
