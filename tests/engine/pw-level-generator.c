/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pw-level-file.h"

#include <string.h>

#define N_RESOURCES  4
#define N_ENDS       3
#define MAX_ARCS     3

typedef struct
{
  guint    n;                   /* with the two dummies, the first and the last */
  guint8  *reaches;             /* n * n: is the second after the first, over whatever way */
  guint8  *has_arc;
  guint   *n_in;
  guint   *n_out;
  guint    n_arcs;
} Network;

static guint8 *
at (guint8  *table,
    guint    n,
    guint    from,
    guint    to)
{
  return &table[(gsize) from * n + to];
}

/* A new arc may not be implied by others, nor make one that is there so. */
static gboolean
can_add (Network *net,
         guint    from,
         guint    to)
{
  if (from >= to || *at (net->reaches, net->n, from, to))
    {
      return FALSE;
    }
  for (guint i = 0; i < net->n; i++)
    {
      gboolean is_before = i == from || *at (net->reaches, net->n, i, from);

      for (guint j = 0; is_before && j < net->n; j++)
        {
          if ((j == to || *at (net->reaches, net->n, to, j)) && *at (net->has_arc, net->n, i, j))
            {
              return FALSE;
            }
        }
    }

  return TRUE;
}

static void
add (Network *net,
     guint    from,
     guint    to)
{
  *at (net->has_arc, net->n, from, to) = 1;
  net->n_out[from]++;
  net->n_in[to]++;
  net->n_arcs++;
  for (guint i = 0; i < net->n; i++)
    {
      if (i == from || *at (net->reaches, net->n, i, from))
        {
          for (guint j = 0; j < net->n; j++)
            {
              if (j == to || *at (net->reaches, net->n, to, j))
                {
                  *at (net->reaches, net->n, i, j) = 1;
                }
            }
        }
    }
}

/* The four steps of ProGen: ends, a predecessor each, a successor each, then as many arcs as the complexity asks. */
static void
make_network (Network *net,
              GRand   *rand,
              double   complexity)
{
  int n = (int) net->n;

  for (guint i = 1; i <= N_ENDS; i++)
    {
      add (net, 0, i);
      add (net, net->n - 1 - i, net->n - 1);
    }
  for (int i = N_ENDS + 1; i < n - 1; i++)
    {
      for (int tries = 0; net->n_in[i] == 0 && tries < 1000; tries++)
        {
          guint from = (guint) g_rand_int_range (rand, 1, MIN (i, n - 1 - N_ENDS));

          if (net->n_out[from] < MAX_ARCS && can_add (net, from, (guint) i))
            {
              add (net, from, (guint) i);
            }
        }
    }
  for (int i = n - 2 - N_ENDS; i > 0; i--)
    {
      for (int tries = 0; net->n_out[i] == 0 && tries < 1000; tries++)
        {
          guint to = (guint) g_rand_int_range (rand, MAX (i, N_ENDS) + 1, n - 1);

          if (net->n_in[to] < MAX_ARCS && can_add (net, (guint) i, to))
            {
              add (net, (guint) i, to);
            }
        }
      if (net->n_out[i] == 0)
        {
          add (net, (guint) i, net->n - 1);
        }
    }
  for (int tries = 0; net->n_arcs < complexity * net->n && tries < 1000000; tries++)
    {
      guint from = (guint) g_rand_int_range (rand, 1, n - 1 - N_ENDS);
      guint to = (guint) g_rand_int_range (rand, N_ENDS + 1, n - 1);

      if (net->n_out[from] < MAX_ARCS && net->n_in[to] < MAX_ARCS && can_add (net, from, to))
        {
          add (net, from, to);
        }
    }
}

/* Needs of 1 to 10: each activity needs something, each resource is needed, and the factor is met. */
static void
make_needs (PwLevelFile *file,
            GRand       *rand,
            double       factor)
{
  guint n = file->problem.n_activities - 2;
  g_autofree guint8 *is_needed = g_new0 (guint8, (n + 1) * N_RESOURCES);
  guint wanted = (guint) (factor * n * N_RESOURCES + 0.5);
  guint n_needs = 0;

  for (guint i = 0; i < n; i++)
    {
      is_needed[i * N_RESOURCES + (guint) g_rand_int_range (rand, 0, N_RESOURCES)] = 1;
      n_needs++;
    }
  while (n_needs < wanted)
    {
      guint i = (guint) g_rand_int_range (rand, 0, (int) (n * N_RESOURCES));

      n_needs += is_needed[i] ? 0 : 1;
      is_needed[i] = 1;
    }
  for (guint i = 0; i < n * N_RESOURCES; i++)
    {
      if (is_needed[i])
        {
          PwLevelNeed need = { 1 + i / N_RESOURCES, i % N_RESOURCES, g_rand_int_range (rand, 1, 11) };

          g_array_append_val (file->needs, need);
        }
    }
}

/* Between the largest single need and the peak when everybody starts as soon as he can. */
static void
make_capacities (PwLevelFile *file,
                 double       strength)
{
  guint n = file->problem.n_activities;
  g_autofree int *starts = g_new0 (int, n);
  g_autofree int *loads = NULL;
  int horizon = 1;

  for (guint i = 0; i < file->links->len; i++)
    {
      const PwLevelLink *link = &g_array_index (file->links, PwLevelLink, i);

      starts[link->to] = MAX (starts[link->to], starts[link->from] + file->activities[link->from].duration);
    }
  for (guint i = 0; i < n; i++)
    {
      horizon += file->activities[i].duration;
      file->mpm_time = MAX (file->mpm_time, starts[i] + file->activities[i].duration);
    }
  loads = g_new0 (int, (gsize) horizon * N_RESOURCES);
  for (guint resource = 0; resource < N_RESOURCES; resource++)
    {
      int least = 0;
      int peak = 0;

      for (guint i = 0; i < file->needs->len; i++)
        {
          const PwLevelNeed *need = &g_array_index (file->needs, PwLevelNeed, i);

          for (int t = 0; need->resource == resource && t < file->activities[need->activity].duration; t++)
            {
              int *load = &loads[(starts[need->activity] + t) * N_RESOURCES + (int) resource];

              *load += need->amount;
              least = MAX (least, need->amount);
              peak = MAX (peak, *load);
            }
        }
      file->steps[resource].capacity = least + (int) (strength * (peak - least) + 0.5);
    }
}

/**
 * pw_level_file_generate:
 *
 * A project in the manner of ProGen: Kolisch, Sprecher and Drexl,
 * "Characterization and generation of a general class of resource-constrained
 * project scheduling problems", 1995. Three starts and ends, at most three
 * predecessors and successors, four resources, durations and needs of 1 to 10.
 *
 * Returns: (transfer full):
 */
PwLevelFile *
pw_level_file_generate (const PwLevelShape *shape,
                        guint               seed)
{
  guint n = shape->n_activities + 2;
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  g_autofree guint8 *reaches = g_new0 (guint8, (gsize) n * n);
  g_autofree guint8 *has_arc = g_new0 (guint8, (gsize) n * n);
  g_autofree guint *n_in = g_new0 (guint, n);
  g_autofree guint *n_out = g_new0 (guint, n);
  Network net = { n, reaches, has_arc, n_in, n_out, 0 };
  PwLevelFile *self = pw_level_file_new_empty (n, N_RESOURCES);

  self->name = g_strdup_printf ("g%u-%.1f-%.2f-%.1f-%u", shape->n_activities, shape->complexity, shape->resource_factor, shape->resource_strength, seed);
  for (guint i = 1; i + 1 < n; i++)
    {
      self->activities[i].duration = g_rand_int_range (rand, 1, 11);
    }
  make_network (&net, rand, shape->complexity);
  for (guint i = 0; i < n; i++)
    {
      for (guint j = i + 1; j < n; j++)
        {
          PwLevelLink link = { i, j, PW_PLAN_FINISH_START, 0 };

          if (*at (has_arc, n, i, j))
            {
              g_array_append_val (self->links, link);
            }
        }
    }
  make_needs (self, rand, shape->resource_factor);
  make_capacities (self, shape->resource_strength);
  pw_level_file_seal (self);
  return self;
}
