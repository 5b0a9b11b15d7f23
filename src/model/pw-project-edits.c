/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/pw-project-edits.h"

#include <glib/gi18n-lib.h>

#include "base/pw-error.h"
#include "model/pw-edit-tree.h"
#include "model/pw-organisation.h"
#include "model/pw-task.h"
#include "model/pw-workspace.h"

/* 38 hours in five days. */
#define USUAL_DAY_MINUTES 456

/**
 * pw_project_edit_create:
 * @workspace: where it will live
 * @title: what it is called
 * @start_day: its first day
 * @made: (out) (optional) (transfer none): the new project, not live until the edit is applied
 * @error: why not
 *
 * Its working day is the organisation's.
 *
 * Returns: (transfer full) (nullable): the edit, which its caller may add the fiche to
 */
PwEdit *
pw_project_edit_create (PwWorkspace  *workspace,
                        const char   *title,
                        PwDay         start_day,
                        PwProject   **made,
                        GError      **error)
{
  g_autofree char *stripped = g_strstrip (g_strdup (title != NULL ? title : ""));
  PwOrganisation *organisation = pw_workspace_get_organisation (workspace);
  PwProject *project;
  PwEdit *edit;

  if (*stripped == '\0')
    {
      g_set_error_literal (error, PW_ERROR, PW_ERROR_INVALID, _("A project needs a title."));
      return NULL;
    }

  /* Translators: what an edit did; %s is the title of a project */
  edit = pw_edit_new (N_("Project “%s” added"), stripped, NULL);
  project = pw_edit_create (edit, PW_TYPE_PROJECT);
  pw_edit_set_text (edit, project, PW_PROJECT_TITLE, stripped);
  pw_edit_set_int (edit, project, PW_PROJECT_STATE, PW_PROJECT_STATE_PREPARATION);
  pw_edit_set_day (edit, project, PW_PROJECT_START_DAY, start_day);
  pw_edit_set_int (edit, project, PW_PROJECT_DAY_MINUTES, organisation != NULL ? pw_organisation_get_day_minutes (organisation) : USUAL_DAY_MINUTES);
  if (made != NULL)
    {
      *made = project;
    }

  return edit;
}

/**
 * pw_project_edit_archive:
 * @self: a live project
 * @is_archived: whether it goes out of sight, or comes back
 *
 * Returns: (transfer full): the edit
 */
PwEdit *
pw_project_edit_archive (PwProject *self,
                         gboolean   is_archived)
{
  /* Translators: what an edit did; %s is the title of a project */
  PwEdit *edit = pw_edit_new (is_archived ? N_("“%s” archived") : N_("“%s” taken out of the archive"), pw_project_get_title (self), NULL);

  pw_edit_set_int (edit, self, PW_PROJECT_IS_ARCHIVED, is_archived);
  return edit;
}

/**
 * pw_project_edit_delete:
 * @self: a live project
 * @n_tasks: (out) (optional): how many tasks go along
 *
 * Returns: (transfer full): the edit
 */
PwEdit *
pw_project_edit_delete (PwProject *self,
                        guint     *n_tasks)
{
  PwWorkspace *workspace = pw_entity_get_workspace (PW_ENTITY (self));
  g_autoptr (GPtrArray) tasks = pw_workspace_list_referrers (workspace, PW_TYPE_TASK, PW_TASK_PROJECT, self);
  /* Translators: what an edit did; %s is the title of a project */
  PwEdit *edit = pw_edit_new (N_("Project “%s” deleted"), pw_project_get_title (self), NULL);

  pw_edit_set_bulk (edit);
  pw_edit_delete_tree (edit, workspace, self);
  if (n_tasks != NULL)
    {
      *n_tasks = tasks->len;
    }

  return edit;
}

const char *
pw_project_state_get_label (PwProjectState state)
{
  static const char *const labels[] = {
    NC_("project state", "Idea"),
    NC_("project state", "In preparation"),
    NC_("project state", "Running"),
    NC_("project state", "Paused"),
    NC_("project state", "Done"),
    NC_("project state", "Stopped"),
  };

  return g_dpgettext2 (GETTEXT_PACKAGE, "project state", labels[state]);
}
