/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "engine/pw-plan-schedule.h"
#include "model/pw-draft.h"
#include "model/pw-plan-calendars.h"
#include "model/pw-project.h"
#include "model/pw-task.h"

G_BEGIN_DECLS

/**
 * PwPlanNetwork:
 * @tasks: (element-type PwTask): the tasks of one project; the index of a task is that of the engine
 * @calendar: working time of the project
 * @calendars: (element-type PwCalendar): that of people, as the engine numbers them
 * @gates: (element-type GArray): sittings of each body that a task waits for, likewise
 * @links: (element-type PwDependency): likewise; one that was taken away keeps its place
 * @schedule: (nullable): the plan in the engine; %NULL when links make a circle
 *
 * One project as the engine takes it: plain numbers read from records, or from
 * records with an edit laid over them. It follows edits without being made anew,
 * but for tasks that go, change project or kind, or get other people or another gate.
 */
typedef struct
{
  PwProject      *project;
  GPtrArray      *tasks;
  GPtrArray      *links;
  GArray         *task_inputs;
  GArray         *link_inputs;
  GHashTable     *index_of_task;
  GHashTable     *index_of_link;
  PwMoment        start;
  PwMoment        status;       /* or %PW_MOMENT_NONE */
  PwCalendar     *calendar;
  GPtrArray      *calendars;
  GPtrArray      *gates;
  GHashTable     *index_of_calendar;
  GHashTable     *index_of_gate;
  PwPlanSchedule *schedule;
  PwPlanDates    *dates;        /* told before … */
  guint          *dates_of;     /* … at this count of changes */
  guint           n_changes;
  guint           n_kept_links; /* while something is tried */
} PwPlanNetwork;

PwPlanNetwork     *pw_plan_network_new          (PwWorkspace         *workspace,
                                                 PwProject           *project,
                                                 PwEdit              *edit,
                                                 PwPlanCalendars     *calendars);
void               pw_plan_network_free         (PwPlanNetwork       *self);
gboolean           pw_plan_network_update       (PwPlanNetwork       *self,
                                                 PwEdit              *edit);
gboolean           pw_plan_network_try          (PwPlanNetwork       *self,
                                                 PwEdit              *edit);
void               pw_plan_network_take_back    (PwPlanNetwork       *self);
gboolean           pw_plan_network_find         (const PwPlanNetwork *self,
                                                 gpointer             task,
                                                 guint               *index);
PwCalendar        *pw_plan_network_get_calendar (const PwPlanNetwork *self,
                                                 gpointer             task);
const PwPlanDates *pw_plan_network_get_dates    (PwPlanNetwork       *self,
                                                 gpointer             task);
gboolean           pw_plan_network_get_times    (PwPlanNetwork       *self,
                                                 gpointer             task,
                                                 PwMoment            *start,
                                                 PwMoment            *finish);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PwPlanNetwork, pw_plan_network_free)

G_END_DECLS
