/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/pw-rules.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/pw-error.h"
#include "model/pw-edit-private.h"
#include "model/pw-field-labels.h"
#include "model/pw-rules-private.h"
#include "model/pw-workspace.h"

#define MAX_TEXT_BYTES       1000000
#define MAX_PLAIN_DELETIONS  50

/* Every rule of the house, in the order in which they are asked. */
static const PwRule rules[] = {
  pw_rule_references,
  pw_rule_frozen_rows,
  pw_rule_plan,
  pw_rule_calendar,
  pw_rule_work,
  pw_rule_roster,
  pw_rule_persons,
  pw_rule_documents,
};

static gboolean
refuse_value (PwEntity       *entity,
              const PwField  *field,
              const char     *complaint,
              GError        **error)
{
  g_autofree char *title = pw_entity_dup_title (entity);

  /* Translators: the title of a record, the name of a field of it, and what is wrong with that, as “Verhuis”: Start must be filled in. */
  g_set_error (error, PW_ERROR, PW_ERROR_INVALID, _("“%s”: %s %s."), title, pw_field_get_label (field), complaint);
  return FALSE;
}

static gboolean
check_value (PwEntity       *entity,
             const PwField  *field,
             const PwValue  *value,
             GError        **error)
{
  if (value->is_null)
    {
      return (field->flags & PW_FIELD_NULLABLE) != 0 || refuse_value (entity, field, _("must be filled in"), error);
    }

  switch (field->kind)
    {
    case PW_FIELD_TEXT:
    case PW_FIELD_INSTANT:
    case PW_FIELD_HASH:
      if (value->text == NULL || !g_utf8_validate (value->text, -1, NULL))
        {
          return refuse_value (entity, field, _("is not readable text"), error);
        }
      if (strlen (value->text) > MAX_TEXT_BYTES)
        {
          return refuse_value (entity, field, _("is too long"), error);
        }
      return TRUE;

    case PW_FIELD_BOOL:
      return value->number == 0 || value->number == 1 || refuse_value (entity, field, _("is neither yes nor no"), error);

    case PW_FIELD_DAY:
      return (value->number == (PwDay) value->number && pw_day_is_valid ((PwDay) value->number)) || refuse_value (entity, field, _("is no date"), error);

    case PW_FIELD_ENUM:
      return (value->number >= 0 && value->number < (gint64) pw_field_count_nicks (field))
             || refuse_value (entity, field, _("is none of the choices"), error);

    case PW_FIELD_INT:
    case PW_FIELD_MINUTE:
      return (value->number >= -G_MAXINT32 && value->number <= G_MAXINT32) || refuse_value (entity, field, _("is too large"), error);

    case PW_FIELD_CENTS:
    case PW_FIELD_REF:
    default:
      return TRUE;
    }
}

static gboolean
check_values (PwDraft  *draft,
              GError  **error)
{
  GPtrArray *ops = pw_edit_get_ops (pw_draft_get_edit (draft));

  for (guint i = 0; i < ops->len; i++)
    {
      PwOp *op = g_ptr_array_index (ops, i);
      const PwField *fields = pw_entity_get_fields (op->entity, &op->n_fields);

      for (guint j = 0; op->kind != PW_OP_DELETE && j < op->n_fields; j++)
        {
          if ((op->kind == PW_OP_CREATE || op->mask[j]) && !check_value (op->entity, &fields[j], &op->new[j], error))
            {
              return FALSE;
            }
        }
    }

  return TRUE;
}

static gboolean
check_bulk (PwDraft  *draft,
            GError  **error)
{
  PwEdit *edit = pw_draft_get_edit (draft);
  GPtrArray *ops = pw_edit_get_ops (edit);
  guint n_deletions = 0;

  for (guint i = 0; i < ops->len; i++)
    {
      n_deletions += ((PwOp *) g_ptr_array_index (ops, i))->kind == PW_OP_DELETE;
    }

  if (n_deletions > MAX_PLAIN_DELETIONS && !pw_edit_is_bulk (edit))
    {
      /* Translators: %u is a number of records */
      g_set_error (error, PW_ERROR, PW_ERROR_INVALID, _("This would delete %u records at once; nothing was deleted."), n_deletions);
      return FALSE;
    }

  return TRUE;
}

/**
 * pw_rules_check:
 * @draft: the workspace as it would be
 * @error:
 *
 * Returns: whether every field holds a value of its kind and every rule lets it pass
 */
gboolean
pw_rules_check (PwDraft  *draft,
                GError  **error)
{
  if (!check_values (draft, error) || !check_bulk (draft, error))
    {
      return FALSE;
    }

  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    {
      if (!rules[i] (draft, error))
        {
          return FALSE;
        }
    }

  return TRUE;
}
