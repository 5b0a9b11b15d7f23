/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "engine/pw-plan-private.h"

static PwCalendar *
get_calendar (PwPlanState *state)
{
  return state->graph.problem->calendar;
}

static PwMoment
finish_after (PwPlanState *state,
              PwMoment     start,
              gint64       duration)
{
  return duration > 0 ? pw_calendar_get_finish_at (get_calendar (state), pw_calendar_get_work (get_calendar (state), start) + duration) : start;
}

/* Dates that somebody wrote down: begun or done work before manual dates. */
static gboolean
find_fixed_dates (PwPlanState *state,
                  guint        index,
                  PwMoment    *start,
                  PwMoment    *finish)
{
  const PwPlanTask *task = &state->graph.problem->tasks[index];
  gint64 duration = CLAMP (task->duration, 0, PW_PLAN_LIMIT);

  *start = task->actual_start;
  *finish = task->actual_finish;
  if (*start == PW_MOMENT_NONE && *finish == PW_MOMENT_NONE && task->is_manual)
    {
      *start = task->manual_start;
      *finish = task->manual_finish;
    }
  if (*start == PW_MOMENT_NONE && *finish == PW_MOMENT_NONE)
    {
      return FALSE;
    }

  if (task->kind == PW_PLAN_MILESTONE)
    {
      *start = *finish = *finish != PW_MOMENT_NONE ? *finish : *start;
      return TRUE;
    }
  if (*start == PW_MOMENT_NONE)
    {
      *start = task->is_manual && task->manual_start != PW_MOMENT_NONE && task->manual_start <= *finish
               ? task->manual_start
               : pw_calendar_get_start_at (get_calendar (state), pw_calendar_get_work (get_calendar (state), *finish) - duration);
      *start = MIN (*start, *finish);
    }
  if (*finish == PW_MOMENT_NONE)
    {
      *finish = task->is_manual && task->manual_finish > *start ? task->manual_finish : finish_after (state, *start, duration);
    }
  if (*finish < *start)
    {
      *finish = *start;
      state->dates[index].reasons |= PW_PLAN_REASON_DATES;
    }

  return TRUE;
}

static void
init_task (PwPlanState *state,
           guint        index,
           gint64       project_work,
           PwMoment     project_start)
{
  const PwPlanTask *task = &state->graph.problem->tasks[index];
  PwPlanEarly *early = &state->early[index];

  state->bounds[index] = (PwPlanBound) { project_work, project_start, { PW_PLAN_DRIVER_PROJECT_START, PW_PLAN_NO_LINK, index } };
  if (state->graph.is_phase[index])
    {
      PwPlanEarly *span = &state->early[state->graph.n_tasks + index];

      *span = (PwPlanEarly) { G_MAXINT64, G_MININT64, G_MAXINT64, G_MININT64 };
      return;
    }

  state->is_fixed[index] = find_fixed_dates (state, index, &early->start, &early->finish);
  if (state->is_fixed[index])
    {
      early->start_work = pw_calendar_get_work (get_calendar (state), early->start);
      early->finish_work = pw_calendar_get_work (get_calendar (state), early->finish);
      state->durations[index] = early->finish_work - early->start_work;
    }
  else
    {
      state->durations[index] = task->kind == PW_PLAN_MILESTONE ? 0 : CLAMP (task->duration, 0, PW_PLAN_LIMIT);
    }
}

static int
rank_driver (const PwPlanDriver *driver)
{
  return driver->kind == PW_PLAN_DRIVER_LINK ? 2 : driver->kind == PW_PLAN_DRIVER_CONSTRAINT ? 1 : 0;
}

/*
 * Of equal bounds a link tells more than a constraint, and that more than the
 * project start; of links the first. For a point the evening and the next
 * morning are not equal.
 */
static void
raise_bound (PwPlanState       *state,
             guint              index,
             const PwPlanBound *offer)
{
  PwPlanBound *bound = &state->bounds[index];
  gboolean is_later = offer->work > bound->work;

  if (!is_later && offer->work == bound->work)
    {
      int rank = rank_driver (&offer->driver) - rank_driver (&bound->driver);

      if (pw_plan_graph_is_point (&state->graph, index) && offer->moment != bound->moment)
        {
          is_later = offer->moment > bound->moment;
        }
      else
        {
          is_later = rank > 0 || (rank == 0 && rank_driver (&offer->driver) == 2 && offer->driver.link < bound->driver.link);
        }
    }

  if (is_later)
    {
      *bound = *offer;
    }
}

static void
apply_constraint (PwPlanState *state,
                  guint        index)
{
  const PwPlanTask *task = &state->graph.problem->tasks[index];
  PwPlanBound offer = { .moment = task->constraint_moment, .driver = { PW_PLAN_DRIVER_CONSTRAINT, PW_PLAN_NO_LINK, index } };

  if (task->constraint_moment == PW_MOMENT_NONE)
    {
      return;
    }

  offer.work = pw_calendar_get_work (get_calendar (state), task->constraint_moment);
  switch (task->constraint)
    {
    case PW_PLAN_START_NO_EARLIER:
    case PW_PLAN_MUST_START:
      raise_bound (state, index, &offer);
      break;

    case PW_PLAN_FINISH_NO_EARLIER:
    case PW_PLAN_MUST_FINISH:
      if (!state->graph.is_phase[index])
        {
          offer.work -= state->durations[index];
          raise_bound (state, index, &offer);
        }
      break;

    case PW_PLAN_ASAP:
    case PW_PLAN_START_NO_LATER:
    case PW_PLAN_FINISH_NO_LATER:
    default:
      break;
    }
}

/* A lag from an evening arrives at an evening, one from a morning at a morning. */
static PwMoment
shift_moment (PwPlanState *state,
              PwMoment     moment,
              gint64       work,
              gint64       lag,
              gboolean     is_finish)
{
  if (lag == 0)
    {
      return moment;
    }

  return is_finish ? pw_calendar_get_finish_at (get_calendar (state), work + lag)
                   : pw_calendar_get_start_at (get_calendar (state), work + lag);
}

static void
follow_link (PwPlanState *state,
             guint        index)
{
  const PwPlanLink *link = &state->graph.problem->links[index];
  const PwPlanEarly *early = &state->early[pw_plan_graph_get_end (&state->graph, link->from)];
  gboolean from_finish = link->kind == PW_PLAN_FINISH_START || link->kind == PW_PLAN_FINISH_FINISH;
  gboolean to_finish = link->kind == PW_PLAN_FINISH_FINISH || link->kind == PW_PLAN_START_FINISH;
  gint64 lag = pw_plan_link_get_lag (link);
  gint64 work = from_finish ? early->finish_work : early->start_work;
  PwMoment moment = from_finish ? early->finish : early->start;
  PwPlanBound offer = { .work = work + lag, .driver = { PW_PLAN_DRIVER_LINK, index, link->to } };

  if (pw_plan_graph_ignores_link (&state->graph, link))
    {
      state->dates[link->to].reasons |= PW_PLAN_REASON_LINK_IGNORED;
      return;
    }

  if (to_finish)
    {
      offer.work -= state->durations[link->to];
    }
  if (pw_plan_graph_is_point (&state->graph, link->to))
    {
      gboolean is_evening = from_finish;

      if (lag != 0 && early->start == early->finish)
        {
          is_evening = pw_calendar_get_start_at (get_calendar (state), work) != moment;
        }
      offer.moment = shift_moment (state, moment, work, lag, is_evening);
    }
  raise_bound (state, link->to, &offer);
}

static void
complain (PwPlanDates *dates,
          PwPlanReason reason,
          gint64       missed)
{
  dates->reasons |= reason;
  dates->missed = MAX (dates->missed, missed);
}

/* What was written down stays, and is held against what the links allow. */
static void
check_fixed (PwPlanState *state,
             guint        index)
{
  const PwPlanTask *task = &state->graph.problem->tasks[index];
  const PwPlanBound *bound = &state->bounds[index];
  gint64 missed = bound->work - state->early[index].start_work;
  gboolean has_begun = task->actual_start != PW_MOMENT_NONE || task->actual_finish != PW_MOMENT_NONE;

  state->dates[index].driver = (PwPlanDriver) { has_begun ? PW_PLAN_DRIVER_ACTUAL : PW_PLAN_DRIVER_MANUAL, PW_PLAN_NO_LINK, index };
  if (missed > 0 && bound->driver.kind == PW_PLAN_DRIVER_LINK)
    {
      complain (&state->dates[index], PW_PLAN_REASON_LINK, missed);
    }
  else if (missed > 0 && !has_begun && bound->driver.kind == PW_PLAN_DRIVER_PROJECT_START)
    {
      complain (&state->dates[index], PW_PLAN_REASON_BEFORE_START, missed);
    }
}

static void
schedule_task (PwPlanState *state,
               guint        index)
{
  PwPlanBound *bound = &state->bounds[index];
  PwPlanEarly *early = &state->early[index];

  if (state->is_fixed[index])
    {
      check_fixed (state, index);
      return;
    }

  apply_constraint (state, index);
  early->start_work = bound->work;
  early->finish_work = bound->work + state->durations[index];
  if (state->durations[index] == 0)
    {
      early->start = early->finish = bound->moment;
    }
  else
    {
      early->start = pw_calendar_get_start_at (get_calendar (state), early->start_work);
      early->finish = pw_calendar_get_finish_at (get_calendar (state), early->finish_work);
    }
  state->dates[index].driver = bound->driver;
}

static void
close_span (PwPlanState *state,
            guint        index)
{
  PwPlanEarly *span = &state->early[state->graph.n_tasks + index];
  PwPlanDates *dates = &state->dates[index];

  if (span->start == G_MAXINT64)
    {
      const PwPlanBound *bound = &state->bounds[index];

      *span = (PwPlanEarly) { bound->work, bound->work, bound->moment, bound->moment };
      dates->driver = bound->driver;
    }
}

static void
widen_span (PwPlanState *state,
            guint        phase,
            guint        child)
{
  PwPlanEarly *span = &state->early[state->graph.n_tasks + phase];
  const PwPlanEarly *early = &state->early[pw_plan_graph_get_end (&state->graph, child)];

  if (early->start < span->start || (early->start == span->start && child < state->dates[phase].driver.task))
    {
      state->dates[phase].driver = (PwPlanDriver) { PW_PLAN_DRIVER_CHILDREN, PW_PLAN_NO_LINK, child };
    }
  span->start_work = MIN (span->start_work, early->start_work);
  span->finish_work = MAX (span->finish_work, early->finish_work);
  span->start = MIN (span->start, early->start);
  span->finish = MAX (span->finish, early->finish);
}

/*
 * The forward pass of the critical path method (J. Kelley and M. Walker,
 * "Critical-Path Planning and Scheduling", 1959) over working minutes.
 */
void
pw_plan_run_forward (PwPlanState *state)
{
  const PwPlanGraph *graph = &state->graph;
  gint64 project_work = pw_calendar_get_work (get_calendar (state), graph->problem->start);
  PwMoment project_start = pw_calendar_get_start_at (get_calendar (state), project_work);

  state->last_work = graph->n_tasks > 0 ? G_MININT64 : project_work;
  state->first = G_MAXINT64;
  state->last = G_MININT64;
  for (guint i = 0; i < graph->n_tasks; i++)
    {
      init_task (state, i, project_work, project_start);
    }

  for (guint i = 0; i < graph->n_order; i++)
    {
      guint node = graph->order[i];
      guint task = node % graph->n_tasks;
      guint parent = graph->parents[task];
      PwPlanDates *dates = &state->dates[task];

      if (node == task && parent != PW_PLAN_NO_PARENT)
        {
          raise_bound (state, task, &state->bounds[parent]);
        }
      if (node == task && graph->is_phase[task])
        {
          apply_constraint (state, task);
          continue;
        }

      if (graph->is_phase[task])
        {
          close_span (state, task);
        }
      else
        {
          schedule_task (state, task);
        }
      dates->start = state->early[node].start;
      dates->finish = state->early[node].finish;
      state->last_work = MAX (state->last_work, state->early[node].finish_work);
      state->first = MIN (state->first, dates->start);
      state->last = MAX (state->last, dates->finish);

      if (parent != PW_PLAN_NO_PARENT)
        {
          widen_span (state, parent, task);
        }
      for (guint j = graph->first_links[task]; j < graph->first_links[task + 1]; j++)
        {
          follow_link (state, graph->links[j]);
        }
    }

  if (graph->n_tasks == 0)
    {
      state->first = state->last = project_start;
    }
}
