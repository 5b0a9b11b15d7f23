/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * PwTimelinePool:
 *
 * Children of a drawn view that are used again for what scrolls into sight. One
 * keeps its key as long as that is taken in every round, and while it has the focus.
 */
typedef struct _PwTimelinePool PwTimelinePool;

typedef GtkWidget *(*PwTimelinePoolCreate) (GtkWidget *parent);

PwTimelinePool *pw_timeline_pool_new    (GtkWidget            *parent,
                                         PwTimelinePoolCreate  create);
void            pw_timeline_pool_free   (PwTimelinePool       *self);
void            pw_timeline_pool_begin  (PwTimelinePool       *self);
GtkWidget      *pw_timeline_pool_take   (PwTimelinePool       *self,
                                         gpointer              key);
void            pw_timeline_pool_end    (PwTimelinePool       *self);
GtkWidget      *pw_timeline_pool_find   (PwTimelinePool       *self,
                                         gpointer              key);

G_END_DECLS
