/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/pw-words.h"
#include "model/pw-snapshot.h"
#include "pw-page-fixture.h"
#include "ui/projects/pw-trend-page.h"
#include "ui/projects/pw-trend-view.h"

static void
set_up (PwPageFixture *fixture,
        gconstpointer  data)
{
  pw_page_fixture_set_up (fixture, TRUE);
}

static void
tear_down (PwPageFixture *fixture,
           gconstpointer  data)
{
  pw_page_fixture_tear_down (fixture);
}

static PwProject *
find_project (PwPageFixture *fixture,
              const char    *title)
{
  PwProject *project = pw_workspace_find_named (fixture->workspace, PW_TYPE_PROJECT, title, NULL);

  g_assert_nonnull (project);
  return project;
}

static guint
count_reports (PwPageFixture *fixture,
               PwProject     *project)
{
  g_autoptr (GPtrArray) snapshots = pw_workspace_list_referrers (fixture->workspace, PW_TYPE_SNAPSHOT, PW_SNAPSHOT_PROJECT, project);
  guint n_reports = 0;

  for (guint i = 0; i < snapshots->len; i++)
    {
      n_reports += pw_snapshot_get_cause (g_ptr_array_index (snapshots, i)) == PW_SNAPSHOT_CAUSE_STATUS_REPORT;
    }
  return n_reports;
}

static void
assert_chosen (GtkWidget  *view,
               const char *words)
{
  g_autofree char *sentence = pw_trend_view_dup_chosen (PW_TREND_VIEW (view));

  if (g_strcmp0 (sentence, words) != 0)
    {
      g_error ("“%s” is chosen, not “%s”", sentence, words);
    }
}

/* As an arrow key does. */
static void
step (GtkWidget *view,
      int        across,
      int        up)
{
  g_assert_true (gtk_widget_activate_action (view, "trend.step", "(ii)", across, up));
  pw_page_settle ();
}

/* The arrows go along a line and to the line above; what they come to is written under the picture. */
static void
test_keys (PwPageFixture *fixture,
           gconstpointer  data)
{
  GtkWidget *page = pw_trend_page_new (fixture->desk, find_project (fixture, "Digitaal loket Welzijn"));
  GtkWidget *view;

  pw_page_fixture_show (fixture, page, 1000, 900);
  view = pw_page_find (page, PW_TYPE_TREND_VIEW, 0);
  gtk_widget_grab_focus (view);
  pw_page_settle ();
  assert_chosen (view, "Bestek op college, nu: 7 december 2026, 5 werkdagen later dan in het vorige rapport.");
  step (view, -1, 0);
  assert_chosen (view, "Bestek op college, rapport van 9 november 2026: 30 november 2026, zoals in het vorige rapport.");
  step (view, 0, 1);
  assert_chosen (view, "Gunning, rapport van 9 november 2026: 25 januari 2027, zoals in het vorige rapport.");
  for (guint i = 0; i < 20; i++)
    {
      step (view, -1, 0);
    }
  assert_chosen (view, "Gunning, rapport van 6 juli 2026: 12 januari 2027, voor het eerst gemeld.");
  g_assert_nonnull (pw_page_find_label (page, "Gunning, rapport van 6 juli 2026: 12 januari 2027, voor het eerst gemeld."));
  for (guint i = 0; i < 20; i++)
    {
      step (view, 0, -1);
    }
  assert_chosen (view, "Projectfiche op RvB, rapport van 6 juli 2026: bereikt op 9 april 2026.");
  g_assert_cmpuint (pw_page_count_nameless (page), ==, 0);
  pw_page_picture (fixture, "trend");
}

/* A report keeps the planning; without one the page says what to do. */
static void
test_report (PwPageFixture *fixture,
             gconstpointer  data)
{
  PwProject *project = find_project (fixture, "Gezamenlijk zaaksysteem");
  GtkWidget *page = pw_trend_page_new (fixture->desk, project);
  const char *hint = "Er is nog geen statusrapport. Elk rapport bewaart de dagen van de mijlpalen zoals ze dan zijn; vanaf het tweede tonen hun lijnen wat verschuift.";

  pw_page_fixture_show (fixture, page, 350, 700);
  g_assert_cmpuint (count_reports (fixture, project), ==, 0);
  g_assert_true (gtk_widget_get_visible (pw_page_find_label (page, hint)));
  g_assert_true (gtk_widget_activate_action (page, "trend.report", NULL));
  pw_page_settle ();
  g_assert_cmpuint (count_reports (fixture, project), ==, 1);
  pw_desk_undo (fixture->desk);
  pw_page_settle ();
  g_assert_cmpuint (count_reports (fixture, project), ==, 0);
  g_assert_cmpint (gtk_widget_get_width (page), <=, 360);
}

int
main (int    argc,
      char **argv)
{
  g_setenv ("PW_TODAY", "2026-11-24", TRUE);
  gtk_test_init (&argc, &argv, NULL);
  pw_words_init ();
  adw_init ();
  g_test_add ("/ui/trend/keys", PwPageFixture, NULL, set_up, test_keys, tear_down);
  g_test_add ("/ui/trend/report", PwPageFixture, NULL, set_up, test_report, tear_down);
  return g_test_run ();
}
