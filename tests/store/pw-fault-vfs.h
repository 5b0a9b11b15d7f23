/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * PwFaultOp:
 *
 * What SQLite did to a file, in order: with PW_FAULT_WRITE @bytes at @offset, with PW_FAULT_TRUNCATE to @offset.
 */
typedef enum
{
  PW_FAULT_CREATE,
  PW_FAULT_WRITE,
  PW_FAULT_TRUNCATE,
  PW_FAULT_SYNC,
  PW_FAULT_DELETE,
  PW_FAULT_MARK
} PwFaultKind;

typedef struct
{
  PwFaultKind  kind;
  char        *path;
  gint64       offset;
  GBytes      *bytes;
  gint64       mark;
} PwFaultOp;

void       pw_fault_vfs_install    (void);
void       pw_fault_vfs_remove     (void);
void       pw_fault_vfs_kill_at    (guint     step);
void       pw_fault_vfs_fail_at    (guint     step,
                                    gboolean  is_full,
                                    gboolean  is_lasting);
gboolean   pw_fault_vfs_has_failed (void);
void       pw_fault_vfs_limit      (gint64    n_bytes);
void       pw_fault_vfs_slow_sync  (guint     milliseconds);
void       pw_fault_vfs_record     (void);
void       pw_fault_vfs_mark       (gint64    mark);
GPtrArray *pw_fault_vfs_take       (void);

G_END_DECLS
