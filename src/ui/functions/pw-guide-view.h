/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/pw-guide.h"
#include "ui/app/pw-desk.h"

G_BEGIN_DECLS

GtkWidget *pw_guide_view_new (PwDesk  *desk,
                              PwGuide *guide);

G_END_DECLS
