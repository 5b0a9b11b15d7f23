/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/pw-day.h"
#include "model/pw-workspace.h"

G_BEGIN_DECLS

gboolean pw_demo_fill (PwWorkspace  *workspace,
                       PwDay         today,
                       GError      **error);

G_END_DECLS
