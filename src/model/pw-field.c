/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/pw-field.h"

#include <string.h>

/**
 * pw_field_is_text:
 * @field: a field
 *
 * Returns: whether its values are texts: text, instant and hash
 */
gboolean
pw_field_is_text (const PwField *field)
{
  return field->kind == PW_FIELD_TEXT || field->kind == PW_FIELD_INSTANT || field->kind == PW_FIELD_HASH;
}

/**
 * pw_field_find_nick:
 * @field: an enum field
 * @nick: the English word of one of its values
 *
 * Returns: the value, or -1
 */
int
pw_field_find_nick (const PwField *field,
                    const char    *nick)
{
  gsize length = strlen (nick);
  const char *word = field->detail;

  g_return_val_if_fail (field->kind == PW_FIELD_ENUM, -1);

  for (int index = 0; word != NULL; index++)
    {
      const char *end = strchr (word, ' ');
      gsize word_length = end != NULL ? (gsize) (end - word) : strlen (word);

      if (word_length == length && strncmp (word, nick, length) == 0)
        {
          return index;
        }
      word = end != NULL ? end + 1 : NULL;
    }

  return -1;
}

/**
 * pw_field_dup_nick:
 * @field: an enum field
 * @index: one of its values
 *
 * Returns: (transfer full) (nullable): the English word, or %NULL outside the enum
 */
char *
pw_field_dup_nick (const PwField *field,
                   int            index)
{
  g_auto (GStrv) nicks = g_strsplit (field->detail, " ", -1);

  return index >= 0 && index < (int) g_strv_length (nicks) ? g_strdup (nicks[index]) : NULL;
}

guint
pw_field_count_nicks (const PwField *field)
{
  guint count = 1;

  for (const char *p = field->detail; *p != '\0'; p++)
    {
      count += *p == ' ';
    }

  return count;
}

/**
 * pw_value_clear:
 * @value: a value; becomes null
 */
void
pw_value_clear (PwValue *value)
{
  g_clear_pointer (&value->text, g_free);
  value->is_null = TRUE;
  value->number = 0;
}

/**
 * pw_value_copy:
 * @to: an initialised value, replaced
 * @from: what it becomes
 */
void
pw_value_copy (PwValue       *to,
               const PwValue *from)
{
  char *text = g_strdup (from->text);

  pw_value_clear (to);
  to->is_null = from->is_null;
  to->number = from->number;
  to->text = text;
}

gboolean
pw_value_equal (const PwValue *first,
                const PwValue *second)
{
  if (first->is_null || second->is_null)
    {
      return first->is_null == second->is_null;
    }

  return first->number == second->number && g_strcmp0 (first->text, second->text) == 0;
}

/**
 * pw_value_to_text:
 * @value: a value
 * @field: the field it belongs to
 *
 * Writes a value the way the journal, the hash and JSON do: days as ISO, enums
 * by their nick, numbers in decimal.
 *
 * Returns: (transfer full) (nullable): the text; %NULL for null
 */
char *
pw_value_to_text (const PwValue *value,
                  const PwField *field)
{
  if (value->is_null)
    {
      return NULL;
    }
  if (pw_field_is_text (field))
    {
      return g_strdup (value->text);
    }
  if (field->kind == PW_FIELD_DAY)
    {
      return pw_day_to_iso ((PwDay) value->number);
    }
  if (field->kind == PW_FIELD_ENUM)
    {
      return pw_field_dup_nick (field, (int) value->number);
    }

  return g_strdup_printf ("%" G_GINT64_FORMAT, value->number);
}

/**
 * pw_value_from_text:
 * @value: an initialised value, replaced on success
 * @field: the field it belongs to
 * @text: (nullable): what pw_value_to_text() wrote
 *
 * Returns: whether @text is a value of @field
 */
gboolean
pw_value_from_text (PwValue       *value,
                    const PwField *field,
                    const char    *text)
{
  gint64 number = 0;

  if (text == NULL)
    {
      pw_value_clear (value);
      return TRUE;
    }
  if (pw_field_is_text (field))
    {
      g_auto (PwValue) parsed = { FALSE, 0, g_strdup (text) };

      pw_value_copy (value, &parsed);
      return TRUE;
    }
  if (field->kind == PW_FIELD_DAY)
    {
      number = pw_day_parse_iso (text);
      if (number == PW_DAY_NONE)
        {
          return FALSE;
        }
    }
  else if (field->kind == PW_FIELD_ENUM)
    {
      number = pw_field_find_nick (field, text);
      if (number < 0)
        {
          return FALSE;
        }
    }
  else if (!g_ascii_string_to_signed (text, 10, G_MININT64, G_MAXINT64, &number, NULL))
    {
      return FALSE;
    }

  pw_value_clear (value);
  value->is_null = FALSE;
  value->number = number;
  return TRUE;
}
