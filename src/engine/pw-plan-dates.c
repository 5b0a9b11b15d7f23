/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "engine/pw-plan-kernel-private.h"

/* What is told of a task: made when asked for, from its early and late dates and its neighbours. */

static void
complain (PwPlanDates  *dates,
          PwPlanReason  reason,
          gint64        missed)
{
  if (missed > 0)
    {
      dates->reasons |= reason;
      dates->missed = MAX (dates->missed, missed);
    }
}

static gint64
count_work (PwPlanSchedule *self,
            guint           index,
            PwMoment        from,
            PwMoment        to)
{
  PwCalendar *calendar = pw_plan_get_calendar_of (self, index);

  return pw_plan_work_at (calendar, to, self->is_plain) - pw_plan_work_at (calendar, from, self->is_plain);
}

static void
check_limits (PwPlanSchedule *self,
              guint           index,
              PwPlanDates    *dates)
{
  const PwPlanTask *input = pw_plan_get_input (self, self->task_of[index]);

  if (input->deadline != PW_MOMENT_NONE)
    {
      complain (dates, PW_PLAN_REASON_DEADLINE, count_work (self, index, input->deadline, dates->finish));
    }
  if (input->constraint_moment == PW_MOMENT_NONE)
    {
      return;
    }
  if (input->constraint == PW_PLAN_START_NO_LATER || input->constraint == PW_PLAN_MUST_START)
    {
      complain (dates, PW_PLAN_REASON_CONSTRAINT, count_work (self, index, input->constraint_moment, dates->start));
    }
  else if (input->constraint == PW_PLAN_FINISH_NO_LATER || input->constraint == PW_PLAN_MUST_FINISH)
    {
      complain (dates, PW_PLAN_REASON_CONSTRAINT, count_work (self, index, input->constraint_moment, dates->finish));
    }
}

/* What was written down stays, and is held against what the links allow. */
static void
check_fixed (PwPlanSchedule *self,
             guint           index,
             PwPlanDates    *dates,
             PwPlanDriver    bound_driver,
             gint64          bound_work)
{
  const PwPlanNode *node = &self->nodes[index];
  const PwPlanTask *input = pw_plan_get_input (self, self->task_of[index]);
  gint64 missed = bound_work - pw_plan_work_at (self->calendars[node->calendar], dates->start, self->is_plain);
  gboolean is_begun = (node->flags & PW_NODE_BEGUN) != 0;

  if ((node->flags & PW_NODE_DATES) != 0)
    {
      dates->reasons |= PW_PLAN_REASON_DATES;
    }
  if (bound_driver.kind == PW_PLAN_DRIVER_LINK)
    {
      complain (dates, PW_PLAN_REASON_LINK, missed);
    }
  else if (!is_begun && bound_driver.kind == PW_PLAN_DRIVER_PROJECT_START)
    {
      complain (dates, PW_PLAN_REASON_BEFORE_START, missed);
    }
  if (!is_begun && self->status != PW_MOMENT_NONE && input->progress_percent < 100)
    {
      complain (dates, PW_PLAN_REASON_PAST, count_work (self, index, dates->start, self->status));
    }
}

static void
tell_gate (PwPlanSchedule *self,
           guint           index,
           PwPlanDates    *dates)
{
  const PwPlanSittings *gate = pw_plan_get_gate (self, index);

  dates->ready = pw_plan_get_ready (self, index, self->is_plain).finish;
  dates->sitting = pw_plan_find_sitting (gate, dates->ready);
  if (dates->sitting == PW_PLAN_NO_SITTING)
    {
      dates->reasons |= PW_PLAN_REASON_NO_SITTING;
      return;
    }

  dates->gate_slack = count_work (self, index, dates->ready, gate->sittings[dates->sitting].deadline);
}

/* Late dates as a person reads them: the end of a day, not the next morning. */
static void
tell_late (PwPlanSchedule    *self,
           guint              index,
           const PwPlanTimes *late,
           PwPlanDates       *dates)
{
  const PwPlanNode *node = &self->nodes[index];
  PwCalendar *calendar = self->calendars[node->calendar];
  gboolean plain = self->is_plain;
  gboolean has_length = node->kind != PW_NODE_POINT && count_work (self, index, dates->start, dates->ready) > 0;

  if (dates->slack == 0)
    {
      dates->late_start = dates->start;
      dates->late_finish = dates->finish;
      return;
    }

  dates->late_finish = pw_plan_finish_at (calendar, pw_plan_work_at (calendar, late->finish, plain), plain);
  dates->late_start = has_length ? late->start : dates->late_finish;
  if (dates->sitting != PW_PLAN_NO_SITTING)
    {
      const PwPlanSittings *gate = pw_plan_get_gate (self, index);
      guint sitting = pw_plan_find_sitting (gate, dates->late_finish);

      dates->late_finish = sitting != PW_PLAN_NO_SITTING ? gate->sittings[sitting].sitting : dates->late_finish;
      dates->late_start = has_length ? late->start : dates->late_finish;
    }
}

static void
tell_leaf (PwPlanSchedule *self,
           guint           index,
           PwPlanDates    *dates)
{
  const PwPlanNode *node = &self->nodes[index];
  const PwPlanTask *input = pw_plan_get_input (self, self->task_of[index]);
  const PwPlanTimes *placed = pw_plan_get_placed (self, index);
  PwCalendar *calendar = self->calendars[node->calendar];
  gboolean plain = self->is_plain;
  PwPlanTimes late = self->late[index];
  PwPlanTimes room = pw_plan_find_room (self, index);
  PwPlanDriver bound_driver;
  gint64 bound_work;
  gint64 start_work;
  gint64 ready_work;

  *dates = (PwPlanDates) { .start = placed->start, .finish = placed->finish, .ready = placed->finish, .sitting = PW_PLAN_NO_SITTING };
  if ((node->flags & PW_NODE_GATED) != 0)
    {
      tell_gate (self, index, dates);
    }
  if (node->kind == PW_NODE_FIXED)
    {
      late = pw_plan_get_late (self, self->late, index, FALSE, TRUE, plain);
    }

  ready_work = pw_plan_work_at (calendar, dates->ready, plain);
  start_work = node->kind == PW_NODE_POINT ? ready_work : pw_plan_work_at (calendar, dates->start, plain);
  dates->slack = pw_plan_work_at (calendar, late.finish, plain) - ready_work;
  dates->free_slack = MIN (dates->slack, room.finish - ready_work);
  dates->free_slack = MIN (dates->free_slack, room.start - start_work);
  dates->free_slack = MAX (dates->free_slack, 0);
  dates->is_critical = dates->slack <= 0 && input->progress_percent < 100 && input->actual_finish == PW_MOMENT_NONE;
  tell_late (self, index, &late, dates);

  dates->driver = pw_plan_find_driver (self, index, &bound_driver, &bound_work);
  if (node->kind == PW_NODE_FIXED)
    {
      check_fixed (self, index, dates, bound_driver, bound_work);
    }
  check_limits (self, index, dates);
}

/* A phase has the least slack of what is inside, and the late dates that follow from it. */
static void
tell_phase (PwPlanSchedule *self,
            guint           span,
            PwPlanDates    *dates,
            gint64          slack,
            gint64          free_slack,
            gboolean        is_critical)
{
  const PwPlanTimes *placed = pw_plan_get_placed (self, span);
  PwCalendar *calendar = self->calendars[0];
  guint phase = self->task_of[span];
  gboolean plain = self->is_plain;
  gint64 start_work = pw_plan_work_at (calendar, placed->start, plain);
  gint64 finish_work = pw_plan_work_at (calendar, placed->finish, plain);

  *dates = (PwPlanDates) { .start = placed->start, .finish = placed->finish, .ready = placed->finish, .sitting = PW_PLAN_NO_SITTING };
  if (self->first_children[phase] == self->first_children[phase + 1])
    {
      slack = pw_plan_work_at (calendar, MIN (self->late[span].finish, self->horizon_points[0]), plain) - finish_work;
      free_slack = MAX (slack, 0);
    }
  dates->slack = slack;
  dates->free_slack = free_slack;
  dates->is_critical = is_critical;
  dates->late_start = slack == 0 ? dates->start : pw_plan_start_at (calendar, start_work + slack, plain);
  dates->late_finish = slack == 0 ? dates->finish : pw_plan_finish_at (calendar, finish_work + slack, plain);
  dates->driver = pw_plan_find_phase_driver (self, span);
  if (self->n_ignored[phase] > 0)
    {
      dates->reasons |= PW_PLAN_REASON_LINK_IGNORED;
    }
  check_limits (self, span, dates);
}

/**
 * pw_plan_schedule_get_dates:
 * @self: a plan
 * @task: index of a task
 * @dates: (out caller-allocates): everything about it; for a phase in time that grows
 *   with what is inside
 */
void
pw_plan_schedule_get_dates (PwPlanSchedule *self,
                            guint           task,
                            PwPlanDates    *dates)
{
  guint node = self->node_of[task];
  g_autoptr (GArray) phases = NULL;
  gint64 slack = G_MAXINT64;
  gint64 free_slack = G_MAXINT64;
  gboolean is_critical = FALSE;

  pw_plan_schedule_update_if_needed (self);
  if (self->partners[node] == PW_PLAN_NO_NODE)
    {
      tell_leaf (self, node, dates);
      return;
    }

  phases = g_array_new (FALSE, FALSE, sizeof (guint));
  g_array_append_val (phases, task);
  while (phases->len > 0)
    {
      guint phase = g_array_index (phases, guint, phases->len - 1);
      PwPlanDates inside;

      g_array_set_size (phases, phases->len - 1);
      for (guint i = self->first_children[phase]; i < self->first_children[phase + 1]; i++)
        {
          guint child = self->children[i];
          guint child_task = self->task_of[child];

          if (self->first_children[child_task] < self->first_children[child_task + 1])
            {
              g_array_append_val (phases, child_task);
              continue;
            }
          if (self->partners[child] != PW_PLAN_NO_NODE)
            {
              tell_phase (self, self->partners[child], &inside, 0, 0, FALSE);
            }
          else
            {
              tell_leaf (self, child, &inside);
            }
          slack = MIN (slack, inside.slack);
          free_slack = MIN (free_slack, inside.free_slack);
          is_critical |= inside.is_critical;
        }
    }
  tell_phase (self, self->partners[node], dates, slack, free_slack, is_critical);
}

/**
 * pw_plan_schedule_get_all_dates:
 * @self: a plan
 * @dates: (out caller-allocates): one for each task
 */
void
pw_plan_schedule_get_all_dates (PwPlanSchedule *self,
                                PwPlanDates    *dates)
{
  pw_plan_schedule_update_if_needed (self);
  for (guint i = 0; i < self->n_nodes; i++)
    {
      guint index = self->order[i];
      guint task = self->task_of[index];
      PwPlanDates *own = &dates[task];

      if (self->nodes[index].kind == PW_NODE_OPENING)
        {
          *own = (PwPlanDates) { .slack = G_MAXINT64, .free_slack = G_MAXINT64 };
          continue;
        }

      if (self->nodes[index].kind == PW_NODE_SPAN)
        {
          tell_phase (self, index, own, own->slack, own->free_slack, own->is_critical);
        }
      else
        {
          tell_leaf (self, index, own);
        }
      if (self->nodes[index].parent != PW_PLAN_NO_NODE)
        {
          PwPlanDates *around = &dates[self->task_of[self->nodes[index].parent]];

          around->slack = MIN (around->slack, own->slack);
          around->free_slack = MIN (around->free_slack, own->free_slack);
          around->is_critical |= own->is_critical;
        }
    }
}

/**
 * pw_plan_schedule_get_times:
 * @self: a plan
 * @task: index of a task
 * @start: (out): its start
 * @finish: (out): its finish
 *
 * Less than pw_plan_schedule_get_dates(), in no time.
 */
void
pw_plan_schedule_get_times (PwPlanSchedule *self,
                            guint           task,
                            PwMoment       *start,
                            PwMoment       *finish)
{
  const PwPlanTimes *placed;

  pw_plan_schedule_update_times_if_needed (self);
  placed = pw_plan_get_placed (self, pw_plan_get_end (self, self->node_of[task]));
  *start = placed->start;
  *finish = placed->finish;
}

/**
 * pw_plan_schedule_get_start:
 * @self: a plan
 *
 * Returns: first start of all, or the start of the project when there are no tasks
 */
PwMoment
pw_plan_schedule_get_start (PwPlanSchedule *self)
{
  PwMoment first = G_MAXINT64;

  pw_plan_schedule_update_if_needed (self);
  for (guint i = 0; i < self->n_nodes; i++)
    {
      first = self->nodes[i].kind == PW_NODE_OPENING ? first : MIN (first, pw_plan_get_placed (self, i)->start);
    }

  return self->n_nodes > 0 ? first : pw_calendar_next_working (self->calendars[0], self->start);
}

/**
 * pw_plan_schedule_get_finish:
 * @self: a plan
 *
 * Returns: last finish of all
 */
PwMoment
pw_plan_schedule_get_finish (PwPlanSchedule *self)
{
  pw_plan_schedule_update_if_needed (self);
  return self->n_nodes > 0 ? self->last : pw_calendar_next_working (self->calendars[0], self->start);
}

guint
pw_plan_schedule_get_n_tasks (PwPlanSchedule *self)
{
  return self->n_tasks;
}

guint
pw_plan_schedule_get_n_links (PwPlanSchedule *self)
{
  return self->links->len;
}

const PwPlanTask *
pw_plan_schedule_get_task (PwPlanSchedule *self,
                           guint           task)
{
  return pw_plan_get_input (self, task);
}
