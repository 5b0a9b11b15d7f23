/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/functions/pw-function-import.h"

#include <glib/gi18n-lib.h>

#include "base/pw-clock.h"
#include "exchange/pw-example.h"

/* What was read and waits for a yes. */
typedef struct
{
  PwDesk    *desk;              /* (owned) */
  PwImport  *import;            /* (owned) */
  GtkWidget *in_force;          /* (owned): whether it counts at once */
} Offer;

static void
offer_free (Offer *offer)
{
  g_object_unref (offer->desk);
  g_object_unref (offer->import);
  g_object_unref (offer->in_force);
  g_free (offer);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Offer, offer_free)

static void
imported_cb (PwDesk   *desk,
             gboolean  is_applied,
             gpointer  object)
{
  gpointer record = pw_import_get_record (object);

  if (is_applied && record != NULL && pw_entity_is_live (record))
    {
      pw_desk_open (desk, record);
    }
}

static void
answered_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (Offer) offer = user_data;
  g_autoptr (GError) error = NULL;
  PwEdit *edit;

  if (!g_str_equal (adw_alert_dialog_choose_finish (ADW_ALERT_DIALOG (source), result), "import"))
    {
      return;
    }

  if (adw_switch_row_get_active (ADW_SWITCH_ROW (offer->in_force)))
    {
      pw_import_set_state (offer->import, PW_FUNCTION_VERSION_STATE_IN_FORCE, pw_clock_today ());
    }
  edit = pw_import_make_edit (offer->import, pw_desk_get_workspace (offer->desk), &error);
  if (edit == NULL)
    {
      pw_desk_show_error (offer->desk, error);
      return;
    }
  pw_desk_apply_then (offer->desk, edit, imported_cb, offer->import);
}

/* The remarks, and the question whether it counts at once. */
static GtkWidget *
create_details (PwImport  *import,
                GtkWidget *in_force)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *list = gtk_list_box_new ();
  g_autofree char *text = g_strjoinv ("\n\n", (char **) pw_import_get_remarks (import));

  if (*text != '\0')
    {
      GtkWidget *label = gtk_label_new (text);
      GtkWidget *scroller = gtk_scrolled_window_new ();

      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), label);
      gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
      gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
      gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), 200);
      gtk_box_append (GTK_BOX (box), scroller);
    }

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (in_force), _("In force at once"));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (in_force), _("Otherwise it comes in as a concept"));
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_list_box_append (GTK_LIST_BOX (list), in_force);
  gtk_box_append (GTK_BOX (box), list);
  return box;
}

/**
 * pw_function_import_offer:
 * @desk: the desk
 * @import: what was read from a file
 *
 * Shows what @import holds with the remarks on it, and imports it after a yes.
 *
 * Returns: (transfer none): the dialog
 */
AdwDialog *
pw_function_import_offer (PwDesk   *desk,
                          PwImport *import)
{
  g_autofree char *counts = g_strjoinv (", ", (char **) pw_import_get_counts (import));
  Offer *offer = g_new0 (Offer, 1);
  AdwDialog *dialog;

  offer->desk = g_object_ref (desk);
  offer->import = g_object_ref (import);
  offer->in_force = g_object_ref_sink (adw_switch_row_new ());
  /* A heading that is wider than the dialog is measured wrongly by Adwaita: names stand in the body. */
  dialog = adw_alert_dialog_new (_("Import?"), NULL);
  adw_alert_dialog_format_body (ADW_ALERT_DIALOG (dialog), "%s: %s", pw_import_get_title (import), counts);
  adw_alert_dialog_set_extra_child (ADW_ALERT_DIALOG (dialog), create_details (import, offer->in_force));
  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (dialog), "cancel", _("_Cancel"), "import", _("_Import"), NULL);
  adw_alert_dialog_set_response_appearance (ADW_ALERT_DIALOG (dialog), "import", ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_set_default_response (ADW_ALERT_DIALOG (dialog), "import");
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (dialog), "cancel");
  adw_alert_dialog_choose (ADW_ALERT_DIALOG (dialog), GTK_WIDGET (pw_desk_get_window (desk)), NULL, answered_cb, offer);
  return dialog;
}

/**
 * pw_function_import_file:
 * @desk: the desk
 * @file: a function description
 *
 * Reads @file and offers to import it, or says why it cannot be read.
 */
void
pw_function_import_file (PwDesk *desk,
                         GFile  *file)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PwImport) import = pw_import_read (file, &error);

  if (import == NULL)
    {
      pw_desk_show_error (desk, error);
      return;
    }

  pw_function_import_offer (desk, import);
}

static void
chosen_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (PwDesk) desk = user_data;
  g_autoptr (GFile) file = gtk_file_dialog_open_finish (GTK_FILE_DIALOG (source), result, NULL);

  if (file != NULL)
    {
      pw_function_import_file (desk, file);
    }
}

void
pw_function_import_choose (PwDesk *desk)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, _("Function descriptions (JSON)"));
  gtk_file_filter_add_suffix (filter, "functie");
  gtk_file_filter_add_suffix (filter, "json");
  gtk_file_dialog_set_default_filter (dialog, filter);
  gtk_file_dialog_set_title (dialog, _("Import a Function Description"));
  gtk_file_dialog_open (dialog, pw_desk_get_window (desk), NULL, chosen_cb, g_object_ref (desk));
}

/* Both descriptions that come with the program, as concepts: undo takes them out one by one. */
void
pw_function_import_example (PwDesk *desk)
{
  g_autoptr (GListModel) files = pw_example_list_functions ();

  for (guint i = 0; i < g_list_model_get_n_items (files); i++)
    {
      g_autoptr (GFile) file = g_list_model_get_item (files, i);
      g_autoptr (GError) error = NULL;
      g_autoptr (PwImport) import = pw_import_read (file, &error);
      PwEdit *edit = import != NULL ? pw_import_make_edit (import, pw_desk_get_workspace (desk), &error) : NULL;

      if (edit == NULL)
        {
          pw_desk_show_error (desk, error);
          return;
        }
      pw_desk_apply_then (desk, edit, imported_cb, import);
    }
}
