/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "command/pw-arguments.h"

#include <glib/gi18n-lib.h>

#include "base/pw-error.h"
#include "command/pw-command.h"

/**
 * pw_arguments_parse:
 * @argc: the number of words, the command's name among them
 * @argv: the words
 * @entries: (nullable): the options of the command
 * @n_minimum: how many words must remain
 * @n_maximum: how many may; -1 for any number
 * @words: (out) (transfer full): what remains after the options, without the name
 * @error: %PW_ERROR_USAGE
 *
 * Takes the words of a command apart.
 *
 * Returns: whether they fit
 */
gboolean
pw_arguments_parse (int                  argc,
                    char               **argv,
                    const GOptionEntry  *entries,
                    int                  n_minimum,
                    int                  n_maximum,
                    GStrv               *words,
                    GError             **error)
{
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) all = NULL;
  g_autoptr (GError) option_error = NULL;
  int n_words;

  for (int i = 0; i < argc; i++)
    {
      g_strv_builder_add (builder, argv[i]);
    }
  all = g_strv_builder_end (builder);

  g_option_context_set_help_enabled (context, FALSE);
  if (entries != NULL)
    {
      g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
    }
  if (!g_option_context_parse_strv (context, &all, &option_error))
    {
      /* Translators: the name of a command, then what is wrong with its options */
      g_set_error (error, PW_ERROR, PW_ERROR_USAGE, _("%s: %s"), argv[0], option_error->message);
      return FALSE;
    }

  n_words = (int) g_strv_length (all) - 1;
  if (n_words < n_minimum || (n_maximum >= 0 && n_words > n_maximum))
    {
      const PwCommand *command = pw_command_find (argv[0]);

      /* Translators: the usage of a command, as “backup FILE” */
      g_set_error (error, PW_ERROR, PW_ERROR_USAGE, _("Usage: projectwerk %s %s"), argv[0], command != NULL && *command->usage != '\0' ? _(command->usage) : "");
      return FALSE;
    }

  *words = g_strdupv (all + 1);
  return TRUE;
}

/**
 * pw_arguments_parse_day:
 * @option: the option that asks for a day, as `--from`
 * @text: (nullable): what was typed
 * @day: (out): the day
 * @error: %PW_ERROR_USAGE
 *
 * Returns: whether @text is a day as `YYYY-MM-DD`
 */
gboolean
pw_arguments_parse_day (const char  *option,
                        const char  *text,
                        PwDay       *day,
                        GError     **error)
{
  *day = pw_day_parse_iso (text);
  if (*day == PW_DAY_NONE)
    {
      /* Translators: an option, as --from, then what was typed */
      g_set_error (error, PW_ERROR, PW_ERROR_USAGE, _("%s takes a date as 2026-11-22, not “%s”."), option, text != NULL ? text : "");
      return FALSE;
    }

  return TRUE;
}
