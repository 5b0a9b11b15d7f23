/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>

#include "engine/pw-scene.h"

G_BEGIN_DECLS

void   pw_scene_paint (const PwScene *self,
                       cairo_t       *cr);
double pw_scene_measure_on_paper (const char    *text,
                                  PwStyle        style,
                                  gpointer       user_data);
double pw_scene_get_line_height (void);

G_END_DECLS
