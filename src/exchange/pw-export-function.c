/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/pw-export-function.h"

#include <string.h>

#include "exchange/pw-function-file.h"
#include "exchange/pw-guide-json.h"
#include "exchange/pw-json-reader.h"
#include "exchange/pw-ordered.h"
#include "model/pw-competency-group.h"
#include "model/pw-competency.h"
#include "model/pw-expected-level.h"
#include "model/pw-function-block.h"
#include "model/pw-function.h"

/* The blocks of a version, by parent; the key NULL is the document. */
typedef struct
{
  GHashTable *children;         /* (element-type PwFunctionBlock GPtrArray) */
} Tree;

static void
tree_init (Tree              *tree,
           PwFunctionVersion *version)
{
  g_autoptr (GPtrArray) blocks = pw_list_ordered (version, PW_TYPE_FUNCTION_BLOCK, PW_FUNCTION_BLOCK_FUNCTION_VERSION, PW_FUNCTION_BLOCK_POSITION);

  tree->children = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_ptr_array_unref);
  for (guint i = 0; i < blocks->len; i++)
    {
      PwFunctionBlock *block = g_ptr_array_index (blocks, i);
      gpointer parent = pw_function_block_get_parent (block);
      GPtrArray *siblings = g_hash_table_lookup (tree->children, parent);

      if (siblings == NULL)
        {
          siblings = g_ptr_array_new ();
          g_hash_table_insert (tree->children, parent, siblings);
        }
      g_ptr_array_add (siblings, block);
    }
}

/* The next child of a kind (and a role, unless NULL) from @index on, which moves behind it. */
static PwFunctionBlock *
next_child (Tree                *tree,
            PwFunctionBlock     *parent,
            PwFunctionBlockKind  kind,
            const char          *role,
            guint               *index)
{
  GPtrArray *children = g_hash_table_lookup (tree->children, parent);

  while (children != NULL && *index < children->len)
    {
      PwFunctionBlock *block = g_ptr_array_index (children, (*index)++);

      if (pw_function_block_get_kind (block) == (int) kind && (role == NULL || g_strcmp0 (pw_function_block_get_role (block), role) == 0))
        {
          return block;
        }
    }

  return NULL;
}

static PwFunctionBlock *
first_child (Tree                *tree,
             PwFunctionBlock     *parent,
             PwFunctionBlockKind  kind,
             const char          *role)
{
  guint index = 0;

  return next_child (tree, parent, kind, role, &index);
}

static void
set_text (JsonObject *object,
          const char *name,
          const char *text)
{
  if (text != NULL)
    {
      json_object_set_string_member (object, name, text);
    }
  else
    {
      json_object_set_null_member (object, name);
    }
}

static void
set_text_of (JsonObject      *object,
             const char      *name,
             PwFunctionBlock *block)
{
  set_text (object, name, block != NULL ? pw_function_block_get_text (block) : NULL);
}

/* Fields that must be a text in the format are empty rather than null. */
static void
set_required (JsonObject *object,
              const char *name,
              const char *text)
{
  json_object_set_string_member (object, name, text != NULL ? text : "");
}

static JsonArray *
collect_texts (Tree                *tree,
               PwFunctionBlock     *parent,
               PwFunctionBlockKind  kind,
               const char          *role)
{
  JsonArray *array = json_array_new ();
  PwFunctionBlock *block;
  guint index = 0;

  while (parent != NULL && (block = next_child (tree, parent, kind, role, &index)) != NULL)
    {
      json_array_add_string_element (array, pw_function_block_get_text (block) != NULL ? pw_function_block_get_text (block) : "");
    }

  return array;
}

static JsonArray *
export_title_fields (Tree *tree)
{
  JsonArray *array = json_array_new ();
  PwFunctionBlock *block;
  guint index = 0;

  while ((block = next_child (tree, NULL, PW_FUNCTION_BLOCK_KIND_TITLE_FIELD, NULL, &index)) != NULL)
    {
      JsonObject *field = json_object_new ();

      set_required (field, "key", pw_function_block_get_role (block));
      set_required (field, "label", pw_function_block_get_title (block));
      set_required (field, "value", pw_function_block_get_text (block));
      if (!pw_entity_is_null (PW_ENTITY (block), PW_FUNCTION_BLOCK_CELL_ROW))
        {
          JsonArray *cell = json_array_new ();

          json_array_add_int_element (cell, pw_function_block_get_cell_row (block));
          json_array_add_int_element (cell, pw_function_block_get_cell_column (block));
          json_object_set_array_member (field, "cell", cell);
        }
      json_array_add_object_element (array, field);
    }

  return array;
}

static void
export_purpose (Tree       *tree,
                JsonObject *object,
                const char *name)
{
  PwFunctionBlock *heading = first_child (tree, NULL, PW_FUNCTION_BLOCK_KIND_HEADING, name);
  JsonObject *purpose;

  if (heading == NULL)
    {
      json_object_set_null_member (object, name);
      return;
    }

  purpose = json_object_new ();
  set_required (purpose, "heading", pw_function_block_get_title (heading));
  json_object_set_array_member (purpose, "paragraphs", collect_texts (tree, heading, PW_FUNCTION_BLOCK_KIND_PARAGRAPH, NULL));
  json_object_set_object_member (object, name, purpose);
}

static void
export_place (Tree       *tree,
              JsonObject *object)
{
  PwFunctionBlock *block = first_child (tree, NULL, PW_FUNCTION_BLOCK_KIND_PLACE, NULL);
  JsonObject *place;

  if (block == NULL)
    {
      json_object_set_null_member (object, "place");
      return;
    }

  place = json_object_new ();
  set_required (place, "heading", pw_function_block_get_title (block));
  set_text_of (place, "label", first_child (tree, block, PW_FUNCTION_BLOCK_KIND_INTRO, NULL));
  set_required (place, "text", pw_function_block_get_text (block));
  json_object_set_object_member (object, "place", place);
}

static void
export_sign_off (Tree       *tree,
                 JsonObject *object)
{
  PwFunctionBlock *block = first_child (tree, NULL, PW_FUNCTION_BLOCK_KIND_SIGN_OFF, NULL);
  JsonObject *sign_off;

  if (block == NULL)
    {
      json_object_set_null_member (object, "acknowledgement");
      return;
    }

  sign_off = json_object_new ();
  set_required (sign_off, "heading", pw_function_block_get_title (block));
  set_required (sign_off, "instruction", pw_function_block_get_text (block));
  json_object_set_array_member (sign_off, "columns", collect_texts (tree, block, PW_FUNCTION_BLOCK_KIND_ITEM, "column"));
  json_object_set_array_member (sign_off, "rows", collect_texts (tree, block, PW_FUNCTION_BLOCK_KIND_ITEM, "row"));
  json_object_set_object_member (object, "acknowledgement", sign_off);
}

static JsonArray *
export_tasks (Tree            *tree,
              PwFunctionBlock *key_result)
{
  JsonArray *array = json_array_new ();
  PwFunctionBlock *block;
  guint index = 0;

  while ((block = next_child (tree, key_result, PW_FUNCTION_BLOCK_KIND_TASK, NULL, &index)) != NULL)
    {
      JsonObject *task = json_object_new ();

      set_required (task, "text", pw_function_block_get_text (block));
      json_object_set_array_member (task, "subtasks", collect_texts (tree, block, PW_FUNCTION_BLOCK_KIND_TASK, NULL));
      if (pw_function_block_get_applies_to (block) != NULL)
        {
          json_object_set_string_member (task, "applies_to", pw_function_block_get_applies_to (block));
        }
      json_array_add_object_element (array, task);
    }

  return array;
}

static void
export_key_results (Tree       *tree,
                    JsonObject *object)
{
  PwFunctionBlock *parent = first_child (tree, NULL, PW_FUNCTION_BLOCK_KIND_KEY_RESULTS, NULL);
  JsonArray *array = json_array_new ();
  PwFunctionBlock *block;
  guint index = 0;

  while (parent != NULL && (block = next_child (tree, parent, PW_FUNCTION_BLOCK_KIND_KEY_RESULT, NULL, &index)) != NULL)
    {
      JsonObject *key_result = json_object_new ();

      json_object_set_int_member (key_result, "number", pw_function_block_get_number (block));
      set_required (key_result, "title", pw_function_block_get_title (block));
      json_object_set_array_member (key_result, "description", collect_texts (tree, block, PW_FUNCTION_BLOCK_KIND_PARAGRAPH, NULL));
      set_text_of (key_result, "goal", first_child (tree, block, PW_FUNCTION_BLOCK_KIND_GOAL, NULL));
      set_text_of (key_result, "tasks_intro", first_child (tree, block, PW_FUNCTION_BLOCK_KIND_INTRO, NULL));
      json_object_set_array_member (key_result, "tasks", export_tasks (tree, block));
      set_text (key_result, "applies_to", pw_function_block_get_applies_to (block));
      json_array_add_object_element (array, key_result);
    }

  set_required (object, "key_results_heading", parent != NULL ? pw_function_block_get_title (parent) : NULL);
  json_object_set_boolean_member (object, "key_results_numbered", parent != NULL && g_strcmp0 (pw_function_block_get_role (parent), "numbered") == 0);
  json_object_set_array_member (object, "key_results", array);
  set_text_of (object, "closing_note", first_child (tree, NULL, PW_FUNCTION_BLOCK_KIND_CLOSING, NULL));
}

static JsonObject *
export_scale (JsonObject *guide)
{
  JsonObject *scale = json_object_new ();

  json_object_set_int_member (scale, "min", pw_json_get_int (guide, "scale_minimum"));
  json_object_set_int_member (scale, "max", pw_json_get_int (guide, "scale_maximum"));
  set_required (scale, "label", pw_json_get_text (guide, "scale_title"));
  json_object_set_member (scale, "cumulative", json_node_copy (json_object_get_member (guide, "is_cumulative")));
  if (pw_json_get_text (guide, "note") != NULL)
    {
      json_object_set_string_member (scale, "note", pw_json_get_text (guide, "note"));
    }
  return scale;
}

/* The clusters of a group, in the order in which its competencies first name them. */
static JsonArray *
collect_clusters (JsonArray *competencies)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  JsonArray *clusters = json_array_new ();

  for (guint i = 0; i < json_array_get_length (competencies); i++)
    {
      const char *cluster = pw_json_get_text (json_array_get_object_element (competencies, i), "cluster");

      if (cluster != NULL && g_hash_table_add (seen, (gpointer) cluster))
        {
          json_array_add_string_element (clusters, cluster);
        }
    }

  return clusters;
}

static JsonArray *
export_groups (JsonArray *groups)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < json_array_get_length (groups); i++)
    {
      JsonObject *from = json_array_get_object_element (groups, i);
      g_autoptr (JsonArray) clusters = collect_clusters (pw_json_get_array (from, "competencies"));
      JsonObject *group = json_object_new ();

      set_required (group, "key", pw_json_get_text (from, "role"));
      set_text (group, "code", pw_json_get_text (from, "code"));
      if (pw_json_get_text (from, "suggested_code") != NULL)
        {
          json_object_set_string_member (group, "suggested_code", pw_json_get_text (from, "suggested_code"));
        }
      set_required (group, "name", pw_json_get_text (from, "name"));
      set_text (group, "scope", pw_json_get_text (from, "scope"));
      if (json_array_get_length (clusters) > 0)
        {
          json_object_set_array_member (group, "clusters", g_steal_pointer (&clusters));
        }
      if (pw_json_get_text (from, "footnote") != NULL)
        {
          json_object_set_string_member (group, "footnote", pw_json_get_text (from, "footnote"));
        }
      json_array_add_object_element (array, group);
    }

  return array;
}

static JsonObject *
export_codes (const char *legend)
{
  JsonObject *codes = json_object_new ();
  g_auto (GStrv) lines = g_strsplit (legend, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      char *equals = strstr (lines[i], " = ");

      if (equals != NULL)
        {
          *equals = '\0';
          json_object_set_string_member (codes, lines[i], equals + 3);
        }
    }

  return codes;
}

/* The levels and texts of a competency as its guide has them. */
static JsonObject *
find_in_guide (JsonObject   *guide,
               PwCompetency *competency,
               GPtrArray    *competencies)
{
  JsonArray *groups = pw_json_get_array (guide, "groups");
  guint wanted;
  guint n = 0;

  g_return_val_if_fail (g_ptr_array_find (competencies, competency, &wanted), NULL);

  for (guint i = 0; i < json_array_get_length (groups); i++)
    {
      JsonArray *array = pw_json_get_array (json_array_get_object_element (groups, i), "competencies");

      if (wanted < n + json_array_get_length (array))
        {
          return json_array_get_object_element (array, wanted - n);
        }
      n += json_array_get_length (array);
    }

  g_return_val_if_reached (NULL);
}

static JsonArray *
export_crosses (PwFunctionVersion *version,
                JsonObject        *guide,
                int                level)
{
  JsonArray *crosses = json_array_new ();

  for (int i = (int) pw_json_get_int (guide, "scale_minimum"); i <= level; i++)
    {
      if (pw_function_version_get_style (version) == PW_FUNCTION_VERSION_STYLE_GRADE_MATRIX)
        {
          json_array_add_int_element (crosses, i);
        }
    }

  return crosses;
}

static JsonArray *
export_competencies (PwFunctionVersion *version,
                     PwGuideVersion    *guide_version,
                     JsonObject        *guide)
{
  g_autoptr (GPtrArray) levels = pw_list_ordered (version, PW_TYPE_EXPECTED_LEVEL, PW_EXPECTED_LEVEL_FUNCTION_VERSION, PW_EXPECTED_LEVEL_POSITION);
  g_autoptr (GPtrArray) competencies = pw_guide_list_competencies (guide_version);
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < levels->len; i++)
    {
      PwExpectedLevel *expected = g_ptr_array_index (levels, i);
      PwCompetency *from = pw_expected_level_get_competency (expected);
      JsonObject *texts = find_in_guide (guide, from, competencies);
      JsonObject *competency = json_object_new ();

      json_object_set_int_member (competency, "order", i + 1);
      set_required (competency, "name", pw_competency_get_title (from));
      set_required (competency, "group", pw_competency_group_get_role (pw_competency_get_competency_group (from)));
      set_text (competency, "cluster", pw_competency_get_cluster (from));
      set_text (competency, "code", pw_competency_get_code (from));
      json_object_set_int_member (competency, "expected_level", pw_expected_level_get_level (expected));
      json_object_set_array_member (competency, "checked_levels", export_crosses (version, guide, pw_expected_level_get_level (expected)));
      set_text (competency, "definition", pw_competency_get_definition (from));
      json_object_set_member (competency, "levels", json_node_copy (json_object_get_member (texts, "levels")));
      json_array_add_object_element (array, competency);
    }

  return array;
}

static void
export_profile (Tree       *tree,
                JsonObject *object)
{
  PwFunctionBlock *block = first_child (tree, NULL, PW_FUNCTION_BLOCK_KIND_PROFILE, NULL);
  JsonObject *profile;

  if (block == NULL)
    {
      json_object_set_null_member (object, "profile");
      return;
    }

  profile = json_object_new ();
  set_required (profile, "heading", pw_function_block_get_title (block));
  json_object_set_array_member (profile, "items", collect_texts (tree, block, PW_FUNCTION_BLOCK_KIND_ITEM, NULL));
  json_object_set_object_member (object, "profile", profile);
}

static void
export_guide (Tree              *tree,
              PwFunctionVersion *version,
              JsonObject        *object)
{
  PwGuideVersion *guide_version = pw_function_version_get_guide_version (version);
  g_autoptr (JsonNode) node = guide_version != NULL ? pw_guide_json_from_version (guide_version) : NULL;
  JsonObject *guide = node != NULL ? json_node_get_object (node) : NULL;
  PwFunctionBlock *block = first_child (tree, NULL, PW_FUNCTION_BLOCK_KIND_COMPETENCIES, NULL);

  if (guide != NULL)
    {
      json_object_set_object_member (object, "competency_scale", export_scale (guide));
    }
  set_required (object, "competencies_heading", block != NULL ? pw_function_block_get_title (block) : NULL);
  json_object_set_array_member (object, "competencies_table_headers", collect_texts (tree, block, PW_FUNCTION_BLOCK_KIND_ITEM, "column"));
  json_object_set_array_member (object, "competencies_intro", collect_texts (tree, block, PW_FUNCTION_BLOCK_KIND_PARAGRAPH, NULL));
  json_object_set_array_member (object, "competency_groups", guide != NULL ? export_groups (pw_json_get_array (guide, "groups")) : json_array_new ());
  if (guide != NULL && pw_json_get_text (guide, "legend") != NULL)
    {
      json_object_set_object_member (object, "competency_codes", export_codes (pw_json_get_text (guide, "legend")));
    }
  json_object_set_array_member (object, "competencies", guide != NULL ? export_competencies (version, guide_version, guide) : json_array_new ());
}

/**
 * pw_export_function:
 * @version: a live version of a function
 *
 * Writes a function description as the JSON that it can be imported from. What
 * the model does not keep of a file is not there: notes about the source, and the
 * place of the sign-off block in words.
 *
 * Returns: (transfer full): an object
 */
JsonNode *
pw_export_function (PwFunctionVersion *version)
{
  PwFunction *function = pw_function_version_get_function (version);
  gboolean is_matrix = pw_function_version_get_style (version) == PW_FUNCTION_VERSION_STYLE_GRADE_MATRIX;
  JsonNode *node = json_node_new (JSON_NODE_OBJECT);
  JsonObject *object = json_object_new ();
  Tree tree;

  tree_init (&tree, version);
  json_object_set_string_member (object, "format", PW_FUNCTION_FILE_FORMAT);
  json_object_set_int_member (object, "format_version", PW_FUNCTION_FILE_VERSION);
  set_required (object, "id", pw_function_get_source (function) != NULL ? pw_function_get_source (function) : pw_function_get_title (function));
  json_object_set_string_member (object, "language", "nl-BE");
  json_object_set_string_member (object, "competency_style", is_matrix ? "grade-matrix" : "level-table");
  set_required (object, "heading", pw_function_version_get_heading (version));
  json_object_set_array_member (object, "title_fields", export_title_fields (&tree));
  export_purpose (&tree, object, "entity_purpose");
  export_purpose (&tree, object, "purpose");
  export_place (&tree, object);
  export_sign_off (&tree, object);
  export_key_results (&tree, object);
  export_guide (&tree, version, object);
  export_profile (&tree, object);
  g_hash_table_unref (tree.children);

  json_node_take_object (node, object);
  return node;
}
