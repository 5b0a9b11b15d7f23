/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "engine/pw-plan-schedule.h"

G_BEGIN_DECLS

/* Later than any moment: no limit. Sums with it stay far from the end of the type. */
#define PW_PLAN_NEVER (G_GINT64_CONSTANT (1) << 60)

/* More minutes than there are in ten thousand years; a million of them still can be added up. */
#define PW_PLAN_LIMIT (G_GINT64_CONSTANT (1) << 33)

#define PW_PLAN_NO_NODE G_MAXUINT32

/*
 * What becomes of tasks. Hierarchy and links become edges:
 *
 *     opening of phase --> opening or task inside --> span of phase --link--> task
 *
 * The opening of a phase holds back everything inside it; its span is known when
 * all inside is known.
 */
typedef enum
{
  PW_NODE_TASK,                 /* automatic, with a duration */
  PW_NODE_POINT,                /* automatic, without one; may stand where nobody works */
  PW_NODE_FIXED,                /* manual or begun */
  PW_NODE_OPENING,
  PW_NODE_SPAN
} PwNodeKind;

typedef enum
{
  PW_NODE_GATED   = 1 << 0,
  PW_NODE_BEGUN   = 1 << 1,     /* fixed by what has happened, not by hand */
  PW_NODE_PARTLY  = 1 << 2,     /* some is done; the rest goes on from the status date */
  PW_NODE_CEILING = 1 << 3,     /* has a ceiling */
  PW_NODE_ALAP    = 1 << 4,
  PW_NODE_DATES   = 1 << 5      /* fixed dates in the wrong order */
} PwNodeFlags;

/* Edges of one node: `n` of them from `first` in the pool. */
typedef struct
{
  guint32 first;
  guint32 n;
} PwPlanEdges;

/**
 * PwPlanNode:
 * @floor: the earliest start without links and phase: work for a task, else a moment; the start of what is fixed
 * @length: minutes of work; the finish (a moment) of what is fixed
 * @parent: the opening around it, or %PW_PLAN_NO_NODE
 */
typedef struct
{
  gint64      floor;
  gint64      length;
  guint32     parent;
  guint16     calendar;
  guint8      kind;
  guint8      flags;
  PwPlanEdges in;
  PwPlanEdges out;
} PwPlanNode;

/* Two moments. Of an opening `start` alone counts: what it holds back to. */
typedef struct
{
  gint64 start;
  gint64 finish;
} PwPlanTimes;

/* @tag: kind of link in two bits, elapsed in the third, then the index of the link */
typedef struct
{
  gint64  lag;
  guint32 node;
  guint32 tag;
} PwPlanEdge;

typedef struct
{
  PwPlanEdge *edges;            /* (owned) */
  guint       n;
  guint       capacity;
} PwPlanPool;

typedef struct
{
  PwPlanSitting *sittings;      /* (owned) */
  guint          n_sittings;
} PwPlanSittings;

/* What can be taken back: old values in the order in which they changed. */
typedef struct
{
  guint       node;
  gboolean    is_late;
  PwPlanTimes old;
} PwPlanChange;

typedef enum
{
  PW_PLAN_EDIT_TASK,
  PW_PLAN_EDIT_ADD_LINK,
  PW_PLAN_EDIT_REMOVE_LINK,
  PW_PLAN_EDIT_START
} PwPlanEditKind;

typedef struct
{
  PwPlanEditKind kind;
  guint          index;
  PwPlanTask     task;
  PwPlanLink     link;
  PwMoment       start;
} PwPlanEditRecord;

struct _PwPlanSchedule
{
  /* The problem */
  GArray           *tasks;          /* (element-type PwPlanTask) */
  GArray           *links;          /* (element-type PwPlanLink): one that was taken away has no ends */
  PwCalendar      **calendars;      /* (owned): the project's first */
  guint             n_calendars;
  PwPlanSittings   *gates;          /* (owned) */
  guint             n_gates;
  PwMoment          start;
  PwMoment          deadline;
  PwMoment          status;         /* or %PW_MOMENT_NONE */
  gboolean          is_plain;       /* nobody ever rests: moments are work */

  /* The network, by node; nodes are numbered in the order in which they were sorted first */
  guint             n_tasks;
  guint             n_nodes;
  guint            *node_of;        /* by task: its node, or the opening of a phase */
  guint            *task_of;
  guint            *partners;       /* opening and span of a phase know one another */
  PwPlanNode       *nodes;
  PwPlanTimes      *ceilings;       /* constraints from above and deadlines */
  guint            *first_children; /* by task */
  guint            *children;       /* nodes; the openings of phases */
  PwPlanPool        in;
  PwPlanPool        out;
  guint            *order;          /* nodes, each after all that hold it back */
  guint            *ranks;
  guint            *n_ignored;      /* by task: links into a phase that cannot count */
  guint             n_late_wishes;  /* how many want to be as late as possible */

  /* The dates, by node */
  PwPlanTimes      *early;
  PwPlanTimes      *late;           /* the latest that those before may count on */
  PwPlanTimes      *placed;         /* (nullable): early dates, but for what wants to be late */
  PwMoment          last;           /* last finish of all */
  gint64           *status_work;    /* by calendar */
  gint64           *horizon_work;   /* by calendar: where slack ends */
  PwMoment         *horizon_points;

  /* What has to be done again */
  gboolean          is_computed;
  gboolean          is_all_dirty;
  gboolean          has_new_end;
  gboolean          is_late_due;    /* late dates are behind early ones */
  guint64          *early_dirty;    /* bits by rank */
  guint64          *late_dirty;
  GArray           *early_pending;  /* (element-type guint): nodes */
  GArray           *late_pending;
  GArray           *changed;        /* (element-type guint): tasks */
  guint8           *is_changed;     /* by task */

  /* The trial, when there is one */
  gboolean          is_trial;
  GArray           *changes;        /* (element-type PwPlanChange) */
  GArray           *edits;          /* (element-type PwPlanEditRecord) */
  PwPlanTimes      *old_placed;
  PwMoment          old_last;

  /* Walks over the network */
  guint            *marks;
  guint            *via;
  guint             mark;
};

/* pw-plan-compile.c */
void     pw_plan_prepare_task      (PwPlanSchedule *self,
                                    guint           task);

/* pw-plan-edges.c */
void     pw_plan_pool_add          (PwPlanPool     *pool,
                                    PwPlanEdges    *list,
                                    PwPlanEdge      edge);
void     pw_plan_pool_remove       (PwPlanPool     *pool,
                                    PwPlanEdges    *list,
                                    guint           link);
gboolean pw_plan_order_edge        (PwPlanSchedule *self,
                                    guint           from,
                                    guint           to,
                                    guint         **cycle,
                                    guint          *n_cycle);
gboolean pw_plan_ignores_link      (PwPlanSchedule *self,
                                    const PwPlanLink *link);
guint    pw_plan_get_end           (PwPlanSchedule *self,
                                    guint           node);
void     pw_plan_insert_link       (PwPlanSchedule *self,
                                    guint           link);
void     pw_plan_drop_link         (PwPlanSchedule *self,
                                    guint           link);

/* pw-plan-update.c */
void     pw_plan_schedule_update_if_needed       (PwPlanSchedule *self);
void     pw_plan_schedule_update_times_if_needed (PwPlanSchedule *self);

/* pw-plan-run.c */
void     pw_plan_run               (PwPlanSchedule *self);
void     pw_plan_set_horizon       (PwPlanSchedule *self);

/* pw-plan-place.c */
void     pw_plan_place_late        (PwPlanSchedule *self);

/* pw-plan-room.c */
PwPlanTimes pw_plan_find_room      (PwPlanSchedule *self,
                                    guint           node);

/* pw-plan-driver.c */
PwPlanDriver pw_plan_find_driver   (PwPlanSchedule *self,
                                    guint           node,
                                    PwPlanDriver   *bound_driver,
                                    gint64         *bound_work);
PwPlanDriver pw_plan_find_phase_driver (PwPlanSchedule *self,
                                        guint           span);

static inline gboolean
pw_plan_is_limit (gint64 moment)
{
  return moment < PW_PLAN_NEVER / 2;
}

static inline PwCalendar *
pw_plan_get_calendar_of (PwPlanSchedule *self,
                         guint           node)
{
  return self->calendars[self->nodes[node].calendar];
}

static inline const PwPlanTimes *
pw_plan_get_placed (PwPlanSchedule *self,
                    guint           node)
{
  return self->placed != NULL ? &self->placed[node] : &self->early[node];
}

static inline const PwPlanTask *
pw_plan_get_input (PwPlanSchedule *self,
                   guint           task)
{
  return &g_array_index (self->tasks, PwPlanTask, task);
}

static inline const PwPlanLink *
pw_plan_get_link (PwPlanSchedule *self,
                  guint           link)
{
  return &g_array_index (self->links, PwPlanLink, link);
}

static inline PwPlanLinkKind
pw_plan_edge_get_kind (const PwPlanEdge *edge)
{
  return (PwPlanLinkKind) (edge->tag & 3);
}

static inline gboolean
pw_plan_edge_is_elapsed (const PwPlanEdge *edge)
{
  return (edge->tag & 4) != 0;
}

static inline guint
pw_plan_edge_get_link (const PwPlanEdge *edge)
{
  return edge->tag >> 3;
}

static inline gboolean
pw_plan_edge_leaves_finish (const PwPlanEdge *edge)
{
  return (edge->tag & 1) == 0;
}

static inline gboolean
pw_plan_edge_meets_finish (const PwPlanEdge *edge)
{
  return (edge->tag & 2) != 0;
}

G_STATIC_ASSERT (PW_PLAN_FINISH_START == 0 && PW_PLAN_START_START == 1 && PW_PLAN_FINISH_FINISH == 2 && PW_PLAN_START_FINISH == 3);

G_END_DECLS
