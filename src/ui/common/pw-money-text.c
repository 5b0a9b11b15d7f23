/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/common/pw-money-text.h"

#include <stdlib.h>
#include <string.h>

/**
 * pw_money_dup_text:
 * @cents: an amount in euro cents
 *
 * Returns: (transfer full): the amount as it is written in Belgium, as “12.500,00”; pw_money_parse() reads it back
 */
char *
pw_money_dup_text (gint64 cents)
{
  g_autofree char *digits = g_strdup_printf ("%" G_GINT64_FORMAT, ABS (cents) / 100);
  g_autoptr (GString) text = g_string_new (cents < 0 ? "-" : "");
  gsize length = strlen (digits);

  for (gsize i = 0; i < length; i++)
    {
      if (i > 0 && (length - i) % 3 == 0)
        {
          g_string_append_c (text, '.');
        }
      g_string_append_c (text, digits[i]);
    }
  g_string_append_printf (text, ",%02d", (int) (ABS (cents) % 100));

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/**
 * pw_money_parse:
 * @text: what somebody typed: `12500`, `12.500`, `12.500,5`, `€ 12 500,00`
 * @cents: (out): the amount
 *
 * A comma, or a point with one or two digits after it, begins the cents.
 *
 * Returns: whether @text is an amount
 */
gboolean
pw_money_parse (const char *text,
                gint64     *cents)
{
  g_autoptr (GString) digits = g_string_new (NULL);
  int n_decimals = -1;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar character = g_utf8_get_char (p);
      gsize rest = strlen (p + 1);

      if (g_ascii_isdigit (*p))
        {
          if (n_decimals == 2 || digits->len > 14)
            {
              return FALSE;
            }
          g_string_append_c (digits, *p);
          n_decimals += n_decimals >= 0 ? 1 : 0;
        }
      else if (*p == ',' || (*p == '.' && rest <= 2))
        {
          if (n_decimals >= 0)
            {
              return FALSE;
            }
          n_decimals = 0;
        }
      else if (*p != '.' && character != 0x20AC && !g_unichar_isspace (character))
        {
          return FALSE;
        }
    }

  if (digits->len == 0)
    {
      return FALSE;
    }
  for (int i = MAX (n_decimals, 0); i < 2; i++)
    {
      g_string_append_c (digits, '0');
    }
  *cents = g_ascii_strtoll (digits->str, NULL, 10);
  return TRUE;
}
