/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/pw-edit-private.h"
#include "model/pw-edit-payload.h"

#include <glib/gi18n-lib.h>
#include <stdarg.h>
#include <string.h>

#include "model/pw-entity-private.h"

/*
 * A builder until the workspace seals it. Each record has at most one operation:
 * setting a field twice keeps the first old value, and a record that was made and
 * deleted in one edit was never there.
 */
struct _PwEdit
{
  GObject         parent_instance;

  char           *label;
  GStrv           arguments;
  GPtrArray      *ops;          /* (element-type PwOp) */
  GHashTable     *op_of_entity; /* (element-type PwEntity PwOp), unowned */
  GHashTable     *blobs;        /* (element-type utf8 GBytes) */
  PwEditFinality  finality;
  gboolean        is_bulk;
  gboolean        is_inverse;
  gboolean        is_sealed;
};

G_DEFINE_FINAL_TYPE (PwEdit, pw_edit, G_TYPE_OBJECT)

static PwOp *
op_new (PwOpKind  kind,
        PwEntity *entity)
{
  PwOp *op = g_new0 (PwOp, 1);

  pw_entity_get_fields (entity, &op->n_fields);
  op->kind = kind;
  op->entity = g_object_ref (entity);
  op->old = g_new0 (PwValue, op->n_fields);
  op->new = g_new0 (PwValue, op->n_fields);
  op->mask = g_new0 (gboolean, op->n_fields);
  return op;
}

static void
op_free (PwOp *op)
{
  for (guint i = 0; i < op->n_fields; i++)
    {
      pw_value_clear (&op->old[i]);
      pw_value_clear (&op->new[i]);
    }
  g_free (op->old);
  g_free (op->new);
  g_free (op->mask);
  g_object_unref (op->entity);
  g_free (op);
}

static void
add_op (PwEdit *self,
        PwOp   *op)
{
  g_ptr_array_add (self->ops, op);
  g_hash_table_insert (self->op_of_entity, op->entity, op);
}

static void
remove_op (PwEdit *self,
           PwOp   *op)
{
  g_hash_table_remove (self->op_of_entity, op->entity);
  g_ptr_array_remove (self->ops, op);
}

static void
pw_edit_finalize (GObject *object)
{
  PwEdit *self = PW_EDIT (object);

  g_free (self->label);
  g_strfreev (self->arguments);
  g_hash_table_unref (self->op_of_entity);
  g_ptr_array_unref (self->ops);
  g_hash_table_unref (self->blobs);

  G_OBJECT_CLASS (pw_edit_parent_class)->finalize (object);
}

static void
pw_edit_class_init (PwEditClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pw_edit_finalize;
}

static void
pw_edit_init (PwEdit *self)
{
  self->ops = g_ptr_array_new_with_free_func ((GDestroyNotify) op_free);
  self->op_of_entity = g_hash_table_new (NULL, NULL);
  self->blobs = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_bytes_unref);
}

/**
 * pw_edit_new:
 * @label: what is done, as a translatable text marked with N_(), as `Move “%s”`
 * @...: a text for every %s in @label, then %NULL; they are copied
 *
 * Starts an edit. The label is kept untranslated, so that the journal can be
 * read in any language.
 *
 * Returns: (transfer full): an edit without operations
 */
PwEdit *
pw_edit_new (const char *label,
             ...)
{
  PwEdit *self = g_object_new (PW_TYPE_EDIT, NULL);
  g_autoptr (GStrvBuilder) arguments = g_strv_builder_new ();
  const char *argument;
  va_list list;

  va_start (list, label);
  while ((argument = va_arg (list, const char *)) != NULL)
    {
      g_strv_builder_add (arguments, argument);
    }
  va_end (list);

  self->label = g_strdup (label);
  self->arguments = g_strv_builder_end (arguments);
  return self;
}

PwEdit *
pw_edit_new_with_arguments (const char *label,
                            GStrv       arguments)
{
  PwEdit *self = g_object_new (PW_TYPE_EDIT, NULL);

  self->label = g_strdup (label);
  self->arguments = g_strdupv (arguments);
  return self;
}

/**
 * pw_edit_create:
 * @self: an edit
 * @type: a kind
 *
 * Makes a record. Texts start empty, numbers at 0, enums at their first value,
 * all else at null.
 *
 * Returns: (transfer none) (type PwEntity): the record, to be filled with
 *   pw_edit_set_…(); owned by the edit, live once it is applied
 */
gpointer
pw_edit_create (PwEdit *self,
                GType   type)
{
  g_autoptr (PwEntity) entity = NULL;
  PwOp *op;

  g_return_val_if_fail (PW_IS_EDIT (self) && !self->is_sealed, NULL);
  g_return_val_if_fail (g_type_is_a (type, PW_TYPE_ENTITY), NULL);

  entity = pw_entity_new_detached (type, pw_id_new ());
  op = op_new (PW_OP_CREATE, entity);
  for (guint i = 0; i < op->n_fields; i++)
    {
      pw_value_copy (&op->new[i], pw_entity_get_value (entity, i));
    }
  add_op (self, op);
  return entity;
}

/* Makes a record live again that was deleted: its object keeps its id. */
void
pw_edit_adopt (PwEdit   *self,
               PwEntity *entity)
{
  PwOp *op = op_new (PW_OP_CREATE, entity);

  for (guint i = 0; i < op->n_fields; i++)
    {
      pw_value_copy (&op->new[i], pw_entity_get_value (entity, i));
    }
  add_op (self, op);
}

/**
 * pw_edit_delete:
 * @self: an edit
 * @entity: (type PwEntity): a live record, or one that this edit made
 *
 * Deletes one record. Others that point at it must be deleted or changed in the
 * same edit: pw_edit_delete_tree() does that.
 */
void
pw_edit_delete (PwEdit   *self,
                gpointer  entity)
{
  PwOp *op = g_hash_table_lookup (self->op_of_entity, entity);
  gboolean is_created = op != NULL && op->kind == PW_OP_CREATE;

  g_return_if_fail (PW_IS_EDIT (self) && !self->is_sealed && PW_IS_ENTITY (entity));

  if (op != NULL && op->kind == PW_OP_DELETE)
    {
      return;
    }
  if (op != NULL)
    {
      g_object_ref (entity);
      remove_op (self, op);
      g_object_unref (entity);
    }
  if (is_created)
    {
      return;
    }

  op = op_new (PW_OP_DELETE, entity);
  for (guint i = 0; i < op->n_fields; i++)
    {
      pw_value_copy (&op->old[i], pw_entity_get_value (entity, i));
    }
  add_op (self, op);
}

/**
 * pw_edit_set_value:
 * @self: an edit
 * @entity: (type PwEntity): a live record, or one that this edit made
 * @field: an index in its field table
 * @value: what the field becomes
 *
 * Setting a field to what it already is changes nothing.
 */
void
pw_edit_set_value (PwEdit        *self,
                   gpointer       entity,
                   guint          field,
                   const PwValue *value)
{
  PwOp *op = g_hash_table_lookup (self->op_of_entity, entity);

  g_return_if_fail (PW_IS_EDIT (self) && !self->is_sealed && PW_IS_ENTITY (entity));
  g_return_if_fail (op == NULL || op->kind != PW_OP_DELETE);

  if (op == NULL)
    {
      if (pw_value_equal (pw_entity_get_value (entity, field), value))
        {
          return;
        }
      op = op_new (PW_OP_UPDATE, entity);
      add_op (self, op);
    }

  if (op->kind == PW_OP_CREATE)
    {
      pw_value_copy (&op->new[field], value);
      pw_entity_take_value (entity, field, value);
      return;
    }

  if (!op->mask[field])
    {
      pw_value_copy (&op->old[field], pw_entity_get_value (entity, field));
    }
  op->mask[field] = !pw_value_equal (&op->old[field], value);
  pw_value_copy (&op->new[field], value);

  for (guint i = 0; i < op->n_fields; i++)
    {
      if (op->mask[i])
        {
          return;
        }
    }
  remove_op (self, op);
}

/**
 * pw_edit_set_text:
 * @self: an edit
 * @entity: (type PwEntity): a live record, or one that this edit made
 * @field: a field of text, instant or hash
 * @text: (nullable): the text; white space at its ends goes. In a field that may be
 *   null, empty text becomes null.
 */
void
pw_edit_set_text (PwEdit     *self,
                  gpointer    entity,
                  guint       field,
                  const char *text)
{
  guint n_fields;
  const PwField *fields = pw_entity_get_fields (entity, &n_fields);
  g_auto (PwValue) value = PW_VALUE_INIT;

  g_return_if_fail (field < n_fields && pw_field_is_text (&fields[field]));

  value.text = text != NULL ? g_strstrip (g_strdup (text)) : NULL;
  value.is_null = value.text == NULL || (*value.text == '\0' && (fields[field].flags & PW_FIELD_NULLABLE) != 0);
  if (value.is_null)
    {
      g_clear_pointer (&value.text, g_free);
    }
  pw_edit_set_value (self, entity, field, &value);
}

void
pw_edit_set_int (PwEdit   *self,
                 gpointer  entity,
                 guint     field,
                 gint64    number)
{
  PwValue value = { FALSE, number, NULL };

  pw_edit_set_value (self, entity, field, &value);
}

/**
 * pw_edit_set_day:
 * @self: an edit
 * @entity: (type PwEntity): a live record, or one that this edit made
 * @field: a day
 * @day: the day; %PW_DAY_NONE makes the field null
 */
void
pw_edit_set_day (PwEdit   *self,
                 gpointer  entity,
                 guint     field,
                 PwDay     day)
{
  PwValue value = { day == PW_DAY_NONE, day == PW_DAY_NONE ? 0 : day, NULL };

  pw_edit_set_value (self, entity, field, &value);
}

/**
 * pw_edit_set_minutes:
 * @self: an edit
 * @entity: (type PwEntity): a live record, or one that this edit made
 * @field: a field of minutes
 * @minutes: the minutes; %PW_MINUTES_NONE makes the field null
 */
void
pw_edit_set_minutes (PwEdit    *self,
                     gpointer   entity,
                     guint      field,
                     PwMinutes  minutes)
{
  PwValue value = { minutes == PW_MINUTES_NONE, minutes == PW_MINUTES_NONE ? 0 : minutes, NULL };

  pw_edit_set_value (self, entity, field, &value);
}

/**
 * pw_edit_set_ref:
 * @self: an edit
 * @entity: (type PwEntity): a live record, or one that this edit made
 * @field: a reference
 * @target: (nullable) (type PwEntity): a live record, or one that this edit made; %NULL makes the field null
 */
void
pw_edit_set_ref (PwEdit   *self,
                 gpointer  entity,
                 guint     field,
                 gpointer  target)
{
  PwValue value = { target == NULL, target != NULL ? pw_entity_get_id (target) : 0, NULL };

  pw_edit_set_value (self, entity, field, &value);
}

void
pw_edit_set_null (PwEdit   *self,
                  gpointer  entity,
                  guint     field)
{
  PwValue value = PW_VALUE_INIT;

  pw_edit_set_value (self, entity, field, &value);
}

/**
 * pw_edit_attach_blob:
 * @self: an edit
 * @bytes: the content
 *
 * Keeps @bytes in the store together with this edit, once for equal contents.
 *
 * Returns: (transfer full): the hash that a field of kind hash takes
 */
char *
pw_edit_attach_blob (PwEdit *self,
                     GBytes *bytes)
{
  char *hash = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);

  g_hash_table_insert (self->blobs, g_strdup (hash), g_bytes_ref (bytes));
  return hash;
}

void
pw_edit_set_finality (PwEdit         *self,
                      PwEditFinality  finality)
{
  self->finality = finality;
}

/**
 * pw_edit_set_bulk:
 * @self: an edit
 *
 * Says that deleting many records at once is meant; without it the workspace
 * refuses to delete more than fifty.
 */
void
pw_edit_set_bulk (PwEdit *self)
{
  self->is_bulk = TRUE;
}

/**
 * pw_edit_get_value:
 * @self: an edit
 * @entity: (type PwEntity): any record
 * @field: an index in its field table
 *
 * Returns: (transfer none): what the field will be with this edit applied
 */
const PwValue *
pw_edit_get_value (PwEdit   *self,
                   gpointer  entity,
                   guint     field)
{
  PwOp *op = g_hash_table_lookup (self->op_of_entity, entity);

  if (op != NULL && (op->kind == PW_OP_CREATE || (op->kind == PW_OP_UPDATE && op->mask[field])))
    {
      return &op->new[field];
    }

  return pw_entity_get_value (entity, field);
}

gboolean
pw_edit_is_empty (PwEdit *self)
{
  return self->ops->len == 0;
}

gboolean
pw_edit_is_sealed (PwEdit *self)
{
  return self->is_sealed;
}

PwEditFinality
pw_edit_get_finality (PwEdit *self)
{
  return self->finality;
}

/**
 * pw_edit_touches:
 * @self: an edit
 * @type: a kind
 *
 * Returns: whether it makes, changes or deletes a record of @type
 */
gboolean
pw_edit_touches (PwEdit *self,
                 GType   type)
{
  for (guint i = 0; i < self->ops->len; i++)
    {
      PwOp *op = g_ptr_array_index (self->ops, i);

      if (G_OBJECT_TYPE (op->entity) == type)
        {
          return TRUE;
        }
    }

  return FALSE;
}

gboolean
pw_edit_creates (PwEdit   *self,
                 gpointer  entity)
{
  PwOp *op = pw_edit_find_op (self, entity);

  return op != NULL && op->kind == PW_OP_CREATE;
}

gboolean
pw_edit_deletes (PwEdit   *self,
                 gpointer  entity)
{
  PwOp *op = pw_edit_find_op (self, entity);

  return op != NULL && op->kind == PW_OP_DELETE;
}

/**
 * pw_edit_dup_label:
 * @self: an edit
 *
 * Returns: (transfer full): what it does, in the language of the screen
 */
char *
pw_edit_dup_label (PwEdit *self)
{
  return pw_edit_format_label (self->label, self->arguments);
}

char *
pw_edit_format_label (const char *label,
                      GStrv       arguments)
{
  const char *text = g_dgettext (GETTEXT_PACKAGE, label);
  GString *formatted = g_string_new (NULL);
  char **argument = arguments;

  for (const char *p = text; *p != '\0'; p++)
    {
      if (p[0] == '%' && p[1] == 's')
        {
          g_string_append (formatted, argument != NULL && *argument != NULL ? *argument++ : "…");
          p++;
        }
      else
        {
          g_string_append_c (formatted, *p);
        }
    }

  return g_string_free (formatted, FALSE);
}

GPtrArray *
pw_edit_get_ops (PwEdit *self)
{
  return self->ops;
}

PwOp *
pw_edit_find_op (PwEdit   *self,
                 gpointer  entity)
{
  return g_hash_table_lookup (self->op_of_entity, entity);
}

void
pw_edit_seal (PwEdit *self)
{
  self->is_sealed = TRUE;
}

GHashTable *
pw_edit_get_blobs (PwEdit *self)
{
  return self->blobs;
}

gboolean
pw_edit_is_bulk (PwEdit *self)
{
  return self->is_bulk;
}

/* An inverse takes back or does again what was allowed before, in bulk too. */
void
pw_edit_set_inverse (PwEdit *self)
{
  self->is_inverse = TRUE;
  self->is_bulk = TRUE;
}

gboolean
pw_edit_is_inverse (PwEdit *self)
{
  return self->is_inverse;
}

const char *
pw_edit_get_label (PwEdit *self)
{
  return self->label;
}

static GVariant *
optional_string (const PwValue *value,
                 const PwField *field)
{
  g_autofree char *text = pw_value_to_text (value, field);

  return g_variant_new_maybe (G_VARIANT_TYPE_STRING, text != NULL ? g_variant_new_string (text) : NULL);
}

char *
pw_edit_to_payload (PwEdit *self)
{
  g_autoptr (GVariant) payload = NULL;
  GVariantBuilder ops;

  g_variant_builder_init (&ops, G_VARIANT_TYPE ("a(ysxa(smsms))"));
  for (guint i = 0; i < self->ops->len; i++)
    {
      PwOp *op = g_ptr_array_index (self->ops, i);
      const PwField *fields = pw_entity_get_fields (op->entity, &op->n_fields);
      PwValue empty = PW_VALUE_INIT;
      GVariantBuilder values;

      g_variant_builder_init (&values, G_VARIANT_TYPE ("a(smsms)"));
      for (guint j = 0; j < op->n_fields; j++)
        {
          if (op->kind == PW_OP_UPDATE && !op->mask[j])
            {
              continue;
            }
          g_variant_builder_add (&values, "(s@ms@ms)", fields[j].name,
                                 optional_string (op->kind == PW_OP_CREATE ? &empty : &op->old[j], &fields[j]),
                                 optional_string (op->kind == PW_OP_DELETE ? &empty : &op->new[j], &fields[j]));
        }
      g_variant_builder_add (&ops, "(ysx@a(smsms))", (guchar) op->kind, pw_entity_get_kind (op->entity),
                             pw_entity_get_id (op->entity), g_variant_builder_end (&values));
    }

  payload = g_variant_ref_sink (g_variant_new ("(^as@a(ysxa(smsms)))", self->arguments, g_variant_builder_end (&ops)));
  return g_variant_print (payload, FALSE);
}
