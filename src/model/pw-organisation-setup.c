/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/pw-organisation-setup.h"

#include <glib/gi18n-lib.h>

#include "base/pw-error.h"
#include "model/pw-organisation-edits.h"

static void
set_filled (PwEdit     *edit,
            gpointer    entity,
            guint       field,
            const char *text)
{
  g_autofree char *stripped = g_strstrip (g_strdup (text != NULL ? text : ""));

  if (*stripped != '\0')
    {
      pw_edit_set_text (edit, entity, field, stripped);
    }
}

static gboolean
is_blank (const char *text)
{
  g_autofree char *stripped = g_strstrip (g_strdup (text != NULL ? text : ""));

  return *stripped == '\0';
}

/**
 * pw_organisation_edit_setup:
 * @workspace: an empty workspace
 * @setup: what was filled in
 * @person: (out) (optional) (transfer none): who sits at the desk, live once the edit is applied
 * @error: %PW_ERROR_INVALID when a name is missing or there is an office already
 *
 * Returns: (transfer full) (nullable): the edit that makes the office
 */
PwEdit *
pw_organisation_edit_setup (PwWorkspace                *workspace,
                            const PwOrganisationSetup  *setup,
                            PwPerson                  **person,
                            GError                    **error)
{
  g_autoptr (PwEdit) edit = NULL;
  g_autofree char *name = g_strstrip (g_strdup (setup->name != NULL ? setup->name : ""));
  PwOrganisation *organisation;
  PwPerson *made;

  if (pw_workspace_get_organisation (workspace) != NULL)
    {
      g_set_error_literal (error, PW_ERROR, PW_ERROR_INVALID, _("This store already holds an office."));
      return NULL;
    }
  if (*name == '\0')
    {
      g_set_error_literal (error, PW_ERROR, PW_ERROR_INVALID, _("Give the name of the organisation."));
      return NULL;
    }
  if (is_blank (setup->given_name) || is_blank (setup->family_name))
    {
      g_set_error_literal (error, PW_ERROR, PW_ERROR_INVALID, _("Give the first and the family name of who works here."));
      return NULL;
    }

  edit = pw_edit_new (N_ ("Begin the Office"), NULL);

  organisation = pw_organisation_add_defaults (edit, name);
  set_filled (edit, organisation, PW_ORGANISATION_STREET, setup->street);
  set_filled (edit, organisation, PW_ORGANISATION_POSTCODE, setup->postcode);
  set_filled (edit, organisation, PW_ORGANISATION_TOWN, setup->town);

  made = pw_edit_create (edit, PW_TYPE_PERSON);
  set_filled (edit, made, PW_PERSON_GIVEN_NAME, setup->given_name);
  set_filled (edit, made, PW_PERSON_FAMILY_NAME, setup->family_name);
  set_filled (edit, made, PW_PERSON_JOB_TITLE, setup->job_title);
  pw_edit_set_int (edit, made, PW_PERSON_IS_STAFF, TRUE);
  pw_edit_set_int (edit, made, PW_PERSON_IS_SUPERVISOR, setup->profile == PW_PERSON_PROFILE_SUPERVISOR);
  pw_edit_set_int (edit, made, PW_PERSON_PROFILE, setup->profile);

  pw_edit_set_finality (edit, PW_EDIT_BARRIER);
  if (person != NULL)
    {
      *person = made;
    }
  return g_steal_pointer (&edit);
}
