/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/app/pw-desk.h"

G_BEGIN_DECLS

/**
 * PwFunctionsPage:
 *
 * The functions of the office, the competency guides they stand on, and who holds them.
 */
#define PW_TYPE_FUNCTIONS_PAGE (pw_functions_page_get_type ())
G_DECLARE_FINAL_TYPE (PwFunctionsPage, pw_functions_page, PW, FUNCTIONS_PAGE, AdwBin)

GtkWidget *pw_functions_page_new (PwDesk *desk);

G_END_DECLS
