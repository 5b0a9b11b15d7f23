/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/app/pw-desk.h"

G_BEGIN_DECLS

/**
 * PwDeskUser:
 *
 * Who sits at the desk, below the sidebar, with the list of staff behind it.
 */
#define PW_TYPE_DESK_USER (pw_desk_user_get_type ())
G_DECLARE_FINAL_TYPE (PwDeskUser, pw_desk_user, PW, DESK_USER, AdwBin)

void pw_desk_user_set_desk (PwDeskUser *self,
                            PwDesk     *desk);

G_END_DECLS
