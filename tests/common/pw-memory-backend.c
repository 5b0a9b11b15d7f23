/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pw-memory-backend.h"

#include "base/pw-error.h"

typedef struct
{
  GType    type;
  PwId     id;
  gint64   version;
  PwValue *values;
} Row;

struct _PwMemoryBackend
{
  GObject     parent_instance;

  GHashTable *rows;             /* (element-type PwId Row) */
  GPtrArray  *journal;          /* (element-type PwJournalEntry) */
  GHashTable *blobs;            /* (element-type utf8 GBytes) */
  gint64      undo_head;
  gint64      redo_head;
  gboolean    fails_next;
  guint       n_reads;
  GArray     *persons;          /* (element-type PwId): of the last commit */
};

static void pw_memory_backend_backend_init (PwBackendInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (PwMemoryBackend, pw_memory_backend, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (PW_TYPE_BACKEND, pw_memory_backend_backend_init))

static void
row_free (Row *row)
{
  guint n_fields;

  pw_entity_type_get_fields (row->type, &n_fields);
  for (guint i = 0; i < n_fields; i++)
    {
      pw_value_clear (&row->values[i]);
    }
  g_free (row->values);
  g_free (row);
}

static int
compare_rows (gconstpointer first,
              gconstpointer second)
{
  PwId a = (*(Row *const *) first)->id;
  PwId b = (*(Row *const *) second)->id;

  return a < b ? -1 : a > b;
}

static gboolean
load (PwBackend  *backend,
      PwLoadRow   load_row,
      gpointer    user_data,
      gint64     *undo_head,
      gint64     *redo_head,
      GError    **error)
{
  PwMemoryBackend *self = PW_MEMORY_BACKEND (backend);
  g_autoptr (GPtrArray) rows = g_hash_table_get_values_as_ptr_array (self->rows);
  guint n_types;
  GType *types = pw_entity_list_types (&n_types);

  g_ptr_array_sort (rows, compare_rows);
  for (guint t = 0; t < n_types; t++)
    {
      for (guint i = 0; i < rows->len; i++)
        {
          Row *row = g_ptr_array_index (rows, i);
          guint n_fields;
          g_autofree PwValue *values = NULL;

          if (row->type != types[t])
            {
              continue;
            }
          pw_entity_type_get_fields (row->type, &n_fields);
          values = g_new0 (PwValue, n_fields);
          for (guint f = 0; f < n_fields; f++)
            {
              pw_value_copy (&values[f], &row->values[f]);
            }
          load_row (row->type, row->id, row->version, values, user_data);
        }
    }

  *undo_head = self->undo_head;
  *redo_head = self->redo_head;
  return TRUE;
}

static void
carry_out (PwMemoryBackend *self,
           PwRowChange     *change)
{
  Row *row = g_hash_table_lookup (self->rows, &change->id);
  guint n_fields;

  pw_entity_type_get_fields (change->type, &n_fields);
  if (change->op == PW_ROW_DELETE)
    {
      g_assert_nonnull (row);
      g_assert_cmpint (row->version, ==, change->version);
      g_hash_table_remove (self->rows, &change->id);
      return;
    }
  if (change->op == PW_ROW_CREATE)
    {
      g_assert_null (row);
      row = g_new0 (Row, 1);
      row->type = change->type;
      row->id = change->id;
      row->values = g_new0 (PwValue, n_fields);
      g_hash_table_insert (self->rows, g_memdup2 (&change->id, sizeof change->id), row);
    }

  g_assert_cmpint (row->version, ==, change->version);
  row->version++;
  for (guint i = 0; i < n_fields; i++)
    {
      if (change->op == PW_ROW_CREATE || change->mask[i])
        {
          pw_value_copy (&row->values[i], &change->values[i]);
        }
    }
}

static gboolean
commit_now (PwBackend  *backend,
            PwCommit   *commit,
            GError    **error)
{
  PwMemoryBackend *self = PW_MEMORY_BACKEND (backend);
  GHashTableIter blobs;
  gpointer hash;
  gpointer bytes;

  if (self->fails_next)
    {
      self->fails_next = FALSE;
      g_set_error_literal (error, PW_ERROR, PW_ERROR_FULL, "The disk is full.");
      return FALSE;
    }

  for (guint i = 0; i < commit->changes->len; i++)
    {
      carry_out (self, g_ptr_array_index (commit->changes, i));
    }
  g_hash_table_iter_init (&blobs, commit->blobs);
  while (g_hash_table_iter_next (&blobs, &hash, &bytes))
    {
      g_hash_table_insert (self->blobs, g_strdup (hash), g_bytes_ref (bytes));
    }

  commit->entry->seq = self->journal->len + 1;
  g_ptr_array_add (self->journal, pw_journal_entry_copy (commit->entry));
  g_array_set_size (self->persons, 0);
  g_array_append_vals (self->persons, commit->persons->data, commit->persons->len);
  self->undo_head = commit->undo_head < 0 ? commit->entry->seq : commit->undo_head;
  self->redo_head = commit->redo_head < 0 ? commit->entry->seq : commit->redo_head;
  return TRUE;
}

static gboolean
commit_idle_cb (gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;

  if (commit_now (g_task_get_source_object (task), g_task_get_task_data (task), &error))
    {
      g_task_return_boolean (task, TRUE);
    }
  else
    {
      g_task_return_error (task, error);
    }

  return G_SOURCE_REMOVE;
}

static void
commit_async (PwBackend           *backend,
              PwCommit            *commit,
              GAsyncReadyCallback  callback,
              gpointer             user_data)
{
  GTask *task = g_task_new (backend, NULL, callback, user_data);

  g_task_set_task_data (task, pw_commit_ref (commit), (GDestroyNotify) pw_commit_unref);
  g_idle_add (commit_idle_cb, task);
}

static gboolean
commit_finish (PwBackend     *backend,
               GAsyncResult  *result,
               GError       **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

static PwJournalEntry *
read_entry (PwBackend  *backend,
            gint64      seq,
            GError    **error)
{
  PwMemoryBackend *self = PW_MEMORY_BACKEND (backend);

  g_assert_cmpint (seq, >=, 1);
  g_assert_cmpint (seq, <=, self->journal->len);
  self->n_reads++;
  return pw_journal_entry_copy (g_ptr_array_index (self->journal, seq - 1));
}

static GPtrArray *
list_entries (PwBackend  *backend,
              gint64      before,
              guint       limit,
              GError    **error)
{
  PwMemoryBackend *self = PW_MEMORY_BACKEND (backend);
  GPtrArray *entries = g_ptr_array_new_with_free_func ((GDestroyNotify) pw_journal_entry_free);

  for (gint64 seq = before > 0 ? before - 1 : self->journal->len; seq > 0 && entries->len < limit; seq--)
    {
      g_ptr_array_add (entries, pw_journal_entry_copy (g_ptr_array_index (self->journal, seq - 1)));
    }

  return entries;
}

static GBytes *
read_blob (PwBackend   *backend,
           const char  *hash,
           GError     **error)
{
  GBytes *bytes = g_hash_table_lookup (PW_MEMORY_BACKEND (backend)->blobs, hash);

  if (bytes == NULL)
    {
      g_set_error_literal (error, PW_ERROR, PW_ERROR_NOT_FOUND, "There is no such blob.");
      return NULL;
    }

  return g_bytes_ref (bytes);
}

static void
pw_memory_backend_backend_init (PwBackendInterface *iface)
{
  iface->load = load;
  iface->commit_async = commit_async;
  iface->commit_finish = commit_finish;
  iface->commit = commit_now;
  iface->read_entry = read_entry;
  iface->list_entries = list_entries;
  iface->read_blob = read_blob;
}

static void
pw_memory_backend_finalize (GObject *object)
{
  PwMemoryBackend *self = PW_MEMORY_BACKEND (object);

  g_hash_table_unref (self->rows);
  g_ptr_array_unref (self->journal);
  g_hash_table_unref (self->blobs);
  g_array_unref (self->persons);

  G_OBJECT_CLASS (pw_memory_backend_parent_class)->finalize (object);
}

static void
pw_memory_backend_class_init (PwMemoryBackendClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pw_memory_backend_finalize;
}

static void
pw_memory_backend_init (PwMemoryBackend *self)
{
  self->rows = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, (GDestroyNotify) row_free);
  self->journal = g_ptr_array_new_with_free_func ((GDestroyNotify) pw_journal_entry_free);
  self->blobs = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_bytes_unref);
  self->persons = g_array_new (FALSE, FALSE, sizeof (PwId));
}

PwMemoryBackend *
pw_memory_backend_new (void)
{
  return g_object_new (PW_TYPE_MEMORY_BACKEND, NULL);
}

/* The next commit is refused as by a full disk, and changes nothing. */
void
pw_memory_backend_fail_next (PwMemoryBackend *self)
{
  self->fails_next = TRUE;
}

guint
pw_memory_backend_n_commits (PwMemoryBackend *self)
{
  return self->journal->len;
}

/* How often an entry of the journal was asked for. */
guint
pw_memory_backend_n_reads (PwMemoryBackend *self)
{
  return self->n_reads;
}

/* Whether the last commit said that it is about @person. */
gboolean
pw_memory_backend_is_about (PwMemoryBackend *self,
                            PwId             person)
{
  for (guint i = 0; i < self->persons->len; i++)
    {
      if (g_array_index (self->persons, PwId, i) == person)
        {
          return TRUE;
        }
    }

  return FALSE;
}
