/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "engine/pw-moment.h"

G_BEGIN_DECLS

typedef enum
{
  PW_SNAPSHOT_PHASE,
  PW_SNAPSHOT_TASK,
  PW_SNAPSHOT_MILESTONE
} PwSnapshotKind;

typedef enum
{
  PW_SNAPSHOT_FS,
  PW_SNAPSHOT_SS,
  PW_SNAPSHOT_FF,
  PW_SNAPSHOT_SF
} PwSnapshotLinkKind;

/**
 * PwSnapshotTask:
 * @parent: the id of its phase, or 0
 * @title: (owned)
 * @start: as it was planned, or %PW_MOMENT_NONE; so are the three after it
 * @slack: total slack in working minutes
 * @duration: working minutes
 * @progress: percent
 * @owner: the id of who answers for it, or 0
 */
typedef struct
{
  gint64         id;
  gint64         parent;
  PwSnapshotKind kind;
  char          *title;
  PwMoment       start;
  PwMoment       finish;
  PwMoment       late_start;
  PwMoment       late_finish;
  gint64         slack;
  gint64         duration;
  int            progress;
  gint64         owner;
} PwSnapshotTask;

/* A link by the ids of its tasks; the lag in minutes, of work or elapsed. */
typedef struct
{
  gint64             predecessor;
  gint64             successor;
  PwSnapshotLinkKind kind;
  gint64             lag;
  gboolean           is_elapsed;
} PwSnapshotLink;

/* Who works on a task; @work is -1 and @share 0 where that was not said. */
typedef struct
{
  gint64 task;
  gint64 person;
  gint64 work;
  int    share;
} PwSnapshotPerson;

/**
 * PwSnapshotPlan:
 * @status_day: the status date, or %PW_DAY_NONE
 * @calendars: (owned): what the calendars come to: two plannings with another value were counted with other working time
 * @tasks: (element-type PwSnapshotTask): by id
 * @links: (element-type PwSnapshotLink): by successor, then predecessor
 * @people: (element-type PwSnapshotPerson): by task, then person
 *
 * A planning as it once was, in numbers and ids.
 */
typedef struct
{
  PwDay   status_day;
  char   *calendars;
  GArray *tasks;
  GArray *links;
  GArray *people;
} PwSnapshotPlan;

/**
 * PwSnapshotChangeKind:
 * @PW_SNAPSHOT_ADDED: a task that was not there; without `before`
 * @PW_SNAPSHOT_REMOVED: a task that is no longer there; without `after`
 * @PW_SNAPSHOT_MOVED: it starts or ends at another moment
 * @PW_SNAPSHOT_RENAMED: it has another title
 * @PW_SNAPSHOT_RELINKED: a link into it came, went or changed; one change for each link
 * @PW_SNAPSHOT_REESTIMATED: it lasts longer or shorter
 */
typedef enum
{
  PW_SNAPSHOT_ADDED,
  PW_SNAPSHOT_REMOVED,
  PW_SNAPSHOT_MOVED,
  PW_SNAPSHOT_RENAMED,
  PW_SNAPSHOT_RELINKED,
  PW_SNAPSHOT_REESTIMATED
} PwSnapshotChangeKind;

/**
 * PwSnapshotChange:
 * @before: (nullable): the task as it was
 * @after: (nullable): the task as it is
 * @link_before: (nullable): the link as it was, of what is relinked
 * @link_after: (nullable): the link as it is
 *
 * A difference; everything in it belongs to the two plannings.
 */
typedef struct
{
  PwSnapshotChangeKind    kind;
  const PwSnapshotTask   *before;
  const PwSnapshotTask   *after;
  const PwSnapshotLink   *link_before;
  const PwSnapshotLink   *link_after;
} PwSnapshotChange;

PwSnapshotPlan       *pw_snapshot_plan_new       (void);
void                  pw_snapshot_plan_free      (PwSnapshotPlan       *self);
void                  pw_snapshot_plan_sort      (PwSnapshotPlan       *self);
const PwSnapshotTask *pw_snapshot_plan_find_task (const PwSnapshotPlan *self,
                                                  gint64                id);
GArray               *pw_snapshot_plan_compare   (const PwSnapshotPlan *before,
                                                  const PwSnapshotPlan *after);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PwSnapshotPlan, pw_snapshot_plan_free)

G_END_DECLS
