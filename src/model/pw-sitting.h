/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/pw-entity-macros.h"

G_BEGIN_DECLS

/**
 * PwSitting:
 *
 * A sitting of a body, and until when its agenda takes a document.
 */
#define PW_TYPE_SITTING (pw_sitting_get_type ())

#define PW_SITTING_FIELDS(F) \
  F (PW_SITTING_SITTING_BODY,  pw_sitting_get_sitting_body,  sitting_body,  REF,    REQUIRED, "sitting_body") \
  F (PW_SITTING_DAY,           pw_sitting_get_day,           day,           DAY,    REQUIRED, NULL) \
  F (PW_SITTING_START,         pw_sitting_get_start,         start,         MINUTE, REQUIRED, NULL) \
  F (PW_SITTING_AGENDA_DAY,    pw_sitting_get_agenda_day,    agenda_day,    DAY,    REQUIRED, NULL) \
  F (PW_SITTING_AGENDA_MINUTE, pw_sitting_get_agenda_minute, agenda_minute, MINUTE, REQUIRED, NULL)

PW_DECLARE_ENTITY (PwSitting, pw_sitting, SITTING, PW_SITTING_FIELDS)

G_END_DECLS
