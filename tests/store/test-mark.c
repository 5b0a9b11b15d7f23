/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/pw-mark.h"

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

static void
test_read (void)
{
  g_autofree char *folder = g_dir_make_tmp ("projectwerk-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "file", NULL);
  g_autofree char *old = g_test_build_filename (G_TEST_DIST, "store", "old", "1.db", NULL);
  char header[100] = "SQLite format 3";
  const struct
  {
    gsize  length;
    PwMark mark;
  } rows[] = {
    { 0, PW_MARK_NONE },
    { 16, PW_MARK_NONE },
    { 71, PW_MARK_NONE },
    { 72, PW_MARK_OFFICE },
    { sizeof header, PW_MARK_OFFICE },
  };

  memcpy (header + 68, "Pwk1", 4);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_assert_true (g_file_set_contents (path, header, (gssize) rows[i].length, NULL));
      g_assert_cmpint (pw_mark_read (path), ==, rows[i].mark);
    }
  header[68] = 'Q';
  g_assert_true (g_file_set_contents (path, header, sizeof header, NULL));
  g_assert_cmpint (pw_mark_read (path), ==, PW_MARK_FOREIGN);
  header[0] = 'Q';
  g_assert_true (g_file_set_contents (path, header, sizeof header, NULL));
  g_assert_cmpint (pw_mark_read (path), ==, PW_MARK_NONE);

  g_assert_cmpint (pw_mark_read (old), ==, PW_MARK_OFFICE);
  g_assert_cmpint (pw_mark_read (folder), ==, PW_MARK_NONE);
  g_remove (path);
  g_assert_cmpint (pw_mark_read (path), ==, PW_MARK_NONE);
  g_rmdir (folder);
}

static void
test_same_file (void)
{
  g_autofree char *folder = g_dir_make_tmp ("projectwerk-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "file", NULL);
  g_autofree char *linked = g_build_filename (folder, "link", NULL);
  g_autofree char *copy = g_build_filename (folder, "copy", NULL);

  g_assert_false (pw_mark_is_same_file (path, path));
  g_assert_true (g_file_set_contents (path, "a", 1, NULL));
  g_assert_true (g_file_set_contents (copy, "a", 1, NULL));
  g_assert_cmpint (symlink (path, linked), ==, 0);
  g_assert_true (pw_mark_is_same_file (path, path));
  g_assert_true (pw_mark_is_same_file (linked, path));
  g_assert_false (pw_mark_is_same_file (copy, path));

  g_remove (path);
  g_remove (linked);
  g_remove (copy);
  g_rmdir (folder);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/mark/read", test_read);
  g_test_add_func ("/store/mark/same-file", test_same_file);
  return g_test_run ();
}
