/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "command/pw-command-json.h"

#include "exchange/pw-json.h"

/**
 * pw_command_json_begin:
 * @format: the name of the format, as `projectwerk.roster`
 *
 * Returns: (transfer full): a builder inside the array `items`
 */
JsonBuilder *
pw_command_json_begin (const char *format)
{
  JsonBuilder *builder = json_builder_new ();

  json_builder_begin_object (builder);
  pw_command_json_add_text (builder, "format", format);
  pw_command_json_add_int (builder, "format_version", 1);
  json_builder_set_member_name (builder, "items");
  json_builder_begin_array (builder);
  return builder;
}

/**
 * pw_command_json_end:
 * @builder: from pw_command_json_begin(), with every item ended
 *
 * Prints what was built.
 */
void
pw_command_json_end (JsonBuilder *builder)
{
  g_autoptr (JsonNode) node = NULL;
  g_autofree char *text = NULL;

  json_builder_end_array (builder);
  json_builder_end_object (builder);
  node = json_builder_get_root (builder);
  text = pw_json_to_text (node);
  g_print ("%s", text);
}

/* A text, or null. */
void
pw_command_json_add_text (JsonBuilder *builder,
                          const char  *name,
                          const char  *text)
{
  json_builder_set_member_name (builder, name);
  if (text != NULL)
    {
      json_builder_add_string_value (builder, text);
    }
  else
    {
      json_builder_add_null_value (builder);
    }
}

void
pw_command_json_add_int (JsonBuilder *builder,
                         const char  *name,
                         gint64       number)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_int_value (builder, number);
}

void
pw_command_json_add_bool (JsonBuilder *builder,
                          const char  *name,
                          gboolean     value)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_boolean_value (builder, value);
}

/* A day as YYYY-MM-DD, or null for none. */
void
pw_command_json_add_day (JsonBuilder *builder,
                         const char  *name,
                         PwDay        day)
{
  g_autofree char *text = pw_day_to_iso (day);

  pw_command_json_add_text (builder, name, text);
}

/* An id as text, or null for none. */
void
pw_command_json_add_id (JsonBuilder *builder,
                        const char  *name,
                        PwId         id)
{
  g_autofree char *text = id != PW_ID_NONE ? pw_id_to_string (id) : NULL;

  pw_command_json_add_text (builder, name, text);
}

void
pw_command_json_add_entity (JsonBuilder *builder,
                            const char  *name,
                            gpointer     entity)
{
  pw_command_json_add_id (builder, name, entity != NULL ? pw_entity_get_id (entity) : PW_ID_NONE);
}
