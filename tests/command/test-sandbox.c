/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <gio/gio.h>
#include <glib/gstdio.h>
#include <string.h>

#include "base/pw-sandbox.h"
#include "base/pw-words.h"
#include "command/pw-command.h"

/* Commands in a sandbox that shows the folder `seen` and not the folder `unseen`. */
typedef struct
{
  char    *folder;
  char    *seen;
  char    *unseen;
  GString *errors;
} Fixture;

static Fixture *current;

static void
keep_error (const char *text)
{
  g_string_append (current->errors, text);
}

static void
print_nothing (const char *text)
{
}

static void
enter_sandbox (Fixture    *fixture,
               const char *mode)
{
  g_autofree char *path = g_build_filename (fixture->folder, "flatpak-info", NULL);
  g_autofree char *info = g_strdup_printf ("[Application]\nname=io.github.projectwerk.Projectwerk\n[Context]\nshared=ipc;\nfilesystems=%s%s;\n", fixture->seen, mode);

  g_assert_true (g_file_set_contents (path, info, -1, NULL));
  pw_sandbox_set (pw_sandbox_new (path, fixture->folder));
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->folder = g_dir_make_tmp ("projectwerk-XXXXXX", NULL);
  fixture->seen = g_build_filename (fixture->folder, "seen", NULL);
  fixture->unseen = g_build_filename (fixture->folder, "unseen", NULL);
  fixture->errors = g_string_new (NULL);
  g_assert_cmpint (g_mkdir (fixture->seen, 0700), ==, 0);
  g_assert_cmpint (g_mkdir (fixture->unseen, 0700), ==, 0);
  enter_sandbox (fixture, "");
  current = fixture;
}

static void
remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        {
          remove_folder (path);
        }
      else
        {
          g_remove (path);
        }
    }
  g_rmdir (folder);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  pw_sandbox_set (NULL);
  remove_folder (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->seen);
  g_free (fixture->unseen);
  g_string_free (fixture->errors, TRUE);
}

/* SEEN and UNSEEN stand for the folders. */
static int
run (Fixture    *fixture,
     const char *command_line)
{
  g_auto (GStrv) words = NULL;
  g_autoptr (GString) text = g_string_new (command_line);

  g_string_replace (text, "UNSEEN", fixture->unseen, 0);
  g_string_replace (text, "SEEN", fixture->seen, 0);
  words = g_strsplit (text->str, " ", -1);
  g_string_truncate (fixture->errors, 0);
  return pw_command_line_run ((int) g_strv_length (words), words);
}

static void
assert_done (Fixture    *fixture,
             const char *command_line)
{
  int status = run (fixture, command_line);

  g_assert_cmpstr (fixture->errors->str, ==, "");
  g_assert_cmpint (status, ==, PW_EXIT_DONE);
}

static guint
count_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n_files = 0;

  while (g_dir_read_name (dir) != NULL)
    {
      n_files++;
    }

  return n_files;
}

/* It fails with the line that helps, and leaves nothing in the folder that goes away. */
static void
assert_refused (Fixture    *fixture,
                const char *command_line,
                const char *line)
{
  g_autoptr (GString) wanted = g_string_new (line);
  guint n_files = count_files (fixture->unseen);

  g_string_replace (wanted, "UNSEEN", fixture->unseen, 0);
  g_string_replace (wanted, "SEEN", fixture->seen, 0);
  g_assert_cmpint (run (fixture, command_line), ==, PW_EXIT_FAILED);
  if (strstr (fixture->errors->str, wanted->str) == NULL || strstr (fixture->errors->str, "draait in Flatpak") == NULL)
    {
      g_error ("%s: %s", command_line, fixture->errors->str);
    }
  g_assert_cmpuint (count_files (fixture->unseen), ==, n_files);
}

#define APP "io.github.projectwerk.Projectwerk"

static void
test_paths (Fixture       *fixture,
            gconstpointer  data)
{
  assert_done (fixture, "projectwerk --store SEEN/office.db demo");
  assert_refused (fixture, "projectwerk --store UNSEEN/office.db demo", "flatpak override --user --filesystem=UNSEEN:create " APP);
  assert_refused (fixture, "projectwerk --store UNSEEN/office.db list person", "flatpak override --user --filesystem=UNSEEN:ro " APP);
  assert_refused (fixture, "projectwerk --store UNSEEN/office.db check", "flatpak override --user --filesystem=UNSEEN:ro " APP);
  assert_refused (fixture, "projectwerk --store SEEN/office.db import UNSEEN/plan.xml", "flatpak override --user --filesystem=UNSEEN:ro " APP);
  assert_refused (fixture, "projectwerk --store SEEN/office.db export person --to UNSEEN/people.json", "flatpak override --user --filesystem=UNSEEN:create " APP);
  assert_refused (fixture, "projectwerk --store SEEN/office.db print milestones --to UNSEEN/year.pdf", "flatpak override --user --filesystem=UNSEEN:create " APP);
  assert_refused (fixture, "projectwerk --store SEEN/office.db backup UNSEEN/copy.db", "flatpak override --user --filesystem=UNSEEN:create " APP);
  assert_refused (fixture, "projectwerk --store SEEN/office.db restore UNSEEN/copy.db", "flatpak override --user --filesystem=UNSEEN:ro " APP);
  assert_refused (fixture, "projectwerk --store UNSEEN/office.db restore SEEN/office.db", "flatpak override --user --filesystem=UNSEEN:create " APP);

  assert_done (fixture, "projectwerk --store SEEN/office.db backup SEEN/copy.db");
  assert_done (fixture, "projectwerk --store SEEN/office.db export person --to SEEN/people.json");
  assert_done (fixture, "projectwerk --store SEEN/office.db export function Projectcoördinator --to SEEN/coordinator.functie");
  assert_done (fixture, "projectwerk --store SEEN/office.db import SEEN/coordinator.functie");
  assert_done (fixture, "projectwerk --store SEEN/office.db restore SEEN/copy.db");

  enter_sandbox (fixture, ":ro");
  assert_done (fixture, "projectwerk --store SEEN/office.db list person");
  assert_refused (fixture, "projectwerk --store SEEN/office.db backup SEEN/again.db", "flatpak override --user --filesystem=SEEN " APP);
}

/* What the file manager hands over goes to the window; what a person mistypes does not. */
static void
test_words (void)
{
  const struct
  {
    const char *line;
    gboolean    is_command;
  } rows[] = {
    { "projectwerk", FALSE },
    { "projectwerk --gapplication-service", FALSE },
    { "projectwerk plan.xml", FALSE },
    { "projectwerk --store a.db /home/an/plan", FALSE },
    { "projectwerk file:///home/an/plan.xml file:///home/an/b.functie", FALSE },
    { "projectwerk --page today", FALSE },
    { "projectwerk list person", TRUE },
    { "projectwerk import plan.xml", TRUE },
    { "projectwerk lsit", TRUE },
    { "projectwerk --version", TRUE },
    { "projectwerk --stroe a.db plan.xml", TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_auto (GStrv) words = g_strsplit (rows[i].line, " ", -1);

      if (pw_command_line_wants ((int) g_strv_length (words), words) != rows[i].is_command)
        {
          g_error ("“%s” is taken wrongly", rows[i].line);
        }
    }
}

int
main (int    argc,
      char **argv)
{
  pw_words_init ();
  g_test_init (&argc, &argv, NULL);
  g_set_print_handler (print_nothing);
  g_set_printerr_handler (keep_error);
  g_test_add ("/command/sandbox/paths", Fixture, NULL, set_up, test_paths, tear_down);
  g_test_add_func ("/command/sandbox/words", test_words);
  return g_test_run ();
}
