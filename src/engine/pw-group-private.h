/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

void pw_group_by (const guint *keys,
                  guint        n_items,
                  guint        n_keys,
                  guint      **firsts,
                  guint      **items);

G_END_DECLS
