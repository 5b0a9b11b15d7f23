/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/forms/pw-form.h"

#include <glib/gi18n-lib.h>

#include "model/pw-appointment-edits.h"
#include "model/pw-assessment-edits.h"
#include "model/pw-function.h"
#include "print/pw-assessment-document.h"
#include "print/pw-rendering.h"
#include "print/pw-sign-off-offer.h"

/* After this many days somebody should be asked. */
#define PATIENCE_DAYS 14

G_DEFINE_FINAL_TYPE (PwForm, pw_form, G_TYPE_OBJECT)

static void
pw_form_finalize (GObject *object)
{
  PwForm *self = PW_FORM (object);

  g_clear_object (&self->person);
  g_clear_object (&self->version);
  g_clear_object (&self->assessment);

  G_OBJECT_CLASS (pw_form_parent_class)->finalize (object);
}

static void
pw_form_class_init (PwFormClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pw_form_finalize;
}

static void
pw_form_init (PwForm *self)
{
}

static PwFormState
get_state (PwSignOffStep step)
{
  static const PwFormState states[] = {
    [PW_SIGN_OFF_STEP_NOT_OFFERED]          = PW_FORM_NOT_OFFERED,
    [PW_SIGN_OFF_STEP_WAITS_FOR_EMPLOYEE]   = PW_FORM_WAITS_FOR_EMPLOYEE,
    [PW_SIGN_OFF_STEP_WAITS_FOR_SUPERVISOR] = PW_FORM_WAITS_FOR_SUPERVISOR,
    [PW_SIGN_OFF_STEP_SIGNED]               = PW_FORM_SIGNED,
    [PW_SIGN_OFF_STEP_REFUSED]              = PW_FORM_REFUSED,
  };

  return states[step];
}

PwForm *
pw_form_new_for_version (PwPerson          *person,
                         PwFunctionVersion *version,
                         PwDay              today)
{
  PwForm *self = g_object_new (PW_TYPE_FORM, NULL);

  self->person = g_object_ref (person);
  self->version = g_object_ref (version);
  self->status = pw_function_version_get_status (version, person, today);
  self->state = get_state (self->status.step);
  return self;
}

PwForm *
pw_form_new_for_assessment (PwAssessment *assessment,
                            PwDay         today)
{
  PwForm *self = g_object_new (PW_TYPE_FORM, NULL);
  PwFrozenDocument *document = pw_assessment_find_document (assessment);

  self->person = g_object_ref (pw_assessment_get_person (assessment));
  self->assessment = g_object_ref (assessment);
  if (document != NULL)
    {
      self->status = pw_frozen_document_get_status (document, today);
      self->state = get_state (self->status.step);
    }
  else
    {
      self->state = pw_assessment_get_state (assessment) == PW_ASSESSMENT_STATE_OPEN ? PW_FORM_OPEN : PW_FORM_NOT_OFFERED;
    }
  return self;
}

/**
 * pw_form_new_again:
 * @self: a form as it stood before an edit
 * @today: the day to count from
 *
 * Returns: (transfer full) (nullable): the same form as it stands now; %NULL when its records are gone
 */
PwForm *
pw_form_new_again (PwForm *self,
                   PwDay   today)
{
  PwEntity *about = self->version != NULL ? PW_ENTITY (self->version) : PW_ENTITY (self->assessment);

  if (!pw_entity_is_live (about) || !pw_entity_is_live (PW_ENTITY (self->person)))
    {
      return NULL;
    }

  return self->version != NULL ? pw_form_new_for_version (self->person, self->version, today) : pw_form_new_for_assessment (self->assessment, today);
}

/**
 * pw_form_dup_title:
 * @self: a form
 *
 * Returns: (transfer full): which document it is, without whose
 */
char *
pw_form_dup_title (PwForm *self)
{
  int year;

  if (self->version != NULL)
    {
      /* Translators: a function, then the number of a version */
      return g_strdup_printf (_("%s, version %d"), pw_function_get_title (pw_function_version_get_function (self->version)),
                              pw_function_version_get_number (self->version));
    }

  pw_day_to_ymd (pw_assessment_get_until_day (self->assessment), &year, NULL, NULL);
  /* Translators: a year */
  return g_strdup_printf (_("Competency form %d"), year);
}

static char *
add_days (const char *text,
          int         days)
{
  g_autofree char *since = NULL;

  if (days == 0)
    {
      /* Translators: what a form waits for, that came about today */
      return g_strdup_printf (_("%s · since today"), text);
    }

  since = g_strdup_printf (ngettext ("%d day", "%d days", (gulong) days), days);
  return g_strdup_printf ("%s · %s", text, since);
}

static char *
describe_progress (PwAssessment *assessment)
{
  g_autoptr (GPtrArray) scores = pw_assessment_list_scores (assessment);
  guint n_done = 0;

  for (guint i = 0; i < scores->len; i++)
    {
      n_done += !pw_entity_is_null (g_ptr_array_index (scores, i), PW_SCORE_OBSERVED);
    }

  /* Translators: how many competencies of a form have a level, then how many there are */
  return g_strdup_printf (_("To be filled in · %u of %u"), n_done, scores->len);
}

/**
 * pw_form_dup_text:
 * @self: a form
 *
 * Returns: (transfer full): how it stands, for the screen
 */
char *
pw_form_dup_text (PwForm *self)
{
  switch (self->state)
    {
    case PW_FORM_WAITS_FOR_EMPLOYEE:
      return add_days (_("Waits for member of staff"), self->status.waiting_days);

    case PW_FORM_WAITS_FOR_SUPERVISOR:
      return add_days (_("Waits for supervisor"), self->status.waiting_days);

    case PW_FORM_SIGNED:
      return g_strdup (_("Signed"));

    case PW_FORM_REFUSED:
      return g_strdup (_("Refused"));

    case PW_FORM_OPEN:
      return describe_progress (self->assessment);

    case PW_FORM_NOT_OFFERED:
    default:
      return g_strdup (_("Not offered yet"));
    }
}

const char *
pw_form_get_icon (PwForm *self)
{
  static const char *const icons[] = {
    [PW_FORM_NOT_OFFERED]          = "document-send-symbolic",
    [PW_FORM_WAITS_FOR_EMPLOYEE]   = "document-open-recent-symbolic",
    [PW_FORM_WAITS_FOR_SUPERVISOR] = "document-open-recent-symbolic",
    [PW_FORM_SIGNED]               = "object-select-symbolic",
    [PW_FORM_REFUSED]              = "action-unavailable-symbolic",
    [PW_FORM_OPEN]                 = "document-edit-symbolic",
  };

  return icons[self->state];
}

gboolean
pw_form_is_urgent (PwForm *self)
{
  return self->status.waiting_days > PATIENCE_DAYS;
}

static PwPerson *
find_supervisor (PwForm *self)
{
  PwFunction *function = pw_function_version_get_function (self->version);
  PwWorkspace *workspace = pw_entity_get_workspace (PW_ENTITY (self->person));
  g_autoptr (GPtrArray) held = pw_workspace_list_referrers (workspace, PW_TYPE_APPOINTMENT, PW_APPOINTMENT_PERSON, self->person);

  for (guint i = held->len; i > 0; i--)
    {
      if (pw_appointment_get_function (g_ptr_array_index (held, i - 1)) == (gpointer) function)
        {
          return pw_appointment_get_supervisor (g_ptr_array_index (held, i - 1));
        }
    }

  return NULL;
}

/**
 * pw_form_read_pdf:
 * @self: a form
 * @error: return location
 *
 * Returns: (transfer full): the frozen bytes, or, before the offer, what they would be
 */
GBytes *
pw_form_read_pdf (PwForm  *self,
                  GError **error)
{
  g_autoptr (PwDocument) document = NULL;

  if (self->status.document != NULL)
    {
      PwWorkspace *workspace = pw_entity_get_workspace (PW_ENTITY (self->person));

      return pw_backend_read_blob (pw_workspace_get_backend (workspace), pw_frozen_document_get_file (self->status.document), error);
    }

  document = self->version != NULL
             ? pw_function_version_make_form (self->version, self->person, find_supervisor (self))
             : pw_assessment_make_document (self->assessment);
  return pw_document_render_pdf (document, error);
}

static PwEdit *
offer_assessment (PwForm  *self,
                  PwDay    today,
                  GError **error)
{
  g_autoptr (PwDocument) document = pw_assessment_make_document (self->assessment);
  g_autofree char *hash = pw_document_dup_content_hash (document);
  g_autoptr (PwRendering) rendering = pw_rendering_new (document, error);
  g_autoptr (PwOffer) offer = NULL;

  if (rendering == NULL)
    {
      return NULL;
    }

  offer = pw_offer_new (self->person, pw_assessment_get_supervisor (self->assessment), rendering->pdf, hash, (guint) rendering->n_pages);
  return pw_assessment_edit_offer (self->assessment, offer, today, error);
}

/**
 * pw_form_make_offer:
 * @self: a form that was not offered
 * @today: the day of the offer
 * @error: return location
 *
 * Returns: (transfer full): the edit that freezes it and offers it to both parties
 */
PwEdit *
pw_form_make_offer (PwForm  *self,
                    PwDay    today,
                    GError **error)
{
  g_autoptr (GPtrArray) offers = g_ptr_array_new_with_free_func ((GDestroyNotify) pw_offer_free);
  PwOffer *offer;

  if (self->assessment != NULL)
    {
      return offer_assessment (self, today, error);
    }

  offer = pw_function_version_make_offer (self->version, self->person, find_supervisor (self), error);
  if (offer == NULL)
    {
      return NULL;
    }
  g_ptr_array_add (offers, offer);
  return pw_function_version_edit_offer (self->version, offers, today, error);
}
