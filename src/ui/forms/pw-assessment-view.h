/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/pw-assessment.h"
#include "ui/app/pw-desk.h"

G_BEGIN_DECLS

/**
 * PwAssessmentView:
 *
 * A competency form to be filled in and closed.
 */
#define PW_TYPE_ASSESSMENT_VIEW (pw_assessment_view_get_type ())
G_DECLARE_FINAL_TYPE (PwAssessmentView, pw_assessment_view, PW, ASSESSMENT_VIEW, AdwBin)

GtkWidget *pw_assessment_view_new (PwDesk       *desk,
                                   PwAssessment *assessment);

G_END_DECLS
