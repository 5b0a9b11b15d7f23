/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "command/pw-handover.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "command/pw-command.h"

/* A method with an answer, not the command line of GApplication: that prints by calling back to who asked, which the
 * bus of a Flatpak lets nobody do. */
#define PATH      "/io/github/projectwerk/Projectwerk/commands"
#define INTERFACE PW_APPLICATION_ID ".Commands"

static const char introspection[] =
  "<node><interface name='" INTERFACE "'><method name='Run'>"
                                      "<arg name='words' type='aay' direction='in'/><arg name='folder' type='ay' direction='in'/>"
                                      "<arg name='status' type='i' direction='out'/><arg name='output' type='ay' direction='out'/><arg name='errors' type='ay' direction='out'/>"
                                      "</method></interface></node>";

/* Where the words of a running command go. */
static GString *output = NULL;
static GString *errors = NULL;

/* A bus that does not answer must not hold up a command for long. */
#define BUS_TIMEOUT_MS 2000

static gboolean
window_is_open (GDBusConnection *bus)
{
  g_autoptr (GVariant) answer = NULL;
  gboolean has_owner = FALSE;

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
 * Lets the window of this session carry out a command, since it holds the store,
 * and prints what it had to say.
 *
 * Returns: whether there is a window; without one nothing has happened
 */
gboolean
pw_handover_send (int    argc,
                  char **argv,
                  int   *status)
{
  g_autoptr (GDBusConnection) bus = NULL;
  g_autoptr (GVariant) answer = NULL;
  g_autofree char *here = g_get_current_dir ();
  const char *said;
  const char *complained;

  if (g_getenv ("DBUS_SESSION_BUS_ADDRESS") == NULL)
    {
      return FALSE;
    }
  bus = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, NULL);
  if (bus == NULL || !window_is_open (bus))
    {
      return FALSE;
    }

  answer = g_dbus_connection_call_sync (bus, PW_APPLICATION_ID, PATH, INTERFACE, "Run",
                                        g_variant_new ("(@aay^ay)", g_variant_new_bytestring_array ((const char * const *) argv, argc), here),
                                        G_VARIANT_TYPE ("(iayay)"), G_DBUS_CALL_FLAGS_NO_AUTO_START, G_MAXINT, NULL, NULL);
  if (answer == NULL)
    {
      g_printerr ("projectwerk: %s\n", _("The open window ended before it could say how the command went. Look whether it was done."));
      *status = PW_EXIT_FAILED;
      return TRUE;
    }

  g_variant_get (answer, "(i^&ay^&ay)", status, &said, &complained);
  g_print ("%s", said);
  g_printerr ("%s", complained);
  return TRUE;
}

static void
print_there (const char *text)
{
  g_string_append (output, text);
}

static void
print_error_there (const char *text)
{
  g_string_append (errors, text);
}

/* Carries out a command in the folder it was given in. Between here and the way back at most another one runs inside it:
 * while it waits for what is being saved. */
static int
run (char       **words,
     const char  *there)
{
  g_autofree char *here = g_get_current_dir ();
  GPrintFunc print = g_set_print_handler (print_there);
  GPrintFunc print_error = g_set_printerr_handler (print_error_there);
  int status;

  if (g_chdir (there) != 0)
    {
      there = NULL;
    }
  status = pw_command_line_run (g_strv_length (words), words);
  if (there != NULL && g_chdir (here) != 0)
    {
      g_warning ("Cannot go back to the folder of the program");
    }

  g_set_print_handler (print);
  g_set_printerr_handler (print_error);
  return status;
}

static void
called (GDBusConnection       *connection,
        const char            *sender,
        const char            *path,
        const char            *interface,
        const char            *method,
        GVariant              *parameters,
        GDBusMethodInvocation *invocation,
        gpointer               user_data)
{
  GApplication *application = user_data;
  GString *outer_output = output;
  GString *outer_errors = errors;
  g_auto (GStrv) words = NULL;
  const char *folder;
  int status = PW_EXIT_USAGE;

  g_variant_get (parameters, "(^aay^&ay)", &words, &folder);
  output = g_string_new (NULL);
  errors = g_string_new (NULL);
  g_application_hold (application);
  if (pw_command_line_wants (g_strv_length (words), words))
    {
      status = run (words, folder);
    }
  g_application_release (application);

  g_dbus_method_invocation_return_value (invocation, g_variant_new ("(i^ay^ay)", status, output->str, errors->str));
  g_string_free (output, TRUE);
  g_string_free (errors, TRUE);
  output = outer_output;
  errors = outer_errors;
}

/**
 * pw_handover_register:
 * @application: whose main loop carries out the commands; it outlives the connection
 * @connection: the session bus
 * @error: why not
 *
 * Lets commands of other processes come in. To be called before the name of the application is taken.
 *
 * Returns: what g_dbus_connection_unregister_object() takes, or 0
 */
guint
pw_handover_register (GApplication     *application,
                      GDBusConnection  *connection,
                      GError          **error)
{
  static const GDBusInterfaceVTable table = { .method_call = called };
  g_autoptr (GDBusNodeInfo) node = g_dbus_node_info_new_for_xml (introspection, NULL);

  return g_dbus_connection_register_object (connection, PATH, node->interfaces[0], &table, application, NULL, error);
}
