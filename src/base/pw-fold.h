/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char     *pw_fold          (const char *text);
gboolean  pw_fold_contains (const char *text,
                            const char *folded_words);
char     *pw_name_sort_key (const char *name);

G_END_DECLS
