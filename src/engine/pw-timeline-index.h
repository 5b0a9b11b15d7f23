/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "engine/pw-plan-pass.h"

G_BEGIN_DECLS

typedef enum
{
  PW_TIMELINE_IS_CRITICAL = 1 << 0,
  PW_TIMELINE_IS_LATE     = 1 << 1,
  PW_TIMELINE_IS_MANUAL   = 1 << 2,
  PW_TIMELINE_IS_DONE     = 1 << 3,
  PW_TIMELINE_IS_GHOST    = 1 << 4
} PwTimelineFlags;

/**
 * PwTimelineItem:
 * @row: from 0; several milestones may share a row, which is then a lane
 * @start: of a milestone its moment
 * @finish: of a phase or task
 * @baseline_start: planned before, or %PW_MOMENT_NONE
 * @baseline_finish: likewise
 * @progress_percent: 0 to 100
 * @label: (nullable): borrowed; stands after the bar
 */
typedef struct
{
  PwPlanKind       kind;
  guint            row;
  PwMoment         start;
  PwMoment         finish;
  PwMoment         baseline_start;
  PwMoment         baseline_finish;
  int              progress_percent;
  PwTimelineFlags  flags;
  const char      *label;
} PwTimelineItem;

/* @from and @to are items. */
typedef struct
{
  guint          from;
  guint          to;
  PwPlanLinkKind kind;
  gboolean       is_critical;
  gboolean       is_driver;     /* fixes the start of the selected item */
} PwTimelineLink;

/**
 * PwTimelineIndex:
 *
 * Items by row, and links by the rows that they cross, so that a scene costs
 * what its window shows. Made anew when rows, items or links change; a dragged
 * preview only needs other moments in the items, which are borrowed.
 */
typedef struct _PwTimelineIndex PwTimelineIndex;

PwTimelineIndex      *pw_timeline_index_new           (const PwTimelineItem  *items,
                                                       guint                  n_items,
                                                       const PwTimelineLink  *links,
                                                       guint                  n_links,
                                                       guint                  n_rows);
void                  pw_timeline_index_free          (PwTimelineIndex       *self);
guint                 pw_timeline_index_get_n_rows    (const PwTimelineIndex *self);
const PwTimelineItem *pw_timeline_index_get_item      (const PwTimelineIndex *self,
                                                       guint                  item);
const PwTimelineLink *pw_timeline_index_get_link      (const PwTimelineIndex *self,
                                                       guint                  link);
const guint          *pw_timeline_index_get_row_items (const PwTimelineIndex *self,
                                                       guint                  row,
                                                       guint                 *n_items);
void                  pw_timeline_index_find_links    (const PwTimelineIndex *self,
                                                       guint                  first_row,
                                                       guint                  end_row,
                                                       GArray                *links);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PwTimelineIndex, pw_timeline_index_free)

G_END_DECLS
