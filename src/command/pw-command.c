/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "command/pw-command.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/pw-error.h"
#include "command/pw-commands.h"

static int pw_command_help (int          argc,
                            char       **argv,
                            const char  *store_path);

/* Sorted by name. A command joins by its line here. */
static const PwCommand commands[] = {
  { "backup", N_("FILE"), N_("Copy the store to a file and verify the copy"), pw_run_backup },
  { "check", "", N_("Check the whole store; exit 3 when something is wrong"), pw_run_check },
  { "demo", "", N_("Fill an empty store with the demo office"), pw_run_demo },
  { "export", N_("KIND [NAME] --to FILE.json"), N_("Write a list, or a function description, to a file"), pw_run_export },
  { "help", "", N_("Say which commands there are"), pw_command_help },
  { "import", N_("SOURCE… [--in-force]"), N_("Read plans and function descriptions"), pw_run_import },
  { "journal", N_("[--limit N] [--json]"), N_("Show who did what, newest first"), pw_run_journal },
  { "list", N_("KIND [--json]"), N_("List the records of a kind"), pw_run_list },
  { "print", N_("DOCUMENT [NAME] --to FILE.pdf"), N_("Write a document as PDF"), pw_run_print },
  { "restore", N_("FILE"), N_("Put a backup back; what was there is kept aside"), pw_run_restore },
  { "roster", N_("--from DAY --to DAY [--json]"), N_("Show who does which shift"), pw_run_roster },
  { "schedule", N_("--project NAME [--json]"), N_("Show the computed dates of a project"), pw_run_schedule },
};

/* What is typed in a column of its own, counted in characters. */
static void
print_help_line (const char *words,
                 const char *summary)
{
  int n_blanks = MAX (46 - (int) g_utf8_strlen (words, -1), 1);

  g_print ("  %s%*s%s\n", words, n_blanks, "", summary);
}

static int
pw_command_help (int          argc,
                 char       **argv,
                 const char  *store_path)
{
  g_print ("%s\n\n", _("Usage: projectwerk [--store FILE] [COMMAND … | FILE…]\nWithout a command the window opens, and in it the files."));
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      g_autofree char *words = g_strjoin (" ", commands[i].name, *commands[i].usage != '\0' ? _(commands[i].usage) : NULL, NULL);

      print_help_line (words, _(commands[i].summary));
    }
  g_print ("\n");
  print_help_line (_("--store FILE"), _("Use this store instead of your own"));
  print_help_line (_("--page PAGE"), _("Open the window on this page"));
  print_help_line ("--version", _("Say which version this is"));

  return PW_EXIT_DONE;
}

static int
print_version (void)
{
  g_print ("Projectwerk %s\n", PW_VERSION);
  return PW_EXIT_DONE;
}

const char *
pw_command_get_version (void)
{
  return PW_VERSION;
}

/**
 * pw_command_find:
 * @name: a word
 *
 * Returns: (nullable): the command of that name
 */
const PwCommand *
pw_command_find (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      if (g_str_equal (commands[i].name, name))
        {
          return &commands[i];
        }
    }

  return NULL;
}

/* What the words before the command say. */
typedef struct
{
  const char *store_path;
  const char *unknown;          /* (nullable): an option that is none of the program's, or that lacks its value */
  gboolean    wants_version;
  gboolean    wants_help;
  int         n_words;          /* with the name of the program */
} Options;

static Options
read_options (int          argc,
              char       **argv)
{
  Options options = { 0 };
  int i;

  for (i = 1; i < argc && argv[i][0] == '-'; i++)
    {
      if (g_str_equal (argv[i], "--version"))
        {
          options.wants_version = TRUE;
        }
      else if (g_str_equal (argv[i], "--help") || g_str_equal (argv[i], "-h"))
        {
          options.wants_help = TRUE;
        }
      else if (g_str_has_prefix (argv[i], "--store="))
        {
          options.store_path = argv[i] + strlen ("--store=");
        }
      else if (g_str_equal (argv[i], "--store") && i + 1 < argc)
        {
          options.store_path = argv[++i];
        }
      else if (g_str_equal (argv[i], "--page") && i + 1 < argc)
        {
          i++;
        }
      /* The desktop starts the window with an option of GApplication. */
      else if (!g_str_has_prefix (argv[i], "--page=") && !g_str_has_prefix (argv[i], "--gapplication-"))
        {
          options.unknown = argv[i];
        }
    }

  options.n_words = i;
  return options;
}

/* What a file manager hands over, and a person types, holds one of these; no command does. */
static gboolean
names_file (const char *word)
{
  return strpbrk (word, "/.") != NULL;
}

/**
 * pw_command_line_wants:
 * @argc: as main() got it
 * @argv: as main() got it
 *
 * A first word with a slash or a dot is a file for the window to open.
 *
 * Returns: whether the words ask for a command, or are wrong, so that no window is needed
 */
gboolean
pw_command_line_wants (int    argc,
                       char **argv)
{
  Options options = read_options (argc, argv);

  return (options.n_words < argc && !names_file (argv[options.n_words])) || options.wants_version || options.wants_help || options.unknown != NULL;
}

/**
 * pw_command_line_run:
 * @argc: as main() got it
 * @argv: as main() got it
 *
 * Runs the command that the words ask for.
 *
 * Returns: the exit status
 */
int
pw_command_line_run (int    argc,
                     char **argv)
{
  Options options = read_options (argc, argv);
  const PwCommand *command;

  if (options.unknown != NULL)
    {
      /* Translators: %s is an option, as --stroe */
      return pw_command_usage_error (_("There is no option “%s”; projectwerk help lists them."), options.unknown);
    }
  if (options.wants_version)
    {
      return print_version ();
    }
  if (options.wants_help || options.n_words >= argc)
    {
      return pw_command_help (0, NULL, NULL);
    }

  command = pw_command_find (argv[options.n_words]);
  if (command != NULL)
    {
      return command->run (argc - options.n_words, argv + options.n_words, options.store_path);
    }

  /* Translators: %s is a word that the user typed */
  return pw_command_usage_error (_("There is no command “%s”; projectwerk help lists them."), argv[options.n_words]);
}

/**
 * pw_command_usage_error:
 * @format: a translated sentence
 * @...: what fills it in
 *
 * Says on one line of stderr what is wrong with the command line.
 *
 * Returns: %PW_EXIT_USAGE
 */
int
pw_command_usage_error (const char *format,
                        ...)
{
  va_list arguments;
  g_autofree char *text = NULL;

  va_start (arguments, format);
  text = g_strdup_vprintf (format, arguments);
  va_end (arguments);

  g_printerr ("projectwerk: %s\n", text);
  return PW_EXIT_USAGE;
}

/**
 * pw_command_failed:
 * @error: (transfer full): why
 *
 * Says on stderr why a command failed.
 *
 * Returns: %PW_EXIT_FAILED, or %PW_EXIT_USAGE for %PW_ERROR_USAGE
 */
int
pw_command_failed (GError *error)
{
  int status = g_error_matches (error, PW_ERROR, PW_ERROR_USAGE) ? PW_EXIT_USAGE : PW_EXIT_FAILED;

  g_printerr ("projectwerk: %s\n", error->message);
  g_error_free (error);
  return status;
}
