/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "engine/pw-level.h"

/* Work of an activity on a resource, from a time until another. */
typedef struct
{
  guint activity;
  int   from;
  int   until;
  int   amount;
} Piece;

static int
compare_pieces (gconstpointer a,
                gconstpointer b)
{
  const Piece *first = a;
  const Piece *second = b;

  return (first->from > second->from) - (first->from < second->from);
}

static int
compare_times (gconstpointer a,
               gconstpointer b)
{
  int first = *(const int *) a;
  int second = *(const int *) b;

  return (first > second) - (first < second);
}

static int
get_capacity (const PwLevelResource *resource,
              int                    time)
{
  int capacity = 0;

  for (guint i = 0; i < resource->n_steps && resource->steps[i].from <= time; i++)
    {
      capacity = resource->steps[i].capacity;
    }

  return capacity;
}

/* What an activity asks of each resource. */
static int *
add_needs (const PwLevelProblem *problem)
{
  int *asked = g_new0 (int, (gsize) problem->n_activities * problem->n_resources + 1);

  for (guint i = 0; i < problem->n_needs; i++)
    {
      const PwLevelNeed *need = &problem->needs[i];

      asked[(gsize) need->activity * problem->n_resources + need->resource] += need->amount;
    }

  return asked;
}

/* Times at which the activity may stop or go on. */
static GArray *
list_changes (const PwLevelProblem *problem,
              const int            *asked,
              int                   start,
              int                   finish)
{
  GArray *times = g_array_new (FALSE, FALSE, sizeof (int));

  g_array_append_val (times, start);
  for (guint r = 0; r < problem->n_resources; r++)
    {
      for (guint i = 0; asked[r] > 0 && i < problem->resources[r].n_steps; i++)
        {
          int from = problem->resources[r].steps[i].from;

          if (from > start && from < finish)
            {
              g_array_append_val (times, from);
            }
        }
    }
  g_array_append_val (times, finish);
  g_array_sort (times, compare_times);
  return times;
}

/* Adds the pieces of one activity; gives how long it works. */
static gint64
add_pieces (const PwLevelProblem *problem,
            guint                 activity,
            const int            *asked,
            int                   start,
            int                   finish,
            GArray              **pieces)
{
  const PwLevelActivity *what = &problem->activities[activity];
  g_autoptr (GArray) times = list_changes (problem, asked, start, finish);
  gint64 worked = 0;

  for (guint i = 0; i + 1 < times->len; i++)
    {
      int from = g_array_index (times, int, i);
      int until = g_array_index (times, int, i + 1);
      gboolean is_short = FALSE;

      for (guint r = 0; r < problem->n_resources && what->may_pause; r++)
        {
          is_short = is_short || get_capacity (&problem->resources[r], from) < asked[r];
        }
      for (guint r = 0; r < problem->n_resources; r++)
        {
          Piece piece = { activity, from, until, asked[r] };
          gboolean is_off = what->is_fixed ? what->may_pause && get_capacity (&problem->resources[r], from) < asked[r] : is_short;

          if (asked[r] > 0 && from < until && !is_off)
            {
              g_array_append_val (pieces[r], piece);
            }
        }
      worked += is_short ? 0 : until - from;
    }

  return worked;
}

/* Time of the first moment at which a movable activity works and too much is asked. */
static gboolean
find_overload (const PwLevelProblem *problem,
               guint                 resource,
               GArray               *pieces,
               PwLevelFault         *fault)
{
  g_autoptr (GArray) running = g_array_new (FALSE, FALSE, sizeof (Piece));
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (int));
  guint next = 0;

  for (guint i = 0; i < pieces->len; i++)
    {
      g_array_append_val (times, g_array_index (pieces, Piece, i).from);
    }
  for (guint i = 0; i < problem->resources[resource].n_steps; i++)
    {
      g_array_append_val (times, problem->resources[resource].steps[i].from);
    }
  g_array_sort (times, compare_times);
  g_array_sort (pieces, compare_pieces);

  for (guint i = 0; i < times->len; i++)
    {
      int time = g_array_index (times, int, i);
      gint64 load = 0;
      guint movable = PW_LEVEL_NOBODY;

      for (guint k = running->len; k-- > 0;)
        {
          if (g_array_index (running, Piece, k).until <= time)
            {
              g_array_remove_index_fast (running, k);
            }
        }
      for (; next < pieces->len && g_array_index (pieces, Piece, next).from <= time; next++)
        {
          g_array_append_val (running, g_array_index (pieces, Piece, next));
        }
      for (guint k = 0; k < running->len; k++)
        {
          const Piece *piece = &g_array_index (running, Piece, k);

          load += piece->amount;
          movable = problem->activities[piece->activity].is_fixed ? movable : piece->activity;
        }
      if (movable != PW_LEVEL_NOBODY && load > get_capacity (&problem->resources[resource], time))
        {
          *fault = (PwLevelFault) { PW_LEVEL_FAULT_LOAD, movable, PW_LEVEL_NOBODY, resource, time };
          return TRUE;
        }
    }

  return FALSE;
}

static gboolean
find_broken_link (const PwLevelProblem *problem,
                  const int            *starts,
                  const int            *finishes,
                  PwLevelFault         *fault)
{
  for (guint i = 0; i < problem->n_links; i++)
    {
      const PwLevelLink *link = &problem->links[i];
      gint64 from = link->kind == PW_PLAN_FINISH_START || link->kind == PW_PLAN_FINISH_FINISH ? finishes[link->from] : starts[link->from];
      gint64 to = link->kind == PW_PLAN_FINISH_FINISH || link->kind == PW_PLAN_START_FINISH ? finishes[link->to] : starts[link->to];

      if (problem->activities[link->to].is_fixed || starts[link->to] == PW_LEVEL_NOWHERE)
        {
          continue;
        }
      if (starts[link->from] == PW_LEVEL_NOWHERE || to < from + link->lag)
        {
          *fault = (PwLevelFault) { PW_LEVEL_FAULT_LINK, link->to, link->from, PW_LEVEL_NOBODY, starts[link->to] };
          return TRUE;
        }
    }

  return FALSE;
}

/**
 * pw_level_check:
 * @problem: a valid one
 * @starts: (array length=n_activities): %PW_LEVEL_NOWHERE for what has no place
 * @finishes: (array length=n_activities):
 *
 * Looks whether a schedule keeps to everything, without any code of the
 * scheduler: windows, links, work done and, moment by moment, what each resource
 * has. Where fixed activities alone ask too much, others may not work there.
 * What has no place is not a fault, what comes after it and has one is.
 *
 * Returns: the first fault found, or one of kind %PW_LEVEL_FAULT_NONE
 */
PwLevelFault
pw_level_check (const PwLevelProblem *problem,
                const int            *starts,
                const int            *finishes)
{
  PwLevelFault fault = { PW_LEVEL_FAULT_NONE, PW_LEVEL_NOBODY, PW_LEVEL_NOBODY, PW_LEVEL_NOBODY, 0 };
  g_autofree int *asked = add_needs (problem);
  g_autofree GArray **pieces = g_new (GArray *, problem->n_resources + 1);
  gboolean is_wrong = FALSE;

  for (guint r = 0; r < problem->n_resources; r++)
    {
      pieces[r] = g_array_new (FALSE, FALSE, sizeof (Piece));
    }
  for (guint i = 0; i < problem->n_activities && !is_wrong; i++)
    {
      const PwLevelActivity *activity = &problem->activities[i];
      gint64 worked;

      if (starts[i] == PW_LEVEL_NOWHERE && !activity->is_fixed)
        {
          continue;
        }
      if (activity->is_fixed && (starts[i] != activity->fixed_start || finishes[i] != activity->fixed_finish))
        {
          fault = (PwLevelFault) { PW_LEVEL_FAULT_FIXED, i, PW_LEVEL_NOBODY, PW_LEVEL_NOBODY, starts[i] };
          is_wrong = TRUE;
          continue;
        }
      worked = add_pieces (problem, i, asked + (gsize) i * problem->n_resources, starts[i], finishes[i], pieces);
      if (!activity->is_fixed && (starts[i] < MAX (activity->earliest, 0) || finishes[i] < starts[i] || worked != activity->duration))
        {
          fault = (PwLevelFault) { PW_LEVEL_FAULT_TIME, i, PW_LEVEL_NOBODY, PW_LEVEL_NOBODY, starts[i] };
          is_wrong = TRUE;
        }
    }

  is_wrong = is_wrong || find_broken_link (problem, starts, finishes, &fault);
  for (guint r = 0; r < problem->n_resources; r++)
    {
      is_wrong = is_wrong || find_overload (problem, r, pieces[r], &fault);
      g_array_unref (pieces[r]);
    }

  return fault;
}
