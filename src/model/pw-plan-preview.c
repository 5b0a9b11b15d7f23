/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/pw-plan-private.h"

/* What an edit that is not applied would move. */

static void
add_move (PwPlanPreview       *preview,
          const PwPlanNetwork *network,
          guint                index,
          PwMoment             start,
          PwMoment             finish)
{
  PwPlanMove move = { g_ptr_array_index (network->tasks, index), start, finish };
  PwPlanKind kind = g_array_index (network->task_inputs, PwPlanTask, index).kind;

  g_array_append_val (preview->moves, move);
  preview->n_tasks += kind == PW_PLAN_TASK ? 1 : 0;
  preview->n_milestones += kind == PW_PLAN_MILESTONE ? 1 : 0;
}

/* The network tries @edit and takes it back: what it touches is all that is looked at. */
static gboolean
preview_by_trial (PwPlanNetwork *network,
                  PwEdit        *edit,
                  PwPlanPreview *preview)
{
  g_autofree gboolean *is_touched = NULL;
  g_autofree PwMoment *after = NULL;
  const guint *touched;
  guint n_touched;

  if (!pw_plan_network_try (network, edit))
    {
      return FALSE;
    }

  is_touched = g_new0 (gboolean, network->tasks->len + 1);
  after = g_new (PwMoment, 2 * network->tasks->len + 1);
  touched = pw_plan_schedule_update_times (network->schedule, &n_touched);
  for (guint i = 0; i < n_touched; i++)
    {
      guint index = touched[i];

      is_touched[index] = TRUE;
      pw_plan_schedule_get_times (network->schedule, index, &after[2 * index], &after[2 * index + 1]);
    }
  pw_plan_network_take_back (network);

  for (guint i = 0; i < network->tasks->len; i++)
    {
      PwMoment start;
      PwMoment finish;

      if (!is_touched[i])
        {
          continue;
        }
      pw_plan_schedule_get_times (network->schedule, i, &start, &finish);
      if (start != after[2 * i] || finish != after[2 * i + 1])
        {
          add_move (preview, network, i, after[2 * i], after[2 * i + 1]);
        }
    }

  return TRUE;
}

static void
compare_networks (PwPlanPreview *preview,
                  PwPlanNetwork *before,
                  PwPlanNetwork *after)
{
  for (guint i = 0; i < after->tasks->len; i++)
    {
      PwTask *task = g_ptr_array_index (after->tasks, i);
      PwMoment old_start = PW_MOMENT_NONE;
      PwMoment old_finish = PW_MOMENT_NONE;
      PwMoment start;
      PwMoment finish;

      pw_plan_network_get_times (before, task, &old_start, &old_finish);
      if (pw_plan_network_get_times (after, task, &start, &finish) && (start != old_start || finish != old_finish))
        {
          add_move (preview, after, i, start, finish);
        }
    }
}

/**
 * pw_plan_preview:
 * @self: a plan
 * @edit: an edit that is not applied
 *
 * Returns: (transfer full): which tasks it would move where; made tasks included
 */
PwPlanPreview *
pw_plan_preview (PwPlan *self,
                 PwEdit *edit)
{
  PwPlanPreview *preview = g_new0 (PwPlanPreview, 1);
  g_autoptr (GHashTable) projects = pw_plan_collect_projects (self, edit);
  GHashTableIter iter;
  gpointer project;

  preview->moves = g_array_new (FALSE, FALSE, sizeof (PwPlanMove));
  g_hash_table_iter_init (&iter, projects);
  while (g_hash_table_iter_next (&iter, &project, NULL))
    {
      PwPlanNetwork *network = pw_plan_ensure_network (self, project);

      if (!preview_by_trial (network, edit, preview))
        {
          g_autoptr (PwPlanNetwork) after = pw_plan_network_new (pw_plan_get_workspace (self), project, edit, pw_plan_get_calendars (self));

          compare_networks (preview, network, after);
        }
    }

  return preview;
}

/**
 * pw_plan_preview_driver:
 * @self: a plan
 * @edit: an edit that is not applied
 * @task: a live task
 * @kind: (out): what would fix its start
 * @link: (out) (transfer none) (nullable): the link, when it is one; belongs to @edit when that makes it
 *
 * Returns: (transfer none) (nullable): as pw_plan_get_driver(), with @edit in
 */
PwTask *
pw_plan_preview_driver (PwPlan            *self,
                        PwEdit            *edit,
                        PwTask            *task,
                        PwPlanDriverKind  *kind,
                        PwDependency     **link)
{
  PwProject *project = pw_task_get_project (task);
  PwPlanNetwork *network = pw_plan_ensure_network (self, project);
  g_autoptr (PwPlanNetwork) after = NULL;
  PwTask *source;

  if (pw_plan_network_try (network, edit))
    {
      source = pw_plan_read_driver (network, task, kind, link);
      pw_plan_network_take_back (network);
      return source;
    }

  after = pw_plan_network_new (pw_plan_get_workspace (self), project, edit, pw_plan_get_calendars (self));
  return pw_plan_read_driver (after, task, kind, link);
}

/**
 * pw_plan_preview_find:
 * @self: a preview
 * @task: a task
 *
 * Returns: (nullable): where @task would go; %NULL when it stays
 */
const PwPlanMove *
pw_plan_preview_find (PwPlanPreview *self,
                      PwTask        *task)
{
  for (guint i = 0; i < self->moves->len; i++)
    {
      if (g_array_index (self->moves, PwPlanMove, i).task == task)
        {
          return &g_array_index (self->moves, PwPlanMove, i);
        }
    }

  return NULL;
}

void
pw_plan_preview_free (PwPlanPreview *self)
{
  g_array_unref (self->moves);
  g_free (self);
}
