/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <stdlib.h>

#include "base/pw-words.h"
#include "command/pw-command-output.h"
#include "command/pw-command.h"
#include "command/pw-handover.h"
#include "ui/app/pw-application.h"

int
main (int    argc,
      char **argv)
{
  g_autoptr (PwApplication) application = NULL;
  int status;

  pw_words_init ();
  if (pw_command_line_wants (argc, argv))
    {
      pw_command_output_begin ();
      if (!pw_handover_send (argc, argv, &status))
        {
          status = pw_command_line_run (argc, argv);
        }
      return pw_command_output_end (status);
    }
  if (!gtk_init_check ())
    {
      g_printerr ("projectwerk: %s\n", _("There is no display for the window. Commands work without one: projectwerk help lists them."));
      return EXIT_FAILURE;
    }

  application = pw_application_new ();
  return g_application_run (G_APPLICATION (application), argc, argv);
}
