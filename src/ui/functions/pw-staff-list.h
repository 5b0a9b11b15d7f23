/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/pw-function.h"
#include "ui/app/pw-desk.h"

G_BEGIN_DECLS

GtkWidget *pw_staff_list_new (PwDesk     *desk,
                              PwFunction *function);

G_END_DECLS
