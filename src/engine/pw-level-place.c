/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "engine/pw-level-private.h"

void
pw_level_work_init (PwLevelWork      *work,
                    const PwLevelNet *net)
{
  guint n = net->n + 1;

  work->net = net;
  work->n_schedules = 0;
  pw_level_profile_init (&work->profile, net);
  work->start_nodes = g_new (guint, n);
  work->finish_nodes = g_new (guint, n);
  work->missing = g_new (guint, n);
  work->heap = g_new (gint64, n);
  work->order = g_new (guint, n);
  work->ranks = g_new (int, n);
  work->keys = g_new (int, n);
  work->earliest = g_new (int, n);
  work->starts = g_new (int, n);
  work->finishes = g_new (int, n);
}

void
pw_level_work_clear (PwLevelWork *work)
{
  pw_level_profile_clear (&work->profile);
  g_free (work->start_nodes);
  g_free (work->finish_nodes);
  g_free (work->missing);
  g_free (work->heap);
  g_free (work->order);
  g_free (work->ranks);
  g_free (work->keys);
  g_free (work->earliest);
  g_free (work->starts);
  g_free (work->finishes);
}

/* A key with what it belongs to: the smaller key first, then the smaller index. */
static inline gint64
pack (int   key,
      guint index)
{
  return (gint64) key * ((gint64) 1 << 32) + index;
}

static inline guint
unpack (gint64 item)
{
  return (guint) (item & G_MAXUINT32);
}

static inline void
heap_push (gint64 *heap,
           guint  *n_items,
           gint64  item)
{
  guint i = (*n_items)++;

  while (i > 0 && heap[(i - 1) / 2] > item)
    {
      heap[i] = heap[(i - 1) / 2];
      i = (i - 1) / 2;
    }
  heap[i] = item;
}

static inline gint64
heap_pop (gint64 *heap,
          guint  *n_items)
{
  gint64 top = heap[0];
  gint64 last = heap[--*n_items];
  guint n = *n_items;
  guint i = 0;

  while (2 * i + 1 < n)
    {
      guint child = 2 * i + 1;

      child += child + 1 < n && heap[child + 1] < heap[child] ? 1 : 0;
      if (heap[child] >= last)
        {
          break;
        }
      heap[i] = heap[child];
      i = child;
    }
  heap[i] = last;
  return top;
}

/* Orders activities by key, but each after all that hold it back on that side. */
void
pw_level_sort (PwLevelWork *work,
               PwLevelFace  face,
               const int   *keys,
               guint       *order)
{
  const PwLevelNet *net = work->net;
  const PwLevelSide *side = &net->sides[face];
  guint n_heap = 0;

  for (guint i = 0; i < net->n; i++)
    {
      work->missing[i] = side->first_before[i + 1] - side->first_before[i];
      if (work->missing[i] == 0)
        {
          heap_push (work->heap, &n_heap, pack (keys[i], i));
        }
    }
  for (guint k = 0; n_heap > 0; k++)
    {
      guint i = unpack (heap_pop (work->heap, &n_heap));

      order[k] = i;
      for (guint j = side->first_after[i]; j < side->first_after[i + 1]; j++)
        {
          guint other = side->after[j];

          if (--work->missing[other] == 0)
            {
              heap_push (work->heap, &n_heap, pack (keys[other], other));
            }
        }
    }
}

/* When links let it start, given those placed before; FALSE when one of them has no place. */
static inline gboolean
find_earliest (const PwLevelWork *work,
               const PwLevelSide *side,
               guint              activity,
               const int         *starts,
               const int         *finishes,
               int               *earliest,
               guint             *hint)
{
  int hint_time = G_MININT;
  int min_finish = PW_LEVEL_NOWHERE;

  *hint = PW_LEVEL_NO_NODE;
  for (guint j = side->first_before[activity]; j < side->first_before[activity + 1]; j++)
    {
      const PwLevelArc *arc = &side->before[j];
      gboolean is_from_start = arc->kind == PW_PLAN_START_START || arc->kind == PW_PLAN_START_FINISH;
      int from = is_from_start ? starts[arc->other] : finishes[arc->other];

      if (from == PW_LEVEL_NOWHERE)
        {
          return FALSE;
        }
      if (arc->kind == PW_PLAN_FINISH_START || arc->kind == PW_PLAN_START_START)
        {
          *earliest = MAX (*earliest, from + arc->lag);
          if (arc->lag >= 0 && from > hint_time)
            {
              hint_time = from;
              *hint = is_from_start ? work->start_nodes[arc->other] : work->finish_nodes[arc->other];
            }
        }
      else
        {
          min_finish = MAX (min_finish, from + arc->lag);
        }
    }

  if (min_finish != PW_LEVEL_NOWHERE)
    {
      *earliest = MAX (*earliest, pw_level_side_get_start_for (work->net, side, activity, min_finish));
    }
  return TRUE;
}

static inline void
put (PwLevelWork *work,
     guint        activity,
     guint        node,
     int          start,
     int          finish,
     int         *starts,
     int         *finishes)
{
  starts[activity] = start;
  finishes[activity] = finish;
  pw_level_profile_take (&work->profile, activity, node, start, finish, &work->start_nodes[activity], &work->finish_nodes[activity]);
}

/**
 * pw_level_place_in_order:
 * @order: each activity after all that hold it back on this side
 * @earliest: %PW_LEVEL_NEVER to leave one out, as if it were not there
 * @starts: (out): in the time of the side
 *
 * The serial way: one activity after the other, each as early as it can.
 * Kelley, "The critical-path method: resources planning and scheduling", 1963.
 *
 * Returns: how many could not be placed
 */
guint
pw_level_place_in_order (PwLevelWork *work,
                         PwLevelFace  face,
                         const guint *order,
                         const int   *earliest,
                         int         *starts,
                         int         *finishes)
{
  const PwLevelNet *net = work->net;
  const PwLevelSide *side = &net->sides[face];
  guint n_unplaced = 0;

  work->n_schedules++;
  pw_level_profile_reset (&work->profile, side);
  for (guint k = 0; k < net->n; k++)
    {
      guint i = order[k];
      int start = earliest[i];
      int finish;
      guint hint;
      guint node;

      if (start == PW_LEVEL_NEVER)
        {
          starts[i] = PW_LEVEL_NOWHERE;
          finishes[i] = PW_LEVEL_NOWHERE;
          continue;
        }
      if (find_earliest (work, side, i, starts, finishes, &start, &hint))
        {
          node = pw_level_profile_find (&work->profile, start, hint);
          if (pw_level_profile_search (&work->profile, i, FALSE, &node, &start, &finish))
            {
              put (work, i, node, start, finish, starts, finishes);
              continue;
            }
        }
      starts[i] = PW_LEVEL_NOWHERE;
      finishes[i] = PW_LEVEL_NOWHERE;
      n_unplaced++;
    }

  return n_unplaced;
}

/* The activity has all its predecessors: when can it start? Those after what has no place have none. */
static void
release (PwLevelWork *work,
         guint        activity,
         int         *starts,
         int         *finishes,
         guint       *n_heap)
{
  int start = work->net->earliest[activity];
  guint hint;

  if (find_earliest (work, &work->net->sides[PW_LEVEL_FRONT], activity, starts, finishes, &start, &hint))
    {
      work->earliest[activity] = start;
      heap_push (work->heap, n_heap, pack (start, activity));
    }
}

/* Puts an activity among those that could start, by rank. */
static void
insert_ready (PwLevelWork *work,
              guint        activity,
              guint       *n_ready)
{
  guint low = 0;
  guint high = *n_ready;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (work->ranks[work->order[middle]] < work->ranks[activity])
        {
          low = middle + 1;
        }
      else
        {
          high = middle;
        }
    }
  for (guint i = (*n_ready)++; i > low; i--)
    {
      work->order[i] = work->order[i - 1];
    }
  work->order[low] = activity;
}

/* Starts what can start now, best rank first. */
static void
start_ready (PwLevelWork *work,
             int          now,
             guint        node,
             int         *starts,
             int         *finishes,
             guint       *n_ready,
             guint       *n_heap)
{
  const PwLevelSide *side = &work->net->sides[PW_LEVEL_FRONT];
  guint n_left = 0;

  for (guint k = 0; k < *n_ready; k++)
    {
      guint i = work->order[k];
      guint place = node;
      int start = now;
      int finish;

      if (!pw_level_profile_search (&work->profile, i, TRUE, &place, &start, &finish))
        {
          work->order[n_left++] = i;
          continue;
        }
      put (work, i, place, start, finish, starts, finishes);
      for (guint j = side->first_after[i]; j < side->first_after[i + 1]; j++)
        {
          if (--work->missing[side->after[j]] == 0)
            {
              release (work, side->after[j], starts, finishes, n_heap);
            }
        }
    }
  *n_ready = n_left;
}

/**
 * pw_level_place_by_rank:
 * @ranks: of those that could start the lowest goes first; no two are equal
 * @starts: (out):
 *
 * The parallel way: time goes on from one change to the next, and at each starts
 * what can. Bedworth and Bailey, "Integrated production control systems", 1982;
 * with latest finish the best single pass in Kolisch, "Serial and parallel
 * resource-constrained project scheduling methods revisited", 1996.
 *
 * Returns: how many could not be placed
 */
guint
pw_level_place_by_rank (PwLevelWork *work,
                        const int   *ranks,
                        int         *starts,
                        int         *finishes)
{
  const PwLevelNet *net = work->net;
  const PwLevelSide *side = &net->sides[PW_LEVEL_FRONT];
  PwLevelProfile *profile = &work->profile;
  guint n_ready = 0;
  guint n_heap = 0;
  guint node = 0;
  guint n_unplaced = 0;
  int now = 0;

  work->n_schedules++;
  pw_level_profile_reset (profile, side);
  for (guint i = 0; i < net->n; i++)
    {
      work->ranks[i] = ranks[i];
      starts[i] = PW_LEVEL_NOWHERE;
      finishes[i] = PW_LEVEL_NOWHERE;
      work->missing[i] = side->first_before[i + 1] - side->first_before[i];
    }
  for (guint i = 0; i < net->n; i++)
    {
      if (work->missing[i] == 0)
        {
          release (work, i, starts, finishes, &n_heap);
        }
    }

  while (n_heap > 0 || n_ready > 0)
    {
      guint next;

      node = pw_level_profile_find (profile, now, node);
      do
        {
          while (n_heap > 0 && work->earliest[unpack (work->heap[0])] <= now)
            {
              insert_ready (work, unpack (heap_pop (work->heap, &n_heap)), &n_ready);
            }
          start_ready (work, now, node, starts, finishes, &n_ready, &n_heap);
        }
      while (n_heap > 0 && work->earliest[unpack (work->heap[0])] <= now);

      next = profile->nexts[pw_level_profile_find (profile, now, node)];
      if (n_heap > 0 && (next == PW_LEVEL_NO_NODE || n_ready == 0 || work->earliest[unpack (work->heap[0])] < profile->times[next]))
        {
          now = work->earliest[unpack (work->heap[0])];
        }
      else if (next != PW_LEVEL_NO_NODE)
        {
          now = profile->times[next];
        }
      else
        {
          break;
        }
    }

  for (guint i = 0; i < net->n; i++)
    {
      n_unplaced += starts[i] == PW_LEVEL_NOWHERE ? 1 : 0;
    }
  return n_unplaced;
}
