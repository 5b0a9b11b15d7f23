/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "engine/pw-plan-pass.h"
#include "model/pw-dependency.h"
#include "model/pw-edit.h"
#include "model/pw-project.h"
#include "model/pw-task.h"

G_BEGIN_DECLS

/**
 * PwPlan:
 *
 * The computed dates of all tasks, with the working time of the organisation.
 * Nothing of it is stored: it follows the workspace, one project at a time.
 * `::changed (project)` says that dates or tasks of a project are others now.
 */
#define PW_TYPE_PLAN (pw_plan_get_type ())
G_DECLARE_FINAL_TYPE (PwPlan, pw_plan, PW, PLAN, GObject)

/**
 * PwPlanSummary:
 * @start: the first day on which something starts, or %PW_DAY_NONE without tasks
 * @finish: the last day on which something ends
 * @progress: in percent, weighed by duration
 * @next_milestone: (nullable): the first milestone that is not done
 * @n_late: tasks and milestones that are late
 * @n_late_milestones: milestones alone
 */
typedef struct
{
  PwDay   start;
  PwDay   finish;
  int     progress;
  guint   n_tasks;
  guint   n_milestones;
  guint   n_late;
  guint   n_late_milestones;
  PwTask *next_milestone;
} PwPlanSummary;

/* A task that an edit would move. */
typedef struct
{
  PwTask   *task;
  PwMoment  start;
  PwMoment  finish;
} PwPlanMove;

/**
 * PwPlanPreview:
 * @moves: (element-type PwPlanMove): what would get other dates, phases too
 * @n_tasks: how many of them are tasks
 * @n_milestones: how many of them are milestones
 */
typedef struct
{
  GArray *moves;
  guint   n_tasks;
  guint   n_milestones;
} PwPlanPreview;

PwPlan            *pw_plan_new               (PwWorkspace       *workspace);
PwPlan            *pw_plan_get               (PwWorkspace       *workspace);
PwWorkspace       *pw_plan_get_workspace     (PwPlan            *self);
PwCalendar        *pw_plan_get_calendar      (PwPlan            *self,
                                              PwProject         *project);
PwCalendar        *pw_plan_get_task_calendar (PwPlan            *self,
                                              PwTask            *task);

const PwPlanDates *pw_plan_get_dates         (PwPlan            *self,
                                              PwTask            *task);
PwDay              pw_plan_get_start_day     (PwPlan            *self,
                                              PwTask            *task);
PwDay              pw_plan_get_finish_day    (PwPlan            *self,
                                              PwTask            *task);
double             pw_plan_get_n_days        (PwPlan            *self,
                                              PwTask            *task);
int                pw_plan_get_progress      (PwPlan            *self,
                                              PwTask            *task);
gboolean           pw_plan_is_critical       (PwPlan            *self,
                                              PwTask            *task);
gboolean           pw_plan_is_late           (PwPlan            *self,
                                              PwTask            *task);
gboolean           pw_plan_is_done           (PwPlan            *self,
                                              PwTask            *task);
PwTask            *pw_plan_get_driver        (PwPlan            *self,
                                              PwTask            *task,
                                              PwPlanDriverKind  *kind,
                                              PwDependency     **link);
PwPlanSummary      pw_plan_get_summary       (PwPlan            *self,
                                              PwProject         *project);

PwPlanPreview     *pw_plan_preview           (PwPlan            *self,
                                              PwEdit            *edit);
PwTask            *pw_plan_preview_driver    (PwPlan            *self,
                                              PwEdit            *edit,
                                              PwTask            *task,
                                              PwPlanDriverKind  *kind,
                                              PwDependency     **link);
const PwPlanMove  *pw_plan_preview_find      (PwPlanPreview     *self,
                                              PwTask            *task);
void               pw_plan_preview_free      (PwPlanPreview     *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PwPlanPreview, pw_plan_preview_free)

G_END_DECLS
