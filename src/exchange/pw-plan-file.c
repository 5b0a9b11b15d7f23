/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/pw-plan-file.h"

#include <glib/gi18n-lib.h>

#include "base/pw-error.h"

/* Room between neighbours, so that one can be put between two without touching the others. */
#define POSITION_STEP 1000

static void
free_task (PwPlanFileTask *task)
{
  g_free (task->key);
  g_free (task->title);
  g_free (task->note);
  g_free (task);
}

PwPlanFile *
pw_plan_file_new (void)
{
  PwPlanFile *self = g_new0 (PwPlanFile, 1);

  self->start_day = PW_DAY_NONE;
  self->tasks = g_ptr_array_new_with_free_func ((GDestroyNotify) free_task);
  self->links = g_array_new (FALSE, FALSE, sizeof (PwPlanFileLink));
  self->remarks = g_ptr_array_new_with_free_func (g_free);
  return self;
}

void
pw_plan_file_free (PwPlanFile *self)
{
  g_free (self->title);
  g_ptr_array_unref (self->tasks);
  g_array_unref (self->links);
  g_ptr_array_unref (self->remarks);
  g_free (self);
}

/**
 * pw_plan_file_add_task:
 * @self: a plan
 * @level: the outline level in the file, from 1; a task goes into the nearest one
 *   above it that has a lower level
 *
 * Returns: (transfer none): a task without title and dates
 */
PwPlanFileTask *
pw_plan_file_add_task (PwPlanFile *self,
                       int         level)
{
  PwPlanFileTask *task = g_new0 (PwPlanFileTask, 1);
  int parent = (int) self->tasks->len - 1;

  while (parent >= 0 && ((PwPlanFileTask *) g_ptr_array_index (self->tasks, parent))->level >= level)
    {
      parent = ((PwPlanFileTask *) g_ptr_array_index (self->tasks, parent))->parent;
    }
  if (parent >= 0)
    {
      ((PwPlanFileTask *) g_ptr_array_index (self->tasks, parent))->has_children = TRUE;
    }

  task->level = level;
  task->parent = parent;
  task->kind = PW_TASK_KIND_TASK;
  task->constraint_day = PW_DAY_NONE;
  task->constraint_minute = PW_MINUTES_NONE;
  task->start_day = PW_DAY_NONE;
  task->start_minute = PW_MINUTES_NONE;
  task->finish_day = PW_DAY_NONE;
  task->finish_minute = PW_MINUTES_NONE;
  task->actual_start_day = PW_DAY_NONE;
  task->actual_finish_day = PW_DAY_NONE;
  task->deadline_day = PW_DAY_NONE;
  g_ptr_array_add (self->tasks, task);
  return task;
}

guint
pw_plan_file_count (PwPlanFile *self,
                    PwTaskKind  kind)
{
  guint count = 0;

  for (guint i = 0; i < self->tasks->len; i++)
    {
      count += ((PwPlanFileTask *) g_ptr_array_index (self->tasks, i))->kind == kind;
    }

  return count;
}

/*
 * The graph of the circle check: every task has a node where it starts and one
 * where it ends, 2 i and 2 i + 1. A phase starts before and ends after all in it,
 * so that a link between a phase and what it holds is a circle too.
 */
typedef struct
{
  guint   n_nodes;
  GArray *from;
  GArray *to;
} Graph;

static void
add_edge (Graph *graph,
          guint  from,
          guint  to)
{
  g_array_append_val (graph->from, from);
  g_array_append_val (graph->to, to);
}

static void
fill_graph (PwPlanFile *self,
            Graph      *graph)
{
  for (guint i = 0; i < self->tasks->len; i++)
    {
      PwPlanFileTask *task = g_ptr_array_index (self->tasks, i);

      add_edge (graph, 2 * i, 2 * i + 1);
      if (task->parent >= 0)
        {
          add_edge (graph, 2 * (guint) task->parent, 2 * i);
          add_edge (graph, 2 * i + 1, 2 * (guint) task->parent + 1);
        }
    }
  for (guint i = 0; i < self->links->len; i++)
    {
      PwPlanFileLink *link = &g_array_index (self->links, PwPlanFileLink, i);

      add_edge (graph, 2 * link->predecessor + 1, 2 * link->successor);
    }
}

/* Takes away nodes that nothing is before until none is left; what stays is on a circle or behind one. */
static guint *
count_what_stays (Graph *graph)
{
  g_autofree int *first = g_new (int, graph->n_nodes + 1);
  g_autofree int *next = g_new (int, graph->from->len + 1);
  g_autofree guint *queue = g_new (guint, graph->n_nodes + 1);
  guint *n_before = g_new0 (guint, graph->n_nodes + 1);
  guint head = 0;
  guint tail = 0;

  for (guint node = 0; node < graph->n_nodes; node++)
    {
      first[node] = -1;
    }
  for (guint edge = 0; edge < graph->from->len; edge++)
    {
      guint from = g_array_index (graph->from, guint, edge);

      next[edge] = first[from];
      first[from] = (int) edge;
      n_before[g_array_index (graph->to, guint, edge)]++;
    }
  for (guint node = 0; node < graph->n_nodes; node++)
    {
      if (n_before[node] == 0)
        {
          queue[tail++] = node;
        }
    }
  while (head < tail)
    {
      for (int edge = first[queue[head++]]; edge >= 0; edge = next[edge])
        {
          guint to = g_array_index (graph->to, guint, edge);

          if (--n_before[to] == 0)
            {
              queue[tail++] = to;
            }
        }
    }

  return n_before;
}

/* A node on a circle, or -1: walks back among what stays until it must go round. */
static int
find_circle (Graph *graph)
{
  g_autofree guint *stays = count_what_stays (graph);
  g_autofree int *before = g_new (int, graph->n_nodes + 1);
  int node = -1;

  for (guint i = 0; i < graph->n_nodes; i++)
    {
      before[i] = -1;
      node = stays[i] > 0 ? (int) i : node;
    }
  for (guint edge = 0; edge < graph->from->len; edge++)
    {
      guint from = g_array_index (graph->from, guint, edge);

      if (stays[from] > 0)
        {
          before[g_array_index (graph->to, guint, edge)] = (int) from;
        }
    }
  for (guint i = 0; i < graph->n_nodes && node >= 0; i++)
    {
      node = before[node];
    }

  return node;
}

/**
 * pw_plan_file_check_links:
 * @self: a plan
 * @error: return location for a %PW_ERROR_FORMAT that names a task
 *
 * Returns: whether the links have no circle
 */
gboolean
pw_plan_file_check_links (PwPlanFile  *self,
                          GError     **error)
{
  g_autoptr (GArray) from = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GArray) to = g_array_new (FALSE, FALSE, sizeof (guint));
  Graph graph = { self->tasks->len * 2, from, to };
  PwPlanFileTask *task;
  int node;

  fill_graph (self, &graph);
  node = find_circle (&graph);
  if (node < 0)
    {
      return TRUE;
    }

  task = g_ptr_array_index (self->tasks, node / 2);
  /* Translators: %s is the name of a task, %d a line number */
  g_set_error (error, PW_ERROR, PW_ERROR_FORMAT, _("The links go round in a circle through the task “%s” (line %d)."), task->title, task->line);
  return FALSE;
}

static gboolean
has_started (PwPlanFile *self)
{
  for (guint i = 0; i < self->tasks->len; i++)
    {
      PwPlanFileTask *task = g_ptr_array_index (self->tasks, i);

      if (task->progress > 0 || task->actual_start_day != PW_DAY_NONE)
        {
          return TRUE;
        }
    }

  return FALSE;
}

static PwProject *
add_project (PwPlanFile *self,
             PwEdit     *edit)
{
  PwProject *project = pw_edit_create (edit, PW_TYPE_PROJECT);

  pw_edit_set_text (edit, project, PW_PROJECT_TITLE, self->title);
  pw_edit_set_int (edit, project, PW_PROJECT_STATE, has_started (self) ? PW_PROJECT_STATE_RUNNING : PW_PROJECT_STATE_PREPARATION);
  pw_edit_set_day (edit, project, PW_PROJECT_START_DAY, self->start_day);
  pw_edit_set_minutes (edit, project, PW_PROJECT_DAY_MINUTES, self->day_minutes);
  return project;
}

/* A phase has no dates, duration and constraint of its own. */
static void
set_dates (PwEdit         *edit,
           PwTask         *task,
           PwPlanFileTask *source)
{
  pw_edit_set_minutes (edit, task, PW_TASK_DURATION, source->duration);
  pw_edit_set_int (edit, task, PW_TASK_DURATION_UNIT, source->duration_unit);
  pw_edit_set_int (edit, task, PW_TASK_CONSTRAINT, source->constraint);
  pw_edit_set_day (edit, task, PW_TASK_CONSTRAINT_DAY, source->constraint_day);
  pw_edit_set_minutes (edit, task, PW_TASK_CONSTRAINT_MINUTE, source->constraint_minute);
  pw_edit_set_int (edit, task, PW_TASK_IS_MANUAL, TRUE);
  pw_edit_set_day (edit, task, PW_TASK_MANUAL_START_DAY, source->start_day);
  pw_edit_set_minutes (edit, task, PW_TASK_MANUAL_START_MINUTE, source->start_minute);
  pw_edit_set_day (edit, task, PW_TASK_MANUAL_FINISH_DAY, source->finish_day);
  pw_edit_set_minutes (edit, task, PW_TASK_MANUAL_FINISH_MINUTE, source->finish_minute);
  pw_edit_set_day (edit, task, PW_TASK_ACTUAL_START_DAY, source->actual_start_day);
  pw_edit_set_day (edit, task, PW_TASK_ACTUAL_FINISH_DAY, source->actual_finish_day);
  pw_edit_set_int (edit, task, PW_TASK_PROGRESS, source->progress);
}

/**
 * pw_plan_file_add_to_edit:
 * @self: a plan that pw_plan_file_check_links() finds good
 * @edit: an edit
 *
 * Makes the project, its tasks and their links. Tasks are manual, with the dates
 * of the file, until somebody replans.
 *
 * Returns: (transfer none): the project
 */
PwProject *
pw_plan_file_add_to_edit (PwPlanFile *self,
                          PwEdit     *edit)
{
  PwProject *project = add_project (self, edit);
  g_autofree PwTask **tasks = g_new0 (PwTask *, self->tasks->len + 1);
  g_autofree int *n_children = g_new0 (int, self->tasks->len + 1);

  for (guint i = 0; i < self->tasks->len; i++)
    {
      PwPlanFileTask *source = g_ptr_array_index (self->tasks, i);
      PwTask *task = pw_edit_create (edit, PW_TYPE_TASK);

      pw_edit_set_ref (edit, task, PW_TASK_PROJECT, project);
      pw_edit_set_ref (edit, task, PW_TASK_PARENT, source->parent >= 0 ? tasks[source->parent] : NULL);
      pw_edit_set_int (edit, task, PW_TASK_POSITION, ++n_children[source->parent + 1] * POSITION_STEP);
      pw_edit_set_int (edit, task, PW_TASK_KIND, source->kind);
      pw_edit_set_text (edit, task, PW_TASK_TITLE, source->title);
      pw_edit_set_text (edit, task, PW_TASK_NOTE, source->note);
      pw_edit_set_day (edit, task, PW_TASK_DEADLINE_DAY, source->deadline_day);
      if (source->kind != PW_TASK_KIND_PHASE)
        {
          set_dates (edit, task, source);
        }
      tasks[i] = task;
    }

  for (guint i = 0; i < self->links->len; i++)
    {
      PwPlanFileLink *link = &g_array_index (self->links, PwPlanFileLink, i);
      PwDependency *dependency = pw_edit_create (edit, PW_TYPE_DEPENDENCY);

      pw_edit_set_ref (edit, dependency, PW_DEPENDENCY_PREDECESSOR, tasks[link->predecessor]);
      pw_edit_set_ref (edit, dependency, PW_DEPENDENCY_SUCCESSOR, tasks[link->successor]);
      pw_edit_set_int (edit, dependency, PW_DEPENDENCY_KIND, link->kind);
      pw_edit_set_minutes (edit, dependency, PW_DEPENDENCY_LAG, link->lag);
    }

  return project;
}
