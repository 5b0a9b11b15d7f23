/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/app/pw-desk.h"

G_BEGIN_DECLS

/**
 * PwActivityView:
 *
 * One activity: where it is, who answers for it, when it has shifts, and which come next.
 */
#define PW_TYPE_ACTIVITY_VIEW (pw_activity_view_get_type ())
G_DECLARE_FINAL_TYPE (PwActivityView, pw_activity_view, PW, ACTIVITY_VIEW, AdwBin)

void     pw_activity_view_set_desk     (PwActivityView *self,
                                        PwDesk         *desk);
void     pw_activity_view_show         (PwActivityView *self,
                                        gpointer        activity);
gpointer pw_activity_view_get_activity (PwActivityView *self);

G_END_DECLS
