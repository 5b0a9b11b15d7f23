/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "print/pw-description-document.h"

#include "print/pw-document-words.h"
#include "print/pw-sign-off-block.h"

#define REMARK_LINES     4
#define REMARK_HEIGHT_MM 9

static PwBlock *
add_text_cell (PwBlock    *row,
               PwTextRole  role,
               const char *text,
               gboolean    is_header)
{
  PwBlock *cell = pw_block_add_cell (row, role, text);

  if (is_header)
    pw_cell_set_header (cell);

  return cell;
}

static void
add_paragraphs (PwBlock   *section,
                GPtrArray *paragraphs)
{
  for (guint i = 0; i < paragraphs->len; i++)
    pw_block_add_paragraph (section, PW_TEXT_BODY, g_ptr_array_index (paragraphs, i));
}

static void
add_title (PwBlock                    *root,
           const PwDescriptionContent *content)
{
  gboolean is_grid = content->style == PW_FUNCTION_VERSION_STYLE_GRADE_MATRIX;
  PwBlock *fields;

  pw_block_add_heading (root, 1, content->heading != NULL ? content->heading : pw_document_word (PW_WORD_FUNCTION));
  fields = pw_block_add_key_values (root, is_grid ? 2 : 1);

  for (guint i = 0; i < content->fields->len; i++)
    {
      PwDescriptionField *field = g_ptr_array_index (content->fields, i);

      pw_block_add_entry (fields,
                          is_grid ? MAX (field->row, 0) : (int) i,
                          is_grid ? CLAMP (field->column, 0, 1) : 0,
                          field->label,
                          field->value);
    }
}

static void
add_purposes_and_place (PwBlock                    *root,
                        const PwDescriptionContent *content)
{
  g_autofree char *labelled = NULL;
  PwBlock *section;

  for (guint i = 0; i < content->purposes->len; i++)
    {
      PwDescriptionText *purpose = g_ptr_array_index (content->purposes, i);

      section = pw_block_add_section (root, PW_BLOCK_PLAIN);
      pw_block_add_heading (section, 2, purpose->heading);
      add_paragraphs (section, purpose->paragraphs);
    }

  if (content->place_heading == NULL)
    return;

  if (content->place_label != NULL)
    labelled = g_strdup_printf ("%s: %s", content->place_label, content->place != NULL ? content->place : "");

  section = pw_block_add_section (root, PW_BLOCK_PLAIN);
  pw_block_add_heading (section, 2, content->place_heading);
  pw_block_add_paragraph (section, PW_TEXT_BODY, labelled != NULL ? labelled : content->place);
}

static void
add_tasks (PwBlock   *parent,
           GPtrArray *tasks)
{
  PwBlock *list;

  if (tasks->len == 0)
    return;

  list = pw_block_add_list (parent);

  for (guint i = 0; i < tasks->len; i++)
    {
      PwDescriptionTask *task = g_ptr_array_index (tasks, i);
      g_autofree char *text = NULL;

      if (task->applies_to != NULL)
        text = g_strdup_printf ("%s (%s: %s)", task->text, pw_document_word (PW_WORD_ONLY_FOR), task->applies_to);

      add_tasks (pw_block_add_item (list, text != NULL ? text : task->text), task->sub_tasks);
    }
}

static void
add_result (PwBlock                    *parent,
            const PwDescriptionContent *content,
            PwDescriptionResult        *result)
{
  PwBlock *section = pw_block_add_section (parent, PW_BLOCK_PLAIN);
  g_autofree char *title = NULL;
  g_autofree char *applies_to = NULL;
  g_autofree char *goal = NULL;

  if (content->has_numbers)
    title = g_strdup_printf ("%s %d – %s", pw_document_word (PW_WORD_KEY_RESULT), result->number, result->title);

  if (result->applies_to != NULL)
    applies_to = g_strdup_printf ("%s: %s", pw_document_word (PW_WORD_APPLIES_TO), result->applies_to);

  if (result->goal != NULL)
    goal = g_strdup_printf ("%s: %s", pw_document_word (PW_WORD_GOAL), result->goal);

  pw_block_add_heading (section, 3, title != NULL ? title : result->title);
  pw_block_add_paragraph (section, PW_TEXT_QUIET, applies_to);
  add_paragraphs (section, result->paragraphs);
  pw_block_add_paragraph (section, PW_TEXT_BODY, goal);
  pw_block_add_paragraph (section, PW_TEXT_INTRO, result->intro);
  add_tasks (section, result->tasks);
}

static void
add_results (PwBlock                    *root,
             const PwDescriptionContent *content)
{
  PwBlock *section;

  if (content->results->len == 0 && content->closing == NULL)
    return;

  section = pw_block_add_section (root, PW_BLOCK_PAGE_BREAK);

  if (content->results_heading != NULL)
    pw_block_add_heading (section, 2, content->results_heading);

  for (guint i = 0; i < content->results->len; i++)
    add_result (section, content, g_ptr_array_index (content->results, i));

  pw_block_add_paragraph (section, PW_TEXT_BODY, content->closing);
}

static const char *
get_header (const PwDescriptionContent *content,
            guint                       column,
            PwDocumentWord              word)
{
  if (column < content->competencies_headers->len)
    return g_ptr_array_index (content->competencies_headers, column);

  return pw_document_word (word);
}

static void
add_level_table (PwBlock                    *section,
                 const PwDescriptionContent *content)
{
  static const PwColumn columns[] = { { 0, 1 }, { 40, 0 } };
  PwBlock *table = pw_block_add_table (section, PW_BLOCK_PLAIN, columns, G_N_ELEMENTS (columns));
  PwBlock *row = pw_block_add_row (table, PW_BLOCK_HEADER, 0);

  pw_block_add_cell (row, PW_TEXT_LABEL, get_header (content, 0, PW_WORD_COMPETENCY));
  pw_cell_set_align (pw_block_add_cell (row, PW_TEXT_LABEL, get_header (content, 1, PW_WORD_EXPECTED_LEVEL)), PW_ALIGN_CENTER);

  for (guint i = 0; i < content->groups->len; i++)
    {
      PwDescriptionGroup *group = g_ptr_array_index (content->groups, i);

      row = pw_block_add_row (table, PW_BLOCK_SHADED, 0);
      pw_cell_set_span (add_text_cell (row, PW_TEXT_LABEL, group->title, TRUE), 1, 2);

      for (guint j = 0; j < group->competencies->len; j++)
        {
          PwDescriptionCompetency *competency = g_ptr_array_index (group->competencies, j);
          g_autofree char *level = g_strdup_printf ("%d", competency->expected);

          row = pw_block_add_row (table, PW_BLOCK_PLAIN, 0);
          add_text_cell (row, PW_TEXT_BODY, competency->title, TRUE);
          pw_cell_set_align (pw_block_add_cell (row, PW_TEXT_BODY, level), PW_ALIGN_CENTER);
        }
    }
}

static void
add_competency (PwBlock                 *parent,
                PwDescriptionCompetency *competency)
{
  PwBlock *section = pw_block_add_section (parent, PW_BLOCK_KEEP);
  g_autofree char *definition = NULL;
  g_autofree char *level = NULL;
  PwBlock *list;

  if (competency->definition != NULL)
    definition = g_strdup_printf ("= %s", competency->definition);

  if (competency->statement != NULL)
    level = g_strdup_printf ("%s %d – %s", pw_document_word (PW_WORD_EXPECTED_LEVEL_IS), competency->expected, competency->statement);

  pw_block_add_heading (section, 4, competency->title);
  pw_block_add_paragraph (section, PW_TEXT_QUIET, definition);
  pw_block_add_paragraph (section, competency->indicators->len > 0 ? PW_TEXT_LEAD : PW_TEXT_LABEL, level);

  if (competency->indicators->len == 0)
    return;

  if (competency->has_examples)
    pw_block_add_paragraph (section, PW_TEXT_INTRO, pw_document_word (PW_WORD_EXAMPLES));

  list = pw_block_add_list (section);

  for (guint i = 0; i < competency->indicators->len; i++)
    pw_block_add_item (list, g_ptr_array_index (competency->indicators, i));
}

static gboolean
is_explained (PwDescriptionGroup *group)
{
  for (guint i = 0; i < group->competencies->len; i++)
    {
      PwDescriptionCompetency *competency = g_ptr_array_index (group->competencies, i);

      if (competency->definition != NULL || competency->statement != NULL)
        return TRUE;
    }

  return FALSE;
}

static void
add_levels_style (PwBlock                    *root,
                  const PwDescriptionContent *content)
{
  PwBlock *section = pw_block_add_section (root, PW_BLOCK_PAGE_BREAK);

  if (content->competencies_heading != NULL)
    pw_block_add_heading (section, 2, content->competencies_heading);

  add_level_table (section, content);
  add_paragraphs (section, content->competencies_paragraphs);

  for (guint i = 0; i < content->groups->len; i++)
    {
      PwDescriptionGroup *group = g_ptr_array_index (content->groups, i);
      PwBlock *part;

      if (!is_explained (group))
        continue;

      part = pw_block_add_section (section, PW_BLOCK_PLAIN);
      pw_block_add_heading (part, 3, group->title);

      for (guint j = 0; j < group->competencies->len; j++)
        add_competency (part, g_ptr_array_index (group->competencies, j));
    }
}

static int
count_cluster (PwDescriptionGroup *group,
               guint               first)
{
  PwDescriptionCompetency *competency = g_ptr_array_index (group->competencies, first);
  guint end = first + 1;

  while (end < group->competencies->len
         && g_strcmp0 (((PwDescriptionCompetency *) g_ptr_array_index (group->competencies, end))->cluster, competency->cluster) == 0)
    end++;

  return (int) (end - first);
}

static void
add_matrix_header (PwBlock                    *table,
                   const PwDescriptionContent *content)
{
  PwBlock *row = pw_block_add_row (table, PW_BLOCK_HEADER, 0);
  PwBlock *cell;

  pw_cell_set_span (pw_block_add_cell (row, PW_TEXT_LABEL, get_header (content, 0, PW_WORD_CLUSTER)), 2, 1);
  pw_cell_set_span (pw_block_add_cell (row, PW_TEXT_LABEL, get_header (content, 1, PW_WORD_COMPETENCY)), 2, 1);
  cell = pw_block_add_cell (row, PW_TEXT_LABEL, pw_document_word (PW_WORD_GRADE));
  pw_cell_set_span (cell, 1, content->scale_maximum);
  pw_cell_set_align (cell, PW_ALIGN_CENTER);
  row = pw_block_add_row (table, PW_BLOCK_HEADER, 0);

  for (int level = 1; level <= content->scale_maximum; level++)
    {
      g_autofree char *number = g_strdup_printf ("%d", level);

      pw_cell_set_align (pw_block_add_cell (row, PW_TEXT_LABEL, number), PW_ALIGN_CENTER);
    }
}

/* Level n has a cross in the columns 1 to n. The cluster stands in its first row only. */
static void
add_matrix (PwBlock                    *section,
            const PwDescriptionContent *content,
            PwDescriptionGroup         *group)
{
  g_autofree PwColumn *columns = g_new0 (PwColumn, (gsize) content->scale_maximum + 2);
  PwBlock *table;
  guint cluster_end = 0;

  columns[0].width_mm = 48;
  columns[1].weight = 1;

  for (int level = 1; level <= content->scale_maximum; level++)
    columns[level + 1].width_mm = 14;

  table = pw_block_add_table (section, PW_BLOCK_PLAIN, columns, (guint) content->scale_maximum + 2);
  add_matrix_header (table, content);

  for (guint i = 0; i < group->competencies->len; i++)
    {
      PwDescriptionCompetency *competency = g_ptr_array_index (group->competencies, i);
      PwBlock *row = pw_block_add_row (table, PW_BLOCK_PLAIN, 0);
      g_autofree char *title = NULL;

      if (i == cluster_end)
        {
          int n_rows = count_cluster (group, i);

          pw_cell_set_span (add_text_cell (row, PW_TEXT_BODY, competency->cluster, TRUE), n_rows, 1);
          cluster_end += (guint) n_rows;
        }

      if (competency->code != NULL)
        title = g_strdup_printf ("%s %s", competency->code, competency->title);

      add_text_cell (row, PW_TEXT_BODY, title != NULL ? title : competency->title, TRUE);

      for (int level = 1; level <= content->scale_maximum; level++)
        pw_cell_set_align (pw_block_add_cell (row, PW_TEXT_BODY, level <= competency->expected ? "X" : NULL), PW_ALIGN_CENTER);
    }
}

static void
add_matrix_style (PwBlock                    *root,
                  const PwDescriptionContent *content)
{
  static const char *const marks[] = { "¹", "²", "³", "⁴", "⁵" };
  PwBlock *section = pw_block_add_section (root, PW_BLOCK_PAGE_BREAK);
  guint n_notes = 0;

  if (content->competencies_heading != NULL)
    pw_block_add_heading (section, 2, content->competencies_heading);

  add_paragraphs (section, content->competencies_paragraphs);

  for (guint i = 0; i < content->groups->len; i++)
    {
      PwDescriptionGroup *group = g_ptr_array_index (content->groups, i);
      PwBlock *part = pw_block_add_section (section, PW_BLOCK_PLAIN);
      const char *mark = group->footnote != NULL ? marks[MIN (n_notes, G_N_ELEMENTS (marks) - 1)] : "";
      g_autofree char *title = g_strconcat (group->title, mark, NULL);
      g_autofree char *note = group->footnote != NULL ? g_strdup_printf ("%s %s", mark, group->footnote) : NULL;

      n_notes += group->footnote != NULL;
      pw_block_add_heading (part, 3, title);
      add_matrix (part, content, group);
      pw_block_add_paragraph (part, PW_TEXT_NOTE, note);
    }
}

static void
add_profile (PwBlock                    *root,
             const PwDescriptionContent *content)
{
  PwBlock *section;
  PwBlock *list;

  if (content->profile->len == 0)
    return;

  section = pw_block_add_section (root, PW_BLOCK_PLAIN);
  pw_block_add_heading (section, 2, content->profile_heading);
  list = pw_block_add_list (section);

  for (guint i = 0; i < content->profile->len; i++)
    pw_block_add_item (list, g_ptr_array_index (content->profile, i));
}

static char *
dup_title (const PwDescriptionContent *content)
{
  return g_strdup_printf ("%s %s", pw_document_word (PW_WORD_FUNCTION_DESCRIPTION), content->function);
}

static char *
dup_version (const PwDescriptionContent *content)
{
  g_autofree char *day = pw_document_day (content->day);

  if (*day == '\0')
    return g_strdup_printf ("%s %s", pw_document_word (PW_WORD_VERSION), content->version != NULL ? content->version : "–");

  return g_strdup_printf ("%s %s van %s", pw_document_word (PW_WORD_VERSION), content->version != NULL ? content->version : "–", day);
}

static PwDocument *
new_document (const PwDescriptionContent *content,
              const char                 *id)
{
  g_autofree char *title = dup_title (content);
  PwDocument *document = pw_document_new (title);

  pw_document_set_organisation (document, content->organisation);
  pw_document_set_version (document, content->version, content->day);
  pw_document_set_id (document, id);

  return document;
}

static PwDocument *
build (const PwDescriptionContent *content,
       const PwSignOffParties     *parties)
{
  PwDocument *document = new_document (content, parties != NULL && parties->id != NULL ? parties->id : content->id);
  g_autofree char *version = dup_version (content);
  g_autofree char *note = g_strdup_printf ("%s, %s", document->title, version);
  PwBlock *root = pw_document_get_root (document);
  PwSignOffBlock block = { content->sign_off_words, content->sign_off_instruction, NULL, NULL, NULL, FALSE };

  if (parties != NULL)
    {
      block.staff_name = parties->staff_name;
      block.supervisor_name = parties->supervisor_name;
      block.note = note;
      block.has_code = TRUE;
    }

  add_title (root, content);
  add_purposes_and_place (root, content);
  pw_sign_off_block_add (root, PW_BLOCK_SINK, &block);
  add_results (root, content);

  if (content->groups->len > 0)
    {
      if (content->style == PW_FUNCTION_VERSION_STYLE_GRADE_MATRIX)
        add_matrix_style (root, content);
      else
        add_levels_style (root, content);
    }

  add_profile (root, content);

  return document;
}

/**
 * pw_description_document_new:
 *
 * The function description in its own style, without names. Both styles have the
 * empty sign-off block at the bottom of page 1.
 */
PwDocument *
pw_description_document_new (const PwDescriptionContent *content)
{
  return build (content, NULL);
}

/**
 * pw_sign_off_form_new:
 *
 * The function description for one staff member: with names in the block, and
 * the QR code that finds the scan back.
 */
PwDocument *
pw_sign_off_form_new (const PwDescriptionContent *content,
                      const PwSignOffParties     *parties)
{
  return build (content, parties);
}

/**
 * pw_sign_off_sheet_new:
 *
 * The signature page of a sign-off form alone, on one sheet. Its QR code and its
 * footer carry the content hash of the form that it stands for.
 */
PwDocument *
pw_sign_off_sheet_new (const PwDescriptionContent *content,
                       const PwSignOffParties     *parties)
{
  static const PwColumn line_column[] = { { 0, 1 } };
  g_autoptr (PwDocument) form = pw_sign_off_form_new (content, parties);
  g_autofree char *form_hash = pw_document_dup_content_hash (form);
  PwDocument *document = new_document (content, form->id);
  PwBlock *root = pw_document_get_root (document);
  PwSignOffBlock block = { content->sign_off_words, content->sign_off_instruction, parties->staff_name, parties->supervisor_name, NULL, TRUE };
  g_autofree char *digits = g_strndup (form_hash, PW_DOCUMENT_HASH_DIGITS);
  g_autofree char *day = pw_document_day (content->day);
  g_autofree char *dated = *day != '\0' ? g_strdup_printf ("%s van %s", content->version, day) : g_strdup (content->version);
  PwBlock *facts;
  int row = 0;

  pw_document_set_form_hash (document, form_hash);
  pw_block_add_heading (root, 1, pw_document_word (PW_WORD_SIGN_OFF_SHEET));
  facts = pw_block_add_key_values (root, 1);
  pw_block_add_entry (facts, row++, 0, pw_document_word (PW_WORD_DOCUMENT), document->title);
  pw_block_add_entry (facts, row++, 0, pw_document_word (PW_WORD_VERSION_DATED), dated);
  pw_block_add_entry (facts, row++, 0, pw_document_word (PW_WORD_STAFF_MEMBER), parties->staff_name);
  pw_block_add_entry (facts, row++, 0, pw_document_word (PW_WORD_SUPERVISOR), parties->supervisor_name);
  pw_block_add_entry (facts, row++, 0, pw_document_word (PW_WORD_FORM_MARK), digits);
  pw_block_add_paragraph (root, PW_TEXT_BODY, pw_document_word (PW_WORD_SIGN_OFF_STATEMENT));
  pw_sign_off_block_add (root, PW_BLOCK_PLAIN, &block);

  if (parties->has_remarks)
    {
      PwBlock *remarks = pw_block_add_form (root, PW_BLOCK_PLAIN);
      PwBlock *lines;

      pw_block_add_heading (remarks, 2, pw_document_word (PW_WORD_SIGN_OFF_REMARKS));
      lines = pw_block_add_table (remarks, PW_BLOCK_PLAIN, line_column, G_N_ELEMENTS (line_column));

      for (int i = 0; i < REMARK_LINES; i++)
        pw_block_add_cell (pw_block_add_row (lines, PW_BLOCK_PLAIN, REMARK_HEIGHT_MM), PW_TEXT_BODY, NULL);
    }

  return document;
}
