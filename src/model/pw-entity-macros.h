/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/pw-entity.h"

/*
 * An entity is declared by one list, for instance in pw-task.h:
 *
 *   #define PW_TASK_FIELDS(F) \
 *     F (PW_TASK_TITLE,  pw_task_get_title,  title,  TEXT, REQUIRED, NULL) \
 *     F (PW_TASK_PARENT, pw_task_get_parent, parent, REF,  NULLABLE, "task")
 *
 *   PW_DECLARE_ENTITY (PwTask, pw_task, TASK, PW_TASK_FIELDS)
 *
 * and defined in pw-task.c by
 *
 *   PW_DEFINE_ENTITY (PwTask, pw_task, "task", PW_TASK_FIELDS)
 *
 * which gives the enum of field indices, the getters, the field table and the
 * read-only properties. A reference's getter returns the record; its id is
 * pw_entity_get_ref_id().
 */

#define PW_GETTER_TYPE_TEXT    const char *
#define PW_GETTER_TYPE_INT     int
#define PW_GETTER_TYPE_BOOL    gboolean
#define PW_GETTER_TYPE_DAY     PwDay
#define PW_GETTER_TYPE_MINUTE  PwMinutes
#define PW_GETTER_TYPE_INSTANT const char *
#define PW_GETTER_TYPE_CENTS   gint64
#define PW_GETTER_TYPE_ENUM    int
#define PW_GETTER_TYPE_REF     gpointer
#define PW_GETTER_TYPE_HASH    const char *

#define PW_GETTER_READ_TEXT(self, index)    pw_entity_get_text (self, index)
#define PW_GETTER_READ_INT(self, index)     (int) pw_entity_get_int (self, index)
#define PW_GETTER_READ_BOOL(self, index)    pw_entity_get_int (self, index) != 0
#define PW_GETTER_READ_DAY(self, index)     pw_entity_get_day (self, index)
#define PW_GETTER_READ_MINUTE(self, index)  pw_entity_get_minutes (self, index)
#define PW_GETTER_READ_INSTANT(self, index) pw_entity_get_text (self, index)
#define PW_GETTER_READ_CENTS(self, index)   pw_entity_get_int (self, index)
#define PW_GETTER_READ_ENUM(self, index)    (int) pw_entity_get_int (self, index)
#define PW_GETTER_READ_REF(self, index)     pw_entity_get_ref (self, index)
#define PW_GETTER_READ_HASH(self, index)    pw_entity_get_text (self, index)

#define PW_FIELD_INDEX_(INDEX, getter, name, KIND, FLAGS, detail) INDEX,
#define PW_FIELD_TABLE_(INDEX, getter, name, KIND, FLAGS, detail) { #name, PW_FIELD_##KIND, PW_FIELD_##FLAGS, detail },
#define PW_FIELD_PROTOTYPE_(INDEX, getter, name, KIND, FLAGS, detail) PW_GETTER_TYPE_##KIND getter (PW_ENTITY_SELF_ *self);
#define PW_FIELD_PERSONAL_NULLABLE (PW_FIELD_PERSONAL | PW_FIELD_NULLABLE)

/* Getters take any entity pointer, so that a reference can be read without a cast. */
#define PW_ENTITY_SELF_ void
#define PW_FIELD_GETTER_(INDEX, getter, name, KIND, FLAGS, detail) \
  PW_GETTER_TYPE_##KIND getter (void *self) { return PW_GETTER_READ_##KIND (PW_ENTITY (self), INDEX); }

#define PW_DECLARE_ENTITY(TypeName, type_name, UPPER_NAME, FIELDS)                         \
  G_DECLARE_FINAL_TYPE (TypeName, type_name, PW, UPPER_NAME, PwEntity)                     \
  enum { FIELDS (PW_FIELD_INDEX_) };                                                       \
  FIELDS (PW_FIELD_PROTOTYPE_)

#define PW_DEFINE_ENTITY(TypeName, type_name, kind_name, FIELDS)                           \
  struct _##TypeName { PwEntity parent_instance; };                                        \
  G_DEFINE_FINAL_TYPE (TypeName, type_name, PW_TYPE_ENTITY)                                \
  static const PwField type_name##_fields[] = { FIELDS (PW_FIELD_TABLE_) };                \
  static void type_name##_class_init (TypeName##Class *klass)                              \
  {                                                                                        \
    pw_entity_class_install_fields (PW_ENTITY_CLASS (klass), kind_name,                    \
                                    type_name##_fields, G_N_ELEMENTS (type_name##_fields)); \
  }                                                                                        \
  static void type_name##_init (TypeName *self) { }                                        \
  FIELDS (PW_FIELD_GETTER_)

void pw_entity_class_install_fields (PwEntityClass *klass,
                                     const char    *kind,
                                     const PwField *fields,
                                     guint          n_fields);
