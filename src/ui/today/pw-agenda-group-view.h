/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/app/pw-desk.h"
#include "ui/today/pw-agenda.h"

G_BEGIN_DECLS

/* One heading of today with its rows; each leads to its place, and the circle before a task finishes it. */
#define PW_TYPE_AGENDA_GROUP_VIEW (pw_agenda_group_view_get_type ())
G_DECLARE_FINAL_TYPE (PwAgendaGroupView, pw_agenda_group_view, PW, AGENDA_GROUP_VIEW, AdwPreferencesGroup)

GtkWidget *pw_agenda_group_view_new  (PwDesk            *desk,
                                      PwAgendaGroup      group);
void       pw_agenda_group_view_fill (PwAgendaGroupView *self,
                                      GPtrArray         *items,
                                      PwDay              today);

G_END_DECLS
