/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

void pw_holder_set_error (GError     **error,
                          const char  *path);

G_END_DECLS
