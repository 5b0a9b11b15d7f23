/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/pw-score.h"

PW_DEFINE_ENTITY (PwScore, pw_score, "score", PW_SCORE_FIELDS)
