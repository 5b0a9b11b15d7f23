/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/pw-entity-macros.h"

G_BEGIN_DECLS

typedef enum
{
  PW_TASK_KIND_PHASE,
  PW_TASK_KIND_TASK,
  PW_TASK_KIND_MILESTONE
} PwTaskKind;

typedef enum
{
  PW_TASK_DURATION_UNIT_MINUTE,
  PW_TASK_DURATION_UNIT_HOUR,
  PW_TASK_DURATION_UNIT_DAY,
  PW_TASK_DURATION_UNIT_WEEK
} PwTaskDurationUnit;

typedef enum
{
  PW_TASK_CONSTRAINT_AS_SOON_AS_POSSIBLE,
  PW_TASK_CONSTRAINT_START_NO_EARLIER,
  PW_TASK_CONSTRAINT_START_NO_LATER,
  PW_TASK_CONSTRAINT_FINISH_NO_EARLIER,
  PW_TASK_CONSTRAINT_FINISH_NO_LATER,
  PW_TASK_CONSTRAINT_MUST_START,
  PW_TASK_CONSTRAINT_MUST_FINISH,
  PW_TASK_CONSTRAINT_AS_LATE_AS_POSSIBLE
} PwTaskConstraint;

/**
 * PwTask:
 *
 * A phase, a task or a milestone of a project. A phase has no dates of its own.
 * What is left to do is `duration` less progress, unless `remaining` says it in working minutes. With a
 * `sitting_body` it is decided in a sitting of that body: the first one whose agenda it can still reach.
 */
#define PW_TYPE_TASK (pw_task_get_type ())

#define PW_TASK_FIELDS(F) \
  F (PW_TASK_PROJECT,              pw_task_get_project,              project,              REF,    REQUIRED, "project") \
  F (PW_TASK_PARENT,               pw_task_get_parent,               parent,               REF,    NULLABLE, "task") \
  F (PW_TASK_POSITION,             pw_task_get_position,             position,             INT,    REQUIRED, NULL) \
  F (PW_TASK_KIND,                 pw_task_get_kind,                 kind,                 ENUM,   REQUIRED, "phase task milestone") \
  F (PW_TASK_TITLE,                pw_task_get_title,                title,                TEXT,   REQUIRED, NULL) \
  F (PW_TASK_NOTE,                 pw_task_get_note,                 note,                 TEXT,   NULLABLE, NULL) \
  F (PW_TASK_OWNER,                pw_task_get_owner,                owner,                REF,    NULLABLE, "person") \
  F (PW_TASK_DURATION,             pw_task_get_duration,             duration,             MINUTE, REQUIRED, NULL) \
  F (PW_TASK_DURATION_UNIT,        pw_task_get_duration_unit,        duration_unit,        ENUM,   REQUIRED, "minute hour day week") \
  F (PW_TASK_CONSTRAINT,           pw_task_get_constraint,           constraint,           ENUM,   REQUIRED, "as_soon_as_possible start_no_earlier start_no_later finish_no_earlier finish_no_later must_start must_finish as_late_as_possible") \
  F (PW_TASK_CONSTRAINT_DAY,       pw_task_get_constraint_day,       constraint_day,       DAY,    NULLABLE, NULL) \
  F (PW_TASK_CONSTRAINT_MINUTE,    pw_task_get_constraint_minute,    constraint_minute,    MINUTE, NULLABLE, NULL) \
  F (PW_TASK_IS_MANUAL,            pw_task_is_manual,                is_manual,            BOOL,   REQUIRED, NULL) \
  F (PW_TASK_MANUAL_START_DAY,     pw_task_get_manual_start_day,     manual_start_day,     DAY,    NULLABLE, NULL) \
  F (PW_TASK_MANUAL_START_MINUTE,  pw_task_get_manual_start_minute,  manual_start_minute,  MINUTE, NULLABLE, NULL) \
  F (PW_TASK_MANUAL_FINISH_DAY,    pw_task_get_manual_finish_day,    manual_finish_day,    DAY,    NULLABLE, NULL) \
  F (PW_TASK_MANUAL_FINISH_MINUTE, pw_task_get_manual_finish_minute, manual_finish_minute, MINUTE, NULLABLE, NULL) \
  F (PW_TASK_ACTUAL_START_DAY,     pw_task_get_actual_start_day,     actual_start_day,     DAY,    NULLABLE, NULL) \
  F (PW_TASK_ACTUAL_FINISH_DAY,    pw_task_get_actual_finish_day,    actual_finish_day,    DAY,    NULLABLE, NULL) \
  F (PW_TASK_PROGRESS,             pw_task_get_progress,             progress,             INT,    REQUIRED, NULL) \
  F (PW_TASK_DEADLINE_DAY,         pw_task_get_deadline_day,         deadline_day,         DAY,    NULLABLE, NULL) \
  F (PW_TASK_REMAINING,            pw_task_get_remaining,            remaining,            MINUTE, NULLABLE, NULL) \
  F (PW_TASK_ACCEPTANCE,           pw_task_get_acceptance,           acceptance,           TEXT,   NULLABLE, NULL) \
  F (PW_TASK_EVIDENCE,             pw_task_get_evidence,             evidence,             TEXT,   NULLABLE, NULL) \
  F (PW_TASK_ACCEPTED_DAY,         pw_task_get_accepted_day,         accepted_day,         DAY,    NULLABLE, NULL) \
  F (PW_TASK_SITTING_BODY,         pw_task_get_sitting_body,         sitting_body,         REF,    NULLABLE, "sitting_body")

PW_DECLARE_ENTITY (PwTask, pw_task, TASK, PW_TASK_FIELDS)

G_END_DECLS
