/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "command/pw-demo.h"

#include <glib/gi18n-lib.h>

#include "base/pw-error.h"
#include "command/pw-demo-private.h"
#include "model/pw-organisation.h"
#include "model/pw-organisation-edits.h"

/* The office itself: its name, its working week and its holidays. */
void
pw_demo_add_office (PwDemo *self)
{
  PwOrganisation *organisation = pw_organisation_add_defaults (self->edit, "Gemeente en OCMW Linderbeke");

  pw_edit_set_text (self->edit, organisation, PW_ORGANISATION_SHORT_NAME, "Linderbeke");
  pw_edit_set_text (self->edit, organisation, PW_ORGANISATION_STREET, "Molenstraat 12");
  pw_edit_set_text (self->edit, organisation, PW_ORGANISATION_TOWN, "Linderbeke");
}

/**
 * pw_demo_fill:
 * @workspace: a workspace without an organisation
 * @today: the day that all dates hang on
 * @error: %PW_ERROR_INVALID when the store is in use
 *
 * Makes the demo office: fictional people and projects of a Flemish municipality.
 *
 * Returns: whether it is there
 */
gboolean
pw_demo_fill (PwWorkspace  *workspace,
              PwDay         today,
              GError      **error)
{
  g_autoptr (GHashTable) persons = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) powers = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (PwEdit) edit = pw_edit_new (N_("Set up the demo office"), NULL);
  PwDemo demo = { workspace, edit, today, pw_day_get_monday (today), persons, powers };

  if (pw_workspace_get_organisation (workspace) != NULL)
    {
      g_set_error_literal (error, PW_ERROR, PW_ERROR_INVALID,
                           _("This store already holds an office; the demo office goes into an empty one."));
      return FALSE;
    }

  pw_demo_add_office (&demo);
  pw_demo_add_people (&demo);
  pw_demo_add_projects (&demo);
  pw_demo_add_roster (&demo);
  pw_edit_set_finality (edit, PW_EDIT_BARRIER);

  return pw_workspace_apply (workspace, edit, error) && pw_demo_add_planning (&demo, error) && pw_demo_add_forms (&demo, error);
}
