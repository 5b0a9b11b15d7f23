/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/pw-function-file.h"

#include <glib/gi18n-lib.h>

#include "base/pw-error.h"
#include "exchange/pw-json-reader.h"

#define MAX_SCALE 9

static const PwJsonShape title_field_shape[] = {
  { "key", PW_JSON_TEXT, PW_JSON_REQUIRED, NULL },
  { "label", PW_JSON_TEXT, PW_JSON_REQUIRED, NULL },
  { "value", PW_JSON_TEXT, PW_JSON_REQUIRED, NULL },
  { "cell", PW_JSON_INTS, PW_JSON_OPTIONAL, NULL },
  { NULL }
};

static const PwJsonShape purpose_shape[] = {
  { "heading", PW_JSON_TEXT, PW_JSON_REQUIRED, NULL },
  { "paragraphs", PW_JSON_TEXTS, PW_JSON_REQUIRED, NULL },
  { NULL }
};

static const PwJsonShape place_shape[] = {
  { "heading", PW_JSON_TEXT, PW_JSON_REQUIRED, NULL },
  { "label", PW_JSON_TEXT, PW_JSON_NULLABLE | PW_JSON_OPTIONAL, NULL },
  { "text", PW_JSON_TEXT, PW_JSON_REQUIRED, NULL },
  { NULL }
};

static const PwJsonShape acknowledgement_shape[] = {
  { "heading", PW_JSON_TEXT, PW_JSON_REQUIRED, NULL },
  { "instruction", PW_JSON_TEXT, PW_JSON_REQUIRED, NULL },
  { "columns", PW_JSON_TEXTS, PW_JSON_REQUIRED, NULL },
  { "rows", PW_JSON_TEXTS, PW_JSON_REQUIRED, NULL },
  { "position", PW_JSON_TEXT, PW_JSON_NOT_KEPT, NULL },
  { NULL }
};

static const PwJsonShape task_shape[] = {
  { "text", PW_JSON_TEXT, PW_JSON_REQUIRED, NULL },
  { "subtasks", PW_JSON_TEXTS, PW_JSON_REQUIRED, NULL },
  { "applies_to", PW_JSON_TEXT, PW_JSON_NULLABLE | PW_JSON_OPTIONAL, NULL },
  { NULL }
};

static const PwJsonShape key_result_shape[] = {
  { "number", PW_JSON_INT, PW_JSON_REQUIRED, NULL },
  { "title", PW_JSON_TEXT, PW_JSON_REQUIRED, NULL },
  { "description", PW_JSON_TEXTS, PW_JSON_REQUIRED, NULL },
  { "goal", PW_JSON_TEXT, PW_JSON_NULLABLE, NULL },
  { "tasks_intro", PW_JSON_TEXT, PW_JSON_NULLABLE, NULL },
  { "tasks", PW_JSON_OBJECTS, PW_JSON_REQUIRED, task_shape },
  { "applies_to", PW_JSON_TEXT, PW_JSON_NULLABLE | PW_JSON_OPTIONAL, NULL },
  { NULL }
};

static const PwJsonShape scale_shape[] = {
  { "min", PW_JSON_INT, PW_JSON_REQUIRED, NULL },
  { "max", PW_JSON_INT, PW_JSON_REQUIRED, NULL },
  { "label", PW_JSON_TEXT, PW_JSON_REQUIRED, NULL },
  { "cumulative", PW_JSON_BOOL, PW_JSON_NULLABLE, NULL },
  { "note", PW_JSON_TEXT, PW_JSON_NULLABLE | PW_JSON_OPTIONAL, NULL },
  { NULL }
};

static const PwJsonShape group_shape[] = {
  { "key", PW_JSON_TEXT, PW_JSON_REQUIRED, NULL },
  { "code", PW_JSON_TEXT, PW_JSON_NULLABLE, NULL },
  { "suggested_code", PW_JSON_TEXT, PW_JSON_NULLABLE | PW_JSON_OPTIONAL, NULL },
  { "name", PW_JSON_TEXT, PW_JSON_REQUIRED, NULL },
  { "scope", PW_JSON_TEXT, PW_JSON_NULLABLE, NULL },
  { "clusters", PW_JSON_TEXTS, PW_JSON_OPTIONAL, NULL },
  { "footnote", PW_JSON_TEXT, PW_JSON_NULLABLE | PW_JSON_OPTIONAL, NULL },
  { NULL }
};

static const PwJsonShape level_shape[] = {
  { "level", PW_JSON_INT, PW_JSON_REQUIRED, NULL },
  { "statement", PW_JSON_TEXT, PW_JSON_REQUIRED, NULL },
  { "indicators_are_examples", PW_JSON_BOOL, PW_JSON_REQUIRED, NULL },
  { "indicators", PW_JSON_TEXTS, PW_JSON_REQUIRED, NULL },
  { NULL }
};

static const PwJsonShape competency_shape[] = {
  { "order", PW_JSON_INT, PW_JSON_REQUIRED, NULL },
  { "name", PW_JSON_TEXT, PW_JSON_REQUIRED, NULL },
  { "group", PW_JSON_TEXT, PW_JSON_REQUIRED, NULL },
  { "cluster", PW_JSON_TEXT, PW_JSON_NULLABLE, NULL },
  { "code", PW_JSON_TEXT, PW_JSON_NULLABLE, NULL },
  { "expected_level", PW_JSON_INT, PW_JSON_REQUIRED, NULL },
  { "checked_levels", PW_JSON_INTS, PW_JSON_REQUIRED, NULL },
  { "definition", PW_JSON_TEXT, PW_JSON_NULLABLE, NULL },
  { "levels", PW_JSON_OBJECTS, PW_JSON_REQUIRED, level_shape },
  { NULL }
};

static const PwJsonShape profile_shape[] = {
  { "heading", PW_JSON_TEXT, PW_JSON_REQUIRED, NULL },
  { "items", PW_JSON_TEXTS, PW_JSON_REQUIRED, NULL },
  { NULL }
};

static const PwJsonShape description_shape[] = {
  { "format", PW_JSON_TEXT, PW_JSON_REQUIRED, NULL },
  { "format_version", PW_JSON_INT, PW_JSON_REQUIRED, NULL },
  { "id", PW_JSON_TEXT, PW_JSON_REQUIRED, NULL },
  { "language", PW_JSON_TEXT, PW_JSON_REQUIRED, NULL },
  { "source_note", PW_JSON_TEXT, PW_JSON_NOT_KEPT, NULL },
  { "competency_style", PW_JSON_TEXT, PW_JSON_REQUIRED, NULL },
  { "heading", PW_JSON_TEXT, PW_JSON_REQUIRED, NULL },
  { "title_fields", PW_JSON_OBJECTS, PW_JSON_REQUIRED, title_field_shape },
  { "entity_purpose", PW_JSON_OBJECT, PW_JSON_NULLABLE, purpose_shape },
  { "purpose", PW_JSON_OBJECT, PW_JSON_NULLABLE, purpose_shape },
  { "place", PW_JSON_OBJECT, PW_JSON_NULLABLE, place_shape },
  { "acknowledgement", PW_JSON_OBJECT, PW_JSON_NULLABLE, acknowledgement_shape },
  { "key_results_heading", PW_JSON_TEXT, PW_JSON_REQUIRED, NULL },
  { "key_results_numbered", PW_JSON_BOOL, PW_JSON_REQUIRED, NULL },
  { "key_results", PW_JSON_OBJECTS, PW_JSON_REQUIRED, key_result_shape },
  { "closing_note", PW_JSON_TEXT, PW_JSON_NULLABLE, NULL },
  { "competency_scale", PW_JSON_OBJECT, PW_JSON_REQUIRED, scale_shape },
  { "competencies_heading", PW_JSON_TEXT, PW_JSON_REQUIRED, NULL },
  { "competencies_table_headers", PW_JSON_TEXTS, PW_JSON_REQUIRED, NULL },
  { "competencies_intro", PW_JSON_TEXTS, PW_JSON_REQUIRED, NULL },
  { "competency_groups", PW_JSON_OBJECTS, PW_JSON_REQUIRED, group_shape },
  { "competency_group_code_note", PW_JSON_TEXT, PW_JSON_NOT_KEPT, NULL },
  { "competency_codes", PW_JSON_TEXT_MAP, PW_JSON_NULLABLE | PW_JSON_OPTIONAL, NULL },
  { "competencies", PW_JSON_OBJECTS, PW_JSON_REQUIRED, competency_shape },
  { "profile", PW_JSON_OBJECT, PW_JSON_NULLABLE, profile_shape },
  { "editorial_corrections", PW_JSON_TEXTS, PW_JSON_NOT_KEPT, NULL },
  { "source_questions", PW_JSON_TEXTS, PW_JSON_NOT_KEPT, NULL },
  { NULL }
};

static gboolean
refuse (GError     **error,
        const char  *format,
        ...) G_GNUC_PRINTF (2, 3);

static gboolean
refuse (GError     **error,
        const char  *format,
        ...)
{
  va_list arguments;
  g_autofree char *sentence = NULL;

  va_start (arguments, format);
  sentence = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_set_error_literal (error, PW_ERROR, PW_ERROR_FORMAT, sentence);
  return FALSE;
}

static gboolean
check_head (JsonObject  *object,
            GError     **error)
{
  gint64 version = pw_json_get_int (object, "format_version");
  const char *style = pw_json_get_text (object, "competency_style");

  if (version != PW_FUNCTION_FILE_VERSION)
    {
      /* Translators: a version number, and the one that is known */
      return refuse (error, _("It has format version %d; only %d is known."), (int) CLAMP (version, -1, G_MAXINT32), PW_FUNCTION_FILE_VERSION);
    }
  if (g_strcmp0 (style, "level-table") != 0 && g_strcmp0 (style, "grade-matrix") != 0)
    {
      /* Translators: %s is a word in a file */
      return refuse (error, _("The style of the competencies is “%s”; it must be level-table or grade-matrix."), style != NULL ? style : "");
    }

  return TRUE;
}

static gboolean
check_cells (JsonArray  *fields,
             GError    **error)
{
  for (guint i = 0; i < json_array_get_length (fields); i++)
    {
      JsonArray *cell = pw_json_get_array (json_array_get_object_element (fields, i), "cell");

      if (cell != NULL
          && (json_array_get_length (cell) != 2
              || json_array_get_int_element (cell, 0) < 1 || json_array_get_int_element (cell, 0) > 20
              || json_array_get_int_element (cell, 1) < 1 || json_array_get_int_element (cell, 1) > 4))
        {
          /* Translators: %u counts the fields above a function description */
          return refuse (error, _("The cell of title field %u must be a row from 1 to 20 and a column from 1 to 4."), i + 1);
        }
    }

  return TRUE;
}

static gboolean
check_key_results (JsonArray  *key_results,
                   GError    **error)
{
  for (guint i = 0; i < json_array_get_length (key_results); i++)
    {
      JsonObject *key_result = json_array_get_object_element (key_results, i);
      gint64 number = pw_json_get_int (key_result, "number");

      if (number < 1 || number > 999 || pw_json_get_text (key_result, "title") == NULL)
        {
          /* Translators: %u counts the key results of a function */
          return refuse (error, _("Key result %u needs a title and a number from 1 to 999."), i + 1);
        }
    }

  return TRUE;
}

static gboolean
check_groups (JsonArray   *groups,
              GHashTable  *keys,
              GError     **error)
{
  for (guint i = 0; i < json_array_get_length (groups); i++)
    {
      JsonObject *group = json_array_get_object_element (groups, i);
      const char *key = pw_json_get_text (group, "key");

      if (key == NULL || pw_json_get_text (group, "name") == NULL || !g_hash_table_add (keys, (gpointer) key))
        {
          /* Translators: %u counts groups of competencies */
          return refuse (error, _("Competency group %u needs a name and a key of its own."), i + 1);
        }
    }

  return TRUE;
}

/* The crosses of a matrix run from the lowest level to the expected one, without gaps. */
static gboolean
has_crosses_up_to (JsonArray *crosses,
                   gint64     minimum,
                   gint64     expected)
{
  for (guint i = 0; i < json_array_get_length (crosses); i++)
    {
      if (json_array_get_int_element (crosses, i) != minimum + i)
        {
          return FALSE;
        }
    }

  return json_array_get_length (crosses) == expected - minimum + 1;
}

static gboolean
check_levels (JsonObject  *competency,
              gint64       minimum,
              gint64       maximum,
              GError     **error)
{
  JsonArray *levels = pw_json_get_array (competency, "levels");
  gint64 last = minimum - 1;

  for (guint i = 0; i < json_array_get_length (levels); i++)
    {
      gint64 level = pw_json_get_int (json_array_get_object_element (levels, i), "level");

      if (level <= last || level > maximum)
        {
          /* Translators: %s is the name of a competency */
          return refuse (error, _("The levels of the competency “%s” must be on the scale and rise."), pw_json_get_text (competency, "name"));
        }
      last = level;
    }

  return TRUE;
}

static gboolean
check_competencies (JsonObject  *object,
                    GHashTable  *groups,
                    GError     **error)
{
  JsonObject *scale = pw_json_get_object (object, "competency_scale");
  JsonArray *competencies = pw_json_get_array (object, "competencies");
  gboolean is_matrix = g_strcmp0 (pw_json_get_text (object, "competency_style"), "grade-matrix") == 0;
  gint64 minimum = pw_json_get_int (scale, "min");
  gint64 maximum = pw_json_get_int (scale, "max");

  if (minimum < 0 || maximum > MAX_SCALE || minimum > maximum)
    {
      return refuse (error, _("The scale of the competencies must rise and lie between 0 and %d."), MAX_SCALE);
    }

  for (guint i = 0; i < json_array_get_length (competencies); i++)
    {
      JsonObject *competency = json_array_get_object_element (competencies, i);
      const char *name = pw_json_get_text (competency, "name");
      JsonArray *crosses = pw_json_get_array (competency, "checked_levels");
      gint64 expected = pw_json_get_int (competency, "expected_level");

      if (name == NULL)
        {
          /* Translators: %u counts competencies */
          return refuse (error, _("Competency %u has no name."), i + 1);
        }
      if (pw_json_get_text (competency, "group") == NULL || !g_hash_table_contains (groups, pw_json_get_text (competency, "group")))
        {
          /* Translators: %s is the name of a competency */
          return refuse (error, _("The competency “%s” is in a group that is not in the file."), name);
        }
      if (expected < minimum || expected > maximum)
        {
          /* Translators: %s is the name of a competency */
          return refuse (error, _("The expected level of the competency “%s” is not on the scale."), name);
        }
      if (is_matrix ? !has_crosses_up_to (crosses, minimum, expected) : json_array_get_length (crosses) > 0)
        {
          /* Translators: %s is the name of a competency */
          return refuse (error, _("The checked levels of the competency “%s” do not agree with its expected level."), name);
        }
      if (!check_levels (competency, minimum, maximum, error))
        {
          return FALSE;
        }
    }

  return TRUE;
}

/* The function's own name, or else its grade's, or else the id of the file. */
static char *
dup_title (JsonObject *object)
{
  static const char *const keys[] = { "function_name", "grade_name" };
  JsonArray *fields = pw_json_get_array (object, "title_fields");

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      for (guint j = 0; j < json_array_get_length (fields); j++)
        {
          JsonObject *field = json_array_get_object_element (fields, j);

          if (g_strcmp0 (pw_json_get_text (field, "key"), keys[i]) == 0 && pw_json_get_text (field, "value") != NULL)
            {
              return g_strstrip (g_strdup (pw_json_get_text (field, "value")));
            }
        }
    }

  return g_strdup (pw_json_get_text (object, "id"));
}

static gboolean
has_order_of_its_own (JsonObject *object)
{
  JsonArray *competencies = pw_json_get_array (object, "competencies");

  for (guint i = 0; i < json_array_get_length (competencies); i++)
    {
      if (pw_json_get_int (json_array_get_object_element (competencies, i), "order") != i + 1)
        {
          return TRUE;
        }
    }

  return FALSE;
}

static void
add_remarks (PwFunctionFile *self,
             GPtrArray      *unknown)
{
  static const char *const notes[] = { "source_note", "editorial_corrections", "source_questions" };

  if (g_strcmp0 (pw_json_get_text (self->object, "language"), "nl-BE") != 0)
    {
      /* Translators: %s is the code of a language, as fr-BE */
      g_ptr_array_add (self->remarks, g_strdup_printf (_("The description is in “%s”; the fixed words of its documents are Dutch."), pw_json_get_text (self->object, "language")));
    }
  if (has_order_of_its_own (self->object))
    {
      g_ptr_array_add (self->remarks, g_strdup (_("The competencies keep the order in which they stand in the file; their order numbers are not kept.")));
    }
  for (guint i = 0; i < G_N_ELEMENTS (notes); i++)
    {
      if (json_object_has_member (self->object, notes[i]))
        {
          g_ptr_array_add (self->remarks, g_strdup (_("Notes about the source, corrections and questions are not kept.")));
          break;
        }
    }
  for (guint i = 0; i < MIN (unknown->len, 20); i++)
    {
      /* Translators: %s is the place in a file, as key_results[2].colour */
      g_ptr_array_add (self->remarks, g_strdup_printf (_("“%s” is not known and is left out."), (char *) g_ptr_array_index (unknown, i)));
    }
}

/**
 * pw_function_file_is:
 * @object: the root of a JSON file
 *
 * Returns: whether it says that it is a function description
 */
gboolean
pw_function_file_is (JsonObject *object)
{
  JsonNode *format = json_object_get_member (object, "format");

  return format != NULL && JSON_NODE_HOLDS_VALUE (format) && g_strcmp0 (json_node_get_string (format), PW_FUNCTION_FILE_FORMAT) == 0;
}

/**
 * pw_function_file_read:
 * @object: the root of a function description
 * @error: return location for a %PW_ERROR_FORMAT that names the place
 *
 * Returns: (transfer full): the description
 */
PwFunctionFile *
pw_function_file_read (JsonObject  *object,
                       GError     **error)
{
  g_autoptr (PwFunctionFile) self = g_new0 (PwFunctionFile, 1);
  g_autoptr (GPtrArray) unknown = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GHashTable) groups = g_hash_table_new (g_str_hash, g_str_equal);

  self->object = json_object_ref (object);
  self->remarks = g_ptr_array_new_with_free_func (g_free);
  if (!pw_json_has_shape (object, description_shape, unknown, error)
      || !check_head (object, error)
      || !check_cells (pw_json_get_array (object, "title_fields"), error)
      || !check_key_results (pw_json_get_array (object, "key_results"), error)
      || !check_groups (pw_json_get_array (object, "competency_groups"), groups, error)
      || !check_competencies (object, groups, error))
    {
      return NULL;
    }

  self->title = dup_title (object);
  if (self->title == NULL || *self->title == '\0')
    {
      refuse (error, _("The description has no name: neither a title field “function_name” nor an id."));
      return NULL;
    }

  add_remarks (self, unknown);
  return g_steal_pointer (&self);
}

void
pw_function_file_free (PwFunctionFile *self)
{
  g_clear_pointer (&self->object, json_object_unref);
  g_clear_pointer (&self->remarks, g_ptr_array_unref);
  g_free (self->title);
  g_free (self);
}

guint
pw_function_file_count (PwFunctionFile *self,
                        const char     *list)
{
  return json_array_get_length (pw_json_get_array (self->object, list));
}
