/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define PW_APPLICATION_ID "io.github.projectwerk.Projectwerk"

gboolean pw_handover_send     (int               argc,
                               char            **argv,
                               int              *status);
guint    pw_handover_register (GApplication     *application,
                               GDBusConnection  *connection,
                               GError          **error);

G_END_DECLS
