/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "engine/pw-calendar.h"

G_BEGIN_DECLS

#define PW_PLAN_NO_PARENT  G_MAXUINT
#define PW_PLAN_NO_LINK    G_MAXUINT
#define PW_PLAN_NO_SITTING G_MAXUINT
#define PW_PLAN_NO_GATE    G_MAXUINT

/* The calendar of the project, as calendar of a task. */
#define PW_PLAN_PROJECT_CALENDAR G_MAXUINT

/* Remaining work that follows from duration and progress. */
#define PW_PLAN_REMAINING_BY_PROGRESS G_MININT64

/* Slack of a task that does not lead to the milestone asked for. */
#define PW_PLAN_NO_SLACK G_MAXINT64

typedef enum
{
  PW_PLAN_PHASE,
  PW_PLAN_TASK,
  PW_PLAN_MILESTONE
} PwPlanKind;

/*
 * Links always win in the forward pass; a constraint that links break shows as
 * negative slack and a reason. As late as possible means as late as nothing else
 * moves: it takes the free slack that is left by those after it.
 */
typedef enum
{
  PW_PLAN_ASAP,
  PW_PLAN_START_NO_EARLIER,
  PW_PLAN_START_NO_LATER,
  PW_PLAN_FINISH_NO_EARLIER,
  PW_PLAN_FINISH_NO_LATER,
  PW_PLAN_MUST_START,
  PW_PLAN_MUST_FINISH,
  PW_PLAN_ALAP
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
 * @constraint_moment: for every constraint but %PW_PLAN_ASAP and %PW_PLAN_ALAP
 * @is_manual: keeps @manual_start and @manual_finish, whatever the links say
 * @actual_start: when work has begun, or %PW_MOMENT_NONE; beats everything
 * @actual_finish: when work was done, or %PW_MOMENT_NONE
 * @progress_percent: 0 to 100; what is done is never critical
 * @calendar: index into the calendars of the problem, or %PW_PLAN_PROJECT_CALENDAR;
 *   phases always count with that of the project
 * @remaining: working minutes still to do of begun work, or %PW_PLAN_REMAINING_BY_PROGRESS;
 *   counts only with a status date
 * @deadline: when it should be done, or %PW_MOMENT_NONE: takes slack, moves nothing
 * @gate: index into the gates of the problem, or %PW_PLAN_NO_GATE
 *
 * A phase has no dates of its own: it spans its children. A task that is the
 * parent of another one counts as a phase. Of its constraints *no earlier* start
 * and *must start* hold back all inside; a finish *no earlier* does nothing.
 *
 * With a status date, what is not done does not lie before it: a task that has not
 * begun starts no earlier, and of a begun one the remaining work goes on from there
 * (from its start, when that is later). What is done keeps its place.
 *
 * A task with a gate is ready where its links let it be, and finishes at the first
 * sitting whose agenda is still open then; a milestone stands at that sitting.
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
  guint            calendar;
  gint64           remaining;
  PwMoment         deadline;
  guint            gate;
} PwPlanTask;

/* An automatic task without constraint, parent or actual dates. */
#define PW_PLAN_TASK_INIT \
  { \
    .kind = PW_PLAN_TASK, .parent = PW_PLAN_NO_PARENT, \
    .constraint_moment = PW_MOMENT_NONE, \
    .manual_start = PW_MOMENT_NONE, .manual_finish = PW_MOMENT_NONE, \
    .actual_start = PW_MOMENT_NONE, .actual_finish = PW_MOMENT_NONE, \
    .calendar = PW_PLAN_PROJECT_CALENDAR, .remaining = PW_PLAN_REMAINING_BY_PROGRESS, \
    .deadline = PW_MOMENT_NONE, .gate = PW_PLAN_NO_GATE \
  }

/**
 * PwPlanLink:
 * @from: index of the predecessor
 * @to: index of the successor
 * @lag: minutes, may be negative
 * @is_elapsed: whether the lag runs day and night; else it counts working
 *   minutes of the project's calendar
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
  gboolean       is_elapsed;
} PwPlanLink;

/* One meeting of a body: what is ready by @deadline is on its agenda. */
typedef struct
{
  PwMoment deadline;
  PwMoment sitting;
} PwPlanSitting;

/* The known sittings of a body, both moments in order. */
typedef struct
{
  const PwPlanSitting *sittings;
  guint                n_sittings;
} PwPlanGate;

/**
 * PwPlanProblem:
 * @calendar: working time of the project
 * @start: automatic tasks start no earlier
 * @deadline: slack is counted to here, or %PW_MOMENT_NONE for the last finish
 * @calendars: (array length=n_calendars) (nullable): other working times, such as those of persons
 * @gates: (array length=n_gates) (nullable): the bodies whose sittings tasks wait for
 * @has_status: whether @status counts
 * @status: until when is known what was done
 */
typedef struct
{
  PwCalendar        *calendar;
  const PwPlanTask  *tasks;
  guint              n_tasks;
  const PwPlanLink  *links;
  guint              n_links;
  PwMoment           start;
  PwMoment           deadline;
  PwCalendar *const *calendars;
  guint              n_calendars;
  const PwPlanGate  *gates;
  guint              n_gates;
  gboolean           has_status;
  PwMoment           status;
} PwPlanProblem;

/**
 * PwPlanDriverKind:
 * @PW_PLAN_DRIVER_CHILDREN: a phase starts with its first child
 * @PW_PLAN_DRIVER_STATUS: it has not begun, and the status date is past all that holds it back
 * @PW_PLAN_DRIVER_CALENDAR: whoever does it does not work when the project does and it could begin
 * @PW_PLAN_DRIVER_GATE: a milestone waits for the sitting
 *
 * What fixes the start of a task.
 */
typedef enum
{
  PW_PLAN_DRIVER_PROJECT_START,
  PW_PLAN_DRIVER_LINK,
  PW_PLAN_DRIVER_CONSTRAINT,
  PW_PLAN_DRIVER_MANUAL,
  PW_PLAN_DRIVER_ACTUAL,
  PW_PLAN_DRIVER_CHILDREN,
  PW_PLAN_DRIVER_STATUS,
  PW_PLAN_DRIVER_CALENDAR,
  PW_PLAN_DRIVER_GATE
} PwPlanDriverKind;

/**
 * PwPlanDriver:
 * @link: index of the link, or %PW_PLAN_NO_LINK; for a calendar or a gate the link
 *   that would have fixed the start without it
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
 * @PW_PLAN_REASON_DEADLINE: it is done after its deadline
 * @PW_PLAN_REASON_PAST: a manual date before the status date, of work that is not done
 * @PW_PLAN_REASON_NO_SITTING: it is ready after the last known agenda closes; the
 *   date is the one that the links give
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
  PW_PLAN_REASON_DATES        = 1 << 4,
  PW_PLAN_REASON_DEADLINE     = 1 << 5,
  PW_PLAN_REASON_PAST         = 1 << 6,
  PW_PLAN_REASON_NO_SITTING   = 1 << 7
} PwPlanReason;

/**
 * PwPlanDates:
 * @start: first working minute; for a milestone its point in time
 * @finish: end of the last working minute (17:00, never the next morning)
 * @late_start: latest start that does not move the end of the project
 * @late_finish: the same for the finish
 * @ready: when the work is done; before @finish only when it waits for a sitting
 * @slack: total slack in working minutes; negative when a constraint is missed; with
 *   a gate how much later it may be ready, over as many sittings as the end allows
 * @free_slack: working minutes before the first successor moves; never negative
 * @gate_slack: with a gate the working minutes by which it may be ready later for
 *   the same sitting, else 0
 * @sitting: index of the sitting it waits for, or %PW_PLAN_NO_SITTING
 * @missed: working minutes by which the worst of @reasons is missed, or 0
 * @is_critical: no slack, and not yet done
 */
typedef struct
{
  PwMoment     start;
  PwMoment     finish;
  PwMoment     late_start;
  PwMoment     late_finish;
  PwMoment     ready;
  gint64       slack;
  gint64       free_slack;
  gint64       gate_slack;
  gint64       missed;
  guint        sitting;
  PwPlanDriver driver;
  PwPlanReason reasons;
  gboolean     is_critical;
} PwPlanDates;

G_END_DECLS
