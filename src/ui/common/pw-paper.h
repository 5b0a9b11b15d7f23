/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/app/pw-desk.h"

G_BEGIN_DECLS

void pw_paper_print   (PwDesk     *desk,
                       GBytes     *pdf,
                       const char *title);
void pw_paper_save    (PwDesk     *desk,
                       GBytes     *pdf,
                       const char *title);
void pw_paper_save_as (PwDesk     *desk,
                       GBytes     *bytes,
                       const char *heading,
                       const char *title,
                       const char *suffix);

G_END_DECLS
