/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/pw-project.h"
#include "ui/app/pw-desk.h"

G_BEGIN_DECLS

/**
 * PwProjectFilter:
 *
 * A line of choices, or a button with them, that says which projects show: by state, domain and owner.
 * `::changed` says that others do.
 */
#define PW_TYPE_PROJECT_FILTER (pw_project_filter_get_type ())
G_DECLARE_FINAL_TYPE (PwProjectFilter, pw_project_filter, PW, PROJECT_FILTER, AdwBin)

GtkWidget *pw_project_filter_new       (PwDesk          *desk);
void       pw_project_filter_search    (PwProjectFilter *self,
                                        const char      *text);
gboolean   pw_project_filter_lets_pass (PwProjectFilter *self,
                                        PwProject       *project);
void       pw_project_filter_show_compact (PwProjectFilter *self,
                                        gboolean         is_compact);
GPtrArray *pw_project_filter_list      (PwProjectFilter *self);

G_END_DECLS
