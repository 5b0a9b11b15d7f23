/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/app/pw-desk.h"

G_BEGIN_DECLS

void pw_start_assessment (PwDesk *desk);

G_END_DECLS
