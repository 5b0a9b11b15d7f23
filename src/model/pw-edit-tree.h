/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/pw-edit.h"

G_BEGIN_DECLS

guint pw_edit_delete_tree (PwEdit      *edit,
                           PwWorkspace *workspace,
                           gpointer     entity);

G_END_DECLS
