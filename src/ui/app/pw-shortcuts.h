/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * PwShortcut:
 * @action: (nullable): the detailed action that the key reaches from everywhere; %NULL when the view with the focus sees to it
 * @accelerators: the keys, apart by spaces, as for gtk_accelerator_parse()
 * @group: msgid of the heading in the dialog
 * @title: (nullable): msgid of what it does; %NULL keeps it out of the dialog
 */
typedef struct
{
  const char *action;
  const char *accelerators;
  const char *group;
  const char *title;
} PwShortcut;

const PwShortcut *pw_shortcuts_get        (guint          *n_shortcuts);
void              pw_shortcuts_install    (GtkApplication *application);
AdwDialog        *pw_shortcuts_dialog_new (void);

G_END_DECLS
