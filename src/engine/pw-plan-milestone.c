/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "engine/pw-plan-kernel-private.h"

/* Where the milestone may come before it moves: its date, or the agenda of its sitting. */
static PwPlanTimes
limit_milestone (PwPlanSchedule *self,
                 guint           index)
{
  const PwPlanNode *node = &self->nodes[index];
  PwCalendar *calendar = self->calendars[node->calendar];
  const PwPlanTimes *early = &self->early[index];
  gboolean plain = self->is_plain;
  PwPlanTimes limit = { pw_plan_point_limit (calendar, early->start, plain), pw_plan_point_limit (calendar, early->finish, plain) };

  if ((node->flags & PW_NODE_GATED) != 0)
    {
      const PwPlanSittings *gate = pw_plan_get_gate (self, index);
      PwMoment ready = pw_plan_get_ready (self, index, plain).finish;
      guint sitting = pw_plan_find_sitting (gate, ready);

      limit.finish = sitting != PW_PLAN_NO_SITTING ? gate->sittings[sitting].deadline : ready;
      if (node->kind == PW_NODE_POINT)
        {
          limit.start = limit.finish;
        }
      else
        {
          gint64 finish = pw_plan_work_at (calendar, limit.finish, plain);

          limit.finish = pw_plan_start_at (calendar, finish, plain);
          limit.start = pw_plan_start_at (calendar, finish - node->length, plain);
        }
    }
  if (node->kind == PW_NODE_SPAN)
    {
      limit.start = PW_PLAN_NEVER;
    }
  return limit;
}

static void
limit_predecessors (PwPlanSchedule *self,
                    PwPlanTimes    *late,
                    guint           target)
{
  for (guint i = self->ranks[target]; i-- > 0;)
    {
      guint index = self->order[i];
      guint task = self->task_of[index];

      if (self->nodes[index].kind != PW_NODE_OPENING)
        {
          late[index] = pw_plan_get_late (self, late, index, TRUE, FALSE, self->is_plain);
          continue;
        }

      late[index] = (PwPlanTimes) { PW_PLAN_NEVER, PW_PLAN_NEVER };
      if (self->first_children[task] == self->first_children[task + 1])
        {
          const PwPlanTimes *span = &late[self->partners[index]];

          late[index].start = MIN (span->start, span->finish);
        }
      for (guint j = self->first_children[task]; j < self->first_children[task + 1]; j++)
        {
          late[index].start = MIN (late[index].start, late[self->children[j]].start);
        }
    }
}

/**
 * pw_plan_schedule_get_slack_to:
 * @self: a plan
 * @milestone: index of a task, milestone or phase
 *
 * How much later each task may be ready before @milestone moves: by links alone, whatever
 * constraints, deadlines and the end of the project say. With a gate it moves when its
 * sitting does.
 *
 * Returns: (transfer full): working minutes by task; %PW_PLAN_NO_SLACK for what does not
 *   lead to @milestone, or only through something that is fixed
 */
gint64 *
pw_plan_schedule_get_slack_to (PwPlanSchedule *self,
                               guint           milestone)
{
  g_autofree PwPlanTimes *late = NULL;
  gint64 *slacks = g_new (gint64, MAX (self->n_tasks, 1));
  guint target;

  g_return_val_if_fail (milestone < self->n_tasks, slacks);

  pw_plan_schedule_update_if_needed (self);
  target = pw_plan_get_end (self, self->node_of[milestone]);
  late = g_new (PwPlanTimes, self->n_nodes);
  for (guint i = 0; i < self->n_nodes; i++)
    {
      late[i] = (PwPlanTimes) { PW_PLAN_NEVER, PW_PLAN_NEVER };
    }
  late[target] = limit_milestone (self, target);
  limit_predecessors (self, late, target);

  for (guint i = 0; i < self->n_nodes; i++)
    {
      guint index = self->order[i];
      guint task = self->task_of[index];
      const PwPlanNode *node = &self->nodes[index];
      PwCalendar *calendar = self->calendars[node->calendar];

      if (node->kind == PW_NODE_OPENING)
        {
          slacks[task] = PW_PLAN_NO_SLACK;
          continue;
        }
      if (node->kind != PW_NODE_SPAN || index == target || self->first_children[task] == self->first_children[task + 1])
        {
          gboolean is_gated = (node->flags & PW_NODE_GATED) != 0;
          PwMoment ready = is_gated ? pw_plan_get_ready (self, index, self->is_plain).finish : self->early[index].finish;

          slacks[task] = pw_plan_is_limit (late[index].finish)
                         ? pw_plan_work_at (calendar, late[index].finish, self->is_plain) - pw_plan_work_at (calendar, ready, self->is_plain)
                         : PW_PLAN_NO_SLACK;
        }
      if (node->parent != PW_PLAN_NO_NODE)
        {
          guint phase = self->task_of[node->parent];

          slacks[phase] = MIN (slacks[phase], slacks[task]);
        }
    }

  return slacks;
}
