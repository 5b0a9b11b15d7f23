/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * PwPdfView:
 *
 * The pages of a PDF under each other, as wide as there is room at zoom 1. What
 * it shows are the bytes that are printed and kept. Its actions are
 * `pdf.zoom-in`, `pdf.zoom-out` and `pdf.zoom-fit`.
 */
#define PW_TYPE_PDF_VIEW (pw_pdf_view_get_type ())
G_DECLARE_FINAL_TYPE (PwPdfView, pw_pdf_view, PW, PDF_VIEW, AdwBin)

GtkWidget *pw_pdf_view_new       (void);
gboolean   pw_pdf_view_set_bytes (PwPdfView  *self,
                                  GBytes     *pdf,
                                  GError    **error);
guint      pw_pdf_view_get_n_pages (PwPdfView *self);

G_END_DECLS
