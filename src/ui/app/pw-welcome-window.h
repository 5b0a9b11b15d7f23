/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/app/pw-application.h"

G_BEGIN_DECLS

/* The first start: look at the demo office, or begin one's own. */
#define PW_TYPE_WELCOME_WINDOW (pw_welcome_window_get_type ())
G_DECLARE_FINAL_TYPE (PwWelcomeWindow, pw_welcome_window, PW, WELCOME_WINDOW, AdwApplicationWindow)

PwWelcomeWindow *pw_welcome_window_new (PwApplication *application,
                                        PwSession     *session);

G_END_DECLS
