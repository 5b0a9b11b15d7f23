/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "engine/pw-plan-types.h"

G_BEGIN_DECLS

/*
 * Levelling: nobody does more at once than he can. Times count from 0 in units
 * that the caller chooses, one for the whole problem: working minutes of a
 * calendar that all share, or slots of a quarter, an hour, a day. What somebody
 * can take is counted in units of the caller too: a person is 100 (per cent), or
 * 60 (minutes an hour), a team of three is 300.
 */

#define PW_LEVEL_NOWHERE G_MININT       /* no place in time */
#define PW_LEVEL_NEVER   G_MAXINT       /* no deadline */
#define PW_LEVEL_NOBODY  G_MAXUINT      /* no resource, no activity */
#define PW_LEVEL_LIMIT   (1 << 29)      /* times, lags, and all durations together, stay below */

/**
 * PwLevelStep:
 * @from: in time; the steps of a resource go up in time
 * @capacity: from here to the next step, and for ever after the last; 0 when absent
 */
typedef struct
{
  int from;
  int capacity;
} PwLevelStep;

/**
 * PwLevelResource:
 * @steps: (array length=n_steps): before the first one there is nothing. One
 *   step at 0 is a capacity that never changes. Hours and absences end somewhere:
 *   let the last step be a working one, so that there is always room.
 */
typedef struct
{
  const PwLevelStep *steps;
  guint              n_steps;
} PwLevelResource;

/**
 * PwLevelNeed:
 * @amount: for as long as the activity works
 *
 * Several needs of one activity for the same resource add up.
 */
typedef struct
{
  guint activity;
  guint resource;
  int   amount;
} PwLevelNeed;

/**
 * PwLevelActivity:
 * @duration: time of work; 0 for a milestone, which needs nobody
 * @earliest: starts no earlier, nor before 0
 * @deadline: finish to be held if possible, or %PW_LEVEL_NEVER
 * @weight: what one unit of lateness counts; 0 counts as 1
 * @priority: of what could start, the highest goes first in the preview
 * @planned: the start in the plan of now, or %PW_LEVEL_NOWHERE; what is not
 *   in the way of others goes back to it
 * @may_pause: the work stops while one of its resources has too little capacity
 *   (a day off) and goes on after. It never stops for another activity.
 * @is_fixed: done, in progress or set by hand: stays from @fixed_start to
 *   @fixed_finish, whatever links and capacities say, and takes its part of them
 */
typedef struct
{
  int      duration;
  int      earliest;
  int      deadline;
  int      weight;
  int      priority;
  int      planned;
  gboolean may_pause;
  gboolean is_fixed;
  int      fixed_start;
  int      fixed_finish;
} PwLevelActivity;

#define PW_LEVEL_ACTIVITY_INIT { .deadline = PW_LEVEL_NEVER, .planned = PW_LEVEL_NOWHERE }

/**
 * PwLevelLink:
 * @lag: in time, may be negative (a lead)
 *
 * Start or finish of @to comes at least @lag after start or finish of @from. A
 * link into a fixed activity cannot hold it: it counts as a deadline of @from.
 */
typedef struct
{
  guint          from;
  guint          to;
  PwPlanLinkKind kind;
  int            lag;
} PwLevelLink;

/* All arrays stay the caller's and are only read; threads may share them. */
typedef struct
{
  const PwLevelActivity *activities;
  guint                  n_activities;
  const PwLevelLink     *links;
  guint                  n_links;
  const PwLevelNeed     *needs;
  guint                  n_needs;
  const PwLevelResource *resources;
  guint                  n_resources;
} PwLevelProblem;

/**
 * PwLevelReason:
 * @PW_LEVEL_INVALID: an index outside the arrays, a negative duration or need,
 *   steps that do not go up, or times beyond %PW_LEVEL_LIMIT; nothing is placed
 * @PW_LEVEL_CYCLE: links that close a circle; nothing is placed
 * @PW_LEVEL_NO_CAPACITY: needs more than the resource ever has
 * @PW_LEVEL_NO_ROOM: the resource has enough, but never long enough any more
 * @PW_LEVEL_WAITS: comes after an activity that has no place
 */
typedef enum
{
  PW_LEVEL_INVALID,
  PW_LEVEL_CYCLE,
  PW_LEVEL_NO_CAPACITY,
  PW_LEVEL_NO_ROOM,
  PW_LEVEL_WAITS
} PwLevelReason;

/**
 * PwLevelTrouble:
 * @activity: the one without a place; for %PW_LEVEL_CYCLE one of the circle;
 *   %PW_LEVEL_NOBODY when a resource itself is wrong
 * @resource: the one that falls short, or %PW_LEVEL_NOBODY
 * @other: for %PW_LEVEL_WAITS the activity it comes after, else %PW_LEVEL_NOBODY
 */
typedef struct
{
  PwLevelReason reason;
  guint         activity;
  guint         resource;
  guint         other;
} PwLevelTrouble;

/**
 * PwLevelResult:
 * @starts: (array length=n_activities): %PW_LEVEL_NOWHERE without a place
 * @finishes: (array length=n_activities): half-open, as all ranges
 * @finish: the last finish of what may move; 0 when nothing may
 * @unlevelled_finish: the same if everybody could do everything at once: the
 *   critical path. Pauses are not in it. @finish is never earlier.
 * @lateness: finishes after deadlines (and after links into what is fixed), times their weights
 * @change: distances between starts and planned starts, added up
 * @n_schedules: how many schedules were made to find this one
 * @is_best: proven: nothing can finish earlier, be less late or change less
 * @is_cancelled: the progress function said stop
 * @troubles: in the order of activities; those of a cycle in the order of its
 *   links, each holding back the next and the last one the first
 */
typedef struct
{
  int            *starts;
  int            *finishes;
  guint           n_activities;
  int             finish;
  int             unlevelled_finish;
  gint64          lateness;
  gint64          change;
  guint           n_schedules;
  gboolean        is_best;
  gboolean        is_cancelled;
  PwLevelTrouble *troubles;
  guint           n_troubles;
} PwLevelResult;

/* The best so far, as in #PwLevelResult. */
typedef struct
{
  guint  n_schedules;
  guint  max_schedules;
  int    finish;
  gint64 lateness;
  gint64 change;
} PwLevelProgress;

/**
 * PwLevelProgressFunc:
 *
 * Called in the thread of the search after every three or four schedules: keep it short.
 *
 * Returns: whether to go on; after %FALSE the search ends with the best so far
 */
typedef gboolean (*PwLevelProgressFunc) (const PwLevelProgress *progress,
                                         gpointer               user_data);

/**
 * PwLevelSearch:
 * @max_schedules: where the search ends; 5,000 is a click, 50,000 a cup of coffee
 * @seed: same problem, limit and seed: same answer, on every machine
 * @progress: (nullable):
 */
typedef struct
{
  guint               max_schedules;
  guint               seed;
  PwLevelProgressFunc progress;
  gpointer            user_data;
} PwLevelSearch;

PwLevelResult *pw_level_preview     (const PwLevelProblem *problem);
PwLevelResult *pw_level_search      (const PwLevelProblem *problem,
                                     const PwLevelSearch  *search);
void           pw_level_result_free (PwLevelResult        *result);

/**
 * PwLevelFault:
 * @PW_LEVEL_FAULT_TIME: before its earliest start, or not as long as its work
 * @PW_LEVEL_FAULT_FIXED: a fixed activity has moved
 * @PW_LEVEL_FAULT_LINK: comes too early after @other
 * @PW_LEVEL_FAULT_LOAD: at @time more is asked of @resource than it has
 */
typedef enum
{
  PW_LEVEL_FAULT_NONE,
  PW_LEVEL_FAULT_TIME,
  PW_LEVEL_FAULT_FIXED,
  PW_LEVEL_FAULT_LINK,
  PW_LEVEL_FAULT_LOAD
} PwLevelFaultKind;

typedef struct
{
  PwLevelFaultKind kind;
  guint            activity;
  guint            other;
  guint            resource;
  int              time;
} PwLevelFault;

PwLevelFault pw_level_check (const PwLevelProblem *problem,
                             const int            *starts,
                             const int            *finishes);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PwLevelResult, pw_level_result_free)

G_END_DECLS
