/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/pw-function.h"
#include "model/pw-function-version.h"
#include "ui/app/pw-desk.h"

G_BEGIN_DECLS

/**
 * PwFunctionView:
 *
 * One function: its versions to read, its concept to edit, and who holds it.
 */
#define PW_TYPE_FUNCTION_VIEW (pw_function_view_get_type ())
G_DECLARE_FINAL_TYPE (PwFunctionView, pw_function_view, PW, FUNCTION_VIEW, AdwBin)

GtkWidget         *pw_function_view_new          (PwDesk            *desk);
void               pw_function_view_set_function (PwFunctionView    *self,
                                                  PwFunction        *function);
PwFunction        *pw_function_view_get_function (PwFunctionView    *self);
void               pw_function_view_set_version  (PwFunctionView    *self,
                                                  PwFunctionVersion *version);
PwFunctionVersion *pw_function_view_get_version  (PwFunctionView    *self);
void               pw_function_view_print        (PwFunctionView    *self);

G_END_DECLS
