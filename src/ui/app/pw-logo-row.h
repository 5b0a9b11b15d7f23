/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/app/pw-desk.h"

G_BEGIN_DECLS

/* The logo of the organisation, to choose and to take away. */
#define PW_TYPE_LOGO_ROW (pw_logo_row_get_type ())
G_DECLARE_FINAL_TYPE (PwLogoRow, pw_logo_row, PW, LOGO_ROW, AdwActionRow)

void pw_logo_row_set_desk (PwLogoRow *self,
                           PwDesk    *desk);

G_END_DECLS
