/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/pw-task-tree.h"

#include <glib/gi18n-lib.h>

#include "base/pw-error.h"
#include "model/pw-edit-tree.h"
#include "model/pw-workspace.h"

#define POSITION_STEP 1000

static int
compare_positions (gconstpointer first,
                   gconstpointer second)
{
  PwTask *a = *(PwTask *const *) first;
  PwTask *b = *(PwTask *const *) second;
  int difference = pw_task_get_position (a) - pw_task_get_position (b);

  return difference != 0 ? difference : (pw_entity_get_id (PW_ENTITY (a)) < pw_entity_get_id (PW_ENTITY (b)) ? -1 : 1);
}

static PwWorkspace *
workspace_of (gpointer entity)
{
  return pw_entity_get_workspace (PW_ENTITY (entity));
}

/**
 * pw_task_list_children:
 * @project: a live project
 * @parent: (nullable): a phase of it; %NULL for what lies in no phase
 *
 * Returns: (transfer container) (element-type PwTask): the tasks directly in @parent, from top to bottom
 */
GPtrArray *
pw_task_list_children (PwProject *project,
                       PwTask    *parent)
{
  GPtrArray *children;

  if (parent != NULL)
    {
      children = pw_workspace_list_referrers (workspace_of (project), PW_TYPE_TASK, PW_TASK_PARENT, parent);
    }
  else
    {
      g_autoptr (GPtrArray) tasks = pw_workspace_list_referrers (workspace_of (project), PW_TYPE_TASK, PW_TASK_PROJECT, project);

      children = g_ptr_array_new ();
      for (guint i = 0; i < tasks->len; i++)
        {
          if (pw_entity_is_null (g_ptr_array_index (tasks, i), PW_TASK_PARENT))
            {
              g_ptr_array_add (children, g_ptr_array_index (tasks, i));
            }
        }
    }

  g_ptr_array_sort (children, compare_positions);
  return children;
}

/**
 * pw_project_list_tasks:
 * @project: a live project
 *
 * Returns: (transfer container) (element-type PwTask): all its tasks as an outline
 *   from top to bottom, each phase before its parts
 */
GPtrArray *
pw_project_list_tasks (PwProject *project)
{
  GPtrArray *outline = g_ptr_array_new ();
  g_autoptr (GPtrArray) stack = pw_task_list_children (project, NULL);

  /* The next one is at the end of the stack. */
  for (guint i = 0; i < stack->len / 2; i++)
    {
      gpointer swapped = stack->pdata[i];

      stack->pdata[i] = stack->pdata[stack->len - 1 - i];
      stack->pdata[stack->len - 1 - i] = swapped;
    }
  while (stack->len > 0)
    {
      PwTask *task = g_ptr_array_steal_index (stack, stack->len - 1);

      g_ptr_array_add (outline, task);
      if (pw_task_get_kind (task) == PW_TASK_KIND_PHASE)
        {
          g_autoptr (GPtrArray) children = pw_task_list_children (project, task);

          for (guint i = children->len; i > 0; i--)
            {
              g_ptr_array_add (stack, g_ptr_array_index (children, i - 1));
            }
        }
    }

  return outline;
}

/**
 * pw_task_get_depth:
 * @self: a live task
 *
 * Returns: in how many phases it lies; 0 at the top
 */
guint
pw_task_get_depth (PwTask *self)
{
  guint depth = 0;

  for (PwTask *above = pw_task_get_parent (self); above != NULL; above = pw_task_get_parent (above))
    {
      depth++;
    }

  return depth;
}

/**
 * pw_task_lies_in:
 * @self: a live task
 * @phase: a task
 *
 * Returns: whether @self is @phase or lies in it at any depth
 */
gboolean
pw_task_lies_in (PwTask *self,
                 PwTask *phase)
{
  for (PwTask *above = self; above != NULL; above = pw_task_get_parent (above))
    {
      if (above == phase)
        {
          return TRUE;
        }
    }

  return FALSE;
}

/* Puts @task below @after among the children of @parent, on top when that is NULL; the others
 * get new positions only when there is no room between two of them. */
static void
put_after (PwEdit    *edit,
           PwTask    *task,
           PwProject *project,
           PwTask    *parent,
           PwTask    *after)
{
  g_autoptr (GPtrArray) siblings = pw_task_list_children (project, parent);
  guint index = 0;
  gint64 above;
  gint64 below;

  g_ptr_array_remove (siblings, task);
  if (after != NULL && g_ptr_array_find (siblings, after, &index))
    {
      index++;
    }

  above = index > 0 ? pw_task_get_position (g_ptr_array_index (siblings, index - 1)) : 0;
  below = index < siblings->len ? pw_task_get_position (g_ptr_array_index (siblings, index)) : above + 2 * POSITION_STEP;
  if (index == 0 && siblings->len > 0)
    {
      above = below - 2 * POSITION_STEP;
    }

  if (below - above > 1 && ABS (above) < G_MAXINT / 2)
    {
      pw_edit_set_int (edit, task, PW_TASK_POSITION, above + (below - above) / 2);
      return;
    }

  g_ptr_array_insert (siblings, (int) index, task);
  for (guint i = 0; i < siblings->len; i++)
    {
      pw_edit_set_int (edit, g_ptr_array_index (siblings, i), PW_TASK_POSITION, (i + 1) * POSITION_STEP);
    }
}

/* What becomes a phase no longer has a length or days of its own. */
static void
make_phase (PwEdit *edit,
            PwTask *task)
{
  if (pw_task_get_kind (task) != PW_TASK_KIND_PHASE)
    {
      pw_edit_set_int (edit, task, PW_TASK_KIND, PW_TASK_KIND_PHASE);
      pw_edit_set_int (edit, task, PW_TASK_IS_MANUAL, FALSE);
      pw_edit_set_null (edit, task, PW_TASK_MANUAL_START_DAY);
      pw_edit_set_null (edit, task, PW_TASK_MANUAL_START_MINUTE);
      pw_edit_set_null (edit, task, PW_TASK_MANUAL_FINISH_DAY);
      pw_edit_set_null (edit, task, PW_TASK_MANUAL_FINISH_MINUTE);
    }
}

static gboolean
check_title (const char  *title,
             GError     **error)
{
  g_autofree char *stripped = g_strstrip (g_strdup (title != NULL ? title : ""));

  if (*stripped == '\0')
    {
      g_set_error_literal (error, PW_ERROR, PW_ERROR_INVALID, _("A task needs a title."));
      return FALSE;
    }

  return TRUE;
}

static const char *
get_create_label (PwTaskKind kind)
{
  switch (kind)
    {
    case PW_TASK_KIND_PHASE:
      /* Translators: what an edit did; %s is the title of a phase */
      return N_("Phase “%s” added");

    case PW_TASK_KIND_MILESTONE:
      /* Translators: what an edit did; %s is the title of a milestone */
      return N_("Milestone “%s” added");

    case PW_TASK_KIND_TASK:
    default:
      /* Translators: what an edit did; %s is the title of a task */
      return N_("Task “%s” added");
    }
}

/**
 * pw_task_edit_create:
 * @project: a live project
 * @parent: (nullable): where it will lie; a task becomes a phase by it
 * @after: (nullable): the row above it in @parent; %NULL puts it on top
 * @kind: what it is
 * @title: what it is called
 * @made: (out) (optional) (transfer none): the new task, not live until the edit is applied
 * @error: why not
 *
 * A new task lasts a day of the project and starts as soon as possible.
 *
 * Returns: (transfer full) (nullable): the edit, which its caller may add to
 */
PwEdit *
pw_task_edit_create (PwProject   *project,
                     PwTask      *parent,
                     PwTask      *after,
                     PwTaskKind   kind,
                     const char  *title,
                     PwTask     **made,
                     GError     **error)
{
  g_autoptr (PwEdit) edit = NULL;
  PwTask *task;

  if (!check_title (title, error))
    {
      return NULL;
    }
  if (parent != NULL && pw_task_get_kind (parent) == PW_TASK_KIND_MILESTONE)
    {
      g_set_error_literal (error, PW_ERROR, PW_ERROR_INVALID, _("A milestone cannot hold tasks."));
      return NULL;
    }

  edit = pw_edit_new (get_create_label (kind), title, NULL);
  task = pw_edit_create (edit, PW_TYPE_TASK);
  pw_edit_set_ref (edit, task, PW_TASK_PROJECT, project);
  pw_edit_set_int (edit, task, PW_TASK_KIND, kind);
  pw_edit_set_text (edit, task, PW_TASK_TITLE, title);
  pw_edit_set_int (edit, task, PW_TASK_DURATION_UNIT, PW_TASK_DURATION_UNIT_DAY);
  pw_edit_set_int (edit, task, PW_TASK_DURATION, kind == PW_TASK_KIND_TASK ? pw_project_get_day_minutes (project) : 0);
  if (parent != NULL)
    {
      pw_edit_set_ref (edit, task, PW_TASK_PARENT, parent);
      make_phase (edit, parent);
    }
  put_after (edit, task, project, parent, after);

  if (made != NULL)
    {
      *made = task;
    }
  return g_steal_pointer (&edit);
}

PwEdit *
pw_task_edit_rename (PwTask      *self,
                     const char  *title,
                     GError     **error)
{
  g_autofree char *stripped = g_strstrip (g_strdup (title));
  g_autoptr (PwEdit) edit = NULL;

  if (!check_title (title, error))
    {
      return NULL;
    }

  /* Translators: what an edit did; the old and the new title */
  edit = pw_edit_new (N_("“%s” renamed to “%s”"), pw_task_get_title (self), stripped, NULL);
  pw_edit_set_text (edit, self, PW_TASK_TITLE, stripped);
  return g_steal_pointer (&edit);
}

/**
 * pw_task_edit_change_kind:
 * @self: a live task
 * @kind: what it becomes; a phase that holds tasks stays one
 * @error: why not
 *
 * Returns: (transfer full) (nullable): the edit
 */
PwEdit *
pw_task_edit_change_kind (PwTask      *self,
                          PwTaskKind   kind,
                          GError     **error)
{
  g_autoptr (PwEdit) edit = NULL;
  g_autoptr (GPtrArray) children = pw_task_list_children (pw_task_get_project (self), self);
  PwProject *project = pw_task_get_project (self);

  if (kind != PW_TASK_KIND_PHASE && children->len > 0)
    {
      g_set_error (error, PW_ERROR, PW_ERROR_INVALID,
                   /* Translators: %s is the title of a phase */
                   _("“%s” holds tasks and therefore stays a phase."), pw_task_get_title (self));
      return NULL;
    }

  /* Translators: what an edit did; %s is the title of a task */
  edit = pw_edit_new (N_("Kind of “%s” changed"), pw_task_get_title (self), NULL);
  if (kind == PW_TASK_KIND_PHASE)
    {
      make_phase (edit, self);
      return g_steal_pointer (&edit);
    }

  pw_edit_set_int (edit, self, PW_TASK_KIND, kind);
  if (kind == PW_TASK_KIND_MILESTONE)
    {
      pw_edit_set_int (edit, self, PW_TASK_DURATION, 0);
      pw_edit_set_day (edit, self, PW_TASK_MANUAL_FINISH_DAY, pw_task_get_manual_start_day (self));
      pw_edit_set_minutes (edit, self, PW_TASK_MANUAL_FINISH_MINUTE, pw_task_get_manual_start_minute (self));
    }
  else if (pw_task_get_duration (self) == 0)
    {
      pw_edit_set_int (edit, self, PW_TASK_DURATION, pw_project_get_day_minutes (project));
    }
  return g_steal_pointer (&edit);
}

static PwEdit *
place (PwTask      *self,
       const char  *label,
       PwTask      *parent,
       PwTask      *after,
       GError     **error)
{
  g_autoptr (PwEdit) edit = pw_edit_new (label, pw_task_get_title (self), NULL);

  if (parent != NULL && pw_task_get_kind (parent) == PW_TASK_KIND_MILESTONE)
    {
      g_set_error_literal (error, PW_ERROR, PW_ERROR_INVALID, _("A milestone cannot hold tasks."));
      return NULL;
    }
  if (parent != NULL)
    {
      make_phase (edit, parent);
    }
  pw_edit_set_ref (edit, self, PW_TASK_PARENT, parent);
  put_after (edit, self, pw_task_get_project (self), parent, after);

  return pw_workspace_check (workspace_of (self), edit, error) ? g_steal_pointer (&edit) : NULL;
}

/**
 * pw_task_edit_place:
 * @self: a live task
 * @parent: (nullable): where it will lie; a task becomes a phase by it
 * @after: (nullable): the row above it in @parent; %NULL puts it on top
 * @error: why not
 *
 * Returns: (transfer full) (nullable): the edit
 */
PwEdit *
pw_task_edit_place (PwTask  *self,
                    PwTask  *parent,
                    PwTask  *after,
                    GError **error)
{
  /* Translators: what an edit did; %s is the title of a task */
  return place (self, N_("“%s” put elsewhere"), parent, after, error);
}

/**
 * pw_task_edit_indent:
 * @self: a live task
 * @error: why not
 *
 * Puts @self at the end of the row above it on its own level, which becomes a phase.
 *
 * Returns: (transfer full) (nullable): the edit
 */
PwEdit *
pw_task_edit_indent (PwTask  *self,
                     GError **error)
{
  g_autoptr (GPtrArray) siblings = pw_task_list_children (pw_task_get_project (self), pw_task_get_parent (self));
  g_autoptr (GPtrArray) children = NULL;
  guint index;
  PwTask *parent;

  if (!g_ptr_array_find (siblings, self, &index) || index == 0)
    {
      g_set_error_literal (error, PW_ERROR, PW_ERROR_INVALID, _("There is no row above it to be put in."));
      return NULL;
    }

  parent = g_ptr_array_index (siblings, index - 1);
  children = pw_task_list_children (pw_task_get_project (self), parent);
  return place (self,
                /* Translators: what an edit did; %s is the title of a task */
                N_("“%s” indented"),
                parent, children->len > 0 ? g_ptr_array_index (children, children->len - 1) : NULL, error);
}

/**
 * pw_task_edit_outdent:
 * @self: a live task
 * @error: why not
 *
 * Puts @self below the phase that held it.
 *
 * Returns: (transfer full) (nullable): the edit
 */
PwEdit *
pw_task_edit_outdent (PwTask  *self,
                      GError **error)
{
  PwTask *phase = pw_task_get_parent (self);

  if (phase == NULL)
    {
      g_set_error_literal (error, PW_ERROR, PW_ERROR_INVALID, _("This row lies in no phase."));
      return NULL;
    }

  /* Translators: what an edit did; %s is the title of a task */
  return place (self, N_("“%s” outdented"), pw_task_get_parent (phase), phase, error);
}

/**
 * pw_task_edit_step:
 * @self: a live task
 * @n_places: how many places down among its neighbours; below zero is up
 * @error: why not
 *
 * Returns: (transfer full) (nullable): the edit
 */
PwEdit *
pw_task_edit_step (PwTask  *self,
                   int      n_places,
                   GError **error)
{
  g_autoptr (GPtrArray) siblings = pw_task_list_children (pw_task_get_project (self), pw_task_get_parent (self));
  guint index = 0;
  int wanted;

  g_ptr_array_find (siblings, self, &index);
  wanted = (int) index + n_places;
  if (wanted < 0 || wanted >= (int) siblings->len)
    {
      g_set_error_literal (error, PW_ERROR, PW_ERROR_INVALID, _("This row is already at the end of its phase."));
      return NULL;
    }

  g_ptr_array_remove_index (siblings, index);
  /* Translators: what an edit did; %s is the title of a task */
  return place (self, n_places < 0 ? N_("“%s” moved up") : N_("“%s” moved down"),
                pw_task_get_parent (self), wanted > 0 ? g_ptr_array_index (siblings, wanted - 1) : NULL, error);
}

/**
 * pw_task_edit_delete:
 * @self: a live task
 * @n_tasks: (out) (optional): how many rows go: @self and all that lies in it
 *
 * Returns: (transfer full): the edit, which takes their links along
 */
PwEdit *
pw_task_edit_delete (PwTask *self,
                     guint  *n_tasks)
{
  /* Translators: what an edit did; %s is the title of a task */
  PwEdit *edit = pw_edit_new (N_("“%s” deleted"), pw_task_get_title (self), NULL);
  g_autoptr (GPtrArray) tasks = pw_project_list_tasks (pw_task_get_project (self));

  pw_edit_set_bulk (edit);
  pw_edit_delete_tree (edit, workspace_of (self), self);
  if (n_tasks != NULL)
    {
      *n_tasks = 0;
      for (guint i = 0; i < tasks->len; i++)
        {
          *n_tasks += pw_edit_deletes (edit, g_ptr_array_index (tasks, i)) ? 1 : 0;
        }
    }

  return edit;
}
