/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/pw-edit.h"
#include "model/pw-roster.h"

G_BEGIN_DECLS

PwEdit *pw_assignment_edit_add    (PwRoster    *roster,
                                   gpointer     shift,
                                   gpointer     person,
                                   gpointer     demand,
                                   const char  *note,
                                   GError     **error);
PwEdit *pw_assignment_edit_remove (gpointer     assignment);
PwEdit *pw_assignment_edit_move   (PwRoster    *roster,
                                   gpointer     assignment,
                                   gpointer     shift,
                                   gpointer     demand,
                                   GError     **error);
PwEdit *pw_assignment_edit_swap   (gpointer     first,
                                   gpointer     second,
                                   GError     **error);
PwEdit *pw_assignment_edit_allow  (gpointer     assignment,
                                   const char  *note);

G_END_DECLS
