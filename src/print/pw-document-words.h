/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/pw-day.h"

G_BEGIN_DECLS

/**
 * PwDocumentWord:
 *
 * The words of our own on documents. They are nl-BE whatever the locale of the
 * session: a document of a Flemish board does not change language with a desk.
 */
typedef enum
{
  PW_WORD_VERSION,
  PW_WORD_MARK,
  PW_WORD_CODE,
  PW_WORD_FORM_MARK,
  PW_WORD_DOCUMENT,
  PW_WORD_FUNCTION_DESCRIPTION,
  PW_WORD_FUNCTION,
  PW_WORD_STAFF_MEMBER,
  PW_WORD_SUPERVISOR,
  PW_WORD_SIGN_OFF_WORDS,
  PW_WORD_DATE,
  PW_WORD_SIGNATURE,
  PW_WORD_NAME,
  PW_WORD_SIGN_OFF_SHEET,
  PW_WORD_SIGN_OFF_STATEMENT,
  PW_WORD_SIGN_OFF_REMARKS,
  PW_WORD_VERSION_DATED,
  PW_WORD_KEY_RESULT,
  PW_WORD_GOAL,
  PW_WORD_APPLIES_TO,
  PW_WORD_ONLY_FOR,
  PW_WORD_EXPECTED_LEVEL,
  PW_WORD_EXPECTED_LEVEL_IS,
  PW_WORD_EXAMPLES,
  PW_WORD_CLUSTER,
  PW_WORD_COMPETENCY,
  PW_WORD_GRADE,
  PW_WORD_PERIOD,
  PW_WORD_TALK_DAY,
  PW_WORD_EXPECTED,
  PW_WORD_OWN_VIEW,
  PW_WORD_SUPERVISOR_VIEW,
  PW_WORD_REMARKS,
  PW_WORD_DEVELOPMENT,
  PW_WORD_AGREEMENTS,
  PW_WORD_COMMENTS,
  PW_WORD_PROMISES,
  PW_WORD_ASSESSMENT_LEVELS,
  PW_WORD_ROSTER,
  PW_WORD_WEEK,
  PW_WORD_ACTIVITY,
  PW_WORD_OPEN,
  PW_WORD_NO_SHIFTS,
  PW_WORD_PRINTED_ON,
  PW_WORD_MILESTONES,
  PW_WORD_MILESTONE,
  PW_WORD_PROJECT,
  PW_WORD_OWNER,
  PW_WORD_STATE,
  PW_WORD_DONE,
  PW_WORD_LATE,
  PW_WORD_TO_COME,
  PW_WORD_NO_MILESTONES,
  PW_WORD_TREND,
  PW_WORD_TREND_NOTE,
  PW_WORD_TREND_PICTURE,
  PW_WORD_TREND_STEADY,
  PW_WORD_TREND_LATER,
  PW_WORD_TREND_EARLIER,
  PW_WORD_TREND_REACHED,
  PW_WORD_TREND_DROPPED,
  PW_WORD_TREND_DIAGONAL,
  PW_WORD_FIRST_PLANNED,
  PW_WORD_LAST_REPORT,
  PW_WORD_NOW,
  PW_WORD_SHIFT,
  PW_WORD_SHIFT_IN_ALL,
  PW_N_WORDS
} PwDocumentWord;

const char *pw_document_word (PwDocumentWord  word);
char       *pw_document_day (PwDay           day);
char       *pw_document_long_day (PwDay           day);
char       *pw_document_short_day (PwDay           day);
char       *pw_document_column_day (PwDay          day);
char       *pw_document_month (PwDay           day);
char       *pw_document_work_days (int             n_days);
char       *pw_document_page (int             page,
                              int             n_pages);

G_END_DECLS
