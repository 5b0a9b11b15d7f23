/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "engine/pw-plan-private.h"

#include <string.h>

static void
touch_early (PwPlanSchedule *self,
             guint           node)
{
  g_array_append_val (self->early_pending, node);
  g_array_append_val (self->late_pending, node);
}

static void
touch_task (PwPlanSchedule *self,
            guint           task)
{
  guint node = self->node_of[task];

  touch_early (self, node);
  if (self->partners[node] != PW_PLAN_NO_NODE)
    {
      touch_early (self, self->partners[node]);
    }
}

static void
record (PwPlanSchedule   *self,
        PwPlanEditRecord  edit)
{
  if (self->is_trial)
    {
      g_array_append_val (self->edits, edit);
    }
}

static void
put_task (PwPlanSchedule   *self,
          guint             task,
          const PwPlanTask *input)
{
  g_array_index (self->tasks, PwPlanTask, task) = *input;
  pw_plan_prepare_task (self, task);
}

/**
 * pw_plan_schedule_set_task:
 * @self: a plan
 * @task: index of a task
 * @input: its numbers from now on
 *
 * Returns: %FALSE when it would be in another phase, or become a phase or no longer be
 *   one: for that the plan has to be made anew; nothing was changed then
 */
gboolean
pw_plan_schedule_set_task (PwPlanSchedule   *self,
                           guint             task,
                           const PwPlanTask *input)
{
  const PwPlanTask *old = pw_plan_get_input (self, task);
  guint parent = input->parent < self->n_tasks ? input->parent : PW_PLAN_NO_PARENT;
  guint old_parent = old->parent < self->n_tasks ? old->parent : PW_PLAN_NO_PARENT;
  gboolean has_children = self->first_children[task] < self->first_children[task + 1];
  gboolean is_phase = input->kind == PW_PLAN_PHASE || has_children;

  if (parent != old_parent || is_phase != (self->partners[self->node_of[task]] != PW_PLAN_NO_NODE))
    {
      return FALSE;
    }

  record (self, (PwPlanEditRecord) { .kind = PW_PLAN_EDIT_TASK, .index = task, .task = *old });
  put_task (self, task, input);
  touch_task (self, task);
  return TRUE;
}

/* The two ends of a link, when it counts. */
static void
touch_link (PwPlanSchedule   *self,
            const PwPlanLink *link)
{
  guint from = pw_plan_get_end (self, self->node_of[link->from]);
  guint to = self->node_of[link->to];

  touch_early (self, to);
  g_array_append_val (self->late_pending, from);
}

/**
 * pw_plan_schedule_add_link:
 * @self: a plan
 * @input: a link between two of its tasks
 * @link: (out) (optional): its index
 * @cycle: (out) (optional) (transfer full) (array length=n_cycle): the circle that it would close
 * @n_cycle: (out) (optional):
 *
 * Only tasks that lie between its ends in the order are looked at.
 *
 * Returns: %FALSE when it would close a circle; nothing was changed then
 */
gboolean
pw_plan_schedule_add_link (PwPlanSchedule   *self,
                           const PwPlanLink *input,
                           guint            *link,
                           guint           **cycle,
                           guint            *n_cycle)
{
  g_autofree guint *found = NULL;
  guint n_found = 0;
  guint index = self->links->len;
  gboolean is_ordered;

  g_return_val_if_fail (input->from < self->n_tasks && input->to < self->n_tasks, FALSE);

  is_ordered = pw_plan_ignores_link (self, input)
               || pw_plan_order_edge (self, pw_plan_get_end (self, self->node_of[input->from]), self->node_of[input->to], &found, &n_found);
  if (n_cycle != NULL)
    {
      *n_cycle = n_found;
    }
  if (cycle != NULL)
    {
      *cycle = g_steal_pointer (&found);
    }
  if (!is_ordered)
    {
      return FALSE;
    }

  g_array_append_vals (self->links, input, 1);
  pw_plan_insert_link (self, index);
  touch_link (self, input);
  record (self, (PwPlanEditRecord) { .kind = PW_PLAN_EDIT_ADD_LINK, .index = index });
  if (link != NULL)
    {
      *link = index;
    }
  return TRUE;
}

static void
take_link (PwPlanSchedule *self,
           guint           index)
{
  PwPlanLink *link = &g_array_index (self->links, PwPlanLink, index);

  pw_plan_drop_link (self, index);
  link->from = link->to = PW_PLAN_NO_PARENT;
}

/**
 * pw_plan_schedule_remove_link:
 * @self: a plan
 * @link: index of a link; the others keep theirs
 */
void
pw_plan_schedule_remove_link (PwPlanSchedule *self,
                              guint           link)
{
  PwPlanLink old;

  g_return_if_fail (link < self->links->len);

  old = *pw_plan_get_link (self, link);
  if (old.from == PW_PLAN_NO_PARENT)
    {
      return;
    }

  record (self, (PwPlanEditRecord) { .kind = PW_PLAN_EDIT_REMOVE_LINK, .index = link, .link = old });
  take_link (self, link);
  touch_link (self, &old);
}

static void
put_start (PwPlanSchedule *self,
           PwMoment        start)
{
  self->start = start;
  for (guint i = 0; i < self->n_tasks; i++)
    {
      pw_plan_prepare_task (self, i);
    }
}

/**
 * pw_plan_schedule_set_start:
 * @self: a plan
 * @start: the start of the project from now on
 */
void
pw_plan_schedule_set_start (PwPlanSchedule *self,
                            PwMoment        start)
{
  if (self->start == start)
    {
      return;
    }

  record (self, (PwPlanEditRecord) { .kind = PW_PLAN_EDIT_START, .start = self->start });
  put_start (self, start);
  self->is_all_dirty = TRUE;
}

/**
 * pw_plan_schedule_begin:
 * @self: a plan
 *
 * From here on edits are tried: pw_plan_schedule_commit() keeps them,
 * pw_plan_schedule_roll_back() takes them back in the time that they took.
 */
void
pw_plan_schedule_begin (PwPlanSchedule *self)
{
  g_return_if_fail (!self->is_trial);

  pw_plan_schedule_update (self, NULL);
  self->is_trial = TRUE;
  self->old_last = self->last;
  self->old_placed = g_memdup2 (self->placed, self->placed != NULL ? self->n_nodes * sizeof (PwPlanTimes) : 0);
}

static void
end_trial (PwPlanSchedule *self)
{
  self->is_trial = FALSE;
  g_clear_pointer (&self->old_placed, g_free);
  g_array_set_size (self->changes, 0);
  g_array_set_size (self->edits, 0);
}

void
pw_plan_schedule_commit (PwPlanSchedule *self)
{
  g_return_if_fail (self->is_trial);

  end_trial (self);
}

static void
take_back (PwPlanSchedule         *self,
           const PwPlanEditRecord *edit)
{
  g_autofree guint *cycle = NULL;
  guint n_cycle;
  PwPlanLink *link;

  switch (edit->kind)
    {
    case PW_PLAN_EDIT_TASK:
      put_task (self, edit->index, &edit->task);
      break;

    case PW_PLAN_EDIT_ADD_LINK:
      if (pw_plan_get_link (self, edit->index)->from != PW_PLAN_NO_PARENT)
        {
          take_link (self, edit->index);
        }
      g_array_set_size (self->links, edit->index);
      break;

    case PW_PLAN_EDIT_REMOVE_LINK:
      link = &g_array_index (self->links, PwPlanLink, edit->index);
      *link = edit->link;
      if (!pw_plan_ignores_link (self, link))
        {
          gboolean is_ordered = pw_plan_order_edge (self, pw_plan_get_end (self, self->node_of[link->from]), self->node_of[link->to], &cycle, &n_cycle);

          g_assert (is_ordered);
        }
      pw_plan_insert_link (self, edit->index);
      break;

    case PW_PLAN_EDIT_START:
      put_start (self, edit->start);
      break;

    default:
      g_assert_not_reached ();
    }
}

/**
 * pw_plan_schedule_roll_back:
 * @self: a plan
 *
 * Takes back what was done since pw_plan_schedule_begin(), dates included.
 */
void
pw_plan_schedule_roll_back (PwPlanSchedule *self)
{
  g_return_if_fail (self->is_trial);

  for (guint i = self->edits->len; i-- > 0;)
    {
      take_back (self, &g_array_index (self->edits, PwPlanEditRecord, i));
    }
  for (guint i = self->changes->len; i-- > 0;)
    {
      const PwPlanChange *change = &g_array_index (self->changes, PwPlanChange, i);

      (change->is_late ? self->late : self->early)[change->node] = change->old;
    }

  if (self->is_late_due)
    {
      memset (self->late_dirty, 0, (self->n_nodes / 64 + 1) * sizeof (guint64));
      self->is_late_due = FALSE;
    }
  self->has_new_end = FALSE;
  self->is_all_dirty = FALSE;
  g_array_set_size (self->early_pending, 0);
  g_array_set_size (self->late_pending, 0);
  if (self->last != self->old_last)
    {
      self->last = self->old_last;
      pw_plan_set_horizon (self);
    }
  g_free (self->placed);
  self->placed = g_steal_pointer (&self->old_placed);
  end_trial (self);
}
