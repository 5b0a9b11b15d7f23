/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "engine/pw-snapshot-plan.h"
#include "model/pw-plan.h"
#include "model/pw-snapshot.h"

G_BEGIN_DECLS

PwSnapshotPlan *pw_snapshot_take        (PwPlan           *plan,
                                         PwProject        *project);
PwSnapshot     *pw_snapshot_add         (PwEdit           *edit,
                                         PwProject        *project,
                                         const char       *title,
                                         PwSnapshotCause   cause,
                                         const char       *recorded,
                                         PwSnapshotPlan   *content);
PwEdit         *pw_snapshot_edit_keep   (PwPlan           *plan,
                                         PwProject        *project,
                                         const char       *title,
                                         PwSnapshotCause   cause,
                                         GError          **error);
PwEdit         *pw_snapshot_edit_delete (PwSnapshot       *self);
PwSnapshotPlan *pw_snapshot_read        (PwSnapshot       *self,
                                         GError          **error);

G_END_DECLS
