/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "print/pw-assessment-document.h"
#include "print/pw-layout.h"
#include "print/pw-rendering.h"

#include "model/pw-assessment-edits.h"
#include "model/pw-competency-group.h"
#include "model/pw-competency.h"
#include "model/pw-expected-level.h"
#include "model/pw-function.h"
#include "model/pw-guide-version.h"
#include "model/pw-guide.h"
#include "model/pw-organisation-edits.h"
#include "model/pw-person.h"
#include "model/pw-sign-off-edits.h"

#include "pw-memory-backend.h"

static PwAssessmentContent *
make_content (void)
{
  PwAssessmentContent *content = pw_assessment_content_new ("Feedbackgesprek");
  PwAssessmentGroup *group = pw_assessment_content_add_group (content, "Graadgebonden");
  PwAssessmentRow *row;

  content->staff_name = g_strdup ("An Peeters");
  content->supervisor_name = g_strdup ("Bea Maes");
  content->function = g_strdup ("Bode");
  content->version = g_strdup ("2");
  content->from = pw_day_from_ymd (2026, 1, 1);
  content->until = pw_day_from_ymd (2026, 12, 31);
  row = pw_assessment_group_add_row (group, "Samenwerken", 2);
  row->own = 3;
  row->observed = 2;
  row->remark = g_strdup ("Vlot");
  row->action = g_strdup ("Vorming");
  pw_assessment_group_add_row (group, "Luisteren", 1);
  content->remarks = g_strdup ("Goed jaar");
  content->agreements = g_strdup ("Zo verder");

  return content;
}

static void
test_form (void)
{
  g_autoptr (PwAssessmentContent) content = make_content ();
  g_autoptr (PwDocument) document = pw_assessment_document_new (content);
  g_autoptr (PwLayout) layout = pw_layout_new (document);
  g_autofree char *text = pw_layout_to_text (layout);

  g_assert_cmpfloat (layout->page_width, >, layout->page_height);
  g_assert_true (g_str_has_prefix (text,
                                   "page 1\n"
                                   "heading Feedbackgesprek\n"
                                   "entry Personeelslid | An Peeters | Direct leidinggevende | Bea Maes | Datum van het gesprek\n"
                                   "entry Functie | Bode, versie 2 | Periode | van 1 januari 2026 tot en met 31 december 2026\n"));
  g_assert_nonnull (strstr (text,
                            "heading Graadgebonden\n"
                            "row Competentie | Verwacht | Eigen | inschatting | Inschatting | leidinggevende | Toelichting | Ontwikkelactie\n"
                            "row Samenwerken | 2 | 3 | 2 | Vlot | Vorming\n"
                            "row Luisteren | 1\n"
                            "heading Opmerkingen en afspraken\n"
                            "row Opmerkingen | Afspraken\n"
                            "row Goed jaar | Zo verder\n"));
  g_assert_nonnull (strstr (text, "form Voor kennisname |"));
}

/* Levels are shown, never added up. */
static void
test_no_total (void)
{
  g_autoptr (PwAssessmentContent) content = make_content ();
  g_autoptr (PwDocument) document = pw_assessment_document_new (content);
  g_autoptr (PwLayout) layout = pw_layout_new (document);
  g_autofree char *text = pw_layout_to_text (layout);
  g_autofree char *folded = g_utf8_casefold (text, -1);

  g_assert_null (strstr (folded, "gemiddeld"));
  g_assert_null (strstr (folded, "totaal"));
  g_assert_null (strstr (folded, "akkoord"));
}

static void
apply (PwWorkspace *workspace,
       PwEdit      *edit)
{
  g_autoptr (PwEdit) owned = edit;
  g_autoptr (GError) error = NULL;

  g_assert_nonnull (edit);
  pw_workspace_apply (workspace, edit, &error);
  g_assert_no_error (error);
}

static void
test_read (void)
{
  g_autoptr (PwMemoryBackend) backend = pw_memory_backend_new ();
  g_autoptr (PwWorkspace) workspace = pw_workspace_new (PW_BACKEND (backend));
  g_autoptr (PwAssessmentContent) content = NULL;
  g_autoptr (PwDocument) document = NULL;
  g_autoptr (PwRendering) rendering = NULL;
  g_autoptr (GPtrArray) scores = NULL;
  g_autoptr (GError) error = NULL;
  PwEdit *edit = pw_edit_new ("Set up", NULL);
  PwFunction *function = pw_edit_create (edit, PW_TYPE_FUNCTION);
  PwGuide *guide = pw_edit_create (edit, PW_TYPE_GUIDE);
  PwGuideVersion *guide_version = pw_edit_create (edit, PW_TYPE_GUIDE_VERSION);
  PwCompetencyGroup *group = pw_edit_create (edit, PW_TYPE_COMPETENCY_GROUP);
  PwCompetency *competency = pw_edit_create (edit, PW_TYPE_COMPETENCY);
  PwFunctionVersion *version = pw_edit_create (edit, PW_TYPE_FUNCTION_VERSION);
  PwExpectedLevel *level = pw_edit_create (edit, PW_TYPE_EXPECTED_LEVEL);
  PwPerson *an = pw_edit_create (edit, PW_TYPE_PERSON);
  PwAppointment *appointment = pw_edit_create (edit, PW_TYPE_APPOINTMENT);
  PwAssessment *assessment;
  PwAssessmentRow *row;

  pw_workspace_load (workspace, NULL);
  pw_organisation_add_defaults (edit, "Welzijnshuis");
  pw_edit_set_text (edit, function, PW_FUNCTION_TITLE, "Bode");
  pw_edit_set_ref (edit, guide_version, PW_GUIDE_VERSION_GUIDE, guide);
  pw_edit_set_int (edit, guide_version, PW_GUIDE_VERSION_SCALE_MINIMUM, 1);
  pw_edit_set_int (edit, guide_version, PW_GUIDE_VERSION_SCALE_MAXIMUM, 3);
  pw_edit_set_ref (edit, group, PW_COMPETENCY_GROUP_GUIDE_VERSION, guide_version);
  pw_edit_set_text (edit, group, PW_COMPETENCY_GROUP_TITLE, "Graadgebonden");
  pw_edit_set_ref (edit, competency, PW_COMPETENCY_COMPETENCY_GROUP, group);
  pw_edit_set_text (edit, competency, PW_COMPETENCY_TITLE, "Samenwerken");
  pw_edit_set_ref (edit, version, PW_FUNCTION_VERSION_FUNCTION, function);
  pw_edit_set_ref (edit, version, PW_FUNCTION_VERSION_GUIDE_VERSION, guide_version);
  pw_edit_set_int (edit, version, PW_FUNCTION_VERSION_NUMBER, 2);
  pw_edit_set_ref (edit, level, PW_EXPECTED_LEVEL_FUNCTION_VERSION, version);
  pw_edit_set_ref (edit, level, PW_EXPECTED_LEVEL_COMPETENCY, competency);
  pw_edit_set_int (edit, level, PW_EXPECTED_LEVEL_LEVEL, 2);
  pw_edit_set_text (edit, an, PW_PERSON_GIVEN_NAME, "An");
  pw_edit_set_int (edit, an, PW_PERSON_IS_STAFF, TRUE);
  pw_edit_set_ref (edit, appointment, PW_APPOINTMENT_PERSON, an);
  pw_edit_set_ref (edit, appointment, PW_APPOINTMENT_FUNCTION, function);
  pw_edit_set_day (edit, appointment, PW_APPOINTMENT_FROM_DAY, pw_day_from_ymd (2026, 1, 1));
  apply (workspace, edit);
  apply (workspace, pw_function_version_edit_into_force (version, pw_day_from_ymd (2026, 1, 1), NULL));
  apply (workspace,
         pw_assessment_edit_create (appointment, pw_day_from_ymd (2026, 1, 1), pw_day_from_ymd (2026, 6, 30), &assessment, &error));
  scores = pw_assessment_list_scores (assessment);
  apply (workspace, pw_score_edit_level (g_ptr_array_index (scores, 0), PW_SCORE_OBSERVED, 3, &error));

  content = pw_assessment_content_read (assessment);
  row = g_ptr_array_index (((PwAssessmentGroup *) g_ptr_array_index (content->groups, 0))->rows, 0);
  g_assert_cmpstr (content->title, ==, "Feedbackgesprek");
  g_assert_cmpstr (content->organisation, ==, "Welzijnshuis");
  g_assert_cmpstr (content->staff_name, ==, "An");
  g_assert_cmpstr (row->title, ==, "Samenwerken");
  g_assert_cmpint (row->expected, ==, 2);
  g_assert_cmpint (row->own, ==, 0);
  g_assert_cmpint (row->observed, ==, 3);

  document = pw_assessment_make_document (assessment);
  rendering = pw_rendering_new (document, &error);
  g_assert_no_error (error);
  g_assert_nonnull (pw_rendering_find_field (rendering, "staff.signature"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/print/assessment/form", test_form);
  g_test_add_func ("/print/assessment/no-total", test_no_total);
  g_test_add_func ("/print/assessment/read", test_read);

  return g_test_run ();
}
