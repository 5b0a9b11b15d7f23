/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/app/pw-application.h"

#include "ui/app/pw-desk.h"
#include "ui/app/pw-window.h"
#include "ui/pw-ui-resource.h"

#define APPLICATION_ID "io.github.projectwerk.Projectwerk"

struct _PwApplication
{
  AdwApplication  parent_instance;

  GSettings      *settings;     /* (owned) */
  char           *store_path;   /* (nullable) */
  PwWindow       *window;       /* (nullable) */
};

/* Stands in for the store until that is here. */
extern PwBackend *pw_memory_backend_new (void);

G_DEFINE_FINAL_TYPE (PwApplication, pw_application, ADW_TYPE_APPLICATION)

static void
open_window (PwApplication *self)
{
  g_autoptr (PwBackend) backend = pw_memory_backend_new ();
  g_autoptr (PwWorkspace) workspace = pw_workspace_new (backend);
  g_autoptr (PwDesk) desk = pw_desk_new (workspace, self->settings);

  pw_workspace_load (workspace, NULL);
  self->window = pw_window_new (self, desk);
}

static void
pw_application_activate (GApplication *application)
{
  PwApplication *self = PW_APPLICATION (application);

  if (self->window == NULL)
    {
      open_window (self);
    }
  gtk_window_present (GTK_WINDOW (self->window));
}

static int
pw_application_command_line (GApplication            *application,
                             GApplicationCommandLine *command_line)
{
  PwApplication *self = PW_APPLICATION (application);
  GVariantDict *options = g_application_command_line_get_options_dict (command_line);
  g_autofree char *page = NULL;

  if (self->window == NULL)
    {
      g_variant_dict_lookup (options, "store", "^ay", &self->store_path);
    }
  g_application_activate (application);
  if (g_variant_dict_lookup (options, "page", "s", &page))
    {
      pw_window_show_page (self->window, page);
    }

  return 0;
}

static void
quit_action (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  g_application_quit (G_APPLICATION (user_data));
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

  self->settings = g_settings_new (APPLICATION_ID);
  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
}

static void
pw_application_finalize (GObject *object)
{
  PwApplication *self = PW_APPLICATION (object);

  g_clear_object (&self->settings);
  g_free (self->store_path);

  G_OBJECT_CLASS (pw_application_parent_class)->finalize (object);
}

static void
pw_application_class_init (PwApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = pw_application_finalize;

  application_class->startup = pw_application_startup;
  application_class->activate = pw_application_activate;
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

  g_application_add_main_option_entries (G_APPLICATION (self), options);
}

PwApplication *
pw_application_new (void)
{
  return g_object_new (PW_TYPE_APPLICATION,
                       "application-id", APPLICATION_ID,
                       "flags", G_APPLICATION_HANDLES_COMMAND_LINE,
                       "resource-base-path", "/io/github/projectwerk/Projectwerk",
                       NULL);
}
