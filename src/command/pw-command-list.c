/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "command/pw-arguments.h"
#include "command/pw-command-output.h"
#include "command/pw-command.h"
#include "command/pw-commands.h"
#include "command/pw-kinds.h"
#include "command/pw-command-session.h"
#include "exchange/pw-export-function.h"
#include "exchange/pw-json.h"
#include "model/pw-assessment-edits.h"
#include "model/pw-function.h"

int
pw_run_list (int          argc,
             char       **argv,
             const char  *store_path)
{
  gboolean is_json = FALSE;
  const GOptionEntry entries[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &is_json, NULL, NULL },
    { NULL }
  };
  g_autoptr (PwCommandSession) session = NULL;
  g_autoptr (GListModel) list = NULL;
  g_auto (GStrv) words = NULL;
  GError *error = NULL;
  GType type;

  if (!pw_arguments_parse (argc, argv, entries, 1, 1, &words, &error))
    {
      return pw_command_failed (error);
    }

  session = pw_command_session_open (store_path, FALSE, &error);
  list = session != NULL ? pw_kinds_list (session->workspace, words[0], &type, &error) : NULL;
  if (list == NULL)
    {
      return pw_command_failed (error);
    }

  if (is_json)
    {
      g_autoptr (JsonNode) node = pw_json_from_list (type, list);
      g_autofree char *text = pw_json_to_text (node);

      g_print ("%s", text);
      return PW_EXIT_DONE;
    }

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (PwEntity) entity = g_list_model_get_item (list, i);
      g_autofree char *title = pw_entity_dup_title (entity);

      g_print ("%" G_GINT64_FORMAT "  %s\n", pw_entity_get_id (entity), title);
    }

  return PW_EXIT_DONE;
}

static char *
export_function (PwCommandSession   *session,
                 const char         *name,
                 GError            **error)
{
  PwFunction *function = pw_workspace_find_named (session->workspace, PW_TYPE_FUNCTION, name, error);
  PwFunctionVersion *version = function != NULL ? pw_function_find_version_to_read (function, error) : NULL;
  g_autoptr (JsonNode) node = NULL;

  if (version == NULL)
    {
      return NULL;
    }

  node = pw_export_function (version);
  return pw_json_to_text (node);
}

/* The format follows from the extension: a function description or a list, as JSON. */
int
pw_run_export (int          argc,
               char       **argv,
               const char  *store_path)
{
  g_autofree char *target = NULL;
  const GOptionEntry entries[] = {
    { "to", 0, 0, G_OPTION_ARG_FILENAME, &target, NULL, NULL },
    { NULL }
  };
  g_autoptr (PwCommandSession) session = NULL;
  g_auto (GStrv) words = NULL;
  g_autofree char *text = NULL;
  GError *error = NULL;

  if (!pw_arguments_parse (argc, argv, entries, 1, 2, &words, &error))
    {
      return pw_command_failed (error);
    }
  /* A function description has a suffix of its own, which a file manager knows it by. */
  if (target == NULL || !(g_str_has_suffix (target, ".json") || (words[1] != NULL && g_str_has_suffix (target, ".functie"))))
    {
      return pw_command_usage_error (_("Say where it goes with --to FILE.json."));
    }

  if (words[1] != NULL && !g_str_equal (words[0], "function"))
    {
      return pw_command_usage_error (_("Only a function is exported by its name; without a name the whole list is."));
    }

  session = pw_command_session_open (store_path, FALSE, &error);
  if (session == NULL)
    {
      return pw_command_failed (error);
    }

  if (words[1] != NULL)
    {
      text = export_function (session, words[1], &error);
    }
  else
    {
      GType type;
      g_autoptr (GListModel) list = pw_kinds_list (session->workspace, words[0], &type, &error);
      g_autoptr (JsonNode) node = list != NULL ? pw_json_from_list (type, list) : NULL;

      text = node != NULL ? pw_json_to_text (node) : NULL;
    }
  if (text == NULL || !pw_command_output_write_file (target, text, strlen (text), &error))
    {
      return pw_command_failed (error);
    }

  return PW_EXIT_DONE;
}
