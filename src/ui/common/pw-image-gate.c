/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/common/pw-image-gate.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/pw-error.h"

#define MOST_BYTES  (20 * 1024 * 1024)
#define MOST_PIXELS 8000

static guint32
read_number (const guint8 *bytes,
             guint         n_bytes)
{
  guint32 number = 0;

  for (guint i = 0; i < n_bytes; i++)
    {
      number = number << 8 | bytes[i];
    }
  return number;
}

static gboolean
read_png_size (const guint8 *bytes,
               gsize         size,
               guint32      *width,
               guint32      *height)
{
  if (size < 24 || memcmp (bytes, "\211PNG\r\n\032\n", 8) != 0 || memcmp (bytes + 12, "IHDR", 4) != 0)
    {
      return FALSE;
    }

  *width = read_number (bytes + 16, 4);
  *height = read_number (bytes + 20, 4);
  return TRUE;
}

/* Walks from segment to segment up to the one that begins a frame (SOF0 to SOF15, but for DHT, JPG and DAC). */
static gboolean
read_jpeg_size (const guint8 *bytes,
                gsize         size,
                guint32      *width,
                guint32      *height)
{
  gsize at = 2;

  if (size < 4 || bytes[0] != 0xff || bytes[1] != 0xd8)
    {
      return FALSE;
    }

  while (at + 9 < size && bytes[at] == 0xff)
    {
      guint8 marker = bytes[at + 1];

      if (marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc)
        {
          *height = read_number (bytes + at + 5, 2);
          *width = read_number (bytes + at + 7, 2);
          return TRUE;
        }
      at += 2 + MAX (read_number (bytes + at + 2, 2), 2u);
    }

  return FALSE;
}

/**
 * pw_image_gate_load:
 * @bytes: a file that says it is a picture
 * @error: %PW_ERROR_FORMAT when it is none, or too large
 *
 * Reads a PNG or JPEG picture. How large it is, is read from its header before anything is decoded.
 *
 * Returns: (transfer full) (nullable): the picture
 */
GdkTexture *
pw_image_gate_load (GBytes  *bytes,
                    GError **error)
{
  gsize size;
  const guint8 *data = g_bytes_get_data (bytes, &size);
  GdkTexture *texture = NULL;
  guint32 width = 0;
  guint32 height = 0;

  if (size > MOST_BYTES)
    {
      g_set_error_literal (error, PW_ERROR, PW_ERROR_FORMAT, _("The picture is larger than 20 MB."));
      return NULL;
    }
  if (!read_png_size (data, size, &width, &height) && !read_jpeg_size (data, size, &width, &height))
    {
      g_set_error_literal (error, PW_ERROR, PW_ERROR_FORMAT, _("This is no PNG or JPEG picture."));
      return NULL;
    }
  if (width > MOST_PIXELS || height > MOST_PIXELS)
    {
      g_set_error_literal (error, PW_ERROR, PW_ERROR_FORMAT, _("The picture is wider or higher than 8,000 pixels."));
      return NULL;
    }

  texture = gdk_texture_new_from_bytes (bytes, NULL);
  if (texture == NULL)
    {
      g_set_error_literal (error, PW_ERROR, PW_ERROR_FORMAT, _("The picture is damaged."));
    }
  return texture;
}

/**
 * pw_image_gate_read:
 * @file: a file
 * @error: when it cannot be read, or is too large for a picture
 *
 * Returns: (transfer full) (nullable): what is in it
 */
GBytes *
pw_image_gate_read (GFile   *file,
                    GError **error)
{
  g_autoptr (GFileInputStream) stream = g_file_read (file, NULL, error);
  g_autoptr (GBytes) bytes = stream != NULL ? g_input_stream_read_bytes (G_INPUT_STREAM (stream), MOST_BYTES + 1, NULL, error) : NULL;

  if (bytes != NULL && g_bytes_get_size (bytes) > MOST_BYTES)
    {
      g_set_error_literal (error, PW_ERROR, PW_ERROR_FORMAT, _("The picture is larger than 20 MB."));
      return NULL;
    }
  return g_steal_pointer (&bytes);
}
