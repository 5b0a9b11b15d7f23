/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "engine/pw-plan-kernel-private.h"

#include <string.h>


/*
 * Counting again what was touched. Dirty nodes are bits by rank: the next one to
 * look at is the next bit, up for early dates and down for late ones.
 */

static inline void
set_dirty (PwPlanSchedule *self,
           guint64        *bits,
           guint           node)
{
  guint rank = self->ranks[node];

  bits[rank / 64] |= G_GUINT64_CONSTANT (1) << (rank % 64);
}

static void
note_changed (PwPlanSchedule *self,
              guint           node)
{
  guint task = self->task_of[node];

  if (!self->is_changed[task])
    {
      self->is_changed[task] = TRUE;
      g_array_append_val (self->changed, task);
    }
}

static void
remember (PwPlanSchedule *self,
          guint           node,
          gboolean        is_late,
          PwPlanTimes     old)
{
  PwPlanChange change = { node, is_late, old };

  if (self->is_trial)
    {
      g_array_append_val (self->changes, change);
    }
}

static gboolean
is_equal (PwPlanTimes one,
          PwPlanTimes other)
{
  return one.start == other.start && one.finish == other.finish;
}

/* Forward */

static PwPlanTimes
span_children (PwPlanSchedule *self,
               guint           span,
               gboolean        plain)
{
  guint task = self->task_of[span];
  PwPlanTimes times = { G_MAXINT64, G_MININT64 };

  for (guint i = self->first_children[task]; i < self->first_children[task + 1]; i++)
    {
      const PwPlanTimes *child = &self->early[pw_plan_get_end (self, self->children[i])];

      times.start = MIN (times.start, child->start);
      times.finish = MAX (times.finish, child->finish);
    }
  if (times.start == G_MAXINT64)
    {
      times.start = times.finish = pw_plan_get_empty_moment (self, self->partners[span], plain);
    }

  return times;
}

static void
dirty_children (PwPlanSchedule *self,
                guint64        *bits,
                guint           phase,
                gboolean        is_late)
{
  guint task = self->task_of[phase];

  for (guint i = self->first_children[task]; i < self->first_children[task + 1]; i++)
    {
      set_dirty (self, bits, is_late ? pw_plan_get_end (self, self->children[i]) : self->children[i]);
    }
}

static void
dirty_successors (PwPlanSchedule *self,
                  guint           index)
{
  const PwPlanNode *node = &self->nodes[index];

  if (node->kind == PW_NODE_OPENING)
    {
      dirty_children (self, self->early_dirty, index, FALSE);
      set_dirty (self, self->early_dirty, self->partners[index]);
      return;
    }

  for (guint i = 0; i < node->out.n; i++)
    {
      set_dirty (self, self->early_dirty, self->out.edges[node->out.first + i].node);
    }
  if (node->parent != PW_PLAN_NO_NODE)
    {
      set_dirty (self, self->early_dirty, self->partners[node->parent]);
    }
}

static void
refresh_early (PwPlanSchedule *self,
               guint           index)
{
  const PwPlanNode *node = &self->nodes[index];
  gboolean plain = self->is_plain;
  PwPlanTimes old = self->early[index];
  PwPlanTimes times;

  if (node->kind == PW_NODE_SPAN)
    {
      times = span_children (self, index, plain);
    }
  else if (node->kind == PW_NODE_OPENING)
    {
      times = pw_plan_get_ready (self, index, plain);
    }
  else
    {
      times = plain ? pw_plan_get_early (self, index, TRUE) : pw_plan_get_early (self, index, FALSE);
    }

  /* What is ready at another moment for the same sitting has another slack. */
  if ((node->flags & (PW_NODE_GATED | PW_NODE_PARTLY)) != 0)
    {
      set_dirty (self, self->late_dirty, index);
      note_changed (self, index);
    }
  if (is_equal (times, old))
    {
      return;
    }

  remember (self, index, FALSE, old);
  self->early[index] = times;
  dirty_successors (self, index);
  if (node->kind == PW_NODE_OPENING)
    {
      return;
    }

  note_changed (self, index);
  self->has_new_end |= old.finish == self->last || times.finish > self->last;
  if (node->kind == PW_NODE_SPAN && times.start != old.start)
    {
      dirty_children (self, self->late_dirty, index, TRUE);
    }
  set_dirty (self, self->late_dirty, index);
}

/* Backward */

static PwPlanTimes
open_children (PwPlanSchedule *self,
               guint           opening)
{
  guint task = self->task_of[opening];
  PwPlanTimes times = { PW_PLAN_NEVER, PW_PLAN_NEVER };

  if (self->first_children[task] == self->first_children[task + 1])
    {
      const PwPlanTimes *span = &self->late[self->partners[opening]];

      times.start = MIN (MIN (span->start, span->finish), self->horizon_points[0]);
    }
  for (guint i = self->first_children[task]; i < self->first_children[task + 1]; i++)
    {
      times.start = MIN (times.start, self->late[self->children[i]].start);
    }

  return times;
}

static void
dirty_predecessors (PwPlanSchedule *self,
                    guint           index)
{
  const PwPlanNode *node = &self->nodes[index];

  if (node->kind == PW_NODE_SPAN)
    {
      dirty_children (self, self->late_dirty, index, TRUE);
      set_dirty (self, self->late_dirty, self->partners[index]);
      return;
    }

  for (guint i = 0; i < node->in.n; i++)
    {
      set_dirty (self, self->late_dirty, self->in.edges[node->in.first + i].node);
    }
  if (node->parent != PW_PLAN_NO_NODE)
    {
      set_dirty (self, self->late_dirty, node->parent);
    }
}

static gboolean
refresh_late (PwPlanSchedule *self,
              guint           index)
{
  gboolean plain = self->is_plain;
  PwPlanTimes old = self->late[index];
  PwPlanTimes times;

  if (self->nodes[index].kind == PW_NODE_OPENING)
    {
      times = open_children (self, index);
    }
  else
    {
      times = plain ? pw_plan_get_late (self, self->late, index, FALSE, FALSE, TRUE)
                    : pw_plan_get_late (self, self->late, index, FALSE, FALSE, FALSE);
    }
  if (is_equal (times, old))
    {
      return FALSE;
    }

  remember (self, index, TRUE, old);
  self->late[index] = times;
  note_changed (self, index);
  return TRUE;
}

static PwMoment
find_last (PwPlanSchedule *self)
{
  PwMoment last = G_MININT64;

  for (guint i = 0; i < self->n_nodes; i++)
    {
      last = MAX (last, self->nodes[i].kind == PW_NODE_OPENING ? G_MININT64 : self->early[i].finish);
    }
  return last;
}

/* Returns whether the end of the project moved, so that all late dates may have. */
static gboolean
refresh_horizon (PwPlanSchedule *self)
{
  PwMoment last = self->has_new_end ? find_last (self) : self->last;
  gboolean has_moved = last != self->last;

  self->has_new_end = FALSE;
  self->last = last;
  if (has_moved && self->deadline == PW_MOMENT_NONE)
    {
      pw_plan_set_horizon (self);
      return TRUE;
    }

  return FALSE;
}

/* Early dates alone; late ones stay marked. */
static void
update_early (PwPlanSchedule *self)
{
  guint n_words = self->n_nodes / 64 + 1;

  for (guint i = 0; i < self->early_pending->len; i++)
    {
      set_dirty (self, self->early_dirty, g_array_index (self->early_pending, guint, i));
    }
  for (guint i = 0; i < self->late_pending->len; i++)
    {
      set_dirty (self, self->late_dirty, g_array_index (self->late_pending, guint, i));
    }
  self->is_late_due |= self->early_pending->len + self->late_pending->len > 0;
  g_array_set_size (self->early_pending, 0);
  g_array_set_size (self->late_pending, 0);

  for (guint word = 0; word < n_words; word++)
    {
      while (self->early_dirty[word] != 0)
        {
          guint bit = (guint) __builtin_ctzll (self->early_dirty[word]);

          self->early_dirty[word] &= ~(G_GUINT64_CONSTANT (1) << bit);
          refresh_early (self, self->order[word * 64 + bit]);
        }
    }
}

static void
update_late (PwPlanSchedule *self)
{
  guint n_words = self->n_nodes / 64 + 1;
  gboolean is_all = refresh_horizon (self);

  for (guint word = n_words; word-- > 0;)
    {
      guint n_ranks = MIN (self->n_nodes - MIN (word * 64, self->n_nodes), 64);

      if (is_all && n_ranks > 0)
        {
          self->late_dirty[word] = n_ranks == 64 ? G_MAXUINT64 : (G_GUINT64_CONSTANT (1) << n_ranks) - 1;
        }
      while (self->late_dirty[word] != 0)
        {
          guint bit = 63 - (guint) __builtin_clzll (self->late_dirty[word]);
          guint node = self->order[word * 64 + bit];

          self->late_dirty[word] &= ~(G_GUINT64_CONSTANT (1) << bit);
          if (refresh_late (self, node) && !is_all)
            {
              dirty_predecessors (self, node);
            }
        }
    }
  self->is_late_due = FALSE;
}

/* Everything again, and what is other than before. */
static void
update_all (PwPlanSchedule *self)
{
  g_autofree PwPlanTimes *early = g_memdup2 (self->early, self->n_nodes * sizeof (PwPlanTimes));
  g_autofree PwPlanTimes *late = g_memdup2 (self->late, self->n_nodes * sizeof (PwPlanTimes));

  pw_plan_run (self);
  for (guint i = 0; i < self->n_nodes; i++)
    {
      gboolean is_early = !is_equal (early[i], self->early[i]);
      gboolean is_late = !is_equal (late[i], self->late[i]);

      if (is_early)
        {
          remember (self, i, FALSE, early[i]);
        }
      if (is_late)
        {
          remember (self, i, TRUE, late[i]);
        }
      if (is_early || is_late || !self->is_computed || (self->nodes[i].flags & (PW_NODE_GATED | PW_NODE_PARTLY)) != 0)
        {
          note_changed (self, i);
        }
    }
}

static void
update_placed (PwPlanSchedule *self)
{
  g_autofree PwPlanTimes *old = g_steal_pointer (&self->placed);

  if (self->n_late_wishes > 0)
    {
      pw_plan_place_late (self);
    }
  for (guint i = 0; i < self->n_nodes && (old != NULL || self->placed != NULL); i++)
    {
      PwPlanTimes before = old != NULL ? old[i] : self->early[i];

      if (self->nodes[i].kind != PW_NODE_OPENING && !is_equal (before, *pw_plan_get_placed (self, i)))
        {
          note_changed (self, i);
        }
    }
}

static void
begin_changed (PwPlanSchedule *self)
{
  for (guint i = 0; i < self->changed->len; i++)
    {
      self->is_changed[g_array_index (self->changed, guint, i)] = FALSE;
    }
  g_array_set_size (self->changed, 0);
  for (guint i = 0; i < self->early_pending->len; i++)
    {
      note_changed (self, g_array_index (self->early_pending, guint, i));
    }
}

static gboolean
is_touched (PwPlanSchedule *self)
{
  return self->early_pending->len + self->late_pending->len > 0;
}

/**
 * pw_plan_schedule_update:
 * @self: a plan
 * @n_changed: (out) (optional): the number of tasks returned
 *
 * Counts again what the edits since the last time have touched.
 *
 * Returns: (transfer none) (array length=n_changed): the tasks whose dates or late
 *   dates are others now, and those that were edited; until the next update. Free slack
 *   of others may have changed too: that of what comes before a task that moved.
 */
const guint *
pw_plan_schedule_update (PwPlanSchedule *self,
                         guint          *n_changed)
{
  begin_changed (self);
  if (self->is_all_dirty)
    {
      update_all (self);
      self->has_new_end = FALSE;
      self->is_all_dirty = FALSE;
      g_array_set_size (self->early_pending, 0);
      g_array_set_size (self->late_pending, 0);
      update_placed (self);
    }
  else if (is_touched (self) || self->is_late_due)
    {
      update_early (self);
      update_late (self);
      update_placed (self);
    }

  self->is_computed = TRUE;
  if (n_changed != NULL)
    {
      *n_changed = self->changed->len;
    }
  return (const guint *) self->changed->data;
}

/**
 * pw_plan_schedule_update_times:
 * @self: a plan
 * @n_changed: (out) (optional): the number of tasks returned
 *
 * Counts again where tasks lie, and leaves slack for when somebody asks: what a
 * preview needs, in half the time. When tasks want to be as late as possible, and
 * when everything is to be counted again, it does what pw_plan_schedule_update() does.
 *
 * Returns: (transfer none) (array length=n_changed): the tasks whose dates are others
 *   now, and those that were edited; until the next update
 */
const guint *
pw_plan_schedule_update_times (PwPlanSchedule *self,
                               guint          *n_changed)
{
  if (self->is_all_dirty || self->n_late_wishes > 0 || self->placed != NULL)
    {
      return pw_plan_schedule_update (self, n_changed);
    }

  begin_changed (self);
  update_early (self);
  if (n_changed != NULL)
    {
      *n_changed = self->changed->len;
    }
  return (const guint *) self->changed->data;
}

/**
 * pw_plan_schedule_run:
 * @self: a plan
 *
 * Counts everything again, without telling what changed; what
 * pw_plan_schedule_update() does in less is no different.
 */
void
pw_plan_schedule_run (PwPlanSchedule *self)
{
  g_return_if_fail (!self->is_trial);

  pw_plan_run (self);
  update_placed (self);
  memset (self->late_dirty, 0, (self->n_nodes / 64 + 1) * sizeof (guint64));
  self->is_late_due = FALSE;
  self->is_all_dirty = FALSE;
  self->has_new_end = FALSE;
  self->is_computed = TRUE;
  g_array_set_size (self->early_pending, 0);
  g_array_set_size (self->late_pending, 0);
}

/* A question counts first what is still to be counted; what changed then is not told. */
void
pw_plan_schedule_update_if_needed (PwPlanSchedule *self)
{
  if (self->is_all_dirty || self->is_late_due || is_touched (self))
    {
      pw_plan_schedule_update (self, NULL);
    }
}

/* The same for questions about dates alone. */
void
pw_plan_schedule_update_times_if_needed (PwPlanSchedule *self)
{
  if (self->is_all_dirty || is_touched (self))
    {
      pw_plan_schedule_update_times (self, NULL);
    }
}
