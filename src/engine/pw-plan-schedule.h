/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "engine/pw-plan-types.h"

G_BEGIN_DECLS

/**
 * PwPlanSchedule:
 *
 * A plan made ready for counting, with its dates. It stays between edits: after
 * some of them pw_plan_schedule_update() counts again what they touch, and gives
 * exactly the dates that a new schedule would give.
 *
 *     pw_plan_schedule_begin (schedule);
 *     pw_plan_schedule_set_task (schedule, 7, &moved);
 *     changed = pw_plan_schedule_update (schedule, &n_changed);      (a preview: read dates)
 *     pw_plan_schedule_roll_back (schedule);
 *
 * It keeps copies of tasks, links and sittings and holds its calendars, whose
 * tables it fills: one thread at a time for all that shares them.
 */
typedef struct _PwPlanSchedule PwPlanSchedule;

PwPlanSchedule *pw_plan_schedule_new            (const PwPlanProblem *problem,
                                                 guint              **cycle,
                                                 guint               *n_cycle);
void            pw_plan_schedule_free           (PwPlanSchedule      *self);

gboolean        pw_plan_schedule_set_task       (PwPlanSchedule      *self,
                                                 guint                task,
                                                 const PwPlanTask    *input);
gboolean        pw_plan_schedule_add_link       (PwPlanSchedule      *self,
                                                 const PwPlanLink    *input,
                                                 guint               *link,
                                                 guint              **cycle,
                                                 guint               *n_cycle);
void            pw_plan_schedule_remove_link    (PwPlanSchedule      *self,
                                                 guint                link);
void            pw_plan_schedule_set_start      (PwPlanSchedule      *self,
                                                 PwMoment             start);
const guint    *pw_plan_schedule_update         (PwPlanSchedule      *self,
                                                 guint               *n_changed);

const guint    *pw_plan_schedule_update_times   (PwPlanSchedule      *self,
                                                 guint               *n_changed);
void            pw_plan_schedule_run            (PwPlanSchedule      *self);

void            pw_plan_schedule_begin          (PwPlanSchedule      *self);
void            pw_plan_schedule_commit         (PwPlanSchedule      *self);
void            pw_plan_schedule_roll_back      (PwPlanSchedule      *self);

guint           pw_plan_schedule_get_n_tasks    (PwPlanSchedule      *self);
guint           pw_plan_schedule_get_n_links    (PwPlanSchedule      *self);
const PwPlanTask *
                pw_plan_schedule_get_task       (PwPlanSchedule      *self,
                                                 guint                task);
void            pw_plan_schedule_get_times      (PwPlanSchedule      *self,
                                                 guint                task,
                                                 PwMoment            *start,
                                                 PwMoment            *finish);
void            pw_plan_schedule_get_dates      (PwPlanSchedule      *self,
                                                 guint                task,
                                                 PwPlanDates         *dates);
void            pw_plan_schedule_get_all_dates  (PwPlanSchedule      *self,
                                                 PwPlanDates         *dates);
PwMoment        pw_plan_schedule_get_start      (PwPlanSchedule      *self);
PwMoment        pw_plan_schedule_get_finish     (PwPlanSchedule      *self);
gint64         *pw_plan_schedule_get_slack_to   (PwPlanSchedule      *self,
                                                 guint                milestone);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PwPlanSchedule, pw_plan_schedule_free)

G_END_DECLS
