/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/timeline/pw-timeline-data.h"

#include "base/pw-day-text.h"
#include "model/pw-task-tree.h"
#include "model/pw-workspace.h"

static PwTimelineData *
data_new (void)
{
  PwTimelineData *self = g_new0 (PwTimelineData, 1);

  self->lines = g_array_new (FALSE, TRUE, sizeof (PwTimelineLine));
  self->items = g_array_new (FALSE, TRUE, sizeof (PwTimelineItem));
  self->links = g_array_new (FALSE, TRUE, sizeof (PwTimelineLink));
  self->tasks = g_ptr_array_new_with_free_func (g_object_unref);
  self->labels = g_ptr_array_new_with_free_func (g_free);
  self->item_of_task = g_hash_table_new (NULL, NULL);
  self->days = (PwDayRange) { PW_DAY_NONE, PW_DAY_NONE };
  return self;
}

void
pw_timeline_data_free (PwTimelineData *self)
{
  for (guint i = 0; i < self->lines->len; i++)
    {
      PwTimelineLine *line = &g_array_index (self->lines, PwTimelineLine, i);

      g_object_unref (line->project);
      g_clear_object (&line->task);
    }
  g_clear_pointer (&self->index, pw_timeline_index_free);
  g_array_unref (self->lines);
  g_array_unref (self->items);
  g_array_unref (self->links);
  g_ptr_array_unref (self->tasks);
  g_ptr_array_unref (self->labels);
  g_hash_table_unref (self->item_of_task);
  g_free (self);
}

static char *
dup_label (PwPlan   *plan,
           PwTask   *task,
           gboolean  has_titles)
{
  PwDay day = pw_plan_get_start_day (plan, task);

  if (has_titles)
    {
      return g_strdup (pw_task_get_title (task));
    }

  return pw_task_get_kind (task) == PW_TASK_KIND_MILESTONE && day != PW_DAY_NONE ? pw_day_dup_format (day, "%-d %b") : NULL;
}

static void
add_item (PwTimelineData *self,
          PwPlan         *plan,
          PwTask         *task,
          gboolean        has_titles)
{
  PwTimelineLine *line = &g_array_index (self->lines, PwTimelineLine, self->lines->len - 1);
  const PwPlanDates *dates = pw_plan_get_dates (plan, task);
  PwTimelineItem item = {
    .kind = (PwPlanKind) pw_task_get_kind (task),
    .row = self->lines->len - 1,
    .baseline_start = PW_MOMENT_NONE,
    .baseline_finish = PW_MOMENT_NONE,
    .label = dup_label (plan, task, has_titles),
  };
  PwDay start = pw_plan_get_start_day (plan, task);
  PwDay finish = pw_plan_get_finish_day (plan, task);

  if (dates == NULL)
    {
      g_free ((char *) item.label);
      return;
    }

  item.start = dates->start;
  item.finish = dates->finish;
  item.progress_percent = pw_plan_get_progress (plan, task);
  item.flags = (item.progress_percent == 100 ? PW_TIMELINE_IS_DONE : 0)
               | (dates->is_critical && item.kind == PW_PLAN_TASK ? PW_TIMELINE_IS_CRITICAL : 0)
               | (pw_plan_is_late (plan, task) ? PW_TIMELINE_IS_LATE : 0)
               | (pw_task_is_manual (task) ? PW_TIMELINE_IS_MANUAL : 0);
  g_array_append_val (self->items, item);
  g_ptr_array_add (self->tasks, g_object_ref (task));
  g_hash_table_insert (self->item_of_task, task, GUINT_TO_POINTER (self->tasks->len));
  g_ptr_array_add (self->labels, (char *) item.label);
  line->n_items++;

  self->days.first = self->days.first == PW_DAY_NONE ? start : MIN (self->days.first, start);
  self->days.end = MAX (self->days.end, finish + 1);
}

static void
add_line (PwTimelineData *self,
          PwProject      *project,
          PwTask         *task,
          guint           depth)
{
  PwTimelineLine line = {
    .project = g_object_ref (project),
    .task = task != NULL ? g_object_ref (task) : NULL,
    .depth = depth,
    .first_item = self->items->len,
  };

  g_array_append_val (self->lines, line);
}

static void
add_links (PwTimelineData *self,
           PwPlan         *plan,
           PwTask         *selected)
{
  PwPlanDriverKind kind;
  PwDependency *driver = NULL;

  if (selected != NULL)
    {
      pw_plan_get_driver (plan, selected, &kind, &driver);
    }
  for (guint i = 0; i < self->tasks->len; i++)
    {
      PwTask *task = g_ptr_array_index (self->tasks, i);
      g_autoptr (GPtrArray) links = pw_workspace_list_referrers (pw_plan_get_workspace (plan), PW_TYPE_DEPENDENCY, PW_DEPENDENCY_PREDECESSOR, task);

      for (guint j = 0; j < links->len; j++)
        {
          PwDependency *link = g_ptr_array_index (links, j);
          PwTask *successor = pw_dependency_get_successor (link);
          guint to = GPOINTER_TO_UINT (g_hash_table_lookup (self->item_of_task, successor));
          PwTimelineLink drawn = {
            .from = i,
            .to = to - 1,
            .kind = (PwPlanLinkKind) pw_dependency_get_kind (link),
            .is_critical = to > 0 && pw_plan_is_critical (plan, task) && pw_plan_is_critical (plan, successor),
            .is_driver = link == driver,
          };

          if (to > 0)
            {
              g_array_append_val (self->links, drawn);
            }
        }
    }
}

static void
make_index (PwTimelineData *self)
{
  self->index = pw_timeline_index_new ((const PwTimelineItem *) self->items->data, self->items->len,
                                       (const PwTimelineLink *) self->links->data, self->links->len, self->lines->len);
}

/**
 * pw_timeline_data_new_outline:
 * @plan: the plan
 * @project: a live project
 * @collapsed: (element-type PwTask): the phases whose parts do not show
 * @selected: (nullable): the task whose driving link stands out
 * @has_titles: whether bars carry their titles, for when no table stands beside them
 *
 * Returns: (transfer full): a line for each task of @project
 */
PwTimelineData *
pw_timeline_data_new_outline (PwPlan     *plan,
                              PwProject  *project,
                              GHashTable *collapsed,
                              PwTask     *selected,
                              gboolean    has_titles)
{
  PwTimelineData *self = data_new ();
  g_autoptr (GPtrArray) tasks = pw_project_list_tasks (project);
  g_autoptr (GHashTable) depths = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) hidden = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < tasks->len; i++)
    {
      PwTask *task = g_ptr_array_index (tasks, i);
      PwTask *parent = pw_task_get_parent (task);
      guint depth = parent != NULL ? GPOINTER_TO_UINT (g_hash_table_lookup (depths, parent)) + 1 : 0;
      PwTimelineLine *line;

      g_hash_table_insert (depths, task, GUINT_TO_POINTER (depth));
      if (parent != NULL && (g_hash_table_contains (collapsed, parent) || g_hash_table_contains (hidden, parent)))
        {
          g_hash_table_add (hidden, task);
          continue;
        }

      add_line (self, project, task, depth);
      add_item (self, plan, task, has_titles);
      line = &g_array_index (self->lines, PwTimelineLine, self->lines->len - 1);
      line->is_expandable = pw_task_get_kind (task) == PW_TASK_KIND_PHASE;
      line->is_expanded = line->is_expandable && !g_hash_table_contains (collapsed, task);
    }

  add_links (self, plan, selected != NULL && pw_entity_is_live (PW_ENTITY (selected)) ? selected : NULL);
  make_index (self);
  return self;
}

static int
compare_moments (gconstpointer first,
                 gconstpointer second,
                 gpointer      user_data)
{
  PwDay a = pw_plan_get_start_day (user_data, *(PwTask *const *) first);
  PwDay b = pw_plan_get_start_day (user_data, *(PwTask *const *) second);

  return a < b ? -1 : a > b;
}

/**
 * pw_timeline_data_new_lanes:
 * @plan: the plan
 * @projects: (element-type PwProject): live projects
 *
 * Returns: (transfer full): a line for each project, with its milestones
 */
PwTimelineData *
pw_timeline_data_new_lanes (PwPlan    *plan,
                            GPtrArray *projects)
{
  PwTimelineData *self = data_new ();

  for (guint i = 0; i < projects->len; i++)
    {
      PwProject *project = g_ptr_array_index (projects, i);
      g_autoptr (GPtrArray) tasks = pw_workspace_list_referrers (pw_plan_get_workspace (plan), PW_TYPE_TASK, PW_TASK_PROJECT, project);

      add_line (self, project, NULL, 0);
      g_ptr_array_sort_with_data (tasks, compare_moments, plan);
      for (guint j = 0; j < tasks->len; j++)
        {
          if (pw_task_get_kind (g_ptr_array_index (tasks, j)) == PW_TASK_KIND_MILESTONE)
            {
              add_item (self, plan, g_ptr_array_index (tasks, j), TRUE);
            }
        }
    }

  make_index (self);
  return self;
}

gboolean
pw_timeline_data_find (PwTimelineData *self,
                       PwTask         *task,
                       guint          *item)
{
  guint found = task != NULL ? GPOINTER_TO_UINT (g_hash_table_lookup (self->item_of_task, task)) : 0;

  if (found == 0)
    {
      return FALSE;
    }
  *item = found - 1;
  return TRUE;
}

guint
pw_timeline_data_get_line_of (PwTimelineData *self,
                              guint           item)
{
  return g_array_index (self->items, PwTimelineItem, item).row;
}

/**
 * pw_timeline_data_show_moves:
 * @self: the data
 * @plan: the plan
 * @preview: (nullable): what would move; %NULL shows all where it is
 *
 * What would move stands as a ghost on its new place, above a thin bar on its old one.
 */
void
pw_timeline_data_show_moves (PwTimelineData *self,
                             PwPlan         *plan,
                             PwPlanPreview  *preview)
{
  for (guint i = 0; i < self->items->len; i++)
    {
      PwTimelineItem *item = &g_array_index (self->items, PwTimelineItem, i);
      const PwPlanDates *dates = pw_plan_get_dates (plan, g_ptr_array_index (self->tasks, i));

      item->start = dates != NULL ? dates->start : item->start;
      item->finish = dates != NULL ? dates->finish : item->finish;
      item->baseline_start = PW_MOMENT_NONE;
      item->baseline_finish = PW_MOMENT_NONE;
      item->flags &= ~(PwTimelineFlags) PW_TIMELINE_IS_GHOST;
    }
  for (guint i = 0; preview != NULL && i < preview->moves->len; i++)
    {
      const PwPlanMove *move = &g_array_index (preview->moves, PwPlanMove, i);
      guint index;

      if (pw_timeline_data_find (self, move->task, &index))
        {
          PwTimelineItem *item = &g_array_index (self->items, PwTimelineItem, index);

          item->baseline_start = item->start;
          item->baseline_finish = item->finish;
          item->start = move->start;
          item->finish = move->finish;
          item->flags |= PW_TIMELINE_IS_GHOST;
        }
    }
}
