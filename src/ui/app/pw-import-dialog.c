/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/app/pw-import-dialog.h"

#include <glib/gi18n-lib.h>

#include "ui/functions/pw-function-import.h"

/* What was read from a file and waits for a yes. */
typedef struct
{
  PwSession *session;           /* (owned) */
  PwImport  *import;            /* (owned) */
} Offer;

static void
offer_free (Offer *offer)
{
  g_object_unref (offer->session);
  g_object_unref (offer->import);
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
backed_up_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (Offer) offer = user_data;
  PwDesk *desk = pw_session_get_desk (offer->session);
  g_autoptr (GError) error = NULL;
  PwEdit *edit = NULL;

  if (pw_store_backup_automatic_finish (PW_STORE (source), result, &error))
    {
      edit = pw_import_make_edit (offer->import, pw_desk_get_workspace (desk), &error);
    }
  if (edit == NULL)
    {
      pw_desk_show_error (desk, error);
      return;
    }

  pw_desk_apply_then (desk, edit, imported_cb, offer->import);
}

static void
answered_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (Offer) offer = user_data;

  if (g_str_equal (adw_alert_dialog_choose_finish (ADW_ALERT_DIALOG (source), result), "import"))
    {
      PwStore *store = pw_session_get_store (offer->session);

      pw_store_backup_automatic_async (store, PW_BACKUP_BEFORE_CHANGE, backed_up_cb, g_steal_pointer (&offer));
    }
}

static GtkWidget *
create_remarks (const char *const *remarks)
{
  g_autofree char *text = g_strjoinv ("\n\n", (char **) remarks);
  GtkWidget *label = gtk_label_new (text);
  GtkWidget *scroller = gtk_scrolled_window_new ();

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_valign (label, GTK_ALIGN_START);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), label);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), 240);
  return scroller;
}

/**
 * pw_import_offer:
 * @session: where to import
 * @import: what was read from a file
 *
 * Shows what @import holds and imports it after a yes. A backup is made first.
 *
 * Returns: (transfer none): the dialog
 */
AdwDialog *
pw_import_offer (PwSession *session,
                 PwImport  *import)
{
  PwDesk *desk = pw_session_get_desk (session);
  g_autofree char *counts = g_strjoinv (", ", (char **) pw_import_get_counts (import));
  /* The title is not in the heading, which does not break the long words of a function in two. */
  g_autofree char *body = g_strdup_printf ("%s\n%s", pw_import_get_title (import), counts);
  AdwDialog *dialog;
  Offer *offer;

  if (pw_import_get_kind (import) == PW_IMPORT_FUNCTION)
    {
      return pw_function_import_offer (desk, import);
    }

  dialog = adw_alert_dialog_new (_("Import This File?"), body);
  if (pw_import_get_remarks (import)[0] != NULL)
    {
      adw_alert_dialog_set_extra_child (ADW_ALERT_DIALOG (dialog), create_remarks (pw_import_get_remarks (import)));
    }
  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (dialog), "cancel", _("_Cancel"), "import", _("_Import"), NULL);
  adw_alert_dialog_set_response_appearance (ADW_ALERT_DIALOG (dialog), "import", ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_set_default_response (ADW_ALERT_DIALOG (dialog), "import");
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (dialog), "cancel");

  offer = g_new0 (Offer, 1);
  offer->session = g_object_ref (session);
  offer->import = g_object_ref (import);
  adw_alert_dialog_choose (ADW_ALERT_DIALOG (dialog), GTK_WIDGET (pw_desk_get_window (desk)), NULL, answered_cb, offer);
  return dialog;
}

/**
 * pw_import_file:
 * @session: where to import
 * @file: a plan of another program or a function description
 *
 * Reads @file and offers to import it, or says why it cannot be read.
 */
void
pw_import_file (PwSession *session,
                GFile     *file)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PwImport) import = pw_import_read (file, &error);

  if (import == NULL)
    {
      pw_desk_show_error (pw_session_get_desk (session), error);
      return;
    }

  pw_import_offer (session, import);
}

static void
chosen_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (PwSession) session = user_data;
  g_autoptr (GFile) file = gtk_file_dialog_open_finish (GTK_FILE_DIALOG (source), result, NULL);

  if (file != NULL)
    {
      pw_import_file (session, file);
    }
}

/**
 * pw_import_choose:
 * @session: where to import
 *
 * Asks which file to import.
 */
void
pw_import_choose (PwSession *session)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, _("Plans (XML) and function descriptions (JSON)"));
  gtk_file_filter_add_suffix (filter, "xml");
  gtk_file_filter_add_suffix (filter, "functie");
  gtk_file_filter_add_suffix (filter, "json");
  gtk_file_dialog_set_default_filter (dialog, filter);
  gtk_file_dialog_set_title (dialog, _("Import a File"));
  gtk_file_dialog_open (dialog, pw_desk_get_window (pw_session_get_desk (session)), NULL, chosen_cb, g_object_ref (session));
}
