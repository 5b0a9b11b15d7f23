/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pw-page-fixture.h"

#include "base/pw-words.h"
#include "model/pw-function-block.h"
#include "model/pw-function-version-edits.h"
#include "model/pw-function.h"
#include "exchange/pw-example.h"
#include "ui/functions/pw-function-import.h"
#include "ui/functions/pw-function-view.h"
#include "ui/functions/pw-functions-page.h"
#include "ui/functions/pw-text-row.h"

static PwFunction *
get_function (PwPageFixture *fixture,
              guint          position)
{
  g_autoptr (PwFunction) function = g_list_model_get_item (pw_workspace_get_list (fixture->workspace, PW_TYPE_FUNCTION), position);

  return function;
}

static void
open_page (PwPageFixture *fixture,
           gboolean       is_demo,
           int            width)
{
  pw_page_fixture_set_up (fixture, is_demo);
  pw_page_fixture_show (fixture, pw_functions_page_new (fixture->desk), width, 800);
}

/* An empty office begins with the examples. */
static void
test_empty (void)
{
  PwPageFixture fixture = { 0 };

  open_page (&fixture, FALSE, 900);
  g_assert_nonnull (pw_page_find_label (fixture.page, "Nog geen functies"));
  pw_page_picture (&fixture, "functions-empty");
  gtk_widget_activate_action (fixture.page, "functions.example", NULL);
  pw_page_settle ();
  g_assert_cmpuint (g_list_model_get_n_items (pw_workspace_get_list (fixture.workspace, PW_TYPE_FUNCTION)), ==, 2);
  g_assert_nonnull (pw_page_find_label (fixture.page, "Kernresultaten"));
  pw_page_fixture_tear_down (&fixture);
}

/* A file is shown with the remarks on it before it comes in; what is no description is refused. */
static void
test_import (void)
{
  PwPageFixture fixture = { 0 };
  g_autoptr (GFile) file = pw_example_find_function ("projectcoordinator");
  g_autoptr (GFile) nothing = g_file_new_for_path ("/nergens.json");
  GListModel *functions;
  GtkWidget *dialog;

  open_page (&fixture, FALSE, 900);
  functions = pw_workspace_get_list (fixture.workspace, PW_TYPE_FUNCTION);
  pw_function_import_file (fixture.desk, nothing);
  pw_page_settle ();
  g_assert_null (pw_page_find (fixture.window, ADW_TYPE_ALERT_DIALOG, 0));

  pw_function_import_file (fixture.desk, file);
  pw_page_settle ();
  dialog = pw_page_find (fixture.window, ADW_TYPE_ALERT_DIALOG, 0);
  g_assert_nonnull (dialog);
  g_assert_nonnull (pw_page_find_label (dialog, "Projectcoördinator: 5 kernresultaten, 12 competenties"));
  g_assert_nonnull (pw_page_find_label (dialog, "Nota's over de bron*"));
  g_assert_cmpuint (g_list_model_get_n_items (functions), ==, 0);
  pw_page_picture (&fixture, "functions-import");
  g_signal_emit_by_name (dialog, "response::import", "import");
  adw_dialog_force_close (ADW_DIALOG (dialog));
  pw_page_settle ();
  pw_page_settle ();
  g_assert_cmpuint (g_list_model_get_n_items (functions), ==, 1);
  pw_page_fixture_tear_down (&fixture);
}

/* The reading view has the headings, lists and tables of the document. */
static void
test_read (void)
{
  PwPageFixture fixture = { 0 };
  GtkWidget *heading;

  open_page (&fixture, TRUE, 1000);
  heading = pw_page_find_label (fixture.page, "Doel van de functie");
  g_assert_nonnull (heading);
  gtk_test_accessible_assert_role (heading, GTK_ACCESSIBLE_ROLE_HEADING);
  g_assert_nonnull (pw_page_find_label (fixture.page, "Verwacht niveau"));
  g_assert_null (pw_page_find_label (fixture.page, "*VERA*"));
  g_assert_cmpuint (pw_page_count_nameless (fixture.page), ==, 0);
  pw_page_picture (&fixture, "functions-read");

  pw_page_open (PW_PAGE (fixture.page), PW_ENTITY (get_function (&fixture, 1)));
  pw_page_settle ();
  g_assert_nonnull (pw_page_find_label (fixture.page, "Gedragscompetenties*"));
  pw_page_picture (&fixture, "functions-matrix");
  pw_page_fixture_tear_down (&fixture);
}

/* A new version opens for editing; Enter opens a text and keeps it; undo takes it back. */
static void
test_edit (void)
{
  PwPageFixture fixture = { 0 };
  GtkWidget *view;
  GtkWidget *row;
  GtkWidget *field;
  PwFunctionVersion *version;

  open_page (&fixture, TRUE, 1000);
  pw_page_open (PW_PAGE (fixture.page), PW_ENTITY (get_function (&fixture, 1)));
  view = pw_page_find (fixture.page, PW_TYPE_FUNCTION_VIEW, 0);
  gtk_widget_activate_action (view, "function.copy", NULL);
  pw_page_settle ();
  version = pw_function_view_get_version (PW_FUNCTION_VIEW (view));
  g_assert_cmpint (pw_function_version_get_number (version), ==, 3);
  g_assert_cmpint (pw_function_version_get_state (version), ==, PW_FUNCTION_VERSION_STATE_CONCEPT);

  gtk_widget_activate_action (view, "function.into-force", NULL);
  pw_page_settle ();
  g_assert_nonnull (pw_page_find (fixture.window, ADW_TYPE_ALERT_DIALOG, 0));
  adw_dialog_force_close (ADW_DIALOG (pw_page_find (fixture.window, ADW_TYPE_ALERT_DIALOG, 0)));
  pw_page_settle ();

  row = pw_page_find (fixture.page, PW_TYPE_TEXT_ROW, 0);
  g_assert_nonnull (row);
  g_assert_cmpuint (pw_page_count_nameless (fixture.page), ==, 0);
  g_signal_emit_by_name (gtk_widget_get_ancestor (row, GTK_TYPE_LIST_BOX), "row-activated", row);
  pw_page_settle ();
  field = pw_page_find (row, GTK_TYPE_TEXT_VIEW, 0);
  g_assert_nonnull (field);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (field)), "Deskundige armoede", -1);
  pw_page_picture (&fixture, "functions-edit");
  pw_page_press (field, GDK_KEY_Return);
  g_assert_nonnull (pw_page_find_label (row, "Deskundige armoede"));

  pw_desk_undo (fixture.desk);
  pw_page_settle ();
  g_assert_null (pw_page_find_label (row, "Deskundige armoede"));
  pw_page_fixture_tear_down (&fixture);
}

static void
test_guide_and_staff (void)
{
  PwPageFixture fixture = { 0 };
  GtkWidget *list;
  GtkListBoxRow *row = NULL;

  open_page (&fixture, TRUE, 1000);
  list = pw_page_find (fixture.page, GTK_TYPE_LIST_BOX, 0);
  for (int i = 2; i < 5 && (row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), i)) != NULL; i++)
    {
      g_autofree char *name = g_strdup_printf ("functions-list-%d", i);

      gtk_list_box_select_row (GTK_LIST_BOX (list), row);
      g_signal_emit_by_name (list, "row-activated", row);
      pw_page_settle ();
      g_assert_cmpuint (pw_page_count_nameless (fixture.page), ==, 0);
      pw_page_picture (&fixture, name);
    }
  g_assert_nonnull (pw_page_find_label (fixture.page, "Wie heeft welke functie"));
  g_assert_nonnull (pw_page_find_label (fixture.page, "Lies D'hoore"));
  pw_page_fixture_tear_down (&fixture);
}

/* On a telephone's width the list comes first, then what was chosen. */
static void
test_narrow (void)
{
  PwPageFixture fixture = { 0 };

  open_page (&fixture, TRUE, 360);
  pw_page_picture (&fixture, "functions-narrow-list");
  pw_page_open (PW_PAGE (fixture.page), PW_ENTITY (get_function (&fixture, 1)));
  pw_page_settle ();
  pw_page_picture (&fixture, "functions-narrow");
  g_assert_cmpint (gtk_widget_get_width (fixture.window), <=, 360);
  pw_page_fixture_tear_down (&fixture);
}

int
main (int    argc,
      char **argv)
{
  g_setenv ("PW_TODAY", "2026-11-24", TRUE);
  gtk_test_init (&argc, &argv, NULL);
  pw_words_init ();
  adw_init ();
  g_test_add_func ("/ui/functions/empty", test_empty);
  g_test_add_func ("/ui/functions/import", test_import);
  g_test_add_func ("/ui/functions/read", test_read);
  g_test_add_func ("/ui/functions/edit", test_edit);
  g_test_add_func ("/ui/functions/guide-and-staff", test_guide_and_staff);
  g_test_add_func ("/ui/functions/narrow", test_narrow);
  return g_test_run ();
}
