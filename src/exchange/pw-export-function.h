/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "model/pw-function-version.h"

G_BEGIN_DECLS

JsonNode *pw_export_function (PwFunctionVersion *version);

G_END_DECLS
