/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/pw-guide-json.h"

#include <string.h>

#include "exchange/pw-json-reader.h"
#include "exchange/pw-ordered.h"
#include "model/pw-competency-group.h"
#include "model/pw-competency-level.h"
#include "model/pw-competency.h"
#include "model/pw-indicator.h"

/*
 * The content of a guide as JSON, whether it comes from a file or from the
 * workspace: equal contents give equal JSON. Groups hold their competencies.
 */

#define POSITION_STEP 1000

/* Text as the model keeps it: without white space at the ends, empty is null. */
static void
set_text (JsonObject *object,
          const char *name,
          const char *text)
{
  g_autofree char *stripped = text != NULL ? g_strstrip (g_strdup (text)) : NULL;

  if (stripped != NULL && *stripped != '\0')
    {
      json_object_set_string_member (object, name, stripped);
    }
  else
    {
      json_object_set_null_member (object, name);
    }
}

static void
copy_text (JsonObject *to,
           const char *to_name,
           JsonObject *from,
           const char *from_name)
{
  set_text (to, to_name, pw_json_get_text (from, from_name));
}

static JsonNode *
take_object (JsonObject *object)
{
  JsonNode *node = json_node_new (JSON_NODE_OBJECT);

  json_node_take_object (node, object);
  return node;
}

/* "GEN = generieke competentie", a code a line. */
static char *
dup_legend (JsonObject *codes)
{
  g_autoptr (GString) legend = g_string_new (NULL);
  JsonObjectIter iter;
  const char *code;
  JsonNode *meaning;

  if (codes == NULL)
    {
      return NULL;
    }

  json_object_iter_init_ordered (&iter, codes);
  while (json_object_iter_next_ordered (&iter, &code, &meaning))
    {
      g_string_append_printf (legend, "%s%s = %s", legend->len > 0 ? "\n" : "", code, json_node_get_string (meaning));
    }
  return g_string_free (g_steal_pointer (&legend), FALSE);
}

static JsonArray *
levels_from_description (JsonArray *levels)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < json_array_get_length (levels); i++)
    {
      JsonObject *from = json_array_get_object_element (levels, i);
      JsonArray *from_indicators = pw_json_get_array (from, "indicators");
      JsonObject *level = json_object_new ();
      JsonArray *indicators = json_array_new ();

      json_object_set_int_member (level, "level", pw_json_get_int (from, "level"));
      copy_text (level, "statement", from, "statement");
      json_object_set_boolean_member (level, "indicators_are_examples", json_object_get_boolean_member (from, "indicators_are_examples"));
      for (guint j = 0; j < json_array_get_length (from_indicators); j++)
        {
          g_autofree char *text = g_strstrip (g_strdup (json_array_get_string_element (from_indicators, j)));

          json_array_add_string_element (indicators, text);
        }
      json_object_set_array_member (level, "indicators", indicators);
      json_array_add_object_element (array, level);
    }

  return array;
}

static JsonArray *
competencies_from_description (JsonArray  *competencies,
                               const char *group_key)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < json_array_get_length (competencies); i++)
    {
      JsonObject *from = json_array_get_object_element (competencies, i);
      JsonObject *competency;

      if (!g_str_equal (pw_json_get_text (from, "group"), group_key))
        {
          continue;
        }
      competency = json_object_new ();
      copy_text (competency, "name", from, "name");
      copy_text (competency, "cluster", from, "cluster");
      copy_text (competency, "code", from, "code");
      copy_text (competency, "definition", from, "definition");
      json_object_set_array_member (competency, "levels", levels_from_description (pw_json_get_array (from, "levels")));
      json_array_add_object_element (array, competency);
    }

  return array;
}

/**
 * pw_guide_json_from_description:
 * @description: a function description of the right shape
 *
 * Returns: (transfer full): the content of the guide that it carries
 */
JsonNode *
pw_guide_json_from_description (JsonObject *description)
{
  JsonObject *object = json_object_new ();
  JsonObject *scale = pw_json_get_object (description, "competency_scale");
  JsonArray *groups = pw_json_get_array (description, "competency_groups");
  JsonNode *cumulative = json_object_get_member (scale, "cumulative");
  JsonArray *array = json_array_new ();
  g_autofree char *legend = dup_legend (pw_json_get_object (description, "competency_codes"));

  json_object_set_int_member (object, "scale_minimum", pw_json_get_int (scale, "min"));
  json_object_set_int_member (object, "scale_maximum", pw_json_get_int (scale, "max"));
  copy_text (object, "scale_title", scale, "label");
  json_object_set_member (object, "is_cumulative", json_node_copy (cumulative));
  copy_text (object, "note", scale, "note");
  set_text (object, "legend", legend);

  for (guint i = 0; i < json_array_get_length (groups); i++)
    {
      JsonObject *from = json_array_get_object_element (groups, i);
      JsonObject *group = json_object_new ();

      copy_text (group, "role", from, "key");
      copy_text (group, "name", from, "name");
      copy_text (group, "code", from, "code");
      copy_text (group, "suggested_code", from, "suggested_code");
      copy_text (group, "scope", from, "scope");
      copy_text (group, "footnote", from, "footnote");
      json_object_set_array_member (group, "competencies",
                                    competencies_from_description (pw_json_get_array (description, "competencies"), pw_json_get_text (from, "key")));
      json_array_add_object_element (array, group);
    }

  json_object_set_array_member (object, "groups", array);
  return take_object (object);
}

static JsonArray *
levels_from_competency (PwCompetency *competency)
{
  g_autoptr (GPtrArray) levels = pw_list_ordered (competency, PW_TYPE_COMPETENCY_LEVEL, PW_COMPETENCY_LEVEL_COMPETENCY, PW_COMPETENCY_LEVEL_LEVEL);
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < levels->len; i++)
    {
      PwCompetencyLevel *from = g_ptr_array_index (levels, i);
      g_autoptr (GPtrArray) texts = pw_list_ordered (from, PW_TYPE_INDICATOR, PW_INDICATOR_COMPETENCY_LEVEL, PW_INDICATOR_POSITION);
      JsonObject *level = json_object_new ();
      JsonArray *indicators = json_array_new ();

      json_object_set_int_member (level, "level", pw_competency_level_get_level (from));
      set_text (level, "statement", pw_competency_level_get_statement (from));
      json_object_set_boolean_member (level, "indicators_are_examples", pw_competency_level_has_examples (from));
      for (guint j = 0; j < texts->len; j++)
        {
          json_array_add_string_element (indicators, pw_indicator_get_text (g_ptr_array_index (texts, j)));
        }
      json_object_set_array_member (level, "indicators", indicators);
      json_array_add_object_element (array, level);
    }

  return array;
}

static JsonArray *
competencies_from_group (PwCompetencyGroup *group)
{
  g_autoptr (GPtrArray) competencies = pw_list_ordered (group, PW_TYPE_COMPETENCY, PW_COMPETENCY_COMPETENCY_GROUP, PW_COMPETENCY_POSITION);
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < competencies->len; i++)
    {
      PwCompetency *from = g_ptr_array_index (competencies, i);
      JsonObject *competency = json_object_new ();

      set_text (competency, "name", pw_competency_get_title (from));
      set_text (competency, "cluster", pw_competency_get_cluster (from));
      set_text (competency, "code", pw_competency_get_code (from));
      set_text (competency, "definition", pw_competency_get_definition (from));
      json_object_set_array_member (competency, "levels", levels_from_competency (from));
      json_array_add_object_element (array, competency);
    }

  return array;
}

/**
 * pw_guide_json_from_version:
 * @version: a live guide version
 *
 * Returns: (transfer full): its content
 */
JsonNode *
pw_guide_json_from_version (PwGuideVersion *version)
{
  g_autoptr (GPtrArray) groups = pw_list_ordered (version, PW_TYPE_COMPETENCY_GROUP, PW_COMPETENCY_GROUP_GUIDE_VERSION, PW_COMPETENCY_GROUP_POSITION);
  JsonObject *object = json_object_new ();
  JsonArray *array = json_array_new ();

  json_object_set_int_member (object, "scale_minimum", pw_guide_version_get_scale_minimum (version));
  json_object_set_int_member (object, "scale_maximum", pw_guide_version_get_scale_maximum (version));
  set_text (object, "scale_title", pw_guide_version_get_scale_title (version));
  if (pw_entity_is_null (PW_ENTITY (version), PW_GUIDE_VERSION_IS_CUMULATIVE))
    {
      json_object_set_null_member (object, "is_cumulative");
    }
  else
    {
      json_object_set_boolean_member (object, "is_cumulative", pw_guide_version_is_cumulative (version));
    }
  set_text (object, "note", pw_guide_version_get_note (version));
  set_text (object, "legend", pw_guide_version_get_legend (version));

  for (guint i = 0; i < groups->len; i++)
    {
      PwCompetencyGroup *from = g_ptr_array_index (groups, i);
      JsonObject *group = json_object_new ();

      set_text (group, "role", pw_competency_group_get_role (from));
      set_text (group, "name", pw_competency_group_get_title (from));
      set_text (group, "code", pw_competency_group_get_code (from));
      set_text (group, "suggested_code", pw_competency_group_get_suggested_code (from));
      set_text (group, "scope", pw_competency_group_get_scope (from));
      set_text (group, "footnote", pw_competency_group_get_footnote (from));
      json_object_set_array_member (group, "competencies", competencies_from_group (from));
      json_array_add_object_element (array, group);
    }

  json_object_set_array_member (object, "groups", array);
  return take_object (object);
}

static void
add_levels (JsonArray    *levels,
            PwEdit       *edit,
            PwCompetency *competency)
{
  for (guint i = 0; i < json_array_get_length (levels); i++)
    {
      JsonObject *from = json_array_get_object_element (levels, i);
      JsonArray *indicators = pw_json_get_array (from, "indicators");
      PwCompetencyLevel *level = pw_edit_create (edit, PW_TYPE_COMPETENCY_LEVEL);

      pw_edit_set_ref (edit, level, PW_COMPETENCY_LEVEL_COMPETENCY, competency);
      pw_edit_set_int (edit, level, PW_COMPETENCY_LEVEL_LEVEL, pw_json_get_int (from, "level"));
      pw_edit_set_text (edit, level, PW_COMPETENCY_LEVEL_STATEMENT, json_object_get_string_member_with_default (from, "statement", ""));
      pw_edit_set_int (edit, level, PW_COMPETENCY_LEVEL_HAS_EXAMPLES, json_object_get_boolean_member (from, "indicators_are_examples"));
      for (guint j = 0; j < json_array_get_length (indicators); j++)
        {
          PwIndicator *indicator = pw_edit_create (edit, PW_TYPE_INDICATOR);

          pw_edit_set_ref (edit, indicator, PW_INDICATOR_COMPETENCY_LEVEL, level);
          pw_edit_set_int (edit, indicator, PW_INDICATOR_POSITION, (j + 1) * POSITION_STEP);
          pw_edit_set_text (edit, indicator, PW_INDICATOR_TEXT, json_array_get_string_element (indicators, j));
        }
    }
}

static void
add_competencies (JsonArray         *array,
                  PwEdit            *edit,
                  PwCompetencyGroup *group,
                  GPtrArray         *competencies)
{
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonObject *from = json_array_get_object_element (array, i);
      PwCompetency *competency = pw_edit_create (edit, PW_TYPE_COMPETENCY);

      pw_edit_set_ref (edit, competency, PW_COMPETENCY_COMPETENCY_GROUP, group);
      pw_edit_set_int (edit, competency, PW_COMPETENCY_POSITION, (i + 1) * POSITION_STEP);
      pw_edit_set_text (edit, competency, PW_COMPETENCY_CLUSTER, pw_json_get_text (from, "cluster"));
      pw_edit_set_text (edit, competency, PW_COMPETENCY_CODE, pw_json_get_text (from, "code"));
      pw_edit_set_text (edit, competency, PW_COMPETENCY_TITLE, pw_json_get_text (from, "name"));
      pw_edit_set_text (edit, competency, PW_COMPETENCY_DEFINITION, pw_json_get_text (from, "definition"));
      add_levels (pw_json_get_array (from, "levels"), edit, competency);
      g_ptr_array_add (competencies, competency);
    }
}

/**
 * pw_guide_json_add_to_edit:
 * @node: the content of a guide
 * @edit: an edit
 * @guide: the guide it is a version of
 * @number: the number of the version
 * @competencies: (element-type PwCompetency): takes the competencies, group by group
 *
 * Returns: (transfer none): the version, a concept
 */
PwGuideVersion *
pw_guide_json_add_to_edit (JsonNode  *node,
                           PwEdit    *edit,
                           PwGuide   *guide,
                           int        number,
                           GPtrArray *competencies)
{
  JsonObject *object = json_node_get_object (node);
  JsonArray *groups = pw_json_get_array (object, "groups");
  PwGuideVersion *version = pw_edit_create (edit, PW_TYPE_GUIDE_VERSION);

  pw_edit_set_ref (edit, version, PW_GUIDE_VERSION_GUIDE, guide);
  pw_edit_set_int (edit, version, PW_GUIDE_VERSION_NUMBER, number);
  pw_edit_set_int (edit, version, PW_GUIDE_VERSION_SCALE_MINIMUM, pw_json_get_int (object, "scale_minimum"));
  pw_edit_set_int (edit, version, PW_GUIDE_VERSION_SCALE_MAXIMUM, pw_json_get_int (object, "scale_maximum"));
  pw_edit_set_text (edit, version, PW_GUIDE_VERSION_SCALE_TITLE, json_object_get_string_member_with_default (object, "scale_title", ""));
  if (!json_object_get_null_member (object, "is_cumulative"))
    {
      pw_edit_set_int (edit, version, PW_GUIDE_VERSION_IS_CUMULATIVE, json_object_get_boolean_member (object, "is_cumulative"));
    }
  pw_edit_set_text (edit, version, PW_GUIDE_VERSION_NOTE, pw_json_get_text (object, "note"));
  pw_edit_set_text (edit, version, PW_GUIDE_VERSION_LEGEND, pw_json_get_text (object, "legend"));

  for (guint i = 0; i < json_array_get_length (groups); i++)
    {
      JsonObject *from = json_array_get_object_element (groups, i);
      PwCompetencyGroup *group = pw_edit_create (edit, PW_TYPE_COMPETENCY_GROUP);

      pw_edit_set_ref (edit, group, PW_COMPETENCY_GROUP_GUIDE_VERSION, version);
      pw_edit_set_int (edit, group, PW_COMPETENCY_GROUP_POSITION, (i + 1) * POSITION_STEP);
      pw_edit_set_text (edit, group, PW_COMPETENCY_GROUP_ROLE, pw_json_get_text (from, "role"));
      pw_edit_set_text (edit, group, PW_COMPETENCY_GROUP_TITLE, pw_json_get_text (from, "name"));
      pw_edit_set_text (edit, group, PW_COMPETENCY_GROUP_CODE, pw_json_get_text (from, "code"));
      pw_edit_set_text (edit, group, PW_COMPETENCY_GROUP_SUGGESTED_CODE, pw_json_get_text (from, "suggested_code"));
      pw_edit_set_text (edit, group, PW_COMPETENCY_GROUP_SCOPE, pw_json_get_text (from, "scope"));
      pw_edit_set_text (edit, group, PW_COMPETENCY_GROUP_FOOTNOTE, pw_json_get_text (from, "footnote"));
      add_competencies (pw_json_get_array (from, "competencies"), edit, group, competencies);
    }

  return version;
}

/**
 * pw_guide_list_competencies:
 * @version: a live guide version
 *
 * Returns: (transfer container) (element-type PwCompetency): its competencies, group by group
 */
GPtrArray *
pw_guide_list_competencies (PwGuideVersion *version)
{
  g_autoptr (GPtrArray) groups = pw_list_ordered (version, PW_TYPE_COMPETENCY_GROUP, PW_COMPETENCY_GROUP_GUIDE_VERSION, PW_COMPETENCY_GROUP_POSITION);
  GPtrArray *list = g_ptr_array_new ();

  for (guint i = 0; i < groups->len; i++)
    {
      g_autoptr (GPtrArray) competencies = pw_list_ordered (g_ptr_array_index (groups, i), PW_TYPE_COMPETENCY, PW_COMPETENCY_COMPETENCY_GROUP, PW_COMPETENCY_POSITION);

      g_ptr_array_extend (list, competencies, NULL, NULL);
    }

  return list;
}
