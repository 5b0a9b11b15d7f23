/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/pw-workspace.h"

G_BEGIN_DECLS

PwEntity *pw_workspace_revive (PwWorkspace *self,
                               GType        type,
                               PwId         id);

G_END_DECLS
