/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/pw-volunteer-edits.h"

#include "base/pw-error.h"
#include "model/pw-activity-edits.h"
#include "model/pw-person.h"
#include "pw-roster-fixture.h"

#define TODAY (pw_day_parse_iso ("2026-11-22"))

static void
test_history_stays (void)
{
  g_autoptr (PwWorkspace) workspace = pw_fixture_open ();
  gpointer fatma = pw_fixture_add_volunteer (workspace, "Fatma", "Yıldız");
  gpointer other = pw_fixture_add_volunteer (workspace, "Jos", "Peeters");
  gpointer activity = pw_fixture_add_activity (workspace, "De Mand");
  gpointer past = pw_fixture_add_shift (workspace, activity, NULL, "2026-11-19", "13:00", 210, NULL, 0);
  g_autoptr (GError) error = NULL;

  pw_fixture_add_absence (workspace, other, "2026-11-23", "2026-11-28");
  pw_fixture_assign (workspace, past, fatma, NULL);

  g_assert_null (pw_volunteer_edit_delete (fatma, &error));
  g_assert_error (error, PW_ERROR, PW_ERROR_IN_USE);
  g_clear_error (&error);
  g_assert_null (pw_activity_edit_delete (activity, &error));
  g_assert_error (error, PW_ERROR, PW_ERROR_IN_USE);

  pw_fixture_apply (workspace, pw_volunteer_edit_delete (other, NULL));
  g_assert_cmpuint (g_list_model_get_n_items (pw_workspace_get_list (workspace, PW_TYPE_ABSENCE)), ==, 0);
  pw_fixture_apply (workspace, pw_volunteer_edit_archive (fatma, TRUE, TODAY, NULL));
  g_assert_true (pw_person_is_archived (fatma));
  g_assert_cmpint (pw_person_get_ended_day (fatma), ==, TODAY);
  pw_fixture_apply (workspace, pw_volunteer_edit_archive (fatma, FALSE, TODAY, NULL));
  g_assert_false (pw_person_is_archived (fatma));
  g_assert_cmpint (pw_person_get_ended_day (fatma), ==, PW_DAY_NONE);
}

static void
test_coming_turns_first (void)
{
  g_autoptr (PwWorkspace) workspace = pw_fixture_open ();
  gpointer fatma = pw_fixture_add_volunteer (workspace, "Fatma", "Yıldız");
  gpointer activity = pw_fixture_add_activity (workspace, "De Mand");
  g_autoptr (GError) error = NULL;

  pw_fixture_assign (workspace, pw_fixture_add_shift (workspace, activity, NULL, "2026-11-26", "13:00", 210, NULL, 0), fatma, NULL);
  g_assert_null (pw_volunteer_edit_archive (fatma, TRUE, TODAY, &error));
  g_assert_error (error, PW_ERROR, PW_ERROR_IN_USE);
}

static void
test_refused (void)
{
  g_autoptr (PwWorkspace) workspace = pw_fixture_open ();
  gpointer fatma = pw_fixture_add_volunteer (workspace, "Fatma", "Yıldız");
  PwRepeat repeat = { PW_REPEAT_WEEKLY, TODAY, PW_DAY_NONE, 1, PW_MONDAY, 1 };

  g_assert_null (pw_volunteer_edit_add (" ", "", NULL, NULL, PW_DAY_NONE, NULL));
  g_assert_null (pw_volunteer_edit_add_availability (fatma, NULL, &repeat, 780, PW_MINUTES_NONE, NULL));
  g_assert_null (pw_volunteer_edit_add_availability (fatma, NULL, &repeat, 780, 700, NULL));
  repeat.interval = 0;
  g_assert_null (pw_volunteer_edit_add_absence (fatma, PW_ABSENCE_REASON_SICK, &repeat, PW_MINUTES_NONE, PW_MINUTES_NONE, NULL, NULL));
  g_assert_null (pw_power_edit_add ("  ", FALSE, NULL));
  g_assert_null (pw_activity_edit_add (workspace, "", NULL, NULL));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/volunteer-edits/history-stays", test_history_stays);
  g_test_add_func ("/model/volunteer-edits/coming-turns-first", test_coming_turns_first);
  g_test_add_func ("/model/volunteer-edits/refused", test_refused);
  return g_test_run ();
}
