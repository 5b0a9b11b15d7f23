/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/pw-store.h"
#include "ui/app/pw-session.h"

G_BEGIN_DECLS

#define PW_TYPE_APPLICATION (pw_application_get_type ())
G_DECLARE_FINAL_TYPE (PwApplication, pw_application, PW, APPLICATION, AdwApplication)

PwApplication *pw_application_new          (void);
GSettings     *pw_application_get_settings (PwApplication *self);
PwSession     *pw_application_get_session  (PwApplication *self);
GtkWindow     *pw_application_get_window   (PwApplication *self);

void           pw_application_open_own     (PwApplication *self);
void           pw_application_open_demo    (PwApplication *self);
void           pw_application_open_store   (PwApplication *self,
                                            const char    *path,
                                            PwStoreFlags   flags);
void           pw_application_open_window  (PwApplication *self);
void           pw_application_restore      (PwApplication *self,
                                            const char    *path,
                                            const char    *backup);

G_END_DECLS
