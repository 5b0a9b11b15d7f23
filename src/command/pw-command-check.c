/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "base/pw-sandbox.h"
#include "command/pw-arguments.h"
#include "command/pw-command.h"
#include "command/pw-commands.h"
#include "command/pw-command-session.h"

int
pw_run_check (int          argc,
              char       **argv,
              const char  *store_path)
{
  g_autofree char *path = pw_command_session_dup_path (store_path);
  g_autoptr (PwCommandSession) session = NULL;
  g_autoptr (GPtrArray) findings = NULL;
  g_auto (GStrv) words = NULL;
  GError *error = NULL;

  if (!pw_arguments_parse (argc, argv, NULL, 0, 0, &words, &error))
    {
      return pw_command_failed (error);
    }

  /* What the window of this process has open cannot be opened a second time. */
  session = pw_command_session_find_shared (store_path);
  if (session != NULL)
    {
      findings = pw_store_check (session->store, &error);
    }
  else if (pw_sandbox_check_read (path, &error))
    {
      findings = pw_store_check_file (path, &error);
    }
  if (findings == NULL)
    {
      return pw_command_failed (error);
    }

  for (guint i = 0; i < findings->len; i++)
    {
      g_print ("%s\n", (const char *) g_ptr_array_index (findings, i));
    }
  if (findings->len > 0)
    {
      return PW_EXIT_BAD;
    }

  /* Translators: %s is a file */
  g_print (_("%s is sound."), path);
  g_print ("\n");
  return PW_EXIT_DONE;
}
