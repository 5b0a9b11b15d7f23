/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "base/pw-day.h"
#include "model/pw-entity.h"

G_BEGIN_DECLS

/* What commands print for scripts: one object with its format, its version and an array of items. */
JsonBuilder *pw_command_json_begin      (const char  *format);
void         pw_command_json_end        (JsonBuilder *builder);

void         pw_command_json_add_text   (JsonBuilder *builder,
                                         const char  *name,
                                         const char  *text);
void         pw_command_json_add_int    (JsonBuilder *builder,
                                         const char  *name,
                                         gint64       number);
void         pw_command_json_add_bool   (JsonBuilder *builder,
                                         const char  *name,
                                         gboolean     value);
void         pw_command_json_add_day    (JsonBuilder *builder,
                                         const char  *name,
                                         PwDay        day);
void         pw_command_json_add_id     (JsonBuilder *builder,
                                         const char  *name,
                                         PwId         id);
void         pw_command_json_add_entity (JsonBuilder *builder,
                                         const char  *name,
                                         gpointer     entity);

G_END_DECLS
