/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/app/pw-desk.h"
#include "ui/forms/pw-form.h"

G_BEGIN_DECLS

/**
 * PwFormView:
 *
 * One form: its very pages, who has signed, and what can be done next. Its
 * signal ::fill asks for the competency form to be filled in.
 */
#define PW_TYPE_FORM_VIEW (pw_form_view_get_type ())
G_DECLARE_FINAL_TYPE (PwFormView, pw_form_view, PW, FORM_VIEW, AdwBin)

GtkWidget *pw_form_view_new      (PwDesk     *desk);
void       pw_form_view_set_form (PwFormView *self,
                                  PwForm     *form);
PwForm    *pw_form_view_get_form (PwFormView *self);

G_END_DECLS
