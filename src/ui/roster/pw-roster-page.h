/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/app/pw-desk.h"

G_BEGIN_DECLS

/**
 * PwRosterPage:
 *
 * Who does which shift in a week, and the places that are open.
 */
#define PW_TYPE_ROSTER_PAGE (pw_roster_page_get_type ())
G_DECLARE_FINAL_TYPE (PwRosterPage, pw_roster_page, PW, ROSTER_PAGE, AdwBin)

GtkWidget *pw_roster_page_new         (PwDesk       *desk);
void       pw_roster_page_show_week   (PwRosterPage *self,
                                       PwDay         day);
gboolean   pw_roster_page_focus_place (PwRosterPage *self,
                                       gpointer      shift,
                                       guint         place);

G_END_DECLS
