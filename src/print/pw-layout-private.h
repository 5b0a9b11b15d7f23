/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "print/pw-layout.h"

G_BEGIN_DECLS

/* For the makers of pieces: pw-layout.c, pw-layout-form.c, pw-layout-table.c and pw-grid.c. */

PwTag   *pw_layout_add_tag       (PwLayout   *self,
                                  PwTag      *parent,
                                  const char *name);
PwPiece *pw_layout_add_piece     (PwLayout   *self,
                                  PwBlock    *block,
                                  double      space,
                                  double      height);
void     pw_piece_add_text       (PwPiece    *piece,
                                  PwLayout   *layout,
                                  PwTag      *tag,
                                  PwFace      face,
                                  PwTextLine *line,
                                  double      x,
                                  double      top);
PwMark  *pw_piece_add_mark       (PwPiece    *piece,
                                  PwMarkKind  kind,
                                  double      x,
                                  double      y,
                                  double      width,
                                  double      height);
void     pw_piece_free           (PwPiece    *piece);

void     pw_layout_add_children  (PwLayout   *self,
                                  PwBlock    *parent,
                                  PwTag      *tag,
                                  double      x,
                                  double      width);
void     pw_layout_add_form      (PwLayout   *self,
                                  PwBlock    *form,
                                  PwTag      *parent,
                                  double      x,
                                  double      width);
void     pw_layout_add_table     (PwLayout   *self,
                                  PwBlock    *table,
                                  PwTag      *parent,
                                  double      x,
                                  double      width);
void     pw_layout_add_key_values (PwLayout  *self,
                                  PwBlock    *key_values,
                                  PwTag      *parent,
                                  double      x,
                                  double      width);

G_END_DECLS
