/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/pw-statements.h"

G_BEGIN_DECLS

/**
 * PwHeads:
 * @undo: the journal row that undo would take back, or 0
 * @redo: the journal row that redo would take back, or 0
 */
typedef struct
{
  gint64  undo;
  gint64  redo;
} PwHeads;

gboolean pw_content_load (sqlite3         *db,
                          PwStatements    *statements,
                          gboolean         is_read_only,
                          PwLoadRow        load_row,
                          gpointer         user_data,
                          PwHeads         *heads,
                          GError         **error);
gboolean pw_content_move (sqlite3         *db,
                          const PwDigest  *rows,
                          const PwHeads   *heads,
                          GError         **error);

gboolean pw_content_check (sqlite3        *db,
                          GError         **error);

G_END_DECLS
