/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "engine/pw-plan-kernel-private.h"

/*
 * The passes of the critical path method (J. Kelley and M. Walker, "Critical-Path
 * Planning and Scheduling", 1959) over the whole network. What starts first and
 * ends last inside a phase is handed on while passing.
 */

static G_ALWAYS_INLINE inline void
run_forward (PwPlanSchedule *self,
             gboolean        plain)
{
  self->last = G_MININT64;
  for (guint i = 0; i < self->n_nodes; i++)
    {
      guint index = self->order[i];
      const PwPlanNode *node = &self->nodes[index];
      PwPlanTimes times;

      if (node->kind == PW_NODE_OPENING)
        {
          self->early[index] = pw_plan_get_ready (self, index, plain);
          self->early[self->partners[index]] = (PwPlanTimes) { G_MAXINT64, G_MININT64 };
          continue;
        }

      if (node->kind == PW_NODE_SPAN)
        {
          times = self->early[index];
          if (times.start == G_MAXINT64)
            {
              times.start = times.finish = pw_plan_get_empty_moment (self, self->partners[index], plain);
            }
        }
      else
        {
          times = pw_plan_get_early (self, index, plain);
        }

      self->early[index] = times;
      self->last = MAX (self->last, times.finish);
      if (node->parent != PW_PLAN_NO_NODE)
        {
          PwPlanTimes *around = &self->early[self->partners[node->parent]];

          around->start = MIN (around->start, times.start);
          around->finish = MAX (around->finish, times.finish);
        }
    }
}

static G_ALWAYS_INLINE inline void
run_backward (PwPlanSchedule *self,
              gboolean        plain)
{
  for (guint i = self->n_nodes; i-- > 0;)
    {
      guint index = self->order[i];
      const PwPlanNode *node = &self->nodes[index];

      if (node->kind == PW_NODE_OPENING)
        {
          if (self->first_children[self->task_of[index]] == self->first_children[self->task_of[index] + 1])
            {
              const PwPlanTimes *span = &self->late[self->partners[index]];

              self->late[index].start = MIN (MIN (span->start, span->finish), self->horizon_points[0]);
            }
        }
      else
        {
          self->late[index] = pw_plan_get_late (self, self->late, index, FALSE, FALSE, plain);
          if (node->kind == PW_NODE_SPAN)
            {
              self->late[self->partners[index]] = (PwPlanTimes) { PW_PLAN_NEVER, PW_PLAN_NEVER };
              continue;
            }
        }

      if (node->parent != PW_PLAN_NO_NODE)
        {
          self->late[node->parent].start = MIN (self->late[node->parent].start, self->late[index].start);
        }
    }
}

/* Where slack ends, for each calendar: the deadline or the last finish. */
void
pw_plan_set_horizon (PwPlanSchedule *self)
{
  PwMoment end = self->deadline != PW_MOMENT_NONE ? self->deadline : self->last;

  for (guint i = 0; i < self->n_calendars; i++)
    {
      self->horizon_work[i] = pw_plan_work_at (self->calendars[i], end, self->is_plain);
      self->horizon_points[i] = pw_plan_point_limit (self->calendars[i], end, self->is_plain);
    }
}

/* Both passes over everything. */
void
pw_plan_run (PwPlanSchedule *self)
{
  if (self->is_plain)
    {
      run_forward (self, TRUE);
      pw_plan_set_horizon (self);
      run_backward (self, TRUE);
    }
  else
    {
      run_forward (self, FALSE);
      pw_plan_set_horizon (self);
      run_backward (self, FALSE);
    }
}
