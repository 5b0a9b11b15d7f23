/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/pw-assessment.h"
#include "model/pw-function-version.h"
#include "model/pw-person.h"
#include "model/pw-sign-off-status.h"

G_BEGIN_DECLS

/**
 * PwFormState:
 * @PW_FORM_NOT_OFFERED: it is still to be offered
 * @PW_FORM_WAITS_FOR_EMPLOYEE: the member of staff has it
 * @PW_FORM_WAITS_FOR_SUPERVISOR: the direct supervisor has it
 * @PW_FORM_SIGNED: everybody has signed
 * @PW_FORM_REFUSED: somebody refused
 * @PW_FORM_OPEN: a competency form that is being filled in
 */
typedef enum
{
  PW_FORM_NOT_OFFERED,
  PW_FORM_WAITS_FOR_EMPLOYEE,
  PW_FORM_WAITS_FOR_SUPERVISOR,
  PW_FORM_SIGNED,
  PW_FORM_REFUSED,
  PW_FORM_OPEN
} PwFormState;

/**
 * PwForm:
 * @person: (owned): whose
 * @version: (owned) (nullable): the function version, of a sign-off form
 * @assessment: (owned) (nullable): the competency form
 * @status: how it stands with its signatures
 * @state: how it stands
 *
 * One document for one person, as it stands on a day. Read only: after an edit there is a new one.
 */
#define PW_TYPE_FORM (pw_form_get_type ())
G_DECLARE_FINAL_TYPE (PwForm, pw_form, PW, FORM, GObject)

struct _PwForm
{
  GObject            parent_instance;

  PwPerson          *person;
  PwFunctionVersion *version;
  PwAssessment      *assessment;
  PwSignOffStatus    status;
  PwFormState        state;
};

PwForm     *pw_form_new_for_version    (PwPerson          *person,
                                        PwFunctionVersion *version,
                                        PwDay              today);
PwForm     *pw_form_new_for_assessment (PwAssessment      *assessment,
                                        PwDay              today);
PwForm     *pw_form_new_again          (PwForm            *self,
                                        PwDay              today);
char       *pw_form_dup_title          (PwForm            *self);
char       *pw_form_dup_text           (PwForm            *self);
const char *pw_form_get_icon           (PwForm            *self);
gboolean    pw_form_is_urgent          (PwForm            *self);
GBytes     *pw_form_read_pdf           (PwForm            *self,
                                        GError           **error);
PwEdit     *pw_form_make_offer         (PwForm            *self,
                                        PwDay              today,
                                        GError           **error);

G_END_DECLS
