/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "base/pw-clock.h"
#include "base/pw-sandbox.h"
#include "command/pw-arguments.h"
#include "command/pw-command.h"
#include "command/pw-commands.h"
#include "command/pw-command-session.h"
#include "exchange/pw-import.h"

static GPtrArray *
read_all (GStrv     files,
          GError  **error)
{
  g_autoptr (GPtrArray) imports = g_ptr_array_new_with_free_func (g_object_unref);

  for (char **name = files; *name != NULL; name++)
    {
      g_autoptr (GFile) file = g_file_new_for_commandline_arg (*name);
      const char *path = g_file_peek_path (file);
      PwImport *import = path == NULL || pw_sandbox_check_read (path, error) ? pw_import_read (file, error) : NULL;

      if (import == NULL)
        {
          return NULL;
        }
      g_ptr_array_add (imports, import);
    }

  return g_steal_pointer (&imports);
}

static void
print_report (PwImport *import)
{
  const char *const *counts = pw_import_get_counts (import);
  const char *const *remarks = pw_import_get_remarks (import);
  g_autofree char *joined = g_strjoinv (", ", (char **) counts);

  g_print ("%s: %s\n", pw_import_get_title (import), joined);
  for (; *remarks != NULL; remarks++)
    {
      g_print ("  %s\n", *remarks);
    }
}

static void
settle_state (PwImport *import,
              gboolean  is_in_force)
{
  if (is_in_force && pw_import_get_kind (import) == PW_IMPORT_FUNCTION)
    {
      pw_import_set_state (import, PW_FUNCTION_VERSION_STATE_IN_FORCE, pw_clock_today ());
    }
}

static gboolean
check_all (GPtrArray    *imports,
           PwWorkspace  *workspace,
           GError      **error)
{
  for (guint i = 0; i < imports->len; i++)
    {
      g_autoptr (PwEdit) edit = pw_import_make_edit (g_ptr_array_index (imports, i), workspace, error);

      if (edit == NULL)
        {
          return FALSE;
        }
    }

  return TRUE;
}

/* All files are read, and held against the rules, before anything is changed: one that is no good stops them all. */
int
pw_run_import (int          argc,
               char       **argv,
               const char  *store_path)
{
  gboolean is_in_force = FALSE;
  const GOptionEntry entries[] = {
    { "in-force", 0, 0, G_OPTION_ARG_NONE, &is_in_force, NULL, NULL },
    { NULL }
  };
  g_autoptr (PwCommandSession) session = NULL;
  g_autoptr (GPtrArray) imports = NULL;
  g_auto (GStrv) files = NULL;
  GError *error = NULL;

  if (!pw_arguments_parse (argc, argv, entries, 1, -1, &files, &error))
    {
      return pw_command_failed (error);
    }

  imports = read_all (files, &error);
  session = imports != NULL ? pw_command_session_open (store_path, TRUE, &error) : NULL;
  if (session == NULL)
    {
      return pw_command_failed (error);
    }
  for (guint i = 0; i < imports->len; i++)
    {
      settle_state (g_ptr_array_index (imports, i), is_in_force);
    }
  if (!check_all (imports, session->workspace, &error) || !pw_store_backup_automatic (session->store, PW_BACKUP_BEFORE_CHANGE, NULL, &error))
    {
      return pw_command_failed (error);
    }

  for (guint i = 0; i < imports->len; i++)
    {
      PwImport *import = g_ptr_array_index (imports, i);
      g_autoptr (PwEdit) edit = pw_import_make_edit (import, session->workspace, &error);

      if (edit == NULL || !pw_workspace_apply (session->workspace, edit, &error))
        {
          return pw_command_failed (error);
        }
      print_report (import);
    }

  return PW_EXIT_DONE;
}
