/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "engine/pw-plan-types.h"
#include "model/pw-workspace.h"

G_BEGIN_DECLS

GArray *pw_plan_gate_list_sittings (PwWorkspace *workspace,
                                    gpointer     body);

G_END_DECLS
