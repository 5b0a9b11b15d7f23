/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exchange/pw-markup.h"
#include "exchange/pw-plan-file.h"

G_BEGIN_DECLS

gboolean     pw_mspdi_is  (const PwMarkup  *root);
PwPlanFile  *pw_mspdi_read (const PwMarkup  *root,
                            const char      *file_name,
                            GError         **error);

G_END_DECLS
