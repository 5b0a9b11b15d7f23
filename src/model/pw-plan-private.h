/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/pw-plan-network.h"
#include "model/pw-plan.h"

G_BEGIN_DECLS

PwPlanNetwork   *pw_plan_ensure_network   (PwPlan            *self,
                                           PwProject         *project);
PwPlanCalendars *pw_plan_get_calendars    (PwPlan            *self);
GHashTable      *pw_plan_collect_projects (PwPlan            *self,
                                           PwEdit            *edit);
PwTask          *pw_plan_read_driver      (PwPlanNetwork     *network,
                                           PwTask            *task,
                                           PwPlanDriverKind  *kind,
                                           PwDependency     **link);

G_END_DECLS
