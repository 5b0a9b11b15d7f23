/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/pw-schema.h"

G_BEGIN_DECLS

sqlite3  *pw_untrusted_open  (const char      *path,
                              GError         **error);
gboolean  pw_untrusted_check (sqlite3         *db,
                              const PwSchema  *schema,
                              int             *version,
                              GError         **error);

G_END_DECLS
