/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pw-page-fixture.h"

#include "base/pw-words.h"
#include "model/pw-activity.h"
#include "model/pw-assignment.h"
#include "model/pw-demand.h"
#include "model/pw-person.h"
#include "model/pw-roster.h"
#include "model/pw-shift.h"
#include "model/pw-week-copy.h"
#include "ui/roster/pw-roster-page.h"

#define N_VOLUNTEERS  200
#define N_SHIFTS      20
#define N_PLACES      5
#define N_WEEKS       12
#define N_ROUNDS      10
#define MONDAY        (pw_day_parse_iso ("2026-11-23"))

/* 200 volunteers, 20 shifts a week of five places, one of which is open. */
static void
fill (PwWorkspace *workspace)
{
  PwEdit *edit = pw_edit_new ("Fill", NULL);
  gpointer persons[N_VOLUNTEERS];
  gpointer activities[4];
  guint next = 0;

  for (guint i = 0; i < N_VOLUNTEERS; i++)
    {
      g_autofree char *name = g_strdup_printf ("Vrijwilliger %03u", i);

      persons[i] = pw_edit_create (edit, PW_TYPE_PERSON);
      pw_edit_set_text (edit, persons[i], PW_PERSON_FAMILY_NAME, name);
      pw_edit_set_text (edit, persons[i], PW_PERSON_GIVEN_NAME, "Jan");
      pw_edit_set_int (edit, persons[i], PW_PERSON_IS_VOLUNTEER, TRUE);
      pw_edit_set_day (edit, persons[i], PW_PERSON_AGREEMENT_DAY, MONDAY - 400);
    }
  for (guint i = 0; i < G_N_ELEMENTS (activities); i++)
    {
      g_autofree char *title = g_strdup_printf ("Activiteit %u", i);

      activities[i] = pw_edit_create (edit, PW_TYPE_ACTIVITY);
      pw_edit_set_text (edit, activities[i], PW_ACTIVITY_TITLE, title);
    }
  for (guint i = 0; i < N_WEEKS * N_SHIFTS; i++)
    {
      gpointer shift = pw_edit_create (edit, PW_TYPE_SHIFT);
      gpointer demand = pw_edit_create (edit, PW_TYPE_DEMAND);

      pw_edit_set_ref (edit, shift, PW_SHIFT_ACTIVITY, activities[i % G_N_ELEMENTS (activities)]);
      pw_edit_set_day (edit, shift, PW_SHIFT_DAY, MONDAY - 7 * (N_WEEKS - 1) + (PwDay) (i / N_SHIFTS * 7 + i % N_SHIFTS % 6));
      pw_edit_set_minutes (edit, shift, PW_SHIFT_START, (PwMinutes) (480 + i % 4 * 120));
      pw_edit_set_minutes (edit, shift, PW_SHIFT_LENGTH, 120);
      pw_edit_set_ref (edit, demand, PW_DEMAND_SHIFT, shift);
      pw_edit_set_int (edit, demand, PW_DEMAND_MINIMUM, 2);
      pw_edit_set_int (edit, demand, PW_DEMAND_WANTED, N_PLACES);
      for (guint place = 0; place < N_PLACES - 1; place++)
        {
          gpointer assignment = pw_edit_create (edit, PW_TYPE_ASSIGNMENT);

          pw_edit_set_ref (edit, assignment, PW_ASSIGNMENT_SHIFT, shift);
          pw_edit_set_ref (edit, assignment, PW_ASSIGNMENT_PERSON, persons[next++ % N_VOLUNTEERS]);
          pw_edit_set_ref (edit, assignment, PW_ASSIGNMENT_DEMAND, demand);
        }
    }
  g_assert_true (pw_workspace_apply (workspace, edit, NULL));
  g_object_unref (edit);
}

static double
milliseconds_since (gint64 start)
{
  return (double) (g_get_monotonic_time () - start) / 1000.0;
}

int
main (int   argc,
      char *argv[])
{
  PwPageFixture fixture = { 0 };
  PwRoster *roster;
  gint64 start;

  g_setenv ("PW_TODAY", "2026-11-25", TRUE);
  pw_words_init ();
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  pw_page_fixture_set_up (&fixture, FALSE);
  fill (fixture.workspace);
  pw_page_fixture_show (&fixture, pw_roster_page_new (fixture.desk), 1280, 900);

  start = g_get_monotonic_time ();
  for (int i = 0; i < N_ROUNDS; i++)
    {
      pw_roster_page_show_week (PW_ROSTER_PAGE (fixture.page), MONDAY - 7 * (i % 2 + 1));
    }
  g_print ("relabel a week: %.2f ms\n", milliseconds_since (start) / N_ROUNDS);

  start = g_get_monotonic_time ();
  for (int i = 0; i < N_ROUNDS; i++)
    {
      PwRosterReport *report;
      g_autoptr (PwEdit) edit = pw_week_copy (fixture.workspace, MONDAY, MONDAY + 7, &report);

      pw_roster_report_free (report);
    }
  g_print ("copy a week: %.2f ms\n", milliseconds_since (start) / N_ROUNDS);

  roster = pw_roster_new (fixture.workspace);
  start = g_get_monotonic_time ();
  for (int i = 0; i < N_ROUNDS; i++)
    {
      g_autoptr (GPtrArray) shifts = pw_roster_list_shifts (roster, (PwDayRange) { MONDAY, MONDAY + 7 });
      g_autoptr (GPtrArray) offers = pw_roster_list_offers (roster, g_ptr_array_index (shifts, 0), NULL);

      g_assert_cmpuint (offers->len, ==, N_VOLUNTEERS);
    }
  g_print ("rank 200 volunteers for a place: %.2f ms\n", milliseconds_since (start) / N_ROUNDS);
  g_object_unref (roster);
  pw_page_fixture_tear_down (&fixture);
  return 0;
}
