/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/pw-entity-macros.h"

G_BEGIN_DECLS

typedef enum
{
  PW_SIGN_OFF_ROLE_EMPLOYEE,
  PW_SIGN_OFF_ROLE_SUPERVISOR
} PwSignOffRole;

typedef enum
{
  PW_SIGN_OFF_STATE_OFFERED,
  PW_SIGN_OFF_STATE_SIGNED,
  PW_SIGN_OFF_STATE_REFUSED
} PwSignOffState;

typedef enum
{
  PW_SIGN_OFF_ROUTE_PAPER,
  PW_SIGN_OFF_ROUTE_SCREEN,
  PW_SIGN_OFF_ROUTE_SMART_CARD,
  PW_SIGN_OFF_ROUTE_ELSEWHERE
} PwSignOffRoute;

/**
 * PwSignOff:
 *
 * "Voor kennisname" by one person: offered, signed or refused. It says received and read, not agreed.
 */
#define PW_TYPE_SIGN_OFF (pw_sign_off_get_type ())

#define PW_SIGN_OFF_FIELDS(F) \
  F (PW_SIGN_OFF_FROZEN_DOCUMENT, pw_sign_off_get_frozen_document, frozen_document, REF,  REQUIRED,          "frozen_document") \
  F (PW_SIGN_OFF_PERSON,          pw_sign_off_get_person,          person,          REF,  REQUIRED,          "person") \
  F (PW_SIGN_OFF_ROLE,            pw_sign_off_get_role,            role,            ENUM, REQUIRED,          "employee supervisor") \
  F (PW_SIGN_OFF_STATE,           pw_sign_off_get_state,           state,           ENUM, REQUIRED,          "offered signed refused") \
  F (PW_SIGN_OFF_ROUTE,           pw_sign_off_get_route,           route,           ENUM, NULLABLE,          "paper screen smart_card elsewhere") \
  F (PW_SIGN_OFF_OFFERED_DAY,     pw_sign_off_get_offered_day,     offered_day,     DAY,  REQUIRED,          NULL) \
  F (PW_SIGN_OFF_OFFERED_BY,      pw_sign_off_get_offered_by,      offered_by,      REF,  NULLABLE,          "person") \
  F (PW_SIGN_OFF_ANSWERED_DAY,    pw_sign_off_get_answered_day,    answered_day,    DAY,  NULLABLE,          NULL) \
  F (PW_SIGN_OFF_REASON,          pw_sign_off_get_reason,          reason,          TEXT, PERSONAL_NULLABLE, NULL) \
  F (PW_SIGN_OFF_DELIVERY,        pw_sign_off_get_delivery,        delivery,        TEXT, NULLABLE,          NULL)

PW_DECLARE_ENTITY (PwSignOff, pw_sign_off, SIGN_OFF, PW_SIGN_OFF_FIELDS)

G_END_DECLS
