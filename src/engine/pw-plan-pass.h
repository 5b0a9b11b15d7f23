/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "engine/pw-calendar.h"

G_BEGIN_DECLS

#define PW_PLAN_NO_PARENT G_MAXUINT
#define PW_PLAN_NO_LINK   G_MAXUINT

typedef enum
{
  PW_PLAN_PHASE,
  PW_PLAN_TASK,
  PW_PLAN_MILESTONE
} PwPlanKind;

/* Links always win in the forward pass; a constraint that links break shows as negative slack and a reason. */
typedef enum
{
  PW_PLAN_ASAP,
  PW_PLAN_START_NO_EARLIER,
  PW_PLAN_START_NO_LATER,
  PW_PLAN_FINISH_NO_EARLIER,
  PW_PLAN_FINISH_NO_LATER,
  PW_PLAN_MUST_START,
  PW_PLAN_MUST_FINISH
} PwPlanConstraint;

typedef enum
{
  PW_PLAN_FINISH_START,
  PW_PLAN_START_START,
  PW_PLAN_FINISH_FINISH,
  PW_PLAN_START_FINISH
} PwPlanLinkKind;

/**
 * PwPlanTask:
 * @parent: index of the phase, or %PW_PLAN_NO_PARENT; the order of tasks is free
 * @duration: working minutes; ignored for phases, milestones and manual tasks
 * @constraint_moment: for every constraint but %PW_PLAN_ASAP
 * @is_manual: keeps @manual_start and @manual_finish, whatever the links say
 * @actual_start: when work has begun, or %PW_MOMENT_NONE; beats everything
 * @actual_finish: when work was done, or %PW_MOMENT_NONE
 * @progress_percent: 0 to 100; what is done is never critical
 *
 * A phase has no dates of its own: it spans its children. A task that is the
 * parent of another one counts as a phase. Of its constraints *no earlier* start
 * and *must start* hold back all inside; a finish *no earlier* does nothing.
 */
typedef struct
{
  PwPlanKind       kind;
  guint            parent;
  gint64           duration;
  PwPlanConstraint constraint;
  PwMoment         constraint_moment;
  gboolean         is_manual;
  PwMoment         manual_start;
  PwMoment         manual_finish;
  PwMoment         actual_start;
  PwMoment         actual_finish;
  int              progress_percent;
} PwPlanTask;

/* An automatic task without constraint, parent or actual dates. */
#define PW_PLAN_TASK_INIT \
  { \
    .kind = PW_PLAN_TASK, .parent = PW_PLAN_NO_PARENT, \
    .constraint_moment = PW_MOMENT_NONE, \
    .manual_start = PW_MOMENT_NONE, .manual_finish = PW_MOMENT_NONE, \
    .actual_start = PW_MOMENT_NONE, .actual_finish = PW_MOMENT_NONE \
  }

/**
 * PwPlanLink:
 * @from: index of the predecessor
 * @to: index of the successor
 * @lag: working minutes, may be negative
 *
 * A link into a phase (finish-start and start-start) holds back everything
 * inside; a link out of a phase counts from its computed span.
 */
typedef struct
{
  guint          from;
  guint          to;
  PwPlanLinkKind kind;
  gint64         lag;
} PwPlanLink;

/**
 * PwPlanProblem:
 * @calendar: working time of the project
 * @start: automatic tasks start no earlier
 * @deadline: slack is counted to here, or %PW_MOMENT_NONE for the last finish
 */
typedef struct
{
  PwCalendar       *calendar;
  const PwPlanTask *tasks;
  guint             n_tasks;
  const PwPlanLink *links;
  guint             n_links;
  PwMoment          start;
  PwMoment          deadline;
} PwPlanProblem;

/* What fixes the start of a task. */
typedef enum
{
  PW_PLAN_DRIVER_PROJECT_START,
  PW_PLAN_DRIVER_LINK,
  PW_PLAN_DRIVER_CONSTRAINT,
  PW_PLAN_DRIVER_MANUAL,
  PW_PLAN_DRIVER_ACTUAL,
  PW_PLAN_DRIVER_CHILDREN       /* a phase starts with its first child */
} PwPlanDriverKind;

/**
 * PwPlanDriver:
 * @link: index of the link, or %PW_PLAN_NO_LINK
 * @task: the task whose link or constraint it is: the task itself, a phase
 *   around it, or for %PW_PLAN_DRIVER_CHILDREN the child that starts first
 */
typedef struct
{
  PwPlanDriverKind kind;
  guint            link;
  guint            task;
} PwPlanDriver;

/**
 * PwPlanReason:
 * @PW_PLAN_REASON_CONSTRAINT: the dates miss the constraint
 * @PW_PLAN_REASON_LINK: a manual or actual date comes before what a link allows
 * @PW_PLAN_REASON_BEFORE_START: a manual date lies before the start of the project
 * @PW_PLAN_REASON_LINK_IGNORED: a finish-finish or start-finish link into a
 *   phase, which has no finish of its own to move
 * @PW_PLAN_REASON_DATES: a manual or actual finish before its start; the start was kept
 *
 * What is wrong with a task; the bits can be joined.
 */
typedef enum
{
  PW_PLAN_REASON_NONE         = 0,
  PW_PLAN_REASON_CONSTRAINT   = 1 << 0,
  PW_PLAN_REASON_LINK         = 1 << 1,
  PW_PLAN_REASON_BEFORE_START = 1 << 2,
  PW_PLAN_REASON_LINK_IGNORED = 1 << 3,
  PW_PLAN_REASON_DATES        = 1 << 4
} PwPlanReason;

/**
 * PwPlanDates:
 * @start: first working minute; for a milestone its point in time
 * @finish: end of the last working minute (17:00, never the next morning)
 * @late_start: latest start that does not move the end of the project
 * @late_finish: the same for the finish
 * @slack: total slack in working minutes; negative when a constraint is missed
 * @free_slack: working minutes before the first successor moves; never negative
 * @missed: working minutes by which the worst of @reasons is missed, or 0
 * @is_critical: no slack, and not yet done
 */
typedef struct
{
  PwMoment     start;
  PwMoment     finish;
  PwMoment     late_start;
  PwMoment     late_finish;
  gint64       slack;
  gint64       free_slack;
  gint64       missed;
  PwPlanDriver driver;
  PwPlanReason reasons;
  gboolean     is_critical;
} PwPlanDates;

/**
 * PwPlanResult:
 * @dates: one for each task, or %NULL when there is a cycle
 * @start: first start of all, or the start of the project when there are no tasks
 * @finish: last finish of all
 * @cycle: indices of tasks, each holding back the next and the last one the
 *   first, or %NULL. A phase is among them where the cycle runs through it.
 */
typedef struct
{
  PwPlanDates *dates;
  guint        n_dates;
  PwMoment     start;
  PwMoment     finish;
  guint       *cycle;
  guint        n_cycle;
} PwPlanResult;

PwPlanResult *pw_plan_pass        (const PwPlanProblem *problem);
void          pw_plan_result_free (PwPlanResult        *result);
PwPlanDriver  pw_plan_driver      (const PwPlanResult  *result,
                                   guint                task);
gboolean      pw_plan_find_cycle  (const PwPlanProblem *problem,
                                   guint              **cycle,
                                   guint               *n_cycle);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PwPlanResult, pw_plan_result_free)

G_END_DECLS
