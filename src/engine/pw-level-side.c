/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "engine/pw-level-private.h"

#include <string.h>

/* Before all that can be scheduled, and far enough from the end of int to add to. */
#define BEFORE_ALL (G_MININT / 2)

static int
compare_times (gconstpointer a,
               gconstpointer b,
               gpointer      user_data)
{
  int first = *(const int *) a;
  int second = *(const int *) b;

  return (first > second) - (first < second);
}

/* Where capacities change and where fixed activities start and finish. */
static void
collect_times (PwLevelNet *net)
{
  const PwLevelProblem *problem = net->problem;
  PwLevelSide *side = &net->sides[PW_LEVEL_FRONT];
  GArray *times = g_array_new (FALSE, FALSE, sizeof (int));
  int before_all = BEFORE_ALL;
  guint n_times = 0;

  g_array_append_val (times, before_all);
  for (guint i = 0; i < problem->n_resources; i++)
    {
      for (guint j = 0; j < problem->resources[i].n_steps; j++)
        {
          g_array_append_val (times, problem->resources[i].steps[j].from);
        }
    }
  for (guint i = 0; i < problem->n_activities; i++)
    {
      if (problem->activities[i].is_fixed)
        {
          g_array_append_val (times, problem->activities[i].fixed_start);
          g_array_append_val (times, problem->activities[i].fixed_finish);
        }
    }
  g_sort_array (times->data, times->len, sizeof (int), compare_times, NULL);

  for (guint i = 0; i < times->len; i++)
    {
      if (i == 0 || g_array_index (times, int, i) != g_array_index (times, int, n_times - 1))
        {
          g_array_index (times, int, n_times++) = g_array_index (times, int, i);
        }
    }
  side->n_steps = n_times;
  side->times = (int *) g_array_free (times, FALSE);
}

/* The last step that starts at or before a time. */
static guint
find_step (const PwLevelSide *side,
           int                time)
{
  guint low = 0;
  guint high = side->n_steps;

  while (high - low > 1)
    {
      guint middle = low + (high - low) / 2;

      if (side->times[middle] <= time)
        {
          low = middle;
        }
      else
        {
          high = middle;
        }
    }

  return low;
}

static void
fill_capacities (PwLevelNet *net)
{
  const PwLevelProblem *problem = net->problem;
  PwLevelSide *side = &net->sides[PW_LEVEL_FRONT];

  side->capacities = g_new0 (int, (gsize) side->n_steps * net->n_resources + 1);
  for (guint i = 0; i < problem->n_resources; i++)
    {
      const PwLevelResource *resource = &problem->resources[i];
      int capacity = 0;
      guint j = 0;

      for (guint k = 0; k < side->n_steps; k++)
        {
          for (; j < resource->n_steps && resource->steps[j].from <= side->times[k]; j++)
            {
              capacity = resource->steps[j].capacity;
            }
          side->capacities[(gsize) k * net->n_resources + i] = capacity;
        }
    }
}

/* One that may pause takes nothing of a resource where that has too little for it. */
static void
take_fixed (PwLevelNet *net)
{
  const PwLevelProblem *problem = net->problem;
  PwLevelSide *side = &net->sides[PW_LEVEL_FRONT];

  side->rooms = g_memdup2 (side->capacities, sizeof (int) * ((gsize) side->n_steps * net->n_resources + 1));
  for (guint i = 0; i < problem->n_needs; i++)
    {
      const PwLevelNeed *need = &problem->needs[i];
      const PwLevelActivity *activity = &problem->activities[need->activity];

      if (!activity->is_fixed)
        {
          continue;
        }
      for (guint k = find_step (side, activity->fixed_start); k < side->n_steps && side->times[k] < activity->fixed_finish; k++)
        {
          gsize at = (gsize) k * net->n_resources + need->resource;

          if (!activity->may_pause || side->capacities[at] >= need->amount)
            {
              side->rooms[at] = MAX (side->rooms[at] - need->amount, -PW_LEVEL_LIMIT);
            }
        }
    }
}

static void
mirror (PwLevelNet *net)
{
  const PwLevelSide *front = &net->sides[PW_LEVEL_FRONT];
  PwLevelSide *back = &net->sides[PW_LEVEL_BACK];
  gsize row = net->n_resources;

  back->n_steps = front->n_steps;
  back->times = g_new (int, back->n_steps);
  back->rooms = g_new (int, back->n_steps * row + 1);
  back->capacities = g_new (int, back->n_steps * row + 1);
  for (guint k = 0; k < back->n_steps; k++)
    {
      guint other = front->n_steps - 1 - k;

      back->times[k] = k == 0 ? BEFORE_ALL : -front->times[other + 1];
      memcpy (back->rooms + k * row, front->rooms + other * row, sizeof (int) * row);
      memcpy (back->capacities + k * row, front->capacities + other * row, sizeof (int) * row);
    }
}

void
pw_level_side_init_steps (PwLevelNet *net)
{
  collect_times (net);
  fill_capacities (net);
  take_fixed (net);
  mirror (net);
}

static gboolean
works_in (const PwLevelNet  *net,
          const PwLevelSide *side,
          guint              activity,
          guint              step)
{
  const int *capacities = side->capacities + (gsize) step * net->n_resources;

  for (guint i = net->first_shares[activity]; i < net->first_shares[activity + 1]; i++)
    {
      if (capacities[net->shares[i].resource] < net->shares[i].amount)
        {
          return FALSE;
        }
    }

  return TRUE;
}

/* The earliest start with which the activity, when nobody is in its way, finishes at or after @finish. */
int
pw_level_side_get_start_for (const PwLevelNet  *net,
                             const PwLevelSide *side,
                             guint              activity,
                             int                finish)
{
  int missing = net->durations[activity];
  int end = finish;
  gboolean is_exact = FALSE;

  if (!net->may_pause[activity] || missing == 0)
    {
      return finish - missing;
    }

  for (guint k = find_step (side, finish - 1) + 1; k-- > 0;)
    {
      if (works_in (net, side, activity, k))
        {
          is_exact = is_exact || end == finish;
          if (missing <= end - side->times[k])
            {
              return is_exact ? end - missing : end - missing + 1;
            }
          missing -= end - side->times[k];
        }
      end = side->times[k];
    }

  return BEFORE_ALL;
}

/* Which resource an activity that got no place lacks: one that never has enough, else one that has too little in the end. */
void
pw_level_side_explain (const PwLevelNet  *net,
                       const PwLevelSide *side,
                       guint              activity,
                       PwLevelTrouble    *trouble)
{
  for (guint i = net->first_shares[activity]; i < net->first_shares[activity + 1]; i++)
    {
      const PwLevelShare *share = &net->shares[i];
      int most = 0;

      for (guint k = 0; k < side->n_steps; k++)
        {
          most = MAX (most, side->capacities[(gsize) k * net->n_resources + share->resource]);
        }
      if (most < share->amount)
        {
          trouble->reason = PW_LEVEL_NO_CAPACITY;
          trouble->resource = share->resource;
          return;
        }
      if (side->capacities[(gsize) (side->n_steps - 1) * net->n_resources + share->resource] < share->amount)
        {
          trouble->resource = share->resource;
        }
    }
}
