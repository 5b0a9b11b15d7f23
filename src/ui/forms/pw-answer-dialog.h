/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/pw-sign-off.h"
#include "ui/app/pw-desk.h"

G_BEGIN_DECLS

/**
 * PwAnswerDialog:
 *
 * Records by hand that somebody signed on paper, or refuses to sign.
 */
#define PW_TYPE_ANSWER_DIALOG (pw_answer_dialog_get_type ())
G_DECLARE_FINAL_TYPE (PwAnswerDialog, pw_answer_dialog, PW, ANSWER_DIALOG, AdwAlertDialog)

AdwDialog *pw_answer_dialog_new (PwDesk    *desk,
                                 PwSignOff *sign_off,
                                 gboolean   is_refusal);

G_END_DECLS
