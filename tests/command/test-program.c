/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <json-glib/json-glib.h>
#include <string.h>
#include <sys/wait.h>

/* The program itself, run as a script would: without a display, on a store in a folder of its own. */
typedef struct
{
  char *folder;
  char *store;
  char *output;
  char *errors;
  int   status;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->folder = g_dir_make_tmp ("projectwerk-XXXXXX", NULL);
  fixture->store = g_build_filename (fixture->folder, "office.db", NULL);
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
  remove_folder (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->store);
  g_free (fixture->output);
  g_free (fixture->errors);
}

static char *
path_in (Fixture    *fixture,
         const char *name)
{
  return g_build_filename (fixture->folder, name, NULL);
}

/* Runs a command line, split as a shell does; STORE stands for the store and DIR for the folder. */
static void
run (Fixture    *fixture,
     const char *command_line)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) words = g_strsplit (command_line, " ", -1);
  g_auto (GStrv) argv = NULL;
  g_auto (GStrv) environment = g_get_environ ();
  g_autoptr (GError) error = NULL;
  int wait_status;

  g_strv_builder_add (builder, g_getenv ("PW_PROGRAM"));
  g_strv_builder_add_many (builder, "--store", fixture->store, NULL);
  for (char **word = words; *word != NULL; word++)
    {
      g_autofree char *path = g_str_has_prefix (*word, "DIR/") ? path_in (fixture, *word + 4) : g_strdup (*word);

      g_strv_builder_add (builder, path);
    }
  argv = g_strv_builder_end (builder);

  environment = g_environ_unsetenv (environment, "DISPLAY");
  environment = g_environ_unsetenv (environment, "WAYLAND_DISPLAY");
  environment = g_environ_setenv (environment, "PW_TODAY", "2026-11-22", TRUE);
  g_clear_pointer (&fixture->output, g_free);
  g_clear_pointer (&fixture->errors, g_free);
  g_spawn_sync (NULL, argv, environment, G_SPAWN_DEFAULT, NULL, NULL, &fixture->output, &fixture->errors, &wait_status, &error);
  g_assert_no_error (error);
  g_assert_true (WIFEXITED (wait_status));
  fixture->status = WEXITSTATUS (wait_status);
}

static void
assert_done (Fixture    *fixture,
             const char *command_line)
{
  run (fixture, command_line);
  g_assert_cmpstr (fixture->errors, ==, "");
  g_assert_cmpint (fixture->status, ==, 0);
}

/* It ends with @status, says one line and changes no byte of the store. */
static void
assert_refused (Fixture    *fixture,
                const char *command_line,
                int         status)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  gsize length_before = 0;
  gsize length_after = 0;

  g_file_get_contents (fixture->store, &before, &length_before, NULL);
  run (fixture, command_line);
  g_file_get_contents (fixture->store, &after, &length_after, NULL);
  g_assert_cmpint (fixture->status, ==, status);
  g_assert_true (g_str_has_prefix (fixture->errors, "projectwerk: "));
  g_assert_true (strchr (fixture->errors, '\n') == fixture->errors + strlen (fixture->errors) - 1);
  g_assert_cmpmem (before, length_before, after, length_after);
}

static JsonArray *
parse_items (Fixture     *fixture,
             const char  *format,
             JsonParser  *parser)
{
  g_autoptr (GError) error = NULL;
  JsonObject *root;

  json_parser_load_from_data (parser, fixture->output, -1, &error);
  g_assert_no_error (error);
  root = json_node_get_object (json_parser_get_root (parser));
  g_assert_cmpstr (json_object_get_string_member (root, "format"), ==, format);
  g_assert_cmpint (json_object_get_int_member (root, "format_version"), ==, 1);
  return json_object_get_array_member (root, "items");
}

static void
assert_pdf (Fixture    *fixture,
            const char *name)
{
  g_autofree char *path = path_in (fixture, name);
  g_autofree char *bytes = NULL;
  gsize length = 0;

  g_assert_true (g_file_get_contents (path, &bytes, &length, NULL));
  g_assert_cmpuint (length, >, 2000);
  g_assert_cmpmem (bytes, 5, "%PDF-", 5);
}

static void
test_demo (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonArray *items;

  assert_done (fixture, "demo");
  assert_done (fixture, "list project --json");
  items = parse_items (fixture, "projectwerk.list", parser);
  g_assert_cmpuint (json_array_get_length (items), ==, 8);
  assert_done (fixture, "list volunteer --json");
  items = parse_items (fixture, "projectwerk.list", parser);
  g_assert_cmpuint (json_array_get_length (items), ==, 40);
  assert_done (fixture, "roster --from 2026-11-16 --to 2026-11-22 --json");
  items = parse_items (fixture, "projectwerk.roster", parser);
  g_assert_cmpuint (json_array_get_length (items), ==, 9);
  assert_done (fixture, "print function Projectcoördinator --to DIR/x.pdf");
  assert_pdf (fixture, "x.pdf");
  assert_done (fixture, "print sign-off-sheets Projectcoördinator --to DIR/y.pdf");
  assert_pdf (fixture, "y.pdf");
  assert_done (fixture, "print milestones --to DIR/z.pdf");
  assert_pdf (fixture, "z.pdf");
  assert_done (fixture, "print roster 2026-11-24 --to DIR/r.pdf");
  assert_pdf (fixture, "r.pdf");
  assert_done (fixture, "schedule --project Rechtenverkenning --json");
  items = parse_items (fixture, "projectwerk.schedule", parser);
  g_assert_cmpuint (json_array_get_length (items), ==, 13);
  assert_refused (fixture, "schedule --project Onbestaand", 1);
  assert_done (fixture, "journal --json");
  items = parse_items (fixture, "projectwerk.journal", parser);
  g_assert_cmpuint (json_array_get_length (items), >=, 1);
  assert_done (fixture, "check");
  assert_refused (fixture, "demo", 1);
}

static void
test_backup (Fixture       *fixture,
             gconstpointer  data)
{
  g_autofree char *before = NULL;
  g_autofree char *backup = path_in (fixture, "copy.db");
  g_autofree char *letter = path_in (fixture, "letter.odt");
  g_autofree char *text = NULL;

  assert_done (fixture, "demo");
  assert_done (fixture, "list person --json");
  before = g_strdup (fixture->output);
  assert_done (fixture, "backup DIR/copy.db");

  /* An older backup may be replaced, a letter may not. */
  assert_done (fixture, "backup DIR/copy.db");
  g_assert_true (g_file_set_contents (letter, "Geachte", -1, NULL));
  assert_refused (fixture, "backup DIR/letter.odt", 1);
  g_assert_true (g_file_get_contents (letter, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, "Geachte");

  g_assert_cmpint (g_remove (fixture->store), ==, 0);
  assert_done (fixture, "restore DIR/copy.db");
  assert_done (fixture, "list person --json");
  g_assert_cmpstr (fixture->output, ==, before);
  assert_done (fixture, "check");
}

static void
test_usage (Fixture       *fixture,
            gconstpointer  data)
{
  static const char *const wrong[] = {
    "nothing",
    "--foo",
    "--store",
    "list",
    "list nonsense",
    "list project --xml",
    "roster --from 2026-13-01 --to 2026-12-01",
    "roster --from 2026-12-02 --to 2026-12-01",
    "backup",
    "journal --limit 0",
    "export project --to DIR/x.docx",
    "export project Rechtenverkenning --to DIR/x.json",
    "export project --to DIR/x.functie",
    "--stroe list project",
    "schedule",
    "print novel Projectcoördinator --to DIR/x.pdf",
    "print function Projectcoördinator --to DIR/x.txt",
    "print function --to DIR/x.pdf",
  };

  assert_done (fixture, "demo");
  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      assert_refused (fixture, wrong[i], 2);
    }
  assert_done (fixture, "help");
  assert_done (fixture, "--version");
}

static void
test_bad_files (Fixture       *fixture,
                gconstpointer  data)
{
  static const struct
  {
    const char *name;
    const char *text;
  } files[] = {
    { "empty.xml", "" },
    { "broken.xml", "<Project><Tasks><Task>" },
    { "other.json", "{\"format\": \"something.else\"}" },
    { "noise.xml", "\x01\x02\xff\xfe" },
  };

  assert_done (fixture, "demo");
  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *path = path_in (fixture, files[i].name);
      g_autofree char *command_line = g_strdup_printf ("import DIR/%s", files[i].name);

      g_file_set_contents (path, files[i].text, -1, NULL);
      assert_refused (fixture, command_line, 1);
      g_assert_nonnull (strstr (fixture->errors, files[i].name));
    }
  assert_refused (fixture, "import DIR/absent.xml", 1);
  assert_refused (fixture, "restore DIR/empty.xml", 1);
}

static void
test_damaged (Fixture       *fixture,
              gconstpointer  data)
{
  assert_refused (fixture, "list project", 1);

  g_file_set_contents (fixture->store, "", 0, NULL);
  assert_refused (fixture, "list project", 1);
  assert_refused (fixture, "demo", 1);
  g_file_set_contents (fixture->store, "\x89PNG\r\n\x1a\n and more than sixteen bytes", -1, NULL);
  assert_refused (fixture, "list project", 1);
  run (fixture, "check");
  g_assert_cmpint (fixture->status, ==, 3);
}

/* Nobody sets a locale over ssh; names go in and out whole all the same. */
static void
test_without_locale (Fixture       *fixture,
                     gconstpointer  data)
{
  g_assert_true (g_setenv ("LC_ALL", "C", TRUE));
  assert_done (fixture, "demo");
  assert_done (fixture, "list volunteer --json");
  g_assert_nonnull (strstr (fixture->output, "Yıldız"));
  assert_refused (fixture, "schedule --project Café", 1);
  g_assert_nonnull (strstr (fixture->errors, "Café"));
  g_unsetenv ("LC_ALL");
}

static void
test_not_written (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autofree char *command_line = g_strdup_printf ("%s --store %s help > /dev/full", g_getenv ("PW_PROGRAM"), fixture->store);
  const char *argv[] = { "/bin/sh", "-c", command_line, NULL };
  int wait_status;

  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_STDERR_TO_DEV_NULL, NULL, NULL, NULL, NULL, &wait_status, NULL);
  g_assert_cmpint (WEXITSTATUS (wait_status), ==, 1);

  assert_done (fixture, "demo");
  assert_refused (fixture, "export project --to DIR/absent/x.json", 1);
  g_assert_nonnull (strstr (fixture->errors, "absent/x.json”"));
}

/* Two plans, the second too much for the store: neither comes in. */
static void
test_import_all_or_nothing (Fixture       *fixture,
                            gconstpointer  data)
{
  static const char pattern[] = "<Project xmlns=\"http://schemas.microsoft.com/project\"><Title>Plan</Title><StartDate>2026-11-23T08:00:00</StartDate>"
                                "<Tasks><Task><UID>1</UID><ID>1</ID><Name>Taak</Name><OutlineLevel>1</OutlineLevel><Start>2026-11-23T08:00:00</Start>"
                                "<Finish>2026-11-23T17:00:00</Finish><Duration>PT8H0M0S</Duration><Notes>%s</Notes></Task></Tasks></Project>";
  g_autofree char *note = g_strnfill (1200000, 'x');
  g_autofree char *good = g_strdup_printf (pattern, "kort");
  g_autofree char *bad = g_strdup_printf (pattern, note);
  g_autofree char *good_path = path_in (fixture, "good.xml");
  g_autofree char *bad_path = path_in (fixture, "bad.xml");

  g_file_set_contents (good_path, good, -1, NULL);
  g_file_set_contents (bad_path, bad, -1, NULL);
  assert_done (fixture, "demo");
  assert_refused (fixture, "import DIR/good.xml DIR/bad.xml", 1);
  assert_done (fixture, "import DIR/good.xml");
}

static void describe_object (JsonObject *object,
                             GString    *shape);

static void
describe_node (JsonNode *node,
               GString  *shape)
{
  if (JSON_NODE_HOLDS_ARRAY (node))
    {
      JsonArray *array = json_node_get_array (node);

      g_string_append_c (shape, '[');
      if (json_array_get_length (array) > 0)
        {
          describe_object (json_array_get_object_element (array, 0), shape);
        }
      g_string_append_c (shape, ']');
    }
  else
    {
      g_string_append (shape, JSON_NODE_HOLDS_NULL (node) ? "null" : json_node_type_name (node));
    }
}

static void
describe_object (JsonObject *object,
                 GString    *shape)
{
  JsonObjectIter iter;
  const char *separator = "";
  const char *name;
  JsonNode *node;

  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &name, &node))
    {
      g_string_append_printf (shape, "%s%s ", separator, name);
      describe_node (node, shape);
      separator = ", ";
    }
}

/* What scripts stand on: names, order and types, as src/README.md tells them. */
static void
test_shapes (Fixture       *fixture,
             gconstpointer  data)
{
  static const struct
  {
    const char *command_line;
    const char *format;
    const char *shape;
  } cases[] = {
    { "list power --json", "projectwerk.list", "id String, title String, expires Boolean, note null" },
    { "journal --json", "projectwerk.journal",
      "seq Integer, instant String, actor null, finality String, undoes Integer, label String, hash String" },
    { "roster --from 2026-11-16 --to 2026-11-22 --json", "projectwerk.roster",
      "shift String, activity String, activity_title String, title String, day String, start Integer, length Integer, wanted Integer, "
      "demands [demand String, title String, power_title null, minimum Integer, wanted Integer], "
      "assignments [person String, name String, demand String]" },
    { "schedule --project Rechtenverkenning --json", "projectwerk.schedule",
      "task String, parent null, kind String, title String, start String, finish String, duration Integer, progress Integer, slack Integer, "
      "is_critical Boolean, is_late Boolean" },
  };

  assert_done (fixture, "demo");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (JsonParser) parser = json_parser_new ();
      g_autoptr (GString) shape = g_string_new (NULL);
      JsonArray *items;

      assert_done (fixture, cases[i].command_line);
      items = parse_items (fixture, cases[i].format, parser);
      describe_object (json_array_get_object_element (items, 0), shape);
      g_assert_cmpstr (shape->str, ==, cases[i].shape);
    }
}

#define ADD(name, function) g_test_add ("/command/program/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("demo", test_demo);
  ADD ("shapes", test_shapes);
  ADD ("backup", test_backup);
  ADD ("usage", test_usage);
  ADD ("bad-files", test_bad_files);
  ADD ("damaged", test_damaged);
  ADD ("without-locale", test_without_locale);
  ADD ("not-written", test_not_written);
  ADD ("import-all-or-nothing", test_import_all_or_nothing);
  return g_test_run ();
}
