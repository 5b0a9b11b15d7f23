/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/pw-assessment.h"
#include "print/pw-document.h"

G_BEGIN_DECLS

/* A competency on the form; a level of 0 is not filled in. */
typedef struct
{
  char *title;
  int   expected;
  int   own;
  int   observed;
  char *remark;
  char *action;
} PwAssessmentRow;

/* A group of competencies (element-type PwAssessmentRow). */
typedef struct
{
  char      *title;
  GPtrArray *rows;
} PwAssessmentGroup;

/**
 * PwAssessmentContent:
 * @title: what the office calls the form, such as "Feedbackgesprek"
 * @version: (nullable): the version of the function description, as text
 * @talk: the day of the talk, or %PW_DAY_NONE
 * @groups: (element-type PwAssessmentGroup): in the order of the description
 *
 * What a competency form says. There is no average and no total.
 */
typedef struct
{
  char      *organisation;
  char      *title;
  char      *id;
  char      *staff_name;
  char      *supervisor_name;
  char      *function;
  char      *version;
  PwDay      from;
  PwDay      until;
  PwDay      talk;
  char      *sign_off_words;
  GPtrArray *groups;
  char      *remarks;
  char      *agreements;
} PwAssessmentContent;

PwAssessmentContent *pw_assessment_content_new       (const char                *title);
void                 pw_assessment_content_free      (PwAssessmentContent       *self);
PwAssessmentGroup   *pw_assessment_content_add_group (PwAssessmentContent       *self,
                                                      const char                *title);
PwAssessmentRow     *pw_assessment_group_add_row     (PwAssessmentGroup         *group,
                                                      const char                *title,
                                                      int                        expected);

PwDocument          *pw_assessment_document_new      (const PwAssessmentContent *content);

PwAssessmentContent *pw_assessment_content_read      (PwAssessment              *assessment);
PwDocument          *pw_assessment_make_document     (PwAssessment              *assessment);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PwAssessmentContent, pw_assessment_content_free)

G_END_DECLS
