/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "engine/pw-scene.h"
#include "model/pw-task.h"

G_BEGIN_DECLS

/* A bar or a diamond of a timeline: what a person can take hold of. */
#define PW_TYPE_TIMELINE_BAR (pw_timeline_bar_get_type ())
G_DECLARE_FINAL_TYPE (PwTimelineBar, pw_timeline_bar, PW, TIMELINE_BAR, GtkWidget)

GtkWidget *pw_timeline_bar_new      (GtkWidget     *parent);
void       pw_timeline_bar_bind     (PwTimelineBar *self,
                                     PwTask        *task,
                                     const char    *sentence);
void       pw_timeline_bar_show     (PwTimelineBar *self,
                                     PwShape        shape,
                                     PwStyle        style,
                                     double         progress_width);
PwTask    *pw_timeline_bar_get_task (PwTimelineBar *self);

G_END_DECLS
