/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "print/pw-layout.h"

/* Lines of running text that a page holds: the rules are tried at its end. */
#define LINES_A_PAGE 52

static char *
dup_lines (int n_lines)
{
  GString *text = g_string_new (NULL);

  for (int i = 1; i <= n_lines; i++)
    g_string_append_printf (text, "%s%d", i > 1 ? "\n" : "", i);

  return g_string_free_and_steal (text);
}

static void
add_lines (PwBlock *parent,
           int      n_lines)
{
  g_autofree char *text = dup_lines (n_lines);

  pw_block_add_paragraph (parent, PW_TEXT_BODY, text);
}

static void
assert_pages (PwDocument *document,
              const char *expected)
{
  g_autoptr (PwLayout) layout = pw_layout_new (document);
  g_autofree char *text = pw_layout_to_text (layout);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  g_autoptr (GString) seen = g_string_new (NULL);
  int n_numbers = 0;

  /* Rows of numbers are only counted. */
  for (guint i = 0; lines[i] != NULL; i++)
    {
      if (g_str_has_prefix (lines[i], "paragraph ") && g_ascii_isdigit (lines[i][10]))
        {
          n_numbers++;
          continue;
        }

      if (n_numbers > 0)
        g_string_append_printf (seen, "%d lines\n", n_numbers);

      n_numbers = 0;

      if (*lines[i] != '\0')
        g_string_append_printf (seen, "%s\n", lines[i]);
    }

  g_assert_cmpstr (seen->str, ==, expected);
}

static void
test_small_document (void)
{
  g_autoptr (PwDocument) document = pw_document_new ("Proef");
  PwBlock *root = pw_document_get_root (document);
  PwBlock *block;

  pw_block_add_heading (root, 1, "Functie");
  block = pw_block_add_key_values (root, 1);
  pw_block_add_entry (block, 0, 0, "Graadnaam", "Projectleider");
  pw_block_add_entry (block, 1, 0, "Code", "");
  block = pw_block_add_key_values (root, 2);
  pw_block_add_entry (block, 0, 0, "Dienst", "Welzijn");
  pw_block_add_entry (block, 0, 0, "Subdienst", NULL);
  pw_block_add_entry (block, 0, 1, "Afdeling", "Sociaal");
  pw_block_add_paragraph (root, PW_TEXT_INTRO, "Taken:");
  block = pw_block_add_list (root);
  pw_block_add_item (pw_block_add_list (pw_block_add_item (block, "Leiden")), "Team");
  pw_block_add_item (block, "Netwerken");

  assert_pages (document,
                "page 1\n"
                "heading Functie\n"
                "entry Graadnaam | Projectleider\n"
                "entry Code\n"
                "entry Dienst | Welzijn | Subdienst | Afdeling | Sociaal\n"
                "paragraph Taken:\n"
                "item • | Leiden\n"
                "item – | Team\n"
                "item • | Netwerken\n");
}

static void
test_nothing (void)
{
  g_autoptr (PwDocument) document = pw_document_new ("Leeg");
  g_autoptr (PwLayout) layout = NULL;

  pw_block_add_section (pw_document_get_root (document), PW_BLOCK_PAGE_BREAK | PW_BLOCK_KEEP);
  pw_block_add_list (pw_document_get_root (document));
  pw_block_add_key_values (pw_document_get_root (document), 2);
  pw_block_add_form (pw_document_get_root (document), PW_BLOCK_SINK);
  layout = pw_layout_new (document);
  g_assert_cmpint (layout->n_pages, ==, 1);
}

static void
test_heading_stays_with_text (void)
{
  g_autoptr (PwDocument) document = pw_document_new ("Proef");

  add_lines (pw_document_get_root (document), LINES_A_PAGE - 3);
  pw_block_add_heading (pw_document_get_root (document), 2, "Kop");
  pw_block_add_heading (pw_document_get_root (document), 3, "Onderkop");
  pw_block_add_paragraph (pw_document_get_root (document), PW_TEXT_BODY, "Tekst");

  assert_pages (document, "page 1\n49 lines\npage 2\nheading Kop\nheading Onderkop\nparagraph Tekst\n");
}

static void
test_two_lines_on_each_side (void)
{
  static const struct
  {
    int         n_before;
    int         n_lines;
    const char *expected;
  } cases[] = {
    /* One line has room: none goes there. */
    { LINES_A_PAGE - 1, 4, "page 1\n51 lines\npage 2\n4 lines\n" },
    /* Three have room, but then one would be alone. */
    { LINES_A_PAGE - 3, 4, "page 1\n51 lines\npage 2\n2 lines\n" },
    { LINES_A_PAGE - 3, 3, "page 1\n52 lines\n" },
    { LINES_A_PAGE - 2, 3, "page 1\n50 lines\npage 2\n3 lines\n" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PwDocument) document = pw_document_new ("Proef");

      add_lines (pw_document_get_root (document), cases[i].n_before);
      add_lines (pw_document_get_root (document), cases[i].n_lines);
      assert_pages (document, cases[i].expected);
    }
}

static void
test_intro_stays_with_list (void)
{
  g_autoptr (PwDocument) document = pw_document_new ("Proef");

  add_lines (pw_document_get_root (document), LINES_A_PAGE - 1);
  pw_block_add_paragraph (pw_document_get_root (document), PW_TEXT_INTRO, "Taken:");
  pw_block_add_item (pw_block_add_list (pw_document_get_root (document)), "Een");

  assert_pages (document, "page 1\n51 lines\npage 2\nparagraph Taken:\nitem • | Een\n");
}

/* One item stays alone neither under its intro nor on top of a page. */
static void
test_item_is_never_alone (void)
{
  static const struct
  {
    int         n_before;
    const char *expected;
  } cases[] = {
    { LINES_A_PAGE - 3, "page 1\n49 lines\npage 2\nparagraph Taken:\nitem • | 1\nitem • | 2\nitem • | 3\n" },
    { LINES_A_PAGE - 4, "page 1\n48 lines\npage 2\nparagraph Taken:\nitem • | 1\nitem • | 2\nitem • | 3\n" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PwDocument) document = pw_document_new ("Proef");
      PwBlock *list;

      add_lines (pw_document_get_root (document), cases[i].n_before);
      pw_block_add_paragraph (pw_document_get_root (document), PW_TEXT_INTRO, "Taken:");
      list = pw_block_add_list (pw_document_get_root (document));

      for (int item = 1; item <= 3; item++)
        {
          g_autofree char *text = g_strdup_printf ("%d", item);

          pw_block_add_item (list, text);
        }

      assert_pages (document, cases[i].expected);
    }
}

static PwBlock *
add_table (PwBlock *parent)
{
  static const PwColumn columns[] = { { 40, 0 }, { 0, 1 } };
  PwBlock *table = pw_block_add_table (parent, PW_BLOCK_PLAIN, columns, G_N_ELEMENTS (columns));
  PwBlock *row = pw_block_add_row (table, PW_BLOCK_HEADER, 0);

  pw_block_add_cell (row, PW_TEXT_LABEL, "Naam");
  pw_block_add_cell (row, PW_TEXT_LABEL, "Niveau");

  return table;
}

static void
add_row (PwBlock    *table,
         const char *name,
         const char *level)
{
  PwBlock *row = pw_block_add_row (table, PW_BLOCK_PLAIN, 0);

  if (name != NULL)
    pw_block_add_cell (row, PW_TEXT_BODY, name);

  pw_block_add_cell (row, PW_TEXT_BODY, level);
}

static void
test_header_row_repeats (void)
{
  g_autoptr (PwDocument) document = pw_document_new ("Proef");
  PwBlock *table;

  add_lines (pw_document_get_root (document), LINES_A_PAGE - 5);
  table = add_table (pw_document_get_root (document));
  add_row (table, "a", "1");
  add_row (table, "b", "2");
  add_row (table, "c", "3");

  assert_pages (document,
                "page 1\n47 lines\nrow Naam | Niveau\nrow a | 1\nrow b | 2\npage 2\n+row Naam | Niveau\nrow c | 3\n");
}

static void
test_header_row_is_never_alone (void)
{
  g_autoptr (PwDocument) document = pw_document_new ("Proef");
  PwBlock *table;

  add_lines (pw_document_get_root (document), LINES_A_PAGE - 2);
  table = add_table (pw_document_get_root (document));
  add_row (table, "a", "1");

  assert_pages (document, "page 1\n50 lines\npage 2\nrow Naam | Niveau\nrow a | 1\n");
}

static void
test_first_row_is_never_alone (void)
{
  g_autoptr (PwDocument) document = pw_document_new ("Proef");
  PwBlock *table;

  add_lines (pw_document_get_root (document), LINES_A_PAGE - 3);
  table = add_table (pw_document_get_root (document));
  add_row (table, "a", "1");
  add_row (table, "b", "2");
  add_row (table, "c", "3");

  assert_pages (document, "page 1\n49 lines\npage 2\nrow Naam | Niveau\nrow a | 1\nrow b | 2\nrow c | 3\n");
}

static void
test_row_does_not_split (void)
{
  g_autoptr (PwDocument) document = pw_document_new ("Proef");
  PwBlock *table;

  add_lines (pw_document_get_root (document), LINES_A_PAGE - 5);
  table = add_table (pw_document_get_root (document));
  add_row (table, "a", "1");
  add_row (table, "b", "2\n2\n2");

  assert_pages (document,
                "page 1\n47 lines\nrow Naam | Niveau\nrow a | 1\npage 2\n+row Naam | Niveau\nrow b | 2 | 2 | 2\n");
}

/* A short span stays together; a long one is cut, and says its name again. */
static void
test_spans (void)
{
  static const int n_rows[] = { 3, 25 };

  for (guint i = 0; i < G_N_ELEMENTS (n_rows); i++)
    {
      g_autoptr (PwDocument) document = pw_document_new ("Proef");
      g_autoptr (PwLayout) layout = NULL;
      g_autofree char *text = NULL;
      PwBlock *table;

      add_lines (pw_document_get_root (document), LINES_A_PAGE - 5);
      table = add_table (pw_document_get_root (document));
      add_row (table, "Cluster", "een");
      pw_cell_set_span (g_ptr_array_index (((PwBlock *) g_ptr_array_index (table->children, 1))->children, 0), n_rows[i], 1);

      for (int row = 1; row < n_rows[i]; row++)
        add_row (table, NULL, row == 1 ? "twee" : "meer");

      layout = pw_layout_new (document);
      text = pw_layout_to_text (layout);

      if (n_rows[i] == 3)
        g_assert_nonnull (strstr (text, "page 2\nrow Naam | Niveau\nrow Cluster | een\nrow twee\nrow meer\n"));
      else
        g_assert_nonnull (strstr (text, "row Cluster | een\nrow twee\npage 2\n+row Naam | Niveau\nrow Cluster | meer\n"));
    }
}

static void
add_form (PwBlock *parent)
{
  static const PwColumn columns[] = { { 0, 1 } };
  PwBlock *form = pw_block_add_form (parent, PW_BLOCK_SINK);
  PwBlock *cell;

  pw_block_add_heading (form, 2, "Voor kennisname");
  cell = pw_block_add_cell (pw_block_add_row (pw_block_add_table (form, PW_BLOCK_BLACK, columns, 1), PW_BLOCK_PLAIN, 28),
                            PW_TEXT_BODY,
                            "Handtekening");
  pw_cell_set_field (cell, "staff.signature", "Handtekening");
}

static void
test_form_is_whole_and_sinks (void)
{
  static const struct
  {
    int         n_before;
    const char *expected;
    int         page;
  } cases[] = {
    { 10, "page 1\n10 lines\nform Voor kennisname | Handtekening\npage 2\nparagraph Daarna\n", 0 },
    { LINES_A_PAGE - 5, "page 1\n47 lines\npage 2\nform Voor kennisname | Handtekening\npage 3\nparagraph Daarna\n", 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PwDocument) document = pw_document_new ("Proef");
      g_autoptr (PwLayout) layout = NULL;
      PwFlowPlace *place;
      guint index;

      add_lines (pw_document_get_root (document), cases[i].n_before);
      add_form (pw_document_get_root (document));
      pw_block_add_paragraph (pw_document_get_root (document), PW_TEXT_BODY, "Daarna");
      assert_pages (document, cases[i].expected);

      layout = pw_layout_new (document);
      index = layout->pieces->len - 2;
      place = &g_array_index (layout->places, PwFlowPlace, index);
      g_assert_cmpint (place->page, ==, cases[i].page);
      g_assert_cmpfloat_with_epsilon (place->y + ((PwPiece *) g_ptr_array_index (layout->pieces, index))->item.height,
                                      layout->body_height,
                                      0.01);
    }
}

/* A cell of ten thousand letters is cut, as no page can hold it, and loses none. */
static void
test_row_taller_than_a_page (void)
{
  g_autoptr (PwDocument) document = pw_document_new ("Proef");
  g_autoptr (PwLayout) layout = NULL;
  g_autofree char *lines = dup_lines (120);
  g_autofree char *text = NULL;
  PwBlock *table = add_table (pw_document_get_root (document));

  add_row (table, "a", lines);
  add_row (table, "b", "einde");
  layout = pw_layout_new (document);
  text = pw_layout_to_text (layout);
  g_assert_cmpint (layout->n_pages, ==, 3);

  for (guint i = 0; i < layout->pieces->len; i++)
    {
      PwPiece *piece = g_ptr_array_index (layout->pieces, i);

      g_assert_cmpfloat (g_array_index (layout->places, PwFlowPlace, i).y + piece->item.height, <=, layout->body_height + 0.01);
    }

  for (int i = 1; i <= 120; i++)
    {
      g_autofree char *pattern = g_strdup_printf ("[ |]%d( |$)", i);

      g_assert_true (g_regex_match_simple (pattern, text, G_REGEX_MULTILINE, 0));
    }

  g_assert_nonnull (strstr (text, "row b | einde"));
}

static void
test_kept_section (void)
{
  g_autoptr (PwDocument) document = pw_document_new ("Proef");
  PwBlock *section;

  add_lines (pw_document_get_root (document), LINES_A_PAGE - 3);
  section = pw_block_add_section (pw_document_get_root (document), PW_BLOCK_KEEP);

  for (int i = 0; i < 4; i++)
    pw_block_add_paragraph (section, PW_TEXT_BODY, "Samen");

  assert_pages (document,
                "page 1\n49 lines\npage 2\nparagraph Samen\nparagraph Samen\nparagraph Samen\nparagraph Samen\n");
}

static void
test_section_begins_a_page (void)
{
  g_autoptr (PwDocument) document = pw_document_new ("Proef");

  pw_block_add_paragraph (pw_document_get_root (document), PW_TEXT_BODY, "Een");
  pw_block_add_paragraph (pw_block_add_section (pw_document_get_root (document), PW_BLOCK_PAGE_BREAK), PW_TEXT_BODY, "Twee");
  assert_pages (document, "page 1\nparagraph Een\npage 2\nparagraph Twee\n");
}

static void
test_right_to_left (void)
{
  PwTypesetter *typesetter = pw_typesetter_get ();
  g_autoptr (GPtrArray) lines = pw_typesetter_set (typesetter, PW_FACE_BODY, "مرحبا بكم في البلدية", 400, PW_ALIGN_START);
  g_autoptr (GPtrArray) latin = pw_typesetter_set (typesetter, PW_FACE_BODY, "Welkom", 400, PW_ALIGN_START);
  PwTextLine *line = g_ptr_array_index (lines, 0);

  g_assert_cmpuint (lines->len, ==, 1);
  g_assert_cmpfloat_with_epsilon (line->x + line->width, 400, 0.01);
  g_assert_cmpfloat (((PwTextLine *) g_ptr_array_index (latin, 0))->x, ==, 0);
}

/* Words of two lines do not grow together. */
static void
test_lines_keep_their_space (void)
{
  PwTypesetter *typesetter = pw_typesetter_get ();
  g_autoptr (GPtrArray) lines = pw_typesetter_set (typesetter, PW_FACE_BODY, "aaaaaaaa bbbbbbbb", 50, PW_ALIGN_END);
  PwTextLine *first = g_ptr_array_index (lines, 0);

  g_assert_cmpuint (lines->len, ==, 2);
  g_assert_cmpstr (pango_layout_get_text (first->layout), ==, "aaaaaaaa ");
  g_assert_cmpfloat_with_epsilon (first->x + first->width, 50, 0.01);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/print/layout/small-document", test_small_document);
  g_test_add_func ("/print/layout/nothing", test_nothing);
  g_test_add_func ("/print/layout/heading-stays-with-text", test_heading_stays_with_text);
  g_test_add_func ("/print/layout/two-lines-on-each-side", test_two_lines_on_each_side);
  g_test_add_func ("/print/layout/intro-stays-with-list", test_intro_stays_with_list);
  g_test_add_func ("/print/layout/item-is-never-alone", test_item_is_never_alone);
  g_test_add_func ("/print/layout/header-row-repeats", test_header_row_repeats);
  g_test_add_func ("/print/layout/header-row-is-never-alone", test_header_row_is_never_alone);
  g_test_add_func ("/print/layout/first-row-is-never-alone", test_first_row_is_never_alone);
  g_test_add_func ("/print/layout/row-does-not-split", test_row_does_not_split);
  g_test_add_func ("/print/layout/spans", test_spans);
  g_test_add_func ("/print/layout/form-is-whole-and-sinks", test_form_is_whole_and_sinks);
  g_test_add_func ("/print/layout/row-taller-than-a-page", test_row_taller_than_a_page);
  g_test_add_func ("/print/layout/kept-section", test_kept_section);
  g_test_add_func ("/print/layout/section-begins-a-page", test_section_begins_a_page);
  g_test_add_func ("/print/layout/right-to-left", test_right_to_left);
  g_test_add_func ("/print/layout/lines-keep-their-space", test_lines_keep_their_space);

  return g_test_run ();
}
