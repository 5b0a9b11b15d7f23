/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/pw-organisation-setup.h"

#include "base/pw-error.h"
#include "model/pw-holiday.h"
#include "model/pw-organisation.h"
#include "model/pw-work-interval.h"
#include "pw-memory-backend.h"

static const PwOrganisationSetup whole = {
  .name = " Gemeente Linderbeke ",
  .street = "Molenstraat 1",
  .postcode = "",
  .town = "Linderbeke",
  .given_name = "An",
  .family_name = "D'hoore",
  .profile = PW_PERSON_PROFILE_SUPERVISOR,
};

static PwWorkspace *
create_workspace (void)
{
  g_autoptr (PwMemoryBackend) backend = pw_memory_backend_new ();
  PwWorkspace *workspace = pw_workspace_new (PW_BACKEND (backend));

  g_assert_true (pw_workspace_load (workspace, NULL));
  return workspace;
}

static PwWorkspace *
create_office (void)
{
  PwWorkspace *workspace = create_workspace ();
  g_autoptr (GError) error = NULL;
  g_autoptr (PwEdit) edit = pw_organisation_edit_setup (workspace, &whole, NULL, &error);

  g_assert_no_error (error);
  pw_workspace_apply (workspace, edit, &error);
  g_assert_no_error (error);
  return workspace;
}

static void
test_names (void)
{
  g_autoptr (PwWorkspace) workspace = create_office ();
  PwOrganisation *organisation = pw_workspace_get_organisation (workspace);
  g_autoptr (PwPerson) person = g_list_model_get_item (pw_workspace_get_list (workspace, PW_TYPE_PERSON), 0);

  g_assert_cmpstr (pw_organisation_get_name (organisation), ==, "Gemeente Linderbeke");
  g_assert_null (pw_organisation_get_postcode (organisation));
  g_assert_cmpint (pw_organisation_get_day_minutes (organisation), ==, 456);
  g_assert_true (pw_person_is_staff (person));
  g_assert_true (pw_person_is_supervisor (person));
  g_assert_false (pw_person_is_volunteer (person));
}

static void
test_week (void)
{
  g_autoptr (PwWorkspace) workspace = create_office ();
  GListModel *intervals = pw_workspace_get_list (workspace, PW_TYPE_WORK_INTERVAL);
  int minutes = 0;

  for (guint i = 0; i < g_list_model_get_n_items (intervals); i++)
    {
      g_autoptr (PwWorkInterval) interval = g_list_model_get_item (intervals, i);

      minutes += pw_work_interval_get_until_minute (interval) - pw_work_interval_get_from_minute (interval);
    }
  g_assert_cmpint (minutes, ==, 38 * 60);
}

static void
test_holidays (void)
{
  g_autoptr (PwWorkspace) workspace = create_office ();
  GListModel *holidays = pw_workspace_get_list (workspace, PW_TYPE_HOLIDAY);
  guint n_legal = 0;

  for (guint i = 0; i < g_list_model_get_n_items (holidays); i++)
    {
      g_autoptr (PwHoliday) holiday = g_list_model_get_item (holidays, i);

      n_legal += pw_holiday_is_legal (holiday);
      g_assert_true (pw_holiday_is_observed (holiday));
    }
  g_assert_cmpuint (n_legal, ==, 10);
  g_assert_cmpuint (g_list_model_get_n_items (holidays), ==, 15);
}

static void
assert_refused (PwWorkspace         *workspace,
                PwOrganisationSetup  setup)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (pw_organisation_edit_setup (workspace, &setup, NULL, &error));
  g_assert_error (error, PW_ERROR, PW_ERROR_INVALID);
}

static void
test_missing (void)
{
  g_autoptr (PwWorkspace) workspace = create_workspace ();
  PwOrganisationSetup nameless = whole;
  PwOrganisationSetup empty_desk = whole;

  nameless.name = "  ";
  empty_desk.family_name = NULL;
  assert_refused (workspace, nameless);
  assert_refused (workspace, empty_desk);
}

static void
test_twice (void)
{
  g_autoptr (PwWorkspace) workspace = create_office ();

  assert_refused (workspace, whole);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/organisation-setup/names", test_names);
  g_test_add_func ("/model/organisation-setup/week", test_week);
  g_test_add_func ("/model/organisation-setup/holidays", test_holidays);
  g_test_add_func ("/model/organisation-setup/missing", test_missing);
  g_test_add_func ("/model/organisation-setup/twice", test_twice);
  return g_test_run ();
}
