/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "base/pw-error.h"
#include "model/pw-edit-private.h"
#include "model/pw-rules-private.h"
#include "model/pw-workspace.h"

static gboolean
check_targets (PwDraft  *draft,
               PwOp     *op,
               GError  **error)
{
  const PwField *fields = pw_entity_get_fields (op->entity, &op->n_fields);

  for (guint i = 0; i < op->n_fields; i++)
    {
      PwEntity *target;

      if (fields[i].kind != PW_FIELD_REF || op->new[i].is_null || (op->kind == PW_OP_UPDATE && !op->mask[i]))
        {
          continue;
        }

      target = pw_draft_get_ref (draft, op->entity, i);
      if (target == NULL || !g_str_equal (pw_entity_get_kind (target), fields[i].detail))
        {
          g_autofree char *title = pw_entity_dup_title (op->entity);

          /* Translators: %s is the title of a record */
          g_set_error (error, PW_ERROR, PW_ERROR_STALE, _("“%s” points at a record that is no longer there."), title);
          return FALSE;
        }
    }

  return TRUE;
}

static gboolean
check_left_behind (PwDraft  *draft,
                   PwEntity *deleted,
                   GError  **error)
{
  guint n_types;
  GType *types = pw_entity_list_types (&n_types);

  for (guint t = 0; t < n_types; t++)
    {
      guint n_fields;
      const PwField *fields = pw_entity_type_get_fields (types[t], &n_fields);

      for (guint f = 0; f < n_fields; f++)
        {
          g_autoptr (GPtrArray) referrers = NULL;

          if (fields[f].kind != PW_FIELD_REF || !g_str_equal (fields[f].detail, pw_entity_get_kind (deleted)))
            {
              continue;
            }

          referrers = pw_draft_list_referrers (draft, types[t], f, deleted);
          if (referrers->len > 0)
            {
              g_autofree char *title = pw_entity_dup_title (deleted);
              g_autofree char *user = pw_entity_dup_title (g_ptr_array_index (referrers, 0));

              /* Translators: two titles of records */
              g_set_error (error, PW_ERROR, PW_ERROR_IN_USE, _("“%s” is still used by “%s”."), title, user);
              return FALSE;
            }
        }
    }

  return TRUE;
}

/* What is pointed at is there, and of the right kind; nothing is deleted that others stand on. */
gboolean
pw_rule_references (PwDraft  *draft,
                    GError  **error)
{
  GPtrArray *ops = pw_edit_get_ops (pw_draft_get_edit (draft));

  for (guint i = 0; i < ops->len; i++)
    {
      PwOp *op = g_ptr_array_index (ops, i);

      if (op->kind == PW_OP_DELETE ? !check_left_behind (draft, op->entity, error) : !check_targets (draft, op, error))
        {
          return FALSE;
        }
    }

  return TRUE;
}
