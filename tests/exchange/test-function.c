/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange-common.h"

#include "exchange/pw-example.h"
#include "exchange/pw-export-function.h"
#include "exchange/pw-json.h"
#include "model/pw-competency-group.h"
#include "model/pw-competency-level.h"
#include "model/pw-competency.h"
#include "model/pw-expected-level.h"
#include "model/pw-function-block.h"
#include "model/pw-function.h"
#include "model/pw-guide-version.h"
#include "model/pw-guide.h"
#include "model/pw-indicator.h"
#include "model/pw-project.h"

/* What is counted in the files by eye and by FORMS, 6b and 6c. */
typedef struct
{
  const char *file;
  const char *title;
  const char *counts;
  guint       n_title_fields;
  guint       n_key_results;
  guint       n_tasks;
  guint       n_groups;
  guint       n_competencies;
  guint       n_levels;
  guint       n_indicators;
} Sample;

static const Sample samples[] = {
  { "projectcoordinator.json", "Projectcoördinator", "5 key results, 12 competencies", 4, 5, 30 + 17, 3, 12, 12, 61 },
  { "projectwerker-kansarmoede.json", "Projectwerker Kansarmoede (& Ontwikkelingssamenwerking)", "11 key results, 23 competencies", 8, 11, 79, 2, 23, 0, 0 },
};

static char *
find_sample (const char *file)
{
  g_autofree char *relative = g_build_filename ("functions", file, NULL);
  char *path = find_shared_file (relative);

  if (path == NULL)
    {
      g_test_skip ("the function descriptions are not here");
    }
  return path;
}

static guint
count (PwWorkspace *workspace,
       GType        type)
{
  return g_list_model_get_n_items (pw_workspace_get_list (workspace, type));
}

static guint
count_blocks (PwWorkspace         *workspace,
              PwFunctionBlockKind  kind)
{
  GListModel *blocks = pw_workspace_get_list (workspace, PW_TYPE_FUNCTION_BLOCK);
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (blocks); i++)
    {
      g_autoptr (PwFunctionBlock) block = g_list_model_get_item (blocks, i);

      n += pw_function_block_get_kind (block) == (int) kind;
    }

  return n;
}

static JsonNode *
load_json (const char *path)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) error = NULL;

  json_parser_load_from_file (parser, path, &error);
  g_assert_no_error (error);
  return json_parser_steal_root (parser);
}

/* What the model deliberately does not keep. */
static void
drop_what_is_not_kept (JsonNode *node)
{
  static const char *const names[] = { "source_note", "editorial_corrections", "source_questions", "competency_group_code_note" };
  JsonObject *object = json_node_get_object (node);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      json_object_remove_member (object, names[i]);
    }
  if (!json_object_get_null_member (object, "acknowledgement"))
    {
      json_object_remove_member (json_object_get_object_member (object, "acknowledgement"), "position");
    }
}

static void
test_round_trip (gconstpointer data)
{
  const Sample *sample = data;
  g_autofree char *path = find_sample (sample->file);
  g_autoptr (PwWorkspace) workspace = open_empty_workspace ();
  g_autoptr (PwImport) import = NULL;
  g_autofree char *counts = NULL;
  g_autoptr (JsonNode) source = NULL;
  g_autoptr (JsonNode) exported = NULL;
  g_autofree char *source_text = NULL;
  g_autofree char *exported_text = NULL;
  PwFunctionVersion *version;

  if (path == NULL)
    {
      return;
    }

  import = read_import (path);
  counts = g_strjoinv (", ", (GStrv) pw_import_get_counts (import));
  g_assert_cmpint (pw_import_get_kind (import), ==, PW_IMPORT_FUNCTION);
  g_assert_cmpstr (pw_import_get_title (import), ==, sample->title);
  g_assert_cmpstr (counts, ==, sample->counts);
  g_assert_cmpstr (pw_import_get_remarks (import)[0], ==, "Notes about the source, corrections and questions are not kept.");
  g_assert_null (pw_import_get_remarks (import)[1]);

  version = apply_import (import, workspace);
  g_assert_cmpuint (count_blocks (workspace, PW_FUNCTION_BLOCK_KIND_TITLE_FIELD), ==, sample->n_title_fields);
  g_assert_cmpuint (count_blocks (workspace, PW_FUNCTION_BLOCK_KIND_KEY_RESULT), ==, sample->n_key_results);
  g_assert_cmpuint (count_blocks (workspace, PW_FUNCTION_BLOCK_KIND_TASK), ==, sample->n_tasks);
  g_assert_cmpuint (count (workspace, PW_TYPE_COMPETENCY_GROUP), ==, sample->n_groups);
  g_assert_cmpuint (count (workspace, PW_TYPE_COMPETENCY), ==, sample->n_competencies);
  g_assert_cmpuint (count (workspace, PW_TYPE_EXPECTED_LEVEL), ==, sample->n_competencies);
  g_assert_cmpuint (count (workspace, PW_TYPE_COMPETENCY_LEVEL), ==, sample->n_levels);
  g_assert_cmpuint (count (workspace, PW_TYPE_INDICATOR), ==, sample->n_indicators);

  source = load_json (path);
  drop_what_is_not_kept (source);
  exported = pw_export_function (version);
  source_text = pw_json_to_text (source);
  exported_text = pw_json_to_text (exported);
  g_assert_cmpstr (exported_text, ==, source_text);
}

static void
test_undo_and_redo (gconstpointer data)
{
  const Sample *sample = data;
  g_autofree char *path = find_sample (sample->file);
  g_autoptr (PwWorkspace) workspace = open_empty_workspace ();
  g_autoptr (PwImport) import = NULL;
  g_autofree char *before = pw_workspace_dup_content_hash (workspace);
  g_autofree char *after = NULL;
  g_autofree char *undone = NULL;
  g_autofree char *redone = NULL;

  if (path == NULL)
    {
      return;
    }

  import = read_import (path);
  apply_import (import, workspace);
  after = pw_workspace_dup_content_hash (workspace);
  g_assert_true (pw_workspace_undo (workspace, NULL));
  undone = pw_workspace_dup_content_hash (workspace);
  g_assert_true (pw_workspace_redo (workspace, NULL));
  redone = pw_workspace_dup_content_hash (workspace);

  g_assert_cmpstr (undone, ==, before);
  g_assert_cmpstr (redone, ==, after);
  g_assert_cmpstr (before, !=, after);
}

static void
test_in_force_is_final (void)
{
  g_autofree char *path = find_sample (samples[0].file);
  g_autofree char *plan_path = g_test_build_filename (G_TEST_DIST, "exchange", "data", "odd-plan.xml", NULL);
  g_autoptr (PwWorkspace) workspace = open_empty_workspace ();
  g_autoptr (PwImport) plan = read_import (plan_path);
  g_autoptr (PwImport) import = NULL;
  g_autoptr (GError) error = NULL;

  if (path == NULL)
    {
      return;
    }

  import = read_import (path);
  pw_import_set_state (import, PW_FUNCTION_VERSION_STATE_IN_FORCE, PW_DAY_NONE);
  apply_import (plan, workspace);
  apply_import (import, workspace);

  g_assert_true (pw_workspace_undo (workspace, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (count (workspace, PW_TYPE_PROJECT), ==, 0);
  g_assert_cmpuint (count (workspace, PW_TYPE_FUNCTION_VERSION), ==, 1);
}

static void
test_again_is_the_next_version (void)
{
  g_autofree char *path = find_sample (samples[0].file);
  g_autoptr (PwWorkspace) workspace = open_empty_workspace ();
  g_autoptr (PwImport) import = NULL;
  PwFunctionVersion *first;
  PwFunctionVersion *second;
  PwFunctionVersion *third;

  if (path == NULL)
    {
      return;
    }

  import = read_import (path);
  pw_import_set_state (import, PW_FUNCTION_VERSION_STATE_IN_FORCE, pw_day_parse_iso ("2026-01-01"));
  first = apply_import (import, workspace);
  pw_import_set_state (import, PW_FUNCTION_VERSION_STATE_CONCEPT, PW_DAY_NONE);
  second = apply_import (import, workspace);
  g_assert_cmpint (pw_function_version_get_state (first), ==, PW_FUNCTION_VERSION_STATE_IN_FORCE);
  g_assert_cmpint (pw_function_version_get_valid_from (first), ==, pw_day_parse_iso ("2026-01-01"));
  g_assert_cmpint (pw_function_version_get_state (second), ==, PW_FUNCTION_VERSION_STATE_CONCEPT);
  pw_import_set_state (import, PW_FUNCTION_VERSION_STATE_IN_FORCE, pw_day_parse_iso ("2027-01-01"));
  third = apply_import (import, workspace);

  g_assert_cmpint (pw_function_version_get_number (first), ==, 1);
  g_assert_cmpint (pw_function_version_get_number (second), ==, 2);
  g_assert_cmpint (pw_function_version_get_number (third), ==, 3);
  g_assert_cmpint (pw_function_version_get_state (first), ==, PW_FUNCTION_VERSION_STATE_REPLACED);
  g_assert_cmpuint (count (workspace, PW_TYPE_FUNCTION), ==, 1);
  g_assert_cmpuint (count (workspace, PW_TYPE_GUIDE), ==, 1);
  g_assert_cmpuint (count (workspace, PW_TYPE_GUIDE_VERSION), ==, 1);
  g_assert_true (pw_function_version_get_guide_version (first) == pw_function_version_get_guide_version (third));
  g_assert_cmpint (pw_guide_version_get_state (pw_function_version_get_guide_version (third)), ==, PW_GUIDE_VERSION_STATE_IN_FORCE);
}

static void
test_changed_guide_is_the_next_version (void)
{
  g_autofree char *path = find_sample (samples[0].file);
  g_autoptr (PwWorkspace) workspace = open_empty_workspace ();
  g_autoptr (PwImport) import = NULL;
  g_autoptr (PwImport) changed_import = NULL;
  g_autofree char *text = NULL;
  g_autoptr (GString) changed = NULL;
  g_autoptr (GError) error = NULL;
  PwFunctionVersion *first;
  PwFunctionVersion *second;

  if (path == NULL)
    {
      return;
    }

  import = read_import (path);
  first = apply_import (import, workspace);
  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  changed = g_string_new (text);
  g_assert_cmpuint (g_string_replace (changed, "Werkt met duidelijke doelen en timing", "Werkt met duidelijke doelen", 0), ==, 1);
  changed_import = read_text (changed->str, &error);
  g_assert_no_error (error);
  second = apply_import (changed_import, workspace);

  g_assert_cmpuint (count (workspace, PW_TYPE_GUIDE), ==, 1);
  g_assert_cmpuint (count (workspace, PW_TYPE_GUIDE_VERSION), ==, 2);
  g_assert_cmpint (pw_guide_version_get_number (pw_function_version_get_guide_version (first)), ==, 1);
  g_assert_cmpint (pw_guide_version_get_number (pw_function_version_get_guide_version (second)), ==, 2);
}

static void
test_two_functions_keep_apart (void)
{
  g_autofree char *first_path = find_sample (samples[0].file);
  g_autofree char *second_path = find_sample (samples[1].file);
  g_autoptr (PwWorkspace) workspace = open_empty_workspace ();
  g_autoptr (PwImport) first = NULL;
  g_autoptr (PwImport) second = NULL;

  if (first_path == NULL || second_path == NULL)
    {
      return;
    }

  first = read_import (first_path);
  second = read_import (second_path);
  apply_import (first, workspace);
  apply_import (second, workspace);
  g_assert_cmpuint (count (workspace, PW_TYPE_FUNCTION), ==, 2);
  g_assert_cmpuint (count (workspace, PW_TYPE_GUIDE), ==, 2);
}

/* What comes with the program can be read without a file on the disk. */
static void
test_examples (void)
{
  g_autoptr (GListModel) files = pw_example_list_functions ();

  g_assert_cmpuint (g_list_model_get_n_items (files), ==, G_N_ELEMENTS (samples));
  for (guint i = 0; i < g_list_model_get_n_items (files); i++)
    {
      g_autoptr (GFile) file = g_list_model_get_item (files, i);
      g_autoptr (GError) error = NULL;
      g_autoptr (PwImport) import = pw_import_read (file, &error);

      g_assert_no_error (error);
      g_assert_cmpstr (pw_import_get_title (import), ==, samples[i].title);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (samples); i++)
    {
      g_autofree char *round_trip = g_strconcat ("/exchange/function/round-trip/", samples[i].file, NULL);
      g_autofree char *undo = g_strconcat ("/exchange/function/undo-and-redo/", samples[i].file, NULL);

      g_test_add_data_func (round_trip, &samples[i], test_round_trip);
      g_test_add_data_func (undo, &samples[i], test_undo_and_redo);
    }
  g_test_add_func ("/exchange/function/in-force-is-final", test_in_force_is_final);
  g_test_add_func ("/exchange/function/again-is-the-next-version", test_again_is_the_next_version);
  g_test_add_func ("/exchange/function/changed-guide-is-the-next-version", test_changed_guide_is_the_next_version);
  g_test_add_func ("/exchange/function/two-functions-keep-apart", test_two_functions_keep_apart);

  g_test_add_func ("/exchange/function/examples", test_examples);
  return g_test_run ();
}
