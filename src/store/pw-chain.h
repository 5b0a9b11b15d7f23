/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/pw-backend.h"
#include "store/pw-sqlite.h"

G_BEGIN_DECLS

/**
 * PwChainHead:
 * @seq: the number of the last journal row, 0 when there is none
 * @hash: its hash
 */
typedef struct
{
  gint64  seq;
  char    hash[65];
} PwChainHead;

/**
 * PwChainFault:
 * @seq: the journal row that does not fit
 *
 * Told of each row where the chain is broken.
 */
typedef void (*PwChainFault) (gint64    seq,
                              gpointer  user_data);

gboolean        pw_chain_read_head    (sqlite3               *db,
                                       PwChainHead           *head,
                                       GError               **error);
char           *pw_chain_read_hash    (sqlite3               *db,
                                       gint64                 seq,
                                       GError               **error);
gboolean        pw_chain_append       (sqlite3               *db,
                                       const PwJournalEntry  *entry,
                                       GArray                *persons,
                                       PwChainHead           *head,
                                       GError               **error);
gboolean        pw_chain_verify       (sqlite3               *db,
                                       PwChainFault           fault,
                                       gpointer               user_data,
                                       GError               **error);
gboolean        pw_chain_erase_person (sqlite3               *db,
                                       PwId                   person,
                                       GError               **error);
GPtrArray      *pw_chain_list         (sqlite3               *db,
                                       gint64                 before,
                                       guint                  limit,
                                       GError               **error);

G_END_DECLS
