/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/pw-backend.h"

G_DEFINE_INTERFACE (PwBackend, pw_backend, G_TYPE_OBJECT)

static void
pw_backend_default_init (PwBackendInterface *iface)
{
}

PwCommit *
pw_commit_new (void)
{
  PwCommit *self = g_new0 (PwCommit, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->changes = g_ptr_array_new_with_free_func ((GDestroyNotify) pw_row_change_free);
  self->blobs = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_bytes_unref);
  self->persons = g_array_new (FALSE, FALSE, sizeof (PwId));
  self->entry = pw_journal_entry_new ();
  return self;
}

PwCommit *
pw_commit_ref (PwCommit *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
pw_commit_unref (PwCommit *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    {
      return;
    }

  g_ptr_array_unref (self->changes);
  g_hash_table_unref (self->blobs);
  g_array_unref (self->persons);
  pw_journal_entry_free (self->entry);
  g_free (self);
}

/**
 * pw_row_change_new:
 * @op: what happens
 * @type: the kind
 * @id: the row
 * @version: the version that the row has now; 0 for a creation
 *
 * Returns: (transfer full): a change whose values are null and whose mask is empty
 */
PwRowChange *
pw_row_change_new (PwRowOp op,
                   GType   type,
                   PwId    id,
                   gint64  version)
{
  PwRowChange *self = g_new0 (PwRowChange, 1);
  guint n_fields;

  pw_entity_type_get_fields (type, &n_fields);
  self->op = op;
  self->type = type;
  self->id = id;
  self->version = version;
  self->values = op != PW_ROW_DELETE ? g_new0 (PwValue, n_fields) : NULL;
  self->mask = op == PW_ROW_UPDATE ? g_new0 (gboolean, n_fields) : NULL;
  for (guint i = 0; self->values != NULL && i < n_fields; i++)
    {
      self->values[i].is_null = TRUE;
    }

  return self;
}

void
pw_row_change_free (PwRowChange *self)
{
  guint n_fields;

  pw_entity_type_get_fields (self->type, &n_fields);
  for (guint i = 0; self->values != NULL && i < n_fields; i++)
    {
      pw_value_clear (&self->values[i]);
    }
  g_free (self->values);
  g_free (self->mask);
  g_free (self);
}

PwJournalEntry *
pw_journal_entry_new (void)
{
  return g_new0 (PwJournalEntry, 1);
}

PwJournalEntry *
pw_journal_entry_copy (const PwJournalEntry *self)
{
  PwJournalEntry *copy = pw_journal_entry_new ();

  *copy = *self;
  copy->instant = g_strdup (self->instant);
  copy->label = g_strdup (self->label);
  copy->payload = g_strdup (self->payload);
  copy->hash = g_strdup (self->hash);
  return copy;
}

void
pw_journal_entry_free (PwJournalEntry *self)
{
  g_free (self->instant);
  g_free (self->label);
  g_free (self->payload);
  g_free (self->hash);
  g_free (self);
}

gboolean
pw_backend_load (PwBackend  *self,
                 PwLoadRow   load_row,
                 gpointer    user_data,
                 gint64     *undo_head,
                 gint64     *redo_head,
                 GError    **error)
{
  return PW_BACKEND_GET_IFACE (self)->load (self, load_row, user_data, undo_head, redo_head, error);
}

void
pw_backend_commit_async (PwBackend           *self,
                         PwCommit            *commit,
                         GAsyncReadyCallback  callback,
                         gpointer             user_data)
{
  PW_BACKEND_GET_IFACE (self)->commit_async (self, commit, callback, user_data);
}

gboolean
pw_backend_commit_finish (PwBackend     *self,
                          GAsyncResult  *result,
                          GError       **error)
{
  return PW_BACKEND_GET_IFACE (self)->commit_finish (self, result, error);
}

gboolean
pw_backend_commit (PwBackend  *self,
                   PwCommit   *commit,
                   GError    **error)
{
  return PW_BACKEND_GET_IFACE (self)->commit (self, commit, error);
}

/**
 * pw_backend_read_entry:
 * @self: a backend
 * @seq: the number of an entry
 * @error:
 *
 * Returns: (transfer full): the entry with its payload
 */
PwJournalEntry *
pw_backend_read_entry (PwBackend  *self,
                       gint64      seq,
                       GError    **error)
{
  return PW_BACKEND_GET_IFACE (self)->read_entry (self, seq, error);
}

/**
 * pw_backend_list_entries:
 * @self: a backend
 * @before: only entries below this number; 0 for all
 * @limit: how many at most
 * @error:
 *
 * Returns: (transfer full) (element-type PwJournalEntry): newest first, with their payloads
 */
GPtrArray *
pw_backend_list_entries (PwBackend  *self,
                         gint64      before,
                         guint       limit,
                         GError    **error)
{
  return PW_BACKEND_GET_IFACE (self)->list_entries (self, before, limit, error);
}

/**
 * pw_backend_read_blob:
 * @self: a backend
 * @hash: from a field of kind hash
 * @error:
 *
 * Returns: (transfer full): the bytes
 */
GBytes *
pw_backend_read_blob (PwBackend   *self,
                      const char  *hash,
                      GError     **error)
{
  return PW_BACKEND_GET_IFACE (self)->read_blob (self, hash, error);
}
