/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "base/pw-day.h"
#include "base/pw-id.h"

G_BEGIN_DECLS

/**
 * PwFieldKind:
 * @PW_FIELD_TEXT: UTF-8 text
 * @PW_FIELD_INT: a whole number
 * @PW_FIELD_BOOL: 0 or 1
 * @PW_FIELD_DAY: a #PwDay
 * @PW_FIELD_MINUTE: minutes after midnight, or a length in minutes
 * @PW_FIELD_INSTANT: a moment, as UTC text `YYYY-MM-DDThh:mm:ssZ`
 * @PW_FIELD_CENTS: an amount in euro cents
 * @PW_FIELD_ENUM: one of the field's nicks, by index; nicks go to the store and to JSON
 * @PW_FIELD_REF: the id of a record of the field's kind
 * @PW_FIELD_HASH: the SHA-256 of a blob, as 64 hex digits
 */
typedef enum
{
  PW_FIELD_TEXT,
  PW_FIELD_INT,
  PW_FIELD_BOOL,
  PW_FIELD_DAY,
  PW_FIELD_MINUTE,
  PW_FIELD_INSTANT,
  PW_FIELD_CENTS,
  PW_FIELD_ENUM,
  PW_FIELD_REF,
  PW_FIELD_HASH
} PwFieldKind;

/**
 * PwFieldFlags:
 * @PW_FIELD_NULLABLE: may be empty
 * @PW_FIELD_PERSONAL: blanked when the person is erased
 * @PW_FIELD_PART: may be empty, but a record that points at another goes when that goes
 */
typedef enum
{
  PW_FIELD_REQUIRED = 0,
  PW_FIELD_NULLABLE = 1 << 0,
  PW_FIELD_PERSONAL = 1 << 1,
  PW_FIELD_PART     = PW_FIELD_NULLABLE | 1 << 2
} PwFieldFlags;

/**
 * PwField:
 * @name: snake_case; the column, the JSON key and, with dashes, the property
 * @kind: what it holds
 * @flags: how it may be used
 * @detail: for an enum its nicks, space-separated in index order; for a reference the kind it points at
 *
 * One line of an entity's field table. Names never change.
 */
typedef struct
{
  const char   *name;
  PwFieldKind   kind;
  PwFieldFlags  flags;
  const char   *detail;
} PwField;

/**
 * PwValue:
 * @is_null: whether it is empty
 * @number: the value of every kind but text, instant and hash
 * @text: (nullable): the value of those three
 *
 * A value of a field, owned by who holds the struct.
 */
typedef struct
{
  gboolean  is_null;
  gint64    number;
  char     *text;
} PwValue;

#define PW_VALUE_INIT { TRUE, 0, NULL }

gboolean    pw_field_is_text        (const PwField *field);
int         pw_field_find_nick      (const PwField *field,
                                     const char    *nick);
char       *pw_field_dup_nick       (const PwField *field,
                                     int            index);
guint       pw_field_count_nicks    (const PwField *field);

void        pw_value_clear          (PwValue       *value);
void        pw_value_copy           (PwValue       *to,
                                     const PwValue *from);
gboolean    pw_value_equal          (const PwValue *first,
                                     const PwValue *second);
char       *pw_value_to_text        (const PwValue *value,
                                     const PwField *field);
gboolean    pw_value_from_text      (PwValue       *value,
                                     const PwField *field,
                                     const char    *text);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (PwValue, pw_value_clear)

G_END_DECLS
