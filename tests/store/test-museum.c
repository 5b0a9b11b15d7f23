/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pw-store-fixture.h"

#include "store/pw-schema-scripts.h"

static gboolean
has_present_tables (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (sqlite3) model = pw_schema_open_model (pw_schema_get_current (), G_N_ELEMENTS (pw_schema_scripts), &error);
  g_autoptr (sqlite3) db = NULL;
  gboolean is_same;

  g_assert_no_error (error);
  g_assert_cmpint (sqlite3_open (path, &db), ==, SQLITE_OK);
  pw_schema_is_same (db, model, &is_same, &error);
  g_assert_no_error (error);
  return is_same;
}

/* The museum: a store as each released version left it. */
static void
test_museum (void)
{
  g_autofree char *museum = g_build_filename (g_getenv ("G_TEST_SRCDIR"), "store", "old", NULL);

  for (int version = 1; version <= (int) G_N_ELEMENTS (pw_schema_scripts); version++)
    {
      char *folder = pw_test_make_folder ();
      g_autofree char *name = g_strdup_printf ("%d.db", version);
      g_autofree char *old = g_build_filename (museum, name, NULL);
      g_autofree char *path = g_build_filename (folder, "projectwerk.db", NULL);
      g_autofree char *hash_name = g_strdup_printf ("%d.hash", version);
      g_autofree char *hash_path = g_build_filename (museum, hash_name, NULL);
      g_autofree char *expected = NULL;
      g_autofree char *found = NULL;
      g_autofree char *contents = NULL;
      gsize size;

      if (!g_file_get_contents (old, &contents, &size, NULL))
        {
          g_error ("%s is not there: tests/store/make-museum makes it before a release", old);
        }
      g_assert_true (g_file_set_contents (path, contents, (gssize) size, NULL));
      g_assert_true (g_file_get_contents (hash_path, &expected, NULL, NULL));
      if (version == (int) G_N_ELEMENTS (pw_schema_scripts) && !has_present_tables (path))
        {
          g_error ("src/store/schema/%d.sql is not what tests/store/old/%d.db was made with. Is that version released? Then write the next script."
                   " If not: ninja -C _build tests/store/make-museum && _build/tests/store/make-museum tests/store/old", version, version);
        }
      found = pw_test_hash_content (path);
      pw_test_assert_sound (path);
      g_assert_cmpstr (found, ==, g_strstrip (expected));
      pw_test_remove_folder (folder);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/museum/old", test_museum);
  return g_test_run ();
}
