/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "engine/pw-calendar.h"
#include "model/pw-project.h"
#include "model/pw-workspace.h"

G_BEGIN_DECLS

/**
 * PwPlanCalendars:
 *
 * The working times that a plan counts with, each of them made once: of the office, of a project with a
 * week of its own, of a person with a week or absences of its own, and of people together.
 */
typedef struct _PwPlanCalendars PwPlanCalendars;

PwPlanCalendars *pw_plan_calendars_new            (PwWorkspace     *workspace);
void             pw_plan_calendars_free           (PwPlanCalendars *self);
PwCalendar      *pw_plan_calendars_get_office     (PwPlanCalendars *self);
PwCalendar      *pw_plan_calendars_get_of_project (PwPlanCalendars *self,
                                                   PwProject       *project);
PwCalendar      *pw_plan_calendars_get_of_people  (PwPlanCalendars *self,
                                                   PwProject       *project,
                                                   GPtrArray       *people);
gboolean         pw_plan_calendars_depend_on      (PwPlanCalendars *self,
                                                   PwEdit          *edit);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PwPlanCalendars, pw_plan_calendars_free)

G_END_DECLS
