/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/pw-backend.h"
#include "store/pw-backup-folder.h"
#include "store/pw-backup.h"
#include "store/pw-connection.h"

G_BEGIN_DECLS

#define PW_TYPE_STORE (pw_store_get_type ())
G_DECLARE_FINAL_TYPE (PwStore, pw_store, PW, STORE, GObject)

char       *pw_store_dup_default_path       (void);

PwStore    *pw_store_open                   (const char           *path,
                                             PwStoreFlags          flags,
                                             GError              **error);
PwStore    *pw_store_open_readonly          (const char           *path,
                                             PwStoreFlags          flags,
                                             GError              **error);
void        pw_store_close                  (PwStore              *self);
const char *pw_store_get_path               (PwStore              *self);
gboolean    pw_store_is_read_only           (PwStore              *self);
gboolean    pw_store_is_space_low           (PwStore              *self);

gboolean    pw_store_backup                 (PwStore              *self,
                                             const char           *target,
                                             GError              **error);
void        pw_store_backup_async           (PwStore              *self,
                                             const char           *target,
                                             GAsyncReadyCallback   callback,
                                             gpointer              user_data);
gboolean    pw_store_backup_finish          (PwStore              *self,
                                             GAsyncResult         *result,
                                             GError              **error);
gboolean    pw_store_backup_automatic       (PwStore              *self,
                                             PwBackupReason        reason,
                                             char                **made,
                                             GError              **error);
void        pw_store_backup_automatic_async (PwStore              *self,
                                             PwBackupReason        reason,
                                             GAsyncReadyCallback   callback,
                                             gpointer              user_data);
gboolean    pw_store_backup_automatic_finish (PwStore             *self,
                                             GAsyncResult         *result,
                                             GError              **error);
GPtrArray  *pw_store_list_backups           (const char           *path,
                                             PwStore              *store);
gboolean    pw_store_restore                (const char           *path,
                                             const char           *backup,
                                             char                **aside,
                                             GError              **error);
GPtrArray  *pw_store_check                  (PwStore              *self,
                                             GError              **error);
GPtrArray  *pw_store_check_file             (const char           *path,
                                             GError              **error);

G_END_DECLS
