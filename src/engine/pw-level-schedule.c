/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "engine/pw-level-private.h"

#include <string.h>

void
pw_level_schedule_init (PwLevelSchedule  *schedule,
                        const PwLevelNet *net)
{
  *schedule = (PwLevelSchedule) { .starts = g_new (int, net->n + 1), .finishes = g_new (int, net->n + 1) };
}

void
pw_level_schedule_clear (PwLevelSchedule *schedule)
{
  g_clear_pointer (&schedule->starts, g_free);
  g_clear_pointer (&schedule->finishes, g_free);
}

void
pw_level_schedule_copy (PwLevelSchedule       *schedule,
                        const PwLevelNet      *net,
                        const PwLevelSchedule *from)
{
  int *starts = schedule->starts;
  int *finishes = schedule->finishes;

  *schedule = *from;
  schedule->starts = memcpy (starts, from->starts, sizeof (int) * net->n);
  schedule->finishes = memcpy (finishes, from->finishes, sizeof (int) * net->n);
}

/* What it is worth; starts and finishes are known. */
void
pw_level_schedule_measure (PwLevelSchedule  *schedule,
                           const PwLevelNet *net)
{
  schedule->n_unplaced = 0;
  schedule->finish = 0;
  schedule->lateness = 0;
  schedule->change = 0;
  for (guint i = 0; i < net->n; i++)
    {
      if (schedule->starts[i] == PW_LEVEL_NOWHERE)
        {
          schedule->n_unplaced++;
          continue;
        }
      schedule->finish = MAX (schedule->finish, schedule->finishes[i]);
      if (net->has_due && schedule->finishes[i] > net->due[i])
        {
          schedule->lateness += ((gint64) schedule->finishes[i] - net->due[i]) * net->weights[i];
        }
      if (net->has_planned && net->planned[i] != PW_LEVEL_NOWHERE)
        {
          schedule->change += ABS ((gint64) schedule->starts[i] - net->planned[i]);
        }
    }
}

/* All placed, then an early end, then little lateness, then little change: negative when the first is better. */
int
pw_level_schedule_compare (const PwLevelSchedule *first,
                           const PwLevelSchedule *second)
{
  int order = (first->n_unplaced > second->n_unplaced) - (first->n_unplaced < second->n_unplaced);

  if (order == 0)
    {
      order = (first->finish > second->finish) - (first->finish < second->finish);
    }
  if (order == 0)
    {
      order = (first->lateness > second->lateness) - (first->lateness < second->lateness);
    }
  if (order == 0)
    {
      order = (first->change > second->change) - (first->change < second->change);
    }

  return order;
}

gboolean
pw_level_schedule_is_best (const PwLevelSchedule *schedule,
                           const PwLevelNet      *net)
{
  return schedule->n_unplaced == 0 && schedule->finish <= net->bound && schedule->lateness == 0 && schedule->change == 0;
}

/* How far right an activity may go without harm: a due date that is held stays held, a missed one is not missed by more. */
static int
get_last_finish (const PwLevelNet      *net,
                 const PwLevelSchedule *schedule,
                 guint                  activity)
{
  int due = net->due[activity];

  if (due == PW_LEVEL_NEVER)
    {
      return schedule->finish;
    }
  return CLAMP (due, schedule->finishes[activity], schedule->finish);
}

/* Places from the back, latest finish first; fails when one gets no place, or one before its earliest start. */
static gboolean
place_from_back (PwLevelWork           *work,
                 const PwLevelSchedule *schedule)
{
  const PwLevelNet *net = work->net;

  for (guint i = 0; i < net->n; i++)
    {
      work->keys[i] = schedule->starts[i] == PW_LEVEL_NOWHERE ? G_MININT : -schedule->finishes[i];
    }
  pw_level_sort (work, PW_LEVEL_BACK, work->keys, work->order);
  if (pw_level_place_in_order (work, PW_LEVEL_BACK, work->order, work->earliest, work->starts, work->finishes) > 0)
    {
      return FALSE;
    }
  for (guint i = 0; i < net->n; i++)
    {
      if (work->earliest[i] != PW_LEVEL_NEVER && -work->finishes[i] < net->earliest[i])
        {
          return FALSE;
        }
    }

  return TRUE;
}

/**
 * pw_level_push:
 *
 * Pushes everything right as far as the end of the schedule allows, latest
 * finish first, and then left, earliest start first. With links that have no
 * leads it never ends later than before; where it would be worse the schedule
 * is left as it was. Wiest, "Some properties of schedules for large projects
 * with limited resources", 1964; Li and Willis, "An iterative scheduling
 * technique for resource-constrained project scheduling", 1992; Valls, Ballestín
 * and Quintanilla, "Justification and RCPSP: a technique that pays", 2005.
 */
void
pw_level_push (PwLevelWork     *work,
               PwLevelSchedule *schedule)
{
  const PwLevelNet *net = work->net;
  PwLevelSchedule pushed = { .starts = work->starts, .finishes = work->finishes };

  for (guint i = 0; i < net->n; i++)
    {
      work->earliest[i] = schedule->starts[i] == PW_LEVEL_NOWHERE ? PW_LEVEL_NEVER : -get_last_finish (net, schedule, i);
    }
  if (!place_from_back (work, schedule))
    {
      return;
    }

  for (guint i = 0; i < net->n; i++)
    {
      gboolean is_out = schedule->starts[i] == PW_LEVEL_NOWHERE;

      work->keys[i] = is_out ? G_MAXINT : -work->finishes[i];
      work->earliest[i] = is_out ? PW_LEVEL_NEVER : net->earliest[i];
    }
  pw_level_sort (work, PW_LEVEL_FRONT, work->keys, work->order);
  pw_level_place_in_order (work, PW_LEVEL_FRONT, work->order, work->earliest, work->starts, work->finishes);
  pw_level_schedule_measure (&pushed, net);
  if (pw_level_schedule_compare (&pushed, schedule) <= 0)
    {
      pw_level_schedule_copy (schedule, net, &pushed);
    }
}

/**
 * pw_level_settle:
 *
 * Puts what came before its planned start back to it as far as there is room and
 * nothing comes later for it, latest finish first.
 */
void
pw_level_settle (PwLevelWork     *work,
                 PwLevelSchedule *schedule)
{
  const PwLevelNet *net = work->net;
  PwLevelSchedule settled = { .starts = work->starts, .finishes = work->finishes };

  if (!net->has_planned || schedule->change == 0)
    {
      return;
    }

  for (guint i = 0; i < net->n; i++)
    {
      if (schedule->starts[i] == PW_LEVEL_NOWHERE)
        {
          work->earliest[i] = PW_LEVEL_NEVER;
          continue;
        }
      work->earliest[i] = -schedule->finishes[i];
      if (net->planned[i] > schedule->starts[i])
        {
          int start = pw_level_side_get_start_for (net, &net->sides[PW_LEVEL_BACK], i, -net->planned[i]);

          work->earliest[i] = CLAMP (start, -get_last_finish (net, schedule, i), work->earliest[i]);
        }
    }
  if (!place_from_back (work, schedule))
    {
      return;
    }

  for (guint i = 0; i < net->n; i++)
    {
      int start = work->starts[i];

      if (start != PW_LEVEL_NOWHERE)
        {
          work->starts[i] = -work->finishes[i];
          work->finishes[i] = -start;
        }
    }
  pw_level_schedule_measure (&settled, net);
  if (pw_level_schedule_compare (&settled, schedule) < 0)
    {
      pw_level_schedule_copy (schedule, net, &settled);
    }
}
