/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/pw-edit.h"

G_BEGIN_DECLS

#define PW_ACTIVITY_N_COLOURS 8

PwEdit *pw_activity_edit_add     (PwWorkspace  *workspace,
                                  const char   *title,
                                  const char   *place,
                                  GError      **error);
PwEdit *pw_activity_edit_archive (gpointer      activity,
                                  gboolean      is_archived);
PwEdit *pw_activity_edit_delete  (gpointer      activity,
                                  GError      **error);

G_END_DECLS
