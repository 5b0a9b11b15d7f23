/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/pw-records.h"

#include "model/pw-entity-private.h"

/* Who points at a record: by the kind and field that point, and the id pointed at. */
typedef struct
{
  GType type;
  guint field;
  PwId  target;
} ReferenceKey;

struct _PwRecords
{
  PwWorkspace *workspace;       /* (unowned) */
  GHashTable  *live;            /* (element-type PwId PwEntity) */
  GHashTable  *deleted;         /* (element-type PwId PwEntity): for undo to revive */
  GHashTable  *lists;           /* (element-type GType PwLiveList) */
  GHashTable  *references;      /* (element-type ReferenceKey GPtrArray) */
};

static guint
reference_key_hash (gconstpointer data)
{
  const ReferenceKey *key = data;

  return g_int64_hash (&key->target) ^ (guint) key->type ^ (key->field << 20);
}

static gboolean
reference_key_equal (gconstpointer first,
                     gconstpointer second)
{
  const ReferenceKey *a = first;
  const ReferenceKey *b = second;

  return a->target == b->target && a->type == b->type && a->field == b->field;
}

static int
compare_ids (gconstpointer first,
             gconstpointer second)
{
  PwId a = pw_entity_get_id (*(PwEntity *const *) first);
  PwId b = pw_entity_get_id (*(PwEntity *const *) second);

  return a < b ? -1 : a > b;
}

static void
detach_cb (gpointer key,
           gpointer value,
           gpointer user_data)
{
  pw_entity_make_detached (value);
}

static void
index_reference (PwRecords   *self,
                 PwEntity    *entity,
                 guint        field,
                 gboolean     is_there)
{
  ReferenceKey key = { G_OBJECT_TYPE (entity), field, pw_entity_get_ref_id (entity, field) };
  GPtrArray *referrers;

  if (key.target == PW_ID_NONE)
    {
      return;
    }

  referrers = g_hash_table_lookup (self->references, &key);
  if (referrers == NULL)
    {
      referrers = g_ptr_array_new ();
      g_hash_table_insert (self->references, g_memdup2 (&key, sizeof key), referrers);
    }

  if (is_there)
    {
      g_ptr_array_add (referrers, entity);
    }
  else
    {
      g_ptr_array_remove (referrers, entity);
      if (referrers->len == 0)
        {
          g_hash_table_remove (self->references, &key);
        }
    }
}

PwRecords *
pw_records_new (PwWorkspace *workspace)
{
  PwRecords *self = g_new0 (PwRecords, 1);
  guint n_types;
  GType *types = pw_entity_list_types (&n_types);

  self->workspace = workspace;
  self->live = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_object_unref);
  self->deleted = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_object_unref);
  self->lists = g_hash_table_new_full (NULL, NULL, NULL, g_object_unref);
  self->references = g_hash_table_new_full (reference_key_hash, reference_key_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  for (guint i = 0; i < n_types; i++)
    {
      g_hash_table_insert (self->lists, GSIZE_TO_POINTER (types[i]), pw_live_list_new (types[i]));
    }

  return self;
}

void
pw_records_free (PwRecords *self)
{
  /* Whoever still holds a record finds it no longer live. */
  g_hash_table_foreach (self->live, detach_cb, NULL);

  g_hash_table_unref (self->lists);
  g_hash_table_unref (self->references);
  g_hash_table_unref (self->live);
  g_hash_table_unref (self->deleted);
  g_free (self);
}

PwLiveList *
pw_records_get_list (PwRecords *self,
                     GType      type)
{
  return g_hash_table_lookup (self->lists, GSIZE_TO_POINTER (type));
}

void
pw_records_index (PwRecords   *self,
                  PwEntity    *entity,
                  gboolean     is_there)
{
  guint n_fields;
  const PwField *fields = pw_entity_get_fields (entity, &n_fields);

  for (guint i = 0; i < n_fields; i++)
    {
      if (fields[i].kind == PW_FIELD_REF)
        {
          index_reference (self, entity, i, is_there);
        }
    }
}

void
pw_records_add (PwRecords   *self,
                PwEntity    *entity,
                gint64       version)
{
  PwId id = pw_entity_get_id (entity);

  g_hash_table_insert (self->live, g_memdup2 (&id, sizeof id), g_object_ref (entity));
  g_hash_table_remove (self->deleted, &id);
  pw_entity_make_live (entity, self->workspace, version);
  pw_records_index (self, entity, TRUE);
  pw_live_list_add (pw_records_get_list (self, G_OBJECT_TYPE (entity)), entity);
}

void
pw_records_remove (PwRecords   *self,
                   PwEntity    *entity)
{
  PwId id = pw_entity_get_id (entity);

  g_hash_table_insert (self->deleted, g_memdup2 (&id, sizeof id), g_object_ref (entity));
  pw_live_list_remove (pw_records_get_list (self, G_OBJECT_TYPE (entity)), entity);
  pw_records_index (self, entity, FALSE);
  g_hash_table_remove (self->live, &id);
  pw_entity_make_detached (entity);
}

PwEntity *
pw_records_find (PwRecords *self,
                 PwId       id)
{
  return g_hash_table_lookup (self->live, &id);
}

PwEntity *
pw_records_find_deleted (PwRecords *self,
                         PwId       id)
{
  return g_hash_table_lookup (self->deleted, &id);
}

/* (transfer container): those of @type whose @field is @target, in id order. */
GPtrArray *
pw_records_list_referrers (PwRecords *self,
                           GType      type,
                           guint      field,
                           PwId       target)
{
  ReferenceKey key = { type, field, target };
  GPtrArray *referrers = g_hash_table_lookup (self->references, &key);
  GPtrArray *copy = g_ptr_array_new ();

  if (referrers != NULL)
    {
      g_ptr_array_extend (copy, referrers, NULL, NULL);
      g_ptr_array_sort (copy, compare_ids);
    }

  return copy;
}
