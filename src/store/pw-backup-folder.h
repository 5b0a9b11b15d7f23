/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/pw-sqlite.h"

G_BEGIN_DECLS

#define PW_BACKUP_RESTORE_INFIX "-voor-herstel"

/**
 * PwBackupKind:
 * @PW_BACKUP_KIND_AUTOMATIC: made now and then
 * @PW_BACKUP_KIND_MIGRATION: the store as an older version left it
 * @PW_BACKUP_KIND_RESTORE: the store that was replaced by a restore
 */
typedef enum
{
  PW_BACKUP_KIND_AUTOMATIC,
  PW_BACKUP_KIND_MIGRATION,
  PW_BACKUP_KIND_RESTORE
} PwBackupKind;

/**
 * PwBackup:
 * @path: the file
 * @kind: what it is
 * @time: when it was made, seconds since 1970 UTC
 * @seq: how many edits it holds; -1 when it cannot be read
 * @n_lacking: how many edits of the store it does not hold; -1 when that cannot be known
 */
typedef struct
{
  char          *path;
  PwBackupKind   kind;
  gint64         time;
  gint64         seq;
  gint64         n_lacking;
} PwBackup;

void       pw_backup_free             (PwBackup    *self);
char      *pw_backup_folder_make_name (const char  *store_path,
                                       const char  *infix,
                                       GError     **error);
GPtrArray *pw_backup_folder_list      (const char  *store_path,
                                       sqlite3     *store);
void       pw_backup_folder_thin      (const char  *store_path,
                                       gint64       now);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PwBackup, pw_backup_free)

G_END_DECLS
