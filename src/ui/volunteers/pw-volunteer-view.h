/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/app/pw-desk.h"

G_BEGIN_DECLS

/**
 * PwVolunteerView:
 *
 * All that is kept about one volunteer, to read and to change.
 */
#define PW_TYPE_VOLUNTEER_VIEW (pw_volunteer_view_get_type ())
G_DECLARE_FINAL_TYPE (PwVolunteerView, pw_volunteer_view, PW, VOLUNTEER_VIEW, AdwBin)

void     pw_volunteer_view_set_desk   (PwVolunteerView *self,
                                       PwDesk          *desk);
void     pw_volunteer_view_show       (PwVolunteerView *self,
                                       gpointer         person);
gpointer pw_volunteer_view_get_person (PwVolunteerView *self);

G_END_DECLS
