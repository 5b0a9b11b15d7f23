/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pw-page-fixture.h"

#include "base/pw-words.h"
#include "model/pw-appointment-edits.h"
#include "model/pw-assessment-edits.h"
#include "model/pw-function-version-edits.h"
#include "model/pw-project-edits.h"
#include "ui/common/pw-paper-dialog.h"
#include "ui/common/pw-pdf-view.h"
#include "ui/forms/pw-answer-dialog.h"
#include "ui/forms/pw-assessment-view.h"
#include "ui/forms/pw-form-table.h"
#include "ui/forms/pw-form-view.h"
#include "ui/forms/pw-forms-page.h"
#include "ui/forms/pw-offer-dialog.h"
#include "ui/forms/pw-score-row.h"

static void
open_page (PwPageFixture *fixture,
           gboolean       is_demo,
           int            width,
           int            height)
{
  pw_page_fixture_set_up (fixture, is_demo);
  pw_page_fixture_show (fixture, pw_forms_page_new (fixture->desk), width, height);
}

/* The first form that is at @step. */
static PwFrozenDocument *
find_document (PwPageFixture *fixture,
               PwSignOffStep  step)
{
  GListModel *list = pw_workspace_get_list (fixture->workspace, PW_TYPE_FROZEN_DOCUMENT);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (PwFrozenDocument) document = g_list_model_get_item (list, i);

      if (pw_frozen_document_get_status (document, 20800).step == step)
        {
          return document;
        }
    }

  g_assert_not_reached ();
}

static PwFormView *
open_form (PwPageFixture    *fixture,
           PwFrozenDocument *document)
{
  g_assert_true (pw_page_open (PW_PAGE (fixture->page), PW_ENTITY (document)));
  /* The page slides in. */
  for (int i = 0; i < 5; i++)
    {
      pw_page_settle ();
    }
  return PW_FORM_VIEW (pw_page_find (fixture->page, PW_TYPE_FORM_VIEW, 0));
}

static void
test_table (void)
{
  PwPageFixture fixture = { 0 };
  GtkDropDown *filter;

  open_page (&fixture, TRUE, 1000, 700);
  g_assert_nonnull (pw_page_find_label (fixture.page, "Wacht op leidinggevende\n* dagen"));
  g_assert_nonnull (pw_page_find_label (fixture.page, "Geweigerd"));
  g_assert_nonnull (pw_page_find_label (fixture.page, "In te vullen\n9 van 23"));
  g_assert_nonnull (pw_page_find_label (fixture.page, "Pieter Goossens"));
  g_assert_cmpuint (pw_page_count_nameless (fixture.page), ==, 0);
  pw_page_picture (&fixture, "forms-table");

  filter = GTK_DROP_DOWN (pw_page_find (fixture.page, GTK_TYPE_DROP_DOWN, 0));
  gtk_drop_down_set_selected (filter, 2);
  pw_page_settle ();
  g_assert_null (pw_page_find_label (fixture.page, "Geweigerd"));
  g_assert_nonnull (pw_page_find_label (fixture.page, "Samira El Amrani"));
  g_assert_null (pw_page_find_label (fixture.page, "Pieter Goossens"));
  pw_page_fixture_tear_down (&fixture);
}

/* What waits for me follows who sits at the desk. */
static void
test_mine (void)
{
  PwPageFixture fixture = { 0 };
  PwSignOff *waiting;

  open_page (&fixture, TRUE, 1000, 700);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (pw_page_find (fixture.page, GTK_TYPE_DROP_DOWN, 0)), 1);
  pw_page_settle ();
  g_assert_nonnull (pw_page_find_label (fixture.page, "Hier wacht niets"));

  waiting = pw_frozen_document_find_sign_off (find_document (&fixture, PW_SIGN_OFF_STEP_WAITS_FOR_SUPERVISOR), PW_SIGN_OFF_ROLE_SUPERVISOR);
  pw_workspace_set_actor (fixture.workspace, pw_sign_off_get_person (waiting));
  pw_page_settle ();
  g_assert_nonnull (pw_page_find_label (fixture.page, "Wacht op leidinggevende\n* dagen"));
  g_assert_null (pw_page_find_label (fixture.page, "Ondertekend"));
  pw_page_fixture_tear_down (&fixture);
}

/* A replaced version has no column, but what was signed stays to be found. */
static void
test_history (void)
{
  PwPageFixture fixture = { 0 };
  PwFrozenDocument *document;
  PwFunctionVersion *version;
  PwEdit *edit = pw_edit_new ("Edit", NULL);

  open_page (&fixture, TRUE, 1000, 700);
  document = find_document (&fixture, PW_SIGN_OFF_STEP_REFUSED);
  version = PW_FUNCTION_VERSION (pw_frozen_document_get_function_version (document));
  pw_edit_set_int (edit, version, PW_FUNCTION_VERSION_STATE, PW_FUNCTION_VERSION_STATE_REPLACED);
  g_assert_true (pw_workspace_apply (fixture.workspace, edit, NULL));
  g_object_unref (edit);
  pw_page_settle ();
  g_assert_null (pw_page_find_label (fixture.page, "Geweigerd"));

  gtk_drop_down_set_selected (GTK_DROP_DOWN (pw_page_find (fixture.page, GTK_TYPE_DROP_DOWN, 0)), PW_FORM_FILTER_HISTORY);
  pw_page_settle ();
  g_assert_nonnull (pw_page_find_label (fixture.page, "*\nGeweigerd"));
  g_assert_cmpuint (pw_page_count_nameless (fixture.page), ==, 0);
  pw_page_picture (&fixture, "forms-history");
  pw_page_fixture_tear_down (&fixture);
}

static gboolean
note_toast_cb (char     **text,
               AdwToast  *toast)
{
  g_free (*text);
  *text = g_strdup (adw_toast_get_title (toast));
  return TRUE;
}

static void
assert_refuses_offer (PwPageFixture *fixture,
                      const char    *reason)
{
  g_autofree char *text = NULL;
  gulong handler = g_signal_connect_swapped (fixture->desk, "toast", G_CALLBACK (note_toast_cb), &text);

  gtk_widget_activate_action (fixture->page, "forms.offer", NULL);
  pw_page_settle ();
  g_signal_handler_disconnect (fixture->desk, handler);
  g_assert_cmpstr (text, ==, reason);
  g_assert_null (pw_page_find (fixture->window, PW_TYPE_OFFER_DIALOG, 0));
}

/* What cannot be offered says why. */
static void
test_no_offer (void)
{
  PwPageFixture fixture = { 0 };

  open_page (&fixture, TRUE, 800, 600);
  assert_refuses_offer (&fixture, "Iedereen heeft de versie die van kracht is al gekregen.");
  pw_page_fixture_tear_down (&fixture);
}

static void
test_empty (void)
{
  PwPageFixture fixture = { 0 };

  open_page (&fixture, FALSE, 800, 600);
  g_assert_nonnull (pw_page_find_label (fixture.page, "Nog geen formulieren"));
  assert_refuses_offer (&fixture, "Laat een functiebeschrijving van kracht worden en stel iemand aan; dan kan ze ter kennisname aangeboden worden.");
  pw_page_fixture_tear_down (&fixture);
}

/* The chief signs on paper, today, with Enter. */
static void
test_sign (void)
{
  PwPageFixture fixture = { 0 };
  PwFrozenDocument *document;
  PwFormView *view;
  GtkWidget *dialog;

  open_page (&fixture, TRUE, 1000, 700);
  document = find_document (&fixture, PW_SIGN_OFF_STEP_WAITS_FOR_SUPERVISOR);
  view = open_form (&fixture, document);
  g_assert_cmpuint (pw_pdf_view_get_n_pages (PW_PDF_VIEW (pw_page_find (GTK_WIDGET (view), PW_TYPE_PDF_VIEW, 0))), ==,
                    pw_frozen_document_get_pages (document));
  g_assert_cmpuint (pw_page_count_nameless (fixture.page), ==, 0);
  pw_page_picture (&fixture, "forms-view");

  gtk_widget_activate_action (GTK_WIDGET (view), "form.sign", "i", PW_SIGN_OFF_ROLE_SUPERVISOR);
  pw_page_settle ();
  dialog = pw_page_find (fixture.window, PW_TYPE_ANSWER_DIALOG, 0);
  g_assert_nonnull (dialog);
  pw_page_picture (&fixture, "forms-sign");
  g_signal_emit_by_name (dialog, "response::record", "record");
  adw_dialog_force_close (ADW_DIALOG (dialog));
  pw_page_settle ();
  g_assert_cmpint (pw_frozen_document_get_status (document, 20800).step, ==, PW_SIGN_OFF_STEP_SIGNED);
  g_assert_nonnull (pw_page_find_label (GTK_WIDGET (view), "Ondertekend op papier op 24 november 2026"));
  pw_page_fixture_tear_down (&fixture);
}

static GtkWindow *
find_other_window (PwPageFixture *fixture)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (GTK_WIDGET (window) != fixture->window)
        {
          return window;
        }
    }

  return NULL;
}

/* Printing asks for a printer, for one form and for all signature pages; turning back is no mistake. */
static void
test_print (void)
{
  PwPageFixture fixture = { 0 };
  PwFrozenDocument *document;
  GtkWidget *view;
  GtkWindow *printer;

  open_page (&fixture, TRUE, 1000, 700);
  document = find_document (&fixture, PW_SIGN_OFF_STEP_SIGNED);
  view = GTK_WIDGET (open_form (&fixture, document));
  gtk_widget_activate_action (view, "form.print", NULL);
  pw_page_settle ();
  printer = find_other_window (&fixture);
  g_assert_nonnull (printer);
  gtk_window_close (printer);
  pw_page_settle ();

  gtk_widget_activate_action (fixture.page, "forms.sheets", "x", pw_entity_get_id (pw_frozen_document_get_function_version (document)));
  pw_page_settle ();
  printer = find_other_window (&fixture);
  g_assert_nonnull (printer);
  gtk_window_close (printer);
  pw_page_settle ();
  pw_page_fixture_tear_down (&fixture);
}

/* A refusal needs its reason. */
static void
test_refuse (void)
{
  PwPageFixture fixture = { 0 };
  PwFrozenDocument *document;
  PwFormView *view;
  GtkWidget *dialog;
  PwSignOff *sign_off;

  open_page (&fixture, TRUE, 1000, 700);
  document = find_document (&fixture, PW_SIGN_OFF_STEP_WAITS_FOR_EMPLOYEE);
  view = open_form (&fixture, document);
  gtk_widget_activate_action (GTK_WIDGET (view), "form.refuse", "i", PW_SIGN_OFF_ROLE_EMPLOYEE);
  pw_page_settle ();
  dialog = pw_page_find (fixture.window, PW_TYPE_ANSWER_DIALOG, 0);
  g_assert_false (adw_alert_dialog_get_response_enabled (ADW_ALERT_DIALOG (dialog), "record"));
  gtk_editable_set_text (GTK_EDITABLE (pw_page_find (dialog, ADW_TYPE_ENTRY_ROW, 1)), "Niet akkoord");
  g_assert_true (adw_alert_dialog_get_response_enabled (ADW_ALERT_DIALOG (dialog), "record"));
  pw_page_picture (&fixture, "forms-refuse");
  g_signal_emit_by_name (dialog, "response::record", "record");
  adw_dialog_force_close (ADW_DIALOG (dialog));
  pw_page_settle ();
  sign_off = pw_frozen_document_find_sign_off (document, PW_SIGN_OFF_ROLE_EMPLOYEE);
  g_assert_cmpint (pw_sign_off_get_state (sign_off), ==, PW_SIGN_OFF_STATE_REFUSED);
  g_assert_cmpstr (pw_sign_off_get_reason (sign_off), ==, "Niet akkoord");
  pw_page_fixture_tear_down (&fixture);
}

/* Everybody who holds the function is ticked; offering freezes a real file. */
static void
test_offer (void)
{
  PwPageFixture fixture = { 0 };
  g_autoptr (PwFunction) function = NULL;
  g_autoptr (PwPerson) person = NULL;
  g_autoptr (PwEdit) edit = NULL;
  g_autoptr (GBytes) file = NULL;
  PwFrozenDocument *document;
  GtkWidget *dialog;

  open_page (&fixture, TRUE, 1000, 700);
  function = g_list_model_get_item (pw_workspace_get_list (fixture.workspace, PW_TYPE_FUNCTION), 0);
  person = g_list_model_get_item (pw_workspace_get_list (fixture.workspace, PW_TYPE_PERSON), 0);
  edit = pw_appointment_edit_create (person, function, NULL, 20000, NULL);
  g_assert_true (pw_workspace_apply (fixture.workspace, edit, NULL));
  pw_page_settle ();

  gtk_widget_activate_action (fixture.page, "forms.offer", NULL);
  pw_page_settle ();
  dialog = pw_page_find (fixture.window, PW_TYPE_OFFER_DIALOG, 0);
  g_assert_nonnull (dialog);
  g_assert_nonnull (pw_page_find (dialog, ADW_TYPE_SWITCH_ROW, 0));
  g_assert_null (pw_page_find (dialog, ADW_TYPE_SWITCH_ROW, 1));
  g_assert_cmpuint (pw_page_count_nameless (dialog), ==, 0);
  pw_page_picture (&fixture, "forms-offer");
  pw_offer_dialog_offer (PW_OFFER_DIALOG (dialog), FALSE);
  pw_page_settle ();

  document = pw_function_version_find_offer (pw_function_find_version_in_force (function), person);
  g_assert_nonnull (document);
  file = pw_backend_read_blob (PW_BACKEND (fixture.backend), pw_frozen_document_get_file (document), NULL);
  g_assert_true (g_str_has_prefix (g_bytes_get_data (file, NULL), "%PDF-"));
  pw_page_fixture_tear_down (&fixture);
}

static PwAssessment *
find_open_assessment (PwPageFixture *fixture)
{
  GListModel *list = pw_workspace_get_list (fixture->workspace, PW_TYPE_ASSESSMENT);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (PwAssessment) assessment = g_list_model_get_item (list, i);

      if (pw_assessment_get_state (assessment) == PW_ASSESSMENT_STATE_OPEN)
        {
          return assessment;
        }
    }

  g_assert_not_reached ();
}

/* A digit sets the level and goes down; what is not on the scale changes nothing. */
static void
test_assessment (void)
{
  PwPageFixture fixture = { 0 };
  PwAssessment *assessment;
  g_autoptr (GPtrArray) scores = NULL;
  GtkWidget *first;
  GtkWidget *second;
  GtkWidget *focus;

  open_page (&fixture, TRUE, 1000, 700);
  assessment = find_open_assessment (&fixture);
  scores = pw_assessment_list_scores (assessment);
  g_assert_true (pw_page_open (PW_PAGE (fixture.page), PW_ENTITY (assessment)));
  for (int i = 0; i < 5; i++)
    {
      pw_page_settle ();
    }
  first = pw_page_find (fixture.page, PW_TYPE_SCORE_ROW, 0);
  second = pw_page_find (fixture.page, PW_TYPE_SCORE_ROW, 1);
  g_assert_cmpuint (pw_page_count_nameless (fixture.page), ==, 0);
  pw_page_picture (&fixture, "forms-assessment");

  pw_score_row_focus (PW_SCORE_ROW (first), PW_SCORE_OBSERVED);
  pw_page_press (pw_score_row_get_levels (PW_SCORE_ROW (first), PW_SCORE_OBSERVED), GDK_KEY_1);
  g_assert_cmpint (pw_score_get_observed (g_ptr_array_index (scores, 0)), ==, 1);
  focus = gtk_window_get_focus (GTK_WINDOW (fixture.window));
  g_assert_nonnull (focus);
  g_assert_true (gtk_widget_is_ancestor (focus, second));

  pw_page_press (pw_score_row_get_levels (PW_SCORE_ROW (second), PW_SCORE_OBSERVED), GDK_KEY_7);
  g_assert_cmpint (pw_score_get_observed (g_ptr_array_index (scores, 1)), <=, 3);
  pw_page_press (pw_score_row_get_levels (PW_SCORE_ROW (first), PW_SCORE_OBSERVED), GDK_KEY_Delete);
  g_assert_true (pw_entity_is_null (g_ptr_array_index (scores, 0), PW_SCORE_OBSERVED));

  pw_page_print (PW_PAGE (fixture.page));
  pw_page_settle ();
  g_assert_nonnull (pw_page_find (fixture.window, PW_TYPE_PAPER_DIALOG, 0));
  pw_page_fixture_tear_down (&fixture);
}

static void
open_assessment (PwPageFixture *fixture,
                 PwAssessment  *assessment)
{
  g_assert_true (pw_page_open (PW_PAGE (fixture->page), PW_ENTITY (assessment)));
  for (int i = 0; i < 5; i++)
    {
      pw_page_settle ();
    }
}

static void
leave (PwPageFixture *fixture)
{
  gtk_window_set_focus (GTK_WINDOW (fixture->window), NULL);
  pw_page_settle ();
}

/* A remark and a development action are recorded when they are left; a level that is set meanwhile does not wipe them. */
static void
test_score_texts (void)
{
  PwPageFixture fixture = { 0 };
  PwAssessment *assessment;
  g_autoptr (GPtrArray) scores = NULL;
  PwScoreRow *row;
  PwScore *score;
  GtkWidget *action;

  open_page (&fixture, TRUE, 1000, 700);
  assessment = find_open_assessment (&fixture);
  scores = pw_assessment_list_scores (assessment);
  score = g_ptr_array_index (scores, 0);
  open_assessment (&fixture, assessment);
  row = PW_SCORE_ROW (pw_page_find (fixture.page, PW_TYPE_SCORE_ROW, 0));
  action = pw_score_row_get_text (row, PW_SCORE_ACTION);

  gtk_widget_grab_focus (action);
  gtk_editable_set_text (GTK_EDITABLE (action), "Opleiding onthaal");
  pw_desk_apply (fixture.desk, pw_score_edit_level (score, PW_SCORE_OBSERVED, 2, NULL));
  pw_page_settle ();
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (action)), ==, "Opleiding onthaal");
  g_assert_cmpstr (pw_score_get_action (score), !=, "Opleiding onthaal");

  leave (&fixture);
  g_assert_cmpstr (pw_score_get_action (score), ==, "Opleiding onthaal");
  g_assert_true (pw_workspace_undo (fixture.workspace, NULL));
  pw_page_settle ();
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (action)), ==, pw_score_get_action (score) != NULL ? pw_score_get_action (score) : "");
  g_assert_cmpstr (pw_score_get_action (score), !=, "Opleiding onthaal");
  pw_page_fixture_tear_down (&fixture);
}

static char *
dup_text (GtkTextBuffer *buffer)
{
  GtkTextIter start;
  GtkTextIter end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

static void
assert_shows (GtkTextBuffer *buffer,
              const char    *expected)
{
  g_autofree char *text = dup_text (buffer);

  g_assert_cmpstr (text, ==, expected);
}

/* Agreements have lines; what is being typed survives another edit of the same text, and what is recorded can be undone. */
static void
test_agreements (void)
{
  PwPageFixture fixture = { 0 };
  PwAssessment *assessment;
  GtkWidget *view;
  GtkTextBuffer *buffer;

  open_page (&fixture, TRUE, 1000, 700);
  assessment = find_open_assessment (&fixture);
  open_assessment (&fixture, assessment);
  view = pw_page_find (fixture.page, GTK_TYPE_TEXT_VIEW, 1);
  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));
  gtk_widget_grab_focus (view);

  gtk_text_buffer_set_text (buffer, "Eerst dit.\nDan dat.\n", -1);
  pw_desk_apply (fixture.desk, pw_entity_edit_text (assessment, PW_ASSESSMENT_AGREEMENTS, "Van elders"));
  pw_page_settle ();
  assert_shows (buffer, "Eerst dit.\nDan dat.\n");
  pw_page_picture (&fixture, "forms-agreements");

  pw_page_press_with (view, GDK_KEY_Return, GDK_CONTROL_MASK);
  g_assert_cmpstr (pw_assessment_get_agreements (assessment), ==, "Eerst dit.\nDan dat.");
  gtk_text_buffer_set_text (buffer, "Toch maar dit.", -1);
  leave (&fixture);
  g_assert_cmpstr (pw_assessment_get_agreements (assessment), ==, "Toch maar dit.");
  g_assert_true (pw_workspace_undo (fixture.workspace, NULL));
  pw_page_settle ();
  assert_shows (buffer, "Eerst dit.\nDan dat.");
  g_assert_true (pw_workspace_undo (fixture.workspace, NULL));
  pw_page_settle ();
  assert_shows (buffer, "Van elders");
  pw_page_fixture_tear_down (&fixture);
}

static void
test_narrow (void)
{
  PwPageFixture fixture = { 0 };

  open_page (&fixture, TRUE, 360, 700);
  g_assert_nonnull (pw_page_find (fixture.page, ADW_TYPE_ACTION_ROW, 0));
  g_assert_cmpint (gtk_widget_get_width (fixture.window), <=, 360);
  pw_page_picture (&fixture, "forms-narrow");
  open_form (&fixture, find_document (&fixture, PW_SIGN_OFF_STEP_REFUSED));
  pw_page_picture (&fixture, "forms-narrow-view");
  g_assert_cmpint (gtk_widget_get_width (fixture.window), <=, 360);
  pw_page_open (PW_PAGE (fixture.page), PW_ENTITY (find_open_assessment (&fixture)));
  for (int i = 0; i < 5; i++)
    {
      pw_page_settle ();
    }
  pw_page_picture (&fixture, "forms-narrow-assessment");
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
  g_test_add_func ("/ui/forms/table", test_table);
  g_test_add_func ("/ui/forms/mine", test_mine);
  g_test_add_func ("/ui/forms/history", test_history);
  g_test_add_func ("/ui/forms/empty", test_empty);
  g_test_add_func ("/ui/forms/sign", test_sign);
  g_test_add_func ("/ui/forms/print", test_print);
  g_test_add_func ("/ui/forms/refuse", test_refuse);
  g_test_add_func ("/ui/forms/offer", test_offer);
  g_test_add_func ("/ui/forms/no-offer", test_no_offer);
  g_test_add_func ("/ui/forms/assessment", test_assessment);
  g_test_add_func ("/ui/forms/score-texts", test_score_texts);
  g_test_add_func ("/ui/forms/agreements", test_agreements);
  g_test_add_func ("/ui/forms/narrow", test_narrow);
  return g_test_run ();
}
