/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "base/pw-error.h"
#include "model/pw-dependency.h"
#include "model/pw-project.h"
#include "model/pw-rules-private.h"
#include "model/pw-task.h"
#include "model/pw-task-circle.h"
#include "model/pw-workspace.h"

static gboolean
refuse (PwEntity    *entity,
        PwErrorCode  code,
        const char  *sentence,
        GError     **error)
{
  g_autofree char *title = pw_entity_dup_title (entity);

  /* Translators: a title, then a sentence about it */
  g_set_error (error, PW_ERROR, code, C_("title and sentence", "“%s”: %s"), title, sentence);
  return FALSE;
}

static gboolean
check_task (PwDraft   *draft,
            PwEntity  *task,
            GError   **error)
{
  PwEntity *parent = pw_draft_get_ref (draft, task, PW_TASK_PARENT);
  PwDay start = pw_draft_get_day (draft, task, PW_TASK_MANUAL_START_DAY);
  PwDay finish = pw_draft_get_day (draft, task, PW_TASK_MANUAL_FINISH_DAY);
  PwDay actual_start = pw_draft_get_day (draft, task, PW_TASK_ACTUAL_START_DAY);
  PwDay actual_finish = pw_draft_get_day (draft, task, PW_TASK_ACTUAL_FINISH_DAY);
  gint64 progress = pw_draft_get_int (draft, task, PW_TASK_PROGRESS);
  guint depth = 0;

  if (*pw_draft_get_text (draft, task, PW_TASK_TITLE) == '\0')
    {
      return refuse (task, PW_ERROR_INVALID, _("a task needs a title."), error);
    }
  if (progress < 0 || progress > 100)
    {
      return refuse (task, PW_ERROR_INVALID, _("progress lies between 0 and 100 %."), error);
    }
  if (pw_draft_get_int (draft, task, PW_TASK_DURATION) < 0)
    {
      return refuse (task, PW_ERROR_INVALID, _("a duration is not negative."), error);
    }
  if (start != PW_DAY_NONE && finish != PW_DAY_NONE
      && (finish < start || (finish == start && pw_draft_get_int (draft, task, PW_TASK_MANUAL_FINISH_MINUTE) < pw_draft_get_int (draft, task, PW_TASK_MANUAL_START_MINUTE))))
    {
      return refuse (task, PW_ERROR_INVALID, _("the end lies before the start."), error);
    }
  if (actual_start != PW_DAY_NONE && actual_finish != PW_DAY_NONE && actual_finish < actual_start)
    {
      return refuse (task, PW_ERROR_INVALID, _("the end lies before the start."), error);
    }

  for (PwEntity *above = parent; above != NULL; above = pw_draft_get_ref (draft, above, PW_TASK_PARENT))
    {
      if (above == task || depth++ > 1000)
        {
          return refuse (task, PW_ERROR_CYCLE, _("a task cannot lie inside itself."), error);
        }
    }
  if (parent != NULL
      && (pw_draft_get_int (draft, parent, PW_TASK_KIND) != PW_TASK_KIND_PHASE
          || pw_draft_get_int (draft, parent, PW_TASK_PROJECT) != pw_draft_get_int (draft, task, PW_TASK_PROJECT)))
    {
      return refuse (task, PW_ERROR_INVALID, _("only a phase of the same project can hold tasks."), error);
    }
  if (pw_draft_get_int (draft, task, PW_TASK_KIND) != PW_TASK_KIND_PHASE)
    {
      g_autoptr (GPtrArray) children = pw_draft_list_referrers (draft, PW_TYPE_TASK, PW_TASK_PARENT, task);

      if (children->len > 0)
        {
          return refuse (task, PW_ERROR_INVALID, _("what holds tasks is a phase."), error);
        }
    }

  return TRUE;
}

static gboolean
is_inside (PwDraft  *draft,
           PwEntity *task,
           PwEntity *phase)
{
  for (PwEntity *above = task; above != NULL; above = pw_draft_get_ref (draft, above, PW_TASK_PARENT))
    {
      if (above == phase)
        {
          return TRUE;
        }
    }

  return FALSE;
}

static gboolean
check_dependency (PwDraft   *draft,
                  PwEntity  *dependency,
                  GError   **error)
{
  PwEntity *predecessor = pw_draft_get_ref (draft, dependency, PW_DEPENDENCY_PREDECESSOR);
  PwEntity *successor = pw_draft_get_ref (draft, dependency, PW_DEPENDENCY_SUCCESSOR);
  g_autoptr (GPtrArray) links = pw_draft_list_referrers (draft, PW_TYPE_DEPENDENCY, PW_DEPENDENCY_PREDECESSOR, predecessor);

  if (pw_draft_get_int (draft, predecessor, PW_TASK_PROJECT) != pw_draft_get_int (draft, successor, PW_TASK_PROJECT))
    {
      return refuse (successor, PW_ERROR_INVALID, _("a link joins tasks of one project."), error);
    }
  if (is_inside (draft, predecessor, successor) || is_inside (draft, successor, predecessor))
    {
      return refuse (successor, PW_ERROR_CYCLE, _("a task and the phase that holds it cannot be linked."), error);
    }
  for (guint i = 0; i < links->len; i++)
    {
      PwEntity *other = g_ptr_array_index (links, i);

      if (other != dependency && pw_draft_get_ref (draft, other, PW_DEPENDENCY_SUCCESSOR) == successor)
        {
          return refuse (successor, PW_ERROR_INVALID, _("these two tasks are already linked."), error);
        }
    }
  return TRUE;
}

/* Whether a task gets another place in the tree, or another kind. */
static gboolean
moves_in_tree (PwDraft  *draft,
               PwEntity *task)
{
  return !pw_edit_creates (pw_draft_get_edit (draft), task)
         && (pw_draft_get_value (draft, task, PW_TASK_PARENT)->number != pw_entity_get_ref_id (task, PW_TASK_PARENT)
             || pw_draft_get_value (draft, task, PW_TASK_KIND)->number != pw_entity_get_int (task, PW_TASK_KIND));
}

static gboolean
check_parents_moved (PwDraft   *draft,
                     PwEntity  *task,
                     GError   **error)
{
  g_autoptr (GPtrArray) links = NULL;

  if (!moves_in_tree (draft, task))
    {
      return TRUE;
    }

  /* A task that moves into or out of a phase takes its links with it. */
  links = pw_draft_list_referrers (draft, PW_TYPE_DEPENDENCY, PW_DEPENDENCY_PREDECESSOR, task);
  for (guint i = 0; i < links->len; i++)
    {
      if (!check_dependency (draft, g_ptr_array_index (links, i), error))
        {
          return FALSE;
        }
    }

  return TRUE;
}

/* Looks from every task that a new link or a move could have put in a circle. */
static gboolean
check_circles (PwDraft    *draft,
               GPtrArray  *tasks,
               GPtrArray  *links,
               GError    **error)
{
  g_autoptr (GPtrArray) starts = g_ptr_array_new ();
  PwEntity *found;

  for (guint i = 0; i < links->len; i++)
    {
      g_ptr_array_add (starts, pw_draft_get_ref (draft, g_ptr_array_index (links, i), PW_DEPENDENCY_PREDECESSOR));
    }
  for (guint i = 0; i < tasks->len; i++)
    {
      if (moves_in_tree (draft, g_ptr_array_index (tasks, i)))
        {
          g_ptr_array_add (starts, g_ptr_array_index (tasks, i));
        }
    }

  found = pw_task_circle_find (draft, starts);
  return found == NULL
         || refuse (found, PW_ERROR_CYCLE, _("this link would close a circle, so that no task could begin."), error);
}

/* What a planning must be: phases hold tasks, ends follow starts, links make no circle. */
gboolean
pw_rule_plan (PwDraft  *draft,
              GError  **error)
{
  g_autoptr (GPtrArray) projects = pw_draft_list_touched (draft, PW_TYPE_PROJECT);
  g_autoptr (GPtrArray) tasks = pw_draft_list_touched (draft, PW_TYPE_TASK);
  g_autoptr (GPtrArray) links = pw_draft_list_touched (draft, PW_TYPE_DEPENDENCY);

  for (guint i = 0; i < projects->len; i++)
    {
      PwEntity *project = g_ptr_array_index (projects, i);

      if (*pw_draft_get_text (draft, project, PW_PROJECT_TITLE) == '\0')
        {
          return refuse (project, PW_ERROR_INVALID, _("a project needs a title."), error);
        }
      if (pw_draft_get_int (draft, project, PW_PROJECT_DAY_MINUTES) < 1 || pw_draft_get_int (draft, project, PW_PROJECT_DAY_MINUTES) > 1440)
        {
          return refuse (project, PW_ERROR_INVALID, _("a working day lasts between a minute and 24 hours."), error);
        }
    }
  for (guint i = 0; i < tasks->len; i++)
    {
      if (!check_task (draft, g_ptr_array_index (tasks, i), error))
        {
          return FALSE;
        }
    }
  for (guint i = 0; i < links->len; i++)
    {
      if (!check_dependency (draft, g_ptr_array_index (links, i), error))
        {
          return FALSE;
        }
    }
  for (guint i = 0; i < tasks->len; i++)
    {
      if (!pw_edit_creates (pw_draft_get_edit (draft), g_ptr_array_index (tasks, i))
          && !check_parents_moved (draft, g_ptr_array_index (tasks, i), error))
        {
          return FALSE;
        }
    }

  return check_circles (draft, tasks, links, error);
}
