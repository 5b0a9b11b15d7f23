/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/pw-function-block.h"
#include "ui/app/pw-desk.h"

G_BEGIN_DECLS

/**
 * PwTextRow:
 *
 * One text of a concept: a label that turns into a text field when the row is activated.
 */
#define PW_TYPE_TEXT_ROW (pw_text_row_get_type ())
G_DECLARE_FINAL_TYPE (PwTextRow, pw_text_row, PW, TEXT_ROW, GtkListBoxRow)

GtkWidget *pw_text_row_new  (PwDesk          *desk,
                             PwFunctionBlock *block,
                             guint            field,
                             const char      *caption,
                             guint            depth);
void       pw_text_row_open (PwTextRow       *self);

G_END_DECLS
