/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

void pw_thinning_mark (const gint64   *times,
                       const gboolean *is_single,
                       guint           n_times,
                       gint64          now,
                       gboolean       *is_kept);

G_END_DECLS
