/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/pw-activity.h"
#include "model/pw-person.h"
#include "model/pw-power.h"
#include "model/pw-workspace.h"
#include "print/pw-layout.h"
#include "print/pw-roster-document.h"

#include "pw-memory-backend.h"

static PwPerson *
add_person (PwEdit     *edit,
            const char *given,
            const char *family)
{
  PwPerson *person = pw_edit_create (edit, PW_TYPE_PERSON);

  pw_edit_set_text (edit, person, PW_PERSON_GIVEN_NAME, given);
  pw_edit_set_text (edit, person, PW_PERSON_FAMILY_NAME, family);
  pw_edit_set_int (edit, person, PW_PERSON_IS_VOLUNTEER, TRUE);

  return person;
}

static PwShift *
add_shift (PwEdit     *edit,
           PwActivity *activity,
           const char *day,
           PwMinutes   start,
           int         n_places)
{
  PwShift *shift = pw_edit_create (edit, PW_TYPE_SHIFT);
  PwDemand *demand = pw_edit_create (edit, PW_TYPE_DEMAND);

  pw_edit_set_ref (edit, shift, PW_SHIFT_ACTIVITY, activity);
  pw_edit_set_day (edit, shift, PW_SHIFT_DAY, pw_day_parse_iso (day));
  pw_edit_set_int (edit, shift, PW_SHIFT_START, start);
  pw_edit_set_int (edit, shift, PW_SHIFT_LENGTH, 180);
  pw_edit_set_ref (edit, demand, PW_DEMAND_SHIFT, shift);
  pw_edit_set_int (edit, demand, PW_DEMAND_MINIMUM, 1);
  pw_edit_set_int (edit, demand, PW_DEMAND_WANTED, n_places);

  return shift;
}

static void
assign (PwEdit   *edit,
        PwShift  *shift,
        PwPerson *person)
{
  PwAssignment *assignment = pw_edit_create (edit, PW_TYPE_ASSIGNMENT);

  pw_edit_set_ref (edit, assignment, PW_ASSIGNMENT_SHIFT, shift);
  pw_edit_set_ref (edit, assignment, PW_ASSIGNMENT_PERSON, person);
}

static char *
dup_layout (PwWorkspace *workspace)
{
  g_autoptr (PwRoster) roster = pw_roster_new (workspace);
  g_autoptr (PwDocument) document = NULL;
  g_autoptr (PwLayout) layout = NULL;

  document = pw_roster_make_week_sheet (roster, pw_day_parse_iso ("2026-11-25"), pw_day_parse_iso ("2026-11-22"));
  layout = pw_layout_new (document);

  return pw_layout_to_text (layout);
}

static void
test_week (void)
{
  g_autoptr (PwMemoryBackend) backend = pw_memory_backend_new ();
  g_autoptr (PwWorkspace) workspace = pw_workspace_new (PW_BACKEND (backend));
  g_autoptr (PwEdit) edit = pw_edit_new ("Set up", NULL);
  PwActivity *shop = pw_edit_create (edit, PW_TYPE_ACTIVITY);
  PwActivity *food = pw_edit_create (edit, PW_TYPE_ACTIVITY);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  PwShift *monday;

  pw_workspace_load (workspace, NULL);
  pw_edit_set_text (edit, shop, PW_ACTIVITY_TITLE, "Winkel");
  pw_edit_set_text (edit, food, PW_ACTIVITY_TITLE, "Bedeling");
  monday = add_shift (edit, shop, "2026-11-23", 540, 3);
  assign (edit, monday, add_person (edit, "Noor", "Van den Broeck"));
  assign (edit, monday, add_person (edit, "Omar", "Haddad"));
  assign (edit, add_shift (edit, food, "2026-11-26", 780, 1), add_person (edit, "Noor", "Verlinden"));
  add_shift (edit, food, "2026-11-30", 780, 1);
  pw_workspace_apply (workspace, edit, &error);
  g_assert_no_error (error);

  text = dup_layout (workspace);
  g_assert_cmpstr (text, ==,
                   "page 1\n"
                   "heading Uurrooster week 48\n"
                   "paragraph maandag 23 november 2026 tot en met zondag 29 november 2026\n"
                   "row Activiteit | ma 23/11 | di 24/11 | wo 25/11 | do 26/11 | vr 27/11\n"
                   "row Bedeling | 13:00–16:00 | • Noor Verlinden\n"
                   "row Winkel | 09:00–12:00 | • Noor Van den Broeck | • Omar H. | … nog in te vullen\n"
                   "paragraph Afgedrukt op 22 november 2026\n");
}

static void
test_empty_week (void)
{
  g_autoptr (PwMemoryBackend) backend = pw_memory_backend_new ();
  g_autoptr (PwWorkspace) workspace = pw_workspace_new (PW_BACKEND (backend));
  g_autofree char *text = NULL;

  pw_workspace_load (workspace, NULL);
  text = dup_layout (workspace);
  g_assert_nonnull (strstr (text, "paragraph Er zijn geen shiften in deze week.\n"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/print/roster-document/week", test_week);
  g_test_add_func ("/print/roster-document/empty-week", test_empty_week);

  return g_test_run ();
}
