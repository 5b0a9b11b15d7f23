/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/pw-entity-macros.h"

G_BEGIN_DECLS

/**
 * PwShift:
 *
 * An activity on a day from-to, by the wall clock; it may pass midnight.
 */
#define PW_TYPE_SHIFT (pw_shift_get_type ())

#define PW_SHIFT_FIELDS(F) \
  F (PW_SHIFT_ACTIVITY,      pw_shift_get_activity,      activity,      REF,    REQUIRED, "activity") \
  F (PW_SHIFT_SHIFT_PATTERN, pw_shift_get_shift_pattern, shift_pattern, REF,    NULLABLE, "shift_pattern") \
  F (PW_SHIFT_TITLE,         pw_shift_get_title,         title,         TEXT,   NULLABLE, NULL) \
  F (PW_SHIFT_DAY,           pw_shift_get_day,           day,           DAY,    REQUIRED, NULL) \
  F (PW_SHIFT_START,         pw_shift_get_start,         start,         MINUTE, REQUIRED, NULL) \
  F (PW_SHIFT_LENGTH,        pw_shift_get_length,        length,        MINUTE, REQUIRED, NULL) \
  F (PW_SHIFT_NOTE,          pw_shift_get_note,          note,          TEXT,   NULLABLE, NULL)

PW_DECLARE_ENTITY (PwShift, pw_shift, SHIFT, PW_SHIFT_FIELDS)

G_END_DECLS
