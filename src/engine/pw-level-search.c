/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "engine/pw-level-private.h"

/* Schedules for one child: two placings, or one placing, two pushes and settling. */
#define MAX_PASSES 4

/* How far before or after the window of the father what comes from the mother is put. */
#define ASIDE PW_LEVEL_LIMIT

typedef struct
{
  const PwLevelSearch *options;
  PwLevelWork         *work;
  PwLevelSchedule     *best;
  PwLevelSchedule      settled;
  PwLevelSchedule      child;
  PwLevelSchedule     *members;
  guint                n_members;
  guint               *list;
  int                 *keys;
  guint64              random;
  gboolean             is_steady;
  gboolean             is_cancelled;
} Search;

/* Marsaglia, "Xorshift RNGs", 2003, with a multiplier of Vigna: the same numbers on every machine. */
static guint
draw_below (Search *self,
            guint   n)
{
  self->random ^= self->random >> 12;
  self->random ^= self->random << 25;
  self->random ^= self->random >> 27;
  return (guint) ((((self->random * G_GUINT64_CONSTANT (2685821657736338717)) >> 32) * n) >> 32);
}

static gboolean
is_over (Search *self)
{
  return self->is_cancelled || self->work->n_schedules + MAX_PASSES > self->options->max_schedules ||
         pw_level_schedule_is_best (self->best, self->work->net);
}

/* Whether it is at least as good as another one but for the change, which settling makes less. */
static gboolean
is_as_good (const PwLevelSchedule *first,
            const PwLevelSchedule *second)
{
  PwLevelSchedule without_change = *first;

  without_change.change = second->change;
  return pw_level_schedule_compare (&without_change, second) <= 0;
}

/* Keeps the child if it is the best so far, settled. */
static void
keep_best (Search *self)
{
  const PwLevelNet *net = self->work->net;
  const PwLevelSchedule *found = &self->child;

  if (net->has_planned && is_as_good (found, self->best))
    {
      pw_level_schedule_copy (&self->settled, net, found);
      pw_level_settle (self->work, &self->settled);
      found = &self->settled;
    }
  if (pw_level_schedule_compare (found, self->best) < 0)
    {
      pw_level_schedule_copy (self->best, net, found);
    }

  if (self->options->progress != NULL)
    {
      PwLevelProgress progress = { self->work->n_schedules, self->options->max_schedules, self->best->finish, self->best->lateness, self->best->change };

      self->is_cancelled = !self->options->progress (&progress, self->options->user_data);
    }
}

/* Now and then two neighbours in the list change places, unless one holds back the other. */
static void
mutate (Search     *self,
        PwLevelFace face)
{
  const PwLevelNet *net = self->work->net;
  const PwLevelSide *side = &net->sides[face];

  for (guint k = 0; k + 1 < net->n; k++)
    {
      guint first = self->list[k];
      guint second = self->list[k + 1];
      gboolean is_held = FALSE;

      if (draw_below (self, 20) > 0)
        {
          continue;
        }
      for (guint j = side->first_before[second]; j < side->first_before[second + 1]; j++)
        {
          is_held = is_held || side->before[j].other == first;
        }
      if (!is_held)
        {
          self->list[k] = second;
          self->list[k + 1] = first;
        }
    }
}

/* Makes the child from keys in time order: placed, pushed right, pushed left. */
static void
grow_from_front (Search  *self,
                 gboolean is_mutated)
{
  PwLevelWork *work = self->work;
  PwLevelSchedule *child = &self->child;

  pw_level_sort (work, PW_LEVEL_FRONT, self->keys, self->list);
  if (is_mutated)
    {
      mutate (self, PW_LEVEL_FRONT);
    }
  pw_level_place_in_order (work, PW_LEVEL_FRONT, self->list, work->net->earliest, child->starts, child->finishes);
  pw_level_schedule_measure (child, work->net);
  pw_level_push (work, child);
  keep_best (self);
}

/*
 * Makes the child from keys in reversed time order: placed from the back, which is
 * its push right, then pushed left. It saves the first of three placings, but asks
 * capacities that never change, so that it does not matter where the back is.
 */
static void
grow_from_back (Search *self)
{
  PwLevelWork *work = self->work;
  const PwLevelNet *net = work->net;
  PwLevelSchedule *child = &self->child;

  pw_level_sort (work, PW_LEVEL_BACK, self->keys, self->list);
  mutate (self, PW_LEVEL_BACK);
  for (guint i = 0; i < net->n; i++)
    {
      work->earliest[i] = -PW_LEVEL_LIMIT;
    }
  pw_level_place_in_order (work, PW_LEVEL_BACK, self->list, work->earliest, work->starts, work->finishes);
  for (guint i = 0; i < net->n; i++)
    {
      work->keys[i] = -work->finishes[i];
    }
  pw_level_sort (work, PW_LEVEL_FRONT, work->keys, work->order);
  pw_level_place_in_order (work, PW_LEVEL_FRONT, work->order, net->earliest, child->starts, child->finishes);
  pw_level_schedule_measure (child, net);
  keep_best (self);
}

/* Latest finish, with as much chance as the critical path is long. */
static void
draw_keys (Search *self)
{
  const PwLevelNet *net = self->work->net;

  for (guint i = 0; i < net->n; i++)
    {
      self->keys[i] = net->late_finishes[i] + (int) draw_below (self, (guint) net->critical_finish + 1);
    }
}

/* In the order of the father what he does in a window of time; before and after it, in the order of the mother, the others. */
static void
cross (Search                *self,
       const PwLevelSchedule *father,
       const PwLevelSchedule *mother)
{
  const PwLevelNet *net = self->work->net;
  const int *his = self->is_steady ? father->finishes : father->starts;
  const int *hers = self->is_steady ? mother->finishes : mother->starts;
  int length = MAX (father->finish, 1);
  int width = length / 10 + (int) draw_below (self, (guint) length * 2 / 5 + 1);
  int from = (int) draw_below (self, (guint) (length - width + 1));
  int middle = (int) (((gint64) from + width / 2) * mother->finish / length);

  for (guint i = 0; i < net->n; i++)
    {
      int key;

      if (his[i] >= from && his[i] <= from + width)
        {
          key = his[i];
        }
      else if (hers[i] == PW_LEVEL_NOWHERE)
        {
          key = 2 * ASIDE - 1;
        }
      else
        {
          key = hers[i] < middle ? hers[i] - ASIDE : hers[i] + ASIDE;
        }
      self->keys[i] = self->is_steady ? -key : key;
    }
}

/* The preview, and samples around latest finish. */
static void
make_population (Search *self)
{
  const PwLevelNet *net = self->work->net;

  pw_level_schedule_copy (&self->members[0], net, self->best);
  for (guint i = 1; i < self->n_members && !is_over (self); i++)
    {
      draw_keys (self);
      grow_from_front (self, FALSE);
      pw_level_schedule_copy (&self->members[i], net, &self->child);
    }
}

/* Everybody in turn with the better of two others; a child that is not worse takes the place of that parent. */
static void
make_generation (Search *self)
{
  const PwLevelNet *net = self->work->net;

  for (guint i = 0; i < self->n_members && !is_over (self); i++)
    {
      PwLevelSchedule *one = &self->members[i];
      PwLevelSchedule *first = &self->members[(i + 1 + draw_below (self, self->n_members - 1)) % self->n_members];
      PwLevelSchedule *second = &self->members[(i + 1 + draw_below (self, self->n_members - 1)) % self->n_members];
      PwLevelSchedule *other = pw_level_schedule_compare (first, second) <= 0 ? first : second;
      gboolean is_father = draw_below (self, 2) == 0;

      cross (self, is_father ? one : other, is_father ? other : one);
      if (self->is_steady)
        {
          grow_from_back (self);
        }
      else
        {
          grow_from_front (self, TRUE);
        }
      if (pw_level_schedule_compare (&self->child, one) <= 0)
        {
          pw_level_schedule_copy (one, net, &self->child);
        }
    }
}

/* Larger for a longer search, smaller for a larger plan, which takes longer to improve: tried on generated projects. */
static guint
get_population_size (guint max_schedules,
                     guint n_activities)
{
  guint root = 1;

  while ((guint64) (root + 1) * (root + 1) <= max_schedules)
    {
      root++;
    }
  return CLAMP (root * 60 / MAX (n_activities, 1), 16, 200);
}

/**
 * pw_level_run_search:
 * @best: (inout): the preview, and then the best that was found
 *
 * A genetic algorithm on activity lists in the shape of Hartmann, "A competitive
 * genetic algorithm for resource-constrained project scheduling", 1998, with
 * both pushes on every child (Valls, Ballestín and Quintanilla, 2005). Parents
 * are crossed in a window of time instead of at two places in the list, and
 * lists are alternately read from the back and the front, after Debels and
 * Vanhoucke, "A decomposition-based genetic algorithm for the
 * resource-constrained project-scheduling problem", 2007. Each child competes
 * with its own parent only, so that the population stays different for long
 * (Mahfoud, "Crowding and preselection revisited", 1992).
 *
 * Returns: whether it was cancelled
 */
gboolean
pw_level_run_search (PwLevelWork         *work,
                     const PwLevelSearch *options,
                     PwLevelSchedule     *best)
{
  const PwLevelNet *net = work->net;
  Search self = { .options = options, .work = work, .best = best };

  if (options->max_schedules <= work->n_schedules + MAX_PASSES || pw_level_schedule_is_best (best, net))
    {
      return FALSE;
    }

  self.random = (options->seed + G_GUINT64_CONSTANT (1)) * G_GUINT64_CONSTANT (0x9E3779B97F4A7C15);
  self.n_members = get_population_size (options->max_schedules, net->n);
  self.members = g_new (PwLevelSchedule, self.n_members);
  self.is_steady = net->sides[PW_LEVEL_FRONT].n_steps <= 2 && !net->has_due && best->n_unplaced == 0;
  self.list = g_new (guint, net->n + 1);
  self.keys = g_new (int, net->n + 1);
  pw_level_schedule_init (&self.settled, net);
  pw_level_schedule_init (&self.child, net);
  for (guint i = 0; i < self.n_members; i++)
    {
      pw_level_schedule_init (&self.members[i], net);
    }

  make_population (&self);
  while (!is_over (&self))
    {
      make_generation (&self);
    }

  pw_level_schedule_clear (&self.settled);
  pw_level_schedule_clear (&self.child);
  for (guint i = 0; i < self.n_members; i++)
    {
      pw_level_schedule_clear (&self.members[i]);
    }
  g_free (self.members);
  g_free (self.list);
  g_free (self.keys);
  return self.is_cancelled;
}
