/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/app/pw-application.h"

G_BEGIN_DECLS

/* Says why a store was not opened, and what can be done. */
#define PW_TYPE_REFUSAL_WINDOW (pw_refusal_window_get_type ())
G_DECLARE_FINAL_TYPE (PwRefusalWindow, pw_refusal_window, PW, REFUSAL_WINDOW, AdwApplicationWindow)

PwRefusalWindow *pw_refusal_window_new (PwApplication *application,
                                        const char    *path,
                                        const GError  *error);
const char      *pw_refusal_window_get_path    (PwRefusalWindow *self);
gboolean         pw_refusal_window_can_restore (PwRefusalWindow *self);

G_END_DECLS
