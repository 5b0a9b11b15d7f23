/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pw-page-fixture.h"

#include "base/pw-clock.h"
#include "base/pw-words.h"
#include "model/pw-activity.h"
#include "model/pw-person-power.h"
#include "model/pw-person.h"
#include "ui/activities/pw-pattern-dialog.h"
#include "ui/roster/pw-shift-dialog.h"
#include "ui/volunteers/pw-power-dialog.h"
#include "ui/volunteers/pw-volunteer-dialog.h"
#include "ui/volunteers/pw-when-dialog.h"

/* A volunteer who has no power yet. */
static gpointer
find_person (PwPageFixture *fixture)
{
  GListModel *list = pw_workspace_get_list (fixture->workspace, PW_TYPE_PERSON);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (PwPerson) person = g_list_model_get_item (list, i);
      g_autoptr (GPtrArray) powers = pw_workspace_list_referrers (fixture->workspace, PW_TYPE_PERSON_POWER, PW_PERSON_POWER_PERSON, person);

      if (pw_person_is_volunteer (person) && powers->len == 0)
        {
          return person;        /* the workspace keeps it */
        }
    }

  g_assert_not_reached ();
}

static gpointer
find_activity (PwPageFixture *fixture)
{
  g_autoptr (PwActivity) activity = g_list_model_get_item (pw_workspace_get_list (fixture->workspace, PW_TYPE_ACTIVITY), 0);

  return activity;
}

static AdwDialog *
make_volunteer (PwPageFixture *fixture)
{
  return pw_volunteer_dialog_new (fixture->desk);
}

/* The only one that cannot be kept as it opens. */
static void
fill_volunteer (AdwDialog *dialog)
{
  gtk_editable_set_text (GTK_EDITABLE (pw_page_find (GTK_WIDGET (dialog), ADW_TYPE_ENTRY_ROW, 0)), "Lies");
  gtk_editable_set_text (GTK_EDITABLE (pw_page_find (GTK_WIDGET (dialog), ADW_TYPE_ENTRY_ROW, 1)), "Van Damme");
}

static AdwDialog *
make_power (PwPageFixture *fixture)
{
  return pw_power_dialog_new (fixture->desk, find_person (fixture));
}

static AdwDialog *
make_availability (PwPageFixture *fixture)
{
  return pw_when_dialog_new (fixture->desk, find_person (fixture), FALSE);
}

static AdwDialog *
make_absence (PwPageFixture *fixture)
{
  return pw_when_dialog_new (fixture->desk, find_person (fixture), TRUE);
}

static AdwDialog *
make_pattern (PwPageFixture *fixture)
{
  return pw_pattern_dialog_new (fixture->desk, find_activity (fixture), NULL);
}

static AdwDialog *
make_shift (PwPageFixture *fixture)
{
  return pw_shift_dialog_new (fixture->desk, pw_clock_today (), NULL);
}

typedef struct
{
  const char *name;
  const char *button;
  AdwDialog *(*make) (PwPageFixture *fixture);
} Case;

static const Case cases[] = {
  { "volunteer", "Toevoegen", make_volunteer }, { "power", "Toevoegen", make_power }, { "availability", "Toevoegen", make_availability },
  { "absence", "Toevoegen", make_absence }, { "pattern", "Opslaan", make_pattern }, { "shift", "Opslaan", make_shift },
};

/* It fits a desk and a phone, all in it has a name, and what it makes is one step to undo. */
static void
test_dialog (gconstpointer data)
{
  const Case *a_case = data;

  for (int width = 360; width <= 1000; width += 640)
    {
      PwPageFixture fixture = { 0 };
      g_autofree char *picture = g_strdup_printf ("dialog-%s-%d", a_case->name, width);
      g_autofree char *before = NULL;
      g_autofree char *between = NULL;
      g_autofree char *after = NULL;
      AdwDialog *dialog;

      adw_style_manager_set_color_scheme (adw_style_manager_get_default (), width == 360 ? ADW_COLOR_SCHEME_FORCE_DARK : ADW_COLOR_SCHEME_FORCE_LIGHT);
      pw_page_fixture_set_up (&fixture, TRUE);
      before = pw_workspace_dup_content_hash (fixture.workspace);
      pw_page_fixture_show (&fixture, gtk_label_new ("Uurrooster"), width, 800);
      dialog = g_object_ref_sink (a_case->make (&fixture));
      adw_dialog_present (dialog, fixture.page);
      pw_page_settle ();
      if (a_case->make == make_volunteer)
        {
          fill_volunteer (dialog);
        }
      pw_page_picture (&fixture, picture);
      g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (fixture.window)), <=, width + 60);
      g_assert_cmpuint (pw_page_count_nameless (GTK_WIDGET (dialog)), ==, 0);

      g_signal_emit_by_name (pw_page_find_button (GTK_WIDGET (dialog), a_case->button), "clicked");
      pw_page_settle ();
      between = pw_workspace_dup_content_hash (fixture.workspace);
      g_assert_cmpstr (between, !=, before);
      pw_desk_undo (fixture.desk);
      pw_page_settle ();
      after = pw_workspace_dup_content_hash (fixture.workspace);
      g_assert_cmpstr (after, ==, before);
      g_object_unref (dialog);
      pw_page_fixture_tear_down (&fixture);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_setenv ("PW_TODAY", "2026-11-25", TRUE);
  pw_words_init ();
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/ui/roster-dialogs/%s", cases[i].name);

      g_test_add_data_func (path, &cases[i], test_dialog);
    }
  return g_test_run ();
}
