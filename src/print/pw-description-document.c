/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "print/pw-description-private.h"

#include "print/pw-document-words.h"
#include "print/pw-sign-off-block.h"

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
      pw_description_add_paragraphs (section, purpose->paragraphs);
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
  pw_description_add_paragraphs (section, result->paragraphs);
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
build (const PwDescriptionContent *content,
       const PwSignOffParties     *parties)
{
  PwDocument *document = pw_description_start_document (content, parties != NULL && parties->id != NULL ? parties->id : content->id);
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

  pw_description_add_competencies (root, content);
  add_profile (root, content);

  return document;
}

void
pw_description_add_paragraphs (PwBlock   *section,
                               GPtrArray *paragraphs)
{
  for (guint i = 0; i < paragraphs->len; i++)
    pw_block_add_paragraph (section, PW_TEXT_BODY, g_ptr_array_index (paragraphs, i));
}

/* A document with the title, version and id of the description, but nothing in it yet. */
PwDocument *
pw_description_start_document (const PwDescriptionContent *content,
                               const char                 *id)
{
  g_autofree char *title = dup_title (content);
  PwDocument *document = pw_document_new (title);

  pw_document_set_organisation (document, content->organisation);
  pw_document_set_version (document, content->version, content->day);
  pw_document_set_id (document, id);

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
