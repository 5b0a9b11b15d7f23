/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "print/pw-assessment-document.h"

#include "print/pw-document-words.h"
#include "print/pw-sign-off-block.h"

/* Room to write by hand. */
#define ROW_MM       11
#define AGREEMENT_MM 42

static void
row_free (gpointer data)
{
  PwAssessmentRow *row = data;

  g_free (row->title);
  g_free (row->remark);
  g_free (row->action);
  g_free (row);
}

static void
group_free (gpointer data)
{
  PwAssessmentGroup *group = data;

  g_free (group->title);
  g_ptr_array_unref (group->rows);
  g_free (group);
}

static void
add_facts (PwBlock                   *root,
           const PwAssessmentContent *content)
{
  g_autofree char *from = pw_document_day (content->from);
  g_autofree char *until = pw_document_day (content->until);
  g_autofree char *talk = pw_document_long_day (content->talk);
  g_autofree char *period = g_strdup_printf ("van %s tot en met %s", from, until);
  g_autofree char *function = NULL;
  PwBlock *facts = pw_block_add_key_values (root, 3);

  function = content->version != NULL
               ? g_strdup_printf ("%s, %s %s", content->function, pw_document_word (PW_WORD_VERSION), content->version)
               : g_strdup (content->function);
  pw_block_add_entry (facts, 0, 0, pw_document_word (PW_WORD_STAFF_MEMBER), content->staff_name);
  pw_block_add_entry (facts, 0, 1, pw_document_word (PW_WORD_SUPERVISOR), content->supervisor_name);
  pw_block_add_entry (facts, 0, 2, pw_document_word (PW_WORD_TALK_DAY), talk);
  pw_block_add_entry (facts, 1, 0, pw_document_word (PW_WORD_FUNCTION), function);
  pw_block_add_entry (facts, 1, 1, pw_document_word (PW_WORD_PERIOD), period);
}

static void
add_level (PwBlock *row,
           int      level)
{
  g_autofree char *text = level > 0 ? g_strdup_printf ("%d", level) : NULL;

  pw_cell_set_align (pw_block_add_cell (row, PW_TEXT_BODY, text), PW_ALIGN_CENTER);
}

static void
add_scores (PwBlock                 *section,
            const PwAssessmentGroup *group)
{
  static const PwColumn columns[] = { { 52, 0 }, { 21, 0 }, { 24, 0 }, { 30, 0 }, { 0, 1 }, { 0, 1 } };
  static const PwDocumentWord headers[] = {
    PW_WORD_COMPETENCY, PW_WORD_EXPECTED, PW_WORD_OWN_VIEW, PW_WORD_SUPERVISOR_VIEW, PW_WORD_REMARKS, PW_WORD_DEVELOPMENT,
  };
  PwBlock *table = pw_block_add_table (section, PW_BLOCK_PLAIN, columns, G_N_ELEMENTS (columns));
  PwBlock *row = pw_block_add_row (table, PW_BLOCK_HEADER, 0);

  for (guint i = 0; i < G_N_ELEMENTS (headers); i++)
    {
      PwBlock *cell = pw_block_add_cell (row, PW_TEXT_LABEL, pw_document_word (headers[i]));

      pw_cell_set_align (cell, i > 0 && i < 4 ? PW_ALIGN_CENTER : PW_ALIGN_START);
    }

  for (guint i = 0; i < group->rows->len; i++)
    {
      const PwAssessmentRow *score = g_ptr_array_index (group->rows, i);

      row = pw_block_add_row (table, PW_BLOCK_PLAIN, ROW_MM);
      pw_cell_set_header (pw_block_add_cell (row, PW_TEXT_BODY, score->title));
      add_level (row, score->expected);
      add_level (row, score->own);
      add_level (row, score->observed);
      pw_block_add_cell (row, PW_TEXT_BODY, score->remark);
      pw_block_add_cell (row, PW_TEXT_BODY, score->action);
    }
}

static void
add_agreements (PwBlock                   *root,
                const PwAssessmentContent *content)
{
  static const PwColumn columns[] = { { 0, 1 }, { 0, 1 } };
  PwBlock *section = pw_block_add_section (root, PW_BLOCK_KEEP);
  PwBlock *table;
  PwBlock *row;

  pw_block_add_heading (section, 2, pw_document_word (PW_WORD_AGREEMENTS));
  table = pw_block_add_table (section, PW_BLOCK_PLAIN, columns, G_N_ELEMENTS (columns));
  row = pw_block_add_row (table, PW_BLOCK_HEADER, 0);
  pw_block_add_cell (row, PW_TEXT_LABEL, pw_document_word (PW_WORD_COMMENTS));
  pw_block_add_cell (row, PW_TEXT_LABEL, pw_document_word (PW_WORD_PROMISES));
  row = pw_block_add_row (table, PW_BLOCK_PLAIN, AGREEMENT_MM);
  pw_block_add_cell (row, PW_TEXT_BODY, content->remarks);
  pw_block_add_cell (row, PW_TEXT_BODY, content->agreements);
}

PwAssessmentContent *
pw_assessment_content_new (const char *title)
{
  PwAssessmentContent *self = g_new0 (PwAssessmentContent, 1);

  self->title = g_strdup (title);
  self->from = PW_DAY_NONE;
  self->until = PW_DAY_NONE;
  self->talk = PW_DAY_NONE;
  self->groups = g_ptr_array_new_with_free_func (group_free);

  return self;
}

void
pw_assessment_content_free (PwAssessmentContent *self)
{
  g_free (self->organisation);
  g_free (self->title);
  g_free (self->id);
  g_free (self->staff_name);
  g_free (self->supervisor_name);
  g_free (self->function);
  g_free (self->version);
  g_free (self->sign_off_words);
  g_free (self->remarks);
  g_free (self->agreements);
  g_ptr_array_unref (self->groups);
  g_free (self);
}

PwAssessmentGroup *
pw_assessment_content_add_group (PwAssessmentContent *self,
                                 const char          *title)
{
  PwAssessmentGroup *group = g_new0 (PwAssessmentGroup, 1);

  group->title = g_strdup (title);
  group->rows = g_ptr_array_new_with_free_func (row_free);
  g_ptr_array_add (self->groups, group);

  return group;
}

PwAssessmentRow *
pw_assessment_group_add_row (PwAssessmentGroup *group,
                             const char        *title,
                             int                expected)
{
  PwAssessmentRow *row = g_new0 (PwAssessmentRow, 1);

  row->title = g_strdup (title);
  row->expected = expected;
  g_ptr_array_add (group->rows, row);

  return row;
}

/**
 * pw_assessment_document_new:
 *
 * The competency form, on its side so that there is room to write; filled in as
 * far as the content is.
 */
PwDocument *
pw_assessment_document_new (const PwAssessmentContent *content)
{
  PwDocument *document = pw_document_new (content->title);
  PwBlock *root = pw_document_get_root (document);
  PwSignOffBlock block = { content->sign_off_words, NULL, content->staff_name, content->supervisor_name, NULL, TRUE };

  pw_document_set_paper (document, PW_PAPER_A4_LANDSCAPE);
  pw_document_set_organisation (document, content->organisation);
  pw_document_set_version (document, NULL, content->talk);
  pw_document_set_id (document, content->id);

  pw_block_add_heading (root, 1, content->title);
  add_facts (root, content);
  pw_block_add_paragraph (root, PW_TEXT_BODY, pw_document_word (PW_WORD_ASSESSMENT_LEVELS));

  for (guint i = 0; i < content->groups->len; i++)
    {
      const PwAssessmentGroup *group = g_ptr_array_index (content->groups, i);
      PwBlock *section = pw_block_add_section (root, PW_BLOCK_PLAIN);

      pw_block_add_heading (section, 2, group->title);
      add_scores (section, group);
    }

  add_agreements (root, content);
  pw_sign_off_block_add (root, PW_BLOCK_PLAIN, &block);

  return document;
}
