/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "print/pw-document.h"

static PwDocument *
make_document (const char *text)
{
  PwDocument *document = pw_document_new ("Proef");

  pw_document_set_version (document, "2", pw_day_from_ymd (2026, 3, 5));
  pw_document_set_id (document, "77");
  pw_block_add_heading (pw_document_get_root (document), 1, "Kop");
  pw_block_add_paragraph (pw_document_get_root (document), PW_TEXT_BODY, text);

  return document;
}

static void
assert_same_hash (PwDocument *first,
                  PwDocument *second,
                  gboolean    expected)
{
  g_autofree char *first_hash = pw_document_dup_content_hash (first);
  g_autofree char *second_hash = pw_document_dup_content_hash (second);

  g_assert_cmpuint (strlen (first_hash), ==, 64);
  g_assert_cmpint (g_str_equal (first_hash, second_hash), ==, expected);
}

static void
test_hash_says_content (void)
{
  g_autoptr (PwDocument) first = make_document ("tekst");
  g_autoptr (PwDocument) same = make_document ("tekst");
  g_autoptr (PwDocument) other = make_document ("tekst.");

  pw_document_set_created (same, "2026-03-05T10:00:00Z");
  assert_same_hash (first, same, TRUE);
  assert_same_hash (first, other, FALSE);

  pw_document_set_version (same, "3", pw_day_from_ymd (2026, 3, 5));
  assert_same_hash (first, same, FALSE);
}

/* Where one text ends and the next begins is part of the content. */
static void
test_hash_keeps_texts_apart (void)
{
  g_autoptr (PwDocument) first = pw_document_new ("Proef");
  g_autoptr (PwDocument) second = pw_document_new ("Proef");
  PwBlock *list = pw_block_add_list (pw_document_get_root (first));

  pw_block_add_item (list, "a)(item");
  pw_block_add_item (list, "b");
  list = pw_block_add_list (pw_document_get_root (second));
  pw_block_add_item (list, "a");
  pw_block_add_item (list, ")(itemb");
  assert_same_hash (first, second, FALSE);
}

static void
test_canonical_form (void)
{
  g_autoptr (PwBlock) root = pw_block_new_section (PW_BLOCK_KEEP);
  g_autoptr (GString) canonical = g_string_new (NULL);

  pw_block_add_paragraph (root, PW_TEXT_NOTE, "één");
  pw_block_serialise (root, canonical);
  g_assert_cmpstr (canonical->str, ==, "(section 1 0 0 0 0 0 1 1 0(paragraph 0 0 4 0 0 0 1 1 0 text 5:één))");
}

static void
test_text_is_cleaned (void)
{
  g_autoptr (PwBlock) root = pw_block_new_section (PW_BLOCK_PLAIN);

  g_assert_cmpstr (pw_block_add_paragraph (root, PW_TEXT_BODY, "a\001b\tc\nd")->text, ==, "a b c\nd");
  g_assert_cmpstr (pw_block_add_paragraph (root, PW_TEXT_BODY, "a\xffz")->text, ==, "a\357\277\275z");
  g_assert_cmpstr (pw_block_add_paragraph (root, PW_TEXT_BODY, "a\357\277\277z")->text, ==, "a\357\277\275z");
  g_assert_null (pw_block_add_paragraph (root, PW_TEXT_BODY, ""));
}

static void
test_code (void)
{
  g_autoptr (PwDocument) form = make_document ("tekst");
  g_autoptr (PwDocument) sheet = make_document ("blad");
  g_autofree char *form_hash = pw_document_dup_content_hash (form);
  g_autofree char *digits = pw_document_dup_short_hash (form);
  g_autofree char *expected = g_strdup_printf ("PW1 77 2 %s", digits);
  g_autofree char *code = NULL;

  pw_document_set_form_hash (sheet, form_hash);
  code = pw_document_dup_code (sheet);
  g_assert_cmpuint (strlen (digits), ==, 12);
  g_assert_cmpstr (code, ==, expected);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/print/block/hash-says-content", test_hash_says_content);
  g_test_add_func ("/print/block/hash-keeps-texts-apart", test_hash_keeps_texts_apart);
  g_test_add_func ("/print/block/canonical-form", test_canonical_form);
  g_test_add_func ("/print/block/text-is-cleaned", test_text_is_cleaned);
  g_test_add_func ("/print/block/code", test_code);

  return g_test_run ();
}
