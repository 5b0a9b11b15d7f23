/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/pw-plan.h"

#include "base/pw-clock.h"
#include "model/pw-edit-private.h"
#include "model/pw-plan-private.h"
#include "model/pw-sitting.h"
#include "model/pw-task-person.h"
#include "model/pw-workspace.h"

struct _PwPlan
{
  GObject          parent_instance;

  PwWorkspace     *workspace;   /* (unowned): kept by whom keeps the plan */
  PwPlanCalendars *calendars;   /* (owned) */
  GHashTable      *networks;    /* (element-type PwProject PwPlanNetwork): made when asked for */
  PwEdit          *no_edit;     /* (owned): empty */
  gulong           applied_id;
};

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PwPlan, pw_plan, G_TYPE_OBJECT)

PwPlanNetwork *
pw_plan_ensure_network (PwPlan    *self,
                        PwProject *project)
{
  PwPlanNetwork *network = g_hash_table_lookup (self->networks, project);

  if (network == NULL)
    {
      network = pw_plan_network_new (self->workspace, project, self->no_edit, self->calendars);
      g_hash_table_insert (self->networks, project, network);
    }

  return network;
}

/* The projects that an edit touches, those of tasks that go or come included. */

static void
collect_project (PwPlan     *self,
                 GHashTable *projects,
                 PwId        id)
{
  PwProject *project = pw_workspace_find (self->workspace, PW_TYPE_PROJECT, id);

  if (project != NULL)
    {
      g_hash_table_add (projects, project);
    }
}

static void
collect_project_of_task (PwPlan     *self,
                         GHashTable *projects,
                         PwEdit     *edit,
                         PwId        id)
{
  PwTask *task = pw_workspace_find (self->workspace, PW_TYPE_TASK, id);

  if (task != NULL)
    {
      collect_project (self, projects, pw_edit_get_value (edit, task, PW_TASK_PROJECT)->number);
    }
}

GHashTable *
pw_plan_collect_projects (PwPlan *self,
                          PwEdit *edit)
{
  GHashTable *projects = g_hash_table_new (NULL, NULL);
  GPtrArray *ops = pw_edit_get_ops (edit);

  for (guint i = 0; i < ops->len; i++)
    {
      PwOp *op = g_ptr_array_index (ops, i);

      if (PW_IS_PROJECT (op->entity) && op->kind == PW_OP_UPDATE)
        {
          g_hash_table_add (projects, op->entity);
        }
      else if (PW_IS_TASK (op->entity))
        {
          collect_project (self, projects, pw_edit_get_value (edit, op->entity, PW_TASK_PROJECT)->number);
          if (op->kind == PW_OP_DELETE || (op->kind == PW_OP_UPDATE && op->mask[PW_TASK_PROJECT]))
            {
              collect_project (self, projects, op->old[PW_TASK_PROJECT].number);
            }
        }
      else if (PW_IS_DEPENDENCY (op->entity))
        {
          const PwValue *values = op->kind == PW_OP_DELETE ? op->old : NULL;

          collect_project_of_task (self, projects, edit,
                                   values != NULL ? values[PW_DEPENDENCY_SUCCESSOR].number
                                                  : pw_edit_get_value (edit, op->entity, PW_DEPENDENCY_SUCCESSOR)->number);
        }
      else if (PW_IS_TASK_PERSON (op->entity))
        {
          if (op->kind == PW_OP_DELETE || (op->kind == PW_OP_UPDATE && op->mask[PW_TASK_PERSON_TASK]))
            {
              collect_project_of_task (self, projects, edit, op->old[PW_TASK_PERSON_TASK].number);
            }
          if (op->kind != PW_OP_DELETE)
            {
              collect_project_of_task (self, projects, edit, pw_edit_get_value (edit, op->entity, PW_TASK_PERSON_TASK)->number);
            }
        }
    }

  return projects;
}

static void
recompute_all (PwPlan *self)
{
  g_autoptr (GPtrArray) projects = g_hash_table_get_keys_as_ptr_array (self->networks);

  g_hash_table_remove_all (self->networks);
  g_clear_pointer (&self->calendars, pw_plan_calendars_free);
  self->calendars = pw_plan_calendars_new (self->workspace);
  for (guint i = 0; i < projects->len; i++)
    {
      g_signal_emit (self, signals[SIGNAL_CHANGED], 0, g_ptr_array_index (projects, i));
    }
}

static void
drop_deleted_projects (PwPlan *self,
                       PwEdit *edit)
{
  GPtrArray *ops = pw_edit_get_ops (edit);

  for (guint i = 0; i < ops->len; i++)
    {
      PwOp *op = g_ptr_array_index (ops, i);

      if (PW_IS_PROJECT (op->entity) && op->kind == PW_OP_DELETE)
        {
          g_hash_table_remove (self->networks, op->entity);
        }
    }
}

static void
pw_plan_applied_cb (PwPlan *self,
                    PwEdit *edit)
{
  g_autoptr (GHashTable) projects = pw_plan_collect_projects (self, edit);
  GHashTableIter iter;
  gpointer project;

  drop_deleted_projects (self, edit);
  if (pw_plan_calendars_depend_on (self->calendars, edit) || pw_edit_touches (edit, PW_TYPE_SITTING))
    {
      recompute_all (self);
      return;
    }

  g_hash_table_iter_init (&iter, projects);
  while (g_hash_table_iter_next (&iter, &project, NULL))
    {
      PwPlanNetwork *network = g_hash_table_lookup (self->networks, project);

      if (network != NULL && !pw_plan_network_update (network, edit))
        {
          g_hash_table_remove (self->networks, project);
        }
    }
  g_hash_table_iter_init (&iter, projects);
  while (g_hash_table_iter_next (&iter, &project, NULL))
    {
      g_signal_emit (self, signals[SIGNAL_CHANGED], 0, project);
    }
}

static void
pw_plan_dispose (GObject *object)
{
  PwPlan *self = PW_PLAN (object);

  if (self->workspace != NULL)
    {
      g_clear_signal_handler (&self->applied_id, self->workspace);
      g_object_remove_weak_pointer (G_OBJECT (self->workspace), (gpointer *) &self->workspace);
      self->workspace = NULL;
    }
  g_hash_table_remove_all (self->networks);

  G_OBJECT_CLASS (pw_plan_parent_class)->dispose (object);
}

static void
pw_plan_finalize (GObject *object)
{
  PwPlan *self = PW_PLAN (object);

  g_hash_table_unref (self->networks);
  g_clear_pointer (&self->calendars, pw_plan_calendars_free);
  g_object_unref (self->no_edit);

  G_OBJECT_CLASS (pw_plan_parent_class)->finalize (object);
}

static void
pw_plan_class_init (PwPlanClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = pw_plan_dispose;
  object_class->finalize = pw_plan_finalize;

  /**
   * PwPlan::changed:
   * @self: the plan
   * @project: whose tasks, links or dates are others now
   */
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 1, PW_TYPE_PROJECT);
}

static void
pw_plan_init (PwPlan *self)
{
  self->networks = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) pw_plan_network_free);
  self->no_edit = pw_edit_new ("", NULL);
}

/**
 * pw_plan_new:
 * @workspace: a loaded workspace
 *
 * Returns: (transfer full): a plan of its own; most want pw_plan_get()
 */
PwPlan *
pw_plan_new (PwWorkspace *workspace)
{
  PwPlan *self = g_object_new (PW_TYPE_PLAN, NULL);

  self->workspace = workspace;
  g_object_add_weak_pointer (G_OBJECT (workspace), (gpointer *) &self->workspace);
  self->calendars = pw_plan_calendars_new (workspace);
  self->applied_id = g_signal_connect_object (workspace, "applied", G_CALLBACK (pw_plan_applied_cb), self, G_CONNECT_SWAPPED);
  return self;
}

/**
 * pw_plan_get:
 * @workspace: a loaded workspace
 *
 * Returns: (transfer none): the plan that all views of @workspace share; lives as long as it does.
 *   Asked for before other handlers of `PwWorkspace::applied` connect, it is up to date in them.
 */
PwPlan *
pw_plan_get (PwWorkspace *workspace)
{
  PwPlan *plan = g_object_get_data (G_OBJECT (workspace), "pw-plan");

  if (plan == NULL)
    {
      plan = pw_plan_new (workspace);
      g_object_set_data_full (G_OBJECT (workspace), "pw-plan", plan, g_object_unref);
    }

  return plan;
}

PwWorkspace *
pw_plan_get_workspace (PwPlan *self)
{
  return self->workspace;
}

/**
 * pw_plan_get_calendar:
 * @self: a plan
 * @project: (nullable): a project; %NULL for the office
 *
 * Returns: (transfer none): its working time; another one after the working weeks or the holidays changed
 */
PwCalendar *
pw_plan_get_calendar (PwPlan    *self,
                      PwProject *project)
{
  return project != NULL ? pw_plan_calendars_get_of_project (self->calendars, project) : pw_plan_calendars_get_office (self->calendars);
}

/**
 * pw_plan_get_task_calendar:
 * @self: a plan
 * @task: a task, live or not
 *
 * Returns: (transfer none): the working time of those who do it; as pw_plan_get_calendar()
 */
PwCalendar *
pw_plan_get_task_calendar (PwPlan *self,
                           PwTask *task)
{
  PwProject *project = pw_task_get_project (task);

  return project != NULL ? pw_plan_network_get_calendar (pw_plan_ensure_network (self, project), task) : pw_plan_calendars_get_office (self->calendars);
}

PwPlanCalendars *
pw_plan_get_calendars (PwPlan *self)
{
  return self->calendars;
}

/**
 * pw_plan_get_dates:
 * @self: a plan
 * @task: a live task
 *
 * Returns: (transfer none) (nullable): its dates, until the plan changes; %NULL when the links
 *   of the project make a circle, which no rule lets pass
 */
const PwPlanDates *
pw_plan_get_dates (PwPlan *self,
                   PwTask *task)
{
  PwProject *project = pw_task_get_project (task);

  return project != NULL ? pw_plan_network_get_dates (pw_plan_ensure_network (self, project), task) : NULL;
}

static gboolean
get_times (PwPlan   *self,
           PwTask   *task,
           PwMoment *start,
           PwMoment *finish)
{
  PwProject *project = pw_task_get_project (task);

  return project != NULL && pw_plan_network_get_times (pw_plan_ensure_network (self, project), task, start, finish);
}

PwDay
pw_plan_get_start_day (PwPlan *self,
                       PwTask *task)
{
  PwMoment start;
  PwMoment finish;

  if (!get_times (self, task, &start, &finish))
    {
      return PW_DAY_NONE;
    }

  return pw_task_get_kind (task) == PW_TASK_KIND_MILESTONE ? pw_moment_get_finish_day (start) : pw_moment_get_day (start);
}

/**
 * pw_plan_get_finish_day:
 * @self: a plan
 * @task: a live task
 *
 * Returns: the last day of @task, which is the day of a milestone; %PW_DAY_NONE when it has no dates
 */
PwDay
pw_plan_get_finish_day (PwPlan *self,
                        PwTask *task)
{
  PwMoment start;
  PwMoment finish;

  return get_times (self, task, &start, &finish) ? MAX (pw_moment_get_finish_day (finish), pw_plan_get_start_day (self, task)) : PW_DAY_NONE;
}

static gint64
get_work (PwPlan *self,
          PwTask *task)
{
  PwMoment start;
  PwMoment finish;

  return get_times (self, task, &start, &finish) ? pw_calendar_count (pw_plan_get_task_calendar (self, task), start, finish) : 0;
}

/**
 * pw_plan_get_n_days:
 * @self: a plan
 * @task: a live task
 *
 * Returns: its length in working days of its project, as it turned out; 0 for a milestone
 */
double
pw_plan_get_n_days (PwPlan *self,
                    PwTask *task)
{
  PwProject *project = pw_task_get_project (task);

  return project != NULL ? (double) get_work (self, task) / pw_project_get_day_minutes (project) : 0;
}

gboolean
pw_plan_is_critical (PwPlan *self,
                     PwTask *task)
{
  const PwPlanDates *dates = pw_plan_get_dates (self, task);

  return dates != NULL && dates->is_critical;
}

/**
 * pw_plan_get_progress:
 * @self: a plan
 * @task: a live task
 *
 * Returns: 0 to 100; of a phase that of its parts, weighed by their length
 */
int
pw_plan_get_progress (PwPlan *self,
                      PwTask *task)
{
  g_autoptr (GPtrArray) stack = NULL;
  gint64 total = 0;
  gint64 done = 0;

  if (pw_task_get_kind (task) != PW_TASK_KIND_PHASE)
    {
      return pw_task_get_progress (task);
    }

  stack = pw_workspace_list_referrers (self->workspace, PW_TYPE_TASK, PW_TASK_PARENT, task);
  while (stack->len > 0)
    {
      PwTask *part = g_ptr_array_steal_index_fast (stack, stack->len - 1);

      if (pw_task_get_kind (part) == PW_TASK_KIND_PHASE)
        {
          g_autoptr (GPtrArray) parts = pw_workspace_list_referrers (self->workspace, PW_TYPE_TASK, PW_TASK_PARENT, part);

          g_ptr_array_extend (stack, parts, NULL, NULL);
        }
      else
        {
          /* A milestone weighs a minute, so that a phase of milestones has progress too. */
          gint64 work = MAX (get_work (self, part), 1);

          total += work;
          done += work * pw_task_get_progress (part);
        }
    }

  return total > 0 ? (int) (done / total) : 0;
}

gboolean
pw_plan_is_done (PwPlan *self,
                 PwTask *task)
{
  return pw_plan_get_progress (self, task) == 100;
}

/**
 * pw_plan_is_late:
 * @self: a plan
 * @task: a live task
 *
 * Returns: whether @task is not done although its last day is over, or ends after
 *   its deadline; never so for a phase
 */
gboolean
pw_plan_is_late (PwPlan *self,
                 PwTask *task)
{
  PwDay finish = pw_plan_get_finish_day (self, task);
  PwDay deadline = pw_task_get_deadline_day (task);

  return finish != PW_DAY_NONE && pw_task_get_kind (task) != PW_TASK_KIND_PHASE && pw_task_get_progress (task) < 100
         && (finish < pw_clock_today () || (deadline != PW_DAY_NONE && finish > deadline));
}

PwTask *
pw_plan_read_driver (PwPlanNetwork     *network,
                     PwTask            *task,
                     PwPlanDriverKind  *kind,
                     PwDependency     **link)
{
  const PwPlanDates *dates = pw_plan_network_get_dates (network, task);

  *kind = PW_PLAN_DRIVER_PROJECT_START;
  *link = NULL;
  if (dates == NULL)
    {
      return NULL;
    }

  *kind = dates->driver.kind;
  *link = dates->driver.link < network->links->len ? g_ptr_array_index (network->links, dates->driver.link) : NULL;
  return dates->driver.task < network->tasks->len ? g_ptr_array_index (network->tasks, dates->driver.task) : task;
}

/**
 * pw_plan_get_driver:
 * @self: a plan
 * @task: a live task
 * @kind: (out): what fixes its start
 * @link: (out) (transfer none) (nullable): the link, when it is one
 *
 * Returns: (transfer none) (nullable): the task whose link or constraint it is: @task itself, a phase
 *   around it, or the first part of a phase; %NULL when @task has no dates
 */
PwTask *
pw_plan_get_driver (PwPlan            *self,
                    PwTask            *task,
                    PwPlanDriverKind  *kind,
                    PwDependency     **link)
{
  return pw_plan_read_driver (pw_plan_ensure_network (self, pw_task_get_project (task)), task, kind, link);
}

/**
 * pw_plan_get_summary:
 * @self: a plan
 * @project: a live project
 *
 * Returns: the state of @project today
 */
PwPlanSummary
pw_plan_get_summary (PwPlan    *self,
                     PwProject *project)
{
  PwPlanNetwork *network = pw_plan_ensure_network (self, project);
  PwPlanSummary summary = { .start = PW_DAY_NONE, .finish = PW_DAY_NONE };
  PwDay next_day = PW_DAY_NONE;
  gint64 total = 0;
  gint64 done = 0;

  for (guint i = 0; i < network->tasks->len; i++)
    {
      PwTask *task = g_ptr_array_index (network->tasks, i);
      PwDay start = pw_plan_get_start_day (self, task);
      PwDay finish = pw_plan_get_finish_day (self, task);
      gboolean is_milestone = pw_task_get_kind (task) == PW_TASK_KIND_MILESTONE;
      gint64 work;

      if (finish == PW_DAY_NONE || pw_task_get_kind (task) == PW_TASK_KIND_PHASE)
        {
          continue;
        }

      work = MAX (get_work (self, task), 1);
      total += work;
      done += work * pw_task_get_progress (task);
      summary.start = summary.start == PW_DAY_NONE ? start : MIN (summary.start, start);
      summary.finish = MAX (summary.finish, finish);
      summary.n_tasks += is_milestone ? 0 : 1;
      summary.n_milestones += is_milestone ? 1 : 0;
      if (pw_plan_is_late (self, task))
        {
          summary.n_late++;
          summary.n_late_milestones += is_milestone ? 1 : 0;
        }
      if (is_milestone && pw_task_get_progress (task) < 100 && (next_day == PW_DAY_NONE || finish < next_day))
        {
          next_day = finish;
          summary.next_milestone = task;
        }
    }

  summary.progress = total > 0 ? (int) (done / total) : 0;
  return summary;
}
