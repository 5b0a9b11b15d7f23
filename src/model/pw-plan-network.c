/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/pw-plan-network.h"

#include "model/pw-dependency.h"
#include "model/pw-draft-private.h"
#include "model/pw-edit-private.h"
#include "model/pw-workspace.h"

/* When a task may begin or has ended on days without work. */
#define NOON 720

static PwDay
read_day (PwEdit *edit,
          PwTask *task,
          guint   field)
{
  const PwValue *value = pw_edit_get_value (edit, task, field);

  return value->is_null ? PW_DAY_NONE : (PwDay) value->number;
}

/* A day with a minute as the engine counts; without minute the first or the last working one of the day. */
static PwMoment
read_moment (PwEdit     *edit,
             PwTask     *task,
             guint       day_field,
             int         minute_field,
             gboolean    is_finish,
             PwCalendar *calendar)
{
  PwDay day = read_day (edit, task, day_field);
  const PwValue *minute = minute_field >= 0 ? pw_edit_get_value (edit, task, (guint) minute_field) : NULL;
  PwMinutes at;

  if (day == PW_DAY_NONE)
    {
      return PW_MOMENT_NONE;
    }
  if (minute != NULL && !minute->is_null)
    {
      return pw_moment_new (day, (PwMinutes) minute->number);
    }

  at = is_finish ? pw_calendar_get_last_minute (calendar, day) : pw_calendar_get_first_minute (calendar, day);
  return pw_moment_new (day, pw_calendar_is_working_day (calendar, day) ? at : NOON);
}

static void
read_task (PwPlanNetwork *self,
           guint          index,
           PwEdit        *edit,
           PwCalendar    *calendar)
{
  PwTask *task = g_ptr_array_index (self->tasks, index);
  PwPlanTask *input = &g_array_index (self->task_inputs, PwPlanTask, index);
  const PwValue *parent = pw_edit_get_value (edit, task, PW_TASK_PARENT);
  gboolean is_finish;
  guint parent_index;

  *input = (PwPlanTask) PW_PLAN_TASK_INIT;
  input->kind = (PwPlanKind) pw_edit_get_value (edit, task, PW_TASK_KIND)->number;
  if (!parent->is_null && pw_plan_network_find (self, pw_workspace_find (pw_entity_get_workspace (PW_ENTITY (self->project)), PW_TYPE_TASK, parent->number), &parent_index))
    {
      input->parent = parent_index;
    }
  input->duration = pw_edit_get_value (edit, task, PW_TASK_DURATION)->number;
  input->constraint = (PwPlanConstraint) pw_edit_get_value (edit, task, PW_TASK_CONSTRAINT)->number;
  is_finish = input->constraint == PW_PLAN_FINISH_NO_EARLIER || input->constraint == PW_PLAN_FINISH_NO_LATER || input->constraint == PW_PLAN_MUST_FINISH
              || input->constraint == PW_PLAN_START_NO_LATER;
  input->constraint_moment = read_moment (edit, task, PW_TASK_CONSTRAINT_DAY, PW_TASK_CONSTRAINT_MINUTE, is_finish, calendar);
  if (input->constraint_moment == PW_MOMENT_NONE)
    {
      input->constraint = PW_PLAN_ASAP;
    }

  input->manual_start = read_moment (edit, task, PW_TASK_MANUAL_START_DAY, PW_TASK_MANUAL_START_MINUTE, input->kind == PW_PLAN_MILESTONE, calendar);
  input->manual_finish = read_moment (edit, task, PW_TASK_MANUAL_FINISH_DAY, PW_TASK_MANUAL_FINISH_MINUTE, TRUE, calendar);
  input->is_manual = input->kind != PW_PLAN_PHASE && pw_edit_get_value (edit, task, PW_TASK_IS_MANUAL)->number != 0
                     && input->manual_start != PW_MOMENT_NONE;
  if (input->manual_finish == PW_MOMENT_NONE && input->is_manual)
    {
      input->manual_finish = input->kind == PW_PLAN_MILESTONE ? input->manual_start : pw_calendar_add (calendar, input->manual_start, input->duration);
    }

  input->actual_start = read_moment (edit, task, PW_TASK_ACTUAL_START_DAY, -1, input->kind == PW_PLAN_MILESTONE, calendar);
  input->actual_finish = read_moment (edit, task, PW_TASK_ACTUAL_FINISH_DAY, -1, TRUE, calendar);
  if (input->kind == PW_PLAN_MILESTONE && input->actual_finish != PW_MOMENT_NONE)
    {
      input->actual_start = input->actual_finish;
    }
  input->progress_percent = (int) pw_edit_get_value (edit, task, PW_TASK_PROGRESS)->number;
}

static void
add_task (PwPlanNetwork *self,
          PwTask        *task)
{
  g_hash_table_insert (self->index_of_task, task, GUINT_TO_POINTER (self->tasks->len + 1));
  g_ptr_array_add (self->tasks, g_object_ref (task));
}

static void
add_links (PwPlanNetwork *self,
           PwDraft       *draft,
           guint          from)
{
  g_autoptr (GPtrArray) links = pw_draft_list_referrers (draft, PW_TYPE_DEPENDENCY, PW_DEPENDENCY_PREDECESSOR, g_ptr_array_index (self->tasks, from));

  for (guint i = 0; i < links->len; i++)
    {
      PwDependency *link = g_ptr_array_index (links, i);
      PwPlanLink input = {
        .from = from,
        .kind = (PwPlanLinkKind) pw_draft_get_int (draft, link, PW_DEPENDENCY_KIND),
        .lag = pw_draft_get_int (draft, link, PW_DEPENDENCY_LAG),
      };

      if (pw_plan_network_find (self, pw_draft_get_ref (draft, link, PW_DEPENDENCY_SUCCESSOR), &input.to))
        {
          g_ptr_array_add (self->links, g_object_ref (link));
          g_array_append_val (self->link_inputs, input);
        }
    }
}

/* Parents that the edit makes are not in the workspace yet. */
static void
resolve_parents (PwPlanNetwork *self,
                 PwDraft       *draft)
{
  for (guint i = 0; i < self->tasks->len; i++)
    {
      guint parent;

      if (pw_plan_network_find (self, pw_draft_get_ref (draft, g_ptr_array_index (self->tasks, i), PW_TASK_PARENT), &parent))
        {
          g_array_index (self->task_inputs, PwPlanTask, i).parent = parent;
        }
    }
}

static PwMoment
read_start (PwProject *project,
            PwEdit    *edit)
{
  return pw_moment_new ((PwDay) pw_edit_get_value (edit, project, PW_PROJECT_START_DAY)->number, 0);
}

/**
 * pw_plan_network_new:
 * @workspace: a workspace
 * @project: a project of it
 * @edit: what is laid over the records
 * @calendar: working time
 *
 * Returns: (transfer full): the network, without dates
 */
PwPlanNetwork *
pw_plan_network_new (PwWorkspace *workspace,
                     PwProject   *project,
                     PwEdit      *edit,
                     PwCalendar  *calendar)
{
  g_autoptr (PwDraft) draft = pw_draft_new (workspace, edit);
  g_autoptr (GPtrArray) tasks = pw_draft_list_referrers (draft, PW_TYPE_TASK, PW_TASK_PROJECT, project);
  PwPlanNetwork *self = g_new0 (PwPlanNetwork, 1);

  self->project = g_object_ref (project);
  self->tasks = g_ptr_array_new_with_free_func (g_object_unref);
  self->links = g_ptr_array_new_with_free_func (g_object_unref);
  self->task_inputs = g_array_sized_new (FALSE, TRUE, sizeof (PwPlanTask), tasks->len);
  self->link_inputs = g_array_new (FALSE, FALSE, sizeof (PwPlanLink));
  self->index_of_task = g_hash_table_new (NULL, NULL);
  self->start = read_start (project, edit);

  for (guint i = 0; i < tasks->len; i++)
    {
      add_task (self, g_ptr_array_index (tasks, i));
    }
  g_array_set_size (self->task_inputs, self->tasks->len);
  for (guint i = 0; i < self->tasks->len; i++)
    {
      read_task (self, i, edit, calendar);
      add_links (self, draft, i);
    }
  resolve_parents (self, draft);

  return self;
}

/**
 * pw_plan_network_copy:
 * @other: a network
 *
 * Returns: (transfer full): the same one without dates, to be changed and thrown away
 */
PwPlanNetwork *
pw_plan_network_copy (const PwPlanNetwork *other)
{
  PwPlanNetwork *self = g_new0 (PwPlanNetwork, 1);

  self->project = g_object_ref (other->project);
  self->tasks = g_ptr_array_ref (other->tasks);
  self->links = g_ptr_array_ref (other->links);
  self->task_inputs = g_array_copy (other->task_inputs);
  self->link_inputs = g_array_ref (other->link_inputs);
  self->index_of_task = g_hash_table_ref (other->index_of_task);
  self->start = other->start;
  return self;
}

void
pw_plan_network_free (PwPlanNetwork *self)
{
  g_clear_pointer (&self->result, pw_plan_result_free);
  g_hash_table_unref (self->index_of_task);
  g_array_unref (self->link_inputs);
  g_array_unref (self->task_inputs);
  g_ptr_array_unref (self->links);
  g_ptr_array_unref (self->tasks);
  g_object_unref (self->project);
  g_free (self);
}

/**
 * pw_plan_network_update:
 * @self: a network
 * @edit: an edit
 * @calendar: working time
 *
 * Reads again the tasks that @edit changes.
 *
 * Returns: %FALSE when @edit adds or takes away tasks or links, so that a new
 *   network has to be made; nothing was changed then
 */
gboolean
pw_plan_network_update (PwPlanNetwork *self,
                        PwEdit        *edit,
                        PwCalendar    *calendar)
{
  GPtrArray *ops = pw_edit_get_ops (edit);

  for (guint i = 0; i < ops->len; i++)
    {
      PwOp *op = g_ptr_array_index (ops, i);

      if (PW_IS_DEPENDENCY (op->entity)
          || (PW_IS_TASK (op->entity) && (op->kind != PW_OP_UPDATE || op->mask[PW_TASK_PROJECT])))
        {
          return FALSE;
        }
    }

  self->start = read_start (self->project, edit);
  for (guint i = 0; i < ops->len; i++)
    {
      PwOp *op = g_ptr_array_index (ops, i);
      guint index;

      if (PW_IS_TASK (op->entity) && pw_plan_network_find (self, op->entity, &index))
        {
          read_task (self, index, edit, calendar);
        }
    }

  return TRUE;
}

void
pw_plan_network_compute (PwPlanNetwork *self,
                         PwCalendar    *calendar)
{
  PwPlanProblem problem = {
    .calendar = calendar,
    .tasks = (const PwPlanTask *) self->task_inputs->data,
    .n_tasks = self->task_inputs->len,
    .links = (const PwPlanLink *) self->link_inputs->data,
    .n_links = self->link_inputs->len,
    .start = self->start,
    .deadline = PW_MOMENT_NONE,
  };

  g_clear_pointer (&self->result, pw_plan_result_free);
  self->result = pw_plan_pass (&problem);
}

gboolean
pw_plan_network_find (const PwPlanNetwork *self,
                      gpointer             task,
                      guint               *index)
{
  guint found = task != NULL ? GPOINTER_TO_UINT (g_hash_table_lookup (self->index_of_task, task)) : 0;

  if (found == 0)
    {
      return FALSE;
    }
  *index = found - 1;
  return TRUE;
}

/**
 * pw_plan_network_get_dates:
 * @self: a computed network
 * @task: a task
 *
 * Returns: (nullable): its dates; %NULL for a task of another project, and when links make a circle
 */
const PwPlanDates *
pw_plan_network_get_dates (const PwPlanNetwork *self,
                           gpointer             task)
{
  guint index;

  return self->result != NULL && self->result->dates != NULL && pw_plan_network_find (self, task, &index) ? &self->result->dates[index] : NULL;
}
