/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/pw-draft-private.h"

#include "model/pw-edit-private.h"
#include "model/pw-reference-index.h"
#include "model/pw-workspace.h"

struct _PwDraft
{
  PwWorkspace *workspace;       /* (unowned) */
  PwEdit      *edit;            /* (unowned) */
  GHashTable  *created;         /* (element-type PwId PwEntity), unowned */
  PwReferenceIndex *references; /* (owned): what the edit makes point at what */
};

static void
index_references (PwDraft *self,
                  PwOp    *op)
{
  const PwField *fields = pw_entity_get_fields (op->entity, &op->n_fields);

  for (guint i = 0; op->kind != PW_OP_DELETE && i < op->n_fields; i++)
    {
      if (fields[i].kind == PW_FIELD_REF && (op->kind == PW_OP_CREATE || op->mask[i]))
        {
          pw_reference_index_set (self->references, op->entity, i, op->new[i].number, TRUE);
        }
    }
}

PwDraft *
pw_draft_new (PwWorkspace *workspace,
              PwEdit      *edit)
{
  PwDraft *self = g_new0 (PwDraft, 1);
  GPtrArray *ops = pw_edit_get_ops (edit);

  self->workspace = workspace;
  self->edit = edit;
  self->references = pw_reference_index_new ();
  self->created = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  for (guint i = 0; i < ops->len; i++)
    {
      PwOp *op = g_ptr_array_index (ops, i);

      if (op->kind == PW_OP_CREATE)
        {
          PwId id = pw_entity_get_id (op->entity);

          g_hash_table_insert (self->created, g_memdup2 (&id, sizeof id), op->entity);
        }
      index_references (self, op);
    }

  return self;
}

void
pw_draft_free (PwDraft *self)
{
  g_hash_table_unref (self->created);
  pw_reference_index_free (self->references);
  g_free (self);
}

PwWorkspace *
pw_draft_get_workspace (PwDraft *self)
{
  return self->workspace;
}

PwEdit *
pw_draft_get_edit (PwDraft *self)
{
  return self->edit;
}

const PwValue *
pw_draft_get_value (PwDraft  *self,
                    gpointer  entity,
                    guint     field)
{
  return pw_edit_get_value (self->edit, entity, field);
}

gint64
pw_draft_get_int (PwDraft  *self,
                  gpointer  entity,
                  guint     field)
{
  return pw_draft_get_value (self, entity, field)->number;
}

/**
 * pw_draft_get_day:
 * @self: a draft
 * @entity: (type PwEntity): a record
 * @field: a day
 *
 * Returns: the day, or %PW_DAY_NONE for null
 */
PwDay
pw_draft_get_day (PwDraft  *self,
                  gpointer  entity,
                  guint     field)
{
  const PwValue *value = pw_draft_get_value (self, entity, field);

  return value->is_null ? PW_DAY_NONE : (PwDay) value->number;
}

const char *
pw_draft_get_text (PwDraft  *self,
                   gpointer  entity,
                   guint     field)
{
  return pw_draft_get_value (self, entity, field)->text;
}

/**
 * pw_draft_get_ref:
 * @self: a draft
 * @entity: (type PwEntity): a record
 * @field: a reference
 *
 * Returns: (transfer none) (nullable): the record, also one that the edit makes;
 *   %NULL for null, and for one that is not there or that the edit deletes
 */
gpointer
pw_draft_get_ref (PwDraft  *self,
                  gpointer  entity,
                  guint     field)
{
  PwId id = pw_draft_get_int (self, entity, field);
  PwEntity *target = g_hash_table_lookup (self->created, &id);

  if (target == NULL && id != PW_ID_NONE)
    {
      target = pw_workspace_find (self->workspace, PW_TYPE_ENTITY, id);
    }

  return target != NULL && !pw_edit_deletes (self->edit, target) ? target : NULL;
}

/**
 * pw_draft_has:
 * @self: a draft
 * @entity: (type PwEntity): a record
 *
 * Returns: whether it will be there
 */
gboolean
pw_draft_has (PwDraft  *self,
              gpointer  entity)
{
  return pw_edit_creates (self->edit, entity) || (pw_entity_is_live (entity) && !pw_edit_deletes (self->edit, entity));
}

/**
 * pw_draft_list:
 * @self: a draft
 * @type: a kind
 *
 * Returns: (transfer container) (element-type PwEntity): every record that will be there
 */
GPtrArray *
pw_draft_list (PwDraft *self,
               GType    type)
{
  GListModel *live = pw_workspace_get_list (self->workspace, type);
  GPtrArray *list = g_ptr_array_new ();
  GPtrArray *ops = pw_edit_get_ops (self->edit);

  for (guint i = 0; i < g_list_model_get_n_items (live); i++)
    {
      g_autoptr (PwEntity) entity = g_list_model_get_item (live, i);

      if (!pw_edit_deletes (self->edit, entity))
        {
          g_ptr_array_add (list, entity);
        }
    }
  for (guint i = 0; i < ops->len; i++)
    {
      PwOp *op = g_ptr_array_index (ops, i);

      if (op->kind == PW_OP_CREATE && G_OBJECT_TYPE (op->entity) == type)
        {
          g_ptr_array_add (list, op->entity);
        }
    }

  return list;
}

/**
 * pw_draft_list_touched:
 * @self: a draft
 * @type: a kind
 *
 * Returns: (transfer container) (element-type PwEntity): the records of @type that the edit
 *   makes or changes
 */
GPtrArray *
pw_draft_list_touched (PwDraft *self,
                       GType    type)
{
  GPtrArray *list = g_ptr_array_new ();
  GPtrArray *ops = pw_edit_get_ops (self->edit);

  for (guint i = 0; i < ops->len; i++)
    {
      PwOp *op = g_ptr_array_index (ops, i);

      if (op->kind != PW_OP_DELETE && G_OBJECT_TYPE (op->entity) == type)
        {
          g_ptr_array_add (list, op->entity);
        }
    }

  return list;
}

/**
 * pw_draft_list_referrers:
 * @self: a draft
 * @type: the kind that points
 * @field: its reference
 * @target: (type PwEntity): the record that is pointed at
 *
 * Returns: (transfer container) (element-type PwEntity): the records that will point at @target
 */
GPtrArray *
pw_draft_list_referrers (PwDraft  *self,
                         GType     type,
                         guint     field,
                         gpointer  target)
{
  g_autoptr (GPtrArray) live = pw_workspace_list_referrers (self->workspace, type, field, target);
  GPtrArray *list = pw_reference_index_list (self->references, type, field, pw_entity_get_id (target));
  PwId id = pw_entity_get_id (target);

  /* Those that already pointed at it, unless the edit takes them away or has just listed them. */
  for (guint i = 0; i < live->len; i++)
    {
      PwEntity *entity = g_ptr_array_index (live, i);
      PwOp *op = pw_edit_find_op (self->edit, entity);

      if (op == NULL || (op->kind == PW_OP_UPDATE && !op->mask[field] && pw_draft_get_int (self, entity, field) == id))
        {
          g_ptr_array_add (list, entity);
        }
    }

  return list;
}
