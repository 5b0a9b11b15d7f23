/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/pw-entity.h"

G_BEGIN_DECLS

/**
 * PwEditFinality:
 * @PW_EDIT_UNDOABLE: an ordinary edit
 * @PW_EDIT_FINAL: freeze, sign, refuse: undo passes it by
 * @PW_EDIT_BARRIER: erase, restore, migrate: what came before can no longer be undone
 */
typedef enum
{
  PW_EDIT_UNDOABLE,
  PW_EDIT_FINAL,
  PW_EDIT_BARRIER
} PwEditFinality;

#define PW_TYPE_EDIT (pw_edit_get_type ())
G_DECLARE_FINAL_TYPE (PwEdit, pw_edit, PW, EDIT, GObject)

PwEdit         *pw_edit_new              (const char     *label,
                                          ...) G_GNUC_NULL_TERMINATED;

gpointer        pw_edit_create           (PwEdit         *self,
                                          GType           type);
void            pw_edit_delete           (PwEdit         *self,
                                          gpointer        entity);
void            pw_edit_set_value        (PwEdit         *self,
                                          gpointer        entity,
                                          guint           field,
                                          const PwValue  *value);
void            pw_edit_set_text         (PwEdit         *self,
                                          gpointer        entity,
                                          guint           field,
                                          const char     *text);
void            pw_edit_set_int          (PwEdit         *self,
                                          gpointer        entity,
                                          guint           field,
                                          gint64          number);
void            pw_edit_set_day          (PwEdit         *self,
                                          gpointer        entity,
                                          guint           field,
                                          PwDay           day);
void            pw_edit_set_minutes      (PwEdit         *self,
                                          gpointer        entity,
                                          guint           field,
                                          PwMinutes       minutes);
void            pw_edit_set_ref          (PwEdit         *self,
                                          gpointer        entity,
                                          guint           field,
                                          gpointer        target);
void            pw_edit_set_null         (PwEdit         *self,
                                          gpointer        entity,
                                          guint           field);
char           *pw_edit_attach_blob      (PwEdit         *self,
                                          GBytes         *bytes);
void            pw_edit_set_finality     (PwEdit         *self,
                                          PwEditFinality  finality);
void            pw_edit_set_bulk         (PwEdit         *self);

const PwValue  *pw_edit_get_value        (PwEdit         *self,
                                          gpointer        entity,
                                          guint           field);
gboolean        pw_edit_is_empty         (PwEdit         *self);
gboolean        pw_edit_is_sealed        (PwEdit         *self);
PwEditFinality  pw_edit_get_finality     (PwEdit         *self);
char           *pw_edit_dup_label        (PwEdit         *self);
gboolean        pw_edit_touches          (PwEdit         *self,
                                          GType           type);
gboolean        pw_edit_creates          (PwEdit         *self,
                                          gpointer        entity);
gboolean        pw_edit_deletes          (PwEdit         *self,
                                          gpointer        entity);

G_END_DECLS
