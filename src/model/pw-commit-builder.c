/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/pw-commit-builder.h"

#include "model/pw-edit-private.h"
#include "model/pw-person.h"

static void
add_person (PwCommit *commit,
            PwId      person)
{
  for (guint i = 0; i < commit->persons->len; i++)
    {
      if (g_array_index (commit->persons, PwId, i) == person)
        {
          return;
        }
    }

  if (person != PW_ID_NONE)
    {
      g_array_append_val (commit->persons, person);
    }
}

/* The persons that a row is about: itself, those it points at, and those that what it points at is about. */
static void
add_persons_of (PwDraft  *draft,
                PwEntity *entity,
                PwCommit *commit,
                guint     depth)
{
  guint n_fields;
  const PwField *fields = pw_entity_get_fields (entity, &n_fields);

  if (PW_IS_PERSON (entity))
    {
      add_person (commit, pw_entity_get_id (entity));
    }
  for (guint i = 0; i < n_fields; i++)
    {
      PwEntity *target;

      if (fields[i].kind != PW_FIELD_REF)
        {
          continue;
        }
      if (g_str_equal (fields[i].detail, "person"))
        {
          add_person (commit, pw_entity_get_ref_id (entity, i));
          add_person (commit, pw_draft_get_int (draft, entity, i));
          continue;
        }

      target = depth > 0 ? pw_draft_get_ref (draft, entity, i) : NULL;
      if (target != NULL)
        {
          add_persons_of (draft, target, commit, depth - 1);
        }
    }
}

static PwRowChange *
create_change (PwOp *op)
{
  PwRowOp row_op = op->kind == PW_OP_CREATE ? PW_ROW_CREATE : op->kind == PW_OP_UPDATE ? PW_ROW_UPDATE : PW_ROW_DELETE;
  PwRowChange *change = pw_row_change_new (row_op, G_OBJECT_TYPE (op->entity), pw_entity_get_id (op->entity),
                                           op->kind == PW_OP_CREATE ? 0 : pw_entity_get_version (op->entity));

  for (guint i = 0; op->kind != PW_OP_DELETE && i < op->n_fields; i++)
    {
      if (op->kind == PW_OP_CREATE || op->mask[i])
        {
          pw_value_copy (&change->values[i], &op->new[i]);
        }
      if (op->kind == PW_OP_UPDATE)
        {
          change->mask[i] = op->mask[i];
        }
    }

  return change;
}

/**
 * pw_commit_new_for_draft:
 * @draft: what is to become true
 *
 * Returns: (transfer full): its rows, blobs and persons; the journal row is still empty
 */
PwCommit *
pw_commit_new_for_draft (PwDraft *draft)
{
  PwEdit *edit = pw_draft_get_edit (draft);
  GPtrArray *ops = pw_edit_get_ops (edit);
  PwCommit *commit = pw_commit_new ();
  GHashTableIter blobs;
  gpointer hash;
  gpointer bytes;

  for (guint i = 0; i < ops->len; i++)
    {
      PwOp *op = g_ptr_array_index (ops, i);

      g_ptr_array_add (commit->changes, create_change (op));
      add_persons_of (draft, op->entity, commit, 2);
    }

  g_hash_table_iter_init (&blobs, pw_edit_get_blobs (edit));
  while (g_hash_table_iter_next (&blobs, &hash, &bytes))
    {
      g_hash_table_insert (commit->blobs, g_strdup (hash), g_bytes_ref (bytes));
    }

  return commit;
}
