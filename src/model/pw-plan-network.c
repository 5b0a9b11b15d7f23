/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/pw-plan-network.h"

#include "model/pw-dependency.h"
#include "model/pw-draft-private.h"
#include "model/pw-edit-private.h"
#include "model/pw-plan-gates.h"
#include "model/pw-task-person.h"
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

static PwCalendar *
get_calendar (const PwPlanNetwork *self,
              guint                calendar)
{
  return calendar == PW_PLAN_PROJECT_CALENDAR ? self->calendar : g_ptr_array_index (self->calendars, calendar);
}

/* All but people and gate, which @input has. */
static void
read_task (PwPlanNetwork *self,
           guint          index,
           PwEdit        *edit,
           PwPlanTask    *input)
{
  PwCalendar *calendar = get_calendar (self, input->calendar);
  guint calendar_index = input->calendar;
  guint gate = input->gate;
  PwTask *task = g_ptr_array_index (self->tasks, index);
  const PwValue *parent = pw_edit_get_value (edit, task, PW_TASK_PARENT);
  const PwValue *remaining = pw_edit_get_value (edit, task, PW_TASK_REMAINING);
  gboolean is_finish;
  guint parent_index;

  *input = (PwPlanTask) PW_PLAN_TASK_INIT;
  input->calendar = calendar_index;
  input->gate = gate;
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
  if (input->constraint_moment == PW_MOMENT_NONE && input->constraint != PW_PLAN_ALAP)
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
  input->remaining = remaining->is_null ? PW_PLAN_REMAINING_BY_PROGRESS : remaining->number;
  input->progress_percent = (int) pw_edit_get_value (edit, task, PW_TASK_PROGRESS)->number;
  input->deadline = read_moment (edit, task, PW_TASK_DEADLINE_DAY, -1, TRUE, calendar);
}

/* Who works on a task; where that is not said its owner. */
static GPtrArray *
list_people (PwDraft *draft,
             PwTask  *task)
{
  g_autoptr (GPtrArray) rows = pw_draft_list_referrers (draft, PW_TYPE_TASK_PERSON, PW_TASK_PERSON_TASK, task);
  gpointer owner = pw_draft_get_ref (draft, task, PW_TASK_OWNER);
  GPtrArray *people = g_ptr_array_new ();

  for (guint i = 0; i < rows->len; i++)
    {
      g_ptr_array_add (people, pw_draft_get_ref (draft, g_ptr_array_index (rows, i), PW_TASK_PERSON_PERSON));
    }
  if (people->len == 0 && owner != NULL)
    {
      g_ptr_array_add (people, owner);
    }
  return people;
}

static guint
add_calendar (PwPlanNetwork *self,
              PwCalendar    *calendar)
{
  guint found = GPOINTER_TO_UINT (g_hash_table_lookup (self->index_of_calendar, calendar));

  if (calendar == self->calendar)
    {
      return PW_PLAN_PROJECT_CALENDAR;
    }
  if (found == 0)
    {
      g_ptr_array_add (self->calendars, pw_calendar_ref (calendar));
      found = self->calendars->len;
      g_hash_table_insert (self->index_of_calendar, calendar, GUINT_TO_POINTER (found));
    }
  return found - 1;
}

static guint
add_gate (PwPlanNetwork *self,
          PwWorkspace   *workspace,
          gpointer       body)
{
  guint found = body != NULL ? GPOINTER_TO_UINT (g_hash_table_lookup (self->index_of_gate, body)) : 0;

  if (body == NULL)
    {
      return PW_PLAN_NO_GATE;
    }
  if (found == 0)
    {
      g_ptr_array_add (self->gates, pw_plan_gate_list_sittings (workspace, body));
      found = self->gates->len;
      g_hash_table_insert (self->index_of_gate, body, GUINT_TO_POINTER (found));
    }
  return found - 1;
}

/* A milestone is a point in time and a phase spans its parts: only tasks wait for people. */
static void
read_people_and_gate (PwPlanNetwork   *self,
                      PwTask          *task,
                      PwDraft         *draft,
                      PwPlanCalendars *calendars,
                      PwPlanTask      *input)
{
  *input = (PwPlanTask) PW_PLAN_TASK_INIT;
  input->gate = add_gate (self, pw_entity_get_workspace (PW_ENTITY (self->project)), pw_draft_get_ref (draft, task, PW_TASK_SITTING_BODY));
  if (pw_draft_get_int (draft, task, PW_TASK_KIND) == PW_TASK_KIND_TASK)
    {
      g_autoptr (GPtrArray) people = list_people (draft, task);

      input->calendar = add_calendar (self, pw_plan_calendars_get_of_people (calendars, self->project, people));
    }
}

static void
add_task (PwPlanNetwork *self,
          PwTask        *task)
{
  g_hash_table_insert (self->index_of_task, task, GUINT_TO_POINTER (self->tasks->len + 1));
  g_ptr_array_add (self->tasks, g_object_ref (task));
}

static gboolean
read_link (const PwPlanNetwork *self,
           PwDependency        *link,
           PwEdit              *edit,
           PwPlanLink          *input)
{
  PwWorkspace *workspace = pw_entity_get_workspace (PW_ENTITY (self->project));
  PwId from = pw_edit_get_value (edit, link, PW_DEPENDENCY_PREDECESSOR)->number;
  PwId to = pw_edit_get_value (edit, link, PW_DEPENDENCY_SUCCESSOR)->number;

  *input = (PwPlanLink) {
    .kind = (PwPlanLinkKind) pw_edit_get_value (edit, link, PW_DEPENDENCY_KIND)->number,
    .lag = pw_edit_get_value (edit, link, PW_DEPENDENCY_LAG)->number,
    .is_elapsed = pw_edit_get_value (edit, link, PW_DEPENDENCY_IS_ELAPSED)->number != 0,
  };
  return pw_plan_network_find (self, pw_workspace_find (workspace, PW_TYPE_TASK, from), &input->from)
         && pw_plan_network_find (self, pw_workspace_find (workspace, PW_TYPE_TASK, to), &input->to);
}

static void
keep_link (PwPlanNetwork    *self,
           PwDependency     *link,
           const PwPlanLink *input)
{
  g_hash_table_insert (self->index_of_link, link, GUINT_TO_POINTER (self->links->len + 1));
  g_ptr_array_add (self->links, g_object_ref (link));
  g_array_append_vals (self->link_inputs, input, 1);
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
        .is_elapsed = pw_draft_get_int (draft, link, PW_DEPENDENCY_IS_ELAPSED) != 0,
      };

      if (pw_plan_network_find (self, pw_draft_get_ref (draft, link, PW_DEPENDENCY_SUCCESSOR), &input.to))
        {
          keep_link (self, link, &input);
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

/* What is not done lies on the status day or later. */
static PwMoment
read_status (PwProject *project,
             PwEdit    *edit)
{
  const PwValue *day = pw_edit_get_value (edit, project, PW_PROJECT_STATUS_DAY);

  return day->is_null ? PW_MOMENT_NONE : pw_moment_new ((PwDay) day->number, 0);
}

/* Gives the numbers to the engine again. */
static void
make_schedule (PwPlanNetwork *self)
{
  g_autofree PwPlanGate *gates = g_new (PwPlanGate, MAX (self->gates->len, 1));
  PwPlanProblem problem = {
    .calendar = self->calendar,
    .tasks = (const PwPlanTask *) self->task_inputs->data,
    .n_tasks = self->task_inputs->len,
    .links = (const PwPlanLink *) self->link_inputs->data,
    .n_links = self->link_inputs->len,
    .start = self->start,
    .deadline = PW_MOMENT_NONE,
    .calendars = (PwCalendar *const *) self->calendars->pdata,
    .n_calendars = self->calendars->len,
    .gates = gates,
    .n_gates = self->gates->len,
    .has_status = self->status != PW_MOMENT_NONE,
    .status = self->status,
  };

  for (guint i = 0; i < self->gates->len; i++)
    {
      GArray *sittings = g_ptr_array_index (self->gates, i);

      gates[i] = (PwPlanGate) { (const PwPlanSitting *) sittings->data, sittings->len };
    }

  g_clear_pointer (&self->schedule, pw_plan_schedule_free);
  self->schedule = pw_plan_schedule_new (&problem, NULL, NULL);
  self->dates = g_renew (PwPlanDates, self->dates, MAX (problem.n_tasks, 1));
  g_free (self->dates_of);
  self->dates_of = g_new0 (guint, MAX (problem.n_tasks, 1));
  self->n_changes = 1;
}

/**
 * pw_plan_network_new:
 * @workspace: a workspace
 * @project: a project of it
 * @edit: what is laid over the records
 * @calendars: working times
 *
 * Returns: (transfer full): the network
 */
PwPlanNetwork *
pw_plan_network_new (PwWorkspace     *workspace,
                     PwProject       *project,
                     PwEdit          *edit,
                     PwPlanCalendars *calendars)
{
  g_autoptr (PwDraft) draft = pw_draft_new (workspace, edit);
  g_autoptr (GPtrArray) tasks = pw_draft_list_referrers (draft, PW_TYPE_TASK, PW_TASK_PROJECT, project);
  PwPlanNetwork *self = g_new0 (PwPlanNetwork, 1);

  self->project = g_object_ref (project);
  self->calendar = pw_calendar_ref (pw_plan_calendars_get_of_project (calendars, project));
  self->calendars = g_ptr_array_new_with_free_func ((GDestroyNotify) pw_calendar_unref);
  self->gates = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  self->index_of_calendar = g_hash_table_new (NULL, NULL);
  self->index_of_gate = g_hash_table_new (NULL, NULL);
  self->tasks = g_ptr_array_new_with_free_func (g_object_unref);
  self->links = g_ptr_array_new_with_free_func (g_object_unref);
  self->task_inputs = g_array_sized_new (FALSE, TRUE, sizeof (PwPlanTask), tasks->len);
  self->link_inputs = g_array_new (FALSE, FALSE, sizeof (PwPlanLink));
  self->index_of_task = g_hash_table_new (NULL, NULL);
  self->index_of_link = g_hash_table_new (NULL, NULL);
  self->start = read_start (project, edit);
  self->status = read_status (project, edit);

  for (guint i = 0; i < tasks->len; i++)
    {
      add_task (self, g_ptr_array_index (tasks, i));
    }
  g_array_set_size (self->task_inputs, self->tasks->len);
  for (guint i = 0; i < self->tasks->len; i++)
    {
      PwPlanTask *input = &g_array_index (self->task_inputs, PwPlanTask, i);

      read_people_and_gate (self, g_ptr_array_index (self->tasks, i), draft, calendars, input);
      read_task (self, i, edit, input);
      add_links (self, draft, i);
    }
  resolve_parents (self, draft);
  make_schedule (self);

  return self;
}

void
pw_plan_network_free (PwPlanNetwork *self)
{
  g_clear_pointer (&self->schedule, pw_plan_schedule_free);
  g_hash_table_unref (self->index_of_task);
  g_hash_table_unref (self->index_of_link);
  g_array_unref (self->link_inputs);
  g_array_unref (self->task_inputs);
  g_ptr_array_unref (self->links);
  g_ptr_array_unref (self->tasks);
  g_hash_table_unref (self->index_of_gate);
  g_hash_table_unref (self->index_of_calendar);
  g_ptr_array_unref (self->gates);
  g_ptr_array_unref (self->calendars);
  pw_calendar_unref (self->calendar);
  g_object_unref (self->project);
  g_free (self->dates);
  g_free (self->dates_of);
  g_free (self);
}

/* What an edit does to the network; each returns whether the engine could follow. */

static gboolean
follow_task (PwPlanNetwork *self,
             PwOp          *op,
             PwEdit        *edit,
             gboolean       is_trial)
{
  PwPlanTask input;
  guint index;

  if (!pw_plan_network_find (self, op->entity, &index))
    {
      return TRUE;
    }

  input = g_array_index (self->task_inputs, PwPlanTask, index);
  read_task (self, index, edit, &input);
  if (!is_trial)
    {
      g_array_index (self->task_inputs, PwPlanTask, index) = input;
    }
  return pw_plan_schedule_set_task (self->schedule, index, &input);
}

static gboolean
follow_link (PwPlanNetwork *self,
             PwOp          *op,
             PwEdit        *edit,
             gboolean       is_trial)
{
  guint old = GPOINTER_TO_UINT (g_hash_table_lookup (self->index_of_link, op->entity));
  PwPlanLink input;

  if (old > 0)
    {
      pw_plan_schedule_remove_link (self->schedule, old - 1);
      if (!is_trial)
        {
          g_hash_table_remove (self->index_of_link, op->entity);
          g_array_index (self->link_inputs, PwPlanLink, old - 1) = (PwPlanLink) { .from = PW_PLAN_NO_PARENT, .to = PW_PLAN_NO_PARENT };
        }
    }
  if (op->kind == PW_OP_DELETE || !read_link (self, PW_DEPENDENCY (op->entity), edit, &input))
    {
      return TRUE;
    }

  if (is_trial)
    {
      g_ptr_array_add (self->links, g_object_ref (op->entity));
    }
  else
    {
      keep_link (self, PW_DEPENDENCY (op->entity), &input);
    }
  return pw_plan_schedule_add_link (self->schedule, &input, NULL, NULL, NULL);
}

/* The status day counts for all that is not done: the engine takes it as a whole. */
static gboolean
follow_project (PwPlanNetwork *self,
                PwEdit        *edit,
                gboolean       is_trial)
{
  PwMoment start = read_start (self->project, edit);
  PwMoment status = read_status (self->project, edit);
  gboolean has_followed = status == self->status;

  pw_plan_schedule_set_start (self->schedule, start);
  if (!is_trial)
    {
      self->start = start;
      self->status = status;
    }
  return has_followed;
}

static gboolean
can_follow (PwPlanNetwork *self,
            GPtrArray     *ops)
{
  for (guint i = 0; i < ops->len; i++)
    {
      PwOp *op = g_ptr_array_index (ops, i);

      if (PW_IS_TASK_PERSON (op->entity))
        {
          return FALSE;
        }
      if (PW_IS_TASK (op->entity)
          && (op->kind != PW_OP_UPDATE || op->mask[PW_TASK_PROJECT] || op->mask[PW_TASK_KIND] || op->mask[PW_TASK_OWNER] || op->mask[PW_TASK_SITTING_BODY]))
        {
          return FALSE;
        }
    }

  return self->schedule != NULL;
}

static gboolean
follow (PwPlanNetwork *self,
        PwEdit        *edit,
        gboolean       is_trial)
{
  GPtrArray *ops = pw_edit_get_ops (edit);
  gboolean has_followed = TRUE;

  for (guint i = 0; i < ops->len && (has_followed || !is_trial); i++)
    {
      PwOp *op = g_ptr_array_index (ops, i);

      if (PW_IS_TASK (op->entity))
        {
          has_followed &= follow_task (self, op, edit, is_trial);
        }
      else if (PW_IS_DEPENDENCY (op->entity))
        {
          has_followed &= follow_link (self, op, edit, is_trial);
        }
      else if (op->entity == PW_ENTITY (self->project))
        {
          has_followed &= follow_project (self, edit, is_trial);
        }
    }

  return has_followed;
}

/**
 * pw_plan_network_update:
 * @self: a network
 * @edit: an edit that was applied
 *
 * Follows @edit: only what it touches is counted again.
 *
 * Returns: %FALSE when @edit adds or takes away tasks or people on them, so that a new network has
 *   to be made; nothing was changed then
 */
gboolean
pw_plan_network_update (PwPlanNetwork *self,
                        PwEdit        *edit)
{
  if (!can_follow (self, pw_edit_get_ops (edit)))
    {
      return FALSE;
    }

  if (!follow (self, edit, FALSE))
    {
      make_schedule (self);
    }
  self->n_changes++;
  return TRUE;
}

/**
 * pw_plan_network_try:
 * @self: a network
 * @edit: an edit that is not applied
 *
 * Follows @edit until pw_plan_network_take_back().
 *
 * Returns: %FALSE when for that a new network has to be made
 */
gboolean
pw_plan_network_try (PwPlanNetwork *self,
                     PwEdit        *edit)
{
  if (!can_follow (self, pw_edit_get_ops (edit)))
    {
      return FALSE;
    }

  self->n_kept_links = self->links->len;
  pw_plan_schedule_begin (self->schedule);
  self->n_changes++;
  if (!follow (self, edit, TRUE))
    {
      pw_plan_network_take_back (self);
      return FALSE;
    }

  return TRUE;
}

void
pw_plan_network_take_back (PwPlanNetwork *self)
{
  pw_plan_schedule_roll_back (self->schedule);
  g_ptr_array_set_size (self->links, (int) self->n_kept_links);
  self->n_changes++;
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
 * pw_plan_network_get_calendar:
 * @self: a network
 * @task: a task
 *
 * Returns: (transfer none): the working time that @task counts with; that of the project when it is not in it
 */
PwCalendar *
pw_plan_network_get_calendar (const PwPlanNetwork *self,
                              gpointer             task)
{
  guint index;

  return pw_plan_network_find (self, task, &index) ? get_calendar (self, g_array_index (self->task_inputs, PwPlanTask, index).calendar) : self->calendar;
}

/**
 * pw_plan_network_get_dates:
 * @self: a network
 * @task: a task
 *
 * Returns: (nullable): its dates, until the network changes; %NULL for a task of another
 *   project, and when links make a circle
 */
const PwPlanDates *
pw_plan_network_get_dates (PwPlanNetwork *self,
                           gpointer       task)
{
  guint index;

  if (self->schedule == NULL || !pw_plan_network_find (self, task, &index))
    {
      return NULL;
    }

  if (self->dates_of[index] != self->n_changes)
    {
      pw_plan_schedule_get_dates (self->schedule, index, &self->dates[index]);
      self->dates_of[index] = self->n_changes;
    }
  return &self->dates[index];
}

/**
 * pw_plan_network_get_times:
 * @self: a network
 * @task: a task
 * @start: (out): its start
 * @finish: (out): its finish
 *
 * Returns: %FALSE when pw_plan_network_get_dates() would give nothing
 */
gboolean
pw_plan_network_get_times (PwPlanNetwork *self,
                           gpointer       task,
                           PwMoment      *start,
                           PwMoment      *finish)
{
  guint index;

  if (self->schedule == NULL || !pw_plan_network_find (self, task, &index))
    {
      return FALSE;
    }

  pw_plan_schedule_get_times (self->schedule, index, start, finish);
  return TRUE;
}
