/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/pw-entity-edits.h"

#include <glib/gi18n-lib.h>

#include "model/pw-edit-tree.h"
#include "model/pw-field-labels.h"
#include "model/pw-workspace.h"

/**
 * pw_entity_edit_value:
 * @entity: (type PwEntity): a live record
 * @field: an index in its field table
 * @value: what the field becomes
 *
 * Returns: (transfer full): an edit of that one field, named after it; empty when the field is @value already
 */
PwEdit *
pw_entity_edit_value (gpointer       entity,
                      guint          field,
                      const PwValue *value)
{
  guint n_fields;
  const PwField *fields = pw_entity_get_fields (entity, &n_fields);
  g_autofree char *title = pw_entity_dup_title (entity);
  /* Translators: what an edit did; the title of a record, then the name of one of its fields */
  PwEdit *edit = pw_edit_new (N_("“%s” changed: %s"), title, pw_field_get_label (&fields[field]), NULL);

  pw_edit_set_value (edit, entity, field, value);
  return edit;
}

/* Surrounding blanks go; without text a nullable field becomes null. */
PwEdit *
pw_entity_edit_text (gpointer    entity,
                     guint       field,
                     const char *text)
{
  guint n_fields;
  const PwField *fields = pw_entity_get_fields (entity, &n_fields);
  PwEdit *edit = pw_entity_edit_value (entity, field, pw_entity_get_value (entity, field));
  g_autofree char *stripped = g_strstrip (g_strdup (text != NULL ? text : ""));

  if (*stripped == '\0' && (fields[field].flags & PW_FIELD_NULLABLE) != 0)
    {
      pw_edit_set_null (edit, entity, field);
    }
  else
    {
      pw_edit_set_text (edit, entity, field, stripped);
    }

  return edit;
}

PwEdit *
pw_entity_edit_int (gpointer entity,
                    guint    field,
                    gint64   number)
{
  PwValue value = { FALSE, number, NULL };

  return pw_entity_edit_value (entity, field, &value);
}

PwEdit *
pw_entity_edit_day (gpointer entity,
                    guint    field,
                    PwDay    day)
{
  PwValue value = { day == PW_DAY_NONE, day == PW_DAY_NONE ? 0 : day, NULL };

  return pw_entity_edit_value (entity, field, &value);
}

PwEdit *
pw_entity_edit_ref (gpointer entity,
                    guint    field,
                    gpointer target)
{
  PwValue value = { target == NULL, target != NULL ? pw_entity_get_id (target) : 0, NULL };

  return pw_entity_edit_value (entity, field, &value);
}

/**
 * pw_entity_edit_delete:
 * @entity: (type PwEntity): a live record
 * @label: the msgid of the edit, with one %s for the title
 *
 * Returns: (transfer full): the deletion of @entity and what cannot do without it
 */
PwEdit *
pw_entity_edit_delete (gpointer    entity,
                       const char *label)
{
  g_autofree char *title = pw_entity_dup_title (entity);
  PwEdit *edit = pw_edit_new (label, title, NULL);

  pw_edit_delete_tree (edit, pw_entity_get_workspace (entity), entity);
  return edit;
}
