/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "print/pw-description-content.h"

#include <json-glib/json-glib.h>

/* Reads a function description into the content of a document, as directly as can be:
 * the tests of documents must not lean on the import. */

static inline const char *
json_text (JsonObject *object,
           const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  return node != NULL && JSON_NODE_HOLDS_VALUE (node) ? json_node_get_string (node) : NULL;
}

static inline JsonObject *
json_part (JsonObject *object,
           const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  return node != NULL && JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
}

static inline guint
json_length (JsonObject *object,
             const char *name)
{
  JsonNode *node = object != NULL ? json_object_get_member (object, name) : NULL;

  return node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_array_get_length (json_node_get_array (node)) : 0;
}

static inline JsonObject *
json_item (JsonObject *object,
           const char *name,
           guint       index)
{
  return json_array_get_object_element (json_object_get_array_member (object, name), index);
}

static inline void
json_texts (JsonObject *object,
            const char *name,
            GPtrArray  *texts)
{
  for (guint i = 0; i < json_length (object, name); i++)
    g_ptr_array_add (texts, g_strdup (json_array_get_string_element (json_object_get_array_member (object, name), i)));
}

static inline void
read_purpose (PwDescriptionContent *content,
              JsonObject           *root,
              const char           *name)
{
  JsonObject *purpose = json_part (root, name);

  if (purpose != NULL)
    json_texts (purpose, "paragraphs", pw_description_content_add_purpose (content, json_text (purpose, "heading"))->paragraphs);
}

static inline void
read_result (PwDescriptionContent *content,
             JsonObject           *object)
{
  PwDescriptionResult *result = pw_description_content_add_result (content, json_text (object, "title"));

  json_texts (object, "description", result->paragraphs);
  result->goal = g_strdup (json_text (object, "goal"));
  result->intro = g_strdup (json_text (object, "tasks_intro"));
  result->applies_to = g_strdup (json_text (object, "applies_to"));

  for (guint i = 0; i < json_length (object, "tasks"); i++)
    {
      JsonObject *part = json_item (object, "tasks", i);
      PwDescriptionTask *task = pw_description_result_add_task (result, json_text (part, "text"));

      task->applies_to = g_strdup (json_text (part, "applies_to"));

      for (guint j = 0; j < json_length (part, "subtasks"); j++)
        pw_description_task_add_sub_task (task, json_array_get_string_element (json_object_get_array_member (part, "subtasks"), j));
    }
}

static inline void
read_competency (PwDescriptionGroup *group,
                 JsonObject         *object)
{
  int expected = (int) json_object_get_int_member (object, "expected_level");
  PwDescriptionCompetency *competency = pw_description_group_add_competency (group, json_text (object, "name"), expected);

  competency->cluster = g_strdup (json_text (object, "cluster"));
  competency->code = g_strdup (json_text (object, "code"));
  competency->definition = g_strdup (json_text (object, "definition"));

  for (guint i = 0; i < json_length (object, "levels"); i++)
    {
      JsonObject *level = json_item (object, "levels", i);

      if (json_object_get_int_member (level, "level") != expected)
        continue;

      competency->statement = g_strdup (json_text (level, "statement"));
      competency->has_examples = json_object_get_boolean_member (level, "indicators_are_examples");
      json_texts (level, "indicators", competency->indicators);
    }
}

static inline PwDescriptionContent *
content_from_json (JsonObject *root)
{
  gboolean is_matrix = g_str_equal (json_text (root, "competency_style"), "grade-matrix");
  PwDescriptionContent *content;
  JsonObject *part;

  content = pw_description_content_new (is_matrix ? PW_FUNCTION_VERSION_STYLE_GRADE_MATRIX : PW_FUNCTION_VERSION_STYLE_LEVEL_TABLE, "");
  content->heading = g_strdup (json_text (root, "heading"));
  content->version = g_strdup ("1");
  content->day = pw_day_from_ymd (2026, 3, 1);
  content->id = g_strdup ("226034567890123");

  for (guint i = 0; i < json_length (root, "title_fields"); i++)
    {
      PwDescriptionField *field;

      part = json_item (root, "title_fields", i);
      field = pw_description_content_add_field (content, json_text (part, "label"), json_text (part, "value"));

      if (json_length (part, "cell") == 2)
        {
          field->row = (int) json_array_get_int_element (json_object_get_array_member (part, "cell"), 0) - 1;
          field->column = (int) json_array_get_int_element (json_object_get_array_member (part, "cell"), 1) - 1;
        }

      if (g_str_equal (json_text (part, "key"), "function_name"))
        g_set_str (&content->function, json_text (part, "value"));
    }

  read_purpose (content, root, "entity_purpose");
  read_purpose (content, root, "purpose");

  part = json_part (root, "place");
  content->place_heading = g_strdup (json_text (part, "heading"));
  content->place_label = g_strdup (json_text (part, "label"));
  content->place = g_strdup (json_text (part, "text"));
  part = json_part (root, "acknowledgement");
  content->sign_off_instruction = part != NULL ? g_strdup (json_text (part, "instruction")) : NULL;
  content->results_heading = g_strdup (json_text (root, "key_results_heading"));
  content->has_numbers = json_object_get_boolean_member (root, "key_results_numbered");

  for (guint i = 0; i < json_length (root, "key_results"); i++)
    read_result (content, json_item (root, "key_results", i));

  content->closing = g_strdup (json_text (root, "closing_note"));
  content->competencies_heading = g_strdup (json_text (root, "competencies_heading"));
  json_texts (root, "competencies_table_headers", content->competencies_headers);
  json_texts (root, "competencies_intro", content->competencies_paragraphs);

  for (guint i = 0; i < json_length (root, "competency_groups"); i++)
    {
      PwDescriptionGroup *group;

      part = json_item (root, "competency_groups", i);
      group = pw_description_content_add_group (content, json_text (part, "name"));
      group->footnote = g_strdup (json_text (part, "footnote"));

      for (guint j = 0; j < json_length (root, "competencies"); j++)
        {
          JsonObject *competency = json_item (root, "competencies", j);

          if (g_strcmp0 (json_text (competency, "group"), json_text (part, "key")) == 0)
            read_competency (group, competency);
        }
    }

  part = json_part (root, "profile");

  if (part != NULL)
    {
      content->profile_heading = g_strdup (json_text (part, "heading"));
      json_texts (part, "items", content->profile);
    }

  return content;
}

/* One of the two descriptions that come with the program. */
static inline PwDescriptionContent *
load_function (const char *name)
{
  g_autofree char *file = g_strconcat (name, ".json", NULL);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "data", "functions", file, NULL);
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) error = NULL;

  json_parser_load_from_file (parser, path, &error);
  g_assert_no_error (error);

  return content_from_json (json_node_get_object (json_parser_get_root (parser)));
}
