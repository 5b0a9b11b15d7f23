/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/pw-mark.h"

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <string.h>

#include "store/pw-sqlite.h"

/* Where SQLite keeps the id of the program: https://sqlite.org/fileformat.html, 1.3.17 */
#define APPLICATION_OFFSET 68

/**
 * pw_mark_read:
 * @path: (type filename): a file; never the store that this process has open, whose lock would drop
 *
 * Returns: what @path is by its first bytes
 */
PwMark
pw_mark_read (const char *path)
{
  guint8 header[APPLICATION_OFFSET + 4] = { 0 };
  guint32 application = 0;
  gsize length = 0;
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFileInputStream) stream = g_file_test (path, G_FILE_TEST_IS_REGULAR) ? g_file_read (file, NULL, NULL) : NULL;

  if (stream == NULL || !g_input_stream_read_all (G_INPUT_STREAM (stream), header, sizeof header, &length, NULL, NULL)
      || length < sizeof header || memcmp (header, "SQLite format 3", 16) != 0)
    {
      return PW_MARK_NONE;
    }

  memcpy (&application, header + APPLICATION_OFFSET, sizeof application);
  return GUINT32_FROM_BE (application) == PW_SQLITE_APPLICATION_ID ? PW_MARK_OFFICE : PW_MARK_FOREIGN;
}

/**
 * pw_mark_is_same_file:
 * @path: (type filename): a file
 * @other: (type filename): another one, or the same under another name
 *
 * Looks without opening: that would drop the lock of a store.
 *
 * Returns: whether both are one file, which is there
 */
gboolean
pw_mark_is_same_file (const char *path,
                      const char *other)
{
  GStatBuf status;
  GStatBuf other_status;

  return g_stat (path, &status) == 0 && g_stat (other, &other_status) == 0
         && status.st_dev == other_status.st_dev && status.st_ino == other_status.st_ino;
}
