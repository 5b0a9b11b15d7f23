/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/app/pw-welcome-window.h"

#include <glib/gi18n-lib.h>

#include "model/pw-organisation-setup.h"
#include "ui/common/pw-resource.h"

struct _PwWelcomeWindow
{
  AdwApplicationWindow  parent_instance;

  PwSession            *session;                /* (owned) */
  PwPerson             *person;                 /* (owned) (nullable): who sits at the desk, from the moment that the office begins */

  AdwToastOverlay      *toast_overlay;          /* (template child) */
  GtkWidget            *begin_button;           /* (template child) */
  GtkEditable          *name_row;               /* (template child) */
  GtkEditable          *street_row;             /* (template child) */
  GtkEditable          *postcode_row;           /* (template child) */
  GtkEditable          *town_row;               /* (template child) */
  GtkEditable          *given_name_row;         /* (template child) */
  GtkEditable          *family_name_row;        /* (template child) */
  GtkEditable          *job_title_row;          /* (template child) */
  AdwComboRow          *profile_row;            /* (template child) */
};

G_DEFINE_FINAL_TYPE (PwWelcomeWindow, pw_welcome_window, ADW_TYPE_APPLICATION_WINDOW)

static PwApplication *
get_application (PwWelcomeWindow *self)
{
  return PW_APPLICATION (gtk_window_get_application (GTK_WINDOW (self)));
}

static void
begun_cb (PwDesk   *desk,
          gboolean  is_applied,
          gpointer  object)
{
  PwWelcomeWindow *self = object;
  g_autofree char *id = NULL;

  gtk_widget_set_sensitive (self->begin_button, TRUE);
  if (!is_applied)
    {
      return;
    }

  id = pw_id_to_string (pw_entity_get_id (PW_ENTITY (self->person)));
  g_settings_set_string (pw_desk_get_settings (desk), "desk-user", id);
  pw_workspace_set_actor (pw_desk_get_workspace (desk), self->person);
  pw_application_open_window (get_application (self));
}

static void
pw_welcome_window_begin_cb (PwWelcomeWindow *self)
{
  PwDesk *desk = pw_session_get_desk (self->session);
  g_autoptr (GError) error = NULL;
  PwPerson *person = NULL;
  PwEdit *edit;
  PwOrganisationSetup setup = {
    .name = gtk_editable_get_text (self->name_row),
    .street = gtk_editable_get_text (self->street_row),
    .postcode = gtk_editable_get_text (self->postcode_row),
    .town = gtk_editable_get_text (self->town_row),
    .given_name = gtk_editable_get_text (self->given_name_row),
    .family_name = gtk_editable_get_text (self->family_name_row),
    .job_title = gtk_editable_get_text (self->job_title_row),
    .profile = (PwPersonProfile) adw_combo_row_get_selected (self->profile_row),
  };

  edit = pw_organisation_edit_setup (pw_desk_get_workspace (desk), &setup, &person, &error);
  if (edit == NULL)
    {
      pw_desk_show_error (desk, error);
      return;
    }

  g_set_object (&self->person, person);
  gtk_widget_set_sensitive (self->begin_button, FALSE);
  pw_desk_apply_then (desk, edit, begun_cb, self);
}

static void
pw_welcome_window_demo_cb (PwWelcomeWindow *self)
{
  pw_application_open_demo (get_application (self));
}

static void
chosen_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (PwWelcomeWindow) self = user_data;
  g_autoptr (GFile) file = gtk_file_dialog_open_finish (GTK_FILE_DIALOG (source), result, NULL);

  /* As any file that comes from outside: looked at first, and asked about. */
  if (file != NULL)
    {
      g_application_open (G_APPLICATION (get_application (self)), &file, 1, "");
    }
}

static void
pw_welcome_window_take_over_cb (PwWelcomeWindow *self)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();

  gtk_file_dialog_set_title (dialog, _("Take Over a File"));
  gtk_file_dialog_open (dialog, GTK_WINDOW (self), NULL, chosen_cb, g_object_ref (self));
}

static gboolean
is_filled (GtkEditable *editable)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (editable)));

  return *text != '\0';
}

static void
pw_welcome_window_changed_cb (PwWelcomeWindow *self)
{
  gtk_widget_set_sensitive (self->begin_button, is_filled (self->name_row) && is_filled (self->given_name_row) && is_filled (self->family_name_row));
}

static gboolean
desk_toast_cb (PwWelcomeWindow *self,
               AdwToast        *toast)
{
  adw_toast_overlay_add_toast (self->toast_overlay, g_object_ref (toast));
  return TRUE;
}

static void
pw_welcome_window_dispose (GObject *object)
{
  PwWelcomeWindow *self = PW_WELCOME_WINDOW (object);

  g_clear_object (&self->session);
  g_clear_object (&self->person);

  G_OBJECT_CLASS (pw_welcome_window_parent_class)->dispose (object);
}

static void
pw_welcome_window_class_init (PwWelcomeWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pw_welcome_window_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, PW_RESOURCE ("app/pw-welcome-window.ui"));
  gtk_widget_class_bind_template_child (widget_class, PwWelcomeWindow, toast_overlay);
  gtk_widget_class_bind_template_child (widget_class, PwWelcomeWindow, begin_button);
  gtk_widget_class_bind_template_child (widget_class, PwWelcomeWindow, name_row);
  gtk_widget_class_bind_template_child (widget_class, PwWelcomeWindow, street_row);
  gtk_widget_class_bind_template_child (widget_class, PwWelcomeWindow, postcode_row);
  gtk_widget_class_bind_template_child (widget_class, PwWelcomeWindow, town_row);
  gtk_widget_class_bind_template_child (widget_class, PwWelcomeWindow, given_name_row);
  gtk_widget_class_bind_template_child (widget_class, PwWelcomeWindow, family_name_row);
  gtk_widget_class_bind_template_child (widget_class, PwWelcomeWindow, job_title_row);
  gtk_widget_class_bind_template_child (widget_class, PwWelcomeWindow, profile_row);
  gtk_widget_class_bind_template_callback (widget_class, pw_welcome_window_begin_cb);
  gtk_widget_class_bind_template_callback (widget_class, pw_welcome_window_demo_cb);
  gtk_widget_class_bind_template_callback (widget_class, pw_welcome_window_take_over_cb);
  gtk_widget_class_bind_template_callback (widget_class, pw_welcome_window_changed_cb);
}

static void
pw_welcome_window_init (PwWelcomeWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

PwWelcomeWindow *
pw_welcome_window_new (PwApplication *application,
                       PwSession     *session)
{
  PwWelcomeWindow *self = g_object_new (PW_TYPE_WELCOME_WINDOW, "application", application, NULL);
  PwDesk *desk = pw_session_get_desk (session);

  self->session = g_object_ref (session);
  pw_desk_set_window (desk, GTK_WINDOW (self));
  g_signal_connect_object (desk, "toast", G_CALLBACK (desk_toast_cb), self, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  return self;
}
