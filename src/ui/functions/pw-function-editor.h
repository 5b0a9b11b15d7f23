/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/pw-function-version.h"
#include "ui/app/pw-desk.h"

G_BEGIN_DECLS

/**
 * PwFunctionEditor:
 *
 * The texts of a concept as a list of rows: Enter opens one, Enter again keeps
 * what was typed, Escape leaves it as it was.
 */
#define PW_TYPE_FUNCTION_EDITOR (pw_function_editor_get_type ())
G_DECLARE_FINAL_TYPE (PwFunctionEditor, pw_function_editor, PW, FUNCTION_EDITOR, AdwBin)

GtkWidget         *pw_function_editor_new         (PwDesk            *desk,
                                                   PwFunctionVersion *version);
PwFunctionVersion *pw_function_editor_get_version (PwFunctionEditor  *self);

G_END_DECLS
