/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/common/pw-paper.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <poppler.h>

/* A file on its way to a printer or a folder. */
typedef struct
{
  PwDesk *desk;                 /* (owned) */
  GFile  *file;                 /* (owned) (nullable) */
  GBytes *pdf;                  /* (owned) */
} Errand;

static Errand *
errand_new (PwDesk *desk,
            GFile  *file,
            GBytes *pdf)
{
  Errand *self = g_new0 (Errand, 1);

  self->desk = g_object_ref (desk);
  self->file = file != NULL ? g_object_ref (file) : NULL;
  self->pdf = g_bytes_ref (pdf);
  return self;
}

static void
errand_free (Errand *self)
{
  g_object_unref (self->desk);
  g_clear_object (&self->file);
  g_bytes_unref (self->pdf);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Errand, errand_free)

static gboolean
was_dismissed (const GError *error)
{
  return g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED)
         || g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_CANCELLED);
}

static void
printed_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (Errand) errand = user_data;
  g_autoptr (GError) error = NULL;

  if (!gtk_print_dialog_print_file_finish (GTK_PRINT_DIALOG (source), result, &error) && !was_dismissed (error))
    {
      pw_desk_show_error (errand->desk, error);
    }
  g_file_delete (errand->file, NULL, NULL);
}

/* The bytes in a file of this session that only its user can read. */
static GFile *
write_for_session (GBytes  *pdf,
                   GError **error)
{
  g_autofree char *path = g_build_filename (g_get_user_runtime_dir (), "projectwerk-XXXXXX.pdf", NULL);
  int descriptor = g_mkstemp_full (path, O_RDWR | O_CLOEXEC, 0600);

  if (descriptor < 0)
    {
      int code = errno;

      g_set_error_literal (error, G_IO_ERROR, g_io_error_from_errno (code), g_strerror (code));
      return NULL;
    }

  g_close (descriptor, NULL);
  if (!g_file_set_contents_full (path, g_bytes_get_data (pdf, NULL), (gssize) g_bytes_get_size (pdf), G_FILE_SET_CONTENTS_NONE, 0600, error))
    {
      g_unlink (path);
      return NULL;
    }

  return g_file_new_for_path (path);
}

/* A4, the way the first page lies. */
static GtkPageSetup *
create_page_setup (GBytes *pdf)
{
  GtkPageSetup *setup = gtk_page_setup_new ();
  g_autoptr (GtkPaperSize) a4 = gtk_paper_size_new (GTK_PAPER_NAME_A4);
  PopplerDocument *document = poppler_document_new_from_bytes (pdf, NULL, NULL);
  PopplerPage *page = document != NULL ? poppler_document_get_page (document, 0) : NULL;
  double width = 0;
  double height = 0;

  if (page != NULL)
    {
      poppler_page_get_size (page, &width, &height);
    }
  g_clear_object (&page);
  g_clear_object (&document);

  gtk_page_setup_set_paper_size (setup, a4);
  gtk_page_setup_set_orientation (setup, width > height ? GTK_PAGE_ORIENTATION_LANDSCAPE : GTK_PAGE_ORIENTATION_PORTRAIT);
  return setup;
}

/**
 * pw_paper_print:
 * @desk: the desk
 * @pdf: the very bytes that go to the printer
 * @title: the name of the print job
 *
 * Asks for a printer through the portal and prints the whole file on A4.
 */
void
pw_paper_print (PwDesk     *desk,
                GBytes     *pdf,
                const char *title)
{
  g_autoptr (GtkPrintDialog) dialog = gtk_print_dialog_new ();
  g_autoptr (GtkPageSetup) page = create_page_setup (pdf);
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = write_for_session (pdf, &error);

  if (file == NULL)
    {
      pw_desk_show_error (desk, error);
      return;
    }

  gtk_print_dialog_set_page_setup (dialog, page);
  gtk_print_dialog_set_title (dialog, title);
  gtk_print_dialog_print_file (dialog, pw_desk_get_window (desk), NULL, file, NULL, printed_cb, errand_new (desk, file, pdf));
}

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (Errand) errand = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *name = g_file_get_basename (G_FILE (source));
  g_autofree char *text = NULL;

  if (!g_file_replace_contents_finish (G_FILE (source), result, NULL, &error))
    {
      pw_desk_show_error (errand->desk, error);
      return;
    }

  /* Translators: %s is the name of a file */
  text = g_strdup_printf (_("Saved as “%s”"), name);
  pw_desk_toast (errand->desk, text);
}

static void
chosen_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (Errand) errand = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, &error);
  GBytes *pdf = errand->pdf;

  if (file != NULL)
    {
      g_file_replace_contents_bytes_async (file, pdf, NULL, FALSE, G_FILE_CREATE_NONE, NULL, written_cb, g_steal_pointer (&errand));
    }
  else if (!was_dismissed (error))
    {
      pw_desk_show_error (errand->desk, error);
    }
}

/**
 * pw_paper_save_as:
 * @desk: the desk
 * @bytes: the very bytes that are saved
 * @heading: the title of the file chooser
 * @title: what it is called, proposed as the name of the file
 * @suffix: what the name ends in, as `.pdf`
 */
void
pw_paper_save_as (PwDesk     *desk,
                  GBytes     *bytes,
                  const char *heading,
                  const char *title,
                  const char *suffix)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autofree char *plain = g_strdelimit (g_strdup (title), "/\\", '-');
  g_autofree char *name = g_strconcat (plain, suffix, NULL);

  gtk_file_dialog_set_title (dialog, heading);
  gtk_file_dialog_set_initial_name (dialog, name);
  gtk_file_dialog_save (dialog, pw_desk_get_window (desk), NULL, chosen_cb, errand_new (desk, NULL, bytes));
}

/**
 * pw_paper_save:
 * @desk: the desk
 * @pdf: the very bytes that are saved
 * @title: what the document is called, proposed as the name of the file
 */
void
pw_paper_save (PwDesk     *desk,
               GBytes     *pdf,
               const char *title)
{
  pw_paper_save_as (desk, pdf, _("Save as PDF"), title, ".pdf");
}
