/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/pw-edit-payload.h"

#include <glib/gi18n-lib.h>

#include "base/pw-error.h"
#include "model/pw-edit-private.h"
#include "model/pw-workspace-private.h"

static GVariant *
parse_payload (const char  *payload,
               GError     **error)
{
  g_autoptr (GVariant) parsed = NULL;

  if (payload == NULL)
    {
      g_set_error_literal (error, PW_ERROR, PW_ERROR_NOTHING,
                           _("What this edit did has been erased, so it cannot be undone."));
      return NULL;
    }

  parsed = g_variant_parse (G_VARIANT_TYPE (PW_EDIT_PAYLOAD_TYPE), payload, NULL, NULL, NULL);
  if (parsed == NULL)
    {
      g_set_error_literal (error, PW_ERROR, PW_ERROR_DAMAGED, _("The journal of the store is damaged."));
    }

  return g_steal_pointer (&parsed);
}

/**
 * pw_edit_format_payload_label:
 * @label: the msgid of a journal entry
 * @payload: (nullable): its payload
 *
 * Returns: (transfer full): the label in the language of the screen; … stands for what has been erased
 */
char *
pw_edit_format_payload_label (const char *label,
                              const char *payload)
{
  g_autoptr (GVariant) parsed = payload != NULL ? parse_payload (payload, NULL) : NULL;
  g_auto (GStrv) arguments = NULL;

  if (parsed != NULL)
    {
      g_variant_get_child (parsed, 0, "^as", &arguments);
    }

  return pw_edit_format_label (label, arguments);
}

/**
 * pw_edit_format_bare_payload:
 * @arguments: (array zero-terminated=1): of the label
 *
 * Returns: (transfer full): the payload of a journal entry that no edit made
 */
char *
pw_edit_format_bare_payload (const char *const *arguments)
{
  g_autoptr (GVariant) payload = g_variant_ref_sink (g_variant_new ("(^as@a(ysxa(smsms)))", arguments,
                                                                    g_variant_new_array (G_VARIANT_TYPE ("(ysxa(smsms))"), NULL, 0)));

  return g_variant_print (payload, FALSE);
}

static gboolean
read_field (PwEntity    *entity,
            const char  *name,
            const char  *text,
            guint       *field,
            PwValue     *value,
            GError     **error)
{
  guint n_fields;
  const PwField *fields = pw_entity_get_fields (entity, &n_fields);
  int index = pw_entity_type_find_field (G_OBJECT_TYPE (entity), name);

  if (index < 0 || !pw_value_from_text (value, &fields[index], text))
    {
      g_set_error_literal (error, PW_ERROR, PW_ERROR_DAMAGED, _("The journal of the store is damaged."));
      return FALSE;
    }

  *field = (guint) index;
  return TRUE;
}

static gboolean
invert_op (PwEdit       *edit,
           PwWorkspace  *workspace,
           GVariant     *op,
           GError      **error)
{
  g_autoptr (GVariantIter) values = NULL;
  g_autoptr (PwEntity) entity = NULL;
  const char *kind;
  const char *name;
  const char *old;
  const char *new;
  PwId id;
  guchar op_kind;
  GType type;

  g_variant_get (op, "(y&sxa(smsms))", &op_kind, &kind, &id, &values);
  type = pw_entity_find_type (kind);
  if (type == G_TYPE_INVALID)
    {
      g_set_error_literal (error, PW_ERROR, PW_ERROR_DAMAGED, _("The journal of the store is damaged."));
      return FALSE;
    }

  if (op_kind == PW_OP_DELETE)
    {
      entity = pw_workspace_revive (workspace, type, id);
    }
  else
    {
      entity = pw_workspace_find (workspace, type, id);
      if (entity != NULL)
        {
          g_object_ref (entity);
        }
    }
  if (entity == NULL || (op_kind == PW_OP_DELETE && pw_entity_is_live (entity)))
    {
      g_set_error_literal (error, PW_ERROR, PW_ERROR_STALE, _("A record of this edit has changed since."));
      return FALSE;
    }

  if (op_kind == PW_OP_CREATE)
    {
      pw_edit_delete (edit, entity);
    }
  if (op_kind == PW_OP_DELETE)
    {
      pw_edit_adopt (edit, entity);
    }

  while (g_variant_iter_next (values, "(&sm&sm&s)", &name, &old, &new))
    {
      g_auto (PwValue) before = PW_VALUE_INIT;
      g_auto (PwValue) after = PW_VALUE_INIT;
      guint field;

      if (!read_field (entity, name, old, &field, &before, error) || !read_field (entity, name, new, &field, &after, error))
        {
          return FALSE;
        }
      if (op_kind != PW_OP_DELETE && !pw_value_equal (&after, pw_entity_get_value (entity, field)))
        {
          g_set_error_literal (error, PW_ERROR, PW_ERROR_STALE, _("A record of this edit has changed since."));
          return FALSE;
        }
      if (op_kind != PW_OP_CREATE)
        {
          pw_edit_set_value (edit, entity, field, &before);
        }
    }

  return TRUE;
}

/**
 * pw_edit_new_inverse: (skip)
 * @workspace: where it will be applied
 * @label: the msgid of the edit to take back
 * @payload: (nullable): what that edit did
 * @error:
 *
 * Returns: (transfer full): the edit that takes it back, under the same label
 */
PwEdit *
pw_edit_new_inverse (PwWorkspace  *workspace,
                     const char   *label,
                     const char   *payload,
                     GError      **error)
{
  g_autoptr (GVariant) parsed = parse_payload (payload, error);
  g_autoptr (GVariant) ops = NULL;
  g_autoptr (PwEdit) edit = NULL;
  g_auto (GStrv) arguments = NULL;

  if (parsed == NULL)
    {
      return NULL;
    }

  g_variant_get (parsed, "(^as@a(ysxa(smsms)))", &arguments, &ops);
  edit = pw_edit_new_with_arguments (label, arguments);
  pw_edit_set_inverse (edit);

  for (gsize i = g_variant_n_children (ops); i > 0; i--)
    {
      g_autoptr (GVariant) op = g_variant_get_child_value (ops, i - 1);

      if (!invert_op (edit, workspace, op, error))
        {
          return NULL;
        }
    }

  return g_steal_pointer (&edit);
}
