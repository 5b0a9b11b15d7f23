/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/pw-field.h"

G_BEGIN_DECLS

const char *pw_field_get_label (const PwField *field);

G_END_DECLS
