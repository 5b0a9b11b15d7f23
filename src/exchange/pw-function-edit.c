/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/pw-function-file.h"

#include "exchange/pw-guide-json.h"
#include "exchange/pw-json-reader.h"
#include "exchange/pw-ordered.h"
#include "model/pw-expected-level.h"
#include "model/pw-function-block.h"
#include "model/pw-function.h"

#define POSITION_STEP 1000

/* Where blocks are hung up. */
typedef struct
{
  PwEdit            *edit;
  PwFunctionVersion *version;
  GHashTable        *n_children;        /* (element-type PwFunctionBlock int), the key NULL is the document */
} Builder;

static PwFunctionBlock *
add_block (Builder             *builder,
           PwFunctionBlock     *parent,
           PwFunctionBlockKind  kind,
           const char          *title,
           const char          *text)
{
  PwFunctionBlock *block = pw_edit_create (builder->edit, PW_TYPE_FUNCTION_BLOCK);
  int n_siblings = GPOINTER_TO_INT (g_hash_table_lookup (builder->n_children, parent)) + 1;

  g_hash_table_insert (builder->n_children, parent, GINT_TO_POINTER (n_siblings));
  pw_edit_set_ref (builder->edit, block, PW_FUNCTION_BLOCK_FUNCTION_VERSION, builder->version);
  pw_edit_set_ref (builder->edit, block, PW_FUNCTION_BLOCK_PARENT, parent);
  pw_edit_set_int (builder->edit, block, PW_FUNCTION_BLOCK_POSITION, n_siblings * POSITION_STEP);
  pw_edit_set_int (builder->edit, block, PW_FUNCTION_BLOCK_KIND, kind);
  pw_edit_set_text (builder->edit, block, PW_FUNCTION_BLOCK_TITLE, title);
  pw_edit_set_text (builder->edit, block, PW_FUNCTION_BLOCK_TEXT, text);
  return block;
}

static void
add_texts (Builder             *builder,
           PwFunctionBlock     *parent,
           PwFunctionBlockKind  kind,
           const char          *role,
           JsonArray           *texts)
{
  for (guint i = 0; i < json_array_get_length (texts); i++)
    {
      PwFunctionBlock *block = add_block (builder, parent, kind, NULL, json_array_get_string_element (texts, i));

      pw_edit_set_text (builder->edit, block, PW_FUNCTION_BLOCK_ROLE, role);
    }
}

static void
add_title_fields (Builder   *builder,
                  JsonArray *fields)
{
  for (guint i = 0; i < json_array_get_length (fields); i++)
    {
      JsonObject *field = json_array_get_object_element (fields, i);
      JsonArray *cell = pw_json_get_array (field, "cell");
      PwFunctionBlock *block = add_block (builder, NULL, PW_FUNCTION_BLOCK_KIND_TITLE_FIELD, pw_json_get_text (field, "label"), pw_json_get_text (field, "value"));

      pw_edit_set_text (builder->edit, block, PW_FUNCTION_BLOCK_ROLE, pw_json_get_text (field, "key"));
      if (cell != NULL)
        {
          pw_edit_set_int (builder->edit, block, PW_FUNCTION_BLOCK_CELL_ROW, json_array_get_int_element (cell, 0));
          pw_edit_set_int (builder->edit, block, PW_FUNCTION_BLOCK_CELL_COLUMN, json_array_get_int_element (cell, 1));
        }
    }
}

static void
add_purpose (Builder    *builder,
             JsonObject *description,
             const char *name)
{
  JsonObject *purpose = pw_json_get_object (description, name);

  if (purpose != NULL)
    {
      PwFunctionBlock *heading = add_block (builder, NULL, PW_FUNCTION_BLOCK_KIND_HEADING, pw_json_get_text (purpose, "heading"), NULL);

      pw_edit_set_text (builder->edit, heading, PW_FUNCTION_BLOCK_ROLE, name);
      add_texts (builder, heading, PW_FUNCTION_BLOCK_KIND_PARAGRAPH, NULL, pw_json_get_array (purpose, "paragraphs"));
    }
}

static void
add_place_and_sign_off (Builder    *builder,
                        JsonObject *description)
{
  JsonObject *place = pw_json_get_object (description, "place");
  JsonObject *sign_off = pw_json_get_object (description, "acknowledgement");

  if (place != NULL)
    {
      PwFunctionBlock *block = add_block (builder, NULL, PW_FUNCTION_BLOCK_KIND_PLACE, pw_json_get_text (place, "heading"), pw_json_get_text (place, "text"));

      if (pw_json_get_text (place, "label") != NULL)
        {
          add_block (builder, block, PW_FUNCTION_BLOCK_KIND_INTRO, NULL, pw_json_get_text (place, "label"));
        }
    }
  if (sign_off != NULL)
    {
      PwFunctionBlock *block = add_block (builder, NULL, PW_FUNCTION_BLOCK_KIND_SIGN_OFF, pw_json_get_text (sign_off, "heading"), pw_json_get_text (sign_off, "instruction"));

      add_texts (builder, block, PW_FUNCTION_BLOCK_KIND_ITEM, "column", pw_json_get_array (sign_off, "columns"));
      add_texts (builder, block, PW_FUNCTION_BLOCK_KIND_ITEM, "row", pw_json_get_array (sign_off, "rows"));
    }
}

static void
add_tasks (Builder         *builder,
           PwFunctionBlock *key_result,
           JsonArray       *tasks)
{
  for (guint i = 0; i < json_array_get_length (tasks); i++)
    {
      JsonObject *task = json_array_get_object_element (tasks, i);
      PwFunctionBlock *block = add_block (builder, key_result, PW_FUNCTION_BLOCK_KIND_TASK, NULL, pw_json_get_text (task, "text"));

      pw_edit_set_text (builder->edit, block, PW_FUNCTION_BLOCK_APPLIES_TO, pw_json_get_text (task, "applies_to"));
      add_texts (builder, block, PW_FUNCTION_BLOCK_KIND_TASK, NULL, pw_json_get_array (task, "subtasks"));
    }
}

static void
add_key_results (Builder    *builder,
                 JsonObject *description)
{
  PwFunctionBlock *parent = add_block (builder, NULL, PW_FUNCTION_BLOCK_KIND_KEY_RESULTS, pw_json_get_text (description, "key_results_heading"), NULL);
  JsonArray *key_results = pw_json_get_array (description, "key_results");
  gboolean is_numbered = json_object_get_boolean_member (description, "key_results_numbered");

  pw_edit_set_text (builder->edit, parent, PW_FUNCTION_BLOCK_ROLE, is_numbered ? "numbered" : NULL);
  for (guint i = 0; i < json_array_get_length (key_results); i++)
    {
      JsonObject *key_result = json_array_get_object_element (key_results, i);
      PwFunctionBlock *block = add_block (builder, parent, PW_FUNCTION_BLOCK_KIND_KEY_RESULT, pw_json_get_text (key_result, "title"), NULL);

      pw_edit_set_int (builder->edit, block, PW_FUNCTION_BLOCK_NUMBER, pw_json_get_int (key_result, "number"));
      pw_edit_set_text (builder->edit, block, PW_FUNCTION_BLOCK_APPLIES_TO, pw_json_get_text (key_result, "applies_to"));
      add_texts (builder, block, PW_FUNCTION_BLOCK_KIND_PARAGRAPH, NULL, pw_json_get_array (key_result, "description"));
      if (pw_json_get_text (key_result, "goal") != NULL)
        {
          add_block (builder, block, PW_FUNCTION_BLOCK_KIND_GOAL, NULL, pw_json_get_text (key_result, "goal"));
        }
      if (pw_json_get_text (key_result, "tasks_intro") != NULL)
        {
          add_block (builder, block, PW_FUNCTION_BLOCK_KIND_INTRO, NULL, pw_json_get_text (key_result, "tasks_intro"));
        }
      add_tasks (builder, block, pw_json_get_array (key_result, "tasks"));
    }
  if (pw_json_get_text (description, "closing_note") != NULL)
    {
      add_block (builder, NULL, PW_FUNCTION_BLOCK_KIND_CLOSING, NULL, pw_json_get_text (description, "closing_note"));
    }
}

static void
add_competencies_and_profile (Builder    *builder,
                              JsonObject *description)
{
  PwFunctionBlock *competencies = add_block (builder, NULL, PW_FUNCTION_BLOCK_KIND_COMPETENCIES, pw_json_get_text (description, "competencies_heading"), NULL);
  JsonObject *profile = pw_json_get_object (description, "profile");

  add_texts (builder, competencies, PW_FUNCTION_BLOCK_KIND_ITEM, "column", pw_json_get_array (description, "competencies_table_headers"));
  add_texts (builder, competencies, PW_FUNCTION_BLOCK_KIND_PARAGRAPH, NULL, pw_json_get_array (description, "competencies_intro"));
  if (profile != NULL)
    {
      PwFunctionBlock *block = add_block (builder, NULL, PW_FUNCTION_BLOCK_KIND_PROFILE, pw_json_get_text (profile, "heading"), NULL);

      add_texts (builder, block, PW_FUNCTION_BLOCK_KIND_ITEM, NULL, pw_json_get_array (profile, "items"));
    }
}

static void
add_blocks (PwEdit            *edit,
            PwFunctionVersion *version,
            JsonObject        *description)
{
  g_autoptr (GHashTable) n_children = g_hash_table_new (NULL, NULL);
  Builder builder = { edit, version, n_children };

  add_title_fields (&builder, pw_json_get_array (description, "title_fields"));
  add_purpose (&builder, description, "entity_purpose");
  add_purpose (&builder, description, "purpose");
  add_place_and_sign_off (&builder, description);
  add_key_results (&builder, description);
  add_competencies_and_profile (&builder, description);
}

/* The function that the file describes: the one it was read into before, or else the one of that name. */
static PwFunction *
find_function (PwFunctionFile *self,
               PwWorkspace    *workspace)
{
  GListModel *functions = pw_workspace_get_list (workspace, PW_TYPE_FUNCTION);
  PwFunction *namesake = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (functions); i++)
    {
      g_autoptr (PwFunction) function = g_list_model_get_item (functions, i);

      if (g_strcmp0 (pw_function_get_source (function), pw_json_get_text (self->object, "id")) == 0)
        {
          return function;
        }
      if (namesake == NULL && pw_function_get_source (function) == NULL && g_str_equal (pw_function_get_title (function), self->title))
        {
          namesake = function;
        }
    }

  return namesake;
}

static PwFunctionVersion *
find_last_version (PwFunction *function)
{
  g_autoptr (GPtrArray) versions = NULL;

  if (function == NULL)
    {
      return NULL;
    }

  versions = pw_list_ordered (function, PW_TYPE_FUNCTION_VERSION, PW_FUNCTION_VERSION_FUNCTION, PW_FUNCTION_VERSION_NUMBER);
  return versions->len > 0 ? g_ptr_array_index (versions, versions->len - 1) : NULL;
}

static PwGuideVersion *
find_equal_guide (PwWorkspace *workspace,
                  JsonNode    *content)
{
  GListModel *versions = pw_workspace_get_list (workspace, PW_TYPE_GUIDE_VERSION);

  for (guint i = g_list_model_get_n_items (versions); i-- > 0;)
    {
      g_autoptr (PwGuideVersion) version = g_list_model_get_item (versions, i);
      g_autoptr (JsonNode) other = pw_guide_json_from_version (version);

      if (json_node_equal (content, other))
        {
          return version;
        }
    }

  return NULL;
}

static void
set_guide_state (PwEdit          *edit,
                 PwGuideVersion  *version,
                 GPtrArray       *siblings,
                 PwDay            valid_from)
{
  if (pw_entity_get_int (PW_ENTITY (version), PW_GUIDE_VERSION_STATE) != PW_GUIDE_VERSION_STATE_CONCEPT)
    {
      return;
    }

  pw_edit_set_int (edit, version, PW_GUIDE_VERSION_STATE, PW_GUIDE_VERSION_STATE_IN_FORCE);
  pw_edit_set_day (edit, version, PW_GUIDE_VERSION_VALID_FROM, valid_from);
  for (guint i = 0; i < siblings->len; i++)
    {
      PwGuideVersion *sibling = g_ptr_array_index (siblings, i);

      if (sibling != version && pw_guide_version_get_state (sibling) == PW_GUIDE_VERSION_STATE_IN_FORCE)
        {
          pw_edit_set_int (edit, sibling, PW_GUIDE_VERSION_STATE, PW_GUIDE_VERSION_STATE_REPLACED);
        }
    }
}

/* The guide version with the content of the file, made when there is none, and its competencies. */
static PwGuideVersion *
settle_guide (PwFunctionFile     *self,
              PwWorkspace        *workspace,
              PwEdit             *edit,
              PwFunctionVersion  *previous,
              gboolean            is_in_force,
              PwDay               valid_from,
              GPtrArray         **competencies)
{
  g_autoptr (JsonNode) content = pw_guide_json_from_description (self->object);
  g_autoptr (GPtrArray) siblings = NULL;
  PwGuideVersion *version = find_equal_guide (workspace, content);
  PwGuideVersion *before = previous != NULL ? pw_function_version_get_guide_version (previous) : NULL;
  PwGuide *guide = version != NULL ? pw_guide_version_get_guide (version) : before != NULL ? pw_guide_version_get_guide (before) : NULL;

  siblings = guide != NULL ? pw_list_ordered (guide, PW_TYPE_GUIDE_VERSION, PW_GUIDE_VERSION_GUIDE, PW_GUIDE_VERSION_NUMBER) : g_ptr_array_new ();
  if (version != NULL)
    {
      *competencies = pw_guide_list_competencies (version);
    }
  else
    {
      int number = siblings->len > 0 ? pw_guide_version_get_number (g_ptr_array_index (siblings, siblings->len - 1)) + 1 : 1;

      if (guide == NULL)
        {
          guide = pw_edit_create (edit, PW_TYPE_GUIDE);
          pw_edit_set_text (edit, guide, PW_GUIDE_TITLE, self->title);
        }
      *competencies = g_ptr_array_new ();
      version = pw_guide_json_add_to_edit (content, edit, guide, number, *competencies);
    }

  if (is_in_force)
    {
      set_guide_state (edit, version, siblings, valid_from);
    }
  return version;
}

/* The file lists competencies in the order of the document, the guide group by group. */
static void
add_expected_levels (PwFunctionFile    *self,
                     PwEdit            *edit,
                     PwFunctionVersion *version,
                     GPtrArray         *competencies)
{
  JsonArray *groups = pw_json_get_array (self->object, "competency_groups");
  JsonArray *array = pw_json_get_array (self->object, "competencies");
  guint n = 0;

  for (guint i = 0; i < json_array_get_length (groups); i++)
    {
      const char *key = pw_json_get_text (json_array_get_object_element (groups, i), "key");

      for (guint j = 0; j < json_array_get_length (array); j++)
        {
          JsonObject *competency = json_array_get_object_element (array, j);

          if (g_str_equal (pw_json_get_text (competency, "group"), key))
            {
              PwExpectedLevel *expected = pw_edit_create (edit, PW_TYPE_EXPECTED_LEVEL);

              pw_edit_set_ref (edit, expected, PW_EXPECTED_LEVEL_FUNCTION_VERSION, version);
              pw_edit_set_ref (edit, expected, PW_EXPECTED_LEVEL_COMPETENCY, g_ptr_array_index (competencies, n++));
              pw_edit_set_int (edit, expected, PW_EXPECTED_LEVEL_POSITION, (j + 1) * POSITION_STEP);
              pw_edit_set_int (edit, expected, PW_EXPECTED_LEVEL_LEVEL, pw_json_get_int (competency, "expected_level"));
            }
        }
    }
}

static void
replace_versions_in_force (PwEdit     *edit,
                           PwFunction *function)
{
  g_autoptr (GPtrArray) versions = pw_list_ordered (function, PW_TYPE_FUNCTION_VERSION, PW_FUNCTION_VERSION_FUNCTION, PW_FUNCTION_VERSION_NUMBER);

  for (guint i = 0; i < versions->len; i++)
    {
      if (pw_function_version_get_state (g_ptr_array_index (versions, i)) == PW_FUNCTION_VERSION_STATE_IN_FORCE)
        {
          pw_edit_set_int (edit, g_ptr_array_index (versions, i), PW_FUNCTION_VERSION_STATE, PW_FUNCTION_VERSION_STATE_REPLACED);
        }
    }
}

/**
 * pw_function_file_add_to_edit:
 * @self: a description
 * @workspace: where it is to come in
 * @edit: an edit
 * @state: what the version is to be; one that is in force replaces the one before
 * @valid_from: from when, or %PW_DAY_NONE
 *
 * Makes the next version of the function, and of its competency guide when that
 * changed; the first of both when there is none.
 *
 * Returns: (transfer none): the version
 */
PwFunctionVersion *
pw_function_file_add_to_edit (PwFunctionFile         *self,
                              PwWorkspace            *workspace,
                              PwEdit                 *edit,
                              PwFunctionVersionState  state,
                              PwDay                   valid_from)
{
  PwFunction *function = find_function (self, workspace);
  PwFunctionVersion *previous = find_last_version (function);
  gboolean is_in_force = state == PW_FUNCTION_VERSION_STATE_IN_FORCE;
  gboolean is_matrix = g_strcmp0 (pw_json_get_text (self->object, "competency_style"), "grade-matrix") == 0;
  g_autoptr (GPtrArray) competencies = NULL;
  PwGuideVersion *guide_version = settle_guide (self, workspace, edit, previous, is_in_force, valid_from, &competencies);
  PwFunctionVersion *version = pw_edit_create (edit, PW_TYPE_FUNCTION_VERSION);

  if (function == NULL)
    {
      function = pw_edit_create (edit, PW_TYPE_FUNCTION);
      pw_edit_set_text (edit, function, PW_FUNCTION_TITLE, self->title);
      pw_edit_set_text (edit, function, PW_FUNCTION_SOURCE, pw_json_get_text (self->object, "id"));
    }
  else if (is_in_force)
    {
      replace_versions_in_force (edit, function);
    }

  pw_edit_set_ref (edit, version, PW_FUNCTION_VERSION_FUNCTION, function);
  pw_edit_set_ref (edit, version, PW_FUNCTION_VERSION_GUIDE_VERSION, guide_version);
  pw_edit_set_int (edit, version, PW_FUNCTION_VERSION_NUMBER, previous != NULL ? pw_function_version_get_number (previous) + 1 : 1);
  pw_edit_set_int (edit, version, PW_FUNCTION_VERSION_STATE, state);
  pw_edit_set_int (edit, version, PW_FUNCTION_VERSION_STYLE, is_matrix ? PW_FUNCTION_VERSION_STYLE_GRADE_MATRIX : PW_FUNCTION_VERSION_STYLE_LEVEL_TABLE);
  pw_edit_set_day (edit, version, PW_FUNCTION_VERSION_VALID_FROM, valid_from);
  pw_edit_set_text (edit, version, PW_FUNCTION_VERSION_HEADING, pw_json_get_text (self->object, "heading"));
  add_blocks (edit, version, self->object);
  add_expected_levels (self, edit, version, competencies);
  return version;
}
