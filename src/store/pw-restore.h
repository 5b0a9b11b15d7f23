/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/pw-schema.h"

G_BEGIN_DECLS

gboolean pw_restore_run (const char      *path,
                         const char      *backup,
                         const PwSchema  *schema,
                         char           **aside,
                         GError         **error);

G_END_DECLS
