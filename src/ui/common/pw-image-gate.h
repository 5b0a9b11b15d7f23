/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gdk/gdk.h>

G_BEGIN_DECLS

GdkTexture *pw_image_gate_load (GBytes  *bytes,
                                GError **error);
GBytes     *pw_image_gate_read (GFile   *file,
                                GError **error);

G_END_DECLS
