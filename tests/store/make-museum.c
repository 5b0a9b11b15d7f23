/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pw-store-fixture.h"

#include <glib/gstdio.h>

#include "store/pw-schema.h"

/*
 * make-museum FOLDER: puts a store of the present version, and the hash of its content, into the museum. Done once before
 * a release; the file of a released version is never made again.
 */
int
main (int    argc,
      char **argv)
{
  g_autofree char *path = NULL;
  g_autofree char *hash_path = NULL;
  g_autofree char *hash = NULL;
  int version = pw_schema_get_current ()->version;

  if (argc != 2)
    {
      g_printerr ("make-museum FOLDER\n");
      return 2;
    }

  path = g_strdup_printf ("%s/%d.db", argv[1], version);
  hash_path = g_strdup_printf ("%s/%d.hash", argv[1], version);
  g_unlink (path);
  pw_test_fill (path, (guint32) version, 300);
  hash = pw_test_hash_content (path);
  pw_test_exec (path, "VACUUM");
  g_assert_true (g_file_set_contents (hash_path, hash, -1, NULL));

  return 0;
}
