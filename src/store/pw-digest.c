/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/pw-digest.h"

#include <string.h>

static void
take_checksum (PwDigest  *self,
               GChecksum *checksum)
{
  PwDigest row;
  gsize size = sizeof row.bytes;

  g_checksum_get_digest (checksum, row.bytes, &size);
  pw_digest_take (self, &row);
}

static void
update_number (GChecksum *checksum,
               gint64     number)
{
  gint64 little_endian = GINT64_TO_LE (number);

  g_checksum_update (checksum, (const guchar *) &little_endian, sizeof little_endian);
}

/**
 * pw_digest_take_row:
 * @values: by index in the field table
 * @columns: (element-type guint): those indices, in the order of the columns of the table: an older table has fewer
 */
void
pw_digest_take_row (PwDigest      *self,
                    GType          type,
                    PwId           id,
                    gint64         version,
                    const PwValue *values,
                    GArray        *columns)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);

  g_checksum_update (checksum, (const guchar *) pw_entity_type_get_kind (type), -1);
  update_number (checksum, id);
  update_number (checksum, version);
  for (guint i = 0; i < columns->len; i++)
    {
      const PwValue *value = &values[g_array_index (columns, guint, i)];
      gsize length = value->text != NULL ? strlen (value->text) : 0;

      update_number (checksum, value->is_null ? -1 : (gint64) length);
      if (!value->is_null)
        {
          update_number (checksum, value->number);
          g_checksum_update (checksum, (const guchar *) value->text, (gssize) length);
        }
    }
  take_checksum (self, checksum);
}

/* Where undo and redo stand counts too. */
void
pw_digest_take_heads (PwDigest *self,
                      gint64    undo,
                      gint64    redo)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);

  g_checksum_update (checksum, (const guchar *) "head", -1);
  update_number (checksum, undo);
  update_number (checksum, redo);
  take_checksum (self, checksum);
}

void
pw_digest_take (PwDigest       *self,
                const PwDigest *other)
{
  for (guint i = 0; i < sizeof self->bytes; i++)
    {
      self->bytes[i] ^= other->bytes[i];
    }
}

/* Returns: (transfer full): 64 hex digits */
char *
pw_digest_to_text (const PwDigest *self)
{
  char *text = g_malloc0 (2 * sizeof self->bytes + 1);

  for (guint i = 0; i < sizeof self->bytes; i++)
    {
      g_snprintf (text + 2 * i, 3, "%02x", self->bytes[i]);
    }

  return text;
}

gboolean
pw_digest_from_text (PwDigest   *self,
                     const char *text)
{
  if (strlen (text) != 2 * sizeof self->bytes)
    {
      return FALSE;
    }
  for (guint i = 0; i < sizeof self->bytes; i++)
    {
      int high = g_ascii_xdigit_value (text[2 * i]);
      int low = g_ascii_xdigit_value (text[2 * i + 1]);

      if (high < 0 || low < 0)
        {
          return FALSE;
        }
      self->bytes[i] = (guint8) (high * 16 + low);
    }

  return TRUE;
}
