/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/app/pw-application.h"

G_BEGIN_DECLS

/**
 * PwFileOpener:
 *
 * The files that come from outside: from the file manager, the command line, or
 * dropped on the window. They are opened one after the other, each with the
 * question that fits it; what cannot come in before there is an office waits for one.
 */
#define PW_TYPE_FILE_OPENER (pw_file_opener_get_type ())
G_DECLARE_FINAL_TYPE (PwFileOpener, pw_file_opener, PW, FILE_OPENER, GObject)

PwFileOpener *pw_file_opener_new      (PwApplication *application);
void          pw_file_opener_add      (PwFileOpener  *self,
                                       GFile         *file);
void          pw_file_opener_continue (PwFileOpener  *self);
void          pw_file_opener_watch    (PwFileOpener  *self,
                                       GtkWidget     *window);

G_END_DECLS
