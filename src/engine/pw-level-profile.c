/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "engine/pw-level-private.h"

#include <string.h>

void
pw_level_profile_init (PwLevelProfile   *profile,
                       const PwLevelNet *net)
{
  guint n_nodes = net->sides[PW_LEVEL_FRONT].n_steps + 2 * net->n + 1;

  profile->net = net;
  profile->side = NULL;
  profile->n_nodes = 0;
  profile->times = g_new (int, n_nodes);
  profile->nexts = g_new (guint, n_nodes);
  profile->steps = g_new (guint, n_nodes);
  profile->rooms = g_new (int, (gsize) n_nodes * net->n_resources + 1);
}

void
pw_level_profile_clear (PwLevelProfile *profile)
{
  g_free (profile->times);
  g_free (profile->nexts);
  g_free (profile->steps);
  g_free (profile->rooms);
}

/* Nobody has been placed yet. */
void
pw_level_profile_reset (PwLevelProfile    *profile,
                        const PwLevelSide *side)
{
  guint n_steps = side->n_steps;

  profile->side = side;
  profile->n_nodes = n_steps;
  memcpy (profile->times, side->times, sizeof (int) * n_steps);
  memcpy (profile->rooms, side->rooms, sizeof (int) * n_steps * profile->net->n_resources);
  for (guint k = 0; k < n_steps; k++)
    {
      profile->nexts[k] = k + 1;
      profile->steps[k] = k;
    }
  profile->nexts[n_steps - 1] = PW_LEVEL_NO_NODE;
}

/* After all that can be scheduled, and far enough from the end of int to count back from. */
#define AFTER_ALL (G_MAXINT / 2)

static inline int
get_end (const PwLevelProfile *profile,
         guint                 node)
{
  guint next = profile->nexts[node];

  return next != PW_LEVEL_NO_NODE ? profile->times[next] : AFTER_ALL;
}

/* The node that @time lies in. @hint is one at or before it, or %PW_LEVEL_NO_NODE. */
guint
pw_level_profile_find (const PwLevelProfile *profile,
                       int                   time,
                       guint                 hint)
{
  guint node = hint;

  if (node == PW_LEVEL_NO_NODE || profile->side->n_steps > 2)
    {
      guint low = 0;
      guint high = profile->side->n_steps;

      while (high - low > 1)
        {
          guint middle = low + (high - low) / 2;

          if (profile->times[middle] <= time)
            {
              low = middle;
            }
          else
            {
              high = middle;
            }
        }
      node = node == PW_LEVEL_NO_NODE || profile->times[low] > profile->times[node] ? low : node;
    }

  while (get_end (profile, node) <= time)
    {
      node = profile->nexts[node];
    }
  return node;
}

static inline gboolean
is_enough (const PwLevelShare *shares,
           guint               n_shares,
           const int          *rooms)
{
  for (guint i = 0; i < n_shares; i++)
    {
      if (rooms[shares[i].resource] < shares[i].amount)
        {
          return FALSE;
        }
    }

  return TRUE;
}

/**
 * pw_level_profile_search:
 * @only_here: start at @start or not at all
 * @node: (inout): the node that @start lies in
 * @start: (inout): no earlier than this
 * @finish: (out): the end of its work
 *
 * Goes through the steps once: after a step without room the work begins anew,
 * after a step in which it may pause it goes on.
 */
gboolean
pw_level_profile_search (const PwLevelProfile *profile,
                         guint                 activity,
                         gboolean              only_here,
                         guint                *node,
                         int                  *start,
                         int                  *finish)
{
  const PwLevelNet *net = profile->net;
  const PwLevelShare *shares = net->shares + net->first_shares[activity];
  guint n_shares = net->first_shares[activity + 1] - net->first_shares[activity];
  gsize row = net->n_resources;
  int duration = net->durations[activity];
  gboolean may_pause = net->may_pause[activity];
  int missing = duration;
  int time = *start;
  guint k = *node;

  if (n_shares == 0)
    {
      *finish = time + duration;
      return TRUE;
    }

  for (;;)
    {
      gboolean has_begun = missing < duration;

      if (is_enough (shares, n_shares, profile->rooms + k * row))
        {
          int length = get_end (profile, k) - time;

          if (missing <= length)
            {
              *finish = time + missing;
              return TRUE;
            }
          missing -= length;
        }
      else if (profile->nexts[k] == PW_LEVEL_NO_NODE || (only_here && !has_begun))
        {
          return FALSE;
        }
      else if (!has_begun || !may_pause || is_enough (shares, n_shares, profile->side->capacities + profile->steps[k] * row))
        {
          if (only_here)
            {
              return FALSE;
            }
          missing = duration;
          *node = profile->nexts[k];
          *start = profile->times[*node];
        }

      k = profile->nexts[k];
      time = profile->times[k];
    }
}

/* Makes a node begin at @time, which lies in @node. */
static guint
split (PwLevelProfile *profile,
       guint           node,
       int             time)
{
  gsize row = profile->net->n_resources;
  guint made;

  if (profile->times[node] == time)
    {
      return node;
    }

  made = profile->n_nodes++;
  profile->times[made] = time;
  profile->nexts[made] = profile->nexts[node];
  profile->steps[made] = profile->steps[node];
  profile->nexts[node] = made;
  for (gsize i = 0; i < row; i++)
    {
      profile->rooms[made * row + i] = profile->rooms[node * row + i];
    }
  return made;
}

/**
 * pw_level_profile_take:
 * @node: the node that @start lies in
 * @start_node: (out): the node that now begins at @start
 * @finish_node: (out): the node that now begins at @finish
 *
 * Takes a place that pw_level_profile_search() found.
 */
void
pw_level_profile_take (PwLevelProfile *profile,
                       guint           activity,
                       guint           node,
                       int             start,
                       int             finish,
                       guint          *start_node,
                       guint          *finish_node)
{
  const PwLevelNet *net = profile->net;
  const PwLevelShare *shares = net->shares + net->first_shares[activity];
  guint n_shares = net->first_shares[activity + 1] - net->first_shares[activity];
  gsize row = net->n_resources;
  guint k;

  if (n_shares == 0)
    {
      *start_node = node;
      *finish_node = node;
      return;
    }

  k = split (profile, node, start);
  *start_node = k;
  for (;;)
    {
      int *rooms = profile->rooms + k * row;
      int end = get_end (profile, k);

      if (end > finish)
        {
          split (profile, k, finish);
        }
      if (is_enough (shares, n_shares, rooms))
        {
          for (guint i = 0; i < n_shares; i++)
            {
              rooms[shares[i].resource] -= shares[i].amount;
            }
        }
      k = profile->nexts[k];
      if (end >= finish)
        {
          *finish_node = k;
          return;
        }
    }
}
