/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "model/pw-workspace.h"

G_BEGIN_DECLS

GListModel *pw_kinds_list (PwWorkspace  *workspace,
                           const char   *word,
                           GType        *type,
                           GError      **error);

G_END_DECLS
