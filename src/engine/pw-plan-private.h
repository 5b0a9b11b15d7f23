/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "engine/pw-plan-pass.h"

G_BEGIN_DECLS

/*
 * Nodes of the plan. Node i is task i, or the gate of phase i: what holds back
 * everything inside it. Node n_tasks + i is the span of phase i, known when all
 * inside is known. Hierarchy and links become edges:
 *
 *     gate of phase --> gate or task inside --> span of phase --link--> task
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

/* Dates in work: working minutes since the origin of the calendar. */
typedef struct
{
  gint64   start_work;
  gint64   finish_work;
  PwMoment start;
  PwMoment finish;
} PwPlanEarly;

/* The earliest start that links, gates and constraints allow. */
typedef struct
{
  gint64       work;
  PwMoment     moment;
  PwPlanDriver driver;
} PwPlanBound;

typedef struct
{
  PwPlanGraph  graph;
  PwPlanBound *bounds;          /* by task */
  PwPlanEarly *early;           /* by node */
  gint64      *durations;       /* by task, working minutes */
  gboolean    *is_fixed;        /* by task: manual or begun */
  PwPlanDates *dates;           /* by task */
  gint64       last_work;       /* last finish of all */
  PwMoment     first;
  PwMoment     last;
} PwPlanState;

#define PW_PLAN_LIMIT (G_GINT64_CONSTANT (1) << 48)

void     pw_plan_graph_init       (PwPlanGraph         *graph,
                                   const PwPlanProblem *problem);
void     pw_plan_graph_clear      (PwPlanGraph         *graph);
gboolean pw_plan_graph_has_cycle  (const PwPlanGraph   *graph);
void     pw_plan_graph_take_cycle (const PwPlanGraph   *graph,
                                   guint              **cycle,
                                   guint               *n_cycle);
void     pw_plan_run_forward      (PwPlanState         *state);
void     pw_plan_run_backward     (PwPlanState         *state);

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

/* A point has no length and may stand where nobody works; a gate hands its moment on to points. */
static inline gboolean
pw_plan_graph_is_point (const PwPlanGraph *graph,
                        guint              task)
{
  return graph->is_phase[task] || graph->problem->tasks[task].kind == PW_PLAN_MILESTONE || graph->problem->tasks[task].duration <= 0;
}

/* A phase has no finish of its own that a link could move. */
static inline gboolean
pw_plan_graph_ignores_link (const PwPlanGraph *graph,
                            const PwPlanLink  *link)
{
  return graph->is_phase[link->to] && (link->kind == PW_PLAN_FINISH_FINISH || link->kind == PW_PLAN_START_FINISH);
}

static inline gint64
pw_plan_link_get_lag (const PwPlanLink *link)
{
  return CLAMP (link->lag, -PW_PLAN_LIMIT, PW_PLAN_LIMIT);
}

G_END_DECLS
