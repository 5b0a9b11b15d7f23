/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/pw-shift-edits.h"
#include "model/pw-workspace.h"

G_BEGIN_DECLS

/* A small office on its memory backend, in the week of Monday 23 November 2026. */
#define PW_FIXTURE_MONDAY "2026-11-23"

PwWorkspace *pw_fixture_open          (void);
void         pw_fixture_apply         (PwWorkspace         *workspace,
                                       PwEdit              *edit);
gpointer     pw_fixture_add_volunteer (PwWorkspace         *workspace,
                                       const char          *given_name,
                                       const char          *family_name);
gpointer     pw_fixture_add_power     (PwWorkspace         *workspace,
                                       const char          *title);
void         pw_fixture_give_power    (PwWorkspace         *workspace,
                                       gpointer             person,
                                       gpointer             power,
                                       const char          *until);
gpointer     pw_fixture_add_activity  (PwWorkspace         *workspace,
                                       const char          *title);
gpointer     pw_fixture_add_shift     (PwWorkspace         *workspace,
                                       gpointer             activity,
                                       const char          *title,
                                       const char          *day,
                                       const char          *start,
                                       PwMinutes            length,
                                       const PwShiftPlaces *places,
                                       guint                n_places);
gpointer     pw_fixture_get_demand    (PwWorkspace         *workspace,
                                       gpointer             shift,
                                       guint                index);
gpointer     pw_fixture_assign        (PwWorkspace         *workspace,
                                       gpointer             shift,
                                       gpointer             person,
                                       gpointer             demand);
void         pw_fixture_add_absence   (PwWorkspace         *workspace,
                                       gpointer             person,
                                       const char          *first,
                                       const char          *until);
void         pw_fixture_add_holiday   (PwWorkspace         *workspace,
                                       const char          *title,
                                       const char          *day);
gpointer     pw_fixture_get_last      (PwWorkspace         *workspace,
                                       GType                type);

G_END_DECLS
