/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/pw-frozen-document.h"
#include "model/pw-function-version.h"
#include "model/pw-person.h"
#include "model/pw-sign-off.h"
#include "model/pw-workspace.h"

G_BEGIN_DECLS

/**
 * PwSignOffStep:
 * @PW_SIGN_OFF_STEP_NOT_OFFERED: nothing was offered yet
 * @PW_SIGN_OFF_STEP_WAITS_FOR_EMPLOYEE: the member of staff has not answered
 * @PW_SIGN_OFF_STEP_WAITS_FOR_SUPERVISOR: the member of staff has, the supervisor has not
 * @PW_SIGN_OFF_STEP_SIGNED: everybody has signed
 * @PW_SIGN_OFF_STEP_REFUSED: everybody has answered, and somebody refused
 *
 * How far a document is on its way.
 */
typedef enum
{
  PW_SIGN_OFF_STEP_NOT_OFFERED,
  PW_SIGN_OFF_STEP_WAITS_FOR_EMPLOYEE,
  PW_SIGN_OFF_STEP_WAITS_FOR_SUPERVISOR,
  PW_SIGN_OFF_STEP_SIGNED,
  PW_SIGN_OFF_STEP_REFUSED
} PwSignOffStep;

/**
 * PwSignOffStatus:
 * @step: how far it is
 * @document: (nullable): what was offered
 * @employee: (nullable): the answer of the member of staff
 * @supervisor: (nullable): the answer of the direct supervisor; %NULL too when nobody was named
 * @waiting_days: while it waits: since how many days it lies with who has to answer
 *
 * How one document stands with one person.
 */
typedef struct
{
  PwSignOffStep     step;
  PwFrozenDocument *document;
  PwSignOff        *employee;
  PwSignOff        *supervisor;
  int               waiting_days;
} PwSignOffStatus;

PwSignOffStatus  pw_frozen_document_get_status    (PwFrozenDocument  *document,
                                                   PwDay              today);
PwSignOffStatus  pw_function_version_get_status   (PwFunctionVersion *version,
                                                   PwPerson          *person,
                                                   PwDay              today);
PwSignOff       *pw_sign_off_status_get_waiting   (const PwSignOffStatus *self);
const char      *pw_sign_off_route_get_label      (PwSignOffRoute     route);
char            *pw_sign_off_dup_text             (PwSignOff         *sign_off,
                                                   PwDay              today);

G_END_DECLS
