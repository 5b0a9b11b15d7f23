/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "engine/pw-plan-pass.h"
#include "model/pw-draft.h"
#include "model/pw-project.h"
#include "model/pw-task.h"

G_BEGIN_DECLS

/**
 * PwPlanNetwork:
 * @tasks: (element-type PwTask): the tasks of one project; the index of a task is that of the engine
 * @links: (element-type PwDependency): likewise
 * @result: the dates, %NULL before pw_plan_network_compute()
 *
 * One project as the engine takes it: plain arrays made from records, or from
 * records with an edit laid over them.
 */
typedef struct
{
  PwProject    *project;
  GPtrArray    *tasks;
  GPtrArray    *links;
  GArray       *task_inputs;
  GArray       *link_inputs;
  GHashTable   *index_of_task;
  PwMoment      start;
  PwPlanResult *result;
} PwPlanNetwork;

PwPlanNetwork     *pw_plan_network_new       (PwWorkspace         *workspace,
                                              PwProject           *project,
                                              PwEdit              *edit,
                                              PwCalendar          *calendar);
PwPlanNetwork     *pw_plan_network_copy      (const PwPlanNetwork *other);
void               pw_plan_network_free      (PwPlanNetwork       *self);
gboolean           pw_plan_network_update    (PwPlanNetwork       *self,
                                              PwEdit              *edit,
                                              PwCalendar          *calendar);
void               pw_plan_network_compute   (PwPlanNetwork       *self,
                                              PwCalendar          *calendar);
gboolean           pw_plan_network_find      (const PwPlanNetwork *self,
                                              gpointer             task,
                                              guint               *index);
const PwPlanDates *pw_plan_network_get_dates (const PwPlanNetwork *self,
                                              gpointer             task);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PwPlanNetwork, pw_plan_network_free)

G_END_DECLS
