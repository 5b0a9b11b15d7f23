/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "base/pw-clock.h"
#include "command/pw-arguments.h"
#include "command/pw-command.h"
#include "command/pw-commands.h"
#include "command/pw-demo.h"
#include "command/pw-command-session.h"

int
pw_run_demo (int          argc,
             char       **argv,
             const char  *store_path)
{
  g_autoptr (PwCommandSession) session = NULL;
  g_auto (GStrv) words = NULL;
  GError *error = NULL;

  if (!pw_arguments_parse (argc, argv, NULL, 0, 0, &words, &error))
    {
      return pw_command_failed (error);
    }

  session = pw_command_session_open (store_path, TRUE, &error);
  if (session == NULL || !pw_demo_fill (session->workspace, pw_clock_today (), &error))
    {
      return pw_command_failed (error);
    }

  /* Translators: %s is a file */
  g_print (_("The demo office is ready in %s."), pw_store_get_path (session->store));
  g_print ("\n");
  return PW_EXIT_DONE;
}
