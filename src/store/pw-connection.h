/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <sys/types.h>

#include "store/pw-schema.h"
#include "store/pw-statements.h"

G_BEGIN_DECLS

/**
 * PwStoreFlags:
 * @PW_STORE_ANY_PLACE: also on a network or synchronised folder; for who asked for that very file
 * @PW_STORE_EXISTING: never make a new store
 * @PW_STORE_READ_ONLY: only look
 * @PW_STORE_ALLOW_READ_ONLY: open for looking what cannot be written
 */
typedef enum
{
  PW_STORE_DEFAULT = 0,
  PW_STORE_ANY_PLACE = 1 << 0,
  PW_STORE_EXISTING = 1 << 1,
  PW_STORE_READ_ONLY = 1 << 2,
  PW_STORE_ALLOW_READ_ONLY = 1 << 3
} PwStoreFlags;

/**
 * PwConnection:
 * @path: the file
 * @device: where it lies
 * @inode: which one it is
 * @is_read_only: whether only looking is possible
 * @is_uncertain: whether a commit ended so that only opening again can tell what is in
 * @n_commits: commits by this connection
 * @n_backed_up: how many of them the last automatic backup holds; -1 before the first one
 * @backed_up_us: when that was, on the clock that nobody sets
 *
 * A store in use: the connection that holds it. Used by one thread.
 */
typedef struct
{
  char          *path;
  sqlite3       *db;
  PwStatements  *statements;
  dev_t          device;
  ino_t          inode;
  gboolean       is_read_only;
  gboolean       is_uncertain;
  gint64         n_commits;
  gint64         n_backed_up;
  gint64         backed_up_us;
} PwConnection;

PwConnection *pw_connection_open           (const char      *path,
                                            PwStoreFlags     flags,
                                            const PwSchema  *schema,
                                            GError         **error);
void          pw_connection_free           (PwConnection    *self);
gboolean      pw_connection_check_writable (PwConnection    *self,
                                            GError         **error);
sqlite3      *pw_connection_hold           (const char      *path,
                                            const PwSchema  *schema,
                                            GError         **error);
sqlite3      *pw_connection_open_new       (const char      *path,
                                            GError         **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PwConnection, pw_connection_free)

G_END_DECLS
