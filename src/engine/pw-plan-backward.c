/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "engine/pw-plan-private.h"

#define NEVER G_MAXINT64

/*
 * Late dates, in work. Of a phase, `finish` bounds all inside, `start` bounds
 * those that start first, and `gate` is the earliest late start inside, which
 * is what holds the predecessors of the phase.
 */
typedef struct
{
  gint64 start;
  gint64 finish;
  gint64 gate;
  gint64 free;                  /* from the finish (or for `free_start` the start) to the first successor */
  gint64 free_start;
} Late;

typedef struct
{
  PwPlanState *state;
  Late        *late;            /* by task */
  gint64       horizon;
} Pass;

static gint64
less (gint64 late,
      gint64 minutes)
{
  return late == NEVER ? NEVER : late - minutes;
}

/* Begun work cannot be missed any more; manual dates are a wall. */
static gint64
get_late_start_for_others (const Pass *pass,
                           guint       index)
{
  const PwPlanTask *task = &pass->state->graph.problem->tasks[index];

  if (pass->state->graph.is_phase[index])
    {
      return pass->late[index].gate;
    }
  if (pass->state->is_fixed[index])
    {
      return task->actual_start != PW_MOMENT_NONE || task->actual_finish != PW_MOMENT_NONE ? NEVER : pass->state->early[index].start_work;
    }

  return pass->late[index].start;
}

/* Narrows what the links out of a task or phase leave it. */
static void
look_ahead (Pass *pass,
            guint index,
            Late *late)
{
  const PwPlanGraph *graph = &pass->state->graph;
  const PwPlanEarly *own = &pass->state->early[pw_plan_graph_get_end (graph, index)];

  for (guint j = graph->first_links[index]; j < graph->first_links[index + 1]; j++)
    {
      const PwPlanLink *link = pw_plan_graph_get_link (graph, j);
      const PwPlanEarly *next = &pass->state->early[pw_plan_graph_get_end (graph, link->to)];
      gboolean to_finish = link->kind == PW_PLAN_FINISH_FINISH || link->kind == PW_PLAN_START_FINISH;
      gint64 lag = pw_plan_link_get_lag (link);
      gint64 late_other;
      gint64 early_other;

      if (pw_plan_graph_ignores_link (graph, link))
        {
          continue;
        }

      late_other = less (get_late_start_for_others (pass, link->to), lag - (to_finish ? pass->state->durations[link->to] : 0));
      early_other = (to_finish ? next->finish_work : next->start_work) - lag;
      if (link->kind == PW_PLAN_FINISH_START || link->kind == PW_PLAN_FINISH_FINISH)
        {
          late->finish = MIN (late->finish, late_other);
          late->free = late_other == NEVER ? late->free : MIN (late->free, early_other - own->finish_work);
        }
      else
        {
          late->start = MIN (late->start, late_other);
          late->free_start = late_other == NEVER ? late->free_start : MIN (late->free_start, early_other - own->start_work);
        }
    }
}

/* Narrows by the constraint, and complains when the early dates miss it. */
static void
apply_constraint (Pass *pass,
                  guint index,
                  Late *late)
{
  const PwPlanTask *task = &pass->state->graph.problem->tasks[index];
  const PwPlanEarly *early = &pass->state->early[pw_plan_graph_get_end (&pass->state->graph, index)];
  PwPlanDates *dates = &pass->state->dates[index];
  gint64 missed = 0;
  gint64 work;

  if (task->constraint_moment == PW_MOMENT_NONE || task->constraint == PW_PLAN_ASAP)
    {
      return;
    }

  work = pw_calendar_get_work (pass->state->graph.problem->calendar, task->constraint_moment);
  if (task->constraint == PW_PLAN_START_NO_LATER || task->constraint == PW_PLAN_MUST_START)
    {
      late->start = MIN (late->start, work);
      missed = early->start_work - work;
    }
  else if (task->constraint == PW_PLAN_FINISH_NO_LATER || task->constraint == PW_PLAN_MUST_FINISH)
    {
      late->finish = MIN (late->finish, work);
      missed = early->finish_work - work;
    }

  if (missed > 0)
    {
      dates->reasons |= PW_PLAN_REASON_CONSTRAINT;
      dates->missed = MAX (dates->missed, missed);
    }
}

static void
apply_parent (Pass *pass,
              guint index,
              Late *late)
{
  const PwPlanGraph *graph = &pass->state->graph;
  const PwPlanEarly *early = &pass->state->early[pw_plan_graph_get_end (graph, index)];
  guint parent = graph->parents[index];
  const Late *around;
  const PwPlanEarly *span;

  if (parent == PW_PLAN_NO_PARENT)
    {
      return;
    }

  around = &pass->late[parent];
  span = &pass->state->early[graph->n_tasks + parent];
  late->finish = MIN (late->finish, around->finish);
  if (around->free != NEVER)
    {
      late->free = MIN (late->free, around->free + span->finish_work - early->finish_work);
    }
  if (early->start_work == span->start_work)
    {
      late->start = MIN (late->start, around->start);
      late->free_start = MIN (late->free_start, around->free_start);
    }
}

static void
finish_task (Pass *pass,
             guint index,
             Late *late)
{
  PwCalendar *calendar = pass->state->graph.problem->calendar;
  const PwPlanTask *task = &pass->state->graph.problem->tasks[index];
  const PwPlanEarly *early = &pass->state->early[index];
  PwPlanDates *dates = &pass->state->dates[index];
  gint64 duration = pass->state->durations[index];
  gint64 free_slack = MIN (late->free, late->free_start);

  late->start = MIN (late->start, late->finish - duration);
  late->finish = late->start + duration;

  dates->slack = late->finish - early->finish_work;
  dates->free_slack = free_slack == NEVER ? dates->slack : MIN (free_slack, dates->slack);
  dates->free_slack = MAX (dates->free_slack, 0);
  dates->is_critical = dates->slack <= 0 && task->progress_percent < 100 && task->actual_finish == PW_MOMENT_NONE;
  if (dates->slack == 0)
    {
      dates->late_start = early->start;
      dates->late_finish = early->finish;
    }
  else
    {
      dates->late_finish = pw_calendar_get_finish_at (calendar, late->finish);
      dates->late_start = duration == 0 ? dates->late_finish : pw_calendar_get_start_at (calendar, late->start);
    }
}

static void
push_to_gate (Pass  *pass,
              guint  index,
              gint64 late_start)
{
  guint parent = pass->state->graph.parents[index];

  if (parent != PW_PLAN_NO_PARENT)
    {
      pass->late[parent].gate = MIN (pass->late[parent].gate, late_start);
    }
}

/* A phase has the least slack of what is inside, and the late dates that follow from it. */
static void
sum_up_phases (Pass *pass)
{
  const PwPlanGraph *graph = &pass->state->graph;
  PwCalendar *calendar = graph->problem->calendar;

  for (guint i = 0; i < graph->n_order; i++)
    {
      guint task = graph->order[i] % graph->n_tasks;
      guint parent = graph->parents[task];
      PwPlanDates *dates = &pass->state->dates[task];

      if (graph->order[i] == task && graph->is_phase[task])
        {
          dates->slack = NEVER;
          dates->free_slack = NEVER;
          continue;
        }

      if (graph->is_phase[task])
        {
          const PwPlanEarly *span = &pass->state->early[graph->n_tasks + task];

          if (dates->slack == NEVER)
            {
              dates->slack = pass->late[task].finish - span->finish_work;
              dates->free_slack = MAX (dates->slack, 0);
            }
          dates->late_start = dates->slack == 0 ? dates->start : pw_calendar_get_start_at (calendar, span->start_work + dates->slack);
          dates->late_finish = dates->slack == 0 ? dates->finish : pw_calendar_get_finish_at (calendar, span->finish_work + dates->slack);
        }
      if (parent != PW_PLAN_NO_PARENT)
        {
          PwPlanDates *around = &pass->state->dates[parent];

          around->slack = MIN (around->slack, dates->slack);
          around->free_slack = MIN (around->free_slack, dates->free_slack);
          around->is_critical |= dates->is_critical;
        }
    }
}

/* The backward pass: against the order, from the last finish or the deadline. */
void
pw_plan_run_backward (PwPlanState *state)
{
  const PwPlanGraph *graph = &state->graph;
  const PwPlanProblem *problem = graph->problem;
  g_autofree Late *late = g_new (Late, MAX (graph->n_tasks, 1));
  Pass pass = { .state = state, .late = late };

  pass.horizon = problem->deadline == PW_MOMENT_NONE ? state->last_work : pw_calendar_get_work (problem->calendar, problem->deadline);
  for (guint i = 0; i < graph->n_tasks; i++)
    {
      late[i] = (Late) { NEVER, pass.horizon, NEVER, NEVER, NEVER };
    }

  for (guint i = graph->n_order; i-- > 0;)
    {
      guint node = graph->order[i];
      guint task = node % graph->n_tasks;

      if (node == task && graph->is_phase[task])
        {
          gboolean is_empty = graph->first_children[task] == graph->first_children[task + 1];

          push_to_gate (&pass, task, is_empty ? late[task].gate = MIN (late[task].start, late[task].finish) : late[task].gate);
          continue;
        }

      look_ahead (&pass, task, &late[task]);
      apply_constraint (&pass, task, &late[task]);
      apply_parent (&pass, task, &late[task]);
      if (!graph->is_phase[task])
        {
          finish_task (&pass, task, &late[task]);
          push_to_gate (&pass, task, get_late_start_for_others (&pass, task));
        }
    }

  sum_up_phases (&pass);
}
