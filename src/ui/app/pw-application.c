/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/app/pw-application.h"

#include <glib/gi18n-lib.h>

#include "base/pw-clock.h"
#include "base/pw-sandbox.h"
#include "command/pw-command-session.h"
#include "command/pw-command.h"
#include "command/pw-demo.h"
#include "command/pw-handover.h"
#include "ui/app/pw-file-opener.h"
#include "ui/app/pw-high-contrast.h"
#include "ui/app/pw-refusal-window.h"
#include "ui/app/pw-shortcuts.h"
#include "ui/app/pw-welcome-window.h"
#include "ui/app/pw-window.h"
#include "ui/pw-ui-resource.h"

struct _PwApplication
{
  AdwApplication  parent_instance;

  GSettings      *settings;     /* (owned) */
  PwSession      *session;      /* (owned) (nullable): the store that is open */
  PwFileOpener   *opener;       /* (owned): the files that come from outside */
  GtkWindow      *window;       /* (weak) (nullable): the one window: of the office, of its beginning, or of a refusal */
  char           *store_path;   /* (nullable): what --store asked for */
  char           *page;         /* (nullable): what --page asked for */
  guint           handover;     /* the object on the bus that takes the commands of other processes, or 0 */
};

G_DEFINE_FINAL_TYPE (PwApplication, pw_application, ADW_TYPE_APPLICATION)

/* Replaces the window; the application stays while there is none. */
static void
show_window (PwApplication *self,
             GtkWindow     *window)
{
  GtkWindow *old = self->window;

  g_set_weak_pointer (&self->window, window);
  gtk_window_present (window);
  if (old != NULL)
    {
      gtk_window_destroy (old);
    }
  pw_file_opener_watch (self->opener, GTK_WIDGET (window));
  pw_file_opener_continue (self->opener);
}

static void
leave_session (PwApplication *self)
{
  if (self->session != NULL)
    {
      pw_command_session_share (NULL, NULL);
      pw_session_close (self->session);
      g_clear_object (&self->session);
    }
}

static void
pw_application_activate (GApplication *application)
{
  PwApplication *self = PW_APPLICATION (application);

  if (self->window == NULL)
    {
      pw_application_open_own (self);
    }
  gtk_window_present (self->window);
}

static void
pw_application_open (GApplication  *application,
                     GFile        **files,
                     int            n_files,
                     const char    *hint)
{
  for (int i = 0; i < n_files; i++)
    {
      pw_file_opener_add (PW_APPLICATION (application)->opener, files[i]);
    }
  g_application_activate (application);
}

/* In the process that was asked, whose words arrive: those of the window's own do not get out of a Flatpak. */
static int
pw_application_handle_local_options (GApplication *application,
                                     GVariantDict *options)
{
  const char *page;

  if (g_variant_dict_lookup (options, "page", "&s", &page) && pw_pages_find (page) == NULL)
    {
      /* Translators: %s is a word that the user typed */
      g_autofree char *text = g_strdup_printf (_("There is no page “%s”."), page);

      g_printerr ("projectwerk: %s\n", text);
      return PW_EXIT_USAGE;
    }

  return -1;
}

static int
pw_application_command_line (GApplication            *application,
                             GApplicationCommandLine *command_line)
{
  PwApplication *self = PW_APPLICATION (application);
  GVariantDict *options = g_application_command_line_get_options_dict (command_line);
  g_autofree char *path = NULL;
  g_autofree char *page = NULL;
  g_auto (GStrv) words = NULL;
  int n_words;

  words = g_application_command_line_get_arguments (command_line, &n_words);
  g_variant_dict_lookup (options, "page", "s", &page);
  if (self->window == NULL && g_variant_dict_lookup (options, "store", "^ay", &path))
    {
      GFile *file = g_application_command_line_create_file_for_arg (command_line, path);

      self->store_path = g_file_get_path (file);
      g_object_unref (file);
    }
  g_set_str (&self->page, page);
  for (int i = 1; i < n_words; i++)
    {
      g_autoptr (GFile) file = g_application_command_line_create_file_for_arg (command_line, words[i]);

      pw_file_opener_add (self->opener, file);
    }
  g_application_activate (application);
  if (page != NULL && PW_IS_WINDOW (self->window))
    {
      pw_window_show_page (PW_WINDOW (self->window), page);
    }

  return 0;
}

static void
quit_action (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  PwApplication *self = user_data;

  /* The bus can ask it of a program that was only just started for that. */
  if (self->window != NULL)
    {
      gtk_window_close (self->window);
    }
}

static void
pw_application_startup (GApplication *application)
{
  PwApplication *self = PW_APPLICATION (application);
  const GActionEntry actions[] = {
    { "quit", quit_action },
  };

  g_resources_register (pw_ui_get_resource ());
  G_APPLICATION_CLASS (pw_application_parent_class)->startup (application);

  self->settings = g_settings_new (PW_APPLICATION_ID);
  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
  pw_shortcuts_install (GTK_APPLICATION (self));
  pw_high_contrast_follow (gdk_display_get_default ());
}

/* Before the name is taken, so that nobody calls in vain. */
static gboolean
pw_application_dbus_register (GApplication     *application,
                              GDBusConnection  *connection,
                              const char       *object_path,
                              GError          **error)
{
  PwApplication *self = PW_APPLICATION (application);

  if (!G_APPLICATION_CLASS (pw_application_parent_class)->dbus_register (application, connection, object_path, error))
    {
      return FALSE;
    }
  self->handover = pw_handover_register (application, connection, error);

  return self->handover != 0;
}

static void
pw_application_dbus_unregister (GApplication    *application,
                                GDBusConnection *connection,
                                const char      *object_path)
{
  PwApplication *self = PW_APPLICATION (application);

  if (self->handover != 0)
    {
      g_dbus_connection_unregister_object (connection, self->handover);
      self->handover = 0;
    }

  G_APPLICATION_CLASS (pw_application_parent_class)->dbus_unregister (application, connection, object_path);
}

static void
pw_application_shutdown (GApplication *application)
{
  leave_session (PW_APPLICATION (application));

  G_APPLICATION_CLASS (pw_application_parent_class)->shutdown (application);
}

static void
pw_application_finalize (GObject *object)
{
  PwApplication *self = PW_APPLICATION (object);

  g_clear_weak_pointer (&self->window);
  g_clear_object (&self->opener);
  g_clear_object (&self->settings);
  g_free (self->store_path);
  g_free (self->page);

  G_OBJECT_CLASS (pw_application_parent_class)->finalize (object);
}

static void
pw_application_class_init (PwApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = pw_application_finalize;

  application_class->startup = pw_application_startup;
  application_class->shutdown = pw_application_shutdown;
  application_class->dbus_register = pw_application_dbus_register;
  application_class->dbus_unregister = pw_application_dbus_unregister;
  application_class->activate = pw_application_activate;
  application_class->open = pw_application_open;
  application_class->handle_local_options = pw_application_handle_local_options;
  application_class->command_line = pw_application_command_line;
}

static void
pw_application_init (PwApplication *self)
{
  const GOptionEntry options[] = {
    { "store", 0, 0, G_OPTION_ARG_FILENAME, NULL, NULL, NULL },
    { "page", 0, 0, G_OPTION_ARG_STRING, NULL, NULL, NULL },
    { NULL }
  };

  self->opener = pw_file_opener_new (self);
  g_application_add_main_option_entries (G_APPLICATION (self), options);
}

PwApplication *
pw_application_new (void)
{
  return g_object_new (PW_TYPE_APPLICATION,
                       "application-id", PW_APPLICATION_ID,
                       "flags", G_APPLICATION_HANDLES_COMMAND_LINE | G_APPLICATION_HANDLES_OPEN,
                       "resource-base-path", "/io/github/projectwerk/Projectwerk",
                       NULL);
}

GSettings *
pw_application_get_settings (PwApplication *self)
{
  return self->settings;
}

/**
 * pw_application_get_session:
 * @self: the application
 *
 * Returns: (transfer none) (nullable): the store that is open
 */
PwSession *
pw_application_get_session (PwApplication *self)
{
  return self->session;
}

/**
 * pw_application_get_window:
 * @self: the application
 *
 * Returns: (transfer none) (nullable): the one window: of the office, of its beginning, or of a refusal
 */
GtkWindow *
pw_application_get_window (PwApplication *self)
{
  return self->window;
}

/**
 * pw_application_open_own:
 * @self: the application
 *
 * Opens the store of this user, or the one that `--store` named.
 */
void
pw_application_open_own (PwApplication *self)
{
  g_autofree char *path = self->store_path != NULL ? g_strdup (self->store_path) : pw_store_dup_default_path ();

  pw_application_open_store (self, path, PW_STORE_ALLOW_READ_ONLY);
}

/**
 * pw_application_open_demo:
 * @self: the application
 *
 * Opens the demo office, which is made when it is not there yet. It is kept apart from the own store.
 */
void
pw_application_open_demo (PwApplication *self)
{
  g_autofree char *path = pw_session_dup_demo_path ();
  g_autoptr (GError) error = NULL;
  g_autoptr (PwStore) store = NULL;

  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    {
      g_autoptr (PwWorkspace) workspace = NULL;

      store = pw_store_open (path, PW_STORE_DEFAULT, &error);
      workspace = store != NULL ? pw_workspace_new (PW_BACKEND (store)) : NULL;
      if (workspace != NULL && pw_workspace_load (workspace, &error))
        {
          pw_demo_fill (workspace, pw_clock_today (), &error);
        }
      if (store != NULL)
        {
          pw_store_close (store);
        }
    }

  if (error != NULL)
    {
      show_window (self, GTK_WINDOW (pw_refusal_window_new (self, path, error)));
      return;
    }
  pw_application_open_store (self, path, PW_STORE_ALLOW_READ_ONLY);
}

/**
 * pw_application_open_store:
 * @self: the application
 * @path: (type filename): a store
 * @flags: how to open it
 *
 * Lets the present store go and opens @path: in the window of the office, in
 * that of its beginning when it is empty, or in one that says why not.
 */
void
pw_application_open_store (PwApplication *self,
                           const char    *path,
                           PwStoreFlags   flags)
{
  g_autoptr (GError) error = NULL;
  PwWorkspace *workspace;

  leave_session (self);
  /* Who names a file may have it anywhere, also when it is tried again; but not where it would be lost. */
  if (g_strcmp0 (path, self->store_path) == 0)
    {
      flags |= PW_STORE_ANY_PLACE;
      if ((flags & PW_STORE_READ_ONLY) == 0 && !pw_sandbox_check_write (path, &error))
        {
          show_window (self, GTK_WINDOW (pw_refusal_window_new (self, path, error)));
          return;
        }
    }
  self->session = pw_session_open (path, flags, self->settings, &error);
  if (self->session == NULL)
    {
      show_window (self, GTK_WINDOW (pw_refusal_window_new (self, path, error)));
      return;
    }

  workspace = pw_desk_get_workspace (pw_session_get_desk (self->session));
  pw_command_session_share (pw_session_get_store (self->session), workspace);
  if (pw_workspace_get_organisation (workspace) == NULL && !pw_store_is_read_only (pw_session_get_store (self->session)))
    {
      show_window (self, GTK_WINDOW (pw_welcome_window_new (self, self->session)));
      return;
    }
  pw_application_open_window (self);
}

/**
 * pw_application_open_window:
 * @self: the application, with a store open
 *
 * Shows the window of the office.
 */
void
pw_application_open_window (PwApplication *self)
{
  PwWindow *window = pw_window_new (self, self->session);

  if (self->page != NULL)
    {
      pw_window_show_page (window, self->page);
    }
  show_window (self, GTK_WINDOW (window));
}

/**
 * pw_application_restore:
 * @self: the application
 * @path: (type filename): the store
 * @backup: (type filename): what to put in its place
 *
 * Puts a backup back and opens it. The present store is kept among the backups,
 * and opened again when the backup is no good.
 */
void
pw_application_restore (PwApplication *self,
                        const char    *path,
                        const char    *backup)
{
  g_autofree char *own_path = g_strdup (path);
  g_autofree char *own_backup = g_strdup (backup);
  g_autoptr (GError) error = NULL;

  leave_session (self);
  if (!pw_store_restore (own_path, own_backup, NULL, &error))
    {
      pw_application_open_store (self, own_path, PW_STORE_ALLOW_READ_ONLY | PW_STORE_ANY_PLACE);
      if (self->session != NULL)
        {
          pw_desk_show_error (pw_session_get_desk (self->session), error);
        }
      else
        {
          show_window (self, GTK_WINDOW (pw_refusal_window_new (self, own_path, error)));
        }
      return;
    }

  pw_application_open_store (self, own_path, PW_STORE_ALLOW_READ_ONLY | PW_STORE_ANY_PLACE);
  if (self->session != NULL)
    {
      pw_desk_toast (pw_session_get_desk (self->session), _("The backup is back; what was there is kept among the backups."));
    }
}
