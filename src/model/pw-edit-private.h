/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/pw-edit.h"

G_BEGIN_DECLS

typedef enum
{
  PW_OP_CREATE,
  PW_OP_UPDATE,
  PW_OP_DELETE
} PwOpKind;

/**
 * PwOp:
 * @kind: what happens to the record
 * @entity: (owned): the record
 * @n_fields: the length of the arrays
 * @old: the values before; all fields for a deletion, those of @mask for an update
 * @new: the values afterwards; all fields for a creation, those of @mask for an update
 * @mask: for an update, which fields change
 */
typedef struct
{
  PwOpKind   kind;
  PwEntity  *entity;
  guint      n_fields;
  PwValue   *old;
  PwValue   *new;
  gboolean  *mask;
} PwOp;

GPtrArray    *pw_edit_get_ops          (PwEdit         *self);
PwOp         *pw_edit_find_op          (PwEdit         *self,
                                        gpointer        entity);
void          pw_edit_seal             (PwEdit         *self);
GHashTable   *pw_edit_get_blobs        (PwEdit         *self);
gboolean      pw_edit_is_bulk          (PwEdit         *self);
void          pw_edit_set_inverse      (PwEdit         *self);
gboolean      pw_edit_is_inverse       (PwEdit         *self);
const char   *pw_edit_get_label        (PwEdit         *self);
char         *pw_edit_to_payload       (PwEdit         *self);
PwEdit       *pw_edit_new_with_arguments
                                       (const char     *label,
                                        GStrv           arguments);
void          pw_edit_adopt            (PwEdit         *self,
                                        PwEntity       *entity);
PwEdit       *pw_edit_new_inverse      (PwWorkspace    *workspace,
                                        const char     *label,
                                        const char     *payload,
                                        GError        **error);
char         *pw_edit_format_label     (const char     *label,
                                        GStrv           arguments);

G_END_DECLS
