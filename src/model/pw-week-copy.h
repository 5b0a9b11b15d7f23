/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/pw-edit.h"
#include "model/pw-roster-report.h"

G_BEGIN_DECLS

PwEdit *pw_week_copy (PwWorkspace     *workspace,
                      PwDay            source,
                      PwDay            target,
                      PwRosterReport **report);

G_END_DECLS
