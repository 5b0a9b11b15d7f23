/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "engine/pw-plan-private.h"

#include <string.h>

/* Edges that come and go, and the order that has to follow. */

gboolean
pw_plan_ignores_link (PwPlanSchedule   *self,
                      const PwPlanLink *link)
{
  return self->partners[self->node_of[link->to]] != PW_PLAN_NO_NODE && (link->kind == PW_PLAN_FINISH_FINISH || link->kind == PW_PLAN_START_FINISH);
}

/* The node that is known last of a task: the span of a phase. */
guint
pw_plan_get_end (PwPlanSchedule *self,
                 guint           node)
{
  return self->nodes[node].kind != PW_NODE_SPAN && self->partners[node] != PW_PLAN_NO_NODE ? self->partners[node] : node;
}

/* A list that has no room moves to the end of the pool; its old place stays empty. */
void
pw_plan_pool_add (PwPlanPool  *pool,
                  PwPlanEdges *list,
                  PwPlanEdge   edge)
{
  gboolean is_last = list->first + list->n == pool->n;
  guint wanted = pool->n + (is_last ? 1 : list->n + 1);

  if (wanted > pool->capacity)
    {
      pool->capacity = wanted * 2;
      pool->edges = g_renew (PwPlanEdge, pool->edges, pool->capacity);
    }
  if (!is_last)
    {
      memcpy (pool->edges + pool->n, pool->edges + list->first, list->n * sizeof (PwPlanEdge));
      list->first = pool->n;
    }
  pool->edges[list->first + list->n++] = edge;
  pool->n = wanted;
}

void
pw_plan_pool_remove (PwPlanPool  *pool,
                     PwPlanEdges *list,
                     guint        link)
{
  PwPlanEdge *edges = pool->edges + list->first;

  for (guint i = 0; i < list->n; i++)
    {
      if (pw_plan_edge_get_link (&edges[i]) == link)
        {
          edges[i] = edges[--list->n];
          return;
        }
    }
}

/* The link is in the list of links, and the order allows it. */
void
pw_plan_insert_link (PwPlanSchedule *self,
                     guint           index)
{
  const PwPlanLink *link = pw_plan_get_link (self, index);
  guint from = pw_plan_get_end (self, self->node_of[link->from]);
  guint to = self->node_of[link->to];
  PwPlanEdge edge = { CLAMP (link->lag, -PW_PLAN_LIMIT, PW_PLAN_LIMIT), from, index << 3 | (link->is_elapsed ? 4 : 0) | (link->kind & 3) };

  if (pw_plan_ignores_link (self, link))
    {
      self->n_ignored[link->to]++;
      return;
    }
  pw_plan_pool_add (&self->in, &self->nodes[to].in, edge);
  edge.node = to;
  pw_plan_pool_add (&self->out, &self->nodes[from].out, edge);
}

void
pw_plan_drop_link (PwPlanSchedule *self,
                   guint           index)
{
  const PwPlanLink *link = pw_plan_get_link (self, index);

  if (pw_plan_ignores_link (self, link))
    {
      self->n_ignored[link->to]--;
      return;
    }
  pw_plan_pool_remove (&self->in, &self->nodes[self->node_of[link->to]].in, index);
  pw_plan_pool_remove (&self->out, &self->nodes[pw_plan_get_end (self, self->node_of[link->from])].out, index);
}

/* All that @node holds back, or all that holds it back, directly. */
static void
collect_next (PwPlanSchedule *self,
              guint           index,
              gboolean        is_forward,
              GArray         *found)
{
  const PwPlanNode *node = &self->nodes[index];
  guint around = is_forward ? PW_NODE_OPENING : PW_NODE_SPAN;
  const PwPlanEdges *list = is_forward ? &node->out : &node->in;
  const PwPlanPool *pool = is_forward ? &self->out : &self->in;

  g_array_set_size (found, 0);
  if (node->kind == around)
    {
      guint task = self->task_of[index];

      g_array_append_val (found, self->partners[index]);
      for (guint i = self->first_children[task]; i < self->first_children[task + 1]; i++)
        {
          guint child = is_forward ? self->children[i] : pw_plan_get_end (self, self->children[i]);

          g_array_append_val (found, child);
        }
      return;
    }

  for (guint i = 0; i < list->n; i++)
    {
      g_array_append_val (found, pool->edges[list->first + i].node);
    }
  if (node->parent != PW_PLAN_NO_NODE)
    {
      guint end = is_forward ? self->partners[node->parent] : node->parent;

      g_array_append_val (found, end);
    }
}

/* Nodes that @from reaches without leaving the ranks until @bound, itself included. */
static GArray *
collect_reached (PwPlanSchedule *self,
                 guint           from,
                 guint           bound,
                 gboolean        is_forward)
{
  GArray *reached = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GArray) next = g_array_new (FALSE, FALSE, sizeof (guint));

  self->mark++;
  self->marks[from] = self->mark;
  self->via[from] = PW_PLAN_NO_NODE;
  g_array_append_val (reached, from);
  for (guint i = 0; i < reached->len; i++)
    {
      guint node = g_array_index (reached, guint, i);

      collect_next (self, node, is_forward, next);
      for (guint j = 0; j < next->len; j++)
        {
          guint other = g_array_index (next, guint, j);

          if (self->marks[other] != self->mark && (is_forward ? self->ranks[other] <= bound : self->ranks[other] >= bound))
            {
              self->marks[other] = self->mark;
              self->via[other] = node;
              g_array_append_val (reached, other);
            }
        }
    }

  return reached;
}

static void
take_path (PwPlanSchedule *self,
           guint           last,
           guint         **cycle,
           guint          *n_cycle)
{
  GArray *tasks = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint node = last; node != PW_PLAN_NO_NODE; node = self->via[node])
    {
      guint task = self->task_of[node];

      if (tasks->len == 0 || g_array_index (tasks, guint, tasks->len - 1) != task)
        {
          g_array_append_val (tasks, task);
        }
    }
  if (tasks->len > 1 && g_array_index (tasks, guint, 0) == g_array_index (tasks, guint, tasks->len - 1))
    {
      g_array_set_size (tasks, tasks->len - 1);
    }
  for (guint i = 0; i < tasks->len / 2; i++)
    {
      guint *one = &g_array_index (tasks, guint, i);
      guint *other = &g_array_index (tasks, guint, tasks->len - 1 - i);
      guint kept = *one;

      *one = *other;
      *other = kept;
    }

  *n_cycle = tasks->len;
  *cycle = (guint *) g_array_free (tasks, FALSE);
}

static int
compare_ranks (gconstpointer a,
               gconstpointer b,
               gpointer      data)
{
  const guint *ranks = data;
  guint first = ranks[*(const guint *) a];
  guint second = ranks[*(const guint *) b];

  return (first > second) - (first < second);
}

static int
compare_numbers (gconstpointer a,
                 gconstpointer b)
{
  guint first = *(const guint *) a;
  guint second = *(const guint *) b;

  return (first > second) - (first < second);
}

/* Marks by rank do not outlive a new order. */
static void
keep_late_dirty (PwPlanSchedule *self)
{
  for (guint rank = 0; rank < self->n_nodes && self->is_late_due; rank++)
    {
      if ((self->late_dirty[rank / 64] >> (rank % 64) & 1) != 0)
        {
          g_array_append_val (self->late_pending, self->order[rank]);
          self->late_dirty[rank / 64] &= ~(G_GUINT64_CONSTANT (1) << (rank % 64));
        }
    }
}

/**
 * pw_plan_order_edge:
 *
 * Makes room for an edge in the order, after D. Pearce and P. Kelly, "A dynamic
 * topological sort algorithm for directed acyclic graphs" (ACM Journal of
 * Experimental Algorithmics 11, 2006): only nodes between the two are looked at.
 *
 * Returns: %FALSE when the edge would close a circle; nothing was changed then
 */
gboolean
pw_plan_order_edge (PwPlanSchedule *self,
                    guint           from,
                    guint           to,
                    guint         **cycle,
                    guint          *n_cycle)
{
  guint upper = self->ranks[from];
  guint lower = self->ranks[to];
  g_autoptr (GArray) after = NULL;
  g_autoptr (GArray) before = NULL;
  g_autoptr (GArray) ranks = NULL;

  *cycle = NULL;
  *n_cycle = 0;
  if (upper < lower)
    {
      return TRUE;
    }

  after = collect_reached (self, to, upper, TRUE);
  if (self->marks[from] == self->mark)
    {
      take_path (self, from, cycle, n_cycle);
      return FALSE;
    }

  keep_late_dirty (self);
  before = collect_reached (self, from, lower, FALSE);
  g_array_sort_with_data (after, compare_ranks, self->ranks);
  g_array_sort_with_data (before, compare_ranks, self->ranks);
  g_array_append_vals (before, after->data, after->len);
  ranks = g_array_sized_new (FALSE, FALSE, sizeof (guint), before->len);
  for (guint i = 0; i < before->len; i++)
    {
      g_array_append_val (ranks, self->ranks[g_array_index (before, guint, i)]);
    }
  g_array_sort (ranks, compare_numbers);
  for (guint i = 0; i < before->len; i++)
    {
      guint node = g_array_index (before, guint, i);
      guint rank = g_array_index (ranks, guint, i);

      self->order[rank] = node;
      self->ranks[node] = rank;
    }

  return TRUE;
}
