/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "print/pw-sign-off-block.h"

#include "print/pw-document-words.h"

static const PwColumn columns[] = { { 44, 0 }, { 63, 0 }, { 63, 0 } };

static const struct
{
  PwDocumentWord  label;
  double          height_mm;
  const char     *staff_field;
  const char     *supervisor_field;
} rows[] = {
  { PW_WORD_SIGN_OFF_WORDS, 14, "staff.words", "supervisor.words" },
  { PW_WORD_DATE, 10, "staff.date", "supervisor.date" },
  { PW_WORD_SIGNATURE, 28, "staff.signature", "supervisor.signature" },
  { PW_WORD_NAME, 10, "staff.name", "supervisor.name" },
};

static char *
dup_with_first (const char *words,
                char *(*change) (const char *, gssize))
{
  g_autofree char *first = g_utf8_substring (words, 0, 1);
  g_autofree char *changed = change (first, -1);

  return g_strconcat (changed, words + strlen (first), NULL);
}

static void
add_cell (PwBlock        *row,
          const char     *text,
          const char     *field,
          const char     *label,
          PwDocumentWord  who)
{
  g_autofree char *words = g_strdup_printf ("%s, %s", label, pw_document_word (who));

  pw_cell_set_field (pw_block_add_cell (row, PW_TEXT_BODY, text), field, words);
}

/**
 * pw_sign_off_block_add:
 * @parent: a section
 * @flags: SINK for the bottom of the page, or none
 *
 * Adds the block, its rows in the order in which boards have them: words, date,
 * signature, name.
 */
void
pw_sign_off_block_add (PwBlock              *parent,
                       PwBlockFlags          flags,
                       const PwSignOffBlock *content)
{
  const char *words = content->words != NULL && *content->words != '\0' ? content->words : pw_document_word (PW_WORD_SIGN_OFF_WORDS);
  g_autofree char *heading = dup_with_first (words, g_utf8_strup);
  g_autofree char *written = dup_with_first (words, g_utf8_strdown);
  g_autofree char *instruction = g_strdup_printf ("Schrijf “%s”, vul datum en naam in en plaats uw handtekening", written);
  g_autofree char *quoted = g_strdup_printf ("“%s”", heading);
  PwBlock *form = pw_block_add_form (parent, flags);
  PwBlock *table;
  PwBlock *row;

  if (content->has_code)
    pw_block_add_code (form);

  pw_block_add_heading (form, 2, heading);
  pw_block_add_paragraph (form, PW_TEXT_BODY, content->instruction != NULL ? content->instruction : instruction);
  pw_block_add_paragraph (form, PW_TEXT_NOTE, content->note);

  table = pw_block_add_table (form, PW_BLOCK_BLACK, columns, G_N_ELEMENTS (columns));
  row = pw_block_add_row (table, PW_BLOCK_HEADER, 8);
  pw_block_add_cell (row, PW_TEXT_LABEL, NULL);
  pw_block_add_cell (row, PW_TEXT_LABEL, pw_document_word (PW_WORD_STAFF_MEMBER));
  pw_block_add_cell (row, PW_TEXT_LABEL, pw_document_word (PW_WORD_SUPERVISOR));

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      gboolean is_name = rows[i].label == PW_WORD_NAME;
      const char *label = rows[i].label == PW_WORD_SIGN_OFF_WORDS ? quoted : pw_document_word (rows[i].label);

      row = pw_block_add_row (table, PW_BLOCK_PLAIN, rows[i].height_mm);
      pw_cell_set_header (pw_block_add_cell (row, PW_TEXT_LABEL, label));
      add_cell (row, is_name ? content->staff_name : NULL, rows[i].staff_field, label, PW_WORD_STAFF_MEMBER);
      add_cell (row, is_name ? content->supervisor_name : NULL, rows[i].supervisor_field, label, PW_WORD_SUPERVISOR);
    }
}
