/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/pw-error.h"
#include "model/pw-assessment-edits.h"
#include "model/pw-edit-tree.h"
#include "model/pw-competency.h"
#include "model/pw-competency-group.h"
#include "model/pw-expected-level.h"
#include "model/pw-function.h"
#include "model/pw-guide.h"
#include "model/pw-guide-version.h"
#include "model/pw-sign-off-edits.h"
#include "pw-memory-backend.h"

/* A function with one competency at level 2, versions 1 and 2, held by An under Bea. */
typedef struct
{
  PwMemoryBackend   *backend;
  PwWorkspace       *workspace;
  PwPerson          *an;
  PwPerson          *bea;
  PwAppointment     *appointment;
  PwFunctionVersion *first;
  PwFunctionVersion *second;
} Fixture;

static PwPerson *
make_person (PwEdit     *edit,
             const char *name)
{
  PwPerson *person = pw_edit_create (edit, PW_TYPE_PERSON);

  pw_edit_set_text (edit, person, PW_PERSON_GIVEN_NAME, name);
  pw_edit_set_int (edit, person, PW_PERSON_IS_STAFF, TRUE);
  return person;
}

static PwFunctionVersion *
make_version (PwEdit         *edit,
              PwFunction     *function,
              PwGuideVersion *guide_version,
              PwCompetency   *competency,
              int             number)
{
  PwFunctionVersion *version = pw_edit_create (edit, PW_TYPE_FUNCTION_VERSION);
  PwExpectedLevel *level = pw_edit_create (edit, PW_TYPE_EXPECTED_LEVEL);

  pw_edit_set_ref (edit, version, PW_FUNCTION_VERSION_FUNCTION, function);
  pw_edit_set_ref (edit, version, PW_FUNCTION_VERSION_GUIDE_VERSION, guide_version);
  pw_edit_set_int (edit, version, PW_FUNCTION_VERSION_NUMBER, number);
  pw_edit_set_ref (edit, level, PW_EXPECTED_LEVEL_FUNCTION_VERSION, version);
  pw_edit_set_ref (edit, level, PW_EXPECTED_LEVEL_COMPETENCY, competency);
  pw_edit_set_int (edit, level, PW_EXPECTED_LEVEL_LEVEL, 2);
  return version;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (PwEdit) edit = pw_edit_new ("Set up", NULL);
  PwFunction *function = pw_edit_create (edit, PW_TYPE_FUNCTION);
  PwGuide *guide = pw_edit_create (edit, PW_TYPE_GUIDE);
  PwGuideVersion *guide_version = pw_edit_create (edit, PW_TYPE_GUIDE_VERSION);
  PwCompetencyGroup *group = pw_edit_create (edit, PW_TYPE_COMPETENCY_GROUP);
  PwCompetency *competency = pw_edit_create (edit, PW_TYPE_COMPETENCY);
  g_autoptr (GError) error = NULL;

  fixture->backend = pw_memory_backend_new ();
  fixture->workspace = pw_workspace_new (PW_BACKEND (fixture->backend));
  pw_workspace_load (fixture->workspace, NULL);

  pw_edit_set_text (edit, function, PW_FUNCTION_TITLE, "Projectcoördinator");
  pw_edit_set_ref (edit, guide_version, PW_GUIDE_VERSION_GUIDE, guide);
  pw_edit_set_int (edit, guide_version, PW_GUIDE_VERSION_SCALE_MINIMUM, 1);
  pw_edit_set_int (edit, guide_version, PW_GUIDE_VERSION_SCALE_MAXIMUM, 3);
  pw_edit_set_ref (edit, group, PW_COMPETENCY_GROUP_GUIDE_VERSION, guide_version);
  pw_edit_set_ref (edit, competency, PW_COMPETENCY_COMPETENCY_GROUP, group);
  pw_edit_set_text (edit, competency, PW_COMPETENCY_TITLE, "Samenwerken");
  fixture->first = make_version (edit, function, guide_version, competency, 1);
  fixture->second = make_version (edit, function, guide_version, competency, 2);
  fixture->an = make_person (edit, "An");
  fixture->bea = make_person (edit, "Bea");
  fixture->appointment = pw_edit_create (edit, PW_TYPE_APPOINTMENT);
  pw_edit_set_ref (edit, fixture->appointment, PW_APPOINTMENT_PERSON, fixture->an);
  pw_edit_set_ref (edit, fixture->appointment, PW_APPOINTMENT_FUNCTION, function);
  pw_edit_set_ref (edit, fixture->appointment, PW_APPOINTMENT_SUPERVISOR, fixture->bea);
  pw_edit_set_day (edit, fixture->appointment, PW_APPOINTMENT_FROM_DAY, 20000);
  pw_edit_set_day (edit, fixture->appointment, PW_APPOINTMENT_UNTIL_DAY, 20100);
  pw_workspace_apply (fixture->workspace, edit, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_object_unref (fixture->workspace);
  g_object_unref (fixture->backend);
}

static void
apply (Fixture *fixture,
       PwEdit  *edit)
{
  g_autoptr (GError) error = NULL;

  g_assert_nonnull (edit);
  pw_workspace_apply (fixture->workspace, edit, &error);
  g_assert_no_error (error);
  g_object_unref (edit);
}

static PwFrozenDocument *
offer (Fixture *fixture)
{
  g_autoptr (GPtrArray) offers = g_ptr_array_new_with_free_func ((GDestroyNotify) pw_offer_free);
  g_autoptr (GBytes) file = g_bytes_new_static ("%PDF", 4);

  apply (fixture, pw_function_version_edit_into_force (fixture->first, 20010, NULL));
  g_ptr_array_add (offers, pw_offer_new (fixture->an, fixture->bea, file, "abc", 3));
  apply (fixture, pw_function_version_edit_offer (fixture->first, offers, 20020, NULL));
  return pw_function_version_find_offer (fixture->first, fixture->an);
}

static void
test_into_force (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  apply (fixture, pw_function_version_edit_into_force (fixture->first, 20010, NULL));
  g_assert_cmpint (pw_function_version_get_valid_from (fixture->first), ==, 20010);
  apply (fixture, pw_function_version_edit_into_force (fixture->second, 20030, NULL));
  g_assert_cmpint (pw_function_version_get_state (fixture->first), ==, PW_FUNCTION_VERSION_STATE_REPLACED);
  g_assert_true (pw_function_find_version_in_force (pw_function_version_get_function (fixture->first)) == (gpointer) fixture->second);
  g_assert_null (pw_function_version_edit_into_force (fixture->first, 20040, &error));
  g_assert_error (error, PW_ERROR, PW_ERROR_INVALID);

  pw_workspace_undo (fixture->workspace, NULL);
  g_assert_cmpint (pw_function_version_get_state (fixture->first), ==, PW_FUNCTION_VERSION_STATE_IN_FORCE);
}

static void
test_holders (Fixture       *fixture,
              gconstpointer  data)
{
  static const struct
  {
    PwDay day;
    guint n_holders;
  } cases[] = { { 19999, 0 }, { 20000, 1 }, { 20100, 1 }, { 20101, 0 } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) holders = pw_function_version_list_holders (fixture->first, cases[i].day);

      g_assert_cmpuint (holders->len, ==, cases[i].n_holders);
    }
}

static void
test_offer (Fixture       *fixture,
            gconstpointer  data)
{
  PwFrozenDocument *document = offer (fixture);
  g_autoptr (GPtrArray) again = g_ptr_array_new_with_free_func ((GDestroyNotify) pw_offer_free);
  g_autoptr (GBytes) file = g_bytes_new_static ("%PDF", 4);
  g_autoptr (GError) error = NULL;

  g_assert_nonnull (document);
  g_assert_true (pw_sign_off_get_person (pw_frozen_document_find_sign_off (document, PW_SIGN_OFF_ROLE_SUPERVISOR)) == (gpointer) fixture->bea);
  g_ptr_array_add (again, pw_offer_new (fixture->an, NULL, file, "abc", 3));
  g_assert_null (pw_function_version_edit_offer (fixture->first, again, 20021, &error));
  g_assert_error (error, PW_ERROR, PW_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_null (pw_function_version_edit_offer (fixture->second, again, 20021, &error));
  g_assert_error (error, PW_ERROR, PW_ERROR_INVALID);
}

static void
test_answers (Fixture       *fixture,
              gconstpointer  data)
{
  PwFrozenDocument *document = offer (fixture);
  PwSignOff *employee = pw_frozen_document_find_sign_off (document, PW_SIGN_OFF_ROLE_EMPLOYEE);
  PwSignOff *supervisor = pw_frozen_document_find_sign_off (document, PW_SIGN_OFF_ROLE_SUPERVISOR);
  g_autoptr (PwEdit) early = pw_sign_off_edit_sign (employee, PW_SIGN_OFF_ROUTE_PAPER, 20019, NULL);
  g_autoptr (PwEdit) silent = pw_sign_off_edit_refuse (supervisor, 20025, " ", NULL, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_false (pw_workspace_apply (fixture->workspace, early, &error));
  g_assert_error (error, PW_ERROR, PW_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_false (pw_workspace_apply (fixture->workspace, silent, &error));
  g_assert_error (error, PW_ERROR, PW_ERROR_INVALID);
  g_clear_error (&error);

  apply (fixture, pw_sign_off_edit_sign (employee, PW_SIGN_OFF_ROUTE_PAPER, 20021, NULL));
  apply (fixture, pw_sign_off_edit_refuse (supervisor, 20025, "Niet akkoord met resultaat 4", "aangetekende brief", NULL));
  g_assert_cmpint (pw_sign_off_get_state (employee), ==, PW_SIGN_OFF_STATE_SIGNED);
  g_assert_null (pw_sign_off_edit_sign (supervisor, PW_SIGN_OFF_ROUTE_PAPER, 20026, &error));
  g_assert_error (error, PW_ERROR, PW_ERROR_FROZEN);
  g_clear_error (&error);

  /* Undo passes the answers and the offer by, and may not take back the coming into force of what was offered. */
  g_assert_false (pw_workspace_undo (fixture->workspace, &error));
  g_assert_error (error, PW_ERROR, PW_ERROR_FROZEN);
  g_assert_cmpint (pw_sign_off_get_state (employee), ==, PW_SIGN_OFF_STATE_SIGNED);
  g_assert_cmpint (pw_function_version_get_state (fixture->first), ==, PW_FUNCTION_VERSION_STATE_IN_FORCE);
}

static void
test_assessment (Fixture       *fixture,
                 gconstpointer  data)
{
  PwAssessment *assessment = NULL;
  g_autoptr (GPtrArray) scores = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (PwEdit) late = NULL;
  g_autoptr (PwEdit) remark = NULL;
  g_autoptr (PwEdit) deletion = NULL;
  PwScore *score;

  g_assert_null (pw_assessment_edit_create (fixture->appointment, 20000, 20090, &assessment, &error));
  g_assert_error (error, PW_ERROR, PW_ERROR_INVALID);
  g_clear_error (&error);

  apply (fixture, pw_function_version_edit_into_force (fixture->first, 20010, NULL));
  apply (fixture, pw_assessment_edit_create (fixture->appointment, 20000, 20090, &assessment, NULL));
  scores = pw_assessment_list_scores (assessment);
  g_assert_cmpuint (scores->len, ==, 1);
  score = g_ptr_array_index (scores, 0);
  g_assert_cmpint (pw_score_get_expected (score), ==, 2);

  g_assert_null (pw_assessment_edit_close (assessment, 20090, &error));
  g_assert_error (error, PW_ERROR, PW_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_null (pw_score_edit_level (score, PW_SCORE_OBSERVED, 4, &error));
  g_assert_error (error, PW_ERROR, PW_ERROR_INVALID);
  g_clear_error (&error);

  apply (fixture, pw_score_edit_level (score, PW_SCORE_OBSERVED, 3, NULL));
  apply (fixture, pw_assessment_edit_close (assessment, 20090, NULL));
  late = pw_score_edit_level (score, PW_SCORE_OBSERVED, 1, NULL);
  g_assert_false (pw_workspace_apply (fixture->workspace, late, &error));
  g_assert_error (error, PW_ERROR, PW_ERROR_FROZEN);
  g_clear_error (&error);

  remark = pw_edit_new ("Remark", NULL);
  pw_edit_set_text (remark, assessment, PW_ASSESSMENT_REMARKS, "Achteraf");
  g_assert_false (pw_workspace_apply (fixture->workspace, remark, &error));
  g_assert_error (error, PW_ERROR, PW_ERROR_FROZEN);
  g_clear_error (&error);

  deletion = pw_edit_new ("Delete", NULL);
  pw_edit_delete_tree (deletion, fixture->workspace, assessment);
  g_assert_false (pw_workspace_apply (fixture->workspace, deletion, &error));
  g_assert_error (error, PW_ERROR, PW_ERROR_FROZEN);
}

static void
test_assessment_offer (Fixture       *fixture,
                       gconstpointer  data)
{
  PwAssessment *assessment = NULL;
  g_autoptr (GPtrArray) scores = NULL;
  g_autoptr (GBytes) file = g_bytes_new_static ("%PDF", 4);
  g_autoptr (PwOffer) offer = pw_offer_new (fixture->an, fixture->bea, file, "abc", 2);
  g_autoptr (GError) error = NULL;
  PwFrozenDocument *document;

  apply (fixture, pw_function_version_edit_into_force (fixture->first, 20010, NULL));
  apply (fixture, pw_assessment_edit_create (fixture->appointment, 20000, 20090, &assessment, NULL));
  g_assert_null (pw_assessment_edit_offer (assessment, offer, 20091, &error));
  g_assert_error (error, PW_ERROR, PW_ERROR_INVALID);
  g_clear_error (&error);

  scores = pw_assessment_list_scores (assessment);
  apply (fixture, pw_score_edit_level (g_ptr_array_index (scores, 0), PW_SCORE_OBSERVED, 3, NULL));
  apply (fixture, pw_assessment_edit_close (assessment, 20090, NULL));
  apply (fixture, pw_assessment_edit_offer (assessment, offer, 20091, NULL));
  document = pw_assessment_find_document (assessment);
  g_assert_cmpint (pw_frozen_document_get_kind (document), ==, PW_FROZEN_DOCUMENT_KIND_ASSESSMENT);
  g_assert_true (pw_sign_off_get_person (pw_frozen_document_find_sign_off (document, PW_SIGN_OFF_ROLE_SUPERVISOR)) == (gpointer) fixture->bea);
  g_assert_null (pw_assessment_edit_offer (assessment, offer, 20092, &error));
  g_assert_error (error, PW_ERROR, PW_ERROR_INVALID);
}

#define ADD(name, function) g_test_add ("/model/forms/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("into-force", test_into_force);
  ADD ("holders", test_holders);
  ADD ("offer", test_offer);
  ADD ("answers", test_answers);
  ADD ("assessment", test_assessment);
  ADD ("assessment-offer", test_assessment_offer);
  return g_test_run ();
}
