/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/pw-entity-macros.h"

G_BEGIN_DECLS

/**
 * PwSnapshotCause:
 * @PW_SNAPSHOT_CAUSE_MANUAL: somebody asked for it
 * @PW_SNAPSHOT_CAUSE_STATUS_REPORT: made with a status report, and kept as long as the project
 * @PW_SNAPSHOT_CAUSE_REPLAN: made before dates were worked out anew or levelled
 * @PW_SNAPSHOT_CAUSE_IMPORT: came in with a file
 */
typedef enum
{
  PW_SNAPSHOT_CAUSE_MANUAL,
  PW_SNAPSHOT_CAUSE_STATUS_REPORT,
  PW_SNAPSHOT_CAUSE_REPLAN,
  PW_SNAPSHOT_CAUSE_IMPORT
} PwSnapshotCause;

/**
 * PwSnapshot:
 *
 * The planning of a project as it once was: its content is a blob that #PwSnapshotPlan reads. It never changes.
 */
#define PW_TYPE_SNAPSHOT (pw_snapshot_get_type ())

#define PW_SNAPSHOT_FIELDS(F) \
  F (PW_SNAPSHOT_PROJECT,    pw_snapshot_get_project,    project,    REF,     REQUIRED, "project") \
  F (PW_SNAPSHOT_TITLE,      pw_snapshot_get_title,      title,      TEXT,    REQUIRED, NULL) \
  F (PW_SNAPSHOT_RECORDED,   pw_snapshot_get_recorded,   recorded,   INSTANT, REQUIRED, NULL) \
  F (PW_SNAPSHOT_CAUSE,      pw_snapshot_get_cause,      cause,      ENUM,    REQUIRED, "manual status_report replan import") \
  F (PW_SNAPSHOT_STATUS_DAY, pw_snapshot_get_status_day, status_day, DAY,     NULLABLE, NULL) \
  F (PW_SNAPSHOT_CONTENT,    pw_snapshot_get_content,    content,    HASH,    REQUIRED, NULL)

PW_DECLARE_ENTITY (PwSnapshot, pw_snapshot, SNAPSHOT, PW_SNAPSHOT_FIELDS)

G_END_DECLS
