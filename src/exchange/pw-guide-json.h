/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "model/pw-guide-version.h"
#include "model/pw-guide.h"
#include "model/pw-workspace.h"

G_BEGIN_DECLS

JsonNode       *pw_guide_json_from_description  (JsonObject      *description);
JsonNode       *pw_guide_json_from_version      (PwGuideVersion  *version);
PwGuideVersion *pw_guide_json_add_to_edit       (JsonNode        *node,
                                                 PwEdit          *edit,
                                                 PwGuide         *guide,
                                                 int              number,
                                                 GPtrArray       *competencies);
GPtrArray      *pw_guide_list_competencies      (PwGuideVersion  *version);

G_END_DECLS
