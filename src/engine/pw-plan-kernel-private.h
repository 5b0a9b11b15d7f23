/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "engine/pw-calendar-private.h"
#include "engine/pw-plan-private.h"

G_BEGIN_DECLS

/*
 * The arithmetic of one node, for the full pass and for what is touched alike.
 * @plain is known when compiled: without rest, moments and work are one.
 *
 * A limit is the last moment that is allowed. Of an evening and the next morning,
 * between which a calendar has no work, it is the morning: for that calendar both
 * are the same.
 */

static inline gint64
pw_plan_work_at (PwCalendar *calendar,
                 PwMoment    moment,
                 gboolean    plain)
{
  return plain ? moment : pw_calendar_work_at (calendar, moment);
}

static inline PwMoment
pw_plan_start_at (PwCalendar *calendar,
                  gint64      work,
                  gboolean    plain)
{
  return plain ? work : pw_calendar_start_at (calendar, work);
}

static inline PwMoment
pw_plan_finish_at (PwCalendar *calendar,
                   gint64      work,
                   gboolean    plain)
{
  return plain ? work : pw_calendar_finish_at (calendar, work);
}

/* The most work after which something can still start by @limit. */
static inline gint64
pw_plan_start_work_by (PwCalendar *calendar,
                       PwMoment    limit,
                       gboolean    plain)
{
  gint64 work = pw_plan_work_at (calendar, limit, plain);

  return plain || pw_calendar_start_at (calendar, work) == limit ? work : work - 1;
}

/* As a limit for what has no length: at its last moment of the same work. */
static inline PwMoment
pw_plan_point_limit (PwCalendar *calendar,
                     PwMoment    moment,
                     gboolean    plain)
{
  return plain ? moment : pw_calendar_start_at (calendar, pw_calendar_work_at (calendar, moment));
}

static inline guint
pw_plan_find_sitting (const PwPlanSittings *gate,
                      PwMoment              ready)
{
  guint low = 0;
  guint high = gate->n_sittings;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (gate->sittings[middle].deadline >= ready)
        {
          high = middle;
        }
      else
        {
          low = middle + 1;
        }
    }

  return low < gate->n_sittings ? low : PW_PLAN_NO_SITTING;
}

/* The last sitting that is not after @limit; the first one when all are. */
static inline guint
pw_plan_find_last_sitting (const PwPlanSittings *gate,
                           PwMoment              limit)
{
  guint low = 0;
  guint high = gate->n_sittings;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (gate->sittings[middle].sitting <= limit)
        {
          low = middle + 1;
        }
      else
        {
          high = middle;
        }
    }

  return low > 0 ? low - 1 : 0;
}

static inline const PwPlanSittings *
pw_plan_get_gate (PwPlanSchedule *self,
                  guint           node)
{
  return &self->gates[pw_plan_get_input (self, self->task_of[node])->gate];
}

/* A lag from an evening arrives at an evening, one from a morning at a morning. */
static inline PwMoment
pw_plan_follow_edge (PwPlanSchedule   *self,
                     const PwPlanEdge *edge,
                     gboolean          plain)
{
  const PwPlanTimes *from = &self->early[edge->node];
  gboolean is_evening = pw_plan_edge_leaves_finish (edge);
  PwMoment moment = is_evening ? from->finish : from->start;
  PwCalendar *calendar;
  gint64 work;

  if (edge->lag == 0)
    {
      return moment;
    }
  if (plain || pw_plan_edge_is_elapsed (edge))
    {
      return moment + edge->lag;
    }

  calendar = self->calendars[0];
  work = pw_calendar_work_at (calendar, moment);
  if (from->start == from->finish)
    {
      is_evening = pw_calendar_start_at (calendar, work) != moment;
    }
  return is_evening ? pw_calendar_finish_at (calendar, work + edge->lag) : pw_calendar_start_at (calendar, work + edge->lag);
}

/* Whether its finish is an evening for sure; a point may as well stand at a morning. */
static inline gboolean
pw_plan_ends_at_evening (PwPlanSchedule *self,
                         guint           index)
{
  guint8 kind = self->nodes[index].kind;

  return kind == PW_NODE_TASK || kind == PW_NODE_FIXED || (kind == PW_NODE_SPAN && self->early[index].start != self->early[index].finish);
}

/* The last moment from which @edge comes by @limit. */
static inline PwMoment
pw_plan_return_edge (PwPlanSchedule   *self,
                     const PwPlanEdge *edge,
                     PwMoment          limit,
                     gboolean          is_from_evening,
                     gboolean          plain)
{
  PwCalendar *calendar = self->calendars[0];
  gint64 work;

  if (edge->lag == 0 || !pw_plan_is_limit (limit))
    {
      return limit;
    }
  if (plain || pw_plan_edge_is_elapsed (edge))
    {
      return limit - edge->lag;
    }

  work = is_from_evening ? pw_calendar_work_at (calendar, limit) : pw_plan_start_work_by (calendar, limit, FALSE);
  return pw_calendar_start_at (calendar, work - edge->lag);
}

/* The early dates of a node without what its gate makes of them; not of a span. */
static G_ALWAYS_INLINE inline PwPlanTimes
pw_plan_get_ready (PwPlanSchedule *self,
                   guint           index,
                   gboolean        plain)
{
  const PwPlanNode *node = &self->nodes[index];
  const PwPlanEdge *edges = self->in.edges + node->in.first;
  PwCalendar *calendar = self->calendars[node->calendar];
  gint64 bound = node->floor;

  if (node->kind == PW_NODE_FIXED)
    {
      return (PwPlanTimes) { node->floor, node->length };
    }

  if (node->kind != PW_NODE_TASK)
    {
      if (node->parent != PW_PLAN_NO_NODE)
        {
          bound = MAX (bound, self->early[node->parent].start);
        }
      for (guint i = 0; i < node->in.n; i++)
        {
          bound = MAX (bound, pw_plan_follow_edge (self, &edges[i], plain));
        }
      return (PwPlanTimes) { bound, bound };
    }

  if (node->parent != PW_PLAN_NO_NODE)
    {
      bound = MAX (bound, pw_plan_work_at (calendar, self->early[node->parent].start, plain));
    }
  for (guint i = 0; i < node->in.n; i++)
    {
      gint64 offer = pw_plan_work_at (calendar, pw_plan_follow_edge (self, &edges[i], plain), plain);

      bound = MAX (bound, pw_plan_edge_meets_finish (&edges[i]) ? offer - node->length : offer);
    }

  if (G_UNLIKELY (node->flags & PW_NODE_PARTLY))
    {
      gint64 done = MAX (bound, self->status_work[node->calendar]) + node->length;
      PwMoment start = pw_plan_start_at (calendar, bound, plain);

      return (PwPlanTimes) { start, done > bound ? pw_plan_finish_at (calendar, done, plain) : start };
    }
  return (PwPlanTimes) { pw_plan_start_at (calendar, bound, plain), pw_plan_finish_at (calendar, bound + node->length, plain) };
}

static G_ALWAYS_INLINE inline PwPlanTimes
pw_plan_get_early (PwPlanSchedule *self,
                   guint           index,
                   gboolean        plain)
{
  PwPlanTimes times = pw_plan_get_ready (self, index, plain);

  if (G_UNLIKELY (self->nodes[index].flags & PW_NODE_GATED))
    {
      const PwPlanSittings *gate = pw_plan_get_gate (self, index);
      guint sitting = pw_plan_find_sitting (gate, times.finish);

      if (sitting != PW_PLAN_NO_SITTING)
        {
          times.finish = gate->sittings[sitting].sitting;
          times.start = self->nodes[index].kind == PW_NODE_POINT ? times.finish : times.start;
        }
    }

  return times;
}

/* Where an empty phase stands. */
static inline PwMoment
pw_plan_get_empty_moment (PwPlanSchedule *self,
                          guint           opening,
                          gboolean        plain)
{
  PwCalendar *calendar = self->calendars[0];

  return MAX (self->early[opening].start, pw_plan_start_at (calendar, pw_plan_work_at (calendar, self->start, plain), plain));
}

/* How late it must be ready to finish by @limit; without known sitting that is all there is to it. */
static inline PwMoment
pw_plan_limit_gate (PwPlanSchedule *self,
                    guint           index,
                    PwMoment        limit,
                    gboolean        plain)
{
  const PwPlanSittings *gate = pw_plan_get_gate (self, index);
  PwPlanTimes ready = pw_plan_get_ready (self, index, plain);

  if (pw_plan_find_sitting (gate, ready.finish) == PW_PLAN_NO_SITTING)
    {
      return limit;
    }
  if (gate->sittings[0].sitting > limit)
    {
      return MIN (limit, gate->sittings[0].deadline);
    }
  return gate->sittings[pw_plan_find_last_sitting (gate, limit)].deadline;
}

/* What most nodes are, when nobody rests, in as few steps as can be. */
static G_ALWAYS_INLINE inline PwPlanTimes
pw_plan_get_late_of_plain_task (PwPlanSchedule    *self,
                                const PwPlanTimes *late,
                                guint              index)
{
  const PwPlanNode *node = &self->nodes[index];
  const PwPlanEdge *edge = self->out.edges + node->out.first;
  const PwPlanEdge *end = edge + node->out.n;
  gint64 finish = self->horizon_work[node->calendar];
  gint64 start = PW_PLAN_NEVER;

  for (; edge < end; edge++)
    {
      gint64 limit = (pw_plan_edge_meets_finish (edge) ? late[edge->node].finish : late[edge->node].start) - edge->lag;

      if (G_LIKELY (pw_plan_edge_leaves_finish (edge)))
        {
          finish = MIN (finish, limit);
        }
      else
        {
          start = MIN (start, limit);
        }
    }
  if (node->parent != PW_PLAN_NO_NODE)
    {
      guint span = self->partners[node->parent];

      finish = MIN (finish, late[span].finish);
      if (self->early[index].start == self->early[span].start)
        {
          start = MIN (start, late[span].start);
        }
    }

  start = MIN (start, finish - node->length);
  return (PwPlanTimes) { start, start + node->length };
}

/**
 * The late dates of a node, but for an opening: the limits that those before it count on.
 *
 * @late: limits of all after it
 * @only_links: without constraints, deadlines and the end of the project; what is
 *   fixed then lets nothing through
 * @is_own: of what is fixed the dates that it could have itself
 */
static G_ALWAYS_INLINE inline PwPlanTimes
pw_plan_get_late (PwPlanSchedule    *self,
                  const PwPlanTimes *late,
                  guint              index,
                  gboolean           only_links,
                  gboolean           is_own,
                  gboolean           plain)
{
  const PwPlanNode *node = &self->nodes[index];
  const PwPlanEdge *edges = self->out.edges + node->out.first;
  PwCalendar *calendar = self->calendars[node->calendar];
  gboolean is_work = node->kind == PW_NODE_TASK || node->kind == PW_NODE_FIXED;
  gint64 start = PW_PLAN_NEVER;
  gint64 finish = PW_PLAN_NEVER;
  PwMoment from_start = PW_PLAN_NEVER;
  PwMoment from_finish = PW_PLAN_NEVER;
  gint64 length;

  if (plain && !only_links && node->kind == PW_NODE_TASK && node->flags == 0)
    {
      return pw_plan_get_late_of_plain_task (self, late, index);
    }
  if (node->kind == PW_NODE_FIXED && !is_own)
    {
      if (only_links || (node->flags & PW_NODE_BEGUN) != 0)
        {
          return (PwPlanTimes) { PW_PLAN_NEVER, PW_PLAN_NEVER };
        }
      return (PwPlanTimes) { pw_plan_point_limit (calendar, node->floor, plain), pw_plan_point_limit (calendar, node->length, plain) };
    }

  for (guint i = 0; i < node->out.n; i++)
    {
      const PwPlanTimes *next = &late[edges[i].node];
      gboolean leaves_finish = pw_plan_edge_leaves_finish (&edges[i]);
      PwMoment limit = pw_plan_return_edge (self, &edges[i], pw_plan_edge_meets_finish (&edges[i]) ? next->finish : next->start,
                                            leaves_finish && (plain || pw_plan_ends_at_evening (self, index)), plain);

      if (leaves_finish)
        {
          from_finish = MIN (from_finish, limit);
        }
      else
        {
          from_start = MIN (from_start, limit);
        }
    }
  if (node->parent != PW_PLAN_NO_NODE)
    {
      guint span = self->partners[node->parent];

      from_finish = MIN (from_finish, late[span].finish);
      if (self->early[index].start == self->early[span].start)
        {
          from_start = MIN (from_start, late[span].start);
        }
    }
  if (!only_links && (node->flags & PW_NODE_CEILING) != 0)
    {
      start = self->ceilings[index].start;
      finish = self->ceilings[index].finish;
    }

  if (node->kind == PW_NODE_SPAN)
    {
      return (PwPlanTimes) { MIN (start, from_start), MIN (finish, from_finish) };
    }

  if (!is_work)
    {
      PwMoment limit = MIN (finish, from_finish);

      if (!only_links)
        {
          limit = MIN (limit, self->horizon_points[node->calendar]);
        }
      limit = MIN (MIN (limit, start), from_start);
      if (G_UNLIKELY (node->flags & PW_NODE_GATED) && pw_plan_is_limit (limit))
        {
          limit = pw_plan_limit_gate (self, index, limit, plain);
        }
      return (PwPlanTimes) { limit, limit };
    }

  if (!only_links)
    {
      finish = MIN (finish, self->horizon_work[node->calendar]);
    }
  if (G_UNLIKELY (node->flags & PW_NODE_GATED))
    {
      PwMoment limit = pw_plan_is_limit (finish) ? pw_plan_start_at (calendar, finish, plain) : PW_PLAN_NEVER;

      limit = MIN (limit, from_finish);
      finish = pw_plan_is_limit (limit) ? pw_plan_work_at (calendar, pw_plan_limit_gate (self, index, limit, plain), plain) : PW_PLAN_NEVER;
    }
  else if (pw_plan_is_limit (from_finish))
    {
      finish = MIN (finish, pw_plan_work_at (calendar, from_finish, plain));
    }
  if (pw_plan_is_limit (from_start))
    {
      start = MIN (start, pw_plan_start_work_by (calendar, from_start, plain));
    }

  length = node->length;
  if (G_UNLIKELY (node->kind == PW_NODE_FIXED || (node->flags & PW_NODE_PARTLY) != 0))
    {
      PwPlanTimes times = pw_plan_get_ready (self, index, plain);

      length = pw_plan_work_at (calendar, times.finish, plain) - pw_plan_work_at (calendar, times.start, plain);
    }
  start = MIN (start, finish - length);
  if (!pw_plan_is_limit (start))
    {
      return (PwPlanTimes) { PW_PLAN_NEVER, PW_PLAN_NEVER };
    }
  return (PwPlanTimes) { pw_plan_start_at (calendar, start, plain), pw_plan_start_at (calendar, start + length, plain) };
}

G_END_DECLS
