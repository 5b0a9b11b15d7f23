/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/app/pw-desk.h"

G_BEGIN_DECLS

/* The hours of each day of the week. */
#define PW_TYPE_WEEK_GROUP (pw_week_group_get_type ())
G_DECLARE_FINAL_TYPE (PwWeekGroup, pw_week_group, PW, WEEK_GROUP, AdwPreferencesGroup)

void pw_week_group_set_desk (PwWeekGroup *self,
                             PwDesk      *desk);

G_END_DECLS
