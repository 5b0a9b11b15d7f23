/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/pw-entity-macros.h"

G_BEGIN_DECLS

typedef enum
{
  PW_PROJECT_STATE_IDEA,
  PW_PROJECT_STATE_PREPARATION,
  PW_PROJECT_STATE_RUNNING,
  PW_PROJECT_STATE_PAUSED,
  PW_PROJECT_STATE_DONE,
  PW_PROJECT_STATE_STOPPED
} PwProjectState;

/**
 * PwProject:
 *
 * A temporary piece of work with its fiche. What is not done cannot lie before its `status_day`.
 */
#define PW_TYPE_PROJECT (pw_project_get_type ())

#define PW_PROJECT_FIELDS(F) \
  F (PW_PROJECT_TITLE,          pw_project_get_title,          title,          TEXT,   REQUIRED, NULL) \
  F (PW_PROJECT_CODE,           pw_project_get_code,           code,           TEXT,   NULLABLE, NULL) \
  F (PW_PROJECT_STATE,          pw_project_get_state,          state,          ENUM,   REQUIRED, "idea preparation running paused done stopped") \
  F (PW_PROJECT_PROGRAMME_AREA, pw_project_get_programme_area, programme_area, REF,    NULLABLE, "programme_area") \
  F (PW_PROJECT_OWNER,          pw_project_get_owner,          owner,          REF,    NULLABLE, "person") \
  F (PW_PROJECT_QUESTION,       pw_project_get_question,       question,       TEXT,   NULLABLE, NULL) \
  F (PW_PROJECT_GOAL,           pw_project_get_goal,           goal,           TEXT,   NULLABLE, NULL) \
  F (PW_PROJECT_SCOPE,          pw_project_get_scope,          scope,          TEXT,   NULLABLE, NULL) \
  F (PW_PROJECT_OUT_OF_SCOPE,   pw_project_get_out_of_scope,   out_of_scope,   TEXT,   NULLABLE, NULL) \
  F (PW_PROJECT_PARTNERS,       pw_project_get_partners,       partners,       TEXT,   NULLABLE, NULL) \
  F (PW_PROJECT_ESTIMATE,       pw_project_get_estimate,       estimate,       CENTS,  NULLABLE, NULL) \
  F (PW_PROJECT_START_DAY,      pw_project_get_start_day,      start_day,      DAY,    REQUIRED, NULL) \
  F (PW_PROJECT_DEADLINE_DAY,   pw_project_get_deadline_day,   deadline_day,   DAY,    NULLABLE, NULL) \
  F (PW_PROJECT_DAY_MINUTES,    pw_project_get_day_minutes,    day_minutes,    MINUTE, REQUIRED, NULL) \
  F (PW_PROJECT_IS_ARCHIVED,    pw_project_is_archived,        is_archived,    BOOL,   REQUIRED, NULL) \
  F (PW_PROJECT_STATUS_DAY,     pw_project_get_status_day,     status_day,     DAY,    NULLABLE, NULL)

PW_DECLARE_ENTITY (PwProject, pw_project, PROJECT, PW_PROJECT_FIELDS)

G_END_DECLS
