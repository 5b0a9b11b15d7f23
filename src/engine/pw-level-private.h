/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "engine/pw-level.h"

G_BEGIN_DECLS

#define PW_LEVEL_NO_NODE G_MAXUINT

typedef struct
{
  guint resource;
  int   amount;
} PwLevelShare;

/* What comes after @other: its start or finish at least @lag after that of the other. */
typedef struct
{
  guint          other;
  PwPlanLinkKind kind;
  int            lag;
} PwLevelArc;

/**
 * PwLevelSide:
 * @first_before: arcs that hold back activity i are @before from here until the next one's
 * @first_after: activities that i holds back, in @after
 * @times: where capacities change, going up; the first lies before all
 * @rooms: capacity less what fixed activities take, by step and resource
 * @capacities: by step and resource
 *
 * The plan seen from one side. From the back time runs the other way: `t` becomes
 * `-t`, successors hold back predecessors, and pushing right is placing early.
 */
typedef struct
{
  guint      *first_before;
  PwLevelArc *before;
  guint      *first_after;
  guint      *after;
  guint       n_steps;
  int        *times;
  int        *rooms;
  int        *capacities;
} PwLevelSide;

typedef enum
{
  PW_LEVEL_FRONT,
  PW_LEVEL_BACK
} PwLevelFace;

/**
 * PwLevelNet:
 * @activities: the one in the problem for each activity here: only those that may move
 * @order: each after all that hold it back
 * @earliest: what also follows from links out of fixed activities
 * @due: deadline, or what follows from links into fixed activities; %PW_LEVEL_NEVER for none
 * @early_finishes: without resources
 * @late_finishes: without resources, so that nothing comes late
 *
 * The problem made ready for scheduling.
 */
typedef struct
{
  const PwLevelProblem *problem;
  guint                 n;
  guint                 n_resources;
  guint                *activities;
  int                  *durations;
  gboolean             *may_pause;
  int                  *earliest;
  int                  *due;
  int                  *weights;
  int                  *priorities;
  int                  *planned;
  guint                *first_shares;
  PwLevelShare         *shares;
  guint                *order;
  int                  *early_finishes;
  int                  *late_finishes;
  int                   critical_finish;
  int                   bound;
  gboolean              has_due;
  gboolean              has_planned;
  PwLevelSide           sides[2];
} PwLevelNet;

/**
 * PwLevelSchedule:
 * @starts: in time, or %PW_LEVEL_NOWHERE
 */
typedef struct
{
  int   *starts;
  int   *finishes;
  guint  n_unplaced;
  int    finish;
  gint64 lateness;
  gint64 change;
} PwLevelSchedule;

/* What is left of the resources while a schedule grows: a chain of steps. The first ones are those of the side. */
typedef struct
{
  const PwLevelNet  *net;
  const PwLevelSide *side;
  guint              n_nodes;
  int               *times;
  guint             *nexts;
  guint             *steps;             /* the step of the side that it lies in */
  int               *rooms;             /* by node and resource */
} PwLevelProfile;

/* What a scheduler needs again and again; one for each thread. */
typedef struct
{
  const PwLevelNet *net;
  PwLevelProfile    profile;
  guint            *start_nodes;        /* by activity, as all that follow */
  guint            *finish_nodes;
  guint            *missing;
  gint64           *heap;
  guint            *order;
  int              *ranks;
  int              *keys;
  int              *earliest;
  int              *starts;
  int              *finishes;
  guint             n_schedules;
} PwLevelWork;

gboolean pw_level_problem_is_valid   (const PwLevelProblem  *problem,
                                      GArray                *troubles);

gboolean pw_level_net_init           (PwLevelNet            *net,
                                      const PwLevelProblem  *problem,
                                      GArray                *troubles);
void     pw_level_net_clear          (PwLevelNet            *net);

void     pw_level_side_init_steps    (PwLevelNet            *net);
int      pw_level_side_get_start_for (const PwLevelNet      *net,
                                      const PwLevelSide     *side,
                                      guint                  activity,
                                      int                    finish);
void     pw_level_side_explain       (const PwLevelNet      *net,
                                      const PwLevelSide     *side,
                                      guint                  activity,
                                      PwLevelTrouble        *trouble);

void     pw_level_profile_init       (PwLevelProfile        *profile,
                                      const PwLevelNet      *net);
void     pw_level_profile_clear      (PwLevelProfile        *profile);
void     pw_level_profile_reset      (PwLevelProfile        *profile,
                                      const PwLevelSide     *side);
guint    pw_level_profile_find       (const PwLevelProfile  *profile,
                                      int                    time,
                                      guint                  hint);
gboolean pw_level_profile_search     (const PwLevelProfile  *profile,
                                      guint                  activity,
                                      gboolean               only_here,
                                      guint                 *node,
                                      int                   *start,
                                      int                   *finish);
void     pw_level_profile_take       (PwLevelProfile        *profile,
                                      guint                  activity,
                                      guint                  node,
                                      int                    start,
                                      int                    finish,
                                      guint                 *start_node,
                                      guint                 *finish_node);

void     pw_level_work_init          (PwLevelWork           *work,
                                      const PwLevelNet      *net);
void     pw_level_work_clear         (PwLevelWork           *work);
void     pw_level_sort               (PwLevelWork           *work,
                                      PwLevelFace            face,
                                      const int             *keys,
                                      guint                 *order);
guint    pw_level_place_in_order     (PwLevelWork           *work,
                                      PwLevelFace            face,
                                      const guint           *order,
                                      const int             *earliest,
                                      int                   *starts,
                                      int                   *finishes);
guint    pw_level_place_by_rank      (PwLevelWork           *work,
                                      const int             *ranks,
                                      int                   *starts,
                                      int                   *finishes);

void     pw_level_schedule_init      (PwLevelSchedule       *schedule,
                                      const PwLevelNet      *net);
void     pw_level_schedule_clear     (PwLevelSchedule       *schedule);
void     pw_level_schedule_copy      (PwLevelSchedule       *schedule,
                                      const PwLevelNet      *net,
                                      const PwLevelSchedule *from);
void     pw_level_schedule_measure   (PwLevelSchedule       *schedule,
                                      const PwLevelNet      *net);
int      pw_level_schedule_compare   (const PwLevelSchedule *first,
                                      const PwLevelSchedule *second);
gboolean pw_level_schedule_is_best   (const PwLevelSchedule *schedule,
                                      const PwLevelNet      *net);
void     pw_level_push               (PwLevelWork           *work,
                                      PwLevelSchedule       *schedule);
void     pw_level_settle             (PwLevelWork           *work,
                                      PwLevelSchedule       *schedule);
gboolean pw_level_run_search         (PwLevelWork           *work,
                                      const PwLevelSearch   *options,
                                      PwLevelSchedule       *best);

G_END_DECLS
