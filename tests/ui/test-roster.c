/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pw-page-fixture.h"

#include "base/pw-clock.h"
#include "base/pw-words.h"
#include "model/pw-assignment.h"
#include "model/pw-person.h"
#include "model/pw-roster.h"
#include "model/pw-shift.h"
#include "model/pw-volunteer-edits.h"
#include "ui/activities/pw-activities-page.h"
#include "ui/common/pw-pdf-view.h"
#include "ui/roster/pw-roster-cell.h"
#include "ui/roster/pw-roster-page.h"
#include "ui/roster/pw-roster-picker.h"
#include "ui/roster/pw-shift-dialog.h"
#include "ui/volunteers/pw-volunteers-page.h"

static void
open_roster (PwPageFixture *fixture,
             int            width)
{
  pw_page_fixture_set_up (fixture, TRUE);
  pw_page_fixture_show (fixture, pw_roster_page_new (fixture->desk), width, 900);
}

static PwRosterChip *
get_focused_chip (PwPageFixture *fixture)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));

  return focus != NULL && PW_IS_ROSTER_CHIP (focus) ? PW_ROSTER_CHIP (focus) : NULL;
}

static guint
count_turns (PwPageFixture *fixture)
{
  return g_list_model_get_n_items (pw_workspace_get_list (fixture->workspace, PW_TYPE_ASSIGNMENT));
}

/* A letter on the place that has the focus; the controller stands on the stack around all places. */
static void
type_letter (PwPageFixture *fixture,
             guint          key)
{
  pw_page_press (pw_page_find (fixture->page, GTK_TYPE_STACK, 0), key);
}

static GtkWidget *
find_picker_entry (PwPageFixture *fixture)
{
  for (GtkWidget *child = gtk_widget_get_first_child (fixture->page); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      if (PW_IS_ROSTER_PICKER (child))
        {
          return pw_page_find (child, GTK_TYPE_ENTRY, 0);
        }
    }

  return NULL;
}

static gboolean
is_picking (PwPageFixture *fixture)
{
  GtkWidget *entry = find_picker_entry (fixture);

  return entry != NULL && gtk_widget_get_mapped (entry);
}

static void
press_enter (PwPageFixture *fixture)
{
  g_signal_emit_by_name (find_picker_entry (fixture), "activate");
  pw_page_settle ();
}

/* Ctrl+G, a name, Enter; then the next gap has the focus. Undo takes it back exactly. */
static void
test_fill_gap (void)
{
  PwPageFixture fixture = { 0 };
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  gpointer shift;
  guint place;
  guint n_turns;

  open_roster (&fixture, 1200);
  before = pw_workspace_dup_content_hash (fixture.workspace);
  n_turns = count_turns (&fixture);
  gtk_widget_activate_action (fixture.page, "roster.next-gap", NULL);
  pw_page_settle ();
  g_assert_nonnull (get_focused_chip (&fixture));
  g_assert_null (pw_roster_chip_get_assignment (get_focused_chip (&fixture)));
  shift = pw_roster_chip_get_shift (get_focused_chip (&fixture));
  place = pw_roster_chip_get_index (get_focused_chip (&fixture));

  /* Who fits best stands first for every letter that fits: the first of all when nothing is typed. */
  gtk_widget_activate_action (fixture.page, "roster.choose", NULL);
  pw_page_settle ();
  g_assert_true (is_picking (&fixture));
  pw_page_picture (&fixture, "roster-picker");
  press_enter (&fixture);
  g_assert_cmpuint (count_turns (&fixture), ==, n_turns + 1);
  g_assert_false (is_picking (&fixture));
  g_assert_nonnull (get_focused_chip (&fixture));
  g_assert_null (pw_roster_chip_get_assignment (get_focused_chip (&fixture)));
  g_assert_true (pw_roster_chip_get_shift (get_focused_chip (&fixture)) != shift || pw_roster_chip_get_index (get_focused_chip (&fixture)) != place);

  pw_desk_undo (fixture.desk);
  pw_page_settle ();
  after = pw_workspace_dup_content_hash (fixture.workspace);
  g_assert_cmpstr (after, ==, before);
  pw_page_fixture_tear_down (&fixture);
}

/* Somebody who stands there already is found, but Enter does not take him: the reason is in the row. */
static void
test_refusal (void)
{
  PwPageFixture fixture = { 0 };
  PwRosterChip *chip;
  PwRoster *roster;
  g_autoptr (GPtrArray) offers = NULL;
  const PwRosterOffer *last;
  const PwRosterRemark *remark;
  g_autofree char *name = NULL;
  guint n_turns;

  open_roster (&fixture, 1200);
  gtk_widget_activate_action (fixture.page, "roster.next-gap", NULL);
  pw_page_settle ();
  chip = get_focused_chip (&fixture);
  roster = pw_roster_new (fixture.workspace);
  offers = pw_roster_list_offers (roster, pw_roster_chip_get_shift (chip), pw_roster_chip_get_demand (chip));
  last = g_ptr_array_index (offers, offers->len - 1);
  remark = g_ptr_array_index (last->remarks, 0);
  g_assert_cmpint (last->gravity, ==, PW_ROSTER_REFUSAL);
  name = pw_entity_dup_title (last->person);

  n_turns = count_turns (&fixture);
  type_letter (&fixture, GDK_KEY_x);
  g_assert_true (is_picking (&fixture));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (find_picker_entry (&fixture))), ==, "x");
  gtk_editable_set_text (GTK_EDITABLE (find_picker_entry (&fixture)), name);
  pw_page_settle ();
  g_assert_nonnull (pw_page_find_label (gtk_widget_get_parent (find_picker_entry (&fixture)), remark->sentence));
  press_enter (&fixture);
  g_assert_cmpuint (count_turns (&fixture), ==, n_turns);
  g_assert_true (is_picking (&fixture));
  g_object_unref (roster);
  pw_page_fixture_tear_down (&fixture);
}

static void
test_remove (void)
{
  PwPageFixture fixture = { 0 };
  PwRosterChip *chip;
  guint n_turns;

  open_roster (&fixture, 1200);
  n_turns = count_turns (&fixture);
  for (guint i = 0; (chip = PW_ROSTER_CHIP (pw_page_find (fixture.page, PW_TYPE_ROSTER_CHIP, i))) != NULL; i++)
    {
      if (pw_roster_chip_get_assignment (chip) != NULL)
        {
          break;
        }
    }
  g_assert_nonnull (chip);
  gtk_widget_grab_focus (GTK_WIDGET (chip));
  gtk_widget_activate_action (GTK_WIDGET (chip), "roster.remove", NULL);
  pw_page_settle ();
  g_assert_cmpuint (count_turns (&fixture), ==, n_turns - 1);
  g_assert_nonnull (get_focused_chip (&fixture));
  pw_page_fixture_tear_down (&fixture);
}

/* The week after the last one of the demo is empty: it takes over the one before, says what did not come along, and undo empties it. */
static void
test_copy_week (void)
{
  PwPageFixture fixture = { 0 };
  PwDay monday = pw_day_get_monday (pw_clock_today ());
  PwRoster *roster;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  open_roster (&fixture, 1200);
  roster = pw_roster_new (fixture.workspace);
  while (TRUE)
    {
      g_autoptr (GPtrArray) shifts = pw_roster_list_shifts (roster, (PwDayRange) { monday, monday + 7 });

      if (shifts->len == 0)
        {
          break;
        }
      monday += 7;
    }
  pw_roster_page_show_week (PW_ROSTER_PAGE (fixture.page), monday);
  pw_page_settle ();
  g_assert_nonnull (pw_page_find_label (fixture.page, "Geen shiften deze week"));
  pw_page_picture (&fixture, "roster-empty");
  before = pw_workspace_dup_content_hash (fixture.workspace);
  gtk_widget_activate_action (fixture.page, "roster.copy-week", NULL);
  pw_page_settle ();
  {
    g_autoptr (GPtrArray) shifts = pw_roster_list_shifts (roster, (PwDayRange) { monday, monday + 7 });

    g_assert_cmpuint (shifts->len, >, 0);
  }
  pw_page_picture (&fixture, "roster-copied");

  g_assert_nonnull (pw_page_find_label (fixture.window, "Gesloten: Nieuwjaar.*"));

  pw_desk_undo (fixture.desk);
  pw_page_settle ();
  after = pw_workspace_dup_content_hash (fixture.workspace);
  g_assert_cmpstr (after, ==, before);
  g_object_unref (roster);
  pw_page_fixture_tear_down (&fixture);
}

/* A week that is there already is filled up; nobody comes twice, and the report says so. */
static void
test_copy_again (void)
{
  PwPageFixture fixture = { 0 };

  open_roster (&fixture, 1200);
  gtk_widget_activate_action (fixture.page, "roster.next-week", NULL);
  gtk_widget_activate_action (fixture.page, "roster.copy-week", NULL);
  pw_page_settle ();
  g_assert_nonnull (pw_page_find_label (fixture.window, "Wat er niet meekwam"));
  g_assert_nonnull (pw_page_find_label (fixture.window, "*staat al in deze shift.*"));
  pw_page_picture (&fixture, "roster-report");
  pw_page_fixture_tear_down (&fixture);
}

/* Ctrl+P shows the sheet for the wall before it goes anywhere. */
static void
test_print (void)
{
  PwPageFixture fixture = { 0 };
  GtkWidget *pages;

  open_roster (&fixture, 1200);
  g_assert_true (pw_page_can_print (PW_PAGE (fixture.page)));
  pw_page_print (PW_PAGE (fixture.page));
  pw_page_settle ();
  pw_page_picture (&fixture, "roster-print");
  pages = pw_page_find (fixture.window, PW_TYPE_PDF_VIEW, 0);
  g_assert_nonnull (pages);
  g_assert_cmpuint (pw_pdf_view_get_n_pages (PW_PDF_VIEW (pages)), >=, 1);
  g_assert_nonnull (pw_page_find_button (fixture.window, "Afdrukken…"));
  g_assert_nonnull (pw_page_find_button (fixture.window, "Opslaan als pdf"));
  g_assert_cmpuint (pw_page_count_nameless (fixture.window), ==, 0);
  pw_page_fixture_tear_down (&fixture);
}

static GtkEditable *
find_row (GtkWidget  *root,
          const char *title)
{
  GtkWidget *row;

  for (guint i = 0; (row = pw_page_find (root, ADW_TYPE_ENTRY_ROW, i)) != NULL; i++)
    {
      if (g_str_has_prefix (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), title))
        {
          return GTK_EDITABLE (row);
        }
    }

  g_assert_not_reached ();
}

static guint
count_shifts (PwPageFixture *fixture)
{
  return g_list_model_get_n_items (pw_workspace_get_list (fixture->workspace, PW_TYPE_SHIFT));
}

static void
save_dialog (PwPageFixture *fixture)
{
  g_signal_emit_by_name (pw_page_find_button (pw_page_find (fixture->window, PW_TYPE_SHIFT_DIALOG, 0), "Opslaan"), "clicked");
  pw_page_settle ();
}

/* Ctrl+N proposes the day of the place that has the focus; a shift in another week is made in one edit and followed there; undo leaves nothing of it. */
static void
test_new_shift (void)
{
  PwPageFixture fixture = { 0 };
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  guint n_shifts;
  GtkWidget *dialog;

  open_roster (&fixture, 1200);
  before = pw_workspace_dup_content_hash (fixture.workspace);
  n_shifts = count_shifts (&fixture);
  g_assert_true (pw_page_can_add (PW_PAGE (fixture.page)));
  pw_page_add (PW_PAGE (fixture.page));
  pw_page_picture (&fixture, "roster-new-shift");
  dialog = pw_page_find (fixture.window, PW_TYPE_SHIFT_DIALOG, 0);
  g_assert_nonnull (dialog);
  g_assert_cmpstr (gtk_editable_get_text (find_row (dialog, "Dag")), ==, "23/11/2026");
  g_assert_cmpuint (pw_page_count_nameless (dialog), ==, 0);

  gtk_editable_set_text (find_row (dialog, "Dag"), "zomaar");
  save_dialog (&fixture);
  g_assert_cmpuint (count_shifts (&fixture), ==, n_shifts);
  g_assert_nonnull (pw_page_find (fixture.window, PW_TYPE_SHIFT_DIALOG, 0));

  gtk_editable_set_text (find_row (dialog, "Dag"), "10/3/2027");
  gtk_editable_set_text (find_row (dialog, "Wat er gebeurt"), "Lentepoets");
  gtk_editable_set_text (find_row (dialog, "Vanaf welk"), "22:00");
  gtk_editable_set_text (find_row (dialog, "Tot welk"), "1:30");
  save_dialog (&fixture);
  g_assert_cmpuint (count_shifts (&fixture), ==, n_shifts + 1);
  g_assert_nonnull (pw_page_find_label (fixture.page, "Lentepoets\n22:00–01:30*"));
  g_assert_nonnull (pw_page_find_label (fixture.page, "*10/3"));

  pw_desk_undo (fixture.desk);
  pw_page_settle ();
  after = pw_workspace_dup_content_hash (fixture.workspace);
  g_assert_cmpstr (after, ==, before);
  pw_page_fixture_tear_down (&fixture);
}

/* The shift that has the focus is changed: its people stay. Deleting it takes them along; both are one step to undo. */
static void
test_change_shift (void)
{
  PwPageFixture fixture = { 0 };
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  guint n_shifts;
  guint n_turns;
  gpointer shift;
  GtkWidget *dialog;

  open_roster (&fixture, 1200);
  before = pw_workspace_dup_content_hash (fixture.workspace);
  n_shifts = count_shifts (&fixture);
  n_turns = count_turns (&fixture);
  gtk_widget_activate_action (fixture.page, "roster.next-gap", NULL);
  pw_page_settle ();
  shift = pw_roster_chip_get_shift (get_focused_chip (&fixture));
  gtk_widget_activate_action (fixture.page, "roster.change-shift", NULL);
  pw_page_picture (&fixture, "roster-change-shift");
  dialog = pw_page_find (fixture.window, PW_TYPE_SHIFT_DIALOG, 0);
  gtk_editable_set_text (find_row (dialog, "Tot welk"), "23:15");
  save_dialog (&fixture);
  g_assert_cmpint (pw_shift_get_start (shift) + pw_shift_get_length (shift), ==, 23 * 60 + 15);
  g_assert_cmpuint (count_turns (&fixture), ==, n_turns);

  gtk_widget_activate_action (fixture.page, "roster.open-shift", "x", pw_entity_get_id (shift));
  pw_page_settle ();
  dialog = pw_page_find (fixture.window, PW_TYPE_SHIFT_DIALOG, 0);
  g_signal_emit_by_name (gtk_widget_get_ancestor (pw_page_find_label (dialog, "Deze shift verwijderen"), ADW_TYPE_BUTTON_ROW), "activated");
  pw_page_settle ();
  g_assert_cmpuint (count_shifts (&fixture), ==, n_shifts - 1);
  g_assert_cmpuint (count_turns (&fixture), <, n_turns);

  pw_desk_undo (fixture.desk);
  pw_page_settle ();
  pw_desk_undo (fixture.desk);
  pw_page_settle ();
  after = pw_workspace_dup_content_hash (fixture.workspace);
  g_assert_cmpstr (after, ==, before);
  pw_page_fixture_tear_down (&fixture);
}

/* Somebody in a full shift falls ill: the shift is no longer in order, to eyes and ears, until that is allowed. */
static void
test_doubtful (void)
{
  PwPageFixture fixture = { 0 };
  PwRoster *roster;
  PwAssignment *assignment = NULL;
  gpointer shift = NULL;
  GtkWidget *cell = NULL;
  g_autofree char *said = NULL;
  g_autoptr (GError) error = NULL;
  PwRepeat once = { PW_REPEAT_ONCE, PW_DAY_NONE, PW_DAY_NONE, 1, 0, 1 };
  PwEdit *edit;

  open_roster (&fixture, 1200);
  roster = pw_roster_new (fixture.workspace);
  for (guint i = 0; (cell = pw_page_find (fixture.page, PW_TYPE_ROSTER_CELL_WIDGET, i)) != NULL; i++)
    {
      if (gtk_widget_has_css_class (cell, "full"))
        {
          break;
        }
    }
  g_assert_nonnull (cell);
  shift = pw_roster_cell_widget_get_shift (PW_ROSTER_CELL_WIDGET (cell));
  assignment = pw_roster_chip_get_assignment (pw_roster_cell_widget_get_chip (PW_ROSTER_CELL_WIDGET (cell), 0));
  once.first_day = once.until_day = pw_shift_get_day (shift);
  edit = pw_volunteer_edit_add_absence (pw_assignment_get_person (assignment), PW_ABSENCE_REASON_SICK, &once, PW_MINUTES_NONE, PW_MINUTES_NONE, NULL, &error);
  g_assert_no_error (error);
  pw_desk_apply (fixture.desk, edit);
  pw_page_settle ();
  g_assert_cmpuint (pw_roster_count_marked (roster, shift), ==, 1);
  g_assert_true (gtk_widget_has_css_class (cell, "doubtful"));
  g_assert_false (gtk_widget_has_css_class (cell, "full"));
  g_assert_nonnull (pw_page_find_label (cell, "▲*let op"));
  said = gtk_test_accessible_check_property (GTK_ACCESSIBLE (cell), GTK_ACCESSIBLE_PROPERTY_LABEL, "");
  g_assert_nonnull (strstr (said, "let op: 1 persoon"));
  pw_page_picture (&fixture, "roster-doubtful");
  pw_desk_undo (fixture.desk);
  pw_page_settle ();
  g_assert_true (gtk_widget_has_css_class (cell, "full"));
  g_object_unref (roster);
  pw_page_fixture_tear_down (&fixture);
}

/* At a phone's width a day is a list of the same cells. */
static void
test_narrow (void)
{
  PwPageFixture fixture = { 0 };
  GtkWidget *cell;

  open_roster (&fixture, 360);
  gtk_widget_activate_action (fixture.page, "roster.next-gap", NULL);
  pw_page_settle ();
  g_assert_nonnull (get_focused_chip (&fixture));
  cell = pw_page_find (fixture.page, PW_TYPE_ROSTER_CELL_WIDGET, 0);
  gtk_test_accessible_assert_role (cell, GTK_ACCESSIBLE_ROLE_GROUP);
  g_assert_cmpuint (pw_page_count_nameless (fixture.page), ==, 0);
  pw_page_picture (&fixture, "roster-narrow");
  pw_page_fixture_tear_down (&fixture);
}

/* The words at once, without the patience of the field. */
static void
search (GtkWidget  *page,
        const char *words)
{
  GtkWidget *field = pw_page_find (page, GTK_TYPE_SEARCH_ENTRY, 0);

  gtk_editable_set_text (GTK_EDITABLE (field), words);
  g_signal_emit_by_name (field, "search-changed");
}

static void
test_registers (void)
{
  PwPageFixture volunteers = { 0 };
  PwPageFixture activities = { 0 };

  pw_page_fixture_set_up (&volunteers, TRUE);
  pw_page_fixture_show (&volunteers, pw_volunteers_page_new (volunteers.desk), 1000, 800);
  g_assert_nonnull (pw_page_find_label (volunteers.page, "Bevoegdheden"));
  g_assert_nonnull (pw_page_find_label (volunteers.page, "Komende shiften"));
  g_assert_cmpuint (pw_page_count_nameless (volunteers.page), ==, 0);
  search (volunteers.page, "van den broeck");
  pw_page_settle ();
  g_assert_nonnull (pw_page_find_label (volunteers.page, "Van den Broeck Maria"));
  search (volunteers.page, "zzzz");
  pw_page_settle ();
  g_assert_nonnull (pw_page_find_label (volunteers.page, "Niemand gevonden"));
  pw_page_fixture_tear_down (&volunteers);

  pw_page_fixture_set_up (&activities, TRUE);
  pw_page_fixture_show (&activities, pw_activities_page_new (activities.desk), 1000, 800);
  g_assert_nonnull (pw_page_find_label (activities.page, "elke maandag 09:00–12:00*"));
  g_assert_cmpuint (pw_page_count_nameless (activities.page), ==, 0);
  pw_page_fixture_tear_down (&activities);
}

int
main (int   argc,
      char *argv[])
{
  g_setenv ("PW_TODAY", "2026-11-25", TRUE);
  pw_words_init ();
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/ui/roster/fill-gap", test_fill_gap);
  g_test_add_func ("/ui/roster/refusal", test_refusal);
  g_test_add_func ("/ui/roster/remove", test_remove);
  g_test_add_func ("/ui/roster/copy-week", test_copy_week);
  g_test_add_func ("/ui/roster/copy-again", test_copy_again);
  g_test_add_func ("/ui/roster/print", test_print);
  g_test_add_func ("/ui/roster/new-shift", test_new_shift);
  g_test_add_func ("/ui/roster/change-shift", test_change_shift);
  g_test_add_func ("/ui/roster/doubtful", test_doubtful);
  g_test_add_func ("/ui/roster/narrow", test_narrow);
  g_test_add_func ("/ui/roster/registers", test_registers);
  return g_test_run ();
}
