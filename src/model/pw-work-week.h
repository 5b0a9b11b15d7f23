/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "engine/pw-calendar.h"
#include "model/pw-edit.h"
#include "model/pw-work-interval.h"

G_BEGIN_DECLS

/* Weeks of who works part-time, made from the week of the organisation. */
typedef enum
{
  PW_WORK_WEEK_NO_FRIDAY,
  PW_WORK_WEEK_NO_WEDNESDAY,
  PW_WORK_WEEK_NO_WEDNESDAY_AFTERNOON,
  PW_WORK_WEEK_MORNINGS,
  PW_WORK_WEEK_AFTERNOONS,
  PW_N_WORK_WEEK_PRESETS
} PwWorkWeekPreset;

gpointer    pw_work_interval_get_owner    (PwWorkInterval       *self);

GArray     *pw_work_week_dup              (PwWorkspace          *workspace,
                                           gpointer              owner);
gboolean    pw_work_week_is_own           (PwWorkspace          *workspace,
                                           gpointer              owner);
PwMinutes   pw_work_week_count            (GArray               *stretches);
PwEdit     *pw_work_week_edit_set         (PwWorkspace          *workspace,
                                           gpointer              owner,
                                           const PwWorkStretch  *stretches,
                                           guint                 n_stretches,
                                           GError              **error);
PwEdit     *pw_work_week_edit_clear       (gpointer              owner);

GArray     *pw_work_week_dup_preset       (PwWorkspace          *workspace,
                                           PwWorkWeekPreset      preset);
const char *pw_work_week_preset_get_label (PwWorkWeekPreset      preset);

G_END_DECLS
