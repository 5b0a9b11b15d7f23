/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

GListModel *pw_example_list_functions (void);
GFile      *pw_example_find_function  (const char *id);

G_END_DECLS
