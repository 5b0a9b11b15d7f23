/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/pw-appointment.h"
#include "model/pw-assessment.h"
#include "model/pw-function-version.h"
#include "model/pw-score.h"
#include "model/pw-sign-off-edits.h"
#include "model/pw-workspace.h"

G_BEGIN_DECLS

gpointer   pw_function_find_version_in_force (gpointer           function);
gpointer   pw_function_find_version_to_read  (gpointer           function,
                                              GError           **error);
PwEdit    *pw_assessment_edit_create         (PwAppointment     *appointment,
                                              PwDay              from,
                                              PwDay              until,
                                              PwAssessment     **assessment,
                                              GError           **error);
GPtrArray *pw_assessment_list_scores         (PwAssessment      *assessment);
PwEdit    *pw_score_edit_level               (PwScore           *score,
                                              guint              field,
                                              int                level,
                                              GError           **error);
PwEdit    *pw_assessment_edit_close          (PwAssessment      *assessment,
                                              PwDay              talk_day,
                                              GError           **error);
PwFrozenDocument *pw_assessment_find_document (PwAssessment       *assessment);
PwEdit    *pw_assessment_edit_offer          (PwAssessment      *assessment,
                                              PwOffer           *offer,
                                              PwDay              day,
                                              GError           **error);

G_END_DECLS
