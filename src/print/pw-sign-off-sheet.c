/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "print/pw-description-private.h"

#include "print/pw-document-words.h"
#include "print/pw-sign-off-block.h"

#define REMARK_LINES     4
#define REMARK_HEIGHT_MM 9

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
  PwDocument *document = pw_description_start_document (content, form->id);
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
