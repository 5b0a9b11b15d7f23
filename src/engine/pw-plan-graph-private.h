/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "engine/pw-plan-types.h"

G_BEGIN_DECLS

/*
 * A problem put in order. Node i is task i, or the opening of phase i; node
 * n_tasks + i is the span of phase i.
 */
typedef struct
{
  const PwPlanProblem *problem;
  guint                n_tasks;
  guint               *parents;         /* %PW_PLAN_NO_PARENT when it has none */
  gboolean            *is_phase;
  guint               *first_links;     /* links out of task i: from first_links[i] until first_links[i + 1] … */
  guint               *links;           /* … in here */
  guint               *first_children;
  guint               *children;
  guint               *order;           /* nodes, each after all that hold it back */
  guint                n_order;
  guint                n_nodes;
} PwPlanGraph;

void     pw_plan_graph_init       (PwPlanGraph         *graph,
                                   const PwPlanProblem *problem);
void     pw_plan_graph_clear      (PwPlanGraph         *graph);
gboolean pw_plan_graph_has_cycle  (const PwPlanGraph   *graph);
void     pw_plan_graph_take_cycle (const PwPlanGraph   *graph,
                                   guint              **cycle,
                                   guint               *n_cycle);

static inline guint
pw_plan_graph_get_end (const PwPlanGraph *graph,
                       guint              task)
{
  return graph->is_phase[task] ? graph->n_tasks + task : task;
}

static inline const PwPlanLink *
pw_plan_graph_get_link (const PwPlanGraph *graph,
                        guint              index)
{
  return &graph->problem->links[graph->links[index]];
}

/* A phase has no finish of its own that a link could move. */
static inline gboolean
pw_plan_graph_ignores_link (const PwPlanGraph *graph,
                            const PwPlanLink  *link)
{
  return graph->is_phase[link->to] && (link->kind == PW_PLAN_FINISH_FINISH || link->kind == PW_PLAN_START_FINISH);
}

G_END_DECLS
