/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/pw-records.h"

#include "model/pw-entity-private.h"
#include "model/pw-reference-index.h"

struct _PwRecords
{
  PwWorkspace *workspace;       /* (unowned) */
  GHashTable  *live;            /* (element-type PwId PwEntity) */
  GHashTable  *deleted;         /* (element-type PwId PwEntity): for undo to revive */
  GHashTable  *lists;           /* (element-type GType PwLiveList) */
  PwReferenceIndex *references; /* (owned) */
};

static void
detach_cb (gpointer key,
           gpointer value,
           gpointer user_data)
{
  pw_entity_make_detached (value);
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
  self->references = pw_reference_index_new ();
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
  pw_reference_index_free (self->references);
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
pw_records_index (PwRecords *self,
                  PwEntity  *entity,
                  gboolean   is_there)
{
  guint n_fields;
  const PwField *fields = pw_entity_get_fields (entity, &n_fields);

  for (guint i = 0; i < n_fields; i++)
    {
      if (fields[i].kind == PW_FIELD_REF)
        {
          pw_reference_index_set (self->references, entity, i, pw_entity_get_ref_id (entity, i), is_there);
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
  return pw_reference_index_list (self->references, type, field, target);
}
