/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/pw-week-copy.h"

#include <locale.h>

#include "model/pw-assignment.h"
#include "model/pw-demand.h"
#include "model/pw-shift-pattern-edits.h"
#include "model/pw-shift-pattern.h"
#include "model/pw-shift.h"
#include "model/pw-volunteer-edits.h"
#include "pw-roster-fixture.h"

#define MONDAY (pw_day_parse_iso (PW_FIXTURE_MONDAY))

static guint
count (PwWorkspace *workspace,
       GType        type)
{
  return g_list_model_get_n_items (pw_workspace_get_list (workspace, type));
}

/* Takes @edit. */
static void
apply_and_undo (PwWorkspace *workspace,
                PwEdit      *edit)
{
  g_autofree char *before = pw_workspace_dup_content_hash (workspace);
  g_autofree char *after = NULL;

  pw_fixture_apply (workspace, g_object_ref (edit));
  g_assert_true (pw_workspace_undo (workspace, NULL));
  after = pw_workspace_dup_content_hash (workspace);
  g_assert_cmpstr (after, ==, before);
  g_assert_true (pw_workspace_redo (workspace, NULL));
  g_object_unref (edit);
}

static gpointer
add_pattern (PwWorkspace *workspace,
             gpointer     activity,
             PwWeekday    weekday)
{
  PwRepeat repeat = { PW_REPEAT_WEEKLY, pw_day_parse_iso ("2026-01-01"), PW_DAY_NONE, 1, weekday, 1 };
  PwShiftPlaces places[] = { { NULL, NULL, "Toog", 1, 2, 3 } };

  pw_fixture_apply (workspace, pw_shift_pattern_edit_add (activity, "bedeling", 780, 210, &repeat, places, 1, NULL));
  return pw_fixture_get_last (workspace, PW_TYPE_SHIFT_PATTERN);
}

static void
test_materialise (void)
{
  g_autoptr (PwWorkspace) workspace = pw_fixture_open ();
  gpointer activity = pw_fixture_add_activity (workspace, "De Mand");
  gpointer pattern = add_pattern (workspace, activity, PW_THURSDAY);
  PwDayRange range = { MONDAY, MONDAY + 14 };
  PwRosterReport *report = NULL;
  gpointer shift;
  PwEdit *edit;

  add_pattern (workspace, activity, PW_FRIDAY);
  pw_fixture_add_holiday (workspace, "Brugdag", "2026-12-04");
  apply_and_undo (workspace, pw_shift_pattern_edit_materialise (workspace, range, &report));
  g_assert_cmpuint (report->n_shifts, ==, 3);
  g_assert_cmpuint (report->drops->len, ==, 1);
  g_assert_cmpstr (((PwRosterDrop *) g_ptr_array_index (report->drops, 0))->reason, ==, "Closed: Brugdag.");
  g_assert_cmpuint (count (workspace, PW_TYPE_SHIFT), ==, 3);
  g_assert_cmpuint (count (workspace, PW_TYPE_DEMAND), ==, 3);
  pw_roster_report_free (report);

  /* A shift that was moved within its week is not made again. */
  shift = g_list_model_get_item (pw_workspace_get_list (workspace, PW_TYPE_SHIFT), 0);
  g_assert_true (pw_shift_get_shift_pattern (shift) == pattern);
  g_object_unref (shift);
  pw_fixture_apply (workspace, pw_shift_edit_move (shift, pw_shift_get_day (shift) - 1, 600));
  edit = pw_shift_pattern_edit_materialise (workspace, range, &report);
  g_assert_true (pw_edit_is_empty (edit));
  g_assert_cmpuint (report->n_present, ==, 3);
  pw_roster_report_free (report);
  g_object_unref (edit);

  /* The shifts outlive their pattern. */
  pw_fixture_apply (workspace, pw_shift_pattern_edit_delete (pattern));
  g_assert_cmpuint (count (workspace, PW_TYPE_SHIFT), ==, 3);
}

static void
test_change_places (void)
{
  g_autoptr (PwWorkspace) workspace = pw_fixture_open ();
  gpointer activity = pw_fixture_add_activity (workspace, "De Mand");
  PwShiftPlaces places[] = { { NULL, NULL, "Toog", 1, 2, 3 }, { NULL, NULL, "Zaal", 0, 1, -1 } };
  gpointer shift = pw_fixture_add_shift (workspace, activity, NULL, "2026-11-26", "13:00", 210, places, 2);
  gpointer kept = pw_fixture_get_demand (workspace, shift, 1);
  PwShiftPlaces changed[] = { { NULL, NULL, "Zaal", 1, 4, -1 }, { NULL, NULL, "Deur", 1, 1, 1 } };

  changed[0].row = kept;
  apply_and_undo (workspace, pw_shift_edit_change (shift, "feest", pw_shift_get_day (shift), 800, 100, changed, 2, NULL));
  g_assert_cmpuint (count (workspace, PW_TYPE_DEMAND), ==, 2);
  g_assert_cmpint (pw_demand_get_wanted (kept), ==, 4);
  changed[1].minimum = 5;
  g_assert_null (pw_shift_edit_change (shift, NULL, pw_shift_get_day (shift), 800, 100, changed, 2, NULL));
  g_assert_null (pw_shift_edit_add (activity, NULL, MONDAY, 1440, 60, NULL, 0, NULL));
}

static void
assert_drops (PwRosterReport *report,
              const char     *expected)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < report->drops->len; i++)
    {
      const PwRosterDrop *drop = g_ptr_array_index (report->drops, i);

      g_string_append_printf (text, "%s: %s %s\n", drop->shift, drop->person != NULL ? drop->person : "*", drop->reason);
    }
  g_assert_cmpstr (text->str, ==, expected);
}

static void
test_copy (void)
{
  g_autoptr (PwWorkspace) workspace = pw_fixture_open ();
  gpointer activity = pw_fixture_add_activity (workspace, "De Mand");
  gpointer licence = pw_fixture_add_power (workspace, "rijbewijs");
  PwShiftPlaces drivers[] = { { NULL, licence, NULL, 1, 2, 2 } };
  PwShiftPlaces others[] = { { NULL, NULL, NULL, 1, 3, 3 } };
  gpointer wednesday = pw_fixture_add_shift (workspace, activity, "ophaling", "2026-11-25", "08:30", 150, drivers, 1);
  gpointer thursday = pw_fixture_add_shift (workspace, activity, "bedeling", "2026-11-26", "13:00", 210, others, 1);
  gpointer friday = pw_fixture_add_shift (workspace, activity, "kuis", "2026-11-27", "09:00", 60, others, 1);
  gpointer driver = pw_fixture_add_volunteer (workspace, "Rik", "Claes");
  gpointer away = pw_fixture_add_volunteer (workspace, "Fatma", "Yıldız");
  gpointer stopped = pw_fixture_add_volunteer (workspace, "Jos", "Peeters");
  gpointer fine = pw_fixture_add_volunteer (workspace, "Ann", "Maes");
  PwRosterReport *report = NULL;
  PwEdit *edit;

  pw_fixture_give_power (workspace, driver, licence, "2026-11-30");
  pw_fixture_assign (workspace, wednesday, driver, pw_fixture_get_demand (workspace, wednesday, 0));
  pw_fixture_assign (workspace, thursday, away, pw_fixture_get_demand (workspace, thursday, 0));
  pw_fixture_assign (workspace, thursday, stopped, NULL);
  pw_fixture_assign (workspace, thursday, fine, pw_fixture_get_demand (workspace, thursday, 0));
  pw_fixture_assign (workspace, friday, fine, NULL);
  pw_fixture_add_absence (workspace, away, "2026-12-01", "2026-12-05");
  pw_fixture_add_holiday (workspace, "Brugdag", "2026-12-04");
  edit = pw_edit_new ("Stop", NULL);
  pw_edit_set_day (edit, stopped, (guint) pw_entity_type_find_field (G_OBJECT_TYPE (stopped), "ended_day"), pw_day_parse_iso ("2026-11-30"));
  pw_fixture_apply (workspace, edit);

  apply_and_undo (workspace, pw_week_copy (workspace, MONDAY, MONDAY + 7, &report));
  g_assert_cmpuint (report->n_shifts, ==, 2);
  g_assert_cmpuint (report->n_assignments, ==, 1);
  assert_drops (report, "De Mand, ophaling, 08:30–11:00: Rik Claes The power “rijbewijs” of Rik Claes expired on 30/11/2026.\n"
                        "De Mand, bedeling, 13:00–16:30: Fatma Yıldız Fatma Yıldız is away (leave) up to and including 5/12.\n"
                        "De Mand, bedeling, 13:00–16:30: Jos Peeters Jos Peeters stopped as a volunteer.\n"
                        "De Mand, kuis, 09:00–10:00: * Closed: Brugdag.\n");
  pw_roster_report_free (report);

  /* Once more: who is there already is said, nothing comes twice. */
  edit = pw_week_copy (workspace, MONDAY, MONDAY + 7, &report);
  g_assert_true (pw_edit_is_empty (edit));
  g_assert_cmpuint (report->n_present, ==, 2);
  g_assert_cmpuint (report->drops->len, ==, 5);
  pw_roster_report_free (report);
  g_object_unref (edit);
}

int
main (int   argc,
      char *argv[])
{
  g_setenv ("LC_ALL", "C.UTF-8", TRUE);
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/week/materialise", test_materialise);
  g_test_add_func ("/model/week/change-places", test_change_places);
  g_test_add_func ("/model/week/copy", test_copy);
  return g_test_run ();
}
