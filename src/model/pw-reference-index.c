/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/pw-reference-index.h"

typedef struct
{
  GType type;
  guint field;
  PwId  target;
} Key;

struct _PwReferenceIndex
{
  GHashTable *referrers;        /* (element-type Key GPtrArray) */
};

static guint
key_hash (gconstpointer data)
{
  const Key *key = data;

  return g_int64_hash (&key->target) ^ (guint) key->type ^ (key->field << 20);
}

static gboolean
key_equal (gconstpointer first,
           gconstpointer second)
{
  const Key *a = first;
  const Key *b = second;

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

PwReferenceIndex *
pw_reference_index_new (void)
{
  PwReferenceIndex *self = g_new0 (PwReferenceIndex, 1);

  self->referrers = g_hash_table_new_full (key_hash, key_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  return self;
}

void
pw_reference_index_free (PwReferenceIndex *self)
{
  g_hash_table_unref (self->referrers);
  g_free (self);
}

/* Says whether @field of @entity points at @target; %PW_ID_NONE is no target. */
void
pw_reference_index_set (PwReferenceIndex *self,
                        PwEntity         *entity,
                        guint             field,
                        PwId              target,
                        gboolean          is_there)
{
  Key key = { G_OBJECT_TYPE (entity), field, target };
  GPtrArray *referrers = g_hash_table_lookup (self->referrers, &key);

  if (target == PW_ID_NONE)
    {
      return;
    }
  if (is_there && referrers == NULL)
    {
      referrers = g_ptr_array_new ();
      g_hash_table_insert (self->referrers, g_memdup2 (&key, sizeof key), referrers);
    }

  if (is_there)
    {
      g_ptr_array_add (referrers, entity);
    }
  else if (referrers != NULL)
    {
      g_ptr_array_remove (referrers, entity);
      if (referrers->len == 0)
        {
          g_hash_table_remove (self->referrers, &key);
        }
    }
}

/* (transfer container) (element-type PwEntity): in id order, possibly empty. */
GPtrArray *
pw_reference_index_list (PwReferenceIndex *self,
                         GType             type,
                         guint             field,
                         PwId              target)
{
  Key key = { type, field, target };
  GPtrArray *referrers = g_hash_table_lookup (self->referrers, &key);
  GPtrArray *copy = g_ptr_array_new ();

  if (referrers != NULL)
    {
      g_ptr_array_extend (copy, referrers, NULL, NULL);
      g_ptr_array_sort (copy, compare_ids);
    }

  return copy;
}
