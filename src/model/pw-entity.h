/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/pw-field.h"

G_BEGIN_DECLS

#define PW_TYPE_ENTITY (pw_entity_get_type ())
G_DECLARE_DERIVABLE_TYPE (PwEntity, pw_entity, PW, ENTITY, GObject)

typedef struct _PwWorkspace PwWorkspace;

/**
 * PwEntityClass:
 * @kind: the name of the kind, snake_case: the table and the JSON name
 * @fields: the field table
 * @n_fields: its length
 */
struct _PwEntityClass
{
  GObjectClass    parent_class;

  const char     *kind;
  const PwField  *fields;
  guint           n_fields;
};

/**
 * PwEntity:
 *
 * One record. Everybody reads, only #PwWorkspace writes: when an edit is
 * applied. Fields are read-only properties, notified after all of an edit is in.
 * A record made by pw_edit_create() is not live until its edit is applied.
 */

PwId           pw_entity_get_id        (PwEntity       *self);
gint64         pw_entity_get_version   (PwEntity       *self);
gboolean       pw_entity_is_live       (PwEntity       *self);
PwWorkspace   *pw_entity_get_workspace (PwEntity       *self);
const char    *pw_entity_get_kind      (PwEntity       *self);
char          *pw_entity_dup_title     (PwEntity       *self);

const PwField *pw_entity_get_fields    (PwEntity       *self,
                                        guint          *n_fields);
const PwValue *pw_entity_get_value     (PwEntity       *self,
                                        guint           field);
gboolean       pw_entity_is_null       (PwEntity       *self,
                                        guint           field);
const char    *pw_entity_get_text      (PwEntity       *self,
                                        guint           field);
gint64         pw_entity_get_int       (PwEntity       *self,
                                        guint           field);
PwDay          pw_entity_get_day       (PwEntity       *self,
                                        guint           field);
PwMinutes      pw_entity_get_minutes   (PwEntity       *self,
                                        guint           field);
PwId           pw_entity_get_ref_id    (PwEntity       *self,
                                        guint           field);
gpointer       pw_entity_get_ref       (PwEntity       *self,
                                        guint           field);

/* The kinds, in the order that lets every reference point backwards. */
GType         *pw_entity_list_types    (guint          *n_types);
GType          pw_entity_find_type     (const char     *kind);
const PwField *pw_entity_type_get_fields (GType         type,
                                          guint        *n_fields);
const char    *pw_entity_type_get_kind (GType           type);
int            pw_entity_type_find_field (GType         type,
                                          const char   *name);

G_END_DECLS
