/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "model/pw-person.h"
#include "model/pw-workspace.h"

G_BEGIN_DECLS

GPtrArray *pw_people_list_staff (PwWorkspace *workspace);

G_END_DECLS
