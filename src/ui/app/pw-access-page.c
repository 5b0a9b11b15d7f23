/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/app/pw-access-page.h"

#include <glib/gi18n-lib.h>

#include "base/pw-sandbox.h"

struct _PwAccessPage
{
  AdwPreferencesPage  parent_instance;

  PwDesk             *desk;     /* (owned) */
};

G_DEFINE_FINAL_TYPE (PwAccessPage, pw_access_page, ADW_TYPE_PREFERENCES_PAGE)

/* Where backups and files of the command line can be put. */
#define FOLDER "~/Projectwerk"

static void
copy_cb (PwAccessPage *self,
         GtkButton    *button)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (button)), g_object_get_data (G_OBJECT (button), "line"));
  pw_desk_toast (self->desk, _("The line is copied"));
}

static AdwPreferencesGroup *
add_group (PwAccessPage *self,
           const char   *title,
           const char   *description)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());

  adw_preferences_group_set_title (group, title);
  adw_preferences_group_set_description (group, description);
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (self), group);
  return group;
}

static GtkWidget *
add_row (AdwPreferencesGroup *group,
         const char          *title,
         const char          *subtitle)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_preferences_group_add (group, row);
  return row;
}

static void
add_state (AdwPreferencesGroup *group,
           gboolean             is_allowed)
{
  GtkWidget *row = add_row (group, is_allowed ? C_("permission", "Allowed") : C_("permission", "Not allowed"), "");

  adw_action_row_add_prefix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name (is_allowed ? "object-select-symbolic" : "window-close-symbolic"));
}

/* Takes @option to a line that can be copied. */
static void
add_line (PwAccessPage        *self,
          AdwPreferencesGroup *group,
          const char          *title,
          const char          *option)
{
  g_autofree char *line = pw_sandbox_dup_override (pw_sandbox_get (), option);
  /* Translators: spoken name of a button; %s is what a line does, as “Line that allows it” */
  g_autofree char *spoken = g_strdup_printf (_("Copy: %s"), title);
  GtkWidget *row = add_row (group, title, line);
  GtkWidget *button = gtk_button_new_from_icon_name ("edit-copy-symbolic");

  adw_action_row_set_subtitle_selectable (ADW_ACTION_ROW (row), TRUE);
  gtk_widget_set_tooltip_text (button, _("Copy the Line"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  g_object_set_data_full (G_OBJECT (button), "line", g_steal_pointer (&line), g_free);
  g_signal_connect_object (button, "clicked", G_CALLBACK (copy_cb), self, G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
}

static void
add_permission (PwAccessPage *self,
                const char   *title,
                const char   *purpose,
                gboolean      is_allowed,
                const char   *allow,
                const char   *take_back)
{
  AdwPreferencesGroup *group = add_group (self, title, purpose);

  add_state (group, is_allowed);
  add_line (self, group, is_allowed ? _("Line that takes it back") : _("Line that allows it"), is_allowed ? take_back : allow);
}

static void
add_folders (PwAccessPage     *self,
             const PwSandbox  *sandbox)
{
  AdwPreferencesGroup *group = add_group (self, C_("permission", "Folders"),
                                          _("For commands that read or write a file, such as a backup in a second place. What you choose in the window needs no permission."));
  const char *const *folders = pw_sandbox_get_folders (sandbox);
  gboolean is_allowed = FALSE;

  for (guint i = 0; folders[i] != NULL; i++)
    {
      if (*folders[i] != '!')
        {
          g_auto (GStrv) parts = g_strsplit (folders[i], ":", 2);
          g_autofree char *option = g_strconcat ("--nofilesystem=", parts[0], NULL);
          /* Translators: %s is a folder that may be reached */
          g_autofree char *title = g_strdup_printf (g_strcmp0 (parts[1], "ro") == 0 ? _("%s is allowed for reading; this line takes it back") : _("%s is allowed; this line takes it back"), parts[0]);

          add_line (self, group, title, option);
          is_allowed = TRUE;
        }
    }
  if (!is_allowed)
    {
      add_state (group, FALSE);
    }
  add_line (self, group, _("Line that allows a folder"), "--filesystem=" FOLDER ":create");
}

static void
fill (PwAccessPage *self)
{
  const PwSandbox *sandbox = pw_sandbox_get ();

  if (sandbox == NULL)
    {
      add_group (self, C_("permission", "Access"), _("Projectwerk does not run in Flatpak here: it reaches all that you reach on this computer, and nothing has to be allowed."));
      return;
    }

  add_group (self, C_("permission", "Access"), _("Flatpak shields Projectwerk from the rest of this computer. A line in a terminal allows more; it counts from the next start."));
  add_permission (self, _("Card Readers"), _("Meant for signing with an identity card. Projectwerk cannot do that yet."),
                  pw_sandbox_has_card_readers (sandbox), "--socket=pcsc", "--nosocket=pcsc");
  add_permission (self, C_("permission", "Network"), _("Meant for a team that works on the same data. Projectwerk cannot do that yet, and needs no network."),
                  pw_sandbox_has_network (sandbox), "--share=network", "--unshare=network");
  add_folders (self, sandbox);
}

static void
pw_access_page_dispose (GObject *object)
{
  g_clear_object (&PW_ACCESS_PAGE (object)->desk);

  G_OBJECT_CLASS (pw_access_page_parent_class)->dispose (object);
}

static void
pw_access_page_class_init (PwAccessPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pw_access_page_dispose;
}

static void
pw_access_page_init (PwAccessPage *self)
{
  adw_preferences_page_set_title (ADW_PREFERENCES_PAGE (self), C_("permission", "Access"));
  adw_preferences_page_set_icon_name (ADW_PREFERENCES_PAGE (self), "channel-secure-symbolic");
}

AdwPreferencesPage *
pw_access_page_new (PwDesk *desk)
{
  PwAccessPage *self = g_object_new (PW_TYPE_ACCESS_PAGE, NULL);

  self->desk = g_object_ref (desk);
  fill (self);
  return ADW_PREFERENCES_PAGE (self);
}
