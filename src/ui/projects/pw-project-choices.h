/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/pw-workspace.h"

G_BEGIN_DECLS

/* What the fields and the filters of projects choose from. */
GPtrArray     *pw_project_choices_list_staff (PwWorkspace *workspace);
GPtrArray     *pw_project_choices_list_areas (PwWorkspace *workspace);
GtkStringList *pw_project_choices_new_labels (const char  *first,
                                              GPtrArray   *records);
GPtrArray     *pw_project_choices_list_projects (PwWorkspace *workspace);

G_END_DECLS
