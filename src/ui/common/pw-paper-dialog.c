/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/common/pw-paper-dialog.h"

#include "print/pw-rendering.h"
#include "ui/common/pw-paper.h"
#include "ui/common/pw-pdf-view.h"
#include "ui/common/pw-resource.h"

struct _PwPaperDialog
{
  AdwDialog  parent_instance;

  PwDesk    *desk;              /* (owned) */
  GBytes    *pdf;               /* (owned) */
  PwPdfView *pages;             /* (template child) */
  GtkWidget *print_button;      /* (template child) */
};

G_DEFINE_FINAL_TYPE (PwPaperDialog, pw_paper_dialog, ADW_TYPE_DIALOG)

static void
pw_paper_dialog_print_cb (PwPaperDialog *self)
{
  pw_paper_print (self->desk, self->pdf, adw_dialog_get_title (ADW_DIALOG (self)));
}

static void
pw_paper_dialog_save_cb (PwPaperDialog *self)
{
  pw_paper_save (self->desk, self->pdf, adw_dialog_get_title (ADW_DIALOG (self)));
}

static void
pw_paper_dialog_dispose (GObject *object)
{
  PwPaperDialog *self = PW_PAPER_DIALOG (object);

  g_clear_object (&self->desk);
  g_clear_pointer (&self->pdf, g_bytes_unref);

  G_OBJECT_CLASS (pw_paper_dialog_parent_class)->dispose (object);
}

static void
pw_paper_dialog_class_init (PwPaperDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pw_paper_dialog_dispose;
  g_type_ensure (PW_TYPE_PDF_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, PW_RESOURCE ("common/pw-paper-dialog.ui"));
  gtk_widget_class_bind_template_child (widget_class, PwPaperDialog, pages);
  gtk_widget_class_bind_template_child (widget_class, PwPaperDialog, print_button);
  gtk_widget_class_bind_template_callback (widget_class, pw_paper_dialog_print_cb);
  gtk_widget_class_bind_template_callback (widget_class, pw_paper_dialog_save_cb);
}

static void
pw_paper_dialog_init (PwPaperDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * pw_paper_preview:
 * @desk: the desk
 * @parent: the page that asks
 * @document: what is printed
 *
 * Shows @document; when it cannot be made, says why.
 */
void
pw_paper_preview (PwDesk     *desk,
                  GtkWidget  *parent,
                  PwDocument *document)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) pdf = pw_document_render_pdf (document, &error);
  PwPaperDialog *self;

  if (pdf == NULL)
    {
      pw_desk_show_error (desk, error);
      return;
    }

  self = g_object_ref_sink (g_object_new (PW_TYPE_PAPER_DIALOG, "title", document->title, NULL));
  self->desk = g_object_ref (desk);
  self->pdf = g_steal_pointer (&pdf);
  if (pw_pdf_view_set_bytes (self->pages, self->pdf, &error))
    {
      adw_dialog_present (ADW_DIALOG (self), parent);
    }
  else
    {
      pw_desk_show_error (desk, error);
    }
  g_object_unref (self);
}
