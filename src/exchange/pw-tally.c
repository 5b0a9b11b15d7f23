/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/pw-tally.h"

#define MAX_NAMES 5
#define MAX_NAME_LENGTH 60

void
pw_tally_add (PwTally    *self,
              const char *name)
{
  self->count++;
  if (self->names == NULL)
    {
      self->names = g_string_new (NULL);
    }

  if (self->count <= MAX_NAMES)
    {
      g_autofree char *start = g_utf8_substring (name, 0, MIN (g_utf8_strlen (name, -1), MAX_NAME_LENGTH));

      g_string_append_printf (self->names, "%s%s%s", self->count > 1 ? ", " : "", start, g_str_equal (start, name) ? "" : "…");
    }
  else if (self->count == MAX_NAMES + 1)
    {
      g_string_append (self->names, ", …");
    }
}

/**
 * pw_tally_get_names:
 * @self: a tally that counts at least one
 *
 * Returns: (transfer none): the first names, as `Gate, Fence`; more than five end in an ellipsis
 */
const char *
pw_tally_get_names (PwTally *self)
{
  return self->names->str;
}

void
pw_tally_clear (PwTally *self)
{
  if (self->names != NULL)
    {
      g_string_free (self->names, TRUE);
    }
  self->names = NULL;
  self->count = 0;
}
