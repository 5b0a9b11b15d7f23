/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "print/pw-document.h"
#include "ui/app/pw-desk.h"

G_BEGIN_DECLS

/**
 * PwPaperDialog:
 *
 * A document as it comes out of the printer, to be printed or saved: those very bytes.
 */
#define PW_TYPE_PAPER_DIALOG (pw_paper_dialog_get_type ())
G_DECLARE_FINAL_TYPE (PwPaperDialog, pw_paper_dialog, PW, PAPER_DIALOG, AdwDialog)

void pw_paper_preview (PwDesk     *desk,
                       GtkWidget  *parent,
                       PwDocument *document);

G_END_DECLS
