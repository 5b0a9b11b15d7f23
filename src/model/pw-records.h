/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/pw-live-list.h"

G_BEGIN_DECLS

/**
 * PwRecords:
 *
 * The identity map of a workspace: live records by id, the live list of each
 * kind, who points at whom, and deleted records that undo may revive.
 */
typedef struct _PwRecords PwRecords;

PwRecords  *pw_records_new            (PwWorkspace *workspace);
void        pw_records_free           (PwRecords   *self);
void        pw_records_add            (PwRecords   *self,
                                       PwEntity    *entity,
                                       gint64       version);
void        pw_records_remove         (PwRecords   *self,
                                       PwEntity    *entity);
void        pw_records_index          (PwRecords   *self,
                                       PwEntity    *entity,
                                       gboolean     is_there);
PwEntity   *pw_records_find           (PwRecords   *self,
                                       PwId         id);
PwEntity   *pw_records_find_deleted   (PwRecords   *self,
                                       PwId         id);
PwLiveList *pw_records_get_list       (PwRecords   *self,
                                       GType        type);
GPtrArray  *pw_records_list_referrers (PwRecords   *self,
                                       GType        type,
                                       guint        field,
                                       PwId         target);

G_END_DECLS
