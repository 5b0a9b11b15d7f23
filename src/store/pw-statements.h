/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/pw-backend.h"
#include "store/pw-digest.h"
#include "store/pw-sqlite.h"

G_BEGIN_DECLS

/**
 * PwStatements:
 *
 * The prepared statements for the rows of every kind.
 */
typedef struct _PwStatements PwStatements;

PwStatements *pw_statements_new   (sqlite3       *db);
void          pw_statements_free  (PwStatements  *self);
gboolean      pw_statements_load  (PwStatements  *self,
                                   PwLoadRow      load_row,
                                   gpointer       user_data,
                                   PwDigest      *digest,
                                   GError       **error);
gboolean      pw_statements_write (PwStatements  *self,
                                   GPtrArray     *changes,
                                   PwDigest      *digest,
                                   GError       **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PwStatements, pw_statements_free)

G_END_DECLS
