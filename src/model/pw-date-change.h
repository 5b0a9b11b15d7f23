/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/pw-entity-macros.h"

G_BEGIN_DECLS

/**
 * PwDateChange:
 *
 * A milestone that was moved by hand, with the reason if one was given.
 */
#define PW_TYPE_DATE_CHANGE (pw_date_change_get_type ())

#define PW_DATE_CHANGE_FIELDS(F) \
  F (PW_DATE_CHANGE_TASK,     pw_date_change_get_task,     task,     REF,     REQUIRED, "task") \
  F (PW_DATE_CHANGE_FROM_DAY, pw_date_change_get_from_day, from_day, DAY,     REQUIRED, NULL) \
  F (PW_DATE_CHANGE_TO_DAY,   pw_date_change_get_to_day,   to_day,   DAY,     REQUIRED, NULL) \
  F (PW_DATE_CHANGE_REASON,   pw_date_change_get_reason,   reason,   TEXT,    NULLABLE, NULL) \
  F (PW_DATE_CHANGE_RECORDED, pw_date_change_get_recorded, recorded, INSTANT, REQUIRED, NULL)

PW_DECLARE_ENTITY (PwDateChange, pw_date_change, DATE_CHANGE, PW_DATE_CHANGE_FIELDS)

G_END_DECLS
