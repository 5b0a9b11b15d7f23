/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "print/pw-sign-off-offer.h"

#include "print/pw-description-document.h"
#include "print/pw-description-reader.h"
#include "print/pw-rendering.h"

typedef PwDocument *(*MakeDocument) (const PwDescriptionContent *content,
                                     const PwSignOffParties     *parties);

/* The code names version and person, so that a scan finds its row whatever became of the file. */
static PwDocument *
make_for_parties (PwFunctionVersion *version,
                  PwPerson          *person,
                  PwPerson          *supervisor,
                  MakeDocument       make)
{
  g_autoptr (PwDescriptionContent) content = pw_description_content_read (version);
  g_autofree char *person_id = pw_id_to_string (pw_entity_get_id (PW_ENTITY (person)));
  g_autofree char *id = g_strdup_printf ("%s.%s", content->id, person_id);
  g_autofree char *name = pw_entity_dup_title (PW_ENTITY (person));
  g_autofree char *supervisor_name = supervisor != NULL ? pw_entity_dup_title (PW_ENTITY (supervisor)) : NULL;
  PwSignOffParties parties = { id, name, supervisor_name, TRUE };

  return make (content, &parties);
}

/* The description itself: one file per version, without names. */
PwDocument *
pw_function_version_make_description (PwFunctionVersion *version)
{
  g_autoptr (PwDescriptionContent) content = pw_description_content_read (version);

  return pw_description_document_new (content);
}

PwDocument *
pw_function_version_make_form (PwFunctionVersion *version,
                               PwPerson          *person,
                               PwPerson          *supervisor)
{
  return make_for_parties (version, person, supervisor, pw_sign_off_form_new);
}

PwDocument *
pw_function_version_make_sheet (PwFunctionVersion *version,
                                PwPerson          *person,
                                PwPerson          *supervisor)
{
  return make_for_parties (version, person, supervisor, pw_sign_off_sheet_new);
}

/**
 * pw_function_version_make_offer:
 * @supervisor: (nullable): the direct supervisor
 *
 * Makes the sign-off form of @version for @person, as bytes to be frozen by
 * pw_function_version_edit_offer().
 */
PwOffer *
pw_function_version_make_offer (PwFunctionVersion  *version,
                                PwPerson           *person,
                                PwPerson           *supervisor,
                                GError            **error)
{
  g_autoptr (PwDocument) form = pw_function_version_make_form (version, person, supervisor);
  g_autofree char *hash = pw_document_dup_content_hash (form);
  g_autoptr (PwRendering) rendering = pw_rendering_new (form, error);

  if (rendering == NULL)
    return NULL;

  return pw_offer_new (person, supervisor, rendering->pdf, hash, (guint) rendering->n_pages);
}
