/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/pw-workspace.h"

G_BEGIN_DECLS

GPtrArray *pw_list_ordered (gpointer  target,
                            GType     type,
                            guint     reference,
                            guint     order);

G_END_DECLS
