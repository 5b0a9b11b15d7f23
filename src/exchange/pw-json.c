/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/pw-json.h"

static JsonNode *
value_to_node (const PwValue *value,
               const PwField *field)
{
  JsonNode *node = json_node_new (JSON_NODE_NULL);
  g_autofree char *text = NULL;

  if (value->is_null)
    {
      return node;
    }

  switch (field->kind)
    {
    case PW_FIELD_BOOL:
      return json_node_init_boolean (node, value->number != 0);

    case PW_FIELD_INT:
    case PW_FIELD_MINUTE:
    case PW_FIELD_CENTS:
      return json_node_init_int (node, value->number);

    case PW_FIELD_REF:
      text = pw_id_to_string (value->number);
      return json_node_init_string (node, text);

    case PW_FIELD_TEXT:
    case PW_FIELD_DAY:
    case PW_FIELD_INSTANT:
    case PW_FIELD_ENUM:
    case PW_FIELD_HASH:
    default:
      text = pw_value_to_text (value, field);
      return json_node_init_string (node, text);
    }
}

/**
 * pw_json_from_entity:
 * @entity: a record
 *
 * Writes a record as scripts read it: `id` first, then its fields under their own
 * names. Ids and references are strings, days `YYYY-MM-DD`, enums their English
 * words, money whole cents, lengths whole minutes; what is empty is null.
 *
 * Returns: (transfer full): an object
 */
JsonNode *
pw_json_from_entity (PwEntity *entity)
{
  g_autoptr (JsonObject) object = json_object_new ();
  g_autofree char *id = pw_id_to_string (pw_entity_get_id (entity));
  guint n_fields;
  const PwField *fields = pw_entity_get_fields (entity, &n_fields);
  JsonNode *node = json_node_new (JSON_NODE_OBJECT);

  json_object_set_string_member (object, "id", id);
  for (guint i = 0; i < n_fields; i++)
    {
      json_object_set_member (object, fields[i].name, value_to_node (pw_entity_get_value (entity, i), &fields[i]));
    }

  json_node_take_object (node, g_steal_pointer (&object));
  return node;
}

/**
 * pw_json_from_list:
 * @type: a kind
 * @items: records of that kind
 *
 * Returns: (transfer full): the object `{"format":"projectwerk.list","format_version":1,"kind":…,"items":[…]}`
 */
JsonNode *
pw_json_from_list (GType       type,
                   GListModel *items)
{
  g_autoptr (JsonObject) object = json_object_new ();
  g_autoptr (JsonArray) array = json_array_new ();
  JsonNode *node = json_node_new (JSON_NODE_OBJECT);

  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (PwEntity) entity = g_list_model_get_item (items, i);

      json_array_add_element (array, pw_json_from_entity (entity));
    }

  json_object_set_string_member (object, "format", "projectwerk.list");
  json_object_set_int_member (object, "format_version", 1);
  json_object_set_string_member (object, "kind", pw_entity_type_get_kind (type));
  json_object_set_array_member (object, "items", g_steal_pointer (&array));
  json_node_take_object (node, g_steal_pointer (&object));
  return node;
}

/**
 * pw_json_to_text:
 * @node: a node
 *
 * Returns: (transfer full): @node as lines indented by two spaces, ending in a newline
 */
char *
pw_json_to_text (JsonNode *node)
{
  g_autoptr (JsonGenerator) generator = json_generator_new ();
  g_autoptr (GString) text = g_string_new (NULL);

  json_generator_set_root (generator, node);
  json_generator_set_pretty (generator, TRUE);
  json_generator_set_indent (generator, 2);
  json_generator_to_gstring (generator, text);
  g_string_append_c (text, '\n');
  return g_string_free (g_steal_pointer (&text), FALSE);
}
