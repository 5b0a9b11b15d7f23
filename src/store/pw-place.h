/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>
#include <sys/vfs.h>

G_BEGIN_DECLS

typedef int (*PwPlaceStatfs) (const char    *path,
                              struct statfs *status);

gboolean pw_place_check            (const char     *path,
                                    GError        **error);
void     pw_place_set_statfs       (PwPlaceStatfs   function);

G_END_DECLS
