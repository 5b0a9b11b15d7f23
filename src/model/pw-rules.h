/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/pw-draft.h"

G_BEGIN_DECLS

gboolean pw_rules_check (PwDraft  *draft,
                         GError  **error);

G_END_DECLS
