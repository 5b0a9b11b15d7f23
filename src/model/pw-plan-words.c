/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/pw-plan-words.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <stdlib.h>

#include "base/pw-clock.h"
#include "base/pw-day-text.h"
#include "model/pw-sitting-body.h"
#include "model/pw-task-links.h"
#include "model/pw-task-work.h"

const char *
pw_task_kind_get_label (PwTaskKind kind)
{
  static const char *const labels[] = {
    NC_("kind of task", "Phase"),
    NC_("kind of task", "Task"),
    NC_("kind of task", "Milestone"),
  };

  return g_dpgettext2 (GETTEXT_PACKAGE, "kind of task", labels[kind]);
}

const char *
pw_task_constraint_get_label (PwTaskConstraint constraint)
{
  static const char *const labels[] = {
    NC_("constraint", "As soon as possible"),
    NC_("constraint", "Start no earlier than"),
    NC_("constraint", "Start no later than"),
    NC_("constraint", "End no earlier than"),
    NC_("constraint", "End no later than"),
    NC_("constraint", "Must start on"),
    NC_("constraint", "Must end on"),
    NC_("constraint", "As late as possible"),
  };

  return g_dpgettext2 (GETTEXT_PACKAGE, "constraint", labels[constraint]);
}

/**
 * pw_plan_dup_length_text:
 * @n_days: working days
 *
 * Returns: (transfer full): as “1 dag”, “2,5 dagen”
 */
char *
pw_plan_dup_length_text (double n_days)
{
  double rounded = round (n_days * 10) / 10;
  g_autofree char *number = fabs (rounded - round (rounded)) < 0.05 ? g_strdup_printf ("%.0f", rounded) : g_strdup_printf ("%.1f", rounded);

  /* Translators: a length in working days; %s is a number such as “2,5” */
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s day", "%s days", fabs (rounded - 1) < 0.05 ? 1 : 2), number);
}

static char *
dup_constraint_sentence (PwTask *task)
{
  g_autofree char *day = pw_day_dup_text (pw_task_get_constraint_day (task));

  /* Translators: a constraint such as “Start no earlier than”, and a day */
  return g_strdup_printf (C_("constraint", "%s %s."), pw_task_constraint_get_label (pw_task_get_constraint (task)), day);
}

static char *
dup_names (PwTask *task)
{
  g_autoptr (GPtrArray) workers = pw_task_list_workers (task);
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < workers->len; i++)
    {
      g_autofree char *name = pw_entity_dup_title (g_ptr_array_index (workers, i));

      g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", name);
    }
  return g_string_free (names, FALSE);
}

/* What fixes a date is the status day, a person or a sitting. */
static char *
dup_wait_sentence (PwTask           *task,
                   PwPlanDriverKind  kind)
{
  g_autofree char *name = NULL;

  switch (kind)
    {
    case PW_PLAN_DRIVER_STATUS:
      name = pw_day_dup_text (pw_project_get_status_day (pw_task_get_project (task)));
      /* Translators: why a task starts then: %s is the day until when is known what was done */
      return g_strdup_printf (_("What has not begun lies after the status date of %s."), name);

    case PW_PLAN_DRIVER_CALENDAR:
      name = dup_names (task);
      /* Translators: why a task starts then: %s is a person, or several with a comma */
      return g_strdup_printf (_("Waits until %s works."), name);

    case PW_PLAN_DRIVER_GATE:
    default:
      /* Translators: why a milestone lies then: %s is what decides, such as the council */
      return g_strdup_printf (_("Waits for a sitting of “%s”."), pw_sitting_body_get_title (pw_task_get_sitting_body (task)));
    }
}

static char *
dup_sentence_for (PwTask           *task,
                  PwTask           *source,
                  PwPlanDriverKind  kind,
                  PwDependency     *link)
{
  switch (kind)
    {
    case PW_PLAN_DRIVER_LINK:
      if (link != NULL)
        {
          g_autofree char *how = pw_dependency_dup_text (link);

          /* Translators: why a task starts then: the task that it is linked to, and how, as “starts after the end” */
          return g_strdup_printf (_("Linked to “%s”: %s."), pw_task_get_title (pw_dependency_get_predecessor (link)), how);
        }
      break;

    case PW_PLAN_DRIVER_CONSTRAINT:
      if (source != NULL && pw_task_get_constraint (source) == PW_TASK_CONSTRAINT_AS_LATE_AS_POSSIBLE)
        {
          return g_strdup (_("As late as what comes after it allows."));
        }
      if (source != NULL && pw_task_get_constraint_day (source) != PW_DAY_NONE)
        {
          return dup_constraint_sentence (source);
        }
      break;

    case PW_PLAN_DRIVER_MANUAL:
      return g_strdup (_("The dates were entered by hand and stay."));

    case PW_PLAN_DRIVER_ACTUAL:
      return g_strdup (pw_task_get_kind (task) == PW_TASK_KIND_MILESTONE ? _("This is the day on which it was reached.") : _("This is the day on which it began."));

    case PW_PLAN_DRIVER_CHILDREN:
      if (source != NULL && source != task)
        {
          /* Translators: why a phase starts then: the part of it that starts first */
          return g_strdup_printf (_("Begins with “%s”."), pw_task_get_title (source));
        }
      break;

    case PW_PLAN_DRIVER_STATUS:
      if (pw_project_get_status_day (pw_task_get_project (task)) != PW_DAY_NONE)
        {
          return dup_wait_sentence (task, kind);
        }
      break;

    case PW_PLAN_DRIVER_CALENDAR:
      return dup_wait_sentence (task, kind);

    case PW_PLAN_DRIVER_GATE:
      if (pw_task_get_sitting_body (task) != NULL)
        {
          return dup_wait_sentence (task, kind);
        }
      break;

    case PW_PLAN_DRIVER_PROJECT_START:
    default:
      break;
    }

  return g_strdup (_("Begins with the project."));
}

/**
 * pw_plan_dup_driver_sentence:
 * @self: a plan
 * @task: a live task
 *
 * Returns: (transfer full): why @task starts when it does
 */
char *
pw_plan_dup_driver_sentence (PwPlan *self,
                             PwTask *task)
{
  PwPlanDriverKind kind;
  PwDependency *link;
  PwTask *source = pw_plan_get_driver (self, task, &kind, &link);

  return dup_sentence_for (task, source, kind, link);
}

/**
 * pw_plan_dup_hold_sentence:
 * @self: a plan
 * @edit: an edit that is not applied
 * @task: a task that @edit wanted earlier than the plan allows
 *
 * Returns: (transfer full): what would hold @task back
 */
char *
pw_plan_dup_hold_sentence (PwPlan *self,
                           PwEdit *edit,
                           PwTask *task)
{
  PwPlanDriverKind kind;
  PwDependency *link;
  PwTask *source = pw_plan_preview_driver (self, edit, task, &kind, &link);

  return dup_sentence_for (task, source, kind, link);
}

/**
 * pw_plan_dup_problem_sentence:
 * @self: a plan
 * @task: a live task
 *
 * Returns: (transfer full) (nullable): what is wrong with its dates; %NULL when nothing is
 */
char *
pw_plan_dup_problem_sentence (PwPlan *self,
                              PwTask *task)
{
  const PwPlanDates *dates = pw_plan_get_dates (self, task);
  PwDay deadline = pw_task_get_deadline_day (task);
  PwDay finish = pw_plan_get_finish_day (self, task);

  if (dates == NULL)
    {
      return g_strdup (_("The links of this project make a circle."));
    }
  if (pw_plan_is_late (self, task) && finish < pw_clock_today ())
    {
      return g_strdup (_("The date has passed and it is not done."));
    }
  if (deadline != PW_DAY_NONE && finish > deadline && pw_task_get_progress (task) < 100)
    {
      g_autofree char *when = pw_day_dup_text (deadline);

      /* Translators: %s is a day */
      return g_strdup_printf (_("Misses the deadline of %s."), when);
    }
  if ((dates->reasons & PW_PLAN_REASON_LINK) != 0)
    {
      return g_strdup (_("Lies earlier than its links allow."));
    }
  if ((dates->reasons & PW_PLAN_REASON_CONSTRAINT) != 0)
    {
      return g_strdup (_("Cannot meet the date that was asked."));
    }
  if ((dates->reasons & PW_PLAN_REASON_NO_SITTING) != 0 && pw_task_get_sitting_body (task) != NULL)
    {
      /* Translators: %s is what decides, such as the council */
      return g_strdup_printf (_("No sitting of “%s” is known whose agenda it can still reach."), pw_sitting_body_get_title (pw_task_get_sitting_body (task)));
    }
  if ((dates->reasons & PW_PLAN_REASON_PAST) != 0)
    {
      return g_strdup (_("Lies before the status date and is not done."));
    }
  if ((dates->reasons & PW_PLAN_REASON_BEFORE_START) != 0)
    {
      return g_strdup (_("Lies before the first day of the project."));
    }

  return NULL;
}

/**
 * pw_plan_dup_task_sentence:
 * @self: a plan
 * @task: a live task
 *
 * Returns: (transfer full): what a screen reader says, as “Mijlpaal Gunning, 24 november 2026, te laat”
 */
char *
pw_plan_dup_task_sentence (PwPlan *self,
                           PwTask *task)
{
  PwDay start_day = pw_plan_get_start_day (self, task);
  PwDay finish_day = pw_plan_get_finish_day (self, task);
  g_autoptr (GString) sentence = g_string_new (NULL);
  g_autofree char *start = start_day != PW_DAY_NONE ? pw_day_dup_text (start_day) : g_strdup ("");
  g_autofree char *finish = finish_day != PW_DAY_NONE ? pw_day_dup_text (finish_day) : g_strdup ("");

  if (pw_task_get_kind (task) == PW_TASK_KIND_MILESTONE)
    {
      /* Translators: spoken; the title of a milestone, and its day */
      g_string_append_printf (sentence, _("Milestone %s, %s"), pw_task_get_title (task), finish);
    }
  else if (pw_task_get_kind (task) == PW_TASK_KIND_PHASE)
    {
      /* Translators: spoken; the title of a phase, its first and its last day, and its progress */
      g_string_append_printf (sentence, _("Phase %s, %s to %s, %d %%"), pw_task_get_title (task), start, finish, pw_plan_get_progress (self, task));
    }
  else
    {
      /* Translators: spoken; the title of a task, its first and its last day, and its progress */
      g_string_append_printf (sentence, _("Task %s, %s to %s, %d %%"), pw_task_get_title (task), start, finish, pw_task_get_progress (task));
    }

  if (pw_plan_is_late (self, task))
    {
      /* Translators: spoken after a milestone or task */
      g_string_append_printf (sentence, ", %s", C_("spoken", "late"));
    }
  else if (pw_task_get_kind (task) != PW_TASK_KIND_PHASE && pw_task_get_progress (task) == 100)
    {
      /* Translators: spoken after a milestone or task */
      g_string_append_printf (sentence, ", %s", C_("spoken", "done"));
    }

  return g_string_free (g_steal_pointer (&sentence), FALSE);
}

/**
 * pw_plan_dup_moves_text:
 * @preview: a preview
 *
 * Returns: (transfer full): how much would move, as “12 taken, 2 mijlpalen”; empty when nothing would
 */
char *
pw_plan_dup_moves_text (PwPlanPreview *preview)
{
  g_autofree char *tasks = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u task", "%u tasks", preview->n_tasks), preview->n_tasks);
  g_autofree char *milestones = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u milestone", "%u milestones", preview->n_milestones), preview->n_milestones);

  if (preview->n_tasks == 0)
    {
      return preview->n_milestones == 0 ? g_strdup ("") : g_steal_pointer (&milestones);
    }
  if (preview->n_milestones == 0)
    {
      return g_steal_pointer (&tasks);
    }

  /* Translators: a number of tasks and a number of milestones, as “12 tasks, 2 milestones” */
  return g_strdup_printf (C_("moves", "%s, %s"), tasks, milestones);
}
