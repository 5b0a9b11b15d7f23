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

static sqlite3 *
open_both (const char *old,
           const char *migrated)
{
  g_autofree char *attach = g_strdup_printf ("ATTACH '%s' AS migrated", migrated);
  g_autoptr (GError) error = NULL;
  sqlite3 *db;

  g_assert_cmpint (sqlite3_open (old, &db), ==, SQLITE_OK);
  pw_sqlite_exec (db, attach, &error);
  g_assert_no_error (error);
  return db;
}

/* Every row of every table, in every column that there was, and no row more. */
static void
assert_kept (const char *old,
             const char *migrated)
{
  g_autoptr (sqlite3) db = open_both (old, migrated);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) tables = pw_schema_list_tables (db, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < tables->len; i++)
    {
      const char *table = g_ptr_array_index (tables, i);
      g_autoptr (GPtrArray) columns = pw_schema_list_columns (db, table, NULL);
      g_autoptr (GString) names = g_string_new (NULL);
      /* Of the journal the old rows are kept, and the heads and the sum are not. */
      gboolean is_journal = g_str_has_prefix (table, "journal");
      g_autofree char *sql = NULL;
      gint64 n_differences;

      for (guint j = 0; j < columns->len; j++)
        {
          g_string_append_printf (names, "%s\"%s\"", j > 0 ? ", " : "", (const char *) columns->pdata[j]);
        }
      if (g_str_equal (table, "head"))
        {
          continue;
        }
      sql = g_strdup_printf ("SELECT (SELECT count (*) FROM (SELECT %s FROM main.\"%s\" EXCEPT SELECT %s FROM migrated.\"%s\"))"
                             " + (SELECT count (*) FROM (SELECT %s FROM migrated.\"%s\"%s EXCEPT SELECT %s FROM main.\"%s\"))",
                             names->str, table, names->str, table, names->str, table,
                             is_journal ? " WHERE seq <= (SELECT max (seq) FROM main.journal)" : "", names->str, table);
      g_assert_true (pw_sqlite_read_int (db, sql, &n_differences, &error));
      g_assert_no_error (error);
      g_test_message ("%s", table);
      g_assert_cmpint (n_differences, ==, 0);
    }
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
      if (version == (int) G_N_ELEMENTS (pw_schema_scripts) && !has_present_tables (path))
        {
          g_error ("src/store/schema/%d.sql is not what tests/store/old/%d.db was made with. Is that version released? Then write the next script."
                   " If not: ninja -C _build tests/store/make-museum && _build/tests/store/make-museum tests/store/old", version, version);
        }
      found = pw_test_hash_content (path);
      pw_test_assert_sound (path);
      if (version == (int) G_N_ELEMENTS (pw_schema_scripts))
        {
          g_assert_true (g_file_get_contents (hash_path, &expected, NULL, NULL));
          g_assert_cmpstr (found, ==, g_strstrip (expected));
        }
      assert_kept (old, path);
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
