/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/pw-assessment-edits.h"

#include <glib/gi18n-lib.h>

#include "base/pw-error.h"
#include "model/pw-competency.h"
#include "model/pw-expected-level.h"
#include "model/pw-function.h"
#include "model/pw-guide-version.h"

/**
 * pw_function_find_version_in_force:
 * @function: (type PwFunction): a function
 *
 * Returns: (transfer none) (nullable) (type PwFunctionVersion): the version that counts now
 */
gpointer
pw_function_find_version_in_force (gpointer function)
{
  PwWorkspace *workspace = pw_entity_get_workspace (function);
  g_autoptr (GPtrArray) versions = pw_workspace_list_referrers (workspace, PW_TYPE_FUNCTION_VERSION, PW_FUNCTION_VERSION_FUNCTION, function);

  for (guint i = versions->len; i > 0; i--)
    {
      if (pw_function_version_get_state (g_ptr_array_index (versions, i - 1)) == PW_FUNCTION_VERSION_STATE_IN_FORCE)
        {
          return g_ptr_array_index (versions, i - 1);
        }
    }

  return NULL;
}

/**
 * pw_function_find_version_to_read:
 * @function: (type PwFunction): a function
 * @error: %PW_ERROR_NOT_FOUND when it has no version
 *
 * Returns: (transfer none) (type PwFunctionVersion): the version in force, or else the newest
 */
gpointer
pw_function_find_version_to_read (gpointer   function,
                                  GError   **error)
{
  PwWorkspace *workspace = pw_entity_get_workspace (function);
  gpointer version = pw_function_find_version_in_force (function);
  g_autoptr (GPtrArray) versions = pw_workspace_list_referrers (workspace, PW_TYPE_FUNCTION_VERSION, PW_FUNCTION_VERSION_FUNCTION, function);

  if (version == NULL && versions->len > 0)
    {
      version = g_ptr_array_index (versions, versions->len - 1);
    }
  if (version == NULL)
    {
      /* Translators: %s is a function, as “Projectcoördinator” */
      g_set_error (error, PW_ERROR, PW_ERROR_NOT_FOUND, _("“%s” has no version yet."), pw_function_get_title (function));
    }

  return version;
}

static int
compare_positions (gconstpointer first,
                   gconstpointer second,
                   gpointer      field)
{
  guint index = GPOINTER_TO_UINT (field);
  gint64 a = pw_entity_get_int (*(PwEntity *const *) first, index);
  gint64 b = pw_entity_get_int (*(PwEntity *const *) second, index);

  return a < b ? -1 : a > b;
}

/**
 * pw_assessment_edit_create:
 * @appointment: who is assessed, and by whom
 * @from: the first day of the period
 * @until: its last day
 * @assessment: (out) (transfer none): the competency form, owned by the edit
 * @error: %PW_ERROR_INVALID when the function has no version in force
 *
 * Starts a competency form with the expected levels of the version in force.
 *
 * Returns: (transfer full): the edit
 */
PwEdit *
pw_assessment_edit_create (PwAppointment  *appointment,
                           PwDay           from,
                           PwDay           until,
                           PwAssessment  **assessment,
                           GError        **error)
{
  PwWorkspace *workspace = pw_entity_get_workspace (PW_ENTITY (appointment));
  PwFunctionVersion *version = pw_function_find_version_in_force (pw_appointment_get_function (appointment));
  g_autofree char *name = pw_entity_dup_title (pw_appointment_get_person (appointment));
  g_autoptr (PwEdit) edit = pw_edit_new (N_("Start a competency form of %s"), name, NULL);
  g_autoptr (GPtrArray) expected = NULL;

  if (version == NULL)
    {
      g_set_error (error, PW_ERROR, PW_ERROR_INVALID,
                   /* Translators: %s is a function, as “Projectcoördinator” */
                   _("“%s” has no version in force, so no levels are expected yet."),
                   pw_function_get_title (pw_appointment_get_function (appointment)));
      return NULL;
    }

  *assessment = pw_edit_create (edit, PW_TYPE_ASSESSMENT);
  pw_edit_set_ref (edit, *assessment, PW_ASSESSMENT_PERSON, pw_appointment_get_person (appointment));
  pw_edit_set_ref (edit, *assessment, PW_ASSESSMENT_SUPERVISOR, pw_appointment_get_supervisor (appointment));
  pw_edit_set_ref (edit, *assessment, PW_ASSESSMENT_FUNCTION_VERSION, version);
  pw_edit_set_day (edit, *assessment, PW_ASSESSMENT_FROM_DAY, from);
  pw_edit_set_day (edit, *assessment, PW_ASSESSMENT_UNTIL_DAY, until);

  expected = pw_workspace_list_referrers (workspace, PW_TYPE_EXPECTED_LEVEL, PW_EXPECTED_LEVEL_FUNCTION_VERSION, version);
  for (guint i = 0; i < expected->len; i++)
    {
      PwExpectedLevel *level = g_ptr_array_index (expected, i);
      PwScore *score = pw_edit_create (edit, PW_TYPE_SCORE);

      pw_edit_set_ref (edit, score, PW_SCORE_ASSESSMENT, *assessment);
      pw_edit_set_ref (edit, score, PW_SCORE_COMPETENCY, pw_expected_level_get_competency (level));
      pw_edit_set_int (edit, score, PW_SCORE_POSITION, pw_expected_level_get_position (level));
      pw_edit_set_int (edit, score, PW_SCORE_EXPECTED, pw_expected_level_get_level (level));
    }

  return g_steal_pointer (&edit);
}

/**
 * pw_assessment_list_scores:
 * @assessment: a competency form
 *
 * Returns: (transfer container) (element-type PwScore): its competencies, in the order of the description
 */
GPtrArray *
pw_assessment_list_scores (PwAssessment *assessment)
{
  PwWorkspace *workspace = pw_entity_get_workspace (PW_ENTITY (assessment));
  GPtrArray *scores = pw_workspace_list_referrers (workspace, PW_TYPE_SCORE, PW_SCORE_ASSESSMENT, assessment);

  g_ptr_array_sort_with_data (scores, compare_positions, GUINT_TO_POINTER (PW_SCORE_POSITION));
  return scores;
}

/**
 * pw_score_edit_level:
 * @score: a competency in a form that is open
 * @field: %PW_SCORE_SELF_LEVEL or %PW_SCORE_OBSERVED
 * @level: a level on the scale of the guide, or -1 for none
 * @error: %PW_ERROR_INVALID when @level is not on the scale
 *
 * Returns: (transfer full): the edit
 */
PwEdit *
pw_score_edit_level (PwScore  *score,
                     guint     field,
                     int       level,
                     GError  **error)
{
  PwFunctionVersion *version = pw_assessment_get_function_version (pw_score_get_assessment (score));
  PwGuideVersion *guide_version = pw_function_version_get_guide_version (version);
  int minimum = guide_version != NULL ? pw_guide_version_get_scale_minimum (guide_version) : 1;
  int maximum = guide_version != NULL ? pw_guide_version_get_scale_maximum (guide_version) : 3;
  PwEdit *edit;

  g_return_val_if_fail (field == PW_SCORE_SELF_LEVEL || field == PW_SCORE_OBSERVED, NULL);

  if (level != -1 && (level < minimum || level > maximum))
    {
      /* Translators: the lowest and the highest level of a scale */
      g_set_error (error, PW_ERROR, PW_ERROR_INVALID, _("A level lies between %d and %d."), minimum, maximum);
      return NULL;
    }

  edit = pw_edit_new (N_("Set the level of “%s”"), pw_competency_get_title (pw_score_get_competency (score)), NULL);
  if (level == -1)
    {
      pw_edit_set_null (edit, score, field);
    }
  else
    {
      pw_edit_set_int (edit, score, field, level);
    }

  return edit;
}

/**
 * pw_assessment_edit_close:
 * @assessment: a competency form that is open
 * @talk_day: the day of the talk
 * @error: %PW_ERROR_INVALID while a competency has no observed level
 *
 * Closes a form: its levels and remarks no longer change. Final: undo passes it by.
 *
 * Returns: (transfer full): the edit
 */
PwEdit *
pw_assessment_edit_close (PwAssessment  *assessment,
                          PwDay          talk_day,
                          GError       **error)
{
  g_autoptr (GPtrArray) scores = pw_assessment_list_scores (assessment);
  g_autofree char *name = pw_entity_dup_title (pw_assessment_get_person (assessment));
  PwEdit *edit;

  for (guint i = 0; i < scores->len; i++)
    {
      PwScore *score = g_ptr_array_index (scores, i);

      if (pw_entity_is_null (PW_ENTITY (score), PW_SCORE_OBSERVED))
        {
          g_set_error (error, PW_ERROR, PW_ERROR_INVALID,
                       /* Translators: %s is a competency */
                       _("“%s” has no observed level yet."), pw_competency_get_title (pw_score_get_competency (score)));
          return NULL;
        }
    }

  edit = pw_edit_new (N_("Close the competency form of %s"), name, NULL);
  pw_edit_set_int (edit, assessment, PW_ASSESSMENT_STATE, PW_ASSESSMENT_STATE_CLOSED);
  pw_edit_set_day (edit, assessment, PW_ASSESSMENT_TALK_DAY, talk_day);
  pw_edit_set_finality (edit, PW_EDIT_FINAL);
  return edit;
}

/**
 * pw_assessment_find_document:
 * @assessment: a competency form
 *
 * Returns: (transfer none) (nullable): the form as it was frozen and offered
 */
PwFrozenDocument *
pw_assessment_find_document (PwAssessment *assessment)
{
  PwWorkspace *workspace = pw_entity_get_workspace (PW_ENTITY (assessment));
  g_autoptr (GPtrArray) documents = pw_workspace_list_referrers (workspace, PW_TYPE_FROZEN_DOCUMENT, PW_FROZEN_DOCUMENT_ASSESSMENT, assessment);

  return documents->len > 0 ? g_ptr_array_index (documents, documents->len - 1) : NULL;
}

/**
 * pw_assessment_edit_offer:
 * @assessment: a competency form that is closed
 * @offer: the form as it is frozen
 * @day: the day of the offer
 * @error: %PW_ERROR_INVALID when the form is open or was offered before
 *
 * Freezes a competency form and offers it to both parties. Final: undo passes it by.
 *
 * Returns: (transfer full): the edit
 */
PwEdit *
pw_assessment_edit_offer (PwAssessment  *assessment,
                          PwOffer       *offer,
                          PwDay          day,
                          GError       **error)
{
  g_autofree char *name = pw_entity_dup_title (pw_assessment_get_person (assessment));
  g_autofree char *title = NULL;
  PwFrozenDocument *document;
  int year;
  PwEdit *edit;

  if (pw_assessment_get_state (assessment) != PW_ASSESSMENT_STATE_CLOSED || pw_assessment_find_document (assessment) != NULL)
    {
      g_set_error_literal (error, PW_ERROR, PW_ERROR_INVALID, _("A competency form is offered once, when it has been closed."));
      return NULL;
    }

  pw_day_to_ymd (pw_assessment_get_until_day (assessment), &year, NULL, NULL);
  title = g_strdup_printf ("Competentieformulier %d, %s", year, name);
  edit = pw_edit_new (N_("Offer the competency form of %s for acknowledgement"), name, NULL);
  document = pw_offer_freeze (offer, edit, PW_FROZEN_DOCUMENT_KIND_ASSESSMENT, title, day);
  pw_edit_set_ref (edit, document, PW_FROZEN_DOCUMENT_ASSESSMENT, assessment);
  pw_edit_set_finality (edit, PW_EDIT_FINAL);
  return edit;
}
