/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/pw-sqlite.h"

G_BEGIN_DECLS

/**
 * PwSchema:
 * @scripts: (array length=version): the script that leads from each version to the next one; the first makes version 1
 * @version: the version that this program writes
 */
typedef struct
{
  const char *const  *scripts;
  int                 version;
} PwSchema;

/**
 * PwSchemaStep:
 * @version: the version that the step leads to
 *
 * Told before a step of a migration begins.
 */
typedef gboolean (*PwSchemaStep) (int        version,
                                  gpointer   user_data,
                                  GError   **error);

const PwSchema *pw_schema_get_current  (void);
gboolean        pw_schema_create       (sqlite3         *db,
                                        const PwSchema  *schema,
                                        int              version,
                                        GError         **error);
gboolean        pw_schema_migrate      (sqlite3         *db,
                                        const PwSchema  *schema,
                                        PwSchemaStep     before_step,
                                        gpointer         user_data,
                                        GError         **error);
gboolean        pw_schema_identify     (sqlite3         *db,
                                        const PwSchema  *schema,
                                        int             *version,
                                        GError         **error);
sqlite3        *pw_schema_open_model   (const PwSchema  *schema,
                                        int              version,
                                        GError         **error);
gboolean        pw_schema_is_same      (sqlite3         *first,
                                        sqlite3         *second,
                                        gboolean        *is_same,
                                        GError         **error);
GPtrArray      *pw_schema_list_tables  (sqlite3         *db,
                                        GError         **error);
GPtrArray      *pw_schema_list_columns (sqlite3         *db,
                                        const char      *table,
                                        GError         **error);

G_END_DECLS
