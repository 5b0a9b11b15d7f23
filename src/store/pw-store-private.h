/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/pw-store.h"

G_BEGIN_DECLS

PwStore  *pw_store_open_with_schema (const char      *path,
                                     PwStoreFlags     flags,
                                     const PwSchema  *schema,
                                     GError         **error);
gboolean  pw_store_erase_journal    (PwStore         *self,
                                     PwId             person,
                                     GError         **error);

G_END_DECLS
