/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "engine/pw-timeline-index.h"
#include "model/pw-plan.h"

G_BEGIN_DECLS

/**
 * PwTimelineLine:
 * @project: the project
 * @task: (nullable): the task of the line; %NULL for the lane of a whole project
 * @depth: in how many phases it lies
 * @is_expandable: whether it holds others
 * @is_expanded: whether those show below it
 * @first_item: the first item of the line; the others follow it
 * @n_items: how many there are
 *
 * One line of a timeline, from left to right.
 */
typedef struct
{
  PwProject *project;
  PwTask    *task;
  guint      depth;
  gboolean   is_expandable;
  gboolean   is_expanded;
  guint      first_item;
  guint      n_items;
} PwTimelineLine;

/**
 * PwTimelineData:
 * @lines: (element-type PwTimelineLine)
 * @items: (element-type PwTimelineItem): in the order of lines, and of time in a lane
 * @tasks: (element-type PwTask): the task of each item
 * @days: from the first to the last thing that happens; empty when nothing does
 *
 * What a timeline shows: the plan as the engine's arrays.
 */
typedef struct
{
  GArray          *lines;
  GArray          *items;
  GPtrArray       *tasks;
  GArray          *links;
  GPtrArray       *labels;
  GHashTable      *item_of_task;
  PwTimelineIndex *index;
  PwDayRange       days;
} PwTimelineData;

PwTimelineData *pw_timeline_data_new_outline (PwPlan         *plan,
                                              PwProject      *project,
                                              GHashTable     *collapsed,
                                              PwTask         *selected,
                                              gboolean        has_titles);
PwTimelineData *pw_timeline_data_new_lanes   (PwPlan         *plan,
                                              GPtrArray      *projects);
void            pw_timeline_data_free        (PwTimelineData *self);
gboolean        pw_timeline_data_find        (PwTimelineData *self,
                                              PwTask         *task,
                                              guint          *item);
guint           pw_timeline_data_get_line_of (PwTimelineData *self,
                                              guint           item);
void            pw_timeline_data_show_moves  (PwTimelineData *self,
                                              PwPlan         *plan,
                                              PwPlanPreview  *preview);

G_END_DECLS
