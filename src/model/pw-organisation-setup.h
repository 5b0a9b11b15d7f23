/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/pw-person.h"
#include "model/pw-workspace.h"

G_BEGIN_DECLS

/**
 * PwOrganisationSetup:
 * @name: of the organisation
 * @street: (nullable)
 * @postcode: (nullable)
 * @town: (nullable)
 * @given_name: of who sits at this desk
 * @family_name: of the same
 * @job_title: (nullable)
 * @profile: what that person does
 *
 * What is asked when an office begins.
 */
typedef struct
{
  const char      *name;
  const char      *street;
  const char      *postcode;
  const char      *town;
  const char      *given_name;
  const char      *family_name;
  const char      *job_title;
  PwPersonProfile  profile;
} PwOrganisationSetup;

PwEdit *pw_organisation_edit_setup (PwWorkspace                *workspace,
                                    const PwOrganisationSetup  *setup,
                                    PwPerson                  **person,
                                    GError                    **error);

G_END_DECLS
