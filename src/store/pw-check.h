/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/pw-connection.h"

G_BEGIN_DECLS

gboolean pw_check_run (PwConnection    *connection,
                       const PwSchema  *schema,
                       GPtrArray       *findings,
                       GError         **error);

G_END_DECLS
