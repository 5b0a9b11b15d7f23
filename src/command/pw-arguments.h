/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "base/pw-day.h"

G_BEGIN_DECLS

gboolean pw_arguments_parse     (int                 argc,
                                 char              **argv,
                                 const GOptionEntry *entries,
                                 int                 n_minimum,
                                 int                 n_maximum,
                                 GStrv              *words,
                                 GError            **error);
gboolean pw_arguments_parse_day (const char         *option,
                                 const char         *text,
                                 PwDay              *day,
                                 GError            **error);

G_END_DECLS
