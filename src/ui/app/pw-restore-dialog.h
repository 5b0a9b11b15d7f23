/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/app/pw-application.h"

G_BEGIN_DECLS

AdwDialog *pw_restore_dialog_new (PwApplication *application);

G_END_DECLS
