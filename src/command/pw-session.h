/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/pw-workspace.h"
#include "store/pw-store.h"

G_BEGIN_DECLS

/**
 * PwSession:
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
} PwSession;

PwSession *pw_session_open     (const char   *store_path,
                                gboolean      is_writable,
                                GError      **error);
void       pw_session_free     (PwSession    *self);
void       pw_session_share    (PwStore      *store,
                                PwWorkspace  *workspace);
char      *pw_session_dup_path (const char   *store_path);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PwSession, pw_session_free)

G_END_DECLS
