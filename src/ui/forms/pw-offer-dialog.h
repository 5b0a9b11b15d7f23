/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/pw-function-version.h"
#include "ui/app/pw-desk.h"

G_BEGIN_DECLS

/**
 * PwOfferDialog:
 *
 * Offers the versions in force to everybody who holds the function and has not
 * received it: one file for each of them is frozen.
 */
#define PW_TYPE_OFFER_DIALOG (pw_offer_dialog_get_type ())
G_DECLARE_FINAL_TYPE (PwOfferDialog, pw_offer_dialog, PW, OFFER_DIALOG, AdwDialog)

AdwDialog *pw_offer_dialog_new   (PwDesk            *desk);
void       pw_offer_dialog_offer (PwOfferDialog     *self,
                                  gboolean           prints);
void       pw_offer_print_sheets (PwDesk            *desk,
                                  PwFunctionVersion *version);
gboolean   pw_offer_is_needed    (PwWorkspace       *workspace);

G_END_DECLS
