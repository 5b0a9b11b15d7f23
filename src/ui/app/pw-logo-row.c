/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/app/pw-logo-row.h"

#include <glib/gi18n-lib.h>

#include "model/pw-organisation.h"
#include "ui/common/pw-image-gate.h"

#define HEIGHT_PX 40

struct _PwLogoRow
{
  AdwActionRow  parent_instance;

  PwDesk       *desk;           /* (owned) */
  GtkPicture   *picture;
  GtkWidget    *remove_button;
};

G_DEFINE_FINAL_TYPE (PwLogoRow, pw_logo_row, ADW_TYPE_ACTION_ROW)

static void
fill (PwLogoRow *self)
{
  PwWorkspace *workspace = pw_desk_get_workspace (self->desk);
  PwOrganisation *organisation = pw_workspace_get_organisation (workspace);
  const char *hash = organisation != NULL ? pw_organisation_get_logo (organisation) : NULL;
  g_autoptr (GBytes) bytes = hash != NULL ? pw_backend_read_blob (pw_workspace_get_backend (workspace), hash, NULL) : NULL;
  g_autoptr (GdkTexture) texture = bytes != NULL ? pw_image_gate_load (bytes, NULL) : NULL;

  gtk_picture_set_paintable (self->picture, GDK_PAINTABLE (texture));
  gtk_widget_set_visible (GTK_WIDGET (self->picture), texture != NULL);
  gtk_widget_set_visible (self->remove_button, hash != NULL);
}

static PwEdit *
create_edit (void)
{
  return pw_edit_new (N_ ("Logo changed"), NULL);
}

static void
chosen_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (PwLogoRow) self = user_data;
  g_autoptr (GFile) file = gtk_file_dialog_open_finish (GTK_FILE_DIALOG (source), result, NULL);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GdkTexture) texture = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *hash = NULL;
  PwEdit *edit;

  if (file == NULL || self->desk == NULL)
    {
      return;
    }
  bytes = pw_image_gate_read (file, &error);
  texture = bytes != NULL ? pw_image_gate_load (bytes, &error) : NULL;
  if (texture == NULL)
    {
      pw_desk_show_error (self->desk, error);
      return;
    }

  edit = create_edit ();
  hash = pw_edit_attach_blob (edit, bytes);
  pw_edit_set_text (edit, pw_workspace_get_organisation (pw_desk_get_workspace (self->desk)), PW_ORGANISATION_LOGO, hash);
  pw_desk_apply (self->desk, edit);
}

static void
choose_clicked_cb (PwLogoRow *self)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, _("Pictures (PNG, JPEG)"));
  gtk_file_filter_add_mime_type (filter, "image/png");
  gtk_file_filter_add_mime_type (filter, "image/jpeg");
  gtk_file_dialog_set_default_filter (dialog, filter);
  gtk_file_dialog_set_title (dialog, _("Choose a Logo"));
  gtk_file_dialog_open (dialog, pw_desk_get_window (self->desk), NULL, chosen_cb, g_object_ref (self));
}

static void
remove_clicked_cb (PwLogoRow *self)
{
  PwEdit *edit = create_edit ();

  pw_edit_set_null (edit, pw_workspace_get_organisation (pw_desk_get_workspace (self->desk)), PW_ORGANISATION_LOGO);
  pw_desk_apply (self->desk, edit);
}

static void
applied_cb (PwLogoRow *self,
            PwEdit    *edit)
{
  if (pw_edit_touches (edit, PW_TYPE_ORGANISATION))
    {
      fill (self);
    }
}

static void
pw_logo_row_dispose (GObject *object)
{
  g_clear_object (&PW_LOGO_ROW (object)->desk);

  G_OBJECT_CLASS (pw_logo_row_parent_class)->dispose (object);
}

static void
pw_logo_row_class_init (PwLogoRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pw_logo_row_dispose;
}

static void
pw_logo_row_init (PwLogoRow *self)
{
  AdwActionRow *row = ADW_ACTION_ROW (self);
  GtkWidget *choose_button = gtk_button_new_with_mnemonic (_("_Choose…"));

  self->picture = GTK_PICTURE (gtk_picture_new ());
  gtk_widget_set_size_request (GTK_WIDGET (self->picture), -1, HEIGHT_PX);
  gtk_picture_set_can_shrink (self->picture, TRUE);
  gtk_picture_set_alternative_text (self->picture, _("Logo"));
  self->remove_button = gtk_button_new_from_icon_name ("user-trash-symbolic");
  gtk_widget_set_tooltip_text (self->remove_button, _("Remove the Logo"));
  gtk_widget_set_valign (self->remove_button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (self->remove_button, "flat");
  gtk_widget_set_valign (choose_button, GTK_ALIGN_CENTER);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), _("Logo"));
  adw_action_row_add_suffix (row, GTK_WIDGET (self->picture));
  adw_action_row_add_suffix (row, choose_button);
  adw_action_row_add_suffix (row, self->remove_button);
  g_signal_connect_swapped (choose_button, "clicked", G_CALLBACK (choose_clicked_cb), self);
  g_signal_connect_swapped (self->remove_button, "clicked", G_CALLBACK (remove_clicked_cb), self);
}

void
pw_logo_row_set_desk (PwLogoRow *self,
                      PwDesk    *desk)
{
  self->desk = g_object_ref (desk);
  g_signal_connect_object (pw_desk_get_workspace (desk), "applied", G_CALLBACK (applied_cb), self, G_CONNECT_SWAPPED);
  fill (self);
}
