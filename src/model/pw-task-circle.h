/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/pw-draft.h"

G_BEGIN_DECLS

PwEntity *pw_task_circle_find (PwDraft   *draft,
                               GPtrArray *starts);

G_END_DECLS
