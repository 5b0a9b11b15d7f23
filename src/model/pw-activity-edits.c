/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/pw-activity-edits.h"

#include <glib/gi18n-lib.h>

#include "base/pw-error.h"
#include "model/pw-activity.h"
#include "model/pw-edit-tree.h"
#include "model/pw-shift.h"
#include "model/pw-workspace.h"

/**
 * pw_activity_edit_add:
 * @workspace: a workspace
 * @title: what it is called
 * @place: (nullable): where it is held
 * @error: without title
 *
 * The new activity takes the next colour in turn.
 *
 * Returns: (transfer full) (nullable): the edit
 */
PwEdit *
pw_activity_edit_add (PwWorkspace  *workspace,
                      const char   *title,
                      const char   *place,
                      GError      **error)
{
  g_autofree char *stripped = g_strstrip (g_strdup (title));
  g_autofree char *stripped_place = g_strstrip (g_strdup (place != NULL ? place : ""));
  PwEdit *edit;
  PwActivity *activity;

  if (*stripped == '\0')
    {
      g_set_error_literal (error, PW_ERROR, PW_ERROR_INVALID, _("An activity needs a title."));
      return NULL;
    }

  /* Translators: %s is an activity */
  edit = pw_edit_new (N_("Activity “%s” added"), stripped, NULL);
  activity = pw_edit_create (edit, PW_TYPE_ACTIVITY);
  pw_edit_set_text (edit, activity, PW_ACTIVITY_TITLE, stripped);
  if (*stripped_place != '\0')
    {
      pw_edit_set_text (edit, activity, PW_ACTIVITY_PLACE, stripped_place);
    }
  pw_edit_set_int (edit, activity, PW_ACTIVITY_COLOUR,
                   g_list_model_get_n_items (pw_workspace_get_list (workspace, PW_TYPE_ACTIVITY)) % PW_ACTIVITY_N_COLOURS);
  return edit;
}

/* An archived activity keeps its history and makes no new shifts. */
PwEdit *
pw_activity_edit_archive (gpointer activity,
                          gboolean is_archived)
{
  /* Translators: %s is an activity */
  PwEdit *edit = pw_edit_new (is_archived ? N_("Activity “%s” archived")
                              /* Translators: %s is an activity */
                              : N_("Activity “%s” taken out of the archive"), pw_activity_get_title (activity), NULL);

  pw_edit_set_int (edit, activity, PW_ACTIVITY_IS_ARCHIVED, is_archived);
  return edit;
}

/**
 * pw_activity_edit_delete:
 * @activity: (type PwActivity): an activity
 * @error: when it ever had a shift
 *
 * Returns: (transfer full) (nullable): the deletion, with its patterns
 */
PwEdit *
pw_activity_edit_delete (gpointer   activity,
                         GError   **error)
{
  PwWorkspace *workspace = pw_entity_get_workspace (activity);
  g_autoptr (GPtrArray) shifts = pw_workspace_list_referrers (workspace, PW_TYPE_SHIFT, PW_SHIFT_ACTIVITY, activity);
  PwEdit *edit;

  if (shifts->len > 0)
    {
      g_set_error (error, PW_ERROR, PW_ERROR_IN_USE,
                   /* Translators: an activity and a number of shifts */
                   ngettext ("“%s” has %u shift on the roster and is not deleted: archive it instead.",
                             "“%s” has %u shifts on the roster and is not deleted: archive it instead.", shifts->len),
                   pw_activity_get_title (activity), shifts->len);
      return NULL;
    }

  /* Translators: %s is an activity */
  edit = pw_edit_new (N_("Activity “%s” deleted"), pw_activity_get_title (activity), NULL);
  pw_edit_delete_tree (edit, workspace, activity);
  return edit;
}
