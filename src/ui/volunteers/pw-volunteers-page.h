/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/app/pw-desk.h"

G_BEGIN_DECLS

/**
 * PwVolunteersPage:
 *
 * The register of volunteers beside all that is kept about one of them.
 */
#define PW_TYPE_VOLUNTEERS_PAGE (pw_volunteers_page_get_type ())
G_DECLARE_FINAL_TYPE (PwVolunteersPage, pw_volunteers_page, PW, VOLUNTEERS_PAGE, AdwBin)

GtkWidget *pw_volunteers_page_new (PwDesk *desk);

G_END_DECLS
