/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/pw-id.h"

#include "base/pw-clock.h"

#define EPOCH_2020_MS G_GINT64_CONSTANT (1577836800000)
#define RANDOM_BITS   22

static PwId last_id = 0;
G_LOCK_DEFINE_STATIC (last_id);

/**
 * pw_id_new:
 *
 * Makes an id that sorts after every one this process made before, also when
 * the clock goes back.
 *
 * Returns: the id
 */
PwId
pw_id_new (void)
{
  gint64 milliseconds = MAX (pw_clock_now_us () / 1000 - EPOCH_2020_MS, 1);
  PwId id = (milliseconds << RANDOM_BITS) | (g_random_int () & ((1u << RANDOM_BITS) - 1));

  G_LOCK (last_id);
  id = MAX (id, last_id + 1);
  last_id = id;
  G_UNLOCK (last_id);
  return id;
}

char *
pw_id_to_string (PwId id)
{
  return g_strdup_printf ("%" G_GINT64_FORMAT, id);
}

/**
 * pw_id_parse:
 * @text: (nullable): decimal digits, and nothing else
 *
 * Returns: the id, or %PW_ID_NONE
 */
PwId
pw_id_parse (const char *text)
{
  guint64 number;

  if (text == NULL || !g_ascii_string_to_unsigned (text, 10, 1, G_MAXINT64, &number, NULL))
    {
      return PW_ID_NONE;
    }

  return (PwId) number;
}
