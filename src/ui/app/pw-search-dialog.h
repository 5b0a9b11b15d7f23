/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/app/pw-window.h"

G_BEGIN_DECLS

#define PW_TYPE_SEARCH_DIALOG (pw_search_dialog_get_type ())
G_DECLARE_FINAL_TYPE (PwSearchDialog, pw_search_dialog, PW, SEARCH_DIALOG, AdwDialog)

AdwDialog *pw_search_dialog_new (PwWindow *window);

G_END_DECLS
