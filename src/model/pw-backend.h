/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "model/pw-edit.h"

G_BEGIN_DECLS

/**
 * PwRowOp:
 *
 * What happens to a row in a commit.
 */
typedef enum
{
  PW_ROW_CREATE,
  PW_ROW_UPDATE,
  PW_ROW_DELETE
} PwRowOp;

/**
 * PwRowChange:
 * @op: what happens
 * @type: the kind
 * @id: the row
 * @version: the version that the row must have now (0 for a creation); afterwards it has one more
 * @values: (array): for a creation all fields of the table; for an update the fields of @mask; %NULL for a deletion
 * @mask: (nullable) (array length=n_fields): for an update, which fields change
 */
typedef struct
{
  PwRowOp        op;
  GType          type;
  PwId           id;
  gint64         version;
  PwValue       *values;
  gboolean      *mask;
} PwRowChange;

/**
 * PwJournalEntry:
 * @seq: its number, from 1, in commit order; set by the backend
 * @instant: when, UTC text
 * @actor: the person at the desk, or 0
 * @finality: whether undo may reach it
 * @undoes: the entry that this one takes back, or 0
 * @previous_undo: the undo head before this entry
 * @previous_redo: the redo head before this entry
 * @label: the msgid of what was done
 * @payload: (nullable): the arguments of the label and the operations, as GVariant text; %NULL once erased
 * @hash: hex SHA-256 of the chain up to here; set by the backend
 */
typedef struct
{
  gint64          seq;
  char           *instant;
  PwId            actor;
  PwEditFinality  finality;
  gint64          undoes;
  gint64          previous_undo;
  gint64          previous_redo;
  char           *label;
  char           *payload;
  char           *hash;
} PwJournalEntry;

/**
 * PwCommit:
 * @changes: (element-type PwRowChange): in the order to be carried out
 * @blobs: (element-type utf8 GBytes): hash to bytes
 * @persons: (element-type PwId): the persons that the journal row is about, so that erasing one finds it
 * @entry: the journal row; the backend sets its seq and hash
 * @undo_head: the undo head afterwards; -1 stands for the seq of @entry
 * @redo_head: the redo head afterwards; -1 stands for the seq of @entry
 *
 * One transaction. Immutable once handed over, but for what the backend sets.
 */
typedef struct
{
  gatomicrefcount  ref_count;
  GPtrArray       *changes;
  GHashTable      *blobs;
  GArray          *persons;
  PwJournalEntry  *entry;
  gint64           undo_head;
  gint64           redo_head;
} PwCommit;

PwCommit       *pw_commit_new            (void);
PwCommit       *pw_commit_ref            (PwCommit       *self);
void            pw_commit_unref          (PwCommit       *self);
PwRowChange    *pw_row_change_new        (PwRowOp         op,
                                          GType           type,
                                          PwId            id,
                                          gint64          version);
void            pw_row_change_free       (PwRowChange    *self);
PwJournalEntry *pw_journal_entry_new     (void);
PwJournalEntry *pw_journal_entry_copy    (const PwJournalEntry *self);
void            pw_journal_entry_free    (PwJournalEntry *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PwCommit, pw_commit_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PwJournalEntry, pw_journal_entry_free)

/**
 * PwLoadRow:
 * @type: the kind
 * @id: the row
 * @version: its version
 * @values: (array): all fields, taken over by the callee (it must clear them)
 * @user_data: as given
 */
typedef void (*PwLoadRow) (GType     type,
                           PwId      id,
                           gint64    version,
                           PwValue  *values,
                           gpointer  user_data);

#define PW_TYPE_BACKEND (pw_backend_get_type ())
G_DECLARE_INTERFACE (PwBackend, pw_backend, PW, BACKEND, GObject)

/**
 * PwBackendInterface:
 * @load: hands over every row, kind by kind, ids ascending, and the two heads
 * @commit_async: carries out one transaction off the calling thread; all or nothing
 * @commit: the same, waiting
 * @read_entry: one journal entry, with its payload
 * @read_blob: the bytes of a blob
 * @list_entries: (element-type PwJournalEntry): the newest entries, newest first, below @before (0: all)
 *
 * The door between the model and whatever keeps it. Calls come from the main
 * thread only; the backend sees to its own.
 */
struct _PwBackendInterface
{
  GTypeInterface   parent_interface;

  gboolean       (*load)           (PwBackend            *self,
                                    PwLoadRow             load_row,
                                    gpointer              user_data,
                                    gint64               *undo_head,
                                    gint64               *redo_head,
                                    GError              **error);
  void           (*commit_async)   (PwBackend            *self,
                                    PwCommit             *commit,
                                    GAsyncReadyCallback   callback,
                                    gpointer              user_data);
  gboolean       (*commit_finish)  (PwBackend            *self,
                                    GAsyncResult         *result,
                                    GError              **error);
  gboolean       (*commit)         (PwBackend            *self,
                                    PwCommit             *commit,
                                    GError              **error);
  PwJournalEntry *(*read_entry)    (PwBackend            *self,
                                    gint64                seq,
                                    GError              **error);
  GPtrArray     *(*list_entries)   (PwBackend            *self,
                                    gint64                before,
                                    guint                 limit,
                                    GError              **error);
  GBytes        *(*read_blob)      (PwBackend            *self,
                                    const char           *hash,
                                    GError              **error);
};

gboolean        pw_backend_load          (PwBackend            *self,
                                          PwLoadRow             load_row,
                                          gpointer              user_data,
                                          gint64               *undo_head,
                                          gint64               *redo_head,
                                          GError              **error);
void            pw_backend_commit_async  (PwBackend            *self,
                                          PwCommit             *commit,
                                          GAsyncReadyCallback   callback,
                                          gpointer              user_data);
gboolean        pw_backend_commit_finish (PwBackend            *self,
                                          GAsyncResult         *result,
                                          GError              **error);
gboolean        pw_backend_commit        (PwBackend            *self,
                                          PwCommit             *commit,
                                          GError              **error);
PwJournalEntry *pw_backend_read_entry    (PwBackend            *self,
                                          gint64                seq,
                                          GError              **error);
GPtrArray      *pw_backend_list_entries  (PwBackend            *self,
                                          gint64                before,
                                          guint                 limit,
                                          GError              **error);
GBytes         *pw_backend_read_blob     (PwBackend            *self,
                                          const char           *hash,
                                          GError              **error);

G_END_DECLS
