/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/pw-roster.h"
#include "print/pw-document.h"

G_BEGIN_DECLS

PwDocument *pw_roster_make_week_sheet (PwRoster *roster,
                                       PwDay     day,
                                       PwDay     printed);

G_END_DECLS
