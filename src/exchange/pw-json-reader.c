/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/pw-json-reader.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/pw-error.h"

/*
 * A first look at the bytes, without recursion: how deep brackets nest, how many
 * values there are, and whether a text holds the character zero, which C would
 * take for its end.
 */
static gboolean
is_within_limits (const char  *text,
                  gsize        length,
                  GError     **error)
{
  gboolean is_in_text = FALSE;
  guint depth = 0;
  guint n_elements = 0;
  guint line = 1;
  g_autofree char *sentence = NULL;

  for (gsize i = 0; i < length && sentence == NULL; i++)
    {
      line += text[i] == '\n';
      if (is_in_text)
        {
          if (text[i] == '\\')
            {
              if (length - i >= 6 && strncmp (text + i, "\\u0000", 6) == 0)
                {
                  /* Translators: %u is a line number */
                  sentence = g_strdup_printf (_("A text at line %u holds the character zero."), line);
                }
              i++;
            }
          else if (text[i] == '"')
            {
              is_in_text = FALSE;
            }
          continue;
        }

      is_in_text = text[i] == '"';
      depth += text[i] == '{' || text[i] == '[';
      depth -= depth > 0 && (text[i] == '}' || text[i] == ']');
      n_elements += text[i] == ',' || text[i] == '{' || text[i] == '[';
      if (depth > PW_JSON_MAX_DEPTH)
        {
          /* Translators: %u is a line number, %d a depth such as 64 */
          sentence = g_strdup_printf (_("Line %u lies more than %d brackets deep."), line, PW_JSON_MAX_DEPTH);
        }
      else if (n_elements > PW_JSON_MAX_ELEMENTS)
        {
          /* Translators: %u is a line number, %d a number of values */
          sentence = g_strdup_printf (_("At line %u the file has more than %d values."), line, PW_JSON_MAX_ELEMENTS);
        }
    }

  if (sentence != NULL)
    {
      g_set_error_literal (error, PW_ERROR, PW_ERROR_FORMAT, sentence);
    }
  return sentence == NULL;
}

/* The parser's message begins with <data>:LINE:COLUMN:, its line counter is back at 0 by then. */
static guint
line_of_error (const GError *cause)
{
  g_auto (GStrv) parts = g_strsplit (cause->message, ":", 3);

  return g_strv_length (parts) == 3 ? (guint) g_ascii_strtoull (parts[1], NULL, 10) : 0;
}

/**
 * pw_json_parse:
 * @text: a JSON file in UTF-8, without byte order mark
 * @length: its length in bytes
 * @error: return location for a %PW_ERROR_FORMAT that names the line
 *
 * Reads a JSON file that may be hostile: at most 64 deep and 200,000 values.
 *
 * Returns: (transfer full): the root, always an object
 */
JsonNode *
pw_json_parse (const char  *text,
               gsize        length,
               GError     **error)
{
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  g_autoptr (GError) cause = NULL;
  JsonNode *root;

  if (!is_within_limits (text, length, error))
    {
      return NULL;
    }

  json_parser_set_strict (parser, TRUE);
  if (!json_parser_load_from_data (parser, text, (gssize) length, &cause))
    {
      /* Translators: %u is a line number */
      g_set_error (error, PW_ERROR, PW_ERROR_FORMAT, _("The JSON is broken or cut off at line %u."), line_of_error (cause));
      return NULL;
    }

  root = json_parser_get_root (parser);
  if (root == NULL || !JSON_NODE_HOLDS_OBJECT (root))
    {
      g_set_error_literal (error, PW_ERROR, PW_ERROR_FORMAT, _("The JSON does not begin with an object in braces."));
      return NULL;
    }

  return json_node_ref (root);
}

static gboolean
holds_text (JsonNode *node)
{
  return JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING;
}

static gboolean
holds_int (JsonNode *node)
{
  return JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_INT64;
}

static gboolean
holds_list (JsonNode  *node,
            gboolean (*holds) (JsonNode *element))
{
  JsonArray *array;

  if (!JSON_NODE_HOLDS_ARRAY (node))
    {
      return FALSE;
    }

  array = json_node_get_array (node);
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      if (!holds (json_array_get_element (array, i)))
        {
          return FALSE;
        }
    }

  return TRUE;
}

static gboolean
holds_object (JsonNode *node)
{
  return JSON_NODE_HOLDS_OBJECT (node);
}

static gboolean
holds_text_map (JsonNode *node)
{
  JsonObjectIter iter;
  JsonNode *member;

  if (!JSON_NODE_HOLDS_OBJECT (node))
    {
      return FALSE;
    }

  json_object_iter_init (&iter, json_node_get_object (node));
  while (json_object_iter_next (&iter, NULL, &member))
    {
      if (!holds_text (member))
        {
          return FALSE;
        }
    }

  return TRUE;
}

/* Why a member is not of its kind: a sentence with %s for its name; NULL when it is. */
static const char *
find_fault (JsonNode   *node,
            PwJsonKind  kind)
{
  switch (kind)
    {
    case PW_JSON_TEXT:
      /* Translators: %s is the place in a file, as key_results[2].title */
      return holds_text (node) ? NULL : _("“%s” must be a text.");

    case PW_JSON_INT:
      /* Translators: %s is the place in a file, as key_results[2].number */
      return holds_int (node) ? NULL : _("“%s” must be a whole number.");

    case PW_JSON_BOOL:
      return JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_BOOLEAN
             /* Translators: %s is the place in a file, as competency_scale.cumulative */
             ? NULL : _("“%s” must be true or false.");

    case PW_JSON_OBJECT:
      /* Translators: %s is the place in a file, as place */
      return holds_object (node) ? NULL : _("“%s” must be an object in braces.");

    case PW_JSON_TEXT_MAP:
      /* Translators: %s is the place in a file, as competency_codes */
      return holds_text_map (node) ? NULL : _("“%s” must be an object in braces that holds texts.");

    case PW_JSON_TEXTS:
      /* Translators: %s is the place in a file, as profile.items */
      return holds_list (node, holds_text) ? NULL : _("“%s” must be a list of texts.");

    case PW_JSON_INTS:
      /* Translators: %s is the place in a file, as title_fields[1].cell */
      return holds_list (node, holds_int) ? NULL : _("“%s” must be a list of whole numbers.");

    case PW_JSON_OBJECTS:
      /* Translators: %s is the place in a file, as key_results */
      return holds_list (node, holds_object) ? NULL : _("“%s” must be a list of objects in braces.");

    default:
      g_assert_not_reached ();
    }
}

static gboolean
refuse (const char  *sentence,
        const char  *path,
        GError     **error)
{
  g_autoptr (GString) message = g_string_new (sentence);

  g_string_replace (message, "%s", path, 1);
  g_set_error_literal (error, PW_ERROR, PW_ERROR_FORMAT, message->str);
  return FALSE;
}

static gboolean
is_short_enough (JsonNode *node)
{
  if (holds_text (node))
    {
      return strlen (json_node_get_string (node)) <= PW_JSON_MAX_TEXT;
    }
  if (holds_list (node, holds_text))
    {
      JsonArray *array = json_node_get_array (node);

      for (guint i = 0; i < json_array_get_length (array); i++)
        {
          if (strlen (json_array_get_string_element (array, i)) > PW_JSON_MAX_TEXT)
            {
              return FALSE;
            }
        }
    }

  return TRUE;
}

static gboolean has_shape_at (JsonObject         *object,
                              const PwJsonShape  *shape,
                              const char         *path,
                              GPtrArray          *unknown,
                              GError            **error);

static gboolean
member_has_shape (JsonNode           *node,
                  const PwJsonShape  *shape,
                  const char         *path,
                  GPtrArray          *unknown,
                  GError            **error)
{
  const char *fault;

  if ((shape->flags & PW_JSON_NOT_KEPT) != 0)
    {
      return TRUE;
    }
  if (JSON_NODE_HOLDS_NULL (node))
    {
      /* Translators: %s is the place in a file, as key_results[2].title */
      return (shape->flags & PW_JSON_NULLABLE) != 0 || refuse (_("“%s” must not be null."), path, error);
    }

  fault = find_fault (node, shape->kind);
  if (fault != NULL)
    {
      return refuse (fault, path, error);
    }
  if (!is_short_enough (node))
    {
      /* Translators: %s is the place in a file, as key_results[2].title */
      return refuse (_("“%s” is longer than 64 KiB."), path, error);
    }
  if (shape->kind == PW_JSON_OBJECT)
    {
      return has_shape_at (json_node_get_object (node), shape->members, path, unknown, error);
    }
  if (shape->kind == PW_JSON_OBJECTS)
    {
      JsonArray *array = json_node_get_array (node);

      for (guint i = 0; i < json_array_get_length (array); i++)
        {
          g_autofree char *element_path = g_strdup_printf ("%s[%u]", path, i + 1);

          if (!has_shape_at (json_array_get_object_element (array, i), shape->members, element_path, unknown, error))
            {
              return FALSE;
            }
        }
    }

  return TRUE;
}

static gboolean
has_shape_at (JsonObject         *object,
              const PwJsonShape  *shape,
              const char         *path,
              GPtrArray          *unknown,
              GError            **error)
{
  g_autoptr (GHashTable) known = g_hash_table_new (g_str_hash, g_str_equal);
  JsonObjectIter iter;
  const char *name;

  for (const PwJsonShape *member = shape; member->name != NULL; member++)
    {
      g_autofree char *member_path = *path != '\0' ? g_strconcat (path, ".", member->name, NULL) : g_strdup (member->name);
      JsonNode *node = json_object_get_member (object, member->name);

      g_hash_table_add (known, (gpointer) member->name);
      if (node == NULL && (member->flags & (PW_JSON_OPTIONAL | PW_JSON_NOT_KEPT)) == 0)
        {
          /* Translators: %s is the place in a file, as key_results[2].title */
          return refuse (_("“%s” is missing."), member_path, error);
        }
      if (node != NULL && !member_has_shape (node, member, member_path, unknown, error))
        {
          return FALSE;
        }
    }

  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &name, NULL))
    {
      if (!g_hash_table_contains (known, name))
        {
          g_ptr_array_add (unknown, *path != '\0' ? g_strconcat (path, ".", name, NULL) : g_strdup (name));
        }
    }

  return TRUE;
}

/**
 * pw_json_has_shape:
 * @object: an object out of a file
 * @shape: what it must look like
 * @unknown: (element-type utf8): takes the places of members that @shape does not name
 * @error: return location for a %PW_ERROR_FORMAT that names the place
 *
 * Returns: whether it looks like that, so that it can be read without further checks
 */
gboolean
pw_json_has_shape (JsonObject         *object,
                   const PwJsonShape  *shape,
                   GPtrArray          *unknown,
                   GError            **error)
{
  return has_shape_at (object, shape, "", unknown, error);
}

/**
 * pw_json_get_text:
 * @object: an object of a known shape
 * @name: a member
 *
 * Returns: (transfer none) (nullable): the text; %NULL when it is absent, null or empty
 */
const char *
pw_json_get_text (JsonObject *object,
                  const char *name)
{
  const char *text = json_object_get_string_member_with_default (object, name, NULL);

  return text != NULL && *text != '\0' ? text : NULL;
}

gint64
pw_json_get_int (JsonObject *object,
                 const char *name)
{
  return json_object_get_int_member_with_default (object, name, 0);
}

/**
 * pw_json_get_object:
 * @object: an object of a known shape
 * @name: a member
 *
 * Returns: (transfer none) (nullable): the object; %NULL when it is absent or null
 */
JsonObject *
pw_json_get_object (JsonObject *object,
                    const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  return node != NULL && JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
}

/**
 * pw_json_get_array:
 * @object: an object of a known shape
 * @name: a member
 *
 * Returns: (transfer none) (nullable): the list; %NULL when it is absent or null
 */
JsonArray *
pw_json_get_array (JsonObject *object,
                   const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  return node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
}
