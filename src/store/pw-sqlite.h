/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>
#include <sqlite3.h>

#include "base/pw-error.h"

G_BEGIN_DECLS

#define PW_SQLITE_APPLICATION_ID 0x50776b31 /* "Pwk1" */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (sqlite3, sqlite3_close)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (sqlite3_stmt, sqlite3_finalize)

void          pw_sqlite_set_error  (GError      **error,
                                    sqlite3      *db,
                                    int           status);
gboolean      pw_sqlite_exec       (sqlite3      *db,
                                    const char   *sql,
                                    GError      **error);
sqlite3_stmt *pw_sqlite_prepare    (sqlite3      *db,
                                    const char   *sql,
                                    GError      **error);
gboolean      pw_sqlite_finish     (sqlite3_stmt *statement,
                                    GError      **error);
gboolean      pw_sqlite_read_int   (sqlite3      *db,
                                    const char   *sql,
                                    gint64       *number,
                                    GError      **error);
char         *pw_sqlite_read_text  (sqlite3      *db,
                                    const char   *sql,
                                    GError      **error);
void          pw_sqlite_rollback   (sqlite3      *db);
char         *pw_sqlite_quote_name (const char   *name);

G_END_DECLS
