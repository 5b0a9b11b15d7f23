/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char     *pw_money_dup_text (gint64       cents);
gboolean  pw_money_parse    (const char  *text,
                             gint64      *cents);

G_END_DECLS
