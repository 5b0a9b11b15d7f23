/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "print/pw-rendering.h"

#include "pdf-tools.h"

static PwDocument *
make_document (int n_paragraphs)
{
  static const PwColumn columns[] = { { 44, 0 }, { 63, 0 }, { 63, 0 } };
  PwDocument *document = pw_document_new ("Functie <b>&amp; meer");
  PwBlock *root = pw_document_get_root (document);
  PwBlock *form;
  PwBlock *row;

  pw_document_set_organisation (document, "Welzijnshuis");
  pw_document_set_subject (document, "Een <proef> & meer");
  pw_document_set_version (document, "2", pw_day_from_ymd (2026, 3, 5));
  pw_document_set_created (document, "2026-03-05T10:00:00Z");
  pw_document_set_id (document, "77");

  pw_block_add_heading (root, 1, "Titel");

  for (int i = 0; i < n_paragraphs; i++)
    pw_block_add_paragraph (root, PW_TEXT_BODY, "Analyseren van de vraag en scherpstellen van het project, samen met de besturen "
                                                "die daarom vragen, en met de inwoners die er mee verder moeten.");

  form = pw_block_add_form (root, PW_BLOCK_SINK);
  pw_block_add_code (form);
  pw_block_add_heading (form, 2, "Voor kennisname");
  row = pw_block_add_row (pw_block_add_table (form, PW_BLOCK_BLACK, columns, 3), PW_BLOCK_PLAIN, 28);
  pw_cell_set_header (pw_block_add_cell (row, PW_TEXT_LABEL, "Handtekening"));
  pw_cell_set_field (pw_block_add_cell (row, PW_TEXT_BODY, NULL), "staff.signature", "Handtekening");
  pw_cell_set_field (pw_block_add_cell (row, PW_TEXT_BODY, NULL), "supervisor.signature", "Handtekening");

  return document;
}

static GBytes *
render (PwDocument *document)
{
  g_autoptr (GError) error = NULL;
  GBytes *pdf = pw_document_render_pdf (document, &error);

  g_assert_no_error (error);

  return pdf;
}

static void
test_same_bytes_twice (void)
{
  g_autoptr (PwDocument) first = make_document (40);
  g_autoptr (PwDocument) second = make_document (40);
  g_autoptr (GBytes) first_pdf = render (first);
  g_autoptr (GBytes) second_pdf = NULL;

  g_usleep (1100 * 1000);
  second_pdf = render (second);
  g_assert_true (g_bytes_equal (first_pdf, second_pdf));
}

static void
test_no_date_but_ours (void)
{
  g_autoptr (PwDocument) document = make_document (1);
  g_autoptr (GBytes) pdf = NULL;
  g_autofree char *info = NULL;

  pw_document_set_created (document, NULL);
  pdf = render (document);
  info = run_tool (pdf, "pdfinfo", NULL, NULL);

  if (info != NULL)
    g_assert_null (strstr (info, "Date"));
}

static void
test_checks (void)
{
  g_autoptr (PwDocument) document = make_document (60);
  g_autoptr (GBytes) pdf = render (document);
  g_autofree char *check = run_tool (pdf, "qpdf", "--check", NULL);
  g_autofree char *info = run_tool (pdf, "pdfinfo", NULL, NULL);

  if (check == NULL || info == NULL)
    return;

  g_assert_nonnull (strstr (check, "No syntax or stream encoding errors found"));
  g_assert_nonnull (strstr (info, "Title:           Functie <b>&amp; meer\n"));
  g_assert_nonnull (strstr (info, "Tagged:          yes\n"));
  g_assert_nonnull (strstr (info, "Metadata Stream: yes\n"));
  g_assert_nonnull (strstr (info, "(A4)"));
  g_assert_null (strstr (info, "Author"));
}

static void
test_catalogue (void)
{
  g_autoptr (PwDocument) document = make_document (1);
  g_autoptr (GBytes) pdf = render (document);
  g_autofree char *json = run_tool (pdf, "qpdf", "--json", NULL);

  if (json == NULL)
    return;

  g_assert_nonnull (strstr (json, "\"/Lang\": \"u:nl-BE\""));
  g_assert_nonnull (strstr (json, "\"/DisplayDocTitle\": true"));
  g_assert_nonnull (strstr (json, "\"/Tabs\": \"/S\""));
  g_assert_nonnull (strstr (json, "\"/Scope\": \"/Row\""));
  g_assert_nonnull (strstr (json, "\"/Alt\": \"u:QR-code van dit document, kenmerk "));
  g_assert_nonnull (strstr (json, "\"/Alt\": \"u:Handtekening\""));
  g_assert_null (strstr (json, "/ObjStm"));
  g_assert_null (strstr (json, "pdfaid"));
}

/* The structure that a reader aloud follows; what is repeated on pages is not in it. */
static void
test_structure (void)
{
  g_autoptr (PwDocument) document = make_document (60);
  g_autoptr (GBytes) pdf = render (document);
  g_autofree char *structure = run_tool (pdf, "pdfinfo", "-struct-text", NULL);

  if (structure == NULL)
    return;

  g_assert_true (g_str_has_prefix (structure, "Document\n  H1 (block)\n    \"Titel\"\n  P (block)\n    \"Analyseren"));
  g_assert_cmpint (count (structure, "die daarom vragen, en met de inwoners die er mee verder moeten."), ==, 60);
  g_assert_null (strstr (structure, "pagina"));
  g_assert_nonnull (strstr (structure, "Figure"));
}

static void
test_furniture (void)
{
  g_autoptr (PwDocument) document = make_document (60);
  g_autoptr (PwRendering) rendering = pw_rendering_new (document, NULL);
  g_autofree char *hash = pw_document_dup_short_hash (document);
  g_autofree char *mark = g_strconcat ("kenmerk ", hash, NULL);
  g_autofree char *text = read_text (rendering->pdf, NULL);

  if (text == NULL)
    return;

  g_assert_cmpint (rendering->n_pages, ==, 3);
  g_assert_nonnull (strstr (text, "pagina 1 van 3"));
  g_assert_nonnull (strstr (text, "pagina 3 van 3"));
  g_assert_cmpint (count (text, mark), ==, 3);
  g_assert_cmpint (count (text, "Welzijnshuis – Functie <b>&amp; meer"), ==, 3);
  g_assert_cmpint (count (text, "versie 2 – 5 maart 2026"), ==, 5);
}

static void
test_fields (void)
{
  g_autoptr (PwDocument) document = make_document (1);
  g_autoptr (PwRendering) rendering = pw_rendering_new (document, NULL);
  const PwFieldPlace *field = pw_rendering_find_field (rendering, "supervisor.signature");
  const double mm = 72 / 25.4;

  g_assert_null (pw_rendering_find_field (rendering, "nobody"));
  g_assert_cmpint (field->page, ==, 0);
  g_assert_cmpfloat_with_epsilon (field->x, (20 + 44 + 63) * mm, 0.01);
  g_assert_cmpfloat_with_epsilon (field->y, 26 * mm, 0.01);
  g_assert_cmpfloat_with_epsilon (field->width, 63 * mm, 0.01);
  g_assert_cmpfloat_with_epsilon (field->height, 28 * mm, 0.01);
}

static void
test_strange_texts (void)
{
  g_autoptr (PwDocument) document = pw_document_new ("مرحبا 😀 \"'\\()");
  PwBlock *root = pw_document_get_root (document);
  PwBlock *list = pw_block_add_list (root);
  g_autofree char *endless = g_strnfill (10000, 'a');
  g_autoptr (GString) words = g_string_new (NULL);
  g_autoptr (GBytes) pdf = NULL;
  g_autofree char *check = NULL;
  g_autofree char *text = NULL;

  for (int i = 0; i < 2000; i++)
    g_string_append_printf (words, "w%04d ", i);

  pw_block_add_heading (root, 2, endless);
  pw_block_add_paragraph (root, PW_TEXT_BODY, words->str);
  pw_block_add_paragraph (root, PW_TEXT_BODY, "مرحبا بكم في البلدية (Kortenberg) 2026");
  pw_block_add_paragraph (root, PW_TEXT_BODY, "<b>vet</b> & co; \xff\001");
  pw_block_add_item (list, "");
  pw_block_add_item (list, endless);
  pw_document_set_subject (document, "x\003y");

  pdf = render (document);
  check = run_tool (pdf, "qpdf", "--check", NULL);
  text = read_text (pdf, NULL);

  if (check == NULL || text == NULL)
    return;

  g_assert_nonnull (strstr (check, "No syntax or stream encoding errors found"));
  g_assert_nonnull (strstr (text, "<b>vet</b> & co;"));

  for (int i = 0; i < 2000; i++)
    {
      g_autofree char *word = g_strdup_printf ("w%04d", i);

      g_assert_cmpint (count (text, word), ==, 1);
    }
}

static void
test_bundle (void)
{
  g_autoptr (GPtrArray) documents = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GBytes) padded = NULL;
  g_autoptr (GBytes) plain = NULL;
  g_autofree char *padded_info = NULL;
  g_autofree char *plain_info = NULL;
  g_autofree char *text = NULL;

  for (int i = 0; i < 3; i++)
    g_ptr_array_add (documents, make_document (1));

  padded = pw_document_bundle_pdf (documents, TRUE, NULL);
  plain = pw_document_bundle_pdf (documents, FALSE, NULL);
  padded_info = run_tool (padded, "pdfinfo", NULL, NULL);
  plain_info = run_tool (plain, "pdfinfo", NULL, NULL);
  text = read_text (plain, NULL);

  if (padded_info == NULL || plain_info == NULL || text == NULL)
    return;

  g_assert_nonnull (strstr (padded_info, "Pages:           5\n"));
  g_assert_nonnull (strstr (plain_info, "Pages:           3\n"));
  g_assert_cmpint (count (text, "pagina 1 van 1"), ==, 3);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/print/rendering/same-bytes-twice", test_same_bytes_twice);
  g_test_add_func ("/print/rendering/no-date-but-ours", test_no_date_but_ours);
  g_test_add_func ("/print/rendering/checks", test_checks);
  g_test_add_func ("/print/rendering/catalogue", test_catalogue);
  g_test_add_func ("/print/rendering/structure", test_structure);
  g_test_add_func ("/print/rendering/furniture", test_furniture);
  g_test_add_func ("/print/rendering/fields", test_fields);
  g_test_add_func ("/print/rendering/strange-texts", test_strange_texts);
  g_test_add_func ("/print/rendering/bundle", test_bundle);

  return g_test_run ();
}
