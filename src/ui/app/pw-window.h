/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/app/pw-application.h"
#include "ui/app/pw-pages.h"

G_BEGIN_DECLS

#define PW_TYPE_WINDOW (pw_window_get_type ())
G_DECLARE_FINAL_TYPE (PwWindow, pw_window, PW, WINDOW, AdwApplicationWindow)

PwWindow  *pw_window_new       (PwApplication *application,
                                PwSession     *session);
PwDesk    *pw_window_get_desk  (PwWindow      *self);
PwSession *pw_window_get_session (PwWindow    *self);
PwPage    *pw_window_get_page  (PwWindow      *self);
PwPage    *pw_window_show_page (PwWindow      *self,
                                const char    *id);

G_END_DECLS
