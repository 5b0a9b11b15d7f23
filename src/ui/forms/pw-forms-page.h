/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/app/pw-desk.h"

G_BEGIN_DECLS

/**
 * PwFormsPage:
 *
 * Who has which document, and how far its signatures are: a table of staff and
 * documents, or a list where there is little room.
 */
#define PW_TYPE_FORMS_PAGE (pw_forms_page_get_type ())
G_DECLARE_FINAL_TYPE (PwFormsPage, pw_forms_page, PW, FORMS_PAGE, AdwBin)

GtkWidget *pw_forms_page_new (PwDesk *desk);

G_END_DECLS
