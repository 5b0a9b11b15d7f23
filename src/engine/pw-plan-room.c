/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "engine/pw-plan-kernel-private.h"

/* Until when the start or the finish of something may come, so that it stays where it is. */
static PwMoment
find_stay (PwPlanSchedule *self,
           guint           index,
           gboolean        is_finish)
{
  const PwPlanNode *node = &self->nodes[index];
  PwCalendar *calendar = self->calendars[node->calendar];
  const PwPlanTimes *times = pw_plan_get_placed (self, index);
  gboolean plain = self->is_plain;

  if (node->kind == PW_NODE_FIXED || !pw_plan_is_limit (self->late[index].start))
    {
      return is_finish ? self->late[index].finish : self->late[index].start;
    }
  if (node->kind == PW_NODE_OPENING)
    {
      return pw_plan_point_limit (calendar, pw_plan_get_placed (self, self->partners[index])->start, plain);
    }
  if ((node->flags & PW_NODE_GATED) != 0 && (is_finish || node->kind == PW_NODE_POINT))
    {
      const PwPlanSittings *gate = pw_plan_get_gate (self, index);
      PwMoment ready = pw_plan_get_ready (self, index, plain).finish;
      guint sitting = pw_plan_find_sitting (gate, ready);

      return sitting != PW_PLAN_NO_SITTING ? gate->sittings[sitting].deadline : ready;
    }

  return pw_plan_point_limit (calendar, is_finish ? times->finish : times->start, plain);
}

/* What the links out of @index leave it. */
static void
narrow_room (PwPlanSchedule *self,
             guint           index,
             PwPlanTimes    *room,
             gboolean        counts_start)
{
  const PwPlanNode *node = &self->nodes[index];
  gboolean is_evening = pw_plan_ends_at_evening (self, index);

  for (guint i = 0; i < node->out.n; i++)
    {
      const PwPlanEdge *edge = &self->out.edges[node->out.first + i];
      gboolean leaves_finish = pw_plan_edge_leaves_finish (edge);
      PwMoment stay = find_stay (self, edge->node, pw_plan_edge_meets_finish (edge));
      PwMoment limit = pw_plan_return_edge (self, edge, stay, leaves_finish && is_evening, self->is_plain);

      if (leaves_finish)
        {
          room->finish = MIN (room->finish, limit);
        }
      else if (counts_start)
        {
          room->start = MIN (room->start, limit);
        }
    }
}

/**
 * pw_plan_find_room:
 *
 * Returns: the work until which a leaf may start and be ready before anything after it
 *   moves; %PW_PLAN_NEVER or more when nothing comes after it
 */
PwPlanTimes
pw_plan_find_room (PwPlanSchedule *self,
                   guint           index)
{
  const PwPlanNode *node = &self->nodes[index];
  PwCalendar *calendar = self->calendars[node->calendar];
  gboolean is_work = node->kind != PW_NODE_POINT;
  gboolean is_first = TRUE;
  gboolean plain = self->is_plain;
  PwPlanTimes room = { PW_PLAN_NEVER, PW_PLAN_NEVER };

  narrow_room (self, index, &room, TRUE);
  for (guint inside = index, opening = node->parent; opening != PW_PLAN_NO_NODE; opening = self->nodes[opening].parent)
    {
      guint span = self->partners[opening];

      is_first &= self->early[inside].start == self->early[span].start;
      narrow_room (self, span, &room, is_first);
      inside = span;
    }

  if ((node->flags & PW_NODE_GATED) != 0 && pw_plan_is_limit (room.finish))
    {
      room.finish = pw_plan_limit_gate (self, index, room.finish, plain);
    }
  if (pw_plan_is_limit (room.finish))
    {
      room.finish = pw_plan_work_at (calendar, room.finish, plain);
    }
  if (pw_plan_is_limit (room.start))
    {
      room.start = is_work ? pw_plan_start_work_by (calendar, room.start, plain) : pw_plan_work_at (calendar, room.start, plain);
    }
  return room;
}
