/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pw-roster-fixture.h"

#include "model/pw-activity-edits.h"
#include "model/pw-activity.h"
#include "model/pw-assignment.h"
#include "model/pw-demand.h"
#include "model/pw-holiday.h"
#include "model/pw-person.h"
#include "model/pw-power.h"
#include "model/pw-shift.h"
#include "model/pw-volunteer-edits.h"
#include "pw-memory-backend.h"

PwWorkspace *
pw_fixture_open (void)
{
  g_autoptr (PwMemoryBackend) backend = pw_memory_backend_new ();
  PwWorkspace *workspace = pw_workspace_new (PW_BACKEND (backend));
  g_autoptr (GError) error = NULL;

  pw_workspace_load (workspace, &error);
  g_assert_no_error (error);
  return workspace;
}

/* Takes @edit. */
void
pw_fixture_apply (PwWorkspace *workspace,
                  PwEdit      *edit)
{
  g_autoptr (GError) error = NULL;

  g_assert_nonnull (edit);
  pw_workspace_apply (workspace, edit, &error);
  g_assert_no_error (error);
  g_object_unref (edit);
}

gpointer
pw_fixture_get_last (PwWorkspace *workspace,
                     GType        type)
{
  GListModel *list = pw_workspace_get_list (workspace, type);
  gpointer last = g_list_model_get_item (list, g_list_model_get_n_items (list) - 1);

  g_assert_nonnull (last);
  g_object_unref (last);
  return last;
}

/* One who has signed the agreement. */
gpointer
pw_fixture_add_volunteer (PwWorkspace *workspace,
                          const char  *given_name,
                          const char  *family_name)
{
  PwEdit *edit = pw_volunteer_edit_add (given_name, family_name, NULL, NULL, pw_day_parse_iso ("2024-01-08"), NULL);
  gpointer person;

  pw_fixture_apply (workspace, edit);
  person = pw_fixture_get_last (workspace, PW_TYPE_PERSON);
  edit = pw_edit_new ("Agree", NULL);
  pw_edit_set_day (edit, person, PW_PERSON_AGREEMENT_DAY, pw_day_parse_iso ("2024-01-08"));
  pw_fixture_apply (workspace, edit);
  return person;
}

gpointer
pw_fixture_add_power (PwWorkspace *workspace,
                      const char  *title)
{
  pw_fixture_apply (workspace, pw_power_edit_add (title, FALSE, NULL));
  return pw_fixture_get_last (workspace, PW_TYPE_POWER);
}

void
pw_fixture_give_power (PwWorkspace *workspace,
                       gpointer     person,
                       gpointer     power,
                       const char  *until)
{
  pw_fixture_apply (workspace, pw_volunteer_edit_add_power (person, power, PW_DAY_NONE, until != NULL ? pw_day_parse_iso (until) : PW_DAY_NONE, NULL));
}

gpointer
pw_fixture_add_activity (PwWorkspace *workspace,
                         const char  *title)
{
  pw_fixture_apply (workspace, pw_activity_edit_add (workspace, title, NULL, NULL));
  return pw_fixture_get_last (workspace, PW_TYPE_ACTIVITY);
}

gpointer
pw_fixture_add_shift (PwWorkspace         *workspace,
                      gpointer             activity,
                      const char          *title,
                      const char          *day,
                      const char          *start,
                      PwMinutes            length,
                      const PwShiftPlaces *places,
                      guint                n_places)
{
  pw_fixture_apply (workspace, pw_shift_edit_add (activity, title, pw_day_parse_iso (day), pw_minutes_parse (start), length, places, n_places, NULL));
  return pw_fixture_get_last (workspace, PW_TYPE_SHIFT);
}

gpointer
pw_fixture_get_demand (PwWorkspace *workspace,
                       gpointer     shift,
                       guint        index)
{
  g_autoptr (GPtrArray) demands = pw_workspace_list_referrers (workspace, PW_TYPE_DEMAND, PW_DEMAND_SHIFT, shift);

  return g_ptr_array_index (demands, index);
}

/* Without asking the roster. */
gpointer
pw_fixture_assign (PwWorkspace *workspace,
                   gpointer     shift,
                   gpointer     person,
                   gpointer     demand)
{
  PwEdit *edit = pw_edit_new ("Assign", NULL);
  PwAssignment *assignment = pw_edit_create (edit, PW_TYPE_ASSIGNMENT);

  pw_edit_set_ref (edit, assignment, PW_ASSIGNMENT_SHIFT, shift);
  pw_edit_set_ref (edit, assignment, PW_ASSIGNMENT_PERSON, person);
  pw_edit_set_ref (edit, assignment, PW_ASSIGNMENT_DEMAND, demand);
  pw_fixture_apply (workspace, edit);
  return assignment;
}

void
pw_fixture_add_absence (PwWorkspace *workspace,
                        gpointer     person,
                        const char  *first,
                        const char  *until)
{
  PwRepeat repeat = { PW_REPEAT_ONCE, pw_day_parse_iso (first), pw_day_parse_iso (until), 1, 0, 1 };

  pw_fixture_apply (workspace, pw_volunteer_edit_add_absence (person, PW_ABSENCE_REASON_HOLIDAY, &repeat, PW_MINUTES_NONE, PW_MINUTES_NONE, NULL, NULL));
}

void
pw_fixture_add_holiday (PwWorkspace *workspace,
                        const char  *title,
                        const char  *day)
{
  PwEdit *edit = pw_edit_new ("Close", NULL);
  PwHoliday *holiday = pw_edit_create (edit, PW_TYPE_HOLIDAY);

  pw_edit_set_text (edit, holiday, PW_HOLIDAY_TITLE, title);
  pw_edit_set_int (edit, holiday, PW_HOLIDAY_RULE, PW_HOLIDAY_RULE_ONCE);
  pw_edit_set_day (edit, holiday, PW_HOLIDAY_DAY, pw_day_parse_iso (day));
  pw_edit_set_int (edit, holiday, PW_HOLIDAY_IS_OBSERVED, TRUE);
  pw_fixture_apply (workspace, edit);
}
