/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "print/pw-description-document.h"
#include "print/pw-layout.h"
#include "print/pw-rendering.h"

#include "function-json.h"
#include "pdf-tools.h"

/* The body of the pages, for pdftotext: texts go on over a page break. */
#define WITHOUT_FURNITURE "-x 0 -y 56 -W 600 -H 713"

static const char *const names[] = { "projectcoordinator", "projectwerker-kansarmoede" };

static PwDescriptionContent *
make_small (PwFunctionVersionStyle style)
{
  PwDescriptionContent *content = pw_description_content_new (style, "Bode");
  PwDescriptionResult *result;
  PwDescriptionGroup *group;
  PwDescriptionCompetency *competency;

  content->version = g_strdup ("3");
  content->day = pw_day_from_ymd (2026, 3, 5);
  content->heading = g_strdup ("Functie");
  pw_description_content_add_field (content, "Functienaam", "Bode");
  pw_description_content_add_field (content, "Code", NULL)->column = 1;
  g_ptr_array_add (pw_description_content_add_purpose (content, "Doel van de functie")->paragraphs, g_strdup ("Brieven brengen."));
  content->place_heading = g_strdup ("Plaats in de organisatie");
  content->place_label = g_strdup ("Werkt voor");
  content->place = g_strdup ("het onthaal");
  content->results_heading = g_strdup ("Kernresultaten");
  content->has_numbers = style == PW_FUNCTION_VERSION_STYLE_LEVEL_TABLE;
  result = pw_description_content_add_result (content, "Post");
  result->goal = g_strdup ("Elke brief op tijd.");
  result->intro = g_strdup ("Dit omvat:");
  result->applies_to = g_strdup ("bode te voet");
  pw_description_task_add_sub_task (pw_description_result_add_task (result, "Ronde"), "Centrum");
  pw_description_result_add_task (result, "Fiets")->applies_to = g_strdup ("fietser");
  content->closing = g_strdup ("Niet limitatief");
  content->competencies_heading = g_strdup ("Competenties");
  group = pw_description_content_add_group (content, "Gedrag");
  competency = pw_description_group_add_competency (group, "Luisteren", 2);
  competency->cluster = g_strdup ("Omgang");
  competency->code = g_strdup ("FG");
  competency->definition = g_strdup ("Horen wat men zegt.");
  competency->statement = g_strdup ("Vraagt door");
  competency->has_examples = TRUE;
  g_ptr_array_add (competency->indicators, g_strdup ("Vat samen"));
  pw_description_group_add_competency (group, "Spreken", 1)->cluster = g_strdup ("Omgang");
  group->footnote = g_strdup ("FG = functiegroep");

  return content;
}

static char *
dup_layout (PwDocument *document)
{
  g_autoptr (PwLayout) layout = pw_layout_new (document);

  return pw_layout_to_text (layout);
}

#define FIRST_PAGE_END                                                                                    \
        "heading Doel van de functie\n"                                                                   \
        "paragraph Brieven brengen.\n"                                                                    \
        "heading Plaats in de organisatie\n"                                                              \
        "paragraph Werkt voor: het onthaal\n"                                                             \
        "form Voor kennisname | Schrijf “voor kennisname”, vul datum en naam in en plaats uw handtekening" \
        " | Personeelslid | Direct leidinggevende | “Voor kennisname” | Datum | Handtekening | Naam\n"

static void
test_level_table (void)
{
  g_autoptr (PwDescriptionContent) content = make_small (PW_FUNCTION_VERSION_STYLE_LEVEL_TABLE);
  g_autoptr (PwDocument) document = pw_description_document_new (content);
  g_autofree char *text = dup_layout (document);

  g_assert_cmpstr (text, ==,
                   "page 1\n"
                   "heading Functie\n"
                   "entry Functienaam | Bode\n"
                   "entry Code\n"
                   FIRST_PAGE_END
                   "page 2\n"
                   "heading Kernresultaten\n"
                   "heading Kernresultaat 1 – Post\n"
                   "paragraph Enkel voor: bode te voet\n"
                   "paragraph Doel: Elke brief op tijd.\n"
                   "paragraph Dit omvat:\n"
                   "item • | Ronde\n"
                   "item – | Centrum\n"
                   "item • | Fiets (enkel voor: fietser)\n"
                   "paragraph Niet limitatief\n"
                   "page 3\n"
                   "heading Competenties\n"
                   "row Competentie | Verwacht niveau\n"
                   "row Gedrag\n"
                   "row Luisteren | 2\n"
                   "row Spreken | 1\n"
                   "heading Gedrag\n"
                   "heading Luisteren\n"
                   "paragraph = Horen wat men zegt.\n"
                   "paragraph Verwacht niveau = 2 – Vraagt door\n"
                   "paragraph bv.:\n"
                   "item • | Vat samen\n"
                   "heading Spreken\n");
}

static void
test_grade_matrix (void)
{
  g_autoptr (PwDescriptionContent) content = make_small (PW_FUNCTION_VERSION_STYLE_GRADE_MATRIX);
  g_autoptr (PwDocument) document = pw_description_document_new (content);
  g_autofree char *text = dup_layout (document);

  g_assert_cmpstr (text, ==,
                   "page 1\n"
                   "heading Functie\n"
                   "entry Functienaam | Bode | Code\n"
                   FIRST_PAGE_END
                   "page 2\n"
                   "heading Kernresultaten\n"
                   "heading Post\n"
                   "paragraph Enkel voor: bode te voet\n"
                   "paragraph Doel: Elke brief op tijd.\n"
                   "paragraph Dit omvat:\n"
                   "item • | Ronde\n"
                   "item – | Centrum\n"
                   "item • | Fiets (enkel voor: fietser)\n"
                   "paragraph Niet limitatief\n"
                   "page 3\n"
                   "heading Competenties\n"
                   "heading Gedrag¹\n"
                   "row Cluster | Competentie | Gradatie\n"
                   "row 1 | 2 | 3\n"
                   "row Omgang | FG Luisteren | X | X\n"
                   "row Spreken | X\n"
                   "paragraph ¹ FG = functiegroep\n");
}

static void
test_words_are_a_setting (void)
{
  g_autoptr (PwDescriptionContent) content = make_small (PW_FUNCTION_VERSION_STYLE_LEVEL_TABLE);
  g_autoptr (PwDocument) document = NULL;
  g_autofree char *text = NULL;

  content->sign_off_words = g_strdup ("Voor kennisneming");
  document = pw_description_document_new (content);
  text = dup_layout (document);
  g_assert_nonnull (strstr (text, "form Voor kennisneming | Schrijf “voor kennisneming”, vul"));
  g_assert_nonnull (strstr (text, "| “Voor kennisneming” | Datum"));
}

/* A description of which nothing is filled in is still a document. */
static void
test_empty (void)
{
  for (int style = 0; style < 2; style++)
    {
      g_autoptr (PwDescriptionContent) content = pw_description_content_new ((PwFunctionVersionStyle) style, "");
      g_autoptr (PwDocument) document = NULL;
      g_autoptr (PwRendering) rendering = NULL;

      pw_description_content_add_group (content, "Leeg");
      pw_description_content_add_result (content, "");
      document = pw_description_document_new (content);
      rendering = pw_rendering_new (document, NULL);
      g_assert_cmpint (rendering->n_pages, ==, 2);
    }
}

/* Only names are printed beforehand: words, date and signature are written by hand. */
static void
test_form (void)
{
  g_autoptr (PwDescriptionContent) content = make_small (PW_FUNCTION_VERSION_STYLE_LEVEL_TABLE);
  PwSignOffParties noor = { "12.34", "Noor Van den Broeck", "Jan D'hoore", FALSE };
  PwSignOffParties mo = { "12.35", "Mo <b>&", NULL, FALSE };
  g_autoptr (PwDocument) form = pw_sign_off_form_new (content, &noor);
  g_autoptr (PwDocument) other = pw_sign_off_form_new (content, &mo);
  g_autoptr (PwRendering) rendering = pw_rendering_new (form, NULL);
  g_autofree char *hash = pw_document_dup_content_hash (form);
  g_autofree char *other_hash = pw_document_dup_content_hash (other);
  g_autofree char *text = dup_layout (form);
  const char *const fields[] = { "staff.words", "staff.date", "staff.signature", "staff.name",
                                 "supervisor.words", "supervisor.date", "supervisor.signature", "supervisor.name" };

  g_assert_nonnull (strstr (text, "| Functiebeschrijving Bode, versie 3 van 5 maart 2026 |"));
  g_assert_nonnull (strstr (text, "| “Voor kennisname” | Datum | Handtekening | Naam | Noor Van den Broeck | Jan D'hoore\n"));
  g_assert_cmpstr (hash, !=, other_hash);

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    g_assert_cmpint (pw_rendering_find_field (rendering, fields[i])->page, ==, 0);
}

static void
test_sheet (void)
{
  g_autoptr (PwDescriptionContent) content = make_small (PW_FUNCTION_VERSION_STYLE_LEVEL_TABLE);
  PwSignOffParties parties = { "12.34", "Noor Van den Broeck", "Jan D'hoore", TRUE };
  g_autoptr (PwDocument) form = pw_sign_off_form_new (content, &parties);
  g_autoptr (PwDocument) sheet = pw_sign_off_sheet_new (content, &parties);
  g_autofree char *form_code = pw_document_dup_code (form);
  g_autofree char *sheet_code = pw_document_dup_code (sheet);
  g_autofree char *digits = pw_document_dup_short_hash (form);
  g_autofree char *text = dup_layout (sheet);
  g_autofree char *expected = NULL;

  expected = g_strdup_printf ("page 1\n"
                              "heading Handtekenblad\n"
                              "entry Document | Functiebeschrijving Bode\n"
                              "entry Versie | 3 van 5 maart 2026\n"
                              "entry Personeelslid | Noor Van den Broeck\n"
                              "entry Direct leidinggevende | Jan D'hoore\n"
                              "entry Kenmerk van het formulier | %s\n",
                              digits);
  g_assert_true (g_str_has_prefix (text, expected));
  g_assert_nonnull (strstr (text, "Opmerkingen van het personeelslid"));
  g_assert_null (strstr (text, "page 2"));
  g_assert_cmpstr (form_code, ==, sheet_code);
}

static int
count_tasks (const char *text,
             GPtrArray  *tasks)
{
  int n_tasks = 0;

  for (guint i = 0; i < tasks->len; i++)
    {
      PwDescriptionTask *task = g_ptr_array_index (tasks, i);

      if (count (text, task->text) < 1)
        g_error ("not on paper: %s", task->text);

      n_tasks += 1 + count_tasks (text, task->sub_tasks);
    }

  return n_tasks;
}

/* Every task of the real descriptions is found on paper. */
static void
test_real_descriptions (void)
{
  static const int n_tasks[] = { 47, 79 };
  static const int n_pages[] = { 8, 7 };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (PwDescriptionContent) content = load_function (names[i]);
      g_autoptr (PwDocument) document = NULL;
      g_autoptr (PwRendering) rendering = NULL;
      g_autofree char *text = NULL;
      g_autofree char *check = NULL;
      int n_found = 0;

      if (content == NULL)
        return;

      document = pw_description_document_new (content);
      rendering = pw_rendering_new (document, NULL);
      text = read_text (rendering->pdf, WITHOUT_FURNITURE);
      check = run_tool (rendering->pdf, "qpdf", "--check", NULL);

      if (text == NULL || check == NULL)
        return;

      for (guint j = 0; j < content->results->len; j++)
        n_found += count_tasks (text, ((PwDescriptionResult *) g_ptr_array_index (content->results, j))->tasks);

      g_assert_cmpint (n_found, ==, n_tasks[i]);
      g_assert_cmpint (rendering->n_pages, ==, n_pages[i]);
      g_assert_cmpint (pw_rendering_find_field (rendering, "staff.signature")->page, ==, 0);
      g_assert_nonnull (strstr (check, "No syntax or stream encoding errors found"));
    }
}

/* The order of reading is the order of the file: every task stands in the layout once for each time it is in the file. */
static void
test_no_text_twice (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (PwDescriptionContent) content = load_function (names[i]);
      g_autoptr (PwDocument) document = NULL;
      g_autofree char *text = NULL;
      int n_items = 0;

      if (content == NULL)
        return;

      document = pw_description_document_new (content);
      text = dup_layout (document);
      n_items = count (text, "\nitem • |") + count (text, "\nitem – |");
      g_assert_cmpint (n_items, ==, i == 0 ? 30 + 17 + 61 + 8 : 79);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/print/description/level-table", test_level_table);
  g_test_add_func ("/print/description/grade-matrix", test_grade_matrix);
  g_test_add_func ("/print/description/words-are-a-setting", test_words_are_a_setting);
  g_test_add_func ("/print/description/empty", test_empty);
  g_test_add_func ("/print/description/form", test_form);
  g_test_add_func ("/print/description/sheet", test_sheet);
  g_test_add_func ("/print/description/real-descriptions", test_real_descriptions);
  g_test_add_func ("/print/description/no-text-twice", test_no_text_twice);

  return g_test_run ();
}
