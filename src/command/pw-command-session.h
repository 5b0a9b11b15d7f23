/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/pw-workspace.h"
#include "store/pw-store.h"

G_BEGIN_DECLS

/**
 * PwCommandSession:
 * @store: (owned): the store that a command works on
 * @workspace: (owned): its records
 * @is_shared: whether a window has them open too
 *
 * A store, opened for the time of one command.
 */
typedef struct
{
  PwStore     *store;
  PwWorkspace *workspace;
  gboolean     is_shared;
} PwCommandSession;

PwCommandSession *pw_command_session_open        (const char        *store_path,
                                                  gboolean           is_writable,
                                                  GError           **error);
PwCommandSession *pw_command_session_find_shared (const char        *store_path);
void              pw_command_session_free        (PwCommandSession  *self);
void              pw_command_session_share       (PwStore           *store,
                                                  PwWorkspace       *workspace);
char             *pw_command_session_dup_path    (const char        *store_path);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PwCommandSession, pw_command_session_free)

G_END_DECLS
