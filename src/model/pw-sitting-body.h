/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/pw-entity-macros.h"

G_BEGIN_DECLS

/**
 * PwSittingBody:
 *
 * What meets and decides: the college, the council, a board. A task that needs its decision waits for a sitting.
 */
#define PW_TYPE_SITTING_BODY (pw_sitting_body_get_type ())

#define PW_SITTING_BODY_FIELDS(F) \
  F (PW_SITTING_BODY_TITLE, pw_sitting_body_get_title, title, TEXT, REQUIRED, NULL)

PW_DECLARE_ENTITY (PwSittingBody, pw_sitting_body, SITTING_BODY, PW_SITTING_BODY_FIELDS)

G_END_DECLS
