/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/pw-entity-macros.h"

G_BEGIN_DECLS

/**
 * PwActivity:
 *
 * A running service that needs people.
 */
#define PW_TYPE_ACTIVITY (pw_activity_get_type ())

#define PW_ACTIVITY_FIELDS(F) \
  F (PW_ACTIVITY_TITLE,       pw_activity_get_title,   title,       TEXT, REQUIRED, NULL) \
  F (PW_ACTIVITY_PLACE,       pw_activity_get_place,   place,       TEXT, NULLABLE, NULL) \
  F (PW_ACTIVITY_NOTE,        pw_activity_get_note,    note,        TEXT, NULLABLE, NULL) \
  F (PW_ACTIVITY_CONTACT,     pw_activity_get_contact, contact,     REF,  NULLABLE, "person") \
  F (PW_ACTIVITY_COLOUR,      pw_activity_get_colour,  colour,      INT,  REQUIRED, NULL) \
  F (PW_ACTIVITY_IS_ARCHIVED, pw_activity_is_archived, is_archived, BOOL, REQUIRED, NULL)

PW_DECLARE_ENTITY (PwActivity, pw_activity, ACTIVITY, PW_ACTIVITY_FIELDS)

G_END_DECLS
