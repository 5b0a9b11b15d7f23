/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <locale.h>
#include <string.h>

#include "base/pw-error.h"
#include "ui/common/pw-image-gate.h"

#define MOST_BYTES (20 * 1024 * 1024)

static void
assert_refused (GBytes     *bytes,
                const char *reason)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GdkTexture) texture = pw_image_gate_load (bytes, &error);

  g_assert_null (texture);
  g_assert_error (error, PW_ERROR, PW_ERROR_FORMAT);
  g_assert_cmpstr (error->message, ==, reason);
}

static GBytes *
create_png (guint32 width,
            guint32 height)
{
  guint8 bytes[33] = "\211PNG\r\n\032\n\0\0\0\rIHDR";

  for (int i = 0; i < 4; i++)
    {
      bytes[16 + i] = (guint8) (width >> (24 - 8 * i));
      bytes[20 + i] = (guint8) (height >> (24 - 8 * i));
    }
  bytes[24] = 8;
  return g_bytes_new (bytes, sizeof bytes);
}

/* A frame header of type @marker after an application segment. */
static GBytes *
create_jpeg (guint8  marker,
             guint16 width,
             guint16 height)
{
  const guint8 bytes[] = {
    0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 2,
    0xff, 0xc4, 0, 3, 0,
    0xff, marker, 0, 11, 8, (guint8) (height >> 8), (guint8) height, (guint8) (width >> 8), (guint8) width, 1, 1, 0x11, 0,
  };

  return g_bytes_new (bytes, sizeof bytes);
}

static void
test_picture (void)
{
  guint32 pixels[6] = { 0 };
  g_autoptr (GBytes) raw = g_bytes_new (pixels, sizeof pixels);
  g_autoptr (GdkTexture) made = gdk_memory_texture_new (3, 2, GDK_MEMORY_DEFAULT, raw, 12);
  g_autoptr (GBytes) png = gdk_texture_save_to_png_bytes (made);
  g_autoptr (GError) error = NULL;
  g_autoptr (GdkTexture) texture = pw_image_gate_load (png, &error);

  g_assert_no_error (error);
  g_assert_cmpint (gdk_texture_get_width (texture), ==, 3);
  g_assert_cmpint (gdk_texture_get_height (texture), ==, 2);
}

static void
test_too_large (void)
{
  const struct { guint32 width, height; gboolean is_too_large; } table[] = {
    { 50000, 50000, TRUE },
    { 8001, 1, TRUE },
    { 1, 8001, TRUE },
    { 8000, 8000, FALSE },
    { G_MAXUINT32, 1, TRUE },
    { 1, G_MAXUINT32, TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_autoptr (GBytes) png = create_png (table[i].width, table[i].height);

      assert_refused (png, table[i].is_too_large ? "The picture is wider or higher than 8,000 pixels." : "The picture is damaged.");
    }
}

static void
test_jpeg (void)
{
  const struct { guint8 marker; guint16 width, height; const char *reason; } table[] = {
    { 0xc0, 50000, 100, "The picture is wider or higher than 8,000 pixels." },
    { 0xc2, 100, 50000, "The picture is wider or higher than 8,000 pixels." },
    { 0xc0, 8000, 8000, "The picture is damaged." },
    { 0xda, 50000, 50000, "This is no PNG or JPEG picture." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_autoptr (GBytes) jpeg = create_jpeg (table[i].marker, table[i].width, table[i].height);

      assert_refused (jpeg, table[i].reason);
    }
}

/* Every beginning of a good header is refused, and read no further than it goes. */
static void
test_cut_off (void)
{
  g_autoptr (GBytes) png = create_png (10, 10);
  g_autoptr (GBytes) jpeg = create_jpeg (0xc0, 10, 10);
  GBytes *const files[] = { png, jpeg };

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      for (gsize size = 0; size < g_bytes_get_size (files[i]); size++)
        {
          g_autofree guint8 *copy = g_memdup2 (g_bytes_get_data (files[i], NULL), size);
          g_autoptr (GBytes) bytes = g_bytes_new_static (copy, size);
          g_autoptr (GError) error = NULL;

          g_assert_null (pw_image_gate_load (bytes, &error));
          g_assert_error (error, PW_ERROR, PW_ERROR_FORMAT);
        }
    }
}

static void
test_no_picture (void)
{
  g_autoptr (GBytes) svg = g_bytes_new_static ("<svg xmlns='http://www.w3.org/2000/svg'/>", 41);
  g_autoptr (GBytes) gif = g_bytes_new_static ("GIF89a\1\0\1\0", 10);

  assert_refused (svg, "This is no PNG or JPEG picture.");
  assert_refused (gif, "This is no PNG or JPEG picture.");
}

static void
test_too_many_bytes (void)
{
  g_autoptr (GBytes) bytes = g_bytes_new_take (g_malloc0 (MOST_BYTES + 1), MOST_BYTES + 1);
  g_autoptr (GFileIOStream) stream = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = g_file_new_tmp ("projectwerk-XXXXXX", &stream, &error);

  assert_refused (bytes, "The picture is larger than 20 MB.");
  g_assert_no_error (error);
  g_assert_true (g_seekable_truncate (G_SEEKABLE (stream), MOST_BYTES + 1, NULL, &error));
  g_assert_null (pw_image_gate_read (file, &error));
  g_assert_error (error, PW_ERROR, PW_ERROR_FORMAT);
  g_file_delete (file, NULL, NULL);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  setlocale (LC_ALL, "C.UTF-8");

  g_test_add_func ("/ui/image-gate/picture", test_picture);
  g_test_add_func ("/ui/image-gate/too-large", test_too_large);
  g_test_add_func ("/ui/image-gate/jpeg", test_jpeg);
  g_test_add_func ("/ui/image-gate/cut-off", test_cut_off);
  g_test_add_func ("/ui/image-gate/no-picture", test_no_picture);
  g_test_add_func ("/ui/image-gate/too-many-bytes", test_too_many_bytes);
  return g_test_run ();
}
