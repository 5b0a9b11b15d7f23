/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/pw-fold.h"

#include <string.h>

/**
 * pw_fold:
 * @text: (nullable): UTF-8
 *
 * Folds for search: lower case, without accents, white space as single blanks.
 *
 * Returns: (transfer full): the folded text; empty for %NULL
 */
char *
pw_fold (const char *text)
{
  g_autofree char *decomposed = text != NULL ? g_utf8_normalize (text, -1, G_NORMALIZE_NFKD) : NULL;
  g_autofree char *lower = NULL;
  GString *folded = g_string_new (NULL);

  if (decomposed == NULL)
    {
      return g_string_free (folded, FALSE);
    }

  lower = g_utf8_casefold (decomposed, -1);
  for (const char *p = lower; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar character = g_utf8_get_char (p);

      if (g_unichar_ismark (character))
        {
          continue;
        }
      if (g_unichar_isspace (character))
        {
          if (folded->len > 0 && folded->str[folded->len - 1] != ' ')
            {
              g_string_append_c (folded, ' ');
            }
        }
      else if (character == 0x131) /* dotless i, as in Yıldız, is typed as i */
        {
          g_string_append_c (folded, 'i');
        }
      else
        {
          g_string_append_unichar (folded, character);
        }
    }

  if (folded->len > 0 && folded->str[folded->len - 1] == ' ')
    {
      g_string_truncate (folded, folded->len - 1);
    }

  return g_string_free (folded, FALSE);
}

/**
 * pw_fold_contains:
 * @text: (nullable): the text to search in, as written
 * @folded_words: what is sought, from pw_fold()
 *
 * Returns: whether every word of @folded_words occurs in @text; true for no words
 */
gboolean
pw_fold_contains (const char *text,
                  const char *folded_words)
{
  g_autofree char *folded = pw_fold (text);
  g_auto (GStrv) words = g_strsplit (folded_words, " ", -1);

  for (char **word = words; *word != NULL; word++)
    {
      if (strstr (folded, *word) == NULL)
        {
          return FALSE;
        }
    }

  return TRUE;
}

/**
 * pw_name_sort_key:
 * @name: a family name with what follows it, as "Van den Broeck, Lies"
 *
 * Names sort the Belgian way: the prefix belongs to the name (Van den Broeck
 * under V), accents and capitals count last, and blanks and apostrophes do not.
 *
 * Returns: (transfer full): a key to be compared with strcmp()
 */
char *
pw_name_sort_key (const char *name)
{
  g_autofree char *folded = pw_fold (name);
  GString *key = g_string_new (NULL);

  for (const char *p = folded; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar character = g_utf8_get_char (p);

      if (character == ',')
        {
          g_string_append_c (key, 1);
        }
      else if (g_unichar_isalnum (character))
        {
          g_string_append_unichar (key, character);
        }
    }

  g_string_append_c (key, 1);
  g_string_append (key, name);
  return g_string_free (key, FALSE);
}
