/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/pw-edit-tree.h"

#include "model/pw-workspace.h"

static gboolean
delete_with (PwEdit      *edit,
             PwWorkspace *workspace,
             PwEntity    *entity,
             GHashTable  *seen)
{
  guint n_types;
  GType *types = pw_entity_list_types (&n_types);

  if (!g_hash_table_add (seen, entity))
    {
      return FALSE;
    }

  for (guint t = 0; t < n_types; t++)
    {
      guint n_fields;
      const PwField *fields = pw_entity_type_get_fields (types[t], &n_fields);

      for (guint f = 0; f < n_fields; f++)
        {
          g_autoptr (GPtrArray) referrers = NULL;

          if (fields[f].kind != PW_FIELD_REF || pw_entity_find_type (fields[f].detail) != G_OBJECT_TYPE (entity))
            {
              continue;
            }

          referrers = pw_workspace_list_referrers (workspace, types[t], f, entity);
          for (guint i = 0; i < referrers->len; i++)
            {
              PwEntity *referrer = g_ptr_array_index (referrers, i);
              gboolean is_part = (fields[f].flags & PW_FIELD_NULLABLE) == 0 || (fields[f].flags & PW_FIELD_PART) == PW_FIELD_PART || types[t] == G_OBJECT_TYPE (entity);

              if (is_part)
                {
                  delete_with (edit, workspace, referrer, seen);
                }
              else if (!g_hash_table_contains (seen, referrer) && !pw_edit_deletes (edit, referrer))
                {
                  pw_edit_set_null (edit, referrer, f);
                }
            }
        }
    }

  pw_edit_delete (edit, entity);
  return TRUE;
}

/**
 * pw_edit_delete_tree:
 * @edit: an edit
 * @workspace: the workspace that @entity lives in
 * @entity: (type PwEntity): a live record
 *
 * Deletes @entity with everything that cannot do without it: the rows that must
 * point at it, and children of its own kind. Rows that may point at nothing lose
 * the reference.
 *
 * Returns: the number of records that go
 */
guint
pw_edit_delete_tree (PwEdit      *edit,
                     PwWorkspace *workspace,
                     gpointer     entity)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  delete_with (edit, workspace, entity, seen);
  return g_hash_table_size (seen);
}
