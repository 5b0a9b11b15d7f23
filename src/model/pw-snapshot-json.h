/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "engine/pw-snapshot-plan.h"

G_BEGIN_DECLS

GBytes         *pw_snapshot_json_write (PwSnapshotPlan  *plan);
PwSnapshotPlan *pw_snapshot_json_read  (GBytes          *bytes,
                                        GError         **error);

G_END_DECLS
