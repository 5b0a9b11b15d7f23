/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "model/pw-roster-report.h"

G_BEGIN_DECLS

AdwDialog *pw_roster_report_dialog_new (PwRosterReport *report,
                                        const char     *title);

G_END_DECLS
