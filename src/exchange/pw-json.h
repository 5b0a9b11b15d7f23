/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "model/pw-entity.h"

G_BEGIN_DECLS

JsonNode *pw_json_from_entity (PwEntity   *entity);
JsonNode *pw_json_from_list   (GType       type,
                               GListModel *items);
char     *pw_json_to_text     (JsonNode   *node);

G_END_DECLS
