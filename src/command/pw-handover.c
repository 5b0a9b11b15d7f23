/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "command/pw-handover.h"

#include <glib/gstdio.h>

#include "command/pw-command.h"

/* The command line that the words of a running command go to. */
static GApplicationCommandLine *receiver = NULL;

/* A bus that does not answer must not hold up a command for long. */
#define BUS_TIMEOUT_MS 2000

static gboolean
window_is_open (void)
{
  g_autoptr (GDBusConnection) bus = NULL;
  g_autoptr (GVariant) answer = NULL;
  gboolean has_owner = FALSE;

  if (g_getenv ("DBUS_SESSION_BUS_ADDRESS") == NULL)
    {
      return FALSE;
    }

  bus = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, NULL);
  if (bus == NULL)
    {
      return FALSE;
    }
  answer = g_dbus_connection_call_sync (bus, "org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", "NameHasOwner",
                                        g_variant_new ("(s)", PW_APPLICATION_ID), G_VARIANT_TYPE ("(b)"),
                                        G_DBUS_CALL_FLAGS_NONE, BUS_TIMEOUT_MS, NULL, NULL);
  if (answer != NULL)
    {
      g_variant_get (answer, "(b)", &has_owner);
    }

  return has_owner;
}

/**
 * pw_handover_send:
 * @argc: as main() got it
 * @argv: as main() got it
 * @status: (out): the exit status of the command
 *
 * Lets the window of this session carry out a command, since it holds the store.
 *
 * Returns: whether there is a window; without one nothing has happened
 */
gboolean
pw_handover_send (int    argc,
                  char **argv,
                  int   *status)
{
  g_autoptr (GApplication) application = NULL;

  if (!window_is_open ())
    {
      return FALSE;
    }

  application = g_application_new (PW_APPLICATION_ID, G_APPLICATION_HANDLES_COMMAND_LINE | G_APPLICATION_IS_LAUNCHER);
  *status = g_application_run (application, argc, argv);
  return TRUE;
}

static void
print_there (const char *text)
{
  g_application_command_line_print_literal (receiver, text);
}

static void
print_error_there (const char *text)
{
  g_application_command_line_printerr_literal (receiver, text);
}

/**
 * pw_handover_receive:
 * @command_line: a command of another process
 *
 * Carries out a command in the folder it was given in; what it prints goes back
 * to the one who asked.
 *
 * Returns: the exit status
 */
int
pw_handover_receive (GApplicationCommandLine *command_line)
{
  GApplicationCommandLine *outer = receiver;
  g_autofree char *here = g_get_current_dir ();
  const char *there = g_application_command_line_get_cwd (command_line);
  g_auto (GStrv) argv = NULL;
  GPrintFunc print;
  GPrintFunc print_error;
  int argc;
  int status;

  argv = g_application_command_line_get_arguments (command_line, &argc);
  receiver = command_line;
  print = g_set_print_handler (print_there);
  print_error = g_set_printerr_handler (print_error_there);

  /* Between here and the way back runs the command, and at most another one inside it: while it waits for what is being saved. */
  if (there != NULL && g_chdir (there) != 0)
    {
      there = NULL;
    }
  status = pw_command_line_run (argc, argv);
  if (there != NULL && g_chdir (here) != 0)
    {
      g_warning ("Cannot go back to the folder of the program");
    }

  g_set_print_handler (print);
  g_set_printerr_handler (print_error);
  receiver = outer;
  return status;
}
