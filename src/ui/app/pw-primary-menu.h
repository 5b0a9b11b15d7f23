/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/pw-workspace.h"

G_BEGIN_DECLS

void pw_primary_menu_fill (GMenu       *menu,
                           PwWorkspace *workspace);

G_END_DECLS
