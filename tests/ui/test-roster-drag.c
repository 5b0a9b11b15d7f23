/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pw-page-fixture.h"

#include "base/pw-words.h"
#include "model/pw-assignment.h"
#include "model/pw-person.h"
#include "model/pw-roster.h"
#include "model/pw-shift.h"
#include "ui/roster/pw-roster-chip.h"
#include "ui/roster/pw-roster-page.h"
#include "ui/roster/pw-roster-people.h"

typedef struct
{
  PwPageFixture  page;
  char          *before;        /* the content that undo has to bring back */
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  pw_page_fixture_set_up (&fixture->page, TRUE);
  pw_page_fixture_show (&fixture->page, pw_roster_page_new (fixture->page.desk), 1400, 900);
  adw_overlay_split_view_set_show_sidebar (ADW_OVERLAY_SPLIT_VIEW (pw_page_find (fixture->page.page, ADW_TYPE_OVERLAY_SPLIT_VIEW, 0)), TRUE);
  pw_page_settle ();
  fixture->before = pw_workspace_dup_content_hash (fixture->page.workspace);
}

/* One undo takes back what one drag did. */
static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_autofree char *after = NULL;

  pw_desk_undo (fixture->page.desk);
  pw_page_settle ();
  after = pw_workspace_dup_content_hash (fixture->page.workspace);
  g_assert_cmpstr (after, ==, fixture->before);
  g_free (fixture->before);
  pw_page_fixture_tear_down (&fixture->page);
}

static GtkEventController *
find_controller (GtkWidget *widget,
                 GType      type)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (g_type_is_a (G_OBJECT_TYPE (controller), type))
        {
          return controller;    /* the widget keeps it */
        }
    }

  return NULL;
}

/* What a hand does between two widgets: takes what the one gives, and lets go over the other. */
static void
drag (GtkWidget    *from,
      PwRosterChip *to,
      GType         type)
{
  g_autoptr (GdkContentProvider) content = NULL;
  g_auto (GValue) value = G_VALUE_INIT;
  g_autoptr (GError) error = NULL;
  gboolean is_taken = FALSE;

  g_signal_emit_by_name (find_controller (from, GTK_TYPE_DRAG_SOURCE), "prepare", 2.0, 2.0, &content);
  g_assert_nonnull (content);
  g_value_init (&value, type);
  g_assert_true (gdk_content_provider_get_value (content, &value, &error));
  g_signal_emit_by_name (find_controller (GTK_WIDGET (to), GTK_TYPE_DROP_TARGET), "drop", &value, 2.0, 2.0, &is_taken);
  g_assert_true (is_taken);
  pw_page_settle ();
}

/* The @nth place of the week that is filled, or open. */
static PwRosterChip *
find_place (Fixture  *fixture,
            gboolean  is_filled,
            guint     nth)
{
  GtkWidget *chip;

  for (guint i = 0; (chip = pw_page_find (fixture->page.page, PW_TYPE_ROSTER_CHIP, i)) != NULL; i++)
    {
      if ((pw_roster_chip_get_assignment (PW_ROSTER_CHIP (chip)) != NULL) == is_filled && nth-- == 0)
        {
          return PW_ROSTER_CHIP (chip);
        }
    }

  g_assert_not_reached ();
}

static guint
count_turns (Fixture *fixture)
{
  return g_list_model_get_n_items (pw_workspace_get_list (fixture->page.workspace, PW_TYPE_ASSIGNMENT));
}

/* The first row of the list that can be dragged and does not stand in @shift yet. */
static GtkWidget *
find_person (Fixture  *fixture,
             gpointer  shift,
             gpointer *person)
{
  GtkWidget *list = pw_page_find (fixture->page.page, PW_TYPE_ROSTER_PEOPLE, 0);
  g_autoptr (PwRoster) roster = pw_roster_new (fixture->page.workspace);
  GtkWidget *widget;

  for (guint i = 0; (widget = pw_page_find (list, GTK_TYPE_WIDGET, i)) != NULL; i++)
    {
      GtkEventController *source = find_controller (widget, GTK_TYPE_DRAG_SOURCE);
      g_autoptr (GdkContentProvider) content = NULL;
      g_auto (GValue) value = G_VALUE_INIT;
      g_autoptr (GPtrArray) remarks = NULL;

      if (source == NULL)
        {
          continue;
        }
      g_signal_emit_by_name (source, "prepare", 2.0, 2.0, &content);
      g_value_init (&value, PW_TYPE_PERSON);
      g_assert_true (gdk_content_provider_get_value (content, &value, NULL));
      *person = g_value_get_object (&value);
      remarks = pw_roster_judge (roster, shift, *person, NULL);
      if (remarks->len == 0 || ((PwRosterRemark *) g_ptr_array_index (remarks, 0))->gravity < PW_ROSTER_REFUSAL)
        {
          return widget;
        }
    }

  g_assert_not_reached ();
}

static gboolean
stands_in (Fixture  *fixture,
           gpointer  shift,
           gpointer  person)
{
  g_autoptr (PwRoster) roster = pw_roster_new (fixture->page.workspace);
  g_autoptr (GArray) places = pw_roster_list_places (roster, shift);

  for (guint i = 0; i < places->len; i++)
    {
      PwAssignment *assignment = g_array_index (places, PwRosterPlace, i).assignment;

      if (assignment != NULL && (gpointer) pw_assignment_get_person (assignment) == person)
        {
          return TRUE;
        }
    }

  return FALSE;
}

static void
test_list_to_place (Fixture       *fixture,
                    gconstpointer  data)
{
  PwRosterChip *open = find_place (fixture, FALSE, 0);
  gpointer shift = pw_roster_chip_get_shift (open);
  guint n_turns = count_turns (fixture);
  gpointer person = NULL;
  GtkWidget *row = find_person (fixture, shift, &person);

  drag (row, open, PW_TYPE_PERSON);
  g_assert_cmpuint (count_turns (fixture), ==, n_turns + 1);
  g_assert_true (stands_in (fixture, shift, person));
}

/* Enter on a name of the list fills the place that had the focus last. */
static void
test_list_by_key (Fixture       *fixture,
                  gconstpointer  data)
{
  guint n_turns = count_turns (fixture);
  gpointer shift;
  gpointer person = NULL;

  gtk_widget_activate_action (fixture->page.page, "roster.next-gap", NULL);
  pw_page_settle ();
  shift = pw_roster_chip_get_shift (PW_ROSTER_CHIP (gtk_window_get_focus (GTK_WINDOW (fixture->page.window))));
  find_person (fixture, shift, &person);
  g_signal_emit_by_name (pw_page_find (fixture->page.page, PW_TYPE_ROSTER_PEOPLE, 0), "activated", person);
  pw_page_settle ();
  g_assert_cmpuint (count_turns (fixture), ==, n_turns + 1);
  g_assert_true (stands_in (fixture, shift, person));
}

/* Somebody goes from a filled place to an open one of another shift: there, and no longer here. */
static void
test_place_to_place (Fixture       *fixture,
                     gconstpointer  data)
{
  PwRosterChip *filled = find_place (fixture, TRUE, 0);
  PwRosterChip *open = find_place (fixture, FALSE, 0);
  gpointer from = pw_roster_chip_get_shift (filled);
  gpointer to = pw_roster_chip_get_shift (open);
  gpointer person = pw_assignment_get_person (pw_roster_chip_get_assignment (filled));
  guint n_turns = count_turns (fixture);

  g_assert_true (from != to);
  drag (GTK_WIDGET (filled), open, PW_TYPE_ASSIGNMENT);
  g_assert_cmpuint (count_turns (fixture), ==, n_turns);
  g_assert_true (stands_in (fixture, to, person));
  g_assert_false (stands_in (fixture, from, person));
}

/* Let go over somebody else, the two change places. */
static void
test_swap (Fixture       *fixture,
           gconstpointer  data)
{
  PwRosterChip *first = find_place (fixture, TRUE, 0);
  PwRosterChip *second = NULL;
  gpointer one;
  gpointer other;
  gpointer here = pw_roster_chip_get_shift (first);
  gpointer there;

  one = pw_assignment_get_person (pw_roster_chip_get_assignment (first));
  for (guint i = 1; second == NULL; i++)
    {
      PwRosterChip *chip = find_place (fixture, TRUE, i);
      gpointer person = pw_assignment_get_person (pw_roster_chip_get_assignment (chip));

      second = !stands_in (fixture, here, person) && !stands_in (fixture, pw_roster_chip_get_shift (chip), one) ? chip : NULL;
    }
  there = pw_roster_chip_get_shift (second);
  other = pw_assignment_get_person (pw_roster_chip_get_assignment (second));

  drag (GTK_WIDGET (first), second, PW_TYPE_ASSIGNMENT);
  g_assert_true (stands_in (fixture, here, other));
  g_assert_true (stands_in (fixture, there, one));
  g_assert_false (stands_in (fixture, here, one));
  g_assert_false (stands_in (fixture, there, other));
}

/* An open place has nothing to take along, also when it was freed a moment ago by Delete. */
static void
test_open_place (Fixture       *fixture,
                 gconstpointer  data)
{
  PwRosterChip *chip = find_place (fixture, TRUE, 0);
  GdkContentProvider *content = NULL;

  gtk_widget_grab_focus (GTK_WIDGET (chip));
  gtk_widget_activate_action (GTK_WIDGET (chip), "roster.remove", NULL);
  pw_page_settle ();
  g_signal_emit_by_name (find_controller (GTK_WIDGET (find_place (fixture, FALSE, 0)), GTK_TYPE_DRAG_SOURCE), "prepare", 2.0, 2.0, &content);
  g_assert_null (content);
}

int
main (int   argc,
      char *argv[])
{
  g_setenv ("PW_TODAY", "2026-11-25", TRUE);
  pw_words_init ();
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
#define ADD(name, function) g_test_add ("/ui/roster-drag/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("list-to-place", test_list_to_place);
  ADD ("list-by-key", test_list_by_key);
  ADD ("place-to-place", test_place_to_place);
  ADD ("swap", test_swap);
  ADD ("open-place", test_open_place);
  return g_test_run ();
}
