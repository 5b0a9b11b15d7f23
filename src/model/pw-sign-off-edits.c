/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/pw-sign-off-edits.h"

#include <glib/gi18n-lib.h>

#include "base/pw-clock.h"
#include "base/pw-error.h"
#include "model/pw-appointment.h"
#include "model/pw-function.h"
#include "model/pw-guide-version.h"

PwOffer *
pw_offer_new (PwPerson   *person,
              PwPerson   *supervisor,
              GBytes     *file,
              const char *content_hash,
              guint       pages)
{
  PwOffer *self = g_new0 (PwOffer, 1);

  self->person = person;
  self->supervisor = supervisor;
  self->file = g_bytes_ref (file);
  self->content_hash = g_strdup (content_hash);
  self->pages = pages;
  return self;
}

void
pw_offer_free (PwOffer *self)
{
  g_bytes_unref (self->file);
  g_free (self->content_hash);
  g_free (self);
}

/**
 * pw_function_version_edit_into_force:
 * @version: a concept
 * @day: from when it counts
 * @error: %PW_ERROR_INVALID when it is no concept
 *
 * Puts a version into force: it no longer changes, nor does the guide it stands
 * on, and the version before it becomes replaced.
 *
 * Returns: (transfer full): the edit
 */
PwEdit *
pw_function_version_edit_into_force (PwFunctionVersion  *version,
                                     PwDay               day,
                                     GError            **error)
{
  PwWorkspace *workspace = pw_entity_get_workspace (PW_ENTITY (version));
  PwFunction *function = pw_function_version_get_function (version);
  PwGuideVersion *guide_version = pw_function_version_get_guide_version (version);
  g_autoptr (GPtrArray) versions = pw_workspace_list_referrers (workspace, PW_TYPE_FUNCTION_VERSION, PW_FUNCTION_VERSION_FUNCTION, function);
  g_autofree char *number = g_strdup_printf ("%d", pw_function_version_get_number (version));
  g_autoptr (PwEdit) edit = pw_edit_new (N_("Put version %s of “%s” into force"), number, pw_function_get_title (function), NULL);

  if (pw_function_version_get_state (version) != PW_FUNCTION_VERSION_STATE_CONCEPT)
    {
      g_set_error_literal (error, PW_ERROR, PW_ERROR_INVALID, _("Only a concept can be put into force."));
      return NULL;
    }

  for (guint i = 0; i < versions->len; i++)
    {
      PwFunctionVersion *other = g_ptr_array_index (versions, i);

      if (pw_function_version_get_state (other) == PW_FUNCTION_VERSION_STATE_IN_FORCE)
        {
          pw_edit_set_int (edit, other, PW_FUNCTION_VERSION_STATE, PW_FUNCTION_VERSION_STATE_REPLACED);
        }
    }
  if (guide_version != NULL && pw_guide_version_get_state (guide_version) == PW_GUIDE_VERSION_STATE_CONCEPT)
    {
      pw_edit_set_int (edit, guide_version, PW_GUIDE_VERSION_STATE, PW_GUIDE_VERSION_STATE_IN_FORCE);
      pw_edit_set_day (edit, guide_version, PW_GUIDE_VERSION_VALID_FROM, day);
    }
  pw_edit_set_int (edit, version, PW_FUNCTION_VERSION_STATE, PW_FUNCTION_VERSION_STATE_IN_FORCE);
  pw_edit_set_day (edit, version, PW_FUNCTION_VERSION_VALID_FROM, day);
  return g_steal_pointer (&edit);
}

/**
 * pw_function_version_list_holders:
 * @version: a version of a function
 * @day: the day on which they hold it
 *
 * Returns: (transfer container) (element-type PwAppointment): the appointments to its function that run on @day
 */
GPtrArray *
pw_function_version_list_holders (PwFunctionVersion *version,
                                  PwDay              day)
{
  PwWorkspace *workspace = pw_entity_get_workspace (PW_ENTITY (version));
  GPtrArray *appointments = pw_workspace_list_referrers (workspace, PW_TYPE_APPOINTMENT, PW_APPOINTMENT_FUNCTION,
                                                         pw_function_version_get_function (version));

  for (guint i = appointments->len; i > 0; i--)
    {
      PwAppointment *appointment = g_ptr_array_index (appointments, i - 1);
      PwDay until = pw_appointment_get_until_day (appointment);

      if (pw_appointment_get_from_day (appointment) > day || (until != PW_DAY_NONE && until < day))
        {
          g_ptr_array_remove_index (appointments, i - 1);
        }
    }

  return appointments;
}

/**
 * pw_function_version_find_offer:
 * @version: a version of a function
 * @person: who may have received it
 *
 * Returns: (transfer none) (nullable) (type PwFrozenDocument): the newest sign-off form of @version for @person
 */
gpointer
pw_function_version_find_offer (PwFunctionVersion *version,
                                PwPerson          *person)
{
  PwWorkspace *workspace = pw_entity_get_workspace (PW_ENTITY (version));
  g_autoptr (GPtrArray) documents = pw_workspace_list_referrers (workspace, PW_TYPE_FROZEN_DOCUMENT, PW_FROZEN_DOCUMENT_FUNCTION_VERSION, version);

  for (guint i = documents->len; i > 0; i--)
    {
      PwFrozenDocument *document = g_ptr_array_index (documents, i - 1);

      if (pw_frozen_document_get_kind (document) == PW_FROZEN_DOCUMENT_KIND_SIGN_OFF_FORM
          && pw_frozen_document_get_person (document) == (gpointer) person)
        {
          return document;
        }
    }

  return NULL;
}

static void
add_sign_off (PwEdit           *edit,
              PwFrozenDocument *document,
              PwPerson         *person,
              PwSignOffRole     role,
              PwPerson         *offered_by,
              PwDay             day)
{
  PwSignOff *sign_off = pw_edit_create (edit, PW_TYPE_SIGN_OFF);

  pw_edit_set_ref (edit, sign_off, PW_SIGN_OFF_FROZEN_DOCUMENT, document);
  pw_edit_set_ref (edit, sign_off, PW_SIGN_OFF_PERSON, person);
  pw_edit_set_int (edit, sign_off, PW_SIGN_OFF_ROLE, role);
  pw_edit_set_day (edit, sign_off, PW_SIGN_OFF_OFFERED_DAY, day);
  pw_edit_set_ref (edit, sign_off, PW_SIGN_OFF_OFFERED_BY, offered_by);
}

/**
 * pw_offer_freeze:
 * @self: one document for one person
 * @edit: the edit that freezes it
 * @kind: what it is
 * @title: what it is called
 * @day: the day of the offer
 *
 * Freezes the bytes of @self in @edit, with a sign-off of the person and one of the supervisor.
 *
 * Returns: (transfer none): the document, owned by @edit
 */
PwFrozenDocument *
pw_offer_freeze (PwOffer              *self,
                 PwEdit               *edit,
                 PwFrozenDocumentKind  kind,
                 const char           *title,
                 PwDay                 day)
{
  PwPerson *actor = pw_workspace_get_actor (pw_entity_get_workspace (PW_ENTITY (self->person)));
  g_autofree char *hash = pw_edit_attach_blob (edit, self->file);
  g_autofree char *now = pw_clock_now_instant ();
  PwFrozenDocument *document = pw_edit_create (edit, PW_TYPE_FROZEN_DOCUMENT);

  pw_edit_set_int (edit, document, PW_FROZEN_DOCUMENT_KIND, kind);
  pw_edit_set_text (edit, document, PW_FROZEN_DOCUMENT_TITLE, title);
  pw_edit_set_ref (edit, document, PW_FROZEN_DOCUMENT_PERSON, self->person);
  pw_edit_set_text (edit, document, PW_FROZEN_DOCUMENT_CONTENT_HASH, self->content_hash);
  pw_edit_set_text (edit, document, PW_FROZEN_DOCUMENT_FILE, hash);
  pw_edit_set_text (edit, document, PW_FROZEN_DOCUMENT_FROZEN, now);
  pw_edit_set_int (edit, document, PW_FROZEN_DOCUMENT_PAGES, self->pages);
  add_sign_off (edit, document, self->person, PW_SIGN_OFF_ROLE_EMPLOYEE, actor, day);
  if (self->supervisor != NULL)
    {
      add_sign_off (edit, document, self->supervisor, PW_SIGN_OFF_ROLE_SUPERVISOR, actor, day);
    }

  return document;
}

/**
 * pw_function_version_edit_offer:
 * @version: a version that is in force
 * @offers: (element-type PwOffer): the documents, at least one
 * @day: the day of the offer
 * @error: %PW_ERROR_INVALID when @version is not in force, or somebody has received it before
 *
 * Freezes one sign-off form a person and offers it “ter kennisname” to that person
 * and to the direct supervisor. Final: undo passes it by.
 *
 * Returns: (transfer full): the edit
 */
PwEdit *
pw_function_version_edit_offer (PwFunctionVersion  *version,
                                GPtrArray          *offers,
                                PwDay               day,
                                GError            **error)
{
  const char *title = pw_function_get_title (pw_function_version_get_function (version));
  g_autofree char *number = g_strdup_printf ("%d", pw_function_version_get_number (version));
  g_autoptr (PwEdit) edit = pw_edit_new (N_("Offer version %s of “%s” for acknowledgement"), number, title, NULL);

  if (pw_function_version_get_state (version) != PW_FUNCTION_VERSION_STATE_IN_FORCE)
    {
      g_set_error_literal (error, PW_ERROR, PW_ERROR_INVALID, _("Only a version that is in force can be offered."));
      return NULL;
    }

  for (guint i = 0; i < offers->len; i++)
    {
      PwOffer *offer = g_ptr_array_index (offers, i);
      g_autofree char *name = pw_entity_dup_title (PW_ENTITY (offer->person));
      g_autofree char *document_title = g_strdup_printf ("%s, versie %s, %s", title, number, name);
      PwFrozenDocument *document;

      if (pw_function_version_find_offer (version, offer->person) != NULL)
        {
          /* Translators: %s is a member of staff */
          g_set_error (error, PW_ERROR, PW_ERROR_INVALID, _("%s has already received this version."), name);
          return NULL;
        }

      document = pw_offer_freeze (offer, edit, PW_FROZEN_DOCUMENT_KIND_SIGN_OFF_FORM, document_title, day);
      pw_edit_set_ref (edit, document, PW_FROZEN_DOCUMENT_FUNCTION_VERSION, version);
    }

  pw_edit_set_finality (edit, PW_EDIT_FINAL);
  return g_steal_pointer (&edit);
}

/**
 * pw_frozen_document_find_sign_off:
 * @document: a document that was offered
 * @role: whose
 *
 * Returns: (transfer none) (nullable): the sign-off
 */
PwSignOff *
pw_frozen_document_find_sign_off (PwFrozenDocument *document,
                                  PwSignOffRole     role)
{
  PwWorkspace *workspace = pw_entity_get_workspace (PW_ENTITY (document));
  g_autoptr (GPtrArray) sign_offs = pw_workspace_list_referrers (workspace, PW_TYPE_SIGN_OFF, PW_SIGN_OFF_FROZEN_DOCUMENT, document);

  for (guint i = 0; i < sign_offs->len; i++)
    {
      PwSignOff *sign_off = g_ptr_array_index (sign_offs, i);

      if (pw_sign_off_get_role (sign_off) == (int) role)
        {
          return sign_off;
        }
    }

  return NULL;
}

static gboolean
is_open (PwSignOff  *sign_off,
         GError    **error)
{
  if (pw_sign_off_get_state (sign_off) != PW_SIGN_OFF_STATE_OFFERED)
    {
      g_set_error_literal (error, PW_ERROR, PW_ERROR_FROZEN, _("What has been signed or refused stays as it is."));
      return FALSE;
    }

  return TRUE;
}

static PwEdit *
answer (const char     *label,
        PwSignOff      *sign_off,
        PwSignOffState  state,
        PwDay           day)
{
  g_autofree char *name = pw_entity_dup_title (pw_sign_off_get_person (sign_off));
  g_autofree char *title = pw_entity_dup_title (pw_sign_off_get_frozen_document (sign_off));
  PwEdit *edit = pw_edit_new (label, name, title, NULL);

  pw_edit_set_int (edit, sign_off, PW_SIGN_OFF_STATE, state);
  pw_edit_set_day (edit, sign_off, PW_SIGN_OFF_ANSWERED_DAY, day);
  pw_edit_set_finality (edit, PW_EDIT_FINAL);
  return edit;
}

/**
 * pw_sign_off_edit_sign:
 * @sign_off: one that is still open
 * @route: how it was signed
 * @day: the day that was written next to the signature
 * @error: %PW_ERROR_FROZEN when it was answered before
 *
 * Records that somebody signed “voor kennisname”. Final: undo passes it by.
 *
 * Returns: (transfer full): the edit
 */
PwEdit *
pw_sign_off_edit_sign (PwSignOff       *sign_off,
                       PwSignOffRoute   route,
                       PwDay            day,
                       GError         **error)
{
  PwEdit *edit;

  if (!is_open (sign_off, error))
    {
      return NULL;
    }

  edit = answer (N_("Record that %s signed “%s”"), sign_off, PW_SIGN_OFF_STATE_SIGNED, day);
  pw_edit_set_int (edit, sign_off, PW_SIGN_OFF_ROUTE, route);
  return edit;
}

/**
 * pw_sign_off_edit_refuse:
 * @sign_off: one that is still open
 * @day: the day of the refusal
 * @reason: why, in the words of the person or of who offered it
 * @delivery: (nullable): how the document was delivered all the same, as a registered letter
 * @error: %PW_ERROR_FROZEN when it was answered before
 *
 * Records that somebody refuses to sign; the description stays valid. Final: undo passes it by.
 *
 * Returns: (transfer full): the edit
 */
PwEdit *
pw_sign_off_edit_refuse (PwSignOff   *sign_off,
                         PwDay        day,
                         const char  *reason,
                         const char  *delivery,
                         GError     **error)
{
  PwEdit *edit;

  if (!is_open (sign_off, error))
    {
      return NULL;
    }

  edit = answer (N_("Record that %s refuses to sign “%s”"), sign_off, PW_SIGN_OFF_STATE_REFUSED, day);
  pw_edit_set_text (edit, sign_off, PW_SIGN_OFF_REASON, reason);
  pw_edit_set_text (edit, sign_off, PW_SIGN_OFF_DELIVERY, delivery);
  return edit;
}
