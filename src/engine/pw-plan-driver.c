/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "engine/pw-plan-kernel-private.h"

/* The one thing that fixes a start, found by looking again at all that hold it back. */

typedef struct
{
  gint64       position;        /* work, or for a point a moment */
  PwMoment     moment;          /* or %PW_MOMENT_NONE when it was reckoned back from a finish */
  PwPlanDriver driver;
} Bound;

static int
rank_driver (const PwPlanDriver *driver)
{
  switch (driver->kind)
    {
    case PW_PLAN_DRIVER_LINK:
      return 3;

    case PW_PLAN_DRIVER_CONSTRAINT:
      return 2;

    case PW_PLAN_DRIVER_STATUS:
      return 1;

    default:
      return 0;
    }
}

/*
 * Of equal bounds a link tells more than a constraint, that more than the status
 * date, and that more than the project start; of links the first.
 */
static void
consider (Bound        *bound,
          gint64        position,
          PwMoment      moment,
          PwPlanDriver  driver)
{
  int rank = rank_driver (&driver) - rank_driver (&bound->driver);

  if (position > bound->position
      || (position == bound->position && (rank > 0 || (rank == 0 && driver.kind == PW_PLAN_DRIVER_LINK && driver.link < bound->driver.link))))
    {
      *bound = (Bound) { position, moment, driver };
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

/* What holds back all inside a phase: something of its own or of a phase around it. */
static PwPlanDriver
find_opening_driver (PwPlanSchedule *self,
                     guint           opening)
{
  PwMoment moment = self->early[opening].start;
  Bound bound = { moment, moment, { PW_PLAN_DRIVER_PROJECT_START, PW_PLAN_NO_LINK, self->task_of[opening] } };

  for (; opening != PW_PLAN_NO_NODE && self->early[opening].start == moment; opening = self->nodes[opening].parent)
    {
      const PwPlanNode *node = &self->nodes[opening];
      guint task = self->task_of[opening];
      const PwPlanTask *input = pw_plan_get_input (self, task);

      for (guint i = 0; i < node->in.n; i++)
        {
          const PwPlanEdge *edge = &self->in.edges[node->in.first + i];

          consider (&bound, pw_plan_follow_edge (self, edge, self->is_plain), moment,
                    (PwPlanDriver) { PW_PLAN_DRIVER_LINK, pw_plan_edge_get_link (edge), task });
        }
      if (holds_start (input))
        {
          consider (&bound, input->constraint_moment, moment, (PwPlanDriver) { PW_PLAN_DRIVER_CONSTRAINT, PW_PLAN_NO_LINK, task });
        }
    }

  return bound.driver;
}

static void
consider_inputs (PwPlanSchedule *self,
                 guint           index,
                 Bound          *bound)
{
  const PwPlanNode *node = &self->nodes[index];
  PwCalendar *calendar = self->calendars[node->calendar];
  guint task = self->task_of[index];
  const PwPlanTask *input = pw_plan_get_input (self, task);
  gboolean is_point = node->kind == PW_NODE_POINT;
  gboolean plain = self->is_plain;
  gboolean waits_for_status = is_point ? input->progress_percent < 100 : input->progress_percent <= 0;

  if (holds_start (input) || (is_point && holds_finish (input)))
    {
      consider (bound, is_point ? input->constraint_moment : pw_plan_work_at (calendar, input->constraint_moment, plain), input->constraint_moment,
                (PwPlanDriver) { PW_PLAN_DRIVER_CONSTRAINT, PW_PLAN_NO_LINK, task });
    }
  else if (holds_finish (input))
    {
      consider (bound, pw_plan_work_at (calendar, input->constraint_moment, plain) - node->length, PW_MOMENT_NONE,
                (PwPlanDriver) { PW_PLAN_DRIVER_CONSTRAINT, PW_PLAN_NO_LINK, task });
    }
  if (self->status != PW_MOMENT_NONE && waits_for_status)
    {
      gint64 work = self->status_work[node->calendar];

      consider (bound, is_point ? pw_plan_start_at (calendar, work, plain) : work, self->status,
                (PwPlanDriver) { PW_PLAN_DRIVER_STATUS, PW_PLAN_NO_LINK, task });
    }
}

/* Fixed dates without length are as good as a point. */
static gboolean
is_point_like (const PwPlanNode *node)
{
  return node->kind == PW_NODE_POINT || (node->kind == PW_NODE_FIXED && node->floor == node->length);
}

/* By links, phases and the start of the project. */
static Bound
find_bound (PwPlanSchedule *self,
            guint           index)
{
  const PwPlanNode *node = &self->nodes[index];
  PwCalendar *calendar = self->calendars[node->calendar];
  guint task = self->task_of[index];
  gboolean is_point = is_point_like (node);
  gboolean plain = self->is_plain;
  gint64 start_work = pw_plan_work_at (calendar, self->start, plain);
  gint64 length = node->kind == PW_NODE_FIXED ? pw_plan_work_at (calendar, node->length, plain) - pw_plan_work_at (calendar, node->floor, plain) : node->length;
  Bound bound = { is_point ? pw_plan_start_at (calendar, start_work, plain) : start_work, self->start,
                  { PW_PLAN_DRIVER_PROJECT_START, PW_PLAN_NO_LINK, task } };

  for (guint i = 0; i < node->in.n; i++)
    {
      const PwPlanEdge *edge = &self->in.edges[node->in.first + i];
      PwMoment moment = pw_plan_follow_edge (self, edge, plain);
      gboolean meets_finish = pw_plan_edge_meets_finish (edge);
      gint64 position = is_point ? moment : pw_plan_work_at (calendar, moment, plain) - (meets_finish ? length : 0);

      consider (&bound, position, meets_finish && !is_point ? PW_MOMENT_NONE : moment,
                (PwPlanDriver) { PW_PLAN_DRIVER_LINK, pw_plan_edge_get_link (edge), task });
    }
  if (node->parent != PW_PLAN_NO_NODE)
    {
      PwMoment moment = self->early[node->parent].start;
      gint64 position = is_point ? moment : pw_plan_work_at (calendar, moment, plain);

      if (position >= bound.position)
        {
          consider (&bound, position, moment, find_opening_driver (self, node->parent));
        }
    }

  return bound;
}

/**
 * pw_plan_find_driver:
 * @bound_driver: (out): of what is fixed, what would hold it back
 * @bound_work: (out): and until which work
 *
 * Returns: what fixes the start of a leaf
 */
PwPlanDriver
pw_plan_find_driver (PwPlanSchedule *self,
                     guint           index,
                     PwPlanDriver   *bound_driver,
                     gint64         *bound_work)
{
  const PwPlanNode *node = &self->nodes[index];
  PwCalendar *calendar = self->calendars[node->calendar];
  PwCalendar *project = self->calendars[0];
  guint task = self->task_of[index];
  gboolean plain = self->is_plain;
  Bound bound = find_bound (self, index);

  *bound_driver = bound.driver;
  *bound_work = is_point_like (node) ? pw_plan_work_at (calendar, bound.position, plain) : bound.position;
  if (node->kind == PW_NODE_FIXED)
    {
      return (PwPlanDriver) { node->flags & PW_NODE_BEGUN ? PW_PLAN_DRIVER_ACTUAL : PW_PLAN_DRIVER_MANUAL, PW_PLAN_NO_LINK, task };
    }

  consider_inputs (self, index, &bound);
  if (pw_plan_get_placed (self, index)->start > self->early[index].start)
    {
      return (PwPlanDriver) { PW_PLAN_DRIVER_CONSTRAINT, PW_PLAN_NO_LINK, task };
    }
  if ((node->flags & PW_NODE_GATED) != 0 && node->kind == PW_NODE_POINT && self->early[index].start > bound.position)
    {
      return (PwPlanDriver) { PW_PLAN_DRIVER_GATE, bound.driver.link, bound.driver.task };
    }
  if (node->calendar != 0 && node->kind == PW_NODE_TASK && bound.moment != PW_MOMENT_NONE
      && self->early[index].start > pw_plan_start_at (project, pw_plan_work_at (project, bound.moment, plain), plain))
    {
      return (PwPlanDriver) { PW_PLAN_DRIVER_CALENDAR, bound.driver.link, bound.driver.task };
    }

  return bound.driver;
}

/* A phase starts with the child that starts first; an empty one where it is held back to. */
PwPlanDriver
pw_plan_find_phase_driver (PwPlanSchedule *self,
                           guint           span)
{
  guint phase = self->task_of[span];
  PwMoment first = G_MAXINT64;
  PwPlanDriver driver = { PW_PLAN_DRIVER_CHILDREN, PW_PLAN_NO_LINK, phase };

  for (guint i = self->first_children[phase]; i < self->first_children[phase + 1]; i++)
    {
      guint child = pw_plan_get_end (self, self->children[i]);
      PwMoment start = pw_plan_get_placed (self, child)->start;

      if (start < first)
        {
          first = start;
          driver.task = self->task_of[child];
        }
    }

  return first != G_MAXINT64 ? driver : find_opening_driver (self, self->partners[span]);
}
