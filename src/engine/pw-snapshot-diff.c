/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "engine/pw-snapshot-plan.h"

/* Two sorted plannings side by side, task by task; the links into a task are a run of the sorted links. */
typedef struct
{
  const PwSnapshotPlan *plan;
  guint                 task;
  guint                 link;
} Side;

static const PwSnapshotTask *
peek_task (const Side *side)
{
  return side->task < side->plan->tasks->len ? &g_array_index (side->plan->tasks, PwSnapshotTask, side->task) : NULL;
}

/* The next link into @task, or %NULL; what is linked to nothing is passed by. */
static const PwSnapshotLink *
peek_link (Side   *side,
           gint64  task)
{
  while (side->link < side->plan->links->len)
    {
      const PwSnapshotLink *link = &g_array_index (side->plan->links, PwSnapshotLink, side->link);

      if (link->successor >= task)
        {
          return link->successor == task ? link : NULL;
        }
      side->link++;
    }

  return NULL;
}

static void
add (GArray               *changes,
     PwSnapshotChangeKind  kind,
     const PwSnapshotTask *before,
     const PwSnapshotTask *after,
     const PwSnapshotLink *link_before,
     const PwSnapshotLink *link_after)
{
  PwSnapshotChange change = { kind, before, after, link_before, link_after };

  g_array_append_val (changes, change);
}

static gboolean
is_same_link (const PwSnapshotLink *first,
              const PwSnapshotLink *second)
{
  return first->kind == second->kind && first->lag == second->lag && !first->is_elapsed == !second->is_elapsed;
}

static void
compare_links (GArray               *changes,
               Side                 *old,
               Side                 *new,
               const PwSnapshotTask *before,
               const PwSnapshotTask *after)
{
  const PwSnapshotLink *was = peek_link (old, before->id);
  const PwSnapshotLink *is = peek_link (new, before->id);

  while (was != NULL || is != NULL)
    {
      gboolean takes_old = was != NULL && (is == NULL || was->predecessor <= is->predecessor);
      gboolean takes_new = is != NULL && (was == NULL || is->predecessor <= was->predecessor);

      if (!takes_old || !takes_new || !is_same_link (was, is))
        {
          add (changes, PW_SNAPSHOT_RELINKED, before, after, takes_old ? was : NULL, takes_new ? is : NULL);
        }
      old->link += takes_old;
      new->link += takes_new;
      was = peek_link (old, before->id);
      is = peek_link (new, before->id);
    }
}

static void
compare_task (GArray               *changes,
              Side                 *old,
              Side                 *new,
              const PwSnapshotTask *before,
              const PwSnapshotTask *after)
{
  if (before->start != after->start || before->finish != after->finish)
    {
      add (changes, PW_SNAPSHOT_MOVED, before, after, NULL, NULL);
    }
  if (g_strcmp0 (before->title, after->title) != 0)
    {
      add (changes, PW_SNAPSHOT_RENAMED, before, after, NULL, NULL);
    }
  compare_links (changes, old, new, before, after);
  if (before->duration != after->duration)
    {
      add (changes, PW_SNAPSHOT_REESTIMATED, before, after, NULL, NULL);
    }
}

/**
 * pw_snapshot_plan_compare:
 * @before: a sorted planning
 * @after: a later one of the same project, sorted
 *
 * Links of a task that came or went are no change of their own: they go with it.
 *
 * Returns: (transfer full) (element-type PwSnapshotChange): what is different, by task id and then by kind;
 *   it points into both plannings
 */
GArray *
pw_snapshot_plan_compare (const PwSnapshotPlan *before,
                          const PwSnapshotPlan *after)
{
  GArray *changes = g_array_new (FALSE, FALSE, sizeof (PwSnapshotChange));
  Side old = { before, 0, 0 };
  Side new = { after, 0, 0 };
  const PwSnapshotTask *was = peek_task (&old);
  const PwSnapshotTask *is = peek_task (&new);

  while (was != NULL || is != NULL)
    {
      gboolean takes_old = was != NULL && (is == NULL || was->id <= is->id);
      gboolean takes_new = is != NULL && (was == NULL || is->id <= was->id);

      if (takes_old && takes_new)
        {
          compare_task (changes, &old, &new, was, is);
        }
      else
        {
          add (changes, takes_old ? PW_SNAPSHOT_REMOVED : PW_SNAPSHOT_ADDED, takes_old ? was : NULL, takes_new ? is : NULL, NULL, NULL);
        }
      old.task += takes_old;
      new.task += takes_new;
      was = peek_task (&old);
      is = peek_task (&new);
    }

  return changes;
}
