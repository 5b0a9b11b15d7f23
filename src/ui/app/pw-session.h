/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/pw-store.h"
#include "ui/app/pw-desk.h"

G_BEGIN_DECLS

/**
 * PwSession:
 *
 * A store in use: the file, the workspace over it and the desk before it. It
 * makes a backup when nobody has done anything for a minute, and at the end.
 */
#define PW_TYPE_SESSION (pw_session_get_type ())
G_DECLARE_FINAL_TYPE (PwSession, pw_session, PW, SESSION, GObject)

PwSession  *pw_session_open          (const char           *path,
                                      PwStoreFlags          flags,
                                      GSettings            *settings,
                                      GError              **error);
void        pw_session_close_async   (PwSession            *self,
                                      GAsyncReadyCallback   callback,
                                      gpointer              user_data);
void        pw_session_close         (PwSession            *self);
void        pw_session_backup        (PwSession            *self,
                                      GFile                *target);

PwStore    *pw_session_get_store     (PwSession            *self);
PwDesk     *pw_session_get_desk      (PwSession            *self);
gboolean    pw_session_is_demo       (PwSession            *self);
char       *pw_session_dup_demo_path (void);

G_END_DECLS
