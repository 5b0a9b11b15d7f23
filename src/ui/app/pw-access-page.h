/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/app/pw-desk.h"

G_BEGIN_DECLS

/* What the sandbox of Flatpak allows, and the lines that change it. */
#define PW_TYPE_ACCESS_PAGE (pw_access_page_get_type ())
G_DECLARE_FINAL_TYPE (PwAccessPage, pw_access_page, PW, ACCESS_PAGE, AdwPreferencesPage)

AdwPreferencesPage *pw_access_page_new (PwDesk *desk);

G_END_DECLS
