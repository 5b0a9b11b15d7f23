/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/pw-task-dates.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "base/pw-clock.h"
#include "base/pw-day-text.h"
#include "base/pw-error.h"
#include "model/pw-date-change.h"
#include "model/pw-plan-words.h"
#include "model/pw-task-tree.h"
#include "model/pw-workspace.h"

static PwDay
skip_closed_days (PwCalendar *calendar,
                  PwDay       day)
{
  return pw_moment_get_day (pw_calendar_next_working (calendar, pw_moment_new (day, 0)));
}

static gboolean
check_day (PwDay    day,
           GError **error)
{
  if (!pw_day_is_valid (day))
    {
      g_set_error_literal (error, PW_ERROR, PW_ERROR_INVALID, _("This is not a date; write it as 24/11/2026, 24/11, 12 mar, friday or +2w."));
      return FALSE;
    }

  return TRUE;
}

static void
fix_manual_dates (PwEdit *edit,
                  PwTask *task,
                  PwDay   start,
                  PwDay   finish)
{
  pw_edit_set_int (edit, task, PW_TASK_IS_MANUAL, TRUE);
  pw_edit_set_day (edit, task, PW_TASK_MANUAL_START_DAY, start);
  pw_edit_set_null (edit, task, PW_TASK_MANUAL_START_MINUTE);
  pw_edit_set_day (edit, task, PW_TASK_MANUAL_FINISH_DAY, finish);
  pw_edit_set_null (edit, task, PW_TASK_MANUAL_FINISH_MINUTE);
}

/* As soon and as late as possible ask for no day. */
gboolean
pw_task_constraint_has_day (PwTaskConstraint constraint)
{
  return constraint != PW_TASK_CONSTRAINT_AS_SOON_AS_POSSIBLE && constraint != PW_TASK_CONSTRAINT_AS_LATE_AS_POSSIBLE;
}

static void
constrain (PwEdit           *edit,
           PwTask           *task,
           PwTaskConstraint  constraint,
           PwDay             day)
{
  pw_edit_set_int (edit, task, PW_TASK_CONSTRAINT, constraint);
  pw_edit_set_day (edit, task, PW_TASK_CONSTRAINT_DAY, pw_task_constraint_has_day (constraint) ? day : PW_DAY_NONE);
  pw_edit_set_null (edit, task, PW_TASK_CONSTRAINT_MINUTE);
}

/* Makes @task begin on @day as well as an edit can: what has begun keeps its word in actual
 * dates, what is manual in its own, what is planned in a constraint. */
static void
put_on_day (PwEdit *edit,
            PwPlan *plan,
            PwTask *task,
            PwDay   old_start,
            PwDay   old_finish,
            PwDay   day)
{
  PwCalendar *calendar = pw_plan_get_task_calendar (plan, task);
  gboolean is_milestone = pw_task_get_kind (task) == PW_TASK_KIND_MILESTONE;
  PwDay actual_finish = pw_task_get_actual_finish_day (task);
  PwTaskConstraint constraint = pw_task_get_constraint (task);

  if (is_milestone && actual_finish != PW_DAY_NONE)
    {
      pw_edit_set_day (edit, task, PW_TASK_ACTUAL_FINISH_DAY, day);
    }
  else if (pw_task_get_actual_start_day (task) != PW_DAY_NONE)
    {
      pw_edit_set_day (edit, task, PW_TASK_ACTUAL_START_DAY, day);
      if (actual_finish != PW_DAY_NONE)
        {
          pw_edit_set_day (edit, task, PW_TASK_ACTUAL_FINISH_DAY, actual_finish + (day - old_start));
        }
    }
  else if (pw_task_is_manual (task) && !is_milestone)
    {
      gint64 work = pw_calendar_count (calendar, pw_moment_new (old_start, 0), pw_moment_new (old_finish + 1, 0));
      PwMoment finish = pw_calendar_add (calendar, pw_moment_new (day, 0), work);

      fix_manual_dates (edit, task, day, MAX (day, pw_moment_get_finish_day (finish)));
    }
  else if (is_milestone && (pw_task_is_manual (task) || !pw_calendar_is_working_day (calendar, day)))
    {
      fix_manual_dates (edit, task, day, day);
    }
  else if (constraint == PW_TASK_CONSTRAINT_FINISH_NO_EARLIER || constraint == PW_TASK_CONSTRAINT_MUST_FINISH)
    {
      constrain (edit, task, constraint, is_milestone ? day : pw_task_get_constraint_day (task) + (day - old_start));
    }
  else
    {
      constrain (edit, task, constraint == PW_TASK_CONSTRAINT_MUST_START ? constraint : PW_TASK_CONSTRAINT_START_NO_EARLIER, day);
    }
}

static void
record_date_change (PwEdit     *edit,
                    PwTask     *milestone,
                    PwDay       from,
                    PwDay       to,
                    const char *reason)
{
  PwDateChange *change = pw_edit_create (edit, PW_TYPE_DATE_CHANGE);
  g_autofree char *now = pw_clock_now_instant ();

  pw_edit_set_ref (edit, change, PW_DATE_CHANGE_TASK, milestone);
  pw_edit_set_day (edit, change, PW_DATE_CHANGE_FROM_DAY, from);
  pw_edit_set_day (edit, change, PW_DATE_CHANGE_TO_DAY, to);
  pw_edit_set_text (edit, change, PW_DATE_CHANGE_REASON, reason);
  pw_edit_set_text (edit, change, PW_DATE_CHANGE_RECORDED, now);
}

/* Whether the plan lets @task begin on @day once @edit is in; links may hold it back. */
static gboolean
check_reached (PwPlan  *plan,
               PwEdit  *edit,
               PwTask  *task,
               PwDay    day,
               GError **error)
{
  g_autoptr (PwPlanPreview) preview = pw_plan_preview (plan, edit);
  const PwPlanMove *move = pw_plan_preview_find (preview, task);
  PwDay start = pw_plan_get_start_day (plan, task);
  g_autofree char *why = NULL;
  g_autofree char *when = NULL;

  if (move != NULL)
    {
      start = pw_task_get_kind (task) == PW_TASK_KIND_MILESTONE ? pw_moment_get_finish_day (move->start) : pw_moment_get_day (move->start);
    }
  if (start <= day)
    {
      return TRUE;
    }

  why = pw_plan_dup_hold_sentence (plan, edit, task);
  when = pw_day_dup_text (start);
  /* Translators: the title of a task, the first day on which it can be, and a sentence that says why */
  g_set_error (error, PW_ERROR, PW_ERROR_INVALID, _("“%s” cannot come before %s. %s"), pw_task_get_title (task), when, why);
  return FALSE;
}

/**
 * pw_task_edit_move:
 * @plan: the plan
 * @self: a live phase, task or milestone
 * @day: its new first day; a closed day means the next working day, but a milestone may lie on one and is then fixed there
 * @reason: (nullable): why a milestone moves, for the report
 * @error: why not: what holds it back
 *
 * Returns: (transfer full) (nullable): the edit; empty when it is there already
 */
PwEdit *
pw_task_edit_move (PwPlan      *plan,
                   PwTask      *self,
                   PwDay        day,
                   const char  *reason,
                   GError     **error)
{
  g_autoptr (PwEdit) edit = NULL;
  gboolean is_milestone = pw_task_get_kind (self) == PW_TASK_KIND_MILESTONE;
  PwDay start = pw_plan_get_start_day (plan, self);
  g_autofree char *when = NULL;

  if (!check_day (day, error))
    {
      return NULL;
    }
  if (!is_milestone)
    {
      day = skip_closed_days (pw_plan_get_task_calendar (plan, self), day);
    }

  when = pw_day_dup_numeric (day);
  /* Translators: what an edit did; the title of a task and a day */
  edit = pw_edit_new (N_("“%s” moved to %s"), pw_task_get_title (self), when, NULL);
  if (day == start)
    {
      return g_steal_pointer (&edit);
    }
  put_on_day (edit, plan, self, start, pw_plan_get_finish_day (plan, self), day);
  if (!check_reached (plan, edit, self, day, error))
    {
      return NULL;
    }
  if (is_milestone && start != PW_DAY_NONE)
    {
      record_date_change (edit, self, start, day, reason);
    }

  return g_steal_pointer (&edit);
}

static gboolean
check_has_length (PwTask  *task,
                  GError **error)
{
  if (pw_task_get_kind (task) == PW_TASK_KIND_TASK)
    {
      return TRUE;
    }

  g_set_error_literal (error, PW_ERROR, PW_ERROR_INVALID,
                       pw_task_get_kind (task) == PW_TASK_KIND_PHASE ? _("A phase lasts as long as its parts.") : _("A milestone has no duration."));
  return FALSE;
}

static PwEdit *
new_length_edit (PwTask *task)
{
  /* Translators: what an edit did; the title of a task */
  return pw_edit_new (N_("Duration of “%s” changed"), pw_task_get_title (task), NULL);
}

/* From the first to the last day, both included. */
static gint64
count_work (PwPlan *plan,
            PwTask *task,
            PwDay   start,
            PwDay   finish)
{
  return pw_calendar_count (pw_plan_get_task_calendar (plan, task), pw_moment_new (start, 0), pw_moment_new (finish + 1, 0));
}

static gboolean
check_order (PwDay    start,
             PwDay    finish,
             GError **error)
{
  if (finish < start)
    {
      g_set_error_literal (error, PW_ERROR, PW_ERROR_INVALID, _("A task cannot end before it starts."));
      return FALSE;
    }

  return TRUE;
}

/**
 * pw_task_edit_move_start:
 * @plan: the plan
 * @self: a live task
 * @start: its new first day, while the last one stays
 * @error: why not
 *
 * Returns: (transfer full) (nullable): the edit
 */
PwEdit *
pw_task_edit_move_start (PwPlan  *plan,
                         PwTask  *self,
                         PwDay    start,
                         GError **error)
{
  g_autoptr (PwEdit) edit = NULL;
  PwDay old_start = pw_plan_get_start_day (plan, self);
  PwDay finish = pw_plan_get_finish_day (plan, self);

  if (!check_has_length (self, error) || !check_day (start, error))
    {
      return NULL;
    }
  start = skip_closed_days (pw_plan_get_task_calendar (plan, self), start);
  if (!check_order (start, finish, error))
    {
      return NULL;
    }

  edit = new_length_edit (self);
  put_on_day (edit, plan, self, old_start, finish, start);
  if (pw_task_is_manual (self))
    {
      fix_manual_dates (edit, self, start, finish);
    }
  pw_edit_set_int (edit, self, PW_TASK_DURATION, count_work (plan, self, start, finish));
  return check_reached (plan, edit, self, start, error) ? g_steal_pointer (&edit) : NULL;
}

/**
 * pw_task_edit_move_finish:
 * @plan: the plan
 * @self: a live task
 * @finish: its new last day, while the first one stays
 * @error: why not
 *
 * Returns: (transfer full) (nullable): the edit
 */
PwEdit *
pw_task_edit_move_finish (PwPlan  *plan,
                          PwTask  *self,
                          PwDay    finish,
                          GError **error)
{
  g_autoptr (PwEdit) edit = NULL;
  const PwPlanDates *dates = pw_plan_get_dates (plan, self);
  PwDay start = pw_plan_get_start_day (plan, self);

  if (!check_has_length (self, error) || !check_day (finish, error) || !check_order (start, finish, error))
    {
      return NULL;
    }

  edit = new_length_edit (self);
  if (pw_task_is_manual (self))
    {
      fix_manual_dates (edit, self, start, finish);
    }
  if (pw_task_get_actual_finish_day (self) != PW_DAY_NONE)
    {
      pw_edit_set_day (edit, self, PW_TASK_ACTUAL_FINISH_DAY, finish);
    }
  if (dates != NULL)
    {
      gint64 work = pw_calendar_count (pw_plan_get_task_calendar (plan, self), dates->start, pw_moment_new (finish + 1, 0));

      pw_edit_set_int (edit, self, PW_TASK_DURATION, MAX (work, 1));
    }
  return g_steal_pointer (&edit);
}

/**
 * pw_task_edit_length:
 * @plan: the plan
 * @self: a live task
 * @n_days: working days, above zero; half days count
 * @error: why not
 *
 * Returns: (transfer full) (nullable): the edit
 */
PwEdit *
pw_task_edit_length (PwPlan  *plan,
                     PwTask  *self,
                     double   n_days,
                     GError **error)
{
  g_autoptr (PwEdit) edit = NULL;
  gint64 minutes;

  if (!check_has_length (self, error))
    {
      return NULL;
    }
  if (!(n_days > 0) || n_days > 10000)
    {
      g_set_error_literal (error, PW_ERROR, PW_ERROR_INVALID, _("A duration lies between a part of a day and 10,000 days."));
      return NULL;
    }

  edit = new_length_edit (self);
  minutes = (gint64) ceil (n_days * pw_project_get_day_minutes (pw_task_get_project (self)));
  pw_edit_set_int (edit, self, PW_TASK_DURATION, minutes);
  pw_edit_set_int (edit, self, PW_TASK_DURATION_UNIT, PW_TASK_DURATION_UNIT_DAY);
  if (pw_task_is_manual (self))
    {
      PwDay start = pw_plan_get_start_day (plan, self);
      PwMoment finish = pw_calendar_add (pw_plan_get_task_calendar (plan, self), pw_moment_new (start, 0), minutes);

      fix_manual_dates (edit, self, start, MAX (start, pw_moment_get_finish_day (finish)));
    }
  return g_steal_pointer (&edit);
}

static const char *
get_progress_label (PwTask *task,
                    int     percent)
{
  if (percent == 100)
    {
      /* Translators: what an edit did; the title of a task */
      return N_("“%s” done");
    }

  return pw_task_get_progress (task) == 100
         /* Translators: what an edit did; the title of a task */
         ? N_("“%s” no longer done")
         /* Translators: what an edit did; the title of a task */
         : N_("Progress of “%s” changed");
}

/**
 * pw_task_edit_progress:
 * @plan: the plan
 * @self: a live task or milestone
 * @percent: 0 to 100; a milestone is either
 * @error: why not
 *
 * What is begun has a day on which it began, what is done a day on which it ended:
 * today, or the planned days when those are over. Going back clears them.
 *
 * Returns: (transfer full) (nullable): the edit
 */
PwEdit *
pw_task_edit_progress (PwPlan  *plan,
                       PwTask  *self,
                       int      percent,
                       GError **error)
{
  gboolean is_milestone = pw_task_get_kind (self) == PW_TASK_KIND_MILESTONE;
  PwDay today = pw_clock_today ();
  PwDay start = pw_plan_get_start_day (plan, self);
  g_autoptr (PwEdit) edit = NULL;

  if (pw_task_get_kind (self) == PW_TASK_KIND_PHASE)
    {
      g_set_error_literal (error, PW_ERROR, PW_ERROR_INVALID, _("A phase is as far as its parts."));
      return NULL;
    }
  if (percent < 0 || percent > 100 || (is_milestone && percent % 100 != 0))
    {
      g_set_error_literal (error, PW_ERROR, PW_ERROR_INVALID,
                           is_milestone ? _("A milestone is done or not.") : _("Progress lies between 0 and 100 %."));
      return NULL;
    }

  edit = pw_edit_new (get_progress_label (self, percent), pw_task_get_title (self), NULL);
  pw_edit_set_int (edit, self, PW_TASK_PROGRESS, percent);
  if (percent == 0)
    {
      pw_edit_set_null (edit, self, PW_TASK_ACTUAL_START_DAY);
    }
  else if (!is_milestone && pw_task_get_actual_start_day (self) == PW_DAY_NONE)
    {
      pw_edit_set_day (edit, self, PW_TASK_ACTUAL_START_DAY, MIN (start, today));
    }

  if (percent < 100)
    {
      pw_edit_set_null (edit, self, PW_TASK_ACTUAL_FINISH_DAY);
    }
  else if (pw_task_get_actual_finish_day (self) == PW_DAY_NONE)
    {
      pw_edit_set_day (edit, self, PW_TASK_ACTUAL_FINISH_DAY, today);
    }
  return g_steal_pointer (&edit);
}

PwEdit *
pw_task_edit_toggle_done (PwPlan  *plan,
                          PwTask  *self,
                          GError **error)
{
  return pw_task_edit_progress (plan, self, pw_task_get_progress (self) == 100 ? 0 : 100, error);
}

static gboolean
has_predecessor (PwTask *task)
{
  for (PwTask *above = task; above != NULL; above = pw_task_get_parent (above))
    {
      g_autoptr (GPtrArray) links = pw_workspace_list_referrers (pw_entity_get_workspace (PW_ENTITY (above)), PW_TYPE_DEPENDENCY, PW_DEPENDENCY_SUCCESSOR, above);

      if (links->len > 0)
        {
          return TRUE;
        }
    }

  return FALSE;
}

/**
 * pw_task_edit_manual:
 * @plan: the plan
 * @self: a live task or milestone
 * @is_manual: whether it keeps the dates that it has now, or is planned again
 * @error: why not
 *
 * Planned again, a task without predecessors does not start before its old first day.
 *
 * Returns: (transfer full) (nullable): the edit
 */
PwEdit *
pw_task_edit_manual (PwPlan    *plan,
                     PwTask    *self,
                     gboolean   is_manual,
                     GError   **error)
{
  /* Translators: what an edit did; the title of a task */
  g_autoptr (PwEdit) edit = pw_edit_new (is_manual ? N_("Dates of “%s” fixed") : N_("“%s” planned again"), pw_task_get_title (self), NULL);
  PwDay start = pw_plan_get_start_day (plan, self);
  PwDay finish = pw_plan_get_finish_day (plan, self);

  if (pw_task_get_kind (self) == PW_TASK_KIND_PHASE)
    {
      g_set_error_literal (error, PW_ERROR, PW_ERROR_INVALID, _("A phase has no dates of its own."));
      return NULL;
    }
  if (is_manual == pw_task_is_manual (self))
    {
      return g_steal_pointer (&edit);
    }

  if (is_manual)
    {
      fix_manual_dates (edit, self, start, finish);
      return g_steal_pointer (&edit);
    }

  fix_manual_dates (edit, self, PW_DAY_NONE, PW_DAY_NONE);
  pw_edit_set_int (edit, self, PW_TASK_IS_MANUAL, FALSE);
  if (pw_task_get_kind (self) == PW_TASK_KIND_TASK)
    {
      pw_edit_set_int (edit, self, PW_TASK_DURATION, MAX (count_work (plan, self, start, finish), 1));
    }
  if (!has_predecessor (self))
    {
      constrain (edit, self, PW_TASK_CONSTRAINT_START_NO_EARLIER, start);
    }
  return g_steal_pointer (&edit);
}

/**
 * pw_task_edit_constrain:
 * @self: a live task or milestone
 * @constraint: what is asked of its dates
 * @day: the day that goes with it, if one does
 * @error: why not
 *
 * Returns: (transfer full) (nullable): the edit
 */
PwEdit *
pw_task_edit_constrain (PwTask            *self,
                        PwTaskConstraint   constraint,
                        PwDay              day,
                        GError           **error)
{
  g_autoptr (PwEdit) edit = NULL;

  if (pw_task_constraint_has_day (constraint) && !check_day (day, error))
    {
      return NULL;
    }

  /* Translators: what an edit did; the title of a task */
  edit = pw_edit_new (N_("Planning of “%s” changed"), pw_task_get_title (self), NULL);
  constrain (edit, self, constraint, day);
  return g_steal_pointer (&edit);
}

/* What was meant as a day must not become a title by a slip. */
static gboolean
check_not_mistyped (const char *text,
                    GError    **error)
{
  return !pw_day_looks_mistyped (text, pw_clock_today ()) || check_day (PW_DAY_NONE, error);
}

/**
 * pw_task_edit_quick_change:
 * @plan: the plan
 * @self: a live phase, task or milestone
 * @text: a day, a title, or a title that ends in a day
 * @error: why not
 *
 * Returns: (transfer full) (nullable): the edit
 */
PwEdit *
pw_task_edit_quick_change (PwPlan      *plan,
                           PwTask      *self,
                           const char  *text,
                           GError     **error)
{
  g_autofree char *title = NULL;
  g_autoptr (PwEdit) edit = NULL;
  PwDay day = pw_day_parse_typed (text, pw_clock_today ());

  if (day != PW_DAY_NONE)
    {
      return pw_task_edit_move (plan, self, day, NULL, error);
    }
  /* A title that stands there already may look like anything. */
  if (g_strcmp0 (text, pw_task_get_title (self)) == 0)
    {
      return pw_task_edit_rename (self, text, error);
    }
  if (!check_not_mistyped (text, error))
    {
      return NULL;
    }

  title = pw_day_split_typed (text, pw_clock_today (), &day);
  if (day == PW_DAY_NONE)
    {
      return pw_task_edit_rename (self, text, error);
    }

  edit = pw_task_edit_move (plan, self, day, NULL, error);
  if (edit != NULL)
    {
      pw_edit_set_text (edit, self, PW_TASK_TITLE, title);
    }
  return g_steal_pointer (&edit);
}

/**
 * pw_task_edit_quick_add:
 * @plan: the plan
 * @project: a live project
 * @parent: (nullable): where it will lie
 * @after: (nullable): the row above it in @parent; %NULL puts it on top
 * @kind: what it is
 * @text: its title, which may end in a day, as “Advies Wereldraad 12 mrt”
 * @day: when @text names no day; %PW_DAY_NONE leaves it to the plan
 * @made: (out) (optional) (transfer none): the new task, not live until the edit is applied
 * @error: why not
 *
 * Returns: (transfer full) (nullable): the edit
 */
PwEdit *
pw_task_edit_quick_add (PwPlan      *plan,
                        PwProject   *project,
                        PwTask      *parent,
                        PwTask      *after,
                        PwTaskKind   kind,
                        const char  *text,
                        PwDay        day,
                        PwTask     **made,
                        GError     **error)
{
  PwDay typed_day;
  g_autofree char *title = pw_day_split_typed (text, pw_clock_today (), &typed_day);
  PwTask *task;
  g_autoptr (PwEdit) edit = check_not_mistyped (text, error) ? pw_task_edit_create (project, parent, after, kind, title, &task, error) : NULL;
  PwCalendar *calendar = pw_plan_get_calendar (plan, project);
  PwDay wanted = typed_day != PW_DAY_NONE ? typed_day : day;

  if (edit == NULL)
    {
      return NULL;
    }
  if (wanted != PW_DAY_NONE && kind == PW_TASK_KIND_MILESTONE && !pw_calendar_is_working_day (calendar, wanted))
    {
      fix_manual_dates (edit, task, wanted, wanted);
    }
  else if (wanted != PW_DAY_NONE)
    {
      constrain (edit, task, PW_TASK_CONSTRAINT_START_NO_EARLIER, wanted);
    }
  if (wanted != PW_DAY_NONE && wanted < pw_project_get_start_day (project))
    {
      /* A day before the project begins is meant as such. */
      fix_manual_dates (edit, task, wanted, kind == PW_TASK_KIND_MILESTONE ? wanted : skip_closed_days (calendar, wanted));
    }

  if (made != NULL)
    {
      *made = task;
    }
  return g_steal_pointer (&edit);
}
