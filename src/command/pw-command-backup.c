/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "base/pw-sandbox.h"
#include "command/pw-arguments.h"
#include "command/pw-command.h"
#include "command/pw-commands.h"
#include "command/pw-command-session.h"

int
pw_run_backup (int          argc,
               char       **argv,
               const char  *store_path)
{
  g_autoptr (PwCommandSession) session = NULL;
  g_auto (GStrv) words = NULL;
  g_autofree char *target = NULL;
  GError *error = NULL;

  if (!pw_arguments_parse (argc, argv, NULL, 1, 1, &words, &error))
    {
      return pw_command_failed (error);
    }

  target = g_canonicalize_filename (words[0], NULL);
  session = pw_sandbox_check_write (target, &error) ? pw_command_session_open (store_path, FALSE, &error) : NULL;
  if (session == NULL || !pw_store_backup (session->store, target, &error))
    {
      return pw_command_failed (error);
    }

  /* Translators: %s is a file */
  g_print (_("The backup is in %s."), target);
  g_print ("\n");
  return PW_EXIT_DONE;
}

int
pw_run_restore (int          argc,
                char       **argv,
                const char  *store_path)
{
  g_auto (GStrv) words = NULL;
  g_autofree char *backup = NULL;
  g_autofree char *path = pw_command_session_dup_path (store_path);
  g_autofree char *aside = NULL;
  GError *error = NULL;

  if (!pw_arguments_parse (argc, argv, NULL, 1, 1, &words, &error))
    {
      return pw_command_failed (error);
    }

  backup = g_canonicalize_filename (words[0], NULL);
  if (!pw_sandbox_check_read (backup, &error) || (store_path != NULL && !pw_sandbox_check_write (path, &error))
      || !pw_store_restore (path, backup, &aside, &error))
    {
      return pw_command_failed (error);
    }

  /* Translators: two files */
  g_print (_("%s is back in %s."), backup, path);
  g_print ("\n");
  if (aside != NULL)
    {
      /* Translators: %s is a file */
      g_print (_("What was there before is in %s."), aside);
      g_print ("\n");
    }

  return PW_EXIT_DONE;
}
