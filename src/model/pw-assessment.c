/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/pw-assessment.h"

PW_DEFINE_ENTITY (PwAssessment, pw_assessment, "assessment", PW_ASSESSMENT_FIELDS)
