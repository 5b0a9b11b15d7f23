/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/pw-task-links.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>

#include "model/pw-project.h"
#include "model/pw-workspace.h"

/**
 * pw_task_find_link:
 * @predecessor: a live task
 * @successor: another one
 *
 * Returns: (transfer none) (nullable): the link from @predecessor to @successor
 */
PwDependency *
pw_task_find_link (PwTask *predecessor,
                   PwTask *successor)
{
  g_autoptr (GPtrArray) links = pw_workspace_list_referrers (pw_entity_get_workspace (PW_ENTITY (predecessor)), PW_TYPE_DEPENDENCY, PW_DEPENDENCY_PREDECESSOR, predecessor);

  for (guint i = 0; i < links->len; i++)
    {
      if (pw_dependency_get_successor (g_ptr_array_index (links, i)) == successor)
        {
          return g_ptr_array_index (links, i);
        }
    }

  return NULL;
}

/**
 * pw_task_edit_link:
 * @predecessor: a live task
 * @successor: another one of the same project
 * @kind: which ends are tied
 * @lag: working minutes between them; may be negative
 * @error: why not: a circle, a phase with its own part, linked already
 *
 * Returns: (transfer full) (nullable): the edit
 */
PwEdit *
pw_task_edit_link (PwTask            *predecessor,
                   PwTask            *successor,
                   PwDependencyKind   kind,
                   PwMinutes          lag,
                   GError           **error)
{
  /* Translators: what an edit did; the titles of two tasks, the first comes before the second */
  g_autoptr (PwEdit) edit = pw_edit_new (N_("“%s” linked to “%s”"), pw_task_get_title (predecessor), pw_task_get_title (successor), NULL);
  PwDependency *link = pw_edit_create (edit, PW_TYPE_DEPENDENCY);

  pw_edit_set_ref (edit, link, PW_DEPENDENCY_PREDECESSOR, predecessor);
  pw_edit_set_ref (edit, link, PW_DEPENDENCY_SUCCESSOR, successor);
  pw_edit_set_int (edit, link, PW_DEPENDENCY_KIND, kind);
  pw_edit_set_minutes (edit, link, PW_DEPENDENCY_LAG, lag);
  return pw_workspace_check (pw_entity_get_workspace (PW_ENTITY (predecessor)), edit, error) ? g_steal_pointer (&edit) : NULL;
}

PwEdit *
pw_dependency_edit_change (PwDependency      *self,
                           PwDependencyKind   kind,
                           PwMinutes          lag,
                           GError           **error)
{
  g_autoptr (PwEdit) edit = pw_edit_new (
    /* Translators: what an edit did; the titles of two tasks */
    N_("Link from “%s” to “%s” changed"),
    pw_task_get_title (pw_dependency_get_predecessor (self)), pw_task_get_title (pw_dependency_get_successor (self)), NULL);

  pw_edit_set_int (edit, self, PW_DEPENDENCY_KIND, kind);
  pw_edit_set_minutes (edit, self, PW_DEPENDENCY_LAG, lag);
  return pw_workspace_check (pw_entity_get_workspace (PW_ENTITY (self)), edit, error) ? g_steal_pointer (&edit) : NULL;
}

PwEdit *
pw_dependency_edit_delete (PwDependency *self)
{
  PwEdit *edit = pw_edit_new (
    /* Translators: what an edit did; the titles of two tasks */
    N_("Link from “%s” to “%s” removed"),
    pw_task_get_title (pw_dependency_get_predecessor (self)), pw_task_get_title (pw_dependency_get_successor (self)), NULL);

  pw_edit_delete (edit, self);
  return edit;
}

/**
 * pw_dependency_dup_text:
 * @self: a live link
 *
 * Returns: (transfer full): what the link asks, without the names of the tasks,
 *   as “begint na het einde, 2 werkdagen later”
 */
char *
pw_dependency_dup_text (PwDependency *self)
{
  static const char *const kinds[] = {
    NC_("link", "starts after the end"),
    NC_("link", "starts with the start"),
    NC_("link", "ends with the end"),
    NC_("link", "ends after the start"),
  };
  const char *kind = g_dpgettext2 (GETTEXT_PACKAGE, "link", kinds[pw_dependency_get_kind (self)]);
  PwProject *project = pw_task_get_project (pw_dependency_get_predecessor (self));
  int lag = pw_dependency_get_lag (self);
  int day_minutes = pw_project_get_day_minutes (project);
  guint n_days = (guint) ((abs (lag) + day_minutes / 2) / day_minutes);
  g_autofree char *distance = NULL;

  if (lag == 0)
    {
      return g_strdup (kind);
    }
  if (lag > 0)
    {
      /* Translators: the distance of two linked tasks */
      distance = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u working day later", "%u working days later", n_days), n_days);
    }
  else
    {
      /* Translators: the distance of two linked tasks */
      distance = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u working day earlier", "%u working days earlier", n_days), n_days);
    }

  /* Translators: what a link asks, as “starts after the end”, and the distance, as “2 working days later” */
  return g_strdup_printf (C_("link", "%s, %s"), kind, distance);
}
