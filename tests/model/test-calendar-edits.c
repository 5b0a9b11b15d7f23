/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/pw-calendar-edits.h"

#include "base/pw-error.h"
#include "model/pw-organisation-edits.h"
#include "pw-memory-backend.h"

static PwWorkspace *
create_office (void)
{
  g_autoptr (PwMemoryBackend) backend = pw_memory_backend_new ();
  PwWorkspace *workspace = pw_workspace_new (PW_BACKEND (backend));
  g_autoptr (PwEdit) edit = pw_edit_new ("Set up", NULL);

  g_assert_true (pw_workspace_load (workspace, NULL));
  pw_organisation_add_defaults (edit, "Linderbeke");
  g_assert_true (pw_workspace_apply (workspace, edit, NULL));
  return workspace;
}

static const struct
{
  const char *typed;
  const char *kept;             /* NULL: refused */
} hours[] = {
  { "8:30-12:00, 12:30-16:36", "08:30–12:00, 12:30–16:36" },
  { "13.00–17.00 ; 9u-12u", "09:00–12:00, 13:00–17:00" },
  { "", "" },
  { "  ", "" },
  { "12-9", NULL },
  { "9-12, 11-13", NULL },
  { "negen tot vijf", NULL },
  { "9", NULL },
};

static void
test_hours (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (hours); i++)
    {
      g_autoptr (PwWorkspace) workspace = create_office ();
      g_autoptr (GError) error = NULL;
      g_autoptr (PwEdit) edit = pw_work_week_edit_day (workspace, PW_WEDNESDAY, hours[i].typed, &error);
      g_autofree char *kept = NULL;

      if (hours[i].kept == NULL)
        {
          g_assert_error (error, PW_ERROR, PW_ERROR_INVALID);
          g_assert_null (edit);
          continue;
        }
      g_assert_no_error (error);
      pw_workspace_apply (workspace, edit, &error);
      g_assert_no_error (error);
      kept = pw_work_week_dup_day (workspace, PW_WEDNESDAY);
      g_assert_cmpstr (kept, ==, hours[i].kept);
    }
}

static void
test_week (void)
{
  g_autoptr (PwWorkspace) workspace = create_office ();
  g_autoptr (PwEdit) edit = pw_work_week_edit_day (workspace, PW_FRIDAY, "", NULL);

  g_assert_cmpint (pw_work_week_get_minutes (workspace), ==, 38 * 60);
  g_assert_true (pw_workspace_apply (workspace, edit, NULL));
  g_assert_cmpint (pw_work_week_get_minutes (workspace), ==, 4 * 456);
}

static void
test_day_in (void)
{
  g_autoptr (PwWorkspace) workspace = create_office ();
  PwHoliday *monday = pw_workspace_find_named (workspace, PW_TYPE_HOLIDAY, "Paasmaandag", NULL);
  PwHoliday *king = pw_workspace_find_named (workspace, PW_TYPE_HOLIDAY, "Koningsdag", NULL);

  g_assert_cmpint (pw_holiday_get_day_in (monday, 2026), ==, pw_day_from_ymd (2026, 4, 6));
  g_assert_cmpint (pw_holiday_get_day_in (king, 2027), ==, pw_day_from_ymd (2027, 11, 15));
}

static void
test_once (void)
{
  g_autoptr (PwWorkspace) workspace = create_office ();
  PwDay day = pw_day_from_ymd (2026, 12, 24);
  g_autoptr (PwEdit) add = pw_holiday_edit_add (" Brugdag ", day, FALSE, PW_HOLIDAY_PART_AFTERNOON, NULL);
  g_autoptr (PwEdit) change = NULL;
  PwHoliday *holiday;

  g_assert_true (pw_workspace_apply (workspace, add, NULL));
  holiday = pw_workspace_find_named (workspace, PW_TYPE_HOLIDAY, "Brugdag", NULL);
  g_assert_true (pw_holiday_is_observed (holiday));
  g_assert_cmpint (pw_holiday_get_day_in (holiday, 2026), ==, day);
  g_assert_cmpint (pw_holiday_get_day_in (holiday, 2027), ==, PW_DAY_NONE);

  change = pw_holiday_edit_change (holiday, "Kerstavond", day, TRUE, PW_HOLIDAY_PART_WHOLE, NULL);
  g_assert_true (pw_workspace_apply (workspace, change, NULL));
  g_assert_cmpint (pw_holiday_get_day_in (holiday, 2027), ==, pw_day_from_ymd (2027, 12, 24));
  g_assert_cmpint (pw_holiday_get_part (holiday), ==, PW_HOLIDAY_PART_WHOLE);
}

static void
test_refused (void)
{
  g_autoptr (GError) nameless = NULL;
  g_autoptr (GError) dayless = NULL;

  g_assert_null (pw_holiday_edit_add (" ", pw_day_from_ymd (2026, 12, 24), FALSE, PW_HOLIDAY_PART_WHOLE, &nameless));
  g_assert_error (nameless, PW_ERROR, PW_ERROR_INVALID);
  g_assert_null (pw_holiday_edit_add ("Brugdag", PW_DAY_NONE, FALSE, PW_HOLIDAY_PART_WHOLE, &dayless));
  g_assert_error (dayless, PW_ERROR, PW_ERROR_INVALID);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/calendar-edits/hours", test_hours);
  g_test_add_func ("/model/calendar-edits/week", test_week);
  g_test_add_func ("/model/calendar-edits/day-in", test_day_in);
  g_test_add_func ("/model/calendar-edits/once", test_once);
  g_test_add_func ("/model/calendar-edits/refused", test_refused);
  return g_test_run ();
}
