/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "store/pw-store.h"

G_BEGIN_DECLS

/**
 * PwBackupList:
 *
 * The backups beside a store, newest first, each with what it lacks and a
 * button. Emits `restore` with the file that was chosen.
 */
#define PW_TYPE_BACKUP_LIST (pw_backup_list_get_type ())
G_DECLARE_FINAL_TYPE (PwBackupList, pw_backup_list, PW, BACKUP_LIST, AdwPreferencesGroup)

GtkWidget *pw_backup_list_new  (void);
guint      pw_backup_list_fill (PwBackupList *self,
                                const char   *path,
                                PwStore      *store);

G_END_DECLS
