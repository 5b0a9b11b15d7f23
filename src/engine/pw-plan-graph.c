/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "engine/pw-plan-graph-private.h"

#include "engine/pw-group-private.h"

/* What comes free last goes first, so that a chain stays together. */
static void
release (PwPlanGraph *graph,
         guint       *n_waiting,
         GArray      *free_nodes,
         guint        node)
{
  g_assert (node < 2 * graph->n_tasks);
  if (--n_waiting[node] == 0)
    {
      g_array_append_val (free_nodes, node);
    }
}

/* Topological order after A. Kahn, "Topological sorting of large networks" (CACM 5, 1962). */
static void
sort_nodes (PwPlanGraph *graph)
{
  guint n_tasks = graph->n_tasks;
  g_autofree guint *n_waiting = g_new0 (guint, 2 * n_tasks + 1);
  g_autoptr (GArray) free_nodes = g_array_sized_new (FALSE, FALSE, sizeof (guint), n_tasks);

  for (guint i = 0; i < n_tasks; i++)
    {
      guint parent = graph->parents[i];

      graph->n_nodes += graph->is_phase[i] ? 2 : 1;
      n_waiting[n_tasks + i]++;
      if (parent != PW_PLAN_NO_PARENT)
        {
          n_waiting[i]++;
          n_waiting[n_tasks + parent]++;
        }
      for (guint j = graph->first_links[i]; j < graph->first_links[i + 1]; j++)
        {
          const PwPlanLink *link = pw_plan_graph_get_link (graph, j);

          n_waiting[link->to] += pw_plan_graph_ignores_link (graph, link) ? 0 : 1;
        }
    }

  for (guint i = n_tasks; i-- > 0;)
    {
      if (n_waiting[i] == 0)
        {
          g_array_append_val (free_nodes, i);
        }
    }

  while (free_nodes->len > 0)
    {
      guint node = g_array_index (free_nodes, guint, free_nodes->len - 1);
      guint task = node % n_tasks;

      g_array_set_size (free_nodes, free_nodes->len - 1);
      graph->order[graph->n_order++] = node;
      if (graph->is_phase[task] && node == task)
        {
          release (graph, n_waiting, free_nodes, n_tasks + task);
          for (guint j = graph->first_children[task + 1]; j-- > graph->first_children[task];)
            {
              release (graph, n_waiting, free_nodes, graph->children[j]);
            }
          continue;
        }

      if (graph->parents[task] != PW_PLAN_NO_PARENT)
        {
          release (graph, n_waiting, free_nodes, n_tasks + graph->parents[task]);
        }
      for (guint j = graph->first_links[task]; j < graph->first_links[task + 1]; j++)
        {
          const PwPlanLink *link = pw_plan_graph_get_link (graph, j);

          if (!pw_plan_graph_ignores_link (graph, link))
            {
              release (graph, n_waiting, free_nodes, link->to);
            }
        }
    }
}

void
pw_plan_graph_init (PwPlanGraph         *graph,
                    const PwPlanProblem *problem)
{
  guint n_tasks = problem->n_tasks;
  g_autofree guint *sources = g_new (guint, MAX (problem->n_links, 1));

  *graph = (PwPlanGraph) { .problem = problem, .n_tasks = n_tasks };
  graph->parents = g_new (guint, MAX (n_tasks, 1));
  graph->is_phase = g_new0 (gboolean, MAX (n_tasks, 1));
  graph->order = g_new (guint, 2 * n_tasks + 1);

  for (guint i = 0; i < n_tasks; i++)
    {
      guint parent = problem->tasks[i].parent;

      graph->parents[i] = parent < n_tasks ? parent : PW_PLAN_NO_PARENT;
      graph->is_phase[i] |= problem->tasks[i].kind == PW_PLAN_PHASE;
      if (parent < n_tasks)
        {
          graph->is_phase[parent] = TRUE;
        }
    }
  for (guint i = 0; i < problem->n_links; i++)
    {
      const PwPlanLink *link = &problem->links[i];

      sources[i] = link->to < n_tasks ? link->from : G_MAXUINT;
    }

  pw_group_by (sources, problem->n_links, n_tasks, &graph->first_links, &graph->links);
  pw_group_by (graph->parents, n_tasks, n_tasks, &graph->first_children, &graph->children);
  sort_nodes (graph);
}

void
pw_plan_graph_clear (PwPlanGraph *graph)
{
  g_free (graph->parents);
  g_free (graph->is_phase);
  g_free (graph->first_links);
  g_free (graph->links);
  g_free (graph->first_children);
  g_free (graph->children);
  g_free (graph->order);
}

gboolean
pw_plan_graph_has_cycle (const PwPlanGraph *graph)
{
  return graph->n_order < graph->n_nodes;
}

/* For each node that never came free, one that holds it back and never came free either. */
static guint *
find_holders (const PwPlanGraph *graph)
{
  guint n_tasks = graph->n_tasks;
  g_autofree gboolean *is_free = g_new0 (gboolean, 2 * n_tasks);
  guint *holders = g_new (guint, 2 * n_tasks);

  for (guint i = 0; i < graph->n_order; i++)
    {
      is_free[graph->order[i]] = TRUE;
    }
  for (guint node = 0; node < 2 * n_tasks; node++)
    {
      holders[node] = G_MAXUINT;
    }

  for (guint i = 0; i < n_tasks; i++)
    {
      guint parent = graph->parents[i];
      guint end = pw_plan_graph_get_end (graph, i);

      if (end != i && !is_free[i] && !is_free[end] && holders[end] == G_MAXUINT)
        {
          holders[end] = i;
        }
      if (parent != PW_PLAN_NO_PARENT && !is_free[parent] && !is_free[i])
        {
          holders[i] = parent;
        }
      if (parent != PW_PLAN_NO_PARENT && !is_free[end])
        {
          holders[n_tasks + parent] = end;
        }
    }
  for (guint i = 0; i < n_tasks; i++)
    {
      guint end = pw_plan_graph_get_end (graph, i);

      for (guint j = graph->first_links[i]; j < graph->first_links[i + 1] && !is_free[end]; j++)
        {
          const PwPlanLink *link = pw_plan_graph_get_link (graph, j);

          if (!pw_plan_graph_ignores_link (graph, link))
            {
              holders[link->to] = end;
            }
        }
    }

  return holders;
}

/* Only for a graph that has a cycle. Going back from holder to holder must come round. */
void
pw_plan_graph_take_cycle (const PwPlanGraph *graph,
                          guint            **cycle,
                          guint             *n_cycle)
{
  g_autofree guint *holders = find_holders (graph);
  g_autofree guint *seen_at = g_new0 (guint, 2 * graph->n_tasks);
  g_autoptr (GArray) path = g_array_new (FALSE, FALSE, sizeof (guint));
  GArray *tasks = g_array_new (FALSE, FALSE, sizeof (guint));
  guint node = 0;

  while (holders[node] == G_MAXUINT)
    {
      node++;
    }
  while (seen_at[node] == 0)
    {
      g_array_append_val (path, node);
      seen_at[node] = path->len;
      node = holders[node];
    }

  for (guint i = path->len; i >= seen_at[node]; i--)
    {
      guint task = g_array_index (path, guint, i - 1) % graph->n_tasks;

      if (tasks->len == 0 || g_array_index (tasks, guint, tasks->len - 1) != task)
        {
          g_array_append_val (tasks, task);
        }
    }
  if (tasks->len > 1 && g_array_index (tasks, guint, 0) == g_array_index (tasks, guint, tasks->len - 1))
    {
      g_array_set_size (tasks, tasks->len - 1);
    }

  *n_cycle = tasks->len;
  *cycle = (guint *) g_array_free (tasks, FALSE);
}
