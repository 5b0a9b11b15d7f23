/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/pw-entity-macros.h"

G_BEGIN_DECLS

/**
 * PwPower:
 *
 * What one may do: sleutel, kassa, rijbewijs, EHBO.
 */
#define PW_TYPE_POWER (pw_power_get_type ())

#define PW_POWER_FIELDS(F) \
  F (PW_POWER_TITLE,   pw_power_get_title,   title,   TEXT, REQUIRED, NULL) \
  F (PW_POWER_EXPIRES, pw_power_get_expires, expires, BOOL, REQUIRED, NULL) \
  F (PW_POWER_NOTE,    pw_power_get_note,    note,    TEXT, NULLABLE, NULL)

PW_DECLARE_ENTITY (PwPower, pw_power, POWER, PW_POWER_FIELDS)

G_END_DECLS
