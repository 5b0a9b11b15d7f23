/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/pw-entity-macros.h"
#include "model/pw-entity-private.h"

#include "model/pw-kind-labels.h"
#include "model/pw-workspace.h"

/*
 * An entity keeps its values in one array, in the order of its field
 * table; properties are made from that table, one a field, plus `id`.
 */

typedef struct
{
  PwId         id;
  gint64       version;
  PwWorkspace *workspace;       /* (unowned) (nullable): not for a record that is not live */
  PwValue     *values;
} PwEntityPrivate;

#define PROP_ID          1
#define PROP_FIRST_FIELD 2

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (PwEntity, pw_entity, G_TYPE_OBJECT)

static PwEntityPrivate *
get_private (PwEntity *self)
{
  return pw_entity_get_instance_private (self);
}

static char *
property_name (const PwField *field)
{
  return g_strdelimit (g_strdup (field->name), "_", '-');
}

static GParamSpec *
create_pspec (const PwField *field)
{
  g_autofree char *name = property_name (field);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_NICK | G_PARAM_STATIC_BLURB;

  switch (field->kind)
    {
    case PW_FIELD_TEXT:
    case PW_FIELD_INSTANT:
    case PW_FIELD_HASH:
      return g_param_spec_string (name, NULL, NULL, NULL, flags);

    case PW_FIELD_BOOL:
      return g_param_spec_boolean (name, NULL, NULL, FALSE, flags);

    case PW_FIELD_CENTS:
      return g_param_spec_int64 (name, NULL, NULL, G_MININT64, G_MAXINT64, 0, flags);

    case PW_FIELD_REF:
      return g_param_spec_object (name, NULL, NULL, PW_TYPE_ENTITY, flags);

    case PW_FIELD_DAY:
    case PW_FIELD_MINUTE:
      return g_param_spec_int (name, NULL, NULL, G_MININT, G_MAXINT, PW_DAY_NONE, flags);

    case PW_FIELD_INT:
    case PW_FIELD_ENUM:
    default:
      return g_param_spec_int (name, NULL, NULL, G_MININT, G_MAXINT, 0, flags);
    }
}

static void
pw_entity_get_property (GObject    *object,
                        guint       property_id,
                        GValue     *value,
                        GParamSpec *pspec)
{
  PwEntity *self = PW_ENTITY (object);
  guint index = property_id - PROP_FIRST_FIELD;

  if (property_id == PROP_ID)
    {
      g_value_set_int64 (value, pw_entity_get_id (self));
      return;
    }

  switch (PW_ENTITY_GET_CLASS (self)->fields[index].kind)
    {
    case PW_FIELD_TEXT:
    case PW_FIELD_INSTANT:
    case PW_FIELD_HASH:
      g_value_set_string (value, pw_entity_get_text (self, index));
      break;

    case PW_FIELD_BOOL:
      g_value_set_boolean (value, pw_entity_get_int (self, index) != 0);
      break;

    case PW_FIELD_CENTS:
      g_value_set_int64 (value, pw_entity_get_int (self, index));
      break;

    case PW_FIELD_REF:
      g_value_set_object (value, pw_entity_get_ref (self, index));
      break;

    case PW_FIELD_DAY:
      g_value_set_int (value, pw_entity_get_day (self, index));
      break;

    case PW_FIELD_MINUTE:
      g_value_set_int (value, pw_entity_get_minutes (self, index));
      break;

    case PW_FIELD_INT:
    case PW_FIELD_ENUM:
    default:
      g_value_set_int (value, (int) pw_entity_get_int (self, index));
      break;
    }
}

static void
pw_entity_finalize (GObject *object)
{
  PwEntity *self = PW_ENTITY (object);
  PwEntityPrivate *priv = get_private (self);

  for (guint i = 0; i < PW_ENTITY_GET_CLASS (self)->n_fields; i++)
    {
      pw_value_clear (&priv->values[i]);
    }
  g_free (priv->values);

  G_OBJECT_CLASS (pw_entity_parent_class)->finalize (object);
}

static void
pw_entity_class_init (PwEntityClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = pw_entity_get_property;
  object_class->finalize = pw_entity_finalize;

  g_object_class_install_property (object_class, PROP_ID,
                                   g_param_spec_int64 ("id", NULL, NULL, 0, G_MAXINT64, 0, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS));
}

static void
pw_entity_init (PwEntity *self)
{
}

/**
 * pw_entity_class_install_fields: (skip)
 * @klass: the class of a kind
 * @kind: its name
 * @fields: its field table
 * @n_fields: the length of the table
 */
void
pw_entity_class_install_fields (PwEntityClass *klass,
                                const char    *kind,
                                const PwField *fields,
                                guint          n_fields)
{
  klass->kind = kind;
  klass->fields = fields;
  klass->n_fields = n_fields;

  /* GObject asks each class that has properties for a reader of its own. */
  G_OBJECT_CLASS (klass)->get_property = pw_entity_get_property;
  for (guint i = 0; i < n_fields; i++)
    {
      g_object_class_install_property (G_OBJECT_CLASS (klass), PROP_FIRST_FIELD + i, create_pspec (&fields[i]));
    }
}

PwEntity *
pw_entity_new_detached (GType type,
                        PwId  id)
{
  PwEntity *self = g_object_new (type, NULL);
  PwEntityPrivate *priv = get_private (self);
  PwEntityClass *klass = PW_ENTITY_GET_CLASS (self);

  priv->id = id;
  priv->values = g_new0 (PwValue, klass->n_fields);

  for (guint i = 0; i < klass->n_fields; i++)
    {
      const PwField *field = &klass->fields[i];

      /* What must have a value starts at nothing: the empty text, zero, the first nick. A day, a record, a moment and a blob have no such thing. */
      priv->values[i].is_null = (field->flags & PW_FIELD_NULLABLE) != 0
                                || field->kind == PW_FIELD_DAY || field->kind == PW_FIELD_REF
                                || field->kind == PW_FIELD_INSTANT || field->kind == PW_FIELD_HASH;
      priv->values[i].text = !priv->values[i].is_null && field->kind == PW_FIELD_TEXT ? g_strdup ("") : NULL;
    }

  return self;
}

void
pw_entity_make_live (PwEntity    *self,
                     PwWorkspace *workspace,
                     gint64       version)
{
  PwEntityPrivate *priv = get_private (self);

  priv->workspace = workspace;
  priv->version = version;
}

void
pw_entity_make_detached (PwEntity *self)
{
  get_private (self)->workspace = NULL;
}

void
pw_entity_set_version (PwEntity *self,
                       gint64    version)
{
  get_private (self)->version = version;
}

void
pw_entity_take_value (PwEntity      *self,
                      guint          field,
                      const PwValue *value)
{
  pw_value_copy (&get_private (self)->values[field], value);
}

void
pw_entity_notify_field (PwEntity *self,
                        guint     field)
{
  g_autofree char *name = property_name (&PW_ENTITY_GET_CLASS (self)->fields[field]);

  g_object_notify (G_OBJECT (self), name);
}

PwId
pw_entity_get_id (PwEntity *self)
{
  g_return_val_if_fail (PW_IS_ENTITY (self), PW_ID_NONE);

  return get_private (self)->id;
}

/**
 * pw_entity_get_version:
 * @self: an entity
 *
 * Returns: how often the row was written, from 1
 */
gint64
pw_entity_get_version (PwEntity *self)
{
  return get_private (self)->version;
}

/**
 * pw_entity_is_live:
 * @self: an entity
 *
 * Returns: whether it is in the workspace now: not before its edit is applied, not after it is deleted
 */
gboolean
pw_entity_is_live (PwEntity *self)
{
  return get_private (self)->workspace != NULL;
}

/**
 * pw_entity_get_workspace:
 * @self: an entity
 *
 * Returns: (transfer none) (nullable): where it lives, if it is live
 */
PwWorkspace *
pw_entity_get_workspace (PwEntity *self)
{
  return get_private (self)->workspace;
}

const char *
pw_entity_get_kind (PwEntity *self)
{
  return PW_ENTITY_GET_CLASS (self)->kind;
}

/**
 * pw_entity_dup_title:
 * @self: an entity
 *
 * What to call it in a sentence: its title or name, or else what its kind is
 * called on the screen.
 *
 * Returns: (transfer full):
 */
char *
pw_entity_dup_title (PwEntity *self)
{
  static const char *const names[] = { "title", "name", "text" };
  GType type = G_OBJECT_TYPE (self);
  int family_name = pw_entity_type_find_field (type, "family_name");

  if (family_name >= 0)
    {
      const char *given = pw_entity_get_text (self, (guint) pw_entity_type_find_field (type, "given_name"));
      const char *family = pw_entity_get_text (self, (guint) family_name);
      g_autofree char *name = g_strdup_printf ("%s%s%s", given, *given != '\0' && *family != '\0' ? " " : "", family);

      return *name != '\0' ? g_steal_pointer (&name) : g_strdup (pw_kind_get_label (pw_entity_get_kind (self)));
    }

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      int field = pw_entity_type_find_field (type, names[i]);
      const char *text = field >= 0 ? pw_entity_get_text (self, (guint) field) : NULL;

      if (text != NULL && *text != '\0')
        {
          return g_strdup (text);
        }
    }

  return g_strdup (pw_kind_get_label (pw_entity_get_kind (self)));
}

const PwField *
pw_entity_get_fields (PwEntity *self,
                      guint    *n_fields)
{
  PwEntityClass *klass = PW_ENTITY_GET_CLASS (self);

  *n_fields = klass->n_fields;
  return klass->fields;
}

const PwValue *
pw_entity_get_value (PwEntity *self,
                     guint     field)
{
  g_return_val_if_fail (PW_IS_ENTITY (self) && field < PW_ENTITY_GET_CLASS (self)->n_fields, NULL);

  return &get_private (self)->values[field];
}

gboolean
pw_entity_is_null (PwEntity *self,
                   guint     field)
{
  return pw_entity_get_value (self, field)->is_null;
}

/**
 * pw_entity_get_text:
 * @self: an entity
 * @field: a field of text, instant or hash
 *
 * Returns: (transfer none) (nullable): the text; %NULL only for null
 */
const char *
pw_entity_get_text (PwEntity *self,
                    guint     field)
{
  const PwValue *value = pw_entity_get_value (self, field);

  return value->is_null ? NULL : value->text;
}

/**
 * pw_entity_get_int:
 * @self: an entity
 * @field: a field of any kind that is not text
 *
 * Returns: the number; 0 for null
 */
gint64
pw_entity_get_int (PwEntity *self,
                   guint     field)
{
  return pw_entity_get_value (self, field)->number;
}

/**
 * pw_entity_get_day:
 * @self: an entity
 * @field: a day
 *
 * Returns: the day, or %PW_DAY_NONE for null
 */
PwDay
pw_entity_get_day (PwEntity *self,
                   guint     field)
{
  const PwValue *value = pw_entity_get_value (self, field);

  return value->is_null ? PW_DAY_NONE : (PwDay) value->number;
}

/**
 * pw_entity_get_minutes:
 * @self: an entity
 * @field: a field of minutes
 *
 * Returns: the minutes, or %PW_MINUTES_NONE for null
 */
PwMinutes
pw_entity_get_minutes (PwEntity *self,
                       guint     field)
{
  const PwValue *value = pw_entity_get_value (self, field);

  return value->is_null ? PW_MINUTES_NONE : (PwMinutes) value->number;
}

PwId
pw_entity_get_ref_id (PwEntity *self,
                      guint     field)
{
  return pw_entity_get_value (self, field)->number;
}

/**
 * pw_entity_get_ref:
 * @self: an entity
 * @field: a reference
 *
 * Returns: (transfer none) (nullable): the record; %NULL for null and for an entity that is not live
 */
gpointer
pw_entity_get_ref (PwEntity *self,
                   guint     field)
{
  PwEntityPrivate *priv = get_private (self);
  PwId id = pw_entity_get_ref_id (self, field);

  return priv->workspace != NULL && id != PW_ID_NONE ? pw_workspace_find (priv->workspace, PW_TYPE_ENTITY, id) : NULL;
}

static PwEntityClass *
peek_class (GType type)
{
  /* Classes of kinds are never unloaded; the reference is kept for good. */
  PwEntityClass *klass = g_type_class_peek (type);

  return klass != NULL ? klass : g_type_class_ref (type);
}

/**
 * pw_entity_find_type:
 * @kind: the name of a kind
 *
 * Returns: the type, or %G_TYPE_INVALID
 */
GType
pw_entity_find_type (const char *kind)
{
  guint n_types;
  GType *types = pw_entity_list_types (&n_types);

  for (guint i = 0; i < n_types; i++)
    {
      if (g_strcmp0 (peek_class (types[i])->kind, kind) == 0)
        {
          return types[i];
        }
    }

  return G_TYPE_INVALID;
}

const PwField *
pw_entity_type_get_fields (GType  type,
                           guint *n_fields)
{
  PwEntityClass *klass = peek_class (type);

  *n_fields = klass->n_fields;
  return klass->fields;
}

const char *
pw_entity_type_get_kind (GType type)
{
  return peek_class (type)->kind;
}

/**
 * pw_entity_type_find_field:
 * @type: a kind
 * @name: the name of a field
 *
 * Returns: the index in the field table, or -1
 */
int
pw_entity_type_find_field (GType       type,
                           const char *name)
{
  PwEntityClass *klass = peek_class (type);

  for (guint i = 0; i < klass->n_fields; i++)
    {
      if (g_str_equal (klass->fields[i].name, name))
        {
          return (int) i;
        }
    }

  return -1;
}
