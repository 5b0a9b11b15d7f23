/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "engine/pw-snapshot-plan.h"

static void
clear_task (gpointer data)
{
  g_free (((PwSnapshotTask *) data)->title);
}

/* Returns: (transfer full): an empty planning; tasks, links and people are appended to its arrays, which take the titles */
PwSnapshotPlan *
pw_snapshot_plan_new (void)
{
  PwSnapshotPlan *self = g_new0 (PwSnapshotPlan, 1);

  self->status_day = PW_DAY_NONE;
  self->tasks = g_array_new (FALSE, TRUE, sizeof (PwSnapshotTask));
  self->links = g_array_new (FALSE, TRUE, sizeof (PwSnapshotLink));
  self->people = g_array_new (FALSE, TRUE, sizeof (PwSnapshotPerson));
  g_array_set_clear_func (self->tasks, clear_task);

  return self;
}

void
pw_snapshot_plan_free (PwSnapshotPlan *self)
{
  g_array_unref (self->tasks);
  g_array_unref (self->links);
  g_array_unref (self->people);
  g_free (self->calendars);
  g_free (self);
}

static int
compare_ids (gint64 first,
             gint64 second)
{
  return first < second ? -1 : first > second;
}

static int
compare_tasks (gconstpointer a,
               gconstpointer b)
{
  return compare_ids (((const PwSnapshotTask *) a)->id, ((const PwSnapshotTask *) b)->id);
}

static int
compare_links (gconstpointer a,
               gconstpointer b)
{
  const PwSnapshotLink *first = a;
  const PwSnapshotLink *second = b;

  return first->successor != second->successor ? compare_ids (first->successor, second->successor) : compare_ids (first->predecessor, second->predecessor);
}

static int
compare_people (gconstpointer a,
                gconstpointer b)
{
  const PwSnapshotPerson *first = a;
  const PwSnapshotPerson *second = b;

  return first->task != second->task ? compare_ids (first->task, second->task) : compare_ids (first->person, second->person);
}

/* Puts everything in its order: reading and comparing count on it. */
void
pw_snapshot_plan_sort (PwSnapshotPlan *self)
{
  g_array_sort (self->tasks, compare_tasks);
  g_array_sort (self->links, compare_links);
  g_array_sort (self->people, compare_people);
}

/* Returns: (nullable): the task of a sorted planning */
const PwSnapshotTask *
pw_snapshot_plan_find_task (const PwSnapshotPlan *self,
                            gint64                id)
{
  PwSnapshotTask key = { .id = id };
  guint index;

  return g_array_binary_search (self->tasks, &key, compare_tasks, &index) ? &g_array_index (self->tasks, PwSnapshotTask, index) : NULL;
}
