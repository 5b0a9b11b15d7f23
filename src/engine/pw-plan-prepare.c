/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "engine/pw-calendar-private.h"
#include "engine/pw-plan-private.h"

/* What can be said of a task before anything is known of the others. */

/* Dates that somebody wrote down: begun or done work before manual dates. */
static gboolean
find_fixed_dates (PwPlanSchedule   *self,
                  const PwPlanTask *task,
                  guint             calendar_index,
                  PwPlanNode       *node)
{
  PwCalendar *calendar = self->calendars[calendar_index];
  gint64 duration = CLAMP (task->duration, 0, PW_PLAN_LIMIT);
  PwMoment start = task->actual_start;
  PwMoment finish = task->actual_finish;
  gboolean is_begun = start != PW_MOMENT_NONE || finish != PW_MOMENT_NONE;

  if (!is_begun && task->is_manual)
    {
      start = task->manual_start;
      finish = task->manual_finish;
    }
  if (start == PW_MOMENT_NONE && finish == PW_MOMENT_NONE)
    {
      return FALSE;
    }

  node->kind = PW_NODE_FIXED;
  node->flags = is_begun ? PW_NODE_BEGUN : 0;
  if (task->kind == PW_PLAN_MILESTONE)
    {
      node->floor = node->length = finish != PW_MOMENT_NONE ? finish : start;
      return TRUE;
    }

  if (start == PW_MOMENT_NONE)
    {
      start = task->is_manual && task->manual_start != PW_MOMENT_NONE && task->manual_start <= finish
              ? task->manual_start
              : pw_calendar_get_start_at (calendar, pw_calendar_get_work (calendar, finish) - duration);
      start = MIN (start, finish);
    }
  if (finish == PW_MOMENT_NONE && is_begun && self->status != PW_MOMENT_NONE && task->progress_percent < 100)
    {
      gint64 remaining = task->remaining >= 0 ? MIN (task->remaining, PW_PLAN_LIMIT) : duration - duration * MAX (task->progress_percent, 0) / 100;
      gint64 work = MAX (pw_calendar_get_work (calendar, start), self->status_work[calendar_index]) + remaining;

      finish = MAX (pw_calendar_get_finish_at (calendar, work), start);
    }
  else if (finish == PW_MOMENT_NONE)
    {
      finish = task->is_manual && task->manual_finish > start ? task->manual_finish
               : duration > 0 ? pw_calendar_get_finish_at (calendar, pw_calendar_get_work (calendar, start) + duration) : start;
    }
  if (finish < start)
    {
      finish = start;
      node->flags |= PW_NODE_DATES;
    }

  node->floor = start;
  node->length = finish;
  return TRUE;
}

static void
lower_ceiling (PwPlanSchedule *self,
               guint           index,
               gboolean        is_finish,
               PwMoment        moment)
{
  PwPlanNode *node = &self->nodes[index];
  PwPlanTimes *ceiling = &self->ceilings[index];
  PwCalendar *calendar = pw_plan_get_calendar_of (self, index);
  gint64 limit = pw_calendar_get_work (calendar, moment);

  if (node->kind == PW_NODE_POINT || node->kind == PW_NODE_SPAN)
    {
      limit = pw_calendar_get_start_at (calendar, limit);
    }
  if ((node->flags & PW_NODE_CEILING) == 0)
    {
      *ceiling = (PwPlanTimes) { PW_PLAN_NEVER, PW_PLAN_NEVER };
      node->flags |= PW_NODE_CEILING;
    }
  if (is_finish)
    {
      ceiling->finish = MIN (ceiling->finish, limit);
    }
  else
    {
      ceiling->start = MIN (ceiling->start, limit);
    }
}

static void
prepare_ceilings (PwPlanSchedule   *self,
                  guint             index,
                  const PwPlanTask *task)
{
  if (task->deadline != PW_MOMENT_NONE)
    {
      lower_ceiling (self, index, TRUE, task->deadline);
    }
  if (task->constraint_moment == PW_MOMENT_NONE)
    {
      return;
    }
  if (task->constraint == PW_PLAN_START_NO_LATER || task->constraint == PW_PLAN_MUST_START)
    {
      lower_ceiling (self, index, FALSE, task->constraint_moment);
    }
  else if (task->constraint == PW_PLAN_FINISH_NO_LATER || task->constraint == PW_PLAN_MUST_FINISH)
    {
      lower_ceiling (self, index, TRUE, task->constraint_moment);
    }
}

static gboolean
holds_start (const PwPlanTask *task)
{
  return task->constraint_moment != PW_MOMENT_NONE && (task->constraint == PW_PLAN_START_NO_EARLIER || task->constraint == PW_PLAN_MUST_START);
}

static gboolean
holds_finish (const PwPlanTask *task)
{
  return task->constraint_moment != PW_MOMENT_NONE && (task->constraint == PW_PLAN_FINISH_NO_EARLIER || task->constraint == PW_PLAN_MUST_FINISH);
}

static void
prepare_point (PwPlanSchedule   *self,
               guint             index,
               const PwPlanTask *task)
{
  PwPlanNode *node = &self->nodes[index];
  PwCalendar *calendar = pw_plan_get_calendar_of (self, index);

  node->kind = PW_NODE_POINT;
  node->length = 0;
  node->floor = pw_calendar_get_start_at (calendar, pw_calendar_get_work (calendar, self->start));
  if (self->status != PW_MOMENT_NONE && task->progress_percent < 100)
    {
      node->floor = MAX (node->floor, pw_calendar_get_start_at (calendar, self->status_work[node->calendar]));
    }
  if (holds_start (task) || holds_finish (task))
    {
      node->floor = MAX (node->floor, task->constraint_moment);
    }
}

static void
prepare_work (PwPlanSchedule   *self,
              guint             index,
              const PwPlanTask *task)
{
  PwPlanNode *node = &self->nodes[index];
  PwCalendar *calendar = pw_plan_get_calendar_of (self, index);

  node->kind = PW_NODE_TASK;
  node->length = MIN (task->duration, PW_PLAN_LIMIT);
  node->floor = pw_calendar_get_work (calendar, self->start);
  if (self->status != PW_MOMENT_NONE && task->progress_percent <= 0)
    {
      node->floor = MAX (node->floor, self->status_work[node->calendar]);
    }
  else if (self->status != PW_MOMENT_NONE && task->progress_percent < 100)
    {
      node->flags |= PW_NODE_PARTLY;
      node->length = task->remaining >= 0 ? MIN (task->remaining, PW_PLAN_LIMIT) : node->length - node->length * task->progress_percent / 100;
    }

  if (holds_start (task))
    {
      node->floor = MAX (node->floor, pw_calendar_get_work (calendar, task->constraint_moment));
    }
  else if (holds_finish (task))
    {
      node->floor = MAX (node->floor, pw_calendar_get_work (calendar, task->constraint_moment) - node->length);
    }
}

static void
prepare_leaf (PwPlanSchedule   *self,
              guint             index,
              const PwPlanTask *task)
{
  PwPlanNode *node = &self->nodes[index];

  node->calendar = task->calendar < self->n_calendars - 1 ? (guint16) (task->calendar + 1) : 0;
  if (!find_fixed_dates (self, task, node->calendar, node))
    {
      if (task->kind == PW_PLAN_MILESTONE || task->duration <= 0)
        {
          prepare_point (self, index, task);
        }
      else
        {
          prepare_work (self, index, task);
        }
      if (task->gate < self->n_gates && self->gates[task->gate].n_sittings > 0)
        {
          node->flags |= PW_NODE_GATED;
        }
      else if (task->constraint == PW_PLAN_ALAP && (node->flags & PW_NODE_PARTLY) == 0 && task->progress_percent < 100)
        {
          node->flags |= PW_NODE_ALAP;
          self->n_late_wishes++;
        }
    }
  prepare_ceilings (self, index, task);
}

/* Reads the input of a task again; its edges and what is around it stay. */
void
pw_plan_prepare_task (PwPlanSchedule *self,
                      guint           task)
{
  const PwPlanTask *input = pw_plan_get_input (self, task);
  guint index = self->node_of[task];
  PwPlanNode *node = &self->nodes[index];

  if ((node->flags & PW_NODE_ALAP) != 0)
    {
      self->n_late_wishes--;
    }
  node->flags = 0;
  if (self->partners[index] == PW_PLAN_NO_NODE)
    {
      prepare_leaf (self, index, input);
      return;
    }

  node->kind = PW_NODE_OPENING;
  node->floor = holds_start (input) ? MAX (self->start, input->constraint_moment) : self->start;
  self->nodes[self->partners[index]].kind = PW_NODE_SPAN;
  self->nodes[self->partners[index]].flags = 0;
  prepare_ceilings (self, self->partners[index], input);
}
