/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "engine/pw-level-private.h"

#include "engine/pw-group-private.h"

/* Seen from the back a finish is a start. */
static const PwPlanLinkKind mirrored_kinds[] = {
  [PW_PLAN_FINISH_START] = PW_PLAN_FINISH_START,
  [PW_PLAN_START_START] = PW_PLAN_FINISH_FINISH,
  [PW_PLAN_FINISH_FINISH] = PW_PLAN_START_START,
  [PW_PLAN_START_FINISH] = PW_PLAN_START_FINISH
};

static void
init_activities (PwLevelNet *net,
                 guint      *places)
{
  const PwLevelProblem *problem = net->problem;

  net->activities = g_new (guint, problem->n_activities + 1);
  for (guint i = 0; i < problem->n_activities; i++)
    {
      places[i] = PW_LEVEL_NOBODY;
      if (!problem->activities[i].is_fixed)
        {
          places[i] = net->n;
          net->activities[net->n++] = i;
        }
    }

  net->durations = g_new (int, net->n + 1);
  net->may_pause = g_new (gboolean, net->n + 1);
  net->earliest = g_new (int, net->n + 1);
  net->due = g_new (int, net->n + 1);
  net->weights = g_new (int, net->n + 1);
  net->priorities = g_new (int, net->n + 1);
  net->planned = g_new (int, net->n + 1);
  for (guint i = 0; i < net->n; i++)
    {
      const PwLevelActivity *activity = &problem->activities[net->activities[i]];

      net->durations[i] = activity->duration;
      net->may_pause[i] = activity->may_pause;
      net->earliest[i] = MAX (activity->earliest, 0);
      net->due[i] = activity->deadline;
      net->weights[i] = MAX (activity->weight, 1);
      net->priorities[i] = activity->priority;
      net->planned[i] = activity->planned;
      net->has_planned = net->has_planned || activity->planned != PW_LEVEL_NOWHERE;
    }
}

/* The scarcest first: where it is short the others need no look. */
static int
compare_shares (gconstpointer a,
                gconstpointer b,
                gpointer      user_data)
{
  const PwLevelShare *first = a;
  const PwLevelShare *second = b;
  const PwLevelResource *resources = user_data;
  const PwLevelResource *of_first = &resources[first->resource];
  const PwLevelResource *of_second = &resources[second->resource];
  gint64 has_first = of_first->n_steps > 0 ? of_first->steps[of_first->n_steps - 1].capacity : 0;
  gint64 has_second = of_second->n_steps > 0 ? of_second->steps[of_second->n_steps - 1].capacity : 0;

  return (first->amount * has_second < second->amount * has_first) - (first->amount * has_second > second->amount * has_first);
}

/* One share for each resource that an activity needs. */
static void
init_shares (PwLevelNet  *net,
             const guint *places)
{
  const PwLevelProblem *problem = net->problem;
  g_autofree guint *keys = g_new (guint, problem->n_needs + 1);
  g_autofree guint *firsts = NULL;
  g_autofree guint *needs = NULL;
  guint n_shares = 0;

  for (guint i = 0; i < problem->n_needs; i++)
    {
      keys[i] = problem->needs[i].amount > 0 ? places[problem->needs[i].activity] : PW_LEVEL_NOBODY;
    }
  pw_group_by (keys, problem->n_needs, net->n, &firsts, &needs);

  net->first_shares = g_new (guint, net->n + 1);
  net->shares = g_new (PwLevelShare, problem->n_needs + 1);
  for (guint i = 0; i < net->n; i++)
    {
      net->first_shares[i] = n_shares;
      for (guint j = firsts[i]; j < firsts[i + 1] && net->durations[i] > 0; j++)
        {
          const PwLevelNeed *need = &problem->needs[needs[j]];
          guint k = net->first_shares[i];

          while (k < n_shares && net->shares[k].resource != need->resource)
            {
              k++;
            }
          if (k == n_shares)
            {
              net->shares[n_shares++] = (PwLevelShare) { need->resource, 0 };
            }
          net->shares[k].amount = MIN (net->shares[k].amount, PW_LEVEL_LIMIT) + need->amount;
        }
      g_sort_array (net->shares + net->first_shares[i], n_shares - net->first_shares[i], sizeof (PwLevelShare), compare_shares, (gpointer) problem->resources);
    }
  net->first_shares[net->n] = n_shares;
}

static void
init_arcs (PwLevelNet  *net,
           const guint *places)
{
  const PwLevelProblem *problem = net->problem;
  g_autofree guint *from = g_new (guint, problem->n_links + 1);
  g_autofree guint *to = g_new (guint, problem->n_links + 1);
  guint *firsts[2];
  guint *links[2];

  for (guint i = 0; i < problem->n_links; i++)
    {
      from[i] = places[problem->links[i].from];
      to[i] = places[problem->links[i].to];
      if (from[i] == PW_LEVEL_NOBODY || to[i] == PW_LEVEL_NOBODY)
        {
          from[i] = PW_LEVEL_NOBODY;
          to[i] = PW_LEVEL_NOBODY;
        }
    }
  pw_group_by (to, problem->n_links, net->n, &firsts[PW_LEVEL_FRONT], &links[PW_LEVEL_FRONT]);
  pw_group_by (from, problem->n_links, net->n, &firsts[PW_LEVEL_BACK], &links[PW_LEVEL_BACK]);

  for (guint face = 0; face < 2; face++)
    {
      PwLevelSide *side = &net->sides[face];
      PwLevelSide *other_side = &net->sides[1 - face];
      guint n_arcs = firsts[face][net->n];

      side->first_before = firsts[face];
      other_side->first_after = g_memdup2 (firsts[face], sizeof (guint) * (net->n + 1));
      side->before = g_new (PwLevelArc, n_arcs + 1);
      other_side->after = g_new (guint, n_arcs + 1);
      for (guint i = 0; i < n_arcs; i++)
        {
          const PwLevelLink *link = &problem->links[links[face][i]];
          guint other = face == PW_LEVEL_FRONT ? from[links[face][i]] : to[links[face][i]];

          side->before[i].other = other;
          side->before[i].lag = link->lag;
          side->before[i].kind = face == PW_LEVEL_FRONT ? link->kind : mirrored_kinds[link->kind];
          other_side->after[i] = other;
        }
      g_free (links[face]);
    }
}

/* Only when some never came free: going back from holder to holder must come round. */
static void
report_cycle (const PwLevelNet *net,
              const guint      *missing,
              GArray           *troubles)
{
  const PwLevelSide *side = &net->sides[PW_LEVEL_FRONT];
  g_autofree guint *seen_at = g_new0 (guint, net->n);
  g_autoptr (GArray) path = g_array_new (FALSE, FALSE, sizeof (guint));
  guint i = 0;

  while (missing[i] == 0)
    {
      i++;
    }
  while (seen_at[i] == 0)
    {
      guint j = side->first_before[i];

      g_array_append_val (path, i);
      seen_at[i] = path->len;
      while (missing[side->before[j].other] == 0)
        {
          j++;
        }
      i = side->before[j].other;
    }

  for (guint j = path->len; j >= seen_at[i]; j--)
    {
      PwLevelTrouble trouble = { PW_LEVEL_CYCLE, net->activities[g_array_index (path, guint, j - 1)], PW_LEVEL_NOBODY, PW_LEVEL_NOBODY };

      g_array_append_val (troubles, trouble);
    }
}

static gboolean
init_order (PwLevelNet *net,
            GArray     *troubles)
{
  const PwLevelSide *side = &net->sides[PW_LEVEL_FRONT];
  g_autofree guint *missing = g_new (guint, net->n + 1);
  guint n_ordered = 0;

  net->order = g_new (guint, net->n + 1);
  for (guint i = 0; i < net->n; i++)
    {
      missing[i] = side->first_before[i + 1] - side->first_before[i];
      if (missing[i] == 0)
        {
          net->order[n_ordered++] = i;
        }
    }
  for (guint k = 0; k < n_ordered; k++)
    {
      guint i = net->order[k];

      for (guint j = side->first_after[i]; j < side->first_after[i + 1]; j++)
        {
          if (--missing[side->after[j]] == 0)
            {
              net->order[n_ordered++] = side->after[j];
            }
        }
    }

  if (n_ordered < net->n)
    {
      report_cycle (net, missing, troubles);
      return FALSE;
    }
  return TRUE;
}

/* Links from and to what is fixed become earliest starts and dates due. */
static void
apply_fixed (PwLevelNet  *net,
             const guint *places)
{
  const PwLevelProblem *problem = net->problem;

  for (guint i = 0; i < problem->n_links; i++)
    {
      const PwLevelLink *link = &problem->links[i];
      const PwLevelActivity *from = &problem->activities[link->from];
      const PwLevelActivity *to = &problem->activities[link->to];
      gboolean is_to_start = link->kind == PW_PLAN_FINISH_START || link->kind == PW_PLAN_START_START;
      gboolean is_from_start = link->kind == PW_PLAN_START_START || link->kind == PW_PLAN_START_FINISH;

      if (from->is_fixed && !to->is_fixed)
        {
          guint place = places[link->to];
          int time = (is_from_start ? from->fixed_start : from->fixed_finish) + link->lag;

          if (!is_to_start)
            {
              time = pw_level_side_get_start_for (net, &net->sides[PW_LEVEL_FRONT], place, time);
            }
          net->earliest[place] = MAX (net->earliest[place], time);
        }
      else if (to->is_fixed && !from->is_fixed)
        {
          guint place = places[link->from];
          int time = (is_to_start ? to->fixed_start : to->fixed_finish) - link->lag;

          if (is_from_start)
            {
              time = -pw_level_side_get_start_for (net, &net->sides[PW_LEVEL_BACK], place, -time);
            }
          net->due[place] = MIN (net->due[place], time);
        }
    }

  for (guint i = 0; i < net->n; i++)
    {
      net->has_due = net->has_due || net->due[i] != PW_LEVEL_NEVER;
    }
}

/* The earliest start that one arc leaves, as if nothing ever pauses. */
static int
follow_arc (const PwLevelNet *net,
            const PwLevelArc *arc,
            guint             activity,
            const int        *starts)
{
  int from = starts[arc->other];
  gboolean is_from_start = arc->kind == PW_PLAN_START_START || arc->kind == PW_PLAN_START_FINISH;
  gboolean is_to_start = arc->kind == PW_PLAN_FINISH_START || arc->kind == PW_PLAN_START_START;

  return from + (is_from_start ? 0 : net->durations[arc->other]) + arc->lag - (is_to_start ? 0 : net->durations[activity]);
}

/* Critical path without resources; then back from there. */
static void
find_paths (PwLevelNet *net)
{
  g_autofree int *starts = g_new (int, net->n + 1);

  net->early_finishes = g_new (int, net->n + 1);
  net->late_finishes = g_new (int, net->n + 1);
  for (guint k = 0; k < net->n; k++)
    {
      const PwLevelSide *side = &net->sides[PW_LEVEL_FRONT];
      guint i = net->order[k];

      starts[i] = net->earliest[i];
      for (guint j = side->first_before[i]; j < side->first_before[i + 1]; j++)
        {
          starts[i] = MAX (starts[i], follow_arc (net, &side->before[j], i, starts));
        }
      net->early_finishes[i] = starts[i] + net->durations[i];
      net->critical_finish = MAX (net->critical_finish, net->early_finishes[i]);
    }

  for (guint k = net->n; k-- > 0;)
    {
      const PwLevelSide *side = &net->sides[PW_LEVEL_BACK];
      guint i = net->order[k];

      starts[i] = -MIN (net->critical_finish, net->due[i]);
      for (guint j = side->first_before[i]; j < side->first_before[i + 1]; j++)
        {
          starts[i] = MAX (starts[i], follow_arc (net, &side->before[j], i, starts));
        }
      net->late_finishes[i] = -starts[i];
    }
}

/* Nothing can be ready before each resource has done all the work that asks for it. */
static void
find_bound (PwLevelNet *net)
{
  const PwLevelSide *side = &net->sides[PW_LEVEL_FRONT];
  g_autofree gint64 *works = g_new0 (gint64, net->n_resources + 1);

  for (guint i = 0; i < net->n; i++)
    {
      for (guint j = net->first_shares[i]; j < net->first_shares[i + 1]; j++)
        {
          works[net->shares[j].resource] += (gint64) net->shares[j].amount * net->durations[i];
        }
    }

  net->bound = net->critical_finish;
  for (guint resource = 0; resource < net->n_resources; resource++)
    {
      gint64 work = works[resource];

      for (guint k = 0; k < side->n_steps && work > 0; k++)
        {
          gint64 room = MAX (side->rooms[(gsize) k * net->n_resources + resource], 0);
          int from = MAX (side->times[k], 0);
          gint64 length = k + 1 < side->n_steps ? MAX (side->times[k + 1], 0) - from : PW_LEVEL_LIMIT;

          if (room > 0 && work <= room * length)
            {
              net->bound = MAX (net->bound, from + (int) ((work + room - 1) / room));
            }
          work -= MIN (work, room * length);
        }
    }
}

/* Adds a trouble and gives FALSE when nothing can be scheduled at all. Clear @net also then. */
gboolean
pw_level_net_init (PwLevelNet           *net,
                   const PwLevelProblem *problem,
                   GArray               *troubles)
{
  g_autofree guint *places = g_new (guint, problem->n_activities + 1);

  *net = (PwLevelNet) { .problem = problem, .n_resources = problem->n_resources };
  if (!pw_level_problem_is_valid (problem, troubles))
    {
      return FALSE;
    }

  init_activities (net, places);
  init_shares (net, places);
  init_arcs (net, places);
  if (!init_order (net, troubles))
    {
      return FALSE;
    }
  pw_level_side_init_steps (net);
  apply_fixed (net, places);
  find_paths (net);
  find_bound (net);
  return TRUE;
}

void
pw_level_net_clear (PwLevelNet *net)
{
  g_free (net->activities);
  g_free (net->durations);
  g_free (net->may_pause);
  g_free (net->earliest);
  g_free (net->due);
  g_free (net->weights);
  g_free (net->priorities);
  g_free (net->planned);
  g_free (net->first_shares);
  g_free (net->shares);
  g_free (net->order);
  g_free (net->early_finishes);
  g_free (net->late_finishes);
  for (guint face = 0; face < 2; face++)
    {
      g_free (net->sides[face].first_before);
      g_free (net->sides[face].before);
      g_free (net->sides[face].first_after);
      g_free (net->sides[face].after);
      g_free (net->sides[face].times);
      g_free (net->sides[face].rooms);
      g_free (net->sides[face].capacities);
    }
}
