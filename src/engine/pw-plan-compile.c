/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "engine/pw-calendar-private.h"
#include "engine/pw-plan-graph-private.h"
#include "engine/pw-plan-private.h"

static void
copy_problem (PwPlanSchedule      *self,
              const PwPlanProblem *problem)
{
  self->tasks = g_array_sized_new (FALSE, FALSE, sizeof (PwPlanTask), problem->n_tasks);
  g_array_append_vals (self->tasks, problem->tasks, problem->n_tasks);
  self->links = g_array_sized_new (FALSE, FALSE, sizeof (PwPlanLink), problem->n_links);
  g_array_append_vals (self->links, problem->links, problem->n_links);
  self->start = problem->start;
  self->deadline = problem->deadline;
  self->status = problem->has_status ? problem->status : PW_MOMENT_NONE;

  self->n_calendars = MIN (problem->n_calendars, G_MAXUINT16 - 1) + 1;
  self->calendars = g_new (PwCalendar *, self->n_calendars);
  self->calendars[0] = pw_calendar_ref (problem->calendar);
  self->is_plain = problem->calendar->is_continuous;
  for (guint i = 1; i < self->n_calendars; i++)
    {
      self->calendars[i] = pw_calendar_ref (problem->calendars[i - 1]);
      self->is_plain &= self->calendars[i]->is_continuous;
    }
  self->status_work = g_new0 (gint64, self->n_calendars);
  self->horizon_work = g_new0 (gint64, self->n_calendars);
  self->horizon_points = g_new0 (PwMoment, self->n_calendars);
  for (guint i = 0; i < self->n_calendars && self->status != PW_MOMENT_NONE; i++)
    {
      self->status_work[i] = pw_calendar_get_work (self->calendars[i], self->status);
    }

  self->n_gates = problem->n_gates;
  self->gates = g_new0 (PwPlanSittings, MAX (problem->n_gates, 1));
  for (guint i = 0; i < problem->n_gates; i++)
    {
      self->gates[i].sittings = g_memdup2 (problem->gates[i].sittings, problem->gates[i].n_sittings * sizeof (PwPlanSitting));
      self->gates[i].n_sittings = problem->gates[i].n_sittings;
    }
}

/* Numbers nodes by their place in the order, so that the passes walk through memory. */
static guint *
number_nodes (PwPlanSchedule    *self,
              const PwPlanGraph *graph)
{
  guint n_tasks = graph->n_tasks;
  guint *numbers = g_new (guint, 2 * MAX (n_tasks, 1));

  self->n_tasks = n_tasks;
  self->n_nodes = graph->n_order;
  self->node_of = g_new (guint, MAX (n_tasks, 1));
  self->task_of = g_new (guint, MAX (self->n_nodes, 1));
  self->partners = g_new (guint, MAX (self->n_nodes, 1));
  self->order = g_new (guint, MAX (self->n_nodes, 1));
  self->ranks = g_new (guint, MAX (self->n_nodes, 1));

  for (guint i = 0; i < self->n_nodes; i++)
    {
      guint task = graph->order[i] % n_tasks;

      numbers[graph->order[i]] = i;
      self->task_of[i] = task;
      self->partners[i] = PW_PLAN_NO_NODE;
      self->order[i] = i;
      self->ranks[i] = i;
    }
  for (guint task = 0; task < n_tasks; task++)
    {
      self->node_of[task] = numbers[task];
      if (graph->is_phase[task])
        {
          self->partners[numbers[task]] = numbers[n_tasks + task];
          self->partners[numbers[n_tasks + task]] = numbers[task];
        }
    }

  return numbers;
}

static void
place_in_phases (PwPlanSchedule    *self,
                 const PwPlanGraph *graph)
{
  guint n_children = graph->first_children[graph->n_tasks];

  self->first_children = g_memdup2 (graph->first_children, (graph->n_tasks + 1) * sizeof (guint));
  self->children = g_new (guint, MAX (n_children, 1));
  for (guint i = 0; i < n_children; i++)
    {
      self->children[i] = self->node_of[graph->children[i]];
    }
  for (guint i = 0; i < self->n_nodes; i++)
    {
      guint parent = graph->parents[self->task_of[i]];

      self->nodes[i].parent = parent != PW_PLAN_NO_PARENT ? self->node_of[parent] : PW_PLAN_NO_NODE;
    }
}

static guint
find_source (PwPlanSchedule   *self,
             const PwPlanLink *link)
{
  return pw_plan_get_end (self, self->node_of[link->from]);
}

/* Edges in the pools lie in the order of their nodes. */
static void
lay_edges (PwPlanSchedule *self)
{
  guint n_links = self->links->len;

  self->n_ignored = g_new0 (guint, MAX (self->n_tasks, 1));
  self->in = (PwPlanPool) { g_new (PwPlanEdge, MAX (n_links, 1)), 0, MAX (n_links, 1) };
  self->out = (PwPlanPool) { g_new (PwPlanEdge, MAX (n_links, 1)), 0, MAX (n_links, 1) };
  for (guint i = 0; i < n_links; i++)
    {
      PwPlanLink *link = &g_array_index (self->links, PwPlanLink, i);

      if (link->from >= self->n_tasks || link->to >= self->n_tasks)
        {
          link->from = link->to = PW_PLAN_NO_PARENT;
        }
      else if (pw_plan_ignores_link (self, link))
        {
          self->n_ignored[link->to]++;
        }
      else
        {
          self->nodes[self->node_of[link->to]].in.n++;
          self->nodes[find_source (self, link)].out.n++;
        }
    }
  for (guint i = 0; i < self->n_nodes; i++)
    {
      self->nodes[i].in.first = self->in.n;
      self->nodes[i].out.first = self->out.n;
      self->in.n += self->nodes[i].in.n;
      self->out.n += self->nodes[i].out.n;
      self->nodes[i].in.n = self->nodes[i].out.n = 0;
    }
  for (guint i = 0; i < n_links; i++)
    {
      const PwPlanLink *link = pw_plan_get_link (self, i);

      if (link->from != PW_PLAN_NO_PARENT && !pw_plan_ignores_link (self, link))
        {
          guint from = find_source (self, link);
          guint to = self->node_of[link->to];
          PwPlanEdge edge = { CLAMP (link->lag, -PW_PLAN_LIMIT, PW_PLAN_LIMIT), from, i << 3 | (link->is_elapsed ? 4 : 0) | (link->kind & 3) };

          self->in.edges[self->nodes[to].in.first + self->nodes[to].in.n++] = edge;
          edge.node = to;
          self->out.edges[self->nodes[from].out.first + self->nodes[from].out.n++] = edge;
        }
    }
}

static void
create_states (PwPlanSchedule *self)
{
  guint n_words = self->n_nodes / 64 + 1;

  self->early = g_new0 (PwPlanTimes, MAX (self->n_nodes, 1));
  self->late = g_new0 (PwPlanTimes, MAX (self->n_nodes, 1));
  self->early_dirty = g_new0 (guint64, n_words);
  self->late_dirty = g_new0 (guint64, n_words);
  self->early_pending = g_array_new (FALSE, FALSE, sizeof (guint));
  self->late_pending = g_array_new (FALSE, FALSE, sizeof (guint));
  self->changed = g_array_new (FALSE, FALSE, sizeof (guint));
  self->is_changed = g_new0 (guint8, MAX (self->n_tasks, 1));
  self->changes = g_array_new (FALSE, FALSE, sizeof (PwPlanChange));
  self->edits = g_array_new (FALSE, FALSE, sizeof (PwPlanEditRecord));
  self->marks = g_new0 (guint, MAX (self->n_nodes, 1));
  self->via = g_new (guint, MAX (self->n_nodes, 1));
  self->is_all_dirty = TRUE;
}

/**
 * pw_plan_schedule_new:
 * @problem: tasks and links; links that point outside the arrays are left out
 * @cycle: (out) (optional) (transfer full) (array length=n_cycle): when there is a circle, its tasks,
 *   each holding back the next and the last one the first
 * @n_cycle: (out) (optional):
 *
 * Nothing is computed before the first pw_plan_schedule_update() or question. The time
 * it takes grows with tasks and links only, and nothing recurses.
 *
 * Returns: (transfer full) (nullable): the plan, or %NULL when links and phases close a circle
 */
PwPlanSchedule *
pw_plan_schedule_new (const PwPlanProblem *problem,
                      guint              **cycle,
                      guint               *n_cycle)
{
  PwPlanSchedule *self;
  PwPlanGraph graph;
  g_autofree guint *numbers = NULL;
  g_autofree guint *found = NULL;
  guint n_found = 0;

  pw_plan_graph_init (&graph, problem);
  if (pw_plan_graph_has_cycle (&graph))
    {
      pw_plan_graph_take_cycle (&graph, &found, &n_found);
    }
  if (n_cycle != NULL)
    {
      *n_cycle = n_found;
    }
  if (cycle != NULL)
    {
      *cycle = g_steal_pointer (&found);
    }
  if (n_found > 0)
    {
      pw_plan_graph_clear (&graph);
      return NULL;
    }

  self = g_new0 (PwPlanSchedule, 1);
  copy_problem (self, problem);
  numbers = number_nodes (self, &graph);
  self->nodes = g_new0 (PwPlanNode, MAX (self->n_nodes, 1));
  self->ceilings = g_new (PwPlanTimes, MAX (self->n_nodes, 1));
  place_in_phases (self, &graph);
  lay_edges (self);
  create_states (self);
  for (guint i = 0; i < self->n_tasks; i++)
    {
      pw_plan_prepare_task (self, i);
    }
  pw_plan_graph_clear (&graph);
  return self;
}

void
pw_plan_schedule_free (PwPlanSchedule *self)
{
  if (self == NULL)
    {
      return;
    }

  for (guint i = 0; i < self->n_calendars; i++)
    {
      pw_calendar_unref (self->calendars[i]);
    }
  for (guint i = 0; i < self->n_gates; i++)
    {
      g_free (self->gates[i].sittings);
    }
  g_array_unref (self->tasks);
  g_array_unref (self->links);
  g_array_unref (self->early_pending);
  g_array_unref (self->late_pending);
  g_array_unref (self->changed);
  g_array_unref (self->changes);
  g_array_unref (self->edits);
  g_free (self->calendars);
  g_free (self->gates);
  g_free (self->node_of);
  g_free (self->task_of);
  g_free (self->partners);
  g_free (self->nodes);
  g_free (self->ceilings);
  g_free (self->n_ignored);
  g_free (self->first_children);
  g_free (self->children);
  g_free (self->in.edges);
  g_free (self->out.edges);
  g_free (self->order);
  g_free (self->ranks);
  g_free (self->early);
  g_free (self->late);
  g_free (self->placed);
  g_free (self->old_placed);
  g_free (self->status_work);
  g_free (self->horizon_work);
  g_free (self->horizon_points);
  g_free (self->early_dirty);
  g_free (self->late_dirty);
  g_free (self->is_changed);
  g_free (self->marks);
  g_free (self->via);
  g_free (self);
}
