/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/app/pw-window.h"

G_BEGIN_DECLS

void pw_window_add_actions    (PwWindow *self);
void pw_window_update_actions (PwWindow *self);
void pw_window_show_sidebar   (PwWindow *self);
void pw_window_show_nth_page  (PwWindow *self,
                               int       number);
void pw_window_find           (PwWindow *self);

G_END_DECLS
