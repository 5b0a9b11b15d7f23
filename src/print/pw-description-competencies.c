/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "print/pw-description-private.h"

#include "print/pw-document-words.h"

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
  pw_description_add_paragraphs (section, content->competencies_paragraphs);

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

  pw_description_add_paragraphs (section, content->competencies_paragraphs);

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

/* In the style of the description: a table of levels with what they mean, or matrices of crosses. */
void
pw_description_add_competencies (PwBlock                    *root,
                                 const PwDescriptionContent *content)
{
  if (content->groups->len == 0)
    return;

  if (content->style == PW_FUNCTION_VERSION_STYLE_GRADE_MATRIX)
    add_matrix_style (root, content);
  else
    add_levels_style (root, content);
}
