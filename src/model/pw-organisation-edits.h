/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/pw-edit.h"
#include "model/pw-organisation.h"

G_BEGIN_DECLS

/* A working day of the 38-hour week. */
#define PW_DEFAULT_DAY_MINUTES 456

PwOrganisation *pw_organisation_add_defaults (PwEdit     *edit,
                                              const char *name);

G_END_DECLS
