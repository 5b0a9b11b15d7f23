/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/pw-chain.h"
#include "store/pw-connection.h"
#include "store/pw-files.h"

G_BEGIN_DECLS

/**
 * PwBackupReason:
 * @PW_BACKUP_IDLE: nobody has done anything for a while: at most every half hour
 * @PW_BACKUP_QUIT: the program ends
 * @PW_BACKUP_BEFORE_CHANGE: an import or another large change is about to begin
 */
typedef enum
{
  PW_BACKUP_IDLE,
  PW_BACKUP_QUIT,
  PW_BACKUP_BEFORE_CHANGE
} PwBackupReason;

gboolean pw_backup_make             (PwConnection    *connection,
                                     const char      *target,
                                     PwPublishMode    mode,
                                     GError         **error);
gboolean pw_backup_before_migration (PwConnection    *connection,
                                     int              version,
                                     GError         **error);
gboolean pw_backup_automatic        (PwConnection    *connection,
                                     PwBackupReason   reason,
                                     char           **made,
                                     GError         **error);

G_END_DECLS
