/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exchange/pw-tally.h"
#include "model/pw-dependency.h"
#include "model/pw-edit.h"
#include "model/pw-project.h"
#include "model/pw-task.h"

G_BEGIN_DECLS

/**
 * PwPlanFileTask:
 * @key: what links call it by
 * @line: where it stands in the file
 * @level: its outline level, from 1
 * @parent: the index of the phase it is in, or -1
 * @has_children: whether it is a phase because others are in it
 *
 * A row of another program's plan. Days are %PW_DAY_NONE and minutes
 * %PW_MINUTES_NONE when the file does not say.
 */
typedef struct
{
  char               *key;
  int                 line;
  int                 level;
  int                 parent;
  gboolean            has_children;
  PwTaskKind          kind;
  char               *title;
  char               *note;
  PwMinutes           duration;
  PwTaskDurationUnit  duration_unit;
  PwTaskConstraint    constraint;
  PwDay               constraint_day;
  PwMinutes           constraint_minute;
  PwDay               start_day;
  PwMinutes           start_minute;
  PwDay               finish_day;
  PwMinutes           finish_minute;
  PwDay               actual_start_day;
  PwDay               actual_finish_day;
  PwDay               deadline_day;
  int                 progress;
} PwPlanFileTask;

/**
 * PwPlanFileLink:
 * @predecessor: the index of a task
 * @successor: the index of a task
 * @kind: the kind
 * @lag: in working minutes
 */
typedef struct
{
  guint             predecessor;
  guint             successor;
  PwDependencyKind  kind;
  PwMinutes         lag;
} PwPlanFileLink;

/**
 * PwPlanFile:
 * @title: the name of the project
 * @start_day: when it starts
 * @day_minutes: the working minutes of its day
 * @week_minutes: the working minutes of its week
 * @tasks: (element-type PwPlanFileTask): in outline order, parents before children
 * @links: (element-type PwPlanFileLink):
 * @remarks: (element-type utf8): sentences about what is skipped, changed or different
 *
 * What a reader of another program's format makes, whichever that is.
 */
typedef struct
{
  char       *title;
  PwDay       start_day;
  int         day_minutes;
  int         week_minutes;
  GPtrArray  *tasks;
  GArray     *links;
  GPtrArray  *remarks;
} PwPlanFile;

PwPlanFile *pw_plan_file_new         (void);
void        pw_plan_file_free        (PwPlanFile  *self);
PwPlanFileTask *pw_plan_file_add_task    (PwPlanFile  *self,
                                      int          level);
guint       pw_plan_file_count       (PwPlanFile  *self,
                                      PwTaskKind   kind);
gboolean    pw_plan_file_check_links (PwPlanFile  *self,
                                      GError     **error);
PwProject  *pw_plan_file_add_to_edit (PwPlanFile  *self,
                                      PwEdit      *edit);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PwPlanFile, pw_plan_file_free)

G_END_DECLS
