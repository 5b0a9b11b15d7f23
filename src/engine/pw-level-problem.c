/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "engine/pw-level-private.h"

static void
blame (GArray *troubles,
       guint   activity,
       guint   resource)
{
  PwLevelTrouble trouble = { PW_LEVEL_INVALID, activity, resource, PW_LEVEL_NOBODY };

  g_array_append_val (troubles, trouble);
}

static gboolean
is_time (int time)
{
  return time > -PW_LEVEL_LIMIT && time < PW_LEVEL_LIMIT;
}

static gboolean
is_activity_valid (const PwLevelActivity *activity)
{
  if (activity->is_fixed)
    {
      return is_time (activity->fixed_start) && is_time (activity->fixed_finish) && activity->fixed_start <= activity->fixed_finish;
    }

  return activity->duration >= 0 && activity->weight >= 0 && activity->earliest < PW_LEVEL_LIMIT &&
         (activity->planned == PW_LEVEL_NOWHERE || is_time (activity->planned));
}

static gboolean
is_resource_valid (const PwLevelResource *resource)
{
  for (guint i = 0; i < resource->n_steps; i++)
    {
      const PwLevelStep *step = &resource->steps[i];

      if (!is_time (step->from) || step->capacity < 0 || (i > 0 && step->from <= resource->steps[i - 1].from))
        {
          return FALSE;
        }
    }

  return TRUE;
}

/* Whether everything one after the other still ends before the limit, so that no sum overflows. */
static gboolean
is_short_enough (const PwLevelProblem *problem)
{
  gint64 last = 0;
  gint64 sum = 0;

  for (guint i = 0; i < problem->n_activities; i++)
    {
      const PwLevelActivity *activity = &problem->activities[i];

      last = MAX (last, activity->is_fixed ? activity->fixed_finish : activity->earliest);
      sum += activity->is_fixed ? 0 : activity->duration;
    }
  for (guint i = 0; i < problem->n_links; i++)
    {
      sum += ABS ((gint64) problem->links[i].lag);
    }
  for (guint i = 0; i < problem->n_resources; i++)
    {
      const PwLevelResource *resource = &problem->resources[i];

      last = MAX (last, resource->n_steps > 0 ? resource->steps[resource->n_steps - 1].from : 0);
    }

  return last + sum < PW_LEVEL_LIMIT;
}

/* Adds a trouble for each thing that is wrong. */
gboolean
pw_level_problem_is_valid (const PwLevelProblem *problem,
                           GArray               *troubles)
{
  guint n_before = troubles->len;

  for (guint i = 0; i < problem->n_activities; i++)
    {
      if (!is_activity_valid (&problem->activities[i]))
        {
          blame (troubles, i, PW_LEVEL_NOBODY);
        }
    }
  for (guint i = 0; i < problem->n_resources; i++)
    {
      if (!is_resource_valid (&problem->resources[i]))
        {
          blame (troubles, PW_LEVEL_NOBODY, i);
        }
    }
  for (guint i = 0; i < problem->n_links; i++)
    {
      const PwLevelLink *link = &problem->links[i];

      if (link->from >= problem->n_activities || link->to >= problem->n_activities || !is_time (link->lag))
        {
          blame (troubles, link->from < problem->n_activities ? link->from : PW_LEVEL_NOBODY, PW_LEVEL_NOBODY);
        }
    }
  for (guint i = 0; i < problem->n_needs; i++)
    {
      const PwLevelNeed *need = &problem->needs[i];

      if (need->activity >= problem->n_activities || need->resource >= problem->n_resources || need->amount < 0 || need->amount >= PW_LEVEL_LIMIT)
        {
          blame (troubles, need->activity < problem->n_activities ? need->activity : PW_LEVEL_NOBODY,
                 need->resource < problem->n_resources ? need->resource : PW_LEVEL_NOBODY);
        }
    }
  if (troubles->len == n_before && !is_short_enough (problem))
    {
      blame (troubles, PW_LEVEL_NOBODY, PW_LEVEL_NOBODY);
    }

  return troubles->len == n_before;
}
