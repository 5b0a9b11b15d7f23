/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

void      pw_command_output_begin      (void);
int       pw_command_output_end        (int          status);
gboolean  pw_command_output_write_file (const char  *target,
                                        const char  *content,
                                        gsize        length,
                                        GError     **error);

G_END_DECLS
