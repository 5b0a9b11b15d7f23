/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "engine/pw-plan-kernel-private.h"

#include <string.h>

/* As late as possible: from the last one back, into what those after it leave free. */

static void
place_leaf (PwPlanSchedule *self,
            guint           index)
{
  const PwPlanNode *node = &self->nodes[index];
  PwCalendar *calendar = self->calendars[node->calendar];
  gboolean plain = self->is_plain;
  PwPlanTimes room = pw_plan_find_room (self, index);
  gint64 early = pw_plan_work_at (calendar, self->early[index].start, plain);
  gint64 finish = MIN (room.finish, pw_plan_work_at (calendar, self->late[index].finish, plain));
  gint64 start = MIN (finish - node->length, room.start);

  if (start <= early)
    {
      return;
    }
  self->placed[index].finish = pw_plan_finish_at (calendar, start + node->length, plain);
  self->placed[index].start = node->kind == PW_NODE_POINT ? self->placed[index].finish : pw_plan_start_at (calendar, start, plain);
}

static void
place_span (PwPlanSchedule *self,
            guint           opening)
{
  guint task = self->task_of[opening];
  PwPlanTimes times = { G_MAXINT64, G_MININT64 };

  for (guint i = self->first_children[task]; i < self->first_children[task + 1]; i++)
    {
      const PwPlanTimes *child = &self->placed[pw_plan_get_end (self, self->children[i])];

      times.start = MIN (times.start, child->start);
      times.finish = MAX (times.finish, child->finish);
    }
  if (times.start != G_MAXINT64)
    {
      self->placed[self->partners[opening]] = times;
    }
}

/* Needs early and late dates. */
void
pw_plan_place_late (PwPlanSchedule *self)
{
  g_free (self->placed);
  self->placed = g_memdup2 (self->early, self->n_nodes * sizeof (PwPlanTimes));
  for (guint i = self->n_nodes; i-- > 0;)
    {
      guint index = self->order[i];

      if (self->nodes[index].kind == PW_NODE_OPENING)
        {
          place_span (self, index);
        }
      else if ((self->nodes[index].flags & PW_NODE_ALAP) != 0)
        {
          place_leaf (self, index);
        }
    }
}
