/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "print/pw-assessment-document.h"

#include "model/pw-assessment-edits.h"
#include "model/pw-competency-group.h"
#include "model/pw-competency.h"
#include "model/pw-function.h"
#include "model/pw-organisation.h"

static int
read_level (PwScore *score,
            guint    field)
{
  return pw_entity_is_null (PW_ENTITY (score), field) ? 0 : (int) pw_entity_get_int (PW_ENTITY (score), field);
}

static void
read_scores (PwAssessmentContent *content,
             PwAssessment        *assessment)
{
  g_autoptr (GPtrArray) scores = pw_assessment_list_scores (assessment);
  g_autoptr (GHashTable) groups = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < scores->len; i++)
    {
      PwScore *score = g_ptr_array_index (scores, i);
      PwCompetency *competency = pw_score_get_competency (score);
      PwCompetencyGroup *record = pw_competency_get_competency_group (competency);
      PwAssessmentGroup *group = g_hash_table_lookup (groups, record);
      PwAssessmentRow *row;

      if (group == NULL)
        {
          group = pw_assessment_content_add_group (content, pw_competency_group_get_title (record));
          g_hash_table_insert (groups, record, group);
        }

      row = pw_assessment_group_add_row (group, pw_competency_get_title (competency), pw_score_get_expected (score));
      row->own = read_level (score, PW_SCORE_SELF_LEVEL);
      row->observed = read_level (score, PW_SCORE_OBSERVED);
      row->remark = g_strdup (pw_score_get_remark (score));
      row->action = g_strdup (pw_score_get_action (score));
    }
}

/**
 * pw_assessment_content_read:
 * @assessment: a live one
 *
 * Reads a competency form from the workspace it lives in.
 */
PwAssessmentContent *
pw_assessment_content_read (PwAssessment *assessment)
{
  PwOrganisation *organisation = pw_workspace_get_organisation (pw_entity_get_workspace (PW_ENTITY (assessment)));
  PwFunctionVersion *version = pw_assessment_get_function_version (assessment);
  gpointer supervisor = pw_assessment_get_supervisor (assessment);
  PwAssessmentContent *content;

  content = pw_assessment_content_new (organisation != NULL ? pw_organisation_get_assessment_words (organisation) : "");
  content->organisation = organisation != NULL ? g_strdup (pw_organisation_get_name (organisation)) : NULL;
  content->sign_off_words = organisation != NULL ? g_strdup (pw_organisation_get_sign_off_words (organisation)) : NULL;
  content->id = pw_id_to_string (pw_entity_get_id (PW_ENTITY (assessment)));
  content->staff_name = pw_entity_dup_title (pw_assessment_get_person (assessment));
  content->supervisor_name = supervisor != NULL ? pw_entity_dup_title (supervisor) : NULL;
  content->function = g_strdup (pw_function_get_title (pw_function_version_get_function (version)));
  content->version = g_strdup_printf ("%d", pw_function_version_get_number (version));
  content->from = pw_assessment_get_from_day (assessment);
  content->until = pw_assessment_get_until_day (assessment);
  content->talk = pw_assessment_get_talk_day (assessment);
  content->remarks = g_strdup (pw_assessment_get_remarks (assessment));
  content->agreements = g_strdup (pw_assessment_get_agreements (assessment));
  read_scores (content, assessment);

  return content;
}

PwDocument *
pw_assessment_make_document (PwAssessment *assessment)
{
  g_autoptr (PwAssessmentContent) content = pw_assessment_content_read (assessment);

  return pw_assessment_document_new (content);
}
